from clausier.law.checks.subprocessor_objection import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_information_without_objection() -> None:
    finding = found(
        CHECK, case("subprocessor_objection: information-seule", "subprocessor_objection: 15 jours | sauvegarde")
    )
    assert finding
    assert finding.verdict == "ecart"
    assert len(finding.clauses) == 1


def test_a_time_to_object() -> None:
    finding = found(CHECK, case("subprocessor_objection: 15 jours"))
    assert finding
    assert (finding.verdict, "15 jours" in finding.reason) == ("conforme", True)


def test_other_processors_allowed_without_a_word_on_objection() -> None:
    for fact in ("subcontracting: libre", "processing_terms: sous-traitants-ulterieurs"):
        assert verdict(CHECK, case(fact)) == "vigilance"
    assert verdict(CHECK, case("subcontracting: interdite")) == "silence"


def test_silence_and_dates() -> None:
    silent = found(CHECK, case())
    assert silent
    assert (silent.verdict, "si le prestataire traite" in silent.reason) == ("silence", True)
    assert found(CHECK, case(reviewed=[])) is None
    informed = case("subprocessor_objection: information-seule")
    assert found(CHECK, on("2018-05-24", informed)) is None
    assert verdict(CHECK, on("2018-05-25", informed)) == "ecart"
