"""Reads a document of any format into lines. Nothing that a document refers to is opened or fetched."""

import stat
from pathlib import Path

from clausier.importer.lines import Reading, Unreadable
from clausier.importer.readers import markdown, plain
from clausier.importer.readers.apart import read_apart
from clausier.importer.readers.encoding import decoded
from clausier.importer.readers.kinds import HEAD, kind
from clausier.problems import shown

# In bytes. The longest terms known take 0.1 MB of text, 0.5 MB of Word, 3 MB of PDF, as much of HTML with its scripts.
LIMITS = {"pdf": 50 * 10**6, "docx": 20 * 10**6, "html": 10 * 10**6, "markdown": 2 * 10**6, "text": 2 * 10**6}
_PLACES = "vérifiez son nom et son dossier."
_AGAIN = "vérifiez que c'est le bon fichier, ou téléchargez-le de nouveau."


def read(path: Path) -> Reading:
    """The lines of a document, its format told by its content first, by its suffix second.

    Raises Unreadable for all that cannot be read, files too large included; its message names the file and ends with
    what to do.
    """
    try:
        return _read(path)
    except Unreadable as problem:
        raise Unreadable(f"{shown(_name(path))} {problem}") from None


def _read(path: Path) -> Reading:
    data, name = _data(path)
    if name == "text":
        if not markdown.looks_like(decoded(data)):
            return plain.read(data)
        name = "markdown"
    return read_apart(name, data)


def _data(path: Path) -> tuple[bytes, str]:
    """The bytes of a file and its kind; of a file too large, no more than its head is read."""
    try:
        if not stat.S_ISREG(mode := path.stat().st_mode):
            if stat.S_ISDIR(mode):
                raise Unreadable("est un dossier : indiquez un document qu'il contient.")
            raise Unreadable("n'est pas un fichier ordinaire : indiquez un document.")
        with path.open("rb") as file:
            head = file.read(HEAD)
            if not head:
                raise Unreadable(f"est vide : {_AGAIN}")
            name = kind(head, path.suffix)
            data = head + file.read(LIMITS[name] + 1 - len(head))
    except FileNotFoundError:
        raise Unreadable(f"n'existe pas : {_PLACES}") from None
    except PermissionError:
        raise Unreadable("ne peut pas être lu par votre compte : changez ses droits, ou copiez-le ailleurs.") from None
    except (OSError, ValueError):  # a loop of links, a name too long or with a null character, a failing disk
        raise Unreadable(f"ne peut pas être ouvert : {_PLACES}") from None
    if len(data) > LIMITS[name]:
        raise Unreadable(
            f"dépasse {LIMITS[name] // 10**6} Mo, plus que des conditions générales n'en occupent :"
            " gardez-en la partie utile, ou imprimez-la en PDF, puis recommencez."
        )
    return data, name


def _name(path: Path) -> str:
    return (path.name or str(path)).encode("utf-8", "replace").decode("utf-8")
