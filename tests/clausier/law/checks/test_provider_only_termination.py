import pytest

from clausier.law.checks.provider_only_termination import CHECK
from tests.clausier.law.build import case, found, on, verdict


@pytest.mark.parametrize(
    "stated",
    [
        "convenience_termination: prestataire",
        "other_termination: evolution-offre",
        "other_termination: cessation-prestataire",
    ],
)
def test_a_way_out_for_the_provider_alone_is_for_a_judge(stated: str) -> None:
    finding = found(CHECK, case(stated))
    assert finding
    assert finding.verdict == "vigilance"
    assert finding.missing


def test_a_way_out_for_the_client_too_conforms() -> None:
    assert verdict(CHECK, case("convenience_termination: deux-parties")) == "conforme"
    assert verdict(CHECK, case("convenience_termination: client", "convenience_termination: prestataire")) == "conforme"


def test_ends_that_both_may_invoke_say_nothing_of_it() -> None:
    assert verdict(CHECK, case("other_termination: cessation-activite")) == "silence"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert found(CHECK, on("2016-01-01", case("convenience_termination: prestataire"))) is None
