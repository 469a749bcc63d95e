"""What the vehicles on the reported path can do when they fly for distance."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from flyout.core.seeds import sample_seeds
from flyout.ensembles.columns import vehicle_at
from flyout.ensembles.draws import Array
from flyout.ensembles.inference.equivalent import Farthest
from flyout.ensembles.inference.farther import Elsewhere, farthest_of
from flyout.ensembles.inference.flown import Flown
from flyout.ensembles.inference.model import MEANINGLESS, Case, Equivalent
from flyout.ensembles.inference.pooled import Pool
from flyout.ensembles.inference.question import Question, Work, setting_at, towards, turning
from flyout.ensembles.inference.weighed import band, even
from flyout.ensembles.model import Band, Path
from flyout.ensembles.paths import path_of
from flyout.ensembles.sobol import sobol
from flyout.ensembles.speeds import Speeds, as_counted
from flyout.flights.fly import fly
from flyout.systems.boosters import model_error

AZIMUTHS = tuple(math.radians(45.0 * k) for k in range(8))
"""Directions of the table."""

_ANGLES = 24
"""Vehicles whose path angle at burnout is looked at."""


class Reaches:
    """Greatest ranges of a pool, with the error of the model on every one.

    The same error for a vehicle whatever it carries and wherever it flies.
    """

    def __init__(self, pool: Pool, question: Question, work: Work) -> None:
        self.pool, self.question, self.work = pool, question, work
        self.seeds = [int(number) for number in sample_seeds(work.seed, 4)]
        self.error = model_error().distribution.quantile(sobol(pool.weight.size, 1, seed=self.seeds[1])[:, 0])
        self.flown = self._fly("flights of greatest range", None)
        # whatever the model leaves out, it can go as far as it flew
        self.ranges = np.maximum(_all(self.flown) * self.error, pool.column("distance"))

    def _fly(self, job: str, payload: float | None) -> list[Farthest]:
        setting = self.question.setting
        return self.work.each(job, lambda piece: farthest_of(piece, setting, payload), self.pool.pieces)

    @property
    def split_half(self) -> float:
        """Part by which the medians of every other draw and of the rest differ; all, where one half has no weight."""
        capped, weights = np.minimum(self.ranges, MEANINGLESS), [self.pool.weight[k::2] for k in (0, 1)]
        if not all(weight.sum() > 0.0 for weight in weights):
            return 1.0
        halves = [band(capped[k::2], weight / weight.sum()).p50 for k, weight in enumerate(weights)]
        return abs(halves[0] - halves[1]) / (0.5 * sum(halves))

    def equivalent(self) -> Equivalent:
        """Everything that is told of the greatest range."""
        elsewhere = Elsewhere(self.pool, self.flown, seed=self.seeds[2])
        launch = self.question.launch
        other = setting_at(launch, rotating=not self.question.rotating)
        settings = [other, *(towards(launch, azimuth) for azimuth in AZIMUTHS)]
        moved = self.work.each("directions", lambda setting: elsewhere.ranges(self.ranges, setting), settings)
        speed, angle = self._burnout()
        reported_path, farthest_path = self._paths()
        return Equivalent(
            range=self._band(self.ranges),
            other_rotation=self._band(moved[0]),
            azimuths=tuple(
                Case(value=azimuth, range=self._band(there)) for azimuth, there in zip(AZIMUTHS, moved[1:], strict=True)
            ),
            payloads=tuple(self._with(payload) for payload in self.question.other_payloads),
            burnout_speed=speed,
            burnout_angle=angle,
            classes=self.pool.shares(),
            reported_path=reported_path,
            farthest_path=farthest_path,
            samples=even(self.ranges, self.pool.weight),
            counted_speeds=self._counted_speeds(),
        )

    def _band(self, ranges: Array) -> Band:
        return band(ranges, self.pool.weight)

    def _with(self, payload: float) -> Case:
        ranges = _all(self._fly(f"with {payload:,.0f} kg", payload)) * self.error
        return Case(value=payload, range=self._band(ranges))

    def _burnout(self) -> tuple[Band, Band]:
        """Speed of all at the end of the boost, and the angle of the paths of a few."""
        setting = self.question.setting
        angles = []
        for piece, rows in self.pool.sample(_ANGLES, seed=self.seeds[3]):
            for row in rows.tolist():
                vehicle = vehicle_at(piece.columns, row, piece.fleet.booster.name)
                flight = fly(
                    vehicle,
                    setting.launch,
                    burnout_elevation=float(piece.elevation[row]),
                    models=turning(setting, piece.turn_rate).models,
                    times=piece.columns.burn_time[row].sum(keepdims=True),
                )
                angles.append(float(flight.flight_path_angle[0]))
        even = np.full(len(angles), 1.0 / len(angles))
        return band(self.pool.column("burnout_speed"), self.pool.weight), band(np.array(angles), even)

    def _counted_speeds(self) -> Array:
        column = self.pool.column
        speeds = Speeds(
            burnout=column("burnout_speed"),
            burnout_height=column("burnout_height"),
            apogee=column("apogee"),
            distance=column("distance"),
        )
        counted = as_counted(speeds, self.question.launch)
        ways = counted.shape[1]
        return even(counted.ravel(), np.repeat(self.pool.weight, ways) / ways)

    def _paths(self) -> tuple[Path, Path]:
        """The reported and the farthest flight of the vehicle nearest to the middle of the band."""
        middle = self._band(self.ranges).p50
        away = np.where(np.isfinite(self.ranges), np.abs(self.ranges - middle), math.inf)
        likely = self.pool.weight >= np.median(self.pool.weight[self.pool.weight > 0.0])
        row = int(np.argmin(np.where(likely, away, math.inf)))
        piece, far, own = _place(self.pool.pieces, self.flown, row)
        setting = self.question.setting
        vehicle = vehicle_at(piece.columns, own, piece.fleet.booster.name)
        own_turn = turning(setting, piece.turn_rate)
        return (
            path_of(vehicle, float(piece.elevation[own]), own_turn, label="as reported"),
            path_of(vehicle, float(far.elevation[own]), own_turn, label="greatest range"),
        )


def _all(flown: Sequence[Farthest]) -> Array:
    return np.concatenate([far.range for far in flown])


def _place(pieces: Sequence[Flown], flown: Sequence[Farthest], row: int) -> tuple[Flown, Farthest, int]:
    """The piece a row of the pool lies in, and its place there."""
    for piece, far in zip(pieces, flown, strict=True):
        if row < len(piece):
            return piece, far, row
        row -= len(piece)
    raise IndexError(row)
