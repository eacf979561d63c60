"""What a client asks of a contract, as facets of the search: a notice of three months or more, a cap on liability.

Each looks at one stated fact. Facts, never judgments: the label says what the clause states.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from clausier.figures.limits import limits
from clausier.figures.measure import measure
from clausier.model import Clause, Corpus, StatedFact
from clausier.quantities.word import Boolean, Choice
from clausier.rules import Bound

Accepts = Callable[[StatedFact, Corpus], bool]


@dataclass(frozen=True)
class Ask:
    """A facet: its id in addresses, its label, the fact it looks at and what it accepts of it, beside the law."""

    id: str
    label: str
    fact: str
    accepts: Accepts


def _any(_: StatedFact, __: Corpus) -> bool:
    return True


def _at_least(days: int) -> Accepts:
    return lambda stated, _: stated.value.order is not None and stated.value.order >= Decimal(days)


def _at_most(days: int) -> Accepts:
    return lambda stated, _: stated.value.order is not None and stated.value.order <= Decimal(days)


def _is(answer: str | bool) -> Accepts:
    def accepts(stated: StatedFact, _: Corpus) -> bool:
        value = stated.value
        return (isinstance(value, Choice) and value.id == answer) or (
            isinstance(value, Boolean) and value.yes is answer
        )

    return accepts


def _above_floor(stated: StatedFact, corpus: Corpus) -> bool:
    """Whether a rate is above the least the law allows in all cases, both for a year at the latest known rates."""
    found = measure(stated.value, corpus.rates.latest)
    legal = [limit for limit in limits(corpus, stated.fact) if limit.general]
    floors = [
        limit.measure.number
        for limit in legal
        if limit.threshold.bound is Bound.AT_LEAST and found and limit.measure.unit is found.unit
    ]
    return found is not None and bool(floors) and found.number > max(floors)


ASKS = (
    Ask("plafond", "Plafond d'indemnisation", "liability_cap", _any),
    Ask("preavis-3-mois", "Préavis de 3 mois ou plus", "renewal_notice", _at_least(90)),
    Ask("reconduction-tacite", "Reconduction tacite", "renewal", _is("tacite")),
    Ask("acompte", "Acompte demandé", "deposit", _any),
    Ask("acompte-perdu", "Acompte non remboursable", "deposit_refundable", _is(False)),
    Ask("interets-eleves", "Intérêts de retard au-dessus du minimum légal", "late_interest", _above_floor),
    Ask("paiement-reception", "Paiement à réception ou avant", "payment_term", _at_most(0)),
    Ask("prix-hausse-seule", "Prix révisé à la hausse seulement", "price_direction", _is("hausse-seule")),
    Ask("coupure-sans-preavis", "Suspension sans préavis", "suspension_notice", _is("sans-preavis")),
    Ask("silence-accepte", "Silence valant acceptation d'un devis", "tacit_quote_acceptance", _any),
    Ask("delai-de-contestation", "Délai pour contester", "acceptance_period", _any),
    Ask("garantie", "Garantie de correction", "warranty", _any),
    Ask("disponibilite", "Taux de disponibilité promis", "uptime", _any),
    Ask("droits-cedes", "Cession de droits au client", "ip_transfer", _any),
    Ask("alerte-48-heures", "Alerte de violation sous 48 heures", "breach_notice", _at_most(2)),
    Ask("donnees-effacees-30-jours", "Données effacées en 30 jours ou moins", "data_recovery", _at_most(30)),
    Ask("faute-un-seul", "Résiliation pour faute écrite pour le prestataire seul", "breach_mutual", _is(False)),
)


def asks_of(clause: Clause, corpus: Corpus) -> list[str]:
    """The ids of the facets a clause answers."""
    return [ask.id for ask in ASKS if any(ask.fact == s.fact.id and ask.accepts(s, corpus) for s in clause.facts)]
