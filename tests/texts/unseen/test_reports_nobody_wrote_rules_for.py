"""Reports in our own words, marked before a rule was run on them: how much of their claims is found, and is right."""

import json
from pathlib import Path

import pytest

from flyout.claims.read import read_claims
from flyout.claims.rows import to_row
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

REPORTS = [
    json.loads(line) for line in Path(__file__).with_name("reports.jsonl").read_text(encoding="utf-8").splitlines()
]
CLOSE = 0.005  # of a number: what rounding does
SHORT = 4  # letters of a name that may stand inside another


def plain(name):
    return "".join(letter for letter in str(name or "").lower() if letter.isalnum())


def same_name(one, other):
    a, b = plain(one), plain(other)
    return bool(a and b) and (a == b or (min(len(a), len(b)) >= SHORT and (a in b or b in a)))


def overlaps(marked, row):
    end = marked["start"] + len(marked["mention"])
    return marked["start"] < row["mention_end"] and row["mention_start"] < end


def same_number(one, other):
    return one is other or (
        one is not None and other is not None and abs(one - other) <= CLOSE * max(abs(one), abs(other))
    )


def same_figure(marked, row):
    first = same_number(marked["value"], row["value"]) and same_number(marked.get("value_high"), row.get("value_high"))
    return marked["unit"] == row["unit"] and first


def fits(marked, row):
    if marked["kind"] != row["kind"] or not overlaps(marked, row):
        return False
    return same_figure(marked, row) if row["kind"] == "quantity" else marked["attribute"] == row["attribute"]


@pytest.fixture(scope="module")
def pairs():
    """Every marked claim with the one read for it, or None; each read claim serves once."""
    found = []
    for report in REPORTS:
        left = [to_row(claim) for claim in read_claims(document_from_text(report["text"], name="r"), lexicon())]
        for marked in report["claims"]:
            row = next((row for row in left if fits(marked, row)), None)
            if row:
                left.remove(row)
            found.append((marked, row))
    return found


def share(rows):
    rows = list(rows)
    return 100 * sum(rows) / len(rows)


def test_every_mark_stands_where_it_says():
    for report in REPORTS:
        for claim in report["claims"]:
            assert report["text"].startswith(claim["mention"], claim["start"])


@pytest.mark.parametrize(("kind", "floor"), [("quantity", 94), ("attribute", 68), ("event", 86), ("quote", 84)])
def test_found(pairs, kind, floor):
    assert share(row is not None for marked, row in pairs if marked["kind"] == kind) >= floor


@pytest.mark.parametrize(("field", "floor"), [("attribute", 98), ("qualifier", 96)])
def test_figures_are_right(pairs, field, floor):
    assert share(marked[field] == row[field] for marked, row in pairs if row and marked["kind"] == "quantity") >= floor


@pytest.mark.parametrize(("kind", "floor"), [("quantity", 91), ("attribute", 91), ("event", 80)])
def test_subjects_are_right(pairs, kind, floor):
    found = [(marked, row) for marked, row in pairs if row and marked["kind"] == kind]
    assert share(same_name(marked["subject"], row["subject"]) for marked, row in found) >= floor


def test_modality_and_speaker_are_right(pairs):
    found = [(marked, row) for marked, row in pairs if row]
    assert share(marked["modality"] == row["modality"] for marked, row in found) >= 90
    spoken = [(marked, row) for marked, row in found if "speaker" in marked]
    assert share(same_name(marked["speaker"], row["speaker"]) for marked, row in spoken) >= 87
