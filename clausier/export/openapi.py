"""The contract of the API, in OpenAPI 3.1: openapi.yml, completed with what depends on the site."""

import copy
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from clausier.export import about
from clausier.export.pieces import Json
from clausier.model import Corpus
from clausier.typography import french

FOLDER = "api/v1"
_CONTRACT = Path(__file__).with_name("openapi.yml")
_PROSE = ("summary", "description")


def contract(corpus: Corpus, site_url: str) -> Json:
    """`openapi.json` for a site whose address `site_url` ends with a slash."""
    document = copy.deepcopy(_completed())
    info = {"version": about.VERSION, "license": {"name": about.LICENCE_NAME, "identifier": about.LICENCE}}
    document["info"] |= info
    document["servers"] = [{"url": f"{site_url}{FOLDER}"}]
    for name, example in examples(corpus).items():
        document["components"]["parameters"][name]["example"] = example
    return document


def resources() -> dict[str, Json]:
    """Every address below `api/v1/`, with its operation: `operationId`, `summary`, `description`."""
    return {path.removeprefix("/"): item["get"] for path, item in _completed()["paths"].items()}


def examples(corpus: Corpus) -> dict[str, str]:
    """An id for each parameter of an address: together they are the address of the first clause in force."""
    version = corpus.current[0][1]
    clause = version.clauses[0]
    return {
        "provider": version.provider, "document": version.document, "clause": clause.id, "topic": clause.topic.id
    }  # fmt: skip


@lru_cache(maxsize=1)
def _completed() -> Json:
    with _CONTRACT.open("rb") as file:
        document: Json = _complete(yaml.load(file, Loader=yaml.CSafeLoader))
    return document


def _complete(node: Any) -> Any:
    """Every property of an object is required unless it says otherwise; prose gets French typography."""
    if isinstance(node, list):
        return [_complete(item) for item in node]
    if not isinstance(node, dict):
        return node
    done = {
        key: french(value) if key in _PROSE and isinstance(value, str) else _complete(value)
        for key, value in node.items()
    }
    if node.get("type") == "object" and isinstance(node.get("properties"), dict):
        done.setdefault("required", list(node["properties"]))
    return done
