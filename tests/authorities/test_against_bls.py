"""Annual averages of the consumer price index against the monthly values of the Bureau of Labor Statistics.

Monthly CPI-U, US city average, all items, 1982-84 = 100, as carried by https://github.com/datasets/cpi-us,
data/cpiai.csv (Public Domain Dedication and License; the Bureau's work is in the public domain).
"""

import pytest

from flyout.units.prices import price_level

MONTHS = {
    1967: "32.9 32.9 33.0 33.1 33.2 33.3 33.4 33.5 33.6 33.7 33.8 33.9",
    1974: "46.6 47.2 47.8 48.0 48.6 49.0 49.4 50.0 50.6 51.1 51.5 51.9",
    1986: "109.6 109.3 108.8 108.6 108.9 109.5 109.5 109.7 110.2 110.3 110.4 110.5",
    1990: "127.4 128.0 128.7 128.9 129.2 129.9 130.4 131.6 132.7 133.5 133.8 133.8",
    2002: "177.1 177.8 178.8 179.8 179.8 179.9 180.1 180.7 181.0 181.3 181.3 180.9",
    2007: "202.416 203.499 205.352 206.686 207.949 208.352 208.299 207.917 208.490 208.936 210.177 210.036",
}


@pytest.mark.parametrize("year", MONTHS)
def test_the_annual_average_is_that_of_the_months(year):
    months = [float(value) for value in MONTHS[year].split()]
    decimals = len(MONTHS[year].split()[0].partition(".")[2])
    assert price_level("USD", year) == pytest.approx(sum(months) / 12, abs=0.51 * 10**-decimals)


def test_the_base_years_average_to_a_hundred():
    assert sum(price_level("USD", year) for year in (1982, 1983, 1984)) / 3 == pytest.approx(100.0, abs=0.05)
