import dataclasses
import datetime

import pytest

from clausier.law.survey import survey
from clausier.model import Corpus
from clausier.quantities.amount import parse_money
from clausier.quantities.payment_term import parse as parse_term
from clausier.quantities.word import Boolean
from clausier.rules import Bound, Former, Reserve, Threshold, Verified
from macros.pages import check as check_page
from macros.pages import checks, stands
from tests.macros.conftest import Show, words

pytestmark = pytest.mark.usefixtures("checked")


def test_rules_are_listed_by_the_family_of_their_first_topic(show: Show) -> None:
    sections = show("law").select(".law-family")
    assert [[words(head) for head in section.select("h2, h3")] for section in sections] == [
        ["Prix et paiement", "Délai maximal impérative", "Taux minimal impérative"],
        ["Vie du contrat", "Restitution des données par défaut à confirmer"],
    ]


def test_a_rule_in_the_list_leads_to_its_page_its_topics_and_the_documents_it_touches(show: Show) -> None:
    item = show("law").select_one("#delai-maximal")
    assert [link["href"] for link in item.select("a")] == [
        "../droit/delai-maximal/", "../themes/prix/", "../fournisseurs/atelier-du-lac/#attention"
    ]  # fmt: skip
    assert words(item.select_one(".touched")) == "écart Atelier du Lac"


def test_the_index_says_the_day_and_what_changed(show: Show) -> None:
    html = show("law")
    assert "Droit relu le 1er mars 2024" in words(html)
    assert html.select_one("#changements")


def test_a_rule_says_its_nature_its_texts_its_limits_and_how_documents_stand(show: Show) -> None:
    html = show("rule", "delai-maximal")
    facts = {words(row.dt): words(row.dd) for row in html.select(".rule-facts > div")}
    assert facts["Nature"].startswith("impérative")
    assert facts["Texte"] == "C. com., art. L441-10, I"
    assert facts["Chiffres"] == (
        "Délai de paiement : 60 jours au plus Compté de la facture. "
        "Délai de paiement : 45 jours au plus facture périodique"
    )
    assert facts["En vigueur"] == "depuis le 26 avril 2019"
    assert facts["Vérification"].startswith("texte lu")
    assert [words(item.select_one(".stand-head")) for item in html.select(".stands > li")] == [
        "Atelier du Lac écart", "Dépannage (prestataire non nommé) silence"
    ]  # fmt: skip
    assert html.select_one(".stands a")["href"] == "../../fournisseurs/atelier-du-lac/#attention-delai"


def test_a_rule_says_what_is_doubtful_where_it_comes_from_and_what_it_was(show: Show, corpus: Corpus) -> None:
    first, last = datetime.date(2009, 1, 1), datetime.date(2019, 4, 25)
    old = Former(first, last, ("C. com., art. L441-6",), (), "45 jours.", "Fin.")
    rule = dataclasses.replace(
        corpus.rules["delai-maximal"],
        nature_note="L'amende aussi.",
        origin="Directive 2011/7/UE",
        replaces="Loi n° 78-17",
        reserves=(Reserve("le délai", Verified.UNVERIFIED), Reserve("l'amende", Verified.SECONDARY)),
        thresholds=(
            Threshold("", "Amende", Bound.AT_MOST, parse_money("75 000 €"), "", ""),
            Threshold("payment_delay", "", Bound.BY_DEFAULT, parse_term("30 jours"), "", ""),
            Threshold("data_returned", "", Bound.EQUALS, Boolean(False), "", ""),
        ),
        former=(old,),
    )
    other = dataclasses.replace(corpus, rules={**corpus.rules, rule.id: rule})
    html = show("rule", rule.id, other)
    facts = {words(row.dt): words(row.dd) for row in html.select(".rule-facts > div")}
    assert facts["Nature"].endswith("L’amende aussi.")
    assert facts["Origine"] == "Directive 2011/7/UE"
    assert "Sauf ceci : le délai (à confirmer) ; l’amende (source secondaire)." in facts["Vérification"]
    assert [words(item) for item in html.select(".rule-facts .rule-limits li")] == [
        "Amende : 75 000 € au plus", "Délai de paiement : 30 jours à défaut de clause", "Fichiers rendus : non"
    ]  # fmt: skip
    assert [words(item) for item in html.select(".changes > li")] == [
        "Depuis le 26 avril 2019 C. com., art. L441-10, I",
        "Du 1er janvier 2009 au 25 avril 2019 C. com., art. L441-6 45 jours. Fin.",
        "Avant Loi n° 78-17",
    ]
    assert words(show("law", corpus=other).select_one("#delai-maximal > p")) == (
        "Un professionnel paie en 60 jours au plus. À confirmer : le délai."
    )


def test_a_beginning_of_which_only_the_year_is_known_is_said_as_a_year(show: Show, corpus: Corpus) -> None:
    last_day = datetime.date(1976, 12, 31)
    rule = dataclasses.replace(corpus.rules["delai-maximal"], since=last_day, year_only=True, replaces="un usage")
    other = dataclasses.replace(corpus, rules={**corpus.rules, rule.id: rule})
    facts = {words(row.dt): words(row.dd) for row in show("rule", rule.id, other).select(".rule-facts > div")}
    assert facts["En vigueur"] == "depuis 1976"
    index = show("law", corpus=other)
    assert "depuis 1976" in words(index.select_one("#delai-maximal"))
    assert words(index.select_one("ol.changes .change-date")) == "1976"


def test_an_article_that_was_rewritten_did_not_take_its_own_place(show: Show, corpus: Corpus) -> None:
    rule = corpus.rules["delai-maximal"]
    last = datetime.date(2019, 4, 25)
    moved, rewritten = Former(None, last, ("C. civ.",), (), "", ""), Former(None, last, rule.cites, (), "Rien.", "")
    for former, before in ((moved, "avant : C. civ."), (rewritten, "avant : une autre rédaction")):
        changed = dataclasses.replace(rule, former=(former,))
        index = show("law", corpus=dataclasses.replace(corpus, rules={**corpus.rules, rule.id: changed}))
        assert words(index.select_one("ol.changes li")).endswith(before)


def test_what_holds_for_want_of_a_clause_is_no_limit_of_the_table(show: Show, corpus: Corpus) -> None:
    rule = corpus.rules["delai-maximal"]
    first = dataclasses.replace(rule.thresholds[0], bound=Bound.BY_DEFAULT)
    changed = dataclasses.replace(rule, thresholds=(first, *rule.thresholds[1:]))
    other = dataclasses.replace(corpus, rules={**corpus.rules, rule.id: changed})
    cells = show("topic", "prix", other).select(".matrix-law td")
    assert words(cells[-1]) == "45 jours au plus facture périodique"


def test_the_matrix_has_a_word_in_each_cell_that_leads_to_the_point(show: Show) -> None:
    html = show("checks")
    rows = {words(row.th): [words(cell) for cell in row.select("td")] for row in html.select("tbody tr")}
    assert rows == {
        "Prix et paiement": [],
        "Le délai tient-il ?": ["écart", "silence"],
        "Le taux atteint-il le minimum ?": ["conforme", "pas encore lu"],
        "Vie du contrat": [],
        "Les fichiers sont-ils rendus ?": ["vigilance", "pas encore lu"],
    }
    assert [link["href"] for link in html.select("tbody td a")][:2] == [
        "../../fournisseurs/atelier-du-lac/#attention-delai", "../../fournisseurs/sans-nom/#attention-delai"
    ]  # fmt: skip
    assert all(cell.svg for cell in html.select("tbody td"))


def test_many_documents_are_counted_by_verdict(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "MANY", 1)
    html = show("checks")
    heads = [words(head) for head in html.select("thead th")][1:]
    (row,) = [row for row in html.select("tbody tr") if words(row.th) == "Le taux atteint-il le minimum ?"]
    counts = dict(zip(heads, [words(cell) for cell in row.select("td")], strict=True))
    assert counts == {
        "écart": "0", "manque": "0", "vigilance": "0", "dérogation": "0", "silence": "0", "conforme": "1",
        "sans objet": "0", "pas encore lu": "1",
    }  # fmt: skip
    assert [link["href"] for link in row.select("td a")] == [
        "../../droit/controles/taux/#conforme", "../../droit/controles/taux/#pas-lu"
    ]  # fmt: skip


def test_a_check_lists_every_document_by_verdict(show: Show) -> None:
    html = show("check", "taux")
    assert [words(head) for head in html.select(".stand-group h2")] == ["conforme", "pas encore lu"]
    names = [words(item.a) for item in html.select(".stands > li")]
    assert names == ["Atelier du Lac", "Dépannage (prestataire non nommé)"]


def test_a_check_of_many_documents_takes_several_pages(
    show: Show, corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_page, "PER_PAGE", 1)
    monkeypatch.setattr(stands, "PER_PAGE", 1)
    check = next(check for check in survey(corpus).checks if check.id == "delai")
    assert list(check_page.addresses(corpus, check)) == ["delai", "delai/2"]
    first, second = show("check", "delai"), show("check", "delai/2")
    assert [words(head) for head in second.select(".stand-group h2")] == ["silence"]
    assert [link["href"] for link in first.select(".verdict-counts a")] == [
        "../../../droit/controles/delai/#ecart", "../../../droit/controles/delai/2/#silence"
    ]  # fmt: skip


def test_the_grid_without_the_fact_says_so(show: Show) -> None:
    assert show("gdpr_grid").select_one(".empty")


def test_a_topic_opens_on_its_rules_and_its_table_on_their_limits(show: Show) -> None:
    html = show("topic", "prix")
    assert words(html.select_one(".topic-law li")) == (
        "Un professionnel paie en 60 jours au plus. Délai maximal · impérative · C. com., art. L441-10, I"
    )
    row = html.select_one(".matrix-law tr")
    assert words(row.th) == "Limite légale"
    assert [words(cell) for cell in row.select("td")] == [
        "– pas de limite", "– pas de limite", "60 jours au plus 45 jours au plus facture périodique"
    ]  # fmt: skip


def test_a_topic_without_rules_has_no_word_of_the_law(show: Show) -> None:
    html = show("topic", "resiliation")
    assert not html.select(".topic-law, .matrix-law")
