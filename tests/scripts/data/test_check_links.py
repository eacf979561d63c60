"""The weekly check, on a server of this machine: what is said of an address, and what is not."""

import datetime
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from clausier import load
from scripts.data import check_links
from scripts.data.check_links import Answer, Link, State
from tests.folders import change
from tests.scripts.commands import run

NOW = datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC)
LINK = Link("https://atelier.example/cgv", "Atelier du Lac, document", NOW - datetime.timedelta(days=30))
_STATUS = {"/mort": 404, "/parti": 410, "/ferme": 403, "/panne": 503, "/sans-head": 200, "/bon": 200, "/date": 200}
_MOVED = {"/ancien": (301, "/bon"), "/detour": (302, "/bon"), "/double": (308, "/ancien"), "/barre": (301, "/barre/")}


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            if self.path == "/sans-head":
                self._send(405)
            elif self.path in _MOVED:
                self._send(_MOVED[self.path][0], Location=_MOVED[self.path][1])
            elif self.path == "/date":
                self._send(200, **{"Last-Modified": "Wed, 25 Feb 2026 10:00:00 GMT"})
            elif self.path == "/date-fausse":
                self._send(200, **{"Last-Modified": "hier"})
            else:
                self._send(_STATUS.get(self.path, 200))

        def do_GET(self) -> None:
            if self.path == "/sans-head":
                self._send(200)
            else:
                self.do_HEAD()

        def _send(self, status: int, **headers: str) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/bon", None), ("/sans-head", None), ("/detour", None), ("/barre", None), ("/date-fausse", None),
        ("/mort", State.GONE), ("/parti", State.GONE), ("/ancien", State.MOVED), ("/double", State.MOVED),
        ("/ferme", State.SHUT), ("/panne", State.SHUT),
    ],
)  # fmt: skip
def test_an_address_is_what_its_host_says_it_is(host: str, path: str, expected: State | None) -> None:
    link = Link(host + path, "essai")
    assert check_links.state(link, check_links.ask(link.address)) is expected


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "https://clausier.invalid/", "https://[", "file:///etc/passwd"]
)
def test_a_host_that_does_not_answer_is_left_to_a_person(address: str) -> None:
    answer = check_links.ask(address)
    assert check_links.state(Link(address, "essai"), answer) is State.SHUT


def test_when_a_page_was_modified_is_read(host: str) -> None:
    assert check_links.ask(f"{host}/date").modified == datetime.datetime(2026, 2, 25, 10, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("days", "expected"), [(10, State.CHANGED), (40, None), (0, None)], ids=["since", "before", "made on the spot"]
)
def test_a_document_modified_since_it_was_read_is_told(days: int, expected: State | None) -> None:
    answer = Answer(200, LINK.address, modified=NOW - datetime.timedelta(days=days), asked=NOW)
    assert check_links.state(LINK, answer) is expected


def test_the_addresses_of_the_data_are_gathered(data: Path) -> None:
    corpus = load.corpus(data)
    path = "data/providers/atelier-du-lac/cgv-2024-02-01.yml"
    found = {link.address: link for link in check_links.links(corpus, {path: NOW})}
    assert found["https://atelier.example/cgv"].use == "Atelier du Lac, document"
    assert found["https://atelier.example/cgv"].read == NOW
    assert found["https://atelier.example/"].use == "Atelier du Lac, site"


def test_the_addresses_of_pages_are_gathered(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("[a](https://loi.test/x) [b](autre.md) [c](https://a.example/y)", "utf-8")
    (link,) = check_links.page_links(tmp_path)
    assert (link.address, link.use) == ("https://loi.test/x", "page page.md")


def test_a_host_is_asked_one_page_at_a_time() -> None:
    busy: set[str] = set()
    lock = threading.Lock()

    def ask(address: str) -> Answer:
        host = address.split("/")[2]
        with lock:
            assert host not in busy
            busy.add(host)
        with lock:
            busy.remove(host)
        return Answer(404)

    all_ = [Link(f"https://{host}/{page}", "essai") for page in range(5) for host in ("a.test", "b.test")]
    assert len(check_links.look(all_, ask, pause=0)[State.GONE]) == 10


def test_the_report_says_what_to_mend_and_nothing_hostile() -> None:
    hostile = Link("https://x.test/`@qui`", "@qui <b>", None)
    found = {State.GONE: [(hostile, Answer(404))], State.SHUT: [(LINK, Answer(403))],
             State.MOVED: [(LINK, Answer(200, "https://ailleurs.test/", permanent=True))]}  # fmt: skip
    text = check_links.report(found, ["Délai maximal (avant le 01/01/2026)"])
    titles = [line for line in text.splitlines() if line.startswith("###")]
    assert titles == [
        "### Ne répond plus", "### A changé d’adresse", "### À vérifier à la main", "### Règles de droit à relire",
    ]  # fmt: skip
    assert "- `@qui <b>`\xa0: `` https://x.test/`@qui` ``, réponse 404" in text
    assert "`https://atelier.example/cgv` → `https://ailleurs.test/`" in text
    assert "- Délai maximal (avant le 01/01/2026)" in text


def test_robots_turned_away_are_no_reason_to_open_an_issue() -> None:
    assert check_links.report({State.SHUT: [(LINK, Answer(403))]}, []) == ""


def test_rules_to_read_again_are_told_on_their_day(data: Path) -> None:
    corpus = load.corpus(data)
    first = min(rule.review_by for rule in corpus.rules.values())
    assert check_links.due(corpus, first - datetime.timedelta(days=1)) == []
    assert len(check_links.due(corpus, first)) >= 1


def test_data_that_are_refused_stop_the_check(data: Path) -> None:
    change(data / "providers/sans-nom/cgs.yml", "topic: prix", "topic: pri")
    result = run("data.check_links", "--project", data.parent)
    assert result.returncode == 1
    assert "n'est pas un thème" in result.stderr
