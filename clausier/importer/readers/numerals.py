"""Numbers as lists print them: letters, roman numerals, leading zeros."""

from collections.abc import Callable

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 3999  # past which no list counts in letters or in roman numerals, which would grow without end


def roman(number: int) -> str:
    """4 is « iv »; digits outside 1 to 3999."""
    if not 0 < number <= _MOST:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def letters(number: int) -> str:
    """As browsers count: z, aa, ab. Digits outside 1 to 3999."""
    if not 0 < number <= _MOST:
        return str(number)
    text = ""
    while number:
        number, last = divmod(number - 1, 26)
        text = chr(ord("a") + last) + text
    return text


def repeated(number: int) -> str:
    """As Word counts: z, aa, bb. Digits outside 1 to 3999."""
    if not 0 < number <= _MOST:
        return str(number)
    times, last = divmod(number - 1, 26)
    return chr(ord("a") + last) * (times + 1)


def ordinal(number: int) -> str:
    """1er, 2e."""
    return "1er" if number == 1 else f"{number}e"


def _upper(count: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: count(number).upper()


CSS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimal-leading-zero": "{:02}".format,
    "lower-alpha": letters,
    "lower-latin": letters,
    "upper-alpha": _upper(letters),
    "upper-latin": _upper(letters),
    "lower-roman": roman,
    "upper-roman": _upper(roman),
}
WORD: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "lowerLetter": repeated,
    "upperLetter": _upper(repeated),
    "lowerRoman": roman,
    "upperRoman": _upper(roman),
    "ordinal": ordinal,
}
