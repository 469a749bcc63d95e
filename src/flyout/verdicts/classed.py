"""Verdicts on class words: does the range a system flies lie in the bounds of its class, and by whose scheme."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import numpy as np

from flyout.core.conventions import US_USAGE, RangeClass
from flyout.core.statement import Statement
from flyout.ensembles.draws import Array
from flyout.ensembles.model import Band
from flyout.units.show import show_si, show_si_range
from flyout.verdicts.likelihood import term
from flyout.verdicts.model import Verdict
from flyout.verdicts.words import it_is

_WORDS = re.compile(r"\b(?:(short|medium|intermediate)[- ]range|(intercontinental|ICBM))\b", re.IGNORECASE)
_OTHER_PATHS = re.compile(
    r"\b(?:cruise|glid\w+|drones?|loitering|interceptors?|surface-to-air|air-to-air|(?:air|missile)[- ]defen[cs]e"
    r"|anti-?(?:ship|tank|aircraft|air|missile)|torpedo(?:es)?)\b",
    re.IGNORECASE,
)
_BALLISTIC = re.compile(r"\b(?:ballistic|ICBM|IRBM|SLBM)s?\b", re.IGNORECASE)
_OTHERS = (
    "Class bounds are conventions and differ: the INF Treaty calls 1,000 to 5,500 km intermediate, and Encyclopaedia"
    " Britannica draws its bounds at 480, 965 and 5,310 km"
)


def class_named(statement: Statement) -> RangeClass | None:
    """The class of common US usage that the words name; None where they name none or several.

    "Long-range" is a class of no scheme.
    """
    found = {"intercontinental" if long else f"{stem.lower()}-range" for stem, long in _WORDS.findall(_said(statement))}
    return next((cls for cls in US_USAGE.classes if found == {cls.name}), None)


def is_of_other_path(statement: Statement) -> bool:
    """Whether a class is that of what flies no ballistic path: "cruise missile", "surface-to-air missile"."""
    said = _said(statement)
    return _OTHER_PATHS.search(said) is not None and not _BALLISTIC.search(said)


def judge_class(
    statement: Statement,
    samples: Array,
    band: Band,
    flown: str,
    *,
    flown_as: str,
    shown: str = "",
    reasons: tuple[str, ...] = (),
) -> Iterator[Verdict]:
    """Whether the greatest range lies in the bounds of the class.

    Parameters
    ----------
    statement : Statement
        Of attribute "class".
    samples : array, shape (n,)
        Greatest range of every draw [m].
    band : Band
        Of the same.
    flown : str
        What the samples are, as the second half of a sentence.
    flown_as : str
    shown : str
        What the judgement rests on, where it is less than the system itself.
    reasons : tuple of str
        More of them.
    """
    cls = class_named(statement)
    if cls is None:
        return
    chance = float(np.mean((samples >= cls.low) & (samples < cls.high)))
    yield Verdict(
        statement=statement.origin.locator,
        question=f"is it {cls.name} in {US_USAGE.name}?",
        judged_by="physics",
        system=flown_as,
        probability=chance,
        likelihood=term(chance),
        band=band,
        sentence=f"{it_is(chance)} that {statement.subject} is {cls.name} in {US_USAGE.name}, "
        f"{bounds_words(cls)}{shown}: {flown}.",
        reasons=(*reasons, _OTHERS, f"Bounds: {US_USAGE.source}"),
    )


def bounds_words(cls: RangeClass) -> str:
    """The bounds of a class as a reader should see them.

    >>> [bounds_words(cls) for cls in US_USAGE.classes[::3]]
    ['up to 1,000 km', 'over 5,500 km']
    """
    if cls.low == 0.0:
        return f"up to {show_si(cls.high, 'km')}"
    if math.isinf(cls.high):
        return f"over {show_si(cls.low, 'km')}"
    return show_si_range(cls.low, cls.high, "km")


def _said(statement: Statement) -> str:
    return statement.words or ""
