"""The edge: every file of the API, written into a folder; and its parts, for a site that makes again what changed."""

import datetime
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from clausier.diff import compare
from clausier.diff.steps import fates, steps
from clausier.export import about, datapackage, documents, law, openapi, spreadsheet, tables
from clausier.export.pieces import Json, Site
from clausier.export.sqlite_file import Database
from clausier.model import Corpus, Provider, Topic
from clausier.typography import french

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write(corpus: Corpus, folder: Path, site_url: str, committed: datetime.datetime) -> list[Path]:
    """Writes the API of `corpus` into `folder`, which is `api/v1` of a site. Returns the files, in the order written.

    `site_url` is the address the site is published at, ending with a slash; if it is empty, addresses are relative to
    the site. `committed` (UTC) dates the data."""
    written: list[Path] = []

    def place(name: str) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        written.append(path)
        return path

    site = Site(site_url)
    for name, content in index_files(corpus, site, committed):
        place(name).write_bytes(content)
    for topic in corpus.topics.values():
        place(topic_file(topic)).write_bytes(topic_content(corpus, topic, site))
    for provider in corpus.providers.values():
        for name, content in provider_files(corpus, provider, site):
            place(name).write_bytes(content)
    write_bulk(corpus, site, committed, place)
    return written


def index_files(corpus: Corpus, site: Site, committed: datetime.datetime) -> Iterator[tuple[str, bytes]]:
    """What there is, the contract, and the vocabularies: names from `api/v1/`, contents."""
    resources = openapi.resources()
    addresses = {get["operationId"]: f"{site.url}{openapi.FOLDER}/{path}" for path, get in resources.items()}
    yield "index.json", _json(documents.index(corpus, site, _date(committed), addresses))
    yield "openapi.json", _json(openapi.contract(corpus, site.url))
    yield "providers.json", _json(documents.providers(corpus, site))
    yield "topics.json", _json(documents.topics(corpus, site))
    yield "facts.json", _json(documents.facts(corpus))
    yield "rules.json", _json(law.rules(corpus, site))
    yield "checks.json", _json(law.checks(corpus, site))


def topic_file(topic: Topic) -> str:
    """The name of the file of a topic."""
    return f"topics/{topic.id}.json"


def topic_content(corpus: Corpus, topic: Topic, site: Site) -> bytes:
    """What every document says of a topic."""
    return _json(documents.topic(corpus, topic, site))


def provider_files(corpus: Corpus, provider: Provider, site: Site) -> Iterator[tuple[str, bytes]]:
    """A provider, and each of its clauses, also under the ids that it had: names from `api/v1/`, contents."""
    answer = documents.provider(corpus, provider, site)
    yield f"providers/{provider.id}.json", _json(answer)
    former = _former(provider)
    for clause in documents.clauses(corpus, answer):
        content = _json(clause)
        for id_ in (clause["id"], *former.get((clause["document"], clause["id"]), ())):
            yield f"clauses/{provider.id}/{clause['document']}/{id_}.json", content


def write_bulk(corpus: Corpus, site: Site, committed: datetime.datetime, place: Callable[[str], Path]) -> None:
    """Writes the bulk files, each where `place` says. In one pass, so that the memory it takes does not grow with the
    number of providers."""
    date = _date(committed)
    laws = law.rules(corpus, site), law.checks(corpus, site)
    database = Database(_about(site, date), documents.topics(corpus, site), documents.facts(corpus), *laws)
    paths = {name: place(name) for name in ("clauses.ndjson", *(f"{table.name}.csv" for table in tables.TABLES))}
    with ExitStack() as stack:
        lines = stack.enter_context(paths["clauses.ndjson"].open("wb"))
        sheets = {}
        for table in tables.TABLES:
            file = stack.enter_context(paths[f"{table.name}.csv"].open("w", encoding=spreadsheet.ENCODING, newline=""))
            sheets[table.name] = spreadsheet.Sheet(file, table)
        for provider in corpus.providers.values():
            answer = documents.provider(corpus, provider, site)
            database.add(answer)
            for row in tables.fact_rows(corpus.facts, answer):
                sheets["facts"].add(row)
            for row in tables.verdict_rows(answer):
                sheets["verdicts"].add(row)
            for clause in documents.clauses(corpus, answer):
                lines.write(_json(clause))
                sheets["clauses"].add(tables.clause_row(clause))
    paths["clausier.sqlite"] = place("clausier.sqlite")
    database.save(paths["clausier.sqlite"])
    place("datapackage.json").write_bytes(_json(datapackage.package(paths, site.url, date)))


def _json(answer: Json) -> bytes:
    """As small as it goes, ending with a line break."""
    return f"{_encode(answer)}\n".encode()


def _date(committed: datetime.datetime) -> str:
    return f"{committed:%Y-%m-%dT%H:%M:%SZ}"


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
