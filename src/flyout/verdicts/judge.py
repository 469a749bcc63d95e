"""Statements to verdicts: by physics where it has a say, by the sources where it has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from flyout.catalogue.catalogue import Catalogue
from flyout.core.statement import Statement
from flyout.ensembles.model import Reach
from flyout.systems.model import System
from flyout.verdicts.distance import judge_flown, judge_range
from flyout.verdicts.flight import judge_apogee, judge_speed
from flyout.verdicts.flown import reach_for, system_of
from flyout.verdicts.model import Verdict
from flyout.verdicts.sources import judge_by_sources

Judge = Callable[[Statement, System, Reach], Iterator[Verdict]]

_JUDGES: dict[str, Judge] = {
    "range": judge_range,
    "flight_distance": judge_flown,
    "speed": judge_speed,
    "apogee": judge_apogee,
}


def judge(statements: Iterable[Statement], reaches: Sequence[Reach], catalogue: Catalogue) -> tuple[Verdict, ...]:
    """Verdicts on every statement, in the order of the statements.

    Parameters
    ----------
    statements : iterable of Statement
    reaches : sequence of Reach
        Of the systems that `flown.systems_to_fly` names; a system that was not
        flown is judged by the sources.
    catalogue : Catalogue

    Returns
    -------
    tuple of Verdict
        Two for a published greatest range, one for everything else.
    """
    return tuple(verdict for statement in statements for verdict in _judge(statement, reaches, catalogue))


def _judge(statement: Statement, reaches: Sequence[Reach], catalogue: Catalogue) -> Iterator[Verdict]:
    system = system_of(statement, catalogue)
    reach = None if system is None else reach_for(system, reaches)
    if system is None or reach is None:
        yield judge_by_sources(statement, catalogue)
    else:
        yield from _JUDGES[statement.attribute](statement, system, reach)
