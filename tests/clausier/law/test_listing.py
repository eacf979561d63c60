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
    ids = list(case().corpus.facts[FACT].values)
    eight, nine = (case(*(f"{FACT}: {id_}" for id_ in ids[:count])).stated(FACT) for count in (8, 9))
    assert "autres" not in bracketed(eight)
    assert bracketed(nine).endswith(", 2 autres)")
    assert bracketed(nine).count(",") == 7


def test_a_value_stated_for_several_cases_stands_once() -> None:
    stated = case("subcontracting: libre | hébergement", "subcontracting: libre | reste").stated("subcontracting")
    assert bracketed(stated) == "(libre – hébergement, ou reste)"


def test_cases_are_told_only_where_nothing_is_said_of_all() -> None:
    assert cases(case("ip_owner: client | sites", "ip_owner: client | audit").stated("ip_owner")) == " (sites ; audit)"
    assert cases(case("ip_owner: client | sites", "ip_owner: client").stated("ip_owner")) == ""
    assert cases([]) == ""
