"""The reach of a system, as words and as JSON."""

from __future__ import annotations

import math
from collections.abc import Iterator

from flyout.ensembles.model import Band, Reach
from flyout.ensembles.tables import Row
from flyout.studies.reach import Reached
from flyout.systems.assumptions import assumptions_of
from flyout.units.show import show_si
from flyout.verdicts.likelihood import percent, term

_POINTS = ("p05", "p50", "p95")


def reached_row(reached: Reached) -> dict[str, object]:
    """One JSON object."""
    reach = reached.reach
    return {
        "system": reach.system,
        "variant": reach.variant,
        "range_km": _scaled(reach.range, 1e-3),
        "apogee_km": _scaled(reach.apogee, 1e-3),
        "flight_time_s": _scaled(reach.flight_time),
        "burnout_speed_m_s": _scaled(reach.burnout_speed),
        "at_least_km": None if reached.at_least is None else 1e-3 * reached.at_least,
        "probability_at_least": reached.probability,
        **{f"by_{name}": [_row(name, row) for row in rows] for name, rows in reached.tables.items()},
        "unknowns": [
            {"name": it.name, "words": it.words, "reason": it.reason, "source": it.source, "share": it.share}
            for it in reach.unknowns
        ],
        "conditioned_on": reach.conditioned_on,
        "flights": reach.flights,
        "effective_draws": reach.effective_draws,
        "outcomes": reach.outcomes,
        "models": reach.models,
        "assumptions": assumptions_of(reached.system),
        "seed": reach.seed,
    }


def reached_words(reached: Reached) -> str:
    """The answer as lines of text."""
    return "\n".join(_lines(reached))


def _lines(reached: Reached) -> Iterator[str]:
    reach = reached.reach
    yield f"{reached.system.label}, flights of greatest range (5, 50, 95 %):"
    yield f"  {'range':<14} {_band(reach.range, 'km')}"
    yield f"  {'apogee':<14} {_band(reach.apogee, 'km')}"
    yield f"  {'flight time':<14} {_band(reach.flight_time, 's')}"
    yield f"  {'burnout speed':<14} {_band(reach.burnout_speed, 'm/s')}"
    if reached.at_least is not None and reached.probability is not None:
        distance = show_si(reached.at_least, "km")
        yield f"  at least {distance}: {percent(reached.probability)} ({term(reached.probability)})"
    for name, rows in reached.tables.items():
        yield f"Range by {name}:"
        yield from (f"  {_value(name, row):<14} {_band(row.range, 'km')}" for row in rows)
    yield "What matters most (share of the spread of the range):"
    yield from (_unknown(reach, k) for k in range(len(reach.unknowns)))
    yield from (f"Held to: {words}" for words in reach.conditioned_on)
    yield f"{reach.flights:,} flights; {'; '.join(reach.models)}"
    yield from (f"Note: {caveat}" for caveat in reached.system.caveats)


def _unknown(reach: Reach, place: int) -> str:
    unknown = reach.unknowns[place]
    return f"  {100.0 * (unknown.share or 0.0):3.0f} %  {unknown.name}: {unknown.words}"


def _value(name: str, row: Row) -> str:
    return show_si(row.value, "kg") if name == "payload" else f"{math.degrees(row.value):.0f} degrees"


def _row(name: str, row: Row) -> dict[str, object]:
    key, value = ("payload_kg", row.value) if name == "payload" else ("azimuth_deg", round(math.degrees(row.value), 6))
    return {key: value, "range_km": _scaled(row.range, 1e-3)}


def _band(band: Band, unit: str) -> str:
    return ", ".join(show_si(getattr(band, point), unit) for point in _POINTS)


def _scaled(band: Band, factor: float = 1.0) -> dict[str, float]:
    return {point: factor * getattr(band, point) for point in _POINTS}
