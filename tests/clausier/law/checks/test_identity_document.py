from clausier.law.checks.identity_document import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_copy_always_asked_for() -> None:
    finding = found(CHECK, case("identity_document: systematique | demande par courrier"))
    assert finding
    assert (finding.verdict, "(demande par courrier)" in finding.reason) == ("ecart", True)
    assert ("d'office" in finding.reason, "toujours" in finding.reason) == (True, False)


def test_a_copy_in_case_of_doubt() -> None:
    assert verdict(CHECK, case("identity_document: en-cas-de-doute")) == "conforme"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2018-08-02", case("identity_document: systematique"))) is None
    assert verdict(CHECK, on("2018-08-03", case("identity_document: systematique"))) == "ecart"
