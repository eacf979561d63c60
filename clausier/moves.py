"""Addresses that moved: `data/moved.yml`, the old address before the new one.

An address is that of a page from the root (`/themes/prix/`), or of an anchor on it (`/methode/#etats`). A clause moves
in its own document, by its id; what hangs on a page (cards, API, feeds) goes where the page goes.
"""

from collections.abc import Mapping
from typing import Annotated

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


def wrong(old: str, moves: Mapping[str, str]) -> Message | None:
    """Why an address does not lead straight to one that stays. Whether that one exists, a built site alone knows."""
    new = moves[old]
    seen, end = [old], new
    while step := _moved(end, moves):
        if step in seen:
            return Message(f"{shown(new)} ramène à {shown(step)} : on tourne en rond.", _STAYS, found=new)
        seen.append(step)
        end = moves[step]
    if len(seen) > 1:
        text = f"{shown(new)} a déménagé à son tour. Écrivez où l'on arrive : {shown(end)}."
        return Message(text, _STAYS, end, new)
    if anchor(old) and page(new) != page(old):
        text = f"{shown(new)} est sur une autre page. Une ancre mène à une autre ancre de sa page, ou à la page."
        return Message(text, f"{page(old)} ou une ancre de cette page", found=new)
    return None


def _moved(address: str, moves: Mapping[str, str]) -> str:
    """The entry that moves an address: its own, else that of its page; empty for an address that stays."""
    return next((entry for entry in (address, page(address)) if entry in moves), "")
