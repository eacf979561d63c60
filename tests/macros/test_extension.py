from pathlib import Path

import markdown
import pytest
from markdown import Markdown

from tests.folders import change

EXTENSIONS = ["toc", "attr_list", "macros.extension"]


@pytest.fixture(autouse=True)
def project(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are built from the project's folder."""
    monkeypatch.chdir(data.parent)


def test_a_token_becomes_a_fragment_outside_any_paragraph() -> None:
    html = markdown.markdown("Avant.\n\n@@clausier:providers:@@\n\nAprès.", extensions=EXTENSIONS)
    assert html.startswith("<p>Avant.</p>\n<header")
    assert html.endswith("<p>Après.</p>")
    assert "Atelier du Lac" in html
    assert "@@clausier" not in html


def test_the_page_gets_the_fragment_s_table_of_contents() -> None:
    page = Markdown(extensions=EXTENSIONS)
    page.convert("@@clausier:provider:atelier-du-lac@@")
    (title,) = page.toc_tokens  # type: ignore[attr-defined]  # set by the toc extension
    assert (title["name"], title["level"]) == ("Atelier du Lac", 1)
    document = title["children"][-1]
    assert (document["id"], document["name"]) == ("cgv", "Conditions générales de vente")
    assert [entry["id"] for entry in document["children"]] == [
        "cgv-section-4", "cgv-penalites", "cgv-preavis", "cgv-partie-annexe",
    ]  # fmt: skip


def test_a_token_in_the_data_stays_a_text(data: Path) -> None:
    terms = data / "providers/sans-nom/cgs.yml"
    change(terms, "heading: Tarif", "heading: '@@clausier:counts:@@'")
    html = markdown.markdown("@@clausier:provider:sans-nom@@", extensions=EXTENSIONS)
    assert "@@clausier:counts:@@" in html
    assert 'class="count-list"' not in html


def test_a_page_of_the_data_that_does_not_exist_stops_the_build() -> None:
    with pytest.raises(KeyError):
        markdown.markdown("@@clausier:provider:personne@@", extensions=EXTENSIONS)


def test_hand_written_prose_gets_french_typography_but_not_code() -> None:
    html = markdown.markdown("L'offre : **30 %** d'acompte.\n\n`a : b 'c'`", extensions=EXTENSIONS)
    assert "L’offre\u00a0: <strong>30\u00a0%</strong> d’acompte." in html
    assert "<code>a : b 'c'</code>" in html
