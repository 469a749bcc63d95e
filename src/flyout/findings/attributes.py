"""How each attribute is compared, and what it is called in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from flyout.findings.model import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One quantity that statements give of a system.

    Parameters
    ----------
    phrase : str
        What it is called, with a place for the system: "range of {}".
    greatest : bool
        The attribute is itself an upper end, so "up to 300 km" gives its value
        and does not merely bound it.
    dispute : Weight or None
        How much it matters if two figures exclude each other; None where two
        figures need not be about the same thing (two contracts, two years).
    caveat : str
        What a reader of a dispute must know.
    stands_alone : bool
        That nobody else gives it is worth saying.
    """

    phrase: str
    greatest: bool = False
    dispute: Weight | None = Weight.WARNING
    caveat: str = ""
    stands_alone: bool = True


_FLIGHT = "They may speak of different flights."
_PRICE = "Prices differ by year and by what a contract contains."
_COUNT = "They may count different things or days."


def _flight(phrase: str) -> Measure:
    return Measure(phrase=phrase, dispute=Weight.NOTE, caveat=_FLIGHT)


def _count(phrase: str) -> Measure:
    return Measure(phrase=phrase, dispute=Weight.NOTE, caveat=_COUNT, stands_alone=False)


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "range": Measure(phrase="range of {}", greatest=True),
        "min_range": Measure(phrase="shortest range of {}"),
        "speed": Measure(phrase="speed of {}", greatest=True),
        "length": Measure(phrase="length of {}"),
        "diameter": Measure(phrase="diameter of {}"),
        "wingspan": Measure(phrase="wingspan of {}"),
        "launch_mass": Measure(phrase="launch mass of {}"),
        "payload_mass": Measure(phrase="payload of {}"),
        "propellant_mass": Measure(phrase="propellant mass of {}"),
        "thrust": Measure(phrase="thrust of {}"),
        "burn_time": Measure(phrase="burn time of {}"),
        "stages": Measure(phrase="number of stages of {}"),
        "cep": Measure(phrase="accuracy of {}"),
        "unit_cost": Measure(phrase="unit price of {}", caveat=_PRICE),
        "missiles_per_launcher": Measure(phrase="number of missiles on one launcher of {}"),
        "production_rate": Measure(
            phrase="production rate of {}", dispute=Weight.NOTE, caveat=_COUNT, stands_alone=False
        ),
        "flight_distance": _flight("distance flown by {}"),
        "apogee": _flight("greatest height of {}"),
        "altitude": _flight("height of {}"),
        "flight_time": _flight("flight time of {}"),
        "count": _count("number of {}"),
        "contract_value": Measure(phrase="contract value for {}", dispute=None, stands_alone=False),
    }
)
"""Quantities that are compared; "other" and "year" are not: first flown and first sold are two years."""


def is_of_flight(attribute: str) -> bool:
    """Whether a figure is a number of one flight, and not of the system."""
    measure = MEASURES.get(attribute)
    return measure is not None and measure.caveat == _FLIGHT


COUNTED: Mapping[str, str] = MappingProxyType(
    {
        "delivered": "number of {} delivered",
        "ordered": "number of {} ordered",
        "requested": "number of {} requested",
        "produced": "number of {} produced",
        "launched": "number of {} launched",
        "intercepted": "number of {} intercepted",
        "stock": "number of {} in stock",
        "hit": "number of hits by {}",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """One thing said of a system in words.

    Parameters
    ----------
    verb : str
        Puts subject and value in a sentence: "{} is launched from {}".
    exclusive : bool
        A system has one, so that two different values contradict each other.
    """

    verb: str
    exclusive: bool = False


TRAITS: Mapping[str, Trait] = MappingProxyType(
    {
        "manufacturer": Trait(verb="{} is made by {}", exclusive=True),
        "developer": Trait(verb="{} was developed by {}"),
        "launcher": Trait(verb="{} is launched from {}"),
        "propellant": Trait(verb="{} burns {} propellant", exclusive=True),
        "country_of_origin": Trait(verb="{} comes from {}", exclusive=True),
        "operator": Trait(verb="{} is used by {}"),
        "guidance_type": Trait(verb="{} has {} guidance"),
        "class": Trait(verb="{} is {}"),
        "variant_of": Trait(verb="{} is a variant of {}"),
    }
)

MAKERS = ("manufacturer", "developer")
"""Different attributes that often name the same company."""


def the(system: str) -> str:
    """A system's name with its article.

    >>> the("ATACMS"), the("Hwasong-14")
    ('the ATACMS', 'the Hwasong-14')
    """
    return system if system.lower().startswith("the ") else f"the {system}"


def with_article(thing: str) -> str:
    """A thing with its indefinite article.

    >>> with_article("export version"), with_article("missile")
    ('an export version', 'a missile')
    """
    return f"{'an' if thing[:1].lower() in 'aeiou' else 'a'} {thing}"


def phrase_of(attribute: str, of: str | None, system: str) -> str:
    """What is compared, as it stands in a sentence.

    >>> phrase_of("range", None, "ATACMS"), phrase_of("count", "delivered", "HIMARS")
    ('range of the ATACMS', 'number of HIMARS delivered')
    """
    if attribute == "count":
        return COUNTED.get(of or "", MEASURES["count"].phrase).format(system)
    return MEASURES[attribute].phrase.format(the(system))
