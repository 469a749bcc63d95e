"""What is done with the systems of a report: strikes, tests, deliveries."""

from __future__ import annotations

from flyout.claims.attribution import Attributions
from flyout.claims.context import Context
from flyout.claims.model import Claim


def read_events(context: Context, attributions: Attributions) -> tuple[Claim, ...]:
    """Event claims of a report, in the order of its text."""
    return ()
