"""`make weights` counts what a first view takes, and fails over the budget."""

import gzip
import random
from pathlib import Path

import pytest

from scripts.bench import weights

PAGE = """<!doctype html><link rel="stylesheet" href="../../assets/a.css"><link rel="icon" href="../../assets/i.svg">
<link rel="alternate" href="../../feed.xml"><script type="module" src="../../assets/one.js"></script><p>{text}</p>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, content in {
        "assets/a.css": "p{color:red}",
        "assets/i.svg": "<svg/>",
        "assets/one.js": 'import{b}from"./two.js";import("./later.js");import "./three.js";',
        "assets/two.js": 'import "./three.js"',
        "assets/three.js": "let three;",
        "assets/later.js": "let later;",
        "index.html": "<p>Accueil</p>",
        "fournisseurs/petit/index.html": PAGE.format(text="court"),
        "fournisseurs/grand/index.html": PAGE.format(text="long " * 50 + "plus long"),
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
    return tmp_path


def test_a_page_is_weighed_with_what_it_asks_for_and_nothing_it_asks_for_later(site: Path) -> None:
    weight = weights.weigh(site, site / "fournisseurs/petit/index.html")
    files = {
        "html": ["fournisseurs/petit/index.html"],
        "css": ["assets/a.css"],
        "js": ["assets/one.js", "assets/two.js", "assets/three.js"],
        "images": ["assets/i.svg"],
    }
    for kind, names in files.items():
        contents = [(site / name).read_bytes() for name in names]
        size = getattr(weight, kind)
        assert size.bare == sum(map(len, contents)), kind
        assert size.compressed == sum(len(gzip.compress(content, 6, mtime=0)) for content in contents), kind


def test_the_heaviest_page_of_each_kind_is_shown(site: Path) -> None:
    rows = list(weights.heaviest(site))
    assert [(kind, count, weight.page) for kind, count, weight in rows] == [
        ("Accueil", 1, ""),
        ("Prestataire", 2, "fournisseurs/grand/"),
    ]
    assert "TROP LOURDE" not in weights.told(rows)


@pytest.mark.parametrize("over", ["compressed", "bare"])
def test_over_the_budget_it_fails_and_names_the_page(
    site: Path, over: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    noise = random.Random(1).randbytes(weights.BUDGET).hex()
    heavy = noise if over == "compressed" else "a" * (weights.BARE + 1)
    (site / "fournisseurs/grand/index.html").write_text(heavy, "utf-8")
    monkeypatch.setattr("sys.argv", ["weights", "--site", str(site)])
    assert weights.main() == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if "TROP LOURDE" in line]
    assert len(lines) == 1
    assert "/fournisseurs/grand/" in lines[0]


def test_without_a_site_it_says_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["weights", "--site", str(tmp_path)])
    assert weights.main() == 2
    assert "make site" in capsys.readouterr().err
