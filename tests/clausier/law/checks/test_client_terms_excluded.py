from clausier.law.checks.client_terms_excluded import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_terms_of_the_client_set_aside() -> None:
    finding = found(CHECK, case("client_terms_excluded: oui | sauf accord écrit", "client_terms_excluded: non"))
    assert finding
    assert finding.verdict == "derogation"
    assert "(sauf accord écrit)" in finding.reason


def test_terms_of_the_client_kept() -> None:
    assert verdict(CHECK, case("client_terms_excluded: non")) == "conforme"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("client_terms_excluded: oui"))) is None
