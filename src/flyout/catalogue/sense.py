"""What no real system can be: figures that contradict physics or each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from flyout.catalogue.figures import si_of
from flyout.catalogue.model import Confidence, Entry, Figure, Path
from flyout.core.errors import CatalogueError
from flyout.core.statement import Qualifier

DENSITY = (350.0, 1700.0)
"""Mass over the volume of the hull [kg/m3]: liquids in tanks lie near 0.4 to 1.1 tonnes, solid motors near 1 to 1.7."""

SLENDERNESS = (4.0, 30.0)
"""Length over diameter of rockets."""

SPECIFIC_IMPULSE = (150.0, 470.0)
"""Of chemical rockets, cold gas left out, hydrogen included [s]."""

BURN_TIME = (1.0, 600.0)
"""[s]"""

HALF_ROUND = 20_004e3
"""The farthest two places on earth can be apart [m]."""

CLASSES = {  # common United States usage [m]
    "short-range": (0.0, 1000e3),
    "medium-range": (1000e3, 3000e3),
    "intermediate-range": (3000e3, 5500e3),
    "intercontinental": (5500e3, HALF_ROUND),
}
_OPEN = (Qualifier.MORE_THAN, Qualifier.AT_LEAST)
_NEAR = 1.1
"""A class bound may be missed by this factor: bounds are conventions and ranges are rounded."""


def senseless(entry: Entry) -> tuple[CatalogueError, ...]:
    """Everything about an entry that cannot be true, each with its place.

    Figures of low confidence are left out: their neighbours contradict them,
    and the catalogue keeps such figures on purpose.
    """
    figures = [f for f in entry.figures if f.value is not None and f.confidence is not Confidence.LOW]
    rules: tuple[Callable[[Entry, Sequence[Figure]], Iterator[CatalogueError]], ...] = (
        _positive, _masses, _density, _slender, _ranges, _engine, _class,
    )  # fmt: skip
    flying = entry.path is not Path.NONE
    return tuple(found for rule in (rules if flying else rules[:1]) for found in rule(entry, figures))


def _of(figures: Sequence[Figure], *attributes: str) -> list[Figure]:
    return [figure for figure in figures if figure.attribute in attributes and figure.flight is None]


def _wrong(figure: Figure, what: str, remedy: str | None = None) -> CatalogueError:
    words = f"{figure.attribute.replace('_', ' ')} {figure.text}"
    return CatalogueError(f"{words}: {what}", where=str(figure.place), remedy=remedy)


def _positive(entry: Entry, figures: Sequence[Figure]) -> Iterator[CatalogueError]:
    for figure in figures:
        if not (figure.value and math.isfinite(figure.value) and figure.value > 0):
            yield _wrong(figure, "nothing is that small", "leave out what is not known")


def _masses(entry: Entry, figures: Sequence[Figure]) -> Iterator[CatalogueError]:
    """A part is lighter than the whole."""
    whole = [figure for figure in _of(figures, "launch_mass") if figure.qualifier not in _OPEN]
    launch = [figure.reading.high for figure in whole if figure.reading]
    for part in _of(figures, "payload_mass", "propellant_mass", "dry_mass", "stage_mass"):
        if launch and part.reading and part.reading.low >= min(launch):
            yield _wrong(part, "no part is as heavy as the launch mass", "does the launch mass include it?")


def _density(entry: Entry, figures: Sequence[Figure]) -> Iterator[CatalogueError]:
    masses, lengths, widths = (_of(figures, key) for key in ("launch_mass", "length", "diameter"))
    if not (masses and lengths and widths):
        return
    least = min(map(si_of, masses)) / _volume(max(map(si_of, lengths)), max(map(si_of, widths)))
    most = max(map(si_of, masses)) / _volume(min(map(si_of, lengths)), min(map(si_of, widths)))
    if least > DENSITY[1] or most < DENSITY[0]:
        yield _wrong(
            masses[0],
            f"with its length and diameter that is {least:,.0f} to {most:,.0f} kg a cubic metre;"
            f" rockets have {DENSITY[0]:,.0f} to {DENSITY[1]:,.0f}",
            "check the unit of each of the three",
        )


def _volume(length: float, width: float) -> float:
    return math.pi / 4.0 * width**2 * length


def _slender(entry: Entry, figures: Sequence[Figure]) -> Iterator[CatalogueError]:
    widths = _of(figures, "diameter")
    for length in _of(figures, "length"):
        for width in widths:
            if not SLENDERNESS[0] < si_of(length) / si_of(width) < SLENDERNESS[1]:
                yield _wrong(length, f"no body is that long with a diameter of {width.text}", "check the units")


def _ranges(entry: Entry, figures: Sequence[Figure]) -> Iterator[CatalogueError]:
    greatest = [figure.reading.high for figure in _of(figures, "range") if figure.reading]
    for figure in _of(figures, "min_range"):
        if greatest and figure.reading and figure.reading.low >= max(greatest):
            yield _wrong(figure, "the least range is not below the greatest")
    for figure in _of(figures, "range", "equivalent_range"):
        if si_of(figure) > HALF_ROUND:
            yield _wrong(figure, "nothing on earth is that far away", "check the unit")


def _engine(entry: Entry, figures: Sequence[Figure]) -> Iterator[CatalogueError]:
    for attribute, (low, high) in (("specific_impulse", SPECIFIC_IMPULSE), ("burn_time", BURN_TIME)):
        for figure in _of(figures, attribute):
            if not low <= si_of(figure) <= high:
                yield _wrong(figure, f"rockets have {low:g} to {high:g} s", "check the unit")


def _class(entry: Entry, figures: Sequence[Figure]) -> Iterator[CatalogueError]:
    """A class word against the ranges; one that fits is enough, since sources differ."""
    reach = [si_of(figure) for figure in _of(figures, "range", "equivalent_range")]
    reach += [si_of(figure) for figure in figures if figure.attribute == "equivalent_range"]
    for figure in entry.figures:
        word = next((word for word in CLASSES if word in (figure.words or "")), None)
        if figure.attribute != "class" or word is None or not reach or figure.note:
            continue
        low, high = CLASSES[word]
        if not any(low <= _NEAR * distance and distance <= _NEAR * high for distance in reach):
            yield _wrong(
                figure, f"{word} is {low / 1e3:,.0f} to {high / 1e3:,.0f} km", "say in a note whose class it is"
            )
