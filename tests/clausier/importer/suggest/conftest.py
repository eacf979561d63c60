"""The published corpus, and what its topics teach: read once."""

from pathlib import Path

import pytest

from clausier import load
from clausier.importer.suggest import topics
from clausier.model import Corpus


@pytest.fixture(scope="session")
def published() -> Corpus:
    return load.corpus(Path("data"))


@pytest.fixture(scope="session")
def known(published: Corpus) -> topics.Model:
    return topics.model(published)
