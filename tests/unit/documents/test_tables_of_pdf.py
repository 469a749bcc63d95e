"""Tables of printed pages, by where their words stand."""

import pytest

from flyout.documents.printed import Piece, Row
from flyout.documents.tables.of_pdf import with_tables
from flyout.documents.tables.taken import Taken

SIZE = 10.0


def printed(*rows, pitch=16.0):
    """Rows of (left, words), one below the other; a row may tell how far it stands below."""
    base, page = 700.0, []
    for row in rows:
        down, pieces = (row[0], row[1:]) if isinstance(row[0], float) else (pitch, row)
        base -= down
        parts = tuple(Piece(words, left) for left, words in pieces)
        page.append(Row(" ".join(part.words for part in parts), parts[0].left, base, SIZE, parts))
    return page


def lines(rows):
    """The lines of a page, tables among them."""
    return [line for row in with_tables(rows, Taken()) for line in row.words.split("\n")]


PAIRS = [((50, "Range"), (150, "300 km")), ((50, "Mass"), (150, "2 t")), ((50, "Fuel"), (150, "solid"))]
READ = {
    "labels and values": (PAIRS, ["Range: 300 km", "Mass: 2 t", "Fuel: solid"]),
    "a column a system": (
        [((150, "Heron"), (220, "Ibis")), *[(*row, (220, row[1][1].replace("3", "9"))) for row in PAIRS]],
        ["Heron: Range: 300 km", "Heron: Mass: 2 t", "Heron: Fuel: solid",
         "Ibis: Range: 900 km", "Ibis: Mass: 2 t", "Ibis: Fuel: solid"],
    ),
    "columns close to each other": (
        [((50, "Type"), (110, "Range"), (140, "Mass")), ((50, "Heron"), (110, "300 km"), (140, "2 t")),
         ((50, "Ibis"), (110, "90 km"), (140, "1 t"))],
        ["Heron: Range: 300 km", "Heron: Mass: 2 t", "Ibis: Range: 90 km", "Ibis: Mass: 1 t"],
    ),
    "centred heads": (
        [((160, "Heron"), (232, "Ibis")),
         *[(*PAIRS[n], (220, words)) for n, words in enumerate(("90 km", "1 t", "oil"))]],
        ["Heron: Range: 300 km", "Heron: Mass: 2 t", "Heron: Fuel: solid",
         "Ibis: Range: 90 km", "Ibis: Mass: 1 t", "Ibis: Fuel: oil"],
    ),
    "a section": ([PAIRS[0], ((95, "Weights, fuel"),), *PAIRS[1:]],
                  ["Range: 300 km", "Weights, fuel", "Mass: 2 t", "Fuel: solid"]),
    "a value of two lines": ([*PAIRS, (12.0, (150, "(two stages)"))[:2], *PAIRS[:1]],
                             ["Range: 300 km", "Mass: 2 t", "Fuel: solid (two stages)", "Range: 300 km"]),
    "a label of two lines": ([*PAIRS, ((50, "Greatest"),), (12.0, (50, "height"), (150, "40 km"))],
                             ["Range: 300 km", "Mass: 2 t", "Fuel: solid", "Greatest height: 40 km"]),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), READ.values(), ids=READ)
def test_words_below_each_other_are_a_table(rows, expected):
    assert lines(printed(*rows)) == expected


PROSE = "It was shown to the press on a truck"
LEFT = {
    "two rows": PAIRS[:2],
    "prose with words drawn by themselves": [((50, PROSE), (50 + 60 * k, "The Heron flies")) for k in range(1, 5)],
    "two columns of prose": [((50, f"{PROSE} and nobody knew more of it"), (320, f"{PROSE} on Monday, it said"))] * 5,
    "points": [((50, "•"), (70, words)) for words in ("Heron", "Ibis", "Crane", "Stork")],
    "contents": [((50, words), (400, str(n))) for n, words in enumerate(("Heron", "Ibis", "Crane", "Stork"))],
    "more than two columns without heads": [((50, "Range"), (150, "300 km"), (250, "190 mi"))] * 4,
}  # fmt: skip


@pytest.mark.parametrize("rows", LEFT.values(), ids=LEFT)
def test_what_only_stands_like_a_table_stays(rows):
    page = printed(*rows)
    assert with_tables(page, Taken()) == page


def test_prose_behind_a_table_is_none_of_it():
    page = printed(*PAIRS, ((50, "The Heron"), (150, f"{PROSE} in the capital, and later fired")), ((50, PROSE),))
    assert lines(page)[:3] == ["Range: 300 km", "Mass: 2 t", "Fuel: solid"]
    assert [row.words for row in with_tables(page, Taken())[1:]] == [row.words for row in page[3:]]


@pytest.mark.parametrize("left", [float("inf"), float("-inf"), float("nan"), 1e308])
def test_words_that_stand_nowhere_are_no_table(left):
    page = printed(*[((50, "Range"), (left, "300 km"))] * 4)
    assert [row.words for row in with_tables(page, Taken())] == [row.words for row in page]


def test_a_row_of_a_hundred_thousand_pieces_costs_no_time():
    page = printed(*[tuple((float(n), "x") for n in range(100_000))] * 3)
    assert with_tables(page, Taken()) == page
