import datetime
from dataclasses import replace

from clausier.law.checks.document_age import CHECK
from tests.clausier.law.build import PROVIDER, case, clause, found, on, verdict

_DEALS = (clause(topic="force-majeure"), clause(topic="paiement"), clause(topic="retard-paiement"))


def test_a_document_older_than_reforms_on_what_it_deals_with() -> None:
    finding = found(CHECK, case(*_DEALS, dated=datetime.date(2015, 3, 1)))
    assert finding
    assert finding.verdict == "vigilance"
    assert finding.rules == ("force-majeure", "late-interest-floor", "recovery-indemnity", "einvoicing")
    assert "force majeure (1er octobre 2016)" in finding.reason
    assert "hardship" not in finding.rules


def test_a_reform_of_the_day_of_the_document_is_not_more_recent() -> None:
    for day, newer in ((30, True), (1, False)):
        dated = datetime.date(2016, 9 if newer else 10, day)
        finding = found(CHECK, case(clause(topic="force-majeure"), dated=dated))
        assert finding
        assert ("force-majeure" in finding.rules) is newer


def test_the_day_of_the_check_decides_which_reforms_came() -> None:
    document = case(*_DEALS, dated=datetime.date(2015, 3, 1))
    then = found(CHECK, on("2018-01-01", document))
    assert then
    assert then.rules == ("force-majeure",)


def test_a_document_younger_than_all() -> None:
    assert verdict(CHECK, case(*_DEALS, dated=datetime.date(2026, 10, 1))) == "sans-objet"


def test_a_document_without_a_date() -> None:
    finding = found(CHECK, case(*_DEALS))
    assert finding
    assert (finding.verdict, finding.missing) == ("vigilance", "la date du document")
    assert "ni quel droit elle suit" in finding.reason


def test_a_document_without_a_date_is_younger_than_the_texts_it_cites() -> None:
    old = clause(topic="force-majeure", cites=["C. civ., art. 1218"])
    young = clause(topic="retard-paiement", cites=["C. com., art. L441-10"], name="retard")
    finding = found(CHECK, case(old, young))
    assert finding
    assert (finding.verdict, finding.clauses) == ("vigilance", ("retard",))
    assert "postérieur au 26 avril 2019" in finding.reason
    unknown = found(CHECK, case(clause(topic="objet", cites=["Loi n° 1999-9999"])))
    assert unknown
    assert unknown.clauses == ()


def test_a_citation_of_no_known_text_tells_no_age() -> None:
    finding = found(CHECK, case(clause(topic="paiement", cites=["art. 12"]), dated=None))
    assert finding
    assert finding.reason.endswith("ni quel droit elle suit.")


def test_the_list_is_that_of_the_reforms_followed_and_a_sole_trader_has_one_more() -> None:
    sole = replace(PROVIDER, legal_form="Entreprise individuelle")
    finding = found(CHECK, case(clause(topic="resiliation"), dated=datetime.date(2022, 1, 2), provider=sole))
    assert finding
    assert "parmi les réformes suivies ici" in finding.reason
    assert finding.rules == ("ei-mention", "da-notice")


def test_before_the_rule_on_acceptance() -> None:
    assert found(CHECK, on("2016-01-01", case(*_DEALS))) is None


def test_of_the_texts_of_one_clause_the_youngest_tells_the_age() -> None:
    both = clause(topic="retard-paiement", cites=["C. com., art. L441-10", "C. civ., art. 1218"])
    finding = found(CHECK, case(both))
    assert finding
    assert "postérieur au 26 avril 2019" in finding.reason
