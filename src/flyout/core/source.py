"""Where a number comes from: a figure without a source cannot be built."""

from __future__ import annotations

from dataclasses import dataclass

ASSUMPTION = "assumption"
"""Key of the source that stands behind a figure nobody published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One citable page, paper or file."""

    key: str
    title: str
    address: str
    publisher: str | None = None
    published: str | None = None  # EDTF, as far as known
    citable: bool = True  # False: an unsourced file; its figures are assumptions
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """One number in SI, where it came from, and how sure we are.

    Parameters
    ----------
    value : float
        SI.
    sigma : float or None
        SI; 0.0 is exact by definition, None means the source does not say.
    source : str
        Key of a `Source`; has no default, so an unsourced number cannot be built.
    locator : str
        Page, table, equation or row.
    note : str
        For an assumption, its reason.
    """

    value: float
    source: str
    locator: str
    sigma: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.source:
            raise ValueError("a figure needs a source")
        if self.source == ASSUMPTION and not self.note:
            raise ValueError("an assumption needs its reason in `note`")
