"""The documents of the API, each a function from the corpus to what one address answers."""

from collections.abc import Iterator, Mapping

from clausier.export import about, law
from clausier.export.pieces import Json, Site, clause_fields, day, document_name, fact_state, topic_state
from clausier.law.survey import survey
from clausier.model import Corpus, Document, Fact, Provider, Topic, Version
from clausier.typography import french


def index(corpus: Corpus, site: Site, date: str, addresses: Mapping[str, str]) -> Json:
    """`index.json`: what there is, as of `date`, and the `addresses` it is found at."""
    clauses = [clause for _, version in corpus.current for clause in version.clauses]
    return {
        "name": about.NAME,
        "description": french(about.DESCRIPTION),
        "version": about.VERSION,
        "date": date,
        "site": site.url,
        "licence": {
            "id": about.LICENCE,
            "name": about.LICENCE_NAME,
            "url": about.LICENCE_URL,
            "attribution": french(about.ATTRIBUTION),
        },
        "counts": {
            "providers": len(corpus.providers),
            "documents": len(corpus.current),
            "clauses": len(clauses),
            "values": sum(len(clause.facts) for clause in clauses),
            "topics": len(corpus.topics),
            "facts": len(corpus.facts),
            "rules": len(corpus.rules),
            "checks": len(survey(corpus).checks),
        },
        "links": dict(addresses),
    }


def providers(corpus: Corpus, site: Site) -> Json:
    """`providers.json`: who is published, and which topics each document in force states."""
    return {
        "providers": [
            identity(provider, site)
            | {"documents": [_listed(corpus, document.current) for document in provider.documents]}
            for provider in corpus.providers.values()
        ]
    }


def provider(corpus: Corpus, provider: Provider, site: Site) -> Json:
    """`providers/<id>.json`: a provider with its documents in force, whole."""
    return identity(provider, site) | {
        "documents": [_whole(corpus, document, site) for document in provider.documents],
    }


def clauses(corpus: Corpus, provider: Json) -> Iterator[Json]:
    """`clauses/<provider>/<document>/<clause>.json`, for every clause of what `provider` returned, in order."""
    for document in provider["documents"]:
        name = {
            "provider": provider["id"],
            "provider_name": provider["name"],
            "document": document["id"],
            **{key: document[key] for key in ("kind", "kind_label", "date")},
        }
        for clause in document["clauses"]:
            yield {"id": clause["id"], **name, **clause, "topic_label": french(corpus.topics[clause["topic"]].label)}


def topics(corpus: Corpus, site: Site) -> Json:
    """`topics.json`: the topics by family."""
    return {
        "families": [
            {
                "id": family.id,
                "label": french(family.label),
                "topics": [_topic(topic) | {"url": site.topic(topic.id)} for topic in family.topics],
            }
            for family in corpus.families
        ]
    }


def topic(corpus: Corpus, topic: Topic, site: Site) -> Json:
    """`topics/<id>.json`: what each document in force says of a topic, or that it says nothing."""
    described = _topic(topic)
    return {
        "id": described.pop("id"),
        "family": topic.family,
        **described,
        "url": site.topic(topic.id),
        "documents": [_side(provider, version, topic, site) for provider, version in corpus.current],
    }


def facts(corpus: Corpus) -> Json:
    """`facts.json`: the vocabulary of facts, in the order of the topics."""
    return {"facts": [_fact(fact) for fact in ordered_facts(corpus)]}


def ordered_facts(corpus: Corpus) -> tuple[Fact, ...]:
    """Every fact of the vocabulary, in the order of the topics."""
    return tuple(fact for topic in corpus.topics.values() for fact in topic.facts)


def identity(provider: Provider, site: Site) -> Json:
    """Who a provider is. What its document does not say is None."""
    return {
        "id": provider.id,
        "name": french(provider.name),
        "unnamed": provider.unnamed,
        "activity": french(provider.activity),
        "legal_form": provider.legal_form or None,
        "siren": provider.siren or None,
        "city": provider.city or None,
        "website": provider.website or None,
        "url": site.provider(provider.id),
    }


def _listed(corpus: Corpus, version: Version) -> Json:
    return {
        "id": version.document,
        **document_name(version),
        "title": french(version.title),
        "clauses": len(version.clauses),
        "topics": [topic for topic in corpus.topics if topic in version.by_topic],
    }


def _whole(corpus: Corpus, document: Document, site: Site) -> Json:
    version = document.current
    return {
        "id": version.document,
        **document_name(version),
        "title": french(version.title),
        "url": site.document(version),
        "source": {"url": version.source.url or None, "sha256": version.source.sha256},
        "versions": [{"date": day(dated), "title": french(dated.title)} for dated in document.versions],
        "topics": [
            {"id": topic.id}
            | topic_state(version, topic)
            | {"clauses": [clause.id for clause in version.by_topic.get(topic.id, ())]}
            for topic in corpus.topics.values()
        ],
        "facts": [{"id": fact.id, "topic": fact.topic} | fact_state(version, fact) for fact in ordered_facts(corpus)],
        "checks": law.findings(survey(corpus), version),
        "clauses": [clause_fields(site, version, clause) for clause in version.clauses],
    }


def _topic(topic: Topic) -> Json:
    return {
        "id": topic.id,
        "label": french(topic.label),
        "definition": french(topic.definition),
        "why": french(topic.why),
        "facts": [fact.id for fact in topic.facts],
    }


def _side(provider: Provider, version: Version, topic: Topic, site: Site) -> Json:
    return {
        "provider": provider.id,
        "provider_name": french(provider.name),
        "unnamed": provider.unnamed,
        "document": version.document,
        **document_name(version),
        **topic_state(version, topic),
        "facts": [{"id": fact.id} | fact_state(version, fact) for fact in topic.facts],
        "clauses": [
            {
                "id": clause.id,
                "number": french(clause.number),
                "heading": french(clause.heading),
                "url": site.clause(version, clause),
            }
            for clause in version.by_topic.get(topic.id, ())
        ],
    }


def _fact(fact: Fact) -> Json:
    return {
        "id": fact.id,
        "topic": fact.topic,
        "label": french(fact.label),
        "help": french(fact.help),
        "type": fact.type,
        "many": fact.many,
        "key": fact.key,
        "favours": list(fact.favours) if isinstance(fact.favours, tuple) else fact.favours,
        "values": {id_: french(label) for id_, label in fact.values.items()},
    }
