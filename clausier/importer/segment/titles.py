"""What is the title in a heading: on its line, on the next ones, or glued to the text that it heads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clausier.importer.segment.expected import FIRST, OPENING, TITLE
from clausier.importer.segment.marks import DASHES, Mark, marks
from clausier.importer.segment.rows import Row, capital
from clausier.words import fold

_MOST_WORDS = 16
# A title that ends so goes on: « Conditions financières et », « Durée du ».
_UNFINISHED = re.compile(
    r"(?:\b(?:de|du|des|d|et|ou|à|au|aux|la|le|les|l|en|par|pour|sur|sans|avec|entre|un|une|dans|vis-à-vis)|[,–&/-]|['’])$",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:DE|DU|DES|D['’]|ET|OU|À|A|AU|AUX|LA|LE|LES|L['’]|EN|PAR|POUR|SUR)\b")
# Words of sentences, seldom of titles.
_SENTENCE = re.compile(
    r"\b(?:est|sont|sera|seront|serait|doit|doivent|devra|devront|peut|peuvent|pourra|pourront|s'engagent?|s’engagent?|"
    r"s'entend(?:ent)?|ont|reconnaît|accepte|acceptent|déclare|désigne(?:nt)?|signifie|conserve|fournit|garantit|"
    r"dispose|demeure|constitue(?:nt)?|prend|entraîne|qu'il|qu’il|qu'elle|ci-après|ne)\b"
)
_DETERMINER = re.compile(
    r"(?:les?|la|l['’]|une?|des|du|en|aux?|à|si|dans|tout(?:e|es)?|tous|pour|sauf|ils?|elles?|ces?|cette|par|sur|lors|"
    r"afin|chaque|aucun|aucune|sous|le cas|nous|vous|on|dès|il|toutefois|conformément)\b\s?",
    re.IGNORECASE,
)
_LOWER_WORD = r"(?:(?![a-zà-öø-ÿ])[^\W\d_])*+[a-zà-öø-ÿ]"  # its beginning
_CAPS_THEN_TEXT = re.compile(
    rf"(?P<title>(?:[^\W\da-zà-öø-ÿ]|[{DASHES}\s'’,&/().])+?)(?<![{DASHES}\s.:])[{DASHES}\s.:]++"
    rf"(?=\d|\{{\{{|(?:[«“\"]\s?)?(?:[A-ZÀ-Ý]['’])?{_LOWER_WORD})"
)
_TITLE_THEN_TEXT = re.compile(rf"(?P<title>[^.:;]{{3,80}}?)\s?(?:[.:]|\s[{DASHES}])\s+(?=[A-ZÀ-ÝŒ«\"])")
_TITLE_THEN_SENTENCE = re.compile(
    r"(?P<title>[^.:;]{3,60}?)\s(?=(?:Les?|La|Toute?|Aucune?|Chaque|En cas|Sont|Il|Elle)\s[^\W\d_]|"
    r"(?:En plus|Pour|Dans|Sauf|Lorsque|Cette|Ces|Afin|Conformément)\s[a-zà-ÿ])"
)
_FULL_STOP = re.compile(r"[^\W\d]{3}\.$")  # of a title, rather than of « C.G.V. »


@dataclass(frozen=True)
class Title:
    """`text` is empty for a numbered paragraph; `last` is the place of the row where the title ends; `glued`: the
    text it heads begins on that row."""

    text: str
    last: int
    glued: bool


def is_title(text: str, most: int = _MOST_WORDS) -> bool:
    """Whether a text alone on its line may be a title: short, no sentence."""
    words = text.split()
    start = next((char for char in text if char.isalpha()), "")
    if not start or not words or len(words) > most or text[-1] in ";," or not (start.isupper() or start == "œ"):
        return False
    if text.endswith(".") and not text.endswith("etc.") and len(words) > 10 and most == _MOST_WORDS:
        return False
    return capital(text) or not (len(words) > 4 and _SENTENCE.search(text))


def titled(rows: Sequence[Row], place: int, mark: Mark | None) -> Title:
    """The title of the heading that starts on row `place`."""
    text = mark.title if mark else rows[place].text
    following = rows[place + 1] if place + 1 < len(rows) else None
    if mark and not text:
        return _below(rows, place, following)
    if mark and _wraps(rows, place) and is_title(both := f"{text} {rows[place + 1].text}", _MOST_WORDS + 8):
        return Title(_trimmed(both), place + 1, False)
    if mark and (run_in := _before_sentence(text, following)):
        return Title(run_in, place, True)
    most = _MOST_WORDS + 8 if mark and mark.sign else _MOST_WORDS
    if _stands_alone(rows[place], following, text) and is_title(text, most):
        last = place
        while following and _goes_on(text, rows[last], following, bool(mark)):
            last += 1
            text = f"{text} {following.text}"
            following = rows[last + 1] if last + 1 < len(rows) else None
            if len(text.split()) > _MOST_WORDS + 8:
                break
        return Title(_trimmed(text), last, False)
    return _glued(text, place) if mark else Title("", place, True)


def _below(rows: Sequence[Row], place: int, following: Row | None) -> Title:
    """« ARTICLE 1 » alone: its title is the next line, if that is one."""
    if following is None or following.before > 2 or following.bullet or not is_title(following.text):
        return Title("", place, False)
    if any(m.sign or m.word or m.depth > 1 for m in marks(following.text)):
        return Title("", place, False)
    below = titled(rows, place + 1, None)
    return below if below.text else Title("", place, False)


def _wraps(rows: Sequence[Row], place: int) -> bool:
    """Whether a title fills its line and ends on the next, a short one, above another sentence."""
    row, below, after = (rows[at] if at < len(rows) else None for at in range(place, place + 3))
    if row is None or below is None or after is None or not row.full or row.ended or below.before or below.bullet:
        return False
    ends = not (below.full or below.ended) and below.text[:1].islower() and len(below.text.split()) <= 8
    return ends and after.text[:1].isupper() and not marks(below.text)


def _before_sentence(text: str, following: Row | None) -> str:
    """The title before a sentence that ends on its line, or plainly goes on with the next; empty if there is none."""
    if text.endswith("."):
        return _run_in(text, 4)
    goes_on = following and not following.before and following.text[:1].islower() and not marks(following.text)
    return _unparted(text) if goes_on else ""


def _stands_alone(row: Row, following: Row | None, text: str) -> bool:
    """Whether the sentence of the row ends with it, as far as the layout tells."""
    if following is None or following.before or row.ended:
        return True
    if row.line.level or (row.line.strong and not following.line.strong):
        return True
    start = following.text[:1]
    if start.islower() and not any(m.sign and m.title[:1].isupper() for m in marks(following.text)):
        return (capital(text) or unfinished(text)) and not row.full
    return not row.full or capital(text)


def _goes_on(text: str, row: Row, following: Row, marked: bool) -> bool:
    """Whether the next row belongs to the title: « … ET » / « MODALITÉS DE PAIEMENT »."""
    if following.before or following.bullet or any(m.sign or m.word or m.depth > 1 for m in marks(following.text)):
        return False
    if row.line.level != following.line.level or row.text.endswith((".", ":", ";")):
        return False
    words = len(following.text.split())
    if capital(text):
        linked = unfinished(text) or _LINK.match(following.text) or (marked and words <= 5)
        return following.caps and bool(linked) and words <= _MOST_WORDS
    short = words <= 8 and not following.text.endswith((",", ";"))
    if row.line.strong and following.line.strong and short:
        below = fold(following.text)
        return not (TITLE.match(fold(text)) and (FIRST.fullmatch(below) or OPENING.fullmatch(below)))
    return unfinished(text) and short and (following.after > 0 or not following.text.endswith("."))


def _glued(text: str, place: int) -> Title:
    """« FORCE MAJEURE La responsabilité… », « Prix. Les prix… »: the title, then the text on the same line."""
    caps = _CAPS_THEN_TEXT.match(text)
    if caps and sum(char.isalpha() for char in caps["title"]) >= 4 and capital(caps["title"]):
        return Title(_trimmed(caps["title"]), place, True)
    return Title(_run_in(text) or _unparted(text), place, True)


def _run_in(text: str, least: int = 1) -> str:
    """« Prix. Le client paie à la commande. »: what a stop, a colon or a dash parts from `least` words at least."""
    before = _TITLE_THEN_TEXT.match(text)
    if not before or len(text[before.end() :].split()) < least or len(before["title"].split()) > 8:
        return ""
    return _trimmed(before["title"]) if named(before["title"]) else ""


def _unparted(text: str) -> str:
    """« Délai d'intervention Le technicien se déplace »: only its capital tells where the sentence begins."""
    before = _TITLE_THEN_SENTENCE.match(text)
    if not before or len(before["title"].split()) > 6 or unfinished(before["title"]):
        return ""
    return _trimmed(before["title"]) if named(before["title"]) else ""


def named(text: str) -> bool:
    """Whether a title names something, without the article or the verb of a sentence."""
    return is_title(text) and not _DETERMINER.match(fold(text)) and not _SENTENCE.search(text)


def unfinished(text: str) -> bool:
    """Whether a title goes on with the next line, or is no title: « Conditions financières et »."""
    return bool(_UNFINISHED.search(text))


def _trimmed(text: str) -> str:
    bare = text.strip().strip(f"{DASHES}:|•").strip().removesuffix(" .")
    return bare[:-1] if _FULL_STOP.search(bare) and not bare.endswith("etc.") else bare
