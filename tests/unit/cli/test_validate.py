"""`flyout validate` as a user meets it."""

from __future__ import annotations

import json

import pytest

from flyout.cli.main import run
from flyout.report.validated import comparison_row, summary
from flyout.studies.validation.model import Comparison

GROUPS = [
    "Real flights",
    "Check cases of a sphere over 30 s",
    "Gravity",
    "Atmosphere",
    "Laws of mechanics, without air",
    "A second integration",
]


def comparison(**changes):
    figures = {
        "group": "Real flights",
        "case": "a flight",
        "authority": "somebody",
        "unit": "km",
        "published": 100.0,
        "computed": 105.0,
        "tolerance": 0.1,
        "relative": True,
    }
    return Comparison(**(figures | changes))


def test_every_authority_is_met_and_json_says_the_same(capsys):
    assert run(["validate", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert list(dict.fromkeys(row["group"] for row in rows)) == GROUPS
    assert all(row["passed"] for row in rows)
    assert sum(row["group"] == "Atmosphere" for row in rows) == 121
    assert all(row["assumed"] for row in rows if row["group"] == "Real flights")


def test_tables_show_the_worst_of_a_series_and_every_value_when_asked(capsys):
    assert run(["validate"]) == 0
    short = capsys.readouterr().out
    assert run(["validate", "--every"]) == 0
    long = capsys.readouterr().out
    assert len(long.splitlines()) > len(short.splitlines()) + 100
    for words in (*GROUPS, "09 thrown east: height", "assumed for Paris Gun", "others agree", "of 189 agree"):
        assert words in short


@pytest.mark.parametrize(
    ("changes", "within"),
    [
        ({}, True),
        ({"computed": 89.0}, False),
        ({"computed": 111.0}, False),
        ({"computed": 111.0, "at_least": True}, True),
        ({"computed": 89.0, "at_least": True}, False),
        ({"computed": 100.05, "relative": False}, True),
        ({"computed": 100.2, "relative": False}, False),
        ({"published": None, "computed": 0.05}, True),
        ({"published": None, "computed": 0.2}, False),
        ({"computed": float("nan")}, False),
    ],
)
def test_what_counts_as_met(changes, within):
    assert comparison(**changes).within is within
    assert comparison(**changes).passed is within


def test_a_flight_that_came_to_nothing_fails_and_is_null():
    row = comparison_row(comparison(computed=float("nan")))
    assert (row["computed"], row["difference"], row["passed"]) == (None, None, False)


def test_a_source_others_contradict_is_told_apart_from_agreement():
    aside = comparison(computed=130.0, contradicted=True)
    assert aside.passed
    assert not aside.within
    assert comparison_row(aside)["contradicted"] is True
    assert summary((comparison(), aside)).startswith("1 of 2 agree; 1 is contradicted")
