"""The page of the data tells the truth: what it names is there, what it shows runs, what is served keeps to it."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from frictionless import validate

from clausier.export import about
from scripts import ROOT
from tests.clausier.export.contract import Contract

PAGE = ROOT / "docs" / "donnees.md"


@pytest.fixture(scope="module")
def page(site_dir: Path) -> BeautifulSoup:
    return BeautifulSoup((site_dir / "donnees" / "index.html").read_bytes(), "lxml")


def test_every_address_it_names_is_in_the_site(page: BeautifulSoup, site_dir: Path, base_path: str) -> None:
    code = " ".join(code.get_text() for code in page.main.find_all("code"))
    whole = {urlsplit(url).path.removeprefix(base_path) for url in re.findall(r"https://[^\s\"]+", code)}
    linked = {a["href"].removeprefix("../") for a in page.main.find_all("a", href=re.compile(r"^\.\./(?:api|flux)/"))}
    named = set(re.findall(r"(?<!/)\bapi/v1/[\w./-]+\.\w+", code))
    assert len(whole) == 3
    assert len(linked) > len(named) > 8
    for path in whole | linked | named:
        assert (site_dir / path / "index.html" if path.endswith("/") else site_dir / path).is_file(), path


def test_every_file_of_the_contract_is_on_it(page: BeautifulSoup, site_dir: Path) -> None:
    contract = json.loads((site_dir / "api/v1/openapi.json").read_text("utf-8"))
    shown = {code.get_text() for code in page.main.find_all("code")}
    assert {f"api/v1{path}" for path in contract["paths"]} <= shown


def test_what_the_site_serves_keeps_the_contract(site_dir: Path) -> None:
    api = site_dir / "api" / "v1"
    contract = Contract(json.loads((api / "openapi.json").read_text("utf-8")))
    for file in api.rglob("*"):
        if file.is_file() and (schema := contract.schema(file.relative_to(api).as_posix())):
            assert not contract.errors(schema, json.loads(file.read_text("utf-8"))), file
    assert validate(str(api / "datapackage.json")).flatten(["rowNumber", "fieldName", "message"]) == []


def test_the_addresses_given_by_the_api_are_pages_and_anchors(site_dir: Path, base_path: str) -> None:
    ids = {}
    for line in (site_dir / "api/v1/clauses.ndjson").read_text("utf-8").splitlines():
        url = urlsplit(json.loads(line)["url"])
        page = site_dir / url.path.removeprefix(base_path) / "index.html"
        if page not in ids:
            ids[page] = {tag["id"] for tag in BeautifulSoup(page.read_bytes(), "lxml").find_all(id=True)}
        assert url.fragment in ids[page]


def test_the_example_in_sql_finds_clauses(site_dir: Path) -> None:
    query = re.search(r"```sql\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    with closing(sqlite3.connect(site_dir / "api/v1/clausier.sqlite")) as base:
        found = base.execute(query[1]).fetchall()
    assert found
    assert all("[" in extract or "éavis" in heading for _, _, heading, extract in found)


def test_the_journal_tells_the_version_in_force_first() -> None:
    journal = PAGE.read_text("utf-8").partition("{: #journal }")[2]
    assert re.findall(r"^(\d+\.\d+\.\d+)$", journal, re.MULTILINE)[0] == about.VERSION
