import sqlite3
from pathlib import Path

import pytest

from clausier.kept import digest, keep


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "kept.sqlite"


def test_a_value_is_found_again_under_its_name_and_its_key_alone(file: Path) -> None:
    with keep(file, "code") as kept:
        kept.put("providers/inforez", digest("one"), b"made of one")
        assert kept.get("providers/inforez", digest("one")) == b"made of one"
        assert kept.get("providers/inforez", digest("two")) is None
    with keep(file, "code") as kept:
        assert kept.get("providers/inforez", digest("one")) == b"made of one"
        assert kept.get("providers/inforez", digest("two")) is None
        assert kept.get("providers/other", digest("one")) is None
        kept.put("providers/inforez", digest("two"), b"made of two")
    with keep(file, "code") as kept:
        assert kept.get("providers/inforez", digest("one")) is None


def test_other_code_finds_nothing_even_while_it_runs_beside_the_former(file: Path) -> None:
    with keep(file, "code") as former:
        former.put("value", digest("one"), b"old")
        former.write()
        with keep(file, "other") as other:
            assert other.get("value", digest("one")) is None
            other.put("value", digest("one"), b"new")
        assert former.get("value", digest("one")) is None
    with keep(file, "code") as kept:
        assert kept.get("value", digest("one")) is None


def test_what_was_made_before_a_failure_is_kept(file: Path) -> None:
    def build() -> None:
        with keep(file, "code") as kept:
            kept.put("value", digest("one"), b"made")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        build()
    with keep(file, "code") as kept:
        assert kept.get("value", digest("one")) == b"made"


def test_large_values_are_written_before_the_end(file: Path) -> None:
    with keep(file, "code") as kept:
        for n in range(9):
            kept.put(f"value {n}", digest("one"), bytes(1_000_000))
        with sqlite3.connect(file) as other:
            assert other.execute("SELECT count(*) FROM kept").fetchone()[0] > 0
        assert kept.get("value 0", digest("one")) == bytes(1_000_000)


@pytest.mark.parametrize("raw", [b"", b"no database", b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_file_is_begun_again(file: Path, raw: bytes) -> None:
    with keep(file, "code") as kept:
        kept.put("value", digest("one"), b"made")
    file.write_bytes(raw)
    with keep(file, "code") as kept:
        assert kept.get("value", digest("one")) is None
        kept.put("value", digest("one"), b"again")
    with keep(file, "code") as kept:
        assert kept.get("value", digest("one")) == b"again"


def test_parts_cut_elsewhere_have_another_digest() -> None:
    cuts = [("ab", "c"), ("a", "bc"), ("abc",), ("abc", ""), ("", "abc"), ("1:a", "bc")]
    assert len({digest(*parts) for parts in cuts}) == len(cuts)
    assert digest("é") == digest("é".encode())
