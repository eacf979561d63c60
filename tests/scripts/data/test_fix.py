from pathlib import Path

import pytest

from tests.folders import change
from tests.scripts.commands import run

TERMS = "providers/sans-nom/cgs.yml"


@pytest.fixture
def tidy(data: Path) -> Path:
    """The small corpus with nothing to repair."""
    assert run("data.fix", "--data", data).returncode == 0
    return data


def test_data_without_fault_are_left_alone(tidy: Path) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tidy.rglob("*.yml")}
    result = run("data.fix", "--data", tidy)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == f"Rien à réparer ({len(before)} fichiers lus).\n"
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tidy.rglob("*.yml")}


def test_what_was_repaired_is_told_file_by_file(tidy: Path) -> None:
    clean = (tidy / TERMS).read_bytes()
    change(tidy / TERMS, "    topic: prix\n", "    topic: 'prix'  \n")
    result = run("data.fix", "--data", tidy)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"data/{TERMS} : espaces en fin de ligne (1), guillemets (1).",
        "1 fichier réparé.",
    ]
    assert (tidy / TERMS).read_bytes() == clean


def test_check_changes_nothing_and_fails(tidy: Path) -> None:
    change(tidy / TERMS, "    topic: prix\n", "    topic: prix  \n")
    before = (tidy / TERMS).read_bytes()
    result = run("data.fix", "--data", tidy, "--check")
    assert result.returncode == 1
    assert result.stdout.splitlines()[-1] == "1 fichier à réparer. Lancez : make fix"
    assert (tidy / TERMS).read_bytes() == before
    assert run("data.fix", "--data", tidy).returncode == 0
    assert run("data.fix", "--data", tidy, "--check").returncode == 0


def test_a_file_that_cannot_be_read_is_left_and_told_and_the_others_are_repaired(tidy: Path) -> None:
    unreadable = tidy / "providers/atelier-du-lac/provider.yml"
    unreadable.write_text("name: [a  \n")
    change(tidy / TERMS, "    topic: prix\n", "    topic: prix  \n")
    result = run("data.fix", "--data", tidy)
    assert result.returncode == 1
    assert "data/providers/atelier-du-lac/provider.yml : illisible, laissé tel quel." in result.stderr
    assert unreadable.read_text() == "name: [a  \n"
    assert "1 fichier réparé." in result.stdout


def test_only_the_files_named_are_repaired(tidy: Path) -> None:
    change(tidy / TERMS, "    topic: prix\n", "    topic: prix  \n")
    (tidy / "facts.yml").write_text((tidy / "facts.yml").read_text("utf-8") + "\n\n")
    result = run("data.fix", "--data", tidy, tidy / TERMS)
    assert result.stdout.splitlines()[0] == f"data/{TERMS} : espaces en fin de ligne (1)."
    assert (tidy / "facts.yml").read_text("utf-8").endswith("\n\n\n")


def test_a_link_is_not_followed_out_of_the_data(tidy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ailleurs.yml"
    outside.write_text("a: b  \n")
    (tidy / "providers/sans-nom/cgv.yml").symlink_to(outside)
    assert run("data.fix", "--data", tidy).returncode == 0
    assert outside.read_text() == "a: b  \n"


def test_a_file_that_does_not_exist_is_no_success(tidy: Path) -> None:
    result = run("data.fix", "--data", tidy, tidy / "topic.yml")
    assert result.returncode == 1
    assert "Fichier introuvable" in result.stderr
