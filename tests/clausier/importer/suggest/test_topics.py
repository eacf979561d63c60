"""The topic of a clause is told by its heading and by its words, with how sure one may be."""

import time
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from clausier.importer.suggest import topics
from clausier.importer.suggest.terms import read
from clausier.importer.suggest.topics import Model
from clausier.model import Corpus


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Objet", "objet"),
        ("ARTICLE UN : DÉFINITIONS", "definitions"),
        ("Prix", "prix"),
        ("Modalités de règlement", "paiement"),
        ("Retards de paiement", "retard-paiement"),
        ("Durée – Résiliation", "duree"),
        ("Résiliation pour faute", "resiliation-faute"),
        ("Obligations du vendeur", "obligations-prestataire"),
        ("Obligations de l'abonné", "obligations-client"),
        ("Obligations de DUPONT SARL", "obligations-prestataire"),
        ("Données à caractère personnel", "donnees-personnelles"),
        ("Loi applicable et juridiction", "tribunal"),
        ("Intégralité et hiérarchie des documents contractuels", "documents-contractuels"),
        ("Réversibilité", "recuperation-donnees"),
        ("Invalidité partielle", "clauses-generales"),
    ],
)
def test_a_usual_heading_tells_its_topic(heading: str, topic: str, known: Model) -> None:
    assert topics.topics(heading, "", known)[0].topic == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Les sinistres du technicien sont couverts par une police souscrite chez un assureur.", "assurance"),
        ("Le juge de Rouen connaît seul des litiges, selon la loi française.", "tribunal"),
        ("Chaque nuit, une copie de sécurité des fichiers est gardée, prête à être restaurée.", "sauvegarde"),
        ("Une grève, une inondation, un incendie ou tout cas fortuit libère qui le subit.", "force-majeure"),
    ],
)
def test_a_text_without_heading_is_read(text: str, topic: str, known: Model) -> None:
    assert topics.topics("", text, known)[0].topic == topic


def test_the_text_decides_where_the_heading_says_nothing(known: Model) -> None:
    text = "Le client tait ce qu'il apprend : les informations confidentielles restent secrètes trois ans après la fin."
    assert topics.topics("Curiosités", text, known)[0].topic == "confidentialite"


def test_general_provisions_open_a_document_or_close_it(known: Model) -> None:
    first = topics.topics("Dispositions générales", "", known, opens=True)[0]
    later = topics.topics("Dispositions générales", "", known)[0]
    assert (first.topic, later.topic) == ("objet", "clauses-generales")


def test_the_turns_of_contracts_tell_a_topic(known: Model) -> None:
    text = "Faute de réponse, la commande prend fin trente jours après une mise en demeure restée infructueuse."
    assert topics.topics("Curiosités", text, known)[0].topic == "resiliation-faute"


def test_every_turn_is_of_a_topic_and_of_several_words(published: Corpus) -> None:
    turns = yaml.safe_load(topics._EXPRESSIONS.read_text(encoding="utf-8"))
    assert turns.keys() <= published.topics.keys()
    assert not [said for each in turns.values() for said in each if len(read(said)) < 2]


def test_the_article_above_helps_its_paragraphs(known: Model) -> None:
    text = "Elle est de deux heures, de jour comme de nuit."
    alone = topics.topics("", text, known)[0]
    within = topics.topics("", text, known, above="Niveau de service")[0]
    assert within.topic == "disponibilite"
    assert within.confidence > alone.confidence


def test_at_most_three_are_suggested_best_first(known: Model) -> None:
    found = topics.topics("Prix et paiement", "La facture se règle en euros.", known)
    assert 1 <= len(found) <= 3
    confidences = [suggested.confidence for suggested in found]
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 <= confidence <= 1 for confidence in confidences)
    assert sum(confidences) <= 1.0001


def test_nothing_to_read_makes_nobody_sure(known: Model) -> None:
    assert topics.topics("", "", known)[0].confidence < 0.1


def test_a_published_heading_teaches_its_topic(published: Corpus) -> None:
    provider = next(p for p in published.providers.values() if not p.unnamed)
    document = provider.documents[0]
    version = document.current
    clause = replace(version.clauses[0], heading="Zébrures tarabiscotées", topic=published.topics["assurance"])
    taught = replace(document, versions=(replace(version, clauses=(*version.clauses, clause)),))
    teacher = replace(provider, id="neuf", documents=(taught,))
    corpus = replace(published, providers={**published.providers, "neuf": teacher})
    before = topics.topics("Zébrures", "", topics.model(published))[0]
    after = topics.topics("Zébrures tarabiscotées", "", topics.model(corpus))[0]
    assert before.confidence < 0.1
    assert (after.topic, after.confidence > 0.5) == ("assurance", True)


def test_a_question_of_a_reader_is_no_title(known: Model) -> None:
    assert topics.topics("Paiement", "", known)[0].topic == "paiement"  # « si je ne paie pas » is of late payment


@given(heading=st.text(max_size=80), text=st.text(max_size=400), above=st.text(max_size=80))
def test_any_text_is_read(heading: str, text: str, above: str, known: Model) -> None:
    found = topics.topics(heading, text, known, above)
    assert len(found) == 3


def test_a_long_text_takes_no_longer(known: Model) -> None:
    start = time.perf_counter()
    topics.topics("A" * 100_000, "trente-" * 100_000, known)
    assert time.perf_counter() - start < 10
