"""A second version: what says the same is kept with its id, what changed is to be read again, what is new is new."""

from collections import Counter
from typing import Any

import pytest
from pydantic import TypeAdapter

from clausier import load
from clausier.importer.carry.over import Carried, Earlier, carried
from clausier.importer.proposals import known, propose
from clausier.importer.readers import plain
from clausier.parse import parse
from clausier.records import DocumentRecord
from tests.scripts.commands import REAL_DATA, REAL_SOURCES

OLD = """
CONDITIONS
Article 1 - Prix
Les prix sont fixés par le devis que le client a signé.
Article 2 - Paiement
2.1 Délai
Les factures de l'atelier se paient à trente jours.
2.2 Retard
Tout retard coûte au client une indemnité de quarante euros.
Article 3 - Responsabilité
L'atelier ne répond pas des dommages indirects du client.
Sa dette est limitée aux sommes versées pendant une année.
Fait à Annecy, en deux exemplaires.
""".strip().splitlines()

NEW = """
CONDITIONS
Article 1 - Objet
L'atelier crée des sites pour les commerces du lac et de la ville.
Article 2 - Prix
Les prix sont fixés par le devis
que le client a signé.
Article 3 - Paiement
3.1 Délai
Les factures de l'atelier se paient à quarante-cinq jours.
3.2 Retard
Tout retard coûte au client une indemnité de quarante euros.
Article 4 - Responsabilité
L'atelier ne répond pas des dommages indirects du client.
Sa dette est limitée aux sommes versées pendant une année.
Fait à Annecy, en deux exemplaires.
Les annexes sont jointes à la présente convention.
""".strip().splitlines()


def clause(id_: str, number: str, lines: Any, summary: str = "Une règle.", **fields: Any) -> dict[str, Any]:
    always = {"id": id_, "number": number, "heading": id_.title(), "topic": "prix", "lines": lines, "summary": summary}
    return always | fields


def document(*clauses: dict[str, Any], **fields: Any) -> dict[str, Any]:
    source = {"file": "a.txt", "sha256": "0" * 64}
    return {"kind": "cgv", "title": "Conditions", "source": source, "clauses": list(clauses)} | fields


def as_read(tree: Any) -> Any:
    """As our reader gives a file: every scalar is text."""
    if isinstance(tree, dict):
        return {key: as_read(value) for key, value in tree.items()}
    return [as_read(item) for item in tree] if isinstance(tree, list) else str(tree)


def version(record: dict[str, Any], lines: list[str]) -> Earlier:
    return Earlier("cgv-2024-01-01.yml", DocumentRecord.model_validate(as_read(record)), tuple(lines))


def earlier() -> Earlier:
    record = document(
        clause("tarifs", "1", [2, 3]),
        clause("delai", "2.1", [4, 6], "Le client a 30 jours.", facts={"payment_term": "30 jours"}),
        clause("retard", "2.2", [7, 8], also=["retard-paiement"], note="Une remarque.",
               facts={"recovery_indemnity": {"value": "40 €", "when": "en cas de retard"}}),
        clause("responsabilite", "3, al. 1", [9, 10]),
        clause("plafond", "3, al. 2", [11, 11]),
        outline=[{"line": 4, "number": "2", "heading": "Payer"}],
        skipped=[{"lines": [1, 1], "reason": "titre"}, {"lines": [12, 12], "reason": "signature"}],
        not_concerned={"hebergement": "L'atelier n'héberge rien."},
    )  # fmt: skip
    return version(record, OLD)


def drafted() -> dict[str, Any]:
    """What the importer makes of NEW."""

    def read(*facts: tuple[str, str, int]) -> dict[str, Any]:
        found = [{"fact": fact, "value": value, "words": value, "line": line} for fact, value, line in facts]
        return {"topics": [{"topic": "prix", "confidence": "0.90"}]} | ({"facts": found} if found else {})

    return document(
        clause("objet", "1", [2, 3], "", level=1, suggested=read()),
        clause("prix", "2", [4, 6], "", level=1, suggested=read()),
        clause("delai", "3.1", [7, 9], "", level=2,
               suggested=read(("payment_term", "45 jours", 9), ("payment_term", "30 jours", 9))),
        clause("retard", "3.2", [10, 11], "", level=2, suggested=read(("recovery_indemnity", "40 €", 11))),
        clause("responsabilite", "4", [12, 16], "", level=1, suggested=read()),
        status="draft",
        outline=[{"line": 7, "number": "3", "heading": "Paiement", "topic": "paiement"}],
        skipped=[{"lines": [1, 1], "reason": "titre"}],
    )  # fmt: skip


def result(before: Earlier | None = None) -> Carried:
    return carried(drafted(), NEW, before or earlier())


def by_id(found: Carried) -> dict[str, dict[str, Any]]:
    return {clause["id"]: clause for clause in found.record["clauses"]}


def test_what_says_the_same_is_kept_whole_whatever_its_number_and_its_lines() -> None:
    found = result()
    assert found.same == ("tarifs", "retard", "responsabilite", "plafond")
    kept = by_id(found)
    assert (kept["tarifs"]["number"], kept["tarifs"]["lines"], kept["tarifs"]["summary"]) == ("2", [4, 6], "Une règle.")
    assert kept["retard"] == {
        "id": "retard", "number": "3.2", "heading": "Retard", "level": 2, "topic": "prix", "also": ["retard-paiement"],
        "lines": [10, 11], "summary": "Une règle.", "note": "Une remarque.",
        "facts": {"recovery_indemnity": {"value": "40 €", "when": "en cas de retard"}},
    }  # fmt: skip


def test_what_changed_keeps_its_restatement_and_is_to_be_read_again() -> None:
    found = result()
    assert found.changed == ("delai",)
    delai = by_id(found)["delai"]
    assert (delai["summary"], delai["facts"]) == ("Le client a 30 jours.", {"payment_term": "30 jours"})
    assert [fact["value"] for fact in delai["suggested"]["facts"]] == ["45 jours"]  # not what is written already


def test_an_article_is_divided_as_it_was() -> None:
    kept = by_id(result())
    assert (kept["responsabilite"]["number"], kept["responsabilite"]["lines"]) == ("4, al. 1", [12, 13])
    assert (kept["plafond"]["number"], kept["plafond"]["lines"]) == ("4, al. 2", [14, 14])


def test_what_is_new_is_a_clause_of_its_own_and_no_line_is_lost() -> None:
    found = result()
    assert by_id(found)["objet"]["summary"] == ""
    skipped = found.record["skipped"]
    assert skipped[-1] == {"lines": [15, 15], "reason": "signature"}
    (after,) = [c for c in found.record["clauses"] if c["lines"] == [16, 16]]  # after the signature, and no part of it
    assert after["summary"] == ""
    spans = [c["lines"] for c in found.record["clauses"]] + [s["lines"] for s in skipped]
    assert sorted(line for start, end in spans for line in range(start, end + 1)) == list(range(1, 17))


def test_a_new_clause_takes_no_id_that_served() -> None:
    ids = [clause["id"] for clause in result().record["clauses"]]
    assert len(ids) == len(set(ids))
    assert "responsabilite-2" in ids  # the words after the signature, in the unit of that name


def test_the_plan_keeps_the_words_of_its_author() -> None:
    (entry,) = result().record["outline"]
    assert entry == {"line": 7, "number": "3", "heading": "Payer", "topic": "paiement"}


def test_what_has_no_meaning_for_the_provider_is_kept() -> None:
    assert result().record["not_concerned"] == {"hebergement": "L'atelier n'héberge rien."}


def test_what_is_gone_is_told() -> None:
    record = document(clause("tarifs", "1", [2, 3]), clause("disparue", "9", [8, 8], "Autre règle."))
    lines = [*OLD[:7], "Un texte tout autre, dont rien ne reste nulle part.", *OLD[8:]]
    found = result(version(record, lines))
    assert found.gone == ("disparue",)


def test_a_clause_whose_proposals_wait_still_waits_when_its_draft_is_made_again() -> None:
    waiting = clause("tarifs", "1", [2, 3], suggested={"topics": [{"topic": "prix", "confidence": 0.9}]})
    found = result(version(document(waiting), OLD))
    assert "tarifs" not in found.same
    assert "suggested" in by_id(found)["tarifs"]


def test_an_article_that_moved_is_the_same() -> None:
    record = drafted()
    objet, prix, delai, retard, rest = record["clauses"]
    order = ((delai, [2, 4]), (retard, [5, 6]), (objet, [7, 8]), (prix, [9, 11]), (rest, [12, 16]))
    record["clauses"] = [unit | {"lines": lines} for unit, lines in order]
    record["outline"] = [{"line": 2, "number": "3", "heading": "Paiement"}]
    found = carried(record, [*NEW[:1], *NEW[6:11], *NEW[1:6], *NEW[11:]], earlier())
    assert {"tarifs", "retard"} <= set(found.same)
    assert by_id(found)["tarifs"]["lines"] == [9, 11]


@pytest.mark.skipif(not REAL_SOURCES.is_dir(), reason=f"the documents are not in {REAL_SOURCES}")
def test_a_real_document_read_again_with_its_articles_moved_loses_nothing() -> None:
    model = known(load.corpus(REAL_DATA))
    path = REAL_DATA / "providers/inforez/cgs-2024-07-04.yml"
    record = parse(path, path.name, TypeAdapter(DocumentRecord))
    assert not isinstance(record, list)
    text = (REAL_SOURCES / record.source.file).read_text("utf-8").split("\n")
    middle, last = (entry.line - 1 for entry in record.outline if entry.number in ("8", "13"))
    lines = [*text[:middle], *text[last:], *text[middle:last]]
    draft = propose(plain.read("\n".join(lines).encode()), "cgs", "inforez", model, date="2030-01-01").document
    found = carried(draft, lines, Earlier(path.name, record, tuple(text)))
    assert not found.gone
    assert len(found.same) >= 0.95 * len(record.clauses)
    pieces = [*found.record["clauses"], *found.record["skipped"]]
    owned = Counter(line for piece in pieces for line in _lines(piece["lines"]))
    assert set(owned.values()) == {1}
    assert {number for number, line in enumerate(lines, 1) if line.strip()} <= set(owned)


def _lines(spans: Any) -> list[int]:
    return [line for start, end in (spans if isinstance(spans[0], list) else [spans]) for line in range(start, end + 1)]
