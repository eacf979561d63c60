import markdown

EXTENSIONS = ["toc", "attr_list", "macros.extension"]


def test_a_token_is_left_outside_any_paragraph() -> None:
    html = markdown.markdown("Avant.\n\n@@clausier:providers:@@\n\nAprès.", extensions=EXTENSIONS)
    assert html == "<p>Avant.</p>\n@@clausier:providers:@@\n<p>Après.</p>"


def test_hand_written_prose_gets_french_typography_but_not_code() -> None:
    html = markdown.markdown("L'offre : **30 %** d'acompte.\n\n`a : b 'c'`", extensions=EXTENSIONS)
    assert "L’offre\u00a0: <strong>30\u00a0%</strong> d’acompte." in html
    assert "<code>a : b 'c'</code>" in html


def test_a_table_is_named_after_the_heading_above_it_and_its_heads_are_those_of_columns() -> None:
    text = "## Un titre {: #titre }\n\nDes mots.\n\n| Type | Valeur |\n|---|---|\n| Durée | 15 jours |"
    html = markdown.markdown(text, extensions=[*EXTENSIONS, "tables"])
    assert '<table aria-labelledby="titre">' in html
    assert html.count('<th scope="col">') == 2
    assert '<td data-label="Valeur">15\u00a0jours</td>' in html
