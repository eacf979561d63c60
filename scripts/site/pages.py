"""The pages made from the data, and the hand-written ones: each composed from the shell that the engine left.

A page is made again when what it is made of changes, as its key tells (macros/keys.py): its part of the data, its
shell, the addresses of the site and of its repository, the picture and the dates that its head names.
"""

import marshal
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from clausier import sources
from clausier.kept import Kept, digest
from clausier.law.survey import survey
from clausier.model import Corpus, Provider
from macros import fragments, pictures
from macros.composed import Composer
from macros.fragments import Fragment
from macros.head import Page
from macros.keys import Keys
from macros.pages import changes, check
from macros.settings import Settings
from macros.shell import Place, Shell
from scripts.addresses import redirects
from scripts.site.engine import BuildFailed, Built
from scripts.site.tree import Tree, Writer

# The shells of the pages made from the data, by macro and by depth: docs/ has a page for each, at such a depth.
_SHELLS = {
    ("provider", 2): "fournisseurs/gabarit/",
    ("changes", 4): "fournisseurs/gabarit/document/changement/",
    ("topic", 2): "themes/gabarit/",
    ("topic", 3): "themes/gabarit/2/",
    ("rule", 2): "droit/gabarit/",
    ("check", 3): "droit/controles/gabarit/",
    ("check", 4): "droit/controles/gabarit/2/",
}
_FOLDERS = {"provider": "fournisseurs", "changes": "fournisseurs", "topic": "themes", "rule": "droit"}


@dataclass(frozen=True)
class _Made:
    """A page made from the data: its path from the root, the macro it calls with one argument."""

    path: str
    place: Place

    @property
    def shell(self) -> str:
        return _SHELLS[self.place.name, self.path.count("/")]


def _made(macro: str, argument: str) -> _Made:
    return _Made(f"{_FOLDERS.get(macro, 'droit/controles')}/{argument}/", Place(macro, argument))


class Pages:
    """Puts the pages of a site into its tree."""

    def __init__(
        self,
        built: Built,
        composer: Composer,
        keys: Keys,
        kept: Kept,
        moves: Mapping[str, str],
        *,
        for_serving: bool,
    ) -> None:
        self._marks = redirects.marks(moves)
        self._built, self._keys, self._kept, self._for_serving = built, keys, kept, for_serving
        self._composer = replace(composer, render=self._render)
        self._corpus, self._dates = composer.corpus, composer.dates
        contents = composer.project / "theme" / "partials" / "contents.html"
        self._site = digest(repr(composer.settings), composer.site_url, str(for_serving), contents.read_bytes())
        self._shells = {name: self._shell(f"{name}index.html", for_many=True) for name in _SHELLS.values()}
        self._public: list[Page] = []

    def put_provider(self, tree: Tree, provider: Provider) -> None:
        """Puts the pages of a provider."""
        self._put(tree, self._of_provider(provider), [_made("provider", provider.id), *_changes(provider)])

    def put_others(self, tree: Tree) -> list[Page]:
        """Puts every other page. Returns those that were put and have an address."""
        for topic in self._corpus.topics.values():
            picture = repr(pictures.of_topic(topic, self._corpus))
            for number in range(1, len(self._keys.topic_pages(topic.id)) + 1):
                key = digest(self._keys.topic(topic.id, number), picture)
                self._put(tree, key, [_made("topic", topic.id if number == 1 else f"{topic.id}/{number}")])
        found = survey(self._corpus)
        home = repr(pictures.home(self._corpus))
        for rule in self._corpus.rules:
            key = digest(self._keys.rule(rule, found.applying.get(rule, ())), home)
            self._put(tree, key, [_made("rule", rule)])
        for each in found.checks:
            made = [_made("check", argument) for argument in check.addresses(self._corpus, each)]
            self._put(tree, digest(self._keys.check(each.id), home), made)
        for file in self._built.files:
            if file.endswith(".html") and file.removesuffix("index.html") not in self._shells:
                self._put_written(tree, file)
        return self._public

    def _put(self, tree: Tree, key: str, made: list[_Made]) -> None:
        """Puts pages made from the data, those of one thing together; `key` is that of their fragments."""

        def make(writer: Writer) -> None:
            for page in made:
                html = self._composer.page(self._shells[page.shell], page.path, page.place).html
                writer.write(f"{page.path}index.html", self._marked(html, page.path))

        shells = (self._shells[page.shell].digest for page in made)
        marks = repr([self._marks.get(page.path) for page in made])
        tree.put(f"pages/{made[0].path}", digest(key, self._site, marks, *shells), make)
        if address := self._composer.site_url:
            self._public += (Page(page.path, address + page.path, "", "") for page in made)

    def _put_written(self, tree: Tree, file: str) -> None:
        """Puts a page that someone wrote. There are few, and what they show of the data is found elsewhere: whether it
        changed is seen when it is composed."""
        path, shell = file.removesuffix("index.html"), self._shell(file)
        try:
            composed = self._composer.page(shell, path)
        except KeyError as error:
            named = error.args[0]
            if named in {place.argument for place in shell.fragments}:
                raise BuildFailed(f"La page {path} parle de « {named} », que les données n’ont pas.") from error
            raise
        content = self._marked(composed.html, path)
        tree.put(f"pages/{file}", digest(content), lambda writer: writer.write(file, content))
        if composed.page:
            self._public.append(composed.page)

    def _marked(self, html: str, path: str) -> bytes:
        return redirects.marked(html, self._marks.get(path, ())).encode()

    def _shell(self, file: str, *, for_many: bool = False) -> Shell:
        return Shell.read(self._built.read(file), for_many=for_many, for_serving=self._for_serving)

    @cached_property
    def _simple(self) -> Callable[[str, str], Fragment]:
        """A fragment may stand on several written pages."""
        settings = self._composer.settings
        return lru_cache(maxsize=8)(lambda macro, argument: fragments.render(self._corpus, macro, argument, settings))

    def _of_provider(self, provider: Provider) -> str:
        """With the passages of the documents that the operator has, if any: their digests are in the data."""
        shown = [document.current.source for document in provider.documents]
        passages = [sources.content(source) for source in shown] if sources.folder() else []
        return digest(self._keys.provider(provider.id), repr(self._dates.provider(provider.id)), *passages)

    def _render(self, corpus: Corpus, macro: str, argument: str, settings: Settings) -> Fragment:
        """The fragments of hand-written pages that look at every document are kept."""
        keys = {"figures": lambda: self._keys.figures, "law": lambda: self._keys.verdicts}
        keys["checks"] = keys["law"]
        if macro not in keys:
            return self._simple(macro, argument)
        name, key = f"fragments/{macro}", digest(keys[macro](), repr(settings))
        if raw := self._kept.get(name, key):
            return Fragment(*marshal.loads(raw))
        made = fragments.render(corpus, macro, argument, settings)
        self._kept.put(name, key, marshal.dumps((made.html, made.head, made.toc)))
        return made


def _changes(provider: Provider) -> Iterator[_Made]:
    return (_made("changes", each) for each in changes.addresses(provider))
