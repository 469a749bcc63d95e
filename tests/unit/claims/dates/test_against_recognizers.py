"""Dates as the English specification of Recognizers-Text has them (Microsoft, MIT), where both speak of the same words.

It is written for a calendar assistant, which looks ahead and fills in the day; so only those dates are compared that
both resolve to one plain date of the same words.
"""

import json
import re
from pathlib import Path

import pytest

from flyout.claims.dates.read import read_dates

SPEC = (
    Path(__file__).resolve().parents[4]
    / ".."
    / "shared/data/claims/recognizers_text_specs/DateTime_English_DateTimeModel.json"
)
PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
LEADING = re.compile(r"^(?:on|in|the|of|this|by|from|since|before|after|until) ")

pytestmark = pytest.mark.skipif(not SPEC.exists(), reason="the specification is not beside the project")


@pytest.fixture(scope="module")
def cases():
    rows = json.loads(SPEC.read_text(encoding="utf-8-sig"))
    return [(row, row["Context"]["ReferenceDateTime"][:10]) for row in rows if row.get("Context")]


def bare(words):
    return LEADING.sub("", words.casefold())


def plain_dates(row):
    for result in row["Results"]:
        values = {value.get("timex") for value in result["Resolution"]["values"]}
        if len(values) == 1 and PLAIN.fullmatch(value := values.pop() or ""):
            yield bare(result["Text"]), value


def test_the_same_words_give_the_same_date(cases):
    pairs = []
    for row, published in cases:
        ours = {bare(d.words): d.edtf for d in read_dates(row["Input"], published) if PLAIN.fullmatch(d.edtf or "")}
        pairs += [(words, value, ours[words]) for words, value in plain_dates(row) if words in ours]
    wrong = [pair for pair in pairs if pair[1] != pair[2]]
    assert len(pairs) >= 100
    assert len(wrong) <= 0.02 * len(pairs), wrong


def test_texts_without_a_date_have_none(cases):
    empty = [(row["Input"], published) for row, published in cases if not row["Results"]]
    found = [(text, d.words) for text, published in empty for d in read_dates(text, published) if d.edtf]
    assert len(empty) > 50
    assert [words for _, words in found] in ([], ["2015-32"])  # years joined by a dash
