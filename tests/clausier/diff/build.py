"""Clauses and versions made in a line, for what a test is about."""

import datetime
from collections.abc import Sequence

from clausier.model import Clause, Fact, Locator, Source, StatedFact, Topic, Version
from clausier.quantities import PARSERS
from clausier.quantities.word import Choice


def topic(id_: str = "prix") -> Topic:
    return Topic(id_, "argent", id_.capitalize(), "", "", (), (), None, ())


def fact(id_: str, type_: str, favours: str | tuple[str, ...] | None = None, *, many: bool = False) -> Fact:
    return Fact(id_, "prix", id_.capitalize(), "", type_, many, False, favours, (), {})


def stated(of: Fact, text: str, when: str = "", clause: str = "a") -> StatedFact:
    value = Choice(text, text) if of.type == "choice" else PARSERS[of.type](text)
    return StatedFact(of, value, when, clause)


def clause(id_: str, summary: str = "", *, number: str = "1", heading: str = "Titre", about: str = "prix",
           facts: Sequence[StatedFact] = (), cites: Sequence[str] = ()) -> Clause:  # fmt: skip
    text = summary or f"Le prestataire fait ce que dit {id_}."
    place = Locator(((1, 1),))
    return Clause(id_, number, heading, topic(about), (), place, text, tuple(facts), tuple(cites), "", "")


def version(*clauses: Clause, year: int = 2024, moved: dict[str, str] | None = None) -> Version:
    date = datetime.date(year, 1, 1)
    source = Source("texte.txt", "0" * 64, "")
    return Version("p", "cgs", "cgs", "Conditions", date, source, True, None, {}, (), clauses, (), (), moved or {}, "")
