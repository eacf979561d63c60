import pytest

from clausier import reserved
from tests.folders import FIXTURES

DOCS = FIXTURES.parents[1] / "docs"


@pytest.mark.parametrize("section", [reserved.PROVIDERS, reserved.TOPICS, reserved.RULES])
def test_each_page_that_someone_wrote_is_taken_in_its_section(section: str) -> None:
    pages = [path for path in DOCS.rglob("*.md") if path.relative_to(DOCS).parts[0] == section]
    names = {path.relative_to(DOCS / section).parts[0].removesuffix(".md") for path in pages}
    assert {"index", "gabarit"} <= names
    assert all(reserved.why(section, name) for name in names)
    assert reserved.why(section, "atelier-du-lac") == ""


def test_a_page_of_one_section_is_none_of_another() -> None:
    assert reserved.why(reserved.TOPICS, "controles") == ""


def test_what_is_taken_is_told() -> None:
    expected = "un autre identifiant que « gabarit », « index », pris par les pages de /themes/"
    with pytest.raises(ValueError, match=expected):
        reserved.free(reserved.TOPICS)("gabarit")
    assert reserved.free(reserved.TOPICS)("prix") == "prix"
    assert "ceux des familles" in reserved.why(reserved.RULES, "famille-argent")
