"""How long jobs say how far they are."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


def tell_nobody(job: str, done: int, total: int) -> None:
    """Say nothing."""
