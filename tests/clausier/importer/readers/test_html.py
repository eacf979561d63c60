import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.importer.lines import Line, Reading, Unreadable
from clausier.importer.readers import html

TAGS = ["b", "p", "div", "ol", "ul", "li", "table", "tr", "td", "th", "caption", "h2", "pre", "br", "a", "nav", "main",
        "article", "template", "script", "svg", "math", "select", "title", "plaintext", "noscript"]  # fmt: skip
PIECES = [f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS] + ["<a href=x>", "texte", "&", "&#xD800;", "<!--"]
markup = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def read(body: str) -> Reading:
    return html.read(f"<!doctype html><meta charset=utf-8><title> Les  CGV </title>{body}".encode())


def texts(body: str) -> list[str]:
    return [line.text for line in read(body).lines]


def one(body: str) -> Line:
    (line,) = read(body).lines
    return line


def test_blocks_are_lines_and_spaces_are_those_a_reader_sees() -> None:
    body = "<h1>Conditions\n générales</h1><div>Le  client\n<i>paie</i>\u00a0: vite.</div><div>Sans<br>délai.</div>fin"
    assert texts(body) == ["Conditions générales", "", "Le client paie\u00a0: vite.", "Sans", "délai.", "fin"]


def test_paragraphs_are_set_apart_and_items_are_not() -> None:
    assert texts("<p>a<p>b<ul><li>c<li>d</ul>e") == ["a", "", "b", "", "• c", "• d", "", "e"]


@pytest.mark.parametrize(("tag", "level"), [(f"h{level}", level) for level in range(1, 7)] + [("h7", 0), ("div", 0)])
def test_levels(tag: str, level: int) -> None:
    assert one(f"<{tag}>Objet</{tag}>").level == level


@pytest.mark.parametrize(
    ("body", "strong"),
    [("<p><b>Objet</b>", True), ("<p><strong>Article <i>1</i></strong> :", True), ("<p><b>Le</b> client", False),
     ("<p style='font-weight: 700'>Objet", True), ("<p><b style='font-weight:normal'>Objet</b>", False),
     ("<p>Objet", False)],
)  # fmt: skip
def test_strong(body: str, strong: bool) -> None:
    assert read(f"{body}</p><p>Un corps de texte assez long pour que le gras y soit rare.").lines[0].strong is strong


@pytest.mark.parametrize(
    ("body", "linked"),
    [("<p><a href=#a>Article 1</a> ... 3", True), ("<a href=#a><p>Objet</p></a>", True), ("<a name=a>Objet</a>", False),
     ("<p>Voir <a href=#a>l’annexe</a>", False), ("<h2 id=a><a href=#a>Objet</a></h2>", False),
     ("<h2 id=a><a href=#b>Objet</a></h2>", True)],
)  # fmt: skip
def test_linked(body: str, linked: bool) -> None:
    assert one(body).linked is linked


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol start=3><li>x<li value=7>y<li>z</ol>", ["3. x", "7. y", "8. z"]),
        ("<ol reversed><li>x<li>y</ol>", ["2. x", "1. y"]),
        ("<ol type=a start=26><li>x<li>y</ol>", ["z. x", "aa. y"]),
        ("<ol type=A><li>x</ol>", ["A. x"]),
        ("<ol type=I start=4><li>x</ol>", ["IV. x"]),
        ("<ol style='list-style-type: lower-roman'><li>x</ol>", ["i. x"]),
        ("<ol style='list-style:none'><li>Article 1</ol>", ["Article 1"]),
        ("<ol start=-1><li>x<li>y<li>z</ol>", ["-1. x", "0. y", "1. z"]),
        ("<ol start=99999999999999><li>x</ol>", ["1. x"]),
        ("<ol type=i start=5000><li>x</ol>", ["5000. x"]),
        ("<ol><li>x<ol type=a><li>y</ol><li>z</ol>", ["1. x", "a. y", "2. z"]),
        ("<ol><li><p>x</p><p>y</p></ol>", ["1. x", "y"]),
        ("<ol><li><ul><li>x</ul></ol>", ["1. • x"]),
        ("<li>x", ["• x"]),
    ],
)
def test_items_bear_what_is_printed(body: str, printed: list[str]) -> None:
    assert list(filter(None, texts(body))) == printed


def test_an_item_keeps_its_number_but_not_its_bullet() -> None:
    assert (one("<ul><li>x").plain, one("<ol><li>x").plain) == ("x", "1. x")
    assert (one("<ul><li>x").item, one("<p>x").item) == (True, False)


def test_a_numbered_heading_is_a_heading() -> None:
    assert one("<ol><li><h2>Objet</h2></ol>") == Line("1. Objet", "1. Objet", 2, True)


def test_tables() -> None:
    rows = ("<th>Délai<th>Prix", "<td>3 jours<td>10 €", "<td><p>a<p>b<td>c", "<td>seul<td>")
    lines = read(f"<table><tr>{'<tr>'.join(rows)}</table>").lines
    assert [line.text for line in lines] == ["Délai | Prix", "3 jours | 10 €", "a", "", "b", "c", "seul"]
    assert lines[1].plain == "3 jours  10 €"


@pytest.mark.parametrize("tag", ["script", "style", "template", "noscript", "svg", "textarea", "select", "iframe"])
def test_what_no_reader_sees(tag: str) -> None:
    assert texts(f"<p>vu<{tag}>caché</{tag}><!-- caché -->") == ["vu"]


def test_entities_and_soft_hyphens() -> None:
    written = "<p>l&rsquo;h&eacute;ber&shy;ge&shy;ment &lt;b&gt; &#171;&nbsp;&#xD800;"
    assert texts(written) == ["l’hébergement <b> «\u00a0\ufffd"]


MENU = "<nav>Menu</nav><header>SIREN 1</header>"


@pytest.mark.parametrize("content", ["<main>{}</main>", "<article>{}</article>", "<div role=main>{}</div>"])
def test_menus_go_around_the_content(content: str) -> None:
    inside = content.format("<header>Titre</header><nav>Sommaire</nav>Objet<footer>Fin</footer>")
    reading = read(f"{MENU}{inside}<p>dehors<aside>Pub")
    assert [line.text for line in reading.lines if line.text] == ["Titre", "Sommaire", "Objet", "Fin", "dehors"]
    assert reading.around == ("Menu", "SIREN 1", "Pub")


def test_menus_stay_where_no_content_is_marked() -> None:
    reading = read(MENU + "Objet")
    assert ([line.text for line in reading.lines], reading.around) == (["Menu", "SIREN 1", "Objet"], ())


@pytest.mark.parametrize(
    ("head", "url"),
    [("<link rel=canonical href=https://a.fr/cgv>", "https://a.fr/cgv"), ("<link rel=canonical href=/cgv>", ""),
     ("<meta property=og:url content=https://a.fr/b>", "https://a.fr/b"), ("<link rel=canonical href=data:x>", ""),
     ("<!-- saved from url=(0016)https://a.fr/sav -->", "https://a.fr/sav"), ("", "")],
)  # fmt: skip
def test_title_and_address(head: str, url: str) -> None:
    reading = read(f"{head}<p>texte")
    assert (reading.title, reading.url, reading.date) == ("Les CGV", url, "")


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", ""), ("utf-8", "iso-8859-1"), ("utf-16", ""), ("cp1252", ""), ("cp1252", "ISO-8859-1"),
     ("iso-8859-15", "iso-8859-15"), ("mac-roman", "macintosh")],
)  # fmt: skip
def test_encodings(encoding: str, declared: str) -> None:
    page = f"<!doctype html><meta charset='{declared}'><p>à l'été, 10 €"
    assert html.read(page.encode(encoding)).lines[0].text == "à l'été, 10 €"


@pytest.mark.parametrize("body", ["", "<div id=app></div><script>x</script>", "<template>a</template>", "<p>&nbsp;"])
def test_a_page_without_text(body: str) -> None:
    with pytest.raises(Unreadable, match=r"JavaScript.*imprimez-la"):
        read(body)


def test_text_is_kept_however_deep_or_broken() -> None:
    assert texts("<div>" * 5000 + "fond") == ["fond"]
    broken = "<table>hors<tr><td>dedans</table></p></div>après<b>gras<p>dans</b>fin"
    assert list(filter(None, texts(broken))) == ["hors", "dedans", "aprèsgras", "dansfin"]


@given(markup)
def test_broken_pages_never_fail(page: str) -> None:
    try:
        reading = read(page)
    except Unreadable:
        return
    assert reading.text.split("\n") == [line.text for line in reading.lines]
    assert reading.text.encode()
