"""The words of citations in a row, with what lies between them: what every part of the grammar asks."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from clausier.instruments import Instrument, Instruments, Kind
from clausier.law.lexer import Token, Word

# After a bare number: one that closes is an article of a list, « 30 » in « article 12, 30 jours » is none.
_CLOSES = re.compile(r" ?(?:[,;.:)(\]]|$|(?:et|ou|a|du|de|des|s\.)(?!\w))")


@dataclass
class Found:
    """A citation in the making; spans are those of the plain text."""

    start: int
    end: int
    instrument: str | None = None
    named: str = ""
    said: bool = True
    article: str = ""
    last: str = ""
    onward: bool = False
    steps: list[str] = field(default_factory=list)
    comma: bool = False  # follows a comma in a list
    bare: bool = False  # a number without letter


class Words:
    """The tokens of a text. Questions about an index out of range are answered by no."""

    def __init__(self, text: str, tokens: Sequence[Token], instruments: Instruments) -> None:
        self.text, self.tokens, self.instruments = text, tokens, instruments

    def gap(self, index: int) -> str:
        """What stands between a token and the one before it, in small letters."""
        return self.text[self.tokens[index - 1].end : self.tokens[index].start].strip().casefold()

    def follows(self, index: int, word: Word, gaps: Set[str]) -> bool:
        """Whether a word of that sort stands there, after one of these gaps."""
        return 0 < index < len(self.tokens) and self.tokens[index].word is word and self.gap(index) in gaps

    def text_follows(self, index: int, gaps: Set[str]) -> bool:
        """Whether the name of a text stands there."""
        return self.follows(index, Word.NAME, gaps) or self.follows(index, Word.ACT, gaps)

    def enclosed(self, index: int) -> bool:
        """Whether a paragraph in brackets stands there: « 28(3) »."""
        return self.follows(index, Word.PARAGRAPH, {""}) and self.text[self.tokens[index].start] == "("

    def closes(self, index: int) -> bool:
        """Whether a number is an article whatever comes before it."""
        token = self.tokens[index]
        return token.lettered or bool(_CLOSES.match(self.text, token.end))

    def bracket(self, end: int) -> bool:
        """Whether a bracket closes there."""
        return self.text[end : end + 1] == ")"

    def before_code(self, index: int) -> bool:
        """Whether a code that has this article follows: « 1147 C. civ. »."""
        if not self.follows(index + 1, Word.NAME, {"", "du"}):
            return False
        code = self.instruments.by_id[self.tokens[index + 1].value]
        return code.kind is Kind.CODE and code.holds(self.tokens[index].value)

    def known(self, found: Found) -> Instrument | None:
        """The text of a citation, when it is known."""
        return self.instruments.by_id.get(found.instrument or "")
