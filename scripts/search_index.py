"""What the search fetches, written into a built site: the catalogue of names, and the index in parts."""

import json
from pathlib import Path

from clausier.model import Corpus
from clausier.search import shards
from clausier.search_records import catalogue, clause_records


def write(corpus: Corpus, folder: Path) -> None:
    """Writes the search of `corpus` into `folder`, which is `assets/search` of a site."""
    names = catalogue(corpus)
    shards.write(folder, clause_records(corpus), names)
    text = json.dumps(names, ensure_ascii=False, separators=(",", ":"))
    (folder / "catalogue.json").write_text(text, "utf-8")
