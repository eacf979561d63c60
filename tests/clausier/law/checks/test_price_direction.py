from clausier.law.checks.price_direction import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_one_way_is_for_a_judge() -> None:
    finding = found(CHECK, case("price_direction: hausse-seule | maintenance", "price_direction: deux-sens | autres"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(maintenance)" in finding.reason
    assert "bail commercial" in finding.reason  # what the one decision is about


def test_both_ways_conform() -> None:
    finding = found(CHECK, case("price_direction: deux-sens | par l'indice"))
    assert finding
    assert (finding.verdict, "(par l'indice)" in finding.reason) == ("conforme", True)


def test_silence_where_the_price_moves_and_nothing_where_it_does_not() -> None:
    assert verdict(CHECK, case("price_index: syntec")) == "silence"
    assert verdict(CHECK, case()) == "sans-objet"
    assert found(CHECK, case(reviewed=[])) is None


def test_a_price_changed_without_an_index_is_outside_the_rule() -> None:
    for change in ("price_revision: a-tout-moment", "price_other_trigger: depassement-horaire"):
        finding = found(CHECK, case(change))
        assert finding
        assert (finding.verdict, "n'indexe pas" in finding.reason) == ("sans-objet", True), change
        assert len(finding.clauses) == 1


def test_only_the_rules_of_the_day_are_applied() -> None:
    finding = found(CHECK, on("2016-01-01", case("price_direction: hausse-seule")))
    assert finding
    assert (finding.verdict, finding.rules) == ("vigilance", ("price-index-oneway",))
