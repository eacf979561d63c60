import contextlib
import io
import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from clausier.importer.lines import Line, Reading, Unreadable
from clausier.importer.readers import pdf
from tests.clausier.importer.readers import documents

PROSE = "Le client règle les factures dans les délais que fixe le devis qu’il a signé"


def made(*pages: Callable[[Canvas], None], encrypt: StandardEncryption | None = None) -> bytes:
    """A PDF whose pages are drawn one after the other in points from the bottom left, in 10-point Helvetica."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=encrypt)
    for page in pages:
        canvas.setFont("Helvetica", 10)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def read(*pages: Callable[[Canvas], None]) -> Reading:
    return pdf.read(made(*pages))


def texts(*pages: Callable[[Canvas], None]) -> list[str]:
    return [line.text for line in read(*pages).lines]


def column(canvas: Canvas, words: str, left: float, top: float = 700, lines: int = 10) -> None:
    for index in range(lines):
        canvas.drawString(left, top - 12 * index, f"{words} {index}")


def picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (20, 20), "grey")), 0, 0, 500, 700)


def test_lines_and_pages() -> None:
    data = documents.pdf([documents.Part("text", "Article 1")] * 60)
    lines = [line for line in pdf.read(data).lines if line.text]
    assert lines == [Line("Article 1", "Article 1", page=1)] * 43 + [Line("Article 1", "Article 1", page=2)] * 17


def test_hyphens_ligatures_and_spaces() -> None:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 712, "les condi-")
        canvas.drawString(72, 700, "tions générales")
        canvas.setFont("Vera", 10)
        canvas.drawString(72, 688, "1 \u00ad Dé\ufb01nition «\u00a0client\u00a0» n°\u00a02²")

    assert texts(page) == ["les condi-", "tions générales", "1 - Définition « client » n° 2²"]


def test_lines_are_read_from_the_top_whatever_the_order_they_are_drawn_in() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 688, "trois")
        canvas.drawString(72, 712, "un")
        canvas.drawString(72, 700, "deux")

    assert texts(page) == ["un", "deux", "trois"]


@pytest.mark.parametrize("space", [24, 15.5])
def test_a_wider_space_is_a_blank_line(space: float) -> None:
    def page(canvas: Canvas) -> None:
        for foot in (712, 700, 688, 688 - space, 676 - space):
            canvas.drawString(72, foot, PROSE)

    assert [bool(text) for text in texts(page)] == [True, True, True, False, True, True]


def test_pieces_of_a_line_are_put_together() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(300, 700, "3 mois")
        canvas.drawString(72, 700, "Préavis")
        canvas.drawString(72, 688, "Article 1")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(108.3, 692, "er")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(116.5, 688, "Objet")

    assert texts(page) == ["Préavis  3 mois", "Article 1er Objet"]


@pytest.mark.parametrize("shift", [0, 5])
def test_columns_are_read_one_after_the_other(shift: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 740, "CONDITIONS GÉNÉRALES DE VENTE DE L’ATELIER RIVAGE, À JOUR AU PREMIER JANVIER")
        for index in range(10):  # line by line, as some programs write
            canvas.drawString(60, 700 - 12 * index, f"{PROSE[3:58]} {index}")
            canvas.drawString(310, 700 - shift - 12 * index, f"{PROSE[3:58]} {index + 10}")
        canvas.drawString(60, 40, "Atelier Rivage")
        canvas.drawString(500, 40, "Page 1")

    title, *body, foot = filter(None, texts(page))
    assert (title[:10], foot) == ("CONDITIONS", "Atelier Rivage  Page 1")
    assert [int(text.split()[-1]) for text in body] == list(range(20))


def test_three_columns() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 7)
        for number in (3, 1, 2):
            column(canvas, f"{PROSE[3:43]} {number}", 180 * number - 140)

    assert [text.split()[-2:] for text in texts(page)] == [[str(n), str(i)] for n in (1, 2, 3) for i in range(10)]


def test_columns_of_short_lines_that_do_not_stand_side_by_side() -> None:
    """The gutter is where the longest lines end; titles that open both columns are no head of the page."""

    def page(canvas: Canvas) -> None:
        for left, shift in ((60, 0), (310, 14)):
            canvas.drawString(left, 700 - shift, f"Titre {left}")
            for index in range(6):
                canvas.drawString(
                    left, 672 - shift - 28 * index, f"{PROSE[3:20]} {index}" if index % 3 else PROSE[3:53]
                )

    found = [text for text in texts(page) if text]
    assert found[0] == "Titre 60"
    assert found.index("Titre 310") == 7


def test_blank_lines_between_paragraphs_that_are_mostly_of_one_line() -> None:
    def page(canvas: Canvas) -> None:
        for foot in (700, 676, 652, 628, 604, 592, 580, 568, 544):
            canvas.drawString(72, foot, PROSE)

    assert "".join("x" if text else "-" for text in texts(page)) == "x-x-x-x-xxxx-x"


def test_small_type_is_leaded_less() -> None:
    def page(canvas: Canvas) -> None:
        column(canvas, PROSE, 72)
        canvas.setFont("Helvetica", 6)
        for index in range(10):
            canvas.drawString(72, 560 - 7 * index, PROSE)

    assert "".join("x" if text else "-" for text in texts(page)) == f"{'x' * 10}-{'x' * 10}"


def test_a_table_of_words_is_read_line_by_line() -> None:
    rows = (
        "Délai de rétablissement garanti",
        "Niveau de service convenu",
        "Bon de commande signé",
        "Période initiale due",
    )

    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 720, PROSE)
        canvas.drawString(72, 708, "qu’il a reçu.")
        for index, words in enumerate(rows):
            canvas.drawString(72, 690 - 16 * index, words)
            canvas.drawString(240, 690 - 16 * index, f"Ce que le devis en dit au client, ligne {index}")

    assert [text for text in texts(page) if text][2:] == [
        f"{words}  Ce que le devis en dit au client, ligne {index}" for index, words in enumerate(rows)
    ]


def test_tables_and_tables_of_contents_are_read_line_by_line() -> None:
    def page(canvas: Canvas) -> None:
        for index in range(10):
            canvas.drawString(72, 700 - 12 * index, f"Article {index} – Des obligations du client et de l’atelier")
            canvas.drawString(500, 700 - 12 * index, str(index))
            canvas.drawString(72, 500 - 12 * index, f"{index}.")
            canvas.drawString(110, 500 - 12 * index, PROSE)

    assert texts(page)[0] == "Article 0 – Des obligations du client et de l’atelier  0"
    assert texts(page)[-1] == f"9.  {PROSE}"


def test_strong_is_bold_or_larger_than_the_body() -> None:
    def page(canvas: Canvas) -> None:
        column(canvas, PROSE, 72)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(72, 560, "Gras")
        canvas.drawString(72, 540, "Gras")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, 540, "et maigre")
        canvas.setFont("Helvetica", 12)
        canvas.drawString(72, 520, "Grand")
        canvas.drawString(72, 500, "Contour", mode=2)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 480, "Petit")

    strong = {line.text: line.strong for line in read(page).lines}
    assert {text for text, stands_out in strong.items() if stands_out} == {"Gras", "Grand", "Contour"}


@pytest.mark.parametrize("quarter", [90, 180, 270])
def test_turned_pages(quarter: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(quarter)
        canvas.translate(300, 400)
        canvas.rotate(quarter)
        column(canvas, PROSE, -250, 100)
        canvas.drawString(-250, -20, "Article 1")
        canvas.drawString(0, -20, "Objet")

    assert list(filter(None, texts(page))) == [f"{PROSE} {index}" for index in range(10)] + ["Article 1  Objet"]


def test_text_up_the_margin_comes_last() -> None:
    def page(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.rotate(90)
        canvas.drawString(100, -30, "Atelier Rivage, SIREN 1")
        canvas.restoreState()
        column(canvas, PROSE, 72, lines=2)

    assert texts(page) == [f"{PROSE} 0", f"{PROSE} 1", "Atelier Rivage, SIREN 1"]


def test_bookmarks_give_levels_and_links_are_marked() -> None:
    def contents(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Article 1 – Objet ....... 2")
        canvas.linkAbsolute("", "objet", (70, 697, 300, 712))
        canvas.drawString(72, 688, "Voir le site")
        canvas.linkURL("https://exemple.fr", (95, 685, 300, 697))

    def body(canvas: Canvas) -> None:
        for level, (key, title) in enumerate((("objet", "Objet"), ("lieu", "1.1 Lieu"))):
            canvas.bookmarkPage(key)
            canvas.addOutlineEntry(title, key, level)
        for index, text in enumerate(("Article 1 – Objet", "1.1. Lieu", "Le lieu est celui du siège de l’objet")):
            canvas.drawString(72, 700 - 12 * index, text)

    lines = read(contents, body).lines
    assert [(line.level, line.linked) for line in lines] == [(0, True), (0, False), (1, False), (2, False), (0, False)]


def test_title_and_pages_that_are_pictures() -> None:
    reading = pdf.read(documents.pdf())
    assert (reading.title, reading.unread_pages) == ("Conditions", ())
    assert read(lambda page: column(page, PROSE, 72), picture).unread_pages == (2,)


def stamped(canvas: Canvas) -> None:
    picture(canvas)
    canvas.drawString(72, 20, "Numérisé par un appareil")


@pytest.mark.parametrize("page", [picture, stamped, lambda _: None])
def test_a_scan_is_unreadable(page: Callable[[Canvas], None]) -> None:
    with pytest.raises(Unreadable, match=r"images de pages.*reconnaissance de caractères.*importez"):
        read(page, page)


def test_a_locked_document_is_unreadable_and_a_protected_one_is_not() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Objet")

    with pytest.raises(Unreadable, match=r"mot de passe.*imprimez-le"):
        pdf.read(made(page, encrypt=StandardEncryption("secret", "maître")))
    assert pdf.read(made(page, encrypt=StandardEncryption("", "maître", canPrint=0))).text == "Objet"


UNMAPPED = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length 44>> stream
BT /F1 10 Tf 72 700 Td <0041004200430044> Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]>> endobj
6 0 obj <</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>>> endobj
trailer <</Root 1 0 R>>
"""


def test_letters_without_a_meaning_are_unreadable() -> None:
    with pytest.raises(Unreadable, match=r"quelles lettres.*reconnaissance de caractères"):
        pdf.read(UNMAPPED)


@pytest.mark.parametrize("place", [1e9, -1e9, 1e38])
def test_text_drawn_far_away_fills_no_memory(place: float) -> None:
    def page(canvas: Canvas) -> None:
        for index in range(10):
            canvas.drawString(72, 700 - 12 * index, "Objet")
            canvas.drawString(place, 700 - 12 * index, "ailleurs")
        canvas.setFont("Helvetica", abs(place))
        canvas.drawString(72, 500, "grand")

    tracemalloc.start()
    reading = read(page)
    assert tracemalloc.get_traced_memory()[1] < 20 * 2**20
    tracemalloc.stop()
    assert reading.text.count("Objet") == 10


WHOLE = documents.pdf()


@given(st.integers(0, len(WHOLE) - 1))
def test_truncated_documents_are_read_or_unreadable(end: int) -> None:
    with contextlib.suppress(Unreadable):
        assert pdf.read(WHOLE[:end]).lines


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=12))
def test_damaged_documents_are_read_or_unreadable(start: int, noise: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert pdf.read(WHOLE[:start] + noise + WHOLE[start + len(noise) :]).text.encode()


@given(st.binary(max_size=200))
def test_random_bytes_are_unreadable(noise: bytes) -> None:
    with pytest.raises(Unreadable):
        pdf.read(b"%PDF-1.7\n" + noise)
