"""Which lines are headings, and on what level.

A document is read as regions: its body, each annex, each part where numbering begins again. In a region, the best
series of numbers gives the articles; what stands between two articles may divide the first.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausier.importer.segment import runs, series
from clausier.importer.segment.articles import articles_and_parts
from clausier.importer.segment.candidates import OPENING, SURE, TITLE, Candidate, numbered, unnumbered
from clausier.importer.segment.divisions import counts_paragraph, divisions, paragraphs
from clausier.importer.segment.extent import Extent, Heading, heading
from clausier.importer.segment.marks import ANNEX_WORDS, OFFER_WORDS, PART_WORDS, Kind, Mark
from clausier.importer.segment.rows import Row, capital
from clausier.importer.segment.runs import Run
from clausier.importer.segment.titled import among_numbers, over_decimals, without_numbers
from clausier.words import fold

_DEEPEST = 3  # parts within parts
_NEAR = 8  # rows between a title and the number that begins again below it
_FEWEST = 3  # numbered paragraphs, below which they are no articles
_FIRST_ROWS = 8  # where a document says its own title


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
    bounds = {c.place: heading(c, 1, part=True) for c in _parts(extent)}
    divide = _within
    if not bounds:
        bounds = {c.place: heading(c, 1, part=True) for c in (*_restarts(extent), *_annexes(extent))}
        divide = _region
    found = list(bounds.values())
    for place, after in pairwise((extent.start, *sorted(bounds), extent.end)):
        head = bounds.get(place)
        found += divide(extent.between(head.last + 1 if head else place, after, below=head is not None))
    return found


def _region(extent: Extent) -> list[Heading]:
    """The headings of a region that no part and no annex cuts."""
    articles, parts = articles_and_parts(extent)
    if articles and _inside_one_title(extent, articles):
        return without_numbers(extent)
    if not articles:
        articles = _paragraphs(extent)
    if not articles:
        decimals = any(c.mark and c.mark.depth > 1 and c.score > 1 for c in extent.numbered)
        if decimals and not any(extent.rows[c.place].line.level for c in extent.shown):
            found = divisions(extent, None)
            return found + over_decimals(extent, found)
        return without_numbers(extent)
    heads = {c.place: c for c in (*articles, *parts)}
    found = [heading(c, 1) for c in articles] + [heading(c, 1, part=True) for c in parts]
    for place, after in pairwise((*sorted(heads), extent.end)):
        head = heads[place]
        found += divisions(extent.between(head.title.last + 1, after), head.mark)
    return found + among_numbers(extent, found, articles)


def _inside_one_title(extent: Extent, articles: Sequence[Candidate]) -> bool:
    """Whether numbers divide one of many titles that bear none: the text before and after has other titles."""
    first, last = articles[0].place, articles[-1].place
    if any(c.mark and c.mark.word for c in articles) or any(c.score >= SURE for c in extent.between(first, last).shown):
        return False
    titles = [c.place for c in extent.shown if c.score >= SURE and not TITLE.match(fold(c.title.text))]
    before = bisect_left(titles, first)
    return before > 0 and len(titles) > before and len(titles) >= max(_FEWEST, len(articles))


def _paragraphs(extent: Extent) -> Run:
    """The numbered paragraphs of a region that has neither articles nor titles."""
    run = paragraphs(extent)
    if len(run) < (2 if extent.depth else _FEWEST) or runs.value(run[0]) != 1:
        return []
    titles = extent.between(run[0].place, extent.end).shown
    return [] if any(title.score >= SURE for title in titles) else run


def _parts(extent: Extent) -> list[Candidate]:
    """Parts under most of which the numbers begin again: the longest series of them, or none."""
    best: list[Candidate] = []
    if extent.depth >= _DEEPEST:
        return best
    for (word, kinds, before), found in runs.groups(extent.numbered).items():
        if before or not (word in PART_WORDS or (not word and kinds in ((Kind.ROMAN,), (Kind.UPPER,)))):
            continue
        run = runs.run(extent.rows, [c for c in found if c.title.text and not c.title.glued])
        if len(run) < 2 or series.total(run) < 2.5 * len(run):
            continue
        ends = runs.ends(run, extent.end)
        inner = [_first_series(extent.between(c.title.last + 1, end)) for c, end in zip(run, ends, strict=True)]
        begun = sum(bool(first) and first[0].place <= c.title.last + 30 for c, first in zip(run, inner, strict=True))
        named = sum(bool(TITLE.match(fold(c.title.text))) for c in run) > 1
        enough = word or named or sum(map(len, inner)) >= 2.5 * len(run)
        if begun >= max(2, 0.6 * len(run)) and enough and len(run) > len(best):
            best = run
    return best


def _first_series(extent: Extent) -> runs.Run:
    """The best series of articles, from 1, in what follows a heading."""
    best: runs.Run = []
    for (word, kinds, before), found in runs.groups(extent.numbered).items():
        if before or word not in ("", "article") or kinds != (Kind.ARABIC,):
            continue
        run = runs.run(extent.rows, found)
        good = len(run) > 1 and runs.value(run[0]) == 1 and series.total(run) >= 2.2 * len(run)
        if good and runs.heads_text(run) and series.total(run) > series.total(best):
            best = run
    return best


def _annexes(extent: Extent) -> Iterator[Candidate]:
    for candidate in extent.numbered:
        mark, row = candidate.mark, extent.rows[candidate.place]
        named = mark and mark.word in ANNEX_WORDS and mark.depth <= 1 and candidate.place  # the first row: all is one
        if mark and named and _stands_out(row, candidate, mark):
            yield candidate


def _stands_out(row: Row, candidate: Candidate, mark: Mark) -> bool:
    """Whether an annex begins here, rather than being spoken of."""
    if candidate.score < 1.5 or candidate.title.glued or row.line.linked:
        return False
    shown = row.caps or row.line.level or row.line.strong or capital(row.text.split()[0]) or capital(mark.title)
    return bool(shown or (row.before and (mark.sign or not mark.title)))


def _restarts(extent: Extent) -> list[Candidate]:
    """Titles without a number under which numbering begins again; none where there is but one."""
    sure = [
        c for c in extent.numbered
        if c.mark and c.mark.word not in OFFER_WORDS and c.mark.kinds != (Kind.LOWER,) and c.score > 1
    ]  # fmt: skip
    firsts = [c for c in sure if c.mark and c.mark.values == (1,)]
    places = sorted({c.place for c in firsts})
    seconds: dict[tuple[str, tuple[Kind, ...]], list[int]] = {}
    for candidate in sure:
        if candidate.mark and candidate.mark.values == (2,):
            seconds.setdefault((candidate.mark.word, candidate.mark.kinds), []).append(candidate.place)

    def goes_on(first: Candidate) -> bool:
        """Whether a 2 follows before the next 1, and after some text: the items of a list follow at once."""
        assert first.mark
        after = seconds.get((first.mark.word, first.mark.kinds), [])
        index, following = bisect_right(after, first.place), bisect_right(places, first.place)
        if index == len(after) or (following < len(places) and after[index] > places[following]):
            return False
        return first.title.glued or after[index] - first.title.last > 1

    begun = sorted({c.place for c in firsts if goes_on(c)})

    def over(title: Candidate, place: int) -> bool:
        """Whether the markup, if any, does not put the title below the number."""
        level = extent.rows[place].line.level
        return not level or extent.rows[title.place].line.level <= level

    found = []
    for title, following in pairwise((*extent.shown, None)):
        assert title
        index = bisect_right(begun, title.title.last)
        limit = min(title.title.last + _NEAR, following.place if following else extent.end)
        stands = title.score >= SURE and not OPENING.match(fold(title.title.text))
        if stands and index < len(begun) and begun[index] <= limit and over(title, begun[index]):
            found.append(title)
    found += _over_paragraphs(extent, found) if found else []
    if len(found) < 3:
        found = [c for c in found if len(found) > 1 and not _own_title(c)]
    return found


def _over_paragraphs(extent: Extent, others: Sequence[Candidate]) -> list[Candidate]:
    """Titles like `others`, right below which paragraphs are numbered from 1."""
    firsts = {c.place for c in extent.numbered if c.mark and c.mark.values == (1,) and counts_paragraph(extent, c)}
    known = {c.place for c in others}
    return [c for c in extent.shown if c.score >= SURE and c.title.last + 1 in firsts and c.place not in known]


def _own_title(candidate: Candidate) -> bool:
    return candidate.place < _FIRST_ROWS and bool(TITLE.match(fold(candidate.title.text)))
