"""What a client asks of a contract, as facets of the search: a notice of three months or more, a cap on liability.

Each looks at one stated fact. Facts, never judgments: the label says what the clause states.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from clausier.model import Clause, StatedFact
from clausier.quantities.word import Boolean, Choice


@dataclass(frozen=True)
class Ask:
    """A facet: its id in addresses, its label, the fact it looks at and what it accepts of it."""

    id: str
    label: str
    fact: str
    accepts: Callable[[StatedFact], bool]


def _any(_: StatedFact) -> bool:
    return True


def _at_least(days: int) -> Callable[[StatedFact], bool]:
    return lambda stated: stated.value.order is not None and stated.value.order >= Decimal(days)


def _at_most(days: int) -> Callable[[StatedFact], bool]:
    return lambda stated: stated.value.order is not None and stated.value.order <= Decimal(days)


def _is(answer: str | bool) -> Callable[[StatedFact], bool]:
    def accepts(stated: StatedFact) -> bool:
        value = stated.value
        return (isinstance(value, Choice) and value.id == answer) or (
            isinstance(value, Boolean) and value.yes is answer
        )

    return accepts


ASKS = (
    Ask("plafond", "Plafond d'indemnisation", "liability_cap", _any),
    Ask("preavis-3-mois", "Préavis de 3 mois ou plus", "renewal_notice", _at_least(90)),
    Ask("reconduction-tacite", "Reconduction tacite", "renewal", _is("tacite")),
    Ask("acompte", "Acompte demandé", "deposit", _any),
    Ask("acompte-perdu", "Acompte non remboursable", "deposit_refundable", _is(False)),
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


def asks_of(clause: Clause) -> list[str]:
    """The ids of the facets a clause answers."""
    return [
        ask.id for ask in ASKS if any(ask.fact == stated.fact.id and ask.accepts(stated) for stated in clause.facts)
    ]
