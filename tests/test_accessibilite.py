"""The accessibility statement says what is true: its figures are those of the tests; every page leads to it."""

import re
from pathlib import Path

import axe_playwright_python
import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from macros.report import OBSTACLE, Report
from macros.settings import Settings
from scripts import ROOT
from tests.browser import test_accessibility, test_keyboard, test_reflow


@pytest.fixture(scope="module")
def statement(site_dir: Path) -> str:
    """Its text, all spaces alike."""
    page = LexborHTMLParser((site_dir / "accessibilite" / "index.html").read_bytes())
    return " ".join(page.css_first("main").text().split())


def test_it_names_the_version_of_axe(statement: str) -> None:
    script = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
    version = re.search(r"axe v([\d.]+)", script)
    assert version
    assert set(re.findall(r"axe-core ([\d.]+\d)", statement)) == {version[1]}


def test_it_names_the_sizes_of_the_windows(statement: str) -> None:
    wide, narrow = (f"{size['width']:,}".replace(",", " ") for size in test_accessibility.SIZES.values())
    assert f"à {wide} et à {narrow} pixels de large" in statement
    assert f"à {wide} et à {narrow} pixels ; de celles qui ont plus de {test_keyboard.LONG} arrêts" in statement
    assert test_keyboard.SIZES == test_accessibility.SIZES
    (twice, first), (four, second) = test_reflow.ENLARGED.items()
    assert f"à {first['width']} et à {second['width']} pixels de large" in statement
    assert f"{wide} pixels agrandis à {twice} et à {four}" in statement


def test_it_claims_no_conformity(statement: str) -> None:
    assert "Non auditée." in statement
    assert "n’a contrôlé ce site critère par critère" in statement


def test_every_page_leads_to_it(site_dir: Path) -> None:
    pages = [LexborHTMLParser(file.read_bytes()) for file in site_dir.rglob("*.html")]
    footers = [footer for page in pages for footer in page.css("body > footer")]
    assert len(footers) > 200
    assert all("Accessibilité" in {link.text() for link in footer.css("a[href]")} for footer in footers)
    assert "/accessibilite/</loc>" in (site_dir / "sitemap.xml").read_text("utf-8")


def test_its_form_exists_where_the_repository_has_forms() -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / OBSTACLE).read_text("utf-8"))
    assert form["name"] == "Signaler un problème d’accessibilité"
    on_github = Report(Settings("https://clausier.example/", "https://github.com/qui/clausier"))
    assert on_github.obstacle == f"https://github.com/qui/clausier/issues/new?template={OBSTACLE}"
    assert Report(Settings("https://clausier.example/", "https://depot.example/clausier")).obstacle == ""
