"""How French terms number and lay out their headings, one made-up document a habit.

A line that is a heading begins with its level and a bar: `1|` an article, `2|` a division, `P|` a part or an annex. A line
that is a table of contents begins with `S|`, one of page furniture with `F|`. All others are text.
"""

TEXT = "Le prestataire livre les travaux commandés et le client les paie dans le délai convenu entre eux."
LONG = f"{TEXT} Cette règle vaut aussi pour les travaux supplémentaires que le client demande par écrit."

HABITS: dict[str, str] = {
    "article deux-points": f"1|Article 1 : Objet\n{TEXT}\n\n1|Article 2 : Durée\n{TEXT}\n\n1|Article 3 : Prix\n{TEXT}",
    "article tiret": f"1|ARTICLE 1 – OBJET\n{TEXT}\n\n1|ARTICLE 2 - DURÉE\n{TEXT}\n\n1|ARTICLE 3 — PRIX\n{TEXT}",
    "article premier": f"1|Article 1er\nObjet\n{TEXT}\n\n1|Article 2\nDurée\n{TEXT}\n\n1|Article 3\nPrix\n{TEXT}",
    "article premier en lettres": f"1|Article premier – Objet\n{TEXT}\n\n1|Article 2 – Durée\n{TEXT}",
    "clause numérotée": f"1|Clause n° 1 : Objet\n{TEXT}\n\n1|Clause n° 2 : Durée\n{TEXT}\n\n1|Clause n°3 : Prix\n{TEXT}",
    "chiffre et tiret": f"1|1- Objet.\n{TEXT}\n\n1|2 – Durée.\n{TEXT}\n\n1|3 – Prix et paiement.\n{TEXT}",
    "chiffre et point": f"1|1. Objet\n{TEXT}\n1|2. Durée\n{TEXT}\n1|3. Prix\n{TEXT}",
    "chiffre seul, titre dessous": f"1|1\nObjet\n\n{TEXT}\n\n1|2\nDurée\n\n{TEXT}\n\n1|3\nPrix\n\n{TEXT}\n\n1|4\nDroit\n\n{TEXT}",
    "romains": f"1|I – Objet\n{TEXT}\n\n1|II – Durée\n{TEXT}\n\n1|III – Prix\n{TEXT}\n\n1|IV – Divers\n{TEXT}",
    "décimales": f"1|1. Objet\n2|1.1 Portée\n{TEXT}\n2|1.2 Limites\n{TEXT}\n1|2. Prix\n2|2.1 Montant\n{TEXT}\n2|2.2 Taxes\n{TEXT}",
    "décimales profondes": f"1|Article 1 - Exécution\n2|1.1 Généralités\n3|1.1.1 Délais\n4|1.1.1.1 {TEXT}\n4|1.1.1.2 {TEXT}\n"
    f"3|1.1.2 Recette\n{TEXT}\n1|Article 2 - Prix\n2|2.1 {TEXT}\n2|2.2 {TEXT}",
    "romains et décimales": f"1|I – Cadre\n2|I.1 – Objet\n{TEXT}\n2|I.2 – Durée\n3|I.2.1 – Début\n{TEXT}\n3|I.2.2 – Fin\n{TEXT}\n"
    f"1|II – Argent\n2|II.1 – Prix\n{TEXT}\n2|II.2 – Délai\n{TEXT}\n1|III – Litiges\n{TEXT}",
    "lettres sous un article": f"1|ARTICLE 1 : COMMANDE\n2|A/ Sites\n{TEXT}\n{TEXT}\n2|B/ Conseils\n{TEXT}\n1|ARTICLE 2 : PRIX\n{TEXT}",
    "chiffre et lettres": f"1|ARTICLE 3 : COMMANDE\n\n2|A/ Sites\n\n3|3AA  Proposition\n\n{TEXT}\n\n3|3AB – Cahier des charges\n\n{TEXT}\n\n"
    f"2|B/ Sécurité\n\n3|3BA – Ponctuel\n\n{TEXT}\n\n1|ARTICLE 4 : PRIX\n\n{TEXT}",
    "article et tiret": f"1|Article 7 : Prix\n{TEXT}\n2|Article 7-1 : Révision\n{TEXT}\n2|Article 7-2 : Taxes\n{TEXT}\n1|Article 8 : Fin\n{TEXT}",
    "chiffre et lettre": f"1|Article 8 : Offres\n2|8-a : {TEXT}\n2|8-b : {TEXT}\n1|Article 9 : Prix\n{TEXT}",
    "a) en titre": f"1|Article 1 : Données\na) Finalités\n{TEXT}\nb) Durée\n{TEXT}\n1|Article 2 : Prix\n{TEXT}".replace("\na)", "\n2|a)").replace(
        "\nb)", "\n2|b)"
    ),
    "titre collé au texte": f"1|1 OBJET {LONG}\n\n1|2 DURÉE {LONG}\n\n1|3 FORCE MAJEURE {LONG}\n\n1|4 DROIT APPLICABLE {LONG}",
    "titre puis point": f"1|Article 1. Objet. {LONG}\n\n1|Article 2. Durée. {LONG}\n\n1|Article 3. Prix. {LONG}",
    "capitales sans numéro": f"1|OBJET DU CONTRAT\n{TEXT}\n\n1|DURÉE\n{TEXT}\n\n1|PRIX ET PAIEMENT\n{TEXT}\n\n1|LITIGES\n{TEXT}",
    "titres nus": f"1|Objet et champ d'application\n\n{LONG}\n\n1|Devis et acompte\n\n{LONG}\n\n1|Prix et paiement\n\n{LONG}",
    "titre sur deux lignes": f"1|ARTICLE 1 – CONDITIONS FINANCIÈRES ET\nMODALITÉS DE PAIEMENT\n{TEXT}\n\n1|ARTICLE 2 – DURÉE\n{TEXT}",
    "numéros sautés ou doublés": f"1|Article 1 : Objet\n{TEXT}\n1|Article 3 : Prix\n{TEXT}\n1|Article 4 : Délai\n{TEXT}\n1|Article 4 : Fin\n{TEXT}\n"
    f"1|Article 7 : Droit\n{TEXT}",
    "espaces insécables et tirets conditionnels": f"1|Article\u00a01\u00a0: Objet\n{TEXT}\n1|Article\u202f2\u00a0\u00ad Durée\n{TEXT}\n"
    f"1|Article\u00a03\u00a0– Prix\n{TEXT}",
    "parties qui recommencent": f"P|TITRE I – VENTE\n1|Article 1 : Objet\n{TEXT}\n1|Article 2 : Prix\n{TEXT}\n"
    f"P|TITRE II – MAINTENANCE\n1|Article 1 : Durée\n{TEXT}\n1|Article 2 : Prix\n{TEXT}",
    "parties que les numéros traversent": f"P|VENTE DE MATÉRIEL\n1|1 – Objet.\n{TEXT}\n\n1|2 – Prix.\n{TEXT}\n\nP|MAINTENANCE\n"
    f"1|3 – Durée.\n{TEXT}\n\n1|4 – Fin.\n{TEXT}\n\nP|SAUVEGARDE\n1|5 – Copies.\n{TEXT}\n\n1|6 – Fin.\n{TEXT}",
    "annexe qui recommence": f"1|Article 1 – Objet\n{TEXT}\n\n1|Article 2 – Prix\n{TEXT}\n\nP|ANNEXE 1 – DONNÉES PERSONNELLES\n\n"
    f"1|1. Finalités\n{TEXT}\n\n1|2. Durée\n{TEXT}",
    "préambule": f"1|PRÉAMBULE\n{TEXT}\n\n1|ARTICLE 1 : OBJET\n{TEXT}\n\n1|ARTICLE 2 : PRIX\n{TEXT}",
    "sommaire pointillé": f"S|SOMMAIRE\nS|Article 1 – Objet ............ 2\nS|Article 2 – Durée ............ 3\n"
    f"S|Article 3 – Prix ............. 4\n\n1|Article 1 – Objet\n{TEXT}\n\n1|Article 2 – Durée\n{TEXT}\n\n1|Article 3 – Prix\n{TEXT}",
    "sommaire sans points": f"S|Table des matières\nS|1. Objet\nS|2. Durée\nS|3. Prix\n\n1|1. Objet\n{TEXT}\n\n1|2. Durée\n{TEXT}\n\n1|3. Prix\n{TEXT}",
    "sommaire coupé par une page": f"S|Sommaire\nS|1. Objet .......... 2\nS|2. Durée .......... 2\nF|Page 1 sur 9\nS|3. Prix ........... 3\n"
    f"S|4. Fin ............ 4\n\n1|1. Objet\n{TEXT}\n1|2. Durée\n{TEXT}\n1|3. Prix\n{TEXT}\n1|4. Fin\n{TEXT}",
    "pieds de page": "\n".join(
        f"1|Article {n} – {title}\n{TEXT}\n{TEXT} {title}.\nLe client en est averti par écrit, pour ce qui est du sujet {title},"
        f"\nF|Acme – CGV – page {n}/4\n\favant le début des travaux de {title} prévus au devis.\n{TEXT}\n{TEXT}"
        for n, title in enumerate(("Objet", "Durée", "Prix", "Litiges"), 1)
    ),
}

TRAPS: dict[str, str] = {
    "article d'un code en début de ligne": f"1|Article 1 : Garantie\n{TEXT}\nArticle L217-4 du Code de la consommation\n{TEXT}\n1|Article 2 : Prix\n{TEXT}",
    "citation coupée": f"1|4. Travail\nLe prestataire respecte les obligations que lui imposent les articles L8221-3 et\n5 du Code du travail.\n1|5. Prix\n{TEXT}\n"
    f"1|6. Fin\n{TEXT}",
    "adresse": f"1|Article 6 : Siège\nLe courrier est envoyé au siège de la société, situé à l'adresse suivante :\n7 Allée de Chartres\n1|Article 7 : Prix\n{TEXT}",
    "annexe définie": f"1|Article 1 : Définitions\nAnnexe : désigne tout document joint au contrat.\nClient : désigne celui qui signe le devis.\n1|Article 2 : Prix\n{TEXT}",
    "liste dans une clause": f"1|3. Obligations\nLe client s'engage à :\n1. fournir les accès ;\n2. nommer un interlocuteur ;\n3. payer à l'échéance.\n1|4. Prix\n{TEXT}\n"
    f"1|5. Fin\n{TEXT}",
    "liste à puces de mots": f"1|Article 1 : Services\nLe prestataire propose :\n• Hébergement\n• Maintenance\n• Conseil\n1|Article 2 : Prix\n{TEXT}",
    "nombres en début de ligne": f"1|Article 1 : Délai\nLe client dispose, pour présenter ses observations par écrit au prestataire, d'un délai de\n15 jours ouvrés. Au-delà, il\n"
    f"30 % du prix restant dus\n1|Article 2 : Prix\n{TEXT}",
    "renvoi à un article": f"1|Article 1 : Objet\n{TEXT}\nArticle 12, alinéa 2 du présent contrat.\n1|Article 2 : Prix\n{TEXT}\n1|Article 3 : Fin\n{TEXT}",
}
