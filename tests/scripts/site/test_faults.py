"""What may stop a build: it is killed, the disk is full, a file cannot be read, the engine is not there.

The published site stays whole; whoever builds reads one sentence in French, and the exit status is not zero."""

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import ROOT
from scripts.bench import synthetic
from scripts.site import build as site
from scripts.site import faults
from scripts.site.build import build
from tests.folders import change
from tests.scripts.folders import differences

# A build in a process of its own: `python -c BUILD project [moment]`. Everything it does to a file of the project is
# a moment; it is killed at that one. It prints how many there were.
BUILD = """
import os, signal, sys
from pathlib import Path
from scripts.site import build as site

project, moment = sys.argv[1], int(sys.argv[2])
acts = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "shutil.copyfile", "sqlite3.connect"}
count = 0

def watch(event, arguments):
    global count
    if event in acts and isinstance(arguments[0], (str, Path)) and str(arguments[0]).startswith(project):
        count += 1
        if count == moment:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
site.build(Path(project, "site"), project=Path(project))
print(count)
"""
# `make site` of another project.
MAKE = """
import sys
from functools import partial
from pathlib import Path
from scripts.site import build as site

project = Path(sys.argv.pop())
site.build = partial(site.build, project=project)
sys.argv += ["--output", str(project / "site")]
raise SystemExit(site.main())
"""


def command(code, *arguments):
    return [sys.executable, "-c", code, *map(str, arguments)]


def run(*words, **options):
    found = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(words, env=found, capture_output=True, text=True, check=False, **options)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A project whose site was built, then edited: `project`, its site of `before`, and the one of `after`."""
    folder = tmp_path_factory.mktemp("made")
    synthetic.project(folder / "project", 2, 3)
    build(folder / "project" / "site", project=folder / "project")
    shutil.copytree(folder / "project" / "site", folder / "before")
    terms = next((folder / "project" / "data" / "providers" / "prestataire-00001").glob("cgv*.yml"))
    change(terms, "title: Conditions", "title: Nouvelles conditions")
    shutil.copytree(folder / "project", folder / "clean", symlinks=True, ignore=shutil.ignore_patterns("site", ".*"))
    build(folder / "after", project=folder / "clean")
    assert differences(folder / "before", folder / "after")
    return folder


@pytest.fixture
def project(made, tmp_path):
    return Path(shutil.copytree(made / "project", tmp_path / "project", symlinks=True))


def whole(made, site):
    return differences(site, made / "before") == [] or differences(site, made / "after") == []


def test_a_build_killed_at_any_moment_leaves_a_whole_site(made, tmp_path):
    """At moments spread over all that it does to files, and at each of the last ones, when it publishes."""

    def copied(name):
        return Path(shutil.copytree(made / "project", tmp_path / name, symlinks=True))

    moments = int(run(*command(BUILD, copied("count"), 0)).stdout.split()[-1])
    assert moments > 50
    seen = set()
    for moment in sorted({*range(1, moments, moments // 5), *range(moments - 6, moments + 1)}):
        project = copied(f"killed-{moment}")
        killed = run(*command(BUILD, project, moment))
        assert killed.returncode == -signal.SIGKILL
        assert whole(made, project / "site"), moment
        seen.add(differences(project / "site", made / "before") == [])
        assert run(*command(MAKE, project)).returncode == 0
        assert differences(project / "site", made / "after") == [], moment
        assert {path.name for path in project.glob(".site*")} <= {".site.aside"}
        shutil.rmtree(project)
    assert seen == {True, False}, "none of these moments was on either side of the publication"


def told(done):
    """The one sentence of a build that was stopped."""
    assert done.returncode == 1, done
    assert "Traceback" not in done.stderr
    line = done.stderr.strip()
    assert "\n" not in line
    return line


# A copy of a project on a small disk of its own, without what earlier builds kept; what is left of its site is brought
# back: `sh -c FULL sh disk project left room command…`, with room in KB.
FULL = """
set -e
disk=$1 project=$2 left=$3 room=$4
shift 4
mount -t tmpfs -o size=500m none "$disk"
cp -a "$project" "$disk/project"
rm -rf "$disk/project/.cache"
used=$(df --output=used -k "$disk" | tail -n 1)
mount -o remount,size=$((used + room))k "$disk"
"$@" || status=$?
cp -a "$disk/project/site" "$left"
exit ${status:-0}
"""


def namespace(*words):
    """A command as root of a namespace of its own, where it may mount what it likes."""
    return ["unshare", "--map-root-user", "--mount", *words]


def can_mount():
    if not shutil.which("unshare"):
        return False
    return (
        subprocess.run(namespace("mount", "-t", "tmpfs", "none", "/mnt"), capture_output=True, check=False).returncode
        == 0
    )


@pytest.mark.skipif(not can_mount(), reason="this machine lets nobody mount a small disk")
@pytest.mark.parametrize("room", [40, 400, 1500, 3000, 5000])  # KB, of the 8,000 that a build takes here
def test_a_full_disk_is_told_in_a_sentence_and_leaves_the_site(made, tmp_path, room):
    disk, left = tmp_path / "disk", tmp_path / "left"
    disk.mkdir()
    words = ["sh", "-c", FULL, "sh", str(disk), str(made / "project"), str(left), str(room)]
    done = run(*namespace(*words, *command(MAKE, disk / "project")))
    assert told(done).endswith("le disque est plein. Libérez de la place, puis relancez. Le site d’avant est intact.")
    assert differences(left, made / "before") == []


@pytest.mark.parametrize("most", [2_000, 30_000, 150_000])  # bytes of a file
def test_a_file_that_cannot_grow_is_told_in_a_sentence_and_leaves_the_site(made, project, most):
    """As everywhere: a limit that each writer of the build meets, those of C too."""
    shutil.rmtree(project / ".cache")
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))  # noqa: E731
    done = run(*command(MAKE, project), preexec_fn=limit)
    assert told(done).startswith("Impossible de lire ou d’écrire ")
    assert differences(project / "site", made / "before") == []


@pytest.mark.parametrize(
    "name", ["docs/methode.md", "docs/assets/css/clausier.css", "theme/main.html", "mkdocs.yml", "data/topics.yml"]
)
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(made, project, name, monkeypatch, capsys):
    """Whoever runs the tests may read everything: the refusal is made."""
    read = Path.read_bytes

    def refused(path):
        if path == project / name:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    monkeypatch.setattr("clausier.data_file.read", lambda path, _: refused(path).decode())
    assert made_site(project, monkeypatch) == 1
    said = capsys.readouterr().err
    assert Path(name).name in said
    assert "droit" in said
    assert differences(project / "site", made / "before") == []


def made_site(project, monkeypatch):
    """The exit status of `make site`."""
    monkeypatch.setattr(sys, "argv", ["site", "--output", str(project / "site")])
    monkeypatch.setattr(site, "build", lambda output, engine, **options: build(output, engine, project, **options))
    return site.main()


def test_a_page_that_is_not_utf_8_is_told_with_its_name(made, project):
    (project / "docs" / "methode.md").write_bytes(b"\xe9t\xe9")
    done = run(*command(MAKE, project))
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert done.stderr.startswith("MkDocs a refusé le site")
    assert "methode.md" in done.stderr
    assert differences(project / "site", made / "before") == []


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_without_its_engine_a_build_says_so_in_a_sentence(made, project, engine):
    (project / "docs" / "methode.md").write_text("# Autre\n", "utf-8")
    missing = f"import sys; sys.modules[{engine!r}] = None; sys.argv.insert(1, '--engine={engine}')\n"
    hidden = "import importlib.util as u; found = u.find_spec\n"
    hidden += f"u.find_spec = lambda name, *rest: None if name == {engine!r} else found(name, *rest)\n"
    line = told(run(*command(missing + hidden + MAKE, project)))
    assert line.endswith("Lancez : make site")
    assert "n’est pas installé dans ce Python" in line
    assert differences(project / "site", made / "before") == []


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "site/index.html"), "site/index.html : le disque est plein"),
        (OSError(errno.EDQUOT, "Disk quota exceeded", "site/index.html"), "votre espace sur le disque est épuisé"),
        (OSError(errno.EIO, "Input/output error"), "un fichier : Input/output error"),
    ],
)
def test_each_fault_has_its_sentence(error, why):
    assert why in faults.sentence(error)
