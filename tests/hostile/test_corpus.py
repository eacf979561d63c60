"""Each case is refused, with a message that names file and line, or accepted, within a few seconds and some memory."""

import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from clausier import instrument_records, law_records, load, recall, records
from clausier.kept import keep
from clausier.problems import Problem, ProblemsFound
from clausier.report import FORMATS
from clausier.report.guide import Guide
from tests.hostile import tree
from tests.hostile.cases import Case, cases, places
from tests.hostile.fields import FIELDS, IDENTITY, TERMS
from tests.hostile.layouts import unreadable

CASES = cases()
SECONDS = 20  # on a machine that does other things; one second where it does not
MEMORY = 1_500_000_000  # bytes that the process may take besides what it has


@contextmanager
def bounded() -> Iterator[None]:
    """Raises MemoryError, or TimeoutError, instead of taking the machine down."""
    kept = resource.getrlimit(resource.RLIMIT_AS)
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()

    def late(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY, kept[1]))
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        resource.setrlimit(resource.RLIMIT_AS, kept)
        signal.signal(signal.SIGALRM, before)


def errors(data: Path) -> list[Problem]:
    """What is wrong with a folder, told whole: the corpus is refused for the same reasons."""
    found = [problem for problem in load.check(data) if problem.severity == "error"]
    assert refusal(lambda: load.corpus(data)) == {problem for problem in found if problem.file != "data/moved.yml"}
    return found


def refusal(read: Callable[[], object]) -> set[Problem]:
    try:
        read()
    except ProblemsFound as refused:
        return set(refused.problems)
    return set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_refused_or_published_as_the_table_says(case: Case, same_folder: Path) -> None:
    data = tree.lay(same_folder)
    expected = case.lay(data)
    with bounded():
        found = errors(data)
        if case.name.startswith("folder "):  # a build opens files on its own
            with keep(same_folder / "kept.sqlite", "") as kept:
                refused = {problem.file for problem in refusal(lambda: recall.read(data, kept))}
            assert refused == {problem.file for problem in found} - {"data/moved.yml"}
        for render in FORMATS.values():
            render(found, Guide()).encode("utf-8")
    if case.published:
        assert found == []
        return
    about = [problem for problem in found if problem.rule == case.fate and problem.file == f"data/{expected.file}"]
    assert about, found
    assert {problem.line for problem in about} & expected.lines, about
    assert all(len(str(problem)) < 3000 for problem in about)


@pytest.mark.parametrize("name", ["topics.yml", "facts.yml", "law/rates.yml", "law/rules.yml", "law/instruments.yml"])
def test_a_file_that_cannot_be_read_is_the_only_one_blamed(same_folder: Path, name: str) -> None:
    data = tree.lay(same_folder)
    (data / name).write_text("[", "utf-8")
    assert {problem.file for problem in errors(data)} == {f"data/{name}"}


def test_names_are_given_once_and_cases_are_many() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 150


def test_every_field_that_is_written_has_a_case() -> None:
    assert set(places()) == {(kind, pattern) for kind, fields in FIELDS.items() for pattern in fields}


MODELS = [
    ("topics.yml", records.FamilyRecord), ("facts.yml", records.FactRecord), ("law/rates.yml", law_records.RatesRecord),
    ("law/rules.yml", law_records.RuleRecord), ("law/instruments.yml", instrument_records.InstrumentRecord),
    (IDENTITY, records.ProviderRecord), (TERMS, records.DocumentRecord),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "model"), MODELS, ids=[kind for kind, _ in MODELS])
def test_every_field_of_the_format_is_written(kind: str, model: type[BaseModel]) -> None:
    """A field that is added to the format gets its case."""
    written = [("", *(step for step in pattern.split(".") if step != "*")) for pattern in FIELDS[kind]]
    pairs = {pair for pattern in written for pair in pairwise(pattern)}
    assert {pair for field in _fields(model) for pair in pairwise(("", *field))} == pairs


def _fields(annotation: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of each field below a type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            yield (*above, name)
            yield from _fields(field.annotation, (*above, name))
    for argument in get_args(annotation):
        yield from _fields(argument, above)


@pytest.mark.parametrize(
    "name", ["topics.yml", "providers/nommee/provider.yml", "providers/nommee", "providers", "law", "moved.yml"]
)
def test_what_the_machine_does_not_let_us_read_is_told(open_folder: Path, name: str) -> None:
    data = tree.lay(open_folder)
    with unreadable(data / name), bounded():
        found = errors(data)
    assert any(problem.file.startswith(f"data/{name}") for problem in found)
    assert not any("Errno" in str(problem) for problem in found)
