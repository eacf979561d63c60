from clausier.law.checks.transfers import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_transfer_allowed_needs_more_than_an_agreement() -> None:
    finding = found(CHECK, case("transfers: exclus | ses propres données", "transfers: accord-prealable"))
    assert finding
    assert (finding.verdict, "exclus (ses propres données)" in finding.reason) == ("vigilance", True)
    assert "avec quelles garanties" in finding.missing
    assert verdict(CHECK, case("transfers: information")) == "vigilance"


def test_conditions_of_one_case_are_told_together() -> None:
    both = (f"transfers: {value} | données du client" for value in ("accord-prealable", "protection-suffisante"))
    finding = found(CHECK, case(*both))
    assert finding
    assert "avec l'accord écrit du client et si le pays protège assez les données (données du client)" in finding.reason


def test_no_transfer_at_all() -> None:
    assert verdict(CHECK, case("transfers: exclus")) == "sans-objet"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2018-05-24", case("transfers: information"))) is None
