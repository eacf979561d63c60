"""A draft is a file that our reader takes, in which nothing is confirmed yet."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from clausier import yaml_reader
from clausier.importer import draft
from clausier.importer.draft import FactProposal, Proposal
from clausier.importer.segment.cut import Above, Cut, Unit
from clausier.records import DocumentRecord, SkipReason

_NO_FACTS = Proposal((("objet", 0.9),))


def _unit(number: str = "1", heading: str = "Objet", level: int = 1, text: str = "Un texte.") -> Unit:
    return Unit(number, heading, level, 1 if level else 0, ((1, 2),), text)


def _record(cut: Cut, *proposals: Proposal) -> draft.Record:
    return draft.document(
        cut,
        proposals,
        {3: "prix"},
        kind="cgv",
        title="Conditions",
        date="",
        source="a-cgv.txt",
        sha256="0" * 64,
        url="",
    )


def _read(text: str, folder: Path) -> DocumentRecord:
    path = folder / "cgv.yml"
    path.write_text(text, "utf-8")
    return TypeAdapter(DocumentRecord).validate_python(yaml_reader.read(path, path.name))


def test_the_file_reads_back_as_a_draft(tmp_path: Path) -> None:
    fact = FactProposal("recovery_indemnity", "40 €", "quarante euros", 12)
    cut = Cut(
        (Above(3, "4", "PRIX ET PAIEMENT", 1, False), Above(9, "", "ANNEXE", 1, True)),
        (_unit(), _unit("4.1", "RETARD : LE TAUX", 2)),
        ((((5, 6),), SkipReason.CONTENTS),),
    )
    proposal = Proposal((("retard-paiement", 0.456), ("prix", 0.2)), (fact,), ("C. civ., art. 1218",))
    record = _record(cut, _NO_FACTS, proposal)
    read = _read(draft.to_yaml(record, "document", guide=True), tmp_path)
    assert read.status == "draft"
    outline = [(h.heading, h.part, h.topic) for h in read.outline]
    assert outline == [("Prix et paiement", None, "prix"), ("Annexe", "annexe", None)]
    assert read.skipped[0].reason is SkipReason.CONTENTS
    first, second = read.clauses
    assert (first.number, first.heading, first.level, first.summary) == ("1", "Objet", 1, "")
    assert second.heading == "Retard : le taux"
    assert second.suggested
    assert [(t.topic, t.confidence) for t in second.suggested.topics] == [("retard-paiement", 0.46), ("prix", 0.2)]
    assert second.suggested.facts[0].words == "quarante euros"
    assert second.facts == {}
    assert second.cites == ["C. civ., art. 1218"]


def test_ids_are_made_of_whole_words_and_never_twice() -> None:
    long = "Conditions de la prise en charge des interventions sur site et à distance"
    cut = Cut((), (_unit(), _unit("2"), _unit("3", long), _unit("4", "")), ())
    ids = [clause["id"] for clause in _record(cut, *[_NO_FACTS] * 4)["clauses"]]
    assert ids == ["objet", "objet-2", "conditions-de-la-prise-en-charge-des-interventions", "article-4"]


def test_ids_that_the_data_refuse_are_not_proposed(tmp_path: Path) -> None:
    headings = ["Section", "Section 3", "Partie", "Partie commune", "Index", "Section commune", "Section"]
    cut = Cut((Above(3, "", "Index", 1, True),), tuple(_unit(heading=heading) for heading in headings), ())
    record = _record(cut, *[_NO_FACTS] * len(headings))
    assert [clause["id"] for clause in record["clauses"]] == [
        "clause-section", "clause-section-3", "clause-partie", "clause-partie-commune", "clause-index",
        "section-commune", "clause-section-2",
    ]  # fmt: skip
    assert record["outline"][0]["part"] == "partie-index"
    assert len(_read(draft.to_yaml(record, "document"), tmp_path).clauses) == len(headings)


def test_a_clause_without_number_is_told_by_its_short_title_or_its_rank() -> None:
    cut = Cut((), (_unit(), _unit("", "PRÉAMBULE"), _unit("", "Prix et délai de paiement")), ())
    assert [c["number"] for c in _record(cut, *[_NO_FACTS] * 3)["clauses"]] == ["1", "Préambule", "§ 3"]


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("RÉSILIATION DU CONTRAT", "Résiliation du contrat"),
        ("RGPD ET CNIL", "RGPD et CNIL"),
        ("Prix et TVA.", "Prix et TVA"),
        ("Objet :", "Objet"),
    ],
)
def test_titles_are_written_as_the_site_writes_them(printed: str, shown: str) -> None:
    assert _record(Cut((), (_unit(heading=printed),), ()), _NO_FACTS)["clauses"][0]["heading"] == shown


@pytest.mark.parametrize(
    "heading", ["{{ x }}", "a: b # c", "'", '"', "- x", "*a", "&a", "!a", "non", "1.10", "é" * 300]
)
def test_any_heading_is_written_as_text(heading: str, tmp_path: Path) -> None:
    record = _record(Cut((), (_unit(heading=heading),), ()), _NO_FACTS)
    written = _read(draft.to_yaml(record, "document"), tmp_path).clauses[0].heading
    assert written == record["clauses"][0]["heading"]
