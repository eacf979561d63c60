from clausier.instruments import Kind
from tests.clausier.law.table import table


def test_a_number_without_its_letter_is_found_where_one_alone_has_it() -> None:
    commerce = table().by_id["code-de-commerce"]
    assert commerce.numbered("441-6") == "L441-6"
    assert commerce.numbered("441-99") == "441-99"
    civil = table().by_id["code-civil"]
    assert civil.numbered("1148") == "1148"


def test_a_text_with_stable_numbers_holds_all_of_them() -> None:
    rgpd = table().by_id["rgpd"]
    assert rgpd.holds("99")
    assert not rgpd.holds("100")
    assert not rgpd.holds("0")


def test_a_text_is_found_by_kind_and_number() -> None:
    assert table().numbered(Kind.LAW, "78-17") == "loi-78-17"
    assert table().numbered(Kind.DECREE, "78-17") is None


def test_addresses_of_european_acts_are_those_their_numbers_give() -> None:
    shorts = {Kind.REGULATION: "reg", Kind.DIRECTIVE: "dir"}
    for instrument in table().all:
        if instrument.kind.european:
            year, number = instrument.number.split("/")
            if instrument.id == "eidas":  # before 2015 a regulation has its number first
                year, number = number, year
            year = f"19{year}" if len(year) == 2 else year
            assert instrument.url == f"https://eur-lex.europa.eu/eli/{shorts[instrument.kind]}/{year}/{number}/oj"
