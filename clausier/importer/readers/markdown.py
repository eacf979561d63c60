"""Markdown: the lines of the file as they are, and what the markup says of each.

Blocks are found line by line rather than by a Markdown parser: the texts that people paste are Markdown here and there
only, and indentation that such a parser takes for code is often that of a scan or of a PDF.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from clausier.importer.lines import Line, Reading
from clausier.importer.readers.encoding import decoded
from clausier.importer.readers.front_matter import front_matter
from clausier.importer.readers.inline import References, reference, styled_lines
from clausier.importer.readers.spans import Row, Span, beside, styled

_SIGNS = re.compile(
    r"^#{1,6} \S|^\|?[ \t]*:?-{2,}:?[ \t]*\|[-:| \t]*$|\]\((?:https?:|mailto:|/|#)|\*\*[^\s*][^*\n]*\*\*"
    r"|^(?:={3,}|-{3,})$",
    re.MULTILINE,
)
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING = re.compile(r"(?:^|[ \t])#+[ \t]*$")
_BULLET = re.compile(r"[ \t]*(?:[-*+][ \t]+)+(?=\S)")
_NUMBER = re.compile(r"[ \t]*\d{1,9}[.)][ \t]+(?=\S)")
_UNDERLINE = re.compile(r" {0,3}(={3,}|-{3,})[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDER_HEADERS = re.compile(r"(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*(?::?-+:?[ \t]*)?)*$")
_PIPE = re.compile(r"(?<!\\)\|")
_LONGEST_HEADING = 3  # lines above `---` past which it is a rule drawn under a paragraph, not a heading


@dataclass(frozen=True)
class _Block:
    """A line without what its markup puts before its words. `cells` where it is a row of a table."""

    words: str
    level: int = 0
    item: bool = False
    cells: tuple[str, ...] = ()
    follows: bool = False  # may go on with the paragraph above

    @property
    def prose(self) -> bool:
        return bool(self.words) and not self.level


def looks_like(text: str) -> bool:
    """Whether a text of no declared format uses markup that plain text does not."""
    return bool(front_matter(text.split("\n", 60)[:60]).lines or _SIGNS.search(text))


def read(data: bytes) -> Reading:
    """The lines of the file, numbered as an editor does. Raises Unreadable when it is no text."""
    texts = decoded(data).split("\n")
    head = front_matter(texts)
    references = dict(filter(None, map(reference, texts)))
    rows = _rows(list(_blocks(texts[head.lines :])), references)
    marked = styled(rows)
    lines = [Line(text, text) for text in texts[: head.lines]]
    lines += [replace(line, text=text) for line, text in zip(marked, texts[head.lines :], strict=True)]
    return Reading(tuple(lines), head.title, head.url, head.date, head.lines)


def _blocks(texts: list[str]) -> Iterator[_Block]:
    """A block for each line. Levels of underlined headings come from the lines under them."""
    blocks: list[_Block] = []
    table = False
    for index, text in enumerate(texts):
        words = text[quote.end() :] if (quote := _QUOTE.match(text)) else text
        under_headers = bool(_UNDER_HEADERS.match(words.strip()))
        headers = index + 1 < len(texts) and bool(_UNDER_HEADERS.match(texts[index + 1].strip()))
        table = bool(_PIPE.search(words)) and (table or headers or under_headers or words.lstrip().startswith("|"))
        if table:
            blocks.append(_Block("") if under_headers else _Block("", cells=_cells(words)))
        elif (line := _UNDERLINE.match(words)) and 0 < (above := _paragraph(blocks)) <= _LONGEST_HEADING:
            level = 1 if line[1][0] == "=" else 2
            blocks[-above:] = [replace(block, level=level) for block in blocks[-above:]]
            blocks.append(_Block(""))
        else:
            blocks.append(_block(words))
    yield from blocks


def _paragraph(blocks: list[_Block]) -> int:
    """How many of the last lines make one paragraph, no more than are worth counting."""
    count = 0
    for block in reversed(blocks[-_LONGEST_HEADING - 1 :]):
        if not block.prose:
            break
        count += 1
        if not block.follows:
            break
    return count


def _block(words: str) -> _Block:
    if heading := _HEADING.match(words):
        return _Block(_CLOSING.sub("", words[heading.end() :]), level=len(heading[1]))
    if _RULE.match(words):
        return _Block("")
    if bullet := _BULLET.match(words):
        return replace(_block(words[bullet.end() :]), item=True, follows=False)
    return _Block(words.strip(), item=bool(number := _NUMBER.match(words)), follows=not number)


def _cells(words: str) -> tuple[str, ...]:
    return tuple(cell.replace("\\|", "|").strip() for cell in _PIPE.split(words.strip().strip("|")))


def _rows(blocks: list[_Block], references: References) -> Iterator[Row]:
    """A row for each line; the lines of a paragraph are read together, since emphasis runs over their ends."""
    start = 0
    while start < len(blocks):
        end = start + 1
        if blocks[start].prose:
            while end < len(blocks) and blocks[end].prose and blocks[end].follows:
                end += 1
        block = blocks[start]
        if block.cells:
            cells = [[Row(spans) for spans in styled_lines([cell], references)] for cell in block.cells]
            yield next(iter(beside(cells)), Row())
        else:
            for each, spans in zip(blocks[start:end], _styled(blocks[start:end], references), strict=True):
                yield Row(spans, level=each.level, item=each.item)
        start = end


def _styled(blocks: list[_Block], references: References) -> list[tuple[Span, ...]]:
    return styled_lines([block.words for block in blocks], references)
