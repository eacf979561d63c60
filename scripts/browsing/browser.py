"""Find a Chrome or Chromium for the browser tests, or install one by the means at hand.

Usage: python -m scripts.browsing.browser
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.setup import run_with_progress

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def main() -> None:
    if not (find() or (install_from_debian() and find()) or (install_from_playwright() and find())):
        sys.exit(
            "Les tests demandent Chrome ou Chromium, et aucun n’a pu être installé. Installez-le "
            "(Debian : sudo apt install chromium ; Ubuntu : sudo snap install chromium), "
            "ou donnez son chemin : CHROME=/chemin/vers/chrome make test"
        )


def find() -> str | None:
    """The path of a browser that starts, or None."""
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[str]:
    names = [os.environ["CHROME"]] if "CHROME" in os.environ else []
    yield from filter(None, map(shutil.which, [*names, *NAMES]))
    playwright = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache/ms-playwright"))
    yield from map(str, sorted(playwright.glob("chromium-*/chrome-linux*/chrome"), reverse=True))


def starts(path: str) -> bool:
    """On Ubuntu a `chromium-browser` may be a mere script that asks for snap; a download may lack a system library."""
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0


def install_from_debian() -> bool:
    apt = apt_get()
    if not apt:
        return False
    print("Installation de Chromium par apt-get (une centaine de mégaoctets)…", flush=True)
    run_with_progress([*apt, "update"])
    code, output = run_with_progress([*apt, "install", "-y", "--no-install-recommends", "chromium"])
    if code != 0:
        print(output + "apt-get n’a pas installé Chromium.", file=sys.stderr)
    return bool(code == 0)


def apt_get() -> list[str]:
    """The command that installs packages without asking anything, or an empty list."""
    if not shutil.which("apt-get"):
        return []
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if os.geteuid() == 0:
        return command
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n", *command]
    return []


def install_from_playwright() -> bool:
    print("Téléchargement de Chromium par Playwright…", flush=True)
    code, output = run_with_progress([sys.executable, "-m", "playwright", "install", "chromium"])
    if code != 0:
        print(output + "Playwright n’a pas téléchargé Chromium.", file=sys.stderr)
    return bool(code == 0)


if __name__ == "__main__":
    main()
