"""Facts that a clause seems to state, each with the words it rests on: proposals, for an author to confirm.

What is proposed wrongly costs more time than what is missed: see `facts.yml` for what is looked for.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from clausier.assemble import value as read_value
from clausier.importer.suggest import printed
from clausier.importer.suggest.cues import cues
from clausier.law.plain import Plain, plain
from clausier.model import Corpus
from clausier.quantities import QuantityError

_READ = 40_000  # characters of a text that are read
_LONGEST = 7  # words of a source in a row that may be shown
_TOKEN = re.compile(r"[^\W_]+")
_WORD_END = re.compile(r"\w*")
_SENTENCE_ENDS = re.compile(r"[.;](?=\s)|\n\s*\n")
_PLACE = re.compile(r"[A-ZÀ-Ý][\w'’-]*(?:[\s-](?:(?:de|du|des|la|le|les|en|sur|sous|aux?)[\s-])*[A-ZÀ-Ý][\w'’-]*){0,3}")
_DAY = re.compile(r"(?<!demi-)journee")
_COMMON = re.compile(r"(?:France|Prestataire|Soci|Vendeur|Fournisseur|Si[eè]ge|Commerce|Client)")


@dataclass(frozen=True)
class Candidate:
    """A fact by its id, its value as an author writes it, the words it rests on as printed, and their line."""

    fact: str
    value: str
    words: str
    line: int


def facts(text: str, numbers: Sequence[int], topics: Collection[str], corpus: Corpus) -> tuple[Candidate, ...]:
    """Candidates in reading order, one for each fact and value. `numbers` has the line number of each line of `text`;
    `topics` are the ids of those the clause may deal with."""
    text = text[:_READ].replace("*", " ")  # what Markdown stresses
    made_plain = plain(text)
    low = _lower(made_plain.text)
    found: dict[tuple[str, str], tuple[int, Candidate]] = {}
    for cue in cues():
        fact = corpus.facts.get(cue.fact)
        if fact is None or not (cue.sure or fact.topic in topics) or (cue.needs and not cue.needs.search(low)):
            continue
        for match in cue.words.finditer(low):
            if cue.unless and cue.unless.search(_sentence(low, match.start(), match.end())):
                continue
            value = _value(cue.value, match, made_plain, text)
            try:
                shown = read_value(fact, value)
            except QuantityError:
                continue
            start, end = made_plain.span(*_window(match, low))
            line = numbers[min(text.count("\n", 0, start), len(numbers) - 1)] if numbers else 0
            words = " ".join(text[start:end].split())
            key = (fact.id, shown.text)
            if key not in found or start < found[key][0]:
                found[key] = start, Candidate(fact.id, value, words, line)
    return tuple(candidate for _, candidate in sorted(found.values(), key=lambda item: item[0]))


def _value(template: str, match: re.Match[str], made_plain: Plain, text: str) -> str:
    """What an author would write; empty, and so refused, where the words make no value."""
    made: dict[str, Callable[[], str]] = {
        "<duration>": lambda: printed.duration(match),
        "<money>": lambda: printed.money(match),
        "<percentage>": lambda: printed.percentage(match) + _base(match),
        "<number>": lambda: printed.number(match["n"]),
        "<per>": lambda: _DAY.sub("jour", match["per"]).replace("journee", "journée"),
        "<place>": lambda: _place(text[slice(*made_plain.span(*match.span("place")))]),
        "<term>": lambda: f"{printed.number(match['n'])} jours{' fin de mois' if match['eom'] else ''}",
        "<hours>": lambda: f"du {match['first']} au {match['last']}, {match['from']} h à {match['to']} h",
    }
    for macro, make in made.items():
        if macro in template:
            part = make()
            if not part:
                return ""
            template = template.replace(macro, part)
    return template


def _base(match: re.Match[str]) -> str:
    """« du montant total », where a pattern reads what a share is of."""
    base = match.groupdict().get("base") or ""
    return f" {base}".replace(" ht", " HT").replace(" ttc", " TTC") if base else ""


def _place(text: str) -> str:
    """A proper name at the start of the text; « SAINT-BRIEUC » is written « Saint-Brieuc »."""
    found = _PLACE.match(text)
    if found is None or _COMMON.match(found[0]):
        return ""
    name = " ".join(found[0].split())
    return name.title() if name.isupper() else name


def _sentence(text: str, start: int, end: int) -> str:
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(text, max(0, start - 400), start)]
    after = _SENTENCE_ENDS.search(text, end, end + 400)
    return text[ends[-1] if ends else max(0, start - 400) : after.start() if after else end + 400]


def _window(match: re.Match[str], text: str) -> tuple[int, int]:
    """The span of at most seven words that hold the value that was read, or of the last ones."""
    groups = [span for name in match.groupdict() if (span := match.span(name)) != (-1, -1)]
    end = _WORD_END.match(text, match.end()).end()  # type: ignore[union-attr]  # it may be empty, and so always matches
    tokens = [token.span() for token in _TOKEN.finditer(text, match.start(), end)]
    if not tokens:
        return match.span()
    last = len(tokens) - 1
    if groups:
        value_end = max(stop for _, stop in groups)
        last = max((i for i, (start, _) in enumerate(tokens) if start < value_end), default=last)
    first = max(0, last - _LONGEST + 1)
    last = min(len(tokens) - 1, first + _LONGEST - 1)
    return tokens[first][0], end if last == len(tokens) - 1 else tokens[last][1]


def _lower(text: str) -> str:
    """In lower case, character for character."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
