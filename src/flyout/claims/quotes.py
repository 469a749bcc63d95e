"""What speakers say about the systems and events of a report."""

from __future__ import annotations

from flyout.claims.attribution import Attributions
from flyout.claims.context import Context
from flyout.claims.model import Claim


def read_quotes(context: Context, attributions: Attributions) -> tuple[Claim, ...]:
    """Quote claims of a report, in the order of its text."""
    return ()
