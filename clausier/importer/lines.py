"""What every reader gives: the lines of a document, with what its markup tells of each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line of the text kept beside a draft; locators count these lines, from 1.

    `text` is what is kept, and never holds a line feed. `plain` is the same without markup (Markdown's `#`, `**` and
    link targets, bullets, the bars between the cells of a table), whatever its spaces; printed numbers stay in it.
    `level` is that of a heading by markup (h1 to h6, a Word style, `#`, a bookmark of a PDF), 0 for none.
    `strong`: all of its words stand in bold, or in larger type than the body. `linked`: all of its words are a link.
    `item`: the markup starts an item of a list there, bulleted or numbered, that is no heading; articles numbered by
    their author's word processor are such items too. `page` counts from 1, 0 where the format has no pages.
    """

    text: str
    plain: str
    level: int = 0
    strong: bool = False
    linked: bool = False
    item: bool = False
    page: int = 0


@dataclass(frozen=True)
class Reading:
    """A document that was read. `url` and `date` (ISO) where front matter or metadata give them, else empty.

    The first `front_matter` lines are YAML front matter: part of the text, not of the document. `around` is what was
    left out of the lines though it may name the provider: the headers and footers of Word's pages, the menus of a site.
    `unread_pages` are those, from 1, that only hold a picture: their words, if any, are missing.
    """

    lines: tuple[Line, ...]
    title: str = ""
    url: str = ""
    date: str = ""
    front_matter: int = 0
    around: tuple[str, ...] = ()
    unread_pages: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The text to keep: what locators count lines in, and what is hashed."""
        return "\n".join(line.text for line in self.lines)


class Unreadable(Exception):
    """A document that cannot be read. The message is one French sentence that says why and what to do."""
