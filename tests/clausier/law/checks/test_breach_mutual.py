from clausier.law.checks.breach_mutual import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_right_of_both_parties_conforms() -> None:
    assert verdict(CHECK, case("breach_mutual: oui")) == "conforme"


def test_a_right_of_one_party_leaves_the_other_that_of_the_law() -> None:
    finding = found(CHECK, case("breach_mutual: non"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "le client garde" in finding.reason
    assert {"term-resolution-notice", "imbalance-commerce"} <= set(finding.rules)
    assert finding.missing


def test_one_clause_for_both_does_not_hide_another_for_one() -> None:
    assert verdict(CHECK, case("breach_mutual: oui | hébergement", "breach_mutual: non | audit")) == "vigilance"


def test_silence_and_what_was_not_read() -> None:
    silent = found(CHECK, case())
    assert silent
    assert (silent.verdict, silent.rules) == ("silence", ("term-resolution-notice", "term-resolution-judge"))
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert found(CHECK, on("2016-01-01", case("breach_mutual: non"))) is None


def test_both_answers_are_told_with_their_cases() -> None:
    finding = found(CHECK, case("breach_mutual: oui | tout manquement", "breach_mutual: non | dossier incomplet"))
    assert finding
    assert "pour faute (tout manquement), mais" in finding.reason
    assert "(dossier incomplet)" in finding.reason
    assert len(finding.clauses) == 2


def test_a_breach_that_ends_nothing_for_the_client_takes_the_praise_away() -> None:
    excluded = ("breach_excluded: retard", "breach_excluded: execution-incomplete")
    finding = found(CHECK, case("breach_mutual: oui", *excluded))
    assert finding
    assert finding.verdict == "vigilance"
    assert "retard d'exécution et exécution incomplète" in finding.reason
    assert "term-resolution-judge" in finding.rules
    one_sided = found(CHECK, case("breach_mutual: non", "breach_excluded: retard"))
    assert one_sided
    assert "retard d'exécution" in one_sided.reason
    assert verdict(CHECK, case("breach_excluded: retard")) == "vigilance"
