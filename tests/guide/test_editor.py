"""What VS Code is told to offer is valid: schemas that exist, snippets whose text our reader and the schema accept."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from scripts import ROOT

_PLACE = re.compile(r"\$\{\d+:([^}]*)\}")
_AROUND = """\
kind: cgv
title: Conditions générales de vente
source: {{file: atelier-rivage.txt, sha256: "{zeros}"}}
{outline}clauses:
{clause}{facts}"""


def _read(name: str) -> Any:
    return json.loads((ROOT / ".vscode" / name).read_text("utf-8"))


def _text(prefix: str) -> str:
    """What VS Code writes when the reader accepts each place as it is."""
    (snippet,) = [s for s in _read("clausier.code-snippets").values() if s["prefix"] == prefix]
    return _PLACE.sub(r"\1", "\n".join(snippet["body"])).replace("$$", "$") + "\n"


def _errors(text: str, schema: str) -> list[str]:
    validator = Draft202012Validator(json.loads((ROOT / "data" / "schema" / schema).read_text("utf-8")))
    return [error.message for error in validator.iter_errors(yaml.safe_load(text))]


def test_every_schema_exists_and_matches_files() -> None:
    for schema, patterns in _read("settings.json")["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        globs = [patterns] if isinstance(patterns, str) else patterns
        if Path(schema).name != "moved.schema.json":  # its file comes once something has moved
            assert any(list(ROOT.glob(pattern)) for pattern in globs), schema


def test_every_document_and_provider_has_a_schema() -> None:
    schemas = _read("settings.json")["yaml.schemas"]
    globs = [g for patterns in schemas.values() for g in ([patterns] if isinstance(patterns, str) else patterns)]
    covered = {path for pattern in globs for path in ROOT.glob(pattern)}
    assert covered >= set((ROOT / "data").rglob("*.yml"))


@pytest.mark.parametrize(
    ("outline", "facts"),
    [("", ""), ("titre", ""), ("partie", ""), ("", "fait")],
    ids=["clause", "titre", "partie", "fait"],
)
def test_a_document_made_of_snippets_is_valid(outline: str, facts: str) -> None:
    text = _AROUND.format(
        zeros="0" * 64,
        outline=f"outline:\n{_text(outline)}" if outline else "",
        clause=_text("clause").rstrip("\n") + "\n",
        facts=f"    facts:\n      {_text(facts)}" if facts else "",
    )
    assert _errors(text, "document.schema.json") == []


def test_the_snippet_of_a_provider_is_valid() -> None:
    assert _errors(_text("prestataire"), "provider.schema.json") == []


def test_a_wrong_field_is_refused_by_the_schema() -> None:
    text = _text("prestataire") + "phone: '0102030405'\n"
    assert _errors(text, "provider.schema.json")
