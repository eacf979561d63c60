"""Lines that may be headings, each with how much it looks like one."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from clausier.importer.segment.expected import FIRST, NAMING, OPENING, TITLE
from clausier.importer.segment.marks import ANNEX_WORDS, PART_WORDS, Mark, marks
from clausier.importer.segment.rows import Row, capital
from clausier.importer.segment.titles import Title, is_title, titled, unfinished
from clausier.words import fold

# What follows a number that is no heading: a quantity, an address, the rest of a citation.
_QUANTITY = re.compile(
    r"(?:jours?|mois|semaines?|heures?|minutes?|secondes?|ans?|années?|euros?|€|%|h\b|h\d|ko|mo|go|to|km|m²|pour cent|"
    r"fois|ouvrés|ouvrables|sur\b|à\s+\d|et\s+\d|°|er\b|ème|e\b|px|utilisateurs?|postes?|exemplaires?|pages?)(?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-Ý][^\W\d_]{3}")  # « 4.2 Postes de travail » is a title, « 2.5 Go » a quantity
_ADDRESS = re.compile(
    r"(?:bis\s|ter\s)?,?\s?(?:rue|all[ée]es?|avenue|av\.|boulevard|bd|bld|place|chemin|impasse|quai|route|cours|square|"
    r"passage|voie|villa|faubourg|lotissement|esplanade|promenade|cité|zone|rond-point|parc d|bp\s?\d|cs\s?\d)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|\d{1,2}[/.]\d{2,4}",
    re.IGNORECASE,
)
_CITATION = re.compile(
    r",?\s?(?:(?:et|ou|à)\s+(?:suivants?|[LRD]?\.?\s?\d)|du\s+(?:code|règlement|décret|contrat|présent|rgpd|cgi|cpc|devis)|"
    r"de\s+la\s+(?:loi|directive|convention|présente|cgv)|de\s+l['’](?:ordonnance|arrêté|annexe|article)|des\s+présentes|"
    r"al(?:\.|inéas?)|§|paragraphe|ci-(?:dessus|dessous|après|avant)|précité|susvisé|et\s+\d|du\s+\d|de\s+la\s+section)",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"(?:S['’]|Se |Ne pas )?[^\W\d_]+(?:er|ir|re)\s")  # begins an item of a list, seldom a title
_PHONE = re.compile(r"(?:\d{2}[ .-]){3}|\d{5}\s[A-ZÀ-Ý]")
_DEFINES = re.compile(
    r"(?:\(s\)\s?)?:?\s?(?:désigne|désignent|signifie|s['’]entend|tout |toute |ensemble |le |la |les )", re.IGNORECASE
)

_FORMULA = re.compile(
    r"(?:ceci expos|il (?:a|est|sera) |(?:il )?(?:est|a été) (?:exposé|convenu)|entre les|et\s*:?$|fait (?:à|en)\b|"
    r"lu et approuv|nom,? prénom|signatures?(?: des parties)?\s?:?$)",
    re.IGNORECASE,
)
_OF_A_CODE = re.compile(r"art(?:icles?\b|\.)", re.IGNORECASE)
_QUOTED = re.compile(r"«[^«»]*»(?:\s(?:ou|et)\s«[^«»]*»)*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # « Mise à jour du 3 mars 2024 »
_TO_FILL_IN = "____"
_IDENTITY = re.compile(r"\d{5}\s[A-ZÀ-Ý]|(?:N° )?(?:SIREN|SIRET|R\.?C\.?S\b|TVA|IBAN|BIC|APE|NAF|TÉL|TEL)\b.*\d")
_COLUMNS = re.compile(r"\s{3,}|\t")
_FIGURE = re.compile(r"[-–]|(?<![\d.,])\d[\d.,]*+(?:\s?[€%]|\s\w++)?+(?:\s\w++)?+")  # « 12 mois », « 89,00 € HT »
# « Préambule. Les présentes… », « PRÉAMBULE Les présentes… »
_RUN_IN = re.compile(
    r"(?P<title>Pr[ée]ambule|PR[ÉE]AMBULE)(?:\s?[.:–-]\s(?=[A-ZÀ-Ý])|(?<=E)\s(?=[A-ZÀ-Ý][\w'’]*\s[a-zà-ÿ]))"
)
_NEAR = 3  # rows between the name of some terms and their first number
_SHORT = 60  # characters of a line that may be a title
_HIGHEST = 150  # number of an article
_OTHERWISE = -6.0  # the score of a number that numbers nothing
_IN_A_LIST = -3.0  # the score of the last item of a list
SURE = 2.0  # a title without a number is sure from this score


@dataclass(frozen=True)
class Candidate:
    """A possible heading on row `place`. `score` is above 0 where it looks like one, on the scale of a few points."""

    place: int
    mark: Mark | None
    title: Title
    score: float


def numbered(rows: Sequence[Row]) -> list[Candidate]:
    """Every reading of every row that starts with a number; one alone on the last row heads nothing."""
    return [
        Candidate(place, mark, title := titled(rows, place, mark), _score(rows, place, mark, title))
        for place, row in enumerate(rows)
        if not _of_a_table(row)
        for mark in marks(row.text)
        if mark.title or place + 1 < len(rows)
    ]


def _of_a_table(row: Row) -> bool:
    """« 1 - Fibre      89,00      12 mois »: figures in columns."""
    cells = _COLUMNS.split(row.line.plain.strip())
    return len(cells) > 2 and all(_FIGURE.fullmatch(cell.strip()) for cell in cells[-2:])


def plain(
    rows: Sequence[Row], start: int, end: int, titles: Set[int] = frozenset(), *,
    spaced: bool = True, alone: bool = False, most: int = 10,
) -> list[Candidate]:  # fmt: skip
    """Short rows, of at most `most` words, that nothing marks as titles but what surrounds them: a sentence ended
    above, or one of the `titles` stands there, and a text begins below. `spaced`: a blank line stands above too.
    `alone`: no title is marked otherwise, so that lists too may stand around them, and the date of the document above.
    """
    said = _first_sentence(rows, start, end) if alone else start
    found: list[Candidate] = []
    below = -1  # the row of a title above some text, which another may stand over
    for place in range(end - 1, start - 1, -1):
        row, over = rows[place], alone and below == place + 1
        if (spaced and not row.before and place) or not _stands_as_title(rows, place, titles, alone, said, most):
            continue
        if not (over or _above_text(rows, place, alone)):
            continue
        title = titled(rows, place, None)
        sentence = title.glued or unfinished(title.text) or (title.last > place and rows[title.last].text.endswith("."))
        if title.text and not sentence:
            found.append(Candidate(place, None, title, _layout(rows, place) + _look(row, title)))
            below = -1 if over else place
    return found[::-1]


def _first_sentence(rows: Sequence[Row], start: int, end: int) -> int:
    return next((place for place in range(start, end) if rows[place].ended and len(rows[place].text) > _SHORT), end)


def _stands_as_title(rows: Sequence[Row], place: int, titles: Set[int], alone: bool, said: int, most: int) -> bool:
    row, previous = rows[place], rows[place - 1] if place else None
    if row.bullet or row.full or row.line.linked or row.cells > 1 or len(row.text.split()) > most:
        return False
    if row.text.endswith((".", ":", ";", ",", "!", "…", "/", ")")) or _OF_A_CODE.match(row.text):
        return False
    if (
        _QUOTED.fullmatch(row.text)
        or _YEAR.search(row.text)
        or _FORMULA.match(row.text)
        or _measures(row)
        or not is_title(row.text, most)
    ):
        return False
    if any(mark.sign or mark.word or mark.depth > 1 for mark in marks(row.text)):
        return False
    if previous and previous.text.endswith(":") and not row.after:
        return False  # the first item of a list
    if previous is None or previous.ended or len(previous.text) > 80 or place - 1 in titles:
        return True
    opens = place < said and row.before and not TITLE.match(fold(row.text))
    second = row.before and previous.before and is_title(previous.text, most)
    return bool(TITLE.match(fold(previous.text)) or (alone and (opens or previous.bullet or second)))


def _above_text(rows: Sequence[Row], place: int, alone: bool) -> bool:
    """Whether a sentence begins below a row, or, where no title is marked, a list or a word defined."""
    if place + 1 == len(rows):
        return False
    following = rows[place + 1]
    if following.bullet or _QUOTED.fullmatch(following.text):
        return alone
    leads = following.text.endswith(":") and following.before > 0
    after = rows[place + 2] if place + 2 < len(rows) else None
    goes_on = after is not None and not after.before and not after.bullet and after.text[:1].islower()
    return following.full or goes_on or len(following.text) > 70 or following.text.endswith(".") or leads


def unnumbered(rows: Sequence[Row]) -> list[Candidate]:
    """Rows without a number that look like a title by markup, type or capitals."""
    found = []
    place = 0
    while place < len(rows):
        row = rows[place]
        named = OPENING.fullmatch(fold(row.text)) or (
            row.text.endswith(":") and FIRST.fullmatch(fold(row.text).rstrip(" :"))
        )
        names = _names_terms(rows, place)
        opens = names or (named and _opens(row, rows[place - 1] if place else None))
        shown = row.line.level or row.line.strong or row.caps or opens
        aside = row.line.linked or row.cells > 1 or _to_fill_in(row) or _IDENTITY.match(row.text) or _measures(row)
        title = titled(rows, place, None) if shown and not aside else None
        heads = title and title.text and not title.glued and title.last + 1 < len(rows)
        if title and heads and not (_FORMULA.match(row.text) or (_leads(row) and not opens) or _defined(row)):
            opening = 1.0 if names or OPENING.fullmatch(fold(row.text)) else 0.0
            found.append(Candidate(place, None, title, opening + _layout(rows, place) + _look(rows[place], title)))
            place = title.last
        elif run_in := _RUN_IN.match(row.text):
            found.append(Candidate(place, None, Title(run_in["title"], place, True), SURE))
        place += 1
    return found


def _names_terms(rows: Sequence[Row], place: int) -> bool:
    """« Conditions générales de vente » above « 1. Objet »: a file may hold several sets of terms."""
    row, previous = rows[place], rows[place - 1] if place else None
    apart = row.before or previous is None or previous.ended or previous.bullet
    if not (apart and NAMING.match(fold(row.text)) and is_title(row.text)) or row.text.endswith((".", ":")):
        return False
    return any(mark.values == (1,) for below in rows[place + 1 : place + 1 + _NEAR] for mark in marks(below.text))


def _to_fill_in(row: Row) -> bool:
    """« Nom : ________ », « [SIGNATURE] [DATE] »."""
    return _TO_FILL_IN in row.line.plain or (row.text.startswith("[") and row.text.endswith("]"))


def _opens(row: Row, previous: Row | None) -> bool:
    return bool(row.before or previous is None or previous.ended or previous.caps or TITLE.match(fold(previous.text)))


def _measures(row: Row) -> bool:
    """« 17 RUE DU PORT », « 12 MOIS »: a number that counts something else."""
    return any(not mark.word and _sense(mark) <= _OTHERWISE for mark in marks(row.text))


def _defined(row: Row) -> bool:
    """Whether a row only holds the term that the next one defines: « Service »."""
    return not row.line.level and bool(_QUOTED.fullmatch(row.text))


def _leads(row: Row) -> bool:
    """Whether an unnumbered row leads to what follows rather than heads it: « Moyens de paiement : »."""
    return row.text.endswith((",", ";")) or (row.text.endswith(":") and not (row.line.level or row.caps))


def _score(rows: Sequence[Row], place: int, mark: Mark, title: Title) -> float:
    row, previous = rows[place], rows[place - 1] if place else None
    bare = not (mark.sign or mark.word or row.before) and previous and not (previous.ended or previous.caps)
    if mark.depth == 1 and previous and previous.text.endswith(";") and _precedes(previous, mark):
        return _IN_A_LIST
    return _sense(mark) + _layout(rows, place) + _look(row, title) + _signs(mark, title) - 0.7 * bool(bare)


def _precedes(row: Row, mark: Mark) -> bool:
    """Whether a row bears the number before."""
    before = (mark.word, mark.kinds, mark.sign, (mark.values[0] - 1,))
    return any((m.word, m.kinds, m.sign, m.values) == before for m in marks(row.text))


def _sense(mark: Mark) -> float:
    """What tells that the number counts something else."""
    rest = mark.title
    if not mark.word and mark.values[0] > _HIGHEST:
        return _OTHERWISE  # « 842 Informatique » is a name
    if mark.word in ANNEX_WORDS:
        # « Annexe : désigne… » defines a word; « annexe 2 du contrat » cites.
        return _OTHERWISE if _DEFINES.match(rest) or _CITATION.match(rest) or rest[:1].islower() else 1 if rest else 2
    if mark.word in PART_WORDS and "article" in fold(rest):
        return _OTHERWISE  # « Titre II – Chapitre 1 – Article 11 »
    if mark.word:
        cited = _CITATION.match(rest) or rest.startswith((",", ")")) or (rest[:1].islower() and not mark.sign)
        return _OTHERWISE if cited else 2
    if _CITATION.match(rest) or _DATE.match(rest) or _PHONE.match(f"{mark.printed} {rest}"):
        return _OTHERWISE
    if mark.sign not in (".", ")", "-", "–", "/", ":", ".-", "/-", "°") and not mark.sign.startswith((".", ")")):
        if (_QUANTITY.match(rest) and not (mark.depth > 1 and _NAME.match(rest))) or _ADDRESS.match(rest):
            return _OTHERWISE
    elif _ADDRESS.match(rest) or (_QUANTITY.match(rest) and rest[:1].islower()):
        return -4
    if rest[:1].islower():
        return -2.5
    return -1.5 if rest and not rest[0].isalpha() and rest[0] not in '«"(' else 0


def _signs(mark: Mark, title: Title) -> float:
    """What the number itself tells: a letter alone is weak, a number of several parts strong."""
    score = 0.5 if mark.sign else -0.7
    if not mark.word and mark.depth == 1 and mark.kinds[0] in ("a", "A", "I") and not mark.sign and mark.title:
        # « A la demande du client », « V Divers » hardly
        score -= 1 if mark.kinds[0] == "I" and capital(mark.title) else 4
    if mark.depth > 1:
        score += 1.5 if mark.kinds[-1] == "1" else 0.5
    if mark.sign.startswith(")") and not mark.word:
        score -= 1
    if mark.kinds == ("a",):
        score -= 1
    return score if title.text or mark.depth > 1 or mark.word else score - 1.5


def _layout(rows: Sequence[Row], place: int) -> float:
    """What the lines around tell."""
    row, previous = rows[place], rows[place - 1] if place else None
    score = 0.7 * (row.before > 0) + 0.3 * (row.after > 0) - 0.5 * row.bullet
    if previous and not row.before:
        # A sentence that goes on from the line above is no heading.
        long = len(previous.text) > _SHORT
        score += 0.3 if previous.ended else -2.5 if previous.full else -0.7 if long and not previous.caps else 0
    return score + 2.5 * (row.line.level > 0) + 1.5 * row.line.strong - 2 * row.line.linked


def _look(row: Row, title: Title) -> float:
    """What the title tells."""
    if not title.text:
        return -2.5 if row.text.endswith(";") and row.after == 0 else -0.5
    words = len(title.text.split())
    score = 1.0 if words <= 6 else 0.7 if words <= 12 else 0.0
    score += 1.5 * capital(title.text) + 0.5 * is_title(title.text)
    if row.text.endswith(";"):
        score -= 2
    if words > 5 and _INFINITIVE.match(title.text):
        score -= 0.8
    return score - 0.5 * title.glued
