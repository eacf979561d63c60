from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from clausier.parse import parse
from clausier.problems import Problem
from clausier.records import DocumentRecord, FactRecord, ProviderRecord

DOCUMENT = f"""\
kind: cgv
title: Conditions de vente
source: {{file: a.txt, sha256: {"0" * 64}}}
clauses:
  - id: prix
    number: 3.10
    heading: Prix
    topic: prix
    lines: [1, 2]
    summary: Le prix est libre.
"""


def problems(tmp_path: Path, content: str, record: Any = DocumentRecord) -> list[tuple[int, str, str]]:
    """The line, the field and the message of each problem."""
    file = tmp_path / "cgv.yml"
    file.write_text(content)
    found = parse(file, "data/cgv.yml", TypeAdapter(record))
    assert isinstance(found, list)
    assert all(isinstance(problem, Problem) for problem in found)
    return [(problem.line, problem.field, problem.message) for problem in found]


def changed(old: str, new: str) -> str:
    assert old in DOCUMENT
    return DOCUMENT.replace(old, new)


def test_the_lines_of_a_document_are_few_enough_to_be_looked_at(tmp_path: Path) -> None:
    spans = ", ".join(f"[{line}, {line}]" for line in range(1, 3002))
    ((line, field, message),) = problems(tmp_path, changed("lines: [1, 2]", f"lines: [{spans}]"))
    assert (line, field) == (1, "")
    assert message.endswith("attendu : au plus 3000 suites de lignes (« lines ») dans un document.")


def test_a_correct_file_becomes_a_record(tmp_path: Path) -> None:
    file = tmp_path / "cgv.yml"
    file.write_text(changed("summary:", "facts: {a: oui, b: [x, {value: y, when: z}], c: {value: v}}\n    summary:"))
    record = parse(file, "data/cgv.yml", TypeAdapter(DocumentRecord))
    assert isinstance(record, DocumentRecord)
    clause = record.clauses[0]
    assert (clause.number, clause.lines) == ("3.10", [(1, 2)])
    stated = {fact: [(value.value, value.when) for value in values] for fact, values in clause.facts.items()}
    assert stated == {"a": [("oui", None)], "b": [("x", None), ("y", "z")], "c": [("v", None)]}


SLUG = "attendu : un identifiant en minuscules sans accent, par exemple « retard-de-paiement »."
ANCHOR = "attendu : un identifiant qui ne commence ni par « partie- » ni par « section- » suivi d'un numéro."
FIELDS = "attendu : des champs, un par ligne, sous la forme « nom: valeur »."
DATE = "attendu : une date comme 2024-07-04."
LINES = "attendu : deux numéros de ligne, par exemple [12, 18]."
COMMA = (
    "« 5 % » n'est pas un champ : entre accolades, une virgule sépare deux champs. "
    'Mettez la valeur entière entre guillemets droits, comme {value: "99,5 %"}.'
)
HTTPS = "attendu : une adresse en https://."
REASONS = "titre, sommaire, mise-en-page, signature, liens"


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "message"),
    [
        ("title: Conditions de vente\n", "", 1, "title", "champ manquant : ajoutez-le."),
        ("    topic: prix\n", "", 5, "clauses.1.topic", "champ manquant : ajoutez-le."),
        ("clauses:", "reviewd: []\nclauses:", 4, "reviewd", "champ inconnu. Vouliez-vous dire « reviewed » ?"),
        ("clauses:", "not-concerned: {}\nclauses:", 4, "not-concerned",
         "champ inconnu. Vouliez-vous dire « not_concerned » ?"),
        ("clauses:", "outline: [{line: 1, heading: H, num: 1}]\nclauses:", 4, "outline.1.num",
         "champ inconnu. Vouliez-vous dire « number » ?"),
        ("clauses:", "couleur: bleu\nclauses:", 4, "couleur", "champ inconnu."),
        ("title: Conditions de vente", "title: [a, b]", 2, "title", "« [a, b] » : attendu : un texte."),
        ("title: Conditions de vente", "title:", 2, "title", "le texte est vide."),
        ("title: Conditions de vente", f"title: {'x' * 161}", 2, "title",
         f"« {'x' * 59}… » : texte trop long (au plus 160 caractères)."),
        ("title: Conditions de vente", "title: |\n  a\n  b", 2, "title",
         "« a b » n'est pas accepté ; attendu : un texte d'une seule ligne."),
        ("id: prix", "id: index", 5, "clauses.1.id",
         "« index » : attendu : un autre identifiant que « index », adresse d'une liste."),
        ("id: prix", "id: section-12", 5, "clauses.1.id", f"« section-12 » : {ANCHOR}"),
        ("id: prix", "id: partie-annexe", 5, "clauses.1.id", f"« partie-annexe » : {ANCHOR}"),
        ("    topic: prix", f"    topic: prix\n    also: [{'a, ' * 20}a]", 9, "clauses.1.also",
         f"« [{'a, ' * 19}a… » : trop d'éléments (au plus 20)."),
        ("Le prix est libre.", f"Le prix {'e' * 81}", 10, "clauses.1.summary",
         f"« Le prix {'e' * 51}… » : attendu : des mots de 80 caractères au plus."),
        ("lines: [1, 2]", f"lines: [1, {'9' * 5000}]", 9, "clauses.1.lines",
         f"« {'9' * 59}… » : attendu : un nombre entier, plus petit."),
        ("kind: cgv", "kind: cvg", 1, "kind",
         "« cvg » n'est pas accepté. Attendu : cgv, cgs, cgu, contrat. Vouliez-vous dire « cgv » ?"),
        ("clauses:", "skipped: [{lines: [3, 4], reason: titres}]\nclauses:", 4, "skipped.1.reason",
         f"« titres » n'est pas accepté. Attendu : {REASONS}. Vouliez-vous dire « titre » ?"),
        ("clauses:", "reviewed: complet\nclauses:", 4, "reviewed",
         "« complet » n'est pas accepté. Attendu : complete. Vouliez-vous dire « complete » ?"),
        ("clauses:", "reviewed: [Prix]\nclauses:", 4, "reviewed.1", f"« Prix » n'est pas accepté ; {SLUG}"),
        ("clauses:", "date: 4 juillet 2024\nclauses:", 4, "date", f"« 4 juillet 2024 » : {DATE}"),
        ("clauses:", "date: 1720051200\nclauses:", 4, "date", f"« 1720051200 » : {DATE}"),
        ("clauses:", "date: 2024-02-30\nclauses:", 4, "date", f"« 2024-02-30 » : {DATE}"),
        ("clauses:", "date:\nclauses:", 4, "date", f"le champ est vide ; {DATE}"),
        ("a.txt", "../a.txt", 3, "source.file",
         "« ../a.txt » n'est pas accepté ; attendu : un simple nom de fichier, sans dossier."),
        ("0" * 64, "beef", 3, "source.sha256",
         "« beef » n'est pas accepté ; attendu : une empreinte SHA-256 (64 chiffres et lettres de a à f)."),
        ("a.txt", "a.txt, url: 'http://a.fr'", 3, "source.url", f"« http://a.fr » : {HTTPS}"),
        ("a.txt", "a.txt, url: 'javascript:alert(1)'", 3, "source.url", f"« javascript:alert(1) » : {HTTPS}"),
        ("a.txt", "a.txt, url: 'https://u:p@a.fr'", 3, "source.url", f"« https://u:p@a.fr » : {HTTPS}"),
        ("id: prix", "id: Prix élevé", 5, "clauses.1.id", f"« Prix élevé » n'est pas accepté ; {SLUG}"),
        ("[1, 2]", "12", 9, "clauses.1.lines", "« 12 » : attendu : une liste, par exemple [un, deux]."),
        ("[1, 2]", "[12]", 9, "clauses.1.lines", LINES),
        ("[1, 2]", "[1, 2, 3]", 9, "clauses.1.lines", f"« [1, 2, 3] » : {LINES}"),
        ("[1, 2]", "[[1, 2], [0, 4]]", 9, "clauses.1.lines.2.1", "« 0 » : attendu : un nombre d'au moins 1."),
        ("[1, 2]", "[un, 2]", 9, "clauses.1.lines.1", "« un » : attendu : un nombre entier."),
        ("[1, 2]", "[]", 9, "clauses.1.lines", "« [] » : la liste est vide ou trop courte."),
        ("topic: prix", "topic: prix\n    facts: [oui]", 9, "clauses.1.facts", f"« [oui] » : {FIELDS}"),
        ("topic: prix", "topic: prix\n    facts:\n      Bad: oui", 10, "clauses.1.facts.Bad",
         "« Bad » n'est pas accepté ; attendu : un identifiant de fait, par exemple « late_interest »."),
        ("topic: prix", "topic: prix\n    facts:\n      a:", 10, "clauses.1.facts.a", "le texte est vide."),
        ("topic: prix", "topic: prix\n    facts:\n      a: {value: x, wen: y}", 10, "clauses.1.facts.a.wen",
         "champ inconnu. Vouliez-vous dire « when » ?"),
        ("topic: prix", "topic: prix\n    facts:\n      a: {value: 9,5 %, when: oui}", 10, "clauses.1.facts.a.5 %",
         COMMA),
        ("clauses:\n", "clauses:\n  - bonjour\n", 5, "clauses.1", f"« bonjour » : {FIELDS}"),
        ("clauses:", "not_concerned:\n  assurance-auto: [a]\nclauses:", 5, "not_concerned.assurance-auto",
         "« [a] » : attendu : un texte."),
    ],
)  # fmt: skip
def test_each_mistake_is_told_on_its_line(
    tmp_path: Path, old: str, new: str, line: int, field: str, message: str
) -> None:
    assert problems(tmp_path, changed(old, new)) == [(line, field, message)]


def test_a_misspelt_field_of_a_clause_gets_its_own_name_back(tmp_path: Path) -> None:
    assert problems(tmp_path, changed("lines:", "line:")) == [
        (5, "clauses.1.lines", "champ manquant : ajoutez-le."),
        (9, "clauses.1.line", "champ inconnu. Vouliez-vous dire « lines » ?"),
    ]


def test_all_the_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    content = "nam: X\nunnamed: oui\nsiren: 12 34\nwebsite: exemple.fr\n"
    assert problems(tmp_path, content, ProviderRecord) == [
        (1, "name", "champ manquant : ajoutez-le."),
        (2, "unnamed", "« oui » : attendu : true ou false."),
        (1, "activity", "champ manquant : ajoutez-le."),
        (3, "siren", "« 12 34 » n'est pas accepté ; attendu : les neuf chiffres du SIREN, sans espace."),
        (4, "website", "« exemple.fr » : attendu : une adresse en https://."),
        (1, "nam", "champ inconnu. Vouliez-vous dire « name » ?"),
    ]


@pytest.mark.parametrize("content", ["- a\n", "bonjour\n"])
def test_a_file_of_another_shape_is_one_problem(tmp_path: Path, content: str) -> None:
    assert [message.partition(" : ")[2] for _, _, message in problems(tmp_path, content)] == [FIELDS]


def test_a_list_that_is_none_is_one_problem(tmp_path: Path) -> None:
    message = "« {id: a} » : attendu : une liste, par exemple [un, deux]."
    assert problems(tmp_path, "id: a\n", list[FactRecord]) == [(1, "", message)]


def test_an_unreadable_file_gives_the_reader_s_problems(tmp_path: Path) -> None:
    assert problems(tmp_path, "kind: cgv\nkind: cgs\n") == [
        (2, "kind", "clé écrite deux fois (déjà à la ligne 1). Gardez-en une seule.")
    ]
