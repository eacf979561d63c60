"""The edge: every file of the API, written into a folder; and its parts, for a site that makes again what changed."""

import datetime
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from clausier.diff import compare
from clausier.diff.steps import fates, steps
from clausier.export import bulk, documents, law, openapi
from clausier.export.pieces import Site, date, encoded
from clausier.model import Corpus, Provider, Topic


def write(corpus: Corpus, folder: Path, site_url: str, committed: datetime.datetime) -> list[Path]:
    """Writes the API of `corpus` into `folder`, which is `api/v1` of a site. Returns the files, in the order written.

    `site_url` is the address the site is published at, ending with a slash; if it is empty, addresses are relative to
    the site. `committed` (UTC) dates the data."""
    written: list[Path] = []

    def place(name: str) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        written.append(path)
        return path

    site = Site(site_url)
    for name, content in index_files(corpus, site, committed):
        place(name).write_bytes(content)
    for topic in corpus.topics.values():
        place(topic_file(topic)).write_bytes(topic_content(corpus, topic, site))
    for provider in corpus.providers.values():
        for name, content in provider_files(corpus, provider, site):
            place(name).write_bytes(content)
    bulk.write(corpus, site, committed, partial(documents.provider, corpus, site=site), place)
    return written


def index_files(corpus: Corpus, site: Site, committed: datetime.datetime) -> Iterator[tuple[str, bytes]]:
    """What there is, the contract, and the vocabularies: names from `api/v1/`, contents."""
    resources = openapi.resources()
    addresses = {get["operationId"]: f"{site.url}{openapi.FOLDER}/{path}" for path, get in resources.items()}
    yield "index.json", encoded(documents.index(corpus, site, date(committed), addresses))
    yield "openapi.json", encoded(openapi.contract(corpus, site.url))
    yield "providers.json", encoded(documents.providers(corpus, site))
    yield "topics.json", encoded(documents.topics(corpus, site))
    yield "facts.json", encoded(documents.facts(corpus))
    yield "rules.json", encoded(law.rules(corpus, site))
    yield "checks.json", encoded(law.checks(corpus, site))


def topic_file(topic: Topic) -> str:
    """The name of the file of a topic."""
    return f"topics/{topic.id}.json"


def topic_content(corpus: Corpus, topic: Topic, site: Site) -> bytes:
    """What every document says of a topic."""
    return encoded(documents.topic(corpus, topic, site))


def provider_file(provider: Provider) -> str:
    """The name of the file of a provider."""
    return f"providers/{provider.id}.json"


def provider_files(corpus: Corpus, provider: Provider, site: Site) -> Iterator[tuple[str, bytes]]:
    """A provider, and each of its clauses, also under the ids that it had: names from `api/v1/`, contents."""
    answer = documents.provider(corpus, provider, site)
    yield provider_file(provider), encoded(answer)
    former = _former(provider)
    for clause in documents.clauses(corpus, answer):
        content = encoded(clause)
        for id_ in (clause["id"], *former.get((clause["document"], clause["id"]), ())):
            yield f"clauses/{provider.id}/{clause['document']}/{id_}.json", content


def _former(provider: Provider) -> dict[tuple[str, str], tuple[str, ...]]:
    """The former ids of clauses, by document and present id: an address given once answers for ever."""
    return {
        (document.id, id_): olds
        for document in provider.documents
        for id_, olds in fates(document, [compare(*step) for step in steps(document)]).former.items()
    }
