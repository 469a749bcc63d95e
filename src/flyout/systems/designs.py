"""Which systems are flown, and as what: the design file as records."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from flyout.physics.drag import CURVES
from flyout.physics.vehicle import DragCurve
from flyout.systems.forms import Form, read_data


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


@cache
def load_designs() -> tuple[Design, ...]:
    """Every design, in the order of the file."""
    data = read_data("designs.toml")
    return tuple(
        Design(
            system=table["system"],
            variant=table.get("variant"),
            default=table.get("default", False),
            airframe=data["airframe"][table["airframe"]],
            drag=CURVES[data["airframe"][table["airframe"]]["drag"]],
            payload=table["payload"],
            range=table.get("range"),
            evidence=tuple(table.get("evidence", ())),
            caveats=tuple(table.get("caveats", ())),
        )
        for table in data["design"]
    )


def find_design(system: str, variant: str | None) -> Design | None:
    """The design a statement about `system` and `variant` is judged on.

    A claim that names no variant is judged on the default of the family; a
    variant nobody designed has none.
    """
    family = [design for design in load_designs() if design.system == system]
    for design in family:
        if variant is not None and variant == design.variant:
            return design
        if variant is None and design.default:
            return design
    return None
