"""What the data are, under which licence, and the version of the contract: said the same in every output."""

NAME = "Clausier"
DESCRIPTION = (
    "Les conditions générales des prestataires informatiques français, clause par clause : restitutions, faits relevés "
    "et silences."
)
# The contract of api/v1. Semantic: a field or a file that is added raises the second number (docs/donnees.md, Journal).
VERSION = "1.2.0"
LICENCE = "CC-BY-4.0"
LICENCE_NAME = "Creative Commons Attribution 4.0 International (CC BY 4.0)"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.fr"
ATTRIBUTION = "Citez « Clausier » avec un lien vers le site, et dites si vous avez modifié les données."
