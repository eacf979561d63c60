"""The courts that a document names, and what is known of them."""

from dataclasses import dataclass

from clausier.law.case import Case
from clausier.law.phrases import lowered
from clausier.model import StatedFact
from clausier.quantities.word import Choice
from clausier.words import fold

FACT, CITY = "court", "jurisdiction"
COMMERCIAL, ECONOMIC, CIVIL = "tribunal-de-commerce", "tribunal-activites-economiques", "tribunal-judiciaire"

# Commercial courts that bear another name since 2025, and some that do not: rule jurisdiction-tae.
RENAMED = frozenset({
    "Auxerre", "Avignon", "Le Havre", "Le Mans", "Limoges", "Lyon", "Marseille", "Nancy", "Nanterre", "Paris",
    "Saint-Brieuc", "Versailles",
})  # fmt: skip
KEPT = frozenset({"Angers", "Arras", "Dijon", "Nantes"})

_ANYONE = "toute-personne"
# Clients for whom a commercial court is not the ordinary one, or may not be, among the values of `client_scope`.
_NOT_MERCHANTS = {
    "independants": "des indépendants",
    "associations": "des associations",
    "collectivites": "des collectivités",
    "particuliers": "des particuliers",
    _ANYONE: "toute personne",
}


@dataclass(frozen=True)
class Court:
    """A court designated; `city` is empty where the document does not say which, `place` is how it says it."""

    kind: str
    label: str
    city: str
    place: str
    stated: tuple[StatedFact, ...]

    @property
    def commercial(self) -> bool:
        return self.kind in (COMMERCIAL, ECONOMIC)

    @property
    def name(self) -> str:
        """« tribunal de commerce d'Angers », « tribunal de commerce »."""
        return f"{self.label} {self.place}" if self.place else self.label

    def among(self, cities: frozenset[str]) -> bool:
        """Whether its city is one of these, accents and case aside."""
        return fold(self.city) in {fold(city) for city in cities}


def courts(case: Case) -> tuple[Court, ...]:
    """Every court designated, with the city the same clause names, or else the document."""
    cities = case.stated(CITY)
    found = []
    for stated in case.stated(FACT):
        if isinstance(stated.value, Choice):
            near = [s for s in cities if s.clause == stated.clause] or list(cities)
            found += [_court(case, stated, stated.value, city) for city in near or (None,)]
    return tuple(found)


def not_merchants(case: Case) -> tuple[StatedFact, ...]:
    """What the document says of its clients that takes in others than merchants."""
    return tuple(s for s in case.stated("client_scope") if s.value.normal in _NOT_MERCHANTS)


def clients(stated: tuple[StatedFact, ...]) -> tuple[str, ...]:
    """« des associations », « des indépendants »; « toute personne » says it all."""
    kinds = dict.fromkeys(str(s.value.normal) for s in stated)
    return tuple(_NOT_MERCHANTS[kind] for kind in ([_ANYONE] if _ANYONE in kinds else kinds))


def of(city: str) -> str:
    """« de Nantes », « d'Angers », « du Havre »."""
    if city.startswith("Le "):
        return f"du {city[3:]}"
    return f"d'{city}" if fold(city)[0] in "aeiouy" else f"de {city}"


def at(city: str) -> str:
    """« à Nantes », « au Havre »."""
    return f"au {city[3:]}" if city.startswith("Le ") else f"à {city}"


def _court(case: Case, stated: StatedFact, kind: Choice, city: StatedFact | None) -> Court:
    label = lowered(kind.label)
    if city is None:
        return Court(kind.id, label, "", "", (stated,))
    if not isinstance(city.value, Choice):
        return Court(kind.id, label, city.value.text, of(city.value.text), (stated, city))
    known = case.provider.rcs  # the choice is the city where the provider is registered
    place = of(known) if known else "du lieu d'immatriculation du prestataire"
    return Court(kind.id, label, known, place, (stated, city))
