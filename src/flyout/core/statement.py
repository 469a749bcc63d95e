"""The one value that crosses from text to physics."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from flyout.core.interval import Interval


class Qualifier(StrEnum):
    """How the words bound the number."""

    EXACT = "exact"
    UP_TO = "up_to"
    AT_LEAST = "at_least"
    APPROX = "approx"
    BETWEEN = "between"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"


OPEN_ABOVE = frozenset([Qualifier.AT_LEAST, Qualifier.MORE_THAN])
"""Bounds from below alone."""


class Modality(StrEnum):
    """How the text stands to what it says."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    EXPECTED = "expected"
    DENIED = "denied"
    UNCONFIRMED = "unconfirmed"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who said it and where: a report's span or a catalogue row."""

    kind: str  # "report" or "catalogue"
    name: str  # file name of the report, or key of the source
    title: str  # headline, or title of the source
    locator: str  # claim id, or row of the catalogue
    quote: str  # the words of the report, or the figure as published
    address: str | None = None
    published: str | None = None  # EDTF
    citable: bool = True  # False: an assumption

    @property
    def year(self) -> int | None:
        """Year it was said in, where the date is known."""
        return int(self.published[:4]) if self.published else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody says about one attribute of one system.

    Claims of reports and figures of the catalogue both become statements, so
    that they can be compared with each other and judged by physics.

    Parameters
    ----------
    subject : str
        Canonical name of the system or actor.
    variant : str or None
        Canonical name of the variant, where the words name one.
    attribute : str
        As in the annotation guide: "range", "unit_cost", "manufacturer", ...
    value, value_high : float or None
        As written, in `unit`; `value_high` only for a range of values.
    unit : str or None
        UCUM code, ISO 4217 code, "1" for counts, "year"; None for words.
    words : str or None
        The value where it is not a number.
    condition : str or None
        What it holds for beyond system and variant: "payload 300 kg", "flight of
        2017-07-04", "with ATACMS".
    reading : Interval or None
        The values the digits allow by the significant figures as written, in
        SI (money in its own currency). Qualifiers do not widen it.
    """

    subject: str
    attribute: str
    modality: Modality
    origin: Origin
    variant: str | None = None
    value: float | None = None
    value_high: float | None = None
    unit: str | None = None
    words: str | None = None
    reading: Interval | None = None
    qualifier: Qualifier | None = None
    speaker: str | None = None
    condition: str | None = None
