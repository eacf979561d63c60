"""One data file to one record, with every error said in French, on its line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from clausier import yaml_reader
from clausier.data_file import MAX_PROBLEMS, enough
from clausier.problems import Message, Problem, closest, cut, nearest, shown

T = TypeVar("T")
MAX_FIELD = 200  # characters of a field's name that a problem carries: a key may be as long as its file
Place: TypeAlias = tuple[str | int, ...]
_FIELD = re.compile(r"[a-z_]+")
_COMMA = (
    "entre accolades, une virgule sépare deux champs. "
    'Mettez la valeur entière entre guillemets droits, comme {value: "99,5 %"}.'
)

# What pydantic found → what to write instead. {ctx} is pydantic's own context.
_EXPECTED = {
    "missing": "champ manquant : ajoutez-le.",
    "string_type": "attendu : un texte.",
    "string_too_short": "le texte est vide.",
    "string_too_long": "texte trop long (au plus {max_length} caractères).",
    "int_parsing": "attendu : un nombre entier.",
    "int_parsing_size": "attendu : un nombre entier, plus petit.",
    "float_parsing": "attendu : un nombre comme 0.8.",
    "finite_number": "attendu : un nombre comme 0.8.",
    "int_type": "attendu : un nombre entier.",
    "greater_than_equal": "attendu : un nombre d'au moins {ge}.",
    "less_than_equal": "attendu : un nombre d'au plus {le}.",
    "list_type": "attendu : une liste, par exemple [un, deux].",
    "tuple_type": "attendu : deux numéros de ligne, par exemple [12, 18].",
    "too_short": "la liste est vide ou trop courte.",
    "too_long": "trop d'éléments (au plus {max_length}).",
    "url_too_long": "attendu : une adresse de {max_length} caractères au plus.",
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
# The same in a word, for the sentences that do not say « attendu ».
_ASKED = {
    "missing": "ce champ",
    "string_too_short": "un texte",
    "string_too_long": "au plus {max_length} caractères",
    "too_short": "au moins un élément",
    "too_long": "au plus {max_length} éléments",
}
_PATTERNS = {
    "^[a-z0-9]+(-": "attendu : un identifiant en minuscules sans accent, par exemple « retard-de-paiement ».",
    "^[a-z0-9]+(_": "attendu : un identifiant de fait, par exemple « late_interest ».",
    "^/(?:[a-z0-9-]+/)": "attendu : une adresse depuis la racine, comme « /themes/prix/ » ou « /methode/#etats ».",
    "^[12][0-9]{3}-S[12]$": "attendu : un semestre comme 2026-S1.",
    "^(le |la ": "attendu : des mots avec leur article, par exemple « la force majeure ».",
    "^\\d{1,4}[-/]": "attendu : le numéro seul, par exemple 78-17, 2016/679 ou 07-16.527.",
    "^[A-Za-z0-9][A-Za-z0-9 .-]*$": "attendu : un numéro d'article, par exemple L441-10 ou 1148.",
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
    return record(tree, path, name, adapter)


def record(tree: yaml_reader.Tree, path: Path, name: str, adapter: TypeAdapter[T]) -> T | list[Problem]:
    """The same of what the YAML of `path` holds, when it was read already."""
    try:
        return adapter.validate_python(tree)
    except ValidationError as error:
        schema = _schema(adapter)
        found = [(_place(details, tree), details) for details in error.errors(include_url=False)]
        meant = list(_meant(found))
        problems = [_problem(where, details, path, name, schema) for where, details in meant[:MAX_PROBLEMS]]
        return list(enough(list(dict.fromkeys(problems)), len(meant)))


@cache  # a few kinds of files, thousands of files
def _schema(adapter: TypeAdapter[Any]) -> Mapping[str, Any]:
    return adapter.json_schema()


def _place(details: ErrorDetails, tree: yaml_reader.Tree) -> Place:
    """The keys and indexes of an error that exist in the file.

    Pydantic also names the branches of unions, and the items of values that authors may shorten.
    """
    where: list[str | int] = []
    node: Any = tree
    nodes = []
    for step in details["loc"]:
        exists = step in node if isinstance(node, dict) else isinstance(node, list) and step in range(len(node))
        if exists:
            node = node[step]
            nodes.append(node)
            where.append(step)
    if details["type"] == "missing" and isinstance(details["loc"][-1], str):
        return (*where, details["loc"][-1])
    while where and isinstance(where[-1], int) and nodes[-1] != details["input"]:
        where.pop()
        nodes.pop()
    return tuple(where)


def _meant(found: Sequence[tuple[Place, ErrorDetails]]) -> Iterator[tuple[Place, ErrorDetails]]:
    """Without the errors of the branch of a union (a word, or a list of words) that the author did not mean."""
    words = {where for where, details in found if details["type"] == "literal_error"}
    items = {where[:-1] for where, _ in found if where}
    for where, details in found:
        a_word = details["type"] == "list_type" and where in words
        a_list = details["type"] == "literal_error" and isinstance(details["input"], list) and where in items
        if not (a_word or a_list):
            yield where, details


def _problem(where: Place, details: ErrorDetails, path: Path, name: str, schema: Mapping[str, Any]) -> Problem:
    field = cut(".".join(str(step + 1) if isinstance(step, int) else step for step in where), MAX_FIELD)
    message = _message(details, schema)
    rule = {"missing": "missing-field", "extra_forbidden": "unknown-field"}.get(details["type"], "field-value")
    return at(path, name, where, field, message, rule=rule, anchor="format")


def at(
    path: Path,
    name: str,
    where: Sequence[str | int],
    field: str,
    message: Message,
    *,
    rule: str = "",
    severity: str = "error",
    anchor: str,
) -> Problem:
    """A problem at a place of a file, which is read again for the line, the column and the value."""
    line, column, there = yaml_reader.spot(path, where)
    found = there if message.found is None else message.found
    return Problem(
        name, line, field, message.text, severity, anchor, column, rule, found, message.expected, message.nearest
    )


def _message(details: ErrorDetails, schema: Mapping[str, Any]) -> Message:
    kind, ctx = details["type"], details.get("ctx", {})
    if kind == "extra_forbidden":
        *above, last = details["loc"]
        field, names = cut(str(last), MAX_FIELD), _field_names(schema, above)
        if details["input"] in (None, "") and not _FIELD.fullmatch(field):  # « {value: 99,5 %} » is read as two fields
            text = f"{shown(field)} n'est pas un champ : {_COMMA}"
            return Message(text, "une valeur entre guillemets droits", found=field)
        expected = f"un des champs {', '.join(names)}"
        return Message("champ inconnu." + nearest(field, names), expected, closest(field, names), field)
    if kind in ("literal_error", "enum"):
        options = [word.strip("' ") for word in str(ctx["expected"]).replace(" or ", ", ").split(",")]
        given, expected = str(details["input"]), ", ".join(options)
        text = f"{shown(details['input'])} n'est pas accepté. Attendu : {expected}.{nearest(given, options)}"
        return Message(text, expected, closest(given, options))
    if kind == "string_pattern_mismatch":
        sentence = next((text for start, text in _PATTERNS.items() if str(ctx["pattern"]).startswith(start)), "")
        text = f"{shown(details['input'])} n'est pas accepté ; {sentence or 'forme incorrecte.'}"
        return Message(text, _asked("", sentence or "une autre forme.", ctx))
    if kind == "missing":
        kind = "missing" if isinstance(details["loc"][-1], str) else "tuple_type"
        return Message(_EXPECTED[kind], _asked(kind, _EXPECTED[kind], ctx))
    if kind == "too_long" and ctx["field_type"] == "Tuple":
        kind = "tuple_type"
    sentence = _EXPECTED.get(kind, f"valeur refusée ({kind}).").format(**ctx)
    asked = _asked(kind, sentence, ctx)
    if details["input"] == "":
        return Message(sentence if kind == "string_too_short" else f"le champ est vide ; {sentence}", asked)
    return Message(f"{shown(details['input'])} : {sentence}", asked)


def _asked(kind: str, sentence: str, ctx: Mapping[str, Any]) -> str:
    """What a sentence asks for, alone: « attendu : un texte. » → « un texte »."""
    return _ASKED.get(kind, "").format(**ctx) or sentence.removeprefix("attendu : ").removesuffix(".")


def _field_names(schema: Mapping[str, Any], where: Sequence[str | int]) -> Sequence[str]:
    """The fields of the record at `where`."""
    here = _resolved(schema, schema)
    for step in where:
        inside = [here.get("properties", {}).get(step), here.get("items"), *here.get("patternProperties", {}).values()]
        here = _resolved(next(filter(None, inside), {}), schema)
    return sorted(here.get("properties", {}))


def _resolved(part: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = part.get("$ref", "")
    return schema["$defs"][reference.removeprefix("#/$defs/")] if reference else part
