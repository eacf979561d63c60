"""No regular expression takes more steps than in proportion to a text, however the text is made.

Steps are counted (`steps`), on texts made for each pattern (`attacks`): this finds what goes back over its own choices,
and a search that reads on to the end of the text from each place where it begins.
"""

import re
from collections.abc import Callable

import pytest

from clausier import load
from clausier.importer.segment import marks
from clausier.importer.suggest import cues, identity
from clausier.law import lexer
from scripts.addresses import links, redirects
from tests.hostile import patterns
from tests.hostile.attacks import Attack, attacks
from tests.hostile.patterns import Made, Used
from tests.hostile.steps import Engine, TooManyError
from tests.hostile.tree import FULL

LENGTHS = (16, 128, 1024)  # what is steep from each of these on is so for ever
BOUND = 12  # of repetitions that have one: it is soon reached
DEAR = 1000  # steps for each character: more are not looked at, however few they are in proportion
# Read a text whose length is bounded, which is the reason given: a file, how its pattern begins.
BOUNDED = {
    ("scripts/mutation/patterns", r"\\u[0-9a-fA-F]{4}|\\.|\["): "a literal of our own code, on one line or a few",
    ("scripts/bench/weights", r"\bimport\s*"): "a script of our own",
}
# What functions make of what they are given: their place, the call that does, and what to look at.
MADE: dict[Made, Callable[[], list[str | re.Pattern[str]]]] = {
    Made("clausier/importer/segment/marks", "re.fullmatch(f'{stem}(?:e|i[èe]me)?', text, re.IGNORECASE)"): lambda: [
        f"{stem}(?:e|i[èe]me)?" for stem in marks._SPELT
    ],
    Made("clausier/importer/suggest/cues", "re.compile(pattern)"): lambda: [
        part for cue in cues.cues() for part in (cue.words, cue.unless, cue.needs) if part
    ],
    Made("clausier/importer/suggest/identity", "re.search(pattern, fold(text))"): lambda: [
        pattern for pattern, *_ in identity._TITLES
    ],
    Made(
        "clausier/law/lexer", """re.compile(f"(?<!\\\\w)(?:{'|'.join(words)})|{_ENCLOSED}", re.IGNORECASE)"""
    ): lambda: [lexer._pattern(load.corpus(FULL).instruments)],
    Made("clausier/verify/check", "re.search(f'(?<!\\\\w){re.escape(w.text)}(?!\\\\w)', finding.text)"): lambda: [
        r"(?<!\w)aaa(?!\w)"
    ],
    Made("scripts/addresses/links", "re.findall(re.escape(home) + _END, text)"): lambda: ["https://site/" + links._END],
    Made("scripts/addresses/redirects", "re.compile(f'<(?:{_HOLDERS})\\\\b[^<>]*\\\\sid=\"{new}\"[^<>]*+>')"): lambda: [
        rf'<(?:{redirects._HOLDERS})\b[^<>]*\sid="aaa"[^<>]*+>'
    ],
}


def _everything() -> list[Used]:
    found, calls = patterns.every()
    unknown = calls - MADE.keys()
    assert not unknown, f"patterns that a function makes: say in MADE what to look at: {unknown}"
    assert not MADE.keys() - calls
    return [
        *found,
        *(
            Used(re.compile(one) if isinstance(one, str) else one, made.place, frozenset({"finditer"}))
            for made, make in MADE.items()
            for one in make()
        ),
    ]


def steps(engine: Engine, used: Used, text: str, most: int) -> int:
    """Of the dearest thing that is asked of the pattern. Raises TooManyError."""
    return max(engine.count(method, text, most) for method in used.methods)


def steep(engine: Engine, used: Used, attack: Attack, length: int) -> bool:
    """Whether the text twice as long, then twice again, adds each time more than twice the steps."""
    few, more, most = (attack.text(times * length) for times in (1, 2, 4))
    try:
        once, twice = (steps(engine, used, text, DEAR * len(text)) for text in (few, more))
        steps(engine, used, most, int(twice + 2.3 * (twice - once)) + length * length // 20)
    except TooManyError:
        return True
    return False


def worst(used: Used) -> Attack | None:
    """One that is steep however long it is, if there is any."""
    engine = Engine(used.pattern, BOUND)
    return next((a for a in attacks(used.pattern) if all(steep(engine, used, a, length) for length in LENGTHS)), None)


EVERY = _everything()
_PARAMS = [pytest.param(used, id=f"{used.place} {used.pattern.pattern[:40]!a}") for used in EVERY]


def _reason(used: Used) -> str:
    reasons = (why for (place, start), why in BOUNDED.items() if used.place == place and _starts(used, start))
    return next(reasons, "")


def _starts(used: Used, start: str) -> bool:
    return used.pattern.pattern.startswith(start)


def test_there_are_patterns_to_look_at() -> None:
    assert len(EVERY) > 500


@pytest.mark.parametrize("used", _PARAMS)
def test_a_pattern_takes_steps_in_proportion_to_its_text(used: Used) -> None:
    attack = worst(used)
    assert bool(attack) == bool(_reason(used)), (
        f"{used.pattern.pattern}\n{attack or 'is in proportion: BOUNDED is too long'}"
    )


@pytest.mark.parametrize("used", _PARAMS[::5])
def test_steps_are_counted_on_the_way_to_what_re_finds(used: Used) -> None:
    engine = Engine(used.pattern)
    for attack in attacks(used.pattern)[::20]:
        text = attack.text(16) + attack.before
        assert engine.finditer(text, 10**6) == [found.span() for found in used.pattern.finditer(text)]
        assert engine.fullmatch(text, 10**6) == (len(text) if used.pattern.fullmatch(text) else None)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\[[^\]]*\]\(", r"[\w.+-]+@", r"\s+$", r"^\s*-", r"a.*b.*c", "<a>(.*?)</a>",
        '<template class="head">(.*?)</template>', r"(?:a|ab|b)*c", r"(?:x+)+y",
        r"(?:-[ \t]*[ \t]*)*$", r"[ab]*[bc]*d", r"\bart [^;]*;", r"(?s)<!--.*?-->", r"(?:<!--.*?-->)*<html", r"a{20,}b",
    ],
)  # fmt: skip
def test_what_is_out_of_proportion_is_found(pattern: str) -> None:
    assert worst(Used(re.compile(pattern, re.MULTILINE), "here", frozenset({"finditer"})))


@pytest.mark.parametrize(
    "pattern", [r"(?<!\s)\s++$", r"<a>([^<]*)</a>", r"(?<![ab])(?:a|ab|b)*+c", r"\w{0,30}[^;]{0,90}?x"]
)
def test_what_is_in_proportion_is_not(pattern: str) -> None:
    assert not worst(Used(re.compile(pattern), "here", frozenset({"finditer"})))
