"""The day on which documents are held against the law."""

import datetime

from clausier.model import Corpus


def law_date(corpus: Corpus) -> datetime.date:
    """The day on which the law was last looked at. Pages depend on the data alone, never on today."""
    return max((rule.checked for rule in corpus.rules.values()), default=corpus.rates.latest.date)
