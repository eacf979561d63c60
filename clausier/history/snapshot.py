"""An earlier state of a document's file. It may follow a form that today's records refuse: what is there is taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from clausier import yaml_reader

Values = tuple[tuple[str, str], ...]  # (value, case) as the author wrote them


@dataclass(frozen=True)
class ClauseState:
    """A clause as its file had it. Texts have single spaces, so that a line broken elsewhere is no change."""

    number: str
    heading: str
    topics: tuple[str, ...]
    summary: str
    note: str
    cites: tuple[str, ...]
    facts: Mapping[str, Values]


@dataclass(frozen=True)
class Snapshot:
    """A document as its file had it: clauses by id, in order."""

    draft: bool
    clauses: Mapping[str, ClauseState]


def snapshot(text: str) -> Snapshot | None:
    """What the file said; None when it cannot be read."""
    try:
        tree: Any = yaml_reader.read_text(text, "")
    except yaml_reader.Unreadable:
        return None
    if not isinstance(tree, dict):
        return None
    items = [item for item in _list(tree.get("clauses")) if isinstance(item, dict) and "id" in item]
    clauses = {str(item["id"]): _clause(item) for item in items}
    return Snapshot(tree.get("status") == "draft", clauses)


def _clause(item: Mapping[str, Any]) -> ClauseState:
    facts = item.get("facts")
    return ClauseState(
        number=_text(item.get("number")),
        heading=_text(item.get("heading")),
        topics=tuple(filter(None, (_text(item.get("topic")), *map(_text, _list(item.get("also")))))),
        summary=_text(item.get("summary")),
        note=_text(item.get("note")),
        cites=tuple(map(_text, _list(item.get("cites")))),
        facts={id_: _values(said) for id_, said in facts.items()} if isinstance(facts, dict) else {},
    )


def _values(said: Any) -> Values:
    """A fact may be a value, {value, when}, or a list of both."""
    found = []
    for item in said if isinstance(said, list) else [said]:
        if isinstance(item, dict):
            found.append((_text(item.get("value")), _text(item.get("when"))))
        else:
            found.append((_text(item), ""))
    return tuple(found)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
