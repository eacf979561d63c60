"""What stands around the clauses is left aside with its reason, and no clause with it."""

import pytest

from clausier.importer.lines import Line, Reading
from clausier.importer.segment.cut import Cut, cut
from clausier.records import SkipReason

_TEXT = "Le prestataire livre les travaux commandés et le client les paie dans le délai convenu entre eux."
_ARTICLES = f"Article 1 : Objet\n{_TEXT}\nArticle 2 : Prix\n{_TEXT}\n"


def _cut(text: str) -> Cut:
    return cut(Reading(tuple(Line(line, line) for line in text.split("\n"))))


def _signed(pieces: Cut) -> list[tuple[int, int]]:
    return [span for spans, reason in pieces.skipped if reason is SkipReason.SIGNATURE for span in spans]


@pytest.mark.parametrize(
    "signatures",
    [
        "Fait à Brest, le 3 mars 2024, en deux originaux.\nPour le Prestataire    Pour le Client\nNom :\nSignature",
        "Fait en deux exemplaires, à ……, le ……\nLe Prestataire         Le Client\n(signature et « lu et approuvé »)",
        "SIGNATURES\nLe client :\nNom :\nDate :",
        "Bon pour accord\nDate, cachet et signature :",
    ],
)
@pytest.mark.parametrize("annex", ["", "\nAnnexe 1 : Tarifs\n" + _TEXT, "\nANNEXE A\n" + _TEXT])
def test_signatures_are_in_no_clause(signatures: str, annex: str) -> None:
    pieces = _cut(f"{_ARTICLES}\n{signatures}\n{annex}")
    last = 5 + len(signatures.split("\n"))
    assert _signed(pieces) == [(6, last)]
    assert [unit.lines for unit in pieces.units[:2]] == [((1, 2),), ((3, 4),)]
    assert len(pieces.units) == (3 if annex else 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fait à nouveau défaut ce qui manquait.",
        "Pour le client, les frais sont de dix euros.",
        f"Le prestataire : {_TEXT}",
    ],
)
def test_a_sentence_is_no_signature(sentence: str) -> None:
    pieces = _cut(_ARTICLES + sentence)
    assert not _signed(pieces)
    assert pieces.units[-1].lines[-1][1] == 5


def test_an_annex_is_numbered_as_printed() -> None:
    pieces = _cut(
        f"{_ARTICLES}\nANNEXE 1 : TARIFS\n{_TEXT}\n\nANNEXE 2 : DONNÉES\n{_TEXT}\n1. Nature\n{_TEXT}\n2. Durée\n{_TEXT}"
    )
    assert [above.number for above in pieces.outline] == ["Annexe 1", "Annexe 2"]
    assert [unit.number for unit in pieces.units] == ["1", "2", "Annexe 1", "Annexe 2, al. 1", "1", "2"]
