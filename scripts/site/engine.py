"""The engine: hand-written pages and the shells of the others, built once for a state of docs/, theme/ and mkdocs.yml.

It knows nothing of the data: tokens stand where they belong (macros/tokens.py), and are filled after it.
"""

import importlib.util
import io
import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from clausier import collector
from clausier.kept import digest
from scripts import ROOT

# Shipped by the theme, used by none of our pages (they have their own template, styles and scripts); made again by us.
_UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "search.json", "search/", "sitemap.xml")
_SOURCES = ("docs", "theme", "mkdocs.yml")
_NOT_READ = ("decisions",)  # of docs/: exclude_docs in mkdocs.yml
_ENVIRONMENT = re.compile(r"!ENV\s+(.*)")  # variables that mkdocs.yml asks for


class BuildFailed(Exception):
    """The engine refused, or is not there; what to tell is in the message."""


@dataclass(frozen=True)
class Built:
    """What the engine made: its folder, the digest of all that it made it from, the files by path from the root."""

    folder: Path
    key: str
    files: tuple[str, ...]

    def read(self, path: str) -> str:
        """A page."""
        return (self.folder / path).read_text("utf-8")


def built(project: Path, engine: str, cache: Path, stamp: str) -> Built:
    """What `engine` makes of `project`, from `cache` where it made it before. Raises BuildFailed."""
    key = digest(engine, stamp, *_contents(project))
    folder = cache / f"{engine}-{key}"
    if not folder.is_dir():
        for former in (*cache.glob(f"{engine}-*"), *filter(_left, cache.glob(f"work-{engine}-*"))):
            shutil.rmtree(former, ignore_errors=True)
        work = cache / f"work-{engine}-{os.getpid()}"
        cache.mkdir(parents=True, exist_ok=True)
        try:
            os.environ["NO_MKDOCS_2_WARNING"] = "1"
            with collector.paused():
                _ENGINES[engine](project, work)
            if not folder.is_dir():  # another build may have been faster
                work.rename(folder)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return Built(folder, key, tuple(path for path in found if not path.startswith(_UNUSED)))


def _left(work: Path) -> bool:
    """Whether the build that worked there is over: it was killed."""
    return not Path("/proc", work.name.rpartition("-")[2]).exists()


def _contents(project: Path) -> Iterator[bytes]:
    """The name and the content of each file that an engine reads."""
    for name in _SOURCES:
        top = project / name
        paths = sorted(path for path in top.rglob("*") if path.is_file()) if top.is_dir() else [top]
        for path in paths:
            where = path.relative_to(project)
            if not (where.parts[0] == "docs" and where.parts[1] in _NOT_READ):
                yield where.as_posix().encode()
                yield path.read_bytes()
    for named in _ENVIRONMENT.findall((project / "mkdocs.yml").read_text("utf-8")):
        yield from (f"{name}={os.environ.get(name)}".encode() for name in re.findall(r"\w+", named))


def _mkdocs(project: Path, work: Path) -> None:
    """In this process."""
    _require("mkdocs", "MkDocs")
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    said = io.StringIO()
    handler = logging.StreamHandler(said)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        with chdir(project):
            mkdocs_build(load_config("mkdocs.yml", strict=True, site_dir=str(work)))
    except (Abort, MkDocsException, SystemExit, UnicodeDecodeError) as error:
        raise BuildFailed(f"MkDocs a refusé le site :\n{said.getvalue()}{error}") from error
    finally:
        logger.removeHandler(handler)


def _zensical(project: Path, work: Path) -> None:
    """As a command. It has no --site-dir and wants its output inside the project: a file beside mkdocs.yml says so."""
    _require("zensical", "Zensical")
    config = project / ".zensical.yml"
    config.write_text(f"INHERIT: mkdocs.yml\nsite_dir: {work.relative_to(project).as_posix()}\n", "utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", config.name]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    try:
        run = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    finally:
        config.unlink(missing_ok=True)
    if run.returncode:
        raise BuildFailed(f"Zensical a refusé le site :\n{run.stdout}{run.stderr}")


def _require(module: str, name: str) -> None:
    if importlib.util.find_spec(module) is None:
        raise BuildFailed(f"{name} n’est pas installé dans ce Python ({sys.executable}). Lancez : make site")


_ENGINES = {"mkdocs": _mkdocs, "zensical": _zensical}
ENGINES: Mapping[str, object] = _ENGINES
