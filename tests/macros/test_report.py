"""« Signaler une erreur », and the form it fills."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from bs4 import Tag

from macros.report import FORM
from scripts import ROOT
from tests.macros.conftest import Show

SITE, GITHUB = "https://clausier.example/", "https://github.com/qui/clausier"


def link(show: Show, data: Path, repository: str) -> Tag | None:
    (data.parent / "mkdocs.yml").write_text(f"site_url: {SITE}\nrepo_url: {repository}\n", "utf-8")
    return show("provider", "atelier-du-lac").find("a", string="Signaler une erreur", href=True)


def filled(found: Tag | None) -> dict[str, str]:
    assert found
    return {name: value for name, (value,) in parse_qs(urlsplit(str(found["href"])).query).items()}


def test_the_link_opens_a_form_filled_with_the_document(show: Show, data: Path) -> None:
    found = link(show, data, GITHUB)
    assert found
    assert str(found["href"]).startswith(f"{GITHUB}/issues/new?template={FORM}&")
    assert filled(found) == {
        "template": FORM,
        "clause": "Atelier du Lac, CGV",
        "adresse": f"{SITE}fournisseurs/atelier-du-lac/#cgv",
    }


def test_the_form_has_the_fields_that_the_link_fills(show: Show, data: Path) -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / FORM).read_text("utf-8"))
    ids = {field["id"] for field in form["body"] if "id" in field}
    assert set(filled(link(show, data, GITHUB))) - {"template"} <= ids


def test_what_a_title_holds_cannot_add_a_field(show: Show, data: Path) -> None:
    name = data / "providers/atelier-du-lac/provider.yml"
    name.write_text(name.read_text("utf-8").replace("name: Atelier du Lac", 'name: "A&clause=B#C\\"D"'), "utf-8")
    assert filled(link(show, data, GITHUB))["clause"] == 'A&clause=B#C"D, CGV'


@pytest.mark.parametrize("repository", [f"{GITHUB}.git", f"{GITHUB}/"])
def test_an_address_as_git_or_a_browser_writes_it_is_the_same(show: Show, data: Path, repository: str) -> None:
    found = link(show, data, repository)
    assert found
    assert str(found["href"]).startswith(f"{GITHUB}/issues/new?")


@pytest.mark.parametrize(
    "repository",
    [
        "",
        "https://depot.example/clausier",
        "https://github.com/qui",
        "https://github.com.example/qui/clausier",
        "https://github.com/qui/clausier/../../autre",
        "javascript:alert(1)//https://github.com/a/b",
    ],
)
def test_without_a_repository_on_github_there_is_no_link(show: Show, data: Path, repository: str) -> None:
    assert link(show, data, repository) is None
