import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.importer.lines import Line
from clausier.importer.readers import markdown

pieces = st.sampled_from(
    ["#", "# ", "**", "*", "_", "`", "[", "](", ")", "](#a)", "|", "|--|", "---", "===", "- ", "1. ", "1\\. ", "\\",
     "<b>", "<!--", "&eacute;", "> ", "\n", "\n\n", "    ", "mot", "Article 1", "\f", "[r]: x", "![", "\u00a0"]
)  # fmt: skip


def one(text: str) -> Line:
    (line,) = markdown.read(text.encode()).lines
    assert line.text == text
    return line


@given(st.lists(pieces, max_size=40).map("".join).filter(str.strip))
def test_the_lines_are_those_of_the_file(text: str) -> None:
    assert markdown.read(text.encode()).text == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**Article 1** – *Objet*", "Article 1 – Objet"),
        ("1\\. Le Client doit \\*tout\\*", "1. Le Client doit *tout*"),
        ('Voir [l’annexe](https://exemple.fr/a_b "titre").', "Voir l’annexe."),
        ("<https://exemple.fr>", "https://exemple.fr"),
        ("![logo](logo.png) Atelier", "logo Atelier"),
        ("Prix HT* et délai_de_paiement", "Prix HT* et délai_de_paiement"),
        ("Fait à ________, le ____", "Fait à ________, le ____"),
        ("« <nom du client> » et a&nbsp;: b<br>c", "« <nom du client> » et a\u00a0: b c"),
        ("| Délai | 3 mois \\| 90 jours |", "Délai  3 mois | 90 jours"),
        ("|--|:--:|", ""),
        ("* * *", ""),
        ("> cité", "cité"),
        ("**ARTICLE 3 – OBJET", "ARTICLE 3 – OBJET"),
    ],
)
def test_plain_is_without_markup(text: str, plain: str) -> None:
    assert one(text).plain == plain


@pytest.mark.parametrize(
    ("text", "plain", "level"),
    [("# Titre", "Titre", 1), ("###### Titre ##", "Titre", 6), ("- ## Titre", "Titre", 2), ("#5 lots", "#5 lots", 0),
     ("## **3. Objet**", "3. Objet", 2), ("####### Titre", "####### Titre", 0)],
)  # fmt: skip
def test_headings(text: str, plain: str, level: int) -> None:
    assert (one(text).plain, one(text).level) == (plain, level)


def levels(text: str) -> list[int]:
    return [line.level for line in markdown.read(text.encode()).lines]


def test_underlined_headings() -> None:
    assert levels("Titre\n=====\n\nArticle 1\nObjet\n---\ntexte") == [1, 0, 0, 2, 2, 0, 0]


@pytest.mark.parametrize(
    "text", ["a\n\n---", "a\nb\nc\nd\n---", "- a\n\n---", "Titre\n-", "| a |\n|---|\n| b |", "---\na"]
)
def test_rules_and_tables_are_no_headings(text: str) -> None:
    assert not any(levels(text))


def test_bold_over_two_lines() -> None:
    lines = markdown.read("**ARTICLE 3 –\nOBJET**\ntexte **gras**".encode()).lines
    assert [line.plain for line in lines] == ["ARTICLE 3 –", "OBJET", "texte gras"]
    assert [line.strong for line in lines] == [True, True, False]


def test_bold_says_nothing_where_all_is_bold() -> None:
    assert not any(line.strong for line in markdown.read(b"**Objet**\n\n**Le client paie.**").lines)


@pytest.mark.parametrize(
    ("text", "plain", "item"),
    [("- a", "a", True), ("* a", "a", True), ("1. a", "1. a", True), ("12) a", "12) a", True),
     ("1\\. a", "1. a", False), ("-a", "-a", False), ("1.a", "1.a", False), ("-", "-", False)],
)  # fmt: skip
def test_items(text: str, plain: str, item: bool) -> None:
    assert (one(text).plain, one(text).item) == (plain, item)


@pytest.mark.parametrize(
    ("text", "linked"),
    [("[Article 1](#a)", True), ("- [Article 1](#a) .... 3", True), ("1. [Objet](#a)", True), ("[**Objet**](#a)", True),
     ("Voir [Objet](#a)", False), ("[sans cible]", False), ("[Objet][r]", False)],
)  # fmt: skip
def test_links(text: str, linked: bool) -> None:
    assert one(text).linked is linked


def test_links_by_reference() -> None:
    lines = markdown.read(b"[Objet][r]\n\n[r]: https://exemple.fr").lines
    assert (lines[0].plain, lines[0].linked) == ("Objet", True)


def test_front_matter() -> None:
    head = "---\ntitle: CGV : version 2\nurl: 'https://a.fr/cgv'\ndate: 2024-07-04 10:00\ntags:\n  - a\n---"
    text = f"{head}\n# Objet"
    reading = markdown.read(text.encode())
    assert reading.text == text
    assert (reading.title, reading.url, reading.date) == ("CGV : version 2", "https://a.fr/cgv", "2024-07-04")
    assert reading.front_matter == 7
    assert [line.level for line in reading.lines] == [0] * 7 + [1]


@pytest.mark.parametrize("text", ["---\nUn paragraphe.\n---", "---\n\n---\n", "---\ntitre: a", "a\n---\ntitre: b\n---"])
def test_what_is_no_front_matter(text: str) -> None:
    assert markdown.read(text.encode()).front_matter == 0


@pytest.mark.parametrize(("key", "value"), [("date", "4 juillet 2024"), ("url", "javascript:alert(1)")])
def test_values_without_their_form_are_left(key: str, value: str) -> None:
    reading = markdown.read(f"---\n{key}: {value}\n---\n".encode())
    assert (reading.front_matter, reading.date, reading.url) == (3, "", "")


@pytest.mark.parametrize(
    "evil",
    ["[" * 90_000, "[a](" * 900 + "\n", "*a_ " * 900 + "\n", "- " * 50_000, "> " * 50_000, " " * 90_000 + "|x"],
)
def test_no_text_takes_long(evil: str) -> None:
    """Each of these takes the square of its length, or more, in a parser that does not mind."""
    assert markdown.read((evil * 5 + "\n\nObjet").encode()).lines[-1].plain == "Objet"


@pytest.mark.parametrize(
    ("text", "likely"),
    [("# Titre", True), ("a\n\n**Objet**", True), ("|--|--|", True), ("[a](#b)", True), ("Article 1\n---------", True),
     ("1 – Objet\n* prix HT *\n- tiret", False), ("Réf. [1] (voir)", False), ("A | B", False)],
)  # fmt: skip
def test_texts_that_look_like_markdown(text: str, likely: bool) -> None:
    assert markdown.looks_like(text) is likely
