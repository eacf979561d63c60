from tests.macros.conftest import Show, words


def test_the_vocabulary_is_listed_by_topic_with_types_and_values(show: Show) -> None:
    groups = show("fact_types").select("details")
    assert [group.summary.code.get_text() for group in groups] == ["prix", "retard", "resiliation", "donnees"]
    ending = words(groups[2].select("dl > div")[1])
    assert ending.startswith("ending Qui peut partir choix, plusieurs possibles")
    assert "Favorable au client : « Le client »." in ending
    assert "tous (Les deux parties)" in ending.replace(" )", ")")
