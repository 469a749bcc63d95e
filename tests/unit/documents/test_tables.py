"""Tables of pages and Office files: which are read, as which lines, and where they stand."""

import io

import pytest

from flyout.core.errors import DocumentError
from flyout.documents.read import read_document
from flyout.documents.tables.grid import MAX_COLUMNS, MAX_ROWS
from flyout.documents.tables.taken import MAX_LINES

pytest.importorskip("trafilatura")

FIRST = "The Heron is a missile that the army showed to the press in spring, on a truck and with its doors closed."
LAST = "It was not said when the first brigade will have it, nor how many of them the army wants to buy in all."


def row(*cells, tag="td"):
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


@pytest.fixture
def read(tmp_path):
    def _read(table):
        path = tmp_path / "page.html"
        body = f"<article><h1>Heron missile</h1><p>{FIRST}</p>{table}<p>{LAST}</p></article>"
        path.write_text(
            f"<!DOCTYPE html><html lang='en'><head><title>Heron missile</title></head><body>{body}</body></html>"
        )
        return read_document(path)

    return _read


def between(document):
    """What stands where the table stood."""
    return document.text.partition(FIRST)[2].partition(LAST)[0].strip().splitlines()


PAIRS = row("Range", "300 km") + row("Mass", "2 t")
READ = {
    "labels and values": (f"<table>{PAIRS}</table>", ["Range: 300 km", "Mass: 2 t"]),
    "a caption": (f"<table><caption>Heron A</caption>{PAIRS}</table>", ["Heron A", "Range: 300 km", "Mass: 2 t"]),
    "a title, sections": (
        f"<table><tr><th colspan=2>Heron</th></tr>{PAIRS}"
        f"<tr><th colspan=2>Service</th></tr>{row('Users', 'Chad')}</table>",
        ["Heron", "Range: 300 km", "Mass: 2 t", "Service", "Users: Chad"],
    ),
    "several values, broken labels": (
        f"<table>{row('Max.<br>range', '300&nbsp;km<br>(190 mi)')}"
        f"{row('Users', '<ul><li>Chad</li><li>Mali</li></ul>')}</table>",
        ["Max. range: 300 km (190 mi)", "Users: Chad, Mali"],
    ),
    "a title above a bare figure": (
        f"<table><tr><th colspan=2>Heron</th></tr>{row('Crew', '3')}{row('Mass', '2 t')}</table>",
        ["Heron", "Crew: 3", "Mass: 2 t"],
    ),
    "marks of notes": (
        f"<table>{row('Range<sup>[a]</sup>', '300 km<sup class=reference>[3]</sup>')}"
        f"{row('Mass', '2 t[citation needed]')}</table>",
        ["Range: 300 km", "Mass: 2 t"],
    ),
    "no values": (f"<table>{PAIRS}{row('Price', 'n/a')}{row('Crew', '')}{row('Span', '—')}</table>",
                  ["Range: 300 km", "Mass: 2 t"]),
    "a picture": (f"<table><tr><td colspan=2><img src=a.jpg>The Heron</td></tr>{PAIRS}</table>",
                  ["Range: 300 km", "Mass: 2 t"]),
    "a column a system": (
        f"<table>{row('', 'Heron', 'Ibis', tag='th')}{row('Range', '300 km', '90 km')}"
        f"{row('Mass', '2 t', '1 t')}</table>",
        ["Heron: Range: 300 km", "Heron: Mass: 2 t", "Ibis: Range: 90 km", "Ibis: Mass: 1 t"],
    ),
    "a column a system, its number in its name": (
        f"<table>{row('', '<b>Heron 350K</b>', '<b>Ibis</b>')}{row('Range', 'over 300 km', '90 km')}"
        f"{row('Mass', '2 t', '1 t')}</table>",
        ["Heron 350K: Range: over 300 km", "Heron 350K: Mass: 2 t", "Ibis: Range: 90 km", "Ibis: Mass: 1 t"],
    ),
    "a row a system": (
        f"<table>{row('Type', 'Range', 'Fuel')}{row('Heron', '300 km', 'solid')}"
        f"{row('Ibis', '90 km', 'liquid')}</table>",
        ["Heron: Range: 300 km", "Heron: Fuel: solid", "Ibis: Range: 90 km", "Ibis: Fuel: liquid"],
    ),
    "a cell for two rows": (
        "<table><tr><th>Type</th><th>Fuel</th><th>Range</th></tr>"
        f"<tr><td>Heron A</td><td rowspan=2>solid</td><td>90 km</td></tr>{row('Heron B', '150 km')}</table>",
        ["Heron A: Fuel: solid", "Heron A: Range: 90 km", "Heron B: Fuel: solid", "Heron B: Range: 150 km"],
    ),
    "a second unit": (
        f"<table>{row('Data', 'Metric', 'Imperial', tag='th')}{row('Range', '300 km', '190 mi')}"
        f"{row('Mass', '2 t', '')}</table>",
        ["Range: 300 km (190 mi)", "Mass: 2 t"],
    ),
    "how sure it is": (
        f"<table>{row('Trait', 'Estimate', 'Confidence', tag='th')}{row('Range', '300 km', 'low')}"
        f"{row('Mass', '2 t', 'high')}</table>",
        ["Trait", "Range: 300 km (low)", "Mass: 2 t (high)"],
    ),
    "a column of units": (
        f"<table>{row('Item', 'Value', 'Unit', tag='th')}{row('Range', '300', 'km')}{row('Mass', '2', 't')}</table>",
        ["Range: 300 km", "Mass: 2 t"],
    ),
    "a column of units before the values": (
        f"<table>{row('Item', 'Unit', 'Value', tag='th')}{row('Range', 'km', '300')}{row('Mass', 't', '2')}</table>",
        ["Range: 300 km", "Mass: 2 t"],
    ),
    "two pairs a row": (
        f"<table>{row('Range:', '300 km', 'Mass:', '2 t')}{row('Length:', '7 m', 'Price:', '$1 m')}</table>",
        ["Range: 300 km", "Mass: 2 t", "Length: 7 m", "Price: $1 m"],
    ),
    "numbered rows": (
        f"<table>{row('Test', 'Date', 'Apogee', tag='th')}{row('1', '2 May 2023', '90 km')}"
        f"{row('2', '3 May 2023', '95 km')}</table>",
        ["Test 1: Date: 2 May 2023", "Test 1: Apogee: 90 km", "Test 2: Date: 3 May 2023", "Test 2: Apogee: 95 km"],
    ),
    "heads above heads": (
        "<table><tr><th rowspan=2>Type</th><th colspan=2>Envelope</th></tr><tr><th>Range</th><th>Height</th></tr>"
        f"{row('Heron', '90 km', '9 km')}{row('Ibis', '80 km', '8 km')}</table>",
        ["Heron: Range: 90 km", "Heron: Height: 9 km", "Ibis: Range: 80 km", "Ibis: Height: 8 km"],
    ),
    "a list of definitions": ("<dl><dt>Range</dt><dd>300 km</dd><dt>Mass:</dt><dd>2 t</dd></dl>",
                              ["Range: 300 km", "Mass: 2 t"]),
    "in an aside": (f"<aside class=infobox><p>Data</p><table>{PAIRS}</table></aside>", ["Range: 300 km", "Mass: 2 t"]),
    "in a table of layout": (f"<table><tr><td>{LAST[:50]}</td><td><table>{PAIRS}</table></td></tr></table>",
                             ["Range: 300 km", "Mass: 2 t"]),
}  # fmt: skip


@pytest.mark.parametrize(("table", "lines"), READ.values(), ids=READ)
def test_a_table_is_read_where_it_stands(read, table, lines):
    document = read(table)
    assert between(document)[-len(lines) :] == lines
    assert any("its tables were read" in note for note in document.notes)
    for sentence in document.sentences:
        assert sentence.span.of(document.text).strip() != ""


LINKS = row("<a href=a>Exocet of old</a> <a href=b>Mistral of old</a> <a href=d>Aster</a> <a href=e>Hades</a>", "1")
LEFT = {
    "one row": f"<table>{row('Range', '300 km')}</table>",
    "one column": f"<table>{row('Heron')}{row('Ibis')}</table>",
    "said to be layout": f"<table role=presentation>{PAIRS}</table>",
    "said to be links": f"<table class='navbox plain'>{PAIRS}</table>",
    "links": f"<table>{LINKS}{LINKS}</table>",
    "a form": f"<table>{row('Name', '<input name=a>')}{row('Mail', '<input name=b>')}</table>",
    "scores": f"<table>{row('Team', 'P', 'W', 'D', 'Pts', tag='th')}{row('Rovers', '3', '2', '1', '7')}"
    f"{row('United', '3', '1', '1', '4')}</table>",
    "not shown": f"<table style='display: none'>{PAIRS}</table>",
}  # fmt: skip


@pytest.mark.parametrize("table", LEFT.values(), ids=LEFT)
def test_what_tells_nothing_is_left_out_and_counted(read, table):
    document = read(table)
    assert between(document) == []
    assert any("tables were left out: 1" in note for note in document.notes)


def test_long_tables_are_cut_and_it_is_said(read):
    document = read("<table>" + "".join(row(f"Label {n}", f"{n} km") for n in range(2 * MAX_ROWS)) + "</table>")
    assert len(between(document)) == MAX_ROWS
    assert any(f"{MAX_ROWS} rows were read" in note for note in document.notes)


def test_all_tables_together_are_bounded(read):
    table = "<table>" + "".join(row(f"Label {n}", f"{n} km") for n in range(MAX_ROWS)) + "</table>"
    document = read(table * (MAX_LINES // MAX_ROWS + 2))
    assert len([line for line in between(document) if line]) <= MAX_LINES
    assert any("left out: 2" in note for note in document.notes)


HOSTILE = {
    "wide": row(*map(str, range(5000))) * 3,
    "spans": "<tr><td rowspan=99999999 colspan=99999999>a</td><td>b</td></tr>" * 50,
    "spans that are none": "<tr><td rowspan=-1 colspan=x>a</td><td rowspan=1.5>b</td></tr>" * 2,
    "deep": "<tr><td><table>" * 300 + PAIRS + "</table></td></tr>" * 300,
    "unclosed": "<tr><td>Range<td>300 km<tr><td>Mass<td>2 t",
    "no rows": "<td>a</td><td>b</td>",
    "its own mark": PAIRS + row("tabula0x", "tabula1x"),
    "comments": "<!-- a --><tr><!-- b --><td>Range<!-- c --></td><td><!-- d -->300 km</td></tr>" + row("Mass", "2 t"),
    "control characters": row("Ra\x0bnge", "300\u200b km") + row("Mass", "2 t"),
}


@pytest.mark.parametrize("rows", HOSTILE.values(), ids=HOSTILE)
def test_whatever_a_table_holds_the_page_is_read(read, rows):
    try:
        document = read(f"<table>{rows}</table>")
    except DocumentError:
        return
    assert FIRST in document.text
    assert all(line.count(": ") <= 2 * MAX_COLUMNS for line in document.text.splitlines())


def test_a_table_outside_of_the_article_is_left_out(tmp_path):
    side = f"<div class='sidebar related'><table>{PAIRS}</table></div>"
    path = tmp_path / "page.html"
    path.write_text(
        f"<!DOCTYPE html><html><head><title>Heron</title></head><body><main><article><h1>Heron</h1><p>{FIRST}</p>"
        f"<p>{LAST}</p></article></main>{side}</body></html>"
    )
    document = read_document(path)
    assert "300 km" not in document.text
    assert any("left out: 1" in note for note in document.notes)


def test_a_box_outside_of_the_article_that_bears_its_title_stands_first(tmp_path):
    side = f"<aside><table><caption>Heron</caption>{PAIRS}</table></aside>"
    path = tmp_path / "page.html"
    path.write_text(
        f"<!DOCTYPE html><html><head><title>Heron missile</title></head><body>{side}<main><h1>Heron missile</h1>"
        f"<p>{FIRST}</p><p>{LAST}</p></main></body></html>"
    )
    document = read_document(path)
    assert document.text.split("\n\n")[:2] == ["Heron missile", "Heron\nRange: 300 km\nMass: 2 t"]
    assert not any("left out" in note for note in document.notes)


def office_of(*parts):
    docx = pytest.importorskip("docx")
    office = docx.Document()
    for part in parts:
        if isinstance(part, str):
            office.add_paragraph(part)
            continue
        table = office.add_table(len(part), max(map(len, part)))
        for i, cells in enumerate(part):
            for j, words in enumerate(cells):
                table.cell(i, j).text = words
    return office


@pytest.fixture
def read_office(tmp_path):
    def _read(office):
        out = io.BytesIO()
        office.save(out)
        path = tmp_path / "report.docx"
        path.write_bytes(out.getvalue())
        return read_document(path)

    return _read


def test_tables_of_an_office_file_stand_among_its_paragraphs(read_office):
    office = office_of(FIRST, [["Range", "300 km\n(190 mi)"], ["Mass", "2 t"]], LAST)
    document = read_office(office)
    assert between(document) == ["Range: 300 km (190 mi)", "Mass: 2 t"]
    assert any("its tables were read" in note for note in document.notes)


def test_cells_of_an_office_file_that_span_stand_in_each_place(read_office):
    office = office_of(FIRST, [["Heron", ""], ["Range", "300 km"], ["Mass", "2 t"]], LAST)
    table = office.tables[0]
    table.cell(0, 0).merge(table.cell(0, 1))
    assert between(read_office(office)) == ["Heron", "Range: 300 km", "Mass: 2 t"]
    office = office_of(FIRST, [["Type", "Fuel", "Range"], ["Heron", "solid", "90 km"], ["Ibis", "", "80 km"]], LAST)
    table = office.tables[0]
    table.cell(1, 1).merge(table.cell(2, 1))
    assert "Ibis: Fuel: solid" in between(read_office(office))
