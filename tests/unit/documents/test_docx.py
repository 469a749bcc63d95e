"""DOCX: paragraphs in order; what cannot be read says why, and nothing is unpacked unseen."""

import io
import sys
import zipfile
from datetime import datetime

import pytest

from flyout.core.errors import DocumentError
from flyout.documents.read import read_document

docx = pytest.importorskip("docx")


def make_docx(build):
    office = docx.Document()
    build(office)
    out = io.BytesIO()
    office.save(out)
    return out.getvalue()


def report(office):
    office.core_properties.title = "Template of the office"
    office.core_properties.created = datetime(2024, 11, 19)
    office.add_heading("New missile shown", 0)
    office.add_paragraph("The army said that the missile has a range of 300 km.")
    office.add_table(1, 1).cell(0, 0).text = "Table"
    office.add_paragraph("")
    office.add_paragraph("It costs £800,000\u00a0— more than before.")


@pytest.fixture
def write(tmp_path):
    def _write(data):
        path = tmp_path / "report.docx"
        path.write_bytes(data)
        return path

    return _write


def test_paragraphs_are_read_in_order(write):
    document = read_document(write(make_docx(report)))
    assert document.text == (
        "New missile shown\n\nThe army said that the missile has a range of 300 km.\n\n"
        "It costs £800,000\u00a0— more than before.\n"
    )
    assert document.headline == "New missile shown"
    assert document.encoding == "DOCX"
    assert document.published is None
    assert any("tables were left out" in note for note in document.notes)
    assert any("2024-11-19" in note and "--date" in note for note in document.notes)


def test_tracked_changes_are_read_as_they_end(write):
    def changed(office):
        paragraph = office.add_paragraph("The missile flew ")._p
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        for piece in (
            f"<w:del {space}><w:r><w:delText>190</w:delText></w:r></w:del>",
            f"<w:ins {space}><w:r><w:t>300</w:t></w:r></w:ins>",
            f"<w:r {space}><w:t> km.</w:t></w:r>",
        ):
            paragraph.append(docx.oxml.parse_xml(piece))

    assert read_document(write(make_docx(changed))).text == "The missile flew 300 km.\n"


def test_document_without_words_is_refused(write):
    with pytest.raises(DocumentError, match="no words"):
        read_document(write(make_docx(lambda _: None)))


def archive(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def test_zip_bombs_are_refused_by_the_sizes_they_declare(write):
    bomb = archive({"word/document.xml": b" " * 30_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(DocumentError, match="unpacks to 30 MB"):
        read_document(write(bomb))
    crowd = archive({f"{n}.txt": b"" for n in range(3000)} | {"word/document.xml": b""})
    with pytest.raises(DocumentError, match="3001 parts"):
        read_document(write(crowd))


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>"""


@pytest.mark.parametrize(
    "data",
    [
        archive({"word/document.xml": b"<no/>"}),
        archive({"word/document.xml": ENTITIES, "[Content_Types].xml": ENTITIES}),
        make_docx(report)[:-30],
        make_docx(report)[:2000],
        archive({"readme.txt": b"no report"}),
    ],
)
def test_damaged_documents_and_other_archives_are_refused(write, data):
    with pytest.raises(DocumentError, match=r"damaged|ZIP") as caught:
        read_document(write(data))
    assert caught.value.remedy


def test_without_python_docx_the_error_says_what_to_install(write, monkeypatch):
    path = write(make_docx(report))
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert "pip install flyout[docx]" in str(caught.value)
