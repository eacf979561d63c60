"""Known flaws: told when there are, and never « none » where nobody answered."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from scripts.supply import audit
from scripts.supply.audit import Audit, ask, tell

HASH = "--hash=sha256:" + "0" * 64
FLAW = {
    "id": "OSV-1", "modified": "2025-01-01T00:00:00Z", "aliases": ["CVE-2025-1"],
    "affected": [{
        "package": {"name": "jinja2", "ecosystem": "PyPI"}, "versions": ["3.0.0"],
        "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "3.0.1"}]}],
    }],
}  # fmt: skip


class _Service(BaseHTTPRequestHandler):
    """Answers as OSV does: jinja2 has a flaw, nothing else has."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        flaws = [FLAW] if asked["package"]["name"] == "jinja2" else []
        body = json.dumps({"vulns": flaws} if flaws else {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: Any) -> None:
        """Says nothing."""


@pytest.fixture
def service() -> Iterator[list[str]]:
    """Options that make pip-audit ask a service of our own."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Service)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield ["--vulnerability-service=osv", f"--osv-url=http://127.0.0.1:{server.server_port}/"]
    server.shutdown()
    server.server_close()


def lock(folder: Path, *packages: str) -> Path:
    file = folder / "lock.txt"
    file.write_text("".join(f"{package} {HASH}\n" for package in packages), "utf-8")
    return file


def test_a_flaw_is_told_with_what_mends_it(tmp_path: Path, service: list[str]) -> None:
    found = ask(lock(tmp_path, "jinja2==3.0.0", "nh3==0.3.0"), service)
    assert found
    assert found.looked_up == 2
    text, sound = tell(found)
    assert not sound
    assert "jinja2 3.0.0 : " in text
    assert "CVE-2025-1" in text
    assert "corrigé dans : 3.0.1." in text
    assert "Failles connues : 1, dans 2 bibliothèques contrôlées." in text


def test_no_flaw_is_told_of_what_was_looked_up(tmp_path: Path, service: list[str]) -> None:
    assert tell(ask(lock(tmp_path, "nh3==0.3.0"), service)) == (
        "Failles connues : 0, dans 1 bibliothèques contrôlées.", True,
    )  # fmt: skip


def test_a_service_that_does_not_answer_is_no_pass(tmp_path: Path) -> None:
    options = ["--vulnerability-service=osv", "--osv-url=http://127.0.0.1:9/"]
    found = ask(lock(tmp_path, "nh3==0.3.0"), options)
    assert found is None
    assert tell(found)[0].startswith("Failles connues : contrôle non fait, le service qui les recense ne répond pas.")


def test_a_registry_that_knows_no_flaw_of_anything_is_no_pass() -> None:
    """pip-audit itself says « No known vulnerabilities found » there."""
    skipped = {"dependencies": [{"name": "nh3", "skip_reason": "not found"}]}
    assert tell(audit.read(skipped))[0].startswith("Failles connues : contrôle non fait")


def test_what_was_not_looked_up_is_named() -> None:
    text, sound = tell(Audit(10, ("inconnue",), ()))
    assert sound
    assert "Non contrôlés, inconnus du service : inconnue." in text


def test_a_flaw_that_nothing_mends_is_told_and_stops_nothing() -> None:
    text, sound = tell(Audit(1, (), (("nh3", "0.3.0", "CVE-2025-2", ""),)))
    assert sound
    assert "nh3 0.3.0 : CVE-2025-2 ; aucune version ne le corrige encore." in text


def test_another_failure_of_the_tool_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"lock\.txt"):
        ask(lock(tmp_path, "nh3>=0.3"))
