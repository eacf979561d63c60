"""`make check-links`: which addresses of the data no longer answer, and which documents changed since they were read.

One question at a time to a host, and no page is kept: only what the answer says of itself is looked at.
"""

import argparse
import datetime
import email.utils
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from clausier import load
from clausier.model import Corpus
from clausier.problems import ProblemsFound
from clausier.proposal.markdown import Markdown, md
from scripts import ROOT
from scripts.data import git_history

_AGENT = "Mozilla/5.0 (compatible; Clausier, weekly link check)"
_SECONDS = 30
_HOSTS = 8  # asked at once
_PAUSE = 1.0  # seconds between two questions to a host
_LINK = re.compile(r"\]\((https://[^\])\s]++)\)")
_DYNAMIC = datetime.timedelta(days=1)  # a page modified this close to the answer was made for it


class State(StrEnum):
    """What became of an address, in the order of the report."""

    GONE = "Ne répond plus"
    MOVED = "A changé d’adresse"
    CHANGED = "A peut-être changé depuis sa lecture"
    SHUT = "À vérifier à la main"


@dataclass(frozen=True)
class Answer:
    """What a host said: a status (0 when nobody answered), where it ended, and when the page was last modified."""

    status: int
    address: str = ""
    permanent: bool = False
    modified: datetime.datetime | None = None
    asked: datetime.datetime | None = None


@dataclass(frozen=True)
class Link:
    """An address, what it is for (in French), and when its page was read if it is a document."""

    address: str
    use: str
    read: datetime.datetime | None = None


Ask = Callable[[str], Answer]


def links(corpus: Corpus, read: Mapping[str, datetime.datetime]) -> list[Link]:
    """Every address that the data give once; `read` says when each file of `data/` last changed."""
    found: dict[str, Link] = {}
    for provider, version in corpus.current:
        if address := version.source.url:
            found[address] = Link(address, f"{provider.name}, document", read.get(version.path))
        if provider.website:
            found.setdefault(provider.website, Link(provider.website, f"{provider.name}, site"))
    for text in corpus.instruments.all:
        if text.url:
            found.setdefault(text.url, Link(text.url, text.name))
    return list(found.values())


def page_links(folder: Path) -> Iterator[Link]:
    """The addresses that hand-written pages lead to."""
    for page in sorted(folder.rglob("*.md")):
        for address in _LINK.findall(page.read_text("utf-8")):
            if not (urlsplit(address).hostname or "").endswith(".example"):
                yield Link(address, f"page {page.relative_to(folder).as_posix()}")


def state(link: Link, answer: Answer) -> State | None:
    """What is to be said of an address; None when all is well."""
    if answer.status in (404, 410):
        return State.GONE
    if answer.status == 0 or answer.status >= 400:  # many hosts turn robots away
        return State.SHUT
    if answer.permanent and _place(answer.address) != _place(link.address):
        return State.MOVED
    made_for_us = answer.modified and answer.asked and answer.asked - answer.modified < _DYNAMIC
    if link.read and answer.modified and not made_for_us and answer.modified > link.read:
        return State.CHANGED
    return None


def _place(address: str) -> tuple[str, str, str]:
    """Of an address, what a reader would notice: neither the scheme, nor `www.`, nor a last slash."""
    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query


def report(found: Mapping[State, list[tuple[Link, Answer]]], due: list[str]) -> Markdown:
    """The report; empty when nothing has to be done. What robots may not see is said only beside the rest."""
    if not due and not any(state in found for state in State if state is not State.SHUT):
        return Markdown("")
    lines: list[Markdown] = []
    for kind in State:
        if kind in found:
            lines += [Markdown(f"### {kind}\n"), *(md("- {}", _told(link, answer)) for link, answer in found[kind])]
            lines.append(Markdown(""))
    if due:
        lines += [Markdown("### Règles de droit à relire\n"), *(md("- {}", text) for text in due)]
    return Markdown("\n".join(lines).strip())


def _told(link: Link, answer: Answer) -> Markdown:
    said = f"réponse {answer.status}" if answer.status else "pas de réponse"
    if answer.permanent and _place(answer.address) != _place(link.address):
        return md("{} : {} → {}", link.use, link.address, answer.address)
    if answer.status == 200 and answer.modified and link.read:
        dates = (f"{date:%d/%m/%Y}" for date in (answer.modified, link.read))
        return md("{} : {}, modifié le {}, lu le {}", link.use, link.address, *dates)
    return md("{} : {}, {}", link.use, link.address, said)


def due(corpus: Corpus, today: datetime.date) -> list[str]:
    """The rules of law whose day to be read again has come."""
    late = [rule for rule in corpus.rules.values() if rule.review_by <= today]
    return [f"{rule.title} (avant le {rule.review_by:%d/%m/%Y})" for rule in late]


def ask(address: str) -> Answer:
    """Asks for a page, without its body when the host allows it. Never raises."""
    answer = Answer(0, address)
    if not address.startswith(("https://", "http://")):
        return answer
    for method in ("HEAD", "GET"):
        answer = _ask(method, address)
        if answer.status == 200:
            break
    return answer


class _Redirects(HTTPRedirectHandler):
    """Follows redirections, and remembers what they said of themselves."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        self.codes.append(code)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _ask(method: str, address: str) -> Answer:
    headers = {"User-Agent": _AGENT, "Accept": "*/*", "Accept-Language": "fr"}
    asked, redirects = datetime.datetime.now(datetime.UTC), _Redirects()
    try:
        request = Request(address, headers=headers, method=method)
        with build_opener(redirects).open(request, timeout=_SECONDS) as found:
            permanent = bool(redirects.codes) and all(code in (301, 308) for code in redirects.codes)
            return Answer(found.status, found.url, permanent, _date(found.headers["Last-Modified"]), asked)
    except HTTPError as error:
        error.close()
        return Answer(error.code, address)
    except (HTTPException, URLError, OSError, ValueError):
        return Answer(0, address)


def _date(header: str | None) -> datetime.datetime | None:
    try:
        return email.utils.parsedate_to_datetime(header).astimezone(datetime.UTC) if header else None
    except ValueError:
        return None


def look(all_: list[Link], ask: Ask, pause: float = _PAUSE) -> dict[State, list[tuple[Link, Answer]]]:
    """What is to be said of each address, hosts asked side by side and each one page at a time."""
    by_host: dict[str, list[Link]] = defaultdict(list)
    for link in all_:
        by_host[urlsplit(link.address).hostname or ""].append(link)

    def visit(these: list[Link]) -> Iterator[tuple[Link, Answer]]:
        for n, link in enumerate(these):
            time.sleep(pause if n else 0)
            yield link, ask(link.address)

    found: dict[State, list[tuple[Link, Answer]]] = defaultdict(list)
    with ThreadPoolExecutor(_HOSTS) as pool:
        for answers in pool.map(lambda these: list(visit(these)), by_host.values()):
            for link, answer in answers:
                if kind := state(link, answer):
                    found[kind].append((link, answer))
    return dict(found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", type=Path, default=ROOT, help="le dossier du dépôt")
    parser.add_argument("--output", type=Path, help="le fichier où écrire ; à défaut, la sortie")
    arguments = parser.parse_args()
    project = arguments.project.resolve()
    try:
        corpus = load.corpus(project / "data")
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return 1
    all_ = links(corpus, git_history.read(project).modified)
    known = {link.address for link in all_}
    all_ += {link.address: link for link in page_links(project / "docs") if link.address not in known}.values()
    found = look(all_, ask)
    text = report(found, due(corpus, datetime.datetime.now(datetime.UTC).date()))
    if arguments.output:
        arguments.output.write_text(f"{text}\n" if text else "", "utf-8")
    else:
        print(text or "Rien à reprendre.")
    counts = ", ".join(f"{kind.lower()} : {len(found.get(kind, []))}" for kind in State)
    print(f"{len(all_)} adresses ({counts}).", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
