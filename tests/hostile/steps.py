"""How many steps a regular expression takes on a text: the same number on every machine, which a test may compare.

The engine of `re` goes back over its choices, and counts nothing. This one, made from what `re` itself parses, makes
the same choices in the same order, and counts a step for each character, place and choice that it looks at.
"""

import re
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

_FEW = frozenset({op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN})
_CHARACTER, _PLACE, _EITHER, _JUMP, _MARK, _MOVED, _LOOK, _ATOMIC, _END = range(9)


class TooManyError(Exception):
    """Steps, more than were allowed."""


class Engine:
    """Runs one pattern; `steps` are those of the last text.

    With a `bound`, no repetition but an endless one goes further: steps grow with a text in the same way, only from a
    shorter one on.
    """

    def __init__(self, pattern: re.Pattern[str], bound: int | None = None) -> None:
        self.steps = self._most = self._marks = 0
        self._bound = bound or op.MAXREPEAT
        self._code: list[Any] = []
        parsed = _parser.parse(pattern.pattern, pattern.flags)
        self._write(parsed, parsed.state.flags)
        self._code.append((_END,))

    def count(self, method: str, text: str, most: int) -> int:
        """Steps of `match`, `fullmatch` or `finditer`. Raises TooManyError beyond `most`."""
        getattr(self, method)(text, most)
        return self.steps

    def match(self, text: str, most: int) -> int | None:
        """The end of a match at the beginning of a text."""
        self.steps, self._most = 0, most
        return self._run(0, text, 0, range(len(text) + 1))

    def fullmatch(self, text: str, most: int) -> int | None:
        self.steps, self._most = 0, most
        return self._run(0, text, 0, range(len(text), len(text) + 1))

    def finditer(self, text: str, most: int) -> list[tuple[int, int]]:
        """Beginnings and ends, as `sub`, `split` and `findall` meet them."""
        self.steps, self._most = 0, most
        found, start, further = [], 0, 0
        while start <= len(text):
            end = self._run(0, text, start, range(start + further, len(text) + 1))
            if end is not None:
                found.append((start, end))
            further = int(end == start)  # what is empty is not found twice
            start = start + 1 if end is None else end
        return found

    def _run(self, start: int, text: str, place: int, ends: range) -> int | None:
        code, at, marks = self._code, start, (0,) * self._marks
        choices: list[tuple[int, int, tuple[int, ...]]] = []
        steps, anywhere = 0, range(len(text) + 1)
        while True:
            steps += 1
            what = code[at]
            kind = what[0]
            going = True
            if kind == _CHARACTER:
                going = place < len(text) and what[1][text[place]]
                place += 1
                at += 1
            elif kind == _EITHER:
                choices.append((what[2], place, marks))
                at = what[1]
            elif kind == _JUMP:
                at = what[1]
            elif kind == _PLACE:
                going = what[1].match(text, place) is not None
                at += 1
            elif kind == _MARK:
                marks = (*marks[: what[1]], place, *marks[what[1] + 1 :])
                at += 1
            elif kind == _MOVED:
                at = what[2] if marks[what[1]] == place else at + 1
            elif kind == _END:
                if place in ends:
                    self.steps += steps
                    return place
                going = False
            else:
                behind, negated = (what[2], what[3]) if kind == _LOOK else (0, False)
                inside = self._run(at + 1, text, place - behind, anywhere) if place >= behind else None
                going = (inside is None) if negated else inside is not None
                at, place = what[1], place if kind == _LOOK or inside is None else inside
            if self.steps + steps > self._most:
                raise TooManyError
            if not going:
                if not choices:
                    self.steps += steps
                    return None
                at, place, marks = choices.pop()

    def _write(self, parsed: Any, flags: int) -> None:
        for item in parsed:
            code, value = item
            if code in _FEW:
                self._code.append((_CHARACTER, Accepted(alone(item, flags))))
            elif code is op.AT:
                self._code.append((_PLACE, alone(item, flags)))
            elif code is op.SUBPATTERN:
                _, added, removed, inside = value
                self._write(inside, (flags | added) & ~removed)
            elif code is op.BRANCH:
                self._either(value[1], flags)
            elif code in (op.ASSERT, op.ASSERT_NOT):
                behind = value[1].getwidth()[0] if value[0] < 0 else 0
                self._apart((_LOOK, None, behind, code is op.ASSERT_NOT), value[1], flags)
            elif code is op.ATOMIC_GROUP:
                self._apart((_ATOMIC, None), value, flags)
            elif code is op.POSSESSIVE_REPEAT:
                self._apart((_ATOMIC, None), [(op.MAX_REPEAT, value)], flags)
            elif code in (op.MAX_REPEAT, op.MIN_REPEAT):
                least, most, inside = value
                self._repeat(least, most, inside, code is op.MIN_REPEAT, flags)
            else:
                raise NotImplementedError(str(code))

    def _apart(self, what: tuple[Any, ...], inside: Any, flags: int) -> None:
        at = self._hole()
        self._write(inside, flags)
        self._code.append((_END,))
        self._code[at] = (what[0], len(self._code), *what[2:])

    def _either(self, branches: Any, flags: int) -> None:
        ends = []
        for branch in branches[:-1]:
            at = self._hole()
            self._write(branch, flags)
            ends.append(self._hole())
            self._code[at] = (_EITHER, at + 1, len(self._code))
        self._write(branches[-1], flags)
        for at in ends:
            self._code[at] = (_JUMP, len(self._code))

    def _repeat(self, least: int, most: int, inside: Any, lazy: bool, flags: int) -> None:
        endless, least, most = most == op.MAXREPEAT, min(least, self._bound), min(most, self._bound)
        for _ in range(least):
            self._write(inside, flags)
        holes = []
        for _ in range(0 if endless else most - least):
            holes.append(self._hole())
            self._write(inside, flags)
        if endless:
            holes.append(self._hole())
            if empty := not inside.getwidth()[0]:  # it stops where it repeats nothing
                mark, self._marks = self._marks, self._marks + 1
                self._code.append((_MARK, mark))
            self._write(inside, flags)
            if empty:
                self._code.append((_MOVED, mark, len(self._code) + 2))
            self._code.append((_JUMP, holes[-1]))
        for at in holes:
            ways = (at + 1, len(self._code))
            self._code[at] = (_EITHER, *(reversed(ways) if lazy else ways))

    def _hole(self) -> int:
        self._code.append(None)
        return len(self._code) - 1


class Accepted(dict[str, bool]):
    """Which characters one is, each asked of `re` once."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        super().__init__()
        self._pattern = pattern

    def __missing__(self, character: str) -> bool:
        self[character] = self._pattern.fullmatch(character) is not None
        return self[character]


def alone(item: Any, flags: int) -> re.Pattern[str]:
    state = _parser.State()
    state.flags = flags
    state.str = ""
    compiled: re.Pattern[str] = _compiler.compile(_parser.SubPattern(state, [item]))
    return compiled
