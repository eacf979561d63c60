import datetime

import pytest

from clausier.instruments import Instruments
from clausier.law.citations import Citation, parse
from clausier.law.resolution import Resolution, Status, resolve
from clausier.law.wording import place

BEFORE, TODAY = datetime.date(2016, 1, 1), datetime.date(2026, 11, 22)
CURRENT, RENUMBERED, REUSED, REPEALED = Status.CURRENT, Status.RENUMBERED, Status.REUSED, Status.REPEALED
CODIFIED, OUTDATED, UNKNOWN = Status.CODIFIED, Status.OUTDATED_WORDING, Status.UNKNOWN


def resolved(written: str, at: datetime.date, use: str | None, instruments: Instruments) -> Resolution:
    (citation,) = parse(written, instruments)
    return resolve(citation, instruments, at, use)


# A citation, what it is used for → its status on 1 January 2016, on 22 November 2026, and the right one then.
CASES: list[tuple[str, str | None, Status, Status, list[str]]] = [
    ("C. civ., art. 1148", "force-majeure", CURRENT, REUSED, ["C. civ., art. 1218"]),
    ("C. civ., art. 1147", "force-majeure", CURRENT, REUSED, ["C. civ., art. 1218"]),
    ("C. civ., art. 1147", "responsabilite", CURRENT, REUSED, ["C. civ., art. 1231-1"]),
    ("C. civ., art. 1150", None, CURRENT, REUSED, ["C. civ., art. 1231-3"]),
    ("C. civ., art. 1151", None, CURRENT, REUSED, ["C. civ., art. 1231-4"]),
    ("C. civ., art. 1152", None, CURRENT, REUSED, ["C. civ., art. 1231-5"]),
    ("C. civ., art. 1184", None, CURRENT, REUSED, ["C. civ., art. 1224 à 1230"]),
    ("C. civ., art. 1134", None, CURRENT, REUSED, ["C. civ., art. 1103", "C. civ., art. 1104", "C. civ., art. 1193"]),
    ("C. civ., art. 1134, al. 2", None, CURRENT, REUSED, ["C. civ., art. 1193"]),
    ("C. civ., art. 1382", None, CURRENT, REUSED, ["C. civ., art. 1240"]),
    ("C. civ., art. 1316-1", None, CURRENT, RENUMBERED, ["C. civ., art. 1366"]),
    ("C. civ., art. 1369-4", None, CURRENT, RENUMBERED, ["C. civ., art. 1127-1 à 1127-3"]),
    # a number that the reform gave to another rule is right for that rule
    ("C. civ., art. 1226", "annulation", CURRENT, REUSED, ["C. civ., art. 1231-5"]),
    ("C. civ., art. 1226", "resiliation-faute", UNKNOWN, CURRENT, []),
    ("C. civ., art. 1226", None, CURRENT, CURRENT, []),
    ("C. civ., art. 1165", "cession", CURRENT, REUSED, ["C. civ., art. 1199"]),
    ("C. civ., art. 1165", "prix", UNKNOWN, CURRENT, []),
    ("C. civ., art. 1218", "force-majeure", UNKNOWN, CURRENT, []),
    ("C. com., art. 441-6, al. 12", "retard-paiement", CURRENT, REUSED, ["C. com., art. L441-10, II"]),
    ("C. com., art. L441-6", "paiement", CURRENT, REUSED, ["C. com., art. L441-10, I"]),
    ("C. com., art. L441-6", "documents-contractuels", CURRENT, REUSED, ["C. com., art. L441-1"]),
    ("C. com., art. L441-3", None, CURRENT, REUSED, ["C. com., art. L441-9"]),
    ("C. com., art. L442-6, I, 5°", "resiliation", CURRENT, REUSED, ["C. com., art. L442-1, II"]),
    ("C. com., art. L441-10", "retard-paiement", UNKNOWN, CURRENT, []),
    ("C. com., art. D441-5", "retard-paiement", CURRENT, CURRENT, []),
    ("C. conso., art. L121-16-1", None, CURRENT, RENUMBERED, ["C. conso., art. L221-3"]),
    ("C. conso., art. L132-1", None, CURRENT, REUSED, ["C. conso., art. L212-1"]),
    ("C. conso., art. L136-1", "reconduction", CURRENT, RENUMBERED, ["C. conso., art. L215-1"]),
    # original texts
    ("décret n° 2012-1115", "retard-paiement", CODIFIED, CODIFIED, ["C. com., art. D441-5"]),
    ("loi n° 2012-387, art. 121", None, CODIFIED, CODIFIED, ["C. com., art. L441-10, II"]),
    ("loi n° 2012-387", "retard-paiement", CODIFIED, CODIFIED, ["C. com., art. L441-10, II"]),
    ("loi n° 2012-387", "garantie", CURRENT, CURRENT, []),
    ("loi n° 91-650, art. 32", None, REPEALED, REPEALED, ["C. proc. civ. exéc., art. L111-8"]),
    ("ordonnance n° 86-1243, art. 33", "retard-paiement", REPEALED, REPEALED, ["C. com., art. L441-10, II"]),
    # data protection
    ("loi n° 78-17", None, CURRENT, CURRENT, []),
    ("loi n° 78-17, art. 35", None, CURRENT, REUSED, ["RGPD, art. 28"]),
    ("loi n° 78-17, art. 32, II", None, CURRENT, REUSED, ["loi Informatique et Libertés, art. 82"]),
    ("loi n° 78-17, art. 82", None, UNKNOWN, CURRENT, []),
    ("directive 95/46/CE", None, CURRENT, REPEALED, ["RGPD"]),
    ("décret n° 2005-1309", None, CURRENT, REPEALED, ["décret n° 2019-536"]),
    ("RGPD, art. 28(3)", None, UNKNOWN, CURRENT, []),
    ("RGPD, art. 120", None, UNKNOWN, UNKNOWN, []),
    ("Safe Harbor", None, REPEALED, REPEALED, ["Data Privacy Framework"]),
    ("directive 2011/7/UE", "retard-paiement", CURRENT, CURRENT, []),
    ("LCEN, art. 6, III", None, CURRENT, RENUMBERED, ["LCEN, art. 1-1"]),
    ("LCEN, art. 6", None, CURRENT, CURRENT, []),
    ("TGI", "tribunal", CURRENT, OUTDATED, ["tribunal judiciaire"]),
    ("huissier de justice", None, CURRENT, OUTDATED, ["commissaire de justice"]),
    ("Cass. com., 3 mars 2009, n° 07-16.527", None, CURRENT, CURRENT, []),
    ("loi n° 2099-1", None, UNKNOWN, UNKNOWN, []),
    ("article 12", None, UNKNOWN, UNKNOWN, []),
]


@pytest.mark.parametrize(("written", "use", "before", "today", "now"), CASES, ids=lambda value: str(value))
def test_what_a_citation_is_worth_before_and_today(
    written: str, use: str | None, before: Status, today: Status, now: list[str], instruments: Instruments
) -> None:
    assert resolved(written, BEFORE, use, instruments).status is before
    found = resolved(written, TODAY, use, instruments)
    assert found.status is today
    assert [place(target, instruments) for target in found.now] == now


@pytest.mark.parametrize(
    ("written", "last", "status"),
    [
        ("C. civ., art. 1148", datetime.date(2016, 9, 30), REUSED),
        ("C. com., art. L441-6", datetime.date(2019, 4, 25), REUSED),
        ("directive 95/46/CE", datetime.date(2018, 5, 24), REPEALED),
        ("TGI", datetime.date(2019, 12, 31), OUTDATED),
        ("huissier de justice", datetime.date(2022, 6, 30), OUTDATED),
        ("loi n° 78-17, art. 39", datetime.date(2019, 5, 31), REUSED),
    ],
)
def test_a_citation_is_right_until_its_last_day(
    written: str, last: datetime.date, status: Status, instruments: Instruments
) -> None:
    day = datetime.timedelta(days=1)
    assert resolved(written, last, None, instruments).status is CURRENT
    after = resolved(written, last + day, None, instruments)
    assert (after.status, after.since) == (status, last + day)


def test_a_codified_rule_is_followed_to_where_it_was_on_the_day(instruments: Instruments) -> None:
    places = {
        year: [
            place(target, instruments) for target in resolved("loi n° 2012-387, art. 121", day, None, instruments).now
        ]
        for year in (2012, 2016, 2020)
        if (day := datetime.date(year, 6, 1))
    }
    assert places == {2012: [], 2016: ["C. com., art. L441-6"], 2020: ["C. com., art. L441-10, II"]}


WHY = {
    ("art. 1148 du Code civil", "force-majeure"): (
        "L’article 1148 du Code civil dit autre chose depuis le 1er octobre 2016 (les actes courants d’une personne "
        "incapable) ; la force majeure est à l’article 1218."
    ),
    ("C. com., art. 441-6, al. 12", "retard-paiement"): (
        "L’article L441-6 du Code de commerce dit autre chose depuis le 26 avril 2019 (l’amende pour manquement aux "
        "règles des conventions entre fournisseurs et distributeurs) ; les pénalités de retard et l’indemnité de "
        "recouvrement sont à l’article L441-10, II."
    ),
    ("C. conso., art. L121-16-1", None): (
        "L’article L121-16-1 du Code de la consommation a changé de numéro le 1er juillet 2016 ; la protection du "
        "petit professionnel démarché est à l’article L221-3."
    ),
    ("loi n° 2012-387", "retard-paiement"): (
        "La loi n° 2012-387 est un texte d’origine, codifié depuis : l’indemnité de recouvrement est à l’article "
        "L441-10, II du Code de commerce."
    ),
    ("loi Informatique et Libertés, art. 40", None): (
        "L’article 40 de la loi Informatique et Libertés dit autre chose depuis le 1er juin 2019 (les sanctions "
        "pénales) ; les droits de rectification et d’effacement sont aux articles 50 et 51 et aux articles 16 et 17 du "
        "RGPD."
    ),
    ("directive 95/46/CE", None): ("La directive 95/46/CE est abrogée depuis le 25 mai 2018 ; le RGPD l’a remplacée."),
    ("TGI", None): (
        "« Tribunal de grande instance » ne se dit plus depuis le 1er janvier 2020 ; on dit « tribunal judiciaire »."
    ),
    ("loi n° 78-17", None): (
        "La loi Informatique et Libertés est en vigueur ; ses articles ont changé de numéro le 1er juin 2019."
    ),
    ("RGPD, art. 28", None): "L’article 28 du RGPD est en vigueur.",
    ("C. com., art. D441-5", None): (
        "L’article D441-5 du Code de commerce (le montant de l’indemnité de recouvrement) est en vigueur."
    ),
    ("loi n° 2099-1", None): "Nos tables ne connaissent pas ce texte : loi n° 2099-1.",
    ("article 12", None): "Le texte n’est pas précisé, et le numéro 12 ne suffit pas à le trouver.",
    ("C. civ., art. 9", None): "Nos tables ne disent rien de l’article 9 du Code civil.",
}


@pytest.mark.parametrize(("written", "use"), WHY, ids=lambda value: str(value))
def test_why_in_one_sentence(written: str, use: str | None, instruments: Instruments) -> None:
    assert resolved(written, TODAY, use, instruments).why == WHY[written, use]


def test_what_rests_on_memory_alone_is_to_be_confirmed(instruments: Instruments) -> None:
    def confirmed(written: str, use: str | None = None) -> bool:
        return resolved(written, TODAY, use, instruments).confirmed

    assert confirmed("C. civ., art. 1148")
    assert not confirmed("C. civ., art. 1382")
    assert confirmed("C. civ., art. 1147", "force-majeure")
    assert not confirmed("C. civ., art. 1147", "responsabilite")  # 1231-1 was not verified


def test_every_known_article_resolves_at_any_time_with_a_sentence(instruments: Instruments) -> None:
    days = [datetime.date(year, 1, 1) for year in range(1950, 2030, 4)]
    for instrument in instruments.all:
        for citation in [
            Citation(instrument.id),
            *(Citation(instrument.id, "", a.number) for a in instrument.articles),
        ]:
            for day in days:
                found = resolve(citation, instruments, day)
                assert found.why.endswith(".")
                assert "  " not in found.why
                assert bool(found.since) == found.status.obsolete
