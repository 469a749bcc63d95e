"""PDF: words, paragraphs and pages; what cannot be read says why."""

import io
import sys
import zlib

import pytest

from flyout.core.errors import DocumentError
from flyout.documents import pdf
from flyout.documents.model import Part
from flyout.documents.printed import Row, lines_of
from flyout.documents.read import read_document

pypdf = pytest.importorskip("pypdf")

LINES = [
    "The army said on Tuesday that its new missile has a maximum range of 300 kilo-",
    "metres, and that it cost about one million dollars. The missile is fired from a",
    "wheeled launcher which carries two of them.",
    "Officials declined to say how many had been built so far, or when the weapon is",
    "to enter service.",
]


def page_stream(lines):
    """Lines one below the other, or rows of (left, base, size, words)."""
    if lines and isinstance(lines[0], tuple):
        rows = [f"/F1 {size} Tf 1 0 0 1 {left} {base} Tm ({words}) Tj" for left, base, size, words in lines]
        return ("BT " + " ".join(rows) + " ET").encode("latin-1")
    drawn = [f"({line}) Tj T*" for line in lines]
    return ("BT /F1 11 Tf 14 TL 72 720 Td " + " ".join(drawn) + " ET").encode("latin-1")


def make_pdf(pages, info="", packed=None):
    """A PDF of plain lines, written by hand."""
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}
    kids = []
    for n, lines in enumerate(pages):
        page, content = 5 + 2 * n, 6 + 2 * n
        stream = page_stream(lines) if packed is None else packed
        kind = b"" if packed is None else b" /Filter /FlateDecode"
        objects[content] = b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(stream), kind, stream)
        objects[page] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % content
        )
        kids.append(b"%d 0 R" % page)
    objects[2] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), b" ".join(kids))
    objects[4] = b"<< " + info.encode("latin-1") + b" >>"
    out, places = io.BytesIO(b"%PDF-1.4\n"), {}
    out.seek(0, io.SEEK_END)
    for number in sorted(objects):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, objects[number]))
    table = out.tell()
    rows = b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(objects))
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows))
    out.write(b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))
    return out.getvalue()


@pytest.fixture
def write(tmp_path):
    def _write(data):
        path = tmp_path / "report.pdf"
        path.write_bytes(data)
        return path

    return _write


def test_lines_become_paragraphs(write):
    document = read_document(write(make_pdf([LINES])))
    assert document.text == (
        "The army said on Tuesday that its new missile has a maximum range of 300 kilometres, and that it cost about "
        "one million dollars. The missile is fired from a wheeled launcher which carries two of them.\n\n"
        "Officials declined to say how many had been built so far, or when the weapon is to enter service.\n"
    )
    assert document.encoding == "PDF"
    assert any("put together" in note for note in document.notes)


def test_gaps_and_letters_show_paragraphs(write):
    rows = [
        (72, 720, 18, "A missile is shown"),
        (72, 690, 11, "The army showed a missile that has a range of 300"),
        (72, 677, 11, "kilometres, it said."),
        (72, 664, 11, "Nobody was hurt and nothing was fired, the army said."),
        (72, 641, 11, "It costs a million."),
        (72, 628, 11, "The army has fired two."),
        (90, 615, 11, "A first line moved in begins a paragraph as well, and"),
        (72, 602, 11, "this is its second."),
    ]
    assert read_document(write(make_pdf([rows]))).text.split("\n\n") == [
        "A missile is shown",
        "The army showed a missile that has a range of 300 kilometres, it said.",
        "Nobody was hurt and nothing was fired, the army said.",
        "It costs a million.",
        "The army has fired two.",
        "A first line moved in begins a paragraph as well, and this is its second.\n",
    ]


@pytest.mark.parametrize("base", [float("inf"), float("-inf"), float("nan"), 1e308])
def test_lines_that_stand_nowhere_are_read_all_the_same(base):
    rows = [Row("It flew 300 km.", 72, 720, 11), Row("It fell.", 72, base, 11), Row("It burned.", 72, 690, 11)]
    assert [line for line in lines_of([rows])[0] if line] == [row.words for row in rows]


def test_letters_cast_in_one_are_taken_apart(write):
    joined = "The \xaeve of\xaecers \xafed, an of\xaecial said of the missile on Tuesday."  # fi, fl: PDF 32000-1, D.2
    text = read_document(write(make_pdf([[joined]]))).text
    assert text == "The five officers fled, an official said of the missile on Tuesday.\n"


def test_a_printed_web_page_begins_with_its_headline(write):
    rows = [
        (24, 769, 8, "11/19/24, 1:06 PM"),
        (300, 769, 8, "New missile shown | The Daily Example"),
        (64, 740, 12, "Home"),
        (64, 726, 12, "World"),
        (34, 690, 24, "New missile shown"),
        *((34, 650 - 14 * n, 12, line) for n, line in enumerate(LINES)),
        (24, 17, 8, "https://example.org/news/1"),
        (570, 17, 8, "1/1"),
    ]
    document = read_document(write(make_pdf([rows], "/Title (New missile shown | The Daily Example)")))
    assert document.text.startswith("New missile shown\n\nThe army said on Tuesday")
    assert document.text.endswith("enter service.\n")
    assert (document.headline, document.address) == ("New missile shown", "https://example.org/news/1")
    assert any("above the headline was left out: Home World" in note for note in document.notes)


def test_heads_and_feet_of_pages_are_left_out(write):
    pages = [["The Daily Example", *LINES, f"Page {n} of 4"] for n in range(1, 5)]
    document = read_document(write(make_pdf(pages)))
    assert "Daily Example" not in document.text
    assert "Page" not in document.text
    assert any("heads and feet" in note for note in document.notes)


def test_title_of_the_file_counts_only_if_it_is_printed(write):
    info = "/Title (New missile shown) /CreationDate (D:20241119100000Z)"
    printed = read_document(write(make_pdf([["New missile shown", *LINES]], info)))
    assert printed.headline == "New missile shown"
    assert printed.sentences[0].part is Part.HEADLINE
    assert read_document(write(make_pdf([LINES], info))).headline is None
    assert printed.published is None
    assert any("2024-11-19" in note and "--date" in note for note in printed.notes)


@pytest.mark.parametrize(
    "info", ["/Title 5 /CreationDate 7", "/Title [1 2] /CreationDate (soon)", f"/Title ({'A - ' * 100_000})"]
)
def test_a_broken_description_costs_nothing(write, info):
    assert "300 kilometres" in read_document(write(make_pdf([LINES], info))).text


def test_encrypted_pdf_is_refused(write):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(make_pdf([LINES])))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(DocumentError, match="encrypted"):
        read_document(write(out.getvalue()))


def test_pdf_of_pictures_is_refused(write):
    with pytest.raises(DocumentError, match="pictures of 2 pages") as caught:
        read_document(write(make_pdf([[], []])))
    assert "OCR" in str(caught.value)


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", make_pdf([LINES])[:300], b"%PDF-1.4\n" + bytes(range(256)) * 9])
def test_damaged_pdf_is_refused(write, data):
    with pytest.raises(DocumentError, match="PDF") as caught:
        read_document(write(data))
    assert caught.value.remedy


def test_pdf_that_unpacks_to_far_too_much_is_refused(write):
    bomb = zlib.compress(b" " * 90_000_000, 9)
    with pytest.raises(DocumentError, match="PDF"):
        read_document(write(make_pdf([LINES], packed=bomb)))


def test_long_pdf_is_refused(write, monkeypatch):
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    with pytest.raises(DocumentError, match="3 pages"):
        read_document(write(make_pdf([LINES] * 3)))
    monkeypatch.setattr(pdf, "MAX_CHARACTERS", 100)
    with pytest.raises(DocumentError, match="100 characters"):
        read_document(write(make_pdf([LINES])))


def test_without_pypdf_the_error_says_what_to_install(write, monkeypatch):
    path = write(make_pdf([LINES]))
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert "pip install flyout[pdf]" in str(caught.value)


def test_a_table_stands_among_the_paragraphs(write):
    table = (("Range", "300 km"), ("Mass", "2 t"), ("Fuel", "solid"))
    rows = [
        (72, 720, 11, "The army showed a missile on Tuesday, on a truck with its doors closed."),
        *((72 + 130 * k, 690 - 16 * n, 11, row[k]) for n, row in enumerate(table) for k in (0, 1)),
        (72, 630, 11, "Nobody said when it will be in service."),
    ]
    document = read_document(write(make_pdf([rows])))
    assert document.text.split("\n\n")[1] == "Range: 300 km\nMass: 2 t\nFuel: solid"
    assert any("its tables were read" in note for note in document.notes)
