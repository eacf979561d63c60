"""What the page of a provider says of the versions of its documents."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from clausier import load, search_records
from macros import fragments
from macros.settings import Settings
from tests.folders import versions
from tests.macros.conftest import words

Show = Callable[..., BeautifulSoup]
STUDIO = "studio-des-quais"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return versions(tmp_path / "data")


def test_the_history_gives_dates_a_line_and_a_link(show: Show) -> None:
    first, last = show("provider", STUDIO).select(".history li")
    assert words(first).startswith("Version du 1er septembre 2024 celle de cette page 1 clause ajoutée, 1 retirée")
    assert [link["href"] for link in first.select("a")] == ["cgs/2022-03-01--2024-09-01/"]
    assert words(last) == "Version du 1er mars 2022 La plus ancienne version lue."


def test_an_undated_version_is_the_oldest(show: Show) -> None:
    dates = [words(date) for date in show("provider", "sans-nom").select(".history-date")]
    assert dates == ["Version du 1er janvier 2025 celle de cette page", "Version sans date"]


def test_a_document_with_one_version_has_no_history(show: Show, data: Path) -> None:
    html = show("provider", "atelier-du-lac")
    assert not html.select(".history, .retired, [href$='changes.css']")
    corpus = load.corpus(data)
    assert "Historique" not in str(fragments.render(corpus, "provider", "atelier-du-lac", Settings()).toc)
    assert "historique-cgs" in str(fragments.render(corpus, "provider", STUDIO, Settings()).toc)


def test_every_address_of_a_former_version_leads_somewhere(show: Show, data: Path) -> None:
    html = show("provider", STUDIO)
    document = load.corpus(data).providers[STUDIO].documents[0]
    for id_ in {clause.id for version in document.versions for clause in version.clauses}:
        assert len(html.select(f"#cgs-{id_}")) == 1, id_
    assert html.select_one("#cgs-preavis #cgs-preavis-du-client")
    assert html.select_one("#cgs-tribunal #cgs-litiges")


def test_a_clause_that_went_is_listed_with_the_page_that_tells_it(show: Show) -> None:
    (gone,) = show("provider", STUDIO).select(".retired li")
    assert (gone["id"], words(gone)) == ("cgs-parrainage", "9 Parrainage retirée le 1er septembre 2024")
    assert [link["href"] for link in gone.select("a")] == ["cgs/2022-03-01--2024-09-01/#clause-parrainage"]


def test_pages_of_topics_and_the_search_know_the_current_version_alone(show: Show, data: Path) -> None:
    assert "15 jours" in words(show("topic", "prix"))
    assert "30 jours qui suivent" not in words(show("topic", "prix"))
    assert "Studio des Quais" not in words(show("topic", "parrainage").select_one(".columns") or show("counts"))
    records = [r for r in search_records.clause_records(load.corpus(data)) if r["p"] == STUDIO]
    assert {record["c"] for record in records} >= {"paiement", "tribunal", "restitution"}
    assert not {record["c"] for record in records} & {"parrainage", "litiges", "preavis-du-client"}


def test_the_source_layer_cuts_the_current_version_from_its_own_text(
    show: Show, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAUSIER_SOURCES", str(data.parent / "sources"))
    html = show("provider", STUDIO)
    assert "quinze jours" in words(html.select_one("#cgs-paiement .passage"))
    assert "trente jours" in words(html.select_one("#cgs-sauvegarde .passage"))
