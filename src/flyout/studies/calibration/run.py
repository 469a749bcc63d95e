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
    seen, missed = notes("seen"), notes("miss")
    return Calibration(
        cases=tuple(
            replace(case, seen=seen.get(case.key), why_missed=None if case.held else missed.get(case.key))
            for case in (*flown, *built)
        ),
        aside=(*aside, *also),
        seed=seed,
    )


@cache
def notes(kind: str) -> dict[str, str]:
    """What is known of single cases, by key: "seen" while the priors were set, or why a "miss"."""
    data = tomllib.loads(files("flyout.studies.calibration").joinpath("notes.toml").read_text(encoding="utf-8"))
    return {key: group["reason"] for group in data[kind] for key in group["cases"]}
