from pathlib import Path

import pytest

from clausier import load
from clausier.diff import Diff, compare
from clausier.model import Corpus
from tests.folders import versions


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return load.corpus(versions(tmp_path / "data"))


@pytest.fixture
def studio(corpus: Corpus) -> Diff:
    """From 2022 to 2024: an article inserted, one retitled, one split, two merged, one gone, three reworded…"""
    newer, older = corpus.providers["studio-des-quais"].documents[0].versions
    return compare(older, newer)
