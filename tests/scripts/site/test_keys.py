"""Nothing stale: each field of the data is changed in turn, and whatever it changes on the site has another key.

A site is made in memory after each change, every file of it, with what is kept of the former ones. A file that differs
while the key of its group stayed would not have been written: a reader would find the page of before.
"""

import datetime
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from clausier.kept import keep
from clausier.problems import ProblemsFound
from scripts import ROOT
from scripts.site import content, pages
from scripts.site.content import Content
from scripts.site.engine import Built
from tests import folders

pytestmark = pytest.mark.usefixtures("checked")

_HEAD = '<head><title>@@clausier:title:@@ – Clausier</title><link rel="canonical" href="{}">@@clausier:head:@@</head>'
_SHELL = _HEAD + "<body>@@clausier:contents:provider@@<main>@@clausier:{}:@@</main></body>"
_SITE = "https://clausier.example/"
# Pages that an engine would leave: by path, the macro they call.
_WRITTEN = {
    "": "home", "fournisseurs/": "providers", "themes/": "topics", "droit/": "law", "droit/controles/": "checks",
    "droit/rgpd-28/": "gdpr_grid", "chiffres/": "figures", "comparer/": "compare",
    "integrer/": "embed_page",
}  # fmt: skip

Tree = Any
Site = dict[str, tuple[str, dict[str, bytes]]]  # group → key, files


class Memory:
    """A tree that makes every group, whatever its key."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.output, self.site = folder / "files", folder / "site", Site()

    def put(self, group: str, key: str, make: Callable[[Any], None], *, last: bool = False) -> None:
        if not last:  # former addresses: tests/scripts/addresses
            writer = _Writer(self.folder)
            make(writer)
            self.site[group] = (key, writer.written())

    def former(self, _group: str) -> tuple[str, list[str]]:
        return "", []


class _Writer:
    def __init__(self, folder: Path) -> None:
        self._folder, self._paths = folder, list[str]()

    def write(self, path: str, content: bytes) -> None:
        self.path(path).write_bytes(content)

    def path(self, path: str) -> Path:
        self._paths.append(path)
        (self._folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self._folder / path).unlink(missing_ok=True)
        return self._folder / path

    def written(self) -> dict[str, bytes]:
        return {path: (self._folder / path).read_bytes() for path in self._paths}


class Project:
    """A project of a few documents, and the sites made of it one after another, with one cache."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data = folder, folders.versions(folder / "data")
        shutil.copytree(ROOT / "theme", folder / "theme")
        (folder / "mkdocs.yml").write_text("repo_url: https://github.com/qui/clausier\n", "utf-8")
        shells = {name: place for (place, _), name in pages._SHELLS.items()}
        for path, macro in {**_WRITTEN, **shells}.items():
            file = folder / "built" / path / "index.html"
            file.parent.mkdir(parents=True)
            file.write_text(_SHELL.format(_SITE + path, macro), "utf-8")
        files = tuple(f"{path}index.html" for path in (*_WRITTEN, *shells))
        self.built = Built(folder / "built", "engine", files)
        for file in self.data.rglob("*.yml"):  # as this test writes files, so that only what it changes differs
            self.write(file, self.read(file))

    def read(self, file: Path) -> Any:
        return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)

    def write(self, file: Path, tree: Any) -> None:
        file.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), "utf-8")

    def site(self) -> Site:
        with keep(self.folder / ".cache" / "kept.sqlite", "code") as kept:
            reading, keys = content.read(self.folder, kept)
            memory = Memory(self.folder)
            Content(self.folder, reading, keys, self.built, kept).put(memory)  # type: ignore[arg-type]
        return memory.site


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.delenv("CLAUSIER_SOURCES", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setattr("macros.pages.topic.PER_PAGE", 2)
    monkeypatch.setattr("macros.pages.check.PER_PAGE", 2)
    monkeypatch.setattr("macros.pages.stands.PER_PAGE", 2)
    return Project(tmp_path / "project")


def stale(before: Site, after: Site) -> list[str]:
    """The files that would be those of before: another content under the same key."""
    return [
        f"{group}: {path}"
        for group, (key, files) in after.items()
        if group in before and before[group][0] == key
        for path in files.keys() | before[group][1].keys()
        if files.get(path) != before[group][1].get(path)
    ]


def remade(before: Site, after: Site) -> set[str]:
    return {group for group, (key, _) in after.items() if group not in before or before[group][0] != key}


def leaves(tree: Any, where: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of the values of a tree; of a list of like things, the first and the last."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, (*where, key))
    elif isinstance(tree, list):
        for n in sorted({0, len(tree) - 1} if len(tree) > 3 else range(len(tree))):
            yield from leaves(tree[n], (*where, n))
    else:
        yield where


def changes(value: str) -> Iterator[str]:
    """What may stand instead of a value; the first that is accepted will do."""
    if value.isdigit():
        yield str(int(value) + 1)
        return
    try:
        yield str(datetime.date.fromisoformat(value) - datetime.timedelta(days=1))
    except ValueError:
        yield from {"oui": ["non"], "non": ["oui"], "true": ["false"], "false": ["true"]}.get(value, [])
        yield from {"complete": [], "cgv": ["contrat"], "cgs": ["contrat"]}.get(value, [])
        yield from (value.replace(digit, "7") for digit in "12345" if digit in value)
        yield f"{value} autrement"
        yield f"{value}-autre"


def put(tree: Any, where: tuple[Any, ...], value: Any) -> None:
    for step in where[:-1]:
        tree = tree[step]
    tree[where[-1]] = value


FILES = (
    "providers/studio-des-quais/provider.yml",
    "providers/studio-des-quais/cgs-2024-09-01.yml",
    "providers/studio-des-quais/cgs-2022-03-01.yml",
    "providers/atelier-du-lac/provider.yml",
    "providers/atelier-du-lac/cgv-2024-02-01.yml",
    "providers/sans-nom/cgs.yml",
    "topics.yml",
    "facts.yml",
    "law/rules.yml",
    "law/rates.yml",
)


@pytest.mark.parametrize("file", FILES)
def test_whatever_a_field_changes_has_another_key(project: Project, file: str) -> None:
    path = project.data / file
    original = project.read(path)
    before = project.site()
    changed = 0
    for where in leaves(original):
        value = original
        for step in where:
            value = value[step]
        for other in changes(value):
            tree = project.read(path)
            put(tree, where, other)
            project.write(path, tree)
            try:
                after = project.site()
            except ProblemsFound:
                continue
            assert stale(before, after) == [], (where, value, other)
            changed += after != before
            break
        project.write(path, original)
    assert changed >= 3, "hardly a change was accepted"


STUDIO, LAKE, UNNAMED = (f"providers/{name}" for name in ("studio-des-quais", "atelier-du-lac", "sans-nom"))


def edit(file: str, act: Callable[[Any], object]) -> Callable[[Project], None]:
    def apply(project: Project) -> None:
        tree = project.read(project.data / file)
        act(tree)
        project.write(project.data / file, tree)

    return apply


def new_provider(project: Project) -> None:
    shutil.copytree(project.data / UNNAMED, project.data / "providers" / "autre")
    identity = project.data / "providers" / "autre" / "provider.yml"
    project.write(identity, project.read(identity) | {"name": "Autre"})


def renamed_provider(project: Project) -> None:
    (project.data / STUDIO).rename(project.data / "providers" / "nouveau-nom")


def withdrawn_version(project: Project) -> None:
    (project.data / STUDIO / "cgs-2022-03-01.yml").unlink()


def one_more_document(project: Project) -> None:
    terms = project.read(project.data / UNNAMED / "cgs.yml")
    project.write(project.data / UNNAMED / "cgv.yml", terms | {"kind": "cgv"})


STRUCTURE = {
    "a clause less": edit(f"{LAKE}/cgv-2024-02-01.yml", lambda terms: terms["clauses"].pop()),
    "a fact less": edit(f"{LAKE}/cgv-2024-02-01.yml", lambda terms: terms["clauses"][0].pop("facts", None)),
    "a topic more": edit(f"{LAKE}/cgv-2024-02-01.yml", lambda terms: terms["clauses"][0].update(also=["resiliation"])),
    "another topic": edit(f"{LAKE}/cgv-2024-02-01.yml", lambda terms: terms["clauses"][0].update(topic="resiliation")),
    "silent rather than not concerned": edit(f"{LAKE}/cgv-2024-02-01.yml", lambda t: t.update(not_concerned={})),
    "not read": edit(f"{LAKE}/cgv-2024-02-01.yml", lambda terms: terms.update(reviewed=[])),
    "read": edit(f"{UNNAMED}/cgs.yml", lambda terms: terms.update(reviewed="complete")),
    "a draft": edit(f"{UNNAMED}/cgs.yml", lambda terms: terms.update(status="draft")),
    "a rule less": edit("law/rules.yml", lambda rules: rules.pop()),
    "facts in another order": edit("topics.yml", lambda families: families[0]["topics"][0]["facts"].reverse()),
    "topics in another order": edit("topics.yml", lambda families: families[0]["topics"].reverse()),
    "a provider more": new_provider,
    "a provider renamed": renamed_provider,
    "a provider less": lambda project: shutil.rmtree(project.data / UNNAMED),
    "a version less": withdrawn_version,
    "a document more": one_more_document,
}  # fmt: skip


@pytest.mark.parametrize("name", STRUCTURE)
def test_whatever_comes_goes_or_moves_has_another_key(project: Project, name: str) -> None:
    before = project.site()
    STRUCTURE[name](project)
    after = project.site()
    assert stale(before, after) == []
    assert after != before
    assert project.site() == after  # whatever was kept


def another_address(project: Project) -> None:
    for file in project.built.folder.rglob("*.html"):
        file.write_text(file.read_text("utf-8").replace("clausier.example", "autre.example"), "utf-8")


def another_header(project: Project) -> None:
    for file in project.built.folder.rglob("*.html"):
        file.write_text(file.read_text("utf-8").replace("<main>", "<header>Clausier</header><main>"), "utf-8")


def another_contents_list(project: Project) -> None:
    file = project.folder / "theme" / "partials" / "contents.html"
    file.write_text(file.read_text("utf-8").replace("Sur cette page", "Sommaire"), "utf-8")


def another_repository(project: Project) -> None:
    (project.folder / "mkdocs.yml").write_text("repo_url: https://github.com/autre/depot\n", "utf-8")


def moved_anchor(project: Project) -> None:
    (project.data / "moved.yml").write_text("/themes/prix/#ancien: /themes/prix/#clauses\n", "utf-8")


@pytest.mark.parametrize(
    "act", [another_address, another_header, another_contents_list, another_repository, moved_anchor]
)
def test_whatever_surrounds_the_data_has_its_part_in_the_keys(project: Project, act: Callable[[Project], None]) -> None:
    before = project.site()
    act(project)
    after = project.site()
    assert stale(before, after) == []
    assert after != before


def test_the_passages_of_documents_have_their_part_in_the_keys(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = project.site()
    monkeypatch.setenv("CLAUSIER_SOURCES", str(folders.SOURCES))
    after = project.site()
    assert stale(before, after) == []
    assert any(b"virement bancaire uniquement" in text for _, files in after.values() for text in files.values())


def test_an_edit_of_a_clause_makes_again_what_shows_it_and_nothing_else(project: Project) -> None:
    before = project.site()
    edit(f"{LAKE}/cgv-2024-02-01.yml", lambda terms: terms["clauses"][0].update(summary="Le prix est dit au devis."))(
        project
    )
    found = remade(before, project.site())
    topic = project.read(project.data / LAKE / "cgv-2024-02-01.yml")["clauses"][0]["topic"]
    assert {f"pages/themes/{topic}/", f"api/topics/{topic}", "pages/fournisseurs/atelier-du-lac/", "search"} <= found
    for group in found:
        assert not group.startswith(("pages/fournisseurs/s", "cards/s", "api/providers/s")), group
        assert not group.startswith("pages/themes/") or group.startswith(f"pages/themes/{topic}/"), group
        assert not group.startswith(("pages/droit/delai", "pages/droit/controles/", "pages/chiffres")), group


def test_nothing_is_made_again_when_nothing_changed(project: Project) -> None:
    before = project.site()
    assert remade(before, project.site()) == set()
