"""From the data folder to the corpus. The only reader of `data/`.

Records are kept per file, by size and time of change: a process that serves sees an edit, and parses nothing twice.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import Field, TypeAdapter

from clausier import assemble, collector, files, lint
from clausier.instrument_records import InstrumentRecord
from clausier.law_records import RatesRecord, RuleRecord
from clausier.model import Corpus
from clausier.parse import parse
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
    return sorted({*problems, *lint.problems(records)})


def read(root: Path) -> tuple[Records, list[Problem]]:
    """What can be read, and the problems of what cannot."""
    layout = files.layout(root)
    problems = list(layout.problems)
    seen: set[Path] = set()

    def record(path: Path, adapter: TypeAdapter[T]) -> T | None:
        seen.add(path)
        try:
            status = path.stat()
        except FileNotFoundError:
            _records.pop(path, None)
            if path.name != files.PROVIDER:  # a missing provider.yml is the layout's problem
                missing = Problem(layout.name(path), 0, "", "fichier manquant.", anchor="fichiers", rule="missing-file")
                problems.append(replace(missing, expected="ce fichier"))
            return None
        stamp = (status.st_size, status.st_mtime_ns)
        if path not in _records or _records[path][0] != stamp:
            _records[path] = (stamp, parse(path, layout.name(path), adapter))
        result = _records[path][1]
        if isinstance(result, list) and result and isinstance(result[0], Problem):
            problems.extend(result)
            return None
        return result  # type: ignore[no-any-return]

    families = record(root / files.TOPICS, _FAMILIES) or []
    facts = record(root / files.FACTS, _FACTS) or []
    rates = record(root / files.RATES, _RATES)
    rules = record(root / files.RULES, _RULES) or []
    instruments = record(root / files.INSTRUMENTS, _INSTRUMENTS) or []
    providers = {id_: found for id_ in layout.providers if (found := record(layout.provider_file(id_), _PROVIDER))}
    documents = {file: terms for file in layout.documents if (terms := record(file.path, _DOCUMENT))}
    for gone in [path for path in _records if path.is_relative_to(root) and path not in seen]:
        del _records[gone]
    return Records(layout, families, facts, rates, rules, instruments, providers, documents), problems
