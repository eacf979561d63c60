"""Each habit of numbering is read, each trap avoided."""

import re

import pytest

from clausier.importer.lines import Line, Reading
from clausier.importer.segment.cut import Cut, cut
from clausier.importer.segment.outline import headings
from clausier.importer.segment.skipped import sorted_out
from clausier.records import SkipReason
from tests.clausier.importer.segment.habits import HABITS, TRAPS

_LABEL = re.compile(r"^(\f?)([1-6PSF])\|")
_SENTENCE = "Le prestataire livre les travaux commandés et le client les paie dans le délai convenu entre eux"


def _read(text: str) -> tuple[list[Line], dict[int, str]]:
    """The lines without their labels, and the labels by line number."""
    labels = {n: m[2] for n, line in enumerate(text.split("\n"), 1) if (m := _LABEL.match(line))}
    bare = [_LABEL.sub(r"\1", line) for line in text.split("\n")]
    return [_line(line) for line in bare], labels


def _line(text: str) -> Line:
    """A line as the reader of Markdown gives it."""
    level = len(text) - len(text.lstrip("#"))
    return Line(text, text.lstrip("# "), level=level, strong=bool(re.fullmatch(r"\*\*.+\*\*", text)))


def _cut(text: str) -> Cut:
    return cut(Reading(tuple(Line(line, line) for line in text.split("\n"))))


@pytest.mark.parametrize("name", [*HABITS, *TRAPS])
def test_headings_are_found_on_their_level(name: str) -> None:
    lines, labels = _read((HABITS | TRAPS)[name])
    rows, _ = sorted_out(lines)
    found = {rows[h.place].index + 1: "P" if h.part else str(h.level) for h in headings(rows)}
    assert found == {line: label for line, label in labels.items() if label in "123456P"}


@pytest.mark.parametrize("name", [name for name, text in HABITS.items() if "S|" in text or "F|" in text])
def test_what_says_nothing_is_left_aside_with_its_reason(name: str) -> None:
    lines, labels = _read(HABITS[name])
    _, reasons = sorted_out(lines)
    expected = {"S": SkipReason.CONTENTS, "F": SkipReason.FURNITURE}
    wanted = {line - 1: expected[label] for line, label in labels.items() if label in expected}
    assert reasons == wanted


def test_a_title_on_two_lines_is_one_title() -> None:
    lines, _ = _read(HABITS["titre sur deux lignes"])
    rows, _ = sorted_out(lines)
    assert headings(rows)[0].title == "CONDITIONS FINANCIÈRES ET MODALITÉS DE PAIEMENT"


def test_a_glued_title_stops_where_its_text_begins() -> None:
    lines, _ = _read(HABITS["titre collé au texte"])
    rows, _ = sorted_out(lines)
    assert [h.title for h in headings(rows)] == ["OBJET", "DURÉE", "FORCE MAJEURE", "DROIT APPLICABLE"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("titre qui remplit sa ligne", "Engagements et limites des engagements du prestataire au titre des audits"),
        ("titre et phrase sur une ligne", "Données personnelles"),
        ("titre que rien ne sépare de sa phrase", "Délai d'intervention"),
    ],
)
def test_a_title_ends_where_its_sentence_begins(name: str, title: str) -> None:
    lines, _ = _read(HABITS[name])
    rows, _ = sorted_out(lines)
    assert headings(rows)[1].title == title


def test_the_number_is_the_printed_one() -> None:
    lines, _ = _read(HABITS["chiffre et lettres"])
    rows, _ = sorted_out(lines)
    assert [h.number for h in headings(rows)] == ["3", "A", "3AA", "3AB", "B", "3BA", "4"]


@pytest.mark.parametrize(
    ("end", "start", "blank"),
    [
        (f"{_SENTENCE}.", "Durée du contrat", 1),
        ("Délai : un mois", "Durée du contrat", 1),
        (f"{_SENTENCE},", "et le client les reçoit.", 0),
    ],
)
def test_only_a_sentence_goes_on_across_the_foot_of_a_page(end: str, start: str, blank: int) -> None:
    cut, whole = (end, start), (f"{_SENTENCE}.", f"{_SENTENCE}.")
    pages = [
        f"Article {n} : Objet\n{last}\n\nAtelier Rivage – Conditions générales – page {n}/4\n\f\n{first}"
        for n, (last, first) in enumerate((whole, cut, whole, whole), 1)
    ]
    rows, _ = sorted_out([_line(text) for text in "\n".join(pages).split("\n")])
    assert [row.before for row in rows if row.text == start] == [blank]
