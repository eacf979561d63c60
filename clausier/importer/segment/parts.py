"""What cuts a document before its articles are looked for: parts, annexes, titles under which numbers begin again."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausier.importer.segment import runs, series
from clausier.importer.segment.articles import coded
from clausier.importer.segment.candidates import SURE, Candidate
from clausier.importer.segment.divisions import counts_paragraph
from clausier.importer.segment.expected import ANNEXED, NAMING, OPENING, TITLE
from clausier.importer.segment.extent import Extent
from clausier.importer.segment.marks import ANNEX_WORDS, OFFER_WORDS, PART_WORDS, Kind, Mark
from clausier.importer.segment.rows import Row, capital
from clausier.words import fold

_DEEPEST = 3  # parts within parts
_NEAR = 8  # rows between a title and the number that begins again below it
_MANY = 5  # numbers below a title, from which on it heads a part
_FIRST_ROWS = 8  # where a document says its own title


def parts(extent: Extent) -> list[Candidate]:
    """Parts under most of which the numbers begin again: the longest series of them, or none."""
    best: list[Candidate] = []
    if extent.depth >= _DEEPEST:
        return best
    for (word, kinds, before), found in runs.groups(extent.numbered).items():
        if before or not (word in PART_WORDS or (not word and kinds in ((Kind.ROMAN,), (Kind.UPPER,)))):
            continue
        run = runs.run(extent.rows, [c for c in found if c.title.text and not c.title.glued])
        named = sum(bool(TITLE.match(fold(c.title.text))) for c in run) > 1
        if len(run) < 2 or series.total(run) < (1.5 if named else 2.5) * len(run):
            continue
        ends = runs.ends(run, extent.end)
        below = [extent.between(c.title.last + 1, end) for c, end in zip(run, ends, strict=True)]
        inner = [_first_series(part) or _below_letters(part) for part in below]
        begun = sum(bool(first) and first[0].place <= c.title.last + 30 for c, first in zip(run, inner, strict=True))
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


def _below_letters(extent: Extent) -> runs.Run:
    """« A.1 », « A.2 » below « Chapitre A », « B.1 » below « Chapitre B », in what follows a heading."""
    groups = runs.groups(extent.numbered)
    lettered = (runs.run(extent.rows, found) for (word, _, _), found in groups.items() if word in PART_WORDS)
    return next(filter(None, (coded(groups, run) for run in lettered)), [])


def annexes(extent: Extent) -> Iterator[Candidate]:
    """Headings of annexes, but where the first row is one: all of the document is that annex."""
    last = 0  # « Annexe A » is read with its letter first, then as the title of an annex without a number
    for candidate in extent.numbered:
        mark, row = candidate.mark, extent.rows[candidate.place]
        named = mark and mark.word in ANNEX_WORDS and mark.depth <= 1 and candidate.place > last
        if mark and named and _stands_out(row, candidate, mark):
            last = candidate.place
            yield candidate
    yield from (c for c in extent.shown if ANNEXED.match(fold(c.title.text)) and c.place)


def _stands_out(row: Row, candidate: Candidate, mark: Mark) -> bool:
    """Whether an annex begins here, rather than being spoken of."""
    if candidate.score < 1.5 or candidate.title.glued or row.line.linked:
        return False
    shown = row.caps or row.line.level or row.line.strong or capital(row.text.split()[0]) or capital(mark.title)
    return bool(shown or (row.before and (mark.sign or not mark.title)))


def restarts(extent: Extent) -> list[Candidate]:
    """Titles without a number under which numbering begins again; none where there is but one, unless it names terms
    that follow others."""
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
    if not _are_parts(extent, found):
        return []
    found += _over_paragraphs(extent, found) if found else []
    if len(found) == 2 and _own_title(found[0]):
        return found[1:]
    second = len(found) == 1 and begun[0] < found[0].place and NAMING.match(fold(found[0].title.text))
    return found if len(found) > 1 or second else []


def _are_parts(extent: Extent, found: Sequence[Candidate]) -> bool:
    """Whether titles under which numbers begin again are parts, rather than the articles that these numbers divide:
    they say so, or nearly each title is over many numbers."""
    if sum(bool(TITLE.match(fold(c.title.text))) for c in found) >= 0.5 * len(found):
        return True
    titles = [c for c in extent.shown if c.score >= SURE and not OPENING.match(fold(c.title.text))]
    inner = [
        max(map(len, (runs.run(extent.rows, same) for same in runs.groups(part.numbered).values())), default=0)
        for c, end in zip(found, runs.ends(found, extent.end), strict=True)
        if (part := extent.between(c.title.last + 1, end))
    ]
    return sum(inner) >= (2.5 if len(found) > 0.6 * len(titles) else _MANY) * len(found)


def _over_paragraphs(extent: Extent, others: Sequence[Candidate]) -> list[Candidate]:
    """Titles like `others`, right below which paragraphs are numbered from 1."""
    firsts = {c.place for c in extent.numbered if c.mark and c.mark.values == (1,) and counts_paragraph(extent, c)}
    known = {c.place for c in others}
    return [c for c in extent.shown if c.score >= SURE and c.title.last + 1 in firsts and c.place not in known]


def _own_title(candidate: Candidate) -> bool:
    return candidate.place < _FIRST_ROWS and bool(TITLE.match(fold(candidate.title.text)))
