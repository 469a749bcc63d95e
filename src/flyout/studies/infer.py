"""What a reported flight implies: what `flyout infer` asks."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flyout.catalogue.load import load_catalogue
from flyout.catalogue.model import Figure
from flyout.catalogue.statements import statement_of
from flyout.core.errors import DomainError
from flyout.core.progress import Tell, tell_nobody
from flyout.core.statement import Statement
from flyout.ensembles.inference.infer import infer
from flyout.ensembles.inference.model import Inference
from flyout.ensembles.inference.published import reported_of
from flyout.ensembles.inference.question import Question
from flyout.ensembles.inference.report import SPREAD, ReportedFlight
from flyout.flights.launch import Launch
from flyout.studies.reported import read_mass, read_reported


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A reported flight in the words of the command line; None for what was not given."""

    apogee: str | None = None
    distance: str | None = None
    time: str | None = None
    payload: str | None = None
    other_payloads: tuple[str, ...] = ()
    latitude_deg: float | None = None
    azimuth_deg: float | None = None
    system: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inferred:
    """What the model says of a reported flight, and what analysts published.

    Parameters
    ----------
    inference : Inference
    published : tuple of Statement
        Equivalent ranges of the catalogue: of the system that was named, else of the flight with these numbers.
    """

    inference: Inference
    published: tuple[Statement, ...]


def infer_asked(asked: Asked, *, seed: int, workers: int | None = None, tell: Tell = tell_nobody) -> Inferred:
    """Infer from a reported flight.

    Raises
    ------
    FlyoutError
        For figures without unit, contradictory options, or numbers no flight can have.
    """
    question = Question(
        reported=_reported(asked),
        launch=_launch(asked),
        rotating=asked.azimuth_deg is not None,
        other_payloads=tuple(read_mass(text, where="--other-payload") for text in asked.other_payloads),
    )
    inference = infer(question, seed=seed, workers=workers, tell=tell)
    return Inferred(inference=inference, published=tuple(_published(asked.system, question.reported)))


def _reported(asked: Asked) -> ReportedFlight:
    if asked.other_payloads and asked.payload is None:
        raise DomainError(
            "how far it goes with another payload depends on what it carried in the reported flight",
            where="--other-payload",
            remedy="give --payload too, or try several",
        )
    given = {"apogee": "length", "distance": "length", "time": "time"}
    intervals = {
        name: read_reported(getattr(asked, name), dimension, where=f"--{name}")
        for name, dimension in given.items()
        if getattr(asked, name) is not None
    }
    payload = None if asked.payload is None else read_mass(asked.payload, where="--payload")
    return ReportedFlight(
        apogee=intervals.get("apogee"), distance=intervals.get("distance"), time=intervals.get("time"), payload=payload
    )


def _launch(asked: Asked) -> Launch:
    angles = {"latitude": asked.latitude_deg, "azimuth": asked.azimuth_deg}
    return Launch(**{name: math.radians(angle) for name, angle in angles.items() if angle is not None})


def _published(system: str | None, reported: ReportedFlight) -> Iterator[Statement]:
    """Equivalent ranges that analysts published of a system's flights, or of the flight with these numbers."""
    catalogue = load_catalogue()
    name = None if system is None else catalogue.find(system).name
    for trial, figures in catalogue.flights().items():
        if trial.system == name or (name is None and _is_of(reported, figures)):
            rows = (figure for figure in figures if figure.attribute == "equivalent_range")
            yield from (statement_of(figure, catalogue.sources) for figure in rows)


def _is_of(reported: ReportedFlight, figures: Sequence[Figure]) -> bool:
    """Whether all that is reported agrees with the sources of one flight, its apogee and distance at least."""
    known = reported_of(figures)
    if known is None:
        return False
    pairs = [(getattr(reported, name), getattr(known, name)) for name in ("apogee", "distance", "time")]
    both = [(ours, theirs) for ours, theirs in pairs if ours and theirs]
    whole = bool(reported.apogee and reported.distance and known.apogee and known.distance)
    return whole and all(ours.gap(theirs) <= SPREAD * theirs.middle for ours, theirs in both)
