"""What is recalled is what would be read; what changed is read again, and nothing else is."""

import dataclasses
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clausier import load, pickled, recall, yaml_reader
from clausier.kept import Kept, keep
from clausier.problems import ProblemsFound
from tests import folders
from tests.folders import change

TERMS = "providers/sans-nom/cgs.yml"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    with keep(tmp_path / "kept.sqlite", "code") as kept:
        yield kept


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose YAML is parsed, from now on."""
    names: list[str] = []
    read = yaml_reader.read

    def noted(path: Path, name: str) -> yaml_reader.Tree:
        names.append(name)
        return read(path, name)

    monkeypatch.setattr(yaml_reader, "read", noted)
    return names


def content(item: Any) -> Any:
    """A corpus as plain values, to compare two of them."""
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        return {f.name: content(getattr(item, f.name)) for f in dataclasses.fields(item)}
    if isinstance(item, dict):
        return [(key, content(value)) for key, value in item.items()]
    return [content(part) for part in item] if isinstance(item, tuple | list) else item


@pytest.mark.parametrize("lay", [folders.lay, folders.versions])
def test_what_is_recalled_is_what_would_be_read(tmp_path: Path, kept: Kept, lay) -> None:
    data = lay(tmp_path / "corpus" / "data")
    expected = content(load.corpus(data))
    assert content(recall.read(data, kept).corpus) == expected
    assert content(recall.read(data, kept).corpus) == expected


def test_providers_recalled_point_at_the_topics_and_facts_of_the_corpus(data: Path, kept: Kept) -> None:
    recall.read(data, kept)
    corpus = recall.read(data, kept).corpus
    for provider in corpus.providers.values():
        for _, clause in provider.clauses:
            assert clause.topic is corpus.topics[clause.topic.id]
            assert all(stated.fact is corpus.facts[stated.fact.id] for stated in clause.facts)


def test_only_the_file_that_changed_is_parsed_again(data: Path, kept: Kept, parsed: list[str]) -> None:
    recall.read(data, kept)
    assert f"data/{TERMS}" in parsed
    parsed.clear()
    before = recall.read(data, kept)
    assert parsed == []
    change(data / TERMS, "heading: Tarif", "heading: Tarif horaire")
    after = recall.read(data, kept)
    assert parsed == [f"data/{TERMS}"]
    assert next(after.corpus.providers["sans-nom"].clauses)[1].heading == "Tarif horaire"
    changed = {id_ for id_ in after.providers if after.providers[id_] != before.providers[id_]}
    assert changed == {"sans-nom"}


def test_other_vocabularies_are_seen_without_parsing_what_did_not_change(
    data: Path, kept: Kept, parsed: list[str]
) -> None:
    before = recall.read(data, kept)
    parsed.clear()
    change(data / "topics.yml", "label: Prix\n      def", "label: Prix et tarifs\n      def")
    after = recall.read(data, kept)
    assert parsed == ["data/topics.yml"]
    assert after.vocabulary != before.vocabulary
    assert after.law == before.law
    assert after.providers.keys() == before.providers.keys()
    assert all(after.providers[id_] != before.providers[id_] for id_ in after.providers)
    labels = {c.topic.label for p in after.corpus.providers.values() for _, c in p.clauses if c.topic.id == "prix"}
    assert labels == {"Prix et tarifs"}


def test_another_law_leaves_providers_as_they_are(data: Path, kept: Kept, parsed: list[str]) -> None:
    before = recall.read(data, kept)
    parsed.clear()
    rules = data / "law" / "rules.yml"
    rules.write_text(rules.read_text("utf-8") + "\n# relu\n", "utf-8")
    after = recall.read(data, kept)
    assert parsed == ["data/law/rules.yml"]
    assert (after.vocabulary, after.providers) == (before.vocabulary, before.providers)
    assert after.law != before.law


def test_files_added_removed_and_renamed_are_seen(data: Path, kept: Kept) -> None:
    recall.read(data, kept)
    new = data / "providers" / "sans-nom" / "cgs-2025-01-01.yml"
    new.write_text((data / TERMS).read_text("utf-8").replace("reviewed:", "date: 2025-01-01\nreviewed:"), "utf-8")
    versions = recall.read(data, kept).corpus.providers["sans-nom"].documents[0].versions
    assert [str(version.date) for version in versions] == ["2025-01-01", "None"]
    new.unlink()
    assert len(recall.read(data, kept).corpus.providers["sans-nom"].documents[0].versions) == 1
    (data / "providers" / "sans-nom").rename(data / "providers" / "autre-nom")
    assert "autre-nom" in recall.read(data, kept).corpus.providers
    assert "sans-nom" not in recall.read(data, kept).corpus.providers


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (TERMS, "topic: prix", "topic: pri"),
        (TERMS, "clauses:", "clauses: ["),
        ("providers/sans-nom/provider.yml", "name:", "nom:"),
        ("topics.yml", "label: Prix", "labl: Prix"),
        ("topics.yml", "id: prix", "id: cout"),
        ("law/rules.yml", "nature: mandatory", "nature: mandatoire"),
    ],
)
def test_it_refuses_what_reading_refuses_for_the_same_reasons(
    data: Path, kept: Kept, file: str, old: str, new: str
) -> None:
    recall.read(data, kept)
    change(data / file, old, new)
    with pytest.raises(ProblemsFound) as expected:
        load.corpus(data)
    for _ in range(2):  # what is wrong is not kept as right
        with pytest.raises(ProblemsFound) as found:
            recall.read(data, kept)
        assert set(found.value.problems) == set(expected.value.problems)
    change(data / file, new, old)
    assert content(recall.read(data, kept).corpus) == content(load.corpus(data))


def test_errors_of_several_files_come_together(data: Path, kept: Kept) -> None:
    change(data / TERMS, "topic: prix", "topic: pri")
    change(data / "facts.yml", "type: amount", "type: sum")
    change(data / "providers/atelier-du-lac/provider.yml", "name:", "nom:")
    with pytest.raises(ProblemsFound) as refusal:
        recall.read(data, kept)
    files = {problem.file for problem in refusal.value.problems}
    assert files == {"data/facts.yml", "data/providers/atelier-du-lac/provider.yml", f"data/{TERMS}"}


def test_a_pickle_of_a_provider_holds_no_vocabulary(data: Path) -> None:
    corpus = load.corpus(data)
    raw = pickled.of_provider((corpus.providers["sans-nom"], ()))
    assert b"Tarif" in raw
    for topic in corpus.topics.values():
        assert topic.definition.encode() not in raw


class Hostile:
    def __reduce__(self) -> tuple[Any, ...]:
        return print, ("run",)


def test_a_pickle_of_anything_else_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = pickle.dumps((None, (Hostile(),)))
    with pytest.raises(pickle.UnpicklingError, match="no part of a corpus"):
        pickled.provider(raw, load.corpus(data))
    assert capsys.readouterr().out == ""


def test_a_file_that_may_not_be_read_is_told(data: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    recall.read(data, kept)
    read_bytes = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path == data / TERMS:
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    for corpus in (lambda: recall.read(data, kept), lambda: load.corpus(data)):
        change(data / TERMS, "\n", "\n\n")  # changed, or what is known of it would be as good
        with pytest.raises(ProblemsFound, match=f"data/{TERMS}: Erreur : fichier illisible .vous n'avez pas le droit"):
            corpus()
