"""Styles and scripts lose what browsers skip, and nothing else."""

import re

from scripts import ROOT
from scripts.site.minify import minified

SCRIPTS = ROOT / "docs" / "assets" / "js"
_NESTED = re.compile(r"\$\{(?:[^{}`]|\{[^{}`]*\})*`")

SCRIPT = """\
// A comment.
const address = "https://example.org/"; /* Another. */
const html = (name) => `
  <p class="a  b">${name}  // kept</p>`;
export const words = /[ /*]+/g;
export const title = (nameOfWhat) => html(nameOfWhat) + address;
"""


def test_comments_and_spaces_go_texts_and_patterns_stay():
    text = minified("assets/js/search/page.js", SCRIPT.encode()).decode()
    assert "comment" not in text
    assert "Another" not in text
    assert len(text) < len(SCRIPT)
    for kept in ("https://example.org/", '\n  <p class="a  b">', "}  // kept</p>`", "/[ /*]+/g", "title"):
        assert kept in text
    style = b"/* A comment. */\n.a > b { width: calc(1px + 2px); }\n"
    assert minified("assets/css/page.css", style) == b".a>b{width:calc(1px + 2px)}"


def test_what_others_wrote_is_left_as_it_is():
    for path in ("assets/vendor/theirs.js", "assets/search/core.json", "methode/index.html"):
        assert minified(path, b"// Licence\n") == b"// Licence\n"


def test_no_template_literal_stands_within_another():
    """The minifier does not know of them: it would take out the spaces of the inner one."""
    nested = {path.name: found for path in SCRIPTS.rglob("*.js") if (found := _NESTED.findall(path.read_text("utf-8")))}
    assert not nested
    assert _NESTED.search("`a ${b ? `c ${d}` : {}} e`")
