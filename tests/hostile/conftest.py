"""A site with every case that is published, and folders for the others."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from clausier.law import survey
from scripts.site.build import build
from tests import checks, folders
from tests.hostile.cases import one_corpus


@pytest.fixture(scope="module")
def same_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all the cases of a module: what they leave as it was is not read again."""
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any account may enter; those of pytest are its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site, built by the command that publishes, once for all the workers."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    project, done = shared / "hostile-project", shared / "hostile-built"
    with FileLock(shared / "hostile.lock"), pytest.MonkeyPatch.context() as patch:
        if not done.exists():
            folders.project(project, folders.VERSIONS)
            shutil.rmtree(project / "data")
            one_corpus(project)
            patch.setattr(survey, "CHECKS", checks.CHECKS)
            patch.delenv("CLAUSIER_SOURCES", raising=False)
            build(project / "site", project=project)
            done.touch()
    return project / "site"
