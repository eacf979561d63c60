"""The static API and the bulk files, put into the tree of a site."""

import datetime
import json
import marshal
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path

from clausier.export import bulk, files, openapi
from clausier.export.pieces import Json, Site
from clausier.kept import Kept, digest
from clausier.model import Corpus, Provider, Topic
from macros.keys import Keys
from scripts.site.tree import Tree, Writer

_BULK = "api/bulk"


def put_provider(tree: Tree, corpus: Corpus, provider: Provider, keys: Keys, site: Site) -> None:
    """Puts what the API answers of a provider."""
    key = digest(keys.provider(provider.id), site.url)
    tree.put(f"api/providers/{provider.id}", key, partial(_provider, corpus, provider, site))


def put_others(tree: Tree, corpus: Corpus, keys: Keys, kept: Kept, site: Site, committed: datetime.datetime) -> None:
    """Puts the rest of the API, dated by the last commit; the bulk files are made of what was put of the providers."""
    for name, content in files.index_files(corpus, site, committed):
        tree.put(f"api/{name}", digest(content), partial(_write, name, content))
    for topic in corpus.topics.values():
        key = digest(keys.whole_topic(topic.id), site.url)
        tree.put(f"api/topics/{topic.id}", key, partial(_topic, corpus, topic, site))
    key = digest(keys.everything, site.url, committed.isoformat())
    tree.put(_BULK, key, _Bulk(tree, corpus, keys, kept, site, committed, key).write)


def _write(name: str, content: bytes, writer: Writer) -> None:
    writer.write(f"{openapi.FOLDER}/{name}", content)


def _topic(corpus: Corpus, topic: Topic, site: Site, writer: Writer) -> None:
    _write(files.topic_file(topic), files.topic_content(corpus, topic, site), writer)


def _provider(corpus: Corpus, provider: Provider, site: Site, writer: Writer) -> None:
    for name, content in files.provider_files(corpus, provider, site):
        _write(name, content, writer)


def _place(writer: Writer, name: str) -> Path:
    return writer.path(f"{openapi.FOLDER}/{name}")


@dataclass(frozen=True)
class _Bulk:
    """The bulk files, which copy what they can from the published ones."""

    tree: Tree
    corpus: Corpus
    keys: Keys
    kept: Kept
    site: Site
    committed: datetime.datetime
    key: str

    def write(self, writer: Writer) -> None:
        own = {id_: digest(self.keys.provider(id_), self.site.url) for id_ in self.corpus.providers}
        former = self._former()
        shares = bulk.write(self.corpus, self.site, self.committed, self._answer, partial(_place, writer), own, former)
        self.kept.put(self._name, self.key, marshal.dumps([astuple(share) for share in shares]))

    def _answer(self, provider: Provider) -> Json:
        """Read, not made twice."""
        answer: Json = json.loads((self.tree.folder / openapi.FOLDER / files.provider_file(provider)).read_bytes())
        return answer

    @property
    def _name(self) -> str:
        """There may be several sites, as that of `make serve`."""
        return f"bulk/{digest(str(self.tree.output))}"

    def _former(self) -> bulk.Former | None:
        """What the build of the published site wrote, if its files are still as it left them."""
        key, files = self.tree.former(_BULK)
        raw = self.kept.get(self._name, key) if key else None
        if not raw:
            return None
        by_name = {path.removeprefix(f"{openapi.FOLDER}/"): self.tree.output / path for path in files}
        return bulk.Former(by_name, [bulk.Share(*share) for share in marshal.loads(raw)])
