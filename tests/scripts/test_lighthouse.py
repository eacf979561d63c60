"""`make lighthouse` tells what costs points, and says plainly when the machine cannot run it."""

from pathlib import Path
from typing import Any

import pytest

from scripts.lighthouse import __main__ as command
from scripts.lighthouse import program, report
from scripts.lighthouse.report import CATEGORIES


def audits(performance: float = 1, contrast: float = 1) -> dict[str, Any]:
    """A report as Lighthouse writes them, cut down to what is read."""
    categories: dict[str, Any] = {name: {"score": 1, "auditRefs": []} for name in CATEGORIES}
    categories["performance"] = {
        "score": performance,
        "auditRefs": [
            {"id": "speed-index", "weight": 10},
            {"id": "blocking", "weight": 30},
            {"id": "hint", "weight": 0},
        ],
    }
    categories["accessibility"] = {"score": contrast, "auditRefs": [{"id": "color-contrast", "weight": 7}]}
    return {
        "categories": categories,
        "audits": {
            "speed-index": {"score": performance, "title": "Speed Index", "displayValue": "5,1 s"},
            "blocking": {"score": performance, "title": "Blocage"},
            "hint": {"score": 0, "title": "Un conseil sans poids"},
            "color-contrast": {"score": contrast, "title": "Contraste insuffisant"},
        },
    }


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "index.html").write_text("<p>Accueil</p>", "utf-8")
    monkeypatch.setattr("sys.argv", ["lighthouse", "--site", str(tmp_path), "--times", "1"])
    return tmp_path


def lend(monkeypatch: pytest.MonkeyPatch, found: dict[str, Any]) -> None:
    monkeypatch.setattr(program, "needed", lambda: ("node", "chromium"))
    monkeypatch.setattr(program, "installed", lambda: Path("nowhere"))
    monkeypatch.setattr(program, "audit", lambda *_: found)


@pytest.mark.usefixtures("site")
def test_below_100_it_fails_and_names_the_audits(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lend(monkeypatch, audits(performance=0.9, contrast=0.5))
    assert command.main() == 1
    said = capsys.readouterr()
    home = said.out.splitlines()[:4]
    assert home[0].replace("\xa0", " ") == (
        "Accueil : Performance 90, Accessibilité 50, Bonnes pratiques 100, Référencement 100"
    )
    assert [line.rpartition(" [")[2] for line in home[1:]] == ["blocking]", "speed-index]", "color-contrast]"]
    assert "5,1" in home[2]
    assert "sans poids" not in said.out
    assert "100" in said.err


@pytest.mark.usefixtures("site")
def test_full_scores_on_every_page_pass(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lend(monkeypatch, audits())
    assert command.main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(command.PAGES) + 1
    assert all(line.count("100") == len(CATEGORIES) for line in lines[:-1])


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(("absent", "word"), [("node", "Node.js"), ("chromium", "Chromium")])
def test_where_something_is_missing_it_says_so_and_passes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], absent: str, word: str
) -> None:
    monkeypatch.setattr(
        "scripts.lighthouse.program.shutil.which", lambda name: None if absent == "node" else f"/bin/{name}"
    )
    monkeypatch.setattr(
        "scripts.lighthouse.program.subprocess.run", lambda *_, **__: type("Done", (), {"stdout": "v20.1.0\n"})
    )
    monkeypatch.setattr("scripts.lighthouse.program.browser.find", lambda: None)
    assert command.main() == 0
    said = capsys.readouterr().out
    assert "n’a rien mesuré" in said
    assert word in said


@pytest.mark.usefixtures("site")
def test_an_old_node_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("scripts.lighthouse.program.shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(
        "scripts.lighthouse.program.subprocess.run", lambda *_, **__: type("Done", (), {"stdout": "v16.20.0\n"})
    )
    assert command.main() == 0
    assert "v16.20.0" in capsys.readouterr().out


@pytest.mark.usefixtures("site")
def test_a_page_that_does_not_load_fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lend(monkeypatch, {"runtimeError": {"code": "NO_FCP", "message": "The page did not paint any content."}})
    assert command.main() == 1
    assert "did not paint" in capsys.readouterr().err


def test_the_median_counts_with_the_audits_of_a_run_that_has_it() -> None:
    runs = [report.read(audits(performance=score)) for score in (1, 0.97, 0.5)]
    middle = report.middle(runs)
    assert middle.scores["performance"] == 97
    assert middle.failed == {"performance": runs[1].failed["performance"]}
    assert report.middle([runs[0], runs[0], runs[2]]).failed == {}


def test_flags_with_spaces_reach_the_browser_whole() -> None:
    assert (
        program._quoted(["--headless=new", "--rules=MAP * ~NOTFOUND"]) == '--headless="new" --rules="MAP * ~NOTFOUND"'
    )
