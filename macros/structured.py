"""What machines read in a page: schema.org, as JSON-LD. Pure; `macros.head` writes it."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from clausier.export import about, openapi
from clausier.export.pieces import Site
from clausier.history.dates import Dates
from clausier.model import Corpus, Provider, Topic, Version
from clausier.prose import plain
from clausier.subject import subject
from clausier.typography import french

Node: TypeAlias = dict[str, Any]
# The bulk files of the API, by name, with their media types.
_DOWNLOADS = {
    "clauses.csv": "text/csv",
    "facts.csv": "text/csv",
    "clauses.ndjson": "application/x-ndjson",
    "clausier.sqlite": "application/vnd.sqlite3",
}


def nodes(path: str, corpus: Corpus, site: Site, dates: Dates, terms: Sequence[tuple[str, str]]) -> list[Node]:
    """What the page at `path` is. `terms` are the (id, name) it defines."""
    if path == "":
        return [_website(site), dataset(corpus, site, dates)]
    if path == "donnees/":
        return [dataset(corpus, site, dates)]
    if path == "themes/":
        return [_topics(corpus, site)]
    match subject(path, corpus):
        case Provider() as provider if path == f"fournisseurs/{provider.id}/":
            trail = _trail(site, "Prestataires", "fournisseurs/", provider.name, path)
            return [*_documents(provider, site, dates), trail]
        case Topic() as topic:
            return [_topic(topic, site), _trail(site, "Thèmes", "themes/", topic.label, path)]
    return [_glossary(site.url + path, terms)] if path == "glossaire/" else []


def dataset(corpus: Corpus, site: Site, dates: Dates) -> Node:
    """The data as a whole."""
    clauses = sum(len(version.clauses) for _, version in corpus.current)
    return {
        "@type": "Dataset",
        "@id": f"{site.url}donnees/#donnees",
        "name": about.NAME,
        "description": french(
            f"{about.DESCRIPTION} {len(corpus.providers)} prestataires, {clauses} clauses, {len(corpus.topics)} thèmes."
        ),
        "url": site.url,
        "license": about.LICENCE_URL,
        "isAccessibleForFree": True,
        "inLanguage": "fr",
        "creator": _publisher(site),
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": type_, "contentUrl": f"{site.url}{openapi.FOLDER}/{file}"}
            for file, type_ in _DOWNLOADS.items()
        ],
        **_dated("dateModified", dates.data),
    }


def _website(site: Site) -> Node:
    return {"@type": "WebSite", "name": about.NAME, "url": site.url, "inLanguage": "fr", "publisher": _publisher(site)}


def _publisher(site: Site) -> Node:
    return {"@type": "Organization", "name": about.NAME, "url": site.url}


def _documents(provider: Provider, site: Site, dates: Dates) -> Iterator[Node]:
    for document in provider.documents:
        version = document.current
        yield {
            "@type": "DigitalDocument",
            "@id": site.document(version),
            "name": french(f"{version.title}, {provider.name}"),
            "url": site.document(version),
            "inLanguage": "fr",
            "license": about.LICENCE_URL,
            "publisher": _publisher(site),
            "about": _organization(provider),
            "isBasedOn": _original(version),
            **({"version": version.date.isoformat()} if version.date else {}),
            **_dated("dateModified", dates.provider(provider.id)),
            # Its clauses, one by one, are there: a hundred of them would weigh on the page.
            "encoding": {
                "@type": "MediaObject",
                "encodingFormat": "application/json",
                "contentUrl": f"{site.url}{openapi.FOLDER}/providers/{provider.id}.json",
            },
        }


def _original(version: Version) -> Node:
    node: Node = {"@type": "CreativeWork", "name": french(version.title)}
    if version.date:
        node["datePublished"] = version.date.isoformat()
    if version.source.url:
        node["url"] = version.source.url
    return node


def _organization(provider: Provider) -> Node:
    node: Node = {"@type": "Organization", "name": french(provider.name), "description": plain(provider.activity)}
    if provider.siren:
        node["identifier"] = {"@type": "PropertyValue", "propertyID": "SIREN", "value": provider.siren}
    if provider.city:
        node["address"] = {
            "@type": "PostalAddress", "addressLocality": french(provider.city), "addressCountry": "FR"
        }  # fmt: skip
    if provider.website:
        node["url"] = provider.website
    return node


def _topics(corpus: Corpus, site: Site) -> Node:
    return {
        "@type": "DefinedTermSet",
        "@id": f"{site.url}themes/",
        "name": french("Thèmes des contrats informatiques"),
        "url": f"{site.url}themes/",
        "inLanguage": "fr",
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "name": french(topic.label), "url": site.topic(topic.id), "termCode": topic.id}
            for topic in corpus.topics.values()
        ],
    }


def _topic(topic: Topic, site: Site) -> Node:
    node: Node = {
        "@type": "DefinedTerm",
        "@id": site.topic(topic.id),
        "name": french(topic.label),
        "description": plain(topic.definition),
        "url": site.topic(topic.id),
        "termCode": topic.id,
        "inDefinedTermSet": f"{site.url}themes/",
    }
    if topic.synonyms_fr:
        node["alternateName"] = [french(synonym) for synonym in topic.synonyms_fr]
    return node


def _glossary(address: str, terms: Sequence[tuple[str, str]]) -> Node:
    return {
        "@type": "DefinedTermSet",
        "@id": address,
        "name": "Glossaire",
        "url": address,
        "inLanguage": "fr",
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "name": name, "url": f"{address}#{id_}"} for id_, name in terms
        ],
    }  # fmt: skip


def _trail(site: Site, section: str, section_path: str, name: str, path: str) -> Node:
    steps = (("Accueil", ""), (section, section_path), (french(name), path))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": shown, "item": site.url + where}
            for position, (shown, where) in enumerate(steps, 1)
        ],
    }


def _dated(name: str, date: datetime.datetime | None) -> Node:
    return {name: date.date().isoformat()} if date else {}
