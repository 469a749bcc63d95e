"""What is told of a word by the word alone, worked out once for all reports."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

_Told = TypeVar("_Told")

_MOST = 20_000
"""Words kept: more than any hundred reports hold."""

_LONGEST = 64
"""Longer words are answered and not kept: nobody writes them twice."""


class Known(dict[str, _Told]):
    """Answers by word; all are forgotten when there are too many, so that memory stays flat.

    Looking one up costs less than lowering a word: reports say the same few
    thousand words over and over. Where it is done for every word of a report,
    `__getitem__` is called by its name: behind brackets Python looks first for
    a method of ours, for twice the time.

    Parameters
    ----------
    answer : callable
        What a word comes to, by nothing but its letters.
    """

    def __init__(self, answer: Callable[[str], _Told]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, word: str) -> _Told:
        told = self._answer(word)
        if len(self) >= _MOST:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = told
        return told


LOWER = Known(lambda word: sys.intern(word.lower()))
"""Words in small letters, one object for each: sets and tables of words then find it without a look at its letters."""
