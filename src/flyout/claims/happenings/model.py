"""One trigger in a line, with how it stands there."""

from __future__ import annotations

from flyout.claims.happenings.triggers import Trigger
from flyout.claims.speech.lines import Line
from flyout.core.record import record


@record(kw_only=False)
class Happening:
    """One trigger in a line.

    Parameters
    ----------
    line : Line
    trigger : Trigger
    first, last : int
        Words of the verb group or noun phrase.
    verb : int
        The word that triggered.
    shape : str
        "active", "passive", "reduced" (missiles supplied by X) or "noun".
    relative : bool
        It stands in a clause that only says more of a noun.
    foreseen : bool
        It has not happened yet by the words themselves.
    negated : bool
    """

    line: Line
    trigger: Trigger
    first: int
    last: int
    verb: int
    shape: str
    relative: bool = False
    foreseen: bool = False
    negated: bool = False
