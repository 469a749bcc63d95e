"""Whether reported numbers can all be true: what the time should be, by the others."""

from __future__ import annotations

import math

from scipy.special import ndtr

from flyout.core.interval import Interval
from flyout.ensembles.draws import Array
from flyout.ensembles.inference.impossible import HIGHEST
from flyout.ensembles.inference.model import MOST_LOST, Consistency, Diagnostics
from flyout.ensembles.inference.pooled import Pool
from flyout.ensembles.inference.report import SPREAD, ReportedFlight
from flyout.ensembles.inference.vacuum import apogee_of, arc, lowest_for
from flyout.ensembles.inference.weighed import band, even
from flyout.ensembles.model import Band
from flyout.units.show import show_si, show_si_range

LEAST = 0.05
"""Less likely than this, and the numbers do not fit: "almost no chance" of ICD 203."""

AIR_ENDS = 40e3
"""Below this apogee a flight is one through air, and depends on the shape of what flies [m]."""

IN_THE_AIR = (
    "No verdict: the generic vehicles stand for missiles of some tonnes that leave the air, and none of them flies so"
    " low and near; an artillery rocket may"
)

NO_VEHICLE = (
    "No one- to three-stage ballistic vehicle flies {path}: it would have to be lighter or stronger than any of its"
    " class, or the flight was not ballistic (it glided, manoeuvred or was stopped)"
)


def without_vehicle(reported: ReportedFlight) -> Consistency:
    """The answer where nothing flies what was reported."""
    odd = "time" if reported.time and not (reported.apogee and reported.distance) else "apogee and distance"
    words = (NO_VEHICLE.format(path=_with_time(reported)),)
    if _in_the_air(reported):
        return Consistency(holds=None, probability=None, odd=None, time=None, words=(IN_THE_AIR,))
    return Consistency(holds=False, probability=0.0, odd=odd, time=None, words=words)


def _in_the_air(reported: ReportedFlight) -> bool:
    """Whether most of the flight is in air, by its apogee or else by its distance."""
    if reported.apogee is not None:
        return reported.apogee.high < AIR_ENDS
    return reported.distance is not None and lowest_for(reported.distance.high) < 0.5 * AIR_ENDS


def unknown(diagnostics: Diagnostics) -> Consistency:
    """The answer where the calculation did not converge."""
    words: tuple[str, ...] = (
        f"The calculation did not converge, so no verdict is given: {'; '.join(diagnostics.failings)}",
    )
    if diagnostics.lost > MOST_LOST:
        words += ("Most vehicles could not be brought to that path: it is at the edge of what ballistic flights do",)
    return Consistency(holds=None, probability=None, odd=None, time=None, words=words)


def judged(reported: ReportedFlight, pool: Pool) -> Consistency:
    """Compare the reported time with the times of flights of the other numbers.

    Parameters
    ----------
    reported : ReportedFlight
    pool : Pool
        Flights weighed without the reported time.
    """
    times, distances, weight = pool.column("time"), pool.column("distance"), pool.weight
    expected, samples = band(times, weight), even(times, weight)
    span = f"{show_si_range(expected.p05, expected.p95, 'min')}"
    if reported.time is None or reported.apogee is None:
        words = (f"A flight with {path_words(reported)} is possible and takes {span}",)
        return Consistency(holds=True, probability=None, odd=None, time=expected, words=words, times=samples)
    chance = chance_of(reported.time, times, weight)
    said = show_si(reported.time.middle, "min")
    if chance >= LEAST:
        words = (
            f"All numbers can be true: with {path_words(reported)} a flight takes {span}, and {said} was reported",
        )
        return Consistency(holds=True, probability=chance, odd=None, time=expected, words=words, times=samples)
    if reported.apogee_or_more and reported.time.middle > expected.p95:
        higher, _ = _goes_with(reported.apogee, reported.time, (times, distances, weight))
        instead = f", which goes with an apogee of {higher}" if higher else ""
        words = (
            f"The numbers can all be true, for the apogee is only said to be no lower: with {path_words(reported)} a"
            f" flight takes {span}, and {said} was reported{instead}",
        )
        return Consistency(holds=True, probability=None, odd=None, time=expected, words=words, times=samples)
    return Consistency(
        holds=False,
        probability=chance,
        odd="time",
        time=expected,
        times=samples,
        words=(
            f"The numbers do not fit together: with {path_words(reported)} a flight takes {span}, but {said} was"
            " reported",
            _instead(reported.apogee, reported.time, (times, distances, weight)),
        ),
    )


def fits(reported: ReportedFlight, pool: Pool) -> bool:
    """Whether the flights of a pool may have taken the reported time, or none was reported beside the path."""
    if reported.time is None or reported.apogee is None:
        return True
    return chance_of(reported.time, pool.column("time"), pool.weight) >= LEAST


def chance_of(time: Interval, times: Array, weight: Array) -> float:
    """Probability of a report at least as far off, to both sides."""
    spread = SPREAD * time.middle
    below, above = ndtr((time.high - times) / spread), ndtr((times - time.low) / spread)
    return float(min(1.0, 2.0 * min((weight * below).sum(), (weight * above).sum())))


def path_words(reported: ReportedFlight) -> str:
    """Apogee and distance as reported: "an apogee of 2,802 km and a distance of 933 km"."""
    parts = (("an apogee", reported.apogee), ("a distance", reported.distance))
    return " and ".join(f"{name} of {show_si(it.middle, 'km', digits=5)}" for name, it in parts if it)


def _with_time(reported: ReportedFlight) -> str:
    """The path, and the time where it stands for the apogee; the time of the usual path beside it."""
    if reported.time is None or reported.distance is None or reported.apogee is not None:
        return path_words(reported)
    distance = reported.distance.middle
    usual = float(arc(lowest_for(distance), distance).time)
    said, least = show_si(reported.time.middle, "min"), show_si(usual, "min")
    return f"{path_words(reported)} in {said} (on the path of least speed even without a boost it takes {least})"


def _instead(apogee: Interval, time: Interval, flights: tuple[Array, Array, Array]) -> str:
    """Which apogee the reported time would go with."""
    apogees, why_none = _goes_with(apogee, time, flights)
    if apogees is None:
        return f"{why_none}, so the time is the odd number"
    return f"The time is the odd number, or the apogee is: that time goes with an apogee of {apogees}"


def _goes_with(apogee: Interval, time: Interval, flights: tuple[Array, Array, Array]) -> tuple[str | None, str]:
    """The apogees that go with a time, in words; else None, and why none does."""
    times, distances, weight = flights
    boost = times - arc(apogee.middle, distances).time
    left = time.middle - boost
    possible = left > 1.05 * arc(1e3, distances).time
    if (weight * possible).sum() < 0.5:
        return None, "No apogee goes with that distance and time"
    apogees = apogee_of(distances[possible], left[possible])
    if apogees.min() > HIGHEST:
        return None, "No ballistic flight takes so long"
    there = band(apogees, weight[possible] / weight[possible].sum())
    return show_si_range(*_rounded(there), "km"), ""


def _rounded(band: Band) -> tuple[float, float]:
    return tuple(math.floor(value / 1e4 + 0.5) * 1e4 for value in (band.p05, band.p95))  # type: ignore[return-value]
