"""The index of a large corpus, in parts: a reader fetches the few that hold the words of a query.

The parts hold what MiniSearch would have indexed (docs/assets/js/search/sharded.js gives them to it), so that both
engines find the same clauses. Under the folder of the index:

    core.json           what every query needs: lengths of fields, topics, which part begins with which term; whether
                        the index is so small that all of it is fetched in idle time
    <digest>/terms/     where each term stands, by ranges of terms
    <digest>/words/     words as written, by ranges, to complete and to correct those of the reader
    <digest>/clauses/   records of neighbouring clauses, to show

The digest is that of all parts: a cached core.json never leads to parts of another day.
"""

import json
import shutil
from collections.abc import Iterable, Iterator
from itertools import islice
from json.encoder import encode_basestring as _text
from pathlib import Path
from typing import Any

from clausier.kept import digest
from clausier.search.part import FIELDS, Catalogue, Clauses, Labels, Part, Words, part, records

BLOCK = 16  # clauses a file: a result takes one small file, the clauses of an article often share it
_TERMS_SIZE = 24_000  # characters a part, about 8 KB compressed
_WORDS_SIZE = 12_000
_SMALL = 400_000  # characters of all terms and words, about 100 KB compressed


def write(folder: Path, clauses: Clauses, catalogue: Catalogue) -> None:
    """Writes the index of `clauses` (see clausier.search_records) into `folder`, in the place of the one it holds."""
    labels = Labels.of(catalogue)
    index = Index(labels)
    index.add(part(clauses, labels))
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in index.files(records(clauses)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


class Index:
    """Parts joined one after another: where each term stands, as MiniSearch would note it, and the words met."""

    def __init__(self, labels: Labels | None = None) -> None:
        # By field and term, as in a part: the first clause, the last one, and the JSON that follows the number of the
        # first: the distance from one clause that holds the term to the next, and after it, if the term stands there
        # more than once, how many times, negative.
        self._places: list[dict[str, list[Any]]] = [{} for _ in FIELDS]
        self._lengths: list[list[int]] = [[] for _ in FIELDS]
        self._documents: list[list[Any]] = []
        self._topics: list[list[str]] = []
        self._same: dict[tuple[str, ...], list[str]] = {}  # topics that many clauses have, held once
        self._asks: dict[int, list[str]] = {}
        self._verdicts: dict[int, list[str]] = {}
        self._words = Words()
        self._words.join(labels.words if labels else {})
        self._digests: list[str] = []

    def add(self, part: Part) -> None:
        """Joins the next part; its clauses follow those of the parts before."""
        base = len(self._topics)
        for known, found in zip(self._places, part.places, strict=True):
            for term, first, last, rest in found:
                place = known.get(term)
                if place is None:
                    known[term] = [base + first, base + last, bytearray(rest)]
                else:
                    place[2] += b",%d%b" % (base + first - place[1], rest)
                    place[1] = base + last
        for lengths, more in zip(self._lengths, part.lengths, strict=True):
            lengths += more
        self._topics += (self._same.setdefault(tuple(topics), topics) for topics in part.topics)
        self._documents += part.documents
        self._asks |= {base + n: asks for n, asks in part.asks.items()}
        self._verdicts |= {base + n: verdicts for n, verdicts in part.verdicts.items()}
        self._words.join(part.words)
        self._digests.append(part.digest)

    def part(self) -> Part:
        """All that was joined, as one part: what is joined to it is what would be joined to its parts."""
        places = [[(t, first, last, bytes(rest)) for t, (first, last, rest) in known.items()] for known in self._places]
        return Part(
            self._documents, self._topics, self._asks, self._verdicts, self._lengths, places, dict(self._words),
            digest(*self._digests),
        )  # fmt: skip

    def terms(self) -> Iterator[tuple[str, str]]:
        """Each term with the JSON of its places, by field. The index forgets them as they go: they are half of what a
        large one holds."""
        for term in sorted({term for known in self._places for term in known}):
            found = ((field, known.pop(term)) for field, known in enumerate(self._places) if term in known)
            places = (f'"{field}":[{first}{rest.decode()}]' for field, (first, _, rest) in found)
            yield term, f"{{{','.join(places)}}}"

    def words(self) -> Iterator[tuple[str, str]]:
        """Each folded word of three letters or more, with the JSON of its written form and its weight."""
        for word in sorted(self._words):
            if len(word) > 2 and word.isalpha():
                written, weight = self._words[word]
                yield word, f"[{_text(written)},{weight}]"

    def files(self, records: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The files of the index: names from its folder, contents. `records` are those of the clauses, in order.

        To be asked for once: nothing is left of the index then."""
        terms = list(_parts(self.terms(), _TERMS_SIZE))
        words = list(_parts(self.words(), _WORDS_SIZE))
        vocabulary = {
            **{f"terms/{n}": text for n, (_, text) in enumerate(terms)},
            **{f"words/{n}": text for n, (_, text) in enumerate(words)},
        }
        named = digest(*vocabulary.values(), *self._digests)[:12]
        for name, text in vocabulary.items():
            yield f"{named}/{name}.json", text
        for n, block in enumerate(_blocks(records)):
            yield f"{named}/clauses/{n}.json", f"[{','.join(block)}]"
        topics = list(dict.fromkeys(topic for each in self._topics for topic in each))
        place = {topic: n for n, topic in enumerate(topics)}
        core = {
            "documents": self._documents,
            "topics": topics,
            "main": [place[each[0]] for each in self._topics],
            "also": {n: each[1:] for n, each in enumerate(self._topics) if len(each) > 1},
            "asks": self._asks,
            "verdicts": self._verdicts,
            "lengths": dict(zip(FIELDS, self._lengths, strict=True)),
            "terms": [first for first, _ in terms],
            "words": [first for first, _ in words],
            "block": BLOCK,
            "parts": named,
            "small": sum(map(len, vocabulary.values())) <= _SMALL,
        }
        yield "core.json", _json(core)


def _parts(entries: Iterable[tuple[str, str]], size: int) -> Iterator[tuple[str, str]]:
    """Cuts sorted entries (a key, JSON) into objects of about `size` characters: the first key, JSON. A larger entry
    stands alone."""
    first, length = "", 0
    part: list[str] = []
    for key, value in entries:
        weight = len(key) + len(value)
        if part and length + weight > size:
            yield first, f"{{{','.join(part)}}}"
            part, length = [], 0
        if not part:
            first = key
        part.append(f"{_text(key)}:{value}")
        length += weight
    if part:
        yield first, f"{{{','.join(part)}}}"


def _blocks(records: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(records)
    while block := list(islice(rest, BLOCK)):
        yield block


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
