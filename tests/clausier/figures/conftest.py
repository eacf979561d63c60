"""A corpus in which each document states what a test says of one fact."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from clausier import load
from clausier.model import Corpus

# A document's values, each « value » or « value | case »; None: silent.
State = Callable[..., Corpus]


@pytest.fixture
def corpus(data: Path) -> Corpus:
    return load.corpus(data)


@pytest.fixture
def stating(data: Path) -> State:
    """`stating("notice", A=["3 mois", "1 mois | entretien"], B=None)`: the corpus of documents A and B."""

    def stating(fact: str, **documents: list[str] | None) -> Corpus:
        for folder in (data / "providers").iterdir():
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()
        for number, (name, values) in enumerate(documents.items(), 1):
            folder = data / "providers" / name.lower()
            folder.mkdir()
            (folder / "provider.yml").write_text(f"name: {name}\nactivity: Dépanne.\n")
            stated = [dict(zip(("value", "when"), value.split(" | "), strict=False)) for value in values or []]
            facts = f"    facts: {{{fact}: {json.dumps(stated, ensure_ascii=False)}}}\n" if stated else ""
            (folder / "cgv.yml").write_text(
                "kind: cgv\ntitle: CGV\nreviewed: complete\n"
                f'source: {{file: a.txt, sha256: "{number:064x}"}}\n'
                "clauses:\n  - id: une\n    number: '1'\n    heading: Règle\n    topic: assurance\n"
                f"    lines: [1, 2]\n    summary: Une règle.\n{facts}"
            )
        return load.corpus(data)

    return stating
