"""What identifies a business is read where its lines are cut, and never from what is said of someone else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.importer.lines import Line, Reading
from clausier.importer.suggest import company
from clausier.importer.suggest.passages import Passage, passages

_HOST = ("Notre hébergeur est NUAGE BLEU, SAS au capital de 800 €,", "RCS Rouen 732 829 320, 8 quai Neuf, 76000 Rouen.")


def _read(*lines: str) -> list[Passage]:
    return company.of_the_provider(passages(Reading(tuple(Line(line, line) for line in lines))))


def test_what_a_page_cuts_in_two_is_read() -> None:
    found = _read(
        "Entre la société ATELIER RIVAGE, société par",
        "actions simplifiée au capital de",
        "12 000 €, inscrite au RCS de",
        "Rouen sous le numéro 732 829",
        "320, et son client.",
    )
    assert next(company.names(found)) == ("ATELIER RIVAGE", 1)
    assert next(company.forms(found)) == ("SAS", 1)
    assert next(company.capitals(found)) == ("12 000 €", 2)
    assert next(company.sirens(found)) == ("732829320", 4)


def test_a_host_is_not_the_provider() -> None:
    found = _read(*_HOST)
    assert not [*company.names(found), *company.sirens(found), *company.cities(found, "")]


def test_a_client_alone_is_not_the_provider() -> None:
    client = "La société LE PHARE, SARL au capital de 800 €, RCS Rouen 732 829 320, ci-après dénommée « le Client »"
    assert not list(company.sirens(_read(client)))
    both = client.replace("ci-après dénommée", "ci-après dénommée « le Prestataire », et toute personne ci-après")
    assert list(company.sirens(_read(both)))


def test_the_client_below_the_provider_does_not_hide_it() -> None:
    found = _read(
        "La société ATELIER RIVAGE, SAS au capital de 800 €, inscrite au RCS de Rouen, 8 quai Neuf, 76000 Rouen,",
        "ci-après « le Prestataire », d'une part,",
        "ET",
        "Le Client désigné au devis, d'autre part,",
    )
    assert next(company.names(found)) == ("ATELIER RIVAGE", 1)
    assert next(company.cities(found, "")) == ("Rouen", 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rivage SAS – 24 cours de la Mer – 76000 Rouen – RCS Rouen", "Rivage"),
        ("Entreprise individuelle Claude Marin – SIRET 732 829 320 00017 – 3 rue du Port", "Claude Marin"),
        ("Claude Marin – EI – 3 rue du Port, entrepreneur individuel", "Claude Marin"),
    ],
)
def test_a_name_stands_beside_its_form(text: str, name: str) -> None:
    assert next(company.names(_read(text)))[0] == name


@pytest.mark.parametrize("street", ["14 allées du Port", "2 chemin Vert", "Zone du Lac", "ZA du Lac", "6 cours Neuf"])
def test_a_seat_is_in_any_kind_of_street(street: str) -> None:
    assert (
        next(company.cities(_read(f"RIVAGE, SARL, RCS Rouen 732 829 320, {street}, 76790 Étretat"), ""))[0] == "Étretat"
    )


def test_a_template_names_nobody() -> None:
    assert not list(company.forms(_read("_NomSociété_, SARL au capital de 1 000 €, RCS Rouen")))


@pytest.mark.parametrize(
    ("printed", "town"),
    [
        ("76790 ÉTRETAT", "Étretat"),
        ("72000 LE MANS", "Le Mans"),
        ("85000 LA ROCHE SUR YON CEDEX 9", "La Roche-sur-Yon"),
        ("22000 Saint-Brieuc", "Saint-Brieuc"),
        ("21120 IS SUR TILLE", "Is-sur-Tille"),
        ("44000 Nantes – Téléphone", "Nantes"),
    ],
)
def test_towns_are_written_as_towns_are(printed: str, town: str) -> None:
    found = _read(f"RIVAGE, SARL au capital de 800 €, siège : 3 rue du Port, {printed}")
    assert next(company.cities(found, ""))[0] == town


def test_no_street_no_phone_no_mail_is_read() -> None:
    found = _read("RIVAGE, SARL au capital de 800 €, 3 rue du Port, 76790 Étretat, 02 35 00 00 00, bonjour@rivage.fr")
    read = [*company.names(found), *company.cities(found, ""), *company.sites(found, "rivage"), *company.sirens(found)]
    assert [value for value, _ in read] == ["RIVAGE", "Étretat"]


@given(st.lists(st.text(max_size=120), max_size=20))
def test_any_text_is_read(lines: list[str]) -> None:
    found = _read(*lines)
    for read in (company.names, company.forms, company.sirens, company.registries, company.capitals):
        list(read(found))
    list(company.cities(found, ""))
    list(company.sites(found, "rivage"))


@pytest.mark.parametrize("piece", ["A", "A ", "société A ", "RCS Paris ", "capital de 1 ", "www.a", "44000 A "])
def test_the_time_taken_grows_with_the_text_alone(piece: str) -> None:
    start = time.perf_counter()
    found = _read(*[piece * (2_000 // len(piece))] * 50)
    for read in (company.names, company.forms, company.sirens, company.registries, company.capitals):
        list(read(found))
    list(company.cities(found, ""))
    list(company.sites(found, "rivage"))
    assert time.perf_counter() - start < 10
