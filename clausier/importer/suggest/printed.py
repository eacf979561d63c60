"""Amounts as documents print them, « trente (30) jours », to the form that an author writes: « 30 jours ».

Patterns read plain text in lower case (`clausier.law.plain`); each may stand once in a pattern of facts.
"""

import re

from clausier.search.french import terms

_WORD = (
    r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente"
    r"|quarante|cinquante|soixante|cents?|mille)"
)
_WORDS = rf"{_WORD}(?:[ -](?:et[ -])?{_WORD}){{0,5}}(?![a-z])"
_DIGITS = r"\d{1,3}(?:[ .]\d{3}){1,3}(?:,\d{1,9})?(?!\d)|\d{1,12}(?:[.,]\d{1,9})?"
# « trente (30) », « 30 (trente) », « 30 », « trente »
NUMBER = rf"(?<![\w.,-])(?P<n>(?:{_WORDS} ?\( ?(?:{_DIGITS}) ?\)|(?:{_DIGITS})(?: ?\( ?{_WORDS} ?\))?|{_WORDS}))"
DURATION = (
    NUMBER + r" ?(?P<unit>minutes?|heures?|h|jours?|semaines?|mois|annees?|ans?)(?![a-z])"
    r"(?: (?P<kind>ouvree?s?|ouvrables?|francs|calendaires?)(?![a-z]))?"
)
MONEY = NUMBER + r" ?(?:€|euros?|eur)(?![a-z])(?: (?P<tax>ht|ttc|hors taxes?|toutes taxes comprises)(?![a-z]))?"
PERCENTAGE = NUMBER + r" ?(?:%|pour ?cent)"

_UNITS = {"h": "heure", "annee": "an"}  # written otherwise than printed
_TAXES = {"ht": "HT", "hors": "HT", "ttc": "TTC", "toutes": "TTC"}


def number(printed: str) -> str:
    """« trente (30) » → « 30 », « un » → « 1 », « 1.500,00 » → « 1500 »; empty when the words make no number."""
    if digits := re.search(_DIGITS, printed):
        text = re.sub(r"[ .](?=\d{3}(?!\d))", "", digits[0]).replace(".", ",")
        return re.sub(r",0+$", "", text)
    one = re.search(r"(?:^|(?: et)?[ -])une?$", printed)  # the search reads « un » as an article
    rest = terms(printed[: one.start()] if one else printed) or ["0"]
    return str(int(rest[0]) + bool(one)) if len(rest) == 1 and rest[0].isdigit() else ""


def duration(match: re.Match[str]) -> str:
    """« 15 jours ouvrés »; empty for days that our grammar does not count (jours ouvrables, jours francs)."""
    count, kind = number(match["n"]), match["kind"] or ""
    if not count or kind.startswith(("ouvrable", "franc")):
        return ""
    unit = "mois" if match["unit"] == "mois" else _UNITS.get(match["unit"].rstrip("s"), match["unit"].rstrip("s"))
    plural = "s" if count not in ("0", "1") else ""
    if kind.startswith("ouvre"):
        kind = f" ouvré{'e' if unit == 'heure' else ''}{plural}" if unit in ("jour", "heure") else ""
    else:
        kind = ""
    return f"{count} {unit}{plural if unit != 'mois' else ''}{kind}"


def money(match: re.Match[str]) -> str:
    """« 1 500 € HT »."""
    count = number(match["n"])
    tax = _TAXES[match["tax"].split()[0]] if match["tax"] else ""
    return f"{_grouped(count)} €{' ' if tax else ''}{tax}" if count else ""


def percentage(match: re.Match[str]) -> str:
    count = number(match["n"])
    return f"{count} %" if count else ""


def _grouped(count: str) -> str:
    whole, comma, decimals = count.partition(",")
    return (f"{int(whole):,}".replace(",", " ") if len(whole) > 4 else whole) + comma + decimals
