"""Vehicles as rows of figures: what a schedule is made from."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from flyout.physics.thrust import STEADY
from flyout.physics.vehicle import DragCurve, Separation, Stage, Vehicle

Array = NDArray[np.float64]

STAGE_COLUMNS = ("dry_mass", "propellant_mass", "specific_impulse", "burn_time", "diameter", "nozzle_exit_area")
"""Fields of a stage that vary within a batch."""
DRY, PROPELLANT, IMPULSE, BURN, DIAMETER, EXIT_AREA, COAST = range(7)
"""The columns of `Loads.stages`: those fields, and the coast after burnout."""
_ABOVE_ZERO, _ZERO_OR_ABOVE = [PROPELLANT, IMPULSE, BURN, DIAMETER], [DRY, EXIT_AREA, COAST]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loads:
    """Many vehicles of as many stages, with the same thrust curves and drag curve.

    Parameters
    ----------
    stages : array, shape (n, stages, 7)
        Dry mass, propellant mass [kg], specific impulse [s], burn time [s],
        diameter [m], nozzle exit area [m2], coast after burnout [s].
    payload, drag_factor : array, shape (n,)
        [kg], and times the drag curve.
    curve_time, curve_flow : array, shape (stages, points)
        Mass flow over the burn, as fractions of the burn time (0 to 1) and of
        the mean flow; straight between the points.
    drag : DragCurve
    separation : Separation or None
        Of the payload of each.
    """

    stages: Array
    payload: Array
    drag_factor: Array
    curve_time: Array
    curve_flow: Array
    drag: DragCurve
    separation: Separation | None = None

    def __len__(self) -> int:
        return len(self.payload)

    @property
    def curves(self) -> tuple[DragCurve, ...]:
        """Drag curves: of the vehicle, then of a payload that separates."""
        return (self.drag, self.separation.drag) if self.separation else (self.drag,)

    @property
    def pieces(self) -> int:
        """Straight pieces of a thrust curve."""
        return int(self.curve_time.shape[1]) - 1

    @property
    def are_rockets(self) -> NDArray[np.bool_]:
        """Whether every figure of a row is one that a rocket can have."""
        rest = np.column_stack([self.payload, self.drag_factor, self.payload + self.stages[:, -1, DRY]])
        finite = np.isfinite(self.stages).all(axis=(1, 2)) & np.isfinite(rest).all(axis=1)
        above = (self.stages[:, :, _ABOVE_ZERO] > 0.0).all(axis=(1, 2)) & (rest[:, 2] > 0.0)
        sound = (self.stages[:, :, _ZERO_OR_ABOVE] >= 0.0).all(axis=(1, 2)) & (rest >= 0.0).all(axis=1)
        return np.asarray(finite & above & sound)

    def ignition(self, stage: int) -> Array:
        """When a stage fires, counted from the first ignition [s]."""
        return np.asarray(self.stages[:, :stage, [BURN, COAST]].sum(axis=(1, 2)))

    def mass_above(self, stage: int) -> Array:
        """Mass that `stage` pushes, itself without its propellant [kg]."""
        dry, propellant = self.stages[:, stage:, DRY], self.stages[:, stage + 1 :, PROPELLANT]
        return np.asarray(self.payload + dry.sum(axis=1) + propellant.sum(axis=1))

    def area(self, stage: int) -> Array:
        """Reference area of drag of a stage, times the drag factor [m2]."""
        return np.asarray(self.drag_factor * 0.25 * math.pi * self.stages[:, stage, DIAMETER] ** 2)

    def rows(self, which: slice | NDArray[np.intp]) -> Loads:
        """Some of the vehicles."""
        return dataclasses.replace(
            self, stages=self.stages[which], payload=self.payload[which], drag_factor=self.drag_factor[which]
        )


def load_of(vehicle: Vehicle) -> Loads:
    """One vehicle."""
    names = (*STAGE_COLUMNS, "coast_time")
    times, flows = curves_of(vehicle.stages)
    return Loads(
        stages=np.array([[[getattr(stage, name) for name in names] for stage in vehicle.stages]], dtype=float),
        payload=np.array([vehicle.payload_mass], dtype=float),
        drag_factor=np.array([vehicle.drag_factor], dtype=float),
        curve_time=times,
        curve_flow=flows,
        drag=vehicle.drag,
        separation=vehicle.separation,
    )


def curves_of(stages: Sequence[Stage]) -> tuple[Array, Array]:
    """Thrust curves as fractions of the burn and of the mean flow, all with as many points; shape (stages, points).

    A stage with fewer points is given empty pieces at its end.
    """
    curves = [stage.thrust_curve or STEADY for stage in stages]
    points = max(len(curve.time) for curve in curves)
    times, flows = np.ones((len(curves), points)), np.zeros((len(curves), points))
    for row, curve in enumerate(curves):
        count = len(curve.time)
        times[row, :count], flows[row, :count] = curve.normalised()
        flows[row, count:] = flows[row, count - 1]
    return times, flows
