import pytest

from clausier.problems import Problem, ProblemsFound, closest, nearest, shown, unknown


def test_a_problem_names_file_line_field_and_guide() -> None:
    problem = Problem("data/cgv.yml", 12, "acompte.topic", "« prx » n'est pas un thème.", anchor="themes")
    assert str(problem) == (
        "data/cgv.yml:12: Erreur : champ « acompte.topic » : « prx » n'est pas un thème. "
        "Guide : docs/contribuer.md#themes"
    )


def test_a_problem_is_one_line_whatever_an_author_wrote() -> None:
    problem = Problem("data/a\n::error::b.yml", 1, "\x1b[2J", "« \u202e » ##[add-mask]x")
    assert str(problem) == ("data/a ::error::b.yml:1: Erreur : champ « <U+001B>[2J » : « <U+202E> » ## [add-mask]x")


def test_a_remark_on_a_whole_file_names_no_line() -> None:
    problem = Problem("data/cgv.yml", 0, "", "ce prestataire n'a aucun document.", "warning")
    assert str(problem) == "data/cgv.yml: Remarque : ce prestataire n'a aucun document."


def test_problems_come_in_order_of_file_and_line() -> None:
    found = ProblemsFound([Problem("b.yml", 1, "", "b"), Problem("a.yml", 10, "", "a"), Problem("a.yml", 9, "", "a")])
    assert [(problem.file, problem.line) for problem in found.problems] == [("a.yml", 9), ("a.yml", 10), ("b.yml", 1)]
    assert str(found).splitlines()[0] == "a.yml:9: Erreur : a"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("prix", "« prix »"),
        ("deux\n  lignes", "« deux lignes »"),
        (["a", {"b": "c"}], "« [a, {b: c}] »"),
        ("x" * 60, f"« {'x' * 60} »"),
        ("x" * 61, f"« {'x' * 59}… »"),
    ],
)
def test_a_value_is_shown_as_its_author_wrote_it_and_cut(value: object, text: str) -> None:
    assert shown(value) == text


def test_the_nearest_value_is_proposed_when_it_is_near() -> None:
    topics = ["retard-paiement", "resiliation", "prix"]
    assert nearest("retard-paiment", topics) == " Vouliez-vous dire « retard-paiement » ?"
    assert nearest("Résiliation", topics) == " Vouliez-vous dire « resiliation » ?"
    assert nearest("couleur", topics) == ""
    assert nearest("", topics) == ""
    assert nearest("prix", []) == ""


def test_a_value_said_by_another_of_its_names_is_found() -> None:
    names = {"tarifs": "prix", "durée de l'engagement": "duree"}
    assert unknown("tarif", "un thème", ["prix", "duree"], names=names).nearest == "prix"
    assert unknown("duree-engagement", "un thème", ["prix", "duree"], names=names).nearest == "duree"
    assert unknown("couleur", "un thème", ["prix", "duree"], names=names).nearest == ""


def test_an_unknown_name_is_told_whole_and_in_parts() -> None:
    message = unknown("prx", "un thème de topics.yml", ["prix", "duree"])
    assert message.text == "« prx » n'est pas un thème de topics.yml. Vouliez-vous dire « prix » ?"
    assert (message.found, message.expected, message.nearest) == ("prx", "un thème de topics.yml", "prix")
    assert closest("couleur", ["prix"]) == unknown("couleur", "un thème", ["prix"]).nearest == ""
