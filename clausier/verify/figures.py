"""Figures in a French text: amounts, percentages, dates, delays, quantities, statute numbers, in digits or in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from clausier.words import fold


@dataclass(frozen=True, order=True)
class Figure:
    """A number with its unit (`jour`, `%`, `€`…, empty when none follows); `bare` for a word without unit."""

    value: str
    unit: str
    bare: bool = False

    def __str__(self) -> str:
        return f"{self.value.replace('.', ',')} {self.unit}".strip()


_ONES = {
    "zero": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_WORDS = [*_ONES, *_TENS, "un", "une", "et", "vingts", "cent", "cents", "mille"]
_MONTHS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"

_UNITS = {
    "jour ouvre": r"jours? ouvre(?:e?s)?",
    "jour": r"jours?(?: calendaires?)?|j\b",
    "trimestre": r"trimestres?",
    "mois": r"mois",
    "an": r"ans?\b|annees?",
    "heure": r"heures?|h\b",
    "semaine": r"semaines?",
    "minute": r"minutes?|min\b",
    "%": r"%|pour cent",
    "point": r"points?",
    "€": r"€|euros?",
    "fois": r"fois|×|x\b",
}
_ANY_UNIT = "|".join(f"(?P<u{i}>{pattern})" for i, pattern in enumerate(_UNITS.values()))
_UNIT = re.compile(rf"[)\s]*+(?:\((?!\))\s*+[\w ,-]{{0,24}}+\s*+\)\s*+)?(?:{_ANY_UNIT})")
_DIGITS = re.compile(
    r"(?P<time>\d{1,2}) ?h ?(?P<minutes>[0-5]\d)(?!\d| ?h\b)"
    rf"|(?P<day>\d{{1,2}})(?:er)? (?P<month>{_MONTHS})\b"
    r"|(?P<number>\d{1,3}(?:[ .]\d{3})+(?![\d])(?:,\d+)?|\d+(?:[.,]\d+)?)"
)
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_WORD_NUMBER = re.compile(rf"\b(?!(?<=pour )cent\b)(?:{_WORD})(?:[ -](?:{_WORD}))*\b")  # « pour cent » is a unit
_PARTIES = re.compile(r" (?:autres? )?parties?\b")
_IN_DIGITS_TOO = re.compile(r" ?\(\d")
_ONCE = re.compile(r"\b(?:une|1) fois (?:par|chaque|tous les) (?=an\b|trimestre|mois|semaine|jour\b)")
_SHARES = {
    "la moitie": (Decimal(50), "%"),
    **dict.fromkeys(("le double", "au double"), (Decimal(2), "fois")),
    **dict.fromkeys(("le triple", "au triple", "du triple"), (Decimal(3), "fois")),
}

# A period in one word, which a restatement may count: « annuel » is « 1 an ».
_PERIODS = {
    Figure("1", "an"): re.compile(r"annuel|annee|par an\b"),
    Figure("1", "trimestre"): re.compile(r"(?:chaque|tous les) trimestre|trimestriel"),
    Figure("1", "mois"): re.compile(r"mensuel|(?:par|chaque|tous les) mois"),
    Figure("1", "semaine"): re.compile(r"(?:chaque|toutes les) semaine|hebdomadaire"),
    Figure("1", "jour"): re.compile(r"chaque (?:jour|nuit)|tous les jours|quotidien"),
    Figure("24", "heure"): re.compile(r"24 ?h"),
}

# What looks like a figure and is none: contact details, registration numbers, the document's own numbering.
_STREET = r"(?:rue|avenue|boulevard|allee|chemin|place|impasse|quai|route)"
_ASIDE = [
    re.compile(r"(?:https?://|www\.)\S++|(?<!\S)\S+@\S++"),
    re.compile(r"(?:\+ ?33|\b0)[ .]?\d(?:[ .]?\d{2}){4}\b|\+\d{2,3}(?: ?\d{2}){4,5}"),
    re.compile(rf"\b\d{{1,4}}(?: ?bis| ?ter)?,? {_STREET}\b[^,;:()]{{0,60}}?(?=\d{{5}}\b|[,;:()–-]|$)"),
    re.compile(r"\b\d{5}(?= [a-z])(?! (?:euros?|€|jours|heures))"),
    re.compile(r"\b(?:fr ?\d{2} ?)?\d{3} ?\d{3} ?\d{3}(?: ?\d{5})?\b(?! ?(?:€|euros?))"),
    re.compile(r"\b[a-z]\d\b(?! ?[%€])"),  # P1, S1, T4: names
]
_LAW = r"(?:code|reglement|rgpd|loi|directive|decret)\b"
_NUMBERED = r"(?:[a-z]{0,2}\.? ?)?\d++(?:[a-z.][\da-z.]{0,20})?(?:-\d++)?"
_OWN_REFERENCE = re.compile(
    rf"\b(?:articles?|clauses?|art\.) (?!{_NUMBERED}(?:[^.;]|\b[a-z]\.){{0,70}}?\b{_LAW})"
    rf"{_NUMBERED}(?:(?:,| et| ou| a) {_NUMBERED})*"
)
_NUMBERING = re.compile(
    rf"(?m)^[^\S\n]*+(?:article \d+(?:er)?\b(?!-\d|,? (?:du|de la|de l'|des) {_LAW})"
    r"|\d+(?:\.\d+)+\.?(?=\s)(?! ?(?:€|euros?|%))"
    r"|\d{1,3} ?[-–.):](?=\s|[a-z])"
    r"|\d(?!er\b|h\b|j\b)[a-z]{1,2}\d?\b"
    r"|[ivx]+ ?[-–.]"
    r"|\d{1,3}\.+(?=\s)"
    r"|\(\d\))"
)


def figures(text: str, *, numbered: bool = False) -> set[Figure]:
    """The figures of `text`.

    With `numbered`, the numbering at the start of its lines is left aside, and so are its references to its own
    articles and contact details: what remains must be kept by a restatement.
    """
    plain = fold(re.sub(r"(?<=\w)-\n\s*", "-", text.replace("½", "demi-")))
    plain = re.sub(r"[\u00a0\u202f\t]", " ", plain)
    if numbered:
        plain = _NUMBERING.sub(" ", plain)
    plain = _ONCE.sub("1 ", " ".join(plain.split()))  # « une fois par an » says what « annuel » says
    if numbered:
        for pattern in (*_ASIDE, _OWN_REFERENCE):
            plain = pattern.sub(" ", plain)
    shares = {Figure(_key(value), unit) for share, (value, unit) in _SHARES.items() if share in plain}
    found = {*_in_digits(plain), *_in_words(plain), *shares}
    return found if numbered else found | {figure for figure, word in _PERIODS.items() if word.search(plain)}


def _in_digits(text: str) -> Iterator[Figure]:
    for match in _DIGITS.finditer(text):
        if match["time"]:
            minutes = "" if match["minutes"] == "00" else match["minutes"]
            yield Figure(f"{int(match['time'])}h{minutes}", "") if minutes else Figure(str(int(match["time"])), "heure")
        elif match["day"]:
            yield Figure(str(int(match["day"])), match["month"])
        else:
            number = match["number"]
            if re.fullmatch(r"\d{1,3}(?:[ .]\d{3})+(?:,\d+)?", number):
                number = re.sub(r"[ .]", "", number)
            yield Figure(_key(Decimal(number.replace(",", "."))), _unit(text, match.end()))


def _in_words(text: str) -> Iterator[Figure]:
    for match in _WORD_NUMBER.finditer(text):
        value = _spelled(match[0])
        unit = _unit(text, match.end())
        if value == 1 and not unit:
            continue  # the article « un », not the number
        if value and not _PARTIES.match(text, match.end()):
            yield Figure(_key(Decimal(value)), unit, bare=not unit and not _IN_DIGITS_TOO.match(text, match.end()))


def _unit(text: str, end: int) -> str:
    match = _UNIT.match(text, end)
    return next((unit for i, unit in enumerate(_UNITS) if match[f"u{i}"]), "") if match else ""


def _key(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _spelled(words: str) -> int:
    """`quatre-vingt-dix` → 90, `cinq cent` → 500; 0 when the words make no number (« et »)."""
    total = current = 0
    parts = [part for part in re.split(r"[ -]", words) if part != "et"]
    for part in parts:
        if part in ("vingt", "vingts") and current % 100 == 4:
            current += 76  # quatre-vingt: 4 becomes 80
        elif part in _ONES or part in ("un", "une"):
            current += _ONES.get(part, 1)
        elif part in _TENS:
            current += _TENS[part]
        elif part in ("cent", "cents"):
            current = max(current, 1) * 100
        elif part == "mille":
            total, current = max(current, 1) * 1000, 0
    return total + current


def missing(source: set[Figure], kept: set[Figure]) -> list[Figure]:
    """Figures of a source that a restatement does not keep. A unit that the source gives must be kept with it."""
    return sorted(f for f in source if not any(f.value == k.value and f.unit in ("", k.unit) for k in kept))


def added(kept: set[Figure], source: set[Figure]) -> list[Figure]:
    """Figures of a restatement that its source does not have."""

    def stands(figure: Figure) -> bool:
        return any(figure.value == f.value and (not figure.unit or f.unit in ("", figure.unit)) for f in source)

    return sorted(figure for figure in kept if not figure.bare and not stands(figure))
