"""Counts: how many of what, and what became of them."""

from __future__ import annotations

import re

from flyout.claims.measures.window import Window, any_of
from flyout.documents.wordlists import words

WEAPONS = words("""
    missile missiles rocket rockets launcher launchers interceptor interceptors drone drones uav uavs weapon weapons
    munition munitions projectile projectiles warhead warheads icbm icbms irbm irbms slbm slbms battery batteries system
    systems shell shells round rounds bomb bombs helicopter helicopters tank tanks howitzer howitzers jet jets fighter
    fighters bomber bombers aircraft airplane planes warplanes warship warships submarine submarines radar radars
    simulator simulators pod pods tube tubes silo silos torpedo torpedoes gun guns decoys vehicles vehicle trucks unit
    units set sets salvo salvos barrages hit hits himars atacms gmlrs mlrs glsdb bomblets bomblet submunitions
    re-entry reentry engines engine boosters booster motors motor examples prototypes copies ballistic
""")
TESTS = words("""
    test tests launch launches firing firings flight flights shot shots test-flight trial trials strike strikes attempt
    attempts demonstration demonstrations salvo success successes failure failures launchings test-firings
""")
_PARTS = words("wheel wheels wheeled axle axles")
_TYPES = words("types type kinds kind varieties variants variant versions version models model")
_NEVER = words("""
    people civilians soldiers troops men women children countries nations cities towns villages officials months years
    weeks days hours minutes percent killed dead wounded injured casualties sources states members districts regions
    times sides phases pictures photos areas guards workers personnel servicemen bridges airbases airfields bases
    buildings houses homes apartments experts analysts reporters outlets questions points parts steps reasons
    allies leaders companies schools hospitals seats votes prisoners victims families residents refugees
""")
_BARE = re.compile(  # a number standing alone that still counts weapons: "the first 16", "shot down five", "damaged"
    " one"
    r"\b(?:first|last|other|another|remaining|next|all|some|final|additional|total of|shot down"
    r"|intercept\w*|destroy\w*|"
    r"damag\w*|down|downed|fired|launched|received|deliver\w*|order\w*|lost|bought|built|purchas\w*"
    r"|objective to|goal to|"
    r"up to|than|about|raise\w* (?:[\w'-]+\s){0,5}?to|brings? (?:[\w'-]+\s){0,5}?to|has|have|had|over"
    r"|nearly|at least|least|"
    r"hit|struck|produc\w*|made|of|one of)\s(?:\w+\s)?$"
)
_BARE_AFTER = re.compile(
    r"^\s(?:in the (?:first|second|third)|were|was|have been|had been|had|more|of (?:them|these|those"
    r"|the)|missed|failed|hit)\b"
)
_HIT = any_of(r"destroy\w*", r"hit", r"struck", r"damag\w+", r"fell on", r"knocked out", r"lost", r"fell", r"toll")
_OF = (
    (
        "intercepted",
        any_of(r"shot down", r"intercept\w*", r"downed", r"shoot down", r"brought down", r"repelled", r"shooting down"),
    ),
    ("hit", _HIT),
    ("requested", any_of(r"request\w*", r"asked for", r"asks? for", r"seeks?", r"sought", r"wants?", r"appeal\w*")),
    (
        "ordered",
        any_of(
            r"order(?:ed|s|ing)?",
            r"contract\w*",
            r"buy(?:s|ing)?",
            r"bought",
            r"purchas\w*",
            r"package",
            r"approved",
            r"sale",
            r"announc\w* (?:a )?package",
            r"includ\w*",
            r"will build",
            r"acquir\w*",
            r"holds?",
        ),
    ),
    (
        "delivered",
        any_of(
            r"deliver\w*",
            r"receiv\w*",
            r"arriv\w*",
            r"landed",
            r"sent",
            r"send",
            r"suppl\w+",
            r"provid\w*",
            r"gave",
            r"given",
            r"donat\w*",
            r"transfer\w*",
            r"shipped",
            r"came",
            r"come",
            r"handed over",
            r"due",
            r"got",
        ),
    ),
    (
        "launched",
        any_of(
            r"fir(?:ed|es|ing|e)",
            r"launch\w*",
            r"test-fired",
            r"shot",
            r"flew",
            r"used",
            r"aimed",
            r"salvo",
            r"barrage",
            r"test\w*",
            r"searched",
        ),
    ),
    ("produced", any_of(r"produc\w*", r"built", r"build(?:s|ing)?", r"manufactur\w*", r"made")),
    (
        "stock",
        any_of(
            r"has",
            r"have",
            r"had",
            r"possess\w*",
            r"stockpil\w*",
            r"inventor\w*",
            r"arsenal",
            r"fields?",
            r"operat\w*",
            r"owns?",
            r"deployed",
            r"estimates?",
            r"remain\w*",
        ),
    ),
)
_CARRIES = any_of(
    r"tubes?",
    r"carr(?:y|ies|ied|ying)",
    r"holds?",
    r"loaded with",
    r"pods?",
    r"containers?",
    r"sit on",
    r"armed with",
    r"salvo of",
    r"fires? (?:up to )?$",
    r"hold",
    r"per launcher",
    r"can fire",
)
_EACH_LAUNCHER = any_of(
    r"launchers?", r"himars", r"m270", r"mlrs", r"vehicles?", r"trucks?", r"chassis", r"canister", r"tubes?", r"erector"
)
_MAKES = any_of(
    r"produc\w*",
    r"build\w*",
    r"built",
    r"manufactur\w*",
    r"mak(?:e|es|ing)",
    r"output",
    r"turn(?:s|ing)? out",
    r"assembl\w*",
)
_COMPARES = any_of(
    r"missiles?",
    r"rockets?",
    r"range",
    r"warheads?",
    r"speed of sound",
    r"munitions?",
    r"weapons?",
    r"interceptors?",
    r"payload",
    r"attack",
)


def count_attribute(window: Window, head: str, *, names_weapon: bool) -> str | None:
    """What a count counts.

    Parameters
    ----------
    window : Window
    head : str
        Last word of the noun that is counted, in small letters; "" for none.
    names_weapon : bool
        Whether the noun holds the name of a system.
    """
    if window.quantity.rule == "multiple" or head == "times":
        return "other" if _COMPARES.search(window.all) else None
    if head in ("stage", "stages"):
        return "stages"
    if head in _PARTS:
        return "other"
    if 0.0 < window.quantity.value < 1.0:
        return "other" if head in WEAPONS or names_weapon else None
    if head in _NEVER and not names_weapon:
        return None
    if head in ("tube", "tubes") or (_is_load(window) and (head in WEAPONS or names_weapon)):
        return "missiles_per_launcher"
    if head in WEAPONS or head in TESTS or names_weapon:
        return "count"
    return _elliptic(window, head)


def _elliptic(window: Window, head: str) -> str | None:
    """A count whose noun is left out, or stands for a weapon: "the first 16", "mobile ones"."""
    if head in _TYPES:
        return "count" if _COMPARES.search(window.after[:60]) else None
    if head in ("ones", "others", "more"):
        return "count"
    bare = window.quantity.noun is None
    return "count" if bare and (_BARE.search(window.before) or _BARE_AFTER.match(window.after)) else None


def _is_load(window: Window) -> bool:
    """Whether it is what one launcher holds."""
    near = window.before[-60:] + window.own + window.after[:70]
    return bool(_CARRIES.search(near)) and bool(_EACH_LAUNCHER.search(near)) and window.quantity.value <= 24


def what_became(window: Window) -> str:
    """What happened to the counted things: "delivered", "launched", ... ; "other" if it is not said."""
    near = [(away, of) for of, cue in _OF if (away := _away(cue, window)) is not None]
    return min(near)[1] if near else "other"


def _away(cue: re.Pattern[str], window: Window) -> int | None:
    """Characters to the nearest of the words; those after the figure count as somewhat farther."""
    ends = [len(window.before) - found.end() for found in cue.finditer(window.before)]
    after = cue.search(window.after)
    if after:
        ends.append(after.start())
    inside = cue.search(window.own)
    if inside:
        ends.append(0)
    return min(ends, default=None)


def rate_attribute(window: Window) -> str:
    """So many a week: made, or else."""
    return "production_rate" if _MAKES.search(window.all) else "other"
