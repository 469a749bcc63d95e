"""One deal told of a system by some reports and of its missile by others: "1,000 Patriots", "1,000 GEM-T missiles"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import product

from flyout.claims.model import Claim
from flyout.core.dates import days_of
from flyout.core.statement import Statement
from flyout.documents.model import Document
from flyout.findings.states import states_in
from flyout.findings.unnamed_versions import names_of

MANY = 100
"""A count this high is not twice the same by chance."""

_OF_ONE_TIME = timedelta(days=180)


def one_deal(
    statements: Iterable[Statement], claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> dict[str, str]:
    """By the locator of a figure of a deal the missile that others say is bought in it.

    Two reports must have the contract value or a high count in common, and one of them must name both the system and
    its missile.
    """
    deals = [said for said in statements if _is_of_deal(said, claims) and not _is_described(said.subject)]
    found: dict[str, str] = {}
    for one, other in _one_figure(deals, claims):
        narrow = max(one, other, key=lambda said: _narrowness(said.subject))
        broad = other if narrow is one else one
        if any(_names_both(documents.get(said.origin.name), one.subject, other.subject) for said in (one, other)):
            own = (said for said in deals if (said.origin.name, said.subject) == (broad.origin.name, broad.subject))
            found |= dict.fromkeys((said.origin.locator for said in own), narrow.subject)
    return found


def _is_described(system: str) -> bool:
    """Whether a system has no name of its own: "Danish aid", "air defence systems"."""
    return system.islower() or bool(states_in(system))


def _is_of_deal(said: Statement, claims: Mapping[str, Claim]) -> bool:
    claim = claims.get(said.origin.locator)
    ordered = said.attribute == "count" and claim is not None and claim.of in ("ordered", "requested")
    return said.attribute == "contract_value" or ordered


def _one_figure(deals: Sequence[Statement], claims: Mapping[str, Claim]) -> Iterator[tuple[Statement, Statement]]:
    """Figures that two reports of one time give of two systems."""
    alike: dict[tuple[object, ...], list[Statement]] = {}
    for said in deals:
        if said.attribute == "contract_value" or (said.value or 0) >= MANY:
            of = claims[said.origin.locator].of if said.origin.locator in claims else None
            alike.setdefault((said.attribute, of, said.unit, said.value, said.value_high), []).append(said)
    for group in alike.values():
        for one, other in product(group, group):
            if one.subject < other.subject and one.origin.name != other.origin.name and _is_of_one_time(one, other):
                yield one, other


def _is_of_one_time(a: Statement, b: Statement) -> bool:
    mine, theirs = days_of(a.origin.published), days_of(b.origin.published)
    return not (mine and theirs) or max(mine[0], theirs[0]) - min(mine[1], theirs[1]) <= _OF_ONE_TIME


def _narrowness(name: str) -> tuple[bool, int]:
    """A missile's name has a number or a letter behind it more often than its system's: "GEM-T", "PAC-3 MSE"."""
    return bool(re.search(r"\d|-", name)), len(name)


def _names_both(document: Document | None, *systems: str) -> bool:
    names = [names_of(system, ()) for system in systems]
    return document is not None and all(name and re.search(rf"\b(?:{name})\b", document.text) for name in names)
