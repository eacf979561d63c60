import shutil
from pathlib import Path

import pytest

from clausier import load, sources
from clausier.model import Clause, Version
from tests.folders import SOURCES, change


@pytest.fixture
def terms(data: Path) -> tuple[Version, dict[str, Clause]]:
    version = load.corpus(data).providers["atelier-du-lac"].documents[0].current
    return version, {clause.id: clause for clause in version.clauses}


def test_a_passage_is_cut_by_its_lines(
    terms: tuple[Version, dict[str, Clause]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(sources.VARIABLE, str(SOURCES))
    version, clauses = terms
    passage = sources.passage(version, clauses["preavis"])
    assert passage.startswith("Article 3 - Fin du contrat\nChacune des parties")
    assert passage.endswith("quinze jours ouvrés.")
    first, gap, second = sources.passage(version, clauses["restitution"]).partition("\n[…]\n")
    assert first.endswith("Article 1 - Restitution")
    assert gap
    assert second.startswith("Les fichiers")


def test_without_the_documents_there_is_no_passage(
    terms: tuple[Version, dict[str, Clause]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version, clauses = terms
    monkeypatch.delenv(sources.VARIABLE, raising=False)
    assert sources.passage(version, clauses["preavis"]) == ""
    monkeypatch.setenv(sources.VARIABLE, str(tmp_path))  # a folder without this one
    assert sources.passage(version, clauses["preavis"]) == ""


def test_a_changed_document_is_told(
    terms: tuple[Version, dict[str, Clause]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(SOURCES / "atelier.txt", tmp_path)
    change(tmp_path / "atelier.txt", "quarante", "cinquante")
    monkeypatch.setenv(sources.VARIABLE, str(tmp_path))
    version, clauses = terms
    with pytest.raises(sources.SourceChanged, match=r"« atelier\.txt » a changé depuis la lecture de ses clauses"):
        sources.passage(version, clauses["preavis"])
