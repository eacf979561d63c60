"""A page as the engine leaves it: a text with places that are filled after it, from the data.

A place is a token (`macros.tokens`). The page template writes some of its own, for what only the fragment of a page can
tell: `title`, `contents` (the argument is the layout) and `head`. The others stand for fragments. A shell of many pages
has a place for their address, too: `canonical`.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from clausier.kept import digest
from macros.tokens import MACROS, PATTERN

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^<>]*+>\s*')
_CANONICAL = re.compile(r'(?<=<link rel="canonical" href=")[^"]*(?=")')


@dataclass(frozen=True)
class Place:
    """A token: its name, its argument."""

    name: str
    argument: str


@dataclass(frozen=True)
class Shell:
    """The texts around the places, one more than there are places."""

    texts: tuple[str, ...]
    places: tuple[Place, ...]

    @classmethod
    def read(cls, html: str, *, for_many: bool = False, for_serving: bool = False) -> "Shell":
        """The shell in a page. `for_many` pages, its own address becomes a place; `for_serving` drops the policy that
        would stop the reloading script of `serve`."""
        if for_many:
            html = _CANONICAL.sub("@@clausier:canonical:@@", html, 1)
        if for_serving:
            html = _POLICY.sub("", html)
        parts = PATTERN.split(html)
        return cls(tuple(parts[::3]), tuple(map(Place, parts[1::3], parts[2::3])))

    @cached_property
    def digest(self) -> str:
        """What identifies it."""
        return digest(*self.texts, repr(self.places))

    @cached_property
    def fragments(self) -> tuple[Place, ...]:
        """The places of fragments, in order."""
        return tuple(place for place in self.places if place.name in MACROS)
