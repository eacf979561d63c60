"""Double quotes around a text that other readers of YAML would take for a number, a date or a truth; none around an
identifier."""

import re

import yaml

from clausier.fix import fields, nodes
from clausier.fix.edits import Edit
from clausier.fix.nodes import Scalar

_READ_AS = {f"tag:yaml.org,2002:{kind}" for kind in ("int", "float", "bool", "timestamp")}
_YAML_1_1 = yaml.resolver.Resolver()
_YAML_1_2 = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+")
_WORD = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def find(text: str) -> list[Edit]:
    edits = []
    for scalar in nodes.scalars(text):
        written = text[scalar.start : scalar.end]
        if "\n" not in written and (better := _quoted(scalar, written)) != written:
            edits.append(Edit(scalar.start, scalar.end, better))
    return edits


def _quoted(scalar: Scalar, written: str) -> str:
    value, style = scalar.node.value, scalar.node.style
    if style in ("'", '"') and scalar.field in fields.words() and _WORD.fullmatch(value) and not _read_as_other(value):
        return str(value)
    if style == "'" and not {'"', "\\"} & {*value}:
        return f'"{value}"'
    if not style and scalar.field not in fields.typed() and _read_as_other(value):
        return f'"{value}"'
    return written


def _read_as_other(value: str) -> bool:
    """Whether a reader of YAML 1.1 or 1.2 makes anything but a text of the bare value."""
    tag = _YAML_1_1.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return tag in _READ_AS or bool(_YAML_1_2.fullmatch(value))
