from clausier.law.checks.data_end import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict

_PROCESSOR = "gdpr_role: sous-traitant"


def test_erased_or_returned_as_the_client_chooses() -> None:
    chosen = clause("data_end: effacement", "data_end: restitution", "data_end: choix-client")
    assert verdict(CHECK, case(_PROCESSOR, chosen)) == "conforme"


def test_what_is_sent_back_under_another_name_is_returned() -> None:
    for end in ("transfert", "sauvegarde-offerte"):
        chosen = clause("data_end: effacement", f"data_end: {end}", "data_end: choix-client")
        assert verdict(CHECK, case(_PROCESSOR, chosen)) == "conforme"


def test_both_without_saying_who_chooses() -> None:
    finding = found(CHECK, case(_PROCESSOR, clause("data_end: effacement", "data_end: restitution")))
    assert finding
    assert (finding.verdict, finding.missing) == ("vigilance", "qui choisit, selon la clause")


def test_the_choice_of_the_parties_is_not_that_of_the_client() -> None:
    both = ("data_end: effacement", "data_end: restitution", "data_end: choix-parties")
    terms = clause(*both, "processing_terms: sort-donnees")
    finding = found(CHECK, case(_PROCESSOR, terms, "data_end: effacement | sauvegardes"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "« au choix des parties », alors que le RGPD demande de laisser ce choix au client" in finding.reason
    assert "les effacer (sauvegardes)" in finding.reason
    assert "ne s'accordent pas" in finding.missing


def test_erasure_alone_is_contrary_where_the_clause_is_about_data_processed_for_the_client() -> None:
    erased = clause("data_end: effacement", "processing_terms: sort-donnees", name="fin")
    finding = found(CHECK, case(_PROCESSOR, erased, "data_end: restitution | documents papier"))
    assert finding
    assert (finding.verdict, finding.clauses) == ("ecart", ("fin",))


def test_erasure_alone_elsewhere_depends_on_what_is_erased() -> None:
    for document in (case("data_end: effacement"), case(_PROCESSOR, "data_end: effacement")):
        finding = found(CHECK, document)
        assert finding
        assert (finding.verdict, "données personnelles" in finding.missing) == ("vigilance", True)


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["recuperation-donnees"])) is None
    assert found(CHECK, case(reviewed=["donnees-personnelles"])) is None
    assert found(CHECK, on("2018-05-24", case("data_end: effacement"))) is None
