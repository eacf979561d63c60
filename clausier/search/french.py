"""French text to search terms: folded, stemmed, without elisions or empty words, numbers in digits.

The twin of docs/assets/js/search/french.js: what one makes of a text, the other must make too, as tests/search checks.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

_EMPTY_WORDS = """
a ai ainsi alors au aucun aucune auquel aussi autre autres aux avec avoir bien c ca car ce ceci cela celle
celles celui ces cet cette ceux chaque chez ci combien comme comment d dans de depuis des desquels doit donc
dont du duquel elle elles en entre es est et etre eu eux fait faut ici il ils j je jusqu l la laquelle le leur
leurs lequel les lesquels lorsqu lors lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont ou
par parce pas peu peut peux plus pour pourquoi puis puisqu qu quand que quel quelle quelles quels qui quoi
quoiqu s sa sans se sera ses si soit son sont sous sur t ta te tel telle temps tes toi ton tous tout toute
toutes tres tu un une vers veut veux vos votre vous y passe passer arrive dois peuvent pouvez pouvons art
article articles alinea al the of to and for in my i can what how is are do does
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_UNITS = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_SCALES = {"cent": 100, "cents": 100, "mille": 1000}
_NUMBERS = {**_UNITS, **_TENS, **_SCALES}

# JavaScript's \p{L}\p{M}, near enough: Python's word characters less digits, and the combining accents.
_LETTER = r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u218b\u2460-\u24ff]"
_MARK = r"\u0300-\u036f"
_SPACE = r"[ \u00a0\u202f]"
# In this order, as in the twin: a percentage in words, a statute article, a number with spaces between thousands, a
# decimal or a section, hours, digits glued to letters, digits, a word, a sign.
_TOKEN = re.compile(
    rf"pour{_SPACE}cent(?![\w{_MARK}])"
    rf"|[LRD]\.?{_SPACE}?[0-9]+(?:-[0-9]+)+"
    rf"|[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?:[.,][0-9]+)?(?![0-9])"
    rf"|[0-9]+(?:[.,][0-9]+)+"
    rf"|[0-9]+(?=[hH](?![0-9A-Za-z_]))"
    rf"|[0-9]+{_LETTER}+[0-9]*"
    rf"|[0-9]+"
    rf"|(?:{_LETTER}+|[{_MARK}]+)+"
    rf"|[€%]",
    re.IGNORECASE,
)
_STATUTE = re.compile(r"[lrd]\.?\s?[0-9]")
_BETWEEN_NUMBERS = re.compile(rf"{_SPACE}|[-\u2010\u2011]")
_STEMMER = snowballstemmer.stemmer("french")


@dataclass(frozen=True)
class Token:
    """A term, and the words of the text it stands for."""

    term: str
    word: str


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """In lower case, without accents or ligatures."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M"))
    return bare.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded word; a short word is its own."""
    # « euros » and « logos » lose their s first: Snowball leaves it after an o.
    singular = word.removesuffix("s") if word.endswith("os") else word
    return str(_STEMMER.stemWord(singular)) if len(singular) > 3 else singular


def analyse(text: str) -> list[Token]:
    """The terms of a text, in order."""
    return list(_tokens(text))


def terms(text: str) -> list[str]:
    """The terms of a text, in order, alone."""
    return [term for term, _, _ in learned(text)]


def learned(text: str) -> list[tuple[str, str, str]]:
    """For each term of a text, in order: itself, the folded words and the words that it stands for."""
    found = [_MEANINGS[token] for token in _TOKEN.findall(text)]
    if None in found:  # a number in words: it may go on with the next
        return [(token.term, fold(token.word), token.word) for token in _tokens(text)]
    return [meaning for meaning in found if meaning and meaning[0]]


class _Meanings(dict[str, tuple[str, str, str] | None]):
    """What each token met stands for, as in `learned`; None for numbers in words."""

    def __missing__(self, token: str) -> tuple[str, str, str] | None:
        word = fold(token)
        meaning = None if word in _NUMBERS else (_term(token), word, token)
        if len(self) < _MET:
            self[token] = meaning
        return meaning


_MET = 200_000  # tokens that are remembered
_MEANINGS = _Meanings()


def _tokens(text: str) -> Iterator[Token]:
    number, start, end = None, 0, 0  # a number being spelled, « quatre-vingt-dix », and its place
    for match in _TOKEN.finditer(text):
        word = fold(match[0])
        if word in _NUMBERS:
            if number is not None and _BETWEEN_NUMBERS.fullmatch(text, end, match.start()):
                number = _add(number, word)
            else:
                if number is not None:
                    yield Token(str(number), text[start:end])
                number, start = _add(0, word), match.start()
            end = match.end()
            continue
        if number is not None:
            yield Token(str(number), text[start:end])
            number = None
        if term := _term(match[0]):
            yield Token(term, match[0])
    if number is not None:
        yield Token(str(number), text[start:end])


def _add(value: int, word: str) -> int:
    """« deux mille », then « cinq », then « cents »: a scale multiplies what follows the larger scale."""
    if scale := _SCALES.get(word):
        rest = value % scale
        return value - rest + max(rest, 1) * scale
    if word in ("vingt", "vingts") and value % 100 == 4:
        return value + 76
    return value + _NUMBERS[word]


@lru_cache(maxsize=200_000)
def _term(token: str) -> str:
    word = fold(token)
    if token == "€" or word == "eur":
        return "euro"
    if token == "%" or re.fullmatch(r"pour\scent", word):
        return "pourcent"
    if _STATUTE.match(word):
        return re.sub(r"[.\s]", "", word)
    if word[:1].isdigit():
        return re.sub(r"\s", "", word).replace(",", ".")
    return "" if word in _EMPTY or len(word) < 2 else stem(word)
