"""What is worked out once a report, however many rules ask for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")

_MOST = 64
"""Answers that one function keeps: more than most reports ask for, and few where nobody forgets."""

_FORGETTING: list[Callable[[], None]] = []


def once(function: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """Keep the answers of a function that is asked about a report, until the report is read.

    >>> asked = []
    >>> length = once(lambda report: asked.append(report) or len(report))
    >>> length("Two missiles"), length("Two missiles"), asked
    (12, 12, ['Two missiles'])
    >>> forget()
    >>> length("Two missiles"), asked
    (12, ['Two missiles', 'Two missiles'])
    """
    kept = lru_cache(maxsize=_MOST)(function)
    _FORGETTING.append(kept.cache_clear)
    return kept  # type: ignore[return-value]  # it takes what the function takes


def forget() -> None:
    """Let go of the reports that were asked about.

    The next report then takes the memory that this one leaves, which the
    processor has at hand: a fiftieth of the time in which a report is read.
    """
    for clear in _FORGETTING:
        clear()
