"""Which systems have to be flown before statements about them can be judged."""

from __future__ import annotations

from collections.abc import Iterable

from flyout.catalogue.catalogue import Catalogue
from flyout.core.statement import Statement
from flyout.ensembles.model import Reach
from flyout.systems.load import load_system
from flyout.systems.model import System
from flyout.verdicts.classed import class_named

PHYSICAL = frozenset(["range", "flight_distance", "apogee", "speed", "flight_time", "class"])
"""Attributes that a flight of greatest range says something of; a class only where its words name a range."""


def systems_to_fly(statements: Iterable[Statement], catalogue: Catalogue) -> tuple[System, ...]:
    """Every system that a physical statement is judged on, each once, in the order of the statements."""
    flown: dict[tuple[str, str | None], System] = {}
    for statement in statements:
        system = system_of(statement, catalogue)
        if system is not None:
            flown.setdefault((system.name, system.variant), system)
    return tuple(flown.values())


def system_of(statement: Statement, catalogue: Catalogue) -> System | None:
    """The system a statement is judged on; None where physics has no say."""
    if statement.attribute not in PHYSICAL:
        return None
    if statement.attribute == "class":
        if class_named(statement) is None:
            return None
    elif statement.reading is None:
        return None
    if statement.subject not in catalogue.entries:
        return None
    return load_system(catalogue, statement.subject, version_on_file(statement, catalogue))


def version_on_file(statement: Statement, catalogue: Catalogue) -> str | None:
    """The version a statement is judged on; None, the family's usual one, where the catalogue has none of that name."""
    known = {variant.name for variant in catalogue.entries[statement.subject].variants}
    return statement.variant if statement.variant in known else None


def reach_for(system: System, reaches: Iterable[Reach]) -> Reach | None:
    """The reach of this system among those flown."""
    return next((r for r in reaches if (r.system, r.variant) == (system.name, system.variant)), None)
