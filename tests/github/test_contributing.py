"""The annotated example of CONTRIBUTING.md is what it says: a provider that the project accepts."""

import re
import shutil
from pathlib import Path

import pytest

from clausier import load
from clausier.model import Corpus
from scripts import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
_FILE = re.compile(r"^```yaml\n# (data/providers/[a-z-]+/[a-z0-9-]+\.yml)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """The vocabularies of the project, and the provider of the example alone."""
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("providers"))
    for name, text in _FILE.findall(TEXT):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    problems = [problem for problem in load.check(data) if problem.file.startswith("data/providers/")]
    assert not problems, "\n".join(map(str, problems))
    return load.corpus(data)


def test_the_example_is_a_whole_provider(corpus: Corpus) -> None:
    (provider,) = corpus.providers.values()
    (document,) = provider.documents
    (clause,) = document.current.clauses
    assert (provider.name, document.id, len(clause.facts), len(clause.cites)) == ("Quai Numérique", "cgs", 4, 1)
    assert [stated.when for stated in clause.facts if stated.when] == ["faute grave"]


def test_every_yaml_block_names_its_file() -> None:
    assert TEXT.count("```yaml") == len(_FILE.findall(TEXT)) == 2


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "SECURITY.md"])
def test_links_to_files_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(((?!https?:|\.\./)[^)#]+)", (ROOT / page).read_text("utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_the_code_of_conduct_credits_its_source_and_licence() -> None:
    text = (ROOT / "CODE_OF_CONDUCT.md").read_text("utf-8")
    assert "Contributor Covenant" in text
    assert "https://creativecommons.org/licenses/by/4.0/" in text
