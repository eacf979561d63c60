from clausier.law.checks.amendments import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_terms_that_one_side_changes_leave_a_question() -> None:
    finding = found(CHECK, case("amendments: unilaterale | frais de gestion", "amendments: avenant"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "demande un avenant, mais laisse le prestataire changer seul ceci : frais de gestion" in finding.reason
    assert finding.missing


def test_terms_of_orders_to_come_are_told_where_all_else_may_change() -> None:
    finding = found(CHECK, case("amendments: unilaterale-avenir", "price_revision: a-tout-moment"))
    assert finding
    assert "les conditions de ce jour-là, mais laisse" in finding.reason


def test_all_that_the_provider_may_do_alone_is_told() -> None:
    alone = ("amendments: unilaterale | frais de gestion", "amendments: unilaterale | services proposés")
    finding = found(CHECK, case(*alone, "price_revision: a-tout-moment", "tacit_quote_acceptance: 15 jours"))
    assert finding
    assert finding.reason.count(" ; ") == 3


def test_terms_of_orders_to_come_are_not_praised_where_prices_change_at_will() -> None:
    for kept in ("price_revision: a-tout-moment", "amendments: unilaterale | services proposés"):
        finding = found(CHECK, case("amendments: unilaterale-avenir", kept))
        assert finding
        assert finding.verdict == "vigilance", kept
        assert len(finding.clauses) == 2


def test_an_agreement_drawn_from_silence_is_no_agreement_of_both() -> None:
    finding = found(CHECK, case("amendments: avenant", "tacit_quote_acceptance: 15 jours | devis actualisé"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "15 jours (devis actualisé)" in finding.reason
    assert verdict(CHECK, case("amendments: avenant", "tacit_quote_acceptance: refus")) == "conforme"


def test_an_amendment_asked_for_in_some_cases_is_said_of_them() -> None:
    finding = found(CHECK, case("amendments: avenant | sécurité"))
    assert finding
    assert (finding.verdict, "(sécurité)" in finding.reason) == ("conforme", True)


def test_an_agreement_of_both_conforms_and_so_do_terms_of_orders_to_come() -> None:
    assert verdict(CHECK, case("amendments: avenant")) == "conforme"
    finding = found(CHECK, case("amendments: unilaterale-avenir"))
    assert finding
    assert (finding.verdict, "que pour les commandes à venir" in finding.reason) == ("conforme", True)


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("amendments: unilaterale"))) is None


def test_what_the_provider_may_change_is_named_even_without_a_case() -> None:
    finding = found(CHECK, case("amendments: unilaterale"))
    assert finding
    assert finding.reason.startswith(
        "Le document laisse le prestataire changer seul ceci : le contrat ou ses conditions"
    )
