"""The sentences that say why a citation stands as it does, in French."""

import datetime
from collections.abc import Iterable, Sequence

from clausier.instruments import Article, Instrument, Instruments, Kind, Reused, Target
from clausier.law.citations import Citation
from clausier.quantities.word import french_date

_FEMININE = (Kind.LAW, Kind.DIRECTIVE, Kind.ORDINANCE, Kind.DECISION)
_VOWELS = "aàâeéèêiîoôuyhœAÀÂEÉÈÊIÎOÔUYHŒ"
_WITHOUT_ARTICLE = ("Cass.", "Ass.", "Ch.")  # a decision is named by its court


def the(instrument: Instrument) -> str:
    """« le Code civil », « la loi n° 78-17 », « l’ordonnance n° 2019-359 »."""
    return _determined(instrument, "l’", "la ", "le ")


def of(instrument: Instrument) -> str:
    """« du Code civil », « de la loi n° 78-17 », « de l’ordonnance n° 2019-359 »."""
    return _determined(instrument, "de l’", "de la ", "du ")


def article(number: str, instrument: Instrument, paragraph: str = "") -> str:
    """« l’article 1148 du Code civil », « l’annexe 7-1 du Code de commerce », « l’article 6, III, de la LCEN »."""
    number = instrument.numbered(number)
    numbered = number if number.startswith("annexe") else f"article {'1er' if number == '1' else number}"
    return f"l’{numbered}{f', {paragraph},' if paragraph else ''} {of(instrument)}"


def place(target: Target, instruments: Instruments) -> str:
    """« C. com., art. L441-10, II »; a range as « C. civ., art. 1224 à 1230 »; a whole text by its name."""
    instrument = instruments.by_id[target.instrument]
    if not target.article:
        return instrument.short
    return f"{instrument.short}, art. {_range(target)}"


def articles(citations: Sequence[Citation], instruments: Instruments) -> str:
    """« article 1218 du Code civil », « articles 1218 et 1351 du Code civil et article 1er du RGPD »."""
    texts = dict.fromkeys(citation.instrument for citation in citations if citation.instrument and citation.article)
    told = []
    for text in texts:
        numbers = [citation.article for citation in citations if citation.instrument == text]
        several = "s" if len(numbers) > 1 else ""
        told.append(f"article{several} {_and(numbers)} {of(instruments.by_id[text])}")
    return _and(told) if told else ""


def unknown(citation: Citation) -> str:
    """Of a citation whose text is not known, or was not said."""
    if citation.named:
        return f"Nos tables ne connaissent pas ce texte : {citation.named}."
    if citation.article:
        return f"Le texte n’est pas précisé, et le numéro {citation.article} ne suffit pas à le trouver."
    return "Aucun texte n’est cité."


def unlisted(number: str, instrument: Instrument, at: datetime.date) -> str:
    """Of an article that the data says nothing of, in a text in force."""
    known = f"Nos tables ne disent rien de {article(number, instrument)}"
    if instrument.renumbered and at >= instrument.renumbered:
        return f"{known} ; les articles ont changé de numéro le {french_date(instrument.renumbered)}."
    return f"{known}."


def not_yet(cited: str, since: datetime.date) -> str:
    """Of a text or an article cited before its first day."""
    return f"{_upper(cited)} s’applique depuis le {french_date(since)} seulement."


def in_force(instrument: Instrument, at: datetime.date) -> str:
    """Of a text cited as a whole, on a day when it is right to."""
    if instrument.kind is Kind.DECISION:
        judged = not (instrument.since or instrument.until)
        return "Une décision de justice ne s’abroge pas." if judged else f"{_upper(the(instrument))} s’applique."
    if instrument.kind is Kind.INSTITUTION:
        return f"« {_upper(instrument.title)} » est le nom en usage."
    if instrument.renumbered and at >= instrument.renumbered:
        moved = f"ses articles ont changé de numéro le {french_date(instrument.renumbered)}"
        return f"{_upper(the(instrument))} est en vigueur ; {moved}."
    return f"{_upper(the(instrument))} est en vigueur."


def article_in_force(entry: Article | None, instrument: Instrument, subject: str, number: str = "") -> str:
    """Of an article that is right; `number` where nothing more is known of it."""
    paragraph = entry.paragraph if entry else ""
    cited = _upper(article(entry.number if entry else number, instrument, paragraph))
    return f"{cited}{f' ({subject})' if subject else ''} est en vigueur."


def repealed(instrument: Instrument, now: Sequence[Target], since: datetime.date, instruments: Instruments) -> str:
    """Of a text out of force since a day, with what replaced it."""
    if instrument.note:
        what = instrument.note.rstrip(".")
    else:
        agreed = "abrogée" if instrument.kind in _FEMININE else "abrogé"
        what = f"{_upper(the(instrument))} est {agreed} depuis le {french_date(since)}"
    heirs = _and([the(instruments.by_id[target.instrument]) for target in now]) if now else ""
    agreed = "remplacée" if instrument.kind in _FEMININE and not instrument.note else "remplacé"
    return f"{what} ; {heirs} l’{'ont' if len(now) > 1 else 'a'} {agreed}." if now else f"{what}."


def renamed(instrument: Instrument, now: Sequence[Target], since: datetime.date, instruments: Instruments) -> str:
    """Of a name that is no longer used, with the one that is."""
    if instrument.note:
        return instrument.note
    heirs = _and([f"« {instruments.by_id[target.instrument].title} »" for target in now])
    return f"« {_upper(instrument.title)} » ne se dit plus depuis le {french_date(since)} ; on dit {heirs}."


def codified(instrument: Instrument, entry: Article | None, now: Sequence[Target], instruments: Instruments) -> str:
    """Of an original text, with where a code holds its rule."""
    original = article(entry.number, instrument, entry.paragraph) if entry else the(instrument)
    return f"{_upper(original)} est un texte d’origine, codifié depuis : {_whereabouts(now, None, instruments)}."


def moved(
    entry: Article,
    reused: Reused | None,
    instrument: Instrument,
    now: Sequence[Target],
    since: datetime.date,
    instruments: Instruments,
) -> str:
    """Of an article whose rule left it: the number says something else, changed, or is gone."""
    cited = _upper(article(entry.number, instrument, entry.paragraph))
    if reused:
        what = f" ({reused.subject})" if reused.subject else ""
        told = f"{cited} dit autre chose depuis le {french_date(since)}{what}"
    elif any(target.instrument == instrument.id for target in now):
        told = f"{cited} a changé de numéro le {french_date(since)}"
    else:
        told = f"{cited} n’est plus en vigueur depuis le {french_date(since)}"
    return f"{told} ; {_whereabouts(now, instrument, instruments)}." if now else f"{told}."


def _whereabouts(now: Sequence[Target], here: Instrument | None, instruments: Instruments) -> str:
    """« la force majeure est à l’article 1218 »; the text is named where it is not `here`."""
    subjects = dict.fromkeys(target.subject for target in now)
    told = []
    for subject in subjects:
        places = [target for target in now if target.subject == subject]
        texts = dict.fromkeys(target.instrument for target in places)
        where = _and([_at([t for t in places if t.instrument == id_], instruments.by_id[id_], here) for id_ in texts])
        told.append(f"{subject or 'la règle'} {'sont' if subject.startswith('les ') else 'est'} {where}")
    return _and(told)


def _at(places: Sequence[Target], instrument: Instrument, here: Instrument | None) -> str:
    if not all(target.article for target in places):
        return _determined(instrument, "dans l’", "dans la ", "dans le ")
    numbers = [_range(target) for target in places]
    several = len(numbers) > 1 or any(target.last for target in places)
    text = "" if instrument is here else f" {of(instrument)}"
    return f"{'aux articles' if several else 'à l’article'} {_and(numbers)}{text}"


def _range(target: Target) -> str:
    """« L441-10, II », « 1224 à 1230 », « 16 et 17 »."""
    if not target.last:
        return ", ".join(filter(None, (target.article, target.paragraph)))
    next_ = target.article.isdigit() and target.last == str(int(target.article) + 1)
    return f"{target.article} {'et' if next_ else 'à'} {target.last}"


def _determined(instrument: Instrument, elided: str, feminine: str, masculine: str) -> str:
    name = instrument.name
    if name.startswith(_WITHOUT_ARTICLE):
        return f"{elided}arrêt {name}"
    if name[0] in _VOWELS and not name[:2].isupper():
        return f"{elided}{name}"
    proper = instrument.kind is Kind.DECISION  # « le Privacy Shield »
    return f"{feminine if instrument.kind in _FEMININE and not proper else masculine}{name}"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _and(parts: Iterable[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} et {last}" if first else last
