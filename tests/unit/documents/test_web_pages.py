"""Web pages as browsers save them, and pages of an encyclopedia; no date but the one the page gives itself."""

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from flyout.core.errors import DocumentError
from flyout.documents.read import read_document

pytest.importorskip("trafilatura")

BODY = (
    "<p>The <b>Heron</b> is a ballistic missile that was shown to the press by the army of the country.{note} It has a "
    "range of 280 kilometres and weighs 4,800&nbsp;kg, as the ministry told the press.</p>"
    "<p>It was first tested on 12 March 1998 and entered service in 2001.{note} About 120 were built, it is said.</p>"
)
NOTE = '<sup class="reference"><a href="#n1">[1]</a></sup><sup class="noprint Inline-Template">[citation needed]</sup>'
TABLE = "<table><tr><th>Mass</th><td>4,800 kg</td></tr></table>"
NOTES = '<h2>References</h2><ol class="references"><li>^ "Missiles". Range 300 km.</li></ol>'


def page_of(body, head=""):
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Heron (missile)</title>{head}</head>"
        f"<body><article><h1>Heron (missile)</h1>{body}</article></body></html>"
    )


@pytest.fixture
def read(tmp_path):
    def _read(data, name="page.html"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return read_document(path)

    return _read


def archive_of(html, subtype="html"):
    """What Chromium's "save as single file" writes."""
    message = MIMEMultipart("related")
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://example.org/news/heron"
    message.attach(MIMEText(html, subtype, "utf-8"))
    return message.as_bytes()


def test_marks_of_notes_and_what_the_notes_say_are_left_out(read):
    document = read(page_of(TABLE + BODY.format(note=NOTE) + NOTES))
    assert "[" not in document.text
    assert "300 km" not in document.text
    assert "by the army of the country. It has a range" in document.text
    assert any("tables were left out: 1" in note for note in document.notes)


def test_a_date_that_the_report_speaks_of_is_not_that_of_publication(read):
    assert read(page_of(BODY.format(note=""))).published is None
    head = '<meta property="article:published_time" content="2024-05-06">'
    changed = '<meta property="article:modified_time" content="2024-06-07">'
    assert read(page_of(BODY.format(note=""), changed + head)).published == "2024-05-06"


def test_a_page_saved_in_one_file_reads_as_the_page_does(read):
    page = page_of(BODY.format(note=""))
    document = read(archive_of(page), "page.mhtml")
    assert document.text == read(page).text
    assert document.encoding == "MHTML"
    assert document.address == "https://example.org/news/heron"


@pytest.mark.parametrize(
    "data",
    [
        archive_of("no page", "plain"),
        archive_of(""),
        archive_of(page_of(BODY))[:200],
        b"From: x\nContent-Type: multipart/related; boundary=" + b"a" * 3000,
        b"".join(
            b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="%d"\n\n--%d\n' % (n, n) for n in range(2000)
        ),
    ],
)
def test_an_archive_without_a_page_is_refused(read, data):
    with pytest.raises(DocumentError, match="no web page"):
        read(data, "page.mhtml")
