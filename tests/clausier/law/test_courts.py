from dataclasses import replace

from clausier.law.courts import at, clients, courts, not_merchants, of
from tests.clausier.law.build import PROVIDER, case, clause


def test_a_court_goes_with_the_city_of_its_own_clause() -> None:
    document = case(
        clause("court: tribunal-de-commerce", "jurisdiction: Angers"),
        clause("court: tribunal-judiciaire", "jurisdiction: Le Mans"),
    )
    assert [court.name for court in courts(document)] == [
        "tribunal de commerce d'Angers",
        "tribunal judiciaire du Mans",
    ]


def test_or_with_the_city_that_another_clause_names() -> None:
    assert [court.name for court in courts(case("court: tribunal-de-commerce", "jurisdiction: Nantes"))] == [
        "tribunal de commerce de Nantes"
    ]
    (nowhere,) = courts(case("court: tribunal-de-commerce"))
    assert (nowhere.city, nowhere.place, nowhere.name) == ("", "", "tribunal de commerce")
    assert courts(case("jurisdiction: Nantes")) == ()


def test_the_city_of_registration_is_the_provider_s_when_known() -> None:
    clause_ = clause("court: tribunal-de-commerce", "jurisdiction: siege-prestataire")
    (unknown,) = courts(case(clause_))
    assert (unknown.city, unknown.name) == ("", "tribunal de commerce du lieu d'immatriculation du prestataire")
    (known,) = courts(case(clause_, provider=replace(PROVIDER, rcs="Le Havre")))
    assert (known.city, known.name) == ("Le Havre", "tribunal de commerce du Havre")


def test_a_city_is_found_whatever_its_accents() -> None:
    (court,) = courts(case(clause("court: tribunal-de-commerce", "jurisdiction: BETHUNE")))
    assert court.among(frozenset({"Béthune"}))
    assert not court.among(frozenset({"Arras"}))


def test_the_french_of_cities() -> None:
    assert [of(city) for city in ("Nantes", "Évreux", "Le Havre", "La Rochelle")] == [
        "de Nantes", "d'Évreux", "du Havre", "de La Rochelle",
    ]  # fmt: skip
    assert [at(city) for city in ("Nantes", "Le Havre")] == ["à Nantes", "au Havre"]


def test_clients_that_are_no_merchants() -> None:
    def said(*scopes: str) -> tuple[str, ...]:
        return clients(not_merchants(case(*(f"client_scope: {scope}" for scope in scopes))))

    assert said("professionnels", "tpe-pme") == ()
    assert said("associations", "tpe-pme", "independants") == ("des associations", "des indépendants")
    assert said("associations", "toute-personne") == ("toute personne",)
    assert said("collectivites", "particuliers") == ("des collectivités", "des particuliers")
