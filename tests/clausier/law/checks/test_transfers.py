from clausier.law.checks.transfers import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_transfer_allowed_needs_more_than_an_agreement() -> None:
    finding = found(CHECK, case("transfers: exclus | ses propres données", "transfers: accord-prealable"))
    assert finding
    assert (finding.verdict, "exclus" in finding.reason) == ("vigilance", False)
    assert "avec quelles garanties" in finding.missing
    assert verdict(CHECK, case("transfers: information")) == "vigilance"


def test_no_transfer_at_all() -> None:
    assert verdict(CHECK, case("transfers: exclus")) == "sans-objet"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2018-05-24", case("transfers: information"))) is None
