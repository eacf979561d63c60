"""Data that lint would refuse, put in every text field: published all the same, it runs nothing and shows as words."""

import pytest

from clausier import lint
from scripts.bench import synthetic
from scripts.browsing.static_server import serve
from scripts.site.build import build

MARK = "49"  # what {{ 7*7 }} would become
HOSTILE = (
    "<script>window.ran=1</script><img src=x onerror=window.ran=1> {{ 7*7 }} [x](javascript:window.ran=1) "
    "{: onclick=window.ran=1 }"
)


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "project"
    synthetic.project(folder, 2)
    for path in (folder / "data" / "providers").rglob("*.yml"):
        lines = []
        for line in path.read_text("utf-8").splitlines():
            name, colon, _ = line.strip().removeprefix("- ").partition(": ")
            if name in ("note", "cites"):
                continue  # every clause gets its own, below
            if colon and name in ("name", "activity", "city", "title", "heading"):
                line = f"{line.partition(': ')[0]}: '{HOSTILE[:150]}'"
            elif colon and name == "number":
                printed = line.rpartition(" ")[2].strip('"')
                line = f"{line.partition(': ')[0]}: '<script>window.ran=1</script> {{{{ 7*7 }}}} {printed}'"
            elif line.startswith("      ") and not line.strip().startswith(("-", "{")) and ":" not in line:
                line = f"      {HOSTILE}\n\n      - {HOSTILE}"
            lines.append(line)
        text = "\n".join(lines) + "\n"
        if path.name != "provider.yml":
            text = text.replace("    topic:", f"    note: '{HOSTILE}'\n    cites: ['{HOSTILE[:150]}']\n    topic:")
        path.write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lint, "problems", lambda *_: [])
        build(folder / "site", project=folder)
    with serve(folder / "site") as server:
        yield server.url


@pytest.mark.parametrize(
    "path",
    [
        "", "fournisseurs/", "fournisseurs/prestataire-00000/", "themes/paiement/", "recherche/?q=script",
        "comparer/?f=prestataire-00000,prestataire-00001&t=tout&c=1",
        "epingles/?c=prestataire-00000/cgv/clause-0", "integrer/?c=prestataire-00000/cgv/clause-0",
        "carte/prestataire-00000/cgv/clause-0/", "carte/comparaison/?f=prestataire-00000,prestataire-00001&t=paiement",
    ],
)  # fmt: skip
def test_hostile_data_is_inert(browser, hostile_site, path):
    context = browser.new_context()
    page = context.new_page()
    problems = []
    page.on("dialog", lambda dialog: (problems.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(hostile_site + path)
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    assert not problems
    assert (
        page.locator("main script, main img, main [onclick], main [onerror], main a[href^='javascript']").count() == 0
    )
    context.close()


def test_hostile_data_shows_as_it_was_written(browser, hostile_site):
    context = browser.new_context()
    page = context.new_page()
    page.goto(hostile_site + "fournisseurs/prestataire-00000/")
    text = page.locator("main").inner_text()
    assert "<script>window.ran=1</script>" in text
    assert "{{ 7*7 }}" in text
    assert f" {MARK} " not in text
    context.close()
