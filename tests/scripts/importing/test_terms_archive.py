"""Open Terms Archive: a version of a clone becomes a draft on its date; a provider becomes a declaration."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from clausier import load
from tests.scripts.commands import REAL_DATA, run

TERMS = "General Conditions of Sale"
TEXT = """\
Conditions générales de vente
===

## Article 1 - Objet

Un texte.

## Article 2 - Prix

Un prix de {}.
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REAL_DATA, tmp_path / "data"))


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Two versions of one document."""
    folder = tmp_path / "versions"
    path = folder / "Atelier Rivage" / f"{TERMS}.md"
    path.parent.mkdir(parents=True)
    subprocess.run(["git", "init", "-q", folder], check=True)
    for date, price in (("2022-01-10", "10 €"), ("2025-06-20", "20 €")):
        path.write_text(TEXT.format(price), "utf-8")
        when = f"{date}T12:00:00Z"
        environment = os.environ | {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", "-C", folder, "add", "."], check=True)
        subprocess.run(
            ["git", "-C", folder, *identity, "commit", "-qm", date], check=True, env=environment
        )  # fmt: skip
    return folder


def test_the_last_version_is_imported_on_its_date(data: Path, clone: Path) -> None:
    result = run("importing.terms_archive", "--data", data, "import", clone, "Atelier Rivage", TERMS, "atelier-rivage")
    assert (result.returncode, result.stderr) == (0, "")
    (draft,) = load.corpus(data).drafts
    assert draft.path.endswith("cgv-2025-06-20.yml")
    assert [clause.heading for clause in draft.clauses] == ["Objet", "Prix"]
    assert "Version du 20 juin 2025 de « Atelier Rivage »" in result.stdout
    assert "name: Atelier Rivage" in (data / "providers/atelier-rivage/provider.yml").read_text("utf-8")
    text = (data / "providers/atelier-rivage/atelier-rivage-cgv-2025-06-20.txt").read_text("utf-8")
    assert text == TEXT.format("20 €")


def test_the_version_of_a_day_is_imported(data: Path, clone: Path) -> None:
    run(
        "importing.terms_archive", "--data", data, "import", clone, "Atelier Rivage", TERMS, "a", "--date", "2023-01-01"
    )
    assert (data / "providers/a/cgv-2022-01-10.yml").is_file()


@pytest.mark.parametrize(
    ("service", "date", "said"),
    [
        ("Inconnu", "", "Aucune version"),
        ("Atelier Rivage", "2020-01-01", "donnez une date plus récente"),
        ("Atelier Rivage", "hier", "n'est pas une date"),
        ("../..", "", "Aucune version"),
    ],
)
def test_what_is_not_there_is_one_sentence(data: Path, clone: Path, service: str, date: str, said: str) -> None:
    asked = ["--date", date] if date else []
    result = run("importing.terms_archive", "--data", data, "import", clone, service, TERMS, "a", *asked)
    assert result.returncode == 1
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_folder_that_is_no_clone_is_refused(data: Path, tmp_path: Path) -> None:
    result = run("importing.terms_archive", "--data", data, "import", tmp_path / "rien", "A", TERMS, "a")
    assert result.returncode == 1
    assert "n'est pas un dépôt git" in result.stderr


def test_a_provider_is_declared_with_its_published_addresses() -> None:
    url = {p.id: d.current.source.url for p in load.corpus(REAL_DATA).providers.values() for d in p.documents}
    known = next((id_ for id_, address in url.items() if address), None)
    for id_ in url:
        result = run("importing.terms_archive", "declare", id_)
        if not url[id_]:
            assert result.returncode == 1
            assert "adresse publique" in result.stderr
            continue
        declaration = json.loads(result.stdout)
        (terms,) = declaration["terms"].values()
        assert terms == {"fetch": url[id_], "select": ["main, body"]}
    assert known, "no document of the site has a public address: nothing was declared"


def test_an_unknown_provider_is_refused() -> None:
    result = run("importing.terms_archive", "declare", "inconnu")
    assert result.returncode == 1
    assert "n'est pas un prestataire publié" in result.stderr
