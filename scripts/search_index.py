"""What the search fetches: the catalogue of names, and the index in parts."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from clausier.model import Corpus
from clausier.search import shards
from clausier.search_records import catalogue, clause_records
from macros.keys import Keys
from scripts.tree import Tree, Writer

_FOLDER = "assets/search"


def put(tree: Tree, corpus: Corpus, keys: Keys) -> None:
    """Puts the search of `corpus` into the tree of a site."""
    tree.put("search", keys.everything, partial(_put, corpus))


def write(corpus: Corpus, folder: Path) -> None:
    """Writes the search of `corpus` into `folder`, which is `assets/search` of a site."""
    names = catalogue(corpus)
    shards.write(folder, clause_records(corpus), names)
    (folder / "catalogue.json").write_text(_json(names), "utf-8")


def files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The same, as names from the folder and contents."""
    names = catalogue(corpus)
    yield from shards.files(clause_records(corpus), names)
    yield "catalogue.json", _json(names)


def _put(corpus: Corpus, writer: Writer) -> None:
    for name, text in files(corpus):
        writer.write(f"{_FOLDER}/{name}", text.encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
