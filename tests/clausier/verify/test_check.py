"""The checks on the invented document of tests/fixtures, whole, then altered."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from clausier import load
from clausier.model import Clause, Locator, Version, Waiver
from clausier.verify import originality
from clausier.verify.check import Report, check, dated
from tests.clausier.law.table import table
from tests.folders import SOURCES

RAW = (SOURCES / "atelier.txt").read_bytes()


@pytest.fixture
def terms(data: Path) -> Version:
    return load.corpus(data).providers["atelier-du-lac"].documents[0].current


def report(version: Version, raw: bytes = RAW) -> Report:
    texts = [(f"{clause.id}.summary", clause.summary) for clause in version.clauses]
    return check(version, raw, originality.runs(raw.decode()), texts, table())


def told(result: Report) -> list[str]:
    return [str(finding).strip() for finding in result.findings]


def altered(version: Version, clause: str, **fields: Any) -> Version:
    """The version with some fields of a clause changed."""
    clauses = tuple(dataclasses.replace(c, **fields) if c.id == clause else c for c in version.clauses)
    return dataclasses.replace(version, clauses=clauses)


def find(version: Version, clause: str) -> Clause:
    return next(c for c in version.clauses if c.id == clause)


def test_a_faithful_restatement_passes_every_check(terms: Version) -> None:
    result = report(terms)
    assert result.passed
    assert [(tally.check, tally.percent) for tally in result.tallies] == [
        ("couverture", 100), ("chiffres", 100), ("originalité", 100), ("longueur", 100),
    ]  # fmt: skip


def test_a_dropped_clause_leaves_its_lines_uncovered(terms: Version) -> None:
    rest = dataclasses.replace(terms, clauses=tuple(c for c in terms.clauses if c.id != "reglement"))
    result = report(rest)
    assert [line.partition(" : ")[0] for line in told(result)] == ["couverture · ligne 6"]
    assert "Les factures de l'atelier" in told(result)[0]
    assert (result.tallies[0].passed, result.tallies[0].total) == (12, 13)


def test_lines_that_the_source_does_not_have_are_told(terms: Version) -> None:
    beyond = altered(terms, "restitution", locator=Locator(((14, 16), (40, 40))))
    assert told(report(beyond)) == ["couverture · ligne 40 · restitution : cette ligne n'existe pas dans la source"]


def test_an_altered_figure_is_both_lost_and_invented(terms: Version) -> None:
    summary = find(terms, "penalites").summary.replace("3 fois", "4 fois")
    wrong = altered(terms, "penalites", summary=summary, facts=find(terms, "penalites").facts[1:])
    assert told(report(wrong)) == [
        "chiffres · ligne 9 · penalites : « 3 fois » manque dans la restitution",
        "chiffres · ligne 8 · penalites : « 4 fois » n'est pas dans la source",
    ]


def test_a_figure_may_stand_in_a_fact_or_a_citation(terms: Version) -> None:
    assert report(altered(terms, "penalites", summary="L'acheteur paie le retard, et des frais.")).passed
    assert [line.partition(" : ")[2] for line in told(report(altered(terms, "penalites", cites=())))] == [
        "« 10 » manque dans la restitution",
        "« 441 » manque dans la restitution",
    ]


def test_the_number_and_date_of_a_cited_text_need_not_be_written_again(terms: Version) -> None:
    said = RAW.replace(b"L. 441-10 du Code de commerce", "28 du règlement (UE) 2016/679 du 27 avril 2016".encode())
    lost = {
        cites: [line.partition(" : ")[2] for line in told(report(altered(terms, "penalites", cites=cites), said))]
        for cites in (("RGPD, art. 28",), ("RGPD",), ())
    }
    changed = [line for line in lost[("RGPD, art. 28",)] if line.startswith("le fichier a changé")]
    assert lost[("RGPD, art. 28",)] == changed
    assert lost[("RGPD",)] == [*changed, "« 28 » manque dans la restitution"]
    assert "« 679 » manque dans la restitution" in lost[()]


def test_a_note_does_not_make_up_for_a_figure(terms: Version) -> None:
    wrong = altered(terms, "acompte", summary="Qui signe un devis paie aussitôt.", facts=(), note="30 %")
    assert told(report(wrong)) == ["chiffres · ligne 5 · acompte : « 30 % » manque dans la restitution"]


def test_a_copied_sentence_is_told_once_with_its_place(terms: Version) -> None:
    wrong = altered(terms, "acompte", summary="Tout devis que l'acheteur signe donne lieu au versement de 30 %.")
    copied = "tout devis que l acheteur signe donne lieu au versement"
    assert told(report(wrong)) == [f"originalité · acompte.summary : recopié du document : « {copied} »"]


def test_a_restatement_longer_than_its_source_is_told(terms: Version) -> None:
    wrong = altered(terms, "reglement", summary="L'acheteur a 30 jours fin de mois. " + "Il paie. " * 20)
    assert told(report(wrong)) == ["longueur · ligne 6 · reglement : 48 mots pour 25"]


def test_a_changed_source_is_told(terms: Version) -> None:
    result = report(terms, RAW + b"\n")
    assert [line[:40] for line in told(result)] == ["empreinte : le fichier a changé : sha256"]


def test_an_exception_excuses_its_finding_and_is_listed(terms: Version) -> None:
    waiver = Waiver("figures", "acompte", "30 %", "Essai.")
    wrong = altered(terms, "acompte", summary="Qui signe un devis paie aussitôt.", facts=())
    result = report(dataclasses.replace(wrong, waivers=(waiver,)))
    assert result.passed
    assert [tally.percent for tally in result.tallies] == [100] * 4
    assert [finding.text for finding in result.waived] == ["« 30 % » manque dans la restitution"]


@pytest.mark.parametrize(
    "waiver",
    [
        Waiver("figures", "acomptes", "30 %", "Autre clause."),
        Waiver("figures", "acomp", "30 %", "Début d'un identifiant."),
        Waiver("figures", "acompte", "3", "Début d'un nombre."),
        Waiver("length", "acompte", "30 %", "Autre contrôle."),
    ],
    ids=lambda waiver: waiver.reason,
)
def test_an_exception_excuses_nothing_else(terms: Version, waiver: Waiver) -> None:
    wrong = altered(terms, "acompte", summary="Qui signe un devis paie aussitôt.", facts=())
    result = report(dataclasses.replace(wrong, waivers=(waiver,)))
    assert not result.passed
    assert result.waived == ()


def test_an_excused_copy_names_the_field_of_its_clause(terms: Version) -> None:
    wrong = altered(terms, "acompte", summary="Tout devis que l'acheteur signe donne lieu au versement de 30 %.")
    waiver = Waiver("originality", "acompte", "donne lieu au versement", "Essai.")
    assert report(dataclasses.replace(wrong, waivers=(waiver,))).passed


def test_a_report_names_the_version(terms: Version) -> None:
    assert dated(terms) == "atelier-du-lac · cgv du 1er février 2024"
    assert dated(dataclasses.replace(terms, date=None)) == "atelier-du-lac · cgv"
