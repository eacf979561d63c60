from clausier.law.checks.renewal_term import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_renewal_that_takes_an_agreement_conforms() -> None:
    assert verdict(CHECK, case("renewal: expresse")) == "conforme"


def test_a_new_fixed_period_sets_the_default_aside() -> None:
    finding = found(CHECK, case("renewal: tacite", "renewal_period: 1 an | hébergement"))
    assert finding
    assert finding.verdict == "derogation"
    assert "(1 an – hébergement)" in finding.reason


def test_a_renewal_without_a_period_has_no_term() -> None:
    finding = found(CHECK, case("renewal: tacite | maintenance"))
    assert finding
    assert finding.verdict == "silence"
    assert "durée indéterminée" in finding.reason
    assert "(maintenance)" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert found(CHECK, on("2016-01-01", case("renewal_period: 1 an"))) is None


def test_a_renewal_whose_period_is_not_said_is_told_apart() -> None:
    finding = found(
        CHECK, case("renewal: tacite | licences", "renewal_period: 1 an | licences", "renewal: tacite | maintenance")
    )
    assert finding
    assert finding.verdict == "derogation"
    assert "Pour le reste (maintenance)" in finding.reason
    assert "ferme" not in finding.reason
    whole = found(CHECK, case("renewal: tacite | licences", "renewal_period: 1 an"))
    assert whole
    assert "Pour le reste" not in whole.reason
