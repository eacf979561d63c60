"""Forms, owners, updates and linters: valid, and in agreement with the rest of the project."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from macros.settings import settings
from scripts import ROOT
from scripts.checks import lint_workflows
from tests.folders import change

GITHUB = ROOT / ".github"
FORMS = sorted(GITHUB.glob("ISSUE_TEMPLATE/[!c]*.yml"))


def test_the_workflows_are_clean(capfd: pytest.CaptureFixture[str]) -> None:
    assert lint_workflows.main() == 0, capfd.readouterr().err


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("workflows/check.yml", "make lint", "make ${{ github.event.pull_request.title }}", "template-injection"),
        ("workflows/check.yml", "runs-on: ubuntu-24.04", "runs-on: ubuntu-24", 'label "ubuntu-24" is unknown'),
        ("workflows/check.yml", "permissions: {}", "permissions: write-all", "excessive-permissions"),
        ("workflows/pages.yml", "    timeout-minutes: 15\n", "", "'timeout-minutes' is a required property"),
        ("workflows/weekly.yml", "@3d3c42e5aac5ba805825da76410c181273ba90b1", "@v7", "unpinned-uses"),
        ("ISSUE_TEMPLATE/proposer-un-theme.yml", "type: textarea", "type: texte", "proposer-un-theme.yml"),
        ("ISSUE_TEMPLATE/config.yml", "url:", "adresse:", "'url' is a required property"),
        ("dependabot.yml", "interval: weekly", "interval: parfois", "'parfois' is not one of"),
    ],
)  # fmt: skip
def test_a_fault_is_found(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], file: str, old: str, new: str, words: str
) -> None:
    for name in ("workflows", "ISSUE_TEMPLATE"):
        shutil.copytree(GITHUB / name, tmp_path / ".github" / name)
    shutil.copy(GITHUB / "dependabot.yml", tmp_path / ".github")
    change(tmp_path / ".github" / file, old, new)
    assert lint_workflows.main(tmp_path) == 1
    assert words in capfd.readouterr().err


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_the_fields_of_a_form_have_ids_of_their_own(form: Path) -> None:
    body = yaml.safe_load(form.read_text("utf-8"))["body"]
    ids = [field["id"] for field in body if field["type"] != "markdown"]
    assert len(set(ids)) == len(ids) == len(body) - 1
    assert all(re.fullmatch("[a-z]+", id_) for id_ in ids)


def test_the_form_to_report_an_error_keeps_the_names_that_pages_use() -> None:
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE/signaler-une-erreur.yml").read_text("utf-8"))
    ids = [field["id"] for field in form["body"] if "id" in field]
    assert ids == ["clause", "adresse", "erreur", "passage", "proposition"]


def test_links_of_the_chooser_lead_to_pages_of_the_site() -> None:
    chooser = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE/config.yml").read_text("utf-8"))
    site = settings(ROOT).site_url
    for link in chooser["contact_links"]:
        assert link["url"].startswith(site)
        assert (ROOT / "docs" / f"{link['url'].removeprefix(site).strip('/')}.md").is_file()


def test_owners_own_what_exists() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    for pattern, *owners in (line.split() for line in lines if line and not line.startswith("#")):
        assert owners
        assert pattern == "*" or list(ROOT.glob(pattern.strip("/"))), pattern


def test_every_kind_of_dependency_is_kept_up_to_date() -> None:
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"uv", "npm", "github-actions"}
    for update in updates:
        assert update["schedule"]["interval"] == "weekly"
        assert update["cooldown"]["default-days"] >= 7
        assert [group["patterns"] for group in update["groups"].values()] == [["*"]]


def test_the_lock_files_say_how_they_are_made() -> None:
    """Dependabot keeps to the options that it reads there: without them it would drop the markers of other Pythons."""
    for name in ("site", "test"):
        head = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").splitlines()[:2]
        assert "make lock" in head[1]
        assert "--universal --python-version 3.11" in head[1]
