"""What fields hold, by their names, from the records: numbers, dates and truths, or words of a vocabulary."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from clausier.instrument_records import InstrumentRecord
from clausier.law_records import RatesRecord, RuleRecord
from clausier.records import DocumentRecord, FactId, FactRecord, FamilyRecord, ProviderRecord, Slug

_RECORDS: tuple[Any, ...] = (
    DocumentRecord, ProviderRecord, FamilyRecord, FactRecord, RatesRecord, RuleRecord, InstrumentRecord,
)  # fmt: skip
_IDS = {TypeAdapter(id_).json_schema()["pattern"] for id_ in (Slug, FactId)}


@lru_cache(maxsize=1)
def typed() -> frozenset[str]:
    """The fields that hold a number, a date or a truth somewhere: never quoted."""
    return frozenset(
        name
        for name, kinds in _kinds()
        for kind in kinds
        if kind.get("type") in ("integer", "number", "boolean") or kind.get("format") == "date"
    )


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    """The fields that hold identifiers or words of a closed list: such words need no quotes."""
    return frozenset(
        name
        for name, kinds in _kinds()
        for kind in kinds
        if kind.get("pattern") in _IDS or {"enum", "const"} & kind.keys()
    )


def _kinds() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Each field of each record with the JSON Schemas of the scalars it may hold."""
    for record in _RECORDS:
        schema = TypeAdapter(record).json_schema()
        definitions = schema.get("$defs", {})
        for part in (schema, *definitions.values()):
            for name, field in part.get("properties", {}).items():
                yield name, list(_scalars(field, definitions))


def _scalars(field: dict[str, Any], definitions: dict[str, Any]) -> Iterator[dict[str, Any]]:
    field = definitions.get(field.get("$ref", "").removeprefix("#/$defs/"), field)
    inside = [*field.get("anyOf", []), *field.get("prefixItems", [])]
    if isinstance(field.get("items"), dict):
        inside.append(field["items"])
    if not inside and field.get("type") not in ("object", "array"):
        yield field
    for part in inside:
        yield from _scalars(part, definitions)
