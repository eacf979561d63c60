"""What several test files share: a small corpus, the site, built once a session, and a local server for it."""

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock
from playwright.sync_api import Browser

from clausier.law import survey
from scripts.browsing import static_server
from scripts.browsing.chromium import NoBrowser, chromium
from tests import checks, folders

hypothesis.settings.register_profile("clausier", deadline=None, derandomize=True)  # a slow machine is no failure
hypothesis.settings.load_profile("clausier")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small invented corpus in a folder of its own, to change at will."""
    return folders.lay(tmp_path / "data")


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small corpus stands before checks of its own (tests/checks.py)."""
    monkeypatch.setattr(survey, "CHECKS", checks.CHECKS)


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site as it is published: built by MkDocs without the documents' own text, once for all the workers."""
    from scripts.site.build import build

    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    output, done = shared / "site", shared / "site-built"
    with FileLock(shared / "site.lock"), pytest.MonkeyPatch.context() as patch:
        patch.delenv("CLAUSIER_SOURCES", raising=False)
        if not done.exists():
            build(output, engine="mkdocs")
            done.touch()
    return output


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, one a worker: a process may drive no more than one."""
    try:
        with chromium() as browser:
            yield browser
    except NoBrowser as error:
        pytest.fail(str(error))


@pytest.fixture(scope="session")
def base_path(site_dir: Path) -> str:
    """The path under which the site is published, `/` at the root of a domain."""
    return static_server.base_path(site_dir)


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """Address of a local server of the site, ending with a slash."""
    with static_server.serve(site_dir) as server:
        yield server.url
