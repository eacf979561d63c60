"""Emphasis, links, escapes and entities of Markdown, line by line."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from clausier.importer.readers.spans import Span

References = dict[str, dict[str, str]]

_PARSER = MarkdownIt("commonmark")
_LONGEST = 5_000  # characters past which a line is left as it is: the parser's time may grow as the square
_MARKUP = re.compile(r"[*_`\[\]<&\\!]")
_REFERENCE = re.compile(r" {0,3}\[([^\[\]]{1,200})\]:[ \t]+(\S+)")
_TAG = re.compile(
    r"</?(?:a|b|br|center|code|del|div|em|font|i|img|ins|mark|p|s|small|span|strong|sub|sup|u)\b[^<>]*>|<!--",
    re.IGNORECASE,
)
_UNPAIRED = re.compile(r"(?<!\*)\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)")


def reference(line: str) -> tuple[str, dict[str, str]] | None:
    """The definition `[label]: target` that a line holds, as the parser wants it."""
    found = _REFERENCE.match(line)
    return (normalizeReference(found[1]), {"title": "", "href": found[2]}) if found else None


def styled_lines(lines: Sequence[str], references: References) -> list[tuple[Span, ...]]:
    """The spans of each line of one paragraph; those of each line alone where it is long or hides where lines end."""
    if not _MARKUP.search("".join(lines)):
        return [(Span(line),) for line in lines]
    if sum(map(len, lines)) > _LONGEST:
        return _alone(lines, references)
    spans: list[list[Span]] = [[]]
    for span in _spans(_PARSER.parseInline("\n".join(lines), {"references": references})):
        if span.text == "\n":
            spans.append([])
        else:
            spans[-1].append(span)
    if len(spans) == len(lines):
        return [tuple(line) for line in spans]
    return _alone(lines, references)


def _alone(lines: Sequence[str], references: References) -> list[tuple[Span, ...]]:
    return [(Span(line),) if len(lines) == 1 else styled_lines([line], references)[0] for line in lines]


def _spans(tokens: Iterable[Token]) -> Iterator[Span]:
    bold = links = 0
    for token in (child for block in tokens for child in block.children or ()):
        match token.type:
            case "softbreak" | "hardbreak":
                yield Span("\n")
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "link_open" | "link_close":
                links += token.nesting
            case "html_inline" if _TAG.match(token.content):
                yield Span(" " if token.content.lower().startswith("<br") else "")
            case _ if token.content:
                yield Span(_UNPAIRED.sub("", token.content.replace("\n", " ")), bold=bold > 0, linked=links > 0)
