"""A yardstick at the tolerances it is compared at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flyout.core.errors import FlyoutError
from flyout.studies.bench.model import Against, YardstickRun
from flyout.studies.bench.spread import ratios, spread
from flyout.studies.bench.yardstick import Yardstick

AS_GIVEN, CONVERGED = 1e-7, 1e-12  # the default of its own command line, and where it no longer changes
RUNGS = (1e-7, 5e-8, 2e-8, 1e-8, 5e-9, 2e-9, 1e-9, 1e-10)
LANES = 8  # flights it flies side by side, and so the fewest it can be asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A tolerance of a yardstick, and how wrong it is there.

    Parameters
    ----------
    rtol : float
    error : float
        Of its nominal range against its own converged one, to the metre it prints [m].
    """

    rtol: float
    error: float


def settings_of(yardstick: Yardstick, limit: float) -> tuple[Setting, Setting]:
    """The yardstick as it is given, and at its loosest tolerance within `limit` [m].

    Raises
    ------
    FlyoutError
        Where none is.
    """
    converged = yardstick.run(LANES, CONVERGED).nominal_range
    settings = []
    for rtol in RUNGS:
        error = round(abs(yardstick.run(LANES, rtol).nominal_range - converged), 3)
        settings.append(Setting(rtol=rtol, error=error))
        if error <= limit:
            return settings[0], settings[-1]
    raise FlyoutError(f"the yardstick keeps no error of {limit:g} m", where=yardstick.where)


def compare(
    yardstick: Yardstick,
    settings: tuple[Setting, Setting],
    ours: Sequence[float],
    theirs: Sequence[Sequence[float]],
) -> YardstickRun:
    """Lay the timings of the same turns beside each other."""
    as_given, same_error = (
        Against(rtol=setting.rtol, nominal_error=setting.error, rate=spread(rates), ratio=ratios(ours, rates))
        for setting, rates in zip(settings, theirs, strict=True)
    )
    return YardstickRun(compiler=" ".join(yardstick.command), as_given=as_given, same_error=same_error)
