"""Who wrote a document is read where its text says so for certain, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.importer.lines import Line, Reading
from clausier.importer.suggest.identity import Identity, Read, identity

_COMPANY = (
    "Entre la société ATELIER RIVAGE, SARL au capital de 12 000 €, dont le siège est au 3 rue du Port, 76790 ÉTRETAT,"
    " immatriculée au RCS du Havre sous le numéro 732 829 320, et son client."
)


def _of(*lines: str, id_: str = "", **fields: str) -> Identity:
    return identity(Reading(tuple(Line(line, line) for line in lines), **fields), id_)  # type: ignore[arg-type]


def test_a_company_says_who_it_is() -> None:
    found = _of("Conditions générales de vente", "", _COMPANY)
    assert found.name == Read("ATELIER RIVAGE", 3)
    assert found.legal_form == Read("SARL", 3)
    assert found.siren == Read("732829320", 3)
    assert found.capital == Read("12 000 €", 3)
    assert found.city == Read("Étretat", 3)
    assert found.kind == Read("cgv", 1)


@pytest.mark.parametrize(
    ("text", "siren"),
    [
        ("SIRET : 732 829 320 00074", "732829320"),
        ("RCS Nantes 732829320", "732829320"),
        ("SIREN 732 829 321", ""),  # the check digit is wrong
        ("SIREN 000 000 000", ""),  # a template's
        ("Téléphone : 02 73 28 29 32", ""),
    ],
)
def test_a_siren_has_its_check_digit(text: str, siren: str) -> None:
    assert _of(text).siren.value == siren


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Dernière mise à jour : 2 janvier 2022", "2022-01-02"),
        ("Version du 1er mars 2026", "2026-03-01"),
        ("(Dernière modification : 04/07/2024)", "2024-07-04"),
        ("En vigueur au 15 février 2022", "2022-02-15"),
        ("3 03 juillet 2023", "2023-07-03"),
        ("Version du 31 février 2024", ""),
        ("La loi du 6 janvier 1978, en vigueur, s'applique.", ""),
        ("Toute commande passée avant le 1er mars 2026 suit les conditions d'alors.", ""),
    ],
)
def test_the_date_is_that_of_the_version(text: str, date: str) -> None:
    assert _of(text).date.value == date


def test_a_date_given_by_the_file_holds() -> None:
    assert _of("Version du 1er mars 2026", date="2025-01-01").date.value == "2025-01-01"


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Voir www.atelier-rivage.fr", "https://www.atelier-rivage.fr"),
        ("Voir www.legifrance.gouv.fr et www.cnil.fr", ""),
        ("Voir www.un-autre-site.fr", ""),
        ("Écrire à contact@atelier-rivage.fr", ""),
    ],
)
def test_a_site_is_that_of_the_provider(text: str, site: str) -> None:
    assert _of(text, id_="atelier-rivage").website.value == site


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("CONDITIONS GÉNÉRALES DE VENTE", "cgv"),
        ("Conditions Générales de Services", "cgs"),
        ("Conditions générales de prestation de services", "cgs"),
        ("Conditions générales d’utilisation", "cgu"),
        ("Contrat d'infogérance", "contrat"),
        ("CONTRAT CADRE DE PRESTATIONS", "contrat"),
        ("Accord de services numériques", "contrat"),
        ("Bienvenue", ""),
    ],
)
def test_a_title_tells_the_kind(title: str, kind: str) -> None:
    assert _of(title).kind.value == kind


def test_a_sole_trader_bears_its_trading_name() -> None:
    found = _of("Camille RIVAGE, 3 rue du Port 76790 ÉTRETAT, entreprise individuelle, SIRET 732 829 320 00074.")
    assert (found.name.value, found.legal_form.value) == ("Camille RIVAGE", "EI")


def test_what_surrounds_the_text_counts() -> None:
    around = ("ATELIER RIVAGE, SARL, RCS Rouen 732 829 320",)
    found = identity(Reading((Line("Un texte.", "Un texte."),), around=around))
    assert found.siren == Read("732829320", 0)


@given(st.lists(st.text(max_size=200), max_size=8))
def test_any_text_is_read(lines: list[str]) -> None:
    _of(*lines)
