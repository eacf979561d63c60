"""The contract is valid, complete, and kept by every answer."""

import json
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from clausier import load
from clausier.export import about, openapi
from clausier.quantities import PARSERS, TYPES
from tests.clausier.export.conftest import Api
from tests.clausier.export.contract import Contract


@pytest.fixture
def contract(api: Api) -> Contract:
    return Contract(api.json("openapi.json"))


def test_the_contract_is_valid_openapi(api: Api) -> None:
    document = api.json("openapi.json")
    OpenAPIV31SpecValidator(document).validate()
    assert document["servers"] == [{"url": "https://clausier.example/api/v1"}]
    assert document["info"]["version"] == about.VERSION


def test_every_schema_is_described_in_french_typography(api: Api) -> None:
    def undescribed(name: str, node: Any) -> list[str]:
        if not isinstance(node, dict) or "$ref" in node:
            return []
        found = [] if node.get("description") else [name]
        found += [name] if "'" in node.get("description", "") else []
        for key, child in node.get("properties", {}).items():
            found += undescribed(f"{name}.{key}", child)
        if node.get("items", {}).get("properties"):
            found += [each for key, child in node["items"]["properties"].items() for each in undescribed(key, child)]
        return found

    schemas = api.json("openapi.json")["components"]["schemas"]
    whole = {"ProviderList", "ListedProvider", "ListedDocument", "Provider", "Document", "Clause", "SingleClause",
             "Statement", "TopicList", "Topic", "FactList", "Fact", "Index", "Finding", "RuleList", "Rule",
             "CheckList"}  # fmt: skip
    missing = [each for name, schema in schemas.items() for each in undescribed(name, schema) if each not in whole]
    assert not missing


def test_every_file_is_in_the_contract_and_every_answer_keeps_it(api: Api, contract: Contract) -> None:
    checked = set()
    for name in api.written:
        if schema := contract.schema(name):
            assert not contract.errors(schema, api.json(name)), name
            checked.add(schema)
    assert checked == {"Index", "ProviderList", "Provider", "TopicList", "Topic", "FactList", "SingleClause",
                       "RuleList", "CheckList"}  # fmt: skip


def test_each_address_of_the_contract_answers(api: Api) -> None:
    document = api.json("openapi.json")
    examples = {name: parameter["example"] for name, parameter in document["components"]["parameters"].items()}
    for path in document["paths"]:
        assert path.format(**examples).removeprefix("/") in api.written


def test_an_answer_outside_the_contract_is_noticed(api: Api, contract: Contract) -> None:
    clause = api.json("clauses/sans-nom/cgs/tarif.json")
    assert contract.errors("SingleClause", clause | {"score": 3})
    assert contract.errors("SingleClause", {key: value for key, value in clause.items() if key != "note"})
    assert contract.errors("SingleClause", clause | {"date": "1er juillet 2024"})


def test_each_type_of_fact_has_a_schema_that_its_values_meet(api: Api, contract: Contract) -> None:
    facts = {fact["id"]: fact for fact in api.json("facts.json")["facts"]}
    met = set()
    for line in (api.folder / "clauses.ndjson").read_text("utf-8").splitlines():
        for stated in json.loads(line)["facts"]:
            fact = facts[stated["fact"]]
            if not (isinstance(stated["value"], str) and stated["value"] in fact["values"]):
                assert not contract.errors(value_schema(fact["type"]), stated["value"])
                met.add(fact["type"])
    assert met == {"amount", "money", "payment_term", "late_rate", "duration", "boolean"}


def test_the_contract_knows_every_type(api: Api) -> None:
    schemas = api.json("openapi.json")["components"]["schemas"]
    assert schemas["Fact"]["properties"]["type"]["enum"] == list(TYPES)
    assert {value_schema(type_) for type_ in TYPES} <= schemas.keys()


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("duration", "15 jours ouvrés"), ("duration", "48 heures"), ("duration", "1,5 an"), ("duration", "30 min"),
        ("money", "450,50 € HT par jour"), ("percentage", "99,95 %"), ("amount", "12 mois de facturation"),
        ("amount", "50 % du devis"), ("late_rate", "BCE + 10 points"), ("late_rate", "1,5 % par mois"),
        ("payment_term", "30 jours fin de mois"), ("payment_term", "d'avance"), ("boolean", "non"),
        ("place", "Nantes"), ("text", "du lundi au vendredi"), ("date", "2024-07-04"),
    ],
)  # fmt: skip
def test_whatever_the_grammar_reads_meets_the_schema_of_its_type(contract: Contract, type_: str, text: str) -> None:
    assert not contract.errors(value_schema(type_), PARSERS[type_](text).normal)
    assert not contract.errors("Value", PARSERS[type_](text).normal)


def test_an_example_is_the_first_clause(data: Path) -> None:
    assert openapi.examples(load.corpus(data)) == {
        "provider": "atelier-du-lac", "document": "cgv", "clause": "acompte", "topic": "prix"
    }  # fmt: skip


def value_schema(type_: str) -> str:
    """late_rate → ValueLateRate, as the description of the field `type` says."""
    return "Value" + "".join(word.capitalize() for word in type_.split("_"))
