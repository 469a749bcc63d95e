"""All cases of the catalogue."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files

from flyout.catalogue.load import load_catalogue
from flyout.core.progress import Tell, tell_nobody
from flyout.studies.calibration.flights import flight_cases
from flyout.studies.calibration.model import Calibration
from flyout.studies.calibration.systems import system_cases


def calibrate(*, seed: int, workers: int | None = None, tell: Tell = tell_nobody) -> Calibration:
    """Leave out every published figure that others foretell, and see whether the bands hold it.

    Parameters
    ----------
    seed : int
    workers : int or None
    tell : callable
    """
    catalogue = load_catalogue()
    flown, aside = flight_cases(catalogue, seed=seed, workers=workers, tell=tell)
    built, also = system_cases(catalogue, seed=seed, workers=workers, tell=tell)
    reasons = seen()
    return Calibration(
        cases=tuple(replace(case, seen=reasons.get(case.key)) for case in (*flown, *built)),
        aside=(*aside, *also),
        seed=seed,
    )


@cache
def seen() -> dict[str, str]:
    """Cases whose published value was known when the priors were set, by key, each with the reason."""
    data = tomllib.loads(files("flyout.studies.calibration").joinpath("seen.toml").read_text(encoding="utf-8"))
    return {key: group["reason"] for group in data["seen"] for key in group["cases"]}
