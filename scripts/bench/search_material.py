"""The same corpus as a plain site of Material for MkDocs, to measure its own search beside ours."""

import os
import subprocess
import sys
from pathlib import Path

from clausier.model import Corpus

_CONFIG = """\
site_name: Clausier
site_url: https://clausier.example/
theme: {name: material, language: fr, font: false}
plugins: [search: {lang: fr}]
nav: [index.md]
not_in_nav: "*"
validation: {nav: {omitted_files: ignore}}
"""


class MaterialFailed(Exception):
    """MkDocs refused the plain site; its own words are in the message."""


def build(corpus: Corpus, folder: Path) -> Path:
    """Builds one page a provider, one heading a clause. Returns the folder of the site. Raises MaterialFailed."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_CONFIG, "utf-8")
    (docs / "index.md").write_text("# Clausier\n", "utf-8")
    for provider in corpus.providers.values():
        sections = [f"# {provider.name}", provider.activity]
        for _, clause in provider.clauses:
            sections += [f"## {clause.number} {clause.heading}", clause.topic.label, clause.summary]
        (docs / f"{provider.id}.md").write_text("\n\n".join(sections) + "\n", "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if run.returncode:
        raise MaterialFailed(f"MkDocs a refusé le site de comparaison :\n{run.stdout}{run.stderr}")
    return folder / "site"
