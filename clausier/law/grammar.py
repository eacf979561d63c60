"""How the words of citations make citations: which text an article belongs to, which names are those of one text.

Every function takes the index of a token and gives what it read with the index after it; none goes back, but to read a
list of articles a second time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clausier.instruments import Instruments, Kind
from clausier.law import articles, names
from clausier.law.lexer import Token, Word, tokens
from clausier.law.plain import plain
from clausier.law.words import Found, Words
from clausier.quantities.word import french_date

# What may stand between two words.
_BESIDE = frozenset({"", ",", "("})
_LINKS = ("du", "de la", "de l'", "des", "de", "dudit", "de ladite", "du nouveau", "de l'ancien", "ancien du")
_OF = _BESIDE | {comma + link for link in _LINKS for comma in ("", ", ")}
_THEN_ARTICLE = _BESIDE | {":", "en son", "dans son", "et son", ", en son", ", notamment son", ", notamment en son"}
_SAME = frozenset(
    {"", ",", "(", "ou", "dit", "dite", ", dit", ", dite", "dite «", ", dite «", "(«", "(dit", "(dite", "(ou"}
)
_DATED = frozenset({"", ",", "du", ", du"})
_APPEALED = frozenset({"", ",", ", pourvoi", "pourvoi"})

_Group = tuple[list[Found], int]


def groups(text: str, instruments: Instruments) -> Iterator[Found]:
    """The citations of a text, in order; their spans are those of the text."""
    made_plain = plain(text)
    words = Words(made_plain.text, tokens(text, made_plain, instruments), instruments)
    index, before = 0, ""  # the text said last
    while index < len(words.tokens):
        group, after = _group(words, index)
        for found in group:
            if found.article and not found.instrument and not found.named:
                found.instrument, found.said = _gathered(words, found, before), False
            before = found.instrument if found.instrument and found.said else before
            found.start, found.end = made_plain.span(found.start, found.end)
            yield found
        index = max(after, index + 1)


def _group(words: Words, index: int) -> _Group:
    token = words.tokens[index]
    if token.word in (Word.NAME, Word.ACT):
        return _text_first(words, index)
    if token.word in (Word.COURT, Word.APPEAL, Word.DATE):
        return _decision(words, index)
    if token.word is Word.MARK and words.follows(index + 1, Word.ARTICLE, {"", ":"}):
        return _article_first(words, index, index + 1)
    if token.word is Word.ARTICLE and (token.sure or words.enclosed(index + 1) or words.before_code(index)):
        return _article_first(words, index, index)
    return _paragraph_first(words, index) if token.word is Word.PARAGRAPH else ([], index + 1)


def _text_first(words: Words, index: int) -> _Group:
    """« C. com., art. L441-10 »."""
    whole, after = _named(words, index)
    found, end = _articles_of(words, whole, after)
    if not found:
        return [whole], after
    found[0].start = whole.start
    return articles.belonging(words, found, whole, plural=words.tokens[after].plural), end


def _articles_of(words: Words, whole: Found, index: int) -> _Group:
    """The articles that follow a text; a bare number without « art. » is one right after the name of a code alone."""
    if words.follows(index, Word.MARK, _THEN_ARTICLE) and words.follows(index + 1, Word.ARTICLE, {""}):
        return articles.items(words, index + 1)
    if words.follows(index, Word.ARTICLE, _BESIDE):
        token, known = words.tokens[index], words.known(whole)
        code = known is not None and known.kind is Kind.CODE
        if token.lettered or (words.gap(index) == "" and (code or words.enclosed(index + 1))):
            return articles.items(words, index)
    return [], index


def _article_first(words: Words, start: int, index: int, lead: Sequence[str] = ()) -> _Group:
    """« article L441-10 du Code de commerce »; `start` is where it starts, `index` the first number."""
    plural = words.tokens[index - 1].plural if index else False
    found, after = articles.items(words, index)
    whole, span = Found(0, 0), found[-1].end
    if words.text_follows(after, _OF):
        named, end = _named(words, after)
        beside = words.gap(after) in _BESIDE
        if not (beside and (_articles_of(words, named, end)[0] or not articles.may_belong(words, found, named))):
            span = named.end + (words.gap(after).endswith("(") and words.bracket(named.end))
            whole, after = named, end
    found = articles.belonging(words, found, whole, plural=plural)
    found[0].start, found[-1].end = words.tokens[start].start, span
    found[0].steps = [*lead, *found[0].steps]
    return found, after


def _paragraph_first(words: Words, index: int) -> _Group:
    """« alinéa 12 de l'article 441-6 », « 2° du I de l'article L442-1 »."""
    steps, after = [words.tokens[index].value], index + 1
    while words.follows(after, Word.PARAGRAPH, {"du", "de la", "de l'", "de"}):
        steps.append(words.tokens[after].value)
        after += 1
    if words.follows(after, Word.MARK, {"de l'", "de", "des"}) and words.follows(after + 1, Word.ARTICLE, {""}):
        return _article_first(words, index, after + 1, lead=steps[::-1])
    return [], after


def _named(words: Words, index: int) -> tuple[Found, int]:
    """A text by its names: « loi n° 78-17 du 6 janvier 1978, dite Informatique et Libertés » is one."""
    token = words.tokens[index]
    whole = Found(token.start, token.end, *_identity(words, token))
    index += 1
    while index < len(words.tokens):
        token, gap = words.tokens[index], words.gap(index)
        if token.word is Word.DATE and gap in _DATED:
            known = words.known(whole)
            if not token.date or (known and known.signed != token.date):
                break
        elif token.word in (Word.NAME, Word.ACT) and gap in _SAME:
            if (whole.instrument, whole.named) != _identity(words, token):
                break
            token = replace(token, end=token.end + (gap.startswith("(") and words.bracket(token.end)))
        elif token.word is Word.APPEAL and gap in _APPEALED and (known := words.known(whole)):
            if _appealed(words, token) != known.id:  # another decision of that court on that day
                whole.instrument, whole.named = None, f"{known.title}, n° {token.value}"
        else:
            break
        whole.end = token.end
        index += 1
    return whole, index


def _identity(words: Words, token: Token) -> tuple[str | None, str]:
    """The id of a text, or what it is called when it is not known."""
    if token.word is Word.NAME or token.kind is None:
        return token.value or None, ""
    if token.number:
        known = words.instruments.numbered(token.kind, token.number)
        name = f"{token.kind} {'' if '/' in token.number else 'n° '}{token.number}"
    else:  # several texts may bear one date: the data says which one is known by it
        name = f"{token.kind} du {french_date(token.date)}" if token.date else str(token.kind)
        known = names.find(words.instruments, name)
    return known, "" if known else name


def _gathered(words: Words, found: Found, before: str) -> str | None:
    """The text of an article when its number tells it: one text alone has it, or the one said just before."""
    telling = not found.bare or len(found.article.partition("-")[0]) > 2
    holding = words.instruments.with_article(found.article) if telling else ()
    return holding[0] if len(holding) == 1 else before if before in holding else None


def _appealed(words: Words, token: Token) -> str | None:
    """The id of the decision of that number; one that joins several goes by each."""
    return words.instruments.numbered(Kind.DECISION, token.value) or names.find(words.instruments, token.value)


def _decision(words: Words, index: int) -> _Group:
    """« Cass. com., 3 mars 2009, n° 07-16.527 », or what is left of it: its number, or its court and date."""
    start, after = words.tokens[index].start, index
    read: dict[Word, Token] = {}
    for word, gaps in (
        (Word.COURT, _BESIDE),
        (Word.DATE, _DATED),
        (Word.APPEAL, _APPEALED),
    ):
        here = after < len(words.tokens) and words.tokens[after].word is word
        if here and (after == index or words.gap(after) in gaps):
            read[word] = words.tokens[after]
            after += 1
    court, dated, number = read.get(Word.COURT), read.get(Word.DATE), read.get(Word.APPEAL)
    day = french_date(dated.date) if dated and dated.date else ""
    if not number and not (court and day):
        return [], max(after, index + 1)
    parts = (court.value if court else "", day, f"n° {number.value}" if number else "")
    name = ", ".join(part for part in parts if part)
    known = _appealed(words, number) if number else names.find(words.instruments, name)
    return [Found(start, words.tokens[after - 1].end, known, "" if known else name)], after
