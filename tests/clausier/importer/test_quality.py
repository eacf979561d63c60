"""The measure counts what it should: a heading is right on its line, a first-level one on its level too."""

from clausier.importer import quality
from clausier.importer.quality import Score


def test_scores() -> None:
    first, every = quality.score({1: 1, 5: 1, 8: 2, 9: 2}, {1: 1, 5: 2, 8: 2, 20: 1})
    assert first == Score(right=1, found=2, expected=2)
    assert every == Score(right=3, found=4, expected=4)
    assert (first.precision, first.recall, first.f1) == (0.5, 0.5, 0.5)


def test_nothing_to_find_is_found() -> None:
    assert Score(0, 0, 0).f1 == 1.0
    assert Score(0, 3, 0).f1 == 0.0


def test_scores_add_up() -> None:
    assert Score(1, 2, 3) + Score(4, 5, 6) == Score(5, 7, 9)
