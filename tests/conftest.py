"""What several test files share: a small corpus, the site, built once a session, and a local server for it."""

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from filelock import FileLock

from tests import folders


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small invented corpus in a folder of its own, to change at will."""
    return folders.lay(tmp_path / "data")


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site as it is published: built by MkDocs without the documents' own text, once for all the workers."""
    from scripts.site import build

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
def base_path(site_dir: Path) -> str:
    """The path under which the site is published, `/` at the root of a domain; the 404 page links with it."""
    address = re.search(r"<loc>(.*?)</loc>", (site_dir / "sitemap.xml").read_text())
    return urlsplit(address[1]).path if address else "/"


@pytest.fixture(scope="session")
def site_url(site_dir: Path, base_path: str) -> Iterator[str]:
    """Address of a local server of the site, ending with a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, site_dir, base_path))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{base_path}"
    server.shutdown()
    server.server_close()


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves files as a static host does: under a path, with 404.html for what is missing, and without a log."""

    def __init__(self, site_dir: Path, base_path: str, *args: Any) -> None:
        self.site_dir = site_dir
        self.base_path = base_path
        super().__init__(*args, directory=str(site_dir))

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base_path):
            return str(self.site_dir / "nowhere")
        return super().translate_path("/" + path.removeprefix(self.base_path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = self.site_dir / "404.html"
        if code != 404 or not missing.exists():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass
