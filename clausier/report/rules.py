"""What each rule asks, in French, for tools that show it beside a problem. Ids never change: tools keep them."""

SUMMARIES = {
    # the file itself
    "duplicate-keys": "Un champ est écrit une fois",
    "empty-file": "Un fichier contient des champs",
    "encoding": "Un fichier est en UTF-8",
    "file-names": "Fichiers et dossiers sont à leur place",
    "file-size": "Un fichier reste petit",
    "foreign-characters": "Un texte s'écrit en lettres latines",
    "invisible-characters": "Un texte ne contient aucun caractère invisible",
    "missing-file": "Aucun fichier ne manque",
    "unreadable-file": "Un fichier peut être lu",
    "too-many-problems": "Un fichier a peu d'erreurs",
    "yaml-depth": "Les niveaux restent peu nombreux",
    "yaml-markup": "Ni ancre, ni renvoi, ni étiquette YAML",
    "yaml-syntax": "Un fichier est du YAML correct",
    # its fields
    "field-value": "Une valeur a la forme de son champ",
    "missing-field": "Aucun champ ne manque",
    "unknown-field": "Un champ est l'un de ceux du format",
    # what they say, by the modules of clausier/lint
    "clause-ids": "Les identifiants des clauses sont uniques et durables",
    "drafts": "Un brouillon dit ce qui lui manque pour être publié",
    "fact-values": "Un fait existe, et sa valeur est de son type",
    "instruments": "Les textes de loi et leurs articles s'enchaînent",
    "known-topics": "Un thème existe, et n'est nommé qu'une fois",
    "law": "Les taux et les règles de droit sont cohérents",
    "line-spans": "Une ligne appartient à une seule clause",
    "markup": "Un texte contient des mots, sans balise",
    "moves": "Une adresse qui change mène à la nouvelle",
    "outline": "Le plan suit le document",
    "privacy": "Aucune donnée personnelle inutile",
    "registration": "Le prestataire et ses fichiers sont identifiés",
    "vocabulary": "Thèmes et faits s'accordent",
}


def summary(rule: str) -> str:
    """What the rule asks; its id while nobody has said it here."""
    return SUMMARIES.get(rule, rule)
