"""Data files as trees of text, so that a case says what it puts where."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from tests.folders import FIXTURES

FULL = FIXTURES / "hostile"  # a small corpus in which every field of the format is written
PROVIDER = "nommee"
Where: TypeAlias = tuple[str | int, ...]


def lay(folder: Path) -> Path:
    """The full corpus in `folder`, as a data folder, in the place of what another case left there."""
    if (folder / "data").exists():
        shutil.rmtree(folder / "data")
    return Path(shutil.copytree(FULL, folder / "data"))


def read(file: Path) -> Any:
    """The tree of a file, every scalar as text."""
    return yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)


def write(file: Path, tree: Any) -> None:
    """Each scalar quoted, on a line of its own."""
    quoted: str = yaml.dump(
        tree, Dumper=yaml.CSafeDumper, default_style='"', allow_unicode=True, width=10**9, sort_keys=False
    )
    file.write_text(quoted, "utf-8")


def clone(data: Path, id_: str) -> Path:
    """Another provider, that case's own, with the documents of the first."""
    return Path(shutil.copytree(data / "providers" / PROVIDER, data / "providers" / id_))


def put(file: Path, where: Where, value: Any) -> None:
    """Sets what stands at a place of a file."""
    tree = read(file)
    above = tree
    for step in where[:-1]:
        above = above[step]
    above[where[-1]] = value
    write(file, tree)


def leaves(tree: Any, above: Where = ()) -> Iterator[Where]:
    """The place of every scalar."""
    if isinstance(tree, str):
        yield above
    for key, item in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield from leaves(item, (*above, key))


def lines(file: Path, where: Where) -> set[int]:
    """The 1-based lines that may be told of a place: its own, and those of the key or the item that it stands in."""
    node: Any = yaml.compose(file.read_text("utf-8"), Loader=yaml.CBaseLoader)
    told = [1]
    for step in where:
        if isinstance(node, yaml.MappingNode):
            key, node = next(pair for pair in node.value if pair[0].value == step)
            told.append(key.start_mark.line + 1)
        else:
            node = node.value[step]
            told.append(node.start_mark.line + 1)
    return {*told[-3:], *range(told[-1], node.end_mark.line + 2)}
