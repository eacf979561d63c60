"""A Frictionless Data Package: what the bulk files are, column by column."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from clausier.export import about, spreadsheet
from clausier.export.pieces import Json
from clausier.export.tables import TABLES, Column, Table
from clausier.typography import french

_OTHERS = (
    ("clauses.ndjson", "clauses-ndjson", "Clauses, une par ligne", "application/x-ndjson"),
    ("clausier.sqlite", "clausier-sqlite", "Base SQLite, avec recherche en texte intégral", "application/vnd.sqlite3"),
)


def package(files: Mapping[str, Path], site_url: str, date: str) -> Json:
    """`datapackage.json` for the bulk files, by name, whose sizes and digests it gives."""
    return {
        "profile": "data-package",
        "name": "clausier",
        "title": about.NAME,
        "description": french(about.DESCRIPTION),
        **({"homepage": f"{site_url}donnees/"} if site_url else {}),
        "version": about.VERSION,
        "created": date,
        "licenses": [{"name": about.LICENCE, "title": about.LICENCE_NAME, "path": about.LICENCE_URL}],
        "resources": [_table(files, table) for table in TABLES] + [_other(files, *other) for other in _OTHERS],
    }


def _table(files: Mapping[str, Path], table: Table) -> Json:
    file = f"{table.name}.csv"
    schema: Json = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": french(table.title),
        "description": french(table.description),
        **_file(file, files[file]),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": spreadsheet.DELIMITER, "lineTerminator": spreadsheet.END_OF_LINE, "header": True},
        "schema": schema,
    }


def _field(column: Column) -> Json:
    field: Json = {"name": column.name, "type": column.type, "description": french(column.description)}
    if column.type == "number":
        field["decimalChar"] = spreadsheet.DECIMAL
    constraints: Json = {"required": True} if column.required else {}
    if column.enum:
        constraints["enum"] = list(column.enum)
    return field | ({"constraints": constraints} if constraints else {})


def _other(files: Mapping[str, Path], file: str, name: str, title: str, mediatype: str) -> Json:
    return {
        "profile": "data-resource",
        "type": "file",  # else frictionless would open it as a table, with a reader that it lacks unless asked for
        "name": name,
        "title": french(title),
        **_file(file, files[file]),
        "format": Path(file).suffix.removeprefix("."),
        "mediatype": mediatype,
    }


def _file(name: str, path: Path) -> Json:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    return {"path": name, "bytes": path.stat().st_size, "hash": f"sha256:{found}"}
