import pytest

from scripts.bench.search_quality import Query, Result, read_queries

QUERY = Query("hébergement", (("inforez", "7"), ("michael-gout", "11")))


def test_a_clause_below_an_expected_one_is_right():
    assert QUERY.rank([Result("inforez", "17"), Result("si-one", "7"), Result("inforez", "7, al. 2")]) == 3
    assert QUERY.rank([Result("inforez", "6")]) is None


def test_a_file_of_queries_is_read(tmp_path):
    path = tmp_path / "queries.json"
    path.write_text('[{"q": "hébergement", "expect": ["inforez:7", "michael-gout:11"]}]', "utf-8")
    assert read_queries(path) == [QUERY]


@pytest.mark.parametrize("text", ["", '{"q": 1}', '[{"q": "x"}]', '[{"q": "x", "expect": ["inforez"]}]'])
def test_a_file_that_is_something_else_is_refused_in_french(tmp_path, text):
    path = tmp_path / "queries.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="on attend une liste"):
        read_queries(path)
