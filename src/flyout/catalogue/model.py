"""What the catalogue holds: systems, their variants, and figures with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from flyout.core.interval import Interval
from flyout.core.statement import Qualifier


class Path(StrEnum):
    """How a system gets to where it goes, which says what a flyout model may be used for."""

    BALLISTIC = "ballistic"
    QUASI_BALLISTIC = "quasi-ballistic"  # manoeuvres in the air: a ballistic flyout is a bound, not the flight
    CRUISE = "cruise"  # breathes air: no flyout
    NONE = "none"  # launchers and vehicles


class Confidence(StrEnum):
    """How far a figure can be leant on."""

    HIGH = "high"  # the maker, the operator, a government, a museum, a paper
    MEDIUM = "medium"  # the press under its own name
    LOW = "low"  # a copy, a blog, an estimate, or a figure its neighbours contradict
    ASSUMPTION = "assumption"  # no citable source: may serve a trial run only


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One published figure, as published: one row of `figures.csv`.

    Figures that contradict each other stand side by side; nothing is averaged
    or corrected here.

    Parameters
    ----------
    row : int
        Line of the file, 1 being the header.
    system, variant : str, str or None
        Canonical names; no variant where the source speaks of the family.
    attribute : str
        As in `catalogue.attributes`.
    of : str or None
        For counts: "produced", "delivered", "ordered", ...
    text : str
        The figure as a reader should see it: "45 mi", "solid".
    value, value_high : float or None
        As published, in `unit`; both None for words.
    unit : str or None
        UCUM code, ISO 4217 code, "1" or "year"; None for words.
    reading : Interval or None
        What the digits as published allow, SI (money in its own currency).
    words : str or None
        The value where it is not a number.
    qualifier : Qualifier or None
        None for words.
    as_of : str or None
        When the source said so, EDTF.
    flight : str or None
        For results of one flight: its date (EDTF) or name.
    payload_mass : float or None
        The payload the figure was given for [kg].
    condition : str or None
        What else the figure depends on or speaks of.
    source, locator : str
        Key in `sources.toml`, and where in that source.
    confidence : Confidence
    note : str
    """

    row: int
    system: str
    variant: str | None
    attribute: str
    of: str | None
    text: str
    value: float | None
    value_high: float | None
    unit: str | None
    reading: Interval | None
    words: str | None
    qualifier: Qualifier | None
    as_of: str | None
    flight: str | None
    payload_mass: float | None
    condition: str | None
    source: str
    locator: str
    confidence: Confidence
    note: str

    @property
    def citable(self) -> bool:
        """Whether somebody can be quoted for it; otherwise it is an assumption."""
        return self.confidence is not Confidence.ASSUMPTION


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One version of a system and what sets it apart.

    Parameters
    ----------
    name : str
        Canonical: "M39".
    words : str
        What distinguishes it, one line.
    source : str
        Key of the source of those words, or "assumption".
    reason : str
        For an assumption, why it is made.
    """

    name: str
    words: str
    source: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Which published figures together make one vehicle that can be flown.

    Parameters
    ----------
    sources : tuple of str
        For each figure the first of these sources that has it is taken.
    drag : str
        Name of the drag curve.
    reason : str
        Why these sources and this curve.
    """

    sources: tuple[str, ...]
    drag: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One system of the catalogue.

    Parameters
    ----------
    name : str
        Canonical: "ATACMS".
    kind : str
        As in `core.alias`: "missile", "rocket" or "launcher".
    path : Path
        How it flies.
    country : str or None
        Of origin, where a figure says so.
    words : str
        What it is, one line.
    variants : tuple of Variant
    figures : tuple of Figure
        In the order of the file.
    source : str
        Key of the source of `words` and `path`, or "assumption".
    reason : str
        For an assumption, why it is made.
    recipe : Recipe or None
        None where the published figures do not make a whole vehicle.
    """

    name: str
    kind: str
    path: Path
    country: str | None
    words: str
    variants: tuple[Variant, ...]
    figures: tuple[Figure, ...]
    source: str
    reason: str = ""
    recipe: Recipe | None = None
