import datetime
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier import load
from clausier.instruments import Instruments
from clausier.law.citations import Citation, parse, render
from clausier.quantities.word import french_date
from clausier.rules import Nature
from scripts import ROOT
from tests.clausier.law.table import REAL_DATA, table

COM, CIV, LIL, RGPD = "code-de-commerce", "code-civil", "loi-78-17", "rgpd"
CONSO, CPI = "code-de-la-consommation", "code-de-la-propriete-intellectuelle"
RULES = ROOT.parent / "shared" / "law" / "rules.json"  # never committed: whoever has it


def one(text: str | None, article: str = "", *paragraph: str, last: str = "", named: str = "") -> Citation:
    return Citation(text, named, article, last, paragraph)


# As written → what is cited.
FORMS = {
    # an article and its code
    "C. com., art. 441-6, al. 12": [one(COM, "441-6", "al. 12")],
    "C. com., art. D441-5": [one(COM, "D441-5")],
    "C. com. L441-10, I al. 1": [one(COM, "L441-10", "I", "al. 1")],
    "C.com, article L 441-10": [one(COM, "L441-10")],
    "art. L. 441-10 C. com.": [one(COM, "L441-10")],
    "l'article L441-10 du code de commerce": [one(COM, "L441-10")],
    "L’ARTICLE L.441‑10 DU CODE DE COMMERCE": [one(COM, "L441-10")],
    "article l441-10 du Code de Commerce": [one(COM, "L441-10")],
    "art. 1148 du Code civil": [one(CIV, "1148")],
    "art.1148 du code civil": [one(CIV, "1148")],
    "1148 C. civ.": [one(CIV, "1148")],
    "article 1148 (Code civil)": [one(CIV, "1148")],
    "article 1231\u20115 du Code\u00a0civil": [one(CIV, "1231-5")],
    "art. 1134, al. 3, C. civ.": [one(CIV, "1134", "al. 3")],
    "article 1134, alinéa 3 du Code civil": [one(CIV, "1134", "al. 3")],
    "article 1119, dernier alinéa, du Code civil": [one(CIV, "1119", "al. fin")],
    "alinéa 12 de l'article 441-6 du Code de commerce": [one(COM, "441-6", "al. 12")],
    "2° du I de l’article L442-1 du Code de commerce": [one(COM, "L442-1", "I", "2°")],
    "C. com. L442-6, I, 5°": [one(COM, "L442-6", "I", "5°")],
    "CGI 289 bis s.": [one("code-general-des-impots", "289 bis", last="s.")],
    "CGI, art. 289, I, 3": [one("code-general-des-impots", "289", "I", "3")],
    "C. civ., art. 1119, al. 2 et 3": [one(CIV, "1119", "al. 2"), one(CIV, "1119", "al. 3")],
    "C. civ., art. 1119, al. 2, et 1120": [one(CIV, "1119", "al. 2"), one(CIV, "1120")],
    "CGI ann. II 242 nonies A": [one("code-general-des-impots-annexe-2", "242 nonies A")],
    "C. com. ann. 7-1": [one(COM, "annexe 7-1")],
    "article L.111-1 du Code de la propriété intellectuelle": [one(CPI, "L111-1")],
    "Code de commerce": [one(COM)],
    # an article alone
    "L.441-10": [one(COM, "L441-10")],
    "L. 441-10": [one(COM, "L441-10")],
    "L 441\u201310": [one(COM, "L441-10")],
    "article 441-6, alinéa 12": [one(COM, "441-6", "al. 12")],
    "article 1148": [one(CIV, "1148")],
    "28(3)": [one(None, "28", "3")],
    "article 12": [one(None, "12")],
    "L111-1": [one(None, "L111-1")],  # the CPI and the Code de la consommation have one
    "C. conso. L212-1 ; L111-1": [one(CONSO, "L212-1"), one(CONSO, "L111-1")],
    # several at once
    "articles L441-1 et L441-10, II du Code de commerce": [one(COM, "L441-1"), one(COM, "L441-10", "II")],
    "articles 1147, 1148 et 1150 du Code civil": [one(CIV, "1147"), one(CIV, "1148"), one(CIV, "1150")],
    "l'article 1147 et l'article 1148 du Code civil": [one(CIV, "1147"), one(CIV, "1148")],
    "articles 1382 et suivants du Code civil": [one(CIV, "1382", last="s.")],
    "articles 1127-1 à 1127-3 du Code civil": [one(CIV, "1127-1", last="1127-3")],
    "C. civ. 1366-1367": [one(CIV, "1366", last="1367")],
    "CPC art. 42-46": [one("code-de-procedure-civile", "42", last="46")],
    "C. com. L441-1, II et IV": [one(COM, "L441-1", "II"), one(COM, "L441-1", "IV")],
    "loi 75-1334, art. 3, 12, 15": [one("loi-75-1334", "3"), one("loi-75-1334", "12"), one("loi-75-1334", "15")],
    "C. com. L441-10, II + D441-5 (décret 2012-1115)": [
        one(COM, "L441-10", "II"), one(COM, "D441-5"), one("decret-2012-1115"),
    ],
    # laws, decrees, ordinances
    "loi n° 78-17": [one(LIL)],
    "loi 78‑17": [one(LIL)],
    "LOI N°78-17 du 6 janvier 1978": [one(LIL)],
    "loi du 6 janvier 1978": [one(LIL)],
    "loi du 06/01/1978": [one(LIL)],
    "loi Informatique et Libertés": [one(LIL)],
    "loi n° 78-17 du 6 janvier 1978, dite loi Informatique et Libertés": [one(LIL)],
    "article 1er de la loi n° 78-17": [one(LIL, "1")],
    "articles 38 à 40 de la loi Informatique et libertés": [one(LIL, "38", last="40")],
    "loi 2012-387 art. 121 et dir. 2011/7/UE art. 6": [one("loi-2012-387", "121"), one("directive-2011-7", "6")],
    "décret 2012-1115": [one("decret-2012-1115")],
    "Décret n° 2012-1115 du 2 octobre 2012": [one("decret-2012-1115")],
    "ordonnance n° 2019-359": [one("ordonnance-2019-359")],
    "ord. 2016-131": [one("ordonnance-2016-131")],
    "LCEN, art. 6, III": [one("loi-2004-575", "6", "III")],
    "loi n° 2099-1 du 3 mars 2099, art. 3": [one(None, "3", named="loi n° 2099-1")],
    "arrêté du 6 juillet 2024": [one(None, named="arrêté du 6 juillet 2024")],
    # European acts
    "Règlement (UE) 2016/679": [one(RGPD)],
    "Règlement UE n° 2016-679": [one(RGPD)],
    "règlement européen 2016/679": [one(RGPD)],
    "Règl. (UE) 2016/679, 27 avril 2016 (RGPD)": [one(RGPD)],
    "règlement (UE) 2016/679 du Parlement européen et du Conseil du 27 avril 2016": [one(RGPD)],
    "Règlement Général sur la Protection des Données (RGPD)": [one(RGPD)],
    "RGPD": [one(RGPD)],
    "GDPR": [one(RGPD)],
    "art. 6, 1, f du RGPD": [one(RGPD, "6", "1", "f")],
    "article 6 (1) f) du RGPD": [one(RGPD, "6", "1", "f")],
    "RGPD art. 28(3)": [one(RGPD, "28", "3")],
    "article 28-3 du RGPD": [one(RGPD, "28", "3")],
    "RGPD, art. 30.2": [one(RGPD, "30", "2")],
    "article 28, paragraphe 3, point a) du RGPD": [one(RGPD, "28", "3", "a")],
    "RGPD, art. 49, § 1, deuxième alinéa": [one(RGPD, "49", "1", "al. 2")],
    "articles 15, 16 et 17 du RGPD": [one(RGPD, "15"), one(RGPD, "16"), one(RGPD, "17")],
    "RGPD art. 44-49": [one(RGPD, "44", last="49")],
    "Règl. 2023/2854 art. 25(2)(d)": [one("data-act", "25", "2", "d")],
    "Directive n° 2011/7/UE": [one("directive-2011-7")],
    "directive 95/46/CE du 24 octobre 1995": [one("directive-95-46")],
    # decisions
    "Cass. com., 3 mars 2009, n° 07-16.527": [one("cass-com-2009-03-03")],
    "Cass. com. 3 mars 2009, 07-16.527": [one("cass-com-2009-03-03")],
    "Cour de cassation, chambre commerciale, 3 mars 2009": [one("cass-com-2009-03-03")],
    "Cass. 1re civ. 8 déc. 2009": [one("cass-civ-2009-12-08")],
    "Cass. com., 27 mai 2021, n° 18-23.699": [one("cass-com-2021-05-27")],
    "Cass. com., 27 mai 2021, n° 18-99.999": [one(None, named="Cass. com., 27 mai 2021, n° 18-99.999")],
    "Cass. soc., 3 mars 2009": [one(None, named="Cass. soc., 3 mars 2009")],
    # words
    "le TGI de Lille": [one("tribunal-de-grande-instance")],
    "constat d'huissier": [one("huissier-de-justice")],
}  # fmt: skip


@pytest.mark.parametrize("written", FORMS)
def test_citations_as_people_write_them(written: str, instruments: Instruments) -> None:
    assert list(parse(written, instruments)) == FORMS[written]


@pytest.mark.parametrize(
    "text",
    [
        "Paiement à 30 jours, 45 jours fin de mois ou 40 € par facture.",
        "Le 12 mars 2024, à 14 h, au 02 40 12 34 56.",
        "I. Objet – II. Durée",
        "Une option a) ou b), au choix.",
        "L'état de l'art 30 ans après.",
        "Version 3.5-2 du produit R2D2",
        "les nri, la lme, ti et cgi",
        "",
    ],
)
def test_what_is_no_citation(text: str, instruments: Instruments) -> None:
    assert parse(text, instruments) == ()


def test_a_delay_after_an_article_is_no_article(instruments: Instruments) -> None:
    assert parse("article 12, 30 jours après réception", instruments) == (one(None, "12"),)


def test_a_citation_knows_where_it_stands(instruments: Instruments) -> None:
    text = "Selon l’œuvre :\u00a0l’article\u202fL.\u00a0441‑10 du Code\nde  commerce, et le RGPD."
    assert [found.text for found in parse(text, instruments)] == [
        "article\u202fL.\u00a0441‑10 du Code\nde  commerce", "RGPD",
    ]  # fmt: skip


def test_a_text_that_was_not_said_is_told_from_one_that_was(instruments: Instruments) -> None:
    guessed, said = parse("L441-10 ; C. com., art. L441-10", instruments)
    assert guessed == said
    assert (guessed.said, said.said) == (False, True)


PIECES = st.sampled_from(
    [*FORMS, "du", "de la", " et ", ", ", "(", ")", "article ", "L.", "1", "-", "é", "e\u0301", "²", "٣"]
)


@given(text=st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_any_text_is_read_and_spans_follow_each_other(text: str) -> None:
    instruments = table()
    before = 0
    for found in parse(text, instruments):
        assert before <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        before = found.end


DATES = st.dates(datetime.date(1800, 1, 1), datetime.date(2100, 1, 1)).map(french_date)
UNKNOWN = st.one_of(
    st.builds("{} n° 2097-{}".format, st.sampled_from(["loi", "décret", "ordonnance"]), st.integers(1, 9999)),
    st.builds("{} 2097/{}".format, st.sampled_from(["règlement", "directive"]), st.integers(1, 9999)),
    st.builds("arrêté du {}".format, DATES),
).map(lambda name: one(None, named=name))
KNOWN = st.sampled_from([one(instrument.id) for instrument in table().all])
LISTED = [one(instrument.id, article.number) for instrument in table().all for article in instrument.articles]
STEPS = st.sampled_from(["II", "I bis", "al. 3", "al. fin", "2°", "4", "c"])


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    citation = draw(st.one_of(KNOWN, UNKNOWN, st.sampled_from(LISTED)))
    if not citation.article:
        return replace(citation, article=draw(st.one_of(st.just(""), st.integers(1, 999).map(str))))
    steps = tuple(draw(st.lists(STEPS, max_size=3, unique_by=lambda step: step[0])))
    return replace(citation, paragraph=steps, last="" if steps else draw(st.sampled_from(["", "s."])))


@given(citation=citations())
def test_what_is_written_our_way_is_read_back(citation: Citation) -> None:
    assert parse(render(citation, table()), table()) == (citation,)


def test_every_cite_of_the_data_leads_to_known_texts() -> None:
    real = load.corpus(REAL_DATA)
    cites = {cite for _, version in real.current for clause in version.clauses for cite in clause.cites}
    in_force = [rule for rule in real.rules.values() if rule.nature is not Nature.PENDING]  # a bill is no text yet
    cites |= {cite for rule in in_force for cite in rule.cites}
    for cite in cites:
        found = parse(cite, real.instruments)
        assert found, cite
        assert all(citation.instrument for citation in found), cite


# References of the researched rules that name no text, or none in force.
NO_CITATION = {"price-syntec", "gdpr-omnibus", "late-payment-bill", "late-payment-eu"}
NO_TEXT_SAID = {"da-transition", "da-retrieval", "da-charges", "da-custom", "da-definition", "da-unfair"}  # « art. 29 »


def test_every_reference_of_the_researched_rules_leads_to_a_known_text(instruments: Instruments) -> None:
    if not RULES.exists():
        pytest.skip("the researched rules are not here")
    for rule in json.loads(RULES.read_text("utf-8")):
        found = parse(rule["ref"], instruments)
        if rule["id"] in NO_TEXT_SAID:
            assert found, rule["ref"]
            assert not any(citation.instrument for citation in found), rule["ref"]
        else:
            assert any(citation.instrument for citation in found) != (rule["id"] in NO_CITATION), rule["ref"]
