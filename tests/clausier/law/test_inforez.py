"""Verdicts on a published document that hang on a clause one could overlook, each read against its source."""

import pytest

from clausier import load
from clausier.law.survey import survey
from clausier.law.verdict import Finding
from tests.clausier.law.table import REAL_DATA


def _finding(check: str) -> Finding:
    found = survey(load.corpus(REAL_DATA))
    (version,) = [version for provider, version in found.documents if provider.id == "inforez"]
    return next(examined.finding for examined in found.of(version) if examined.check.id == check)


@pytest.mark.parametrize(
    ("check", "clause", "said"),
    [
        # no refund « pour quelque raison que ce soit » stands in an article on other things
        ("acompte", "aucun-remboursement", "ce ne sont pas des arrhes"),
        ("montant-du-plafond", "aucun-remboursement", ""),
        # the exit for force majeure is the provider's alone
        ("sortie-force-majeure", "resiliation-par-inforez", "au seul prestataire"),
        # a year for subscriptions, hosting and domain names; no length for the other services
        ("terme-ou-sortie", "reconduction-annuelle", "abonnements logiciels"),
        # the services change too, apart from the terms and the prices
        ("modification-contrat", "evolution-des-services", "ses services"),
        # « toute somme, y compris l'acompte », while the law counts by invoice
        ("indemnite-recouvrement", "retard-de-paiement", "acompte compris"),
        # from the due date itself
        ("rappel-avant-penalites", "retard-de-paiement", "dès l'échéance"),
        # partners that carry out orders, in an article on personal data
        ("sous-traitance", "donnees-et-partenaires", ""),
        # any obligation of the client's, without notice
        ("delai-de-mise-en-regle", "resiliation-par-inforez", "30 jours"),
        # a delay gives no right to cancel
        ("resiliation-reciproque", "retard-d-intervention", "retard"),
        ("contenu-sous-traitance-donnees", "engagement-de-securite", "audits"),
        ("proprietaire-des-travaux", "propriete-des-travaux", "sauf disposition contraire du contrat"),
    ],
)
def test_what_is_watched_rests_on_the_clause_that_decides(check: str, clause: str, said: str) -> None:
    finding = _finding(check)
    assert finding.verdict == "vigilance"
    assert clause in finding.clauses
    assert said in finding.reason


def test_examples_of_indirect_damage_are_not_said_of_all_damage() -> None:
    found = survey(load.corpus(REAL_DATA))
    (version,) = [version for provider, version in found.documents if provider.id == "inforez"]
    limited = {s.value.normal: s.when for s in version.facts["excluded_damages"] if s.clause == "dommages-indirects"}
    assert not limited["indirects"]
    assert not limited["perte-donnees"]
    assert all("indirect" in limited[loss] for loss in ("perte-exploitation", "perte-benefice", "perte-image"))
