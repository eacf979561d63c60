from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from clausier import load
from clausier.parse import parse
from clausier.problems import ProblemsFound
from tests.folders import change

TERMS = "providers/sans-nom/cgs.yml"


def test_the_corpus_holds_every_provider_the_unnamed_last(data: Path) -> None:
    corpus = load.corpus(data)
    assert list(corpus.providers) == ["atelier-du-lac", "sans-nom"]
    assert [version.document for _, version in corpus.current] == ["cgv", "cgs"]
    assert list(corpus.topics) == ["prix", "retard", "resiliation", "donnees", "assurance"]


def test_an_edit_is_seen_and_nothing_else_is_read_again(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load.corpus(data)
    read: list[str] = []

    def noted(path: Path, name: str, adapter: TypeAdapter[Any]) -> Any:
        read.append(name)
        return parse(path, name, adapter)

    monkeypatch.setattr(load, "parse", noted)
    assert load.corpus(data) is load.corpus(data)
    assert read == []
    change(data / TERMS, "heading: Tarif", "heading: Tarif horaire")
    assert next(load.corpus(data).providers["sans-nom"].clauses)[1].heading == "Tarif horaire"
    assert read == [f"data/{TERMS}"]


def test_added_and_removed_files_are_seen(data: Path) -> None:
    load.corpus(data)
    new = data / "providers" / "sans-nom" / "cgs-2025-01-01.yml"
    new.write_text((data / TERMS).read_text().replace("reviewed:", "date: 2025-01-01\nreviewed:"))
    versions = load.corpus(data).providers["sans-nom"].documents[0].versions
    assert [str(version.date) for version in versions] == ["2025-01-01", "None"]
    new.unlink()
    assert len(load.corpus(data).providers["sans-nom"].documents[0].versions) == 1


def test_a_misplaced_file_is_told_even_after_a_good_reading(data: Path) -> None:
    load.corpus(data)
    (data / "providers" / "Mal Nommé").mkdir()
    with pytest.raises(ProblemsFound, match="nom de dossier refusé"):
        load.corpus(data)


def test_every_error_is_in_one_refusal(data: Path) -> None:
    change(data / TERMS, "topic: prix", "topic: pri")
    change(data / "facts.yml", "type: amount", "type: sum")
    change(data / "providers/atelier-du-lac/provider.yml", "name:", "nom:")
    with pytest.raises(ProblemsFound) as refusal:
        load.corpus(data)
    files = {problem.file for problem in refusal.value.problems}
    assert files == {"data/facts.yml", "data/providers/atelier-du-lac/provider.yml", f"data/{TERMS}"}


def test_a_remark_stops_nothing(data: Path) -> None:
    empty = data / "providers" / "personne"
    empty.mkdir()
    (empty / "provider.yml").write_text("name: Personne\nactivity: Rien encore.\n")
    assert "personne" not in load.corpus(data).providers
    assert [problem.severity for problem in load.check(data)] == ["warning"]


def test_a_draft_is_not_published(data: Path) -> None:
    change(data / TERMS, "reviewed:", "status: draft\nreviewed:")
    corpus = load.corpus(data)
    assert list(corpus.providers) == ["atelier-du-lac"]
    assert [draft.path for draft in corpus.drafts] == [f"data/{TERMS}"]
    assert all(version.provider != "sans-nom" for rows in corpus.by_topic.values() for _, version, _ in rows)


@pytest.mark.parametrize("name", ["topics.yml", "facts.yml"])
def test_the_vocabularies_must_be_there_and_hold_something(data: Path, name: str) -> None:
    (data / name).write_text("[]\n")
    with pytest.raises(ProblemsFound, match=f"{name}:1: Erreur : « .. » : la liste est vide"):
        load.corpus(data)
    (data / name).unlink()
    with pytest.raises(ProblemsFound, match=f"data/{name}: Erreur : fichier manquant"):
        load.corpus(data)


def test_one_document_can_be_read_whatever_the_state_of_the_others(data: Path) -> None:
    change(data / "providers/atelier-du-lac/cgv-2024-02-01.yml", "topic: prix", "topic: pri")
    corpus = load.only(data, {data / TERMS})
    assert [version.path for _, version in corpus.current] == [f"data/{TERMS}"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TERMS, "topic: prix", "topic: pri"),
        ("providers/sans-nom/provider.yml", "name:", "nom:"),
        ("topics.yml", "label: Prix", "labl: Prix"),
        ("law/rules.yml", "nature: mandatory", "nature: mandatoire"),
        ("law/instruments.yml", "kind: code", "kind: codex"),
    ],
)
def test_one_document_is_refused_with_what_it_stands_on(data: Path, file: str, old: str, new: str) -> None:
    change(data / file, old, new)
    with pytest.raises(ProblemsFound, match=f"data/{file}"):
        load.only(data, {data / TERMS})


def test_a_file_that_is_no_document_is_told(data: Path) -> None:
    with pytest.raises(ProblemsFound, match="ce fichier n'est pas un document"):
        load.only(data, {data / "providers/sans-nom/cgv.yml"})
