"""Statements to verdicts: by physics where it has a say, by the sources where it has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.model import Path
from flyout.core.dates import date_words
from flyout.core.statement import Statement
from flyout.ensembles.model import Reach
from flyout.systems.model import System
from flyout.verdicts.classed import judge_class
from flyout.verdicts.distance import judge_flown, judge_range
from flyout.verdicts.flight import judge_apogee, judge_speed
from flyout.verdicts.flown import reach_for, system_of
from flyout.verdicts.model import Verdict
from flyout.verdicts.sources import judge_by_sources
from flyout.verdicts.speeds import judge_speed_alone
from flyout.verdicts.times import judge_time, judge_time_alone
from flyout.verdicts.told import Traced, published_trace, trace_beside, trace_of
from flyout.verdicts.tracing import (
    FLOWN_AS,
    SHOWN,
    far_words,
    judge_by_flight,
    judge_traced,
    judge_traced_speed,
    shown_band,
)
from flyout.verdicts.words import kilometres

Judge = Callable[[Statement, System, Reach], Iterator[Verdict]]

_JUDGES: dict[str, Judge] = {
    "range": judge_range,
    "flight_distance": judge_flown,
    "speed": judge_speed,
    "apogee": judge_apogee,
    "flight_time": judge_time,
}


def judge(
    statements: Iterable[Statement], reaches: Sequence[Reach], catalogue: Catalogue, traces: Sequence[Traced] = ()
) -> tuple[Verdict, ...]:
    """Verdicts on every statement, in the order of the statements.

    Parameters
    ----------
    statements : iterable of Statement
    reaches : sequence of Reach
        Of the systems that `flown.systems_to_fly` names; a system that was not
        flown is judged by its published flights, else by the sources.
    catalogue : Catalogue
    traces : sequence of Traced
        Flights that the reports tell, and published ones.

    Returns
    -------
    tuple of Verdict
        One or more for every statement.
    """
    found: list[Verdict] = []
    for statement in statements:
        physics = list(_by_physics(statement, reaches, catalogue, traces))
        found += physics or [judge_by_sources(statement, catalogue)]
    return tuple(found)


def _by_physics(
    statement: Statement, reaches: Sequence[Reach], catalogue: Catalogue, traces: Sequence[Traced]
) -> Iterator[Verdict]:
    told = trace_of(statement, traces)
    if told is not None:
        yield from judge_traced(statement, told)
    system = system_of(statement, catalogue)
    reach = None if system is None else reach_for(system, reaches)
    if statement.attribute == "class":
        yield from _class(statement, reach, traces)
    elif statement.attribute == "speed" and statement.reading is not None:
        yield from _speed(statement, system, reach, catalogue, traces)
    elif system is not None and reach is not None and (told is None or statement.attribute != "flight_time"):
        yield from _JUDGES[statement.attribute](statement, system, reach)
    elif told is None:
        yield from _alone(statement, catalogue, traces)


def _class(statement: Statement, reach: Reach | None, traces: Sequence[Traced]) -> Iterator[Verdict]:
    if reach is not None:
        flown = f"a ballistic flight would go {kilometres(reach.range.p05, reach.range.p95)}"
        yield from judge_class(statement, reach.samples, reach.range, flown, flown_as=reach.system)
        return
    trace = published_trace(statement.subject, traces)
    equivalent = trace.inference.equivalent if trace and trace.inference else None
    if trace is not None and equivalent is not None:
        yield from judge_class(
            statement,
            equivalent.samples,
            shown_band(equivalent.range),
            f"it implies {far_words(equivalent.range)}",
            flown_as=FLOWN_AS,
            shown=f", by what its flight of {date_words(trace.told.when)} shows",
            reasons=(SHOWN,),
        )


def _speed(
    statement: Statement, system: System | None, reach: Reach | None, catalogue: Catalogue, traces: Sequence[Traced]
) -> Iterator[Verdict]:
    beside = trace_beside(statement, traces)
    judged = () if beside is None else tuple(judge_traced_speed(statement, beside))
    if judged:
        yield from judged
    elif system is not None and reach is not None:
        yield from judge_speed(statement, system, reach)
    elif _is_ballistic(statement, catalogue):
        yield judge_speed_alone(statement)


def _alone(statement: Statement, catalogue: Catalogue, traces: Sequence[Traced]) -> Iterator[Verdict]:
    """What can be said without a design: by a published flight, or in general."""
    if statement.reading is None or not _is_ballistic(statement, catalogue):
        return
    published = published_trace(statement.subject, traces)
    if statement.attribute in ("range", "flight_distance") and published is not None:
        yield from judge_by_flight(statement, published)
    elif statement.attribute == "flight_time":
        yield judge_time_alone(statement)


def _is_ballistic(statement: Statement, catalogue: Catalogue) -> bool:
    entry = catalogue.entries.get(statement.subject)
    return entry is not None and entry.path is Path.BALLISTIC
