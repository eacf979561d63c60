"""What the search is asked when it is measured: always the same queries for the same corpus."""

import random
import re
from collections.abc import Iterator
from itertools import islice

from clausier.model import Corpus
from clausier.words import fold

COUNT = 50
_SEED = 20240704
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = 4  # letters of the shortest word that says something: one a query at least


def real(corpus: Corpus, count: int = COUNT) -> list[str]:
    """In turn: a synonym of a topic in French, a heading, words of a restatement, a synonym in English."""
    chance = random.Random(_SEED)
    topics = list(corpus.topics.values())
    clauses = [clause for provider in corpus.providers.values() for _, clause in provider.clauses]
    french = [synonym for topic in topics for synonym in topic.synonyms_fr]
    english = [synonym for topic in topics for synonym in topic.synonyms_en]
    summaries = [_WORD.findall(clause.summary) for clause in clauses]

    def queries() -> Iterator[str]:
        while True:
            yield chance.choice(french)
            yield chance.choice(clauses).heading
            words = [word for word in chance.choice(summaries) if len(word) >= _TELLING]
            yield " ".join(chance.sample(words, min(len(words), chance.randint(1, 4))))
            yield chance.choice(english)

    return _distinct(queries(), count)


def made_up(corpus: Corpus, count: int = COUNT) -> list[str]:
    """One to four words, each drawn from all the running words: as skewed as the vocabulary of the texts."""
    chance = random.Random(_SEED)
    summaries = [_WORD.findall(clause.summary) for p in corpus.providers.values() for _, clause in p.clauses]
    lengths = [len(words) for words in summaries]

    def queries() -> Iterator[str]:
        while True:
            drawn = chance.choices(summaries, weights=lengths, k=chance.randint(1, 4))
            yield " ".join(chance.choice(words).lower() for words in drawn)

    return _distinct(queries(), count)


def _distinct(queries: Iterator[str], count: int) -> list[str]:
    """The first `count` that differ and hold a word long enough to be searched."""
    seen = set()

    def is_new(query: str) -> bool:
        folded = fold(query)
        new = folded not in seen and any(len(word) >= _TELLING for word in _WORD.findall(query))
        seen.add(folded)
        return new

    return list(islice(filter(is_new, queries), count))
