from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.quantities import QuantityError, amount
from clausier.quantities.amount import Money, Multiple, Percentage, parse_money, parse_percentage

bases = st.sampled_from(["", "du devis", "de la commande", "d'acompte", "des sommes dues, hors taxes", "de l’année"])
money = st.builds(
    Money,
    st.decimals(0, 10**9, places=2),
    st.sampled_from(["", "HT", "TTC"]),
    st.sampled_from(["", "jour", "heure", "poste et par mois", "nom de domaine", "e-mail"]),
)
percentages = st.builds(lambda number, base: Percentage(number / 100, base), st.decimals(0, 1000, places=3), bases)


@pytest.mark.parametrize(
    ("written", "text", "normal"),
    [
        ("40 €", "40 €", {"amount": 40.0, "currency": "EUR"}),
        ("40 euros", "40 €", {"amount": 40.0, "currency": "EUR"}),
        ("1 euro", "1 €", {"amount": 1.0, "currency": "EUR"}),
        ("87 040 €", "87 040 €", {"amount": 87040.0, "currency": "EUR"}),
        ("87\u202f040\u00a0€", "87 040 €", {"amount": 87040.0, "currency": "EUR"}),
        ("1234567,50€", "1 234 567,5 €", {"amount": 1234567.5, "currency": "EUR"}),
        ("450 € ht par jour", "450 € HT par jour", {"amount": 450.0, "currency": "EUR", "tax": "ht", "per": "jour"}),
        ("90 € TTC", "90 € TTC", {"amount": 90.0, "currency": "EUR", "tax": "ttc"}),
    ],
)
def test_sums_have_a_text_and_a_normal_form(written: str, text: str, normal: dict[str, object]) -> None:
    value = parse_money(written)
    assert value.text == text
    assert value.normal == normal


@pytest.mark.parametrize("written", ["", "40", "€ 40", "40 dollars", "quarante euros", "40.50 €", "4 00 €", "40 € HTT"])
def test_other_words_are_no_sum(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_money(written)
    assert str(refusal.value) == "une somme en euros comme « 40 € » ou « 450 € HT par jour »"


@pytest.mark.parametrize(
    ("written", "text", "normal"),
    [
        ("99 %", "99 %", {"share": 0.99}),
        ("99,95%", "99,95 %", {"share": 0.9995}),
        ("50 % du devis", "50 % du devis", {"share": 0.5, "base": "du devis"}),
        ("100 % de la commande", "100 % de la commande", {"share": 1.0, "base": "de la commande"}),
    ],
)
def test_shares_have_a_text_and_a_normal_form(written: str, text: str, normal: dict[str, object]) -> None:
    value = parse_percentage(written)
    assert value.text == text
    assert value.normal == normal


@pytest.mark.parametrize("written", ["", "50", "la moitié", "50 pour cent", "50 % devis", "50 % du"])
def test_other_words_are_no_share(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_percentage(written)
    assert str(refusal.value) == "un pourcentage comme « 99 % » ou « 50 % du devis »"


def test_an_amount_is_a_sum_a_share_or_a_multiple() -> None:
    assert amount.parse("40 €") == Money(Decimal(40))
    assert amount.parse("50 % du devis") == Percentage(Decimal("0.5"), "du devis")
    months = amount.parse("12 mois du tarif le plus élevé")
    assert isinstance(months, Multiple)
    assert months.text == "12 mois du tarif le plus élevé"
    assert months.normal == {"times": "P12M", "base": "du tarif le plus élevé"}


@pytest.mark.parametrize("written", ["", "12 mois", "beaucoup", "12 jours de facturation"])
def test_other_words_are_no_amount(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        amount.parse(written)
    expected = "une somme (« 40 € »), une part (« 50 % du devis ») ou un multiple (« 12 mois de facturation »)"
    assert str(refusal.value) == expected


def test_amounts_of_a_kind_sort_by_size() -> None:
    assert sorted(["1 000 €", "90 €", "450,50 € HT par jour"], key=lambda text: parse_money(text).order) == [
        "90 €", "450,50 € HT par jour", "1 000 €",
    ]  # fmt: skip
    assert parse_percentage("9 %").order < parse_percentage("10 % du devis").order
    months, year = amount.parse("6 mois de facturation").order, amount.parse("1 an de facturation").order
    assert months < year


@pytest.mark.parametrize(
    "base",
    [
        "du devis",
        "de la commande",
        "de l'année",
        "de l’année",
        "d'acompte",
        "d’acompte",
        "des sommes",
        "de prix",
        "DU devis",
    ],
)
def test_a_base_begins_with_its_article(base: str) -> None:
    share = parse_percentage(f"50 % {base}")
    assert (share.share, share.base) == (Decimal("0.5"), base)


@pytest.mark.parametrize(
    "written",
    [
        "50 %du devis",
        "50 % dudevis",
        "50 % dela commande",
        "50 % de",
        "50 % del'année",
        "50 % dessommes",
        "50 % depuis",
    ],
)
def test_an_article_stands_apart_from_its_noun(written: str) -> None:
    with pytest.raises(QuantityError):
        parse_percentage(written)


@pytest.mark.parametrize(("length", "read"), [(1, True), (119, True), (120, False)])
def test_a_base_is_short(length: int, read: bool) -> None:
    written = f"50 % du {'n' * length}"
    if read:
        assert parse_percentage(written).text == written
    else:
        with pytest.raises(QuantityError):
            parse_percentage(written)


@pytest.mark.parametrize("per", ["an", "nom d'hôte", "e-mail", "poste et par mois", "n" * 31])
def test_a_rate_is_for_a_unit(per: str) -> None:
    rate = parse_money(f"40 € par {per}")
    assert (rate.amount, rate.tax, rate.per) == (40, "", per)
    assert rate.normal == {"amount": 40.0, "currency": "EUR", "per": per}


@pytest.mark.parametrize(
    "written", ["40 € par x", "40 € par 2 jours", f"40 € par {'n' * 32}", "40 € par", "40 € par a.b"]
)
def test_a_unit_is_a_word_or_a_few(written: str) -> None:
    with pytest.raises(QuantityError):
        parse_money(written)


@pytest.mark.parametrize("written", ["40 €HT", "40 € HTpar jour", "40 € parjour", "40 €par jour", "40 € HT parjour"])
def test_the_words_of_a_sum_stand_apart(written: str) -> None:
    with pytest.raises(QuantityError):
        parse_money(written)


@pytest.mark.parametrize("written", ["  40  €  HT  par jour ", "40€ HT par jour", "40 EUROS ht PAR jour"])
def test_spaces_and_capitals_do_not_matter(written: str) -> None:
    assert parse_money(written) == Money(Decimal(40), "HT", "jour")


@pytest.mark.parametrize(
    ("written", "text", "times"),
    [
        ("12 mois du tarif", "12 mois du tarif", "P12M"), ("1 an de facturation", "1 an de facturation", "P1Y"),
        ("2 ANS d'abonnement", "2 ans d'abonnement", "P2Y"), (" 6  mois  du prix ", "6 mois du prix", "P6M"),
    ],
)  # fmt: skip
def test_a_multiple_counts_months_or_years(written: str, text: str, times: str) -> None:
    value = amount.parse(written)
    assert isinstance(value, Multiple)
    assert (value.text, value.normal["times"], value.order) == (text, times, value.times.order)


@pytest.mark.parametrize("written", ["12mois du tarif", "12 moisdu tarif", "12 semaines du tarif", "2 ansd'abonnement"])
def test_the_words_of_a_multiple_stand_apart(written: str) -> None:
    with pytest.raises(QuantityError):
        amount.parse(written)


def test_a_share_may_have_no_base() -> None:
    assert Percentage(Decimal("0.5")) == parse_percentage("50 %")


def test_sums_and_shares_sort_by_their_number() -> None:
    assert (parse_money("40,50 € HT").order, parse_percentage("12,5 % du devis").order) == (
        Decimal("40.5"),
        Decimal("0.125"),
    )


@given(money)
def test_a_sum_reads_back_the_same(value: Money) -> None:
    assert parse_money(value.text) == value
    assert amount.parse(value.text) == value


@given(percentages)
def test_a_share_reads_back_the_same(value: Percentage) -> None:
    assert parse_percentage(value.text) == value
    assert amount.parse(value.text) == value
