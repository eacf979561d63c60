"""Lines are found again where they went, whatever page they were set on."""

from clausier.importer.carry.align import origins


def test_lines_set_anew_are_found_by_their_words() -> None:
    old = ["Article 1", "Le client paie à trente jours,", "sans escompte."]
    new = ["Article 1", "Le client paie", "à trente jours, sans escompte."]
    assert [dict(counts) for counts in origins(old, new)] == [{1: 2}, {2: 3}, {2: 3, 3: 2}]


def test_a_few_words_that_stood_elsewhere_are_no_origin() -> None:
    old = ["Le prix est celui du devis et de la commande."]
    new = ["Le contrat est soumis au droit français, de la loi du lieu."]
    assert origins(old, new) == [{}]


def test_a_text_too_long_to_compare_has_no_origin() -> None:
    line = "mot " * 40_000
    assert origins([line], [line]) == [{}]
