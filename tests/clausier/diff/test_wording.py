from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.diff.changes import Edit
from clausier.diff.wording import word_differences

SIGNS = {Edit.KEPT: "{}", Edit.DELETED: "[-{}-]", Edit.INSERTED: "[+{}+]"}
texts = st.lists(
    st.sampled_from(["le", "client", "l'indice", "30 jours", "1 500 €", ",", ".", "paie", "\n\n- ", "*dû*"])
)


def told(before: str, after: str) -> str:
    return "".join(SIGNS[run.edit].format(run.text) for run in word_differences([before], [after]))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Un préavis de 1 mois.", "Un préavis de 3 mois.", "Un préavis de [-1-][+3+]\xa0mois."),
        ("Il doit 500 €.", "Il doit 1 500 €.", "Il doit [-500-][+1\u202f500+]\xa0€."),
        ("Le taux de l'indice vaut.", "Le taux de l'usure vaut.", "Le taux de l’[-indice-][+usure+] vaut."),
        ("Il paie par virement, vite.", "Il paie par carte ou virement, vite.",
         "Il paie par [+carte ou +]virement, vite."),
        ("Il copie :\n\n- la nuit ;\n- le jour.", "Il copie :\n\n- la nuit.",
         "Il copie\xa0:\n– la nuit[-\u202f;\n– le jour-]."),
        ("Le client paie le prix du service fourni hier.", "Le client règle le montant du service fourni hier.",
         "Le client [-paie le prix-][+règle le montant+] du service fourni hier."),
        ("Tout est perdu ici.", "Rien ne va plus là-bas.", "[-Tout est perdu ici.-][+Rien ne va plus là-bas.+]"),
    ],
    ids=["figure", "thousands", "elision", "insertion", "item", "an article between two changes", "nothing left"],
)  # fmt: skip
def test_differences_are_words(before: str, after: str, expected: str) -> None:
    assert told(before, after) == expected


def test_emphasis_and_line_breaks_are_no_words() -> None:
    assert told("Il **doit** payer.\nVite.", "Il doit payer. Vite.") == ""
    assert word_differences(["Il doit.", "Il peut."], ["Il doit. Il peut."]) == ()


@given(texts, texts)
def test_both_texts_can_be_read_back(before: list[str], after: list[str]) -> None:
    runs = word_differences([" ".join(before)], [" ".join(after)])
    for side, words in ((Edit.DELETED, before), (Edit.INSERTED, after)):
        if runs:
            read = "".join(run.text for run in runs if run.edit in (Edit.KEPT, side))
            whole = word_differences([], [" ".join(words)])
            assert read.split() == "".join(run.text for run in whole).split()
    assert all(first.edit is not second.edit for first, second in pairwise(runs))
