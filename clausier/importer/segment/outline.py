"""Which lines are headings, and on what level: parts, articles, what divides articles.

A document is read as regions (its body, each annex, each part where numbering begins again); in a region, the best
series of numbers gives the articles; what stands between two articles may divide the first.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clausier.importer.segment import series
from clausier.importer.segment.candidates import OPENING, Candidate, numbered, plain, unnumbered
from clausier.importer.segment.marks import ANNEX_WORDS, ARTICLE_WORDS, PART_WORDS, Kind, Mark
from clausier.importer.segment.rows import Row, capital
from clausier.words import fold

_ARTICLES = frozenset({*ARTICLE_WORDS, "article", "clause"})
_TITLE = re.compile(r"(?:conditions|contrat|cg[vsu]\b|politique|charte|mentions legales|convention)", re.I)
_SURE = 2.0  # an unnumbered line of this score is shown as a title


@dataclass(frozen=True)
class Heading:
    """A printed heading, from row `place` to row `last`. `level` is 1 for an article, more for what divides it;
    `part`: numbering may begin again below it. `glued`: its text begins on its line."""

    place: int
    last: int
    level: int
    number: str
    title: str
    part: bool = False
    glued: bool = False
    annex: bool = False


def headings(rows: Sequence[Row]) -> list[Heading]:
    """The headings of a document, in order, without those of its own title."""
    every = numbered(rows)
    counted = {c.place for c in every if c.score > 0}
    shown = [c for c in unnumbered(rows) if c.place not in counted]
    found = _within(rows, every, shown, 0, len(rows), below=False)
    unique = {heading.place: heading for heading in sorted(found, key=lambda h: not h.part)}
    return [unique[place] for place in sorted(unique)]


def _within(
    rows: Sequence[Row], every: Sequence[Candidate], shown: Sequence[Candidate], start: int, end: int, *, below: bool
) -> list[Heading]:
    """The headings between two rows: by parts, then by annexes, then by articles."""
    bounds = {c.place: _heading(c, 1, part=True) for c in _parts(rows, every, end)}
    divide = _within
    if not bounds:
        bounds, divide = _bounds(rows, every, shown), _region
    found = list(bounds.values())
    edges = [start, *sorted(bounds), end]
    for place, after in zip(edges, edges[1:], strict=False):
        head = bounds.get(place)
        first = head.last + 1 if head else place
        inside = [c for c in every if first <= c.place < after]
        titles = [c for c in shown if first <= c.place < after and c.place not in bounds]
        found += divide(rows, inside, titles, first, after, below=below or head is not None)
    return found


def _bounds(rows: Sequence[Row], every: Sequence[Candidate], shown: Sequence[Candidate]) -> dict[int, Heading]:
    """Annexes, and titles without a number under which numbering begins again."""
    bounds = {}
    for candidate in every:
        mark = candidate.mark
        if mark and mark.word in ANNEX_WORDS and mark.depth <= 1 and _annex(rows, candidate, mark):
            bounds[candidate.place] = _heading(candidate, 1, part=True, annex=True)
    firsts = [c for c in every if c.mark and c.mark.values == (1,) and c.score > 1 and c.mark.kinds != (Kind.LOWER,)]
    seconds = [c for c in every if c.mark and c.mark.values == (2,) and c.score > 1]
    places = [c.place for c in firsts]
    restarted = [
        title
        for title in shown
        if title.score >= _SURE and not OPENING.match(fold(title.title.text))
        for first in firsts
        if title.title.last < first.place <= title.title.last + 8
        and not any(title.title.last < other.place < first.place for other in shown)
        and any(s.mark and s.mark.kinds == first.mark.kinds and s.mark.word == first.mark.word
                and first.place < s.place and not any(first.place < p < s.place for p in places)
                for s in seconds if first.mark)
    ]  # fmt: skip
    if len({title.place for title in restarted}) > 1:
        for title in restarted:
            if title.place < 8 and _TITLE.match(fold(title.title.text)):
                continue  # the document's own
            bounds.setdefault(title.place, _heading(title, 1, part=True))
    return bounds


def _annex(rows: Sequence[Row], candidate: Candidate, mark: Mark) -> bool:
    if candidate.score < 1.5 or candidate.title.glued or rows[candidate.place].line.linked:
        return False
    row = rows[candidate.place]
    stands_out = row.caps or row.line.level or row.line.strong or capital(row.text.split()[0])
    return bool(stands_out or capital(mark.title) or (row.before and mark.sign) or (row.before and not mark.title))


def _region(
    rows: Sequence[Row],
    every: Sequence[Candidate],
    shown: Sequence[Candidate],
    start: int,
    end: int,
    *,
    below: bool,
) -> list[Heading]:
    """The headings of a region; `below` where a part or an annex stands above."""
    articles, parts = _articles(rows, every, shown)
    if not articles:
        if any(c.mark and c.mark.depth > 1 and c.score > 1 for c in every) and not any(rows[c.place].line.level for c in shown):
            return _divisions(rows, every, None, 0, start - 1, end)
        return _without_numbers(rows, every, shown, start, end, below)
    taken = {c.place for c in (*articles, *parts)}
    found = [_heading(c, 1) for c in articles] + [_heading(c, 1, part=True) for c in parts]
    depth = articles[0].mark.depth if articles[0].mark else 1
    edges = sorted(taken) + [end]
    for place, after in zip(edges, edges[1:], strict=False):
        head = next(c for c in (*articles, *parts) if c.place == place)
        inner = [c for c in every if head.title.last < c.place < after]
        found += _divisions(rows, inner, head.mark, depth, head.title.last, after)
    found += _titles(rows, shown, found, articles, start, below)
    return found


def _parts(rows: Sequence[Row], every: Sequence[Candidate], end: int) -> list[Candidate]:
    """Parts under most of which the numbers begin again: the longest series of them, or none."""
    best: list[Candidate] = []
    for (word, kinds, before), found in _groups(every).items():
        if before or not (word in PART_WORDS or not word and kinds in ((Kind.ROMAN,), (Kind.UPPER,))):
            continue
        run = _run(rows, [c for c in found if c.title.text and not c.title.glued], lambda _start, _end: series.RESTART)
        if len(run) < 2 or series.total(run) < 2.5 * len(run):
            continue
        ends = [c.place for c in run[1:]] + [end]
        inner = [_first_series(rows, [c for c in every if h.title.last < c.place < e]) for h, e in zip(run, ends, strict=True)]
        begun = sum(bool(s) and s[0].place <= h.title.last + 30 for h, s in zip(run, inner, strict=True))
        enough = word or sum(map(len, inner)) >= 2.5 * len(run)
        if begun >= max(2, 0.6 * len(run)) and enough and len(run) > len(best):
            best = run
    return best


def _first_series(rows: Sequence[Row], inside: Sequence[Candidate]) -> list[Candidate]:
    """The best series of articles, from 1, in what follows a heading."""
    best: list[Candidate] = []
    for (word, kinds, before), found in _groups(inside).items():
        if before or word not in ("", "article") or kinds != (Kind.ARABIC,):
            continue
        run = _run(rows, found, lambda _start, _end: series.RESTART)
        good = len(run) > 1 and _last_value(run[0]) == 1 and series.total(run) >= 2.2 * len(run) and _heads(rows, run)
        if good and series.total(run) > series.total(best):
            best = run
    return best


def _groups(every: Sequence[Candidate]) -> dict[tuple[str, tuple[Kind, ...], tuple[int, ...]], list[Candidate]]:
    """Candidates that may count together: same word, same kinds, same numbers but for the last."""
    groups: dict[tuple[str, tuple[Kind, ...], tuple[int, ...]], list[Candidate]] = {}
    for candidate in every:
        mark = candidate.mark
        if mark and mark.depth and mark.word not in ANNEX_WORDS and candidate.score > -2:
            word = "article" if mark.word in _ARTICLES else mark.word
            groups.setdefault((word, mark.kinds, mark.values[:-1]), []).append(candidate)
    return groups


def _last_value(candidate: Candidate) -> int:
    assert candidate.mark
    return candidate.mark.values[-1]


def _run(rows: Sequence[Row], candidates: Sequence[Candidate], restart: Callable[[int, int], float]) -> list[Candidate]:
    """The best series, chosen twice: the second time, what looks like the first choice counts more."""

    def look(candidate: Candidate) -> list[str]:
        mark, title = candidate.mark, candidate.title
        assert mark
        return [
            f"sign {mark.sign[:1]}" if mark.sign not in ("-", "–", "—") else "sign -",
            f"caps {capital(title.text)}" if title.text else "caps ?",
            f"word {mark.word}",
            f"level {rows[candidate.place].line.level}",
            f"strong {rows[candidate.place].line.strong}",
        ]

    run = series.best(candidates, _last_value, restart)
    weighed = list(candidates)
    for _ in range(2):
        weighed = series.consistent(candidates, run, look)
        run = series.best(weighed, _last_value, restart)
    return _found_again(weighed, run)


def _found_again(candidates: Sequence[Candidate], run: Sequence[Candidate]) -> list[Candidate]:
    """The run, with the numbers it lacks that stand elsewhere: two columns may have been read in the wrong order."""
    numbers = {_last_value(c) for c in run}
    if len(run) < 4 or len(numbers) < len(run):
        return list(run)
    least = 0.7 * series.total(run) / len(run)
    lost = [c for c in candidates if _last_value(c) not in numbers and c.score >= least and _last_value(c) < max(numbers)]
    single = [c for c in lost if sum(_last_value(o) == _last_value(c) for o in lost) == 1]
    return sorted((*run, *single), key=lambda c: c.place)


def _articles(
    rows: Sequence[Row], every: Sequence[Candidate], shown: Sequence[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """The series of articles of a region, and that of the parts above it."""
    groups = _groups(every)
    outer = [c.place for c in shown if c.score >= _SURE]
    outer += [c.place for c in every if c.mark and c.score > 1.5 and _wide(c.mark)]

    def restart(start: int, end: int) -> float:
        return 1.0 if any(start < place < end and end - place < 12 for place in outer) else series.RESTART

    runs = {key: run for key, found in groups.items() if len(run := _run(rows, found, restart)) > 1}
    strong = {key: run for key, run in runs.items() if series.total(run) > 2.5 and _heads(rows, run)}
    by_word = {key: run for key, run in strong.items() if key[0] == "article" and not key[2]}
    plain = {key: run for key, run in strong.items() if not key[0] and not key[2] and key[1] != (Kind.LOWER,)}
    wide = {key: found for key, found in groups.items() if key[0] in PART_WORDS and not key[2]}
    wide = {key: run for key, found in wide.items() if series.total(run := _run(rows, found, restart)) > 2.5}
    if by_word:
        articles = max(by_word.values(), key=series.total)
        others = {k: r for k, r in plain.items() if len(r) > 2 * len(articles) and series.total(r) > 4 * series.total(articles)}
        if not others:
            return articles, _above(articles, [*wide.values(), *(r for k, r in plain.items() if k[1] != (Kind.ARABIC,))])
    if plain:
        arabic = plain.get(("", (Kind.ARABIC,), ()))
        letters = [run for key, run in plain.items() if key[1] != (Kind.ARABIC,)]
        if arabic:
            above = _above(arabic, [*wide.values(), *letters])
            if above and not wide and len(arabic) < 2.5 * len(above):
                return above, []
            if above or not letters or series.total(arabic) >= max(map(series.total, letters)):
                return arabic, above
        if letters:
            best = max(letters, key=series.total)
            return best, _above(best, list(wide.values()))
    if wide := {key: run for key, run in wide.items() if len(run) > 1}:
        return max(wide.values(), key=series.total), []
    deep = [run for key, run in strong.items() if not key[0] and key[2] and len(run) > 2 and key[1][0] is not Kind.ARABIC]
    one = len({tuple(c.place for c in run) for run in deep}) == 1  # « I.1 » reads with a roman one and with a letter
    return (deep[0], []) if one else ([], [])


def _wide(mark: Mark) -> bool:
    return mark.word in PART_WORDS or (not mark.word and mark.depth == 1 and mark.kinds[0] in (Kind.ROMAN, Kind.UPPER))


def _heads(rows: Sequence[Row], run: Sequence[Candidate]) -> bool:
    """Whether most of a run stand above some text: a table of contents, or a list of names, does not."""
    spaced = sum(c.title.glued or b.place - c.title.last > 1 for c, b in zip(run, run[1:], strict=False))
    return spaced >= 0.5 * (len(run) - 1)


def _above(articles: Sequence[Candidate], wider: Sequence[Sequence[Candidate]]) -> list[Candidate]:
    """The items of series that stand above articles: nearly each has one below it, or right below it."""
    found: dict[int, Candidate] = {}
    for run in wider:
        edges = [c.place for c in run[1:]] + [10**9]
        filled = sum(any(c.place < a.place < edge for a in articles) for c, edge in zip(run, edges, strict=True))
        near = sum(any(c.place < a.place <= c.title.last + 12 for a in articles) for c in run)
        at_once = sum(any(c.place < a.place <= c.title.last + 2 for a in articles) for c in run)
        worded = bool(run[0].mark and run[0].mark.word)
        first = filled >= 0.7 * len(run) and (worded or run[0].place < articles[0].place and near >= 0.5 * len(run))
        if (len(run) > 1 or worded) and (first or at_once >= 0.8 * len(run)):
            found |= {c.place: c for c in run if c.place not in found}
    places = {a.place for a in articles}
    return [found[place] for place in sorted(found) if place not in places]


def _divisions(
    rows: Sequence[Row], inner: Sequence[Candidate], head: Mark | None, depth: int, start: int, end: int
) -> list[Heading]:
    """What divides an article: « 5.1 », « 5.1.1 », « 3BA »; then, in the smallest units, « A/ », « 1) », « a) »."""
    own = head.values if head else ()
    found: list[tuple[Candidate, int]] = []
    opened: list[tuple[int, ...]] = [own]
    letters = {c.place for c in _letters(rows, inner)}
    for candidate in inner:
        mark = candidate.mark
        if mark is None or mark.word in (*ANNEX_WORDS, *PART_WORDS):
            continue
        if candidate.place in letters and mark.kinds == (Kind.UPPER,):
            found.append((candidate, 2))
            opened.append((*own, *mark.values))
            continue
        if mark.depth <= depth:
            continue
        if found and found[-1][0].title.last >= candidate.place:
            continue
        if candidate.score + _follows(mark.values, opened, own) >= 1:
            found.append((candidate, _level(mark) - depth + 1 if depth else _level(mark)))
            opened.append(mark.values)
    divided = [_heading(c, level) for c, level in found]
    taken = {c.place for c, _ in found}
    edges = [(start, 1)] + [(c.title.last, level) for c, level in found]
    ends = [c.place for c, _ in found] + [end]
    for (last, level), after in zip(edges, ends, strict=True):
        loose = [c for c in inner if last < c.place < after and c.place not in taken]
        divided += _listed(rows, loose, level + 1, last, after)
    return divided


def _letters(rows: Sequence[Row], inner: Sequence[Candidate]) -> list[Candidate]:
    """« A/ », « B/ » of an article whose further divisions repeat them: « 3BA »."""
    if not any(c.mark and c.mark.depth > 2 and c.mark.kinds[1] is Kind.UPPER for c in inner):
        return []
    letters = [c for c in inner if c.mark and c.mark.kinds == (Kind.UPPER,) and not c.mark.word and c.score > 1]
    return _run(rows, letters, lambda _start, _end: series.RESTART)


def _level(mark: Mark) -> int:
    """« 5.1.1 » divides twice; so does « 5AB1 », whose last figure only counts."""
    letters = sum(kind is Kind.UPPER for kind in mark.kinds[1:])
    return 1 + letters if letters and mark.kinds[0] is Kind.ARABIC else mark.depth


def _follows(values: tuple[int, ...], opened: Sequence[tuple[int, ...]], own: tuple[int, ...]) -> float:
    """How well a number follows those before it in its article."""
    prefix, last = values[:-1], values[-1]
    if (prefix in opened and last == 1) or (*prefix, last - 1) in opened:
        return 2.0
    if values in opened:
        return -0.5
    if (*prefix, last - 2) in opened or (*prefix, last - 3) in opened:
        return 0.5
    if values[: len(own)] == own:
        return 1.0 if len(values) == len(own) + 1 and len(opened) == 1 else 0.3
    return -1.0


def _listed(rows: Sequence[Row], loose: Sequence[Candidate], level: int, start: int, end: int) -> list[Heading]:
    """Headings numbered without reference to their article: « A/ Généralités », « 1) Prix », never mere lists."""
    best: list[Candidate] = []
    for (word, kinds, before), found in _groups(loose).items():
        if before or word in PART_WORDS:
            continue
        run = _run(rows, found, lambda _start, _end: series.RESTART)
        good = len(run) > 1 and run[0].mark and run[0].mark.values == (1,)
        if good and kinds == (Kind.ARABIC,) and _paragraphs(rows, run, start):
            best = run
            break
        least = 2.2 if kinds == (Kind.LOWER,) else 1.6
        if good and _titles_share(rows, run, end) >= 0.6 and series.total(run) >= least * len(run):
            if series.total(run) > series.total(best):
                best = run
    if not best:
        return []
    divided = [_heading(c, level) for c in best]
    edges = [c.place for c in best[1:]] + [end]
    taken = {c.place for c in best}
    for candidate, after in zip(best, edges, strict=True):
        deeper = [c for c in loose if candidate.title.last < c.place < after and c.place not in taken]
        divided += _listed(rows, deeper, level + 1, candidate.title.last, after)
    return divided


def _paragraphs(rows: Sequence[Row], run: Sequence[Candidate], start: int) -> bool:
    """Whether numbers count the paragraphs of an article rather than the items of a list: the first comes right after
    the heading, and each is made of sentences."""
    texts = [rows[c.place].text for c in run]
    sentences = sum(len(text) >= 60 and (text.endswith(".") or rows[c.place].full) for text, c in zip(texts, run, strict=True))
    return run[0].place == start + 1 and sentences >= 0.7 * len(run) and all(c.mark and c.mark.title[:1].isupper() for c in run)


def _titles_share(rows: Sequence[Row], run: Sequence[Candidate], end: int) -> float:
    """The share of a run that has a title and a text below it."""
    ends = [c.place for c in run[1:]] + [end]
    return sum(bool(c.title.text) and (c.title.glued or after - c.title.last > 1) for c, after in zip(run, ends, strict=True)) / len(run)


def _titles(
    rows: Sequence[Row],
    shown: Sequence[Candidate],
    found: Sequence[Heading],
    articles: Sequence[Candidate],
    start: int,
    below: bool,
) -> list[Heading]:
    """Titles without a number among numbered articles."""
    taken = {place for h in found for place in range(h.place, h.last + 1)}
    markup = Counter(rows[c.place].line.level for c in articles).most_common(1)[0][0]
    caps = sum(capital(c.title.text) for c in articles) > 0.6 * len(articles)
    first = articles[0].place
    places = {c.place for c in articles}
    extra = []
    for title in shown:
        row = rows[title.place]
        if title.place in taken or (title.score < _SURE and not row.line.level):
            continue
        opening = bool(OPENING.match(fold(title.title.text)))
        heads_text = title.title.last + 1 < len(rows) and len(rows[title.title.last + 1].text) > 60
        same = row.line.level and row.line.level == markup and heads_text and not _TITLE.match(fold(title.title.text))
        if title.place < first and not opening and not same:
            continue
        heads_article = any(place in places for place in range(title.title.last + 1, title.title.last + 3))
        if row.line.level and markup:
            level = 1 + max(0, row.line.level - markup)
            extra.append(_heading(title, level, part=row.line.level < markup and heads_article))
        elif row.line.level:
            extra.append(_heading(title, 2))
        elif opening:
            extra.append(_heading(title, 1))
        elif heads_article and len(title.title.text.split()) <= 8:
            extra.append(_heading(title, 1, part=True))
        elif (row.caps and (not caps) and row.before) or (row.line.strong and row.before) or (row.caps and row.before and row.after):
            extra.append(_heading(title, 2))
    return extra


def _without_numbers(
    rows: Sequence[Row], every: Sequence[Candidate], shown: Sequence[Candidate], start: int, end: int, below: bool
) -> list[Heading]:
    """A region whose articles bear no number: titles by markup, by type, or by capitals."""
    titles = [c for c in shown if c.score >= 1 or rows[c.place].line.level]
    by_markup = [c for c in titles if rows[c.place].line.level]
    if len(by_markup) > 1:
        titles = by_markup
    else:
        titles = [c for c in titles if c.score >= _SURE]
        capitals = [c for c in titles if rows[c.place].caps]
        strong = [c for c in titles if rows[c.place].line.strong]
        bare = [c for c in plain(rows) if start <= c.place < end]
        titles = max(capitals, strong, key=len)
        if len(titles) < 3 and len(bare) > len(titles):
            titles = bare
    if not below:
        titles = _without_own_title(rows, titles)
    levels = sorted({rows[c.place].line.level for c in titles})
    found = [_heading(c, (2 if below else 1) + levels.index(rows[c.place].line.level)) for c in titles]
    edges = [h.place for h in found[1:]] + [end]
    for heading, after in zip(list(found), edges, strict=False):
        inner = [c for c in every if heading.last < c.place < after]
        found += _listed(rows, inner, heading.level + 1, heading.last, after)
    return found


def _without_own_title(rows: Sequence[Row], titles: Sequence[Candidate]) -> list[Candidate]:
    """Without the document's own title: the first, where it says so or stands alone on its level."""
    if not titles:
        return []
    first = titles[0]
    level = rows[first.place].line.level
    alone = level and sum(rows[c.place].line.level == level for c in titles) == 1 and len(titles) > 2
    named = first.place < 8 and _TITLE.match(fold(first.title.text))
    return list(titles[1:] if alone or named else titles)


def _heading(candidate: Candidate, level: int, *, part: bool = False, annex: bool = False) -> Heading:
    mark, title = candidate.mark, candidate.title
    return Heading(
        candidate.place, title.last, level, mark.printed if mark else "", title.text, part, title.glued, annex
    )
