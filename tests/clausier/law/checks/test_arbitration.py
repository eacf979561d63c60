from clausier.law.checks.arbitration import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_an_arbitration_mentioned_beside_a_court() -> None:
    finding = found(CHECK, case("arbitration: oui | mentionné sans organisation", "court: tribunal-de-commerce"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "arbitrage (mentionné sans organisation) et désigne aussi un tribunal" in finding.reason
    assert len(finding.clauses) == 2


def test_an_arbitration_alone_cannot_be_praised() -> None:
    finding = found(CHECK, case("arbitration: oui"))
    assert finding
    assert (finding.verdict, "tribunal" in finding.reason) == ("vigilance", False)


def test_no_arbitration() -> None:
    assert verdict(CHECK, case("arbitration: non")) == "sans-objet"
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-11-19", case("arbitration: oui"))) is None
