"""What a file says, whatever the spaces, the apostrophes and the order of fields it is written with."""

import re
from typing import Any, TypeAlias

from clausier.fix.spelling import PLAIN
from clausier.yaml_reader import Tree

Where: TypeAlias = tuple[str, ...]

_INNER = re.compile(r"(?<=\S)[ \t]+")


def meaning(tree: Tree) -> object:
    """Equal for two trees that say the same.

    The order of fields means nothing in a document and in a clause; elsewhere it is kept, as that of facts.
    """
    return _meaning(tree, ())


def _meaning(tree: Tree, where: Where) -> object:
    if isinstance(tree, dict):
        items: list[Any] = [(key, _meaning(item, (*where, key))) for key, item in tree.items()]
        return ("fields", *(sorted(items, key=lambda item: item[0]) if where in ((), ("clauses", "-")) else items))
    if isinstance(tree, list):
        return ("list", *(_meaning(item, (*where, "-")) for item in tree))
    lines = tree.translate(PLAIN).split("\n")
    return "\n".join(_INNER.sub(" ", line.rstrip()) for line in lines).strip()
