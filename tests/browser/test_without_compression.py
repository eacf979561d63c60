"""A host that sends files as they are: nothing needs it to compress, and no page becomes a burden.

Bytes on the wire at the first view. With compression they are about a fifth (docs/decisions/0014-any-host.md).
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.browsing.static_server import serve

PAGE = 400_000
TOOL = 800_000  # the data that it works on included
COMPRESSED = {".br", ".deflate", ".gz", ".tgz", ".xz", ".z", ".zip", ".zst"}
LONGEST = "ginger-minds"  # the document that weighs the most


def test_no_file_of_the_site_is_stored_compressed(site_dir: Path) -> None:
    assert [path for path in site_dir.rglob("*") if path.suffix.lower() in COMPRESSED] == []


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("", PAGE),
        (f"fournisseurs/{LONGEST}/", PAGE),
        ("fournisseurs/inforez/", PAGE),
        ("themes/retard-paiement/", PAGE),
        ("recherche/?q=acompte", TOOL),
        (f"comparer/?f=inforez,{LONGEST}", TOOL),
        ("chiffres/", PAGE),
    ],
)
def test_a_first_view_stays_light_without_it(browser: Browser, site_dir: Path, path: str, most: int) -> None:
    with serve(site_dir) as server:
        page = browser.new_page()
        answers: list[str | None] = []
        page.on("response", lambda answer: answers.append(answer.headers.get("content-encoding")))
        page.goto(server.url + path)
        page.wait_for_load_state("networkidle")
        page.close()
        assert server.bytes_since(0) < most, sorted(server.sent, key=lambda answer: -answer[1])
    assert set(answers) == {None}
