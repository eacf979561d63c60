"""The corpus of a build: what was read from the same files before is recalled, the rest is read, checked and kept.

What `clausier.load.corpus` would return, file for file; a provider is read again when one of its files changes, or the
vocabularies that its values are written in. Its YAML is parsed again only when it is that file that changes.
"""

import marshal
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from clausier import assemble, collector, data_file, files, lint, load, parse, pickled, reserved, yaml_reader
from clausier.kept import Kept, digest
from clausier.model import Corpus
from clausier.problems import Problem, ProblemsFound

T = TypeVar("T")
_VOCABULARY = (files.TOPICS, files.FACTS)
_LAW = (files.RATES, files.RULES, files.INSTRUMENTS)
_TOGETHER = 64  # providers read at once: their records take ten times the room of what is made of them


@dataclass(frozen=True)
class Reading:
    """A corpus, and what it was read from, as digests: the vocabularies, the law, the files of each provider."""

    corpus: Corpus
    vocabulary: str
    law: str
    providers: Mapping[str, str]


def read(root: Path, kept: Kept) -> Reading:
    """The published corpus under `root`. Raises ProblemsFound when any file has an error."""
    with collector.paused():
        return _Reader(files.layout(root.resolve()), kept).reading()


class _Reader:
    """Goes through the files of a layout, and remembers what all of a reading share."""

    def __init__(self, layout: files.Layout, kept: Kept) -> None:
        self._layout, self._kept = layout, kept
        self._problems: list[Problem] = list(layout.problems)
        self._shared: load.Records | None = None
        self._documents: dict[str, list[files.DocumentFile]] = defaultdict(list)
        for file in layout.documents:
            self._documents[file.provider].append(file)

    def reading(self) -> Reading:
        vocabulary, law = self._digest(_VOCABULARY), self._digest(_LAW)
        base = self._base(digest(vocabulary, law, repr(reserved.every())))
        providers = {id_: digest(id_, vocabulary, self._folder(id_)) for id_ in self._layout.providers}
        found: dict[str, pickled.Found] = {}
        changed = []
        for id_, key in providers.items():
            if base and (raw := self._kept.get(f"providers/{id_}", key)):
                found[id_] = pickled.provider(raw, base)
            else:
                changed.append(id_)
        for n in range(0, len(changed), _TOGETHER):
            found |= self._read(changed[n : n + _TOGETHER], providers, base)
        if errors := [problem for problem in self._problems if problem.severity == "error"]:
            raise ProblemsFound(errors)
        assert base  # without an error there is one
        return Reading(assemble.complete(base, [found[id_] for id_ in providers]), vocabulary, law, providers)

    def _digest(self, names: tuple[str, ...]) -> str:
        return digest(*(part for name in names for part in (name, _bytes(self._layout.root / name))))

    def _folder(self, id_: str) -> str:
        paths = [self._layout.provider_file(id_), *(file.path for file in self._documents[id_])]
        return digest(*(part for path in paths for part in (path.name, _bytes(path))))

    def _base(self, key: str) -> Corpus | None:
        """What all providers share; None when it has errors."""
        if raw := self._kept.get("base", key):
            return pickled.base(raw)
        records = self._records()
        if any(problem.severity == "error" for problem in self._problems):
            return None
        base = assemble.shared(records)
        self._kept.put("base", key, pickled.of_base(base))
        return base

    def _records(self) -> load.Records:
        """The records of the files that all providers share, read when first asked for."""
        if self._shared is None:
            trees = _Trees(self._kept, "shared")
            self._shared, problems = load.gather_shared(self._layout, trees.parse)
            trees.keep()
            self._problems += [*problems, *lint.problems(self._shared, lint.SHARED)]
        return self._shared

    def _read(self, ids: Sequence[str], keys: Mapping[str, str], base: Corpus | None) -> dict[str, pickled.Found]:
        """Providers with their drafts, read, checked and kept; none of them when one has errors."""
        shared = self._records()
        documents = tuple(file for id_ in ids for file in self._documents[id_])
        trees = {id_: _Trees(self._kept, id_) for id_ in ids}

        def parsed(path: Path, name: str, adapter: TypeAdapter[T]) -> T | list[Problem]:
            return trees[path.parent.name].parse(path, name, adapter)

        layout = replace(self._layout, providers=tuple(ids), documents=documents)
        records, problems = load.gather_own(layout, shared, parsed)
        for each in trees.values():
            each.keep()
        problems += lint.problems(records, lint.OWN)
        self._problems += problems
        if base is None or any(problem.severity == "error" for problem in self._problems):
            return {}
        made = {id_: assemble.provider(id_, records, self._documents[id_], base) for id_ in ids}
        for id_, found in made.items():
            self._kept.put(f"providers/{id_}", keys[id_], pickled.of_provider(found))
        return made


class _Trees:
    """The YAML of a few files, each parsed when its content is not that of the last time."""

    def __init__(self, kept: Kept, name: str) -> None:
        self._kept, self._name = kept, f"trees/{name}"
        raw = kept.get(self._name, digest(self._name))
        self._before: dict[str, tuple[str, yaml_reader.Tree]] = marshal.loads(raw) if raw else {}
        self._now: dict[str, tuple[str, yaml_reader.Tree]] = {}

    def parse(self, path: Path, name: str, adapter: TypeAdapter[T]) -> T | list[Problem]:
        """As `clausier.parse.parse` does."""
        known, tree = self._before.get(name, ("", ""))
        try:
            content = digest(data_file.content(path, name))
            if known != content:
                tree = yaml_reader.read(path, name)
        except yaml_reader.Unreadable as error:
            return list(error.problems)
        self._now[name] = (content, tree)
        return parse.record(tree, path, name, adapter)

    def keep(self) -> None:
        """Keeps the trees of the files that were parsed."""
        if self._now != self._before:
            self._kept.put(self._name, digest(self._name), marshal.dumps(self._now))


def _bytes(path: Path) -> bytes:
    """The content of a file, nothing of one that cannot be read or may not be: whoever reads it tells why."""
    try:
        return data_file.content(path, path.name)
    except (OSError, data_file.Unreadable):
        return b""
