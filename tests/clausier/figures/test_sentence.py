import pytest

from clausier.figures import sentence
from clausier.figures.distribution import distribution
from tests.clausier.figures.conftest import State


@pytest.mark.parametrize(
    ("documents", "said"),
    [
        ({"A": ["3 mois"]}, "Un seul document donne une durée : 3 mois (A)."),
        (
            {"A": ["8 jours | oubli", "1 mois | faute"]},
            "Un seul document donne une durée, de 8 jours à 1 mois, selon les cas (A).",
        ),
        ({"A": ["3 mois"], "B": ["3 mois"]}, "Deux documents donnent une durée, la même : 3 mois."),
        ({"A": ["3 mois"], "B": ["1 mois"]}, "Deux documents donnent une durée : 1 mois (B) et 3 mois (A)."),
        (
            {"A": ["3 mois"], "B": ["1 mois | pro", "2 mois | sinon"]},
            "Deux documents donnent une durée, de 1 mois (B) à 3 mois (A), selon les cas.",
        ),
        (
            {"A": ["3 mois"], "B": ["3 mois"], "C": ["3 mois"]},
            "Les 3 documents qui donnent une durée donnent la même : 3 mois.",
        ),
        (
            {"A": ["3 mois"], "B": ["1 mois"], "C": ["3 mois"], "D": ["3 mois"]},
            "Sur 4 documents qui donnent une durée, 3 donnent 3 mois. L'autre valeur : 1 mois (B).",
        ),
        (
            {"A": ["3 mois"], "B": ["1 mois"], "C": ["6 mois"]},
            "Sur 3 documents qui donnent une durée, les valeurs vont de 1 mois (B) à 6 mois (C).",
        ),
        (
            {"A": ["1 mois"], "B": ["2 mois"], "C": ["3 mois"], "D": ["4 mois"], "E": ["5 mois"]},
            (
                "Sur 5 documents qui donnent une durée, au moins la moitié des valeurs sont de 3 mois ou plus. "
                "Elles vont de 1 mois (A) à 5 mois (E)."
            ),
        ),
        (
            {"A": ["1 mois"], "B": ["1 mois"], "C": ["1 mois | x", "1 mois | y"], "D": ["4 mois"]},
            (
                "Sur 4 documents qui donnent une durée (5 valeurs, selon les cas), au moins la moitié des valeurs sont "
                "de 1 mois. Elles vont de 1 mois (3 documents) à 4 mois (D)."
            ),
        ),
    ],
)  # fmt: skip
def test_numbers_are_summed_up_as_far_as_they_allow(stating: State, documents: dict[str, list[str]], said: str) -> None:
    corpus = stating("notice", **documents)
    (series,) = distribution(corpus, corpus.facts["notice"]).series
    assert sentence.on_series(series, corpus.facts["notice"].favours) == said


def test_five_values_of_two_documents_have_no_middle(stating: State) -> None:
    corpus = stating("notice", A=["1 mois | a", "2 mois | b", "3 mois | c", "4 mois | d"], B=["5 mois"])
    (series,) = distribution(corpus, corpus.facts["notice"]).series
    assert "moitié" not in sentence.on_series(series, None)


def test_the_middle_is_seen_from_the_side_that_costs_the_client(stating: State) -> None:
    corpus = stating("notice", A=["1 mois"], B=["2 mois"], C=["3 mois"], D=["4 mois"], E=["5 mois"], F=["6 mois"])
    (series,) = distribution(corpus, corpus.facts["notice"]).series
    assert "sont de 3 mois ou moins" in sentence.on_series(series, "high")
    assert "sont de 4 mois ou plus" in sentence.on_series(series, "low")


@pytest.mark.parametrize("favours", ["high", "low"])
@pytest.mark.parametrize("months", [(1, 2, 3, 4, 5), (1, 1, 2, 9, 9, 9), (1, 1, 1, 1, 2), (3, 5, 5, 5, 5, 7, 8)])
def test_what_is_said_of_half_is_true_of_half(stating: State, favours: str, months: tuple[int, ...]) -> None:
    corpus = stating("notice", **{f"D{n}": [f"{count} mois"] for n, count in enumerate(months)})
    (series,) = distribution(corpus, corpus.facts["notice"]).series
    said = sentence.on_series(series, favours).partition("sont de ")[2].partition(". ")[0]
    middle = int(said.split()[0])
    true_of = [
        count >= middle if said.endswith("plus") else count <= middle if said.endswith("moins") else count == middle
        for count in months
    ]
    assert sum(true_of) * 2 >= len(months)
    assert not all(true_of)


@pytest.mark.parametrize(
    ("documents", "said"),
    [
        ({"A": ["client"]}, "Un seul document l'indique (A) : « Le client »."),
        ({"A": ["client | pro"]}, "Un seul document l'indique (A) : « Le client », dans un cas ou à une condition."),
        (
            {"A": ["client"], "B": ["prestataire"]},
            "Deux documents l'indiquent : « Le client » (A) et « Le prestataire » (B).",
        ),
        ({"A": ["client"], "B": ["client"]}, "Deux documents l'indiquent et citent tous deux « Le client »."),
        (
            {"A": ["client"], "B": ["client"], "C": ["client | pro"]},
            "Les 3 documents qui l'indiquent citent tous « Le client », parfois dans un cas ou à une condition.",
        ),
        (
            {"A": ["client"], "B": ["client"], "C": ["tous"]},
            "Sur 3 documents qui l'indiquent, 2 citent « Le client ».",
        ),
        ({"A": ["client"], "B": ["prestataire"], "C": ["tous"]}, "3 documents l'indiquent, sans réponse commune."),
        (
            {"A": ["client", "tous"], "B": ["client", "tous"], "C": ["prestataire"]},
            (
                "Sur 3 documents qui l'indiquent, « Le client » et « Les deux parties » reviennent à égalité, "
                "dans 2 documents."
            ),
        ),
    ],
)  # fmt: skip
def test_answers_are_counted_by_document(stating: State, documents: dict[str, list[str]], said: str) -> None:
    corpus = stating("ending", **documents)
    assert sentence.on_answers(distribution(corpus, corpus.facts["ending"])) == said


def test_documents_that_give_no_number_are_not_forgotten(stating: State) -> None:
    corpus = stating("notice", A=["3 mois"], B=["sans"], C=["1 mois | x", "sans | y"], D=["sans"])
    assert sentence.on_answers(distribution(corpus, corpus.facts["notice"])) == (
        "2 autres documents répondent sans chiffre."
    )
