"""The edge: every file of the API, written into a folder."""

import datetime
import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from clausier.diff import compare
from clausier.diff.steps import fates, steps
from clausier.export import about, datapackage, documents, law, openapi, spreadsheet, tables
from clausier.export.pieces import Site
from clausier.export.sqlite_file import Database
from clausier.model import Corpus, Provider
from clausier.typography import french


def write(corpus: Corpus, folder: Path, site_url: str, committed: datetime.datetime) -> list[Path]:
    """Writes the API of `corpus` into `folder`, which is `api/v1` of a site. Returns the files, in the order written.

    `site_url` is the address the site is published at, ending with a slash; if it is empty, addresses are relative to
    the site. `committed` (UTC) dates the data."""
    date = f"{committed:%Y-%m-%dT%H:%M:%SZ}"
    site = Site(site_url)
    files = _Folder(folder)
    resources = openapi.resources()
    addresses = {get["operationId"]: f"{site.url}{openapi.FOLDER}/{path}" for path, get in resources.items()}
    files.json("index.json", documents.index(corpus, site, date, addresses))
    files.json("openapi.json", openapi.contract(corpus, site.url))
    files.json("providers.json", documents.providers(corpus, site))
    topics, facts = documents.topics(corpus, site), documents.facts(corpus)
    files.json("topics.json", topics)
    files.json("facts.json", facts)
    rules, checks = law.rules(corpus, site), law.checks(corpus, site)
    files.json("rules.json", rules)
    files.json("checks.json", checks)
    for topic in corpus.topics.values():
        files.json(f"topics/{topic.id}.json", documents.topic(corpus, topic, site))
    database = Database(_about(site, date), topics, facts, rules, checks)
    _write_providers(corpus, site, files, database)
    database.save(files.path("clausier.sqlite"))
    files.json("datapackage.json", datapackage.package(folder, site.url, date))
    return files.written


class _Folder:
    """Where files are written; remembers them, and the folders it made: asking the disk for each file takes longer."""

    def __init__(self, folder: Path) -> None:
        self.written: list[Path] = []
        self._folder = folder
        self._made: set[str] = set()
        self._encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

    def path(self, name: str) -> Path:
        """The path of a file that is about to be written."""
        path = self._folder / name
        parent = name.rpartition("/")[0]
        if parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        self.written.append(path)
        return path

    def json(self, name: str, answer: Any) -> str:
        """Writes JSON, as small as it goes, ending with a line break. Returns its text."""
        text = self._encode(answer) + "\n"
        self.path(name).write_bytes(text.encode())
        return text


def _write_providers(corpus: Corpus, site: Site, files: _Folder, database: Database) -> None:
    """What grows with the number of providers, in one pass, so that the memory it takes does not."""
    with ExitStack() as stack:
        lines = stack.enter_context(files.path("clauses.ndjson").open("w", encoding="utf-8", newline="\n"))
        sheets = {}
        for table in tables.TABLES:
            path = files.path(f"{table.name}.csv")
            file = stack.enter_context(path.open("w", encoding=spreadsheet.ENCODING, newline=""))
            sheets[table.name] = spreadsheet.Sheet(file, table)
        for provider in corpus.providers.values():
            answer = documents.provider(corpus, provider, site)
            files.json(f"providers/{provider.id}.json", answer)
            database.add(answer)
            for row in tables.fact_rows(corpus.facts, answer):
                sheets["facts"].add(row)
            for row in tables.verdict_rows(answer):
                sheets["verdicts"].add(row)
            former = _former(provider)
            for clause in documents.clauses(corpus, answer):
                address = f"clauses/{provider.id}/{clause['document']}"
                lines.write(files.json(f"{address}/{clause['id']}.json", clause))
                sheets["clauses"].add(tables.clause_row(clause))
                for old in former.get((clause["document"], clause["id"]), ()):
                    files.json(f"{address}/{old}.json", clause)


def _former(provider: Provider) -> dict[tuple[str, str], tuple[str, ...]]:
    """The former ids of clauses, by document and present id: an address given once answers for ever."""
    return {
        (document.id, id_): olds
        for document in provider.documents
        for id_, olds in fates(document, [compare(*step) for step in steps(document)]).former.items()
    }


def _about(site: Site, date: str) -> list[tuple[str, str]]:
    return [
        ("name", about.NAME),
        ("version", about.VERSION),
        ("date", date),
        ("site", site.url),
        ("licence", about.LICENCE),
        ("attribution", french(about.ATTRIBUTION)),
    ]
