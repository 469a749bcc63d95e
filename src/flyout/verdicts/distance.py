"""Verdicts on distances: two questions that are never mixed.

*Can it reach that far* is a question about what physics allows. *Is that the
most it could do* is another: a system can reach 300 km and yet not end there.
"""

from __future__ import annotations

from collections.abc import Iterator

from flyout.core.interval import Interval
from flyout.core.statement import OPEN_ABOVE, Statement
from flyout.ensembles.model import Reach
from flyout.systems.model import System
from flyout.verdicts.likelihood import term
from flyout.verdicts.limits import reasons_for_less
from flyout.verdicts.model import Verdict
from flyout.verdicts.probability import reaches_at_least
from flyout.verdicts.reasons import common_reasons, main_unknown, names_of
from flyout.verdicts.words import it_is, kilometres, most_as_written, top_of

_MOSTLY = 0.8  # "very likely" begins here
_HARDLY = 0.05  # "very unlikely" begins here; below it the claim lies beyond nineteen flights in twenty


def judge_range(statement: Statement, system: System, reach: Reach) -> Iterator[Verdict]:
    """Both questions about a published range; only the first where it is no maximum.

    Parameters
    ----------
    statement : Statement
        Of attribute "range", with a reading.
    system : System
    reach : Reach
        Of that system.
    """
    claimed = top_of(statement)
    if claimed is None:
        return
    at_least = reaches_at_least(reach, claimed)
    yield _can_it(statement, system, reach, claimed, at_least)
    if statement.qualifier not in OPEN_ABOVE:
        yield _is_it_the_most(statement, system, reach, claimed, 1.0 - at_least)


def judge_flown(statement: Statement, system: System, reach: Reach) -> Iterator[Verdict]:
    """Whether a distance that one flight is said to have covered lies within reach."""
    claimed = top_of(statement)
    if claimed is not None:
        yield _can_it(statement, system, reach, claimed, reaches_at_least(reach, claimed))


def _can_it(statement: Statement, system: System, reach: Reach, claimed: Interval, chance: float) -> Verdict:
    distance, names = most_as_written(statement), names_of(statement, system)
    band = kilometres(reach.range.p05, reach.range.p95)
    return _verdict(
        statement,
        reach,
        claimed,
        question=f"can it reach {distance}?",
        probability=chance,
        sentence=f"{it_is(chance)} that {names} can reach {distance}: a ballistic flight would go {band}"
        f"{_open_to_doubt(chance)}.",
        reasons=tuple(common_reasons(statement, system, reach)),
    )


def _is_it_the_most(statement: Statement, system: System, reach: Reach, claimed: Interval, chance: float) -> Verdict:
    distance, names = most_as_written(statement), names_of(statement, system)
    below = chance < 1.0 - _MOSTLY
    reasons = [_place_in_band(claimed, reach)]
    if below:
        reasons += reasons_for_less(claimed, reach)
    return _verdict(
        statement,
        reach,
        claimed,
        question=f"is {distance} the most it could do?",
        probability=chance,
        sentence=(
            f"{it_is(chance)} that the physical limit of {names} lies at or below {distance}"
            f": {_what_follows(reach, claimed, chance, distance)}."
        ),
        reasons=(*reasons, *common_reasons(statement, system, reach)),
    )


def _what_follows(reach: Reach, claimed: Interval, chance: float, distance: str) -> str:
    """The second half of the sentence: what the place in the band means."""
    flight = f"a ballistic flight would go {kilometres(reach.range.p05, reach.range.p95)}"
    if chance < 1.0 - _MOSTLY:
        return f"{flight}. That does not make the published figure wrong"
    if claimed.low > reach.range.p95:
        return f"{flight}, which falls short of {distance}"
    return f"{flight}, so {distance} may well be the most it can do"


def _open_to_doubt(chance: float) -> str:
    """What to make of a claim inside the band, which a reader may take for refuted."""
    return ", so physics does not rule it out" if _HARDLY <= chance < _MOSTLY else ""


def _place_in_band(claimed: Interval, reach: Reach) -> str:
    """Where the claim lies, in kilometres from the median."""
    gap = reach.range.p50 - claimed.middle
    side = "below" if gap > 0.0 else "above"
    whole = round(abs(gap) / 1e3)
    return f"The claim lies {whole} km {side} the middle of the band, {round(reach.range.p50 / 1e3)} km"


def _verdict(
    statement: Statement,
    reach: Reach,
    claimed: Interval,
    *,
    question: str,
    probability: float,
    sentence: str,
    reasons: tuple[str, ...],
) -> Verdict:
    return Verdict(
        statement=statement.origin.locator,
        question=question,
        judged_by="physics",
        system=reach.system,
        variant=reach.variant,
        probability=probability,
        likelihood=term(probability),
        band=reach.range,
        claimed=claimed.middle,
        margin=reach.range.p50 - claimed.middle,
        main_unknown=main_unknown(reach),
        sentence=sentence,
        reasons=reasons,
    )
