import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from clausier import load
from clausier.schema import schemas
from tests.folders import FIXTURES

PLACES = {
    "topics.yml": "topics.schema.json",
    "facts.yml": "facts.schema.json",
    "law/rates.yml": "rates.schema.json",
    "law/rules.yml": "rules.schema.json",
    "law/instruments.yml": "instruments.schema.json",
    "providers/atelier-du-lac/provider.yml": "provider.schema.json",
    "providers/atelier-du-lac/cgv-2024-02-01.yml": "document.schema.json",
    "moved.yml": "moved.schema.json",
}


def errors(data: Path, file: str, text: str) -> list[str]:
    """What an editor would underline; editors read plain YAML, with numbers and booleans."""
    validator = Draft202012Validator(schemas(load.corpus(data))[PLACES[file]])
    return [error.message for error in validator.iter_errors(yaml.load(text, Loader=EditorLoader))]


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2, as editors read it: dates stay text, and only true and false are booleans."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # PyYAML's own attribute
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), ["t", "f"])


@pytest.mark.parametrize("file", PLACES)
def test_an_editor_accepts_what_we_accept(data: Path, file: str) -> None:
    shutil.copy(FIXTURES / "valid" / "moved-addresses" / "moved.yml", data)
    assert errors(data, file, (data / file).read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("topic: retard", "topic: retards"),
        ("kind: cgv", "kind: cvg"),
        ("title:", "titel:"),
        ("recovery_fee:", "recovery_fees:"),
        ("data_returned: oui", "data_returned: peut-être"),
        ("[Les deux parties]", "[Les trois parties]"),
        ("reason: titre", "reason: autre"),
    ],
)
def test_an_editor_underlines_what_we_refuse(data: Path, old: str, new: str) -> None:
    file = "providers/atelier-du-lac/cgv-2024-02-01.yml"
    text = (data / file).read_text("utf-8")
    assert old in text
    assert errors(data, file, text.replace(old, new, 1))


@pytest.mark.parametrize("line", ["fournisseurs/a/: /fournisseurs/b/", "/a/: https://b.example/", "/a/: /b"])
def test_an_editor_underlines_what_is_no_address(data: Path, line: str) -> None:
    assert errors(data, "moved.yml", "/themes/tarif/: /themes/prix/\n") == []
    assert errors(data, "moved.yml", f"{line}\n")


def test_schemas_are_valid_schemas(data: Path) -> None:
    made: dict[str, Any] = dict(schemas(load.corpus(data)))
    assert set(made) == set(PLACES.values())
    for schema in made.values():
        Draft202012Validator.check_schema(schema)
