import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from clausier.prose import lines, plain, prose, typed

ALLOWED = {"p", "strong", "em", "ul", "ol", "li", "br"}
hostile = st.lists(
    st.sampled_from(["<script>", "</script>", "<img src=x onerror=alert(1)>", "{{ 7*7 }}", "[x](javascript:alert(1))",
                     "![x](y)", "{: onclick=alert(1)}", "**", "*", "_", "- ", "1. ", "\n", "\n\n", "`", "<!--", "&lt;",
                     "mot", " "])
).map("".join)  # fmt: skip


@pytest.mark.parametrize("mark", ["", "\n\n- **liste**"], ids=["without markup", "with markup"])
@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<b>gras</b> <a href=//x>lien</a>",
        "{{ 7*7 }} {% raw %}",
        "[x](javascript:alert(1))",
        "![image](https://exemple.fr/x.png)",
        "<https://exemple.fr>",
        "mot {: onclick=alert(1) }",
        "# titre",
        "`code`",
        "[x]: https://exemple.fr",
        "&lt;script&gt;",
    ],
)
def test_what_is_no_prose_is_shown_as_written(text: str, mark: str) -> None:
    html = BeautifulSoup(prose(text + mark), "html.parser")
    assert {tag.name for tag in html.find_all()} <= {"p", "strong", "ul", "li", "em"}
    assert not any(tag.attrs for tag in html.find_all())
    assert text in html.get_text()


@given(hostile)
def test_no_text_makes_another_tag_or_an_attribute(text: str) -> None:
    html = BeautifulSoup(prose(text), "html.parser")
    assert {tag.name for tag in html.find_all()} <= ALLOWED
    assert not any(tag.attrs for tag in html.find_all())


def test_bold_italics_lists_and_paragraphs() -> None:
    assert prose("Un **mot** et *un autre*.") == "<p>Un <strong>mot</strong> et <em>un autre</em>.</p>\n"
    assert prose("Un.\n\nDeux.") == "<p>Un.</p><p>Deux.</p>"
    items = BeautifulSoup(prose("Voici :\n\n- un ;\n- deux."), "html.parser").find_all("li")
    assert [item.get_text() for item in items] == ["un\u202f;", "deux."]


def test_prose_has_french_typography() -> None:
    assert prose("L'acompte : 30 %") == "<p>L’acompte\u00a0: 30\u00a0%</p>"


def test_plain_keeps_the_words_alone() -> None:
    assert plain("Un **mot** :\n\n- un ;\n- deux") == "Un mot\u00a0: un\u202f; deux"


def test_a_typed_text_is_escaped() -> None:
    assert typed('<b> & "x"') == "&lt;b&gt; &amp; &#34;x&#34;"


def test_lines_are_paragraphs_and_items_whatever_the_breaks_of_the_author() -> None:
    assert lines("Il doit *tout* :\n\n- la **somme**\n  entière ;\n- les frais.\n\nRien\nd'autre.") == (
        "Il doit tout\xa0:\n– la somme entière\u202f;\n– les frais.\nRien d’autre."
    )
