"""When what a page shows last changed."""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from clausier.history.changes import History
from clausier.model import Corpus, Provider, Topic
from clausier.subject import subject

_VOCABULARIES = ("data/topics.yml", "data/facts.yml")
_OF_ALL_DATA = (
    "fournisseurs/",
    "themes/",
    "droit/",
    "chiffres/",
    "comparer/",
    "donnees/",
)  # sections and what they hold


class Dates:
    """The date of the last change behind each page; None where history does not know it."""

    def __init__(self, corpus: Corpus, history: History) -> None:
        self._modified = history.modified
        self._corpus = corpus
        by_folder = defaultdict(list)
        for path, date in history.modified.items():
            by_folder[path.rpartition("/")[0]].append(date)
        self._providers = {id_: _last(by_folder[f"data/providers/{id_}"]) for id_ in corpus.providers}
        self._topics: dict[str, datetime.datetime | None] = {}
        self.data = _last(date for path, date in history.modified.items() if path.startswith("data/"))

    def provider(self, provider: str) -> datetime.datetime | None:
        """Of its documents and its identity."""
        return self._providers[provider]

    def topic(self, topic: str) -> datetime.datetime | None:
        """Of the documents that deal with it and of the vocabularies."""
        if topic not in self._topics:
            documents = (self._providers[provider.id] for provider, _, _ in self._corpus.by_topic[topic])
            self._topics[topic] = _last((*documents, *map(self._modified.get, _VOCABULARIES)))
        return self._topics[topic]

    def page(self, path: str) -> datetime.datetime | None:
        """Of the page at `path` (`themes/resiliation/`, empty for the home page)."""
        match subject(path, self._corpus):
            case Provider(id=id_):
                return self.provider(id_)
            case Topic(id=id_):
                return self.topic(id_)
        if not path or path.startswith(_OF_ALL_DATA):
            return self.data
        return self._modified.get(f"docs/{path.rstrip('/')}.md") or self._modified.get(f"docs/{path}index.md")


def _last(dates: Iterable[datetime.datetime | None]) -> datetime.datetime | None:
    return max((date for date in dates if date), default=None)
