import datetime
from dataclasses import replace

from clausier.law.checks.ei_mention import CHECK
from tests.clausier.law.build import PROVIDER, case, clause, found, on, verdict

_SOLE = replace(PROVIDER, name="Jeanne Petit", legal_form="Entreprise individuelle")


def test_a_sole_trader_without_the_mention() -> None:
    finding = found(CHECK, case(provider=_SOLE))
    assert finding
    assert (finding.verdict, "antérieur" in finding.reason) == ("vigilance", False)


def test_a_document_older_than_the_mention() -> None:
    old = case("provider_mentions: forme", provider=_SOLE, dated=datetime.date(2022, 1, 2))
    finding = found(CHECK, old)
    assert finding
    assert (finding.verdict, "antérieur au 15 mai 2022" in finding.reason) == ("vigilance", True)
    assert finding.clauses
    assert found(CHECK, on("2022-05-14", old)) is None


def test_a_document_of_the_day_of_the_mention_is_not_older() -> None:
    finding = found(CHECK, case(provider=_SOLE, dated=datetime.date(2022, 5, 15)))
    assert finding
    assert "antérieur" not in finding.reason


def test_the_mention_beside_the_name() -> None:
    assert verdict(CHECK, case(provider=replace(_SOLE, name="Jeanne Petit EI"))) == "conforme"
    assert verdict(CHECK, case(provider=replace(_SOLE, name="Entrepreneur individuel Jeanne Petit"))) == "conforme"


def test_the_clause_that_names_the_provider_is_cited_whatever_is_found() -> None:
    named = clause("provider_mentions: denomination", name="qui")
    for provider in (PROVIDER, replace(_SOLE, name="Jeanne Petit EI"), replace(PROVIDER, legal_form="SAS")):
        finding = found(CHECK, case(named, provider=provider))
        assert finding
        assert finding.clauses == ("qui",)


def test_others_do_not_owe_it() -> None:
    assert verdict(CHECK, case(provider=replace(PROVIDER, legal_form="SAS"))) == "sans-objet"
    assert verdict(CHECK, case()) == "silence"


def test_the_clause_that_names_the_provider_is_cited() -> None:
    finding = found(CHECK, case("provider_mentions: forme", "provider_mentions: capital", provider=_SOLE))
    assert finding
    assert len(finding.clauses) == 1
    assert finding.reason.count(" : ") == 1
