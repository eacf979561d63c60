"""Ids that are taken: a page or an anchor that is not made from the data bears them.

The page of a provider, of a topic or of a rule stands in a folder of the site beside pages that someone wrote, as their
list (`/droit/`) or another (`/droit/controles/`): with the same id, one would replace the other.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

_DOCS = Path(__file__).resolve().parents[1] / "docs"
PROVIDERS, TOPICS, RULES = "fournisseurs", "themes", "droit"
# What the list of rules, where each has its anchor, holds besides them; every page has the first four.
_ANCHORS = {RULES: ("contenu", "page", "recherche-entete", "titre-sommaire", "changements", "mots")}
_ANCHORS_OF_FAMILIES = {RULES: "famille-"}


@cache
def taken(section: str) -> tuple[str, ...]:
    """The ids that nothing made from the data may have in a section of the site, in alphabetical order."""
    pages = {path.stem for path in (_DOCS / section).iterdir() if not path.name.startswith(".")}
    return tuple(sorted(pages.union(_ANCHORS.get(section, ()))))


def every() -> tuple[tuple[str, ...], ...]:
    """Those of every section, for whoever remembers what was accepted."""
    return tuple(map(taken, (PROVIDERS, TOPICS, RULES)))


def why(section: str, id_: str) -> str:
    """What is expected in the place of an id that is taken; empty for one that is free."""
    start = _ANCHORS_OF_FAMILIES.get(section)
    if start and id_.startswith(start):
        return f"un identifiant qui ne commence pas par « {start} », comme ceux des familles"
    if id_ not in taken(section):
        return ""
    names = ", ".join(f"« {name} »" for name in taken(section))
    return f"un autre identifiant que {names}, pris par les pages de /{section}/"


def free(section: str) -> Callable[[str], str]:
    """Checks that an id is free. Raises ValueError, saying what is expected."""

    def checked(id_: str) -> str:
        if expected := why(section, id_):
            raise ValueError(expected)
        return id_

    return checked
