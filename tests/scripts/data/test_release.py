"""`make release`: an archive that anyone can make again, and notes in the words of the domain."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from scripts.data import release
from tests.folders import change, lay
from tests.scripts.commands import run
from tests.scripts.data.test_git_history import Repository

ATELIER = "data/providers/atelier-du-lac/cgv-2024-02-01.yml"
FIRST, SECOND = "donnees-2026-03-01", "donnees-2026-03-05"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    folder = tmp_path / "project"
    folder.mkdir()
    lay(folder / "data")
    (folder / "LICENSE-data.md").write_text("CC BY 4.0\n", "utf-8")
    made = Repository(folder)
    made.commit(day=1)
    made.git("tag", FIRST)
    return made


def test_the_archive_holds_the_bulk_files_and_the_licence(repository: Repository, tmp_path: Path) -> None:
    archive = release.make(repository.folder, FIRST, tmp_path / "dist")
    assert archive.name == f"clausier-{FIRST}.zip"
    with zipfile.ZipFile(archive) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
        assert packed.read("LICENSE-data.md") == b"CC BY 4.0\n"
    assert {"clauses.csv", "facts.csv", "clauses.ndjson", "clausier.sqlite", "datapackage.json"} <= set(names)
    assert names == sorted(set(names))
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert (tmp_path / "dist" / "SHA256SUMS").read_text() == f"{digest}  {archive.name}\n"


def test_the_same_tag_gives_the_same_bytes(repository: Repository, tmp_path: Path) -> None:
    first, second = (release.make(repository.folder, FIRST, tmp_path / name).read_bytes() for name in ("un", "deux"))
    assert first == second


def test_notes_say_what_changed_since_the_tag_before(repository: Repository, tmp_path: Path) -> None:
    release.make(repository.folder, FIRST, tmp_path / "dist")
    assert "Première version des données." in (tmp_path / "dist/NOTES.md").read_text("utf-8")
    change(repository.folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    repository.commit(day=5)
    repository.git("tag", "autre-1")
    repository.git("tag", SECOND)
    release.make(repository.folder, SECOND, tmp_path / "dist")
    notes = " ".join((tmp_path / "dist/NOTES.md").read_text("utf-8").split())
    assert notes.startswith("2 prestataires, 7 clauses. Licence [CC BY 4.0]")
    assert f"Ce qui change depuis `{FIRST}` - **Atelier du Lac** · préavis, professionnel : 3 mois → 2 mois" in notes
    assert "gh attestation verify clausier-donnees-2026-03-05.zip" in notes


def test_data_that_are_not_those_of_the_tag_are_refused(repository: Repository, tmp_path: Path) -> None:
    change(repository.folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    result = run("data.release", "--project", repository.folder, "--tag", FIRST, "--output", tmp_path / "dist")
    assert result.returncode == 1
    assert result.stderr.startswith(f"Les fichiers de data/ ne sont pas ceux de l’étiquette « {FIRST} »")
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize("tag", ["donnees-2026-12-31", "main", "--all", f"../{FIRST}", f"{FIRST};x"])
def test_a_tag_that_is_none_is_refused(repository: Repository, tmp_path: Path, tag: str) -> None:
    result = run("data.release", "--project", repository.folder, f"--tag={tag}", "--output", tmp_path / "dist")
    assert result.returncode == 1
    assert result.stderr.startswith("git ne connaît pas l’étiquette")


def test_data_that_are_refused_are_not_released(repository: Repository, tmp_path: Path) -> None:
    change(repository.folder / ATELIER, "topic: prix", "topic: pri")
    repository.commit(day=2)
    repository.git("tag", SECOND)
    result = run("data.release", "--project", repository.folder, "--tag", SECOND, "--output", tmp_path / "dist")
    assert result.returncode == 1
    assert "n'est pas un thème" in result.stderr
