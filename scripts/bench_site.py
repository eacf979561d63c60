"""`make bench-site N=1000`: builds the site with made-up providers, in a temporary folder, on one core."""

import argparse
import os
import resource
import shutil
import tempfile
import time
from pathlib import Path

from clausier import load
from scripts import search_index, synthetic
from scripts.site import ROOT, build
from scripts.validate import DATA


def project(folder: Path, count: int) -> None:
    """A copy of the site's project under `folder`, with `count` made-up providers in the place of the real ones."""
    generated = shutil.ignore_patterns("generated")
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=generated)
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "macros").symlink_to(ROOT / "macros")
    (folder / "data").mkdir()
    for name in ("topics.yml", "facts.yml"):
        shutil.copy(DATA / name, folder / "data")
    shutil.copytree(DATA / "law", folder / "data" / "law")
    synthetic.write(load.corpus(DATA), folder / "data" / "providers", count)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000, help="nombre de prestataires")
    parser.add_argument("--engine", default="mkdocs", choices=("mkdocs", "zensical"))
    arguments = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "project"
        print(f"Fabrication de {arguments.count} prestataires…", flush=True)
        project(folder, arguments.count)
        start = time.perf_counter()
        load.corpus(folder / "data")
        loaded = time.perf_counter() - start
        print("Construction du site…", flush=True)
        start = time.perf_counter()
        corpus = build(folder / "site", arguments.engine, folder, search=False)
        total = time.perf_counter() - start
        start = time.perf_counter()
        search_index.write(corpus, folder / "site" / "assets" / "search")
        indexed = time.perf_counter() - start
        pages = sum(1 for _ in (folder / "site").rglob("*.html"))
        bytes_ = sum(path.stat().st_size for path in (folder / "site").rglob("*") if path.is_file())
    who = resource.RUSAGE_SELF if arguments.engine == "mkdocs" else resource.RUSAGE_CHILDREN
    memory = resource.getrusage(who).ru_maxrss / 1024
    figures = {
        "lecture et contrôle des données": f"{loaded:.2f} s",
        f"construction ({arguments.engine})": f"{total:.2f} s",
        "en tout": f"{loaded + total:.2f} s",
        "puis l’index de la recherche": f"{indexed:.2f} s",
        "pages": str(pages),
        "par page": f"{1000 * (loaded + total) / pages:.1f} ms",
        "taille du site": f"{bytes_ / 1e6:.0f} Mo",
        "mémoire du moteur, au plus": f"{memory:.0f} Mo",
    }
    for name, value in figures.items():
        print(f"{name:34} {value.replace('.', ',')}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
