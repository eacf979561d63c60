"""Texts made to keep one pattern busy: what leads to each repetition, then what it repeats, again and again."""

import re
from collections.abc import Iterator
from itertools import islice, product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from tests.hostile.steps import Accepted, alone

_MANY = 20  # repetitions, below which going back costs little
_WAYS = 4  # samples of what part of a pattern matches
_COMMON = " \n\t\0a0A.,;:-_()[]<>{}|*#\"'«»/@&=é"
_CATEGORIES = {"CATEGORY_DIGIT": "0", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a"}


class Attack(NamedTuple):
    before: str
    again: str
    after: str

    def text(self, length: int) -> str:
        """Of about that many characters, besides its beginning and its end: more where what it repeats is long."""
        return self.before + self.again * max(length // len(self.again), length // 8) + self.after


class _Repetition(NamedTuple):
    before: list[str]
    inside: list[str]
    accepts: Accepted | None  # when it repeats one character


def attacks(pattern: re.Pattern[str]) -> list[Attack]:
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    repetitions: list[_Repetition] = []
    whole = _samples(parsed, [""], repetitions, parsed.state.flags)
    letters = _unlike(sorted({*_COMMON, *_letters(parsed)}), [r.accepts for r in repetitions if r.accepts])
    made: dict[Attack, None] = {}
    for one in (*letters, *map("".join, product(letters[:5], repeat=2)), *whole):
        made |= dict.fromkeys(Attack("", one, after) for after in ("", "\0"))
    for repetition in repetitions:
        accepts = repetition.accepts
        if accepts:
            inside = [letter for letter in letters if accepts[letter]]
            ends = {"\0", *islice((letter for letter in letters if not accepts[letter]), 1)}
        else:
            inside, ends = repetition.inside, {"\0"}
        for before in repetition.before:
            again = {*inside, before, *(before + one for one in inside), before + " ", before + "\n"}
            made |= dict.fromkeys(
                Attack(start, one, end) for start in ("", before) for one in sorted(again) for end in ends
            )
    return [attack for attack in made if attack.again]


def _samples(parsed: Any, before: list[str], repetitions: list[_Repetition], flags: int) -> list[str]:
    """What the parsed pattern matches, after each of what comes before; its repetitions are added to the list."""
    texts = [""]
    for item in parsed:
        code, value = item
        so_far = _few(left + right for left, right in product(before, texts))
        if code in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
            parts = _few(_accepted(item, flags))
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, body = value
            parts = _samples(body, so_far, repetitions, flags)
            if most > _MANY:
                single = len(body) == 1 and body[0][0] in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN)
                accepts = Accepted(alone(body[0], flags)) if single else None
                repetitions.append(_Repetition(so_far, parts, accepts))
            parts = _few([*(part * max(least, 1) for part in parts), *([""] if not least else [])])
        elif code is op.SUBPATTERN:
            parts = _samples(value[3], so_far, repetitions, (flags | value[1]) & ~value[2])
        elif code is op.BRANCH:
            branches = [_samples(branch, so_far, repetitions, flags) for branch in value[1]]
            parts = _few(part for turn in zip(*branches, strict=False) for part in turn)
        elif code is op.ATOMIC_GROUP:
            parts = _samples(value, so_far, repetitions, flags)
        elif code in (op.ASSERT, op.ASSERT_NOT):
            _samples(value[1], so_far, repetitions, flags)
            continue
        else:
            continue
        texts = _few(left + right for left, right in product(texts, parts))
    return texts


def _few(texts: Iterator[str] | list[str]) -> list[str]:
    return list(islice(dict.fromkeys(texts), _WAYS))


def _accepted(item: Any, flags: int) -> Iterator[str]:
    accepts = Accepted(alone(item, flags))
    return (letter for letter in (*_letters([item]), *_COMMON, "b") if accepts[letter])


def _letters(parsed: Any) -> list[str]:
    """One of each kind that the pattern tells apart."""
    found = []
    for code, value in parsed:
        if code in (op.LITERAL, op.NOT_LITERAL):
            found.append(chr(value))
        elif code is op.RANGE:
            found.append(chr(value[0]))
        elif code is op.CATEGORY:
            found.append(_CATEGORIES.get(str(value), "\0"))
        elif code is op.IN:
            found += _letters(value)
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            found += _letters(value[2])
        elif code is op.SUBPATTERN:
            found += _letters(value[3])
        elif code is op.BRANCH:
            found += [letter for branch in value[1] for letter in _letters(branch)]
        elif code is op.ATOMIC_GROUP:
            found += _letters(value)
        elif code in (op.ASSERT, op.ASSERT_NOT):
            found += _letters(value[1])
    return found


def _unlike(letters: list[str], accepts: list[Accepted]) -> list[str]:
    """One of those that every repetition takes alike."""
    kinds: dict[tuple[bool, ...], str] = {}
    for letter in letters:
        kinds.setdefault(tuple(one[letter] for one in accepts), letter)
    return list(kinds.values())
