"""The same content as a plain site of Material for MkDocs, whose macros return Markdown: what it would cost so.

One page a provider and one a topic, each a line that calls a macro; pages stay out of the navigation, which would cost
more than all the rest, and Material's search indexes them, as in any of its sites. It has no law, verdicts, cards
nor API.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clausier import load
from clausier.model import Clause, Corpus, anchor

ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1"}
COMMAND = ("-m", "mkdocs", "build", "--quiet")
_DATA = "CLAUSIER_BENCH_DATA"  # the variable that tells macros where the data are
_CONFIG = """\
site_name: Clausier
site_url: https://clausier.example/
theme: {name: material, language: fr, font: false}
plugins:
  - search: {lang: fr}
  - macros: {modules: [scripts.bench.plain], on_error_fail: true}
markdown_extensions: [attr_list]
nav: [index.md]
not_in_nav: "*"
validation: {nav: {omitted_files: ignore}}
"""


def project(folder: Path, corpus: Corpus) -> None:
    """Writes the site to build into `folder`."""
    docs = folder / "docs"
    for name, ids in {"provider": corpus.providers, "topic": corpus.topics}.items():
        (docs / f"{name}s").mkdir(parents=True)
        for id_ in ids:
            (docs / f"{name}s" / f"{id_}.md").write_text(f'{{{{ {name}("{id_}") }}}}\n', "utf-8")
    (docs / "index.md").write_text("# Clausier\n", "utf-8")
    (folder / "mkdocs.yml").write_text(_CONFIG, "utf-8")


def environment(data: Path, root: Path) -> dict[str, str]:
    """What the build has to be told."""
    return {**ENVIRONMENT, _DATA: str(data), "PYTHONPATH": str(root)}


def define_env(env: Any) -> None:
    """What the macros plugin asks for."""
    corpus = load.corpus(Path(os.environ[_DATA]))
    env.macro(lambda id_: provider(corpus, id_), "provider")
    env.macro(lambda id_: topic(corpus, id_), "topic")


def provider(corpus: Corpus, id_: str) -> str:
    """The page of a provider."""
    found = corpus.providers[id_]
    parts = [f"# {found.name}", found.activity]
    for document in found.documents:
        parts.append(f"## {document.current.title}")
        for clause in document.current.clauses:
            name = anchor(document.current.document, clause.id)
            parts.append(f"### {clause.number} {clause.heading} {{#{name}}}")
            parts += [clause.summary, *_facts(clause), *filter(None, [clause.note])]
            parts.append(" ".join(f"[{topic.label}](../topics/{topic.id}.md)" for topic in clause.topics))
    return "\n\n".join(parts)


def topic(corpus: Corpus, id_: str) -> str:
    """The page of a topic, all clauses on it."""
    found = corpus.topics[id_]
    parts = [f"# {found.label}", found.definition, found.why]
    for who, version, clauses in corpus.by_topic[id_]:
        parts.append(f"## {who.name}")
        for clause in clauses:
            link = f"../providers/{who.id}.md#{anchor(version.document, clause.id)}"
            parts += [f"### [{clause.number} {clause.heading}]({link})", clause.summary, *_facts(clause)]
    silent = [who.name for who, version in corpus.current if id_ not in version.by_topic]
    return "\n\n".join([*parts, "## Silences", ", ".join(silent)])


def _facts(clause: Clause) -> Iterator[str]:
    if clause.facts:
        yield "\n".join(f"- {stated.fact.label} : {stated.value.text}" for stated in clause.facts)
    if clause.cites:
        yield "\n".join(f"- {cite}" for cite in clause.cites)
