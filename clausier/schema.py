"""JSON Schemas of the data files, made from the records, for editors: completion, and errors while typing.

Editors read plain YAML, where an unquoted 9 is a number; our reader takes every scalar as text. So a text may be a
number here, and the vocabularies become lists of choices.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from clausier.instrument_records import InstrumentRecord
from clausier.law_records import RatesRecord, RuleRecord
from clausier.model import Corpus
from clausier.moves import MovesRecord
from clausier.records import DocumentRecord, FactRecord, FamilyRecord, ProviderRecord

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schemas(corpus: Corpus) -> Mapping[str, Schema]:
    """File name to schema, for each kind of data file."""
    made = {
        "topics.schema.json": _schema(list[FamilyRecord], "Familles et thèmes"),
        "facts.schema.json": _schema(list[FactRecord], "Vocabulaire des faits"),
        "rates.schema.json": _schema(RatesRecord, "Taux de référence datés"),
        "rules.schema.json": _schema(list[RuleRecord], "Règles de droit"),
        "instruments.schema.json": _schema(list[InstrumentRecord], "Textes de loi"),
        "provider.schema.json": _schema(ProviderRecord, "Un prestataire"),
        "document.schema.json": _schema(DocumentRecord, "Une version d'un document"),
        "moved.schema.json": _schema(MovesRecord, "Adresses qui ont changé"),
    }
    made["moved.schema.json"]["additionalProperties"] = False
    _offer_vocabularies(made["document.schema.json"], corpus)
    return made


def _schema(record: Any, title: str) -> Schema:
    generated = TypeAdapter(record).json_schema()
    return {"$schema": DIALECT, **_as_typed(generated), "title": title}


def _as_typed(node: Any) -> Any:
    """The schema for what people type: a text may look like a number, a span may be short, a value may stand alone."""
    if isinstance(node, list):
        return [_as_typed(item) for item in node]
    if not isinstance(node, dict):
        return node
    typed = {key: _as_typed(value) for key, value in node.items() if key != "default" or value not in ([], {}, None)}
    if typed.get("type") == "string" and not {"enum", "const", "format", "pattern"} & typed.keys():
        typed["type"] = ["string", "number", "integer"]
    return typed


def _offer_vocabularies(schema: Schema, corpus: Corpus) -> None:
    clause = schema["$defs"]["ClauseRecord"]["properties"]
    topic = {"enum": list(corpus.topics)}
    clause["topic"] = topic | {"description": "Le thème principal de la clause."}
    schema["$defs"]["HeadingRecord"]["properties"]["topic"] = topic
    clause["also"] = {"type": "array", "items": topic, "uniqueItems": True, "description": "Les autres thèmes traités."}
    span = {"type": "array", "items": {"type": "integer", "minimum": 1}, "minItems": 2, "maxItems": 2}
    spans = {"anyOf": [span, {"type": "array", "items": span, "minItems": 1}]}
    clause["lines"] = spans | {"description": "Première et dernière lignes dans la source, ou plusieurs paires."}
    schema["$defs"]["SkippedRecord"]["properties"]["lines"] = spans
    schema["properties"]["reviewed"] = {"anyOf": [{"const": "complete"}, {"type": "array", "items": topic}]}
    facts = {}
    for fact in corpus.facts.values():
        alone: Schema = {"type": ["string", "number", "integer", "boolean"]}
        if fact.type == "choice":
            alone = {"enum": [*fact.values, *fact.values.values()]}
        elif fact.type == "boolean":
            alone = {"enum": ["oui", "non"]}
        elif fact.values:
            alone = {"anyOf": [{"enum": list(fact.values)}, {"type": "string"}]}
        stated = {
            "type": "object",
            "properties": {"value": alone, "when": {"type": "string"}},
            "required": ["value"],
            "additionalProperties": False,
        }
        several = {"type": "array", "items": {"anyOf": [alone, stated]}, "minItems": 1}
        facts[fact.id] = {"description": fact.help, "anyOf": [alone, stated, several]}
    clause["facts"] = {"type": "object", "properties": facts, "additionalProperties": False}
