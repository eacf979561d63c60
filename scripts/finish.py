"""After the engine: what belongs in the head of a page goes there, and what the page template does not use goes away."""

import re
import shutil
from pathlib import Path

_HEAD = re.compile(r'<template class="head">(.*?)</template>\s*', re.DOTALL)
# Shipped by the theme, used by none of our pages (they have their own template, styles and scripts).
_UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/_mkdocstrings.css", "assets/images", "search.json", "search")


def finish(site: Path) -> None:
    """Changes a built site in place."""
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        moved = _HEAD.findall(html)
        if moved:
            page.write_text(_HEAD.sub("", html).replace("</head>", "".join(moved) + "\n</head>", 1), "utf-8")
    for name in _UNUSED:
        path = site / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
