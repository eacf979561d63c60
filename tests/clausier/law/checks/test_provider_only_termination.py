import pytest

from clausier.law.checks.provider_only_termination import CHECK
from tests.clausier.law.build import case, found, on, verdict


@pytest.mark.parametrize(
    "stated",
    [
        "convenience_termination: prestataire",
        "other_termination: evolution-offre",
        "other_termination: cessation-prestataire",
        "other_termination: force-majeure-prestataire",
        "other_termination: dossier-incomplet",
    ],
)
def test_a_way_out_for_the_provider_alone_is_for_a_judge(stated: str) -> None:
    finding = found(CHECK, case(stated))
    assert finding
    assert finding.verdict == "vigilance"
    assert finding.missing


def test_a_way_out_for_the_client_too_sets_the_term_aside_and_nothing_more() -> None:
    shared = case("convenience_termination: deux-parties")
    both = case("convenience_termination: client", "convenience_termination: prestataire")
    for document in (shared, both):
        finding = found(CHECK, document)
        assert finding
        assert (finding.verdict, finding.rules) == ("derogation", ("term-fixed",))  # only a judge praises a balance


def test_ends_that_both_may_invoke_are_told_and_not_denied() -> None:
    finding = found(CHECK, case("other_termination: cessation-activite"))
    assert finding
    assert (finding.verdict, "cessation d'activité" in finding.reason) == ("derogation", True)


def test_what_the_client_may_do_is_told_beside_what_only_the_provider_may() -> None:
    finding = found(
        CHECK,
        case("other_termination: dossier-incomplet | site", "convenience_termination: client | site, contre paiement"),
    )
    assert finding
    assert finding.verdict == "vigilance"
    assert "dossier du client incomplet – site" in finding.reason
    assert "le client peut, lui, partir sans motif (site, contre paiement)" in finding.reason


def test_an_exit_of_the_provider_is_told_by_its_case() -> None:
    finding = found(CHECK, case("convenience_termination: prestataire | à la remise du dossier"))
    assert finding
    assert "(à la remise du dossier)" in finding.reason
    assert "term-brutal" in finding.rules


def test_several_exits_are_told_one_after_the_other() -> None:
    finding = found(CHECK, case("other_termination: evolution-offre", "other_termination: dossier-incomplet"))
    assert finding
    assert "; dossier du client incomplet)" in finding.reason


def test_breaches_are_for_another_check() -> None:
    finding = found(CHECK, case("breach_mutual: non"))
    assert finding
    assert (finding.verdict, finding.reason.startswith("Hors faute")) == ("silence", True)


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert found(CHECK, on("2016-01-01", case("convenience_termination: prestataire"))) is None
