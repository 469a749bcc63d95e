"""How far a system can fly: what `flyout reach` asks."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.load import load_catalogue
from flyout.core.errors import DomainError
from flyout.core.interval import Interval
from flyout.core.progress import Tell, tell_nobody
from flyout.ensembles.inference.published import reported_of
from flyout.ensembles.model import Reach
from flyout.ensembles.reach import reach_of
from flyout.ensembles.tables import Row, by_azimuth, by_payload, with_payload
from flyout.studies.reported import read_mass
from flyout.systems.load import load_system, why_not_flown
from flyout.systems.model import System
from flyout.units.show import show_si
from flyout.units.text import read_si
from flyout.verdicts.probability import reaches_at_least

DRAWS = 8192
"""Flights of an answer where the user does not say."""

TABLES = {"payload": by_payload, "azimuth": by_azimuth}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachAsked:
    """What is asked about one system, in the words of the command line; None for what was not given."""

    system: str
    payload: str | None = None
    latitude_deg: float | None = None
    azimuth_deg: float | None = None
    at_least: str | None = None
    tables: tuple[str, ...] = ()
    draws: int = DRAWS


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """The reach of a system and what else was asked.

    Parameters
    ----------
    system : System
        As flown.
    reach : Reach
    at_least : float or None
        Distance asked about [m].
    probability : float or None
        That the greatest range is that or more.
    tables : dict of str to tuple of Row
        By "payload" and "azimuth".
    """

    system: System
    reach: Reach
    at_least: float | None
    probability: float | None
    tables: dict[str, tuple[Row, ...]]


def reach_asked(asked: ReachAsked, *, seed: int, workers: int | None = None, tell: Tell = tell_nobody) -> Reached:
    """Fly a system of the catalogue for distance.

    Raises
    ------
    FlyoutError
        For a name nobody knows, a system that flies no ballistic path, or a figure without its unit.
    """
    system = _system(asked)
    distance = None if asked.at_least is None else _distance(asked.at_least)
    reach = reach_of(system, seed=seed, draws=asked.draws, workers=workers, progress=partial(tell, system.label))
    return Reached(
        system=system,
        reach=reach,
        at_least=distance,
        probability=None if distance is None else reaches_at_least(reach, Interval(distance, distance)),
        tables={
            name: tuple(TABLES[name](system, seed=seed, workers=workers, tell=partial(tell, f"by {name}")))
            for name in asked.tables
        },
    )


def _system(asked: ReachAsked) -> System:
    catalogue = load_catalogue()
    entry, variant = catalogue.find_variant(asked.system)
    system = load_system(catalogue, entry.name, variant)
    if system is None:
        reason = why_not_flown(catalogue, entry.name, variant)
        raise DomainError(f"{reason}", where=asked.system, remedy=_instead(catalogue, entry.name))
    angles = {"latitude": asked.latitude_deg, "azimuth": asked.azimuth_deg}
    given = {name: math.radians(angle) for name, angle in angles.items() if angle is not None}
    system = replace(system, launch=replace(system.launch, **given))
    return system if asked.payload is None else with_payload(system, read_mass(asked.payload, where="--payload"))


def _instead(catalogue: Catalogue, name: str) -> str:
    """What else can be asked of a system that cannot be flown: its published flights, where it has any."""
    flights = (reported_of(figures) for trial, figures in catalogue.flights().items() if trial.system == name)
    whole = [it for it in flights if it is not None and it.apogee and it.distance]
    if not whole:
        return "what is published of it: flyout systems"
    apogee, distance = (show_si(it.middle, "km", digits=5) for it in (whole[-1].apogee, whole[-1].distance) if it)
    numbers = f'--apogee "{apogee}" --distance "{distance}"'
    return f"what its published flights imply, such as: flyout infer {numbers}"


def _distance(text: str) -> float:
    distance = read_si(text, "length", where="--at-least")
    if distance <= 0.0:
        raise DomainError(f"a distance of {text} is reached by standing still", where="--at-least", remedy="300km")
    return distance
