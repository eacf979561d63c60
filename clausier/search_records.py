"""What the search knows: a catalogue of names, small, and one record a clause."""

from collections.abc import Sequence
from typing import Any

from clausier.asks import ASKS, asks_of
from clausier.law.survey import survey
from clausier.law.verdict import LABELS, Verdict
from clausier.model import Clause, Corpus, Provider, Version, anchor
from clausier.prose import plain


def catalogue(corpus: Corpus) -> dict[str, Any]:
    """Names of providers, families, topics (with the words they are searched by) and facets. Texts
    are ready to show: no markup, French typography."""
    return {
        "providers": {provider.id: plain(provider.name) for provider in corpus.providers.values()},
        "families": [
            {
                "id": family.id,
                "label": plain(family.label),
                "topics": [
                    {"id": topic.id, "label": plain(topic.label), "words": [*topic.synonyms_fr, *topic.synonyms_en]}
                    for topic in family.topics
                ],
            }
            for family in corpus.families
        ],
        "asks": {ask.id: plain(ask.label) for ask in ASKS},
        "verdicts": {verdict.value: plain(word[0].upper() + word[1:]) for verdict, (word, _) in LABELS.items()},
    }


def clause_records(corpus: Corpus) -> list[dict[str, Any]]:
    """One record a clause in force: p provider, d document, k kind, c clause, a anchor, n number, h heading, s text,
    t topics (the main one first), f facts as [label, value, case], x texts cited, q the client's questions answered,
    v the verdicts that rest on it."""
    return [record for provider in corpus.providers.values() for record in provider_records(corpus, provider)]


def provider_records(corpus: Corpus, provider: Provider) -> list[dict[str, Any]]:
    """Those of the clauses of a provider."""
    return [
        _record(corpus, provider, document.current, clause, verdicts.get(clause.id, ()))
        for document in provider.documents
        for verdicts in (survey(corpus).on_clauses(document.current),)
        for clause in document.current.clauses
    ]


def _record(
    corpus: Corpus, provider: Provider, version: Version, clause: Clause, verdicts: Sequence[Verdict]
) -> dict[str, Any]:
    return {
        "p": provider.id,
        "d": version.document,
        "k": version.kind,
        "c": clause.id,
        "a": anchor(version.document, clause.id),
        "n": plain(clause.number),
        "h": plain(clause.heading),
        "s": plain(clause.summary),
        "t": [topic.id for topic in clause.topics],
        "f": [[plain(s.fact.label), plain(s.value.text), plain(s.when)] for s in clause.facts],
        "x": list(clause.cites),
        "q": asks_of(clause, corpus),
        "v": [verdict.value for verdict in verdicts],
    }
