"""Masses, forces and energies: payload, launch mass, propellant, thrust."""

from __future__ import annotations

import re
from dataclasses import replace

from flyout.claims.measures.cue import Cue, nearest
from flyout.claims.measures.window import CLAUSE_BREAK, Window, Wording, any_of
from flyout.documents.wordlists import words

_WEIGHED = re.compile(  # "40-ton, solid-fuelled missile"
    r"^(?:[-\s,]+(?!(?:an?|the|which|that|to|of)\b)[\w-]+){0,3}?[-\s,]+(?:missiles?"
    r"|rockets?|weapons?|icbm|monster|giant|behemoth|beast|nuke|projectile|interceptor|rounds?)\b"
)
_CUES = (
    Cue(
        attribute="payload_mass",
        before=Wording(
            words("""
                payload payloads warhead warheads throw throwweight throws threw lob lobs hurl hurls packs packing
                carry carries carrying deliver delivers delivering explosive explosives armed bomblet bomblets lift
                lifts loft lofts haul hauls satellite satellites
            """),
            any_of(
                r"payloads?|warheads?|throw-?\s?weight|throws?|threw|lobs?|hurls?|packs|packing"
                r"|carr(?:y|ies|ying)|deliver(?:s|ing)?|explosives?"
                r"|armed with|bomblets?|lifts?|lofts?|hauls?|satellites?"
            ),
        ),
        after=Wording(
            words("""
                warhead warheads payload payloads explosive explosives unitary bomb bombs blast charge charges
                penetrator penetrators load loads satellite satellites
            """),
            any_of(
                r"warheads?|payloads?|(?:of )?(?:high )?explosives?|high-explosive|unitary|bombs?"
                r"|blast|charges?|penetrators?|loads?|satellites?"
            ),
        ),
        after_within=40,
    ),
    Cue(
        attribute="propellant_mass",
        before=Wording(
            words("fuel propellant propellants"),
            any_of(r"(?:fuel|propellants?)(?: load| mass| weight)?(?: of)?"),
        ),
        after=Wording(
            words("fuel propellant propellants"),
            any_of(r"(?:of )?(?:\w+ )?(?:fuel|propellants?)"),
        ),
        before_within=30,
        after_within=20,
    ),
    Cue(
        attribute="launch_mass",
        before=Wording(
            words("weigh weighs weighed weighing scales weight weights mass heavy"),
            any_of(r"weigh(?:s|ed|ing)?|scales at|weights?|mass|heavy at|launch weight|liftoff weight"),
        ),
        after=Wording(
            words("""
                missile missiles rocket rockets weapon weapons icbm monster giant behemoth beast nuke projectile
                interceptor round rounds
            """),
            _WEIGHED,
        ),
    ),
    Cue(
        attribute="other",
        after=Wording(
            words("""
                truck trucks chassis vehicle vehicles launcher launchers carrier carriers trailer trailers crane
                cranes
            """),
            any_of(r"trucks?|chassis|vehicles?|launchers?|carriers?|trailers?|cranes?"),
        ),
        after_within=30,
    ),
)
_LOAD_WEIGHS = re.compile(  # "the warhead weighs about 450 kg": the load, and not the missile
    r"\b(?:weight|mass) of the (?:warhead|re-?entry vehicle|payload)\s(?:at|is|was|as)\s(?:[\w-]+\s){0,3}$"
    r"|\b(?:warhead|payload|charge|satellite)s?(?:\s(?:section|itself|alone|that|which|of (?:the\s)?[\w-]+))?\s"
    r"(?:weigh\w*|has a (?:weight|mass) of|is)\s(?:[\w-]+\s){0,3}(?:a tonn?e?,\s)?$"
)
_MISSILE_OF = re.compile(r"\b(?:missiles?|rockets?|weapons?|interceptors?|drones?|bombs?) of (?:[\w-]+\s){0,2}$")
_AT = re.compile(
    r"^at (?:[\d.,]+\s?(?:m|ft|feet|metres|meters)(?:\s[\d.,]+\s?(?:in|inches))?\sand\s)?$"
)  # "At 34 ft and 10,275 lb, it"
_PART_LOAD = re.compile(  # "450 kg of which is the warhead"
    r"^\sof (?:which|it|that|this)\b[^.;,]{0,30}\b(?:warheads?|payload|explosives?)\b"
)
_LOFTED = re.compile(  # "puts 150 kg into an orbit", "takes 400 kg of instruments up"
    r"^\s(?:of\s(?:[\w-]+\s){0,2}?(?:instruments?|experiments?|cargo|equipment)\b"
    r"|(?:in)?to\s(?:an?\s|the\s)?(?:[\w-]+\s){0,2}?(?:orbits?|space)\b)"
)
_EXPLOSIVE = re.compile(r"^\sof\s(?:[\w-]+\s)?(?:explosives?|amatol|tnt|rdx|hexogen|torpex|octol)\b")
_OF_FUEL = re.compile(r"^\sof\s(?:(?:solid|liquid|rocket)\s)?(?:fuel|propellants?)\b")
_BOMB = re.compile(r"^\s(?:[\w-]+\s){0,2}(?:bombs?|warheads?)\b")
_IN_ALL = re.compile(r"^\s(?:in all|at launch|at lift-?off|at take-?off|when fuel|fully (?:fuel|loaded))")
_TONS = frozenset({"t", "[ston_av]", "[lton_av]"})
_HEAVIEST = 260.0  # no missile has weighed so much
_DISPLACED = 30  # characters before what a ship displaces
_BLAST = any_of(r"explosions?|detonations?|blasts?")
_DOOR = re.compile(r"\b(?:doors?|hatch(?:es)?|lids?|gates?|covers?)\s[^.;,]{0,30}$")
_CARRIER_WEIGHS = re.compile(  # "the launcher holds two missiles and weighs 42 tonnes"
    r"\b(?:launcher|truck|vehicle|trailer|erector)s?\s(?!of\b)[^.;,]{0,60}\bweigh\w*\s(?:[\w-]+\s){0,2}$"
)
_THRUST = any_of(r"thrust")
_WEIGHS = any_of(r"weigh(?:s|ed|ing)?")
_PART = re.compile(  # "its 700-kg rocket motor"
    r"^[\s-](?:(?:solid|liquid|rocket|first|second|third|lower|upper)[\s-]){0,2}"
    r"(?:boosters?|motors?|engines?|stages?)\b(?!-)"
)
_OF_A_CARRIER = any_of(
    r"trucks?|lorr(?:y|ies)|launchers?|vehicles?|chassis|ships?|boats?|subs?|submarines?|vessels?|destroyers?|frigates?"
    r"|crane|tanks?|radars?|earth|concrete|force of"
)
_OF_STUFF = re.compile(r"^\sof\s(?!which\b|it\b|them\b)[a-z]+")
_DROP = any_of(r"aid|grain|wheat|oil|gas|coal|fish|food|cargo")


_IN_WEIGHT = re.compile(r"^\s(?:in|of)\s(?:weight|mass)\b")  # "17 metres in length and 50 tonnes in weight"
_LOADED = re.compile(r"\b(?:warhead|payload|charge|bomb|fuel|propellant)s?\b")


def _is_whole(window: Window) -> bool:
    """Whether the words behind a mass say that it is the whole weapon's, and no load's: "90 kg in all", "in weight"."""
    in_weight = _IN_WEIGHT.match(window.after) and not _LOADED.search(window.before[-40:])
    return _IN_ALL.match(window.after) is not None or bool(in_weight)


def mass_attribute(window: Window) -> str | None:
    """What a mass measures; None where no weapon is weighed."""
    if _THRUST.search(_clause_around(window)) and _is_near_thrust(window):
        return "thrust"
    if _LOAD_WEIGHS.search(window.before):
        return "payload_mass"
    if _PART.match(window.after):
        return "other"
    if _PART_LOAD.match(window.after) or _LOFTED.match(window.after):
        return "payload_mass"
    if _OF_FUEL.match(window.after):
        return "propellant_mass"
    if _EXPLOSIVE.match(window.after) and not _BLAST.search(window.before):
        return "payload_mass"
    if _MISSILE_OF.search(window.before) or _AT.match(window.before) or _is_whole(window):
        return "launch_mass"
    if window.name_follows and "-" in window.own and not _BOMB.match(window.after):  # "the 7.5-tonne Kinzhal"
        return "launch_mass"
    cue = nearest(_CUES, replace(window, after=CLAUSE_BREAK.split(window.after)[0]))
    if window.quantity.unit == "g" and (cue is None or cue.attribute != "payload_mass"):
        return None  # "it pulls 20 g"
    if window.quantity.unit in _TONS and window.quantity.value > _HEAVIEST:
        return None if "displac" in window.before[-_DISPLACED:] else "other"
    if cue is not None:
        blast = cue.attribute == "payload_mass" and _BLAST.search(window.before)
        blast = blast or _CARRIER_WEIGHS.search(window.before)
        return "other" if blast or _DOOR.search(window.before[-40:]) else cue.attribute
    if _DROP.search(window.all):
        return None
    return "other" if _OF_STUFF.match(window.after) or _OF_A_CARRIER.search(window.all) else "launch_mass"


def _is_near_thrust(window: Window) -> bool:
    """Whether "thrust" stands beside the figure, and not somewhere in its clause."""
    if _WEIGHS.search(window.before[-30:]):
        return False
    return bool(_THRUST.search(window.before[-60:] + window.own) or _THRUST.search(window.after[:20]))


def _clause_around(window: Window) -> str:
    """The words between the semicolons around a figure."""
    return CLAUSE_BREAK.split(window.before)[-1] + window.own + CLAUSE_BREAK.split(window.after)[0]


def force_attribute(window: Window) -> str | None:
    """A force in a report on missiles is a thrust."""
    return "thrust" if _THRUST.search(window.all) or re.search(r"engine|motor|booster", window.all) else "other"
