"""The names of texts, as a grammar finds them in plain text."""

import re
from collections.abc import Mapping
from functools import lru_cache

from clausier.instruments import Instruments
from clausier.law.plain import plain

_ACRONYM = 3  # letters; a longer one is no common word in small letters either


@lru_cache(maxsize=8)
def pattern(instruments: Instruments) -> str:
    """An alternation of all names, the longest first. Names are literals: none repeats a group."""
    names = {plain(name).text for instrument in instruments.all for name in instrument.names}
    return "|".join(map(_spelled, sorted(names, key=lambda name: (-len(name), name)))) or r"(?!)"


def find(instruments: Instruments, name: str) -> str | None:
    """The id of the text that goes by a name, accents, case, dots and spaces aside."""
    return _by_name(instruments).get(squeezed(name))


def squeezed(name: str) -> str:
    """A name as two spellings of it compare: `C.com` and `C. com.` are one."""
    return re.sub(r"[\W_]", "", plain(name).text.casefold())


@lru_cache(maxsize=8)
def _by_name(instruments: Instruments) -> Mapping[str, str]:
    return {squeezed(name): instrument.id for instrument in instruments.all for name in instrument.names}


def _spelled(name: str) -> str:
    """`C. com.` also as `C.com`; an acronym in its capitals only, lest a common word pass for it."""
    spelled = re.escape(name).replace(r"\.\ ", r"\.? ?").replace(r"\.", r"\.?").replace(r"\ ", " ")
    return f"(?-i:{spelled})" if name.isupper() and len(name) <= _ACRONYM else spelled
