"""What divides an article: « 5.1 », « 5.1.1 », « 3BA »; then, in the smallest units, « A/ », « 1) », « a) »."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausier.importer.segment import runs, series
from clausier.importer.segment.candidates import Candidate
from clausier.importer.segment.extent import Extent, Heading, heading
from clausier.importer.segment.marks import ANNEX_WORDS, PART_WORDS, Kind, Mark
from clausier.importer.segment.rows import Row

_DEEPEST = 6
_ENOUGH = 1.0  # the least score of a number that follows those before it
_SENTENCE = 60  # the least characters of a line that begins a sentence rather than an item of a list
_TERM = re.compile(r"[^.:;,]{3,60}\s?:\s")
_TITLED = 0.6  # the least share of a series that must have titles, and text below, to be no list


def divisions(extent: Extent, head: Mark | None, level: int = 1) -> list[Heading]:
    """The headings below one on `level`, whose number is that of `head` (None: the region has no articles)."""
    depth = head.depth if head else 0
    own = head.values if head else ()
    chosen: list[tuple[Candidate, int]] = []
    opened = {own}
    theirs = {c.place for c in _of_numbers_between(extent, head)}
    letters = {c.place for c in _letters(extent)}
    last = -1
    for candidate in extent.numbered:
        mark = candidate.mark
        if mark is None or mark.word in (*ANNEX_WORDS, *PART_WORDS) or candidate.place <= last:
            continue
        if candidate.place in theirs:
            continue
        if candidate.place in letters and mark.kinds == (Kind.UPPER,):
            chosen.append((candidate, level + 1))
            opened.add((*own, *mark.values))
        elif mark.depth > depth and candidate.score + _follows(mark.values, opened, own) >= _ENOUGH:
            chosen.append((candidate, level + _level(mark) - max(depth, 1)))
            opened.add(mark.values)
        else:
            continue
        last = candidate.title.last
    found = [heading(c, deep) for c, deep in chosen]
    edges = [(extent.start, level), *((c.title.last + 1, deep) for c, deep in chosen)]
    for (start, deep), end in zip(edges, [*(c.place for c, _ in chosen), extent.end], strict=True):
        found += listed(extent.between(start, end), deep + 1)
    return found


def listed(extent: Extent, level: int) -> list[Heading]:
    """Headings numbered without reference to their article: « A/ Généralités », « 1) Prix », never mere lists."""
    best = max((paragraphs(extent, kind) for kind in (Kind.ARABIC, Kind.LOWER, Kind.UPPER)), key=len)
    at_once = bool(best) and best[0].place == extent.start and (len(best) > 1 or runs.value(best[0]) > 1)
    if not at_once:
        best = []
    for (word, kinds, before), found in runs.groups(extent.numbered).items():
        if at_once or before or word in PART_WORDS or len(found) < 2:
            continue
        run = runs.run(extent.rows, found)
        if len(run) < 2 or runs.value(run[0]) != 1:
            continue
        least = 0.0 if _each_heads_a_text(extent, run) else 2.2 if kinds == (Kind.LOWER,) else 1.6
        titled = _titled(run, extent.end) >= _TITLED * len(run) and series.total(run) >= least * len(run)
        if titled and series.total(run) > series.total(best):
            best = run
    divided = [heading(c, level) for c in best]
    if level < _DEEPEST:
        for candidate, end in zip(best, runs.ends(best, extent.end), strict=True):
            divided += divisions(extent.between(candidate.title.last + 1, end), candidate.mark, level)
    return divided


def _of_numbers_between(extent: Extent, head: Mark | None) -> Iterator[Candidate]:
    """« 3.1 » below « 3. » below « B. »: numbers that divide, not what `head` numbers, but what stands between."""
    alone: set[tuple[Kind, int]] = set()
    for candidate in extent.numbered if head else ():
        mark = candidate.mark
        if not mark or not head or not mark.depth or mark.kinds[0] is head.kinds[0]:
            continue
        if mark.depth == 1 and candidate.score > 1:
            alone.add((mark.kinds[0], mark.values[0]))
        elif mark.depth > 1 and (mark.kinds[0], mark.values[0]) in alone:
            yield candidate


def _letters(extent: Extent) -> runs.Run:
    """« A/ », « B/ » of an article whose further divisions repeat them: « 3BA »."""
    if not any(c.mark and c.mark.depth > 2 and c.mark.kinds[1] is Kind.UPPER for c in extent.numbered):
        return []
    alone = [c for c in extent.numbered if c.mark and c.mark.kinds == (Kind.UPPER,) and not c.mark.word and c.score > 1]
    return runs.run(extent.rows, alone)


def _level(mark: Mark) -> int:
    """« 5.1.1 » divides twice; so does « 5AB1 », whose last figure only counts."""
    letters = sum(kind is Kind.UPPER for kind in mark.kinds[1:])
    return 1 + letters if letters and mark.kinds[0] is Kind.ARABIC else mark.depth


def _follows(values: tuple[int, ...], opened: set[tuple[int, ...]], own: tuple[int, ...]) -> float:
    """How well a number follows those before it in its article."""
    prefix, last = values[:-1], values[-1]
    if (prefix in opened and last == 1) or (*prefix, last - 1) in opened:
        return 3.0
    if values in opened:
        return -0.5
    if (*prefix, last - 2) in opened or (*prefix, last - 3) in opened:
        return 0.5
    if values[: len(own)] == own:
        return 1.0 if len(values) == len(own) + 1 and len(opened) == 1 else 0.3
    return -1.0


def paragraphs(extent: Extent, kind: Kind = Kind.ARABIC) -> runs.Run:
    """Numbers that count the paragraphs of a text, or go on counting them, rather than the items of a list: nearly each
    begins a sentence. Empty where there are none."""
    run: runs.Run = []
    for candidate in extent.numbered:
        mark = candidate.mark
        if mark and counts_paragraph(extent, candidate, kind, begun=bool(run)):
            last = run[-1].mark if run else None
            if last is None or (mark.values[0] == last.values[0] + 1 and mark.sign == last.sign):
                run.append(candidate)
    if run and _announced(extent.rows, run[0].place):
        return []
    return run if sum(_goes_on(extent.rows, c.place) for c in run) >= 0.7 * len(run) else []


def _announced(rows: Sequence[Row], place: int) -> bool:
    """Whether the sentence above leads to a list: « Le client verse : »."""
    above = rows[place - 1].text if place else ""
    return above.endswith(":") and len(above) >= _SENTENCE


def counts_paragraph(extent: Extent, candidate: Candidate, kind: Kind = Kind.ARABIC, *, begun: bool = False) -> bool:
    """Whether a number stands before a sentence, « 3. Le client paie. », rather than before a term to define. Once
    paragraphs have `begun`, a short one is one too."""
    mark = candidate.mark
    if mark is None or mark.word or mark.kinds != (kind,) or not mark.sign or not mark.title[:1].isupper():
        return False
    text = extent.rows[candidate.place].text
    return (len(text) >= _SENTENCE or (begun and text.endswith("."))) and not _TERM.match(mark.title)


def _goes_on(rows: Sequence[Row], place: int) -> bool:
    """Whether a row ends a sentence, or leaves it to the next one."""
    row, following = rows[place], rows[place + 1 : place + 2]
    return row.text.endswith((".", ":")) or row.full or bool(following and following[0].text[:1].islower())


def _each_heads_a_text(extent: Extent, run: Sequence[Candidate]) -> bool:
    """Whether each is a title of a few words above a sentence."""
    below = [extent.rows[c.title.last + 1 : c.title.last + 2] for c in run]
    titles = all(c.title.text and not c.title.glued and len(c.title.text.split()) <= 8 for c in run)
    open_ = not any(extent.rows[c.place].ended for c in run)
    return titles and open_ and all(rows and len(rows[0].text) >= _SENTENCE for rows in below)


def _titled(run: Sequence[Candidate], end: int) -> int:
    """How many of a run have a title and a text below it."""
    places = [*(c.place for c in run), end]
    after = [place for _, place in pairwise(places)]
    return sum(bool(c.title.text) and (c.title.glued or e - c.title.last > 1) for c, e in zip(run, after, strict=True))
