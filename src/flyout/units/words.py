"""How units are written: words in any case, symbols in their own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from flyout.units.table import UNITS

_NAMES: dict[str, tuple[str, ...]] = {
    "m": ("metre", "metres", "meter", "meters"),
    "km": ("kilometre", "kilometres", "kilometer", "kilometers", "kms", "klick", "klicks"),
    "cm": ("centimetre", "centimetres", "centimeter", "centimeters"),
    "mm": ("millimetre", "millimetres", "millimeter", "millimeters"),
    "[mi_i]": ("mile", "miles", "statute mile", "statute miles", "mi"),
    "[nmi_i]": ("nautical mile", "nautical miles", "nmi"),
    "[ft_i]": ("foot", "feet", "ft"),
    "[in_i]": ("inch", "inches"),
    "[yd_i]": ("yard", "yards", "yd", "yds"),
    "kg": ("kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos", "kgs"),
    "dm": ("decimetre", "decimetres", "decimeter", "decimeters"),
    "um": ("micrometre", "micrometres", "micrometer", "micrometers", "micron", "microns", "µm", "μm"),
    "nm": ("nanometre", "nanometres", "nanometer", "nanometers"),
    "pm": ("picometre", "picometres", "picometer", "picometers"),
    "[ly]": ("light year", "light years", "light-year", "light-years"),
    "ug": ("microgram", "micrograms", "microgramme", "microgrammes", "mcg", "µg", "μg"),
    "[stone_av]": ("stone",),
    "[car_m]": ("carat", "carats"),
    "g": ("gram", "grams", "gramme", "grammes"),
    "mg": ("milligram", "milligrams", "mg"),
    # Reports from anywhere write "ton" for 1000 kg; who means 2,000 lb exactly says "short ton".
    "t": ("tonne", "tonnes", "ton", "tons", "metric ton", "metric tons", "metric tonne", "metric tonnes"),
    "[ston_av]": ("short ton", "short tons", "us ton", "us tons"),
    "[lton_av]": ("long ton", "long tons", "imperial ton", "imperial tons"),
    "[lb_av]": ("pound", "pounds", "lb", "lbs"),
    "[oz_av]": ("ounce", "ounces", "oz"),
    "s": ("second", "seconds", "sec", "secs"),
    "ms": ("millisecond", "milliseconds"),
    "min": ("minute", "minutes", "min", "mins"),
    "h": ("hour", "hours", "hr", "hrs"),
    "d": ("day", "days"),
    "wk": ("week", "weeks"),
    "mo": ("month", "months"),
    "a": ("year", "years", "yr", "yrs"),
    "km/h": ("kmh", "km/h", "kph", "k.p.h.", "kmph", "km/hr", "km per hour"),
    "m/s": ("m/s", "m/sec", "mps"),
    "km/s": ("km/s", "km/sec"),
    "[mi_i]/h": ("mph", "m.p.h.", "mi/h"),
    "[ft_i]/s": ("ft/s", "fps", "f.p.s."),
    "[kn_i]": ("knot", "knots", "kt", "kts"),
    "kg/m2": ("kg/m2", "kg/m²"),
    "[lb_av]/[sft_i]": ("lb/ft2", "lb/ft²", "lb/sq ft", "pounds per square foot"),
    "N": ("newton", "newtons"),
    "kN": ("kilonewton", "kilonewtons"),
    "MN": ("meganewton", "meganewtons"),
    "[lbf_av]": ("pound-force", "pounds-force", "lbf", "pounds of thrust", "lb of thrust", "lbs of thrust"),
    "kgf": ("kilogram-force", "kgf", "kilograms of thrust", "kg of thrust"),
    "Mgf": ("ton-force", "tons-force", "tonne-force", "tonnes-force", "tf", "tons of thrust", "tonnes of thrust"),
    "Pa": ("pascal", "pascals"),
    "kPa": ("kilopascal", "kilopascals"),
    "MPa": ("megapascal", "megapascals"),
    "hPa": ("hectopascal", "hectopascals"),
    "mbar": ("millibar", "millibars"),
    "bar": ("bar", "bars"),
    "atm": ("atm", "atmosphere", "atmospheres"),
    "[psi]": ("psi", "pounds per square inch"),
    "W": ("watt", "watts"),
    "kW": ("kilowatt", "kilowatts"),
    "MW": ("megawatt", "megawatts"),
    "GW": ("gigawatt", "gigawatts"),
    "TW": ("terawatt", "terawatts"),
    "kW.h": ("kilowatt hour", "kilowatt hours", "kilowatt-hour", "kilowatt-hours", "kwh"),
    "MW.h": ("megawatt hour", "megawatt hours", "megawatt-hour", "megawatt-hours", "mwh"),
    "GW.h": ("gigawatt hour", "gigawatt hours", "gigawatt-hour", "gigawatt-hours", "gwh"),
    "TW.h": ("terawatt hour", "terawatt hours", "terawatt-hour", "terawatt-hours", "twh"),
    "[Cal]": ("calorie", "calories", "kilocalorie", "kilocalories", "kcal"),
    "V": ("volt", "volts"),
    "kV": ("kilovolt", "kilovolts"),
    "A": ("ampere", "amperes", "amp", "amps"),
    "bit": ("bit", "bits"),
    "By": ("byte", "bytes"),
    "kBy": ("kilobyte", "kilobytes", "kb"),
    "MBy": ("megabyte", "megabytes", "mb"),
    "GBy": ("gigabyte", "gigabytes", "gb"),
    "TBy": ("terabyte", "terabytes", "tb"),
    "Mbit/s": ("mbps", "mbit/s", "megabits per second"),
    "Gbit/s": ("gbps", "gbit/s", "gigabits per second"),
    "[HP]": ("horsepower", "hp", "bhp"),
    "m2": ("square metre", "square metres", "square meter", "square meters", "sq m", "sq. m", "m2", "m²", "m^2"),
    "km2": (
        "square kilometre",
        "square kilometres",
        "square kilometer",
        "square kilometers",
        "sq km",
        "sq. km",
        "km2",
        "km²",
    ),
    "cm2": ("square centimetre", "square centimetres", "square centimeter", "square centimeters", "cm2", "cm²"),
    "har": ("hectare", "hectares"),
    "[sft_i]": ("square foot", "square feet", "sq ft", "sq. ft"),
    "[mi_i]2": ("square mile", "square miles", "sq mi", "sq. mi", "sq. miles", "sq miles"),
    "[acr_us]": ("acre", "acres"),
    "m3": ("cubic metre", "cubic metres", "cubic meter", "cubic meters", "m3", "m³"),
    "L": ("litre", "litres", "liter", "liters"),
    "mL": ("millilitre", "millilitres", "milliliter", "milliliters", "ml"),
    "[gal_us]": ("gallon", "gallons", "us gallon", "us gallons"),
    "[gal_br]": ("imperial gallon", "imperial gallons"),
    "[bbl_us]": ("barrels of oil", "barrel of oil", "barrels of crude"),
    "[bbl_us]/d": ("bpd", "b/d", "barrels per day", "barrels a day", "barrels of oil per day", "barrels of oil a day"),
    "[cft_i]": ("cubic foot", "cubic feet"),
    "m/s2": ("m/s2", "m/s²", "m/s^2"),
    "deg": ("degree", "degrees", "deg"),
    "rad": ("radian", "radians", "rad"),
    "J": ("joule", "joules"),
    "kJ": ("kilojoule", "kilojoules"),
    "MJ": ("megajoule", "megajoules"),
    # A yield in the news is an energy; nobody weighs anything in kilotons there.
    "kt{TNT}": ("kiloton", "kilotons", "kilotonne", "kilotonnes", "kilotons of tnt"),
    "Mt{TNT}": ("megaton", "megatons", "megatonne", "megatonnes", "megatons of tnt"),
    "t{TNT}": ("tons of tnt", "tonnes of tnt"),
    "Hz": ("hertz",),
    "kHz": ("kilohertz",),
    "MHz": ("megahertz",),
    "GHz": ("gigahertz",),
    "Cel": ("degree celsius", "degrees celsius", "degrees centigrade", "celsius", "deg c", "degrees c"),
    "[degF]": ("degree fahrenheit", "degrees fahrenheit", "fahrenheit", "degrees f", "deg f"),
    "K": ("kelvin", "kelvins"),
    "[ppm]": ("ppm", "parts per million"),
    "bp": ("basis point", "basis points", "bps"),
    "%": ("percent", "p.c.", "per cent", "pct", "percentage point", "percentage points"),
}

UNIT_WORDS: Mapping[str, str] = {word: code for code, words in _NAMES.items() for word in words}
"""Lower-case words and word pairs -> code, read in any case."""

UNIT_SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "m": "m", "km": "km", "KM": "km", "Km": "km", "cm": "cm", "mm": "mm", "mi": "[mi_i]", "nm": "[nmi_i]",
        "NM": "[nmi_i]", "ft": "[ft_i]", "in": "[in_i]", "kg": "kg", "Kg": "kg", "KG": "kg", "g": "g", "t": "t",
        "lb": "[lb_av]", "s": "s", "ms": "ms", "h": "h", "N": "N", "kN": "kN", "KN": "kN", "MN": "MN", "Pa": "Pa",
        "kPa": "kPa", "MPa": "MPa", "W": "W", "kW": "kW", "KW": "kW", "MW": "MW", "GW": "GW", "ha": "har", "L": "L",
        "J": "J", "kJ": "kJ", "MJ": "MJ", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "K": "K",
        "°C": "Cel", "ºC": "Cel", "℃": "Cel", "°F": "[degF]", "ºF": "[degF]", "℉": "[degF]", "°": "deg",
        "%": "%", "pc": "%", "V": "V", "kV": "kV", "hPa": "hPa", "TW": "TW", "kt": "[kn_i]", "Mt": "Mt{TNT}",
    }
)  # fmt: skip
"""Symbols -> code, read only as written: MN is no mN."""


def find_code(written: str) -> str | None:
    """The code of a unit as written, or None if nobody writes it so.

    >>> find_code("Miles"), find_code("kN"), find_code("[mi_i]"), find_code("parsec")
    ('[mi_i]', 'kN', '[mi_i]', None)
    """
    plain = " ".join(written.split())
    if plain in UNIT_SYMBOLS:
        return UNIT_SYMBOLS[plain]
    if plain.lower() in UNIT_WORDS:
        return UNIT_WORDS[plain.lower()]
    return plain if plain in UNITS else None
