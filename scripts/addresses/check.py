"""`make check-addresses`: does the built site still answer at every address ever published, and do its own links hold?

Builds nothing, changes nothing. Exit status 1 when an address went, is not registered yet, or a link is broken.
"""

import argparse
import re
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from clausier import load
from clausier.moves import anchor, page
from clausier.problems import ProblemsFound
from scripts import ROOT
from scripts.addresses import built, links, registry
from scripts.addresses.redirects import carried

_REMEDY = """\
Dites où mène chacune. Une clause renommée, réunie ou divisée : dans le champ « moved » de son document
(docs/contribuer.md#identifiants). Une page ou une section : dans data/moved.yml (docs/contribuer.md#adresses)."""
_CLAUSE = re.compile(r"/api/v\d+/clauses/([^/]+)/([^/]+)/([^/]+)\.json")


@dataclass(frozen=True)
class Found:
    """What is wrong: addresses that no longer answer, addresses that are not registered, links that lead nowhere."""

    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    broken: tuple[links.Broken, ...] = ()


def compare(site: Path, registered: Collection[str], moves: Mapping[str, str]) -> Found:
    """What is wrong with the addresses of a built site, `moves` being those of its data."""
    published = set(registry.published(site))
    silent = sorted(set(registered) - published)
    answers = Answers(site, moves)
    return Found(
        tuple(address for address in silent if not answers.at(address)),
        tuple(sorted(published - set(registered))),
        tuple(links.broken(site)),
    )


class Answers:
    """Whether a site answers at an address that it does not publish any more, or has a reason not to."""

    def __init__(self, site: Path, moves: Mapping[str, str]) -> None:
        self._site, self._moves = site, moves
        self._page = cache(lambda address: built.read(site, address))

    def at(self, address: str) -> bool:
        if not built.file(self._site, address).is_file():
            return self._left(page(address)) or self._ended(address)
        there = self._page(page(address)) if anchor(address) else None
        # A page that moved takes its anchors along; an anchor may have been given up for its page.
        return not there or bool(there.sends_to) or anchor(address) in there.ids or address in self._moves

    def _left(self, address: str) -> bool:
        """It went with a page that moved, and nothing there can stand for it: a provider that is published no more."""
        pages = ((old, new) for old, new in self._moves.items() if not anchor(old))
        return any(carried(address, old, new) is not None for old, new in pages)

    def _ended(self, address: str) -> bool:
        """The answer of a clause that a later version does not have: its page says what became of it."""
        if not (match := _CLAUSE.fullmatch(address)):
            return False
        provider, document, clause = match.groups()
        told = f"/fournisseurs/{provider}/"
        return built.file(self._site, told).is_file() and f"{document}-{clause}" in self._page(told).ids


def report(found: Found) -> str:
    """What is said of it, in French, with what to do; empty when all is well."""
    parts = []
    if found.gone:
        parts += [
            _listed("Ne répondent plus", found.gone),
            _REMEDY,
        ]
    if found.new:
        parts += [
            _listed("Ne sont pas encore inscrites", found.new),
            f"Inscrivez-les, puis joignez les fichiers modifiés de {registry.FOLDER}/ : make addresses",
        ]
    if found.broken:
        parts += [_listed("Mènent nulle part", found.broken), "Corrigez le lien là où il est écrit."]
    return "\n\n".join(parts)


def _listed(what: str, items: Collection[object]) -> str:
    return "\n".join([f"{what} ({len(items)}) :", *(f"  {item}" for item in items)])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", type=Path, default=ROOT, help="le dossier du dépôt")
    parser.add_argument("--site", type=Path, help="le site construit ; à défaut, site/")
    arguments = parser.parse_args()
    site = arguments.site or arguments.project / "site"
    if not (site / "index.html").is_file():
        print(f"Il n’y a pas de site dans {site}. Construisez-le d’abord : make site", file=sys.stderr)
        return 1
    try:
        moves = load.moves(arguments.project / "data")
        registered = registry.read(arguments.project / registry.FOLDER)
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return 1
    if said := report(compare(site, registered, moves)):
        print(said, file=sys.stderr)
        return 1
    print(f"Les {len(registered)} adresses inscrites répondent, et tous les liens internes mènent quelque part.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
