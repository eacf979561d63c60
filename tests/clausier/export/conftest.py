"""The API of the small invented corpus, written once a test."""

import datetime
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from clausier import load
from clausier.export import files

SITE = "https://clausier.example/"
COMMITTED = datetime.datetime(2024, 7, 4, 12, 30, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Api:
    """What was written, and where."""

    folder: Path
    written: tuple[str, ...]

    def json(self, name: str) -> Any:
        return json.loads((self.folder / name).read_text("utf-8"))


WriteApi = Callable[[], Api]


@pytest.fixture
def write_api(data: Path, tmp_path: Path, request: pytest.FixtureRequest) -> WriteApi:
    """Writes the API of `data` as it is by then, its documents before the checks of the tests."""
    request.getfixturevalue("checked")

    def write() -> Api:
        folder = tmp_path / "site" / "api" / "v1"
        written = files.write(load.corpus(data), folder, SITE, COMMITTED)
        return Api(folder, tuple(path.relative_to(folder).as_posix() for path in written))

    return write


@pytest.fixture
def api(write_api: WriteApi) -> Api:
    return write_api()
