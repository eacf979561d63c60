"""No run of eight consecutive words of a source, accents and case folded (DESIGN §2)."""

from collections.abc import Iterable, Iterator

from clausier.words import words
from clausier.yaml_reader import Tree

RUN = 8


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of eight words."""
    tokens = words(text)
    return {tuple(tokens[i : i + RUN]) for i in range(len(tokens) - RUN + 1)}


def copied(text: str, sources: set[tuple[str, ...]]) -> list[str]:
    """The runs of `text` that stand in a source; neighbouring ones are joined into one passage."""
    tokens = words(text)
    hits = [i for i in range(len(tokens) - RUN + 1) if tuple(tokens[i : i + RUN]) in sources]
    passages: list[list[int]] = []
    for i in hits:
        if passages and i == passages[-1][1] + 1:
            passages[-1][1] = i
        else:
            passages.append([i, i])
    return [" ".join(tokens[start : end + RUN]) for start, end in passages]


def leaves(tree: Tree, where: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a data file, with its place."""
    items: Iterable[tuple[str | int, Tree]]
    if isinstance(tree, str):
        yield where, tree
        return
    items = enumerate(tree) if isinstance(tree, list) else tree.items()
    for key, value in items:
        yield from leaves(value, (*where, key))
