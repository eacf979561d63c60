import json
import shutil
from pathlib import Path

import pytest

from tests.folders import change
from tests.scripts.commands import REAL_DATA, run

TERMS = "providers/sans-nom/cgs.yml"


def test_correct_data_are_said_to_be(data: Path) -> None:
    result = run("data.validate", "--data", data)
    assert result.returncode == 0
    assert result.stdout.startswith("Données correctes : 0 remarque (")
    assert result.stderr == ""


def test_the_committed_data_are_correct() -> None:
    result = run("data.validate")
    assert (result.returncode, result.stderr) == (0, ""), result.stdout


def test_every_error_is_printed_and_counted(data: Path) -> None:
    change(data / TERMS, "topic: prix", "topic: pri")
    change(data / "providers/atelier-du-lac/provider.yml", "city:", "ville:")
    result = run("data.validate", "--data", data)
    assert result.returncode == 1
    identity, terms = [line.partition(" Guide : ")[0] for line in result.stdout.splitlines()]
    assert identity == "data/providers/atelier-du-lac/provider.yml:4: Erreur : champ « ville » : champ inconnu."
    assert terms.startswith(f"data/{TERMS}:9: Erreur : champ « tarif.topic » : « pri » n'est pas un thème")
    assert terms.endswith("Vouliez-vous dire « prix » ?")
    assert "2 erreurs à corriger" in result.stderr


def test_a_remark_is_printed_but_is_no_error(data: Path) -> None:
    (data / "providers/personne").mkdir()
    (data / "providers/personne/provider.yml").write_text("name: Personne\nactivity: Rien encore.\n")
    result = run("data.validate", "--data", data)
    assert result.returncode == 0
    assert "Remarque : ce prestataire n'a aucun document." in result.stdout


def test_only_the_problems_of_the_files_named_are_shown(data: Path) -> None:
    change(data / TERMS, "topic: prix", "topic: pri")
    assert run("data.validate", "--data", data, data / "topics.yml").returncode == 0
    result = run("data.validate", "--data", data, data / TERMS)
    assert result.returncode == 1
    assert "1 erreur à corriger" in result.stderr


def test_a_file_that_does_not_exist_is_no_success(data: Path) -> None:
    result = run("data.validate", "--data", data, data / "topic.yml")
    assert result.returncode == 1
    assert "Fichier introuvable" in result.stderr


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  - id: champ-d-application\n", "  - id: parties-au-contrat\n", "sert déjà à la clause"),
        ("topic: retard-paiement\n", "topic: retard-paiment\n", "Vouliez-vous dire « retard-paiement » ?"),
    ],
    ids=["duplicate id", "misspelt topic"],
)
def test_slips_in_the_committed_data_are_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    copy = shutil.copytree(REAL_DATA, tmp_path / "data")
    change(copy / "providers/inforez/cgs-2024-07-04.yml", old, new)
    result = run("data.validate", "--data", copy)
    assert result.returncode == 1
    assert message in result.stdout
    assert "data/providers/inforez/cgs-2024-07-04.yml:" in result.stdout


@pytest.mark.parametrize("name", ["texte", "github", "sarif", "json"])
def test_each_format_tells_the_error_and_fails(data: Path, name: str) -> None:
    change(data / TERMS, "topic: prix", "topic: pri")
    result = run("data.validate", "--data", data, "--format", name)
    assert result.returncode == 1
    assert "« pri » n'est pas un thème" in result.stdout
    assert "1 erreur à corriger" in result.stderr


@pytest.mark.parametrize("name", ["github", "sarif", "json"])
def test_a_program_reads_nothing_but_its_format(data: Path, name: str) -> None:
    result = run("data.validate", "--data", data, "--format", name)
    assert result.returncode == 0
    assert "Données correctes" in result.stderr
    assert result.stdout == "" if name == "github" else json.loads(result.stdout)


def test_an_unknown_format_is_refused(data: Path) -> None:
    result = run("data.validate", "--data", data, "--format", "xml")
    assert result.returncode == 2
    assert "sarif" in result.stderr


def test_a_hostile_file_name_stays_on_its_line(data: Path) -> None:
    (data / "providers/sans-nom/a\n::error::\x1b[2J.yml").write_text("a: b\n")
    for name in ("texte", "github"):
        result = run("data.validate", "--data", data, "--format", name)
        assert result.returncode == 1
        assert len(result.stdout.splitlines()) == 1
        assert "\x1b" not in result.stdout
