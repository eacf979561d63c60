"""Builds the lines of a page while its elements are entered and left."""

import re
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from clausier.importer.readers.html_lists import HtmlList, label, opened
from clausier.importer.readers.spans import Row, Span, beside

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ol", "ul", "menu", "dir"}
_SPACED = {*_HEADINGS, "p", "ul", "ol", "menu", "dl", "table", "blockquote", "pre", "fieldset", "figure", "hr"}
_BLOCKS = _SPACED | {
    "address", "article", "aside", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dt",
    "figcaption", "footer", "form", "header", "hgroup", "html", "legend", "li", "main", "nav", "search", "section",
    "summary", "tbody", "td", "tfoot", "th", "thead", "tr",
}  # fmt: skip
_UNSEEN = {
    "-comment", "-doctype", "applet", "area", "audio", "canvas", "datalist", "embed", "head", "iframe", "img", "input",
    "math", "noembed", "noframes", "noscript", "object", "picture", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
}  # fmt: skip
_MENUS = {"nav", "header", "footer", "aside"}
_WEIGHT = re.compile(r"font-weight\s*:\s*(?:(bold|[6-9]00)|normal|[1-5]00)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\f\r]+")
_SOFT_HYPHEN = "\u00ad"  # shown only where a browser cuts a word
CONTENT = "main, article, [role=main]"


@dataclass(frozen=True)
class _Context:
    """What elements hand down to what they hold. `rows` is where their lines go, `anchor` the link to the heading."""

    rows: list[Row]
    bold: bool = False
    linked: bool = False
    level: int = 0
    anchor: str = ""
    preformatted: bool = False
    content: bool = False


@dataclass
class Page:
    """`rows` are the lines so far. With `has_content`, menus outside of the page's content go to `around` instead."""

    has_content: bool
    rows: list[Row] = field(default_factory=list)
    around: list[Row] = field(default_factory=list)
    _spans: list[Span] = field(default_factory=list)
    _label: tuple[Span, ...] = ()
    _item: bool = False  # the next line is the first of an item
    _spaced: bool = False  # a blank line comes before the next line
    _lists: list[HtmlList] = field(default_factory=list)
    _cells: list[list[list[Row]]] = field(default_factory=list)  # of each row of a table that is open
    _contexts: list[_Context] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._contexts.append(_Context(self.rows))

    @staticmethod
    def shows(node: LexborNode) -> bool:
        """Whether a reader of the page sees what the element holds."""
        return node.tag not in _UNSEEN

    def enter(self, node: LexborNode) -> None:
        if node.tag == "-text":
            self._text(node.text_content or "")
        elif node.tag == "br":
            self._break()
        elif self.shows(node):
            self._open(node, node.tag or "")

    def leave(self, node: LexborNode) -> None:
        if node.tag in ("-text", "br") or not self.shows(node):
            return
        if node.tag in _BLOCKS:
            self._end_block(node.tag in _SPACED)
        context = self._contexts.pop()
        if node.tag in ("td", "th") and self._cells:
            self._cells[-1].append(context.rows)
        elif node.tag == "tr":
            self._contexts[-1].rows.extend(beside(self._cells.pop()))
        elif node.tag in _LISTS:
            self._lists.pop()
        elif node.tag == "li":
            self._label, self._item = (), False

    def end_line(self) -> None:
        """Lays the line being read, if it has any words."""
        rows, spans = self._contexts[-1].rows, self._spans
        self._spans = []
        if not any(span.text.strip() for span in spans):
            return
        if self._spaced:
            self._part()
        rows.append(Row((*self._label, *spans), level=self._contexts[-1].level, item=self._item))
        self._label, self._item, self._spaced = (), False, False

    def _open(self, node: LexborNode, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block(tag in _SPACED)
        self._contexts.append(self._within(node, tag))
        if tag == "table":
            self._part()
        elif tag in _LISTS:
            self._lists.append(opened(node))
        elif tag == "li":
            self._label += label(self._lists[-1] if self._lists else HtmlList("disc"), node)
            self._item = True
        elif tag == "tr":
            self._cells.append([])

    def _within(self, node: LexborNode, tag: str) -> _Context:
        context = self._contexts[-1]
        attributes = node.attributes
        if tag in ("td", "th"):
            context = replace(context, rows=[], bold=context.bold or tag == "th")
        elif tag in _HEADINGS:
            context = replace(context, level=_HEADINGS[tag], anchor=f"#{attributes.get('id') or ''}", bold=True)
        elif tag in ("b", "strong"):
            context = replace(context, bold=True)
        elif tag == "a" and "href" in attributes:
            context = replace(context, linked=not context.level or attributes["href"] != context.anchor)
        elif tag in ("pre", "listing", "plaintext", "xmp"):
            context = replace(context, preformatted=True)
        elif tag in ("main", "article") or attributes.get("role") == "main":
            context = replace(context, content=True)
        elif tag in _MENUS and self.has_content and not context.content:
            context = replace(context, rows=self.around)
        if weight := _WEIGHT.search(attributes.get("style") or ""):
            context = replace(context, bold=bool(weight[1]))
        return context

    def _end_block(self, spaced: bool) -> None:
        self.end_line()
        self._spaced |= spaced

    def _text(self, text: str) -> None:
        text = text.replace(_SOFT_HYPHEN, "")
        if self._contexts[-1].preformatted:
            for index, line in enumerate(text.split("\n")):
                if index:
                    self._break()
                self._add(line)
        else:
            text = _SPACES.sub(" ", text)
            self._add(text.lstrip(" ") if not self._spans or self._spans[-1].text.endswith(" ") else text)

    def _add(self, text: str) -> None:
        context = self._contexts[-1]
        if text:
            self._spans.append(Span(text, bold=context.bold, linked=context.linked))

    def _break(self) -> None:
        if any(span.text.strip() for span in self._spans):
            self.end_line()
        else:
            self._part()

    def _part(self) -> None:
        """A blank line, unless there is one."""
        rows = self._contexts[-1].rows
        if rows and rows[-1].text:
            rows.append(Row())
