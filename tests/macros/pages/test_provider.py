from pathlib import Path

import pytest

from clausier.model import Corpus
from macros.pages import provider
from tests.folders import change
from tests.macros.conftest import Show, words


def test_identity_says_what_is_known_and_nothing_else(show: Show) -> None:
    identity = show("provider", "atelier-du-lac").select_one(".identity")
    assert identity
    assert [term.get_text() for term in identity.select("dt")] == ["Forme", "SIREN", "Ville", "Site"]
    assert "123\u202f456\u202f782" in identity.get_text()


def test_a_provider_without_a_name_is_said_to_have_none(show: Show) -> None:
    assert "Le document ne nomme pas ce prestataire" in show("provider", "sans-nom").get_text()
    assert "ne nomme pas" not in show("provider", "atelier-du-lac").get_text()


def test_each_topic_is_stated_silent_not_concerned_or_unread(show: Show) -> None:
    shown = show("provider", "atelier-du-lac").select(".family li")
    assert [mark["class"][0] for mark in shown] == ["stated", "stated", "stated", "stated", "none"]
    assert "sans objet" in shown[4].get_text()
    assert "Aucun transport." in shown[4].get_text()
    assert "pas encore lu" in show("provider", "sans-nom").select(".family li")[1].get_text()


def test_silence_is_said_in_a_word(show: Show, data: Path) -> None:
    change(data / "providers/sans-nom/cgs.yml", "[prix, resiliation]", "[prix, resiliation, retard]")
    assert "silence" in show("provider", "sans-nom").select(".family .silent")[0].get_text()


def test_clauses_stand_below_their_headings_in_order(show: Show) -> None:
    html = show("provider", "atelier-du-lac")
    order = [tag["id"] for tag in html.select(".document .section-head, .document article")]
    assert order == [
        "cgv-section-4", "cgv-acompte", "cgv-reglement", "cgv-penalites", "cgv-preavis", "cgv-partie-annexe",
        "cgv-restitution",
    ]  # fmt: skip
    assert [len(section.select("article")) for section in html.select("section.article, section.part")] == [2, 1]


def test_a_clause_that_moved_keeps_its_old_address(show: Show) -> None:
    assert show("provider", "atelier-du-lac").select_one("#cgv-acompte #cgv-arrhes")


def test_a_value_stands_with_its_case_and_a_citation_with_its_clause(show: Show) -> None:
    html = show("provider", "atelier-du-lac")
    values = [words(value) for value in html.select("#cgv-preavis dd")]
    assert values == ["3 mois professionnel", "15 jours ouvrés particulier", "Les deux parties"]
    assert words(html.select_one("#cgv-penalites .cites")) == "Textes cités C. com., art. L441-10"


def test_an_unknown_address_or_date_is_said(show: Show) -> None:
    meta = words(show("provider", "sans-nom").select_one(".document-meta"))
    assert "sans date" in meta
    assert "L’adresse publique du document n’est pas connue." in meta


def test_a_provider_that_does_not_exist_has_no_page(corpus: Corpus) -> None:
    with pytest.raises(KeyError):
        provider.view(corpus, "personne")
