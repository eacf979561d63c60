"""The pages that stand for all the kinds of pages of the site, and the smallest window."""

MAIN_PAGES = (
    "",
    "fournisseurs/",
    "fournisseurs/inforez/",
    "themes/",
    "themes/retard-paiement/",
    "methode/",
    "donnees/",
    "glossaire/",
    "chiffres/",
    "contribuer/",
    "integrer/",
    "recherche/",
)
PHONE = {"width": 360, "height": 740}
