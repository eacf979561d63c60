"""What documents state of a fact, gathered: numbers by unit, answers without a number, and who states nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from clausier.figures.measure import Measure, Unit, measure
from clausier.model import KINDS, Corpus, Fact, Provider, State, StatedFact, Version

_READ_ONLY = ("place", "text", "date")  # types of facts whose values are read, neither counted nor measured


@dataclass(frozen=True)
class Holder:
    """A document in force, with its provider."""

    provider: Provider
    version: Version

    @property
    def name(self) -> str:
        """The provider's name, short when its document does not name it; with the document where it has several."""
        name = self.provider.name.partition(" (")[0] if self.provider.unnamed else self.provider.name
        return f"{name}, {KINDS[self.version.kind]}" if len(self.provider.documents) > 1 else name

    @property
    def key(self) -> tuple[str, str]:
        return (self.version.provider, self.version.document)


@dataclass(frozen=True)
class Point:
    """A number that a document states, in the case that `stated` names."""

    holder: Holder
    stated: StatedFact
    measure: Measure


@dataclass(frozen=True)
class Series:
    """The numbers of one unit, the smallest first. A document counts once per different value and case."""

    unit: Unit
    per: str
    points: tuple[Point, ...]

    @cached_property
    def holders(self) -> tuple[Holder, ...]:
        """The documents, each once."""
        return tuple({point.holder.key: point.holder for point in self.points}.values())


@dataclass(frozen=True)
class Answer:
    """An answer without a number (a choice, yes or no, « à réception »), with what each document says of it."""

    text: str
    said: tuple[tuple[Holder, tuple[StatedFact, ...]], ...]


@dataclass(frozen=True)
class Distribution:
    """All that is stated of a fact, and the documents by what they do of it."""

    fact: Fact
    series: tuple[Series, ...]
    answers: tuple[Answer, ...]
    holders: Mapping[State, tuple[Holder, ...]]

    @property
    def stating(self) -> tuple[Holder, ...]:
        return self.holders[State.STATED]


def comparable(fact: Fact) -> bool:
    """Whether values of the fact can be counted or measured."""
    return fact.type not in _READ_ONLY


def distribution(corpus: Corpus, fact: Fact) -> Distribution:
    """The distribution of a comparable fact over the documents in force."""
    holders: dict[State, list[Holder]] = {state: [] for state in State}
    points: dict[tuple[Unit, str], list[Point]] = {}
    answers: dict[str, list[tuple[Holder, tuple[StatedFact, ...]]]] = {}
    rates = corpus.rates.latest
    for provider, version in corpus.current:
        holder = Holder(provider, version)
        holders[version.fact_state(fact)].append(holder)
        said_once = {(stated.value, stated.when): stated for stated in reversed(version.facts.get(fact.id, ()))}
        answered: dict[str, list[StatedFact]] = {}
        for stated in reversed(said_once.values()):
            if measured := measure(stated.value, rates):
                points.setdefault((measured.unit, measured.per), []).append(Point(holder, stated, measured))
            else:
                answered.setdefault(stated.value.text, []).append(stated)
        for text, stateds in answered.items():
            answers.setdefault(text, []).append((holder, tuple(stateds)))
    series = [
        Series(unit, per, tuple(sorted(found, key=lambda p: (p.measure.number, p.measure.text, p.holder.name))))
        for (unit, per), found in points.items()
    ]
    series.sort(key=lambda s: (-len(s.holders), s.unit, s.per))
    order = [*fact.values.values(), "Oui", "Non"]
    ranked = sorted(answers.items(), key=lambda a: (-len(a[1]), order.index(a[0]) if a[0] in order else 0, a[0]))
    return Distribution(
        fact,
        tuple(series),
        tuple(Answer(text, tuple(said)) for text, said in ranked),
        {state: tuple(found) for state, found in holders.items()},
    )
