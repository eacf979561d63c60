import pytest

from clausier.instruments import Instruments
from tests.clausier.law.table import table


@pytest.fixture(scope="session")
def instruments() -> Instruments:
    return table()
