"""Restatements and notes to HTML: paragraphs, bold, italics and lists, and nothing else, whatever the text holds."""

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from clausier.typography import french

_TAGS = {"p", "strong", "em", "ul", "ol", "li", "br"}
_MARKDOWN = MarkdownIt("zero").enable(["emphasis", "list"])
_SPACES = re.compile(r"[ \n]+")  # not the no-break ones
_MARKS = re.compile(r"\*+|^[^\S\n]*[-+] ", re.MULTILINE)
_ITEM = re.compile(r"^\s*[-+] ")
_HAS_MARKUP = re.compile(r"[*_]|^[^\S\n]*(?:[-+]|\d+[.)])\s", re.MULTILINE)


@lru_cache(maxsize=8192)
def prose(text: str) -> Markup:
    """Safe HTML. Two barriers: a Markdown without raw HTML, links or attributes, then an allow-list sanitiser."""
    printed = french(text)
    if not _HAS_MARKUP.search(text):  # nine texts in ten, ten times faster
        return Markup("".join(f"<p>{escape(paragraph)}</p>" for paragraph in printed.strip().split("\n\n")))
    return Markup(nh3.clean(_MARKDOWN.render(printed), tags=_TAGS, attributes={"ol": {"start"}}))


def plain(text: str) -> str:
    """The words alone, with French typography, for a description or a search record."""
    return _SPACES.sub(" ", _MARKS.sub("", french(text))).strip()


def lines(text: str) -> str:
    """The words alone, with French typography, a line for each paragraph and each item of a list."""
    found: list[str] = []
    goes_on = False
    for line in french(text).replace("*", "").splitlines():
        words = line.strip(" ")
        if _ITEM.match(line):
            found.append(_ITEM.sub("– ", line))
        elif goes_on and words:
            found[-1] += f" {words}"
        elif words:
            found.append(words)
        goes_on = bool(words)
    return "\n".join(found)


def typed(text: object) -> Markup:
    """Escaped text with French typography."""
    return _typed(str(text))


@lru_cache(maxsize=8192)
def _typed(text: str) -> Markup:  # the same labels come back on every page
    return escape(french(text))
