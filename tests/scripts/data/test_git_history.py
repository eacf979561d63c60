"""What git knows: tried on real repositories, shallow ones and folders without git."""

import datetime
import os
import subprocess

import pytest

from clausier import load
from clausier.history.news import news
from scripts.data import git_history
from tests.folders import change, lay

ATELIER = "data/providers/atelier-du-lac/cgv-2024-02-01.yml"


class Repository:
    """A repository whose commits are made a day apart, each on a day that is given."""

    def __init__(self, folder):
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments, day=1):
        date = f"2026-03-{day:02}T12:00:00+0100"
        who = {
            f"GIT_{role}_{what}": "test@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        environment = os.environ | who | settings | {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        subprocess.run(["git", *arguments], cwd=self.folder, env=environment, check=True, capture_output=True)

    def commit(self, day):
        self.git("add", ".")
        self.git("commit", "--quiet", "--message=change", day=day)


def told(project):
    return [
        (item.date.date().isoformat(), item.title)
        for item in news(load.corpus(project / "data"), git_history.read(project))
    ]


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    lay(folder / "data")
    made = Repository(folder)
    made.commit(day=1)
    change(folder / ATELIER, "value: 3 mois, when", "value: 2 mois, when")
    made.commit(day=2)
    return made


NEW = [
    ("2026-03-02", "Atelier du Lac, CGV du 1er février 2024, clause corrigée : 3 Fin du contrat"),
    ("2026-03-01", "Nouveau prestataire : Dépannage (prestataire non nommé)"),
    ("2026-03-01", "Nouveau prestataire : Atelier du Lac"),
]


def test_commits_become_news_with_their_dates(repository):
    assert told(repository.folder) == NEW
    assert git_history.read(repository.folder).gap == ""


def test_dates_are_in_universal_time(repository):
    found = git_history.read(repository.folder).modified[ATELIER]
    assert found == datetime.datetime(2026, 3, 2, 11, tzinfo=datetime.UTC)


def test_a_project_may_be_a_folder_of_its_repository(tmp_path):
    (tmp_path / "inside").mkdir()
    lay(tmp_path / "inside" / "data")
    Repository(tmp_path).commit(day=4)
    assert [date for date, _ in told(tmp_path / "inside")] == ["2026-03-04", "2026-03-04"]


def test_a_merge_counts_on_its_own_date(repository):
    repository.git("checkout", "--quiet", "-b", "proposition")
    change(repository.folder / ATELIER, "heading: Retards", "heading: Impayés")
    repository.commit(day=3)
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message=merge", "proposition", day=9)
    assert told(repository.folder)[0] == (
        "2026-03-09", "Atelier du Lac, CGV du 1er février 2024, clause corrigée : 2 Impayés",
    )  # fmt: skip
    assert told(repository.folder)[1:] == NEW


def test_a_renamed_file_keeps_its_past(repository):
    old = "data/providers/sans-nom/cgs.yml"
    change(repository.folder / old, "title:", "date: 2024-05-06\ntitle:")
    (repository.folder / old).rename(repository.folder / old.replace("cgs", "cgs-2024-05-06"))
    repository.commit(day=5)
    assert told(repository.folder) == NEW


def test_a_shallow_clone_takes_no_old_file_for_a_new_one(repository, tmp_path):
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(clone))
    assert "superficiel" in git_history.read(clone).gap
    assert told(clone) == [("2024-02-01", "Nouveau prestataire : Atelier du Lac")]  # the date of the document


@pytest.mark.parametrize("start", [True, False])
def test_without_commit_or_git_it_says_so(tmp_path, start):
    lay(tmp_path / "data")
    if start:
        Repository(tmp_path)
    assert git_history.read(tmp_path).gap == "pas d’historique git"
    assert told(tmp_path) == [("2024-02-01", "Nouveau prestataire : Atelier du Lac")]


def test_a_machine_without_git_builds_too(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert git_history.read(tmp_path).gap == "pas d’historique git"


def test_git_is_called_as_often_for_many_providers_as_for_one(repository, monkeypatch):
    calls = []
    run = subprocess.run
    monkeypatch.setattr(
        "scripts.data.git_history.subprocess.run",
        lambda command, **options: calls.append(command) or run(command, **options),
    )
    git_history.read(repository.folder)
    first = len(calls)
    for number in range(20):
        text = (repository.folder / ATELIER).read_text("utf-8")
        folder = repository.folder / "data" / "providers" / f"autre-{number}"
        folder.mkdir()
        (folder / "cgv.yml").write_text(text, "utf-8")
    repository.commit(day=8)
    calls.clear()
    git_history.read(repository.folder)
    assert len(calls) == first
