"""The units reports are written in, by UCUM code, each with its exact SI factor and the text that defines it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from flyout.core.errors import UnitError
from flyout.units.currencies import CURRENCIES

SI = "BIPM, The International System of Units, 9th edition (2019)"
NIST = "NIST Special Publication 811 (2008), appendix B.8"
UCUM = "The Unified Code for Units of Measure, version 2.1 (2017), tables of base and customary units"
IEC = "IEC 80000-13:2008, information science and technology"
ISO_4217 = "ISO 4217:2015, table A.1"
GUIDE = "flyout claim format"

FOOT = 0.3048  # exact, NIST SP 811 B.8
MILE = 1609.344
POUND = 0.45359237
STANDARD_GRAVITY = 9.80665  # m/s2, exact: 3rd CGPM (1901)
HOUR = 3600.0
DAY = 86400.0
JULIAN_YEAR = 365.25 * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit: how much SI it is, what it measures and who says so.

    Parameters
    ----------
    code : str
        UCUM code, ISO 4217 code, or one of our own: "Ma", "year".
    dimension : str
        "length", "mass", "time", ... as in `flyout.claims.model.Quantity`.
    factor : float
        SI units in one of this; exact but for the rounding of a float.
    offset : float
        SI value at the zero of this unit; only temperatures have one.
    symbol : str
        As printed after a number.
    source : str
        The text that defines it.
    """

    code: str
    dimension: str
    factor: float
    symbol: str
    source: str
    offset: float = 0.0


def _units(dimension: str, source: str, *rows: tuple[str, float, str]) -> tuple[Unit, ...]:
    return tuple(
        Unit(code=code, dimension=dimension, factor=factor, symbol=symbol, source=source)
        for code, factor, symbol in rows
    )


_LENGTH = (
    *_units("length", SI, ("m", 1.0, "m"), ("km", 1e3, "km"), ("cm", 1e-2, "cm"), ("mm", 1e-3, "mm")),
    *_units("length", SI, ("dm", 0.1, "dm"), ("um", 1e-6, "µm"), ("nm", 1e-9, "nm"), ("pm", 1e-12, "pm")),
    *_units("length", UCUM, ("[ly]", 299_792_458.0 * JULIAN_YEAR, "ly")),
    *_units("length", SI, ("[nmi_i]", 1852.0, "nmi")),
    *_units("length", NIST, ("[mi_i]", MILE, "mi"), ("[ft_i]", FOOT, "ft")),
    *_units("length", NIST, ("[in_i]", 0.0254, "in"), ("[yd_i]", 0.9144, "yd")),
)
_MASS = (
    *_units(
        "mass",
        SI,
        ("kg", 1.0, "kg"),
        ("g", 1e-3, "g"),
        ("mg", 1e-6, "mg"),
        ("ug", 1e-9, "µg"),
        ("t", 1e3, "t"),
        ("kt", 1e6, "kt"),
    ),
    *_units("mass", NIST, ("[lb_av]", POUND, "lb"), ("[oz_av]", POUND / 16, "oz")),
    *_units("mass", NIST, ("[stone_av]", 14 * POUND, "st"), ("[car_m]", 2e-4, "ct")),
    *_units("mass", NIST, ("[ston_av]", 2000 * POUND, "short tons"), ("[lton_av]", 2240 * POUND, "long tons")),
)
_TIME = (
    *_units("time", SI, ("s", 1.0, "s"), ("ms", 1e-3, "ms"), ("min", 60.0, "min"), ("h", HOUR, "h"), ("d", DAY, "d")),
    *_units("time", UCUM, ("wk", 7 * DAY, "weeks"), ("mo", JULIAN_YEAR / 12, "months"), ("a", JULIAN_YEAR, "years")),
)
_RATE = _units(
    "rate",
    UCUM,
    ("/h", 1 / HOUR, "an hour"),
    ("/d", 1 / DAY, "a day"),
    ("/wk", 1 / (7 * DAY), "a week"),
    ("/mo", 12 / JULIAN_YEAR, "a month"),
    ("/a", 1 / JULIAN_YEAR, "a year"),
)
_SPEED = (
    *_units("speed", SI, ("m/s", 1.0, "m/s"), ("km/s", 1e3, "km/s"), ("km/h", 1e3 / HOUR, "km/h")),
    *_units("speed", SI, ("[kn_i]", 1852.0 / HOUR, "kn")),
    *_units("speed", NIST, ("[mi_i]/h", MILE / HOUR, "mph"), ("[mi_i]/s", MILE, "mi/s"), ("[ft_i]/s", FOOT, "ft/s")),
)
_FORCE = (
    *_units("force", SI, ("N", 1.0, "N"), ("kN", 1e3, "kN"), ("MN", 1e6, "MN")),
    *_units("force", NIST, ("[lbf_av]", POUND * STANDARD_GRAVITY, "lbf")),
    *_units("force", NIST, ("kgf", STANDARD_GRAVITY, "kgf"), ("Mgf", 1e3 * STANDARD_GRAVITY, "tf")),
)
_PRESSURE = (
    *_units("pressure", SI, ("Pa", 1.0, "Pa"), ("kPa", 1e3, "kPa"), ("MPa", 1e6, "MPa"), ("bar", 1e5, "bar")),
    *_units("pressure", SI, ("hPa", 1e2, "hPa"), ("mbar", 1e2, "mbar")),
    *_units("pressure", NIST, ("atm", 101325.0, "atm"), ("[psi]", POUND * STANDARD_GRAVITY / 0.0254**2, "psi")),
)
_POWER = (
    *_units("power", SI, ("W", 1.0, "W"), ("kW", 1e3, "kW"), ("MW", 1e6, "MW"), ("GW", 1e9, "GW"), ("TW", 1e12, "TW")),
    *_units("power", NIST, ("[HP]", 550 * FOOT * POUND * STANDARD_GRAVITY, "hp")),
)
_AREA = (
    *_units("area", SI, ("m2", 1.0, "m²"), ("km2", 1e6, "km²"), ("cm2", 1e-4, "cm²"), ("har", 1e4, "ha")),
    *_units("area", NIST, ("[sft_i]", FOOT**2, "sq ft"), ("[mi_i]2", MILE**2, "sq mi")),
    *_units("area", NIST, ("[acr_us]", 43560 * (1200 / 3937) ** 2, "acres")),
)
_AREAL_DENSITY = (
    *_units("areal density", SI, ("kg/m2", 1.0, "kg/m²")),
    *_units("areal density", NIST, ("[lb_av]/[sft_i]", POUND / FOOT**2, "lb/ft²")),
)
_VOLUME = (
    *_units("volume", SI, ("m3", 1.0, "m³"), ("L", 1e-3, "L"), ("mL", 1e-6, "mL")),
    *_units("volume", NIST, ("[gal_us]", 231 * 0.0254**3, "US gal"), ("[gal_br]", 4.54609e-3, "imp gal")),
    *_units("volume", NIST, ("[bbl_us]", 42 * 231 * 0.0254**3, "barrels"), ("[cft_i]", FOOT**3, "cu ft")),
)
_ENERGY = (
    *_units("energy", SI, ("J", 1.0, "J"), ("kJ", 1e3, "kJ"), ("MJ", 1e6, "MJ")),
    *_units("energy", SI, ("kW.h", 1e3 * HOUR, "kWh"), ("MW.h", 1e6 * HOUR, "MWh")),
    *_units("energy", SI, ("GW.h", 1e9 * HOUR, "GWh"), ("TW.h", 1e12 * HOUR, "TWh")),
    *_units("energy", NIST, ("[Cal]", 4184.0, "kcal")),
    *_units(
        "energy", NIST, ("t{TNT}", 4.184e9, "t TNT"), ("kt{TNT}", 4.184e12, "kt TNT"), ("Mt{TNT}", 4.184e15, "Mt TNT")
    ),
)
_INFORMATION = (
    *_units("information", IEC, ("bit", 1.0, "bit"), ("By", 8.0, "B"), ("kBy", 8e3, "kB"), ("MBy", 8e6, "MB")),
    *_units("information", IEC, ("GBy", 8e9, "GB"), ("TBy", 8e12, "TB")),
    *_units("data rate", IEC, ("Mbit/s", 1e6, "Mbit/s"), ("Gbit/s", 1e9, "Gbit/s")),
)
_OTHER = (
    *_units("acceleration", SI, ("m/s2", 1.0, "m/s²"), ("[g]", STANDARD_GRAVITY, "g")),
    *_units("angle", SI, ("rad", 1.0, "rad"), ("deg", 3.141592653589793 / 180, "°")),
    *_units("voltage", SI, ("V", 1.0, "V"), ("kV", 1e3, "kV")),
    *_units("current", SI, ("A", 1.0, "A")),
    *_units("flow", NIST, ("[bbl_us]/d", 42 * 231 * 0.0254**3 / DAY, "barrels a day")),
    *_units("frequency", SI, ("Hz", 1.0, "Hz"), ("kHz", 1e3, "kHz"), ("MHz", 1e6, "MHz"), ("GHz", 1e9, "GHz")),
    *_units("temperature", SI, ("K", 1.0, "K")),
    Unit(code="Cel", dimension="temperature", factor=1.0, symbol="°C", source=SI, offset=273.15),
    Unit(code="[degF]", dimension="temperature", factor=5 / 9, symbol="°F", source=NIST, offset=459.67 * 5 / 9),
    *_units("percent", UCUM, ("%", 0.01, "%"), ("[ppm]", 1e-6, "ppm")),
    *_units("percent", GUIDE, ("bp", 1e-4, "basis points")),
    *_units("count", UCUM, ("1", 1.0, "")),
    *_units("mach", GUIDE, ("Ma", 1.0, "Mach")),
    *_units("year", GUIDE, ("year", 1.0, "")),
)
_MONEY = tuple(
    Unit(code=code, dimension="money", factor=1.0, symbol=code, source=ISO_4217) for code in sorted(CURRENCIES)
)

UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        unit.code: unit
        for group in (
            *(_LENGTH, _MASS, _TIME, _RATE, _SPEED, _FORCE, _PRESSURE, _POWER),
            *(_AREA, _AREAL_DENSITY, _VOLUME, _ENERGY, _INFORMATION, _OTHER, _MONEY),
        )
        for unit in group
    }
)
"""Every unit we know, by code. Money is never converted: its factor is 1 in its own currency."""


def unit_of(code: str) -> Unit:
    """The unit with this code.

    Raises
    ------
    UnitError
        If we know no such code.

    >>> unit_of("[mi_i]").factor
    1609.344
    """
    try:
        return UNITS[code]
    except KeyError:
        raise UnitError(
            f'unknown unit code "{code}"', remedy="use a UCUM or ISO 4217 code: km, [mi_i], kg, USD"
        ) from None


def dimension_of(code: str) -> str:
    """What a unit measures.

    >>> dimension_of("km/h"), dimension_of("KRW")
    ('speed', 'money')
    """
    return unit_of(code).dimension


def to_si(value: float, code: str) -> float:
    """A value in `code` as SI; money stays in its currency, Mach and years as they are.

    >>> to_si(190, "[mi_i]")
    305775.36
    """
    unit = unit_of(code)
    return value * unit.factor + unit.offset


def from_si(value: float, code: str) -> float:
    """An SI value in the unit `code`.

    >>> from_si(300_000, "km")
    300.0
    """
    unit = unit_of(code)
    return (value - unit.offset) / unit.factor
