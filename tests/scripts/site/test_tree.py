"""A site made anew where it changed has the files of one made from nothing, whatever happened to the former ones."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from scripts.site import exchange, tree
from scripts.site.tree import renewed

Site = Mapping[str, Mapping[str, str]]  # group → path → content


class Stopped(Exception):
    pass


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "site"


def build(output: Path, site: Site, *, stamp: str = "code", stop: bool = False) -> list[str]:
    """Publishes `site`; the key of a group is its content. Returns the groups that were made."""
    with renewed(output, output.parent / "state", stamp) as made:
        for group, files in site.items():

            def write(writer: tree.Writer, files: Mapping[str, str] = files) -> None:
                for path, content in files.items():
                    writer.write(path, content.encode())

            made.put(group, repr(files), write)
        if stop:
            raise Stopped
    return made.made


def files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


def folders(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_dir()}


def expected(site: Site) -> dict[str, str]:
    return {path: content for group in site.values() for path, content in group.items()}


ONE: Site = {"a": {"a/index.html": "a1", "a/b/c.json": "c1"}, "b": {"b.txt": "b1"}, "c": {"deep/er/c.txt": "c"}}
TWO: Site = {"a": {"a/index.html": "a2", "a/b/d.json": "d2"}, "b": {"b.txt": "b1"}, "e": {"e/e.txt": "e"}}
THREE: Site = {"a": {"a/index.html": "a3"}, "b": {"b.txt": "b3"}, "c": {"deep/er/c.txt": "c"}}


def test_each_build_leaves_the_files_of_its_site_and_no_other(output: Path) -> None:
    for site in (ONE, TWO, THREE, ONE, ONE, THREE, TWO, TWO, ONE):
        build(output, site)
        assert files(output) == expected(site)
        wanted = {parent.as_posix() for path in expected(site) for parent in Path(path).parents} - {"."}
        assert folders(output) == wanted


def test_only_what_changed_is_made(output: Path) -> None:
    assert build(output, ONE) == ["a", "b", "c"]
    assert build(output, ONE) == []
    assert build(output, TWO) == ["a", "e"]
    assert build(output, TWO) == []
    assert build(output, ONE) == ["a", "c"]


def test_what_did_not_change_is_the_same_file(output: Path) -> None:
    build(output, ONE)
    before = (output / "b.txt").stat().st_ino
    for site in (TWO, ONE, TWO):
        build(output, site)
        assert (output / "b.txt").stat().st_ino == before


def test_other_code_makes_everything_again(output: Path) -> None:
    build(output, ONE)
    assert build(output, ONE, stamp="other") == ["a", "b", "c"]
    assert files(output) == expected(ONE)


def changed_by_hand(folder: Path) -> None:
    (folder / "b.txt").write_text("by hand", "utf-8")


def added_by_hand(folder: Path) -> None:
    (folder / "a" / "index.html.gz").write_text("by hand", "utf-8")


def removed_by_hand(folder: Path) -> None:
    (folder / "deep" / "er" / "c.txt").unlink()


def replaced_by_hand(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "strange.txt").write_text("by hand", "utf-8")


@pytest.mark.parametrize("change", [changed_by_hand, added_by_hand, removed_by_hand, replaced_by_hand, shutil.rmtree])
@pytest.mark.parametrize("builds", [1, 2, 3])
def test_what_someone_else_changed_is_not_believed(output: Path, change: Callable[[Path], object], builds: int) -> None:
    for site in (TWO, ONE, ONE)[-builds:]:
        build(output, site)
    change(output)
    for site in (ONE, ONE, TWO, ONE):
        build(output, site)
        assert files(output) == expected(site)


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_bytes(b"\0" * 9)])
@pytest.mark.parametrize("manifest", ["published", "spare"])
def test_without_a_manifest_the_files_are_made_again(
    output: Path, manifest: str, damage: Callable[[Path], object]
) -> None:
    for site in (ONE, TWO, ONE):
        build(output, site)
    damage(output.parent / "state" / manifest)
    for site in (ONE, TWO, ONE):
        build(output, site)
        assert files(output) == expected(site)


def test_a_build_that_fails_leaves_the_former_site(output: Path) -> None:
    for site in (ONE, TWO):
        build(output, site)
    with pytest.raises(Stopped):
        build(output, THREE, stop=True)
    assert files(output) == expected(TWO)
    build(output, THREE)
    assert files(output) == expected(THREE)


def test_a_build_that_is_killed_leaves_the_former_site(output: Path) -> None:
    """Nothing is done after a kill: neither the folder aside nor the manifests are put in order."""
    for site in (ONE, TWO, ONE):
        build(output, site)
    pid = os.fork()
    if not pid:  # the child: half of another site, then nothing
        with renewed(output, output.parent / "state", "code") as made:
            made.put("a", "half", lambda writer: writer.write("a/index.html", b"half"))
            os._exit(1)
    os.waitpid(pid, 0)
    assert files(output) == expected(ONE)
    for site in (ONE, TWO):
        build(output, site)
        assert files(output) == expected(site)


@pytest.mark.parametrize("step", ["published", "next"])
def test_a_build_killed_while_it_publishes_leaves_a_whole_site(
    output: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the folders were exchanged, before the manifests were: they speak of the wrong folders."""
    for site in (ONE, TWO, ONE):
        build(output, site)
    replace = Path.replace

    def stopped(path: Path, target: Path) -> Path:
        if path.name == step and path.parent.name == "state":
            raise Stopped
        return replace(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stopped)
        patch.setattr(shutil, "rmtree", lambda *_args, **_options: None)
        with pytest.raises(Stopped):
            build(output, THREE)
    assert files(output) == expected(THREE)
    for site in (ONE, THREE, TWO):
        build(output, site)
        assert files(output) == expected(site)


def test_where_names_cannot_be_exchanged_a_site_taken_away_is_put_back(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_exchanged", lambda *_: False)
    for site in (ONE, TWO, ONE):
        build(output, site)
        assert files(output) == expected(site)
    output.rename(output.with_name(".site.before"))  # as a build stopped between its two steps leaves it
    exchange.restore(output)
    assert files(output) == expected(ONE)
    build(output, TWO)
    assert files(output) == expected(TWO)


def test_where_files_cannot_be_linked_they_are_copied(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_names: str) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refused)
    for site in (ONE, ONE, TWO, ONE):
        build(output, site)
        assert files(output) == expected(site)
    assert build(output, ONE) == []


def test_a_file_written_by_the_caller_belongs_to_its_group(output: Path) -> None:
    def write(writer: tree.Writer) -> None:
        writer.path("data/base.sqlite").write_bytes(b"base")

    for _ in range(3):
        with renewed(output, output.parent / "state", "code") as made:
            made.put("base", "key", write)
            assert made.former("base") == (("", []) if made.made else ("key", ["data/base.sqlite"]))
    assert files(output) == {"data/base.sqlite": "base"}
    (output / "data" / "base.sqlite").write_bytes(b"changed by hand")
    with renewed(output, output.parent / "state", "code") as made:
        assert made.former("base") == ("", [])
        made.put("base", "key", write)
    assert files(output) == {"data/base.sqlite": "base"}


def test_the_former_site_is_kept_only_where_it_is_asked_for(output: Path) -> None:
    for _ in range(2):
        with renewed(output, output.parent / "state", "code", aside=False) as made:
            made.put("a", "key", lambda writer: writer.write("a.txt", b"a"))
        assert {path.name for path in output.parent.iterdir()} == {"state", "site"}


def test_two_groups_of_one_name_are_refused(output: Path) -> None:
    with renewed(output, output.parent / "state", "code") as made:
        made.put("a", "key", lambda writer: writer.write("a.txt", b"a"))
        with pytest.raises(ValueError, match="two groups"):
            made.put("a", "key", lambda writer: writer.write("a.txt", b"a"))
