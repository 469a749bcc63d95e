"""Every factor of the unit table against pint's registry."""

import pint
import pytest

from flyout.units.table import UNITS, from_si, to_si

REGISTRY = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
PINT = {
    "m": "m", "km": "km", "cm": "cm", "mm": "mm", "[nmi_i]": "nautical_mile", "[mi_i]": "mile", "[ft_i]": "foot",
    "[in_i]": "inch", "[yd_i]": "yard", "kg": "kg", "g": "g", "mg": "mg", "t": "metric_ton", "kt": "kilometric_ton",
    "[lb_av]": "pound", "[oz_av]": "ounce", "[ston_av]": "short_ton", "[lton_av]": "long_ton", "s": "s", "ms": "ms",
    "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "julian_year", "/h": "1/hour",
    "/d": "1/day", "/wk": "1/week", "/mo": "1/month", "/a": "1/julian_year", "m/s": "m/s", "km/s": "km/s",
    "km/h": "km/hour", "[kn_i]": "knot", "[mi_i]/h": "mile/hour", "[mi_i]/s": "mile/s", "[ft_i]/s": "foot/s",
    "N": "N", "kN": "kN", "MN": "MN", "[lbf_av]": "force_pound", "kgf": "force_kilogram", "Mgf": "force_metric_ton",
    "Pa": "Pa", "kPa": "kPa", "MPa": "MPa", "bar": "bar", "atm": "atm", "[psi]": "psi", "W": "W", "kW": "kW",
    "MW": "MW", "GW": "GW", "[HP]": "horsepower", "m2": "m**2", "km2": "km**2", "cm2": "cm**2", "har": "hectare",
    "[sft_i]": "foot**2", "[mi_i]2": "mile**2", "[acr_us]": "acre", "m3": "m**3", "L": "liter", "mL": "milliliter",
    "[gal_us]": "gallon", "[gal_br]": "imperial_gallon", "[bbl_us]": "oil_barrel", "[cft_i]": "foot**3",
    "m/s2": "m/s**2", "[g]": "standard_gravity", "rad": "rad", "deg": "degree", "J": "J", "kJ": "kJ", "MJ": "MJ",
    "t{TNT}": "ton_TNT", "kt{TNT}": "kiloton_TNT", "Mt{TNT}": "megaton_TNT", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz",
    "dm": "dm", "um": "um", "nm": "nm", "pm": "pm", "[ly]": "light_year", "ug": "ug", "[stone_av]": "stone",
    "[car_m]": "carat", "hPa": "hPa", "mbar": "mbar", "TW": "TW", "kW.h": "kilowatt_hour", "MW.h": "MW*hour",
    "GW.h": "GW*hour", "TW.h": "TW*hour", "[Cal]": "kilocalorie", "bit": "bit", "By": "byte", "kBy": "kilobyte",
    "MBy": "megabyte", "GBy": "gigabyte", "TBy": "terabyte", "Mbit/s": "megabit/s", "Gbit/s": "gigabit/s",
    "V": "V", "kV": "kV", "A": "A", "[bbl_us]/d": "oil_barrel/day", "[ppm]": "ppm",
    "kg/m2": "kg/m**2", "[lb_av]/[sft_i]": "pound/foot**2",
    "GHz": "GHz", "K": "K", "Cel": "degC", "[degF]": "degF", "%": "percent",
}  # fmt: skip
OURS = {"1", "bp", "Ma", "year"}


@pytest.mark.parametrize("code", sorted(PINT))
@pytest.mark.parametrize("value", [1.0, 37.0])
def test_factor_is_pints(code, value):
    theirs = REGISTRY.Quantity(value, PINT[code]).to_base_units()
    if code.startswith("/") or code.endswith("Hz"):
        theirs = REGISTRY.Quantity(value, PINT[code]).to("1/s")
    if code == "deg":
        theirs = REGISTRY.Quantity(value, "degree").to("radian")
    # two ulp of a double at the size of a temperature in kelvin; the factors themselves are exact
    assert to_si(value, code) == pytest.approx(theirs.magnitude, rel=1e-12)


def test_every_unit_is_compared():
    physical = {code for code, unit in UNITS.items() if unit.dimension != "money"}
    assert physical == set(PINT) | OURS


@pytest.mark.parametrize("code", sorted(UNITS))
def test_round_trip(code):
    assert from_si(to_si(123.4, code), code) == pytest.approx(123.4, rel=1e-12)
