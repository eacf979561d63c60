"""The commands of the project, a folder for each trade; `make` names them all."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
