"""What becomes of what documents share: topics, facts, rules of law, texts of law, rates."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clausier.model import Corpus
from clausier.proposal.markdown import Markdown, join, md
from clausier.rates import Rate

NAMED = 12
_Named = Mapping[str, tuple[str, object]]  # id to (name, what is compared)


def changes(before: Corpus, after: Corpus) -> Iterator[Markdown]:
    """Lines about each vocabulary that changed."""
    yield from _told("thèmes", "", _topics(before), _topics(after))
    yield from _told("faits", "", _facts(before), _facts(after))
    yield from _told("règles de droit", "e", _rules(before), _rules(after))
    yield from _told("textes de loi", "", _texts(before), _texts(after))
    yield from _told("taux légal", "", _rates(before.rates.legal), _rates(after.rates.legal))
    yield from _told("taux de la BCE", "", _rates(before.rates.ecb), _rates(after.rates.ecb))


def _topics(corpus: Corpus) -> _Named:
    """Without their facts, which are told apart."""
    return {topic.id: (topic.label, replace(topic, facts=())) for topic in corpus.topics.values()}


def _facts(corpus: Corpus) -> _Named:
    return {fact.id: (fact.label, fact) for fact in corpus.facts.values()}


def _rules(corpus: Corpus) -> _Named:
    return {rule.id: (rule.title, rule) for rule in corpus.rules.values()}


def _texts(corpus: Corpus) -> _Named:
    return {text.id: (text.name, text) for text in corpus.instruments.all}


def _told(label: str, feminine: str, old: _Named, new: _Named) -> Iterator[Markdown]:
    for happened, ids in (
        ("ajouté", [id_ for id_ in new if id_ not in old]),
        ("retiré", [id_ for id_ in old if id_ not in new]),
        ("modifié", [id_ for id_ in new if id_ in old and old[id_] != new[id_]]),
    ):
        if ids:
            names = join(md("{}", (new.get(id_) or old[id_])[0]) for id_ in ids[:NAMED])
            more = Markdown(f" et {len(ids) - NAMED} de plus" if len(ids) > NAMED else "")
            yield md("{} {} : {}{}", Markdown(label), Markdown(f"{happened}{feminine}s"), names, more)


def _rates(rates: Sequence[Rate]) -> dict[str, tuple[str, object]]:
    """By the day each takes effect."""
    return {
        rate.since.isoformat(): (f"{rate.percent.normalize():f} % au {rate.since:%d/%m/%Y}".replace(".", ","), rate)
        for rate in rates
    }
