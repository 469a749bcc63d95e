"""Where the systems of a report come from and who makes them, as its attributes tell."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from importlib import resources
from types import MappingProxyType

from flyout.claims.known import Known
from flyout.claims.model import Claim, Kind
from flyout.core.record import record

_FILE = "data/origins.csv"


def _rows() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What many states have, and what only one has, each with the state it comes from."""
    file = resources.files("flyout.claims").joinpath(_FILE)
    tables: tuple[dict[str, str], dict[str, str]] = ({}, {})
    with file.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            tables[row["only"] == "yes"][row["name"]] = row["state"]
    return tables


HOMES, _FAMILIES = _rows()
"""What many states have that none of them built ("Japan's Tomahawk missiles" says nothing of where they come from),
and families that nobody but the state they come from has fired, by what their names begin with."""

_ONLY = Known(lambda system: next((home for name, home in _FAMILIES.items() if system.startswith(name)), None))
_ORIGINS = ("country_of_origin", "manufacturer")


@record()
class Origins:
    """For systems by name, the state they come from and the firm that makes them."""

    states: Mapping[str, str]
    makers: Mapping[str, str]

    def home(self, system: str) -> str | None:
        """The state a system comes from, as the report says, else as is known of what many have bought.

        Of two that make it together the one that is known to sell it.

        >>> Origins(states={"BrahMos": "India and Russia", "Taurus": "Germany and Sweden"}, makers={}).home("BrahMos")
        'India'
        """
        first, _, second = self.states.get(system, "").partition(" and ")
        return (HOMES.get(system) if second else None) or first or HOMES.get(system)

    def only_user(self, system: str) -> str | None:
        """The state that alone has a system of this family.

        >>> UNKNOWN.only_user("Hwasong-18"), UNKNOWN.only_user("Harpoon")
        ('North Korea', None)
        """
        return _ONLY[system]


UNKNOWN = Origins(states=MappingProxyType({}), makers=MappingProxyType({}))
"""Of a report that tells nothing of it."""


def origins_of(claims: Iterable[Claim]) -> Origins:
    """The first state and the first maker that a report gives each system.

    >>> origins_of(()).home("Tomahawk")
    'United States'
    """
    found: dict[str, dict[str, str]] = {attribute: {} for attribute in _ORIGINS}
    for claim in claims:
        if claim.kind is Kind.ATTRIBUTE and claim.attribute in found:
            found[claim.attribute].setdefault(claim.subject, str(claim.value))
    return Origins(states=found[_ORIGINS[0]], makers=found[_ORIGINS[1]])
