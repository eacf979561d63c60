from clausier.law.checks.gdpr_28_3 import CHECK
from clausier.model import Clause
from tests.clausier.law.build import case, clause, corpus, found, on, verdict

_ALL = tuple(corpus().facts["processing_terms"].values)
_PROCESSOR = "gdpr_role: sous-traitant"


def _terms(*without: str) -> Clause:
    return clause(*(f"processing_terms: {term}" for term in _ALL if term not in without), name="annexe")


def test_a_contract_that_says_all() -> None:
    assert verdict(CHECK, case(_PROCESSOR, _terms())) == "conforme"


def test_a_contract_that_lacks_elements_names_each() -> None:
    finding = found(CHECK, case(_PROCESSOR, _terms("droits-personnes", "preuves-audits")))
    assert finding
    assert finding.verdict == "manque"
    assert finding.reason.endswith("où il manque ceci : aide pour les droits des personnes ; preuves et audits.")
    assert "annexe" in finding.clauses


def test_a_document_that_does_not_describe_the_processing_may_leave_it_to_an_annex() -> None:
    finding = found(CHECK, case(_PROCESSOR, "processing_terms: securite", "processing_terms: confidentialite"))
    assert finding
    assert (finding.verdict, "s'il existe à part" in finding.missing) == ("vigilance", True)
    assert "objet du traitement" in finding.reason
    assert "sécurité du traitement" not in finding.reason


def test_any_part_of_a_description_tells_that_the_contract_is_here() -> None:
    for term in ("objet", "type-donnees", "personnes-concernees"):
        assert verdict(CHECK, case(_PROCESSOR, f"processing_terms: {term}")) == "manque", term


def test_elements_without_the_role_are_no_contract() -> None:
    assert verdict(CHECK, case(_terms("droits-personnes"))) == "vigilance"
    finding = found(CHECK, case(_terms("droits-personnes", "duree"), "contract_duration: 1 an"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "ne contient pas ceci : aide pour les droits des personnes. Et ceci n'est dit qu'en partie" in finding.reason


def test_the_duration_may_be_that_of_the_contract_but_that_is_no_praise() -> None:
    assert verdict(CHECK, case(_PROCESSOR, _terms("duree"))) == "manque"
    dated = found(CHECK, case(_PROCESSOR, _terms("duree"), "contract_duration: 1 an"))
    assert dated
    assert (dated.verdict, "durée du traitement" in dated.reason) == ("vigilance", True)


def test_the_duration_of_some_contracts_only_is_not_that_of_the_processing() -> None:
    assert verdict(CHECK, case(_PROCESSOR, _terms("duree"), "contract_duration: 1 an | hébergement")) == "manque"


def test_an_element_said_for_a_case_only_is_no_praise() -> None:
    finding = found(CHECK, case(_PROCESSOR, _terms("assistance"), "processing_terms: assistance | analyses d'impact"))
    assert finding
    assert (finding.verdict, "aide pour la sécurité" in finding.reason) == ("vigilance", True)


def test_what_is_said_in_part_is_told_beside_what_is_lacking() -> None:
    partly = ("processing_terms: securite | engagement général", "contract_duration: 1 an")
    finding = found(CHECK, case(_PROCESSOR, _terms("droits-personnes", "securite", "duree"), *partly))
    assert finding
    assert finding.verdict == "manque"
    assert "droits des personnes ; et où ceci n'est dit qu'en partie : durée du traitement" in finding.reason
    assert "sécurité du traitement" in finding.reason


def test_silence_asks_whether_there_is_any_processing() -> None:
    for document in (case(), case("gdpr_role: responsable-traitement")):
        finding = found(CHECK, document)
        assert finding
        assert finding.verdict == "vigilance"
        assert "si le prestataire traite des données pour le client" in finding.missing


def test_what_was_not_read_or_not_yet_the_law() -> None:
    assert found(CHECK, case(reviewed=["donnees-personnelles"])) is None
    partly = case(_PROCESSOR, _terms("droits-personnes"), reviewed=["donnees-personnelles"])
    assert found(CHECK, partly) is None
    assert found(CHECK, on("2018-05-24", case(_PROCESSOR, _terms("droits-personnes")))) is None
    assert verdict(CHECK, case(not_concerned=["sous-traitance-rgpd", "donnees-personnelles"])) == "sans-objet"
