from clausier.verify.originality import copied, leaves, runs

SOURCE = runs("Le prestataire s'engage à répondre aux demandes du client dans les meilleurs délais possibles.")


def test_eight_words_in_a_row_are_copied_whatever_case_accents_and_signs() -> None:
    ours = "Ici, le PRESTATAIRE s’engage a répondre : aux demandes, c'est dit."
    assert copied(ours, SOURCE) == ["le prestataire s engage a repondre aux demandes"]


def test_seven_words_in_a_row_are_not() -> None:
    assert copied("le prestataire s'engage à répondre aux questions du client", SOURCE) == []


def test_a_longer_copy_is_one_passage_and_two_copies_are_two() -> None:
    first = "prestataire s'engage à répondre aux demandes du client dans"
    second = "aux demandes du client dans les meilleurs délais"
    assert copied(f"{first} ; voilà ; {second}", SOURCE) == [
        "prestataire s engage a repondre aux demandes du client dans",
        "aux demandes du client dans les meilleurs delais",
    ]


def test_every_text_of_a_file_is_looked_at_with_its_place() -> None:
    tree = {"title": "T", "clauses": [{"id": "a", "facts": {"f": ["x", {"value": "y"}]}}]}
    assert list(leaves(tree)) == [  # type: ignore[arg-type]  # a literal dict is no Tree to mypy
        (("title",), "T"),
        (("clauses", 0, "id"), "a"),
        (("clauses", 0, "facts", "f", 0), "x"),
        (("clauses", 0, "facts", "f", 1, "value"), "y"),
    ]
