"""The articles of a citation: a list of numbers, each with its paragraphs, and what the text makes of them."""

from collections.abc import Sequence

from clausier.instruments import Kind
from clausier.law.lexer import Token, Word
from clausier.law.words import Found, Words

_AND = frozenset({",", "et", "ou", ", et", "et a", "et/ou", "et au", "et aux"})
_AND_ARTICLE = frozenset(
    {"et l'", "et de l'", "et a l'", "ou l'", "et", "et les", "et des", "et aux", ", l'", ", de l'"}
)

_FEW = 30  # paragraphs; a greater number is that of an article


def items(words: Words, index: int) -> tuple[list[Found], int]:
    """The articles of a list that starts at a token, and the index after it."""
    found: list[Found] = []
    while True:
        _add(found, words.tokens[index], words.gap(index))
        index = _paragraphs(words, found, index + 1)
        if words.follows(index, Word.ARTICLE, {"a", "a l'"}):
            found[-1].last, found[-1].end = words.tokens[index].value, words.tokens[index].end
            index += 1
        elif words.follows(index, Word.ONWARD, {"", ","}):
            found[-1].onward, found[-1].end = True, words.tokens[index].end
            index += 1
        if words.follows(index, Word.ARTICLE, _AND) and words.closes(index):
            continue
        if words.follows(index, Word.MARK, _AND_ARTICLE) and words.follows(index + 1, Word.ARTICLE, {""}):
            index += 1
            continue
        return found, index


def belonging(words: Words, found: Sequence[Found], whole: Found, *, plural: bool) -> list[Found]:
    """The articles as those of `whole`: what a number means depends on the text. `plural`: several were announced."""
    own = _european(found, plural=plural) if _is_european(words, whole) else list(found)
    for item in own:
        item.instrument, item.named = whole.instrument, whole.named
        head, tail = _halves(item)
        if item.bare and head is not None and tail is not None and tail > head and not _listed(words, item):
            item.article, _, item.last = item.article.partition("-")  # « 42-46 » is a range
    return own


def may_belong(words: Words, found: Sequence[Found], whole: Found) -> bool:
    """Only a code has lettered articles: « D441-5 (décret n° 2012-1115) » is none of the decree."""
    known = words.known(whole)
    return all(item.bare for item in found) or (known is not None and known.kind is Kind.CODE)


def _add(found: list[Found], token: Token, gap: str) -> None:
    """Adds an article to a list, or a paragraph to its last one: « 289, I, 3 », « 1119, al. 2 et 3 »."""
    item = Found(token.start, token.end, article=token.value, comma=gap == ",", bare=not token.lettered)
    item.steps = [token.step] if token.step else []
    before = found[-1] if found else None
    small = token.value.isdigit() and int(token.value) <= _FEW and not token.step
    if before is None or not before.steps or not small or before.last or before.onward:
        found.append(item)
    elif gap == "," and _sort(before.steps[-1]) == "I":
        before.steps, before.end = [*before.steps, token.value], token.end
    elif gap == "et" and before.steps[-1].startswith("al. "):
        item.article, item.bare, item.steps = before.article, before.bare, [*before.steps[:-1], f"al. {token.value}"]
        found.append(item)
    else:
        found.append(item)


def _paragraphs(words: Words, found: list[Found], index: int) -> int:
    """Adds the paragraphs that follow to the last article; « II et IV » makes two of it."""
    while words.follows(index, Word.PARAGRAPH, {"", ",", "et", "ou"}):
        token, gap, item = words.tokens[index], words.gap(index), found[-1]
        same = next((n for n, step in enumerate(item.steps) if _sort(step) == _sort(token.value)), None)
        if same is not None and gap:
            steps = [*item.steps[:same], token.value]
            found.append(Found(token.start, token.end, article=item.article, steps=steps, bare=item.bare))
        elif gap in ("", ","):
            item.steps.append(token.value)
            item.end = token.end
        else:
            break
        index += 1
    return index


def _sort(step: str) -> str:
    """Which sort of paragraph it is: « II », « al. 2 », « 2° », « 3 » and « f » are five."""
    if step[0].isupper():
        return "I"
    if step.startswith("al."):
        return "al."
    return "°" if step.endswith("°") else "1" if step[0].isdigit() else "a"


def _is_european(words: Words, whole: Found) -> bool:
    known = words.known(whole)
    return known.kind.european if known else whole.named.startswith((Kind.REGULATION, Kind.DIRECTIVE))


def _european(found: Sequence[Found], *, plural: bool) -> list[Found]:
    """« art. 6, 1, f » and « art. 28-3 » of a European text are paragraphs."""
    merged: list[Found] = []
    for item in found:
        head, tail = _halves(item)
        if head is not None and tail is not None and tail <= head:
            item.article, item.steps = str(head), [str(tail), *item.steps]
        before = merged[-1] if merged else None
        listed = plural or not item.comma or not item.article.isdigit()
        if before is None or listed or not before.article.isdigit() or before.steps:
            merged.append(item)
        elif int(item.article) < int(before.article):
            before.steps, before.end = [item.article, *item.steps], item.end
        else:
            merged.append(item)
    return merged


def _halves(item: Found) -> tuple[int | None, int | None]:
    """42 and 46 for « 42-46 »; None for what is no number."""
    head, _, tail = item.article.partition("-")
    return int(head) if head.isdigit() else None, int(tail) if tail.isdigit() else None


def _listed(words: Words, item: Found) -> bool:
    known = words.known(item)
    return bool(known.entries(item.article) if known else words.instruments.with_article(item.article))
