"""What stops a build and is nobody's mistake in the data, in one French sentence."""

import errno
import sqlite3

_FULL = "le disque est plein. Libérez de la place, puis relancez"
_SAID = {
    errno.ENOSPC: _FULL,
    errno.EFBIG: "il dépasse la taille que ce système permet à un fichier",
    errno.EDQUOT: "votre espace sur le disque est épuisé. Libérez de la place, puis relancez",
    errno.EROFS: "ce disque ne se laisse pas écrire",
    errno.EACCES: "vous n’en avez pas le droit. Vérifiez les droits sur ce fichier et sur son dossier",
    errno.EPERM: "vous n’en avez pas le droit. Vérifiez les droits sur ce fichier et sur son dossier",
    errno.ENOENT: "il n’existe pas",
    errno.EMFILE: "trop de fichiers sont ouverts à la fois",
}


def sentence(error: OSError | sqlite3.Error) -> str:
    """« Impossible de lire ou d’écrire site/index.html : le disque est plein. »"""
    if isinstance(error, sqlite3.Error):
        full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
        return f"Impossible de lire ou d’écrire une base de données : {_FULL if full else error}."
    why = _SAID.get(error.errno or 0, f"{error.strerror or error}")
    what = f"lire ou d’écrire {error.filename}" if error.filename else "lire ou d’écrire un fichier"
    return f"Impossible de {what} : {why}."
