from clausier.law.checks.price_index_link import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_the_index_of_the_trade_conforms() -> None:
    finding = found(CHECK, case("price_index: syntec"))
    assert finding
    assert (finding.verdict, finding.rules) == ("conforme", ("price-index-link", "price-syntec"))


def test_another_index_is_to_be_compared_with_the_trade() -> None:
    finding = found(CHECK, case("price_index: syntec | sites", "price_index: salaires-ouvriers-employes"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "ouvriers et employés" in finding.reason
    assert "syntec" not in finding.reason.casefold()
    assert not any("syntec" in caveat.casefold() for caveat in CHECK.caveats)  # they stand beside every index


def test_no_index_leaves_nothing_to_check() -> None:
    assert verdict(CHECK, case("price_revision: a-tout-moment")) == "sans-objet"
    assert found(CHECK, case(reviewed=[])) is None


def test_the_rule_has_no_date() -> None:
    assert verdict(CHECK, on("2016-01-01", case("price_index: syntec"))) == "conforme"
