"""Styles and scripts lose what browsers skip, and nothing else."""

import pytest

from scripts.minify import minify

pytest.importorskip("minify", reason="no minifier for this machine")

SCRIPT = """\
// A comment.
const address = "https://example.org/"; /* Another. */
const html = (name) => `
  <p class="a  b">${name ? `du  ${name}` : ""}  // kept</p>`;
export const words = /[ /*]+/g;
export const title = (nameOfWhat) => html(nameOfWhat) + address;
"""


def test_comments_and_spaces_go_texts_and_patterns_stay(tmp_path):
    for name in ("css", "js", "vendor"):
        (tmp_path / name).mkdir()
    (tmp_path / "js" / "page.js").write_text(SCRIPT, "utf-8")
    (tmp_path / "vendor" / "theirs.js").write_text("// Licence\n", "utf-8")
    (tmp_path / "css" / "page.css").write_text("/* A comment. */\n.a > b { width: calc(1px + 2px); }\n", "utf-8")
    minify(tmp_path)
    text = (tmp_path / "js" / "page.js").read_text("utf-8")
    assert "comment" not in text
    assert "Another" not in text
    assert len(text) < len(SCRIPT)
    for kept in ("https://example.org/", '\n  <p class="a  b">', "`du  ${", "}  // kept</p>`", "/[ /*]+/g", "title"):
        assert kept in text
    assert (tmp_path / "css" / "page.css").read_text("utf-8") == ".a>b{width:calc(1px + 2px)}"
    assert (tmp_path / "vendor" / "theirs.js").read_text("utf-8") == "// Licence\n"
