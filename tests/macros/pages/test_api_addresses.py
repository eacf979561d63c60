from pathlib import Path

from clausier import load
from macros.pages import api_addresses


def test_files_are_told_apart_from_documents(data: Path) -> None:
    corpus = load.corpus(data)
    files = [address.example for address in api_addresses.view(corpus, "fichiers").context["addresses"]]
    names = ["clauses.csv", "facts.csv", "verdicts.csv", "clauses.ndjson", "clausier.sqlite", "datapackage.json"]
    assert files == [f"api/v1/{name}" for name in names]


def test_an_address_shows_what_is_to_be_replaced_and_an_example(data: Path) -> None:
    addresses = api_addresses.view(load.corpus(data), "documents").context["addresses"]
    clause = next(address for address in addresses if address.summary == "Une clause")
    assert [piece for piece, replaced in clause.pattern if replaced] == ["provider", "document", "clause"]
    assert clause.example == "api/v1/clauses/atelier-du-lac/cgv/acompte.json"
