"""Text as a machine compares it."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
_WORD = re.compile(r"[a-z0-9]+")


def fold(text: str) -> str:
    """Lower case, without accents or ligatures, apostrophes made straight."""
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES).replace("’", "'").casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """Folded words; an elision counts as a word (`l'indice` is two)."""
    return _WORD.findall(fold(text))
