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

_FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        name: home
        for home, names in {
            "North Korea": "Hwasong, Pukguksong, KN-",
            "South Korea": "Hyunmoo, L-SAM",
            "India": "Agni, Prithvi, Pralay, K-4, K-15, Shaurya, Nirbhay",
            "Pakistan": "Shaheen, Ghauri, Ababeel, Babur, Hatf, Ra'ad",
            "China": "DF-5, DF-11, DF-15, DF-16, DF-17, DF-26, DF-27, DF-31, DF-41, DF-61, JL-",
            "Russia": "Sarmat, Bulava, Yars, Topol, Kinzhal, Zircon, Oreshnik, Burevestnik, Avangard, Kh-101, Kh-22, "
            "RS-26",
            "Iran": "Khorramshahr, Sejjil, Emad, Ghadr, Fattah, Kheibar Shekan, Shahab, Qassem Basir, Haj Qassem",
            "United States": "Minuteman, Peacekeeper, Sentinel, Dark Eagle, Titan, Atlas, ARRW, LRSO",
            "France": "M51, M45, ASMP, Pluton, Hadès",
            "Taiwan": "Hsiung Feng, Hsiung Sheng, Yun Feng, Sky Bow",
            "Japan": "Type 12, HVGP",
            "Ukraine": "Flamingo, Sapsan, Hrim, Peklo, Palianytsia, Ruta",
            "Turkey": "Tayfun, Cenk",
        }.items()
        for name in names.split(", ")
    }
)
"""Families that nobody but the state they come from has fired, by what their names begin with."""

_ORIGINS = ("country_of_origin", "manufacturer")


@record()
class Origins:
    """For systems by name, the state they come from and the firm that makes them."""

    states: Mapping[str, str]
    makers: Mapping[str, str]

    def home(self, system: str) -> str | None:
        """The state a system comes from, as the report says, else as is known of what many have bought."""
        return self.states.get(system) or HOMES.get(system)

    def only_user(self, system: str) -> str | None:
        """The state that alone has a system of this family.

        >>> UNKNOWN.only_user("Hwasong-18"), UNKNOWN.only_user("Harpoon")
        ('North Korea', None)
        """
        return next((home for name, home in _FAMILIES.items() if system.startswith(name)), None)


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
