"""What a reported flight implies, as words and as JSON."""

from __future__ import annotations

import math
from collections.abc import Iterator

from flyout.core.interval import Interval
from flyout.ensembles.inference.model import MEANINGLESS, Equivalent, Inference
from flyout.ensembles.model import Band
from flyout.studies.infer import Inferred
from flyout.units.show import show_si

_POINTS = ("p05", "p50", "p95")
_COMPASS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")


def inferred_row(inferred: Inferred) -> dict[str, object]:
    """One JSON object; a range beyond where ranges mean something is cut there and listed in `more_than`."""
    inference = inferred.inference
    return inference_row(inference) | {
        "published": [{"figure": it.origin.quote, "source": it.origin.title} for it in inferred.published],
        "assumptions": inference.assumptions,
    }


def inference_row(inference: Inference) -> dict[str, object]:
    """What a flight implies, without what others published of it."""
    equivalent, consistency = inference.equivalent, inference.consistency
    return {
        "consistent": consistency.holds,
        "consistency_probability": consistency.probability,
        "odd": consistency.odd,
        "expected_time_min": _scaled(consistency.time, 1.0 / 60.0),
        "converged": inference.diagnostics.converged if equivalent or consistency.holds is None else None,
        "sentences": consistency.words,
        "reported_si": {name: _ends(getattr(inference.reported, name)) for name in ("apogee", "distance", "time")}
        | {"payload": inference.reported.payload},
        "earth_turns": inference.rotating,
        "vacuum_lower_bound_km": _range(inference.vacuum),
        "diagnostics": {
            "draws": inference.diagnostics.draws,
            "effective_draws": inference.diagnostics.effective,
            "pareto_k": inference.diagnostics.pareto_k if math.isfinite(inference.diagnostics.pareto_k) else None,
            "split_half": inference.diagnostics.split_half,
            "not_found": inference.diagnostics.lost,
            "flights": inference.diagnostics.flights,
        },
        "models": inference.models,
        "seed": inference.seed,
        **_equivalent(equivalent, turns=inference.rotating),
    }


def _equivalent(equivalent: Equivalent | None, *, turns: bool) -> dict[str, object]:
    if equivalent is None:
        return {"equivalent_max_range_km": None}
    still, turning = (
        (equivalent.other_rotation, equivalent.range) if turns else (equivalent.range, equivalent.other_rotation)
    )
    return {
        "equivalent_max_range_km": _ranges(equivalent.range),
        "more_than": [point for point in _POINTS if getattr(equivalent.range, point) > MEANINGLESS],
        "equivalent_max_range_no_rotation_km": _ranges(still),
        "equivalent_max_range_rotation_km": _ranges(turning),
        "by_azimuth": [
            {"azimuth_deg": round(math.degrees(case.value)), "range_km": _ranges(case.range)}
            for case in equivalent.azimuths
        ],
        "other_payloads": [{"payload_kg": case.value, "range_km": _ranges(case.range)} for case in equivalent.payloads],
        "burnout_speed_m_s": _scaled(equivalent.burnout_speed, 1.0),
        "burnout_angle_deg": _scaled(equivalent.burnout_angle, math.degrees(1.0)),
        "classes": dict(equivalent.classes),
        "paths": [
            {
                "label": path.label,
                "range_km": 1e-3 * path.range,
                "apogee_km": 1e-3 * path.apogee,
                "flight_time_min": path.flight_time / 60.0,
            }
            for path in (equivalent.reported_path, equivalent.farthest_path)
        ],
    }


def inferred_words(inferred: Inferred) -> str:
    """The answer as lines of text."""
    inference = inferred.inference
    lines = [*inference.consistency.words]
    if inference.consistency.probability is not None and inference.consistency.holds is not None:
        lines.append(f"  probability of a time at least as far off: {100.0 * inference.consistency.probability:.0f} %")
    if inference.equivalent:
        lines += _answer(inference, inference.equivalent)
    if inference.vacuum is not None:
        lines.append(f"  {'vacuum bound':<18} {_shown(inference.vacuum)}: no air, no boost, usually a lower bound")
    lines += [f"  {'published':<18} {it.subject}: {it.origin.quote}, {it.origin.title}" for it in inferred.published]
    lines.append(f"  {'diagnostics':<18} {inference.diagnostics.words}")
    lines += [f"  {'' if k else 'models':<18} {words}" for k, words in enumerate(inference.models)]
    return "\n".join(lines)


def _answer(inference: Inference, equivalent: Equivalent) -> Iterator[str]:
    which = "on the turning Earth" if inference.rotating else "on an Earth that stands still"
    yield f"Equivalent greatest range, same payload, {which} (5, 50, 95 %):"
    yield f"  {'range':<18} {_line(equivalent.range)}"
    towards = f"turning, {math.degrees(inference.launch.azimuth):.0f}°"
    other = "without rotation" if inference.rotating else towards
    yield f"  {other:<18} {_line(equivalent.other_rotation)}"
    for name, case in zip(_COMPASS, equivalent.azimuths, strict=True):
        yield f"  {'towards ' + name:<18} {_line(case.range)}"
    for case in equivalent.payloads:
        yield f"  {'with ' + show_si(case.value, 'kg'):<18} {_line(case.range)}"
    speed, angle = equivalent.burnout_speed, equivalent.burnout_angle
    yield f"  {'burnout speed':<18} {speed.p05:,.0f}, {speed.p50:,.0f}, {speed.p95:,.0f} m/s, as reported"
    degrees = ", ".join(f"{math.degrees(value):.0f}" for value in (angle.p05, angle.p50, angle.p95))
    yield f"  {'burnout angle':<18} {degrees} degrees over the horizon, as reported"
    classes = ", ".join(f"{name} {100.0 * share:.0f} %" for name, share in equivalent.classes if share >= 0.01)
    yield f"  {'vehicles':<18} {classes}"


def _line(band: Band) -> str:
    return ", ".join(_shown(getattr(band, point)) for point in _POINTS)


def _shown(length: float) -> str:
    if length > MEANINGLESS:
        return f"more than {show_si(MEANINGLESS, 'km')}"
    return show_si(round(length, -4) if length > 1e6 else length, "km")


def _range(length: float | None) -> float | None:
    return None if length is None else 1e-3 * min(length, MEANINGLESS)


def _ranges(band: Band) -> dict[str, float | None]:
    return {point: _range(getattr(band, point)) for point in _POINTS}


def _scaled(band: Band | None, factor: float) -> dict[str, float] | None:
    return None if band is None else {point: factor * getattr(band, point) for point in _POINTS}


def _ends(interval: Interval | None) -> list[float] | None:
    return None if interval is None else [interval.low, interval.high]
