"""Plain text: the lines of the file, as they are."""

from clausier.importer.lines import Line, Reading
from clausier.importer.readers.encoding import decoded


def read(data: bytes) -> Reading:
    """The lines of the file, numbered as an editor does. Raises Unreadable when it is no text."""
    return Reading(tuple(Line(line, line) for line in decoded(data).split("\n")))
