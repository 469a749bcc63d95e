"""Whose ship or aircraft a weapon is fired from, and whose deed its flight is."""

from __future__ import annotations

from flyout.claims.happenings.bodies import NAVIES
from flyout.claims.happenings.named import first_actor
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import PREPOSITIONS, lowers

_ABOARD = frozenset({"from", "aboard"})
_SHIPS = lowers(
    "submarine submarines sub subs frigate frigates destroyer destroyers cruiser cruisers corvette corvettes ship "
    "ships warship warships boat boats bomber bombers jet jets fighter fighters aircraft plane planes"
)
_PHRASE = 6


def carrier_owner(line: Line) -> str | None:
    """The state whose ship or aircraft a sentence tells weapons to come from: "fired from HMS Vale, it veered off"."""
    if line.lows.isdisjoint(_ABOARD):
        return None
    for index in range(len(line.row) - 1):
        owner = _owner_at(line, index + 1) if line.row[index] in _ABOARD else None
        if owner:
            return owner
    return None


def _owner_at(line: Line, start: int) -> str | None:
    """Whose ship the phrase at `start` names: "a Royal Navy submarine", "HMS Vale"."""
    stop = min(start + _PHRASE, len(line.row))
    end = next((k for k in range(start, stop) if line.row[k] in PREPOSITIONS or line.words[k].mark), stop)
    ship = any(line.words[k].text in NAVIES or line.row[k] in _SHIPS for k in range(start, end))
    return first_actor(line, start, end - 1) if ship else None
