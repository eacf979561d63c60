"""The addresses of the API as a re-user reads them: they come from the contract itself."""

import re
from dataclasses import dataclass

from clausier.export import openapi
from clausier.model import Corpus
from macros.pages.view import View

_PARAMETER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Address:
    """An address below the site: its pattern in pieces (text, whether it is to be replaced), an example of it."""

    pattern: tuple[tuple[str, bool], ...]
    example: str
    summary: str
    description: str


def view(corpus: Corpus, argument: str) -> View:
    """The addresses that the contract tags `argument`: `documents` or `fichiers`."""
    examples = openapi.examples(corpus)
    addresses = tuple(
        Address(
            tuple((piece, bool(at % 2)) for at, piece in enumerate(_PARAMETER.split(path)) if piece),
            f"{openapi.FOLDER}/{path.format(**examples)}",
            get["summary"],
            get["description"],
        )
        for path, get in openapi.resources().items()
        if argument in get["tags"]
    )
    context = {"addresses": addresses, "folder": openapi.FOLDER, "download": argument == "fichiers"}
    return View("api_addresses", context, "../")
