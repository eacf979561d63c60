"""Former addresses answer: pages send on, files are copied, what cannot be is refused on its line."""

import json
from pathlib import Path

import pytest

from clausier import load
from clausier.problems import ProblemsFound
from scripts.addresses import built, redirects
from tests.scripts.addresses import former

PAGE = '<!doctype html><h1 id="page">Un</h1><h2 id="etats">Deux</h2><table id="grille"></table>'


def sends(site: Path, address: str) -> str:
    return built.read(site, address).sends_to


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/fournisseurs/vieux-studio/", "../../fournisseurs/studio-des-quais/"),
        (
            "/fournisseurs/vieux-studio/cgs/2022-03-01--2024-09-01/",
            "../../../../fournisseurs/studio-des-quais/cgs/2022-03-01--2024-09-01/",
        ),
        ("/carte/vieux-studio/cgs/prix/", "../../../../carte/studio-des-quais/cgs/prix/"),
        ("/carte/vieux-studio/cgs/litiges/", "../../../../carte/studio-des-quais/cgs/tribunal/"),
        ("/carte/studio-des-quais/cgs/litiges/", "../../../../carte/studio-des-quais/cgs/tribunal/"),
        ("/carte/studio-des-quais/cgs/preavis-du-client/", "../../../../carte/studio-des-quais/cgs/preavis/"),
        ("/fournisseurs/parti/", "../../fournisseurs/"),
        ("/themes/tarif/", "../../themes/prix/#pourquoi"),
    ],
)
def test_a_former_page_sends_on_straight_to_the_end(changed: Path, address: str, target: str) -> None:
    site = changed / "site-mkdocs"
    assert sends(site, address) == target
    page = built.read(site, address)
    assert page.select("main a")[0].attributes["href"] == target
    canonical = page.select('link[rel="canonical"]')[0].attributes["href"]
    assert canonical == "https://clausier.example/" + target.lstrip("./")
    assert page.select('meta[name="robots"]')[0].attributes["content"] == "noindex"
    policy = page.select('meta[http-equiv="Content-Security-Policy"]')[0].attributes["content"]
    assert policy.startswith("default-src 'none'; script-src 'self'")
    assert address not in (site / "sitemap.xml").read_text("utf-8")


def test_the_files_of_a_renamed_provider_are_those_of_the_new_name(changed: Path) -> None:
    site = changed / "site-mkdocs"
    for form in ("api/v1/providers/{}.json", "api/v1/clauses/{}/cgs/prix.json", "flux/fournisseurs/{}.xml"):
        old, new = (site / form.format(name) for name in ("vieux-studio", "studio-des-quais"))
        assert old.read_bytes() == new.read_bytes()
    assert json.loads((site / "api/v1/topics/tarif.json").read_text("utf-8"))["id"] == "prix"


def test_the_files_of_a_withdrawn_provider_are_gone(changed: Path) -> None:
    assert not (changed / "site-mkdocs/api/v1/providers/parti.json").exists()
    assert not (changed / "site-mkdocs/flux/fournisseurs/parti.xml").exists()


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/carte/studio-des-quais/cgs/parrainage/", "../../../../fournisseurs/studio-des-quais/#cgs-parrainage"),
        ("/carte/vieux-studio/cgs/parrainage/", "../../../../fournisseurs/studio-des-quais/#cgs-parrainage"),
        ("/carte/parti/cgv/prix/", "../../../../fournisseurs/"),
    ],
)
def test_a_card_without_heir_says_so_and_leads_to_the_page(changed: Path, address: str, target: str) -> None:
    page = built.read(changed / "site-mkdocs", address)
    assert page.sends_to == ""
    assert "n’est plus publiée" in page.select("h1")[0].text()
    link = page.select("a")[0].attributes
    assert (link["href"], link["target"]) == (target, "_blank")


def test_a_section_keeps_its_former_anchor(changed: Path) -> None:
    page = built.read(changed / "site-mkdocs", "/methode/")
    assert page.select("#etats > #silences")
    assert "note" not in page.ids


def test_both_engines_answer_with_the_same_bytes(changed: Path) -> None:
    one, two = changed / "site-mkdocs", former.built(changed, "zensical")
    for address in ("/fournisseurs/vieux-studio/", "/carte/parti/cgv/prix/", "/themes/tarif/"):
        assert built.file(one, address).read_bytes() == built.file(two, address).read_bytes()
    assert built.read(two, "/methode/").select("#etats > #silences")


def test_building_again_changes_nothing(changed: Path) -> None:
    site = changed / "site-mkdocs"
    before = {address: built.file(site, address).read_bytes() for address in built.walk(site)}
    former.built(changed)
    assert {address: built.file(site, address).read_bytes() for address in built.walk(site)} == before


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("/methode/: /", "« /methode/ » existe encore"),
        ("/methode/#etats: /methode/", "« /methode/#etats » existe encore"),
        ("/vieille/: /rien/", "« /rien/ » n'est pas une page du site"),
        ("/vieille/: /methode/#rien", "n'a pas d'ancre « rien »"),
        ("/methode/#vieux: /methode/#grille", "« /methode/#grille » ne peut pas porter une seconde ancre"),
    ],
)
def test_an_entry_that_the_site_belies_is_refused_on_its_line(
    tmp_path: Path, data: Path, line: str, message: str
) -> None:
    for name in ("index.html", "methode/index.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(PAGE, "utf-8")
    (data / "moved.yml").write_text(f"# Les adresses qui ont changé\n{line}\n", "utf-8")
    with pytest.raises(ProblemsFound) as refusal:
        list(redirects.answers(load.corpus(data), tmp_path, tmp_path / "site", ""))
    (problem,) = refusal.value.problems
    assert message in problem.message
    assert (problem.file, problem.line, problem.rule, problem.anchor) == ("data/moved.yml", 2, "moves", "adresses")
