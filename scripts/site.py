"""`make site`: data to stubs, stubs to pages by an engine, and the finishing touches that no engine hook may carry."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from clausier import load
from clausier.model import Corpus
from clausier.problems import ProblemsFound
from clausier.search_records import search_records
from macros.prose import plain
from scripts import stubs
from scripts.finish import finish

ROOT = Path(__file__).resolve().parent.parent
ENGINES = ("mkdocs", "zensical")


class BuildFailed(Exception):
    """The engine refused; its own words are in the message."""


def build(output: Path, engine: str = "mkdocs", project: Path = ROOT) -> Corpus:
    """Builds `project` into `output`, which is replaced only by a whole site. Raises ProblemsFound or BuildFailed."""
    corpus = prepare(project)
    work = project / ".cache" / f"site-{engine}-{os.getpid()}"
    shutil.rmtree(work, ignore_errors=True)
    work.parent.mkdir(exist_ok=True)
    try:
        _run(engine, project, work)
        finish(work)
        _replace(output, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return corpus


def prepare(project: Path) -> Corpus:
    """Writes what the engine reads besides hand-written pages: stubs, and the records of the search."""
    corpus = load.corpus(project / os.environ.get("CLAUSIER_DATA", "data"))
    stubs.write(corpus, project / "docs")
    generated = project / "docs" / "assets" / "generated"
    generated.mkdir(parents=True, exist_ok=True)
    records = json.dumps(search_records(corpus, plain), ensure_ascii=False, separators=(",", ":"))
    (generated / "search.json").write_text(records, "utf-8")
    return corpus


def environment(project: Path) -> dict[str, str]:
    """The engine's environment: our packages, and dates that depend on the commit alone."""
    values = dict(os.environ, PYTHONPATH=str(ROOT), NO_MKDOCS_2_WARNING="1", PYTHONHASHSEED="0")
    values.setdefault("SOURCE_DATE_EPOCH", _commit_time(project))
    return values


def _commit_time(project: Path) -> str:
    found = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=project, capture_output=True, text=True, check=False
    )  # fmt: skip
    return found.stdout.strip() or "0"


def _run(engine: str, project: Path, work: Path) -> None:
    python = [sys.executable, "-m"]
    if engine == "mkdocs":
        command = [*python, "mkdocs", "build", "--strict", "--quiet", "--clean", "--site-dir", str(work)]
        config = None
    else:  # Zensical has no --site-dir and wants its output inside the project
        config = project / ".zensical.yml"
        config.write_text(f"INHERIT: mkdocs.yml\nsite_dir: {work.relative_to(project).as_posix()}\n", "utf-8")
        command = [*python, "zensical", "build", "--strict", "--clean", "--config-file", config.name]
    try:
        run = subprocess.run(command, cwd=project, env=environment(project), capture_output=True, text=True, check=False)
    finally:
        if config:
            config.unlink(missing_ok=True)
    if run.returncode:
        raise BuildFailed(f"{engine} a refusé le site :\n{run.stdout}{run.stderr}")


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
    start = time.perf_counter()
    output = ROOT / "site"
    print("Construction du site…", flush=True)
    try:
        corpus = build(output)
    except ProblemsFound as error:
        print(f"{error}\n\nLe site n’est pas construit. Corrigez les données, puis relancez : make site", file=sys.stderr)
        return 1
    except BuildFailed as error:
        print(error, file=sys.stderr)
        return 1
    seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
    print(
        f"Le site est dans {output.relative_to(ROOT)}/ ({len(corpus.providers)} prestataires, {seconds} s). "
        "Pour le regarder : make serve, puis http://127.0.0.1:8000/"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
