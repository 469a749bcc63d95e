"""A sum of money of one year in the money of another, by a published price index."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from flyout.core.statement import Statement
from flyout.units.show import show, show_range

SERIES: Mapping[str, str] = MappingProxyType({"USD": "CPI-U, 1982-84 = 100"})
"""By currency, the index its money is restated with; README.md beside the data names series and source."""


RESTATED_DIGITS = 3
"""Figures of a restated price: an index of what households buy stands for that of a weapon."""


def price_level(currency: str, year: int) -> float | None:
    """The price index of a currency in a year; None where no table has it.

    >>> price_level("USD", 1983), price_level("USD", 1900), price_level("KRW", 1983)
    (99.6, None, None)
    """
    return _levels(currency).get(year) if currency in SERIES else None


def price_factor(currency: str, *, from_year: int, to_year: int) -> float | None:
    """What a sum of `from_year` is to be multiplied by to be in the money of `to_year`.

    Two prices of different years say little to each other as printed: a dollar
    of 1986 bought what 2.9 dollars bought in 2024.

    Parameters
    ----------
    currency : str
        ISO 4217 code.
    from_year, to_year : int

    Returns
    -------
    float or None
        None where the index of either year is not known.

    >>> round(price_factor("USD", from_year=1986, to_year=2024), 3)
    2.862
    """
    old, new = price_level(currency, from_year), price_level(currency, to_year)
    return None if old is None or new is None else new / old


def restating(said: Statement, other: Statement) -> float | None:
    """What the sum of `other` is to be multiplied by to be in the money of `said`.

    None where the two are not sums of one currency, a year is not known, or
    the year is the same.
    """
    if said.unit is None or said.unit != other.unit or said.unit not in SERIES:
        return None
    years = said.origin.year, other.origin.year
    if years[0] is None or years[1] is None or years[0] == years[1]:
        return None
    return price_factor(said.unit, from_year=years[1], to_year=years[0])


def restated_words(said: Statement, other: Statement) -> str:
    """The sum of `other` in the money of `said`, as a remark to put behind it; empty where that says nothing new."""
    factor = restating(said, other)
    if factor is None or other.value is None:
        return ""
    return f"{show_times(other, factor)} in the money of {said.origin.year}"


def restating_step(said: Statement, other: Statement) -> str:
    """The arithmetic that brings the sum of `other` into the money of `said`; empty where nothing is to be done."""
    factor, currency = restating(said, other), other.unit or ""
    now, then = said.origin.year, other.origin.year
    if factor is None or now is None or then is None:
        return ""
    levels = f"{price_level(currency, now)} / {price_level(currency, then)} ({SERIES[currency]})"
    return f"{show_times(other, 1.0)} of {then} × {levels} = {show_times(other, factor)} of {now}"


def show_times(statement: Statement, factor: float) -> str:
    """A sum of money times a factor, to the figures a restated price has."""
    low, high, unit = statement.value or 0.0, statement.value_high, statement.unit or ""
    if high is None:
        return show(low * factor, unit, digits=RESTATED_DIGITS)
    return show_range(low * factor, high * factor, unit, digits=RESTATED_DIGITS)


@cache
def _levels(currency: str) -> Mapping[int, float]:
    file = files("flyout.units").joinpath("data", f"prices_{currency.lower()}.csv")
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    return MappingProxyType({int(row["year"]): float(row["index"]) for row in rows})
