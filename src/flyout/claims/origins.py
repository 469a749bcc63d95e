"""Where the systems of a report come from and who makes them, as its attributes tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from flyout.claims.model import Claim, Kind
from flyout.core.record import record

HOMES: Mapping[str, str] = MappingProxyType(
    {
        name: home
        for home, names in {
            "United States": "Patriot, HIMARS, ATACMS, Tomahawk, Javelin, Stinger, Harpoon, THAAD, AMRAAM, M270, "
            "GMLRS, Hellfire, JASSM, Trident II, Hawk, Standard Missile-2, SM-3, SM-6, PrSM",
            "France": "Exocet, SCALP, SAMP/T",
            "United Kingdom": "Storm Shadow",
            "Germany": "IRIS-T, Taurus",
            "Norway": "NASAMS",
            "Israel": "Spike",
            "Soviet Union": "Scud, Scud-B, S-300",
            "Russia": "S-400",
            "Iran": "Shahed",
        }.items()
        for name in names.split(", ")
    }
)
"""What many states have that none of them built: "Japan's Tomahawk missiles" says nothing of where they come from."""

_ORIGINS = ("country_of_origin", "manufacturer")


@record()
class Origins:
    """For systems by name, the state they come from and the firm that makes them."""

    states: Mapping[str, str]
    makers: Mapping[str, str]

    def home(self, system: str) -> str | None:
        """The state a system comes from, as the report says, else as is known of what many have bought."""
        return self.states.get(system) or HOMES.get(system)


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
