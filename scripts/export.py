"""The static API and the bulk files, written into a built site: its address and the date of the data are known here."""

import datetime
import os
from pathlib import Path

from clausier.export import files, openapi
from clausier.model import Corpus
from scripts import page_heads


def write(corpus: Corpus, site: Path) -> list[Path]:
    """Writes the API of `corpus` into `site`, dated by SOURCE_DATE_EPOCH. Returns its files."""
    committed = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.UTC)
    return files.write(corpus, site / openapi.FOLDER, page_heads.site_url(site), committed)
