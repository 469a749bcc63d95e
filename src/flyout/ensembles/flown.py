"""Draws of a system flown to their greatest range, each in the way of its airframe."""

from __future__ import annotations

from flyout.ensembles.columns import columns_of
from flyout.ensembles.draws import Draws
from flyout.ensembles.greatest import Greatest, Progress, Setting, greatest_ranges
from flyout.ensembles.outlined import turn_rates
from flyout.ensembles.turned import greatest_turned
from flyout.systems.model import Airframe
from flyout.systems.outline import Outline
from flyout.systems.uncertain import Uncertain


def fly_draws(
    airframe: Airframe | Outline,
    payload: Uncertain,
    draws: Draws,
    setting: Setting,
    progress: Progress | None = None,
) -> Greatest:
    """Flight of greatest range of every draw of an airframe with a payload.

    Short burns turn evenly until they end; the long ones of an outline turn
    for a part of the burn and then hold.
    """
    columns = columns_of(airframe, payload, draws)
    if isinstance(airframe, Outline):
        return greatest_turned(columns, turn_rates(airframe, draws, columns), setting, progress)
    return greatest_ranges(columns, setting, progress)
