"""Whatever a contribution holds, it is shown and does nothing: proven by rendering it as GitHub does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from clausier.proposal.markdown import LONGEST, inert, md

_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# What GitHub makes of text after Markdown: mentions, references, commits, addresses, emoji, formulas, footnotes.
_LIVE = re.compile(
    r"@|#|\$|://|www\.|mailto:|xmpp:|\bGH-\d|:[a-z0-9_+-]+:|\[\^|\b[0-9a-f]{7,40}\b|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]",
    re.IGNORECASE,
)
HOSTILE = [
    "@organisation/equipe", "merci @qui", "#12", "autre/depot#3", "GH-7", "deadbeef" * 5, "1234567",
    "https://mal.example", "www.mal.example", "qui@mal.example", "[clic](https://mal.example)",
    "![](https://mal.example/x)", "<script>alert(1)</script>", "<!-- clausier -->", "<img src=x onerror=alert(1)>",
    "<details>", "&#64;qui", "&commat;qui",
    "`code`", "``` `` `", "`", "```\n# Titre\n```", "**gras**", "_a_", "~~rayé~~", "# Titre", "> citation", "- liste",
    "1. liste", "| a | b |\n|---|---|", "---", "===\n", ":tada:", "prix:100:", "$x^2$", "[^1]", "\\[x]", "\\", "a\n\nb",
    "a\u2028b", "nom\u202eeman", "zero\u200bwidth", "\x00\x1b[31m", "Инфорез", "x" * 5000, "`" * 400, "",
    "<https://mal.example>", "javascript:alert(1)", "{{ config }}", "{}", "{0}", "%s",
]  # fmt: skip


def text_of(text: str) -> list[str]:
    """The text that Markdown shows of it, code aside; fails when it makes anything but text, bold or code."""
    tokens = _MARKDOWN.parse(md("- **{}** · {} : {}", text, text, text))
    blocks = [token.type for token in tokens]
    assert blocks == [
        "bullet_list_open", "list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close",
        "bullet_list_close",
    ], blocks  # fmt: skip
    inline = tokens[3].children or []
    assert {token.type for token in inline} <= {"text", "code_inline", "strong_open", "strong_close"}
    return [token.content for token in inline if token.type == "text"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_makes_nothing_but_text(text: str) -> None:
    assert [shown for shown in text_of(text) if _LIVE.search(shown)] == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_no_text_makes_anything_but_text(text: str) -> None:
    assert [shown for shown in text_of(text) if _LIVE.search(shown)] == []


@given(st.lists(st.sampled_from(["@", "#1", "`", "<b>", "*", "_", "[", "](x)", "\n", " ", "a", "http://", ":a:", "&"])))
def test_no_mix_of_marks_makes_anything_but_text(parts: list[str]) -> None:
    assert [shown for shown in text_of("".join(parts)) if _LIVE.search(shown)] == []


@pytest.mark.parametrize(
    "text", ["INFOREZ", "1 mois", "15 jours ouvrés, particulier", "50 % du devis", "« Objet »", "7, al. 8"]
)
def test_a_french_text_reads_as_on_a_page(text: str) -> None:
    shown = inert(text)
    assert "`" not in shown
    assert " ".join(shown.split()) == text


def test_an_ampersand_is_a_word_of_a_name() -> None:
    assert inert("Durand & fils") == "Durand &amp; fils"


def test_what_is_shown_as_code_is_what_was_written() -> None:
    (code,) = [t for t in _MARKDOWN.parse(inert("voir `<b>` et @qui"))[1].children or [] if t.type == "code_inline"]
    assert code.content == "voir `<b>` et @qui"


def test_a_hidden_character_is_seen() -> None:
    assert "\ufffd" in inert("nom\u202eeman")


@given(st.text(min_size=LONGEST * 2))
def test_a_text_is_cut(text: str) -> None:
    assert len(inert(text)) <= 6 * LONGEST


def test_our_own_markup_stays() -> None:
    assert md("{} et {}", md("**{}**", "a"), "**b**") == "**a** et `**b**`"
