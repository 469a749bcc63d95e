"""Missiles that are fired at missiles and aircraft, and what they are fired at."""

from __future__ import annotations

import re

INTERCEPTORS = frozenset(
    (
        *("Standard Missile-2", "SM-3", "SM-6", "Tamir", "Stunner", "SkyCeptor", "Evolved Sea Sparrow"),
        *("Sea Sparrow", "Sea Ceptor", "CAMM", "CAMM-ER", "VL MICA", "Aster 15", "Aster 30", "Barak 8", "AMRAAM"),
        *("AMRAAM-ER", "Akash", "Rolling Airframe Missile", "Starstreak", "Lightweight Multirole Missile"),
        *("Mistral", "Piorun", "Igla", "Igla-S", "Strela-2", "PAC-2", "PAC-2 GEM-T", "PAC-3", "PAC-3 MSE"),
        *("Stinger", "Ground-Based Interceptor", "Next Generation Interceptor", "Glide Phase Interceptor", "Coyote"),
    )
)
"""Missiles that are fired at missiles and aircraft: never what "ballistic missiles" speaks of."""
_ATTACKS = re.compile(r"\b(?:ballistic|cruise|anti-ship|one-way|attack|kamikaze|rockets)\b", re.I)


def can_be(name: str, phrase: str) -> bool:
    """Whether a system can be what a phrase speaks of: an interceptor is no ballistic missile.

    >>> can_be("SM-3", "three ballistic missiles"), can_be("SM-3", "two missiles")
    (False, True)
    """
    return name not in INTERCEPTORS or not attacks(phrase)


def attacks(phrase: str) -> bool:
    """Whether a phrase speaks of what interceptors are fired at."""
    return _ATTACKS.search(phrase) is not None
