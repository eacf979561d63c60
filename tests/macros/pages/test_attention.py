from pathlib import Path

import pytest

from clausier.model import Corpus
from macros.pages.attention import attention
from tests.macros.conftest import Show, words

pytestmark = pytest.mark.usefixtures("checked")


def test_points_of_attention_come_by_verdict_and_the_others_are_folded(show: Show) -> None:
    section = show("provider", "atelier-du-lac").select_one("section.attention")
    assert section
    assert [words(head) for head in section.select(".finding-group h3")] == ["écart 1", "vigilance 1"]
    assert [words(summary) for summary in section.select(".finding-folded > summary")] == ["conforme 1"]
    assert "pas un contrat signé" in words(section.select_one(".law-notice"))


def test_a_point_opens_on_its_reason_its_clause_its_rule_and_its_caveats(show: Show) -> None:
    point = show("provider", "atelier-du-lac").select_one("details#attention-delai")
    assert words(point) == (
        "Le délai tient-il ? Le délai dépasse 45 jours : c’est trop. La clause 1.2 Règlement La règle Délai maximal "
        "À garder en tête Compté de la facture."
    )
    assert [link["href"] for link in point.select("a")] == ["#cgv-reglement", "../../droit/delai-maximal/"]


def test_a_rule_to_confirm_says_so_and_what_is_missing_to_decide(show: Show) -> None:
    point = words(show("provider", "atelier-du-lac").select_one("#attention-fichiers"))
    assert "Pour conclure, il faudrait savoir la taille des fichiers" in point
    assert "à confirmer" in point


def test_a_silence_says_what_was_searched(show: Show) -> None:
    point = words(show("provider", "sans-nom").select_one("#attention-delai"))
    assert "Ce qui a été cherché Délai de paiement" in point


def test_what_was_not_read_gets_no_verdict(show: Show) -> None:
    section = show("provider", "sans-nom").select_one("section.attention")
    assert section
    assert words(section.select(".finding-folded")[-1]) == (
        "pas encore lu 2 Le taux atteint-il le minimum ? Les fichiers sont-ils rendus ?"
    )
    assert "ne relèvent ni écart" in words(section.select_one(".empty"))


def test_a_citation_out_of_date_stands_by_its_clause_with_the_right_one(show: Show, data: Path) -> None:
    file = data / "providers/atelier-du-lac/cgv-2024-02-01.yml"
    file.write_text(file.read_text("utf-8").replace("C. com., art. L441-10", "C. com., art. L441-6"), "utf-8")
    html = show("provider", "atelier-du-lac")
    assert words(html.select_one("#cgv-penalites .cite-now")) == "Aujourd’hui : C. com., art. L441-10, II"
    assert html.select_one(".obsolete-list a")["href"] == "#cgv-penalites"


def test_without_checks_nor_old_citations_there_is_no_section(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clausier.law.survey.CHECKS", ())
    html = show("provider", "atelier-du-lac")
    assert not html.select(".attention")


def test_a_second_document_has_addresses_of_its_own(corpus: Corpus) -> None:
    provider = corpus.providers["atelier-du-lac"]
    assert attention(corpus, provider, provider.documents[0].current, "").id == "attention"
