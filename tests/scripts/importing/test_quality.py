"""The five documents of the project: how well the importer finds their headings again, as decided for it."""

import pytest

from clausier import load
from clausier.importer import quality, readers
from clausier.importer.quality import Score
from clausier.importer.segment.cut import cut
from scripts.data.validate import DATA
from scripts.importing.quality import shown

SOURCES = DATA.parent.parent / "shared" / "sources"


@pytest.mark.skipif(not SOURCES.is_dir(), reason=f"documents d'origine absents : {SOURCES}")
def test_headings_of_the_published_documents_are_found_again() -> None:
    first, every = Score(0, 0, 0), Score(0, 0, 0)
    for _, version in load.corpus(DATA).current:
        reading = readers.read(SOURCES / version.source.file)
        expected = quality.expected(version, [line.text for line in reading.lines])
        scores = quality.score(expected, quality.found(cut(reading)))
        first, every = first + scores[0], every + scores[1]
    assert every.expected > 250
    assert first.f1 >= 0.97
    assert every.f1 >= 0.99


def test_figures_are_written_the_french_way() -> None:
    assert shown(Score(1, 2, 4)).split() == ["0,500", "0,250", "0,333"]
