"""CSV for a French spreadsheet, Markdown for a message: what is in the table, and nothing a program would run."""

import csv
import io
from typing import Any

from playwright.sync_api import Page

WORDS = {"stated": "traité", "silent": "silence", "not_concerned": "sans objet", "not_reviewed": "pas encore lu",
         "ecart": "écart", "pas-lu": "pas encore lu"}  # fmt: skip
HOSTILE = '=1+1; "x" | <b> [y](z)'
COLUMNS = [
    {"name": HOSTILE, "kind": "CGV", "date": "2024-07-01"},
    {"name": "Bé", "kind": "CGS", "date": None},
]


def cell(
    text: str = "", when: str = "", better: bool = False, state: str = "stated", reason: str = ""
) -> dict[str, Any]:
    return {
        "state": state,
        "reason": reason,
        "values": [{"text": text, "when": when}] if text else [],
        "better": better,
    }


CLAUSE = {"number": "1", "heading": "Fin|", "summary": "Une **règle**.\n\n- a\n- b"}
TOPIC = {
    "label": "Fin",
    "rows": [
        {
            "fact": {"label": "Préavis"},
            "word": "Différence",
            "praise": "plus favorable au client",
            "cells": [cell("@3 mois", "au plus"), cell("1 mois", better=True)],
        },
        {
            "fact": {"label": "Forme"},
            "word": "",
            "praise": "",
            "cells": [cell(state="not_concerned", reason="conseil seul"), cell(state="not_reviewed")],
        },
    ],
    "quiet": ["Motif"],
    "verdicts": {"rows": [{"question": "Est-ce | permis ?", "cells": ["ecart", "pas-lu"]}], "quiet": ["Autre ?"]},
    "clauses": {
        "word": "Dit par 1 sur 2",
        "cells": [
            {"state": "stated", "reason": "", "clauses": [CLAUSE]},
            {"state": "silent", "reason": "", "clauses": []},
        ],
    },
}  # fmt: skip
_CSV = "async (args) => (await import('/compare/export.js')).spreadsheet(...args)"
_MARKDOWN = """async (args) => (await import('/compare/export.js')).markdown(...args,
  { page: "https://x/", address: (column, clause) => `https://x/#${clause.number}`, texts: true })"""


def test_csv_opens_in_french_excel(page: Page) -> None:
    text: str = page.evaluate(_CSV, [COLUMNS, [TOPIC], WORDS])
    assert text.startswith("\ufeffThème;")
    assert text.endswith("\r\n")
    head, notice, form, motive, law, clauses = csv.reader(
        io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"
    )
    assert head[4:] == [f"'{HOSTILE} (CGV du 1er\u00a0juillet 2024)", "Bé (CGS sans date)"]
    assert notice == ["Fin", "Préavis", "Différence", "Bé", "'@3 mois (au plus)", "1 mois"]
    assert form[4:] == ["sans objet (conseil seul)", "pas encore lu"]
    assert motive == ["Fin", "Motif", "", "", "silence", "silence"]
    assert law == ["Fin", "Est-ce | permis ?", "", "", "écart", "pas encore lu"]
    assert clauses[2:] == ["Dit par 1 sur 2", "", "1 Fin|\u00a0: Une règle. a b", "silence"]


def test_markdown_keeps_its_table_whatever_the_data(page: Page) -> None:
    text: str = page.evaluate(_MARKDOWN, [COLUMNS, [TOPIC], WORDS])
    lines = text.split("\n")
    table = [line for line in lines if line.startswith("| ")]
    assert {line.replace("\\|", "").count("|") for line in table} == {4}
    assert "| Préavis (≠ différence) | @3 mois (au plus) | 1 mois<br>▲ plus favorable au client |" in lines
    assert "  - [1 Fin\\|](https://x/#1)\u00a0: Une règle. a b" in lines
    assert "| Est-ce \\| permis ? | écart | pas encore lu |" in lines
    assert "- **Bé**\u00a0: silence" in lines
    assert "<b>" not in text.replace("\\<b\\>", "")
    assert "[y](z)" not in text
