"""The words of legal citations, found in a text: names of texts, dates, article numbers, paragraphs.

One pattern, read once from left to right: it repeats no group without a bound, so the time it takes grows with the
text alone. What lies between two words is left to the grammar.
"""

import datetime
import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from typing import Any

from clausier.instruments import Instruments, Kind
from clausier.law import names
from clausier.law.plain import Plain


class Word(Enum):
    """What a word of a citation is."""

    NAME = auto()  # of a text: « Code civil », « RGPD »
    ACT = auto()  # a text by its kind and number, or date: « loi n° 78-17 », « loi du 6 janvier 1978 »
    COURT = auto()
    DATE = auto()
    APPEAL = auto()  # the number of a decision: « 07-16.527 »
    MARK = auto()  # « article », « art. »
    ARTICLE = auto()
    PARAGRAPH = auto()
    ONWARD = auto()  # « et suivants »


@dataclass(frozen=True)
class Token:
    """A word with its span in the plain text. `value` is its normal form; `step` a paragraph written with an article.

    `sure` says that an article number is one wherever it stands, as L441-10; `plural` that a mark announces several."""

    word: Word
    start: int
    end: int
    value: str = ""
    kind: Kind | None = None
    number: str = ""
    date: datetime.date | None = None
    step: str = ""
    lettered: bool = False
    sure: bool = False
    plural: bool = False


_MONTHS = ("janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec")
_MONTH = (
    r"janv(?:ier|\.)?|fevr(?:ier|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let|l?\.)?|aout|sept(?:embre|\.)?|"
    r"oct(?:obre|\.)?|nov(?:embre|\.)?|dec(?:embre|\.)?"
)
_DATE = rf"(?:1er|\d{{1,2}}) (?:{_MONTH}) \d{{4}}(?!\d)|\d{{1,2}}/\d{{1,2}}/\d{{4}}(?!\d)"
_NO = r"n ?[°o]\.? ?"
_UNION = r"(?: ?\(? ?(?:UE|CEE|CE) ?\)?)?"
_KINDS = {
    "loi": Kind.LAW, "ord": Kind.ORDINANCE, "dec": Kind.DECREE, "arr": Kind.ORDER, "reg": Kind.REGULATION,
    "dir": Kind.DIRECTIVE,
}  # fmt: skip
_ACT = (
    r"(?P<act>lois?|ordonnances?|ord|decrets?|decr|arretes?|reglements?|regl|directives?|dir|decisions?)(?!\w)\.?"
    r"(?: europeen(?:ne)?| d'execution| ministeriel)?" + _UNION + "(?:,? ?(?:" + _NO + r")?(?<=[ °o.)])"
    r"(?P<number>\d{2,4}[-/]\d{1,5}(?:/(?:UE|CEE|CE))?)(?![\w/]|[-.]\d)" + _UNION +
    r"(?: du Parlement europeen et du Conseil)?(?:,? (?:du )?(?P<dated>" + _DATE + r"))?"
    r"|(?: du)? (?P<signed>" + _DATE + "))"
)  # fmt: skip
_COURTS = {
    "com": "Cass. com.", "soc": "Cass. soc.", "crim": "Cass. crim.", "1": "Cass. 1re civ.", "2": "Cass. 2e civ.",
    "3": "Cass. 3e civ.", "plen": "Ass. plén.", "mixte": "Ch. mixte",
}  # fmt: skip
_RANKED = r"(?:1(?:re|ere)?|[23](?:e|eme)?)"
_COURT = (
    r"(?P<court>(?:(?:Cass|Cour de cassation)\.?,? ?)?(?:ass\.? ?plen\.?|ch\.? mixte|" + _RANKED + r" civ\.?)"
    r"|(?:Cass|Cour de cassation)\.?,? ?(?:ch\. |chambre )?(?:com(?:merciale)?|soc(?:iale)?|crim(?:inelle)?"
    r"|civ\.? " + _RANKED + r")\.?)(?!\w)"
)
_MARK = r"(?P<mark>articles?(?!\w)|arts?\.|art(?= (?:[LRD]\.? ?)?\d{3}))"
_LETTERED = (
    r"(?P<letter>(?-i:LO|L|R|D)|[lrd](?=\.? ?\d{3,4}-\d))(?:\. ?| |-(?=\d{3}))?\*? ?"
    r"(?P<rest>\d{3,4} - \d{1,3}|\d{1,4}(?:-\d{1,4}){0,4})(?!\w|-\d)"
)
_PLAIN = (
    r"(?P<plain>\d{1,4}(?:-\d{1,4}){0,3})(?:(?P<first>er)|\.(?P<dotted>\d{1,2}))?"
    r"(?P<latin> (?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)(?: (?-i:[A-Z])(?!\w))?)?"
    r"(?!\w|[/%€°]|[.,-]\d)"
)
_ORDINALS = (
    "premier", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme", "neuvieme",
    "dixieme", "onzieme", "douzieme",
)  # fmt: skip
_PARAGRAPH = (
    r"al(?:inea)?s?\.? ?(?P<indent>\d{1,2}(?:-\d{1,2})?|fin(?:al)?)(?!\w)\.?"
    rf"|(?P<ordinal>\d{{1,2}}(?=er|e|eme)|{'|'.join(_ORDINALS)}|dernier)(?:er|eme|e)? alineas?(?!\w)"
    r"|(?:§ ?|par(?:agraphe)?s?\.? )(?P<section>\d{1,2})(?!\w)"
    r"|(?P<degree>\d{1,2})°"
    r"|points? (?P<point>[a-z])\)?(?!\w)|(?P<item>(?-i:[a-z]))\)|(?<=, )(?P<bare>(?-i:[a-z]))(?![\w')])"
    r"|(?P<roman>(?-i:[IVX]{1,5}))(?P<more>(?: bis| ter)?(?:-\d{1,2})?)(?![\w'])"
)
_ENCLOSED = r"\((?P<enclosed>\d{1,2}|[a-z]|[ivx]{1,4})\)"


@lru_cache(maxsize=8)
def _pattern(instruments: Instruments) -> re.Pattern[str]:
    words = (
        rf"(?P<name>{names.pattern(instruments)})(?!\w)", _ACT, _COURT, rf"(?P<date>{_DATE})",
        rf"(?:{_NO})?(?P<appeal>\d{{2}}-\d{{2}}\.\d{{3}})(?!\d)", _MARK,
        r"ann(?:exe)?\.? (?P<annex>\d{1,2}-\d{1,2})(?!\w)", rf"(?<!\d[.,])(?:{_PARAGRAPH})", _LETTERED,
        rf"(?<![/°-])(?<!\d[.,]){_PLAIN}", r"(?<=article )(?P<one>premier)(?!\w)",
        r"(?P<onward>(?:et )?(?:ss?\.|suiv(?:antes?|ants?|\.)?))(?!\w)",
    )  # fmt: skip
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})|{_ENCLOSED}", re.IGNORECASE)


def tokens(text: str, plain: Plain, instruments: Instruments) -> list[Token]:
    """The words of `text`, in order, none over another. `plain` is its plain form."""
    return [
        token
        for match in _pattern(instruments).finditer(plain.text)
        if (token := _token(match, text, plain, instruments))
    ]


def _token(match: re.Match[str], text: str, plain: Plain, instruments: Instruments) -> Token | None:
    found = {name: value for name, value in match.groupdict().items() if value is not None}
    start, end = match.span()

    def token(word: Word, value: str = "", **more: object) -> Token:
        return Token(word, start, end, value, **more)  # type: ignore[arg-type]

    if "name" in found:
        return token(Word.NAME, names.find(instruments, found["name"]) or "")
    if "act" in found:
        return replace(token(Word.ACT), **_act(found))
    if "court" in found:
        court = found["court"].casefold()
        return token(Word.COURT, next((name for key, name in _COURTS.items() if key in court), ""))
    if "date" in found:
        return token(Word.DATE, date=_date(found["date"]))
    if "appeal" in found:
        return token(Word.APPEAL, found["appeal"])
    if "mark" in found:
        return token(Word.MARK, plural=found["mark"].casefold().rstrip(".").endswith("s"))
    if "onward" in found:
        return token(Word.ONWARD)
    if "annex" in found:
        return token(Word.ARTICLE, f"annexe {found['annex']}")
    if "one" in found:
        return token(Word.ARTICLE, "1")
    if "letter" in found:
        number = found["letter"].upper() + found["rest"].replace(" ", "")
        return token(Word.ARTICLE, number, lettered=True, sure="-" in number)
    if "plain" in found:
        number = found["plain"] + re.sub(r"[a-z]{2,}", lambda m: m[0].lower(), found.get("latin", ""), flags=re.I)
        return token(Word.ARTICLE, number, step=found.get("dotted", ""))
    if "bare" in found and text[plain.at[start]] != found["bare"]:
        return None  # « à » made plain is no paragraph
    return token(Word.PARAGRAPH, _step(found))


def _act(found: dict[str, str]) -> dict[str, Any]:
    word, number = found["act"].casefold(), found.get("number", "")
    kind = Kind.DECISION if word.startswith("decision") else _KINDS[word[:3]]
    if kind.european or kind is Kind.DECISION:
        number = re.sub(r"/[A-Z]+$", "", number.upper()).replace("-", "/")
    date = found.get("signed") or found.get("dated")
    return {"kind": kind, "number": number, "date": _date(date) if date else None}


def _date(written: str) -> datetime.date | None:
    """None for a day that no calendar has."""
    if "/" in written:
        day, month, year = map(int, written.split("/"))
    else:
        first, name, last = written.casefold().split(" ")
        day, year = int(first.removesuffix("er")), int(last)
        month = next(n for n, start in enumerate(_MONTHS, 1) if name.startswith(start))
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _step(found: dict[str, str]) -> str:
    """A paragraph as we write it: « al. 12 », « II », « 2° », « f », and « 3 » for a numbered one."""
    if "indent" in found:
        return "al. fin" if found["indent"].casefold().startswith("fin") else f"al. {found['indent']}"
    if "ordinal" in found:
        word = found["ordinal"].casefold()
        return f"al. {'fin' if word == 'dernier' else word if word.isdigit() else _ORDINALS.index(word) + 1}"
    if "degree" in found:
        return f"{found['degree']}°"
    if "roman" in found:
        return found["roman"] + found["more"].lower()
    return next(found[name] for name in ("section", "point", "item", "bare", "enclosed") if name in found).lower()
