"""After the engine: what belongs in the head of a page goes there, what the page template does not use goes away."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from scripts.minify import minify

_HEAD = re.compile(r'<template class="head">(.*?)</template>\s*', re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')
# Shipped by the theme, used by none of our pages (they have their own template, styles and scripts).
_UNUSED = ("assets/javascripts", "assets/stylesheets", "assets/images", "search.json")


def finish(site: Path, complete: Callable[[str, str], str], *, for_serving: bool = False) -> None:
    """Changes a built site in place. `complete` takes a file and its HTML, and adds what its head still lacks.

    `for_serving` drops the policy that would stop the reloading script of `serve`, and leaves styles and scripts as
    they are written."""
    for page in site.rglob("*.html"):
        before = html = page.read_text("utf-8")
        if moved := _HEAD.findall(html):
            html = _HEAD.sub("", html).replace("</head>", "".join(moved) + "\n</head>", 1)
        html = complete(page.relative_to(site).as_posix(), html)
        if for_serving:
            html = _POLICY.sub("", html)
        if html != before:
            page.write_text(html, "utf-8")
    for name in _UNUSED:
        path = site / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    if not for_serving:
        minify(site / "assets")
