"""From the data folder to the corpus. The only reader of `data/`.

Records are kept per file, by size and time of change: a process that serves sees an edit, and parses nothing twice.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import Field, TypeAdapter

from clausier import assemble, collector, files, lint
from clausier.data_file import MAX_PROBLEMS, enough
from clausier.instrument_records import InstrumentRecord
from clausier.law_records import RatesRecord, RuleRecord
from clausier.model import Corpus
from clausier.moves import MovesRecord, wrong
from clausier.parse import at, parse
from clausier.problems import Problem, ProblemsFound
from clausier.records import DocumentRecord, FactRecord, FamilyRecord, ProviderRecord

T = TypeVar("T")

_FAMILIES = TypeAdapter(Annotated[list[FamilyRecord], Field(min_length=1)])
_FACTS = TypeAdapter(Annotated[list[FactRecord], Field(min_length=1)])
_RATES = TypeAdapter(RatesRecord)
_RULES = TypeAdapter(list[RuleRecord])
_INSTRUMENTS = TypeAdapter(list[InstrumentRecord])
_PROVIDER = TypeAdapter(ProviderRecord)
_DOCUMENT = TypeAdapter(DocumentRecord)
_MOVES = TypeAdapter(MovesRecord)

# How a file becomes a record, or the problems of one: `clausier.parse.parse`, or whoever remembers what it said.
Parse: TypeAlias = Callable[[Path, str, TypeAdapter[Any]], Any]

_Stamp = tuple[int, int]  # size, time of change in ns
_records: dict[Path, tuple[_Stamp, Any]] = {}
_corpora: dict[Path, tuple[tuple[Any, ...], Corpus]] = {}


@dataclass(frozen=True)
class Records:
    """Every record of a data folder, by path, before any is linked to another."""

    layout: files.Layout
    families: list[FamilyRecord]
    facts: list[FactRecord]
    rates: RatesRecord | None
    rules: list[RuleRecord]
    instruments: list[InstrumentRecord]
    providers: dict[str, ProviderRecord]
    documents: dict[files.DocumentFile, DocumentRecord]


def corpus(root: Path) -> Corpus:
    """The published corpus under `root`. Raises ProblemsFound when any file has an error."""
    root = root.resolve()
    with collector.paused():
        return _corpus(root)


def _corpus(root: Path) -> Corpus:
    records, problems = read(root)
    signature = tuple(sorted((path, stamp) for path, (stamp, _) in _records.items() if path.is_relative_to(root)))
    if not problems and root in _corpora and _corpora[root][0] == signature:
        return _corpora[root][1]
    problems += lint.problems(records)
    if errors := [problem for problem in problems if problem.severity == "error"]:
        raise ProblemsFound(errors)
    built = assemble.corpus(records)
    _corpora[root] = (signature, built)
    return built


def only(root: Path, wanted: set[Path]) -> Corpus:
    """A corpus of the documents in `wanted` alone, whatever the state of the others.

    Raises ProblemsFound for their problems, for those of what they stand on (vocabularies, provider), and for a file
    that is no document.
    """
    records, problems = read(root.resolve())
    layout, wanted = records.layout, {path.resolve() for path in wanted}
    chosen = [file for file in layout.documents if file.path in wanted]
    if strangers := wanted - {file.path for file in chosen}:
        message = f"ce fichier n'est pas un document de {layout.root.name}/providers/."
        raise ProblemsFound(Problem(str(path), 0, "", message, anchor="fichiers") for path in strangers)
    shared = (files.TOPICS, files.FACTS, files.RATES, files.RULES, files.INSTRUMENTS)
    vocabularies = {layout.root / name for name in shared}
    names = {layout.name(path) for path in wanted | vocabularies | {layout.provider_file(f.provider) for f in chosen}}
    problems += lint.problems(records)
    if errors := [p for p in problems if p.severity == "error" and p.file in names]:
        raise ProblemsFound(errors)
    return assemble.corpus(replace(records, documents={file: records.documents[file] for file in chosen}))


def check(root: Path) -> list[Problem]:
    """Every problem under `root`, errors and warnings, in order of file and line."""
    records, problems = read(root.resolve())
    return sorted({*problems, *lint.problems(records), *read_moves(root.resolve())[1]})


def moves(root: Path) -> Mapping[str, str]:
    """Where the former addresses of the site lead. Raises ProblemsFound when their file has an error."""
    found, problems = read_moves(root.resolve())
    if problems:
        raise ProblemsFound(problems)
    return found


def read_moves(root: Path) -> tuple[Mapping[str, str], list[Problem]]:
    """The same, and what is wrong with it. There is no file while nothing has moved."""
    path = root / files.MOVED
    if not os.path.lexists(path):
        return {}, []
    name = files.Layout(root, (), (), ()).name(path)
    try:
        found = parse(path, name, _MOVES)
    except OSError as error:
        return {}, [unreadable(name, error)]
    if isinstance(found, list):
        return {}, found
    bad = list(wrong(found))
    told = bad[:MAX_PROBLEMS]
    problems = [at(path, name, (old,), old, message, rule="moves", anchor="adresses") for old, message in told]
    return found, list(enough(problems, len(bad)))


def read(root: Path) -> tuple[Records, list[Problem]]:
    """What can be read, and the problems of what cannot."""
    seen: set[Path] = set()

    def remembered(path: Path, name: str, adapter: TypeAdapter[T]) -> T | list[Problem]:
        seen.add(path)
        status = path.lstat()
        stamp = (status.st_size, status.st_mtime_ns)
        if path not in _records or _records[path][0] != stamp:
            _records[path] = (stamp, parse(path, name, adapter))
        return _records[path][1]  # type: ignore[no-any-return]

    layout = files.layout(root)
    shared, problems = gather_shared(layout, remembered)
    own, others = gather_own(layout, shared, remembered)
    for gone in [path for path in _records if path.is_relative_to(root) and path not in seen]:
        del _records[gone]
    return own, [*layout.problems, *problems, *others]


def gather_shared(layout: files.Layout, parse: Parse) -> tuple[Records, list[Problem]]:
    """The records of the files that all providers share, and the problems of those that have none."""
    found = _Gathering(layout, parse)
    records = Records(
        layout,
        found.record(layout.root / files.TOPICS, _FAMILIES) or [],
        found.record(layout.root / files.FACTS, _FACTS) or [],
        found.record(layout.root / files.RATES, _RATES),
        found.record(layout.root / files.RULES, _RULES) or [],
        found.record(layout.root / files.INSTRUMENTS, _INSTRUMENTS) or [],
        {},
        {},
    )
    return records, found.problems


def gather_own(layout: files.Layout, shared: Records, parse: Parse) -> tuple[Records, list[Problem]]:
    """`shared` with the records of the providers of `layout` and of their documents, and the problems of the others."""
    found = _Gathering(layout, parse)
    providers = {id_: made for id_ in layout.providers if (made := found.record(layout.provider_file(id_), _PROVIDER))}
    documents = {file: terms for file in layout.documents if (terms := found.record(file.path, _DOCUMENT))}
    return replace(shared, layout=layout, providers=providers, documents=documents), found.problems


class _Gathering:
    """Reads files one after another; notes what is wrong with those that have no record."""

    def __init__(self, layout: files.Layout, parse: Parse) -> None:
        self.problems: list[Problem] = []
        self._layout, self._parse = layout, parse

    def record(self, path: Path, adapter: TypeAdapter[T]) -> T | None:
        name = self._layout.name(path)
        try:
            result = self._parse(path, name, adapter)
        except (FileNotFoundError, NotADirectoryError):
            if path.name != files.PROVIDER:  # a missing provider.yml is the layout's problem
                missing = Problem(name, 0, "", "fichier manquant.", anchor="fichiers", rule="missing-file")
                self.problems.append(replace(missing, expected="ce fichier"))
            return None
        except OSError as error:
            self.problems.append(unreadable(name, error))
            return None
        if isinstance(result, list) and result and isinstance(result[0], Problem):
            self.problems += result
            return None
        return result  # type: ignore[no-any-return]


def unreadable(name: str, error: OSError) -> Problem:
    """The problem of a file that the machine does not let us read."""
    why = "vous n'avez pas le droit de le lire" if isinstance(error, PermissionError) else f"{error.strerror}"
    text = f"fichier illisible ({why})."
    return Problem(name, 0, "", text, anchor="fichiers", rule="unreadable-file", expected="un fichier lisible")
