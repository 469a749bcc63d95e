"""Masses, forces and energies: payload, launch mass, propellant, thrust."""

from __future__ import annotations

import re

from flyout.claims.measures.cue import Cue, nearest
from flyout.claims.measures.window import Window, any_of

_CUES = (
    Cue(
        attribute="payload_mass",
        before=any_of(
            r"payloads?",
            r"warheads?",
            r"throw-?\s?weight",
            r"carr(?:y|ies|ying)",
            r"deliver(?:s|ing)?",
            r"explosives?",
            r"armed with",
            r"bomblets?",
        ),
        after=any_of(
            r"warheads?",
            r"payloads?",
            r"(?:of )?(?:high )?explosives?",
            r"high-explosive",
            r"unitary",
            r"bombs?",
            r"blast",
        ),
        after_within=40,
    ),
    Cue(
        attribute="propellant_mass",
        before=any_of(r"(?:fuel|propellants?)(?: load| mass| weight)?(?: of)?"),
        after=any_of(r"(?:of )?(?:\w+ )?(?:fuel|propellants?)"),
        before_within=30,
        after_within=20,
    ),
    Cue(
        attribute="launch_mass",
        before=any_of(r"weigh(?:s|ed|ing)?", r"weights?", r"mass", r"heavy at", r"launch weight", r"liftoff weight"),
        after=any_of(r"missiles?", r"rockets?", r"in weight", r"weapons?", r"icbm"),
        after_within=40,
    ),
    Cue(
        attribute="other",
        after=any_of(r"trucks?", r"chassis", r"vehicles?", r"launchers?", r"carriers?", r"trailers?", r"cranes?"),
        after_within=30,
    ),
)
_THRUST = any_of(r"thrust")
_DROP = any_of(r"aid", r"grain", r"wheat", r"oil", r"gas", r"coal", r"fish", r"food", r"cargo")


def mass_attribute(window: Window) -> str | None:
    """What a mass measures; None where no weapon is weighed."""
    if _THRUST.search(window.all):
        return "thrust"
    cue = nearest(_CUES, window)
    if cue is not None:
        return cue.attribute
    return None if _DROP.search(window.all) else "other"


def force_attribute(window: Window) -> str | None:
    """A force in a report on missiles is a thrust."""
    return "thrust" if _THRUST.search(window.all) or re.search(r"engine|motor|booster", window.all) else "other"
