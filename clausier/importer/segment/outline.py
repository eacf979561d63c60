"""Which lines are headings, and on what level.

A document is read as regions: its body, each annex, each part where numbering begins again. In a region, the best
series of numbers gives the articles; what stands between two articles may divide the first.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from clausier.importer.segment import runs
from clausier.importer.segment.articles import articles_and_parts
from clausier.importer.segment.candidates import SURE, Candidate, numbered, unnumbered
from clausier.importer.segment.divisions import divisions, listed, paragraphs
from clausier.importer.segment.expected import OPENING, TITLE
from clausier.importer.segment.extent import Extent, Heading, heading
from clausier.importer.segment.parts import annexes, parts, restarts
from clausier.importer.segment.rows import Row
from clausier.importer.segment.runs import Run
from clausier.importer.segment.subtitles import subtitles
from clausier.importer.segment.titled import among_numbers, over_decimals, without_numbers
from clausier.words import fold

_FEWEST = 3  # numbered paragraphs, below which they are no articles


def headings(rows: Sequence[Row]) -> list[Heading]:
    """The headings of a document, in order, without those of its own title."""
    every = numbered(rows)
    counted = {c.place for c in every if c.score > 0}
    shown = [c for c in unnumbered(rows) if c.place not in counted]
    found = _within(Extent(rows, every, shown, 0, len(rows)))
    unique = {h.place: h for h in sorted(found, key=lambda h: not h.part)}
    return [unique[place] for place in sorted(unique)]


def _within(extent: Extent) -> list[Heading]:
    """The headings of an extent: by parts, then by annexes, then by articles."""
    bounds = {c.place: heading(c, 1, part=True) for c in parts(extent)}
    divide = _within
    if not bounds:
        below = list(annexes(extent))
        taken = {place for c in below for place in range(c.place, c.title.last + 1)}
        titles = replace(extent, shown=[c for c in extent.shown if c.place not in taken])
        bounds = {c.place: heading(c, 1, part=True) for c in (*restarts(titles), *below)}
        divide = _region
    found = list(bounds.values())
    for place, after in pairwise((extent.start, *sorted(bounds), extent.end)):
        head = bounds.get(place)
        found += divide(extent.between(head.last + 1 if head else place, after, below=head is not None))
    return found


def _region(extent: Extent) -> list[Heading]:
    """The headings of a region that no part and no annex cuts."""
    found = _titled(extent)
    return found + subtitles(extent, found)


def _titled(extent: Extent) -> list[Heading]:
    """Those that do not end with a colon."""
    articles, above = articles_and_parts(extent)
    if articles and (_inside_one_title(extent, articles) or _below_titles(extent, articles)):
        return without_numbers(extent)
    if not articles:
        articles = _paragraphs(extent)
    if not articles:
        decimals = any(c.mark and c.mark.depth > 1 and c.score > 0 for c in extent.numbered)
        if decimals and not _are_titled(extent):
            found = divisions(extent, None)
            found += over_decimals(extent, found)
            first = min((h.place for h in found), default=extent.end)
            return found + [
                heading(c, 1) for c in extent.shown if c.place < first and OPENING.match(fold(c.title.text))
            ]
        return without_numbers(extent)
    heads = {c.place: c for c in (*articles, *above)}
    found = [heading(c, 1) for c in articles] + [heading(c, 1, part=True) for c in above]
    for place, after in pairwise((*sorted(heads), extent.end)):
        head = heads[place]
        found += divisions(extent.between(head.title.last + 1, after), head.mark)
    extra = among_numbers(extent, found, articles)
    extra += _below_openings(extent, extra, articles[0].place)
    return found + extra


def _below_openings(extent: Extent, titles: Sequence[Heading], first: int) -> list[Heading]:
    """What divides a preamble, which stands above the first article."""
    found = []
    for title, after in pairwise((*(title for title in titles if title.place < first), None)):
        if title and title.level == 1 and not title.part:
            found += listed(extent.between(title.last + 1, after.place if after else first), 2)
    return found


def _are_titled(extent: Extent) -> bool:
    """Whether decimals stand below titles that bear no number."""
    sure = [c for c in extent.shown if c.score >= SURE and not TITLE.match(fold(c.title.text))]
    return len(sure) >= _FEWEST or any(extent.rows[c.place].line.level for c in extent.shown)


def _inside_one_title(extent: Extent, articles: Sequence[Candidate]) -> bool:
    """Whether numbers divide one of many titles that bear none: the text before and after has other titles."""
    first, last = articles[0].place, articles[-1].place
    if any(c.mark and c.mark.word for c in articles) or any(c.score >= SURE for c in extent.between(first, last).shown):
        return False
    titles = [c.place for c in extent.shown if c.score >= SURE and not TITLE.match(fold(c.title.text))]
    before = bisect_left(titles, first)
    return before > 0 and len(titles) > before and len(titles) >= max(_FEWEST, len(articles))


def _below_titles(extent: Extent, articles: Sequence[Candidate]) -> bool:
    """Whether numbers begin again, twice at least, each time right below a title that bears none."""
    firsts = [c for c in articles if runs.value(c) == 1 and not (c.mark and c.mark.word)]
    lasts = {c.title.last for c in extent.shown if c.score >= SURE}
    return len(firsts) > 1 and all(c.place - 1 in lasts for c in firsts)


def _paragraphs(extent: Extent) -> Run:
    """The numbered paragraphs of a region that has neither articles nor titles."""
    run = paragraphs(extent)
    if len(run) < (2 if extent.depth else _FEWEST) or runs.value(run[0]) != 1:
        return []
    titles = extent.between(run[0].place, extent.end).shown
    return [] if any(title.score >= SURE for title in titles) else run
