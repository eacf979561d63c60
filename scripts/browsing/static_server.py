"""A local server that answers as a static host does: 404.html for what is missing, text gzipped if asked to."""

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

# What hosts compress on the way; other files (images, Pagefind's own, already gzipped) go as they are.
_TEXT = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".txt", ".xml"}
_MAX_AGE = 600  # seconds a browser may keep a file, as on GitHub Pages


@dataclass
class Server:
    """A running server, and what it has sent since it started."""

    url: str
    sent: list[tuple[str, int]] = field(default_factory=list)  # path asked, bytes of the body on the wire

    def bytes_since(self, mark: int) -> int:
        """Bytes sent after the first `mark` answers."""
        return sum(size for _, size in self.sent[mark:])


@contextmanager
def serve(site: Path, *, compress: bool = False) -> Iterator[Server]:
    """Serves a built site under the path it is published at; the address ends with a slash."""
    base = base_path(site)
    server = Server("")
    if compress:
        for path in site.rglob("*"):  # before anyone asks, so that no answer waits; pages are many and seldom asked
            if path.suffix in _TEXT - {".html"}:
                _gzipped(path, path.stat().st_mtime_ns)
    http = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, site, base, server.sent, compress))
    server.url = f"http://127.0.0.1:{http.server_port}{base}"
    threading.Thread(target=http.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()


def base_path(site: Path) -> str:
    """The path under which the site is published, `/` at the root of a domain; the 404 page links with it."""
    sitemap = site / "sitemap.xml"
    address = re.search(r"<loc>([^<]*+)</loc>", sitemap.read_text("utf-8")) if sitemap.exists() else None
    return urlsplit(address[1]).path if address else "/"


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers for the files of `site` under `base`, without a log."""

    protocol_version = "HTTP/1.1"  # keeps connections open, as hosts do
    disable_nagle_algorithm = True  # else a small body waits 40 ms for its headers to be acknowledged

    def __init__(self, site: Path, base: str, sent: list[tuple[str, int]], compress: bool, *args: Any) -> None:
        self.site, self.base, self.sent, self.compress = site, base, sent, compress
        super().__init__(*args, directory=str(site))

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base):
            return str(self.site / "nowhere")
        return super().translate_path("/" + path.removeprefix(self.base))

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and urlsplit(self.path).path.endswith("/"):
            path /= "index.html"
        if path.is_dir():
            super().do_GET()  # redirects to the address with a slash
        elif path.is_file():
            self._answer(200, path)
        else:
            self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = self.site / "404.html"
        if code == 404 and missing.exists():
            self._answer(404, missing)
        else:
            super().send_error(code, message, explain)

    def _answer(self, code: int, path: Path) -> None:
        gzipped = self.compress and path.suffix in _TEXT and "gzip" in (self.headers["Accept-Encoding"] or "")
        body = _gzipped(path, path.stat().st_mtime_ns) if gzipped else path.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", f"max-age={_MAX_AGE}")
        if gzipped:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if self.command != "HEAD":
            self.sent.append((self.path, len(body)))  # first, so that whoever has the answer finds it counted
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@cache
def _gzipped(path: Path, changed: int) -> bytes:  # noqa: ARG001  # `changed` makes an edited file another entry
    return gzip.compress(path.read_bytes(), 6, mtime=0)
