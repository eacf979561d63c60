"""Each repair, on a small document; `says` reads it as the site does."""

from pathlib import Path

import pytest

from clausier import yaml_reader
from clausier.fix import Fixed, fields, fixed
from clausier.records import ClauseRecord, DocumentRecord
from scripts import ROOT

DATA = ROOT / "data"

DOCUMENT = """\
# le document
kind: cgv
title: Conditions de vente
clauses:
  - id: prix # choisi une fois
    number: "1"
    topic: prix
    summary: >-
      Le prix est libre.
      # ceci est du texte

  # la suite
  - id: duree
    number: "2"
    topic: duree
    lines: [3, 4]
    summary: |-
      Un an :
      - sauf accord ;
      - puis autant.
"""


def fix(text: str | bytes) -> Fixed:
    raw = text if isinstance(text, bytes) else text.encode()
    return fixed(raw, yaml_reader.read_text(raw.decode("utf-8-sig"), "cgv.yml"))


def changed(old: str, new: str) -> str:
    assert old in DOCUMENT
    return DOCUMENT.replace(old, new)


def test_a_clean_document_is_left_as_it_is() -> None:
    assert fix(DOCUMENT) == Fixed(DOCUMENT, {})


@pytest.mark.parametrize("file", sorted(DATA.rglob("*.yml")), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_the_committed_files_need_blank_lines_at_most(file: Path) -> None:
    raw = file.read_bytes()
    result = fixed(raw, yaml_reader.read(file, file.name))
    assert set(result.done) <= {"lignes vides entre les clauses"}
    assert [row for row in result.text.split("\n") if row] == [row for row in raw.decode().split("\n") if row]


@pytest.mark.parametrize(
    ("raw", "done"),
    [
        (b"\xef\xbb\xbf" + DOCUMENT.encode(), {"marque d'ordre des octets": 1}),
        (DOCUMENT.replace("\n", "\r\n").encode(), {"fins de ligne": DOCUMENT.count("\n")}),
        (DOCUMENT.replace("\n", "\r").encode(), {"fins de ligne": DOCUMENT.count("\n")}),
        (DOCUMENT.rstrip("\n").encode(), {"fin du fichier": 1}),
        (f"{DOCUMENT}\n\n".encode(), {"fin du fichier": 1}),
        (changed("prix est libre.\n", "prix est libre.  \n").encode(), {"espaces en fin de ligne": 1}),
        (changed("kind: cgv\n", "kind: cgv\t\n").encode(), {"espaces en fin de ligne": 1}),
        (changed("fois\n", "fois \n").encode(), {"espaces en fin de ligne": 1}),
    ],
    ids=["mark", "windows", "old mac", "no end", "many ends", "in a text", "tab", "after a comment"],
)
def test_ends_of_lines_and_of_the_file(raw: bytes, done: dict[str, int]) -> None:
    assert fix(raw) == Fixed(DOCUMENT, done)


@pytest.mark.parametrize("gap", ["\n\n\n  # la suite\n", "  # la suite\n", "\n\n\n  # la suite\n\n\n"])
def test_one_blank_line_stands_between_two_clauses_above_their_comment(gap: str) -> None:
    result = fix(changed("\n  # la suite\n", gap))
    assert result.done == {"lignes vides entre les clauses": 1}
    assert result.text in (DOCUMENT, changed("  # la suite\n", "  # la suite\n\n"))


def test_a_comment_of_the_clause_above_stays_with_it() -> None:
    text = changed("\n  # la suite\n", "    # de la première\n\n")
    assert fix(text) == Fixed(text, {})


def test_blank_lines_inside_a_text_are_its_paragraphs() -> None:
    text = changed("      Un an :\n", "      Un an.\n\n\n      Ou plus :\n")
    assert fix(text) == Fixed(text, {})


def test_the_fields_of_a_clause_are_put_in_order_with_their_comments() -> None:
    mixed = """\
  # la suite
  - topic: duree
    # d'après le document
    summary: |-
      Un an :
      - sauf accord ;
      - puis autant.
    lines: [3, 4]
    # toujours le même
    id: duree # stable
    number: "2"
"""
    sorted_ = """\
  # la suite
  # toujours le même
  - id: duree # stable
    number: "2"
    topic: duree
    lines: [3, 4]
    # d'après le document
    summary: |-
      Un an :
      - sauf accord ;
      - puis autant.
"""
    head = DOCUMENT.partition("  # la suite\n")[0]
    assert fix(head + mixed) == Fixed(head + sorted_, {"ordre des champs des clauses": 1})


def test_the_fields_of_a_document_are_put_in_order() -> None:
    head, clauses = DOCUMENT.partition("clauses:\n")[0], "".join(DOCUMENT.partition("clauses:\n")[1:])
    comment, kind, title = head.splitlines(keepends=True)
    assert fix(comment + clauses + title + kind) == Fixed(DOCUMENT, {"ordre des champs du document": 1})


def test_the_order_is_that_of_the_records() -> None:
    names = [name for name in reversed(ClauseRecord.model_fields) if name != "lines"]
    text = "kind: cgv\nclauses:\n  - " + "    ".join(f"{name}: a\n" for name in names)
    fixed_names = [row.strip(" -").partition(":")[0] for row in fix(text).text.splitlines()[2:]]
    assert fixed_names == [name for name in ClauseRecord.model_fields if name != "lines"]
    top = [name for name in reversed(DocumentRecord.model_fields) if name != "clauses"]
    text = "clauses: []\n" + "".join(f"{name}: a\n" for name in top)
    assert [row.partition(":")[0] for row in fix(text).text.splitlines()] == list(DocumentRecord.model_fields)


@pytest.mark.parametrize(
    "clause",
    [
        "  - topic: duree\n    idd: x\n    id: duree\n",
        "  - {topic: duree, id: duree}\n",
        "  - ? topic\n    : a\n    id: b\n",
    ],
    ids=["unknown field", "on one line", "explicit key"],
)
def test_what_cannot_be_put_in_order_safely_is_left(clause: str) -> None:
    text = f"kind: cgv\nclauses:\n{clause}"
    assert fix(text).text == text


def test_documents_order_of_clauses_and_facts_is_theirs() -> None:
    text = "kind: cgv\nclauses:\n  - id: b\n    facts:\n      z: oui\n      a: non\n\n  - id: a\n"
    assert fix(text) == Fixed(text, {})


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("number: 9", 'number: "9"'),
        ("number: 3.10", 'number: "3.10"'),
        ("number: 012", 'number: "012"'),
        ("number: '9'", 'number: "9"'),
        ("number: 1e3", 'number: "1e3"'),
        ("number: No", 'number: "No"'),
        ("heading: 2024-07-04", 'heading: "2024-07-04"'),
        ("heading: 12:30", 'heading: "12:30"'),
        ("topic: 'prix'", "topic: prix"),
        ('topic: "prix"', "topic: prix"),
        ("also: [\"duree\", 'prix']", "also: [duree, prix]"),
        ("heading: 'Prix : montant'", 'heading: "Prix : montant"'),
        ("heading: 'L''été'", 'heading: "L\'été"'),
    ],
)
def test_quotes_where_they_are_needed(written: str, better: str) -> None:
    document = "kind: cgv\nclauses:\n  - id: a\n    {}\n    lines: [1, 2]\n"
    result = fix(document.format(written))
    assert (result.text, set(result.done)) == (document.format(better), {"guillemets"})


@pytest.mark.parametrize(
    "written",
    [
        "number: Introduction", 'number: "3, al. 1"', "lines: [[1, 2], [4, 8]]", 'heading: "Prix"', 'topic: "24"',
        "heading: 'Dit \"le client\"'", "note: ~", "note:", 'summary: ""', 'cites: ["RGPD"]',
        "heading: 'un\n      deux'",
    ],
)  # fmt: skip
def test_quotes_that_help_or_do_no_harm_stay(written: str) -> None:
    text = f"kind: cgv\ndate: 2024-07-04\nclauses:\n  - id: a\n    {written}\n"
    assert fix(text) == Fixed(text, {})


def test_what_a_field_holds_comes_from_the_records() -> None:
    assert {"lines", "line", "level", "date", "unnamed", "since"} <= fields.typed()
    assert {"id", "topic", "also", "kind", "status", "reason", "favours"} <= fields.words()
    for name in ("number", "heading", "siren", "sha256", "cites", "value", "summary"):
        assert name not in fields.typed() | fields.words()


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("L’été, 40\u00a0€", "L'été, 40 €"),
        ("1\u202f500 €", "1 500 €"),
        ("'L’été'", '"L\'été"'),
        ("«\u00a0le client\u00a0»", "« le client »"),
        ("prix \u00a0 fixe", "prix fixe"),
        (">-\n      L’été\u00a0:\n      \u00a0un an\u00a0\n      de", ">-\n      L'été :\n      un an\n      de"),
    ],
)
def test_apostrophes_and_spaces_are_those_of_a_keyboard(written: str, better: str) -> None:
    document = "kind: cgv\nclauses:\n  - id: a # l’été\u00a0: un commentaire\n    summary: {}\n    note: fin\n"
    assert fix(document.format(written)).text == document.format(better)


@pytest.mark.parametrize(
    "summary",
    [
        "|-\n      Un an :\n      -\u00a0sauf accord",  # would become a list
        "|-\n      Un an :\n      \u00a0- sauf accord",
        "prix\u00a0#1",  # would become a comment
        "’tis",  # would open a quotation
    ],
)
def test_a_space_that_would_change_the_text_stays(summary: str) -> None:
    text = f"kind: cgv\nclauses:\n  - id: a\n    summary: {summary}\n    note: fin\n"
    assert fix(text).text == text


def test_one_repair_that_cannot_be_made_does_not_stop_the_others() -> None:
    head = "kind: cgv\nclauses:\n  - id: a\n"
    text = head + "    summary: prix\u00a0#1\n    note: l’été\n    number: 9\n"
    assert fix(text).text == head + '    number: "9"\n    summary: prix\u00a0#1\n    note: l\'été\n'


def test_a_passage_quoted_from_a_source_stays_as_it_is_there() -> None:
    text = "kind: cgv\nexceptions:\n  - {check: figures, clause: a, text: 1\u202f500 €, reason: voir}\nclauses: []\n"
    assert fix(text) == Fixed(text, {})
