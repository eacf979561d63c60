"""What identifies a business in a text: its name, its form, its registration, its capital, its town, its site.

Only what may be published is looked for: no street, no phone number, no e-mail address, no name of a person but that
under which a sole trader works. A passage that speaks of the client, of a host or of an insurer is left aside.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from clausier.importer.suggest.passages import Passage
from clausier.lint.registration import luhn
from clausier.words import fold, words

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
    "société en nom collectif": "SNC",
    "société anonyme": "SA",
    "entreprise individuelle": "EI",
    "entrepreneur individuel": "EI",
    "micro-entreprise": "EI",
    "micro-entrepreneur": "EI",
    "auto-entrepreneur": "EI",
    **{short: short for short in ("SASU", "SARL", "EURL", "SCOP", "SCIC", "SAS")},
}
_ABBREVIATED = r"(?:SASU|SARL|EURL|SCOP|SCIC|SAS|S\.A\.S\.(?:U\.)?|S\.A\.R\.L\.)"
_FORM = "|".join(re.escape(form).replace("\\ ", r"\s").replace("'", "['’]") for form in _FORMS) + rf"|{_ABBREVIATED}"
_SPELLED = re.compile(rf"(?<!\w)(?:(?P<form>{_FORM})(?!\w)|(?-i:(?P<sa>S\.?A\.?))(?=,?\sau\scapital))", re.IGNORECASE)
_REGISTERED = re.compile(
    r"(?:SIREN|SIRET|RCS|R\.C\.S\.?|registre du commerce|immatricul|enregistr)[^.;]{0,80}?(?<!\d)"
    r"(?P<siren>\d{3}[\s.]?\d{3}[\s.]?\d{3})(?:[\s.]?\d{2,3}[\s.]?\d{2,3})?(?!\d)",
    re.IGNORECASE,
)
_WORD = r"(?<![\w.’'-])[A-ZÀ-Ý0-9][\w&.’'-]{0,40}"
_TOWN = (
    r"(?:[Ll][ae]s? )?[A-ZÀ-Ý][\w'’-]{1,40}"
    r"(?:[ -](?:[A-ZÀ-Ý][\w'’-]{1,40}|sur|sous|les|lès|la|le|de|du|en|et|aux)){0,6}"
)
_REGISTRY = re.compile(
    rf"(?i:RCS|R\.\s?C\.\s?S\.?|registre\sdu\scommerce\set\sdes\ssociétés)\s(?i:de\s|d['’]|du\s)?(?P<town>{_TOWN})"
)
_CAPITAL = re.compile(
    r"capital(?:\ssocial)?(?:\svariable)?\s(?:de\s)?(?P<sum>\d[\d\s.,]{0,14}\d|\d)\s?(?:€|euros?|EUR)", re.IGNORECASE
)
_POSTAL = re.compile(rf"(?<![\d-])(?:F-)?\d{{2}}\s?\d{{3}}\s(?P<town>{_TOWN})")
_IDENTIFIED = re.compile(rf"{_REGISTERED.pattern}|{_CAPITAL.pattern}", re.IGNORECASE)
_SEAT = re.compile(
    r"si[èe]ge|situ[ée]e?\b|domicili|sise?\b|adresse|rue\b|avenue\b|boulevard\b|place\b|all[ée]es?\b|cours\b|quai\b|"
    r"chemin\b|impasse\b|route\b|zone\b|z\.?[ai]\.?\s|parc\b|capital",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?P<host>(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\."
    r"(?:fr|com|net|org|eu|io|tech|pro|coop|info|bzh))(?![\w.@-])",
    re.IGNORECASE,
)
_THIRDS = ("legifrance", "cnil.fr", "europa.eu", "service-public", "google.", "microsoft.", "apple.", "adobe.", "ovh.",
           "facebook.", "linkedin.", "twitter.", "instagram.", "youtube.", "github.", "opentermsarchive.")  # fmt: skip
_NAME = rf"{_WORD}(?: (?:{_WORD}|et|de|du|des|&|\+)){{0,4}}"
_NAMED = (
    re.compile(rf"(?:[Ll]a\s)?[Ss]ociété\s(?!par|à\s|anonyme|coop|en\snom)(?:{_ABBREVIATED}\s)?(?P<name>{_NAME})"),
    re.compile(rf"(?P<name>{_NAME})\s?[,(–-]\s?(?:une\s)?(?i:{_FORM})(?!\w)"),
    re.compile(rf"(?<!\w){_ABBREVIATED}\s(?P<name>{_NAME})"),
    re.compile(rf"(?P<name>{_NAME})\s{_ABBREVIATED}(?:\s?,?\sau\scapital|\s?[,–-]\s)"),
)
_TRADERS = (  # « Prénom NOM, 3 rue… », « Prénom NOM – EI »: the name under which one trades
    re.compile(rf"^\W{{0,5}}(?P<name>{_NAME}),\s\d"),
    re.compile(
        rf"^\W{{0,5}}(?P<name>{_NAME})\s[,–-]\s(?:EI(?!\w)|(?i:entrepr(?:eneur\sindividuel|ise\sindividuelle)))"
    ),
    re.compile(rf"(?i:entrepr(?:eneur\sindividuel|ise\sindividuelle))\s:?\s?(?P<name>{_NAME})\s[,–(-]"),
)
_NOT_OF_A_NAME = re.compile(r"\s?\b(?:Société|SASU|SARL|EURL|SCOP|SCIC|SAS|SA|NOM|Prénom)\b\s?|\s(?:et|de|du|des)$")
_NO_NAME = frozenset({"le client", "client", "prestataire", "le prestataire", "vendeur", "article", "societe"})
_OTHER = re.compile(
    r"h[ée]bergeur|h[ée]berg[ée]e?s?\s(?:par|chez)|m[ée]diateur|assureur|compagnie\sd['’]assurance", re.IGNORECASE
)
_CALLED = re.compile(r"ci-apr[èe]s[^.;]{0,60}", re.IGNORECASE)
_CLIENT = re.compile(r"client|utilisateur|abonné|acheteur", re.IGNORECASE)
_BLANK = re.compile(r"Nom ?(?:de la )?[Ss]oci[ée]t[ée]|_[A-ZÉ]\w+_|\{\{|\[[A-Z]{2}|\bXXX|0{9}")
_SMALL = frozenset({"sur", "sous", "les", "lès", "la", "le", "de", "du", "en", "et", "aux"})


Found = tuple[str, int]  # a value, and its line


def of_the_provider(found: Iterable[Passage]) -> list[Passage]:
    """Without the passages that speak of someone else, nor those that a template leaves to be filled in."""
    return [p for p in found if not (_of_another(p.text) or _BLANK.search(p.text))]


def names(passages: Sequence[Passage]) -> Iterator[Found]:
    """A name beside a legal form, in a passage that also registers a company, or tells its capital or its seat."""
    for passage in passages:
        text = passage.text
        if not (_SPELLED.search(text) and (_IDENTIFIED.search(text) or _SEAT.search(text))):
            continue
        sole = "individuel" in fold(text) or "entrepreneur" in fold(text)
        for match in (m for pattern in (_TRADERS if sole else _NAMED) for m in pattern.finditer(text)):
            name = _NOT_OF_A_NAME.sub("", match["name"]).strip(" .,–-")
            if 2 < len(name) <= 60 and fold(name) not in _NO_NAME and not re.search(r"\d{5}", name):
                yield name, passage.line(match.start("name"))


def forms(passages: Sequence[Passage]) -> Iterator[Found]:
    """A form near a registration or a capital, or beside a name: a clause may speak of other companies."""
    for passage in passages:
        for match in _SPELLED.finditer(passage.text):
            near = passage.text[max(0, match.start() - 150) : match.end() + 250]
            if _IDENTIFIED.search(near) or any(pattern.search(near) for pattern in _NAMED[1:]):
                yield _form(match[0]), passage.line(match.start())


def sirens(passages: Sequence[Passage]) -> Iterator[Found]:
    """Numbers whose check digit is right; of a SIRET, its first nine digits."""
    for passage in passages:
        for match in _REGISTERED.finditer(passage.text):
            digits = re.sub(r"\D", "", match["siren"])
            if luhn(digits) and digits.strip("0"):
                yield digits, passage.line(match.start("siren"))


def registries(passages: Sequence[Passage]) -> Iterator[Found]:
    """The towns of the registers."""
    for passage in passages:
        for match in _REGISTRY.finditer(passage.text):
            yield _town(match["town"]), passage.line(match.start())


def capitals(passages: Sequence[Passage]) -> Iterator[Found]:
    """« 87 040 € »."""
    for passage in passages:
        for match in _CAPITAL.finditer(passage.text):
            yield _sum(match["sum"]), passage.line(match.start())


def cities(passages: Sequence[Passage], id_: str) -> Iterator[Found]:
    """The towns of seats, without their streets, in a passage that says whose seat it is."""
    owners = _owners(passages, id_)
    for passage in passages:
        plain = "".join(words(passage.text))
        whose = _IDENTIFIED.search(passage.text) or any(len(name) > 3 and name in plain for name in owners)
        if whose and _SEAT.search(passage.text):
            for match in _POSTAL.finditer(passage.text):
                yield _town(match["town"]), passage.line(match.start("town"))


def sites(passages: Sequence[Passage], id_: str) -> Iterator[Found]:
    """Sites that bear the name of their owner, or its `id_`, or stand beside what identifies it."""
    owners = _owners(passages, id_)
    for passage in passages:
        for match in _SITE.finditer(passage.text):
            host = match["host"].lower()
            bare = host.removeprefix("www.").rpartition(".")[0].replace("-", "").replace(".", "")
            owned = any(len(name) > 3 and (name in bare or (len(bare) > 3 and bare in name)) for name in owners)
            near = passage.text[max(0, match.start() - 300) : match.end() + 300]
            if (owned or _REGISTERED.search(near)) and not any(third in host for third in _THIRDS):
                yield f"https://{host}", passage.line(match.start())


def _of_another(text: str) -> bool:
    """Whether a passage identifies a host, a mediator, an insurer, or the client alone."""
    called = _CALLED.findall(text)
    client = bool(called) and all(_CLIENT.search(name) for name in called)
    return bool(_IDENTIFIED.search(text)) and (client or bool(_OTHER.search(text)))


def _owners(passages: Sequence[Passage], id_: str) -> set[str]:
    return {"".join(words(name)) for name, _ in names(passages)} | {id_.replace("-", "")}


def _form(printed: str) -> str:
    plain = fold(re.sub(r"\s", " ", printed)).replace(".", "")
    return next((short for form, short in _FORMS.items() if fold(form) == plain), plain.upper())


def _town(printed: str) -> str:
    """« IS SUR TILLE » is written « Is-sur-Tille », « LE MANS » « Le Mans »."""
    parts = re.split(r"[\s-]+", re.split(r"\bcedex\b", printed, maxsplit=1, flags=re.IGNORECASE)[0].strip())
    while parts and parts[-1].islower():
        parts.pop()
    low = [part.lower() if part.lower() in _SMALL else part.capitalize() if part.isupper() else part for part in parts]
    if not low:
        return ""
    article = f"{low.pop(0).capitalize()} " if low[0] in ("la", "le", "les") and len(low) > 1 else ""
    return article + "-".join(low)


def _sum(printed: str) -> str:
    whole, comma, cents = re.sub(r"[\s.](?=\d{3})", "", printed).replace(".", ",").partition(",")
    grouped = f"{int(whole):,}".replace(",", " ") if whole.isdigit() else whole
    return f"{grouped}{comma}{cents} €" if cents.strip("0") else f"{grouped} €"
