"""Figures of statements in words, and the arithmetic behind a comparison in full."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from flyout.core.interval import Interval
from flyout.core.statement import Qualifier, Statement
from flyout.units.show import show, show_range, show_si_range
from flyout.units.table import to_si, unit_of

SHOWN_DIGITS = 4
"""Figures shown of a converted value: one more than the finest figure in the news."""

OWN_DIGITS = 9
"""More figures than any numeral in print, so that a figure is shown as it was written."""

_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "km": ("kilometre", "kilometres"),
        "m": ("metre", "metres"),
        "[mi_i]": ("mile", "miles"),
        "[nmi_i]": ("nautical mile", "nautical miles"),
        "[ft_i]": ("foot", "feet"),
        "[in_i]": ("inch", "inches"),
        "t": ("tonne", "tonnes"),
        "[lb_av]": ("pound", "pounds"),
        "s": ("second", "seconds"),
        "min": ("minute", "minutes"),
        "h": ("hour", "hours"),
        "USD": ("US dollars", "US dollars"),
        "GBP": ("pounds sterling", "pounds sterling"),
        "EUR": ("euros", "euros"),
        "KRW": ("won", "won"),
    }
)

_QUALIFIERS: Mapping[Qualifier, str] = MappingProxyType(
    {
        Qualifier.UP_TO: "up to ",
        Qualifier.AT_LEAST: "at least ",
        Qualifier.APPROX: "about ",
        Qualifier.MORE_THAN: "more than ",
        Qualifier.LESS_THAN: "less than ",
    }
)


def stated(statement: Statement) -> str:
    """The figure as a reader says it: "up to 190 miles".

    Raises
    ------
    ValueError
        If the statement has no figure.
    """
    if statement.value is None or statement.unit is None:
        raise ValueError(f"no figure in {statement.origin.locator}")
    qualifier = _QUALIFIERS.get(statement.qualifier, "") if statement.qualifier else ""
    return qualifier + _numbers(statement.value, statement.value_high, statement.unit)


def _numbers(value: float, high: float | None, code: str) -> str:
    if high is None:
        return spell(show(value, code, digits=OWN_DIGITS), code)
    return spell(show_range(value, high, code, digits=OWN_DIGITS), code)


def spell(figure: str, code: str) -> str:
    """A shown figure with its unit in words where a newspaper writes words.

    >>> spell("190 mi", "[mi_i]"), spell("1 km", "km"), spell("560 kg", "kg")
    ('190 miles', '1 kilometre', '560 kg')
    """
    symbol = unit_of(code).symbol
    if code not in _WORDS or not figure.endswith(f" {symbol}"):
        return figure
    number = figure.removesuffix(f" {symbol}")
    singular, plural = _WORDS[code]
    return f"{number} {singular if number == '1' else plural}"


def shown(value: float, code: str) -> str:
    """An SI value in `code`, rounded for a reader, unit in words."""
    unit = unit_of(code)
    return spell(show((value - unit.offset) / unit.factor, code), code)


def home_unit(statement: Statement) -> str:
    """The unit a comparison is shown in: SI with a prefix that fits the size."""
    if statement.unit is None or statement.reading is None:
        raise ValueError(f"no figure in {statement.origin.locator}")
    unit = unit_of(statement.unit)
    size = max(abs(end) for end in (statement.reading.low, statement.reading.high))
    match unit.dimension:
        case "length":
            return "km" if size >= 2000 else "m"
        case "mass":
            return "kg"
        case "time":
            return "min" if size >= 120 else "s"
        case "speed":
            return "m/s"
        case _:
            return statement.unit


def upper_end(statement: Statement) -> Interval | None:
    """What the digits allow for the upper end of a range of values, SI."""
    if statement.reading is None or statement.value_high is None or statement.unit is None:
        return statement.reading
    high = to_si(statement.value_high, statement.unit)
    half = max(0.0, statement.reading.high - high)
    return Interval(high - half, statement.reading.high)


def read_out(statement: Statement, home: str) -> str:
    """How a figure was read: "190 mi read to 2 figures is 185 to 195 mi = 297.7 to 313.8 km"."""
    reading = statement.reading
    if reading is None or statement.value is None or statement.unit is None:
        raise ValueError(f"no figure in {statement.origin.locator}")
    code = statement.unit
    if statement.value_high is None:
        written = show(statement.value, code, digits=OWN_DIGITS)
    else:
        written = show_range(statement.value, statement.value_high, code, digits=OWN_DIGITS)
    if reading.low == reading.high:
        return written
    own = show_si_range(reading.low, reading.high, code, digits=OWN_DIGITS)
    line = f"{written} read to {_figures(statement)} is {own}"
    return line if code == home else f"{line} = {between(reading, home)}"


def _figures(statement: Statement) -> str:
    """How many figures the reading gives the numbers: "2 figures", "3 and 2 figures"."""
    if statement.reading is None or statement.unit is None or statement.value is None:
        raise ValueError(f"no figure in {statement.origin.locator}")
    unit = statement.unit
    counts = [_digits(statement.value, to_si(statement.value, unit) - statement.reading.low, unit)]
    if statement.value_high is not None:
        counts.append(_digits(statement.value_high, statement.reading.high - to_si(statement.value_high, unit), unit))
    words = " and ".join(dict.fromkeys(str(count) for count in counts))
    return f"{words} figure" if words == "1" else f"{words} figures"


def _digits(value: float, half: float, code: str) -> int:
    """Significant figures of a value that is read to `half` [SI] either way."""
    last = 2 * half / unit_of(code).factor
    if last <= 0 or value == 0:
        return 1
    # 190 to 10 is two figures: the places of the first and of the last digit, both counted.
    return math.floor(math.log10(abs(value)) + 1e-9) - round(math.log10(last)) + 1


def between(interval: Interval, code: str) -> str:
    """An SI interval in `code`, to the figures that matter.

    >>> between(Interval(297729, 313822), "km")
    '297.7 to 313.8 km'
    """
    return show_si_range(interval.low, interval.high, code, digits=SHOWN_DIGITS)
