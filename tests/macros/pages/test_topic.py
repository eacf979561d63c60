import dataclasses

import pytest

from clausier.model import Corpus
from macros.pages import topic
from macros.pages.topic import favours
from tests.macros.conftest import Show, words


def test_the_facts_of_a_topic_are_in_a_table_by_provider(show: Show) -> None:
    html = show("topic", "prix")
    heads = [head.get_text() for head in html.select(".matrix-table thead th")]
    assert heads == ["Prestataire", "Acompte", "Tarif horaire", "Délai de paiement"]
    rows = [[words(cell) for cell in row.select("td")] for row in html.select("[data-rows] tr")]
    assert rows == [
        ["30 % du montant HT", "silence", "30 jours fin de mois"],
        ["silence", "55 € HT par heure", "silence"],
    ]


def test_a_value_leads_to_the_clause_that_states_it(show: Show) -> None:
    links = [link["href"] for link in show("topic", "prix").select("[data-rows] a.value")]
    assert links[0] == "../../fournisseurs/atelier-du-lac/#cgv-acompte"


def test_clauses_stand_side_by_side_under_their_providers(show: Show) -> None:
    (column,) = show("topic", "retard").select(".column")
    assert words(column.h3) == "Atelier du Lac CGV"
    assert [article["data-clause"] for article in column.select("article")] == ["penalites", "reglement"]


def test_who_says_nothing_is_named_with_which_nothing_it_is(show: Show) -> None:
    quiet = show("topic", "assurance").select(".quiet-list li")
    assert [words(item) for item in quiet] == [
        "Atelier du Lac CGV sans objet Aucun transport.",
        "Dépannage (prestataire non nommé) CGS pas encore lu",
    ]


def test_a_topic_nobody_deals_with_says_so(show: Show) -> None:
    html = show("topic", "assurance")
    assert "Aucun document lu ne traite encore de ce thème." in html.get_text()
    assert not html.select(".matrix-table, .column")


def test_a_topic_that_many_deal_with_takes_several_pages(
    show: Show, corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topic, "PER_PAGE", 1)
    assert len(topic.pages(corpus, "prix")) == 2
    assert len(topic.pages(corpus, "assurance")) == 1
    first, second = show("topic", "prix"), show("topic", "prix/2")
    assert [row.get_text() for row in first.select(".column h3 a")] == ["Atelier du Lac"]
    assert [row.get_text() for row in second.select(".column h3 a")] == ["Dépannage (prestataire non nommé)"]
    assert second.select(".column h3 a")[0]["href"] == "../../../fournisseurs/sans-nom/"


def test_a_page_is_cut_before_it_weighs_too_much(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topic, "PAGE_BYTES", 1)
    stating = [[p.id for p, _, _ in page.stating] for page in topic.pages(corpus, "prix")]
    assert stating == [["atelier-du-lac"], ["sans-nom"]]
    assert [[p.id for p, _ in page.quiet] for page in topic.pages(corpus, "retard")] == [[], ["sans-nom"]]


def test_a_page_says_where_those_that_say_nothing_are(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not show("topic", "retard").select(".why a")
    monkeypatch.setattr(topic, "PAGE_BYTES", 1)
    first, second = show("topic", "retard"), show("topic", "retard/2")
    assert first.select_one(".why a")["href"] == "../../themes/retard/2/#silences"
    assert [words(item) for item in second.select(".quiet-list li a")] == ["Dépannage (prestataire non nommé)"]
    assert "Aucun document lu ne traite" not in second.get_text()


def test_two_documents_of_a_provider_are_told_apart_in_the_table(show: Show, corpus: Corpus) -> None:
    assert not show("topic", "prix").select(".matrix-table .kind")
    lake = corpus.providers["atelier-du-lac"]
    two = dataclasses.replace(lake, documents=(*lake.documents, corpus.providers["sans-nom"].documents[0]))
    html = show("topic", "prix", dataclasses.replace(corpus, providers={lake.id: two}))
    assert [words(head) for head in html.select("[data-rows] th")] == [
        "Atelier du Lac CGV",
        "Atelier du Lac CGS",
    ]


def test_which_way_a_fact_favours_the_client_is_said_in_words(corpus: Corpus) -> None:
    assert favours(corpus.facts["deposit"]) == "plus c'est bas ou court"
    assert favours(corpus.facts["payment_delay"]) == "plus c'est élevé ou long"
    assert favours(corpus.facts["data_returned"]) == "oui"
    assert favours(corpus.facts["ending"]) == "« Le client »"
    assert favours(dataclasses.replace(corpus.facts["deposit"], favours=None)) == ""


def test_neighbours_are_the_topics_before_and_after(show: Show) -> None:
    html = show("topic", "retard")
    assert html.select_one("a[rel=prev]")["href"] == "../../themes/prix/"
    assert html.select_one("a[rel=next]")["href"] == "../../themes/resiliation/"
    assert not show("topic", "prix").select("a[rel=prev]")
    assert not show("topic", "assurance").select("a[rel=next]")
