"""One side of a change: what stands in a data folder, as far as it can be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clausier import files, lint, load
from clausier.model import Corpus, Version
from clausier.records import ProviderRecord

VOCABULARIES = (files.TOPICS, files.FACTS, files.RATES, files.RULES, files.INSTRUMENTS)


@dataclass(frozen=True)
class Side:
    """`corpus` and `versions` (by path, drafts included) hold what the checks accept; `corpus` is None when they refuse
    a vocabulary. `texts` holds every document by its path (`data/providers/inforez/cgs.yml`), accepted or not."""

    corpus: Corpus | None
    versions: Mapping[str, Version]
    identities: Mapping[str, ProviderRecord]
    documents: Mapping[str, files.DocumentFile]
    texts: Mapping[str, str]


def read(root: Path) -> Side:
    """The side in `root`, a folder named `data`. Never fails on what it holds."""
    root = root.resolve()
    records, problems = load.read(root)
    problems = [*problems, *lint.problems(records)]
    layout = records.layout
    refused = {problem.file for problem in problems if problem.severity == "error"}
    corpus = None
    if not refused & {layout.name(root / name) for name in VOCABULARIES}:
        sound = {
            file.path
            for file in records.documents
            if not refused & {layout.name(file.path), layout.name(layout.provider_file(file.provider))}
        }
        corpus = load.only(root, sound)
    documents = {layout.name(file.path): file for file in layout.documents}
    return Side(
        corpus,
        {version.path: version for version in _versions(corpus)} if corpus else {},
        records.providers,
        documents,
        {name: file.path.read_text("utf-8", "replace") for name, file in documents.items()},
    )


def _versions(corpus: Corpus) -> list[Version]:
    published = [v for p in corpus.providers.values() for document in p.documents for v in document.versions]
    return [*published, *corpus.drafts]
