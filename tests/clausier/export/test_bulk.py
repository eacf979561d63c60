"""The bulk files copy what a former build wrote of a provider that is the same: the bytes are those of a new start."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from clausier import load
from clausier.export import bulk, documents
from clausier.export.pieces import Site
from clausier.kept import digest
from tests.clausier.export.conftest import COMMITTED, SITE
from tests.folders import change

pytestmark = pytest.mark.usefixtures("checked")
TERMS = "providers/sans-nom/cgs.yml"


class Builds:
    """One build after another, each from the files of the one before."""

    def __init__(self, data: Path, folder: Path) -> None:
        self.data, self.folder = data, folder
        self.former: bulk.Former | None = None
        self.number = 0

    def build(self, *, fresh: bool = False) -> dict[str, bytes]:
        corpus = load.corpus(self.data)
        shared = "".join((self.data / name).read_text("utf-8") for name in ("topics.yml", "facts.yml", "law/rules.yml"))
        keys = {
            id_: digest(shared, *(path.read_bytes() for path in sorted((self.data / "providers" / id_).iterdir())))
            for id_ in corpus.providers
        }
        self.number += 1
        folder = self.folder / str(self.number)
        folder.mkdir(parents=True)
        former = None if fresh else self.former
        site = Site(SITE)
        answer = partial(documents.provider, corpus, site=site)
        shares = bulk.write(corpus, site, COMMITTED, answer, lambda name: folder / name, keys, former)
        files = {path.name: path for path in folder.iterdir()}
        if not fresh:
            self.former = bulk.Former(files, shares)
        return {name: path.read_bytes() for name, path in files.items()}


@pytest.fixture
def builds(data: Path, tmp_path: Path) -> Builds:
    return Builds(data, tmp_path / "builds")


def text(data: Path) -> None:
    change(data / TERMS, "heading: Tarif", "heading: Tarif horaire")


def same(_data: Path) -> None:
    pass


def vocabulary(data: Path) -> None:
    change(data / "topics.yml", "definition: Dit ce que coûte le service", "definition: Dit ce qu'il coûte")


def law(data: Path) -> None:
    change(data / "law" / "rules.yml", "title: ", "title: Rappel, ")


def clause_less(data: Path) -> None:
    terms = data / TERMS
    head, mark, _ = terms.read_text("utf-8").rpartition("  - id: ")
    assert mark
    terms.write_text(head, "utf-8")


def first_provider_less(data: Path) -> None:
    shutil.rmtree(data / "providers" / "atelier-du-lac")


def provider_more(data: Path) -> None:
    shutil.copytree(data / "providers" / "sans-nom", data / "providers" / "autre")


def renamed(data: Path) -> None:
    change(data / "providers" / "atelier-du-lac" / "provider.yml", "name: Atelier", "name: Zinc et atelier")


def order(data: Path) -> None:
    """The providers change places."""
    change(data / "providers" / "sans-nom" / "provider.yml", "unnamed: true", "unnamed: false")


EDITS = (same, text, vocabulary, law, clause_less, provider_more, renamed, order, text, first_provider_less)


def test_what_is_copied_and_what_is_made_give_the_bytes_of_a_fresh_start(builds: Builds) -> None:
    builds.build()
    for edit in EDITS:
        if edit is text:
            change(builds.data / TERMS, "Tarif", f"Tarif {builds.number}")
        else:
            edit(builds.data)
        made, fresh = builds.build(), builds.build(fresh=True)
        assert sorted(made) == sorted(fresh)
        assert [name for name in made if made[name] != fresh[name]] == [], edit.__name__


def test_a_provider_that_is_the_same_is_not_made_again(builds: Builds, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    provider: Callable[..., Any] = documents.provider

    def noted(corpus: Any, which: Any, site: Site) -> Any:
        asked.append(which.id)
        return provider(corpus, which, site)

    monkeypatch.setattr(documents, "provider", noted)
    builds.build()
    assert asked == ["atelier-du-lac", "sans-nom"]
    asked.clear()
    builds.build()
    assert asked == []
    text(builds.data)
    builds.build()
    assert asked == ["sans-nom"]
