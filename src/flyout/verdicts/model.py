"""What physics, or the sources alone, say about one statement."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.ensembles.model import Band


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer to one question about one statement.

    Parameters
    ----------
    statement : str
        Locator of the statement judged (claim id).
    question : str
        "can it reach 300 km?", "is 300 km the most it could do?"
    judged_by : str
        "physics" or "sources".
    system, variant : str, str or None
        What was flown; None where nothing was.
    probability : float or None
        Of the statement, given the model and its assumptions.
    likelihood : str or None
        The ICD 203 term for it.
    band : Band or None
        The physical band the claim was held against [m].
    claimed : float or None
        The value claimed, SI.
    margin : float or None
        Median of the band minus the claim, SI.
    main_unknown : str or None
    sentence : str
        What a newsroom can print.
    reasons : tuple of str
        Why, and what it does not mean.
    warns : bool
        Whether the numbers of a report cannot all be true: the first thing its reader should know.
    """

    statement: str
    question: str
    judged_by: str
    sentence: str
    reasons: tuple[str, ...]
    system: str | None = None
    variant: str | None = None
    probability: float | None = None
    likelihood: str | None = None
    band: Band | None = None
    claimed: float | None = None
    margin: float | None = None
    main_unknown: str | None = None
    warns: bool = False
