"""The built site: the same bytes each time, nothing of the sources, no list of all providers, never half of it."""

import re
import shutil
import subprocess

import pytest

from clausier import load
from clausier.law import survey as law_survey
from clausier.law.checks import CHECKS
from clausier.model import anchor
from clausier.verify import originality
from macros.pages.provider import EN_SPACE
from scripts import ROOT
from scripts.bench import synthetic
from scripts.site import build as site
from scripts.site import search_index
from scripts.site.build import BuildFailed, build
from tests.folders import change
from tests.scripts.folders import differences

SOURCES = ROOT.parent / "shared" / "sources"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project of its own, with made-up providers."""
    folder = tmp_path_factory.mktemp("made-up") / "project"
    synthetic.project(folder, 12)
    return folder


def test_the_same_data_give_the_same_bytes(project, tmp_path):
    build(tmp_path / "first", project=project)
    build(tmp_path / "second", project=project)
    assert (tmp_path / "first" / "index.html").is_file()
    assert differences(tmp_path / "first", tmp_path / "second") == []


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the documents' own text is not there")
def test_nothing_of_the_sources_is_published_without_them(site_dir):
    runs = {run for path in SOURCES.glob("*.txt") for run in originality.runs(path.read_text("utf-8"))}
    for page in [*site_dir.rglob("*.html"), *site_dir.rglob("*.json")]:
        text = re.sub(rf"<[^>]+>|{EN_SPACE}", " ¤ ", page.read_text("utf-8"))
        assert not [passage for part in text.split("¤") for passage in originality.copied(part, runs)], page
        assert "Texte d’origine" not in text


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the documents' own text is not there")
def test_the_source_layer_shows_each_passage_under_its_clause(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAUSIER_SOURCES", str(SOURCES))
    build(tmp_path / "site")
    page = (tmp_path / "site" / "fournisseurs" / "inforez" / "index.html").read_text("utf-8")
    clauses = re.findall(r'<article class="clause".*?</article>', page, re.DOTALL)
    late = next(clause for clause in clauses if 'data-number="9"' in clause)
    assert "trois fois le taux de" in late
    assert all("Texte d’origine" in clause for clause in clauses)


def test_no_page_lists_every_provider_in_its_navigation(project, tmp_path):
    build(tmp_path / "site", project=project)
    for page in (tmp_path / "site").rglob("*.html"):
        for navigation in re.findall(r"<nav .*?</nav>", page.read_text("utf-8"), re.DOTALL):
            assert "prestataire-000" not in navigation, page


def test_the_engine_sees_nothing_of_the_data(project):
    build(project / "site", project=project)
    made = next((project / ".cache" / "engine").glob("mkdocs-*"))
    assert (made / "fournisseurs" / "gabarit" / "index.html").is_file()
    assert not any("prestataire-000" in page.read_text("utf-8") for page in made.rglob("*.html"))
    assert not (project / "site" / "fournisseurs" / "gabarit").exists()


def edited_summary(project):
    terms = next((project / "data" / "providers" / "prestataire-00003").glob("cgv*.yml"))
    change(terms, "summary: >-\n      ", "summary: >-\n      Encore un mot, puis ")


def edited_fact(project):
    terms = next(p for p in sorted((project / "data").rglob("cgv*.yml")) if "    facts:\n" in p.read_text("utf-8"))
    before, _, after = terms.read_text("utf-8").partition("    facts:\n")
    terms.write_text(before + after.partition("\n")[2], "utf-8")


def clause_less(project):
    terms = next((project / "data" / "providers" / "prestataire-00005").glob("cgv*.yml"))
    head, _, rest = terms.read_text("utf-8").partition("  - id: clause-0\n")
    terms.write_text(head + rest[rest.index("  - id: clause-1\n") :], "utf-8")


def renamed_provider(project):
    change(project / "data" / "providers" / "prestataire-00007" / "provider.yml", "name: ", "name: Aa ")


def provider_less(project):
    shutil.rmtree(project / "data" / "providers" / "prestataire-00000")


def provider_more(project):
    providers = project / "data" / "providers"
    shutil.copytree(providers / "prestataire-00001", providers / "nouveau")


def edited_vocabulary(project):
    change(project / "data" / "topics.yml", "definition: ", "definition: En bref, ")


def edited_law(project):
    change(project / "data" / "law" / "rules.yml", "title: ", "title: Rappel, ")


def edited_page(project):
    change(project / "docs" / "methode.md", "# Méthode\n", "# Méthode\n\nUn mot de plus.\n")


def edited_theme(project):
    change(project / "theme" / "main.html", "Aller au contenu", "Aller au texte")


def edited_rate(project):
    change(project / "data" / "law" / "rates.yml", "rate: 4,92 %", "rate: 4,93 %")


def moved_address(project):
    (project / "data" / "moved.yml").write_text("/themes/tarif/: /themes/prix/\n", "utf-8")


def nothing(_project):
    pass


EDITS = (
    edited_summary, nothing, edited_fact, clause_less, renamed_provider, provider_less, provider_more, edited_law,
    edited_rate, edited_vocabulary, edited_page, edited_theme, moved_address, edited_summary,
)  # fmt: skip


@pytest.fixture
def followed(tmp_path, monkeypatch):
    """A small project that git follows, so that feeds and sitemap have dates; its search joins several groups."""
    folder = tmp_path / "project"
    synthetic.project(folder, 9, 6)
    (folder / ".gitignore").write_text("/site/\n/.site*\n/.cache/\n", "utf-8")
    monkeypatch.setattr(search_index, "_TOGETHER", 3)
    git(folder, "init", "--quiet")
    return folder


def git(folder, *arguments):
    identity = ["-c", "user.name=Essai", "-c", "user.email=essai@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder, day):
    date = f"2025-03-{day:02}T12:00:00+0000"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GIT_AUTHOR_DATE", date)
        patch.setenv("GIT_COMMITTER_DATE", date)
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--allow-empty", "--message", "essai")


def made_from_nothing(project, folder):
    """The site that a build without a past makes of a project."""
    shutil.copytree(project, folder, symlinks=True, ignore=shutil.ignore_patterns("site", ".cache", ".site*"))
    build(folder / "site", project=folder)
    return folder / "site"


def test_a_site_made_again_where_it_changed_is_that_of_a_build_from_nothing(followed, tmp_path):
    """Byte for byte, and every file, after each of a dozen edits, one upon another."""
    commit(followed, 1)
    build(followed / "site", project=followed)
    for number, edit in enumerate(EDITS):
        edit(followed)
        commit(followed, number + 2)
        build(followed / "site", project=followed)
        clean = made_from_nothing(followed, tmp_path / f"clean-{number}")
        assert differences(followed / "site", clean) == [], edit.__name__
    made = {path.relative_to(clean).as_posix() for path in clean.rglob("*") if path.is_file()}
    assert {"sitemap.xml", "flux/clausier.xml", "assets/search/core.json", "themes/tarif/index.html"} <= made
    assert {f"api/v1/{name}" for name in ("clauses.csv", "clauses.ndjson", "clausier.sqlite", "index.json")} <= made
    assert "2025-03-15" in (clean / "sitemap.xml").read_text("utf-8")


def test_other_code_makes_the_site_of_that_code(followed, tmp_path, monkeypatch):
    """What checks found, and all that shows it, is not that of the code of before."""
    build(followed / "site", project=followed)
    former = (followed / "site" / "api" / "v1" / "verdicts.csv").read_text("utf-8")
    gone = CHECKS[0].id
    monkeypatch.setattr(law_survey, "CHECKS", CHECKS[1:])
    monkeypatch.setattr(site, "stamp", lambda: "other code")
    build(followed / "site", project=followed)
    assert differences(followed / "site", made_from_nothing(followed, tmp_path / "clean")) == []
    assert f";{gone};" in former
    assert f";{gone};" not in (followed / "site" / "api" / "v1" / "verdicts.csv").read_text("utf-8")


def test_the_page_of_a_provider_that_went_goes_too(project, tmp_path):
    copy = tmp_path / "project"
    shutil.copytree(project, copy, symlinks=True, ignore=shutil.ignore_patterns("site", ".cache"))
    build(copy / "site", project=copy)
    shutil.rmtree(copy / "data" / "providers" / "prestataire-00003")
    build(copy / "site", project=copy)
    assert not (copy / "site" / "fournisseurs" / "prestataire-00003").exists()
    assert (copy / "site" / "fournisseurs" / "prestataire-00004").exists()


def test_a_build_that_fails_leaves_the_last_good_site(project, tmp_path):
    copy = tmp_path / "project"
    shutil.copytree(project, copy, symlinks=True, ignore=shutil.ignore_patterns("site", ".cache"))
    build(copy / "site", project=copy)
    (copy / "docs" / "methode.md").write_text('{{ provider("nobody") }}\n', "utf-8")
    with pytest.raises(BuildFailed, match=r"^La page methode/ parle de « nobody », que les données n’ont pas\.$"):
        build(copy / "site", project=copy)
    assert "Restituer" in (copy / "site" / "methode" / "index.html").read_text("utf-8")
    assert not list(copy.glob(".site*"))


def test_every_page_forbids_inline_scripts_and_other_hosts(site_dir):
    for page in site_dir.rglob("*.html"):
        html = page.read_text("utf-8")
        assert "default-src 'none'; script-src 'self'" in html, page
        assert not re.search(r"<script(?![^>]*(?:\bsrc=|/ld\+json))|\son\w+=|\sstyle=", html), page


def test_every_clause_of_the_data_has_its_address_on_a_page(site_dir):
    for provider in load.corpus(ROOT / "data").providers.values():
        page = (site_dir / "fournisseurs" / provider.id / "index.html").read_text("utf-8")
        for version, clause in provider.clauses:
            assert f'id="{anchor(version.document, clause.id)}"' in page
