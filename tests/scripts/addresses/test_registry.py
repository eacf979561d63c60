"""What is promised, and the registry that remembers it."""

from pathlib import Path

import pytest

from clausier.problems import ProblemsFound
from scripts.addresses import registry
from scripts.addresses.promises import promised, promised_anchor

PAGE = '<!doctype html><html data-base="./"><h1 id="page">Un</h1><h2 id="etats">Deux</h2><input id="q"></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two pages, one that moved, a file of the API, styles."""
    files = {
        "index.html": PAGE,
        "methode/index.html": PAGE,
        "ancienne/index.html": '<meta http-equiv="refresh" content="0; url=../methode/"><h2 id="etats">Non</h2>',
        "404.html": PAGE,
        "api/v1/index.json": "{}",
        "assets/css/clausier.css": "",
        "carte/atelier/cgv/prix/index.html": PAGE,
    }
    for name, text in files.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "site"


@pytest.mark.parametrize(
    ("address", "lasting"),
    [
        ("/", True),
        ("/fournisseurs/inforez/", True),
        ("/themes/paiement/", True),
        ("/themes/paiement/2/", False),
        ("/droit/controles/acompte/3/", False),
        ("/carte/inforez/cgs/acompte/", True),
        ("/api/v1/clauses/inforez/cgs/acompte.json", True),
        ("/flux/clausier.xml", True),
        ("/assets/search/core.json", False),
        ("/404.html", False),
        ("/sitemap.xml", False),
    ],
)
def test_pages_cards_feeds_and_the_api_are_promised_what_only_pages_ask_for_is_not(address: str, lasting: bool) -> None:
    assert promised(address) is lasting


@pytest.mark.parametrize(
    ("page", "tag", "anchor", "lasting"),
    [
        ("/fournisseurs/inforez/", "article", "cgs-acompte", True),
        ("/fournisseurs/inforez/", "span", "cgs-ancien-acompte", True),
        ("/fournisseurs/inforez/", "article", "cgs-section-12", True),
        ("/fournisseurs/inforez/", "h3", "cgs-section-12", False),
        ("/fournisseurs/inforez/", "details", "attention-acompte", False),
        ("/fournisseurs/inforez/cgs/2022-01-01--2024-01-01/", "article", "clause-acompte", True),
        ("/glossaire/", "dt", "acompte", True),
        ("/methode/", "h2", "etats", True),
        ("/methode/", "h1", "methode", False),
        ("/chiffres/", "h3", "fait-deposit", True),
        ("/themes/paiement/", "h2", "pourquoi", True),
        ("/themes/paiement/", "h3", "p-inforez-cgs", False),
        ("/droit/deposit/", "h2", "documents", True),
        ("/droit/deposit/", "h3", "controle-acompte", False),
        ("/comparer/", "h2", "paires", False),
    ],
)
def test_an_anchor_is_promised_unless_what_documents_say_decides_of_it(
    page: str, tag: str, anchor: str, lasting: bool
) -> None:
    assert promised_anchor(page, tag, anchor) is lasting


def test_it_knows_what_a_site_publishes_but_for_what_moved(site: Path) -> None:
    assert set(registry.published(site)) == {
        "/",
        "/#etats",
        "/methode/",
        "/methode/#etats",
        "/api/v1/index.json",
        "/carte/atelier/cgv/prix/",
        "/carte/atelier/cgv/prix/#etats",
    }


def test_it_only_grows_and_each_provider_has_its_file(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "addresses"
    assert registry.add(folder, ["/vieille/", "/fournisseurs/", "/carte/comparaison/"]) == 3
    assert registry.add(folder, registry.published(site)) == 7
    assert registry.add(folder, registry.published(site)) == 0
    assert {"/vieille/", "/methode/"} < registry.read(folder)
    assert sorted(path.name for path in folder.rglob("*.txt")) == ["atelier.txt", "site.txt"]
    lines = (folder / "site.txt").read_text("utf-8").splitlines()
    assert lines == sorted(lines)
    assert "/carte/comparaison/" in lines


@pytest.mark.parametrize(
    "address",
    [
        "/fournisseurs/inforez/",
        "/fournisseurs/inforez/#cgs-acompte",
        "/fournisseurs/inforez/cgs/2022-01-01--2024-01-01/",
        "/carte/inforez/cgs/acompte/",
        "/flux/fournisseurs/inforez.xml",
        "/api/v1/providers/inforez.json",
        "/api/v1/clauses/inforez/cgs/acompte.json",
    ],
)
def test_whatever_bears_a_provider_s_id_stands_in_its_file(address: str) -> None:
    assert registry.file_of(address) == "fournisseurs/inforez.txt"


@pytest.mark.parametrize(
    "line", ["<<<<<<< HEAD", "/carte/../../../etc/passwd/", "/.git/", "themes/prix/", "/themes/ prix/", ""]
)
def test_a_line_that_is_no_address_is_refused_by_its_number(tmp_path: Path, line: str) -> None:
    (tmp_path / "addresses").mkdir()
    (tmp_path / "addresses" / "site.txt").write_text(f"/\n/themes/#états\n{line}\n/api/v1/clausier.sqlite\n", "utf-8")
    with pytest.raises(ProblemsFound) as refusal:
        registry.read(tmp_path / "addresses")
    (problem,) = refusal.value.problems
    assert (problem.file, problem.line, problem.found) == ("addresses/site.txt", 3, line)
    assert "make addresses" in problem.message
