"""Who wrote a document, what it is and of when, as far as its text says so with certainty."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.importer.lines import Reading
from clausier.importer.segment.marks import tidy
from clausier.importer.suggest import company
from clausier.importer.suggest.passages import passages
from clausier.quantities.word import MONTHS
from clausier.words import fold

_OPENING = 80  # lines among which a document says what it is
_CHARACTERS = 2_000  # of a line that are read
_DATED = re.compile(
    r"(?:version|mise?\sà\sjour|modification|modifiées?|en\svigueur|en\sapplication|applicables?|édition|date)\b[^.;\d]{0,40}",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\s?er)?\s(?P<month>{'|'.join(MONTHS)})\s(?P<year>\d{{4}})"
    r"|(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4}|\d{2}(?!\d))|(?P<iso>\d{4}-\d{2}-\d{2})",
    re.IGNORECASE,
)
_SHORT = 120  # characters of a line that dates a document
_LAW = re.compile(
    r"\b(?:lois?|décrets?|règlement|ordonnance|directive|arrêté|articles?|code|rgpd|cgi|taux)\b", re.IGNORECASE
)
_AGREEMENT = r"(?:contrat|accord)(?:[ -]cadre)?"
_SERVICE = r"(?:maintenance|prestation|service|location|licence|sous-traitance)"
_TITLES = (  # folded words → kind, title
    (r"conditions generales (?:de|des) (?:prestations? de )?services?", "cgs", "Conditions générales de services"),
    (r"conditions generales de prestations?", "cgs", "Conditions générales de prestations"),
    (r"conditions generales (?:d'utilisation|d'usage)", "cgu", "Conditions générales d'utilisation"),
    (r"conditions generales de vente", "cgv", "Conditions générales de vente"),
    (r"conditions generales", "cgv", "Conditions générales"),
    (r"\bcgv\b", "cgv", "Conditions générales de vente"),
    (r"\bcgs\b", "cgs", "Conditions générales de services"),
    (r"\bcgu\b", "cgu", "Conditions générales d'utilisation"),
    (rf"{_AGREEMENT} (?:d'(?:infogerance|hebergement|abonnement|assistance)|de {_SERVICE})", "contrat", "Contrat"),
)
_DATE_ALONE = 12  # characters that may stand beside a date on a line that says nothing else


@dataclass(frozen=True)
class Read:
    """A value and the line it was read on, from 1; 0 where it comes from what surrounds the text, or is unknown."""

    value: str = ""
    line: int = 0


@dataclass(frozen=True)
class Identity:
    """What identifies a document and its author; an empty value where the text does not say it for certain."""

    name: Read = Read()
    legal_form: Read = Read()
    siren: Read = Read()
    rcs: Read = Read()
    capital: Read = Read()
    city: Read = Read()
    website: Read = Read()
    date: Read = Read()
    kind: Read = Read()
    title: Read = Read()


def identity(reading: Reading, id_: str = "") -> Identity:
    """What the text says of its author and of itself. `id_`, the provider's id, helps to tell its site from others."""
    lines = [(n, tidy(line.plain[:_CHARACTERS])) for n, line in enumerate(reading.lines, 1) if line.plain.strip()]
    lines += [(0, tidy(text[:_CHARACTERS])) for text in reading.around]
    found = company.of_the_provider(passages(reading))
    kind, title = _kind(lines[:_OPENING])
    return Identity(
        name=_first(company.names(found)),
        legal_form=_first(company.forms(found)),
        siren=_first(company.sirens(found)),
        rcs=_first(company.registries(found)),
        capital=_first(company.capitals(found)),
        city=_first(company.cities(found, id_)),
        website=_first(company.sites(found, id_)),
        date=Read(reading.date) if reading.date else next(_dates(lines), Read()),
        kind=kind,
        title=title,
    )


def _first(found: Iterator[company.Found]) -> Read:
    return next((Read(value, line) for value, line in found if value), Read())


def _dates(lines: Sequence[tuple[int, str]]) -> Iterator[Read]:
    """The date of a version, never that of a law."""
    for number, text in lines:
        said = _DATED.search(text)
        match = _DAY.search(text, said.start()) if said else _alone(text)
        if match and len(text) < _SHORT and not _LAW.search(text) and (day := _iso(match)):
            yield Read(day, number)


def _alone(text: str) -> re.Match[str] | None:
    """The date of a line that holds hardly anything else: the foot of a page."""
    match = _DAY.search(text)
    return match if match and len(text) - len(match[0]) <= _DATE_ALONE else None


def _iso(match: re.Match[str]) -> str:
    if match["iso"]:
        parts = match["iso"].split("-")
    elif match["day"]:
        month = [fold(m) for m in MONTHS].index(fold(match["month"])) + 1
        parts = [match["year"], str(month), match["day"]]
    else:
        year = match["y"] if len(match["y"]) == 4 else f"20{match['y']}"
        parts = [year, match["m"], match["d"]]
    try:
        day = datetime.date(*map(int, parts))
    except ValueError:
        return ""
    return day.isoformat() if 1990 <= day.year <= 2100 else ""


def _kind(lines: Sequence[tuple[int, str]]) -> tuple[Read, Read]:
    for number, text in lines:
        if len(text) > 160:
            continue
        for pattern, kind, title in _TITLES:
            if re.search(pattern, fold(text)):
                return Read(kind, number), Read(title, number)
    return Read(), Read()
