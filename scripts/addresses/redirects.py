"""What answers at the former addresses of a built site: pages that send on, copies of the files that programs ask for.

Made after the other files, so that both engines give the same. A static host sends no redirection: a page does it by
itself, with or without a script (`macros/templates/redirect.html`); a file of the API or a feed is copied.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from clausier import load
from clausier.diff import compare
from clausier.diff.steps import fates, steps
from clausier.files import MOVED
from clausier.model import Corpus, anchor
from clausier.moves import anchor as anchor_of
from clausier.moves import page as page_of
from clausier.parse import at
from clausier.problems import Message, ProblemsFound, shown
from macros.fragments import environment
from scripts.addresses import built, registry

# What bears the id of a provider or of a topic, and goes where its page goes: whole addresses, or their beginnings.
_FAMILIES = {
    "fournisseurs": (
        "/fournisseurs/{}/", "/carte/{}/", "/flux/fournisseurs/{}.xml", "/api/v1/providers/{}.json",
        "/api/v1/clauses/{}/",
    ),
    "themes": ("/themes/{}/", "/flux/themes/{}.xml", "/api/v1/topics/{}.json"),
}  # fmt: skip
_OWN = re.compile(rf"/({'|'.join(_FAMILIES)})/([^/]+)/")
_HOLDERS = r"h[1-6]|article|section|li|dt|dd|div|p|span|td|th"  # elements that may hold an empty one


@dataclass(frozen=True)
class Former:
    """A former address and where it leads; `gone` for a card whose clause has no heir: it says so in its frame."""

    address: str
    target: str
    gone: bool = False


def answers(corpus: Corpus, project: Path, site: Path, site_url: str) -> Iterator[tuple[str, bytes]]:
    """What answers at the former addresses of `site`, made from `project`, of which all the rest is there: paths from
    its root, contents. It is published at `site_url`, which ends with a slash; empty if that is not known.

    Raises ProblemsFound for an entry of `data/moved.yml` that leads nowhere, or moves what still stands."""
    moves = load.moves(project / "data")
    _refuse(project / "data", {old: said for old, new in moves.items() if (said := _wrong(site, old, new))})
    found = list(clauses(corpus))
    pages = {old: new for old, new in moves.items() if not anchor_of(old)}
    registered = {page_of(entry) for entry in registry.read(project / registry.FOLDER)} if pages else set()
    cards = {former.address: former for former in found}
    for old, new in pages.items():
        found += followers(old, new, sorted(registered), cards, site)
    for former in found:
        file = built.file(site, former.address)
        yield file.relative_to(site).as_posix(), _answer(site, former, site_url)


def marks(moves: Mapping[str, str]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The former anchors that stand beside others of their page: by path of the page from the root, old and new ids."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for old, new in moves.items():
        if anchor_of(old) and anchor_of(new):
            found[page_of(old).removeprefix("/")].append((anchor_of(old), anchor_of(new)))
    return {path: tuple(pairs) for path, pairs in found.items()}


def marked(html: str, pairs: Iterable[tuple[str, str]]) -> str:
    """A page with former anchors inside the elements that took their place."""
    for old, new in pairs:
        holder = re.compile(rf'<(?:{_HOLDERS})\b[^<>]*\sid="{new}"[^<>]*+>')
        html = holder.sub(lambda match, id_=old: f'{match[0]}<span id="{id_}"></span>', html, count=1)  # type: ignore[misc]
    return html


def clauses(corpus: Corpus) -> Iterator[Former]:
    """The cards of the clauses that have another id today, and of those that went."""
    for provider in corpus.providers.values():
        for document in provider.documents:
            if len(document.versions) == 1 and not document.current.moved:
                continue
            ends = fates(document, [compare(*step) for step in steps(document)])
            cards = f"/carte/{provider.id}/{document.id}"
            for new, olds in ends.former.items():
                yield from (Former(f"{cards}/{old}/", f"{cards}/{new}/") for old in olds)
            for retired in ends.retired:
                page = f"/fournisseurs/{provider.id}/#{anchor(document.id, retired.clause.id)}"
                for id_ in (retired.clause.id, *retired.former):
                    yield Former(f"{cards}/{id_}/", page, gone=True)


def followers(
    old: str, new: str, registered: Iterable[str], cards: Mapping[str, Former], site: Path
) -> Iterator[Former]:
    """A page that moved, and the registered addresses that go with it. `cards` are those that `clauses` returned.

    A file without an heir is left out: the provider it spoke of is no longer published."""
    yield Former(old, new)
    for address in registered:
        heir = carried(address, old, new)
        if heir is None or address == old:
            continue
        if heir in cards:
            yield Former(address, cards[heir].target, cards[heir].gone)
        elif heir and built.file(site, heir).is_file():
            yield Former(address, heir)
        elif built.is_page(address):
            yield Former(address, new, gone=address.startswith("/carte/"))


def carried(address: str, old: str, new: str) -> str | None:
    """Where an address would be that goes with the page `old`, now that it is `new`; None if it does not go with it.

    Empty when nothing can stand for it: a provider that leaves the site for the list of all has no API any more."""
    before, after = _OWN.fullmatch(old), _OWN.fullmatch(page_of(new))
    if not before:
        return new if address == old else None
    for form in _FAMILIES[before[1]]:
        start = form.format(before[2])
        if address == start or (start.endswith("/") and address.startswith(start)):
            return form.format(after[2]) + address.removeprefix(start) if after and after[1] == before[1] else ""
    return None


def _wrong(site: Path, old: str, new: str) -> Message | None:
    """Why an entry cannot hold in this site."""
    standing = "une adresse qui n'existe plus"
    if not anchor_of(old) and built.file(site, old).is_file() and not built.read(site, old).sends_to:
        return Message(f"{shown(old)} existe encore : elle ne peut pas mener ailleurs.", standing, found=old)
    if not built.file(site, new).is_file() or built.read(site, new).sends_to:
        return Message(f"{shown(page_of(new))} n'est pas une page du site.", "l'adresse d'une page du site", found=new)
    ids = built.read(site, new).ids
    if anchor_of(new) and anchor_of(new) not in ids:
        text = f"la page {shown(page_of(new))} n'a pas d'ancre {shown(anchor_of(new))}."
        return Message(text, "une ancre de cette page", found=new)
    if anchor_of(old) and anchor_of(new) and not re.fullmatch(_HOLDERS, ids[anchor_of(new)]):
        text = f"{shown(new)} ne peut pas porter une seconde ancre. Menez plutôt à {shown(page_of(new))}."
        return Message(text, "un titre, une clause ou la page seule", page_of(new), new)
    if anchor_of(old) and ids.get(anchor_of(old), "span") != "span":  # a span: what `marked` wrote
        return Message(f"{shown(old)} existe encore : elle ne peut pas mener ailleurs.", standing, found=old)
    return None


def _refuse(data: Path, wrong: Mapping[str, Message]) -> None:
    file, name = data.resolve() / MOVED, f"{data.name}/{MOVED}"
    if wrong:
        raise ProblemsFound(
            at(file, name, (old,), old, message, rule="moves", anchor="adresses") for old, message in wrong.items()
        )


def _answer(site: Path, former: Former, site_url: str) -> bytes:
    if not built.is_page(former.address):
        return built.file(site, former.target).read_bytes()
    base = "../" * (former.address.count("/") - 1) or "./"
    template = environment().get_template("card_gone.html" if former.gone else "redirect.html")
    address, canonical = base + former.target.lstrip("/"), site_url + former.target.lstrip("/")
    return template.render(base=base, address=address, canonical=canonical).encode()
