"""What is asked about a reported flight, and how it is flown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TypeVar

from flyout.core.progress import Tell
from flyout.ensembles.greatest import TOLERANCE, Setting
from flyout.ensembles.inference.report import ReportedFlight
from flyout.flights.launch import Launch
from flyout.flights.models import Models
from flyout.physics.earth import WGS84, wgs84_earth
from flyout.systems.boosters import Booster, load_boosters

_STANDING = wgs84_earth(rotating=False)

_In = TypeVar("_In")
_Out = TypeVar("_Out")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked about one reported flight.

    Parameters
    ----------
    reported : ReportedFlight
    launch : Launch
    rotating : bool
        Whether the direction is known, so that the turning Earth can be taken
        into account; otherwise the answer is for an Earth that stands still,
        as analysts give it.
    other_payloads : tuple of float [kg]
    boosters : tuple of Booster or None
        None for all classes.
    """

    reported: ReportedFlight
    launch: Launch
    rotating: bool
    other_payloads: tuple[float, ...] = ()
    boosters: tuple[Booster, ...] | None = None

    @property
    def classes(self) -> tuple[Booster, ...]:
        """Classes of vehicles that may have flown it."""
        return load_boosters() if self.boosters is None else self.boosters

    @property
    def setting(self) -> Setting:
        """Where it was flown, and on which Earth."""
        return setting_at(self.launch, rotating=self.rotating)


def setting_at(launch: Launch, *, rotating: bool) -> Setting:
    """A launch on the Earth as it turns, or as if it stood still."""
    return Setting(launch=launch, models=Models(tolerance=TOLERANCE, earth=WGS84 if rotating else _STANDING))


def towards(launch: Launch, azimuth: float) -> Setting:
    """The same place on the turning Earth, another direction [rad]."""
    return setting_at(replace(launch, azimuth=azimuth), rotating=True)


def turning(setting: Setting, rate: float) -> Setting:
    """The same with the thrust turning at `rate` [rad/s] and then holding."""
    return replace(setting, models=replace(setting.models, pitch_rate=rate))


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How the work is shared out and told.

    Parameters
    ----------
    seed : int
    workers : int or None
        Threads; None for as many as there are cores.
    tell : callable
    """

    seed: int
    workers: int | None
    tell: Tell

    def each(self, job: str, work: Callable[[_In], _Out], items: Sequence[_In]) -> list[_Out]:
        """`work` of every item, several at a time: the same results in the same order on any number of cores."""
        results: list[_Out] = []
        with ThreadPoolExecutor(max_workers=self.workers) as pool:
            for done, result in enumerate(pool.map(work, items), 1):
                results.append(result)
                self.tell(job, done, len(items))
        return results
