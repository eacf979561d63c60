"""What the search fetches: the catalogue of names, and the index, joined from the parts of the providers.

A part is kept as long as its provider, the vocabularies and the law are the same; and so are parts joined to others.
"""

import json
import marshal
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from clausier.kept import Kept, digest
from clausier.model import Corpus, Provider
from clausier.search import shards
from clausier.search.part import Labels, Part, part, records
from clausier.search_records import catalogue, clause_records, provider_records
from macros.keys import Keys
from scripts.site.tree import Tree, Writer

_FOLDER = "assets/search"
_TOGETHER = 32  # providers in a group, about


class Search:
    """Puts the search of a corpus into the tree of a site."""

    def __init__(self, corpus: Corpus, keys: Keys, kept: Kept) -> None:
        self._parts, self._key = _Parts(corpus, keys, kept), keys.everything

    def take(self, provider: Provider) -> None:
        """Makes what the search needs of a provider, unless it is kept."""
        self._parts.take(provider)

    def put(self, tree: Tree) -> None:
        """Puts the search, once all providers were taken."""
        tree.put("search", self._key, partial(_put, self._parts))


def write(corpus: Corpus, folder: Path) -> None:
    """Writes the search of `corpus` into `folder`, which is `assets/search` of a site."""
    names = catalogue(corpus)
    shards.write(folder, clause_records(corpus), names)
    (folder / "catalogue.json").write_text(_json(names), "utf-8")


class _Parts:
    """The parts of neighbouring providers, joined, and the records of clauses: kept, or made."""

    def __init__(self, corpus: Corpus, keys: Keys, kept: Kept) -> None:
        self._corpus, self._keys, self._kept = corpus, keys, kept
        self.names = catalogue(corpus)
        self.labels = self._labels()

    def take(self, provider: Provider) -> None:
        """Makes and keeps the part of a provider, and its records, unless they are kept."""
        if not self._kept.has(f"search/parts/{provider.id}", self._key(provider)):
            self._make(provider)

    def parts(self) -> Iterator[Part]:
        """After an edit, the part of one provider is made, and joined to those of a few others."""
        for group in groups(list(self._corpus.providers.values())):
            name, key = f"search/groups/{group[0].id}", digest(*map(self._key, group))
            if raw := self._kept.get(name, key):
                yield Part.unpacked(raw)
                continue
            index = shards.Index()
            for provider in group:
                index.add(self._part(provider))
            joined = index.part()
            self._kept.put(name, key, joined.packed())
            yield joined

    def records(self) -> Iterator[str]:
        """Read apart, when the places of terms are joined: both at once would take twice the memory."""
        for provider in self._corpus.providers.values():
            raw = self._kept.get(f"search/records/{provider.id}", self._key(provider))
            yield from marshal.loads(raw) if raw else self._make(provider)[1]

    def _labels(self) -> Labels:
        name, key = "search/labels", digest(_json(self.names))
        if raw := self._kept.get(name, key):
            return Labels.unpacked(raw)
        made = Labels.of(self.names)
        self._kept.put(name, key, made.packed())
        return made

    def _part(self, provider: Provider) -> Part:
        raw = self._kept.get(f"search/parts/{provider.id}", self._key(provider))
        return Part.unpacked(raw) if raw else self._make(provider)[0]

    def _make(self, provider: Provider) -> tuple[Part, list[str]]:
        clauses = provider_records(self._corpus, provider)
        made, shown = part(clauses, self.labels), records(clauses)
        key = self._key(provider)
        self._kept.put(f"search/parts/{provider.id}", key, made.packed())
        self._kept.put(f"search/records/{provider.id}", key, marshal.dumps(shown))
        return made, shown

    def _key(self, provider: Provider) -> str:
        return self._keys.provider(provider.id)


def groups(providers: Sequence[Provider]) -> Iterator[list[Provider]]:
    """Neighbours, some thirty together. Where a group ends depends on its last provider alone: one that comes or goes
    changes one group."""
    group: list[Provider] = []
    for provider in providers:
        group.append(provider)
        if int(digest(provider.id)[:4], 16) % _TOGETHER == 0:
            yield group
            group = []
    if group:
        yield group


def _put(source: _Parts, writer: Writer) -> None:
    index = shards.Index(source.labels)
    for each in source.parts():
        index.add(each)
    for name, text in index.files(source.records()):
        writer.write(f"{_FOLDER}/{name}", text.encode())
    writer.write(f"{_FOLDER}/catalogue.json", _json(source.names).encode())


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
