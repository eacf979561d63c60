"""Findings are recalled as they were found, and found again when anything they rest on changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clausier import recall
from clausier.kept import Kept, keep
from clausier.law import recall as law
from clausier.law.examine import Examined, examine
from clausier.law.survey import survey
from clausier.model import Corpus
from tests import checks
from tests.folders import change


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    with keep(tmp_path / "kept.sqlite", "code") as kept:
        yield kept


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The providers whose documents are examined, from now on."""
    names: list[str] = []

    def noted(corpus: Corpus, provider, *rest) -> tuple[Examined, ...]:
        names.append(provider.id)
        return examine(corpus, provider, *rest)

    monkeypatch.setattr(law, "examine", noted)
    return names


def read(data: Path, kept: Kept) -> Corpus:
    reading = recall.read(data, kept)
    law.recall(reading, kept)
    assert len(list(survey(reading.corpus).examined.values())) == 2  # each is looked at when it is asked for
    return reading.corpus


@pytest.mark.usefixtures("checked")
def test_what_is_recalled_is_what_was_found(data: Path, kept: Kept, examined: list[str]) -> None:
    first = survey(read(data, kept))
    assert examined == ["atelier-du-lac", "sans-nom"]
    again = survey(read(data, kept))
    assert examined == ["atelier-du-lac", "sans-nom"]
    assert again.examined == first.examined
    assert [e.check for e in again.examined["atelier-du-lac", "cgv"]] == [
        checks.CHECKS[2], checks.CHECKS[1], checks.CHECKS[0]
    ]  # fmt: skip


@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("providers/sans-nom/cgs.yml", "heading: Tarif", "heading: Tarif horaire", ["sans-nom"]),
        ("providers/sans-nom/provider.yml", "name:", "city: Nantes\nname:", ["sans-nom"]),
        ("law/rules.yml", "title: ", "title: Dit que ", ["atelier-du-lac", "sans-nom"]),
        ("law/rates.yml", "\n", "\n\n", ["atelier-du-lac", "sans-nom"]),
        ("law/instruments.yml", "\n", "\n\n", ["atelier-du-lac", "sans-nom"]),
        ("facts.yml", "\n", "\n\n", ["atelier-du-lac", "sans-nom"]),
        ("topics.yml", "\n", "\n\n", ["atelier-du-lac", "sans-nom"]),
    ],
)
def test_a_document_is_examined_again_when_what_its_verdicts_rest_on_changes(
    data: Path, kept: Kept, examined: list[str], file: str, old: str, new: str, expected: list[str]
) -> None:
    read(data, kept)
    examined.clear()
    change(data / file, old, new)
    found = survey(read(data, kept))
    assert examined == expected
    assert {name for name, _ in found.examined} == {"atelier-du-lac", "sans-nom"}


def test_a_check_sees_no_other_provider(data: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def decide(case):
        seen.append((case.provider.id, list(case.corpus.providers)))

    check = checks.CHECKS[0]
    monkeypatch.setattr("clausier.law.survey.CHECKS", (type(check)(*("x", "?", check.topic, (), (), decide)),))
    read(data, kept)
    assert seen == [("atelier-du-lac", []), ("sans-nom", [])]
