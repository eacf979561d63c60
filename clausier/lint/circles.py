"""Places from which one comes back, step by step."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def in_circles(after: Mapping[T, Collection[T]]) -> set[T]:
    """The places from which the steps of `after` lead back to where one was: those of the strongly connected components
    (by Tarjan's algorithm, without recursion: a way may be as long as a file)."""
    found: set[T] = set()
    rank: dict[T, int] = {}
    first: dict[T, int] = {}  # the lowest rank that a place leads back to
    open_: dict[T, None] = {}  # in order of rank, of a component that is not complete

    def enter(place: T) -> tuple[T, Iterator[T]]:
        rank[place] = first[place] = len(rank)
        open_[place] = None
        return place, iter(after.get(place, ()))

    for start in after:
        way = [enter(start)] if start not in rank else []
        while way:
            place, ahead = way[-1]
            for step in ahead:
                if step not in rank:
                    way.append(enter(step))
                    break
                if step in open_:
                    first[place] = min(first[place], rank[step])
            else:
                way.pop()
                if way:
                    before = way[-1][0]
                    first[before] = min(first[before], first[place])
                if first[place] == rank[place]:
                    component = _from(place, open_)
                    if len(component) > 1 or place in after.get(place, ()):
                        found |= component
    return found


def _from(place: T, open_: dict[T, None]) -> set[T]:
    """Takes `place` and all that came after it."""
    taken = set()
    while place not in taken:
        taken.add(open_.popitem()[0])
    return taken
