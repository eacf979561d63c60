import gzip
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from scripts.browsing.static_server import serve

TEXT = "résiliation " * 500


@pytest.fixture
def site(tmp_path):
    (tmp_path / "fournisseurs").mkdir()
    (tmp_path / "fournisseurs" / "index.html").write_text(TEXT, "utf-8")
    (tmp_path / "chunk.pf_index").write_bytes(b"\x1f\x8b" * 300)
    (tmp_path / "404.html").write_text("Page introuvable", "utf-8")
    return tmp_path


def get(server, path, **headers):
    connection = HTTPConnection(urlsplit(server.url).netloc)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_text_travels_gzipped_and_the_bytes_on_the_wire_are_counted(site):
    with serve(site, compress=True) as server:
        answer, body = get(server, "/fournisseurs/", **{"Accept-Encoding": "gzip, br"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body).decode() == TEXT
    assert len(body) < len(TEXT) / 10
    assert server.sent == [("/fournisseurs/", len(body))]


def test_what_is_not_text_or_not_wanted_gzipped_travels_as_it_is(site):
    with serve(site, compress=True) as server:
        chunk, _ = get(server, "/chunk.pf_index", **{"Accept-Encoding": "gzip"})
        page, _ = get(server, "/fournisseurs/")
    assert chunk.headers["Content-Encoding"] is None
    assert page.headers["Content-Encoding"] is None
    assert server.bytes_since(0) == 600 + len(TEXT.encode())
    assert server.bytes_since(1) == len(TEXT.encode())


def test_a_missing_page_gets_the_page_that_says_so(site):
    with serve(site) as server:
        answer, body = get(server, "/nowhere/")
    assert (answer.status, body) == (404, b"Page introuvable")


def test_a_site_published_under_a_path_is_served_there(site):
    (site / "sitemap.xml").write_text("<loc>https://clausier.example/contrats/</loc>", "utf-8")
    with serve(site) as server:
        assert urlsplit(server.url).path == "/contrats/"
        assert get(server, "/contrats/fournisseurs/")[0].status == 200
        assert get(server, "/fournisseurs/")[0].status == 404
