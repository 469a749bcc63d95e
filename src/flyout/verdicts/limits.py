"""Why a published maximum may lie below what physics allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flyout.core.interval import Interval
from flyout.ensembles.model import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A distance that treaties or export rules turn on, and that figures are therefore quoted at."""

    distance: float
    words: str


THRESHOLDS = (
    Threshold(
        distance=150e3,
        words="150 km was the limit the United Nations set for Iraq (Security Council resolution 687, 1991)",
    ),
    Threshold(
        distance=300e3,
        words="300 km, with a payload of 500 kg, is where the strictest category of the Missile Technology Control"
        " Regime begins (MTCR guidelines, Category I), and figures are often quoted at it",
    ),
    Threshold(
        distance=500e3,
        words="500 km was the lower limit of the INF Treaty (1987 to 2019), and figures were often quoted just below",
    ),
)

JUST_BELOW = 0.97
"""A figure from here to the threshold itself is taken to be quoted at it: 499 km for 500 km."""


def reasons_for_less(claimed: Interval, reach: Reach) -> Iterator[str]:
    """What may explain a published maximum below the band, none of which makes the source wrong.

    Parameters
    ----------
    claimed : Interval [m]
    reach : Reach
    """
    yield (
        "A published maximum may lie below the ballistic one: a flatter or manoeuvring flight gives up range,"
        " and armies quote a range they can count on"
    )
    for threshold in THRESHOLDS:
        if claimed.overlaps(Interval(JUST_BELOW * threshold.distance, threshold.distance)):
            yield threshold.words
    unpublished = [unknown.name for unknown in reach.unknowns if unknown.source == "assumption"]
    if unpublished:
        names = ", ".join(unpublished)
        yield f"The band rests on figures nobody has published ({names}), drawn here from assumed ranges"
