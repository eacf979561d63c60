from clausier.law.listing import bracketed, cases
from tests.clausier.law.build import case

FACT = "excluded_damages"


def test_cases_follow_their_values() -> None:
    stated = case(f"{FACT}: perte-donnees | audit", f"{FACT}: perte-temps").stated(FACT)
    assert bracketed(stated) == "(perte ou altération de données – audit ; perte de temps)"


def test_a_value_stated_for_all_drops_its_cases_and_stands_once() -> None:
    stated = case(f"{FACT}: perte-temps | audit", f"{FACT}: perte-temps", f"{FACT}: perte-temps").stated(FACT)
    assert bracketed(stated) == "(perte de temps)"


def test_a_long_list_is_counted() -> None:
    ids = ("perte-image", "perte-chance", "perte-temps", "perte-clientele", "perte-exploitation", "perte-logiciels")
    six = case(*(f"{FACT}: {id_}" for id_ in ids)).stated(FACT)
    assert "autres" not in bracketed(six)
    seven = case(*(f"{FACT}: {id_}" for id_ in (*ids, "action-tiers"))).stated(FACT)
    assert bracketed(seven).endswith(", 2 autres)")


def test_cases_are_told_only_where_nothing_is_said_of_all() -> None:
    assert cases(case("ip_owner: client | sites", "ip_owner: client | audit").stated("ip_owner")) == " (sites ; audit)"
    assert cases(case("ip_owner: client | sites", "ip_owner: client").stated("ip_owner")) == ""
    assert cases([]) == ""
