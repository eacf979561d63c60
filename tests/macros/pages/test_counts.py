from tests.macros.conftest import Show


def test_what_the_site_holds_is_counted(show: Show) -> None:
    assert [item.get_text() for item in show("counts").select("li")] == [
        "2 prestataires", "2 documents", "7 clauses", "12 valeurs de faits", "5 thèmes", "9 faits au vocabulaire",
        "1 remarque de l’éditeur",
    ]  # fmt: skip
