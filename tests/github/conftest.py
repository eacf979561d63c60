"""A GitHub of one's own: a server on this machine that answers what a test says, and remembers what it was asked."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from scripts.github.api import Repository

NAME = "qui/clausier"


@dataclass
class GitHub:
    """`answers` maps a path of the repository to its answer (a list, page by page); `sent` holds every change."""

    answers: dict[str, Any] = field(default_factory=dict)
    sent: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    address: str = ""

    @property
    def repository(self) -> Repository:
        return Repository(NAME, "jeton", self.address)


@pytest.fixture
def github() -> Iterator[GitHub]:
    state = GitHub()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            address = urlsplit(self.path)
            path = address.path.removeprefix(f"/repos/{NAME}/")
            state.tokens.add(self.headers["Authorization"])
            state.asked.append(self.path)
            if self.command != "GET":
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                state.sent.append((self.command, path, body))
                self._send(200, {"number": 99})
            elif path not in state.answers:
                self._send(404, {"message": "Not Found"})
            else:
                found = state.answers[path]
                if isinstance(found, list):
                    page = int(parse_qs(address.query).get("page", ["1"])[0])
                    found = found[(page - 1) * 100 : page * 100]
                self._send(200, found)

        do_GET = do_POST = do_PATCH = _answer  # noqa: N815  # names of http.server

        def _send(self, status: int, body: Any) -> None:
            raw = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield state
    server.shutdown()
    thread.join()
    server.server_close()
