"""The contract of the API, to hold its answers against."""

import copy
import re
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker


def closed(node: Any) -> Any:
    """The same schema, in which a property that the contract does not name is an error."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    shut = {key: closed(value) for key, value in node.items()}
    if node.get("type") == "object" and isinstance(node.get("properties"), dict):
        shut["additionalProperties"] = False
    return shut


class Contract:
    """Finds which schema an answer must meet, and says where it does not."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = closed(copy.deepcopy(document))
        self._paths = {
            re.compile(re.sub(r"\\\{\w+\\\}", "[a-z0-9-]+", re.escape(path)[1:])): item["get"]["responses"]["200"]
            for path, item in document["paths"].items()
        }

    def schema(self, name: str) -> str | None:
        """The name of the schema of the file `name`, None if it is not one of ours. Raises if the contract lacks it."""
        response = next(response for path, response in self._paths.items() if path.fullmatch(name))
        media = response["content"].get("application/json", {})
        return media.get("schema", {}).get("$ref", "").removeprefix("#/components/schemas/") or None

    def errors(self, schema: str, answer: Any) -> list[str]:
        root = {**self._document, "$ref": f"#/components/schemas/{schema}"}
        found = Draft202012Validator(root, format_checker=FormatChecker()).iter_errors(answer)
        return [f"{error.json_path}: {error.message}" for error in found]
