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


class Kind(StrEnum):
    """What a system is, as in the aliases."""

    MISSILE = "missile"
    ROCKET = "rocket"  # to sound the atmosphere or to carry something up
    SHELL = "shell"  # thrown by a gun, without an engine
    LAUNCHER = "launcher"


class Confidence(StrEnum):
    """How far a figure can be leant on."""

    HIGH = "high"  # the maker, the operator, a government, a museum, a paper
    MEDIUM = "medium"  # the press under its own name
    LOW = "low"  # a copy, a blog, an estimate, or a figure its neighbours contradict
    ASSUMPTION = "assumption"  # no citable source: may serve a trial run only


class Manner(StrEnum):
    """What a published flight was like, where its sources or its own figures say so."""

    LOFTED = "lofted"  # far higher than its distance needs
    STANDARD = "standard"  # near the path of greatest distance
    SHORT = "short"  # on purpose well within what it can do, neither high nor far
    NEAR_VERTICAL = "near-vertical"
    MANOEUVRING = "manoeuvring"  # no ballistic path
    UNUSUAL = "unusual"  # stages sent different ways, or several flights in one figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One flight that figures were published of.

    Parameters
    ----------
    key : str
        "hwasong-14-2017-07-04".
    system, variant : str, str or None
        Canonical names of what flew.
    date : str or None
        EDTF, local where the sources differ.
    name : str or None
        "MR-3"; a flight without a date always has one.
    manner : Manner or None
    """

    key: str
    system: str
    variant: str | None
    date: str | None
    name: str | None
    manner: Manner | None

    @property
    def words(self) -> str:
        """Its date and name as a reader should see them: "1961-05-05, MR-3"."""
        return ", ".join(part for part in (self.date, self.name) if part)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a figure stands in the data: a file and its line, 1 being the header."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One published figure, as published: one row of `figures.csv` or `flights.csv`.

    Figures that contradict each other stand side by side; nothing is averaged
    or corrected here.

    Parameters
    ----------
    place : Place
        In the data files.
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
    qualifier : Qualifier or None
        None for words.
    as_of : str or None
        When the source said so, EDTF.
    flight : Trial or None
        For figures of one flight: which.
    who : str or None
        Whose figure it is, where that is not the source: "South Korea".
    payload_mass : float or None
        The payload the figure was given for [kg].
    condition : str or None
        What else the figure depends on or speaks of.
    source, locator : str
        Key in `sources.toml`, and where in that source.
    confidence : Confidence
    note : str
    """

    place: Place
    system: str
    variant: str | None
    attribute: str
    of: str | None
    text: str
    value: float | None
    value_high: float | None
    unit: str | None
    reading: Interval | None
    qualifier: Qualifier | None
    as_of: str | None
    flight: Trial | None
    who: str | None
    payload_mass: float | None
    condition: str | None
    source: str
    locator: str
    confidence: Confidence
    note: str

    @property
    def words(self) -> str | None:
        """The value where it is not a number."""
        return self.text if self.unit is None else None

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
        A `Kind`: "missile", "rocket", "shell" or "launcher".
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
