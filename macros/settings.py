"""What fragments need of mkdocs.yml. Read from the file: it is the one thing that both engines share."""

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Settings:
    """Where the site is published (ending with a slash) and where its repository stands; empty when not set."""

    site_url: str = ""
    repo_url: str = ""


def settings(project: Path) -> Settings:
    """The settings of a project; those of a folder without mkdocs.yml are empty."""
    file = project / "mkdocs.yml"
    # Every scalar is text, and tags of either engine (!ENV, !!python/name) mean nothing.
    found = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader) if file.is_file() else {}
    return Settings(_text(found.get("site_url")), _text(found.get("repo_url")))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
