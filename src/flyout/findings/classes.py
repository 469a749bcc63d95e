"""Class words of the press against the usual classes, given the range that is stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from flyout.core.conventions import SCHEMES, US_USAGE, RangeClass, Scheme
from flyout.core.statement import Statement
from flyout.findings.attributes import the
from flyout.findings.build import of_statements
from flyout.findings.case import Case
from flyout.findings.figures import shown, stated, upper_end
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.voices import as_subject, listed
from flyout.units.show import show_si

_RANGE_WORDS = re.compile(
    r"\b(long|longer|medium|mid|intermediate|short|shorter|close)(?:[- ]?range\b|-(?= (?:to|and|or) ))"
    r"|\bintercontinental\b|\bICBM\b",
    re.IGNORECASE,
)
"""Class words that promise a range, also the first of "short- to medium-range"."""

_USUAL = {"mid": "medium", "longer": "long"}
"""Two ways of saying the same; "shorter-range" is a class of its own in the INF Treaty."""


def class_usages(case: Case) -> tuple[Finding, ...]:
    """One finding for every system whose class word and stated range do not go together."""
    classed = [said for said in case.reported if said.attribute == "class" and said.words]
    subjects = dict.fromkeys(said.subject for said in classed)
    findings = (_usage(subject, [said for said in classed if said.subject == subject], case) for subject in subjects)
    return tuple(finding for finding in findings if finding is not None)


def _usage(subject: str, classed: Sequence[Statement], case: Case) -> Finding | None:
    known = [figure for figure in case.published if figure.subject == subject]
    ballistic = [said for said in (*classed, *known) if said.attribute == "class" and _is_ballistic(said)]
    ranges = _ranges(subject, case)
    if not ballistic or not ranges:
        return None
    greatest = max(ranges, key=_greatest)
    usual = US_USAGE.class_of(_greatest(greatest))
    odd = [said for said in classed if not _fits(range_words(said.words or ""), greatest)]
    if usual is None or not odd:
        return None
    return _finding(odd, ballistic[0], greatest, usual, case)


def range_words(words: str) -> tuple[str, ...]:
    """The class words that promise a range.

    >>> range_words("midrange missile"), range_words("short- to medium-range weapon"), range_words("cruise missile")
    (('medium-range',), ('short-range', 'medium-range'), ())
    """
    stems = (match.group(1) for match in _RANGE_WORDS.finditer(words))
    return tuple(f"{_USUAL.get(stem.lower(), stem.lower())}-range" if stem else "intercontinental" for stem in stems)


def _is_ballistic(said: Statement) -> bool:
    words = (said.words or "").casefold()
    return ("ballistic" in words and "quasi" not in words) or "icbm" in words


def _ranges(subject: str, case: Case) -> list[Statement]:
    """What the reports say of the range; where they are silent, what is published."""

    def of(statements: Iterable[Statement]) -> list[Statement]:
        return [said for said in statements if (said.subject, said.attribute) == (subject, "range") and said.reading]

    return of(case.reported) or of(case.published)


def _greatest(said: Statement) -> float:
    figure = upper_end(said)
    return figure.middle if figure else 0.0


def _fits(words: Sequence[str], greatest: Statement) -> bool:
    """Whether some usual scheme calls this range, read to its digits, by one of these words, or none is promised.

    "Long-range" is a class of none of them; it passes for what they call intercontinental.
    """
    figure = upper_end(greatest)
    ranges = (figure.low, figure.middle, figure.high) if figure else ()
    classes = {cls.name for scheme in SCHEMES for end in ranges if (cls := scheme.class_of(end)) is not None}
    return not words or not classes.isdisjoint("intercontinental" if word == "long-range" else word for word in words)


def _finding(
    odd: Sequence[Statement], ballistic: Statement, greatest: Statement, usual: RangeClass, case: Case
) -> Finding:
    words = listed(list(dict.fromkeys(f"“{word}”" for said in odd for word in range_words(said.words or ""))))
    who = as_subject(list(dict.fromkeys(case.voices.named(said) for said in odd)))
    subject = odd[0].subject
    calls = "call" if len({said.origin.name for said in odd}) > 1 else "calls"
    reach = show_si(_greatest(greatest), "km")
    sentence = (
        f"{who} {calls} {the(subject)} {words}. That is press usage: with a range of {stated(greatest)} "
        f"a ballistic missile is {usual.name} in {US_USAGE.name} ({_bounds(usual)})."
    )
    members = list(dict.fromkeys((*odd, ballistic, greatest)))
    arithmetic = "; ".join(_in_scheme(scheme, reach, _greatest(greatest)) for scheme in SCHEMES)
    return of_statements(Relation.USAGE, members, sentence, Weight.NOTE, arithmetic=arithmetic)


def _bounds(cls: RangeClass) -> str:
    if cls.low == 0:
        return f"under {shown(cls.high, 'km')}"
    if cls.high == float("inf"):
        return f"over {shown(cls.low, 'km')}"
    return f"{cls.low / 1e3:,.0f} to {shown(cls.high, 'km')}"


def _in_scheme(scheme: Scheme, reach: str, range_: float) -> str:
    cls = scheme.class_of(range_)
    name = f"{cls.name} ({_bounds(cls)})" if cls else "no class"
    return f"{reach} in {scheme.name}: {name} [{scheme.source}]"
