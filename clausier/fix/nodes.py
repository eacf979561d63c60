"""Where things stand in a YAML text: lines, scalars with the field they belong to, clauses."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

import yaml


class Scalar(NamedTuple):
    """A value (never a key): `field` is the nearest key above it, `top` the field of the file it is under."""

    node: yaml.ScalarNode
    field: str
    top: str

    @property
    def start(self) -> int:
        """The place of its first character, in characters."""
        return int(self.node.start_mark.index)

    @property
    def end(self) -> int:
        """The place after its last character."""
        return int(self.node.end_mark.index)

    @property
    def block(self) -> bool:
        """Whether it is written below its field, after `>` or `|`."""
        return self.node.style in ("|", ">")


@lru_cache(maxsize=4)  # each repair looks at the same text
def root(text: str) -> yaml.Node | None:
    return yaml.compose(text, Loader=yaml.CBaseLoader)


def lines(text: str) -> list[str]:
    """The lines, each with its end. The reader refuses the other characters at which Python would cut."""
    return text.splitlines(keepends=True)


def starts(rows: list[str]) -> list[int]:
    """The place of the first character of each line, and that after the last line."""
    return list(accumulate(map(len, rows), initial=0))


def scalars(text: str) -> Iterator[Scalar]:
    yield from _scalars(root(text), "", "")


def clauses(text: str) -> list[yaml.MappingNode]:
    """The clauses of a document, if all are written field below field."""
    top = root(text)
    fields = top.value if isinstance(top, yaml.MappingNode) else []
    listed = next((value for key, value in fields if key.value == "clauses"), None)
    items = listed.value if isinstance(listed, yaml.SequenceNode) and not listed.flow_style else []
    return items if all(isinstance(item, yaml.MappingNode) and not item.flow_style for item in items) else []


def last_row(node: yaml.Node, rows: list[str]) -> int:
    """The 0-based number of the line on which `node` ends; blank lines and comments below it are not its own."""
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        last: int = node.end_mark.line - (node.end_mark.column == 0)
        while last > node.start_mark.line and not rows[last].strip(" \n"):
            last -= 1
        return last
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        end: Any = node.value[-1]
        return last_row(end[1] if isinstance(end, tuple) else end, rows)
    return int(node.end_mark.line)


def _scalars(node: yaml.Node | None, field: str, top: str) -> Iterator[Scalar]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, str(key.value), top or str(key.value))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, field, top)
    elif isinstance(node, yaml.ScalarNode):
        yield Scalar(node, field, top)
