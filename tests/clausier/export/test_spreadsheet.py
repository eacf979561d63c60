"""A spreadsheet shows texts as texts, and a program gets them back as they were."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.export import spreadsheet
from clausier.export.tables import CLAUSES, Column, Table
from clausier.typography import french
from tests.clausier.export import hostile
from tests.clausier.export.conftest import Api, WriteApi

TEXT = Table("essai", "Essai", "Un essai.", (Column("a", "Un texte."), Column("b", "Un autre.")))


def read(api: Api, name: str) -> list[dict[str, str]]:
    with (api.folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.mark.parametrize("text", ["=1+1", "+33", "-2 %", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "'=1"])
def test_no_text_starts_as_a_formula(text: str) -> None:
    assert spreadsheet.cell(text) == f"'{text}"


@pytest.mark.parametrize(("value", "cell"), [(-1, "-1"), (0.5, "0,5"), (1e-5, "0,00001"), (91.310625, "91,310625")])
def test_a_number_is_written_the_french_way_and_is_no_formula(value: float, cell: str) -> None:
    assert spreadsheet.cell(value) == cell


def test_nothing_is_an_empty_cell() -> None:
    assert spreadsheet.cell(None) == spreadsheet.cell("") == ""


@given(st.text(), st.text())
def test_any_text_survives_the_round_trip(one: str, other: str) -> None:
    content = spreadsheet.body(TEXT, [{"a": one, "b": other}]).decode()
    (row,) = csv.reader(io.StringIO(content, newline=""), delimiter=";")
    assert [spreadsheet.unguarded(cell) for cell in row] == [one, other]


def test_excel_finds_its_mark_its_separator_and_its_line_ends(api: Api) -> None:
    content = (api.folder / "clauses.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfprovider;provider_name;")
    assert content.endswith(b"\r\n")


def test_each_clause_is_a_row(api: Api) -> None:
    rows = read(api, "clauses.csv")
    assert [row["clause"] for row in rows] == [
        "acompte", "reglement", "penalites", "preavis", "restitution", "tarif", "arret"
    ]  # fmt: skip
    assert (rows[1]["also"], rows[2]["cites"]) == ("retard", "C. com., art.\xa0L441-10")
    assert "\n- un professionnel" in rows[3]["summary"]
    assert rows[-1]["date"] == ""


def test_each_value_and_each_silence_is_a_row(api: Api) -> None:
    rows = [row for row in read(api, "facts.csv") if row["fact"] in ("notice", "data_returned")]
    assert [(row["provider"], row["fact"], row["state"], row["value"], row["order"]) for row in rows] == [
        ("atelier-du-lac", "notice", "stated", '{"duration": "P3M", "business_days": false}', "91,310625"),
        ("atelier-du-lac", "notice", "stated", '{"duration": "P15D", "business_days": true}', "21"),
        ("atelier-du-lac", "data_returned", "stated", "true", "1"),
        ("sans-nom", "notice", "stated", "sans", ""),
        ("sans-nom", "data_returned", "not_reviewed", "", ""),
    ]
    assert [row["url"].rpartition("/")[2] for row in rows] == [
        "#cgv-preavis", "#cgv-preavis", "#cgv-restitution", "#cgs-arret", "#cgs"
    ]  # fmt: skip


def test_hostile_texts_stay_in_their_cells(data: Path, write_api: WriteApi) -> None:
    hostile.lay(data)
    api = write_api()
    row = read(api, "clauses.csv")[0]
    assert row.keys() == {column.name for column in CLAUSES.columns}
    assert row["heading"] == "'" + french(hostile.HEADING)
    texts = {"provider_name": hostile.NAME, "summary": hostile.SUMMARY, "note": hostile.NOTE}
    for name, text in texts.items():
        assert row[name].startswith("'")
        assert spreadsheet.unguarded(row[name]) == french(text)
    deposit = next(row for row in read(api, "facts.csv") if row["fact"] == "deposit")
    assert spreadsheet.unguarded(deposit["when"]) == french(hostile.WHEN)


def test_verdicts_have_a_row_for_each_check_and_document(api: Api) -> None:
    rows = read(api, "verdicts.csv")
    assert [(row["provider"], row["check"], row["verdict"], row["clauses"]) for row in rows] == [
        ("atelier-du-lac", "delai", "ecart", "reglement"),
        ("atelier-du-lac", "fichiers", "vigilance", "restitution"),
        ("atelier-du-lac", "taux", "conforme", "penalites"),
        ("sans-nom", "delai", "silence", ""),
    ]
