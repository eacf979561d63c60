import pytest

from clausier.verify.figures import added, figures, missing


def told(text: str) -> set[str]:
    """The figures of a source, as the report writes them."""
    return {str(figure) for figure in figures(text, numbered=True)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40 € de frais", {"40 €"}),
        ("87 040 euros", {"87040 €"}),
        ("un capital de 10.000 €", {"10000 €"}),
        ("1\u202f500,50\u00a0€ HT", {"1500,5 €"}),
        ("99,9 % du temps", {"99,9 %"}),
        ("100%", {"100 %"}),
        ("30 jours fin de mois", {"30 jour"}),
        ("15 jours ouvrés", {"15 jour ouvre"}),
        ("90 j et 48h", {"90 jour", "48 heure"}),
        ("entre 5 et 10 jours", {"5", "10 jour"}),
        ("2 semaines, 3 mois, 1 an, 30 minutes, 10 points", {"2 semaine", "3 mois", "1 an", "30 minute", "10 point"}),
        ("Office 365", {"365"}),
    ],
)
def test_figures_in_digits_are_found_with_their_unit(text: str, found: set[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trois mois", {"3 mois"}),
        ("un mois", {"1 mois"}),
        ("quarante euros", {"40 €"}),
        ("quatre-vingt-dix jours", {"90 jour"}),
        ("vingt et un jours", {"21 jour"}),
        ("soixante-douze heures", {"72 heure"}),
        ("cent vingt euros", {"120 €"}),
        ("deux mille cinq cents euros", {"2500 €"}),
        ("dix pour cent", {"10 %"}),
        ("trois fois le taux", {"3 fois"}),
        ("au triple du taux", {"3 fois"}),
        ("la moitié du prix", {"50 %"}),
        ("trente (30) jours", {"30 jour"}),
        ("30 (trente) jours", {"30 jour"}),
        ("pour six personnes", {"6"}),
    ],
)
def test_figures_in_words_are_found_too(text: str, found: set[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize("text", ["un client", "une autre partie", "l'une des deux parties", "et"])
def test_articles_and_the_parties_are_no_figures(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("le 4 juillet 2024", {"4 juillet", "2024"}),
        ("au\n1er janvier 2023", {"1 janvier", "2023"}),
        ("de 9h00 à 17 h 30", {"9 heure", "17h30"}),
        ("de 9 h à 18 heures", {"9 heure", "18 heure"}),
        ("24h/24", {"24 heure", "24"}),
    ],
)
def test_dates_and_times_are_found(text: str, found: set[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "12 bis, rue des Tilleuls, 74000 Annecy",
        "téléphone : 04 50 00 00 00 ou +33 4 50 00 00 00",
        "SIREN 123 456 782, SIRET 12345678200011, TVA FR 12 123456782",
        "n° de TVA FR 12\n123456782. Téléphone : 04 50 00 00 00",
        "contact21@exemple.fr, https://exemple.fr/2024, www.exemple24.fr",
        "incident P1, niveau S2",
    ],
)
def test_contact_details_and_registration_numbers_are_left_aside(text: str) -> None:
    assert told(text) == set()


def test_a_large_sum_is_no_registration_number() -> None:
    assert told("un chiffre d'affaires de 100 000 000 euros") == {"100000000 €"}


@pytest.mark.parametrize(
    "text",
    [
        "Article 5 - Prix",
        "5.1.3 Le client paie",
        "7. Durée",
        "2) Prix",
        "IV. Durée",
        "4BC Services",
        "comme le dit l'article 7.2 ci-dessus",
        "aux articles 12, 13 et 14",
        "selon l'art. 3",
    ],
)
def test_the_document_s_own_numbers_are_left_aside(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("l'article L. 441-10 du Code de commerce", {"441", "10"}),
        ("en vertu de l'\narticle 1231-5 du Code civil", {"1231", "5"}),
        ("aux articles L. 441-10 et D. 441-5 du Code de commerce", {"441", "10", "5"}),
        ("l'article 28 du RGPD", {"28"}),
        ("la loi n° 78-17 du 6 janvier 1978", {"78", "17", "6 janvier", "1978"}),
    ],
)
def test_statute_numbers_are_kept(text: str, found: set[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("source", "ours", "lost", "invented"),
    [
        ("trente (30) jours", "30 jours", [], []),
        ("trente jours", "31 jours", ["30 jour"], ["31 jour"]),
        ("trente jours ouvrés", "30 jours", ["30 jour ouvre"], ["30 jour"]),
        ("trente jours", "30 mois", ["30 jour"], ["30 mois"]),
        ("50 %", "la moitié", [], []),
        ("une redevance annuelle", "1 an", [], []),
        ("un audit par an", "un audit une fois par an", [], []),
        ("un essai une fois par trimestre", "chaque trimestre, un essai", [], []),
        ("un essai une fois par trimestre", "un essai", ["1 trimestre"], []),
        ("une copie chaque nuit", "une copie une fois par semaine", [], ["1 semaine"]),
        ("150 €/jour", "150 € par jour", [], []),
        ("40 euros et 10 %", "40 €", ["10 %"], []),
        ("40 euros", "40 € et 10 %", [], ["10 %"]),
        ("des frais", "deux sortes de frais", [], []),
    ],
)
def test_figures_lost_and_invented(source: str, ours: str, lost: list[str], invented: list[str]) -> None:
    assert [str(figure) for figure in missing(figures(source, numbered=True), figures(ours))] == lost
    assert [str(figure) for figure in added(figures(ours), figures(source))] == invented
