"""Prices of several years, laid side by side in the money of one."""

import re

import pytest

from flyout.core.statement import Origin, Qualifier
from flyout.findings.compare import compare
from flyout.findings.model import Relation
from flyout.findings.pairs import Pairing, pair

LEVELS = {1986: 109.6, 2024: 313.689}  # CPI-U, held against the Bureau of Labor Statistics in tests/authorities


def reported(make, millions, year=2024, unit="USD", **rest):
    origin = Origin(
        kind="report", name="a", title="a", locator="a-1", quote="", published=None if year is None else f"{year}-05-01"
    )
    return make.say("a", "unit_cost", millions * 1e6, unit, origin=origin, **rest)


def published(make, millions, year=1986, unit="USD", **rest):
    origin = Origin(
        kind="catalogue", name="page", title="The page", locator="figures.csv, line 2", quote="", published=str(year)
    )
    return make.say("page", "unit_cost", millions * 1e6, unit, origin=origin, **rest)


def found(make, said, *figures):
    findings = compare([said], figures, [], [make.report("a")])
    return {finding.relation: finding for finding in findings}


def test_a_price_agrees_with_one_that_is_the_same_in_the_money_of_its_year(make):
    now = 2.5 * LEVELS[2024] / LEVELS[1986]
    said, figure = reported(make, round(now, 1)), published(make, 2.5)
    assert pair(said, figure) is pair(figure, said) is Pairing.CLOSE
    findings = found(make, said, figure)
    assert Relation.CONFLICTS not in findings
    assert "agrees with it" in findings[Relation.SAME_MONEY].sentence


def test_the_arithmetic_can_be_done_again(make):
    finding = found(make, reported(make, 5.0), published(make, 2.5))[Relation.SAME_MONEY]
    assert "CPI-U" in finding.arithmetic
    numbers = [float(number) for number in re.findall(r"(?<![-\d])\d+\.\d+", finding.arithmetic)]
    printed, new, old, restated = numbers
    assert (new, old) == (LEVELS[2024], LEVELS[1986])
    assert printed * new / old == pytest.approx(restated, abs=0.005)


@pytest.mark.parametrize(
    ("millions", "words"),
    [(5.0, "is less"), (9.0, "is more"), (2.5, "is that of 1986 as printed")],
)
def test_where_a_price_lies_is_said(make, millions, words):
    finding = found(make, reported(make, millions), published(make, 2.5))[Relation.SAME_MONEY]
    assert words in finding.sentence
    assert "what a contract contains" in finding.sentence


def test_a_contradiction_gives_the_published_price_in_the_money_of_the_report(make):
    finding = found(make, reported(make, 5.0), published(make, 2.5))[Relation.CONFLICTS]
    assert "which is 7.16 million USD in the money of 2024" in finding.sentence


def test_a_contradiction_between_years_is_shown_in_one_year_s_money(make):
    finding = found(make, reported(make, 5.0), published(make, 2.5), published(make, 3.5, year=1987))
    arithmetic = finding[Relation.CONFLICTS].arithmetic
    assert "313.689 / 109.6 (CPI-U" in arithmetic
    lowest = 5.05  # the end of 5.0 million read to its figures
    highest = 3.45 * LEVELS[2024] / 113.6
    assert f"in the money of 2024: one ends at {lowest} million USD, another begins at {highest:.3f} m" in arithmetic


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ({"year": None}, {}),  # a report without a date
        ({}, {"year": 2024}),  # the same year
        ({}, {"year": 1950}),  # before the table
        ({"unit": "GBP"}, {"unit": "GBP"}),  # a currency without a table
        ({}, {"unit": "KRW"}),
    ],
)
def test_money_is_compared_as_printed_where_no_table_helps(make, said, figure):
    findings = found(make, reported(make, 5.0, **said), published(make, 2.5, **figure))
    assert Relation.SAME_MONEY not in findings


def test_a_package_is_no_price(make):
    total = make.say(
        "page", "contract_value", 436e6, "USD", origin=published(make, 1.0).origin, qualifier=Qualifier.EXACT
    )
    findings = found(make, reported(make, 1.5), total)
    assert set(findings) == {Relation.SINGLE_SOURCE}


def test_two_reports_pass_on_one_price_whatever_their_years(make):
    one, two = reported(make, 2.5), reported(make, 2.5, year=1986)
    assert pair(one, two) is Pairing.AGREE
    assert pair(reported(make, 7.2), two) is Pairing.APART
