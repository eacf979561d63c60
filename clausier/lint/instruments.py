"""Texts and their articles: no id or name is given twice, dates run forwards, and what replaced a rule exists."""

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from clausier import yaml_reader
from clausier.files import INSTRUMENTS
from clausier.instrument_records import ArticleRecord, InstrumentRecord, TargetRecord
from clausier.law.names import squeezed
from clausier.lint import report
from clausier.problems import Message, Problem, closest, nearest, shown, unknown

if TYPE_CHECKING:
    from clausier.load import Records


_Found: TypeAlias = tuple[yaml_reader.Where, Message]
_Place: TypeAlias = tuple[str, str]  # a text, an article of it or nothing


class _Target(NamedTuple):
    """A target with the place that names it, and the text it is written in."""

    where: yaml_reader.Where
    record: TargetRecord
    here: str


def check(records: "Records") -> Iterator[Problem]:
    path = records.layout.root / INSTRUMENTS
    for where, message in _found(records):
        yield report.in_file(records, path, where, message, anchor="textes")


def _found(records: "Records") -> Iterator[_Found]:
    instruments = records.instruments
    yield from _twice(instruments)
    known = {instrument.id: instrument for instrument in instruments}
    topics = {topic.id for family in records.families for topic in family.topics}
    for n, instrument in enumerate(instruments):
        yield from _backwards((n,), instrument.since, instrument.until)
        for a, article in enumerate(instrument.articles):
            here = (n, "articles", a)
            yield from _backwards(here, article.since, article.until)
            yield from _unfit(here, article)
            if any(_same(article, other) for other in instrument.articles[:a]):
                text = f"l'article {shown(article.number)} est déjà décrit pour ces dates."
                yield (*here, "number"), Message(text, "un numéro décrit une fois pour ces dates")
        for where, topic in _topics(n, instrument):
            if topic not in topics:
                yield where, unknown(topic, "un thème de topics.yml", topics)
        for target in _targets(n, instrument):
            yield from _nowhere(target, known)
    yield from _circles(instruments)


def _twice(instruments: Sequence[InstrumentRecord]) -> Iterator[_Found]:
    ids: set[str] = set()
    names: dict[str, str] = {}
    for n, instrument in enumerate(instruments):
        if instrument.id in ids:
            yield (n, "id"), Message(f"{shown(instrument.id)} sert deux fois.", "un identifiant qui ne sert pas déjà")
        ids.add(instrument.id)
        written: list[tuple[yaml_reader.Where, str]] = [
            ((n, "title"), instrument.title),
            ((n, "short"), instrument.short),
        ]
        written += [((n, "aliases", i), alias) for i, alias in enumerate(instrument.aliases)]
        if instrument.number:
            written.append(((n, "number"), f"{instrument.kind} {instrument.number}"))
        for where, name in written:
            owner = names.setdefault(squeezed(name), instrument.id)
            if owner != instrument.id:
                text = f"{shown(name)} désigne déjà {shown(owner)} : un nom ne mène qu'à un texte."
                yield where, Message(text, "un nom qui ne désigne aucun autre texte", found=name)


def _backwards(here: yaml_reader.Where, since: datetime.date | None, until: datetime.date | None) -> Iterator[_Found]:
    if since and until and until < since:
        yield (*here, "until"), Message("le dernier jour précède le premier.", "un dernier jour qui suit le premier")


def _unfit(here: yaml_reader.Where, article: ArticleRecord) -> Iterator[_Found]:
    """A rule that left its number has a last day there; the number says something else after it."""
    if article.until is None:
        for field in ("replaced_by", "reused"):
            if getattr(article, field):
                expected = "le dernier jour de l'ancienne règle, dans « until »"
                yield (*here, field), Message(f"attendu : {expected}.", expected)
    elif article.reused and article.reused.since <= article.until:
        text = "le numéro ne peut dire autre chose avant la fin de l'ancienne règle."
        yield (*here, "reused", "since"), Message(text, "un jour qui suit la fin de l'ancienne règle")


def _same(article: ArticleRecord, other: ArticleRecord) -> bool:
    """Whether two entries of a number speak of the same part of it on some same day."""
    if (article.number, article.paragraph) != (other.number, other.paragraph):
        return False
    first, last = datetime.date.min, datetime.date.max
    return (article.since or first) <= (other.until or last) and (other.since or first) <= (article.until or last)


def _topics(n: int, instrument: InstrumentRecord) -> Iterator[tuple[yaml_reader.Where, str]]:
    for a, article in enumerate(instrument.articles):
        yield from (((n, "articles", a, "topics", t), topic) for t, topic in enumerate(article.topics))
        reused = article.reused.topics if article.reused else []
        yield from (((n, "articles", a, "reused", "topics", t), topic) for t, topic in enumerate(reused))
    for where, target, _ in _targets(n, instrument):
        yield from (((*where, "topics", t), topic) for t, topic in enumerate(target.topics))


def _targets(n: int, instrument: InstrumentRecord) -> Iterator[_Target]:
    holders: list[tuple[yaml_reader.Where, InstrumentRecord | ArticleRecord]] = [((n,), instrument)]
    holders += [((n, "articles", a), article) for a, article in enumerate(instrument.articles)]
    for here, holder in holders:
        for t, target in enumerate(holder.replaced_by):
            yield _Target((*here, "replaced_by", t), target, instrument.id)
        for t, target in enumerate(holder.codified.into if holder.codified else []):
            yield _Target((*here, "codified", "into", t), target, instrument.id)


def _nowhere(target: _Target, known: dict[str, InstrumentRecord]) -> Iterator[_Found]:
    id_ = target.record.instrument or target.here
    if id_ not in known:
        yield target.where, unknown(id_, "un texte de ce fichier", known)
        return
    there = known[id_]
    numbers = {article.number for article in there.articles}
    for number in filter(None, (target.record.article, target.record.last)):
        listed = number in numbers or (number.isdigit() and int(number) <= (there.articles_to or 0))
        if not listed:
            text = f"l'article {shown(number)} n'est pas décrit pour {shown(id_)}. Décrivez-le."
            text += nearest(number, numbers)
            yield target.where, Message(text, "un article décrit", closest(number, numbers), number)


def _circles(instruments: Sequence[InstrumentRecord]) -> Iterator[_Found]:
    """A rule that, from successor to successor, comes back to the number it left."""
    after: dict[_Place, set[_Place]] = {}
    places: dict[_Place, yaml_reader.Where] = {}
    for n, instrument in enumerate(instruments):
        ended: list[tuple[yaml_reader.Where, str, Sequence[TargetRecord]]] = [((n,), "", instrument.replaced_by)]
        ended += [((n, "articles", a), gone.number, gone.replaced_by) for a, gone in enumerate(instrument.articles)]
        for where, number, targets in ended:
            if targets:
                place = (instrument.id, number)
                places.setdefault(place, (*where, "replaced_by"))
                after.setdefault(place, set()).update((t.instrument or instrument.id, t.article or "") for t in targets)
    for start, where in places.items():
        seen: set[_Place] = set()
        ahead = set(after[start])
        while ahead:
            seen |= ahead
            ahead = {further for place in ahead for further in after.get(place, ())} - seen
        if start in seen:
            text = "de remplacement en remplacement, on revient au point de départ."
            yield where, Message(text, "une suite de remplacements qui finit")
