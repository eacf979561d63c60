"""The index of a large corpus, in parts: a reader fetches the few that hold the words of a query.

The parts hold what MiniSearch would have indexed (docs/assets/js/search/sharded.js gives them to it), so that both
engines find the same clauses. Under the folder of the index:

    core.json           what every query needs: lengths of fields, topics, which part begins with which term; of a small
                        corpus, also all terms and words
    <digest>/terms/     where each term stands, by ranges of terms
    <digest>/words/     words as written, by ranges, to complete and to correct those of the reader
    <digest>/clauses/   records of neighbouring clauses, to show

The digest is that of all parts: a cached core.json never leads to parts of another day.
"""

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from clausier.search.french import analyse, fold, terms

FIELDS = ("number", "heading", "topic", "words", "also", "provider", "facts", "cites", "text")
BLOCK = 16  # clauses a file: a result takes one small file, the clauses of an article often share it
_TERMS_SIZE = 48_000  # characters a part, about 15 KB compressed
_WORDS_SIZE = 24_000
_HELD_SIZE = 400_000  # characters, about 100 KB compressed: terms and words that cost less at once than in turns
_LABEL_WEIGHT, _HEADING_WEIGHT = 5, 2  # of a word in the choice of a correction, beside those of texts

Clauses = Sequence[Mapping[str, Any]]
Catalogue = Mapping[str, Any]


def write(folder: Path, clauses: Clauses, catalogue: Catalogue, *, held_size: int = _HELD_SIZE) -> None:
    """Writes the index of `clauses` (see clausier.search_records) into `folder`, in the place of the one it holds.

    Terms and words of at most `held_size` characters go into core.json."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files(clauses, catalogue, held_size=held_size):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def files(clauses: Clauses, catalogue: Catalogue, *, held_size: int = _HELD_SIZE) -> Iterator[tuple[str, str]]:
    """The same, as names from the folder and contents."""
    index = Index(catalogue)
    for clause in clauses:
        index.add(clause)
    term_parts = list(_parts(index.terms(), _TERMS_SIZE))
    word_parts = list(_parts(index.words(), _WORDS_SIZE))
    vocabulary = {
        **{f"terms/{n}": part for n, part in enumerate(term_parts)},
        **{f"words/{n}": part for n, part in enumerate(word_parts)},
    }
    held = vocabulary if len(_json(vocabulary)) <= held_size else {}
    records = {f"clauses/{n // BLOCK}": clauses[n : n + BLOCK] for n in range(0, len(clauses), BLOCK)}
    parts = records if held else vocabulary | records
    texts = {name: _json(part) for name, part in parts.items()}
    digest = hashlib.sha256("\0".join(texts.values()).encode()).hexdigest()[:12]
    for name, text in texts.items():
        yield f"{digest}/{name}.json", text
    core = {
        **_columns(clauses),
        "lengths": index.lengths,
        "terms": [next(iter(part)) for part in term_parts],
        "words": [next(iter(part)) for part in word_parts],
        "block": BLOCK,
        "parts": digest,
        "held": held,
    }
    yield "core.json", _json(core)


class Index:
    """Where each term stands, as MiniSearch would note it, and the words met."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.lengths: dict[str, list[int]] = {name: [] for name in FIELDS}
        self._postings: dict[str, dict[int, list[int]]] = {}
        self._last: dict[tuple[str, int], int] = {}
        self._vocabulary: dict[str, tuple[str, int]] = {}  # folded word → as written, weight
        self._count = 0
        topics = [topic for family in catalogue["families"] for topic in family["topics"]]
        self._labels = {topic["id"]: self._learn(topic["label"], _LABEL_WEIGHT) for topic in topics}
        self._words = {topic["id"]: " ".join(map(self._learn, topic["words"])) for topic in topics}
        self._providers: Mapping[str, str] = catalogue["providers"]

    def add(self, clause: Mapping[str, Any]) -> None:
        """Indexes the next clause; its place among those added is its number."""
        main, *also = clause["t"]
        fields = (
            f"{self._learn(clause['n'])} {''.join(clause['n'].lower().split())}",
            self._learn(clause["h"], _HEADING_WEIGHT),
            self._labels[main],
            self._words[main],
            " ".join(self._labels[topic] for topic in also),
            self._learn(self._providers[clause["p"]]),
            " ".join(" ".join(terms(f"{label} {value}")) for label, value, _ in clause["f"]),
            self._learn(" ; ".join(clause["x"])),
            self._learn(clause["s"]),
        )
        for number, text in enumerate(fields):
            found = text.split(" ")
            counts: dict[str, int] = {}
            for term in found:
                counts[term] = counts.get(term, 0) + 1
            self.lengths[FIELDS[number]].append(len(counts))
            counts.pop("", None)
            for term, count in counts.items():
                self._post(term, number, count)
        self._count += 1

    def terms(self) -> Iterator[tuple[str, dict[int, list[int]]]]:
        """Each term with, for each field, the distance from one clause that holds it to the next; a negative number
        after it tells how many times it stands there, if more than once."""
        for term in sorted(self._postings):
            yield term, self._postings[term]

    def words(self) -> Iterator[tuple[str, list[Any]]]:
        """Each folded word of three letters or more, with its written form and its weight."""
        for word in sorted(self._vocabulary):
            if len(word) > 2 and word.isalpha():
                yield word, list(self._vocabulary[word])

    def _post(self, term: str, field: int, count: int) -> None:
        key = (term, field)
        postings = self._postings.setdefault(term, {}).setdefault(field, [])
        postings.append(self._count - self._last.get(key, 0))
        self._last[key] = self._count
        if count > 1:
            postings.append(-count)

    def _learn(self, text: str, weight: int = 1) -> str:
        tokens = analyse(text)
        for token in tokens:
            word = fold(token.word)
            written, known = self._vocabulary.get(word) or (token.word.lower(), 0)
            self._vocabulary[word] = (written, known + weight)
        return " ".join(token.term for token in tokens)


def _columns(clauses: Clauses) -> dict[str, Any]:
    """What filters look at, clause by clause: its document, its topics, the client's questions it answers, the verdicts
    that rest on it."""
    topics = list(dict.fromkeys(topic for clause in clauses for topic in clause["t"]))
    place = {topic: n for n, topic in enumerate(topics)}
    documents: list[list[Any]] = []
    for clause in clauses:
        document = [clause["p"], clause["d"], clause["k"]]
        if not documents or documents[-1][:3] != document:
            documents.append([*document, 0])
        documents[-1][3] += 1
    return {
        "documents": documents,
        "topics": topics,
        "main": [place[clause["t"][0]] for clause in clauses],
        "also": {n: clause["t"][1:] for n, clause in enumerate(clauses) if len(clause["t"]) > 1},
        "asks": {n: clause["q"] for n, clause in enumerate(clauses) if clause["q"]},
        "verdicts": {n: clause["v"] for n, clause in enumerate(clauses) if clause["v"]},
    }


def _parts(entries: Iterable[tuple[str, Any]], size: int) -> Iterator[dict[str, Any]]:
    """Cuts sorted entries into parts of about `size` characters; a larger entry stands alone."""
    part: dict[str, Any] = {}
    length = 0
    for key, value in entries:
        weight = len(key) + len(_json(value))
        if part and length + weight > size:
            yield part
            part, length = {}, 0
        part[key] = value
        length += weight
    if part:
        yield part


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
