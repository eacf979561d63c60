"""Two states of a small corpus, and what is told of their difference."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from clausier import proposal
from clausier.proposal import documents
from clausier.proposal import text as module
from tests.folders import change, lay

ATELIER = "providers/atelier-du-lac/cgv-2024-02-01.yml"
SANS_NOM = "providers/sans-nom/cgs.yml"
Tell = Callable[[], list[str]]


@pytest.fixture
def after(tmp_path: Path) -> Path:
    return lay(tmp_path / "after" / "data")


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return lay(tmp_path / "before" / "data")


@pytest.fixture
def told(before: Path, after: Path) -> Tell:
    """The lines told, with ordinary spaces, without their bullets; the provider most tests change is « A »."""

    def told() -> list[str]:
        text = proposal.tell(proposal.read(before), proposal.read(after))
        lines = (" ".join(line.removeprefix("- ").split()) for line in text.splitlines())
        return [line.replace("**Atelier du Lac**", "A") for line in lines]

    return told


def test_nothing_changed_is_said(told: Tell) -> None:
    assert told() == ["Rien ne change dans les données."]


def test_a_fact_is_told_with_its_values_its_case_and_its_clause(told: Tell, after: Path) -> None:
    change(after / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    assert told() == ["A · préavis, professionnel : 3 mois → 2 mois (clause 3)"]


def test_a_number_that_another_clause_has_comes_with_its_heading(told: Tell, before: Path, after: Path) -> None:
    for side in (before, after):
        change(side / ATELIER, 'number: "3"', 'number: "1"')
    change(after / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    assert told() == ["A · préavis, professionnel : 3 mois → 2 mois (clause 1 « Fin du contrat »)"]


def test_it_is_said_which_way_a_value_goes_for_the_client(told: Tell, after: Path) -> None:
    change(after / ATELIER, "deposit: 30 % du", "deposit: 50 % du")
    change(after / ATELIER, "data_return: 48 heures", "data_return: 24 heures")
    assert told() == [
        "A · acompte : 30 % du montant HT → 50 % du montant HT, moins favorable au client (clause 1.1)",
        "A · remise : 48 heures → 24 heures, plus favorable au client (clause 1)",
    ]


def test_a_fact_that_comes_or_goes_is_told(told: Tell, after: Path) -> None:
    change(after / ATELIER, ", recovery_fee: 40 €", "")
    change(after / SANS_NOM, "hourly_rate: 55 € HT par heure", "hourly_rate: 55 € HT par heure, data_returned: non")
    assert told() == [
        "A · frais : 40 €, retiré (clause 2)",
        "**Dépannage (prestataire non nommé)** · fichiers rendus : Non, ajouté (clause 1)",
    ]


def test_clauses_are_named_by_what_they_underwent(told: Tell, after: Path) -> None:
    change(after / ATELIER, "Qui signe un devis paie aussitôt", "Qui accepte un devis paie tout de suite")
    change(after / ATELIER, "heading: Retards", "heading: Impayés")
    change(after / ATELIER, 'cites: ["C. com., art. L441-10"]', 'cites: ["C. civ., art. 1231-5"]')
    change(after / ATELIER, "note: L'article 3 ne rappelle rien de tel.\n", "note: Rien de tel à l'article 3.\n")
    assert told() == [
        "A · clause reformulée : 1.1 « Acompte »",
        "A · textes cités modifiés, clause : 2 « Impayés »",
        "A · clause renommée : 2 « Impayés »",
        "A · remarque de l’éditeur modifiée, clause : 1.2 « Règlement »",
    ]


def test_a_heading_that_went_is_never_printed(told: Tell, after: Path) -> None:
    text = (after / ATELIER).read_text("utf-8")
    start, end = text.index("  - id: penalites"), text.index("  - id: preavis")
    (after / ATELIER).write_text(text[:start] + text[end:], "utf-8")
    assert "A · clause retirée : 2" in told()
    assert "Retards" not in repr(told())


def test_lines_of_the_source_that_are_corrected_are_told(told: Tell, after: Path) -> None:
    change(after / ATELIER, "lines: [4, 5]", "lines: [5, 5]")
    assert told() == ["A · lignes du document d’origine corrigées, clause : 1.1 « Acompte »"]


def test_many_clauses_are_counted(told: Tell, before: Path, after: Path) -> None:
    clauses = "".join(
        f"  - {{id: c{n}, number: '{n + 3}', heading: H, topic: prix, lines: [{n + 4}, {n + 4}], summary: A{n}.}}\n"
        for n in range(20)
    )
    for folder, text in ((before, clauses), (after, clauses.replace("summary: A", "summary: B"))):
        file = folder / SANS_NOM
        file.write_text(file.read_text("utf-8") + text, "utf-8")
    (line,) = told()
    assert line.endswith("clauses reformulées : 3 ; 4 ; 5 ; 6 ; 7 ; 8 ; 9 ; 10 ; 11 ; 12 ; 13 ; 14 et 8 autres")


def test_too_many_clauses_are_not_compared(told: Tell, after: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_CLAUSES", 3)
    change(after / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    assert told() == ["A · plus de 3 clauses : trop pour être comparées ici"]


def test_a_file_laid_out_otherwise_changes_nothing(told: Tell, after: Path) -> None:
    change(after / ATELIER, "title: Conditions", "title:    Conditions")
    (line,) = told()
    assert line.endswith("CGV du 1er février 2024 · mise en forme du fichier, sans effet sur le site")


def test_a_new_provider_is_told_with_its_documents(told: Tell, after: Path) -> None:
    shutil.copytree(after / "providers/atelier-du-lac", after / "providers/nouveau")
    change(after / "providers/nouveau/provider.yml", "name: Atelier du Lac", "name: Nouveau")
    assert told() == [
        "**Nouveau** · nouveau prestataire",
        "**Nouveau** · CGV du 1er février 2024 · document ajouté : 5 clauses, 9 faits",
    ]


def test_a_provider_or_a_document_that_goes_is_told(told: Tell, after: Path) -> None:
    shutil.rmtree(after / "providers/sans-nom")
    (after / ATELIER).unlink()
    assert told() == [
        "A · CGV du 1er février 2024 · document retiré",
        "**Dépannage (prestataire non nommé)** · prestataire retiré",
    ]


def test_a_new_version_is_compared_with_the_one_it_follows(told: Tell, after: Path) -> None:
    newer = after / ATELIER.replace("2024-02-01", "2026-01-01")
    shutil.copy(after / ATELIER, newer)
    change(newer, "date: 2024-02-01", "date: 2026-01-01")
    change(newer, "value: 3 mois, when", "value: 1 mois, when")
    assert told() == [
        "A · CGV du 1er janvier 2026 · version ajoutée : 5 clauses, 9 faits",
        "A · préavis, professionnel : 3 mois → 1 mois (clause 3)",
    ]


def test_a_file_that_gets_another_date_is_the_same_document(told: Tell, after: Path) -> None:
    (after / ATELIER).rename(after / ATELIER.replace("2024-02-01", "2024-02-02"))
    change(after / ATELIER.replace("2024-02-01", "2024-02-02"), "date: 2024-02-01", "date: 2024-02-02")
    assert told() == ["A · date : 1er février 2024 → 2 février 2024"]


def test_a_draft_is_told_when_it_is_published(told: Tell, before: Path) -> None:
    change(before / SANS_NOM, "kind:", "status: draft\nkind:")
    (line,) = told()
    assert line.endswith("· le brouillon est publié")


def test_what_is_said_of_a_document_is_told(told: Tell, after: Path) -> None:
    change(after / ATELIER, "title: Conditions générales de vente", "title: Conditions de vente")
    change(after / ATELIER, 'url: "https://atelier.example/cgv"', 'url: "https://atelier.example/conditions"')
    change(after / ATELIER, "not_concerned: {assurance: Aucun transport.}", "not_concerned: {}")
    change(after / SANS_NOM, "reviewed: [prix, resiliation]", "reviewed: complete")
    assert told() == [
        "A · titre : Conditions générales de vente → Conditions de vente",
        "A · adresse publique : `https://atelier.example/cgv` → `https://atelier.example/conditions`",
        "A · n’est plus sans objet : assurance",
        "**Dépannage (prestataire non nommé)** · lu : 2 thèmes → tout",
    ]


def test_the_identity_of_a_provider_is_told(told: Tell, after: Path) -> None:
    change(after / "providers/atelier-du-lac/provider.yml", "city: Annecy", "city: Lyon")
    change(after / "providers/atelier-du-lac/provider.yml", "activity: Entretient", "activity: Fait et entretient")
    assert told() == ["A · activité reformulée", "A · ville : Annecy → Lyon"]


def test_vocabularies_are_told(told: Tell, after: Path) -> None:
    change(after / "facts.yml", "label: Préavis", "label: Délai de préavis")
    change(after / "law/rates.yml", "rate:", "rate: ")
    assert told() == ["**Vocabulaires** · faits modifiés : Délai de préavis"]


def test_a_document_that_is_refused_is_compared_as_it_is_written(told: Tell, after: Path) -> None:
    same = " ; 15 jours ouvrés, particulier"
    change(after / ATELIER, "topic: prix", "topic: pri")
    change(after / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    assert told() == [
        "A · cgv-2024-02-01.yml · la vérification refuse ce fichier pour l’instant",
        f"A · préavis : 3 mois, professionnel{same} → 2 mois, professionnel{same} (clause 3)",
        "A · clauses modifiées : 1.1 ; 3",
    ]


@pytest.mark.parametrize("text", ["", "clauses: [", "- liste", "clauses: [a, 3]", "\x00", "a" * 3_000_000])
def test_a_file_that_is_no_document_is_said_to_be_refused(told: Tell, after: Path, text: str) -> None:
    (after / ATELIER).write_text(text, "utf-8")
    assert any("la vérification refuse ce fichier pour l’instant" in line for line in told())


def test_a_vocabulary_that_is_refused_hides_nothing(told: Tell, after: Path) -> None:
    change(after / "topics.yml", "label:", "titre:")
    change(after / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    first, *rest = told()
    assert first.startswith("**Vocabulaires** · la vérification en refuse un")
    assert any("préavis : 3 mois, professionnel" in line for line in rest)


def test_an_older_state_that_todays_checks_refuse_is_compared_all_the_same(told: Tell, before: Path) -> None:
    change(before / ATELIER, "value: 3 mois, when", "value: bientôt, when")
    assert any("bientôt, professionnel" in line and "3 mois, professionnel" in line for line in told())


def test_a_hostile_name_stays_text(told: Tell, after: Path) -> None:
    change(after / "providers/atelier-du-lac/provider.yml", "name: Atelier du Lac", 'name: "@tout <b>x</b> #1"')
    assert told() == ["**`@tout <b>x</b> #1`** · nom : Atelier du Lac → `@tout <b>x</b> #1`"]


def test_a_long_change_is_cut_and_counted(told: Tell, after: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(40):
        shutil.copytree(after / "providers/sans-nom", after / f"providers/autre-{number}")
    lines = told()
    assert len(lines) == module.LINES + 1
    assert lines[-1] == "… et 20 changements de plus."
    monkeypatch.setattr(module, "LENGTH", 200)
    assert len("\n".join(told())) < 300


def test_what_lies_outside_the_data_is_counted(after: Path) -> None:
    side = proposal.read(after)
    text = proposal.tell(side, side, untold=3, elsewhere={".github/": 2, "@qui": 1})
    _, untold, blank, elsewhere = text.splitlines()
    assert (untold, blank) == ("- … et 3\xa0prestataires de plus.", "")
    assert elsewhere == "Fichiers modifiés hors des données\xa0: .github/ (2)\u202f; `@qui` (1)."
