"""When what a page shows last changed."""

import datetime

import pytest

from clausier import load
from clausier.history.changes import History
from clausier.history.dates import Dates


def day(number):
    return datetime.datetime(2026, 3, number, tzinfo=datetime.UTC)


@pytest.fixture
def dates(data):
    modified = {
        "data/topics.yml": day(2),
        "data/providers/atelier-du-lac/cgv-2024-02-01.yml": day(5),
        "data/providers/atelier-du-lac/provider.yml": day(7),
        "data/providers/sans-nom/cgs.yml": day(3),
        "docs/methode.md": day(9),
        "docs/fournisseurs/index.md": day(1),
    }
    return Dates(load.corpus(data), History(modified=modified))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", 7),
        ("fournisseurs/", 7),
        ("fournisseurs/atelier-du-lac/", 7),
        ("fournisseurs/sans-nom/", 3),
        ("themes/retard/", 7),  # the first provider alone deals with it
        ("themes/retard/2/", 7),
        ("themes/assurance/", 2),  # nobody does: the vocabulary
        ("droit/rgpd-28/", 7),  # what the documents are measured against, and the documents
        ("methode/", 9),
    ],
)
def test_a_page_is_as_recent_as_what_it_shows(dates, path, expected):
    assert dates.page(path) == day(expected)


def test_a_page_git_does_not_know_has_no_date(dates, data):
    assert dates.page("nulle-part/") is None
    assert Dates(load.corpus(data), History()).page("fournisseurs/sans-nom/") is None
