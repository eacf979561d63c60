"""The repository of previews, tried on a real one: what may be published, what stays, what goes."""

import os
import subprocess
from pathlib import Path

import pytest

from scripts.github import preview_files, publish_preview

ADDRESS = "https://qui.github.io/apercus"


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    folder = tmp_path / "apercus.git"
    subprocess.run(["git", "init", "--quiet", "--bare", folder], check=True)
    return folder


def site(folder: Path, text: str = "<p>Aperçu</p>") -> Path:
    (folder / "fournisseurs").mkdir(parents=True)
    (folder / "index.html").write_text(text, "utf-8")
    (folder / "fournisseurs" / "index.html").write_text("<p>Liste</p>", "utf-8")
    return folder


def publish(
    remote: Path, folder: Path, number: int, kept: str, patch: pytest.MonkeyPatch, address: str = ADDRESS, **more: str
) -> int:
    arguments = ["x", "--site", str(folder), "--number", str(number), "--kept", kept, "--remote", str(remote)]
    patch.setattr("sys.argv", [*arguments, "--address", address])
    return publish_preview.main(more)


def git(remote: Path, *arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=remote, capture_output=True, text=True, check=True)
    return run.stdout.strip()


def published(remote: Path) -> list[str]:
    return git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()


def test_a_preview_stands_under_the_number_of_its_proposal(
    remote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert publish(remote, site(tmp_path / "site"), 12, "12", monkeypatch) == 0
    assert published(remote) == [".nojekyll", "12/fournisseurs/index.html", "12/index.html", "robots.txt"]
    assert "Disallow: /" in git(remote, "show", "gh-pages:robots.txt")


def test_previews_of_open_proposals_stay_and_the_others_go(
    remote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (3, 5):
        publish(remote, site(tmp_path / f"site-{number}"), number, "3 5", monkeypatch)
    publish(remote, site(tmp_path / "nouveau", "<p>Après</p>"), 5, "5 8", monkeypatch)
    assert {name.partition("/")[0] for name in published(remote)} == {".nojekyll", "5", "robots.txt"}
    assert git(remote, "show", "gh-pages:5/index.html") == "<p>Après</p>"
    assert git(remote, "rev-list", "--count", "gh-pages") == "1"  # no past to grow


def test_the_address_of_the_preview_is_given_to_what_follows(
    remote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    publish(remote, site(tmp_path / "site"), 12, "12", monkeypatch, GITHUB_OUTPUT=str(output))
    assert output.read_text("utf-8") == f"address={ADDRESS}/12/\n"


@pytest.mark.parametrize("address", ["", "javascript:alert(1)", "https://x.test/)[y](", "https://x.test/\nbuilt=1"])
def test_an_address_that_is_none_publishes_nothing(
    address: str, remote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert publish(remote, site(tmp_path / "site"), 12, "12", monkeypatch, address) == 1
    assert git(remote, "branch", "--list") == ""


def test_another_publication_at_once_is_not_lost(remote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = site(tmp_path / "un"), site(tmp_path / "deux")
    latest = publish_preview.Previews._latest
    done: list[bool] = []

    def slow(self: publish_preview.Previews) -> str:
        found = latest(self)
        if not done:
            done.append(True)
            publish(remote, second, 2, "1 2", monkeypatch)
        return found

    monkeypatch.setattr(publish_preview.Previews, "_latest", slow)
    assert publish(remote, first, 1, "1 2", monkeypatch) == 0
    assert {"1/index.html", "2/index.html"} <= set(published(remote))


def test_a_repository_that_refuses_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(tmp_path / "absent.git", site(tmp_path / "site"), 1, "", monkeypatch) == 1
    assert "L’aperçu n’est pas publié : git ls-remote" in capsys.readouterr().err


def test_the_token_is_never_on_a_command_line(remote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    run = subprocess.run
    monkeypatch.setattr(
        subprocess, "run", lambda command, **options: commands.append(command) or run(command, **options)
    )
    previews = publish_preview.Previews(str(remote), "jeton-secret", tmp_path / "work")
    previews.publish(1, site(tmp_path / "site"), [])
    assert commands
    assert "secret" not in repr(commands)
    assert "jeton-secret" not in (tmp_path / "work/git/config").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("lien.html", "ni lien, ni fichier spécial"),
        ("dossier-lien", "ni lien, ni fichier spécial"),
        ("tube.html", "ni lien, ni fichier spécial"),
        (".git/config", "dossier caché"),
        (".htaccess", "pas sa place"),
        ("CNAME", "pas sa place"),
        ("mal.exe", "pas sa place"),
        ("mal.php", "pas sa place"),
    ],
)
def test_what_has_no_place_in_a_site_is_never_published(
    name: str,
    words: str,
    remote: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = site(tmp_path / "site")
    target = folder / name
    target.parent.mkdir(exist_ok=True)
    if "lien" in name:
        target.symlink_to("/etc" if name.startswith("dossier") else "/etc/passwd")
    elif name.startswith("tube"):
        os.mkfifo(target)
    else:
        target.write_text("x", "utf-8")
    assert publish(remote, folder, 1, "1", monkeypatch) == 1
    assert words in capsys.readouterr().err
    assert git(remote, "branch", "--list") == ""


def test_an_empty_or_an_enormous_preview_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vide").mkdir()
    assert list(preview_files.problems(tmp_path / "vide")) == ["index.html : la page d’accueil manque"]
    monkeypatch.setattr(preview_files, "FILES", 1)
    (found,) = preview_files.problems(site(tmp_path / "site"))
    assert found.startswith("plus de 1 fichiers")


def test_the_site_itself_may_be_published(site_dir: Path) -> None:
    assert list(preview_files.problems(site_dir)) == []
