"""What the search looks through: one record a clause, and the topics' words once."""

from collections.abc import Callable
from typing import Any

from clausier.model import Corpus, anchor


def search_records(corpus: Corpus, clean: Callable[[str], str] = str) -> dict[str, Any]:
    """`clauses`: address, provider, number, heading, text, topics; `topics`: label and synonyms; `providers`: names.

    `clean` makes a text ready to show: no markup, French typography."""
    return {
        "providers": {provider.id: provider.name for provider in corpus.providers.values()},
        "topics": {
            topic.id: {"label": clean(topic.label), "words": [*topic.synonyms_fr, *topic.synonyms_en]}
            for topic in corpus.topics.values()
        },
        "clauses": [
            {
                "p": provider.id,
                "d": version.document,
                "c": clause.id,
                "a": anchor(version.document, clause.id),
                "n": clean(clause.number),
                "h": clean(clause.heading),
                "s": clean(clause.summary),
                "t": [topic.id for topic in clause.topics],
            }
            for provider in corpus.providers.values()
            for version, clause in provider.clauses
        ],
    }
