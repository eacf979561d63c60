"""The stamp of the code: what an earlier build kept is worth nothing to other code."""

import sys
from pathlib import Path

import pytest

from scripts.site import stamp


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("clausier/law/checks/price.py", "macros/templates/page.html", "clausier/base.sql", "scripts/a.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("un", "utf-8")
    monkeypatch.setattr(stamp, "ROOT", tmp_path)
    return tmp_path


def taken() -> str:
    stamp.stamp.cache_clear()
    try:
        return stamp.stamp()
    finally:
        stamp.stamp.cache_clear()


@pytest.mark.parametrize(
    "name",
    ["clausier/law/checks/price.py", "macros/templates/page.html", "clausier/base.sql", "scripts/a.yml", "macros/b.py"],
)
def test_a_file_of_the_code_that_changes_or_comes_changes_it(code: Path, name: str) -> None:
    before = taken()
    assert taken() == before
    (code / name).write_text("deux", "utf-8")
    assert taken() != before


def test_a_file_that_moves_changes_it(code: Path) -> None:
    before = taken()
    (code / "clausier" / "base.sql").rename(code / "clausier" / "other.sql")
    assert taken() != before


def test_another_library_changes_it(code: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = taken()
    (code / "lib" / "jinja2-99.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(code / "lib")])
    assert taken() != before


def test_what_is_no_code_does_not(code: Path) -> None:
    before = taken()
    (code / "README.md").write_text("deux", "utf-8")
    assert taken() == before
