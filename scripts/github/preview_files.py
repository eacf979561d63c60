"""What a preview may hold. It was built by code of a pull request: it is looked at, never run, before it is published.

It is published on an origin of its own (docs/decisions/0012): what its pages do there reaches nothing of the site.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

FILES = 200_000
BYTES = 1_000_000_000  # GitHub Pages publishes no more
SUFFIXES = {
    ".css", ".csv", ".gz", ".html", ".ico", ".jpg", ".js", ".json", ".map", ".ndjson", ".png", ".sqlite", ".svg",
    ".txt", ".webp", ".woff2", ".xml",
}  # fmt: skip


def problems(folder: Path) -> Iterator[str]:
    """Why `folder` may not be published, in French; nothing when it may. Links are never followed."""
    count = size = 0
    if not (folder / "index.html").is_file():
        yield "index.html : la page d’accueil manque"
    for path, status in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if stat.S_ISDIR(status.st_mode):
            if path.name.startswith("."):
                yield f"{name!a} : dossier caché"
            continue
        count, size = count + 1, size + status.st_size
        if not stat.S_ISREG(status.st_mode):
            yield f"{name!a} : ni lien, ni fichier spécial"
        elif path.name.startswith(".") or path.suffix not in SUFFIXES:
            yield f"{name!a} : ce type de fichier n’a pas sa place dans le site"
        if count > FILES or size > BYTES:
            yield f"plus de {FILES} fichiers ou de {BYTES // 1_000_000} Mo"
            return


def _walk(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    for directory, folders, files in os.walk(folder, followlinks=False):
        for name in (*folders, *files):
            path = Path(directory, name)
            yield path, path.lstat()
