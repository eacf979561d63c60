"""The cards that other sites show in a frame: a page a clause, and one that compares.

They are no pages of the engine: there are as many as clauses, and nothing links to them from the navigation."""

from collections.abc import Iterator
from functools import partial

from clausier.kept import digest
from clausier.model import Provider
from macros.fragments import environment
from macros.keys import Keys
from macros.pages import card
from scripts.site.tree import Tree, Writer

_FOLDER = "carte"


def put_provider(tree: Tree, provider: Provider, keys: Keys) -> None:
    """Puts the cards of a provider into the tree of a site."""
    tree.put(f"cards/{provider.id}", keys.documents(provider.id), partial(_write, provider))


def put_comparison(tree: Tree) -> None:
    """Puts the card that compares."""
    compared = comparison()
    tree.put("cards", digest(compared), lambda writer: writer.write(f"{_FOLDER}/comparaison/index.html", compared))


def of_provider(provider: Provider) -> Iterator[tuple[str, bytes]]:
    """The cards of the clauses of a provider: paths from `carte/`, pages."""
    template = environment().get_template("card.html")
    for version, clause in provider.clauses:
        html = template.render(card.clause_card(provider, version, clause))
        yield f"{provider.id}/{version.document}/{clause.id}", html.encode()


def comparison() -> bytes:
    """The card that compares."""
    return environment().get_template("card_comparison.html").render(card.comparison_card()).encode()


def _write(provider: Provider, writer: Writer) -> None:
    for name, content in of_provider(provider):
        writer.write(f"{_FOLDER}/{name}/index.html", content)
