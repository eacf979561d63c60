"""The key of each page that is made from the data: the digest of all that it shows, without making it.

Pure functions of what was read (`clausier.recall`) and of the prints of documents (`macros.prints`). The code, the page
template and the addresses of the site are no part of them: whoever uses a key adds those (`scripts/site/pages.py`).
"""

from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from clausier.kept import digest
from clausier.law.check import Check
from clausier.law.survey import survey
from clausier.model import State
from clausier.recall import Reading
from macros.pages.topic import cut
from macros.prints import Print


class Keys:
    """The keys of a site. `prints` are those of the documents in force, in the site's order."""

    def __init__(self, reading: Reading, prints: Sequence[Print]) -> None:
        self._reading, self._prints = reading, prints
        self._shared = digest(reading.vocabulary, reading.law)
        self._topics = {id_: place for place, id_ in enumerate(reading.corpus.topics)}
        self._checks = {check.id: place for place, check in enumerate(survey(reading.corpus).checks)}
        self.topic_pages = cache(self._topic_pages)
        self._around = cache(self._around_topic)
        self.check = cache(self._check)

    @cached_property
    def everything(self) -> str:
        """Of what may show anything of the data."""
        providers = self._reading.corpus.providers
        return digest(self._shared, *(self._reading.providers[id_] for id_ in providers))

    @cached_property
    def figures(self) -> str:
        """Of what shows facts of any document, but no clause."""
        return digest(self._shared, *(part for each in self._prints for part in (each.name, each.facts)))

    @cached_property
    def verdicts(self) -> str:
        """Of what shows verdicts on any document, but no clause that they do not rest on."""
        return digest(self._shared, *(part for each in self._prints for part in (each.name, each.verdicts)))

    def documents(self, id_: str) -> str:
        """Of what shows a provider and its documents, and nothing of the law."""
        return digest(self._reading.vocabulary, self._reading.providers[id_])

    def provider(self, id_: str) -> str:
        """Of what shows a provider, its documents, and how they stand to the law."""
        return digest(self._shared, self._reading.providers[id_])

    def topic(self, id_: str, page: int) -> str:
        """Of a page of a topic: of the documents on it, and of how many there are elsewhere."""
        pages = self.topic_pages(id_)
        return digest(self._shared, id_, str(page), self._around(id_), *self._on_topic(id_, pages[page - 1]))

    def whole_topic(self, id_: str) -> str:
        """Of what shows all that documents say of a topic."""
        return digest(self._shared, id_, *self._on_topic(id_, range(len(self._prints))))

    def rule(self, id_: str, checks: Iterable[Check]) -> str:
        """Of the page of a rule, which `checks` apply."""
        return digest(self._shared, id_, *(self.check(check.id) for check in checks))

    def _topic_pages(self, id_: str) -> list[list[int]]:
        """The documents of each page of a topic, by place."""
        place = self._topics[id_]
        return cut([(each.state(place) is State.STATED, each.cost(place)) for each in self._prints])

    def _around_topic(self, id_: str) -> str:
        """What each page of a topic tells of the others: how many documents and pages, which page has the silences."""
        place = self._topics[id_]
        states = [each.state(place) for each in self._prints]
        pages = self.topic_pages(id_)
        quiet = next((n for n, page in enumerate(pages) for at in page[-1:] if states[at] is not State.STATED), -1)
        return repr((len(pages), quiet, *(states.count(state) for state in State)))

    def _check(self, id_: str) -> str:
        """Of the pages of a check."""
        place = self._checks[id_]
        said = (part for each in self._prints for part in (each.name, each.check(place)))
        return digest(self._shared, id_, *said)

    def _on_topic(self, id_: str, places: Iterable[int]) -> Iterable[bytes]:
        topic = self._topics[id_]
        for place in places:
            each = self._prints[place]
            yield each.name
            yield each.topic(topic)
