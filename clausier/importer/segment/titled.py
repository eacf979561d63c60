"""Headings without a number: in documents that number nothing, and among numbered articles."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from clausier.importer.segment.candidates import SURE, Candidate, plain
from clausier.importer.segment.divisions import divisions, listed
from clausier.importer.segment.expected import FIRST, GLOSSARY, NAMED, OPENING, TITLE
from clausier.importer.segment.extent import Extent, Heading, heading
from clausier.importer.segment.marks import Mark
from clausier.importer.segment.rows import Row, capital
from clausier.importer.segment.titles import is_title, titled
from clausier.words import fold

_FEWEST = 3  # titles in capitals or bold, below which bare lines may be the titles
_SHORT = 8  # words of a title that no blank line sets apart
_LONG = 14  # words of a title that stands where one must be
_TEXT = 60  # characters of a line of text
_MOST = 0.7  # the least share of bullets that stand before titles, where they mark them
_WORDS = re.compile(r"[^\d:@]+")  # no address, no price
_SPACED = 0.03  # the least share of rows below a blank line, where blank lines part what the text says


def without_numbers(extent: Extent) -> list[Heading]:
    """A region whose articles bear no number."""
    tiers = _tiers(extent)
    titles: Sequence[Candidate] = sorted((c for tier in tiers for c in tier), key=lambda c: c.place)
    if not extent.depth:
        titles = _without_own_title(extent, titles)
    kept = {c.place for c in titles}
    ranks = [{c.place for c in tier} & kept for tier in tiers]
    ranks = [rank for rank in ranks if rank]
    first = 2 if extent.depth else 1
    found = [heading(c, first + next(n for n, rank in enumerate(ranks) if c.place in rank)) for c in titles]
    for head, end in pairwise((*found, None)):
        assert head
        inside = extent.between(head.last + 1, end.place if end else extent.end)
        number = _unprinted(inside)
        found = [*found, *(divisions(inside, number, head.level) if number else listed(inside, head.level + 1))]
    return found


def _tiers(extent: Extent) -> list[Sequence[Candidate]]:
    """Titles, the widest first: by markup, by capitals then by type, or by what surrounds them."""
    rows = extent.rows
    marked = [c for c in extent.shown if rows[c.place].line.level]
    if len(marked) > 1:
        return _by_markup(extent, marked)
    sure = [c for c in extent.shown if c.score >= SURE]
    capitals = [c for c in sure if rows[c.place].caps]
    strong = [c for c in sure if rows[c.place].line.strong]
    below = [c for c in strong if not rows[c.place].caps]
    if len(capitals) >= _FEWEST and below and capitals[0].place < below[0].place:
        return [capitals, below]
    titles = max(capitals, strong, key=len)
    bulleted = _bulleted(extent)
    if len(bulleted) > len(titles):
        return [bulleted, plain(rows, extent.start, extent.end, {c.place for c in bulleted})]
    blank = sum(row.before > 0 for row in rows[extent.start : extent.end])
    spaced = blank > _SPACED * (extent.end - extent.start)
    if len(titles) < _FEWEST:
        bare = plain(rows, extent.start, extent.end, spaced=spaced, alone=True)
        if spaced and len(bare) < _FEWEST:  # blank lines part something else, as the head of a page from its text
            bare = max(bare, plain(rows, extent.start, extent.end, spaced=False, alone=True), key=len)
        return [bare if len(bare) > len(titles) else titles]
    bare = plain(rows, extent.start, extent.end, {c.place for c in titles}) if spaced else []
    bare = [c for c in bare if not rows[c.place].caps]
    over = _right_over(extent, titles)
    if len(over) >= _FEWEST:
        return [[*over, *bare], titles]
    if len(bare) < _FEWEST:
        return [titles]
    return [titles, bare] if titles[0].place < bare[0].place else [[*titles, *bare]]


def _by_markup(extent: Extent, marked: Sequence[Candidate]) -> list[Sequence[Candidate]]:
    """Titles by their level. Where those of the level that has most are in capitals, so are those that lost theirs."""
    rows = extent.rows
    level = {c.place: rows[c.place].line.level for c in marked}
    levels = sorted(set(level.values()))
    usual = max(levels, key=list(level.values()).count)
    same = [place for place in level if level[place] == usual]
    if len(same) > 1 and all(rows[place].caps for place in same):
        lost = (c.place for c in extent.shown if rows[c.place].caps and c.score >= SURE and c.place not in level)
        level |= dict.fromkeys(lost, usual)
    return [[c for c in extent.shown if level.get(c.place) == each] for each in levels]


def _right_over(extent: Extent, titles: Sequence[Candidate]) -> list[Candidate]:
    """Bare titles, each right above one of `titles`, as « Commande » above « CONCLUSION DU CONTRAT »."""
    rows = extent.rows
    places = [c.place - 1 for c in titles if rows[c.place].before and c.place > extent.start]
    bare = [place for place in places if (rows[place].before or not place) and _is_bare(rows[place])]
    return [Candidate(place, None, titled(rows, place, None), SURE) for place in bare]


def _is_bare(row: Row) -> bool:
    return not (row.ended or row.caps or row.bullet) and is_title(row.text, _SHORT)


def _bulleted(extent: Extent) -> list[Candidate]:
    """« • Tarifs », « • Livraison »: titles that a bullet marks, each above a text; none where bullets make lists."""
    rows = extent.rows
    every = ((place, rows[place]) for place in range(extent.start, extent.end - 1))
    spaced = [place for place, row in every if row.bullet and row.before and len(row.text.split()) <= _SHORT]
    bullets = [place for place in spaced if not rows[place].text[:1].islower()]
    titles = [Candidate(place, None, titled(rows, place, None), SURE) for place in bullets]
    found = [c for c in titles if c.title.text and not c.title.glued and _heads_text(rows, c)]
    return found if len(found) >= _FEWEST and len(found) >= _MOST * len(bullets) else []


def _heads_text(rows: Sequence[Row], title: Candidate) -> bool:
    """Whether no list begins with it, or goes on."""
    row, below = rows[title.place], rows[title.title.last + 1 : title.title.last + 2]
    ended = row.text.endswith((".", ":", ";", ",")) or not is_title(row.text, _SHORT)
    return not ended and any(not row.bullet or len(row.text) > _TEXT for row in below)


def _unprinted(extent: Extent) -> Mark | None:
    """The number that a title lacks, which those below it print: « 2.1 », « 2.2 »."""
    decimals = (c.mark for c in extent.numbered if c.mark and c.mark.depth > 1 and c.score > 0)
    first = next(decimals, None)
    return replace(first, kinds=first.kinds[:1], values=first.values[:1]) if first else None


def _without_own_title(extent: Extent, titles: Sequence[Candidate]) -> Sequence[Candidate]:
    """Without the document's own title: the first, where it says so or stands alone on its level."""
    if not titles:
        return titles
    first = titles[0]
    level = extent.rows[first.place].line.level
    alone = level and len(titles) > 2 and sum(extent.rows[c.place].line.level == level for c in titles) == 1
    text = fold(first.title.text)
    # Above the first part, the first row is the title whatever it says.
    over_parts = first.place == 0 and extent.end < len(extent.rows) and not _opens(first)
    named = (first.place < 8 and TITLE.match(text)) or (first.place == 0 and NAMED.search(text)) or over_parts
    own = [first]
    for title, following in pairwise((*titles[1:], None)):
        assert title
        right_below = title.place == own[-1].title.last + 1
        # The name of the company stands between the title and the first heading, with no text of its own.
        named_after = following is not None and following.place == title.title.last + 1 and not _opens(title)
        goes_on = right_below and (named_after or TITLE.match(fold(title.title.text)))
        if title.place < 8 and (goes_on or fold(title.title.text) == fold(first.title.text)):
            own.append(title)
    return [title for title in titles if title not in own] if alone or named else titles


def _opens(title: Candidate) -> bool:
    text = fold(title.title.text)
    return bool(OPENING.match(text) or FIRST.fullmatch(text))


def over_decimals(extent: Extent, found: Sequence[Heading]) -> list[Heading]:
    """Bare titles above « 1.1 », « 2.1 »: they stand for the article 1 or 2 that is not numbered."""
    firsts = {c.place: c for c in extent.numbered if c.mark and c.mark.depth > 1 and c.mark.values[-1] == 1}
    extra = []
    last = -1
    for head in sorted(found, key=lambda h: h.place):
        first = firsts.get(head.place)
        if first and first.mark:
            start = max(last + 1, extent.start)
            title = _right_above(extent, start, head.place)
            if not title and last >= 0:
                title = _above_a_text(extent, start, head.place)
            extra += [heading(title, first.mark.depth - 1)] if title else []
        last = head.last
    return extra


def _right_above(extent: Extent, start: int, place: int) -> Candidate | None:
    above = extent.rows[place - 1] if place > start else None
    if above is None or not (above.before and extent.rows[place].before) or above.ended or above.bullet:
        return None
    title = titled(extent.rows, place - 1, None)
    return Candidate(place - 1, None, title, SURE) if title.text and len(title.text.split()) > 2 else None


def _above_a_text(extent: Extent, start: int, place: int) -> Candidate | None:
    """The one title between the last number of an article and the first of the next, where some text follows it."""
    between = plain(extent.rows, start, place, most=_LONG)
    return between[0] if len(between) == 1 else None


def _apart(extent: Extent, title: Candidate, titles: Set[int]) -> bool:
    """Whether a title stands by itself: below a blank line, or short between two sentences."""
    row, above, below = (extent.rows[place] for place in (title.place, title.place - 1, title.title.last + 1))
    if row.before or len(title.title.text.split()) > _SHORT or row.text.endswith(":"):
        return row.before > 0
    return (above.ended or title.place - 1 in titles) and len(below.text) > _TEXT and not below.bullet


def _bare(extent: Extent, taken: Set[int], articles: Sequence[Candidate]) -> list[Heading]:
    """Titles that nothing marks inside numbered articles, but where words are defined."""
    starts = [c.place for c in articles]
    glossary = [bool(GLOSSARY.search(fold(c.title.text))) for c in articles]
    before = plain(extent.rows, extent.start, starts[0], taken, spaced=False)
    first = [heading(c, 1) for c in before if c.place not in taken and FIRST.fullmatch(fold(c.title.text))]
    bare = [c for c in plain(extent.rows, starts[0], extent.end, taken) if c.place not in taken]
    inside = [bisect_left(starts, c.place) - 1 for c in bare]
    count = Counter(inside)
    # Right below another title, the rest of that title is likelier, if nothing else divides the article.
    sure = [count[article] > 1 or c.place - 1 not in taken for c, article in zip(bare, inside, strict=True)]
    return first + [heading(c, 2) for c, a, good in zip(bare, inside, sure, strict=True) if good and not glossary[a]]


def among_numbers(extent: Extent, found: Sequence[Heading], articles: Sequence[Candidate]) -> list[Heading]:
    """Titles without a number among numbered articles: preambles, parts, subtitles."""
    rows = extent.rows
    taken = {place for h in found for place in range(h.place, h.last + 1)}
    places = {c.place for c in articles}
    markup = Counter(rows[c.place].line.level for c in articles).most_common(1)[0][0]
    capitals = sum(capital(c.title.text) for c in articles) > 0.6 * len(articles)
    heading_articles = {c.place: headed for c in extent.shown if (headed := _headed(extent, c, places))}
    parted = len(set(heading_articles.values())) > 1  # two titles above one article are those of the document
    lone = _lone(extent, found, articles) if capitals else set()
    glossaries = [bool(GLOSSARY.search(fold(c.title.text))) for c in articles]
    starts = [c.place for c in articles]
    extra = []
    for title in extent.shown:
        row, text = rows[title.place], fold(title.title.text)
        if title.place in taken or (title.score < SURE and not row.line.level):
            continue
        above = bisect_left(starts, title.place) - 1
        opening = bool(OPENING.match(text)) or (above < 0 and bool(FIRST.fullmatch(text)))
        below = rows[title.title.last + 1 : title.title.last + 2]
        as_article = row.line.level == markup > 0 and below and len(below[0].text) > _TEXT and not TITLE.match(text)
        heads_article = title.place in heading_articles
        deeper = row.line.level > markup > 0
        a_part = heads_article and parted and not deeper and not TITLE.match(text)
        if above < 0 and not (opening or as_article or a_part):
            continue
        if above >= 0 and glossaries[above] and not heads_article and not row.line.level:
            continue
        if row.line.level and markup:
            level = 1 + max(0, row.line.level - markup)
            extra.append(heading(title, level, part=row.line.level < markup and heads_article))
        elif opening or title.place in lone:
            extra.append(heading(title, 1))
        elif row.line.level:
            extra.append(heading(title, 2))
        elif heads_article and len(text.split()) <= 8:
            extra.append(heading(title, 1, part=True))
        elif _apart(extent, title, taken) and (row.line.strong or (row.caps and (not capitals or row.after))):
            extra.append(heading(title, 2))
    taken |= {place for h in extra for place in range(h.place, h.last + 1)}
    extra += _bare_parts(extent, taken, articles)
    taken |= {h.place for h in extra}
    return extra + _bare(extent, taken, articles)


def _bare_parts(extent: Extent, taken: Set[int], articles: Sequence[Candidate]) -> list[Heading]:
    """Bare titles below a sentence and right above an article, twice at least: parts that nothing marks."""
    over = [c for c in _right_over(extent, articles) if c.place > extent.start and c.place not in taken]
    sure = [c for c in over if extent.rows[c.place - 1].ended and _WORDS.fullmatch(c.title.text)]
    return [heading(c, 1, part=True) for c in sure] if len(sure) > 1 else []


def _lone(extent: Extent, found: Sequence[Heading], articles: Sequence[Candidate]) -> set[int]:
    """Titles in capitals, as those of articles, each the only one in an article that nothing else divides: one
    title divides nothing, so that it is an article whose number was forgotten."""
    starts = [c.place for c in articles]
    rows, divided = extent.rows, {bisect_right(starts, h.place) for h in found if h.level > 1}
    capitals = (c for c in extent.between(starts[0] + 1, extent.end).shown if rows[c.place].caps)
    apart = [c for c in capitals if rows[c.place].before and _apart(extent, c, set())]
    titles = {c.place: bisect_right(starts, c.place) for c in apart}
    count = Counter(titles.values())
    return {place for place, article in titles.items() if count[article] == 1 and article not in divided}


def _headed(extent: Extent, title: Candidate, articles: Set[int]) -> int | None:
    """The article that begins right below, or below one short line more."""
    below = title.title.last + 1
    if below + 1 in articles and below not in articles and len(extent.rows[below].text) <= _TEXT:
        return below + 1
    return below if below in articles else None
