"""What stands around the clauses: the title of the document, its signatures, the foot of a web page."""

import re
from collections.abc import Sequence
from itertools import pairwise

from clausier.importer.segment.extent import Heading
from clausier.importer.segment.marks import ANNEX_WORDS, marks
from clausier.importer.segment.rows import Row
from clausier.records import SkipReason
from clausier.words import fold

_CHARACTERS = 60  # of a row that is a sentence rather than a title or an entry of a menu
_LINES = 15  # of signatures, at most
# « Fait à Brest, le 3 mars 2024, en deux exemplaires »: where two parties sign.
_SIGNED = re.compile(
    r"fait (?:a|en)\b.{0,60}?(?:exemplaire|originaux|,? le\b|\d{4}|[._…]{3}|:$)|lu et approuve|"
    r"bon pour (?:accord|acceptation)\b.{0,30}$|"
    r"(?:signatures?|cachet)(?: (?:et|du|de la|des|precedee?s?)\b.{0,60})?\s?:?$"
)
_SIGNATURE = re.compile(
    rf"{_SIGNED.pattern}|fait a \S+$|signatures?\b|bon pour (?:accord|acceptation)|cachet\b|date et signature|"
    r"pour (?:le client|le prestataire|le fournisseur|la societe|l'entreprise|les parties)\b(?!.*[.;]$)|"
    r"le (?:prestataire|client|fournisseur)\s?:?(?:\s+(?:le|pour le) (?:prestataire|client|fournisseur)\s?:?)?$|"
    r"date,? (?:cachet|lieu|signature|nom)|nom,? prenom|paraphes?\b"
)
_WEB = re.compile(
    r"(?:©|copyright|tous droits reserves|mentions legales|plan du site|newsletter|suivez-nous|nous suivre|facebook|"
    r"linkedin|twitter|instagram|youtube|politique de (?:confidentialite|cookies)|gerer les cookies|nous contacter|"
    r"contact|accueil|retour (?:a l'accueil|en haut)|partager|realisation\s?:|propulse par|menu|rechercher|connexion|"
    r"blog|a propos)\b"
)


def opening(rows: Sequence[Row], first: int) -> dict[int, SkipReason]:
    """The document's title, date and menus, above its first heading or its first sentence."""
    found: dict[int, SkipReason] = {}
    for place in range(first):
        row = rows[place]
        if len(row.text) > _CHARACTERS and (row.text.endswith((".", ":")) or len(row.text.split()) > 14):
            break
        found[place] = SkipReason.FURNITURE if _WEB.match(fold(row.text)) or row.line.linked else SkipReason.TITLE
    return found


def closing(rows: Sequence[Row], start: int) -> dict[int, SkipReason]:
    """Signatures, after the last sentence."""
    for place in range(max(start, len(rows) - _LINES), len(rows)):
        if _SIGNATURE.match(fold(rows[place].text)) and _are_signatures(rows[place:]):
            return dict.fromkeys(range(place, len(rows)), SkipReason.SIGNATURE)
    return {}


def foot(rows: Sequence[Row]) -> int:
    """Where the foot of a web page begins: its addresses and menus, without a sentence or a number. The end of the
    document if it has none."""
    start = len(rows)
    while start and (_of_a_site(rows[start - 1]) or not _says(rows[start - 1])):
        start -= 1
    below = rows[start:]
    signed = any(_SIGNATURE.match(fold(row.text)) for row in below)
    return start if start and not signed and sum(map(_of_a_site, below)) >= 2 else len(rows)


def _of_a_site(row: Row) -> bool:
    return len(row.text) <= _CHARACTERS and (row.line.linked or bool(_WEB.match(fold(row.text))))


def _says(row: Row) -> bool:
    """A line of a sentence, an item of a list, or a number."""
    said = len(row.text) > _CHARACTERS or row.text.endswith((".", ";", ":", ",")) or row.text[:1].islower()
    return said or any(mark.title and (mark.word or mark.sign or mark.depth > 1) for mark in marks(row.text))


def signatures(rows: Sequence[Row], found: Sequence[Heading]) -> dict[int, SkipReason]:
    """Signatures above an annex or a part: the body ends with them."""
    aside: dict[int, SkipReason] = {}
    for head, after in pairwise(found):
        for place in range(max(head.last + 1, after.place - _LINES), after.place if after.part else 0):
            rest = rows[place : after.place]
            signed = rows[place].text[:1].isupper() and _SIGNED.match(fold(rows[place].text))
            if signed and _are_signatures(rest):
                aside |= dict.fromkeys(range(place, after.place), SkipReason.SIGNATURE)
                break
    return aside


def _are_signatures(rows: Sequence[Row]) -> bool:
    annexed = any(mark.word in ANNEX_WORDS for row in rows for mark in marks(row.text))
    return len(rows[0].text) <= 2 * _CHARACTERS and _short(rows) and not annexed


def _short(rows: Sequence[Row]) -> bool:
    """Whether nearly no row says a sentence."""
    return sum(len(row.text) <= _CHARACTERS for row in rows[1:]) >= 0.7 * (len(rows) - 1)
