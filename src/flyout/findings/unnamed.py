"""Flights of missiles that a report does not name, and that others of the same days do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from flyout.claims.model import Claim, Kind
from flyout.core.dates import days_of
from flyout.core.statement import Statement
from flyout.findings.attributes import is_of_flight
from flyout.findings.pairs import Pairing, pair
from flyout.findings.states import states_in

_NAMELESS = re.compile(r"(?:cruise |ballistic )?(?:missile|rocket|ICBM|IRBM|SLBM|projectile)s?$")
"""What a weapon without a name is called behind its state: "North Korean missile"."""

_SAME_DAYS = timedelta(days=3)
"""Within these a launch is reported, and given its name."""


def named_flights(statements: Sequence[Statement], claims: Mapping[str, Claim]) -> dict[str, str]:
    """By the locator of every statement on a missile without a name: the one named missile whose flight it is of.

    It must be of a state that the report names, the only one of that state
    whose flight others tell of within a few days, and have a figure of the
    flight in common with it.
    """
    flights = [said for said in statements if is_of_flight(said.attribute)]
    owners = _owners(claims.values())
    found: dict[str, str] = {}
    nameless = dict.fromkeys((said.origin.name, said.subject) for said in flights if _state_of(said.subject))
    for doc, subject in nameless:
        own = [said for said in flights if (said.origin.name, said.subject) == (doc, subject)]
        others = [
            said for said in flights if said.origin.name != doc and owners.get(said.subject) == _state_of(subject)
        ]
        near = [other for other in others if any(_of_one_time(said, other, claims) for said in own)]
        systems = {other.subject for other in near}
        if len(systems) == 1 and any(_is_shared(said, other) for said in own for other in near):
            name = systems.pop()
            members = (said for said in statements if (said.origin.name, said.subject) == (doc, subject))
            found |= dict.fromkeys((said.origin.locator for said in members), name)
    return found | dict(_told_beside(statements, claims, found))


def _told_beside(
    statements: Sequence[Statement], claims: Mapping[str, Claim], found: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """What other reports of the same days say of the same weapon without a name: it has got its name."""
    named = [said for said in statements if said.origin.locator in found]
    for subject in dict.fromkeys(said.subject for said in named):
        told = [said for said in named if said.subject == subject]
        systems = {found[said.origin.locator] for said in told}
        docs = {said.origin.name for said in told}
        others = [said for said in statements if said.subject == subject and said.origin.name not in docs]
        for doc in dict.fromkeys(said.origin.name for said in others):
            own = [said for said in others if said.origin.name == doc]
            if len(systems) == 1 and any(_of_one_time(a, b, claims) for a in own for b in told):
                yield from ((said.origin.locator, next(iter(systems))) for said in own)


def renamed(statements: Iterable[Statement], names: Mapping[str, str]) -> Iterator[Statement]:
    """Statements under the name others give to what they are about."""
    for said in statements:
        name = names.get(said.origin.locator)
        yield replace(said, subject=name) if name else said


def renamed_events(
    claims: Mapping[str, Claim], statements: Iterable[Statement], names: Mapping[str, str]
) -> dict[str, Claim]:
    """Claims by id, their events under the name that others give to a missile without one."""
    called = {
        (said.origin.name, said.subject): names[said.origin.locator]
        for said in statements
        if said.origin.locator in names
    }
    return {name: _renamed_event(claim, called) for name, claim in claims.items()} if called else dict(claims)


def _renamed_event(claim: Claim, called: Mapping[tuple[str, str], str]) -> Claim:
    kind, system, *rest = (*(claim.event or "").split("|"), "")
    name = called.get((claim.doc, system))
    return replace(claim, event="|".join((kind, name, *rest[:1]))) if name else claim


def without_state(subject: str) -> str | None:
    """What a weapon without a name is, its state apart; None of what has a name.

    >>> without_state("North Korean missile"), without_state("Hwasong-14")
    ('missile', None)
    """
    found = _NAMELESS.search(subject)
    return found.group().strip() if found and _state_of(subject) else None


def _state_of(subject: str) -> str | None:
    """The state whose weapon without a name this is."""
    states = states_in(subject) if _NAMELESS.search(subject) else frozenset()
    return next(iter(states)) if len(states) == 1 else None


def _owners(claims: Iterable[Claim]) -> dict[str, str]:
    """The one state that is said to test or fire a named system."""
    actors: dict[str, set[str]] = {}
    for claim in claims:
        kind, system, *_ = (*(claim.event or "").split("|"), "", "")
        if claim.kind is Kind.EVENT and kind in ("test", "strike") and system and not _state_of(system):
            actors.setdefault(system, set()).add(claim.subject)
    return {system: next(iter(states)) for system, states in actors.items() if len(states) == 1}


def _of_one_time(a: Statement, b: Statement, claims: Mapping[str, Claim]) -> bool:
    mine, theirs = _days(a, claims), _days(b, claims)
    if mine is None or theirs is None:
        return False
    return max(mine[0], theirs[0]) - min(mine[1], theirs[1]) <= _SAME_DAYS


def _days(said: Statement, claims: Mapping[str, Claim]) -> tuple[date, date] | None:
    claim = claims.get(said.origin.locator)
    return days_of(claim.date if claim else None) or days_of(said.origin.published)


def _is_shared(nameless: Statement, named: Statement) -> bool:
    return pair(replace(nameless, subject=named.subject), named) in (Pairing.AGREE, Pairing.CLOSE)
