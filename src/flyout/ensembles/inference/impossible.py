"""Numbers no ballistic flight can have, refused before anything is flown."""

from __future__ import annotations

import math

from flyout.core.errors import DomainError
from flyout.core.interval import Interval
from flyout.ensembles.inference.report import ReportedFlight
from flyout.ensembles.inference.vacuum import FARTHEST, GM, RADIUS, arc, farthest, lowest_for
from flyout.units.show import show_si

HIGHEST = 40_000e3
"""Apogees beyond are those of space probes, not of missiles [m]."""

FLATTEST = math.radians(5.0)
"""A thrown flight that starts flatter stays in dense air for most of its way."""

LONGEST_BOOST = 600.0
"""More than any missile burns [s]."""

LEEWAY = 0.015
"""Part of the least time that the turning, oblong Earth and the rounding of apogees may excuse."""

_NAMES = {"apogee": "km", "distance": "km", "time": "min"}


def refuse_impossible(reported: ReportedFlight) -> None:
    """Say what cannot be and why, with the numbers.

    Raises
    ------
    DomainError
        For fewer than two numbers, one that is not above zero, a distance or
        height of no missile, an apogee too low for the distance, or a time
        below the least.
    """
    given = {name: getattr(reported, name) for name in _NAMES if getattr(reported, name) is not None}
    for name, interval in given.items():
        _refuse_not_positive(name, interval)
    if len(given) < 2:
        raise DomainError(
            f"one number of a flight ({', '.join(given) or 'none given'}) does not tell its path",
            remedy="give at least two of apogee, distance and time: the same apogee belongs to a short steep flight"
            " and to a long flat one",
        )
    _refuse_out_of_bounds(reported)
    if reported.apogee and reported.distance:
        _refuse_too_flat(reported.apogee, reported.distance)
    if reported.time:
        _refuse_too_quick(reported, reported.time)
        _refuse_orbit(reported, reported.time)


def least_time(reported: ReportedFlight) -> float:
    """Time of the thrown flight of the lowest apogee and shortest distance reported [s]."""
    distance = reported.distance.low if reported.distance else 0.0
    apogee = reported.apogee.low if reported.apogee else lowest_flight(distance)
    return float(arc(apogee, distance).time)


def lowest_flight(distance: float) -> float:
    """Apogee of the flattest thrown flight that is no refusal [m]."""
    low, high = 1.0, max(lowest_for(distance), 2.0)
    for _ in range(60):
        middle = 0.5 * (low + high)
        low, high = (middle, high) if float(arc(middle, distance).angle) < FLATTEST else (low, middle)
    return high


def _refuse_not_positive(name: str, interval: Interval) -> None:
    if not (math.isfinite(interval.high) and interval.middle > 0.0):
        shown = show_si(interval.middle, _NAMES[name])
        remedy = "of a shot straight up and down, give a small one: 1 km" if name == "distance" else None
        raise DomainError(f"{name} is {shown}, and a flight has one above zero", where=f"--{name}", remedy=remedy)


def _refuse_out_of_bounds(reported: ReportedFlight) -> None:
    if reported.distance and reported.distance.low > FARTHEST:
        raise DomainError(
            f"a distance of {_km(reported.distance.middle)} is more than half way around the Earth,"
            f" {_km(FARTHEST)}: what flies on is an orbit, not a ballistic flight",
            where="--distance",
        )
    if reported.apogee and reported.apogee.low > HIGHEST:
        speed = float(arc(reported.apogee.middle, 0.0).speed)
        raise DomainError(
            f"an apogee of {_km(reported.apogee.middle)} needs {speed:,.0f} m/s at the ground: a space probe or an"
            f" orbit, not a ballistic missile (up to {_km(HIGHEST)})",
            where="--apogee",
        )


def _refuse_too_flat(apogee: Interval, distance: Interval) -> None:
    thrown = arc(apogee.high, distance.low)
    if float(thrown.angle) >= FLATTEST:
        return
    speed = float(thrown.speed)
    orbit = ": all but the speed of an orbit" if math.isinf(farthest(1.03 * speed)) else ""
    raise DomainError(
        f"an apogee of {_km(apogee.middle)} is too low for a distance of {_km(distance.middle)}: a ballistic path of"
        f" that shape leaves the ground at {math.degrees(float(thrown.angle)):.1f} degrees and {speed:,.0f} m/s{orbit},"
        f" in the air for much of its way; at the least speed that flight climbs to {_km(lowest_for(distance.middle))}",
        where="--apogee, --distance",
        remedy="check whether the two were swapped, or whether it glides or cruises, which is no ballistic flight",
    )


def _refuse_too_quick(reported: ReportedFlight, time: Interval) -> None:
    least = least_time(reported)
    if time.high >= (1.0 - LEEWAY) * least:
        return
    path = " and ".join(
        f"{'an' if name == 'apogee' else 'a'} {name} of {_km(interval.middle)}"
        for name, interval in (("apogee", reported.apogee), ("distance", reported.distance))
        if interval
    )
    raise DomainError(
        f"a time of {_minutes(time.middle)} is too short: with {path} even a body thrown without air and boost"
        f" takes {_minutes(least)}",
        where="--time",
        remedy="check the unit and whether the numbers belong to the same flight",
    )


def _refuse_orbit(reported: ReportedFlight, time: Interval) -> None:
    """No flight takes longer than a whole turn on the ellipse from the ground to its apogee, and its boost."""
    apogee = reported.apogee.high if reported.apogee else HIGHEST
    turn = 2.0 * math.pi * math.sqrt((RADIUS + 0.5 * apogee) ** 3 / GM)
    if time.low <= turn + LONGEST_BOOST:
        return
    height = (
        f"with an apogee of {_km(reported.apogee.middle)}"
        if reported.apogee
        else f"with any apogee up to {_km(apogee)}"
    )
    raise DomainError(
        f"a time of {_minutes(time.middle)} is too long: {height} even a whole turn around the Earth takes"
        f" {_minutes(turn)}, so what flies on is an orbit, not a ballistic flight",
        where="--time",
        remedy="check the unit, and whether it came down on its first turn",
    )


def _km(length: float) -> str:
    return show_si(length, "km", digits=4)


def _minutes(time: float) -> str:
    return show_si(time, "min")
