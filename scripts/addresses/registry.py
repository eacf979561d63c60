"""The registry: every address and anchor ever published, one a line, in the text files of `addresses/`.

A file for each provider, so that two proposals seldom touch the same one; one for the rest. Lines are added, never
removed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from clausier.problems import Problem, ProblemsFound, shown
from scripts.addresses import built
from scripts.addresses.promises import promised, promised_anchor

FOLDER = "addresses"
_REST = "site.txt"
_ADDRESS = re.compile(r"/(?:(?!\.)[\w.-]+/)*(?:(?!\.)[\w.-]+)?(?:#\S+)?")
# What bears the id of a provider; `fournisseurs` and `comparaison` are pages of their own.
_PROVIDER = re.compile(
    r"/fournisseurs/([^/]+)/.*|/carte/([^/]+)/[^/]+/.*|/flux/fournisseurs/([^/]+)\.xml"
    r"|/api/v\d+/providers/([^/]+)\.json|/api/v\d+/clauses/([^/]+)/.*"
)


def published(site: Path) -> Iterator[str]:
    """The promised addresses of a built site, `address` and `address#anchor`; redirections aside, they are not new."""
    for address in built.walk(site):
        if not promised(address):
            continue
        if not built.is_page(address):
            yield address
            continue
        page = built.read(site, address)
        if page.sends_to:
            continue
        yield address
        for id_, tag in page.ids.items():
            if promised_anchor(address, tag, id_):
                yield f"{address}#{id_}"


def read(folder: Path) -> set[str]:
    """Every address registered in `folder`; none if there is no such folder.

    Raises ProblemsFound for a line that is no address: one that climbs out of the site, the mark of a conflict."""
    lines = {file: file.read_text("utf-8").splitlines() for file in sorted(folder.rglob("*.txt"))}
    wrong = [
        _problem(file.relative_to(folder.parent).as_posix(), number, line)
        for file, those in lines.items()
        for number, line in enumerate(those, 1)
        if not _ADDRESS.fullmatch(line)
    ]
    if wrong:
        raise ProblemsFound(wrong)
    return {line for those in lines.values() for line in those}


def _problem(file: str, number: int, line: str) -> Problem:
    expected = "une adresse depuis la racine, comme « /themes/prix/ »"
    text = f"{shown(line)} n'est pas une adresse. Attendu : {expected}. Ce fichier ne s'écrit que par : make addresses"
    return Problem(file, number, "", text, anchor="adresses", rule="addresses", found=line, expected=expected)


def add(folder: Path, addresses: Iterable[str]) -> int:
    """Adds to the registry what is not yet in it. Returns how many that was."""
    known = read(folder)
    new = set(addresses) - known
    by_file: dict[str, set[str]] = defaultdict(set)
    for address in known | new:
        by_file[file_of(address)].add(address)
    for name in {file_of(address) for address in new}:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in sorted(by_file[name])), "utf-8")
    return len(new)


def file_of(address: str) -> str:
    """The file of the registry in which an address stands."""
    match = _PROVIDER.fullmatch(address.partition("#")[0])
    return f"fournisseurs/{next(filter(None, match.groups()))}.txt" if match else _REST
