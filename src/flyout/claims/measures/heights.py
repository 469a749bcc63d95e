"""Heights: the top of a flight, or one at which something flies or is met."""

from __future__ import annotations

import re

from flyout.claims.measures.window import Window, any_of

FAR = frozenset({"km", "[mi_i]", "[nmi_i]"})
FEET = frozenset({"m", "[ft_i]"})  # "the 17-foot Patriot"
_MET = any_of(
    r"(?:destroyed|destroys|meets|met) (?:an?|the|its|missiles?|targets?)\b|intercepted|intercepts"
    r"|shot down|brought down|shoots down|was hit|engaged"
)
_SPACE_KM = 150.0  # in km or miles; nothing is met or cruises there
_HAPPENED = any_of(
    r"reached|peaked|rose|flew|flown|soared|climbed|travell?ed|covered|splashed|launched|fired"
    r"|tested|test-fired|landed|fell|lofted|apogee"
)
_LOW_KM = 40.0  # in km or miles; only ballistic flights rise above
_HEIGHTS = re.compile(
    r"\b(?:at|covers?|covering) (?:heights|altitudes) of (?:[\w-]+ ){0,2}$"
)  # several: where something is met
_TOP = any_of(
    r"apogee|peak\w*|trajectory|lofted|ballistic|into space"
    r"|(?:maximum|greatest|highest|top) (?:altitude|height)"
)
_LOW_FLIGHT = 1000.0  # in metres or feet
_LEVEL = any_of(
    r"cruis(?:e|es|ing)|low|intercept\w*|shoot|drones?|aircraft|hover\w*|above sea level"
    r"|as low as|operat\w+|ceiling|engag\w+|reach(?:es)? higher|fly(?:ing)? at|flies at|below"
)


def by_height(window: Window) -> str:
    """Settle between the top of a flight and a height at which something flies or is met."""
    if _MET.search(window.all) or _skims(window):
        return "altitude"
    if window.quantity.unit in FAR and window.quantity.value > _SPACE_KM:
        return "apogee"
    if _HAPPENED.search(window.all):
        return "apogee"
    low = window.quantity.unit not in FAR or window.quantity.value < _LOW_KM
    level = _HEIGHTS.search(window.before) or _is_ceiling(window) or (low and not _TOP.search(window.all))
    return "altitude" if level else "apogee"


def _skims(window: Window) -> bool:
    """Whether the height is of a few hundred metres or feet, which no top of a flight is."""
    low = window.quantity.unit in FEET and window.quantity.value < _LOW_FLIGHT
    return low and not _TOP.search(window.all)


def _is_ceiling(window: Window) -> bool:
    """A height at which something flies or is met, and not the top of a ballistic flight."""
    return bool(_LEVEL.search(window.all))
