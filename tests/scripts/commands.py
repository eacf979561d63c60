"""Runs a command of `scripts/` as a contributor does, in a process of its own."""

import subprocess
import sys
from pathlib import Path

from scripts import ROOT

REAL_DATA = ROOT / "data"
REAL_SOURCES = ROOT.parent / "shared" / "sources"  # never committed: whoever has them


def run(command: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", f"scripts.{command}", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
