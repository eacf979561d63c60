from clausier.law.checks.ip_owner import CHECK
from tests.clausier.law.build import case, found, verdict


def test_works_that_go_to_the_client_set_the_default_aside() -> None:
    finding = found(CHECK, case("ip_owner: client | infogérance"))
    assert finding
    assert (finding.verdict, "(infogérance)" in finding.reason) == ("derogation", True)


def test_works_that_stay_with_the_provider_follow_a_rule_to_be_confirmed() -> None:
    finding = found(CHECK, case("ip_owner: client | sites", "ip_owner: prestataire | applications"))
    assert finding
    assert finding.verdict == "vigilance"
    assert ("applications" in finding.reason, "sites" in finding.reason) == (True, False)
    assert "à confirmer" in finding.missing
    assert "en principe" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
