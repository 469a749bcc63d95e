"""How the reach of a system changes with what it carries and which way it flies."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from flyout.core.errors import DomainError
from flyout.core.outcome import Outcome
from flyout.ensembles.draws import Array
from flyout.ensembles.flown import fly_draws
from flyout.ensembles.greatest import Progress, Setting
from flyout.ensembles.held import Held, held_draws
from flyout.ensembles.model import Band
from flyout.ensembles.reach import band_of, models_of
from flyout.systems.distributions import Fixed
from flyout.systems.model import System

DRAWS = 512
"""Flights of every row of a table."""

DIRECTIONS = tuple(math.radians(45.0 * k) for k in range(8))
PAYLOAD_FACTORS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
"""Rows of the payload table, as parts of the middle of the system's own payload."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: a payload [kg] or an azimuth [rad], and the greatest range with it."""

    value: float
    range: Band


def by_payload(system: System, *, seed: int, workers: int | None = None, tell: Progress | None = None) -> list[Row]:
    """Greatest range for payloads about the system's own, with the same draws of everything else."""
    middle = float(system.payload.distribution.quantile(np.array([0.5]))[0])
    setting, held = _held(system, seed, workers)
    return [
        Row(
            value=factor * middle, range=_range(with_payload(system, factor * middle), held, setting, _part(tell, k, 7))
        )
        for k, factor in enumerate(PAYLOAD_FACTORS)
    ]


def by_azimuth(system: System, *, seed: int, workers: int | None = None, tell: Progress | None = None) -> list[Row]:
    """Greatest range in eight directions, with the same draws."""
    setting, held = _held(system, seed, workers)
    towards = [replace(setting, launch=replace(setting.launch, azimuth=azimuth)) for azimuth in DIRECTIONS]
    return [
        Row(value=azimuth, range=_range(system, held, there, _part(tell, k, len(DIRECTIONS))))
        for k, (azimuth, there) in enumerate(zip(DIRECTIONS, towards, strict=True))
    ]


def with_payload(system: System, payload: float) -> System:
    """The system with one payload [kg] in place of its own."""
    given = replace(
        system.payload, name="payload", distribution=Fixed(payload), reason="given by the user", source="assumption"
    )
    return replace(system, payload=given)


def _held(system: System, seed: int, workers: int | None) -> tuple[Setting, Held]:
    setting = Setting(launch=system.launch, models=models_of(system), workers=workers)
    return setting, held_draws(system, DRAWS, setting, seed=seed)


def _part(tell: Progress | None, row: int, rows: int) -> Progress | None:
    return None if tell is None else lambda done, total: tell(row * total + done, rows * total)


def _range(system: System, held: Held, setting: Setting, tell: Progress | None) -> Band:
    draws = dict(held.draws)
    payload = system.payload
    if isinstance(payload.distribution, Fixed):
        draws[payload.name] = np.full(DRAWS, payload.distribution.value)
    flights = fly_draws(system.airframe, payload, draws, setting, tell).flights
    down = flights.outcome == Outcome.IMPACT
    if not down.any():
        raise DomainError(f"no draw of {system.label} with that payload comes down", remedy="another payload")
    error: Array = draws[system.airframe.model_error.name]
    return band_of(flights.range[down] * error[down])
