"""`make check-addresses` names what went, what is new and what is broken, and nothing else."""

import shutil
from pathlib import Path

import pytest

from clausier import load
from scripts.addresses import built, check, registry
from scripts.addresses.check import Found
from tests.scripts.addresses import former
from tests.scripts.commands import run


@pytest.fixture
def site(changed: Path) -> Path:
    return changed / "site-mkdocs"


@pytest.fixture
def registered(changed: Path) -> set[str]:
    return registry.read(changed / registry.FOLDER)


@pytest.fixture
def moves(changed: Path) -> dict[str, str]:
    return dict(load.moves(changed / "data"))


def test_a_site_that_answers_at_all_its_addresses_passes(
    site: Path, registered: set[str], moves: dict[str, str]
) -> None:
    assert check.compare(site, registered, moves) == Found()


@pytest.mark.parametrize("address", ["/vieille/", "/methode/#vieille", "/api/v1/vieux.json", "/flux/vieux.xml"])
def test_an_address_that_went_is_named(site: Path, registered: set[str], moves: dict[str, str], address: str) -> None:
    found = check.compare(site, {*registered, address}, moves)
    assert found.gone == (address,)
    said = check.report(found)
    assert f"Ne répondent plus (1) :\n  {address}\n" in said
    assert "data/moved.yml" in said


def test_what_depends_on_an_entry_is_named_without_it(site: Path, registered: set[str]) -> None:
    assert check.compare(site, registered, {}).gone == (
        "/api/v1/clauses/parti/cgv/prix.json",
        "/api/v1/clauses/vieux-studio/cgs/parrainage.json",
        "/api/v1/providers/parti.json",
        "/flux/fournisseurs/parti.xml",
        "/methode/#note",
    )


def test_the_answer_of_a_clause_is_missed_unless_its_page_tells_its_end(
    site: Path, registered: set[str], moves: dict[str, str]
) -> None:
    lost = "/api/v1/clauses/studio-des-quais/cgs/nulle-part.json"
    assert former.RETIRED[0] in registered
    assert check.compare(site, {*registered, lost}, moves).gone == (lost,)


def test_a_clause_renamed_without_a_word_is_named_at_each_of_its_addresses(
    site: Path, registered: set[str], moves: dict[str, str], tmp_path: Path
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    page = built.file(copy, "/fournisseurs/sans-nom/")
    page.write_text(page.read_text("utf-8").replace('id="cgs-tarif"', 'id="cgs-prix-horaire"'), "utf-8")
    (copy / "api/v1/clauses/sans-nom/cgs/tarif.json").unlink()
    found = check.compare(copy, registered, moves)
    assert found.gone == ("/api/v1/clauses/sans-nom/cgs/tarif.json", "/fournisseurs/sans-nom/#cgs-tarif")
    assert found.new == ("/fournisseurs/sans-nom/#cgs-prix-horaire",)
    assert any(broken.link.endswith("#cgs-tarif") for broken in found.broken)
    said = check.report(found)
    assert "Ne sont pas encore inscrites (1) :\n  /fournisseurs/sans-nom/#cgs-prix-horaire\n" in said
    assert "make addresses" in said
    assert "Mènent nulle part" in said


def test_the_commands_register_then_pass_then_fail(changed: Path, tmp_path: Path) -> None:
    project = tmp_path / "projet"
    shutil.copytree(changed / "data", project / "data")
    missing = run("addresses.check", "--project", project)
    assert (missing.returncode, "make site" in missing.stderr) == (1, True)
    shutil.copytree(changed / "site-mkdocs", project / "site")
    unregistered = run("addresses.check", "--project", project)
    assert unregistered.returncode == 1
    assert "  /themes/prix/\n" in unregistered.stderr
    assert run("addresses.add", "--project", project).returncode == 0
    passed = run("addresses.check", "--project", project)
    assert passed.returncode == 0, passed.stderr
    assert "adresses inscrites répondent" in passed.stdout
    (project / "site" / "glossaire" / "index.html").unlink()
    failed = run("addresses.check", "--project", project)
    assert failed.returncode == 1
    assert "  /glossaire/\n" in failed.stderr
