"""Build the site with MkDocs and with Zensical, and compare the text and the anchors of every page.

Usage: python -m scripts.site.compare_engines; exit status 1 if anything differs.
"""

import difflib
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

from scripts.site.build import build

ENGINES = ("mkdocs", "zensical")
LONGEST_DIFF = 12


@dataclass(frozen=True)
class PageContent:
    """What a reader gets from a page, whatever the engine: the words of `<main>` and the ids one can link to."""

    words: tuple[str, ...]
    ids: frozenset[str]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        first, second = (built_pages(engine, Path(folder, engine)) for engine in ENGINES)
    differences = list(compare(first, second))
    print("\n".join(differences))
    if differences:
        sys.exit(f"MkDocs et Zensical ne donnent pas le même site : {len(differences)} différences.")
    print(f"MkDocs et Zensical donnent les mêmes {len(first)} pages : même texte, mêmes ancres.")


def built_pages(engine: str, output: Path) -> dict[str, PageContent]:
    print(f"Construction avec {engine}…", flush=True)
    build(output, engine=engine)
    pages = {path.relative_to(output).as_posix(): read(path) for path in sorted(output.rglob("*.html"))}
    if not pages:
        sys.exit(f"{engine} n’a construit aucune page.")
    return pages


def read(path: Path) -> PageContent:
    main = BeautifulSoup(path.read_bytes(), "lxml").find("main")
    if main is None:
        return PageContent((), frozenset())
    # The themes keep the ids that begin with two underscores for their own switches.
    ids = {str(tag["id"]) for tag in main.find_all(id=True) if not str(tag["id"]).startswith("__")}
    return PageContent(tuple(main.get_text(" ").split()), frozenset(ids))


def compare(first: dict[str, PageContent], second: dict[str, PageContent]) -> Iterator[str]:
    """One message a difference, in the order of the pages."""
    for page in sorted(first.keys() | second.keys()):
        if page not in second:
            yield f"{page} : construite par {ENGINES[0]} seulement"
        elif page not in first:
            yield f"{page} : construite par {ENGINES[1]} seulement"
        else:
            yield from compare_page(page, first[page], second[page])


def compare_page(page: str, first: PageContent, second: PageContent) -> Iterator[str]:
    for engine, missing in zip(ENGINES, (second.ids - first.ids, first.ids - second.ids), strict=True):
        if missing:
            yield f"{page} : ancres absentes avec {engine} : {', '.join(sorted(missing))}"
    if first.words != second.words:
        lines = list(difflib.unified_diff(first.words, second.words, *ENGINES, n=2, lineterm=""))
        more = [f"… et {len(lines) - LONGEST_DIFF} lignes"] if len(lines) > LONGEST_DIFF else []
        yield "\n    ".join([f"{page} : textes différents", *lines[:LONGEST_DIFF], *more])


if __name__ == "__main__":
    main()
