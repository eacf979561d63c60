"""The cards that other sites show in a frame, written into a built site: a page a clause, and one that compares.

They are no pages of the engine: there are as many as clauses, and nothing links to them from the navigation."""

from pathlib import Path

from clausier.model import Corpus
from macros.fragments import environment
from macros.pages import card


def write(corpus: Corpus, folder: Path) -> int:
    """Writes the cards of `corpus` into `folder`, which is `carte` of a site. Returns how many clauses have one."""
    template = environment().get_template("card.html")
    folder.mkdir(exist_ok=True)
    written = 0
    for provider, version in corpus.current:
        document = folder / provider.id / version.document
        document.mkdir(parents=True)
        for clause in version.clauses:
            _page(document / clause.id, template.render(card.clause_card(provider, version, clause)))
            written += 1
    comparison = environment().get_template("card_comparison.html")
    _page(folder / "comparaison", comparison.render(card.comparison_card()))
    return written


def _page(folder: Path, html: str) -> None:
    folder.mkdir(exist_ok=True)  # a provider may be called « comparaison »
    (folder / "index.html").write_bytes(html.encode())
