"""Addresses that moved: `data/moved.yml`, the old address before the new one.

An address is that of a page from the root (`/themes/prix/`), or of an anchor on it (`/methode/#etats`). A clause moves
in its own document, by its id; what hangs on a page (cards, API, feeds) goes where the page goes.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, NamedTuple

from pydantic import StringConstraints

from clausier.problems import Message, shown

PageAddress = Annotated[str, StringConstraints(pattern=r"^/(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?$", max_length=200)]
MovesRecord = dict[PageAddress, PageAddress]

_STAYS = "une adresse qui existe et ne bouge plus"


def page(address: str) -> str:
    """The page that an address leads to: itself without its anchor."""
    return address.partition("#")[0]


def anchor(address: str) -> str:
    """The id that an address points at on its page; empty if it is that of the page."""
    return address.partition("#")[2]


def wrong(moves: Mapping[str, str]) -> Iterator[tuple[str, Message]]:
    """The addresses that do not lead straight to one that stays, each with the reason. Whether that one exists, a built
    site alone knows."""
    ends = _ends(moves)
    for old, new in moves.items():
        if (turning := ends[old].turning) is not None:
            yield old, Message(f"{shown(new)} ramène à {shown(turning)} : on tourne en rond.", _STAYS, found=new)
        elif (end := ends[old].address) != new:
            text = f"{shown(new)} a déménagé à son tour. Écrivez où l'on arrive : {shown(end)}."
            yield old, Message(text, _STAYS, end, new)
        elif anchor(old) and page(new) != page(old):
            text = f"{shown(new)} est sur une autre page. Une ancre mène à une autre ancre de sa page, ou à la page."
            yield old, Message(text, f"{page(old)} ou une ancre de cette page", found=new)


class _End(NamedTuple):
    """Where one arrives who follows the entries from one of them; or `turning`, the entry that one comes back to."""

    address: str
    turning: str | None = None


def _ends(moves: Mapping[str, str]) -> Mapping[str, _End]:
    """The end of every entry. A way that was followed is not followed again: a chain may be as long as the file."""
    found: dict[str, _End] = {}
    for start in moves:
        way: dict[str, None] = {}  # in order
        step = start
        while step and step not in found and step not in way:
            way[step] = None
            step = _moved(last := moves[step], moves)
        if step in way:  # from there on, each comes back to itself
            circle = list(way)[list(way).index(step) :]
            found |= {entry: _End("", entry) for entry in circle}
        for entry in way:
            found.setdefault(entry, found[step] if step else _End(last))
    return found


def _moved(address: str, moves: Mapping[str, str]) -> str:
    """The entry that moves an address: its own, else that of its page; empty for an address that stays."""
    return next((entry for entry in (address, page(address)) if entry in moves), "")
