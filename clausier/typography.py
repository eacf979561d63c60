"""French typography, applied when a text is shown, so that authors type what their keyboard has.

Rules of the Imprimerie nationale, as browsers render them: a narrow no-break space inside thousands and before ; ! ?,
a no-break space before : and inside « », between a number and its unit, after « n° » and « art. ».
"""

import re
from functools import lru_cache

NBSP, NNBSP = "\u00a0", "\u202f"
_UNITS = (
    r"%|€|×|ans?|années?|mois|semaines?|jours?|heures?|h|minutes?|min|points?|euros?|fois|HT|TTC|Go|Mo|documents?|clauses?"
    r"|prestataires?|thèmes?|faits?"
)
_SPACED = {
    "'": "’",
    "...": "…",
    " ;": f"{NNBSP};",
    " !": f"{NNBSP}!",
    " ?": f"{NNBSP}?",
    " :": f"{NBSP}:",
    "« ": f"«{NBSP}",
    " »": f"{NBSP}»",
}
_AROUND_DIGITS = (
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NNBSP),
    (re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?!\w))"), NBSP),
    (re.compile(rf"(?<=\d{NBSP}h) (?=[0-5]\d(?!\d))"), NBSP),
    (re.compile(r"(?<=\d) (–|-) (?=\d)"), rf"{NBSP}\1 "),
    (re.compile(r"\b(n°|art\.|articles?|al\.|p\.) (?=[A-Z]?\.?\d)", re.IGNORECASE), rf"\1{NBSP}"),
)
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=4096)  # the same labels and restatements come back on several pages
def french(text: str) -> str:
    """The same words, with the apostrophes and the spaces of print."""
    for typed, printed in _SPACED.items():
        text = text.replace(typed, printed)
    if _DIGIT.search(text):
        for pattern, printed in _AROUND_DIGITS:
            text = pattern.sub(printed, text)
    return text


def counted(number: int, word: str) -> str:
    """« 1 fait », « 2 faits »."""
    return f"{number} {word}{'s' if number > 1 else ''}"


def decimal(number: float, digits: int) -> str:
    """« 1 234,5 »: rounded to so many digits after the comma."""
    return f"{number:,.{digits}f}".replace(",", NNBSP).replace(".", ",")
