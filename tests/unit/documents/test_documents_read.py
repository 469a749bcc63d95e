"""Reading files: every encoding gives the same text, and what is no report is refused with advice."""

import codecs
import hashlib
import sys
from pathlib import Path

import pytest

from flyout.core.errors import DocumentError
from flyout.documents.encoding import decode
from flyout.documents.limits import MAX_BYTES
from flyout.documents.model import Part
from flyout.documents.read import read_document

TEXT = "Kyjiw sagt: „Die Rakete flog 300 km“.\r\nŽádná škoda.\n"
RUSSIAN = (
    "Ракета пролетела триста километров и упала в море. Об этом сообщило министерство обороны в понедельник.\n" * 3
)


@pytest.fixture
def write(tmp_path):
    def _write(data, name="report.txt"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return _write


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_every_unicode_form_gives_the_same_text(write, mark, encoding):
    document = read_document(write(mark + TEXT.encode(encoding)))
    assert document.text == TEXT
    assert document.encoding == encoding
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert bool(document.notes) == bool(mark)


def test_utf16_without_a_mark_is_told_by_its_zeros(write):
    text = "The missile flew 300 km and fell into the sea.\n" * 4
    assert read_document(write(text.encode("utf-16-le"))).text == text


@pytest.mark.parametrize("encoding", ["koi8-r", "windows-1251"])
def test_older_encodings_are_told_by_their_letters(encoding):
    decoded = decode(RUSSIAN.encode(encoding), Path("report.txt"))
    assert decoded.text == RUSSIAN
    assert decoded.encoding in decoded.notes[0]


def test_western_bytes_keep_their_letters():
    text = "La société française MBDA a livré le missile à l’armée. Il coûte 850 000 € pièce, dit-on à Paris.\n" * 3
    assert decode(text.encode("windows-1252"), Path("report.txt")).text == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"... --- ...\n", "no words"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "JPEG image"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"PK\x03\x04" + bytes(60), "ZIP"),
        (bytes(range(256)) * 20, "binary"),
        ("Ракета “летит” 300 км далеко. ".encode() * 5 + b"\xff\xfe broken", "broken at byte"),
        (codecs.BOM_UTF8 + b"abc \xff def", "broken at byte"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(write, data, words):
    path = write(data)
    with pytest.raises(DocumentError, match=words) as caught:
        read_document(path)
    assert caught.value.where
    assert path.name in caught.value.where
    assert caught.value.remedy


def test_letters_that_begin_like_a_bitmap_are_text(write):
    assert read_document(write(b"BM-21 rockets were fired at the town.\n")).text.startswith("BM-21")


def test_missing_files_and_folders_are_told_apart(tmp_path):
    with pytest.raises(DocumentError, match="no such file"):
        read_document(tmp_path / "none.txt")
    with pytest.raises(DocumentError, match="folder"):
        read_document(tmp_path)
    with pytest.raises(DocumentError):
        read_document(tmp_path / ("x" * 5000))
    with pytest.raises(DocumentError):
        read_document("bad\0name")


def test_large_file_is_refused_without_being_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(10 * MAX_BYTES)  # sparse: nothing is stored
    with pytest.raises(DocumentError, match="200 MB, at most 20 MB"):
        read_document(path)


def test_date_of_the_user_is_kept(write):
    assert read_document(write(b"It flew.\n"), published="2024-11").published == "2024-11"
    assert read_document(write(b"It flew.\n")).published is None


PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="{charset}"><title>New missile shown – The Daily Example</title>
<meta property="og:site_name" content="The Daily Example"><meta property="og:title" content="New missile shown">
<meta property="article:published_time" content="2024-11-19T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><div class="cookie">We use cookies.</div>
<article><h1>New missile shown</h1>
<p>The ministry showed a new missile on Tuesday and invited the press to see it — for the first time.</p>
<p>It is said to fly 300 kilometres and to cost about £800,000, which the minister called a modest price for it.</p>
<p>Officials declined to say how many had been built so far, or when the weapon would enter service with the army.</p>
</article><footer>Copyright. All rights reserved.</footer></body></html>
"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_web_page_gives_headline_paragraphs_and_date(write, charset):
    pytest.importorskip("trafilatura")
    document = read_document(write(PAGE.format(charset=charset).encode(charset), name="page.html"))
    lines = document.text.splitlines()
    assert lines[0] == document.headline == "New missile shown"
    assert lines[1] == ""
    assert "— for the first time." in lines[2]
    assert document.published == "2024-11-19"
    assert document.outlet == "The Daily Example"
    assert "cookies" not in document.text
    assert document.sentences[0].part is Part.HEADLINE


def test_web_page_is_told_by_its_first_words(write):
    pytest.importorskip("trafilatura")
    assert "<p>" not in read_document(write(PAGE.format(charset="utf-8").encode(), name="page.txt")).text


def test_web_page_without_an_article_is_refused(write):
    pytest.importorskip("trafilatura")
    with pytest.raises(DocumentError, match="no article"):
        read_document(write(b"<html><body></body></html>", name="page.html"))


def test_without_trafilatura_the_error_says_what_to_install(write, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    path = write(PAGE.format(charset="utf-8").encode(), name="page.html")
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert "pip install flyout[html]" in str(caught.value)


def test_several_whole_articles_on_one_page_are_refused_and_teasers_are_not(write):
    pytest.importorskip("trafilatura")
    body = "<p>" + "The ministry showed a new missile to the press, and said how far it flew. " * 15 + "</p>"
    whole = "<article><h2>New missile shown</h2>" + body + "</article>"
    teaser = "<article><h3>Rain expected</h3><p>Rain is expected on the coast.</p></article>"
    page = "<!DOCTYPE html><html><head><title>News</title></head><body>{}</body></html>"
    with pytest.raises(DocumentError, match="2 articles"):
        read_document(write(page.format(whole * 2).encode(), name="page.html"))
    assert "ministry" in read_document(write(page.format(whole + teaser * 5).encode(), name="page.html")).text
