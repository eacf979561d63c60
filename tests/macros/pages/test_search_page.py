from tests.macros.conftest import Show


def test_the_search_page_has_a_way_without_a_script(show: Show) -> None:
    html = show("search_page")
    assert html.select_one("form[role=search] input[name=q]")
    notice = html.select_one(".no-script")
    assert notice
    assert [link["href"] for link in notice.select("a")] == ["../themes/", "../fournisseurs/"]
