"""`make site`: the engine makes shells from docs/ and theme/, the data fill them, and the site is published whole.

Nothing is made twice: what was read, what the checks found, pages, search and API are kept from one build to the next,
each under the digest of what it was made of (docs/decisions/0010). The result is that of a build from nothing.
"""

import argparse
import os
import sqlite3
import sys
import time
from pathlib import Path

from clausier import collector
from clausier.kept import digest, keep
from clausier.model import Corpus
from clausier.problems import ProblemsFound
from clausier.typography import counted, decimal
from scripts import ROOT
from scripts.site import content, faults, templates
from scripts.site.content import Content, Phase, no_phase
from scripts.site.engine import ENGINES, BuildFailed, built
from scripts.site.stamp import stamp
from scripts.site.tree import renewed

__all__ = ["ROOT", "BuildFailed", "build"]


def build(
    output: Path,
    engine: str = "mkdocs",
    project: Path = ROOT,
    *,
    for_serving: bool = False,
    search: bool = True,
    phase: Phase = no_phase,
) -> Corpus:
    """Builds `project` into `output`, which is replaced only by a whole site. Raises ProblemsFound or BuildFailed.

    `for_serving` lets the pages reload themselves, which the published ones may not; without `search`, no index."""
    output, project = output.absolute(), project.absolute()
    cache, code = project / ".cache", stamp()
    with collector.seldom(), keep(cache / "kept.sqlite", code) as kept, templates.compiled(kept):
        reading, keys = content.read(project, kept, phase)
        with phase("engine"):
            shells = built(project, engine, cache / "engine", code)
        site = Content(project, reading, keys, shells, kept, for_serving, search)
        # The former site is kept aside in the project only: elsewhere it would surprise.
        with renewed(output, cache / "sites" / digest(str(output)), code, aside=project in output.parents) as tree:
            if missing := site.put(tree, phase):
                print(missing, flush=True)
    return reading.corpus


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
    except (OSError, sqlite3.Error) as error:
        print(f"{faults.sentence(error)} Le site d’avant est intact.", file=sys.stderr)
        return 1
    seconds = decimal(time.perf_counter() - start, 1)
    count = f"{counted(len(corpus.providers), 'prestataire')}, {seconds} s"
    if arguments.for_serving:
        print(f"Construit ({count}).", flush=True)
    else:
        where = os.path.relpath(arguments.output, ROOT)
        print(f"Le site est dans {where}/ ({count}). Pour le regarder : make serve, puis http://127.0.0.1:8000/")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
