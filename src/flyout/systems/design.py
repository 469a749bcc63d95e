"""How one system is flown, as a record."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.physics.vehicle import DragCurve
from flyout.systems.forms import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """One system or variant as the design file describes it.

    Parameters
    ----------
    system, variant : str, str or None
    default : bool
        Whether a claim that names no variant is judged on this one.
    airframe, payload, range : tables of the file
        `range` is the published range that may hold sisters, or None.
    drag : DragCurve
    evidence : tuple of tables
    caveats : tuple of str
    convention : str or None
        Why its published range is quoted at a limit.
    """

    system: str
    variant: str | None
    default: bool
    airframe: Form
    drag: DragCurve
    payload: Form
    range: Form | None
    evidence: tuple[Form, ...]
    caveats: tuple[str, ...]
    convention: str | None = None
