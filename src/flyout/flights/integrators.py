"""One flight by another integrator than the kernel's: to check it, or where the last digit counts.

The equations are the kernel's own (`motion.felt`), called from Python; the
steps are SciPy's or of fixed length. About a thousand times slower.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp

from flyout.core.errors import DomainError
from flyout.core.outcome import Outcome
from flyout.flights import summary
from flyout.flights.fate import fate
from flyout.flights.flight import Flight
from flyout.flights.history import make_flight
from flyout.flights.kernel import flights as columns
from flyout.flights.launch import Launch
from flyout.flights.loads import load_of
from flyout.flights.models import Models
from flyout.flights.motion import Around, Drag, Thrust, felt
from flyout.flights.run import LATEST
from flyout.flights.sampling import sample
from flyout.flights.schedule import Schedule, schedule
from flyout.flights.surroundings import air_of, wind_of
from flyout.physics.geodesy import height_and_normal, to_geodetic
from flyout.physics.vehicle import DragCurve, Vehicle

Array = NDArray[np.float64]
Rates = Callable[[float, Array], Array]

NAMES = ("DOP853", "RK45", "RK4")
TIGHT = 1e-12
_LEAST_RTOL = 3e-14  # of SciPy
_ZOOMS, _ZOOM_POINTS = 5, 41
_CHECKED_EVERY = 200.0  # s: how often a free fall is asked whether it will ever come down


@dataclass(frozen=True, slots=True, kw_only=True)
class Integrator:
    """How the steps are made.

    Parameters
    ----------
    name : str
        "DOP853" or "RK45" with steps of SciPy's choice, or "RK4".
    tolerance : float
        Relative, of the adaptive ones; a millionth of a metre is never asked for.
    step : float
        Of RK4, at most [s].

    Raises
    ------
    DomainError

    Source
    ------
    Hairer, Norsett, Wanner, Solving Ordinary Differential Equations I, 2nd ed.,
    section II.5 and code DOP853, as `scipy.integrate` has them; RK4: table II.1.2.
    """

    name: str
    tolerance: float = TIGHT
    step: float = 0.1

    def __post_init__(self) -> None:
        if self.name not in NAMES:
            raise DomainError(f'no integrator is called "{self.name}"', remedy=", ".join(NAMES))
        if not (0.0 < self.tolerance < 1.0 and 0.0 < self.step < math.inf):
            raise DomainError("an integrator needs a tolerance below one and a step above zero")


def fly_by(
    integrator: Integrator, vehicle: Vehicle, launch: Launch, *, burnout_elevation: float, models: Models | None = None
) -> Flight:
    """Fly one vehicle with another integrator; else as `fly.fly`."""
    models = models or Models()
    load = load_of(vehicle)
    planned = schedule(load, launch, models, np.array([burnout_elevation]))
    result = np.full(summary.SUMMARY, np.nan)
    result[summary.ELEVATION] = burnout_elevation
    outcome, trace = _flown(integrator, planned, models, load.curves, min(models.ground, launch.height), result)
    return make_flight(models, (launch.latitude, launch.longitude), (outcome, result, trace), None)


def _flown(
    integrator: Integrator,
    planned: Schedule,
    models: Models,
    curves: tuple[DragCurve, ...],
    ground: float,
    result: Array,
) -> tuple[Outcome, Array]:
    """Outcome and trace; burnout, apogee and impact are written into `result`."""
    outcome, rows = Outcome(int(planned.outcomes[0])) if planned.outcomes[0] >= 0 else Outcome.STEP_LIMIT, []
    state = planned.starts[0, :6].copy()
    stretches = _stretches(planned) if planned.outcomes[0] == columns.FLYING else iter(())
    for part, steered, start, end in stretches:
        rates = _rates(planned.starts[0], part, steered, models, curves)
        times, states, landed = _steps(integrator, rates, state, (start, end), models, ground)
        rows += _trace(rates, times, states)
        state = states[-1]
        if part[columns.PART_EXHAUST] > 0.0:
            result[[summary.BURNOUT_TIME, summary.BURNOUT_SPEED]] = times[-1], np.linalg.norm(state[3:])
        if landed:
            outcome = Outcome.IMPACT
            result[[summary.FLIGHT_TIME, summary.IMPACT_SPEED]] = times[-1], np.linalg.norm(state[3:])
            break
        height = to_geodetic(models.earth, *state[:3])[2]
        ended = fate(models.earth, tuple(state.tolist()), height) if part[columns.PART_LAST] == columns.NEVER else -1
        if ended >= 0:
            outcome = Outcome(ended)
            break
    trace = np.array(rows).reshape(-1, columns.TRACE)
    _note_top(models, trace, result)
    return outcome, trace


def _stretches(planned: Schedule) -> Iterator[tuple[Array, bool, float, float]]:
    """Parts cut at the ends of the rise and of the tilt, and a free fall into spells; whether the velocity steers."""
    begin, (rise_end, _, tilt_end) = planned.starts[0, columns.START_TIME], planned.starts[0, columns.TILT :][:3]
    for part in planned.parts[0]:
        start, end = max(begin, part[columns.PART_START]), min(part[columns.PART_LAST], LATEST)
        free = part[columns.PART_LAST] == columns.NEVER
        start = begin if free else start
        cuts = np.arange(start + _CHECKED_EVERY, end, _CHECKED_EVERY) if free else np.array([rise_end, tilt_end])
        edges = [start, *sorted(cut for cut in cuts if start < cut < end), end]
        for a, b in pairwise(edges):
            if b > a:
                yield part, bool(part[columns.PART_STEER] and a >= tilt_end), float(a), float(b)
                begin = b


def _rates(start: Array, part: Array, steered: bool, models: Models, curves: tuple[DragCurve, ...]) -> Rates:
    """The equations of motion in one part."""
    first = int(part[columns.PART_CURVE])
    curve = curves[0] if first == 0 else curves[1]
    mach_points, cd_points = np.array(curve.mach), np.array(curve.cd)
    air, blow = air_of(models), wind_of(models)
    rise_end, rate, tilt_end = start[columns.TILT : columns.TILT + 3]
    downrange = tuple(start[columns.START_DOWNRANGE : columns.START_DOWNRANGE + 3].tolist())

    def rates(t: float, y: Array) -> Array:
        x, yy, z, u, v, w = y.tolist()
        height, nx, ny, nz = height_and_normal(models.earth, x, yy, z)
        normal = nx, ny, nz
        density, pressure, slowness2 = air(height)
        blown = blow(height, normal)
        around = Around(normal, density, pressure, slowness2, blown)
        speed2 = (u - blown[0]) ** 2 + (v - blown[1]) ** 2 + (w - blown[2]) ** 2
        cd = float(np.interp(math.sqrt(speed2 * slowness2), mach_points, cd_points))
        tip = rate * max(0.0, min(t, tilt_end) - rise_end)
        mass, flow, growth, exhaust, exit_area = part[columns.PART_MASS : columns.PART_EXIT_AREA + 1].tolist()
        since = t - float(part[columns.PART_START])
        thrust = Thrust(since, mass, flow, growth, exhaust, exit_area, tip, float(steered), downrange)
        drag = Drag(float(part[columns.PART_AREA]), cd, 0.0)
        return np.array([u, v, w, *felt(models.earth, around, thrust, drag, (x, yy, z), (u, v, w))[:3]])

    return rates


def _steps(
    integrator: Integrator, rates: Rates, state: Array, span: tuple[float, float], models: Models, ground: float
) -> tuple[Array, Array, bool]:
    """Ends of the steps of one stretch, and whether the last is on the ground."""
    if integrator.name == "RK4":
        return _rk4(integrator.step, rates, state, span, models, ground)

    def over_ground(t: float, y: Array) -> float:
        return to_geodetic(models.earth, *y[:3].tolist())[2] - ground

    landing: Any = over_ground
    landing.terminal, landing.direction = True, -1.0
    method: Any = integrator.name
    scale = integrator.tolerance * np.array([1e6] * 3 + [1e3] * 3)
    rtol = max(integrator.tolerance, _LEAST_RTOL)
    solved = solve_ivp(rates, span, state, method=method, rtol=rtol, atol=scale, events=landing)
    return solved.t, solved.y.T, solved.status == 1


def _rk4(
    step: float, rates: Rates, state: Array, span: tuple[float, float], models: Models, ground: float
) -> tuple[Array, Array, bool]:
    """Classical steps of one length; the last is cut where the ground is, by false position."""
    count = max(1, math.ceil((span[1] - span[0]) / step))
    h, t, times, states = (span[1] - span[0]) / count, span[0], [span[0]], [state]
    for k in range(count):
        end = _rk4_step(rates, t, states[-1], h)
        if k > 0 and to_geodetic(models.earth, *end[:3])[2] < ground:
            cut = _cut(rates, t, states[-1], h, models, ground)
            return np.array([*times, t + cut]), np.array([*states, _rk4_step(rates, t, states[-1], cut)]), True
        t = span[0] + (k + 1) * h
        times.append(t)
        states.append(end)
    return np.array(times), np.array(states), False


def _rk4_step(rates: Rates, t: float, y: Array, h: float) -> Array:
    k1 = rates(t, y)
    k2 = rates(t + 0.5 * h, y + 0.5 * h * k1)
    k3 = rates(t + 0.5 * h, y + 0.5 * h * k2)
    k4 = rates(t + h, y + h * k3)
    return np.asarray(y + h / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4))


def _cut(rates: Rates, t: float, y: Array, h: float, models: Models, ground: float) -> float:
    """Length of the step that ends on the ground [s]."""
    low, high = 0.0, h
    for _ in range(60):
        middle = 0.5 * (low + high)
        above = to_geodetic(models.earth, *_rk4_step(rates, t, y, middle)[:3])[2] > ground
        low, high = (middle, high) if above else (low, middle)
    return high


def _trace(rates: Rates, times: Array, states: Array) -> list[Array]:
    """Start and end of every step as the kernel records them."""
    ends = [np.r_[t, y, rates(t, y)[3:]] for t, y in zip(times, states, strict=True)]
    return [end for pair in pairwise(ends) for end in pair]


def _note_top(models: Models, trace: Array, result: Array) -> None:
    """The greatest height and when, closed in on between the steps around it."""
    if not len(trace):
        return
    low, high = trace[0, 0], trace[-1, 0]
    for _ in range(_ZOOMS):
        times = np.linspace(low, high, _ZOOM_POINTS)
        heights = [to_geodetic(models.earth, *place)[2] for place in sample(trace, times)[0].tolist()]
        top = int(np.argmax(heights))
        result[[summary.APOGEE, summary.APOGEE_TIME]] = heights[top], times[top]
        low, high = times[max(0, top - 1)], times[min(top + 1, _ZOOM_POINTS - 1)]
