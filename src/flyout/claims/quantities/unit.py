"""Units behind a number: "km", "nautical miles", "kilometres per hour", "-pound"."""

from __future__ import annotations

from flyout.claims.quantities.tape import NUMBER, OTHER, WORD, Tape
from flyout.claims.quantities.vocabulary import NOUN_STOPS
from flyout.units.table import UNITS
from flyout.units.words import UNIT_SYMBOLS, UNIT_WORDS

LONGEST_SYMBOL = 4  # letters of what a full stop may shorten: "yds.", "secs."
LONGEST_NAME = 4  # "pounds per square inch"
SPEEDS = {
    ("km", "h"): "km/h",
    ("m", "s"): "m/s",
    ("km", "s"): "km/s",
    ("[mi_i]", "h"): "[mi_i]/h",
    ("[mi_i]", "s"): "[mi_i]/s",
    ("[ft_i]", "s"): "[ft_i]/s",
}
PERIODS = {"hour": "h", "hr": "h", "h": "h", "second": "s", "sec": "s", "s": "s"}
WEIGHING = frozenset(("weigh", "weighs", "weighed", "weighing"))
OF_KIND = frozenset(("class", "band", "type", "series"))
THRUST = {"t": "Mgf", "kg": "kgf", "[lb_av]": "[lbf_av]"}
HEAT = {"C": "Cel", "F": "[degF]"}
_FIRST_WORDS = frozenset(name.split()[0].split("-")[0].split("/")[0] for name in UNIT_WORDS)


def _plain(name: str) -> str:
    """A name of several words, which hyphens may join: "1,500-square-foot"."""
    return name.replace("-", " ") if "-" in name else name


_BEGINNINGS = frozenset(_plain(name)[:length] for name in UNIT_WORDS for length in range(1, len(name) + 1))
_BURSTING = frozenset(("warhead", "warheads", "yield", "nuclear", "thermonuclear", "bomb", "bombs", "device", "tnt"))
# An inch written "in" is nearly always the preposition; these can only follow a length.
_AFTER_INCHES = frozenset((")", ",", ".", ";", "]", "diameter", "long", "wide", "tall", "thick", "high", "across"))

_SMALL_LENGTHS = frozenset(("mm", "cm", "m"))


def read_unit(tape: Tape, i: int) -> tuple[str, int] | None:
    """Code of the unit at token `i`, and the token behind it.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_unit(read_tape("kilometres per hour"), 0)
    ('km/h', 3)
    >>> read_unit(read_tape("300-kilometer"), 1)
    ('km', 3)
    >>> read_unit(read_tape("kt warhead"), 0), read_unit(read_tape("kt at sea"), 0)
    (('kt{TNT}', 1), ('[kn_i]', 1))
    """
    j = i + 1 if tape.is_hyphen(i) else i
    found = _degrees(tape, j) or _named(tape, j) or _symbol(tape, j, joined=j != i)
    if found is None or (tape.is_hyphen(found[1]) and _goes_on_naming(tape, j, found[1] + 1)):
        return None
    code, end = _power(tape, *found)
    end += _is_shortened(tape, end - 1)
    if code == "[kn_i]" and tape[end].lower in _BURSTING:
        return "kt{TNT}", end
    return per_time(tape, code, end)


def _goes_on_naming(tape: Tape, j: int, k: int) -> bool:
    """Whether what looks like a unit begins a name: "ten Kilo-class submarines", "50 L-band radars", "three Mi-8s".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_unit(read_tape("three Mi-8 helicopters"), 1) is None, read_unit(read_tape("three mi off"), 1)
    (True, ('[mi_i]', 2))
    """
    return tape[k].lower in OF_KIND or (tape[k].kind == NUMBER and tape[j].text[:1].isupper())


def _named(tape: Tape, j: int) -> tuple[str, int] | None:
    """The longest name of a unit that stands here.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _named(read_tape("nautical miles away"), 0), _named(read_tape("pounds of thrust"), 0)
    (('[nmi_i]', 2), ('[lbf_av]', 3))
    >>> _named(read_tape("stone in weight"), 0), _named(read_tape("stone huts"), 0)
    (('[stone_av]', 1), None)
    """
    if tape[j].lower not in _FIRST_WORDS:
        return None
    found: tuple[str, int] | None = None
    name, end = tape[j].lower, j + 1
    while _plain(name) in _BEGINNINGS:
        code = UNIT_WORDS.get(name) or UNIT_WORDS.get(_plain(name))
        found = (code, end) if code is not None else found
        if end == j + LONGEST_NAME:
            break
        token, end = tape[end], end + 1
        name += token.lower if token.glued else f" {token.lower}"  # slashes and hyphens join, words are spaced
    if found is None or found[1] != j + 1 or tape[j].lower != "stone":
        return found
    built = tape[j + 1].kind == WORD and tape[j + 1].text.islower() and tape[j + 1].lower not in NOUN_STOPS
    return None if built else found


def _symbol(tape: Tape, j: int, *, joined: bool) -> tuple[str, int] | None:
    """A symbol in its own case.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _symbol(read_tape("kN"), 0, joined=False), _symbol(read_tape("in Kyiv"), 0, joined=False)
    (('kN', 1), None)
    >>> _symbol(read_tape("300km-500km"), 1, joined=False), _symbol(read_tape("148 KN-23"), 1, joined=False)
    (('km', 2), None)
    """
    token = tape[j]
    if is_heat(tape, j):
        return HEAT[token.text], j + 1
    code = UNIT_SYMBOLS.get(token.text)
    if code is None:
        return None
    if token.text == "in" and not (joined or token.glued or tape[j + 1].lower in _AFTER_INCHES or _is_inch(tape, j)):
        return None
    opens = token.glued and tape[j + 3].text == token.text  # "300km-500km"
    if tape.is_hyphen(j + 1) and tape[j + 2].kind == NUMBER and not opens:  # "148 KN-23 missiles"
        return None
    if token.text == "K":  # "10 K" in a report is ten thousand, or a name
        return None
    return code, j + 1


def _is_shortened(tape: Tape, j: int) -> bool:
    """Whether a full stop only shortens a symbol: "200 kg. to 300 kg.", "3,400 km. per hour", and no sentence ends.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _is_shortened(read_tape("km. per hour"), 0), _is_shortened(read_tape("km. It flew"), 0)
    (True, False)
    """
    stop, behind = tape[j + 1], tape[j + 2]
    goes_on = (behind.kind == WORD and behind.text.islower()) or behind.text in ("(", ")", ",", ";")
    symbol = tape[j].text.isalpha() and len(tape[j].text) <= LONGEST_SYMBOL
    return symbol and goes_on and stop.text == "." and stop.glued


def _is_inch(tape: Tape, j: int) -> bool:
    """Whether a length in brackets follows: "24 in (610 mm)".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _is_inch(read_tape("24 in (610 mm)"), 1), _is_inch(read_tape("24 in (10 of them)"), 1)
    (True, False)
    """
    return tape[j + 1].text == "(" and tape[j + 2].kind == NUMBER and tape[j + 3].text in _SMALL_LENGTHS


def _degrees(tape: Tape, j: int) -> tuple[str, int] | None:
    """Degrees of angle or of temperature.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _degrees(read_tape("°C"), 0), _degrees(read_tape("° north"), 0)
    (('Cel', 2), ('deg', 1))
    """
    if tape[j].text not in ("°", "º"):
        return None
    scale = {"C": "Cel", "F": "[degF]", "Celsius": "Cel", "Fahrenheit": "[degF]"}.get(tape[j + 1].text)
    return (scale, j + 2) if scale else ("deg", j + 1)


def is_heat(tape: Tape, j: int) -> bool:
    """Whether a C or F glued to two or three figures, or to decimals, means degrees: 40C, 1.5C.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> is_heat(read_tape("40C by noon"), 1), is_heat(read_tape("an iPhone 5C"), 3)
    (True, False)
    """
    before = tape[j - 1]
    written = 2 <= len(before.text) <= 3 if before.text.isdigit() else "." in before.text
    figures = before.kind == NUMBER and tape[j].glued and written
    if (
        not figures
        or tape.is_capital(j - 2)
        or (tape[j + 1].glued and (tape[j + 1].kind != OTHER or tape[j + 1].text == "/"))
    ):
        return False
    return tape[j].text == "C" or (tape[j].text == "F" and float(before.text) >= 20)  # a form 13F is a form


def _power(tape: Tape, code: str, end: int) -> tuple[str, int]:
    """Squares and cubes written as a digit: km2, km^2.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_unit(read_tape("km2"), 0)
    ('km2', 2)
    """
    raised = tape[end].text == "^" and tape[end].glued
    token = tape[end + raised]
    if token.kind == NUMBER and token.glued and code + token.text in UNITS:
        return code + token.text, end + raised + 1
    return code, end


def per_time(tape: Tape, code: str, end: int) -> tuple[str, int]:
    """A length per hour or second is a speed.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_unit(read_tape("miles an hour"), 0), read_unit(read_tape("km/s"), 0)
    (('[mi_i]/h', 3), ('km/s', 3))
    """
    if tape[end].lower not in ("per", "an", "a", "/", "each"):
        return code, end
    speed = SPEEDS.get((code, PERIODS.get(tape[end + 1].lower, "")))
    return (speed, end + 2) if speed else (code, end)


def as_thrust(tape: Tape, start: int, code: str, end: int) -> tuple[str, int]:
    """A mass where the words speak of thrust is a force: "a thrust of 80 tons", "80 tons thrust".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> as_thrust(read_tape("a thrust of 80 tons"), 3, "t", 5)
    ('Mgf', 5)
    >>> as_thrust(read_tape("of thrust and weighs 31 lb"), 4, "[lb_av]", 6)
    ('[lb_av]', 6)
    """
    before = tape.before(start, 4) if code in THRUST else ()
    told = "thrust" in before and WEIGHING.isdisjoint(before)
    return (THRUST[code], end) if code in THRUST and (told or tape[end].lower == "thrust") else (code, end)


def is_unit_word(tape: Tape, j: int) -> bool:
    """Whether a word that is a unit stands glued to a numeral here: 300km."""
    return tape[j].kind == WORD and (tape[j].text in UNIT_SYMBOLS or tape[j].lower in UNIT_WORDS)
