from pathlib import Path

import pytest

from tests.scripts.addresses import former


@pytest.fixture(scope="session")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of a site whose addresses changed, the site itself built by MkDocs in `site-mkdocs`."""
    project = former.project(tmp_path_factory.mktemp("former"))
    former.built(project)
    return project
