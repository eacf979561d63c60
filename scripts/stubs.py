"""One short Markdown file per generated page. A stub holds an id and nothing else from the data: Jinja evaluates it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clausier.model import Corpus
from macros.pages import changes, check
from macros.pages.topic import page_count

FOLDERS = ("fournisseurs", "themes", "droit")  # of docs/: but for index.md, what they hold is written here


@dataclass(frozen=True)
class Stub:
    """A generated page: its path under docs/, its layout, the macro it calls with one argument."""

    path: str
    layout: str
    macro: str
    argument: str

    @property
    def text(self) -> str:
        title = Path(self.path).stem  # quoted below: YAML reads a bare 2 as a number
        return f'---\ntitle: "{title}"\nlayout: {self.layout}\n---\n\n{{{{ {self.macro}("{self.argument}") }}}}\n'


def pages(corpus: Corpus) -> Iterator[Stub]:
    """Every generated page."""
    for id_ in corpus.providers:
        yield Stub(f"fournisseurs/{id_}.md", "provider", "provider", id_)
    for step in changes.addresses(corpus):
        yield Stub(f"fournisseurs/{step}.md", "changes", "changes", step)
    for id_ in corpus.topics:
        for number in range(1, page_count(corpus, id_) + 1):
            page = id_ if number == 1 else f"{id_}/{number}"
            yield Stub(f"themes/{page}.md", "topic", "topic", page)
    for id_ in corpus.rules:
        yield Stub(f"droit/{id_}.md", "law", "rule", id_)
    for page in check.addresses(corpus):
        yield Stub(f"droit/controles/{page}.md", "law", "check", page)


def write(corpus: Corpus, docs: Path) -> int:
    """Writes the stubs of `corpus` under `docs`, removes those of pages that went. Returns how many there are."""
    wanted = {docs / stub.path: stub.text for stub in pages(corpus)}
    for folder in FOLDERS:
        for path in sorted((docs / folder).rglob("*.md")):
            if path not in wanted and path.name != "index.md":
                path.unlink()
    for path, text in wanted.items():
        write_if_changed(path, text)
    return len(wanted)


def write_if_changed(path: Path, text: str) -> None:
    """Leaves a file that is right alone, so that whoever watches it sees only what changes."""
    if not path.is_file() or path.read_text("utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
