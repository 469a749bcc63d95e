"""Every comparison with an authority."""

from __future__ import annotations

from flyout.core.progress import Tell, tell_nobody
from flyout.studies.validation.arcs import compare_arcs
from flyout.studies.validation.atmosphere import compare_atmosphere
from flyout.studies.validation.flown import compare_flights
from flyout.studies.validation.gravity import compare_gravity
from flyout.studies.validation.laws import compare_laws
from flyout.studies.validation.model import Comparison
from flyout.studies.validation.nesc import compare_check_cases


def compare_with_authorities(tell: Tell = tell_nobody) -> tuple[Comparison, ...]:
    """Real flights, check cases, tables, laws, and a second integration."""
    return (
        *compare_flights(),
        *compare_check_cases(),
        *compare_gravity(),
        *compare_atmosphere(),
        *compare_laws(),
        *compare_arcs(tell),
    )
