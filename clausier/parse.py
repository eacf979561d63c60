"""One data file to one record, with every error said in French, on its line."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from clausier import yaml_reader
from clausier.problems import Problem, nearest, shown

T = TypeVar("T")

# What pydantic found → what to write instead. {ctx} is pydantic's own context.
_EXPECTED = {
    "missing": "champ manquant : ajoutez-le.",
    "string_type": "attendu : un texte.",
    "string_too_short": "le texte est vide.",
    "string_too_long": "texte trop long (au plus {max_length} caractères).",
    "int_parsing": "attendu : un nombre entier.",
    "int_type": "attendu : un nombre entier.",
    "greater_than_equal": "attendu : un nombre d'au moins {ge}.",
    "less_than_equal": "attendu : un nombre d'au plus {le}.",
    "list_type": "attendu : une liste, par exemple [un, deux].",
    "tuple_type": "attendu : deux numéros de ligne, par exemple [12, 18].",
    "too_short": "la liste est vide ou trop courte.",
    "too_long": "la liste est trop longue.",
    "dict_type": "attendu : des champs, un par ligne, sous la forme « nom: valeur ».",
    "model_type": "attendu : des champs, un par ligne, sous la forme « nom: valeur ».",
    "bool_parsing": "attendu : true ou false.",
    "bool_type": "attendu : true ou false.",
    "date_from_datetime_parsing": "attendu : une date comme 2024-07-04.",
    "date_parsing": "attendu : une date comme 2024-07-04.",
    "date_type": "attendu : une date comme 2024-07-04.",
    "url_parsing": "attendu : une adresse en https://.",
    "url_scheme": "attendu : une adresse en https://.",
    "value_error": "attendu : {error}.",
}
_PATTERNS = {
    "^[a-z0-9]+(-": "attendu : un identifiant en minuscules sans accent, par exemple « retard-de-paiement ».",
    "^[a-z0-9]+(_": "attendu : un identifiant de fait, par exemple « late_interest ».",
    "^\\d{9}$": "attendu : les neuf chiffres du SIREN, sans espace.",
    "^[0-9a-f]{64}$": "attendu : une empreinte SHA-256 (64 chiffres et lettres de a à f).",
    "^[A-Za-z0-9][A-Za-z0-9._-]*$": "attendu : un simple nom de fichier, sans dossier.",
    "^[^\\n]+$": "attendu : un texte d'une seule ligne.",
}


def parse(path: Path, name: str, adapter: TypeAdapter[T]) -> T | list[Problem]:
    """The record in `path`, or its problems. `name` is the file as the contributor knows it."""
    try:
        tree = yaml_reader.read(path, name)
    except yaml_reader.Unreadable as error:
        return list(error.problems)
    try:
        return adapter.validate_python(tree)
    except ValidationError as error:
        schema = adapter.json_schema()
        found = [_problem(details, path, name, schema) for details in error.errors()]
        return list(dict.fromkeys(found))


def _problem(details: ErrorDetails, path: Path, name: str, schema: Mapping[str, Any]) -> Problem:
    # pydantic names the branches of a union in `loc`; only keys and indexes exist in the file
    where = [step for step in details["loc"] if isinstance(step, int) or step.replace("_", "").isalnum()]
    field = ".".join(str(step + 1) if isinstance(step, int) else step for step in where)
    line = yaml_reader.line_of(path, where)
    return Problem(name, line, field, _message(details, schema), anchor="format")


def _message(details: ErrorDetails, schema: Mapping[str, Any]) -> str:
    kind, ctx = details["type"], details.get("ctx", {})
    if kind == "extra_forbidden":
        return "champ inconnu." + nearest(str(details["loc"][-1]), _field_names(schema))
    if kind in ("literal_error", "enum"):
        options = [word.strip("' ") for word in str(ctx["expected"]).replace(" or ", ", ").split(",")]
        return f"{shown(details['input'])} n'est pas accepté. Attendu : {', '.join(options)}." + nearest(
            str(details["input"]), options
        )
    if kind == "string_pattern_mismatch":
        expected = next((text for start, text in _PATTERNS.items() if str(ctx["pattern"]).startswith(start)), "")
        return f"{shown(details['input'])} n'est pas accepté ; {expected or 'forme incorrecte.'}"
    expected = _EXPECTED.get(kind, f"valeur refusée ({kind}).").format(**ctx)
    return expected if kind == "missing" else f"{shown(details['input'])} : {expected}"


def _field_names(schema: Mapping[str, Any]) -> Sequence[str]:
    parts = [schema, *schema.get("$defs", {}).values()]
    return sorted({name for part in parts for name in part.get("properties", {})})
