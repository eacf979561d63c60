"""The engine runs when what it reads changes, and then alone; one that is not there is told in a sentence."""

from pathlib import Path

import pytest

from scripts import ROOT
from scripts.site import engine
from scripts.site.engine import BuildFailed, built


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in (("docs/index.md", "Un"), ("docs/assets/css/a.css", "a{}"), ("theme/main.html", "{{ x }}")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_url: !ENV [SITE, 'https://a.example/']\n", "utf-8")
    return tmp_path


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the engine was asked to read, each time."""
    asked: list[str] = []

    def run(project: Path, work: Path) -> None:
        text = (project / "docs" / "index.md").read_text("utf-8")
        asked.append(text)
        if text == "faux":
            raise BuildFailed("refusé")
        for name in ("index.html", "assets/css/a.css", "assets/javascripts/theirs.js", "sitemap.xml", "search/x.json"):
            (work / name).parent.mkdir(parents=True, exist_ok=True)
            (work / name).write_text(text, "utf-8")

    monkeypatch.setitem(engine._ENGINES, "mkdocs", run)
    return asked


def test_what_was_built_from_the_same_files_is_built_once(project: Path, runs: list[str]) -> None:
    first = built(project, "mkdocs", project / ".cache", "code")
    again = built(project, "mkdocs", project / ".cache", "code")
    assert runs == ["Un"]
    assert (first.key, first.files) == (again.key, again.files)
    assert again.read("index.html") == "Un"


def test_what_no_page_of_ours_uses_is_left_out(project: Path, runs: list[str]) -> None:
    assert built(project, "mkdocs", project / ".cache", "code").files == ("assets/css/a.css", "index.html")
    assert runs


@pytest.mark.parametrize(
    "name", ["docs/index.md", "docs/assets/css/a.css", "docs/new.md", "theme/main.html", "mkdocs.yml"]
)
def test_a_file_that_it_reads_makes_it_run_again(project: Path, runs: list[str], name: str) -> None:
    first = built(project, "mkdocs", project / ".cache", "code")
    path = project / name
    path.write_text((path.read_text("utf-8") if path.exists() else "") + "\n# autre", "utf-8")
    assert built(project, "mkdocs", project / ".cache", "code").key != first.key
    assert len(runs) == 2
    assert len(list((project / ".cache").iterdir())) == 1  # the former one is of no use


def test_other_code_and_other_variables_make_it_run_again(
    project: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = {built(project, "mkdocs", project / ".cache", code).key for code in ("code", "other")}
    monkeypatch.setenv("SITE", "https://b.example/")
    keys.add(built(project, "mkdocs", project / ".cache", "other").key)
    assert len(keys) == len(runs) == 3


@pytest.mark.parametrize("name", ["data/topics.yml", "docs/decisions/0001.md", "README.md"])
def test_what_it_does_not_read_does_not(project: Path, runs: list[str], name: str) -> None:
    built(project, "mkdocs", project / ".cache", "code")
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text("autre", "utf-8")
    built(project, "mkdocs", project / ".cache", "code")
    assert len(runs) == 1


def test_what_it_refuses_is_not_kept(project: Path, runs: list[str]) -> None:
    (project / "docs" / "index.md").write_text("faux", "utf-8")
    for _ in range(2):
        with pytest.raises(BuildFailed, match="refusé"):
            built(project, "mkdocs", project / ".cache", "code")
    assert len(runs) == 2
    assert not list((project / ".cache").iterdir())


def test_what_a_killed_build_left_goes(project: Path, runs: list[str]) -> None:
    (project / ".cache" / "work-mkdocs-999999999").mkdir(parents=True)
    built(project, "mkdocs", project / ".cache", "code")
    assert runs
    assert not list((project / ".cache").glob("work-*"))


@pytest.mark.parametrize(("name", "said"), [("mkdocs", "MkDocs"), ("zensical", "Zensical")])
def test_an_engine_that_is_not_there_is_told_in_a_sentence(
    project: Path, name: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(BuildFailed, match=f"^{said} n’est pas installé dans ce Python .*Lancez : make site$"):
        built(project, name, project / ".cache", "code")


def test_the_shells_of_every_kind_of_page_are_among_the_pages() -> None:
    from scripts.site.pages import _SHELLS

    for name in _SHELLS.values():
        text = (ROOT / "docs" / f"{name.rstrip('/')}.md").read_text("utf-8")
        macro = next(macro for (macro, _), shell in _SHELLS.items() if shell == name)
        assert text.endswith(f"\n{{{{ {macro}() }}}}\n")
