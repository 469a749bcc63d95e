"""The words in which a class of weapons is told: "surface-to-surface", "ballistic", "missile"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from flyout.documents.wordlists import words


def _each(words: str, behind: str) -> str:
    """Each of some words with what follows them all.

    A pattern passes over an alternative by its first letter alone, and has to
    enter one that begins with a choice.

    >>> _each("air|missile", " defence")
    'air defence|missile defence'
    """
    return "|".join(f"{word}{behind}" for word in words.split("|"))


def _by_letter(words: Iterable[str]) -> str:
    """A choice of words, those that begin alike together, so that a pattern enters one group at most.

    >>> _by_letter(("tactical", "cruise", "towed"))
    't(?:actical|owed)|c(?:ruise)'
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        groups[word[0]].append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())


_DISTANCES = "long|longer|medium|short|shorter|intermediate|mid|close|extended|very short|very long"
_MEDIA = "surface|air|ground|ship|sea"
_DISTANT = rf"(?:-\s(?:to|and|or)\s(?:{_DISTANCES}))?[-\s]range"
_PLAIN = r"""
    midrange quasi-ballistic aero-?ballistic ballistic cruise intercontinental loitering
    road-mobile rail-mobile operational-tactical tactical strategic theat(?:er|re) hypersonic supersonic subsonic
    stealth anti-?[a-z]{3,12} precision-strike kamikaze suicide one-way attack glide super-large high-altitude
    air-dropped boost-glide air-breathing stealthy canisteri[sz]ed guided unguided light heavy mobile tracked wheeled
    all-weather multi-?purpose nuclear-tipped single-warhead multiple-warhead conventional-only
    conventional nuclear solid-fuel(?:l?ed)? liquid-fuel(?:l?ed)? solid-propellant liquid-propellant
    battlefield stand-?off fire-and-forget self-propelled towed multi-?role
    two-warhead three-warhead four-warhead five-warhead six-warhead ten-warhead
    hit-to-kill man-portable cluster underwater naval high-velocity precision strike multi-barrel(?:l?ed)?
"""
_MODIFIERS = (
    *(f"{word}{_DISTANT}" for word in _DISTANCES.split("|")),
    *(rf"{word}-to-(?:{_MEDIA})" for word in _MEDIA.split("|")),
    *(r"land[- ]attack", r"multi(?:ple)?[- ]launch", r"multiple(?=\srocket)", r"coastal(?:[- ]defen[cs]e)?"),
    r"beyond[- ]visual[- ]range",
    *_PLAIN.split(),
)
_MODIFIER = "|".join(
    (
        _by_letter(_MODIFIERS),
        r"[a-z]{5,}ly\sarmed",
        r"(?!dummy-)[a-z]{2,12}+-(?:launched|guided|mounted|powered|propelled|based|capable|armed|fired|borne|skimming|seeking)",
    )
)
ACRONYMS = "icbm|irbm|mrbm|srbm|slbm|mlrs|uav"
ACRONYM = rf"(?:{ACRONYMS})"
_SHIELDS = r"air\sand\smissile\sdefen[cs]e|air[-\s]defen[cs]e|missile[-\s]defen[cs]e"
_SHIELD_HEADS = _each(_SHIELDS, r"\s(?:missile\ssystem|system|missile)")
_ROCKET_HEADS = _each(r"missile|rocket|artillery\srocket", r"\s(?:system|launcher|interceptor)")
HEAD = (
    rf"(?:{_SHIELD_HEADS}|{_ROCKET_HEADS}|artillery\srocket|unmanned\saerial\svehicle"
    rf"|missile|rocket|weapon|munition|interceptor|drone|bomb|torpedo|system|type|round|projectile|glide\svehicle"
    rf"|vehicle|bunker[-\s]buster|howitzer|gun|{ACRONYMS})"
)
MODS = rf"(?:[\"“‘]?(?:{_MODIFIER})[\"”’]?,?\s(?:and\s|or\s)?)"
_NOUNS = frozenset(
    f"{noun}{tail}"
    for noun in words("""
        missile rocket weapon munition interceptor drone bomb torpedo system type round projectile vehicle buster
        howitzer gun version variant model
    """)
    for tail in ("", "s", "'s", "’s")
)
ACRONYM_NOUNS = frozenset(f"{noun}{tail}" for noun in ACRONYMS.split("|") for tail in ("", "s", "'s", "’s"))
"""Nouns that are a class by themselves."""
CLASS_NOUNS = _NOUNS | ACRONYM_NOUNS
LAST_WORDS = words("""
    range midrange aeroballistic ballistic cruise intercontinental loitering mobile tactical strategic theater theatre
    hypersonic supersonic subsonic stealth stealthy attack launch kamikaze suicide glide multiple canisterised
    canisterized guided unguided light heavy tracked wheeled armed multipurpose conventional nuclear battlefield coastal
    defence defense standoff towed multirole cluster underwater artillery aerial bunker naval velocity precision strike
    barrel barreled barrelled and or , - " ” ’
""") | {"\n"}
"""What stands right before such a noun where a class is told; a hyphen may join other words."""
ENDINGS = tuple(LAST_WORDS)
