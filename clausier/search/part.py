"""The index of the clauses of a provider, alone: plain values that wait to be joined to those of the others.

Clauses are numbered from 0 in each part. `clausier.search.shards` joins parts: what a part holds depends on no other.
"""

import json
import marshal
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from clausier.kept import digest
from clausier.search.french import learned, terms

FIELDS = ("number", "heading", "topic", "words", "also", "provider", "facts", "cites", "text")
_LABEL_WEIGHT, _HEADING_WEIGHT = 5, 2  # of a word in the choice of a correction, beside those of texts

Clauses = Sequence[Mapping[str, Any]]
Catalogue = Mapping[str, Any]
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Words(dict[str, list[Any]]):
    """The words met: folded, then as first written, and their weight."""

    def learn(self, text: str, weight: int = 1) -> str:
        """Notes the words of a text. Returns its terms."""
        found = learned(text)
        for _, folded, word in found:
            known = self.get(folded)
            if known is None:
                self[folded] = [word.lower(), weight]
            else:
                known[1] += weight
        return " ".join([term for term, _, _ in found])

    def join(self, others: Mapping[str, Sequence[Any]]) -> None:
        """Adds the words of another text, met after these."""
        for folded, (word, weight) in others.items():
            known = self.get(folded)
            if known is None:
                self[folded] = [word, weight]
            else:
                known[1] += weight


@dataclass(frozen=True)
class Labels:
    """The terms of the labels of topics, and of the words that topics are searched by; names of providers; the words
    met."""

    labels: dict[str, str]
    searched: dict[str, str]
    providers: dict[str, str]
    words: Words

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Labels":
        """Those of a catalogue (see clausier.search_records)."""
        words = Words()
        topics = [topic for family in catalogue["families"] for topic in family["topics"]]
        labels = {topic["id"]: words.learn(topic["label"], _LABEL_WEIGHT) for topic in topics}
        searched = {topic["id"]: " ".join(map(words.learn, topic["words"])) for topic in topics}
        return cls(labels, searched, catalogue["providers"], words)

    def packed(self) -> bytes:
        """As bytes, which `unpacked` reads."""
        return marshal.dumps((self.labels, self.searched, self.providers, dict(self.words)))

    @classmethod
    def unpacked(cls, raw: bytes) -> "Labels":
        """What `packed` returned."""
        labels, searched, providers, words = marshal.loads(raw)
        return cls(labels, searched, providers, Words(words))


@dataclass(frozen=True, slots=True)
class Part:
    """Documents, as [provider, document, kind, clauses]; for each clause its topics, questions answered, verdicts. For
    each field, how many terms each clause has in it, and where terms stand: term, first and last clause, and the JSON
    that follows the first number. The words met; what identifies the records of the clauses."""

    documents: list[list[Any]]
    topics: list[list[str]]
    asks: dict[int, list[str]]
    verdicts: dict[int, list[str]]
    lengths: list[list[int]]
    places: list[list[tuple[str, int, int, bytes]]]
    words: dict[str, list[Any]]
    digest: str

    def packed(self) -> bytes:
        """As bytes, which `unpacked` reads."""
        return marshal.dumps(tuple(getattr(self, name) for name in self.__slots__))

    @classmethod
    def unpacked(cls, raw: bytes) -> "Part":
        """What `packed` returned."""
        return cls(*marshal.loads(raw))


def records(clauses: Clauses) -> list[str]:
    """What is shown of each clause, as JSON."""
    return [_encode(clause) for clause in clauses]


def part(clauses: Clauses, labels: Labels) -> Part:
    """The part of some clauses (see clausier.search_records)."""
    words = Words()
    lengths: list[list[int]] = [[] for _ in FIELDS]
    places: list[dict[str, list[Any]]] = [{} for _ in FIELDS]
    for number, clause in enumerate(clauses):
        for field, text in enumerate(_fields(clause, labels, words)):
            counts = Counter(text.split(" "))
            lengths[field].append(len(counts))
            counts.pop("", None)
            known = places[field]
            for term, count in counts.items():
                place = known.get(term)
                if place is None:
                    known[term] = [number, number, f",-{count}" if count > 1 else ""]
                else:
                    place[2] += f",{number - place[1]},-{count}" if count > 1 else f",{number - place[1]}"
                    place[1] = number
    return Part(
        documents=[[*name, len(list(group))] for name, group in groupby(clauses, _document)],
        topics=[clause["t"] for clause in clauses],
        asks={n: clause["q"] for n, clause in enumerate(clauses) if clause["q"]},
        verdicts={n: clause["v"] for n, clause in enumerate(clauses) if clause["v"]},
        lengths=lengths,
        places=[[(t, first, last, rest.encode()) for t, (first, last, rest) in found.items()] for found in places],
        words=dict(words),
        digest=digest(*records(clauses)),
    )


def _document(clause: Mapping[str, Any]) -> tuple[str, str, str]:
    return clause["p"], clause["d"], clause["k"]


def _fields(clause: Mapping[str, Any], labels: Labels, words: Words) -> Iterable[str]:
    """The terms of each field, parted by spaces."""
    main, *also = clause["t"]
    return (
        f"{words.learn(clause['n'])} {''.join(clause['n'].lower().split())}",
        words.learn(clause["h"], _HEADING_WEIGHT),
        labels.labels[main],
        labels.searched[main],
        " ".join(labels.labels[topic] for topic in also),
        words.learn(labels.providers[clause["p"]]),
        " ".join(" ".join(terms(f"{label} {value}")) for label, value, _ in clause["f"]),
        words.learn(" ; ".join(clause["x"])),
        words.learn(clause["s"]),
    )
