"""The static API and the bulk files, put into the tree of a site."""

import datetime
from functools import partial

from clausier.export import files, openapi
from clausier.export.pieces import Site
from clausier.kept import digest
from clausier.model import Corpus, Provider, Topic
from macros.keys import Keys
from scripts.tree import Tree, Writer


def put(tree: Tree, corpus: Corpus, keys: Keys, site_url: str, committed: datetime.datetime) -> None:
    """Puts the API of `corpus`, for a site published at `site_url`, dated by the last commit."""
    site = Site(site_url)
    for name, content in files.index_files(corpus, site, committed):
        tree.put(f"api/{name}", digest(content), partial(_write, name, content))
    for topic in corpus.topics.values():
        key = digest(keys.whole_topic(topic.id), site_url)
        tree.put(f"api/topics/{topic.id}", key, partial(_topic, corpus, topic, site))
    for provider in corpus.providers.values():
        key = digest(keys.provider(provider.id), site_url)
        tree.put(f"api/providers/{provider.id}", key, partial(_provider, corpus, provider, site))
    key = digest(keys.everything, site_url, committed.isoformat())
    tree.put("api/bulk", key, partial(_bulk, corpus, site, committed))


def _write(name: str, content: bytes, writer: Writer) -> None:
    writer.write(f"{openapi.FOLDER}/{name}", content)


def _topic(corpus: Corpus, topic: Topic, site: Site, writer: Writer) -> None:
    _write(files.topic_file(topic), files.topic_content(corpus, topic, site), writer)


def _provider(corpus: Corpus, provider: Provider, site: Site, writer: Writer) -> None:
    for name, content in files.provider_files(corpus, provider, site):
        _write(name, content, writer)


def _bulk(corpus: Corpus, site: Site, committed: datetime.datetime, writer: Writer) -> None:
    files.write_bulk(corpus, site, committed, lambda name: writer.path(f"{openapi.FOLDER}/{name}"))
