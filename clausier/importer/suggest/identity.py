"""Who wrote a document, what it is and of when, as far as its text says so with certainty.

Only what may be published is looked for: no street, no phone number, no e-mail address, no person's name.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.importer.lines import Line, Reading
from clausier.importer.segment.marks import tidy
from clausier.lint.registration import luhn
from clausier.quantities.word import MONTHS
from clausier.words import fold, words

_OPENING = 80  # lines among which a document says what it is
_BEYOND = 20_000  # characters of a line that are not read
_THIRDS = ("legifrance", "cnil.fr", "europa.eu", "service-public", "google.", "microsoft.", "apple.", "adobe.", "ovh.",
           "facebook.", "linkedin.", "twitter.", "instagram.", "youtube.", "github.", "opentermsarchive.")  # fmt: skip

# As printed → as the site writes it; the longer names first.
_FORMS = {
    "société par actions simplifiée unipersonnelle": "SASU",
    "société par actions simplifiée à associé unique": "SASU",
    "société par actions simplifiée": "SAS",
    "société à responsabilité limitée unipersonnelle": "EURL",
    "société à responsabilité limitée": "SARL",
    "entreprise unipersonnelle à responsabilité limitée": "EURL",
    "société coopérative et participative": "SCOP",
    "société coopérative d'intérêt collectif": "SCIC",
    "société anonyme": "SA",
    "entreprise individuelle": "EI",
    "entrepreneur individuel": "EI",
    "micro-entreprise": "EI",
    "micro-entrepreneur": "EI",
    "auto-entrepreneur": "EI",
    "SASU": "SASU", "SARL": "SARL", "EURL": "EURL", "SCOP": "SCOP", "SCIC": "SCIC", "SAS": "SAS", "SNC": "SNC",
}  # fmt: skip
_FORM = "|".join(re.escape(form).replace("\\ ", r"\s").replace("'", "['’]") for form in _FORMS)
_SPELLED = re.compile(rf"(?<!\w)(?:{_FORM})(?!\w)", re.IGNORECASE)
_NUMBER = r"\d{3}[\s.]?\d{3}[\s.]?\d{3}"
_REGISTERED = re.compile(
    r"(?:SIREN|SIRET|RCS|R\.C\.S\.?|registre du commerce|immatricul|enregistr)[^.;]{0,80}?(?<!\d)"
    rf"(?P<siren>{_NUMBER})(?P<nic>[\s.]?\d{{2,3}}[\s.]?\d{{2,3}})?(?!\d)",
    re.IGNORECASE,
)
_TOWN = r"[A-ZÀ-Ý][\w'’-]+(?:[\s-](?:[A-ZÀ-Ý][\w'’-]+|sur|sous|les|lès|la|le|de|du|en|et|aux))*"
_REGISTRY = re.compile(
    rf"(?i:RCS|R\.C\.S\.?|registre\sdu\scommerce\set\sdes\ssociétés)\s(?i:de\s|d['’]|du\s)?(?P<town>{_TOWN})"
)
_CAPITAL = re.compile(
    r"capital(?:\ssocial)?(?:\svariable)?\s(?:de\s)?(?P<sum>\d[\d\s.,]{0,14}\d|\d)\s?(?:€|euros?|EUR)", re.IGNORECASE
)
_POSTAL = re.compile(rf"(?<!\d)(?:F-)?\d{{2}}\s?\d{{3}}\s(?P<town>{_TOWN})")
_SEAT = re.compile(
    r"si[èe]ge|situ[ée]e?\b|domicili|sise?\b|adresse|rue\b|avenue\b|boulevard\b|place\b|capital", re.IGNORECASE
)
_SITE = re.compile(
    r"(?:https?://)?(?P<host>(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\."
    r"(?:fr|com|net|org|eu|io|tech|pro|coop|info|bzh))(?![\w.@-])",
    re.IGNORECASE,
)
_WORD = r"[A-ZÀ-Ý0-9][\w&.’'-]*"
_NAME = rf"{_WORD}(?:[\s](?:{_WORD}|et|de|du|des|&|\+)){{0,4}}"
_NAMED = (
    re.compile(rf"(?:[Ll]a\s)?[Ss]ociété\s(?!par|à\s|anonyme|coop)(?:\w{{3,5}}\s)?(?P<name>{_NAME})"),
    re.compile(rf"(?P<name>{_NAME})\s?[,(–-]\s?(?:une\s)?(?i:{_FORM})(?!\w)"),
    re.compile(rf"(?<!\w)(?:SASU|SARL|EURL|SCOP|SCIC|SAS|SNC)\s(?P<name>{_NAME})"),
)
_TRADER = re.compile(rf"^\W*(?P<name>{_NAME}),\s\d")  # « Prénom NOM, 3 rue… », the name under which one trades
_NO_NAME = frozenset({"le client", "client", "prestataire", "le prestataire", "vendeur", "article", "societe"})
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
_TITLES = (  # folded words → kind, title
    (r"conditions generales (?:de|des) (?:prestations? de )?services?", "cgs", "Conditions générales de services"),
    (r"conditions generales de prestations?", "cgs", "Conditions générales de prestations"),
    (r"conditions generales (?:d'utilisation|d'usage)", "cgu", "Conditions générales d'utilisation"),
    (r"conditions generales de vente", "cgv", "Conditions générales de vente"),
    (r"conditions generales", "cgv", "Conditions générales"),
    (r"\bcgv\b", "cgv", "Conditions générales de vente"),
    (r"\bcgs\b", "cgs", "Conditions générales de services"),
    (r"\bcgu\b", "cgu", "Conditions générales d'utilisation"),
    (r"contrat (?:d'infogerance|de maintenance|de prestation|d'hebergement|de service)", "contrat", "Contrat"),
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
    lines = [(number, tidy(line.plain)[:_BEYOND]) for number, line in _numbered(reading.lines)]
    around = [(0, tidy(text)[:_BEYOND]) for text in reading.around]
    every = [*lines, *around]
    kind, title = _kind(lines[:_OPENING])
    return Identity(
        name=_first(_names(every)),
        legal_form=_first(_forms(every)),
        siren=_first(_sirens(every)),
        rcs=_first(Read(_town(m["town"]), n) for n, text in every for m in _REGISTRY.finditer(text)),
        capital=_first(Read(_sum(m["sum"]), n) for n, text in every for m in _CAPITAL.finditer(text)),
        city=_first(_cities(every)),
        website=_first(_sites(every, id_)),
        date=Read(reading.date) if reading.date else _first(_dates(every)),
        kind=kind,
        title=title,
    )


def _numbered(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    return ((number, line) for number, line in enumerate(lines, 1) if line.plain.strip())


def _first(found: Iterator[Read]) -> Read:
    return next(found, Read())


def _sirens(lines: Sequence[tuple[int, str]]) -> Iterator[Read]:
    for number, text in lines:
        for match in _REGISTERED.finditer(text):
            digits = re.sub(r"\D", "", match["siren"])
            if luhn(digits) and digits.strip("0"):
                yield Read(digits, number)


def _forms(lines: Sequence[tuple[int, str]]) -> Iterator[Read]:
    """Where the form stands by a name, a capital or a registration: a clause may speak of other companies."""
    for number, text in lines:
        match = _SPELLED.search(text)
        if match and (_REGISTERED.search(text) or _CAPITAL.search(text) or any(p.search(text) for p in _NAMED)):
            found = fold(re.sub(r"\s", " ", match[0]))
            yield Read(next(short for form, short in _FORMS.items() if fold(form) == found), number)


def _names(lines: Sequence[tuple[int, str]]) -> Iterator[Read]:
    """A name beside a legal form, on a line that also registers a company or gives its capital."""
    for number, text in lines:
        if not (_SPELLED.search(text) and (_REGISTERED.search(text) or _CAPITAL.search(text) or _SEAT.search(text))):
            continue
        sole = "individuel" in fold(text) or "entrepreneur" in fold(text)
        for match in (m for pattern in ((_TRADER,) if sole else _NAMED) for m in pattern.finditer(text)):
            name = _NOT_OF_A_NAME.sub("", match["name"]).strip(" .,–-")
            if 2 < len(name) <= 60 and fold(name) not in _NO_NAME and not re.search(r"\d{5}", name):
                yield Read(name, number)


_NOT_OF_A_NAME = re.compile(r"\s?\b(?:Société|SASU|SARL|EURL|SCOP|SCIC|SAS|SNC|NOM|Prénom)\b\s?")


def _cities(lines: Sequence[tuple[int, str]]) -> Iterator[Read]:
    for number, text in lines:
        if _SEAT.search(text) and (match := _POSTAL.search(text)):
            yield Read(_town(match["town"]), number)


def _sites(lines: Sequence[tuple[int, str]], id_: str) -> Iterator[Read]:
    """A site that bears the name of its owner, or stands beside what identifies it."""
    names = {"".join(words(read.value)) for read in _names(lines)} | {id_.replace("-", "")}
    for number, text in lines:
        for match in _SITE.finditer(text):
            host = match["host"].lower()
            bare = host.removeprefix("www.").rpartition(".")[0].replace("-", "").replace(".", "")
            owned = any(len(name) > 3 and (name in bare or bare in name) for name in names)
            mail = match.start() and text[match.start() - 1] == "@"
            if not mail and (owned or _REGISTERED.search(text)) and not any(third in host for third in _THIRDS):
                yield Read(f"https://{host}", number)


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


def _town(text: str) -> str:
    """« IS SUR TILLE » → « Is-sur-Tille » is the author's to write: only capitals are lowered."""
    words = [word for word in text.split() if word.lower() not in ("sous", "cedex") or word.islower()]
    while words and words[-1].islower():
        words.pop()
    return " ".join(word.capitalize() if word.isupper() else word for word in words)


def _sum(text: str) -> str:
    whole, comma, cents = re.sub(r"[\s.](?=\d{3})", "", text).replace(".", ",").partition(",")
    grouped = f"{int(whole):,}".replace(",", " ") if whole.isdigit() else whole
    return f"{grouped}{comma}{cents} €" if cents.strip("0") else f"{grouped} €"
