"""Whether things that were hit or destroyed were so in flight: "destroyed ten incoming missiles"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.measures.holdings import FLYING
from flyout.claims.measures.window import Window
from flyout.documents.wordlists import words

SHOOTERS = re.compile(
    r"\b(?:launchers?|batter(?:y|ies)|crews?|ships?|destroyers?|frigates?|bombers?|jets?|fighters?|aircraft|planes?"
    r"|submarines?|boats?|helicopters?|systems?|vehicles?|trucks?|himars|m270s?|silos?|sites?)$"
)
_IN_THE_AIR = re.compile(
    r"\b(?:air|missile)[ -](?:defen[cs]|force)|\bdefenders?\b|\bintercept|\bbatter(?:y|ies)\b|\battack|\bovernight\b"
    r"|\b(?:missiles?|rockets?|drones?) (?:fired|launched|aimed)\b"
)
_DESTROYED = re.compile(r"\bdestroy|\bknock\w* out\b")
_OVER = re.compile(r"^ (?:of [a-z ]{3,30} )?(?:were |was |had been |have been )?destroyed over\b")
_INCOMING = re.compile(r"\b(?:incoming|inbound)\b")
_FIRED_BY = re.compile(
    r"^(?: and (?:[\w-]+ ){1,5}?)?(?: \([A-Z]+\))? ?(?:that were |which were )?"
    r"(?:fired|launched|sent|flying|headed|heading|bound|aimed)\b"
)
_ALOFT = re.compile(r"^ (?:was|were|had been) (?:destroyed|hit) in (?:the air|flight|mid-?air)\b")
_WITH_ARMS = words("attack attacked targeted hit struck pounded shelled bombarded pelted")
FIRING = _WITH_ARMS | {"spent"}
"""Verbs that tell of what was fired."""
_NEXT = 2
_HIT_BY = re.compile(
    r"^ (?:was|were|had been) (?:hit|struck) by (?:[\w.-]+ ){0,3}?"
    r"(?:patriots?|interceptors?|air defen[cs]es?|anti-aircraft|fighter)\b"
)


def is_met(window: Window) -> bool:
    """Whether what was destroyed flew: "air defences destroyed ten missiles"."""
    if _HIT_BY.match(window.after) or _ALOFT.match(window.after):
        return True  # "one was hit by a Patriot"
    near = f"{window.before[-80:]}{window.own}{window.after[:40]}"
    if FLYING.search(near) is None or SHOOTERS.search(window.own) or _DESTROYED.search(near) is None:
        return False
    if _INCOMING.search(window.own) or _FIRED_BY.match(window.after):
        return True  # "destroyed nine rockets fired by the group"
    return _IN_THE_AIR.search(window.before) is not None or _OVER.match(window.after) is not None


def is_fired(telling: Sequence[str], back: int) -> bool:
    """Whether what flies was fired: "targeted a base with dozens of rockets", "has spent some 40 missiles".

    `telling` are the words from the verb on, which stands `back` words before the things.
    """
    return (telling[0] in _WITH_ARMS and "with" in telling) or (telling[0] == "spent" and back <= _NEXT)
