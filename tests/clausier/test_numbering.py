import pytest

from clausier.numbering import below


@pytest.mark.parametrize(
    ("number", "expected"),
    [("6", "6"), ("6.4", "6"), ("4BC", "4"), ("4BC", "4B"), ("5AB1, al. 2", "5AB"), ("7, al. 8", "7"), ("XI, a", "XI")],
)
def test_a_clause_lies_below_its_article(number, expected):
    assert below(number, expected)


@pytest.mark.parametrize(
    ("number", "expected"),
    [("15", "1"), ("1", "15"), ("VI", "V"), ("6", "6.4"), ("2.5.3", "2.50"), ("10, al. 1", "1"), ("1, al. 7", "7")],
)
def test_another_article_is_not_above_it(number, expected):
    assert not below(number, expected)


def test_spaces_of_print_do_not_matter():
    assert below("7, al.\u00a08", "7, al. 8")
