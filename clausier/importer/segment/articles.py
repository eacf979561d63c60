"""The series of articles of a region, and the parts above them where numbers run on from one part to the next."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from clausier.importer.segment import nested, runs, series
from clausier.importer.segment.candidates import SURE, Candidate
from clausier.importer.segment.expected import COMMON, PART
from clausier.importer.segment.extent import Extent
from clausier.importer.segment.marks import ARTICLE_WORDS, PART_WORDS, Kind, Mark
from clausier.importer.segment.runs import Run
from clausier.words import fold

_STRONG = 2.5  # the least total of a series that may be the articles
_NEAR = 12  # rows
_ALONE = 3.0  # the least score of an article that no other follows


def articles_and_parts(extent: Extent) -> tuple[Run, Run]:
    """The best series of articles, and the headings of parts that stand above some of them; both may be empty."""
    groups = runs.groups(extent.numbered)
    outer = sorted(
        {c.place for c in extent.shown if c.score >= SURE}
        | {c.place for c in extent.numbered if c.mark and c.score > 1.5 and _wide(c.mark)}
    )

    def restart(start: int, end: int) -> float:
        """Cheap right below a title."""
        index = bisect_left(outer, end) - 1
        return 1.0 if index >= 0 and max(start, end - _NEAR) < outer[index] else series.RESTART

    every = {key: run for key, found in groups.items() if len(run := runs.run(extent.rows, found, restart)) > 1}
    strong = {key: run for key, run in every.items() if series.total(run) > _STRONG and runs.heads_text(run)}
    outermost = {(word, kinds): run for (word, kinds, before), run in strong.items() if not before}
    parts = [
        run
        for (word, _, before), found in groups.items()
        if word in PART_WORDS and not before and series.total(run := runs.run(extent.rows, found, restart)) > _STRONG
    ]
    named = [run for (word, _), run in outermost.items() if not word and _are_parts(run)]
    for lettered in (*parts, *named):
        if found := coded(groups, lettered):
            return found, lettered
    worded = [run for (word, _), run in outermost.items() if word == "article"]
    alone = groups.get(("", (Kind.ARABIC,), ()), [])
    arabic = nested.outer(extent.rows, alone) or outermost.get(("", (Kind.ARABIC,)), [])
    letters = [run for (word, kinds), run in outermost.items() if not word and kinds in ((Kind.ROMAN,), (Kind.UPPER,))]
    letters = [run for run in letters if not any(nested.inside(run, other) for other in letters)]
    if worded:
        articles = max(worded, key=series.total)
        outdone = len(arabic) > 2 * len(articles) and series.total(arabic) > 4 * series.total(articles)
        if not outdone:
            articles = runs.completed(articles, alone)
            return articles, _above(articles, [*parts, *letters])
    if arabic:
        letters = [run for run in letters if not nested.inside(run, arabic)]
        above = _above(arabic, [*parts, *letters])
        if above and not parts and len(arabic) < 2.5 * len(above):
            return above, []  # few numbers under each letter: they divide it
        if above or not letters or series.total(arabic) >= max(map(series.total, letters)):
            return runs.completed(arabic, groups.get(("article", (Kind.ARABIC,), ()), [])), above
    if letters:
        articles = max(letters, key=series.total)
        return articles, _above(articles, parts)
    if longer := [run for run in parts if len(run) > 1]:
        return max(longer, key=series.total), []
    return _last_resort(extent, strong), []


def _are_parts(run: Run) -> bool:
    """Whether titles say that articles stand below them."""
    titles = [fold(c.title.text) for c in run]
    return all(map(PART.match, titles)) or bool(COMMON.match(titles[0]))


def coded(groups: Mapping[runs.Key, Run], parts: Run) -> Run:
    """« A.1 », « A.2 » below « Partie A », « B.1 » below « Partie B »: articles that bear the letter of their part;
    none if a part has no two of them. Decimals divide: « 1.1 » below « Titre 1 » is none."""
    found: Run = []
    for part in parts:
        mark = part.mark
        if mark is None or mark.kinds == (Kind.ARABIC,):
            return []
        own = groups.get(("", (*mark.kinds, Kind.ARABIC), mark.values), [])
        sure = [c for c in own if c.place > part.place and c.score > 0]
        if len(sure) < 2:
            return []
        found += sure
    return sorted(found, key=lambda c: c.place)


def _last_resort(extent: Extent, strong: dict[runs.Key, Run]) -> Run:
    """« I.1 », « I.2 » without a « I »; failing that, an article that stands alone."""
    deep = [run for (word, kinds, before), run in strong.items()
            if before and not word and len(run) > 2 and kinds[0] is not Kind.ARABIC]  # fmt: skip
    if len({tuple(c.place for c in run) for run in deep}) == 1:  # « I.1 » reads with a roman one and with a letter
        return deep[0]
    alone = (c for c in extent.numbered if c.mark and c.mark.word in ARTICLE_WORDS and c.mark.depth == 1)
    return [c for c in alone if c.score >= _ALONE][:1] if not deep else []


def _wide(mark: Mark) -> bool:
    return mark.word in PART_WORDS or (not mark.word and mark.kinds in ((Kind.ROMAN,), (Kind.UPPER,)))


def _above(articles: Sequence[Candidate], wider: Sequence[Run]) -> Run:
    """The items of series that stand above articles: nearly each has one below it, or right below it."""
    places = [a.place for a in articles]

    def next_article(candidate: Candidate) -> float:
        index = bisect_right(places, candidate.place)
        return places[index] if index < len(places) else float("inf")

    found: dict[int, Candidate] = {}
    for run in wider:
        next_part = [*(c.place for c in run[1:]), float("inf")]
        filled = sum(next_article(c) < end for c, end in zip(run, next_part, strict=True))
        near = sum(next_article(c) <= c.title.last + _NEAR for c in run)
        at_once = sum(next_article(c) <= c.title.last + 2 for c in run)
        if run[0].mark and run[0].mark.word:
            stands = filled >= 0.5 * len(run)
        else:
            before = run[0].place < places[0] and filled >= 0.7 * len(run) and near >= 0.5 * len(run)
            stands = len(run) > 1 and (before or at_once >= 0.8 * len(run))
        if stands or (len(run) > 1 and at_once >= 0.8 * len(run)):
            found = {c.place: c for c in run} | found
    return [found[place] for place in sorted(found.keys() - set(places))]
