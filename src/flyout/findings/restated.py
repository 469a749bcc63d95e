"""Figures put as another report puts them: a price in its second currency, a height as that of the flight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from flyout.claims.model import Claim
from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.findings.pairs import Pairing, pair
from flyout.units.figures import reading, significant_figures
from flyout.units.table import UNITS

_PRICES = ("unit_cost", "contract_value")
_HEIGHTS = ("apogee", "altitude")


def restated(statements: Sequence[Statement], claims: Mapping[str, Claim]) -> Iterator[Statement]:
    """Each statement, in the words of another report where it says the same thing in them.

    A price that a report gives in two currencies stands in the one in which
    another report gives it, where that is the second and nobody uses the first.
    Heights of flights are all called by what most reports that give one call it.
    """
    currencies: dict[tuple[str, str], dict[str, set[str]]] = {}
    for said in statements:
        if said.attribute in _PRICES and said.unit:
            used = currencies.setdefault((said.subject, said.attribute), {})
            used.setdefault(said.unit, set()).add(said.origin.name)
    heights = [said for said in statements if said.attribute in _HEIGHTS]
    for said in statements:
        claim = claims.get(said.origin.locator)
        if claim is not None and said.attribute in _PRICES:
            yield _in_currency_of_others(said, claim, currencies[said.subject, said.attribute])
        elif said.attribute in _HEIGHTS:
            yield _as_most_do(said, heights)
        else:
            yield said


def _in_currency_of_others(said: Statement, claim: Claim, used: Mapping[str, set[str]]) -> Statement:
    own, other = {said.origin.name}, claim.also_unit
    if other is None or claim.also_value is None or other not in UNITS or claim.value_high is not None:
        return said
    if used.get(said.unit or "", own) - own or not used.get(other, own) - own:
        return said
    return replace(said, unit=other, value=claim.also_value, reading=_read(claim.also_value))


def _read(value: float) -> Interval:
    return reading(value, significant_figures(f"{value:.0f}" if value == int(value) else repr(value)))


def _as_most_do(said: Statement, heights: Iterable[Statement]) -> Statement:
    """A height by the attribute under which most reports give it; the greatest of the flight where as many do."""
    docs: dict[str, set[str]] = {attribute: set() for attribute in _HEIGHTS}
    for other in heights:
        if other.subject == said.subject and pair(said, replace(other, attribute=said.attribute)) is Pairing.AGREE:
            docs[other.attribute].add(other.origin.name)
    return replace(said, attribute=max(_HEIGHTS, key=lambda attribute: len(docs[attribute])))
