from clausier.law.checks.terms_acceptance import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_an_express_act_on_terms_handed_over() -> None:
    for handed in ("annexees", "transmises"):
        finding = found(CHECK, case("acceptance: signature", f"terms_knowledge: {handed}"))
        assert finding
        assert (finding.verdict, finding.reason.endswith("devis.")) == ("conforme", True), handed
    spoken = case("acceptance: signature", "acceptance: silence | avenant", "terms_knowledge: annexees")
    assert verdict(CHECK, spoken) == "conforme"


def test_a_signature_does_not_say_that_the_terms_were_known() -> None:
    for known in ((), ("terms_knowledge: attestee",), ("terms_knowledge: annexees | site internet",)):
        assert verdict(CHECK, case("acceptance: signature", *known)) == "vigilance", known
    assert verdict(CHECK, case("acceptance: signature-contrat", "terms_knowledge: annexees")) == "vigilance"


def test_an_act_from_which_acceptance_is_drawn() -> None:
    finding = found(CHECK, case("acceptance: commande | en ligne", "terms_knowledge: attestee"))
    assert finding
    assert (finding.verdict, "(commande – en ligne)" in finding.reason) == ("vigilance", True)
    assert "le client atteste les connaître" in finding.reason
    assert len(finding.clauses) == 2


def test_terms_applied_without_any_acceptance_are_told() -> None:
    finding = found(
        CHECK, case("acceptance: signature", "acceptance: prestation-effectuee", "terms_knowledge: annexees")
    )
    assert finding
    assert (finding.verdict, "sans contrat" in finding.reason) == ("vigilance", True)
    assert verdict(CHECK, case("acceptance: prestation-effectuee")) == "vigilance"


def test_silence_of_the_client_and_of_the_document() -> None:
    assert verdict(CHECK, case("acceptance: silence")) == "vigilance"
    assert verdict(CHECK, case()) == "silence"
    known = found(CHECK, case("terms_knowledge: annexees"))
    assert known
    assert (known.verdict, len(known.clauses)) == ("silence", 1)
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-09-30", case("acceptance: commande"))) is None


def test_each_express_act_counts() -> None:
    for act in ("signature", "bon-pour-accord"):
        assert verdict(CHECK, case(f"acceptance: {act}", "terms_knowledge: annexees")) == "conforme", act
