from pathlib import Path
from typing import Any

import pytest

from clausier import assemble, load
from clausier.model import Clause, Fact, Section
from clausier.quantities import QuantityError
from clausier.quantities.duration import Duration
from clausier.quantities.word import Choice
from tests.folders import change

TERMS = "providers/sans-nom/cgs.yml"


def tree(body: tuple[Section | Clause, ...]) -> list[Any]:
    """Headings and numbers, each heading with what stands below it."""
    return [item.number if isinstance(item, Clause) else (item.heading, tree(item.children)) for item in body]


def body(data: Path, outline: list[str], clauses: list[tuple[str, int]]) -> list[Any]:
    """The body of a document of these headings and of one-line clauses (number, line)."""
    head, _, _ = (data / TERMS).read_text("utf-8").partition("clauses:")
    for heading in outline:
        head += ("outline:\n" if heading == outline[0] else "") + f"  - {{{heading}}}\n"
    rest = "".join(
        f"  - {{id: c{line}, number: '{number}', heading: H, topic: prix, lines: [{line}, {line}], summary: Rien.}}\n"
        for number, line in clauses
    )
    (data / TERMS).write_text(f"{head}clauses:\n{rest}", "utf-8")
    return tree(load.corpus(data).providers["sans-nom"].documents[0].current.body)


def test_a_divided_article_gathers_its_clauses(data: Path) -> None:
    outline = ['line: 1, number: "1", heading: Prix', 'line: 5, number: "2", heading: Durée']
    clauses = [("1.1", 2), ("1.2", 3), ("2.1", 6)]
    assert body(data, outline, clauses) == [("Prix", ["1.1", "1.2"]), ("Durée", ["2.1"])]


def test_an_article_without_a_heading_of_its_own_ends_the_one_before(data: Path) -> None:
    outline = ['line: 1, number: "1", heading: Prix']
    assert body(data, outline, [("1.1", 2), ("2", 3), ("3", 4)]) == [("Prix", ["1.1"]), "2", "3"]


def test_deeper_headings_stand_in_their_article(data: Path) -> None:
    outline = [
        'line: 1, number: "5", heading: Services',
        'line: 3, number: "5.1", heading: Niveaux, level: 2',
        'line: 4, number: "5.1.2", heading: Délais, level: 3',
        'line: 6, number: "5.2", heading: Horaires, level: 2',
    ]
    clauses = [("5, al. 1", 2), ("5.1.1", 3), ("5.1.2.1", 5), ("5.2.1", 7)]
    assert body(data, outline, clauses) == [
        ("Services", ["5, al. 1", ("Niveaux", ["5.1.1", ("Délais", ["5.1.2.1"])]), ("Horaires", ["5.2.1"])])
    ]


def test_parts_hold_articles_and_may_restart_numbers(data: Path) -> None:
    outline = [
        "line: 1, heading: Vente, part: vente",
        'line: 2, number: "1", heading: Prix',
        "line: 6, heading: Hébergement, part: hebergement",
        'line: 7, number: "1", heading: Durée',
    ]
    clauses = [("1.1", 3), ("2", 4), ("1.1", 8)]
    assert body(data, outline, clauses) == [
        ("Vente", [("Prix", ["1.1"]), "2"]),
        ("Hébergement", [("Durée", ["1.1"])]),
    ]
    found = load.corpus(data).providers["sans-nom"].documents[0].current.clauses
    assert [clause.part for clause in found] == ["vente", "vente", "hebergement"]


def test_the_line_of_a_heading_may_belong_to_its_first_clause(data: Path) -> None:
    outline = ['line: 1, number: "1", heading: Prix', 'line: 4, number: "2", heading: Durée']
    assert body(data, outline, [("1.1", 1), ("2.1", 4)]) == [("Prix", ["1.1"]), ("Durée", ["2.1"])]


def test_clauses_before_any_heading_stand_alone(data: Path) -> None:
    outline = ['line: 3, number: "1", heading: Prix']
    assert body(data, outline, [("Préambule", 1), ("1.1", 4)]) == ["Préambule", ("Prix", ["1.1"])]


def test_a_document_without_headings_is_a_list(data: Path) -> None:
    assert body(data, [], [("1", 1), ("2", 2)]) == ["1", "2"]


def test_providers_sort_by_name_accents_aside(data: Path) -> None:
    change(data / "providers/atelier-du-lac/provider.yml", "name: Atelier du Lac", "name: Éclair")
    change(data / "providers/sans-nom/provider.yml", "unnamed: true\n", "")
    change(data / "providers/sans-nom/provider.yml", "name: Dépannage (prestataire non nommé)", "name: fanal")
    assert [provider.name for provider in load.corpus(data).providers.values()] == ["Éclair", "fanal"]


@pytest.fixture
def notice(data: Path) -> Fact:
    return load.corpus(data).facts["notice"]


@pytest.mark.parametrize("written", ["sans", "Sans préavis", "SANS PREAVIS", "sans préavis"])
def test_a_named_value_is_written_by_id_or_label(notice: Fact, written: str) -> None:
    assert assemble.value(notice, written) == Choice("sans", "Sans préavis")


def test_other_values_follow_the_grammar_of_their_type(notice: Fact) -> None:
    assert isinstance(assemble.value(notice, "3 mois"), Duration)
    with pytest.raises(QuantityError, match="une durée"):
        assemble.value(notice, "avec")


def test_a_choice_takes_named_values_only(data: Path) -> None:
    with pytest.raises(QuantityError, match="une des valeurs de ce fait"):
        assemble.value(load.corpus(data).facts["ending"], "3 mois")
