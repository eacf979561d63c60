"""Titles that documents are likely to have, folded."""

import re

TITLE = re.compile(r"(?:conditions?|contrat|cg[vsu]\b|politique|charte|mentions legales|convention)")  # of a document
NAMED = re.compile(r"\b(?:conditions generales|cg[vsu])\b")  # names a document wherever its title says so
NAMING = re.compile(r"(?:conditions (?:generales|particulieres)|cg[vsu])\b")  # names a set of terms
_RULES = "(?:dispositions|conditions|stipulations|clauses)"
PART = re.compile(rf"{_RULES} (?:communes?|generales|particulieres|propres|specifiques|speciales|applicables)\b")
COMMON = re.compile(rf"{_RULES} communes?\b")  # what follows is for some only
ANNEXED = re.compile(r"(?:mandat de prelevement|(?:formulaire|bordereau) (?:type )?de retractation)\b")
# Titles without a number in documents that number their articles.
OPENING = re.compile(
    r"(?:pre?ambule|preliminaires?|introduction|avant-propos|expose(?: prealable)?|annexes?|avertissement)\s?[:.]?"
)
# What may be said before the first numbered article.
FIRST = re.compile(
    r"(?:objet|champs?|domaine)(?: d'application)?(?: (?:du|de la|des) [a-z ]+)?|definitions?|generalites|"
    r"dispositions (?:generales|liminaires)|presentation(?: (?:du|de la|des) [a-z ]+)?"
)
GLOSSARY = re.compile(r"\bdefinitions?\b|terminologie|glossaire|lexique|vocabulaire")  # its terms are no titles
