from clausier.law.checks.ip_court import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_a_commercial_court_does_not_judge_copyright() -> None:
    nantes = case(clause("court: tribunal-de-commerce", "jurisdiction: Nantes"))
    finding = found(CHECK, nantes)
    assert finding
    assert (finding.verdict, "que la loi désigne" in finding.reason) == ("vigilance", True)
    assert found(CHECK, on("2009-10-31", nantes)) is None


def test_civil_courts_are_not_all_competent() -> None:
    for seat in ("Lille", "Nancy", "Rennes"):
        assert verdict(CHECK, case(clause("court: tribunal-judiciaire", f"jurisdiction: {seat}"))) == "conforme", seat
    finding = found(CHECK, case(clause("court: tribunal-judiciaire", "jurisdiction: Dijon")))
    assert finding
    assert (finding.verdict, "si ce tribunal est l'un d'eux" in finding.missing) == ("vigilance", True)


def test_silence() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
