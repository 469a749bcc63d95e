"""What a system was flown with, in words: every unknown with its reason."""

from __future__ import annotations

from flyout.core.source import ASSUMPTION
from flyout.systems.model import Evidence, System


def assumptions_of(system: System) -> tuple[str, ...]:
    """One line for every figure that is assumed or only known to a band, then the caveats.

    Figures that are one published value are no assumptions and are left out.
    """
    figures = [figure for figure in system.figures if figure in system.unknowns or figure.source == ASSUMPTION]
    lines = [f"{system.label}, {figure.sentence}" for figure in figures]
    lines += [f"{system.label}, held to a sister: {_held(evidence)}" for evidence in system.evidence]
    lines += [f"{system.label}: {caveat}" for caveat in system.caveats]
    return tuple(lines)


def sources_of(system: System) -> tuple[str, ...]:
    """Keys of the sources behind the figures it is flown with, each once."""
    keys = [figure.source for figure in system.figures] + [evidence.source for evidence in system.evidence]
    return tuple(dict.fromkeys(key for key in keys if key != ASSUMPTION))


def _held(evidence: Evidence) -> str:
    return f"{evidence.words}; {evidence.reason}"
