"""All that a site holds, put into its tree: each thing under the key of what it is made of."""

import datetime
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from clausier import load, recall
from clausier.export.pieces import Site
from clausier.history.dates import Dates
from clausier.kept import Kept, digest
from clausier.law import recall as law
from clausier.law.survey import survey
from clausier.recall import Reading
from macros import composed, prints
from macros.composed import Composer
from macros.keys import Keys
from macros.pages import topic
from macros.settings import settings
from scripts.addresses import redirects, registry
from scripts.data import git_history
from scripts.site import cards, export, metadata
from scripts.site.engine import Built
from scripts.site.minify import minified
from scripts.site.pages import Pages
from scripts.site.search_index import Search
from scripts.site.tree import Tree, Writer

Phase: TypeAlias = Callable[[str], AbstractContextManager[object]]  # surrounds a phase of a build: who measures asks


def no_phase(_name: str) -> AbstractContextManager[object]:
    """Nobody asks."""
    return nullcontext()


def read(project: Path, kept: Kept, phase: Phase = no_phase) -> tuple[Reading, Keys]:
    """The data of a project before the checks, and the keys of what is made of them. Raises ProblemsFound."""
    with phase("load"):
        reading = recall.read(project / "data", kept)
    with phase("check"):
        law.recall(reading, kept)
        return reading, Keys(reading, _prints(reading, kept))


def _prints(reading: Reading, kept: Kept) -> list[prints.Print]:
    """Those of the documents in force, in the site's order."""
    found = []
    examined = survey(reading.corpus)
    for provider, version in reading.corpus.current:
        name, key = f"prints/{provider.id}/{version.document}", digest(reading.law, reading.providers[provider.id])
        if raw := kept.get(name, key):
            found.append(prints.Print.unpacked(raw))
        else:
            taken = prints.take(reading.corpus, provider, version, examined, topic.cost)
            kept.put(name, key, taken.packed())
            found.append(taken)
    return found


@dataclass(frozen=True)
class Content:
    """A site to be made from what was read and from what the engine built."""

    project: Path
    reading: Reading
    keys: Keys
    built: Built
    kept: Kept
    for_serving: bool = False
    search: bool = True

    def put(self, tree: Tree, phase: Phase = no_phase) -> str:
        """Puts everything. Returns what could not be told, in French; empty if all could."""
        corpus, keys = self.reading.corpus, self.keys
        address = composed.site_url(self.built.read("index.html"))
        moves = load.moves(self.project / "data")
        site = Site(address)
        with phase("render"):
            history = git_history.read(self.project)
            dates = Dates(corpus, history)
            composer = Composer(self.project, corpus, settings(self.project), address, dates)
            pages = Pages(self.built, composer, keys, self.kept, moves, for_serving=self.for_serving)
        with phase("search"):
            search = Search(corpus, keys, self.kept)
        # Provider by provider: what its pages, its records and its answers share is at hand, however many there are.
        for provider in corpus.providers.values():
            with phase("render"):
                pages.put_provider(tree, provider)
                cards.put_provider(tree, provider, keys)
            if self.search:
                with phase("search"):
                    search.take(provider)
            with phase("API"):
                export.put_provider(tree, corpus, provider, keys, site)
        # Then what all providers come to. What the largest takes is free again for the pages that show them all.
        if self.search:
            with phase("search"):
                search.put(tree)
        with phase("API"):
            export.put_others(tree, corpus, keys, self.kept, site, _commit_time(self.project))
        with phase("render"):
            public = pages.put_others(tree)
            tree.put("assets", digest(self.built.key, str(self.for_serving)), self._assets)
            cards.put_comparison(tree)
        with phase("feeds"):
            drawn = self.project / ".cache" / "pictures"
            missing = metadata.put(tree, corpus, history, dates, public, address, drawn)
            key = digest(keys.everything, self.built.key, repr(moves), address, *self._registered())
            tree.put("former", key, partial(self._former, tree.folder, address), last=True)
        return missing

    def _assets(self, writer: Writer) -> None:
        """Whoever edits styles and scripts sees them as they are written."""
        for path in self.built.files:
            if not path.endswith(".html"):
                content = (self.built.folder / path).read_bytes()
                writer.write(path, content if self.for_serving else minified(path, content))

    def _former(self, site: Path, address: str, writer: Writer) -> None:
        for path, content in redirects.answers(self.reading.corpus, self.project, site, address):
            writer.write(path, content)

    def _registered(self) -> Iterator[bytes]:
        """What was ever published."""
        for path in sorted((self.project / registry.FOLDER).rglob("*.txt")):
            yield path.read_bytes()


def _commit_time(project: Path) -> datetime.datetime:
    """When the last commit was made, which dates the data, unless SOURCE_DATE_EPOCH (seconds) does. Never today."""
    last = git_history.git(project, "log", "-1", "--format=%ct") or b""
    found = os.environ.get("SOURCE_DATE_EPOCH") or last.decode().strip()
    return datetime.datetime.fromtimestamp(int(found or 0), datetime.UTC)
