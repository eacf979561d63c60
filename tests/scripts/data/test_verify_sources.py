import re
import shutil
from pathlib import Path

import pytest

from tests.folders import SOURCES, change, versions
from tests.scripts.commands import REAL_DATA, REAL_SOURCES, run

ATELIER = "providers/atelier-du-lac/cgv-2024-02-01.yml"
INFOREZ = "providers/inforez/cgs-2024-07-04.yml"
real = pytest.mark.skipif(not REAL_SOURCES.is_dir(), reason=f"the documents are not in {REAL_SOURCES}")


def test_faithful_data_pass_with_a_line_per_document(data: Path) -> None:
    result = run("data.verify_sources", "--data", data, "--sources", SOURCES)
    assert (result.returncode, result.stderr) == (0, "")
    atelier, sans_nom, total = result.stdout.splitlines()
    assert atelier == (
        "atelier-du-lac · cgv du 1er février 2024 : 5 clauses  couverture 100 % (13/13)  chiffres 100 % (11/11)  "
        "originalité 100 % (72/72)  longueur 100 % (5/5)"
    )
    assert sans_nom.startswith("sans-nom · cgs : 2 clauses  couverture 100 % (2/2)")
    assert total == "2 documents vérifiés, 0 exception (moins de 10 permises)."


def test_each_version_is_checked_against_its_own_text(tmp_path: Path) -> None:
    data = versions(tmp_path / "data")
    result = run("data.verify_sources", "--data", data, "--sources", tmp_path / "sources")
    assert (result.returncode, result.stderr) == (0, "")
    assert "studio-des-quais · cgs du 1er septembre 2024 : 12 clauses  couverture 100 %" in result.stdout
    assert "studio-des-quais · cgs du 1er mars 2022 : 12 clauses  couverture 100 %" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("5 documents vérifiés")
    change(data / "providers/studio-des-quais/cgs-2022-03-01.yml", "dans les 30 jours", "dans les 15 jours")
    result = run("data.verify_sources", "--data", data, "--sources", tmp_path / "sources")
    assert result.returncode == 1
    assert "chiffres · ligne 7 · paiement : « 15 jour » n'est pas dans la source" in result.stdout


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (ATELIER, "Qui signe un devis paie aussitôt 30 %", "Qui signe un devis paie aussitôt 20 %",
         "chiffres · ligne 4 · acompte : « 20 % » n'est pas dans la source"),
        (ATELIER, "lines: [6, 6]", "lines: [7, 7]", "couverture · ligne 6 :"),
        (ATELIER, "note: L'article 3", "note: Les factures de l'atelier se règlent à 30 jours. L'article 3",
         "originalité · reglement.note : recopié du document : « les factures de l atelier se reglent a 30 jours »"),
        ("topics.yml", "Dit comment sortir.", "Il est loisible au client de demander à tout moment.",
         "data/topics.yml · 1.topics.0.definition : recopié"),
        ("providers/sans-nom/provider.yml", "Dépanne des ordinateurs.",
         "Facture le tarif de chaque heure de travail commencée.", "provider.yml · activity : recopié"),
    ],
    ids=["figure", "line", "copied sentence", "copy in the vocabulary", "copy in the identity"],
)  # fmt: skip
def test_each_slip_is_told_and_stops(data: Path, file: str, old: str, new: str, message: str) -> None:
    change(data / file, old, new)
    result = run("data.verify_sources", "--data", data, "--sources", SOURCES)
    assert result.returncode == 1
    assert message in result.stdout


def test_an_exception_is_listed_with_what_it_excuses(data: Path) -> None:
    change(data / ATELIER, "payer, par virement", "payer, en 2 fois, par virement")
    excused = 'exceptions: [{check: figures, clause: reglement, text: "2 fois", reason: Essai.}]\nclauses:'
    change(data / ATELIER, "clauses:", excused)
    result = run("data.verify_sources", "--data", data, "--sources", SOURCES)
    assert result.returncode == 0, result.stdout
    assert "exception admise : chiffres · ligne 6 · reglement : « 2 fois » n'est pas dans la source" in result.stdout
    assert "1 exception (moins de 10 permises)" in result.stdout


def test_ten_exceptions_are_too_many(data: Path) -> None:
    excuse = "{check: figures, clause: reglement, text: x, reason: Essai.}"
    change(data / ATELIER, "clauses:", f"exceptions: [{', '.join([excuse] * 10)}]\nclauses:")
    result = run("data.verify_sources", "--data", data, "--sources", SOURCES)
    assert result.returncode == 1
    assert "10 exceptions" in result.stdout


def test_drafts_are_checked_too(data: Path) -> None:
    change(data / ATELIER, "reviewed:", "status: draft\nreviewed:")
    change(data / ATELIER, "paie aussitôt 30 %", "paie aussitôt 20 %")
    result = run("data.verify_sources", "--data", data, "--sources", SOURCES)
    assert result.returncode == 1
    assert "« 20 % » n'est pas dans la source" in result.stdout


def test_a_document_that_is_missing_or_changed_is_not_verified(data: Path, tmp_path: Path) -> None:
    shutil.copytree(SOURCES, tmp_path / "sources")
    (tmp_path / "sources" / "sans-nom.txt").unlink()
    change(tmp_path / "sources" / "atelier.txt", "quarante euros", "cinquante euros")
    result = run("data.verify_sources", "--data", data, "--sources", tmp_path / "sources")
    assert result.returncode == 1
    assert "sans-nom · cgs : source « sans-nom.txt » absente, non vérifié." in result.stdout
    assert "empreinte : le fichier a changé" in result.stdout
    assert "« 50 € » manque dans la restitution" in result.stdout


def test_one_document_can_be_verified_alone(data: Path) -> None:
    change(data / "providers/sans-nom/cgs.yml", "topic: prix", "topic: pri")
    result = run("data.verify_sources", "--data", data, "--sources", SOURCES, data / ATELIER)
    assert result.returncode == 0, result.stderr
    assert "1 document vérifié" in result.stdout


def test_what_cannot_be_verified_is_no_success(data: Path, tmp_path: Path) -> None:
    absent = run("data.verify_sources", "--data", data, "--sources", tmp_path / "nowhere")
    assert absent.returncode == 1
    assert "n'existe pas" in absent.stderr
    mistyped = run("data.verify_sources", "--data", data, "--sources", SOURCES, data / "providers/sans-nom/cgv.yml")
    assert mistyped.returncode == 1
    assert "ce fichier n'est pas un document" in mistyped.stderr
    change(data / ATELIER, "topic: prix", "topic: pri")
    invalid = run("data.verify_sources", "--data", data, "--sources", SOURCES)
    assert invalid.returncode == 1
    assert "Corrigez d'abord les données : make validate" in invalid.stderr


@real
def test_the_committed_data_pass() -> None:
    result = run("data.verify_sources", "--sources", REAL_SOURCES)
    assert result.returncode == 0, result.stdout + result.stderr
    documents = result.stdout.splitlines()[:-1]
    assert len([line for line in documents if line.count(" 100 % ") == 4]) >= 5


@real
def test_slips_in_the_committed_data_are_told(tmp_path: Path) -> None:
    copy = shutil.copytree(REAL_DATA, tmp_path / "data")
    passage = sentence(REAL_SOURCES / "inforez.txt")
    terms = copy / INFOREZ
    drop_clause(terms, "champ-d-application")
    change(terms, "40 €", "41 €")  # in a summary: the fact comes after
    change(terms, "    summary: >-\n", f"    summary: >-\n      {passage}\n")
    result = run("data.verify_sources", "--data", copy, "--sources", REAL_SOURCES)
    assert result.returncode == 1
    assert "couverture · ligne 46 :" in result.stdout
    assert "« 41 € » n'est pas dans la source" in result.stdout
    assert "originalité · parties-au-contrat.summary" in result.stdout


def drop_clause(file: Path, clause: str) -> None:
    text = file.read_text("utf-8")
    dropped = re.sub(rf"  - id: {clause}\n.*?(?=  - id: )", "", text, count=1, flags=re.DOTALL)
    assert dropped != text
    file.write_text(dropped, "utf-8")


def sentence(file: Path) -> str:
    """Nine words in a row of a document."""
    line = next(line for line in file.read_text("utf-8").splitlines() if re.fullmatch(r"\w[\w ,'’]{80,}.*", line))
    return " ".join(line.split()[:9])
