"""The terms that titles and clauses are compared on: those of the search, with one name for each party."""

import re

from clausier.search.french import analyse, fold, terms

# What documents call the two parties; « le Vendeur » owes what « le prestataire » does elsewhere.
_PARTIES = {
    "prestataire": "prestataire fournisseur vendeur société éditeur opérateur exploitant infogérant",
    "client": (
        "client utilisateur abonné acheteur acquéreur adhérent souscripteur bénéficiaire consommateur locataire preneur"
        " licencié internaute visiteur"
    ),
}
PROVIDER, CLIENT = (terms(party)[0] for party in _PARTIES)
_NAMED = {
    fold(name) + plural: terms(party)[0]
    for party, names in _PARTIES.items()
    for name in names.split()
    for plural in ("", "s")
}

# Words of any title, that hardly tell what it is about.
PLAIN = frozenset(
    terms(
        "annexe modalités conditions générales particulières clause cas dispositions stipulations mesures politique"
        " principe relatif relative présent présentes contrat parties services prestations vente cgv cgs cgu"
    )
)
_WORDS = re.compile(r"\w+")
_BETWEEN = re.compile(r"\s[-–—]\s|[/,;:&()+\n]|\b(?:et|ou)\b", re.IGNORECASE)


def read(text: str) -> list[str]:
    """The terms of a text, in order."""
    return [_NAMED.get(fold(token.word), token.term) for token in analyse(text)]


def title(text: str) -> frozenset[str]:
    """The terms of a title or of a synonym; none when they are few among its words, as in a reader's question."""
    found = read(text)
    return frozenset(found) if 2 * len(found) >= len(_WORDS.findall(text)) else frozenset()


def opening(heading: str) -> list[str]:
    """The terms of the first subject of a heading: « Durée » in « Durée – Résiliation »."""
    return next((found for piece in _BETWEEN.split(heading) if (found := read(piece))), [])
