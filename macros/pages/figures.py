"""The figures: for each comparable fact its distribution, what is usual, what the law limits, and the table of it."""

from dataclasses import dataclass
from itertools import groupby

from clausier.figures import sentence
from clausier.figures.distribution import Answer, Distribution, Holder, Point, Series, comparable, distribution
from clausier.figures.limits import Limit, limits, rules_on
from clausier.figures.measure import Unit
from clausier.law.day import law_date
from clausier.model import Corpus, Fact, Family, State, StatedFact, Topic
from clausier.quantities import numbers
from clausier.quantities.amount import Money, Multiple, Percentage
from clausier.quantities.duration import Duration
from clausier.quantities.payment_term import PaymentTerm
from clausier.quantities.word import french_date
from clausier.rates import half_year_name
from clausier.rules import Rule
from macros.pages.figure_layout import Picture, picture
from macros.pages.view import MARKS, View, clause_address, toc_entry

_ROWS = 40  # of a table or names of a list; beyond, values are counted
_NAMES = 6
_TITLES = {
    Unit.DAYS: "En durée",
    Unit.BUSINESS_HOURS: "En heures ouvrées",
    Unit.PAYMENT_DAYS: "En jours",
    Unit.EUROS: "En euros",
    Unit.PERCENT: "En pourcentage",
    Unit.MONTHS_OF: "En mois",
    Unit.YEARLY_PERCENT: "Par an",
}


@dataclass(frozen=True)
class Row:
    """A line of a table: who states what, in which case."""

    name: str
    value: str
    yearly: str
    when: str
    address: str


@dataclass(frozen=True)
class SeriesView:
    """Numbers of one unit: the sentence, the picture when several documents give one, the table (or its counts)."""

    title: str
    label: str
    sentence: str
    picture: Picture | None
    rows: tuple[Row, ...]
    counts: tuple[tuple[str, int], ...]
    yearly: bool
    notes: tuple[str, ...]


@dataclass(frozen=True)
class AnswerView:
    """A bar: an answer, how many documents give it, and which ones while there is room."""

    text: str
    count: int
    width: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class FactView:
    """A fact with all there is to show of it. `plain` ones rest on one document: they need no picture."""

    id: str
    fact: Fact
    topic: Topic
    plain: bool
    sentence: str
    series: tuple[SeriesView, ...]
    answers: tuple[AnswerView, ...]
    states: tuple[tuple[str, str, str], ...]
    rules: tuple[tuple[Rule, tuple[Limit, ...]], ...]


@dataclass(frozen=True)
class FamilyView:
    """A family of topics: facts that compare, those that one document states, those that none states."""

    family: Family
    compared: tuple[FactView, ...]
    alone: tuple[FactView, ...]
    unstated: tuple[tuple[Fact, Topic], ...]


def view(corpus: Corpus, _argument: str) -> View:
    """The page of figures."""
    families = tuple(_family(corpus, family, "../") for family in corpus.families)
    shown = tuple(family for family in families if family.compared or family.alone or family.unstated)
    toc = [
        toc_entry(f"famille-{f.family.id}", f.family.label, 2, [toc_entry(c.id, c.fact.label, 3) for c in f.compared])
        for f in shown
    ]
    context = {"families": shown, "documents": len(corpus.current), "law_date": law_date(corpus)}
    return View("figures", context, "../", [toc_entry("page", "Chiffres", 1, toc)])


def fact_view(corpus: Corpus, fact: Fact, base: str) -> FactView | None:
    """The figure of a fact, for any page `base` away from the root. None when nothing of it compares or is stated."""
    if not comparable(fact):
        return None
    found = distribution(corpus, fact)
    if not found.stating:
        return None
    legal = limits(corpus, fact)
    rules = tuple((rule, tuple(limit for limit in legal if limit.rule is rule)) for rule in rules_on(corpus, fact))
    return FactView(
        id=f"fait-{fact.id.replace('_', '-')}",
        fact=fact,
        topic=corpus.topics[fact.topic],
        plain=len(found.stating) == 1 and not rules,
        sentence=sentence.on_answers(found) if found.answers else "",
        series=tuple(_series(corpus, found, series, legal, base) for series in found.series),
        answers=tuple(_answer(answer, len(found.stating), base) for answer in found.answers),
        states=_states(found),
        rules=rules,
    )


def _family(corpus: Corpus, family: Family, base: str) -> FamilyView:
    pairs = [(fact, topic) for topic in family.topics for fact in topic.facts if comparable(fact)]
    views = {fact.id: fact_view(corpus, fact, base) for fact, _ in pairs}
    stated = [made for made in views.values() if made]
    return FamilyView(
        family,
        tuple(made for made in stated if not made.plain),
        tuple(made for made in stated if made.plain),
        tuple((fact, topic) for fact, topic in pairs if views[fact.id] is None),
    )


def _series(corpus: Corpus, found: Distribution, series: Series, legal: tuple[Limit, ...], base: str) -> SeriesView:
    compared = len(series.holders) > 1
    title = _TITLES[series.unit] + (f", par {series.per}" if series.per else "")
    many = compared and len(series.points) > _ROWS
    points = sorted(series.points, key=lambda p: (p.measure.number, p.measure.text))
    counted = groupby(points, key=lambda p: p.measure.text)
    return SeriesView(
        title=title if len(found.series) > 1 else "",
        label=f"{found.fact.label} : {title.lower()}" if len(found.series) > 1 else found.fact.label,
        sentence=sentence.on_series(series, found.fact.favours),
        picture=picture(series, legal, base) if compared or any(limit.general for limit in legal) else None,
        rows=() if many else tuple(_row(point, base) for point in series.points),
        counts=tuple((text, len(list(group))) for text, group in counted) if many else (),
        yearly=series.unit is Unit.YEARLY_PERCENT,
        notes=_notes(corpus, series),
    )


def _row(point: Point, base: str) -> Row:
    yearly = point.measure.text.removesuffix(" par an") if point.measure.unit is Unit.YEARLY_PERCENT else ""
    return _stated_row(point.holder, point.stated, base, yearly)


def _stated_row(holder: Holder, stated: StatedFact, base: str, yearly: str = "") -> Row:
    address = clause_address(base, holder.version, stated.clause)
    return Row(holder.name, stated.value.text, yearly, stated.when, address)


def _answer(answer: Answer, stating: int, base: str) -> AnswerView:
    """A full bar is all the documents that state the fact. Each document once, its cases joined."""
    count = len(answer.said)
    rows: tuple[Row, ...] = ()
    if count <= _NAMES * 2:
        firsts = [(holder, stateds[0], [s.when for s in stateds]) for holder, stateds in answer.said]
        rows = tuple(
            Row(h.name, "", "", " ; ".join(cases) if all(cases) else "", clause_address(base, h.version, stated.clause))
            for h, stated, cases in firsts
        )
    return AnswerView(answer.text, count, f"{100 * count / stating:.1f}%", rows)


def _states(found: Distribution) -> tuple[tuple[str, str, str], ...]:
    """How many documents state the fact, then, by the sign of each silence, who they are while there is room."""
    stating = len(found.stating)
    states = [("stated", f"{stating} document{'s' if stating > 1 else ''} sur {_total(found)}", "")]
    for state in (State.SILENT, State.NOT_CONCERNED, State.NOT_REVIEWED):
        holders = found.holders[state]
        if holders:
            mark, word = MARKS[state]
            few = len(holders) <= _NAMES
            names = ", ".join(h.name for h in holders) if few else f"{len(holders)} documents"
            states.append((mark, word, names))
    return tuple(states)


def _total(found: Distribution) -> int:
    return sum(len(holders) for holders in found.holders.values())


def _notes(corpus: Corpus, series: Series) -> tuple[str, ...]:
    """What a reader must know to compare these numbers."""
    values = [point.stated.value for point in series.points]
    notes = []
    if series.unit is Unit.YEARLY_PERCENT:
        notes.append(_rates_note(corpus))
    if any(isinstance(value, Duration) and value.business for value in values) and series.unit is Unit.DAYS:
        notes.append("Cinq jours ouvrés sont placés comme sept jours.")
    if any(isinstance(value, PaymentTerm) and value.end_of_month for value in values):
        notes.append("« Fin de mois » est placé 15 jours plus loin : c'est une moyenne.")
    if len({value.base for value in values if isinstance(value, Percentage | Multiple)}) > 1:
        notes.append("Ces valeurs ne portent pas toutes sur la même base : voir le tableau.")
    if len({value.tax for value in values if isinstance(value, Money)}) > 1:
        notes.append("Ces sommes ne sont pas toutes hors taxes ou toutes taxes comprises : voir le tableau.")
    bound = sum(bool(point.stated.when) for point in series.points)
    if bound and len(series.holders) > 1:
        subject = "Une valeur ne vaut" if bound == 1 else f"{bound} valeurs ne valent"
        notes.append(f"{subject} que dans un cas ou à une condition : voir le tableau.")
    return tuple(notes)


def _rates_note(corpus: Corpus) -> str:
    rates = corpus.rates.latest
    legal = f"{numbers.write(rates.legal.percent)} % au {half_year_name(rates.legal.since)}"
    ecb = f"{numbers.write(rates.ecb.percent)} % depuis le {french_date(rates.ecb.since)}"
    seen, day = french_date(rates.ecb.seen_until), french_date(rates.date)
    doubt = "" if rates.ecb_confirmed else f", vérifié jusqu'au {seen} ; celui du {day} reste à confirmer"
    return (
        "Taux ramenés à un an, en intérêts simples, avec les derniers taux de référence connus : taux légal des "
        f"créances professionnelles, {legal} ; taux de refinancement de la BCE, {ecb}{doubt}."
    )
