"""`make import`: a document becomes a draft that validates, is not published, and loses nothing."""

import shutil
from pathlib import Path

import pytest
import yaml

from clausier import load
from tests.folders import change
from tests.scripts.commands import REAL_DATA, run

TERMS = """\
CONDITIONS GÉNÉRALES DE VENTE
Version du 1er mars 2026

Article 1 : Parties
L'Atelier Rivage, SARL au capital de 12 000 €, a son siège au 3 rue du Port, 76790 ÉTRETAT. Elle est immatriculée au
RCS Rouen 732 829 320. Son site est www.atelier-rivage.fr.

Article 2 : Paiement
Les factures sont payables à trente (30) jours. Tout retard coûte une indemnité de quarante (40) euros.

Article 3 : Litiges
Le droit français s'applique. Le tribunal de commerce de Rouen est seul compétent.

Fait à Étretat, en deux exemplaires.
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REAL_DATA, tmp_path / "data"))


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "cgv rivage.txt"
    path.write_text(TERMS, "utf-8")
    return path


def test_a_document_becomes_a_draft(data: Path, terms: Path) -> None:
    result = run("importing.document", "--data", data, terms, "atelier-rivage")
    assert (result.returncode, result.stderr) == (0, "")
    assert "732829320 (ligne 6)" in result.stdout
    folder = data / "providers" / "atelier-rivage"
    assert {path.name for path in folder.iterdir()} == {
        "provider.yml",
        "cgv-2026-03-01.yml",
        "atelier-rivage-cgv-2026-03-01.txt",
    }
    corpus = load.corpus(data)
    assert "atelier-rivage" not in corpus.providers
    (draft,) = corpus.drafts
    assert [clause.number for clause in draft.clauses] == ["1", "2", "3"]
    assert draft.clauses[0].topic.id == "objet"
    assert "délai" in draft.clauses[1].topic.label.lower() or "paiement" in draft.clauses[1].topic.label.lower()
    assert [clause.heading for clause in draft.clauses] == ["Parties", "Paiement", "Litiges"]
    assert [skipped.reason for skipped in draft.skipped] == ["titre", "signature"]


def test_the_draft_is_checked_against_the_text_kept_beside_it(data: Path, terms: Path) -> None:
    run("importing.document", "--data", data, terms, "atelier-rivage")
    result = run("data.verify_sources", "--data", data)
    assert (result.returncode, result.stderr) == (0, "")
    assert "couverture 100 %" in result.stdout
    assert "3 restitutions à écrire" in result.stdout
    validated = run("data.validate", "--data", data)
    assert validated.returncode == 0
    assert "brouillon, non publié : 0 restitution écrite sur 3 ; à confirmer : 3 thèmes et" in validated.stdout
    assert "à écrire : l'activité du prestataire, dans provider.yml." in validated.stdout


def test_a_complete_draft_says_how_to_publish_it_and_then_is(data: Path, terms: Path) -> None:
    run("importing.document", "--data", data, terms, "atelier-rivage")
    folder = data / "providers/atelier-rivage"
    change(folder / "provider.yml", 'activity: ""', "activity: Crée des sites.")
    path = folder / "cgv-2026-03-01.yml"
    record = yaml.safe_load(path.read_text("utf-8"))
    for clause in record["clauses"]:
        clause["summary"] = "Une règle."
        del clause["suggested"]
    path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")
    told = run("data.validate", "--data", data).stdout
    assert "brouillon complet. Pour le publier, effacez la ligne « status: draft »." in told
    change(path, "status: draft\n", "")
    assert run("data.validate", "--data", data).returncode == 0
    assert "atelier-rivage" in load.corpus(data).providers


def test_a_draft_that_is_not_complete_cannot_be_published(data: Path, terms: Path) -> None:
    run("importing.document", "--data", data, terms, "atelier-rivage")
    change(data / "providers/atelier-rivage/cgv-2026-03-01.yml", "status: draft\n", "")
    result = run("data.validate", "--data", data)
    assert result.returncode == 1
    assert "la restitution est vide" in result.stdout
    assert "ne sont pas confirmées" in result.stdout
    assert "l'activité est vide" in result.stdout


def test_a_draft_is_replaced_only_if_asked(data: Path, terms: Path) -> None:
    assert run("importing.document", "--data", data, terms, "atelier-rivage").returncode == 0
    again = run("importing.document", "--data", data, terms, "atelier-rivage")
    assert again.returncode == 1
    assert "existe déjà" in again.stderr
    assert "REPLACE=1" in again.stderr
    assert run("importing.document", "--data", data, terms, "atelier-rivage", "--replace").returncode == 0


def test_what_was_written_stays_in_a_draft_made_again(data: Path, terms: Path) -> None:
    run("importing.document", "--data", data, terms, "atelier-rivage")
    path = data / "providers/atelier-rivage/cgv-2026-03-01.yml"
    before = path.read_text("utf-8")
    written = before.replace('summary: ""', "summary: Le client doit 40 €.", 2).replace("id: paiement", "id: factures")
    path.write_text(written, "utf-8")
    assert run("importing.document", "--data", data, terms, "atelier-rivage", "--replace").returncode == 0
    (draft,) = load.corpus(data).drafts
    assert [(clause.id, bool(clause.summary)) for clause in draft.clauses] == [
        ("parties", True),
        ("factures", True),
        ("litiges", False),
    ]
    assert "à confirmer : 3 thèmes" in run("data.validate", "--data", data).stdout


def test_a_new_version_keeps_what_its_text_still_says(data: Path, terms: Path, tmp_path: Path) -> None:
    folder = data / "providers/atelier-rivage"
    run("importing.document", "--data", data, terms, "atelier-rivage")
    first = folder / "cgv-2026-03-01.yml"
    record = yaml.safe_load(first.read_text("utf-8"))
    for clause in record["clauses"]:
        clause["summary"] = f"La règle de {clause['heading']}."
        del clause["suggested"]
    del record["status"]
    first.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")
    change(folder / "provider.yml", 'activity: ""', "activity: Crée des sites.")
    terms.write_text(TERMS.replace("1er mars 2026", "1er juin 2026").replace("trente (30)", "soixante (60)"), "utf-8")

    result = run("importing.document", "--data", data, terms, "atelier-rivage")
    assert result.returncode == 0
    assert "version précédente cgv-2026-03-01.yml" in result.stdout
    assert "reprises         2" in result.stdout
    assert "à relire         1 : paiement" in result.stdout
    second = folder / "cgv-2026-06-01.yml"
    assert "- id: paiement  # son texte a changé" in second.read_text("utf-8")
    (draft,) = load.corpus(data).drafts
    assert [clause.summary for clause in draft.clauses] == [c["summary"] for c in record["clauses"]]
    assert run("data.fix", "--data", data, "--check", second).returncode == 0

    second.unlink()
    kept = shutil.move(folder / "atelier-rivage-cgv-2026-03-01.txt", tmp_path)
    without = run("importing.document", "--data", data, terms, "atelier-rivage")
    assert "dont le texte n'est pas ici : donnez-en le dossier (SOURCES=…)" in without.stdout
    assert load.corpus(data).drafts[0].clauses[0].summary == ""
    told = run(
        "importing.document", "--data", data, terms, "atelier-rivage", "--replace", "--sources", Path(kept).parent
    )
    assert "brouillon refait   cgv-2026-06-01.yml" in told.stdout


def test_what_is_said_of_the_document_holds(data: Path, terms: Path) -> None:
    asked = ["--date", "2026-05-06", "--kind", "cgs", "--url", "https://atelier-rivage.fr/cgs"]
    assert run("importing.document", "--data", data, terms, "atelier-rivage", *asked).returncode == 0
    (draft,) = load.corpus(data).drafts
    assert draft.path.endswith("cgs-2026-05-06.yml")
    assert (draft.kind, draft.source.url) == ("cgs", "https://atelier-rivage.fr/cgs")
    wrong = run("importing.document", "--data", data, terms, "atelier-rivage", "--date", "hier")
    assert (wrong.returncode, "n'est pas une date" in wrong.stderr) == (1, True)


def test_a_text_without_titles_is_told(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Le prestataire fournit au client le service que décrit le devis signé.\n" * 20, "utf-8")
    result = run("importing.document", "--data", data, path, "atelier-rivage")
    assert "aucun titre d'article n'est reconnu" in result.stdout
    path.write_text("Le prestataire fournit un service.\n", "utf-8")
    result = run("importing.document", "--data", data, path, "autre-atelier")
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "Aucune clause n'est reconnue" in result.stderr
    assert not (data / "providers/autre-atelier").exists()


def test_a_draft_that_does_not_pass_stops_no_other_import(data: Path, terms: Path) -> None:
    run("importing.document", "--data", data, terms, "atelier-rivage")
    change(data / "providers/atelier-rivage/cgv-2026-03-01.yml", "topic: objet", "topic: inconnu")
    assert run("importing.document", "--data", data, terms, "autre-atelier").returncode == 0
    assert run("importing.document", "--data", data, terms, "atelier-rivage", "--replace").returncode == 0
    assert run("data.validate", "--data", data).returncode == 0


def test_a_published_document_is_never_replaced(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "cgs.txt"
    path.write_text(TERMS.replace("VENTE", "SERVICES").replace("1er mars 2026", "4 juillet 2024"), "utf-8")
    published = data / "providers/inforez/cgs-2024-07-04.yml"
    before = published.read_bytes()
    result = run("importing.document", "--data", data, path, "inforez", "--replace")
    assert result.returncode == 1
    assert "il est publié" in result.stderr
    assert published.read_bytes() == before


def test_each_document_of_a_folder_is_imported_and_the_unreadable_ones_are_told(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "cgv.txt").write_text(TERMS, "utf-8")
    (folder / "contrat.docx").write_bytes(b"PK\x03\x04 truncated")
    result = run("importing.document", "--data", data, folder, "atelier-rivage")
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "« contrat.docx »" in result.stderr
    assert (data / "providers/atelier-rivage/cgv-2026-03-01.yml").is_file()


@pytest.mark.parametrize("id_", ["../ailleurs", "Atelier", "a" * 61, "", "a b", "-a"])
def test_an_id_that_is_none_is_refused(data: Path, terms: Path, id_: str) -> None:
    before = sorted(data.rglob("*"))
    result = run("importing.document", "--data", data, "--", terms, id_)
    assert result.returncode == 1
    assert "n'est pas un identifiant" in result.stderr
    assert sorted(data.rglob("*")) == before


def test_the_id_of_a_page_is_refused(data: Path, terms: Path) -> None:
    result = run("importing.document", "--data", data, "--", terms, "index")
    assert result.returncode == 1
    assert "« index » est pris" in result.stderr
    assert not (data / "providers/index").exists()


def test_a_missing_file_is_one_sentence(data: Path, tmp_path: Path) -> None:
    result = run("importing.document", "--data", data, tmp_path / "absent.pdf", "atelier-rivage")
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "n'existe pas" in result.stderr
    assert not (data / "providers/atelier-rivage").exists()
