from clausier.law.checks.excluded_damages import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_cap_alone_limits_what_is_repaired() -> None:
    finding = found(CHECK, case("liability_cap: 1000 €"))
    assert finding
    assert "aucune sorte de dommage, mais plafonne ce qui est dû" in finding.reason


def test_what_the_law_does_not_repair_may_be_recalled() -> None:
    assert verdict(CHECK, case("excluded_damages: indirects", "excluded_damages: imprevisibles")) == "conforme"


def test_less_than_the_law_is_a_choice_it_allows() -> None:
    finding = found(CHECK, case("excluded_damages: indirects", "excluded_damages: perte-clientele | audit"))
    assert finding
    assert finding.verdict == "derogation"
    assert "(perte de clientèle – audit)" in finding.reason
    assert "sauf dol ou faute lourde" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None


def test_the_rule_was_elsewhere_before_2016() -> None:
    old = found(CHECK, on("2016-01-01", case("excluded_damages: perte-clientele")))
    assert old
    assert old.verdict == "derogation"
    assert "essential-obligation" not in old.rules


def test_to_rule_out_everything_is_for_a_judge_and_comes_first() -> None:
    few = [f"excluded_damages: {id_}" for id_ in ("perte-image", "perte-chance", "perte-temps", "perte-donnees")]
    for total in ("tout-dommage", "consequences-pannes"):
        finding = found(CHECK, case(*few, f"excluded_damages: {total}"))
        assert finding
        assert finding.verdict == "vigilance", total
        assert "pas de vider l'engagement principal" in finding.reason
        label = case().corpus.facts["excluded_damages"].values[total]
        assert finding.reason.casefold().index(label.casefold()) < finding.reason.index("perte de chance")
    assert verdict(CHECK, case("excluded_damages: tout-dommage | service suspendu")) == "derogation"


def test_the_clause_that_rules_out_indirect_damage_is_cited_too() -> None:
    finding = found(CHECK, case("excluded_damages: indirects", "excluded_damages: perte-image"))
    assert finding
    assert "Outre les dommages indirects ou imprévisibles" in finding.reason
    assert len(finding.clauses) == 2


def test_silence_on_damage_does_not_hide_causes_and_a_cap() -> None:
    finding = found(CHECK, case("liability_exclusions: decision-client", "liability_cap: 50 % du devis"))
    assert finding
    assert finding.verdict == "silence"
    assert "mais des causes de dommage, et plafonne ce qui est dû : dans cette limite" in finding.reason
