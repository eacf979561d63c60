from clausier.law.checks.client_terms_excluded import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_terms_of_the_client_set_aside() -> None:
    finding = found(CHECK, case("client_terms_excluded: oui | sauf accord écrit", "client_terms_excluded: non"))
    assert finding
    assert finding.verdict == "derogation"
    assert "écarte les conditions du client (sauf accord écrit) ; si le client" in finding.reason


def test_a_document_that_puts_itself_above_all_meets_special_terms() -> None:
    finding = found(CHECK, case("client_terms_excluded: oui", "document_order: conditions-generales"))
    assert finding
    assert "au-dessus de tout autre document" in finding.reason
    assert "ce qui est convenu à part l'emporte" in finding.reason
    assert len(finding.clauses) == 2
    first = found(
        CHECK, case("client_terms_excluded: oui", "document_order: conditions-generales", "document_order: devis")
    )
    assert first
    assert len(first.clauses) == 2
    below = clause("document_order: devis", "document_order: conditions-generales")
    lower = found(CHECK, case("client_terms_excluded: oui", below))
    assert lower
    assert "au-dessus" not in lower.reason


def test_terms_of_the_client_kept() -> None:
    assert verdict(CHECK, case("client_terms_excluded: non")) == "conforme"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("client_terms_excluded: oui"))) is None
