"""Texts and their articles: no id or name is given twice, dates run forwards, and what replaced a rule exists."""

import datetime
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from clausier import yaml_reader
from clausier.files import INSTRUMENTS
from clausier.instrument_records import ArticleRecord, InstrumentRecord, TargetRecord
from clausier.law.names import squeezed
from clausier.lint import report
from clausier.lint.circles import in_circles
from clausier.problems import Message, Problem, closest, did_you_mean, shown, unknown

if TYPE_CHECKING:
    from clausier.load import Records


_Found: TypeAlias = tuple[yaml_reader.Where, Message]
_Place: TypeAlias = tuple[str, str]  # a text, an article of it or nothing
_Days: TypeAlias = tuple[datetime.date, datetime.date]  # the first and the last


class _Listed(NamedTuple):
    """The articles of a text: those described, and the number up to which there is one under each."""

    numbers: Collection[str]
    up_to: int

    @classmethod
    def of(cls, instrument: InstrumentRecord) -> "_Listed":
        return cls(dict.fromkeys(article.number for article in instrument.articles), instrument.articles_to or 0)


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
    known = {instrument.id: _Listed.of(instrument) for instrument in instruments}
    topics = {topic.id for family in records.families for topic in family.topics}
    for n, instrument in enumerate(instruments):
        yield from _backwards((n,), instrument.since, instrument.until)
        for a, article in enumerate(instrument.articles):
            here = (n, "articles", a)
            yield from _backwards(here, article.since, article.until)
            yield from _unfit(here, article)
        yield from _again((n, "articles"), instrument.articles)
        for where, topic in _topics(n, instrument) if topics else ():  # unreadable: said elsewhere
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


def _again(here: yaml_reader.Where, articles: Sequence[ArticleRecord]) -> Iterator[_Found]:
    """Two entries of a number speak of the same part of it on no same day."""
    told: dict[tuple[str, str | None], list[_Days]] = defaultdict(list)
    for a, article in enumerate(articles):
        days = (article.since or datetime.date.min, article.until or datetime.date.max)
        if _meets(days, told[article.number, article.paragraph]):
            text = f"l'article {shown(article.number)} est déjà décrit pour ces dates."
            yield (*here, a, "number"), Message(text, "un numéro décrit une fois pour ces dates")


def _meets(days: _Days, told: list[_Days]) -> bool:
    """Whether one of these spans of days, apart from each other and in order, has a day of `days`, which joins them."""
    start = bisect_left(told, days[0], key=lambda span: span[1])
    end = bisect_right(told, days[1], key=lambda span: span[0])
    met = told[start:end]
    if days[0] <= days[1]:  # the contrary is said elsewhere
        told[start:end] = [(min(days[0], met[0][0]), max(days[1], met[-1][1])) if met else days]
    return bool(met)


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


def _nowhere(target: _Target, known: Mapping[str, _Listed]) -> Iterator[_Found]:
    id_ = target.record.instrument or target.here
    if id_ not in known:
        yield target.where, unknown(id_, "un texte de ce fichier", known)
        return
    numbers, up_to = known[id_]
    for number in filter(None, (target.record.article, target.record.last)):
        if number not in numbers and not (number.isdigit() and int(number) <= up_to):
            near = closest(number, numbers)
            text = f"l'article {shown(number)} n'est pas décrit pour {shown(id_)}. Décrivez-le.{did_you_mean(near)}"
            yield target.where, Message(text, "un article décrit", near, number)


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
    turning = in_circles(after)
    for place, where in places.items():
        if place in turning:
            text = "de remplacement en remplacement, on revient au point de départ."
            yield where, Message(text, "une suite de remplacements qui finit")
