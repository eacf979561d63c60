"""`make describe-change`, on real repositories whose commits may come from anyone."""

from pathlib import Path

import pytest

from scripts.data import data_tree, describe_change
from tests.folders import change, lay
from tests.scripts.commands import run
from tests.scripts.data.test_git_history import Repository

ATELIER = "data/providers/atelier-du-lac/cgv-2024-02-01.yml"
NOTICE = "**Atelier du Lac** · préavis, professionnel : 3 mois → 2 mois (clause 3)"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """`main`, and a branch `proposition` checked out, which left it."""
    folder = tmp_path / "project"
    folder.mkdir()
    lay(folder / "data")
    made = Repository(folder)
    made.commit(day=1)
    made.git("checkout", "--quiet", "-b", "proposition")
    return made


def told(repository: Repository, base: str = "main", head: str = "") -> list[str]:
    text = describe_change.describe(repository.folder, base, head)
    return [" ".join(line.removeprefix("- ").split()) for line in text.splitlines() if line]


def test_the_working_tree_is_described(repository: Repository) -> None:
    change(repository.folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    assert told(repository) == [NOTICE]


def test_a_commit_is_described_and_nothing_is_checked_out(repository: Repository) -> None:
    change(repository.folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    repository.commit(day=2)
    repository.git("checkout", "--quiet", "main")
    assert told(repository, "main", "proposition") == [NOTICE]
    assert "3 mois, when" in (repository.folder / ATELIER).read_text("utf-8")


def test_what_came_to_the_base_since_is_no_part_of_the_change(repository: Repository) -> None:
    change(repository.folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    repository.commit(day=2)
    repository.git("checkout", "--quiet", "main")
    change(repository.folder / ATELIER, "deposit: 30 %", "deposit: 40 %")
    repository.commit(day=3)
    assert told(repository, "main", "proposition") == [NOTICE]


def test_only_what_changed_is_read(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    change(repository.folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    asked: list[str] = []
    lay_ = data_tree.lay
    monkeypatch.setattr(
        data_tree, "lay", lambda tree, providers, folder: asked.extend(providers) or lay_(tree, providers, folder)
    )
    told(repository)
    assert asked == ["atelier-du-lac", "atelier-du-lac"]


def test_links_and_files_out_of_place_are_never_read(repository: Repository, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Secret\nactivity: Rien.\n", "utf-8")
    folder = repository.folder / "data/providers"
    (folder / "lien").symlink_to(folder / "sans-nom")
    (folder / "mal").mkdir()
    (folder / "mal" / "provider.yml").symlink_to(secret)
    (folder / "mal" / "../../intrus.yml").write_text("x", "utf-8")
    (folder / "Majuscule").mkdir()
    (folder / "Majuscule" / "cgv.yml").write_text("x", "utf-8")
    repository.commit(day=2)
    for lines in (told(repository), told(repository, "main", "HEAD")):
        assert "Secret" not in repr(lines)
        assert lines == ["Rien ne change dans les données.", "Fichiers modifiés hors des données : data/ (4)."]


def test_a_path_with_steps_up_is_never_written(tmp_path: Path) -> None:
    """git refuses to make such a tree; whoever makes one by hand gains nothing."""
    tree = data_tree.Tree({"data/providers/../../x.yml": ("0" * 40, 1)}, lambda _: {})
    data_tree.lay(tree, ["..", "x"], tmp_path / "out")
    assert not (tmp_path / "x.yml").exists()
    assert list((tmp_path / "out").glob("**/*.yml")) == []


def test_a_file_too_large_is_refused_unread(repository: Repository) -> None:
    (repository.folder / ATELIER).write_bytes(b"# " + b"x" * 3_000_000)
    repository.commit(day=2)
    assert "la vérification refuse ce fichier" in told(repository, "main", "HEAD")[0]


def test_providers_beyond_a_number_are_counted(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(describe_change, "PROVIDERS", 1)
    change(repository.folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    change(repository.folder / "data/providers/sans-nom/provider.yml", "Dépanne", "Répare")
    assert told(repository) == [NOTICE, "… et 1 prestataire de plus."]


def test_files_outside_the_data_are_counted_by_folder(repository: Repository) -> None:
    for name in (".github/workflows/a.yml", ".github/b.yml", "@qui/c", "Makefile"):
        file = repository.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    repository.commit(day=2)
    assert told(repository, "main", "HEAD")[1:] == [
        "Fichiers modifiés hors des données : .github/ (2) ; `@qui/` (1) ; Makefile (1).",
    ]  # fmt: skip


@pytest.mark.parametrize("revision", ["absente", "--all", "--output=x", "HEAD:data", ""])
def test_a_name_that_is_no_commit_is_refused(repository: Repository, revision: str) -> None:
    result = run("data.describe_change", f"--base={revision}", "--project", repository.folder)
    assert result.returncode == 1
    assert result.stderr.startswith(f"git ne connaît pas « {revision} »")
    assert not (repository.folder / "x").exists()


def test_the_command_writes_a_file(repository: Repository, tmp_path: Path) -> None:
    change(repository.folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    output = tmp_path / "changement.md"
    result = run("data.describe_change", "--base=main", "--project", repository.folder, "--output", output)
    assert (result.returncode, result.stdout) == (0, "")
    assert "3\xa0mois → 2\xa0mois" in output.read_text("utf-8")


def test_configuration_of_the_proposal_runs_nothing(repository: Repository, tmp_path: Path) -> None:
    """Attributes and filters that a commit brings are not applied: nothing is checked out, no diff is driven."""
    (repository.folder / ".gitattributes").write_text("* filter=mal diff=mal textconv=mal\n", "utf-8")
    change(repository.folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    repository.commit(day=2)
    repository.git("checkout", "--quiet", "main")
    witness = tmp_path / "exécuté"
    for setting in ("filter.mal.smudge", "diff.mal.command", "diff.mal.textconv"):
        repository.git("config", setting, f"touch {witness}")
    assert told(repository, "main", "proposition")[0] == NOTICE
    assert not witness.exists()
