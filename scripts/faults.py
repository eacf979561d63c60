"""What stops a build and is nobody's mistake in the data, in one French sentence."""

import errno

_SAID = {
    errno.ENOSPC: "le disque est plein. Libérez de la place, puis relancez",
    errno.EDQUOT: "votre espace sur le disque est épuisé. Libérez de la place, puis relancez",
    errno.EROFS: "ce disque ne se laisse pas écrire",
    errno.EACCES: "vous n’en avez pas le droit. Vérifiez les droits sur ce fichier et sur son dossier",
    errno.EPERM: "vous n’en avez pas le droit. Vérifiez les droits sur ce fichier et sur son dossier",
    errno.ENOENT: "il n’existe pas",
    errno.EMFILE: "trop de fichiers sont ouverts à la fois",
}


def sentence(error: OSError) -> str:
    """« Impossible de lire ou d’écrire site/index.html : le disque est plein. »"""
    why = _SAID.get(error.errno or 0, f"{error.strerror or error}")
    what = f"lire ou d’écrire {error.filename}" if error.filename else "lire ou d’écrire un fichier"
    return f"Impossible de {what} : {why}."
