"""`make serve`: the site in a browser, rebuilt in a fresh process and reloaded at each edit of data, code or pages."""

import os
import subprocess
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from scripts import ROOT

HOST, PORT = "127.0.0.1", 8000
WATCHED = ("data", "docs", "theme", "macros", "clausier", "mkdocs.yml")
OUTPUT = ROOT / ".cache" / "serve"


def build() -> None:
    """Says what is wrong and leaves the last good site in place when the edit is not right yet."""
    command = [sys.executable, "-m", "scripts.site.build", "--output", str(OUTPUT), "--for-serving"]
    subprocess.run(command, cwd=ROOT, check=False)


def not_found(code: int) -> bytes | None:
    page = OUTPUT / f"{code}.html"
    return page.read_bytes() if page.is_file() else None


def main() -> int:
    build()
    if not OUTPUT.is_dir():
        return 1
    server = LiveReloadServer(build, HOST, int(os.environ.get("PORT", PORT)), root=str(OUTPUT))
    server.error_handler = not_found
    for name in WATCHED:
        server.watch(str(Path(ROOT, name)))
    print(f"Le site est sur {server.url}, et suit vos modifications. Ctrl+C pour arrêter.", flush=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    except OSError as error:
        print(
            f"Le port est déjà pris ({error.strerror}). Choisissez-en un autre : PORT=8001 make serve", file=sys.stderr
        )
        return 1
    except KeyboardInterrupt:
        print("\nArrêté.")
    finally:
        server.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
