"""The list of the law with the project's own rules, checks and documents."""

from clausier import load
from clausier.law.survey import survey
from macros.pages import law
from scripts import ROOT


def test_documents_of_a_verdict_stand_in_one_order_whichever_check_found_them() -> None:
    corpus = load.corpus(ROOT / "data")
    addresses = [f"{law.BASE}fournisseurs/{provider.id}/" for provider, _ in survey(corpus).documents]
    families = law.view(corpus, "").context["families"]
    several = [touched.documents for _, rules in families for rule in rules for touched in rule.touched]
    assert any(len(documents) > 1 for documents in several)
    for documents in several:
        places = [addresses.index(address) for _, address in documents]
        assert places == sorted(places), documents
