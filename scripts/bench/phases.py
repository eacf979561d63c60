"""What `make bench` measures, each in a process of its own: prints, as JSON, seconds on the clock and of the processor.

build <project>   builds the site, by phase
floor <project>   renders the pages of that site with Jinja and writes them, and does nothing else
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from clausier import collector
from clausier.history.dates import Dates
from clausier.kept import keep
from clausier.law.survey import survey
from macros import composed
from macros.composed import Composer
from macros.settings import settings
from scripts.data import git_history
from scripts.site import cards, content
from scripts.site.build import build
from scripts.site.engine import built
from scripts.site.pages import Pages
from scripts.site.stamp import stamp

Seconds = dict[str, tuple[float, float]]


def main() -> int:
    what, project = sys.argv[1], Path(sys.argv[2])
    spent = _built(project) if what == "build" else _floor(project)
    print(json.dumps(spent))
    return 0


def _built(project: Path) -> Seconds:
    spent: Seconds = {}
    build(project / "site", project=project, phase=lambda name: _timed(spent, name))
    return spent


def _floor(project: Path) -> Seconds:
    """The data, the shells and the findings are there before the clock starts."""
    spent: Seconds = {}
    code = stamp()
    with collector.paused(), keep(project / ".cache" / "kept.sqlite", code) as kept:
        reading, keys = content.read(project, kept)
        shells = built(project, "mkdocs", project / ".cache" / "engine", code)
        corpus = reading.corpus
        for _, version in corpus.current:
            survey(corpus).of(version)
        address = composed.site_url(shells.read("index.html"))
        composer = Composer(project, corpus, settings(project), address, Dates(corpus, git_history.read(project)))
        tree = _Pile(project / "floor")
        pages = Pages(shells, composer, keys, kept, {}, for_serving=False)
        for provider in corpus.providers.values():
            pages.put_provider(tree, provider)  # type: ignore[arg-type]
            cards.put_provider(tree, provider, keys)  # type: ignore[arg-type]
        pages.put_others(tree)  # type: ignore[arg-type]
        cards.put_comparison(tree)  # type: ignore[arg-type]
        with _timed(spent, "floor"):
            for make in tree.waiting:
                make(tree)
    return spent


class _Pile:
    """In the place of the tree of a site: writes files, and knows nothing of a former site."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._made = str(folder), set[str]()
        self.waiting: list[Callable[[_Pile], None]] = []

    def put(self, _group: str, _key: str, make: Callable[["_Pile"], None]) -> None:
        self.waiting.append(make)

    def write(self, path: str, page: bytes) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            os.makedirs(f"{self._folder}/{folder}", exist_ok=True)  # noqa: PTH103
            self._made.add(folder)
        with open(f"{self._folder}/{path}", "wb") as file:  # noqa: PTH123
            file.write(page)


@contextmanager
def _timed(spent: Seconds, name: str) -> Iterator[None]:
    wall, cpu = time.perf_counter(), _cpu()
    yield
    before = spent.get(name, (0.0, 0.0))
    spent[name] = (before[0] + time.perf_counter() - wall, before[1] + _cpu() - cpu)


def _cpu() -> float:
    """Of this process and of those that it started and that are over."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    raise SystemExit(main())
