"""Numbers as the French write them: a decimal comma, spaces between thousands."""

from decimal import Decimal

SPACES = "[ \u00a0\u202f]"
# No more digits than a contract holds and than JSON, spreadsheets and Decimal keep; none of another alphabet.
NUMBER = rf"(?:[0-9]{{1,3}}(?:{SPACES}[0-9]{{3}}){{1,4}}|[0-9]{{1,15}})(?:,[0-9]{{1,9}})?"


def parse(text: str) -> Decimal:
    """`87 040` → 87040, `1,5` → 1.5. The text must match NUMBER."""
    for space in " \u00a0\u202f":
        text = text.replace(space, "")
    return Decimal(text.replace(",", "."))


def write(value: Decimal) -> str:
    """1.5 → `1,5`, 87040 → `87 040`. Spaces are plain: typography makes them no-break when the text is shown."""
    plain = format(value.normalize(), "f")
    whole, _, decimals = plain.partition(".")
    grouped = f"{int(whole):,}".replace(",", " ") if len(whole) > 4 else whole
    return f"{grouped},{decimals}" if decimals else grouped
