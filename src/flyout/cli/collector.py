"""Python's garbage collector where a command reads report after report; the library itself leaves it alone."""

from __future__ import annotations

import gc

_SELDOM = 20_000
"""New objects after which it looks for dead ones: some ten reports; by itself Python looks after every 700."""


def settle() -> None:
    """Keep what is loaded out of its sight, and let it look seldom.

    Names, rules and catalogue stay to the end, and a report that has been read
    leaves no cycles behind (`tests/laws/claims/test_cycles.py`), so that there
    is next to nothing to find. As Python sets it, looking takes a tenth of the
    time in which a report is read.
    """
    gc.freeze()
    gc.set_threshold(_SELDOM)
