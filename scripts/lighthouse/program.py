"""Lighthouse itself: installed once from its lock file, outside what git follows, and run on one page at a time."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from clausier.kept import digest
from scripts import ROOT
from scripts.browsing import browser, chromium

_LOCKED = Path(__file__).parent
_LOCK = ("package.json", "package-lock.json")
_OLDEST_NODE = 18


class Missing(Exception):
    """What the machine does not have, in French."""


class Failed(Exception):
    """Lighthouse did not install or did not run, in its own words."""


def needed() -> tuple[str, str]:
    """The paths of Node.js and of a browser. Raises Missing."""
    node = shutil.which("node")
    if not (node and shutil.which("npm")):
        raise Missing("Node.js et npm ne sont pas installés")
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    if int(version.removeprefix("v").partition(".")[0] or 0) < _OLDEST_NODE:
        raise Missing(f"Node.js {version} est trop ancien (il en faut un de version {_OLDEST_NODE} ou plus)")
    chrome = browser.find()
    if not chrome:
        raise Missing("ni Chrome ni Chromium ne sont installés")
    return node, chrome


def installed() -> Path:
    """The folder where the locked version is; installs it if need be. Raises Failed."""
    locked = [(_LOCKED / name).read_bytes() for name in _LOCK]
    folder = ROOT / ".cache" / "lighthouse"
    done = folder / "done"
    key = digest(*locked)
    if not done.exists() or done.read_text("utf-8") != key:
        print("Installation de Lighthouse (une fois)…", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, content in zip(_LOCK, locked, strict=True):
            (folder / name).write_bytes(content)
        # No script of any package is run: Lighthouse needs none.
        _run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder)
        done.write_text(key, "utf-8")
    return folder


def audit(url: str, node: str, chrome: str, folder: Path) -> dict[str, Any]:
    """Its report on a page, as it measures by default: a phone, on a slow line. Raises Failed."""
    flags = ["--headless=new", *chromium.FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    output = folder / "report.json"
    output.unlink(missing_ok=True)
    command = [
        node, "node_modules/lighthouse/cli/index.js", url, "--quiet", "--locale=fr", "--no-enable-error-reporting",
        "--output=json", f"--output-path={output}", f"--chrome-flags={_quoted(flags)}",
    ]  # fmt: skip
    _run(command, folder, CHROME_PATH=chrome)
    report: dict[str, Any] = json.loads(output.read_text("utf-8"))
    return report


def _quoted(flags: Iterable[str]) -> str:
    """As Lighthouse splits them: by spaces, but within quotes."""
    parts = (flag.partition("=") for flag in flags)
    return " ".join(f'{name}="{value}"' if value else name for name, _, value in parts)


def _run(command: list[str], folder: Path, **environment: str) -> None:
    run = subprocess.run(
        command, cwd=folder, env=os.environ | environment, capture_output=True, text=True, check=False
    )  # fmt: skip
    if run.returncode:
        raise Failed((run.stderr or run.stdout).strip())
