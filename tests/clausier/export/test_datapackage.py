import hashlib
import json
from decimal import Decimal
from pathlib import Path

from frictionless import Package, validate
from frictionless.resources import TableResource

from clausier.export.tables import TABLES
from tests.clausier.export import hostile
from tests.clausier.export.conftest import Api, WriteApi


def problems(api: Api) -> list[list[str]]:
    return validate(str(api.folder / "datapackage.json")).flatten(["rowNumber", "fieldName", "message"])


def test_frictionless_accepts_the_package(api: Api) -> None:
    assert problems(api) == []


def test_frictionless_accepts_hostile_texts(data: Path, write_api: WriteApi) -> None:
    hostile.lay(data)
    assert problems(write_api()) == []


def test_frictionless_notices_a_file_that_does_not_match(api: Api) -> None:
    facts = api.folder / "facts.csv"
    facts.write_text(facts.read_text("utf-8-sig").replace(";silent;", ";muet;"), "utf-8-sig")
    assert problems(api)


def test_numbers_and_dates_are_typed(api: Api) -> None:
    facts = Package(str(api.folder / "datapackage.json")).get_resource("facts")
    assert isinstance(facts, TableResource)
    notice = next(row for row in facts.read_rows() if row["fact"] == "notice")
    assert notice["order"] == Decimal("91.310625")
    assert notice["date"].isoformat() == "2024-02-01"


def test_every_column_is_described(api: Api) -> None:
    resources = {resource["name"]: resource for resource in api.json("datapackage.json")["resources"]}
    for table in TABLES:
        header = (api.folder / f"{table.name}.csv").read_text("utf-8-sig").splitlines()[0].split(";")
        fields = resources[table.name]["schema"]["fields"]
        assert [field["name"] for field in fields] == header
        assert all(field["description"].endswith(".") for field in fields)


def test_sizes_digests_and_licence_are_those_of_the_files(api: Api) -> None:
    package = api.json("datapackage.json")
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]
    assert package["homepage"] == "https://clausier.example/donnees/"
    for resource in package["resources"]:
        content = (api.folder / resource["path"]).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")


def test_each_line_of_ndjson_is_the_clause_of_its_address(api: Api) -> None:
    for line in (api.folder / "clauses.ndjson").read_text("utf-8").splitlines():
        clause = json.loads(line)
        assert clause == api.json(f"clauses/{clause['provider']}/{clause['document']}/{clause['id']}.json")
