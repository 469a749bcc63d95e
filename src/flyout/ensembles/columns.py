"""Draws of a system as the columns of vehicles that a batch of flights takes."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
from numpy.typing import NDArray

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.constants.us1976 import PRESSURE_SEA_LEVEL
from flyout.ensembles.draws import Array, Draws
from flyout.ensembles.outlined import outlined
from flyout.flights.batch import VehicleColumns
from flyout.physics.vehicle import Stage, Vehicle
from flyout.systems.model import Airframe, StageDesign
from flyout.systems.outline import Outline
from flyout.systems.uncertain import Uncertain


def columns_of(airframe: Airframe | Outline, payload: Uncertain, draws: Draws) -> VehicleColumns:
    """One vehicle a draw: `airframe` with `payload`.

    Parameters
    ----------
    airframe : Airframe or Outline
    payload : Uncertain
        Which of the payloads in `draws` it carries.
    draws : mapping of str to array, shape (n,)

    Returns
    -------
    VehicleColumns
        Of n vehicles.
    """
    if isinstance(airframe, Outline):
        return outlined(airframe, payload, draws)
    stages = [_stage(stage, draws) for stage in airframe.stages]
    return VehicleColumns(
        **{name: np.column_stack([stage[name] for stage in stages]) for name in stages[0]},
        payload_mass=draws[payload.name],
        drag_factor=draws[airframe.drag_factor.name],
        drag=airframe.drag,
    )


def take(columns: VehicleColumns, rows: NDArray[np.intp] | slice) -> VehicleColumns:
    """The vehicles at `rows`."""
    arrays = {field.name: getattr(columns, field.name) for field in fields(columns) if field.name != "drag"}
    return replace(columns, **{name: array[rows] for name, array in arrays.items()})


def vehicle_at(columns: VehicleColumns, row: int, name: str) -> Vehicle:
    """One of the vehicles by itself."""
    return Vehicle(
        name=name,
        stages=tuple(_stage_at(columns, row, k) for k in range(columns.dry_mass.shape[1])),
        payload_mass=float(columns.payload_mass[row]),
        drag=columns.drag,
        drag_factor=float(columns.drag_factor[row]),
    )


def _stage_at(columns: VehicleColumns, row: int, stage: int) -> Stage:
    return Stage(
        dry_mass=float(columns.dry_mass[row, stage]),
        propellant_mass=float(columns.propellant_mass[row, stage]),
        specific_impulse=float(columns.specific_impulse[row, stage]),
        burn_time=float(columns.burn_time[row, stage]),
        diameter=float(columns.diameter[row, stage]),
        nozzle_exit_area=float(columns.nozzle_exit_area[row, stage]),
    )


def _stage(stage: StageDesign, draws: Draws) -> dict[str, Array]:
    loaded, share = draws[stage.loaded_mass.name], draws[stage.propellant_share.name]
    impulse, burn_time = draws[stage.specific_impulse.name], draws[stage.burn_time.name]
    propellant = loaded * share
    thrust = STANDARD_GRAVITY.value * impulse * propellant / burn_time
    return {
        "dry_mass": loaded - propellant,
        "propellant_mass": propellant,
        "specific_impulse": impulse,
        "burn_time": burn_time,
        "diameter": draws[stage.diameter.name],
        # the pressure of the air at sea level, on this area, takes the stated part of the thrust
        "nozzle_exit_area": draws[stage.sea_level_loss.name] * thrust / PRESSURE_SEA_LEVEL.value,
    }
