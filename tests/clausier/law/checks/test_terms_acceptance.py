from clausier.law.checks.terms_acceptance import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_an_express_act() -> None:
    assert verdict(CHECK, case("acceptance: signature")) == "conforme"
    assert verdict(CHECK, case("acceptance: signature", "acceptance: silence | avenant")) == "conforme"


def test_an_act_from_which_acceptance_is_drawn() -> None:
    finding = found(CHECK, case("acceptance: signature", "acceptance: commande | en ligne"))
    assert finding
    assert (finding.verdict, "commande (en ligne)" in finding.reason) == ("vigilance", True)
    assert len(finding.clauses) == 1


def test_silence_of_the_client_and_of_the_document() -> None:
    assert verdict(CHECK, case("acceptance: silence")) == "vigilance"
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-09-30", case("acceptance: commande"))) is None
