"""One short Markdown file per generated page. A stub holds an id and nothing else from the data: Jinja evaluates it."""

from pathlib import Path

from clausier.model import Corpus
from macros.pages.topic import page_count

_STUB = '---\ntitle: {title}\nlayout: {layout}\n---\n\n{{{{ {macro}("{argument}") }}}}\n'


def write(corpus: Corpus, docs: Path) -> int:
    """Writes the stubs of `corpus` under `docs`, removes those of pages that went. Returns how many there are."""
    wanted = {
        docs / "fournisseurs" / f"{id_}.md": _STUB.format(title=id_, layout="provider", macro="provider", argument=id_)
        for id_ in corpus.providers
    }
    for id_ in corpus.topics:
        for number in range(1, page_count(corpus, id_) + 1):
            page = id_ if number == 1 else f"{id_}/{number}"
            wanted[docs / "themes" / f"{page}.md"] = _STUB.format(
                title=id_, layout="topic", macro="topic", argument=page
            )
    for folder in ("fournisseurs", "themes"):
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
