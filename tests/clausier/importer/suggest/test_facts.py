"""Candidate facts: what they state, the words they rest on, and what they are not taken from."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier import assemble
from clausier.importer.suggest.cues import cues
from clausier.importer.suggest.facts import Candidate, facts
from clausier.model import Corpus
from clausier.words import words


def _read(text: str, topics: str, corpus: Corpus) -> tuple[Candidate, ...]:
    return facts(text, range(1, text.count("\n") + 2), topics.split(), corpus)


def _values(text: str, topics: str, corpus: Corpus) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for candidate in _read(text, topics, corpus):
        found.setdefault(candidate.fact, []).append(candidate.value)
    return found


@pytest.mark.parametrize(
    ("text", "topic", "fact", "value"),
    [
        ("On règle sous trente (30) jours fin de mois.", "paiement", "payment_term", "30 jours fin de mois"),
        ("Les factures sont payables dès réception.", "paiement", "payment_term", "à réception"),
        ("Un retard coûte trois fois le taux d'intérêt légal.", "", "late_interest", "3 × taux légal"),
        ("Un taux égal à celui de la BCE majoré de dix points.", "", "late_interest", "BCE + 10 points"),
        ("Intérêts : 1,5 % par mois.", "retard-paiement", "late_interest", "1,5 % par mois"),
        ("Pour le recouvrement, le débiteur doit 40 euros.", "", "recovery_indemnity", "40 €"),
        ("S'y ajoutent 40 € de frais de recouvrement.", "", "recovery_indemnity", "40 €"),
        ("Chaque réparation est garantie 3 mois.", "garantie", "warranty", "3 mois"),
        ("Aucun escompte n'est accordé.", "", "early_payment_discount", "non"),
        ("À la commande, un acompte de 30 % est dû.", "", "deposit", "30 %"),
        ("Il se renouvelle par tacite reconduction.", "", "renewal", "tacite"),
        ("Sauf préavis de deux mois, il est reconduit.", "reconduction", "renewal_notice", "2 mois"),
        ("Cet abonnement est conclu pour une durée de douze mois.", "", "contract_duration", "12 mois"),
        ("Les juges appliquent, pour tout litige, le droit français.", "", "governing_law", "francais"),
        ("Seul le tribunal de commerce de Saint-Malo juge.", "tribunal", "jurisdiction", "Saint-Malo"),
        ("LE TRIBUNAL DE COMMERCE DE QUIMPER.", "tribunal", "jurisdiction", "Quimper"),
        ("Le prestataire a une obligation de moyens.", "", "obligation_nature", "moyens"),
        ("La disponibilité atteint 99,5 % chaque mois.", "disponibilite", "uptime", "99,5 %"),
        ("Le secret dure trois ans après la fin.", "confidentialite", "confidentiality_after", "3 ans"),
        ("L'heure coûte 90 € HT par heure.", "prix", "price_rates", "90 € HT par heure"),
        ("Le client a huit jours pour émettre des réserves.", "recette", "acceptance_period", "8 jours"),
        ("L'atelier propose ses travaux de maintenance.", "objet", "services", "maintenance"),
        ("L'atelier assure l'assistance par téléphone.", "objet", "services", "support"),
        ("Il pratique la vente de petits matériels.", "objet", "services", "materiel"),
        ("Il se charge de l'administration des réseaux.", "objet", "services", "reseau"),
        ("Son tarif journalier comprend tout.", "prix", "price_mode", "journee"),
        ("Le prix est celui en vigueur lors de la commande.", "prix", "price_mode", "tarif-du-jour"),
        ("Toute demande lui parvient par écrit.", "support", "support_channels", "ecrit"),
        (
            "Il ne répond pas d'une intrusion ; sa responsabilité est exclue.",
            "responsabilite",
            "liability_exclusions",
            "cyberattaque",
        ),
        ("Il n'est pas responsable du fait de tiers.", "responsabilite", "liability_exclusions", "fait-tiers"),
        ("Il agit selon l'état de l'art.", "securite", "security_measures", "etat-de-l-art"),
        ("Il notifie toute violation de données.", "sous-traitance-rgpd", "processing_terms", "assistance"),
        ("La SARL Rivage, au capital de 10 € (RCS Brest 123 456 789).", "", "provider_mentions", "capital"),
        ("Il agit en qualité de sous-traitant.", "donnees-personnelles", "gdpr_role", "sous-traitant"),
        ("Le contrat dit la durée du traitement.", "sous-traitance-rgpd", "processing_terms", "duree"),
    ],
)
def test_what_is_stated(text: str, topic: str, fact: str, value: str, published: Corpus) -> None:
    found = _values(text, topic, published)
    assert value in found.get(fact, []), found


@pytest.mark.parametrize(
    ("text", "topic", "fact"),
    [
        ("Un retard de paiement de plus de 15 jours suspend le service.", "paiement", "payment_term"),
        ("Une somme toujours due 60 jours après paie l'huissier.", "paiement", "payment_term"),
        ("Ses travaux excluent toute prestation de maintenance.", "objet", "services"),
        (
            "Un virus est signalé au client ; chacun est responsable de ses postes.",
            "responsabilite",
            "liability_exclusions",
        ),
        ("Il fournit des supports de communication.", "objet", "services"),
        ("L'hébergeur est une SARL au capital de 10 € (RCS Brest 123 456 789).", "", "provider_mentions"),
        ("La SARL du voisin a un capital de 10 €.", "", "provider_mentions"),
        ("Les modalités de paiement figurent sur le devis.", "prix", "price_mode"),
        (
            "Les travaux demandés durent au plus, dans un délai maximum de 2 mois.",
            "delais-execution",
            "intervention_time",
        ),
        ("Le client souhaite confier la sauvegarde de ses fichiers.", "sauvegarde", "client_backup_duty"),
        ("Le client fournit ses fichiers dans des délais raisonnables.", "delais-execution", "execution_deadline"),
        ("Le prestataire n'a aucune obligation de résultat.", "obligations-prestataire", "obligation_nature"),
        ("Le contrat prend fin sans tacite reconduction, à sa date.", "duree", "contract_duration"),
        ("Une indisponibilité de 0,1 % est un mauvais mois.", "disponibilite", "uptime"),
        ("Le client dispose de huit jours ouvrables pour émettre des réserves.", "recette", "acceptance_period"),
        ("Le tribunal de commerce du siège du prestataire juge.", "tribunal", "court_of_nobody"),
    ],
)
def test_what_is_not_stated(text: str, topic: str, fact: str, published: Corpus) -> None:
    assert fact not in _values(text, topic, published)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Il assure la gestion des réseaux sociaux.", ["reseaux-sociaux"]),
        ("Il assure la maintenance de matériels.", ["maintenance"]),
    ],
)
def test_a_service_is_not_another(text: str, values: list[str], published: Corpus) -> None:
    assert _values(text, "objet", published)["services"] == values


def test_words_that_are_not_sure_need_their_topic(published: Corpus) -> None:
    text = "Le secret dure trois ans après la fin."
    assert _values(text, "prix", published) == {}


def test_no_tacit_renewal_is_no_renewal(published: Corpus) -> None:
    assert _values("Il expire sans tacite reconduction.", "reconduction", published)["renewal"] == ["expresse"]


def test_the_words_are_those_of_the_source_with_their_line(published: Corpus) -> None:
    text = "Article du paiement.\nToute facture, d'où qu'elle vienne, est payable sous **45\njours** fin de mois."
    found = next(c for c in facts(text, (12, 13, 14), ("paiement",), published) if c.fact == "payment_term")
    assert found.value == "45 jours fin de mois"
    assert found.line == 13
    assert "jours fin de mois" in found.words
    assert "*" not in found.words


def test_no_more_than_seven_words_are_shown(published: Corpus) -> None:
    text = (
        "Ne sont jamais réparés : les dommages indirects, les pertes, quelles que soient leurs causes, de chiffre"
        " d'affaires, et le retard, si long soit-il, n'ouvre jamais, en aucune façon, droit à une indemnité."
    )
    found = _read(text, "responsabilite delais-execution", published)
    assert len(found) >= 2
    for candidate in found:
        assert 0 < len(words(candidate.words)) <= 7, candidate.words


def test_a_value_is_suggested_once_where_it_first_stands(published: Corpus) -> None:
    text = "L'acompte est de 30 %.\nUn acompte de 30 % est dû."
    found = [c for c in _read(text, "acompte", published) if c.fact == "deposit"]
    assert [(c.value, c.line) for c in found] == [("30 %", 1)]


def test_the_table_speaks_of_facts_and_values_that_exist(published: Corpus) -> None:
    for cue in cues():
        assert cue.fact in published.facts, cue.fact
        if "<" not in cue.value:
            assemble.value(published.facts[cue.fact], cue.value)


@given(text=st.text(max_size=400))
def test_any_text_is_read(text: str, published: Corpus) -> None:
    for candidate in facts(text, range(1, 500), published.topics, published):
        assemble.value(published.facts[candidate.fact], candidate.value)


_PIECES = st.sampled_from(
    ["acompte de", "30 %", "trente (30)", "jours", "fin de mois", "tacite reconduction", "le tribunal de commerce de",
     "Nantes", "mise en demeure", "retard", "indemnité", "de 9 h à 18 h", "40 €", "pour recouvrement",
     "du lundi au vendredi", "\n", ". ", "; ", "trois fois le taux légal", "un", "an"]
)  # fmt: skip


@given(pieces=st.lists(_PIECES, max_size=30))
def test_each_value_is_one_that_its_fact_accepts(pieces: list[str], published: Corpus) -> None:
    for candidate in facts(" ".join(pieces), range(1, 60), published.topics, published):
        assemble.value(published.facts[candidate.fact], candidate.value)
        assert len(words(candidate.words)) <= 7


@pytest.mark.parametrize("piece", ["100 ", "30 jours ", "trente-", "garantie de ", "société A ", "A"])
def test_the_time_taken_grows_with_the_text_alone(piece: str, published: Corpus) -> None:
    start = time.perf_counter()
    facts(piece * (100_000 // len(piece)), (1,), published.topics, published)
    assert time.perf_counter() - start < 20
