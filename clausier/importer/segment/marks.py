"""The numbering at the start of a line: « Article 7-1 : », « 5.1.1.3 », « II – », « A/ », « 3BA », « a) »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from clausier.words import fold

# Hyphens and dashes that documents use to part a number from its title; the soft hyphen among them.
DASHES = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SPACES = re.compile(r"[\s\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+")

# What is numbered, from the widest to the narrowest, without accents. Words of a row mean the same.
PART_WORDS = ("titre", "partie", "chapitre", "livre", "section", "volet")
ANNEX_WORDS = ("annexe", "appendice")
ARTICLE_WORDS = ("article", "clause", "§")
OFFER_WORDS = ("module", "lot", "phase", "etape", "formule", "offre")  # of what is sold; they divide an article


class Kind(StrEnum):
    """How one component of a number counts."""

    ARABIC = "1"
    ROMAN = "I"
    UPPER = "A"
    LOWER = "a"


@dataclass(frozen=True)
class Mark:
    """A numbering read at the start of a line.

    `word` is « article », « annexe »… or empty; `kinds` and `values` have one item a component (« I.2.1 »: roman 1,
    arabic 2, arabic 1), none for a word alone (« Annexe »); « 12 bis » has those of 12. `printed` is the number as the
    document shows it. `sign` is what parts it from the title, without spaces; `title` all that follows on the line.
    """

    word: str
    kinds: tuple[Kind, ...]
    values: tuple[int, ...]
    printed: str
    sign: str
    title: str

    @property
    def depth(self) -> int:
        return len(self.values)


def tidy(text: str) -> str:
    """On one line, ordinary spaces; soft hyphens kept where they stand alone, as a dash, and dropped inside words."""
    text = _SPACES.sub(" ", text).strip()
    text = re.sub(r"(?<=\w)\u00ad(?=\w)", "", text)
    return text.replace("\u00ad", "-")


_WORDS = "|".join((*PART_WORDS, *ANNEX_WORDS, *OFFER_WORDS, "étape", "article", "clause", "paragraphe"))
_ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
# « Article deux », « Article troisième »: how 2 and what follows begin.
_SPELT = (
    *("deux", "trois", "quatr", "cinqu?", "six", "sept", "huit", "neu[fv]", "dix", "onz", "douz", "treiz", "quatorz"),
    *("quinz", "seiz", "dix-sept", "dix-huit", "dix-neu[fv]", "vingt"),
)
# Components that may follow the first: « .1 », « -1 », « .a », « .A ».
_MORE = r"(?:\s?\.\s?\d{1,3}(?!\d)|-\d{1,2}(?![\d/])|[.-][A-Za-z](?![\w'’]))"
_NUMBER = re.compile(
    rf"(?P<ordinal>(?i:[1I]\s?(?:er|ère|re)\b|premi(?:er|ère)\b|unique\b))"
    rf"|(?P<spelt>(?i:(?:pr[ée])?liminaire|(?:{'|'.join(_SPELT)})(?:e|i[èe]me)?)(?![\w'’-]))"
    rf"|(?P<mixed>\d{{1,2}}[A-Z]{{1,3}}\d{{0,2}}(?![\w]))"
    rf"|(?P<romans>{_ROMAN}(?:[.-]\d{{1,2}}(?:[.-]\d{{1,2}})*|[.-][A-Z](?![\w]))(?![\w]))"
    rf"|(?P<lettered>[A-Z]\s?[.-]?\s?\d{{1,2}}(?:\.\d{{1,2}})*(?!\w|-\d))"
    rf"|(?P<arabic>\d{{1,3}}(?!\d){_MORE}*)(?:\s?(?P<again>bis|ter|quater)\b)?"
    rf"|(?P<roman>{_ROMAN})(?![\w'’])"
    rf"|(?P<upper>[A-Z])(?![\w'’])"
    rf"|(?P<lower>[a-z])(?![\w'’])"
)
_WORD = re.compile(
    rf"(?:(?P<word>(?i:{_WORDS})(?![^\W\d])|(?i:articles|clauses)(?=\s\d)|(?i:art)(?:\.|(?=\s?\d))|§)\s?)?"
    rf"(?:(?i:n\s?[°º]\.?|no\.?(?=\s?\d)|num[ée]ro)\s?)?"
)
_LEADING = "*_#>|•·▪◦●■➢➤→✓*– "  # signs of markup and of lists that may stand before a number
_SIGN = re.compile(rf"(?P<sign>(?:\s?[].:)/|•>°]|\s?[{DASHES}](?=\s|$|[^\W\d])|\s?[{DASHES}]{{1,2}}\s?)*)\s*")
_OF_DOCUMENT = re.compile(rf"[A-Z]{{2,6}}\s?[{DASHES}:]\s?(?=(?i:article)\s?\d)")  # « CGU — Article 1 »
_PREFIX = re.compile(r"[A-Z]{2,4}[\s.-]\s?(?=\d)")  # « Article GE 1 »
_OPEN = re.compile(r"[(\[]\s?")
_DASHED = re.compile(rf"[{DASHES}]\s?(?=[\dIVXLC]+\s?[{DASHES}:.])")  # « Section -I- »
_OF_A_CODE = re.compile(r"L\s?[.-]?\s?\d|[RDA]\s?\.?\s?(?:\d{3}|\d+-\d)")  # « Article L. 217-4 » cites


@lru_cache(maxsize=8192)  # a line is asked about several times
def marks(plain: str) -> tuple[Mark, ...]:
    """Every way to read the start of a line as a numbering, the likeliest first; none for most lines.

    « C/ » counts as a letter and as a hundred: what stands around it decides.
    """
    return tuple(_marks(plain))


def _marks(plain: str) -> Iterator[Mark]:
    text = _OF_DOCUMENT.sub("", tidy(plain).lstrip(_LEADING), count=1)
    word_match = _WORD.match(text)
    assert word_match
    word = _canonical(word_match["word"] or "")
    start = word_match.end()
    if word == "§" and not text[start : start + 1].isdigit():
        return
    if word and _OF_A_CODE.match(text, start):
        return
    bracket = _OPEN.match(text, start)
    prefix = _PREFIX.match(text, start) if word else None
    dashed = _DASHED.match(text, start) if word else None
    ahead = bracket or prefix or dashed
    number = _NUMBER.match(text, ahead.end() if ahead else start)
    if not number:
        if word in ANNEX_WORDS:
            yield _bare(word, text, len(word_match["word"]))
        return
    sign = _SIGN.match(text, number.end())
    assert sign
    title = text[sign.end() :]
    shown = re.sub(r"\s", "", sign["sign"])
    if bracket and not shown.startswith((")", "]")):
        return
    for kinds, values in _readings(number, word):
        yield Mark(word, kinds, values, f"{prefix[0] if prefix else ''}{_printed(number)}", shown, title)
    if word in ANNEX_WORDS and not shown and number.lastgroup in ("upper", "lower", "roman"):
        yield _bare(word, text, len(word_match["word"]))


def _bare(word: str, text: str, end: int) -> Mark:
    sign = _SIGN.match(text, end)
    assert sign
    return Mark(word, (), (), "", re.sub(r"\s", "", sign["sign"]), text[sign.end() :])


def _canonical(word: str) -> str:
    plain = fold(word).rstrip(".")
    return {"art": "article", "paragraphe": "article", "articles": "article", "clauses": "clause"}.get(plain, plain)


def _printed(number: re.Match[str]) -> str:
    if ordinal := number["ordinal"]:
        return "I" if ordinal[0] == "I" else "1"
    return re.sub(r"\s", "", number[0]).rstrip(".")


def _readings(number: re.Match[str], word: str) -> Iterator[tuple[tuple[Kind, ...], tuple[int, ...]]]:
    text = re.sub(r"\s", "", number[0])
    match number.lastgroup if number.lastgroup != "again" else "arabic":
        case "ordinal":
            yield (Kind.ROMAN if text[0] == "I" else Kind.ARABIC,), (1,)  # « Article Ier » comes before « Article II »
        case "spelt":
            same = (n for n, stem in enumerate(_SPELT, 2) if re.fullmatch(f"{stem}(?:e|i[èe]me)?", text, re.IGNORECASE))
            if word:
                yield (Kind.ARABIC,), (next(same, 0),)  # « Article préliminaire » comes before the first
        case "roman":
            yield (Kind.ROMAN,), (roman(text),)
            if len(text) == 1:
                yield (Kind.UPPER,), (ord(text) - 64,)
        case "upper":
            yield (Kind.UPPER,), (ord(text) - 64,)
        case "lower":
            yield (Kind.LOWER,), (ord(text) - 96,)
            if text in "ivx":
                yield (Kind.ROMAN,), (roman(text.upper()),)
        case "lettered":
            letter, digits = text[0], re.findall(r"\d+", text)
            yield (Kind.UPPER, *[Kind.ARABIC] * len(digits)), (ord(letter) - 64, *map(int, digits))
        case "romans":
            head, *rest = re.split(r"[.-]", text)
            kinds, values = _components(rest)
            yield (Kind.ROMAN, *kinds), (roman(head), *values)
            if len(head) == 1:
                yield (Kind.UPPER, *kinds), (ord(head) - 64, *values)
        case "mixed":
            kinds, values = _components(re.findall(r"\d+|[A-Z]", text))
            yield kinds, values
        case _:
            head = re.sub(r"(?:bis|ter|quater)$", "", text)
            kinds, values = _components([part for part in re.split(r"[.-]", head) if part])
            yield kinds, values
            if word and "-" in head and len(values) == 2:
                return


def _components(parts: list[str]) -> tuple[tuple[Kind, ...], tuple[int, ...]]:
    kinds = tuple(Kind.ARABIC if p.isdigit() else Kind.UPPER if p.isupper() else Kind.LOWER for p in parts)
    values = tuple(int(p) if p.isdigit() else ord(p.upper()) - 64 for p in parts)
    return kinds, values


def roman(text: str) -> int:
    """The value of a roman numeral, in capitals."""
    digits = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in text]
    return sum(-d if i + 1 < len(digits) and digits[i + 1] > d else d for i, d in enumerate(digits))
