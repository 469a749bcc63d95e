"""Whose order or contract a figure is of: six launchers for one state and six for another are twelve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from flyout.claims.model import Claim, Kind
from flyout.core.statement import Statement
from flyout.findings.states import state_behind, states_in

_ACTS: Mapping[str, str] = MappingProxyType({"ordered": "order", "requested": "request"})
"""The event whose actor is the buyer of what is counted."""


def buyers_of(claims: Mapping[str, Claim]) -> dict[str, str]:
    """By the id of a count or a contract value the one state that orders or asks for it in its clause."""
    acts: dict[tuple[str, int], dict[str, set[str]]] = {}
    for claim in claims.values():
        if claim.kind is Kind.EVENT and claim.attribute in _ACTS.values() and state_behind(claim.subject):
            acts.setdefault(_place(claim), {}).setdefault(claim.attribute, set()).add(claim.subject)
    found: dict[str, str] = {}
    for claim in claims.values():
        told = acts.get(_place(claim), {})
        states = told.get(_ACTS.get(claim.of or "", ""), set())
        if claim.attribute == "contract_value":
            states = told.get("order", set())
        if len(states) == 1:
            found[claim.id] = next(iter(states))
    return found


def _place(claim: Claim) -> tuple[str, int]:
    return claim.doc, claim.clause.start


def by_buyer(said: Sequence[Statement], buyers: Mapping[str, str]) -> list[list[Statement]]:
    """Figures parted by whose deal they are of; those of nobody in particular go with the one most spoken of."""
    known = Counter(buyers[one.origin.locator] for one in said if one.origin.locator in buyers)
    if len(known) < 2:
        return [list(said)]
    most = max(known, key=lambda buyer: (known[buyer], buyer))
    parts: dict[str, list[Statement]] = {}
    for one in said:
        parts.setdefault(buyers.get(one.origin.locator, most), []).append(one)
    return list(parts.values())


def is_of_a_deal(figure: Statement, texts: Sequence[str], buyers: Collection[str | None] = (None,)) -> bool:
    """Whether a published contract may be one that texts speak of: some state in its condition buys, or is named there.

    Where the buyers of all that texts say are known, it must be one of them.
    """
    states = states_in(figure.condition or "")
    if None not in buyers:
        return not states.isdisjoint(buyers)
    return any(state in text for state in states for text in texts)
