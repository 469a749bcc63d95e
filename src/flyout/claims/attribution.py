"""Who says what: the speaker and the certainty of every place of a report."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.claims.context import Context
from flyout.core.span import Span
from flyout.core.statement import Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """How the text stands to what it says at one place, and who says it.

    Parameters
    ----------
    modality : Modality
    speaker : str or None
        Fullest name in the text; None where the report speaks for itself.
    anonymous : bool
        The speaker is described and not named ("a Western diplomat in Kyiv").
    told_to : str or None
        Outlet the speaker spoke to ("BBC").
    cue : Span or None
        The words that show it ("said", "according to", "reportedly").
    """

    modality: Modality = Modality.ASSERTED
    speaker: str | None = None
    anonymous: bool = False
    told_to: str | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Attributions:
    """The speech found in one report."""

    def at(self, span: Span) -> Attribution:
        """The attribution in force at `span`."""
        return Attribution()


def attribute_speech(context: Context) -> Attributions:
    """Find out who says what in a report."""
    return Attributions()
