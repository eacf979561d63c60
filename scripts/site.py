"""`make site`: data to stubs, stubs to pages by an engine, and the finishing touches that no engine hook may carry."""

import argparse
import io
import logging
import os
import shutil
import subprocess
import sys
import time
from contextlib import chdir
from pathlib import Path

from clausier import collector, load
from clausier.model import Corpus
from clausier.problems import ProblemsFound
from macros import fragments
from scripts import cards, export, search_index, stubs
from scripts.finish import finish
from scripts.metadata import Metadata

ROOT = Path(__file__).resolve().parent.parent


class BuildFailed(Exception):
    """The engine refused; its own words are in the message."""


def build(
    output: Path, engine: str = "mkdocs", project: Path = ROOT, *, for_serving: bool = False, search: bool = True
) -> Corpus:
    """Builds `project` into `output`, which is replaced only by a whole site. Raises ProblemsFound or BuildFailed.

    `for_serving` lets the pages reload themselves, which the published ones may not; without `search`, no index."""
    corpus = prepare(project)
    work = project / ".cache" / f"site-{engine}-{os.getpid()}"
    shutil.rmtree(work, ignore_errors=True)
    work.parent.mkdir(exist_ok=True)
    try:
        os.environ.setdefault("SOURCE_DATE_EPOCH", _commit_time(project))  # dates depend on the commit alone
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        with collector.paused():
            ENGINES[engine](project, work)
        with collector.paused():
            said = Metadata(corpus, project, work)
            finish(work, said.complete, for_serving=for_serving)
            if missing := said.write():
                print(missing, flush=True)
        if search:
            with collector.paused():
                search_index.write(corpus, work / "assets" / "search")
        with collector.paused():
            export.write(corpus, work)
            cards.write(corpus, work / "carte")
        _replace(output, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return corpus


def prepare(project: Path) -> Corpus:
    """Reads the data and writes the stubs of its pages, which the engine reads besides hand-written ones."""
    corpus = load.corpus(project / "data")
    stubs.write(corpus, project / "docs")
    return corpus


def _commit_time(project: Path) -> str:
    found = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=project, capture_output=True, text=True, check=False
    )  # fmt: skip
    return found.stdout.strip() or "0"


def _mkdocs(project: Path, work: Path) -> None:
    """In this process, which has the corpus already."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    said = io.StringIO()
    handler = logging.StreamHandler(said)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.propagate = False
    fragments.forget()
    try:
        with chdir(project):
            mkdocs_build(load_config("mkdocs.yml", strict=True, site_dir=str(work)))
    except (Abort, MkDocsException, SystemExit) as error:
        raise BuildFailed(f"MkDocs a refusé le site :\n{said.getvalue()}{error}") from error
    finally:
        logger.removeHandler(handler)


def _zensical(project: Path, work: Path) -> None:
    """As a command. It has no --site-dir and wants its output inside the project: a file beside mkdocs.yml says so."""
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


ENGINES = {"mkdocs": _mkdocs, "zensical": _zensical}


def _replace(output: Path, work: Path) -> None:
    """Puts `work` in the place of `output` by renaming, so that a reader never sees half a site."""
    output.parent.mkdir(parents=True, exist_ok=True)
    old = output.with_name(f".{output.name}-ancien")
    shutil.rmtree(old, ignore_errors=True)
    if output.exists():
        output.rename(old)
    shutil.move(work, output)
    shutil.rmtree(old, ignore_errors=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "site", help="dossier où écrire le site")
    parser.add_argument("--engine", choices=ENGINES, default="mkdocs", help="moteur")
    parser.add_argument("--for-serving", action="store_true", help="pages qui se rechargent, pour make serve")
    arguments = parser.parse_args()
    start = time.perf_counter()
    print("Construction du site…", flush=True)
    try:
        corpus = build(arguments.output, arguments.engine, for_serving=arguments.for_serving)
    except ProblemsFound as error:
        print(
            f"{error}\n\nLe site n’est pas construit. Corrigez les données, puis relancez : make site", file=sys.stderr
        )
        return 1
    except BuildFailed as error:
        print(error, file=sys.stderr)
        return 1
    seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
    count = f"{len(corpus.providers)} prestataires, {seconds} s"
    if arguments.for_serving:
        print(f"Construit ({count}).", flush=True)
    else:
        where = os.path.relpath(arguments.output, ROOT)
        print(f"Le site est dans {where}/ ({count}). Pour le regarder : make serve, puis http://127.0.0.1:8000/")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
