"""What the labels of a fact box announce: which attribute a figure or the words behind each of them are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from flyout.core.record import record
from flyout.documents.wordlists import words

_MEASURED = {
    ("range", "length"): "range, reach, distance, maximum reach, strike range, firing range, operational range",
    ("min_range", "length"): "minimum range, min range, minimum firing range, minimum reach",
    ("flight_distance", "length"): """
        distance flown, flight distance, range flown, distance covered, distance travelled
    """,
    ("apogee", "length"): "apogee, peak altitude, peak height, highest point, maximum apogee",
    ("altitude", "length"): """
        ceiling, altitude, height of flight, flight level, flying height, engagement altitude, cruise altitude,
        cruising altitude, service ceiling, interception altitude, intercept altitude, height reached
    """,
    ("flight_time", "time"): "flight time, time of flight, flight duration, duration of flight, endurance",
    ("burn_time", "time"): "burn time, burning time",
    ("speed", "speed"): "speed, velocity, cruise speed, cruising speed, top speed, terminal speed, burnout speed",
    ("length", "length"): "length",
    ("diameter", "length"): """
        diameter, body diameter, fuselage diameter, hull diameter, calibre, caliber, width of body
    """,
    ("wingspan", "length"): "wingspan, wing span, span, fin span, finspan",
    ("launch_mass", "mass"): """
        mass, weight, launch weight, launch mass, takeoff weight, take-off weight, take-off mass, takeoff mass,
        liftoff weight, lift-off weight, lift-off mass, gross weight, gross mass, all-up weight, starting weight,
        starting mass
    """,
    ("payload_mass", "mass"): """
        payload, payload mass, payload weight, payload capacity, warhead, warhead weight, warhead mass, warhead
        size, throw weight, throw-weight, explosive weight, warhead yield
    """,
    ("propellant_mass", "mass"): "propellant mass, propellant weight, fuel mass, fuel weight, fuel capacity",
    ("thrust", "force"): "thrust, engine thrust, thrust at launch, take-off thrust, sea-level thrust",
    ("stages", "count"): "stages, number of stages, stage number, no. of stages",
    ("cep", "length"): "accuracy, cep, circular error probable, precision, miss distance",
    ("unit_cost", "money"): """
        unit cost, cost, price, unit price, flyaway cost, cost per unit, cost per missile, cost per round, cost per
        shot, price per missile, price per unit, price per round, cost each, price each, average unit cost, average
        price, procurement cost, export price
    """,
    ("contract_value", "money"): """
        contract value, value of contract, contract, programme cost, program cost, development cost, total cost,
        order value, deal value
    """,
    ("production_rate", "rate"): "production rate, annual production, annual output, yearly output, output",
    ("missiles_per_launcher", "count"): """
        missiles per launcher, rockets per launcher, rounds per launcher, load, missiles per pod, rockets per pod,
        interceptors per launcher, missiles carried, missiles per vehicle, missiles per canister, ready missiles,
        missiles on launcher, rounds per pod, missiles per truck
    """,
    ("year", "year"): """
        in service, service, in service since, entered service, entry into service, service entry, service date,
        introduced, introduction, date of introduction, year introduced, initial operating capability, initial
        operational capability, ioc, date deployed, deployed, deployment, fielded, first fielded, first test, first
        tested, first flight, maiden flight, first launch, first launched, first used, first fired, first use, first
        test flight, first flown, retired, year, year deployed, in use, in use since, unveiled, first shown, first
        seen, first deployed, year of introduction, operational since, active since, in production, designed,
        developed, produced, adopted, date of first test, service life, entered production, withdrawn, out of
        service
    """,
}
_COUNTED = {
    "produced": """
        no. built, number built, built, produced, production, total production, total built, units built,
        quantity built, number produced, quantity produced, no. produced, units produced, built so far, production
        total, production run
    """,
    "stock": """
        inventory, stock, stocks, stockpile, number in service, in inventory, in stock, arsenal, number deployed,
        number held, in service, deployed, active missiles, fleet
    """,
    "ordered": "ordered, number ordered, on order, quantity ordered, quantity, order",
    "delivered": "delivered, number delivered, quantity delivered",
    "launched": "launched, fired, number launched, number fired, launches, missiles fired, missiles launched",
    "intercepted": "intercepted, shot down, downed, number intercepted, destroyed",
    "hit": "hits, hit",
}
_TOLD = {
    "class": """
        class, type, role, category, missile type, weapon type, function, primary function, weapon class, missile
        class, designation type, kind
    """,
    "country_of_origin": """
        originated from, origin, country, country of origin, place of origin, origin country, nation, state, made
        in, home country
    """,
    "operator": """
        possessed by, operator, user, used by, operated by, in service with, current operator, main user, main
        operator, owner, in use with, armed forces, primary user, primary operator, service branch, operating
        nation, operator country, customer, export customer, fielded by, deployed by
    """,
    "manufacturer": """
        manufacturer, maker, builder, producer, built by, made by, produced by, manufactured by, contractor, prime
        contractor, main contractor, manufacturing company, company, industry, primary contractor
    """,
    "developer": "developer, designer, designed by, developed by, design bureau, development, design",
    "launcher": """
        basing, launch platform, platform, launched from, launcher, carrier, launch vehicle, launch mode, fired
        from, basing mode, launch from, carrier aircraft, launch system, launching platform, launch method,
        compatible aircraft, aircraft, launch aircraft, mobility, transporter, host platform, vehicle, carried by,
        integrated on
    """,
    "propellant": """
        propulsion, propellant, fuel, engine, motor, powerplant, power plant, propulsion system, rocket motor, fuel
        type, propellant type, engine type, propulsion type
    """,
    "guidance_type": """
        guidance, guidance system, navigation, seeker, guidance and navigation, guidance type, homing, guidance
        method, seeker type
    """,
    "variant_of": "derived from, based on, variant of, developed from",
    "other": "status",
}
_MODIFIERS = words("""
    maximum max max. operational effective estimated est. est reported approximate approx. approx nominal typical total
    overall average basic claimed stated official published missile missile's rocket weapon launch firing flight combat
    primary main principal full current operating the its minimum number quantity units
""")
_PREPOSITIONS = words("over at with without including incl. excluding excl. w/")
_LEAST = words("minimum min min.")
_MOST = words("maximum max max. top")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,20})[)\]]\s*$|,\s([a-z/]{1,6})$")  # "Range (km)", "Range, km"
_PARTS = words("""
    launcher launchers vehicle truck chassis tel radar radars booster boosters stage motor engine engines warhead crew
    transporter canister platform submarine ship aircraft
""")


@record()
class Label:
    """What stands behind a label.

    Parameters
    ----------
    name : str
        The label as it is known.
    measures : mapping of str to str
        What a figure is, by its dimension.
    counts : str or None
        What became of the things counted.
    told : str or None
        The attribute that words are.
    unit : str or None
        The unit of bare figures, from the brackets of the label: "Range (km)".
    most, least : bool
        Whether it says that its figure is the most or the least.
    """

    name: str
    measures: Mapping[str, str]
    counts: str | None = None
    told: str | None = None
    unit: str | None = None
    most: bool = False
    least: bool = False


def _each(labels: str) -> list[str]:
    return [" ".join(label.split()) for label in labels.split(",")]


def _entries(written: Mapping[str, str]) -> dict[str, str]:
    return {label: key for key, labels in written.items() for label in _each(labels)}


def _measures() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for (attribute, dimension), labels in _MEASURED.items():
        for label in _each(labels):
            found.setdefault(label, {})[dimension] = attribute
    return found


_BY_LABEL = _measures()
_COUNTS = _entries(_COUNTED)
_WORDS = _entries(_TOLD)
_KNOWN = frozenset((*_BY_LABEL, *_COUNTS, *_WORDS))
_DRIVEN = {"force": "thrust", "count": "stages"}
_MORE = {
    "production": {"rate": "production_rate", "year": "year"},
    "accuracy": {"percent": "cep"},
    "precision": {"percent": "cep"},
}
"""What else figures behind a label may be; and behind whatever tells of the motor."""

OPENERS = frozenset(label.split()[0] for label in _KNOWN) | {f"{label.split()[0]}s" for label in _KNOWN} | _MODIFIERS
"""The words with which labels begin."""


def label_of(written: str) -> Label | None:
    """What a label announces; None for words that are none of ours.

    >>> label_of("Max. operational range").measures, label_of("Range (km)").unit, label_of("Weight, t").unit
    ({'length': 'range'}, 'km', 't')
    >>> label_of("Span over fins").measures, label_of("Cost of the factory")
    ({'length': 'wingspan'}, None)
    >>> label_of("No. built").counts, label_of("Operators").told, label_of("In service").measures
    ('produced', 'operator', {'year': 'year', 'count': 'count'})
    """
    plain = " ".join(written.lower().split())
    bracket = _BRACKET.search(plain)
    plain = plain[: bracket.start()] if bracket else plain
    name = _known(plain.split())
    if name is None:
        return None
    measures = dict(_BY_LABEL.get(name, {})) | _MORE.get(name, {})
    told, counts = _WORDS.get(name), _COUNTS.get(name)
    if "speed" in measures:
        measures["mach"] = "speed"
    if told == "propellant":
        measures |= _DRIVEN
    if counts:
        measures["count"] = "count"
    lows = frozenset(plain.split())
    return Label(
        name=name,
        measures=measures,
        counts=counts,
        told=told,
        unit=bracket[1] or bracket[2] if bracket else None,
        most=not lows.isdisjoint(_MOST),
        least=not lows.isdisjoint(_LEAST),
    )


def _known(label: Sequence[str]) -> str | None:
    """The label itself, or what is left of it without the words that only modify it: "max. speed at burnout"."""
    ends = (k for k, word in enumerate(label) if k and word in _PREPOSITIONS)
    for rest in (label, label[: next(ends, 0)]):
        for first in range(len(rest)):
            name = " ".join(rest[first:])
            for each in (name, name.removesuffix("s"), name.replace(" and ", " ").removesuffix("s")):
                if each in _KNOWN:
                    return each
            if rest[first] not in _MODIFIERS:
                break
    return None


def is_part(words_before: str) -> bool:
    """Whether a heading or a name is that of a part or a carrier: what follows is not said of the missile.

    >>> is_part("First stage"), is_part("Launch vehicle (TEL)"), is_part("Tomahawk"), is_part("Specifications")
    (True, True, False, False)
    """
    return not _PARTS.isdisjoint(re.findall(r"[a-z]+", words_before.lower()))
