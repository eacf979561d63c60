"""Each page of the site of all that is published, in a real Chromium, under its own policy: nothing runs, nothing is
asked of another host, no inline script is even stopped."""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route

from scripts.browsing.static_server import serve
from tests.browser.watch import watch

GROUPS = 4
# What an attack would call tells of itself; so does whatever the policy of the page stops.
LISTENER = """
window.ran = (who) => console.error(`ran: ${who}`);
document.addEventListener("securitypolicyviolation", (e) => console.error(`stopped: ${e.violatedDirective}`));
"""
POLICY = '<meta http-equiv="Content-Security-Policy"'
MARKUP = "<img src=x onerror=ran()>"
CLAUSE = "p-quotes/cgv/acompte"
# Pages that scripts fill, from the data and from an address that anyone may have made.
ASKED = [
    "recherche/?q=script", "recherche/?q=constructor", "recherche/?q=__proto__", "recherche/?q=ran",
    "recherche/?q=acompte", "recherche/?q=token&theme=t-prototype&prestataire=p-quotes",
    f"recherche/?q={quote(MARKUP)}", f"recherche/?q=%22{quote(MARKUP)}&theme={quote(MARKUP)}&prestataire=__proto__",
    "recherche/?q=%F0%9F%92%A5%E0%A4%A", "comparer/?f=p-quotes,constructor,comparaison,p-json&t=tout&c=1",
    "comparer/?f=p-token,p-apostrophes&t=prix", "comparer/?f=p-formula,p-sql&t=t-script,t-prototype,t-json",
    f"comparer/?f={quote(MARKUP)},__proto__&t={quote(MARKUP)}",
    f"epingles/?c={CLAUSE},p-apostrophes/cgv/acompte,constructor/cgv/acompte,p-json/cgv/acompte",
    f"epingles/?c={quote(MARKUP)}/__proto__/constructor", f"integrer/?c={CLAUSE}",
    f"integrer/?c={quote(MARKUP)}/../x", "integrer/?f=p-quotes,p-json&t=prix", f"carte/{CLAUSE}/",
    "carte/comparaison/acte/?f=x", "carte/comparaison/?f=p-quotes,p-json&t=t-script",
    f"carte/comparaison/?f={quote(MARKUP)}&t=__proto__", f"fournisseurs/p-quotes/#{quote(MARKUP)}",
    "fournisseurs/p-quotes/#%", "fournisseurs/p-quotes/#cgv-acompte",
    f"themes/prix/?tri=__proto__:desc&{quote(MARKUP)}={quote(MARKUP)}&payment_term=1e999..",
    "themes/prix/?tri=constructor", f"chiffres/?x={quote(MARKUP)}", f"404.html?{quote(MARKUP)}",
    f"nulle-part/{quote(MARKUP)}/",
]  # fmt: skip


@pytest.fixture(scope="module")
def address(hostile_site: Path) -> Iterator[str]:
    with serve(hostile_site) as server:
        yield server.url


@contextmanager
def listening(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """A page that loads nothing from elsewhere, and all that happened on it that should not."""
    context = browser.new_context(locale="fr-FR", reduced_motion="reduce")
    happened: list[str] = []

    def _refuse(dialog: Dialog) -> None:
        happened.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    watch(context, address, happened)
    context.add_init_script(LISTENER)
    context.on("dialog", _refuse)
    try:
        yield context.new_page(), happened
    finally:
        context.close()


@pytest.mark.parametrize("group", range(GROUPS))
def test_nothing_runs_on_any_page(browser: Browser, hostile_site: Path, address: str, group: int) -> None:
    pages = [path.parent.relative_to(hostile_site).as_posix() for path in sorted(hostile_site.rglob("index.html"))]
    some = [page for page in pages if not page.startswith("carte/") or re.match("carte/p-.+/acompte$", page)]
    assert len(some) > 200
    with listening(browser, address) as (page, happened):
        for path in some[group::GROUPS]:
            page.goto(f"{address}{path}/")
    assert not happened


@pytest.mark.parametrize("asked", ASKED)
def test_nothing_runs_on_a_page_that_scripts_fill(browser: Browser, address: str, asked: str) -> None:
    with listening(browser, address) as (page, happened):
        page.goto(address + asked)
        page.wait_for_load_state("networkidle")
        made = "main :is(script, style, object, embed, img[onerror], [onclick], a[href^='javascript'])"
        assert page.locator(made).count() == 0
    missing = [told for told in happened if "status of 404" in told]
    assert happened == (missing if asked.startswith(("nulle-part", "carte/comparaison/acte")) else [])


def test_what_scripts_fill_shows_hostile_texts_as_words(browser: Browser, address: str) -> None:
    """Else nothing would have been tried."""
    quotes = '" onmouseover="ran()" x="'
    with listening(browser, address) as (page, happened):
        for asked, where in (
            ("recherche/?q=onmouseover", ".results li"),
            ("comparer/?f=p-quotes,p-json&t=prix", "main table"),
            (f"epingles/?c={CLAUSE}", "[data-pins-list] li"),
            (f"carte/{CLAUSE}/", "h1"),
        ):
            page.goto(address + asked)
            assert quotes in page.locator(where).first.inner_text()
    assert not happened


@pytest.mark.parametrize("name", ["script", "image-error", "svg-load", "svg-animation", "details-toggle", "focus"])
def test_a_text_that_became_markup_would_be_heard(
    browser: Browser, hostile_site: Path, address: str, name: str
) -> None:
    """The page of a topic, as it would be were its texts not escaped. Its policy stops the attack, and we hear of it;
    without a policy the attack runs, and we hear that too."""
    path = f"themes/t-{name}/"
    written = html.unescape((hostile_site / path / "index.html").read_text("utf-8"))
    assert POLICY in written
    for policy, heard in ((POLICY, "stopped: script-src"), ("<meta", "ran: ")):
        with listening(browser, address) as (page, happened):
            page.route(address + path, partial(_answer, written.replace(POLICY, policy)))
            page.goto(address + path)
            page.wait_for_timeout(100)  # an animation begins after the page
        assert any(heard in each for each in happened), (policy, happened)


def _answer(body: str, route: Route) -> None:
    route.fulfill(body=body, content_type="text/html; charset=utf-8")


def test_the_listener_hears(browser: Browser, address: str) -> None:
    """A test that cannot fail would prove nothing: a script that runs, one that is stopped, another host, a dialog."""
    told = ("ran: a script of its own", "stopped: script-src-attr", "stopped: connect-src", "dialog: ici")
    with listening(browser, address) as (page, happened):
        page.goto(address)
        page.evaluate("ran('a script of its own')")
        page.evaluate(f"document.body.append(document.createRange().createContextualFragment('{MARKUP}'))")
        page.evaluate("fetch('https://mal.example/').catch(() => 0)")
        page.evaluate("setTimeout(() => alert('ici'))")
        page.wait_for_timeout(200)
    assert all(any(word in each for each in happened) for word in told), happened
