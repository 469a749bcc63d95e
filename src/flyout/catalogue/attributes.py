"""What a figure can say of a system, and what it is measured in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WORDS = "words"
"""Dimension of attributes whose value is not a number."""

_LENGTHS = "range min_range flight_distance apogee altitude length diameter wingspan cep"
_MASSES = "launch_mass payload_mass propellant_mass"
_NAMES = "manufacturer developer launcher propellant class country_of_origin operator guidance_type variant_of"

GUIDE_ATTRIBUTES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(_LENGTHS.split(), ("length",)),
        **dict.fromkeys(_MASSES.split(), ("mass",)),
        **dict.fromkeys(_NAMES.split(), (WORDS,)),
        "flight_time": ("time",),
        "burn_time": ("time",),
        "speed": ("speed", "mach"),
        "thrust": ("force",),
        "stages": ("count",),
        "unit_cost": ("money",),
        "contract_value": ("money",),
        "count": ("count",),
        "production_rate": ("rate",),
        "year": ("year",),
        "missiles_per_launcher": ("count",),
    }
)
"""Attributes a report's claims have too, with the dimensions they may take."""

OWN_ATTRIBUTES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "equivalent_range": ("length",),  # on a standard trajectory, worked out from a lofted flight
        "burnout_speed": ("speed", "mach"),
        "specific_impulse": ("time",),
        "dry_mass": ("mass",),  # without propellant and payload
        "stage_mass": ("mass",),  # with propellant, without payload
        "apogee_time": ("time",),  # from launch to the highest point
        "launch_speed": ("speed",),  # of a shell at the muzzle
        "launch_angle": ("angle",),  # over the horizon
    }
)
"""Attributes only the catalogue has: they feed the flight model."""

OTHER = "other"
"""Anything else; the condition says what."""

ATTRIBUTES: Mapping[str, tuple[str, ...]] = MappingProxyType({**GUIDE_ATTRIBUTES, **OWN_ATTRIBUTES})

FLIGHT_ATTRIBUTES = frozenset(
    [
        *("apogee", "apogee_time", "flight_distance", "flight_time", "equivalent_range", "speed", "burnout_speed"),
        *("burn_time", "launch_speed", "launch_angle", "launch_mass", "payload_mass"),
    ]
)
"""What a published flight can have: its results, and what was flown."""

COUNTED = frozenset(
    ["delivered", "ordered", "requested", "produced", "launched", "intercepted", "stock", "hit", "other"]
)
"""What a `count` may be of."""
