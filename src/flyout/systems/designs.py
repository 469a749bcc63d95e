"""Which systems are flown, and as what: the design files as records."""

from __future__ import annotations

from functools import cache

from flyout.catalogue.own.load import own_systems
from flyout.physics.drag import CURVES
from flyout.systems.design import Design
from flyout.systems.forms import read_data
from flyout.systems.own import own_design


@cache
def load_designs() -> tuple[Design, ...]:
    """Every design, in the order of the file; those of the user's own systems last."""
    own = (own_design(system) for system in own_systems())
    return (*_designs(), *(design for design in own if design is not None))


def _designs() -> tuple[Design, ...]:
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
            convention=table.get("convention"),
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
