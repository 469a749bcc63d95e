"""Forms of English verbs from their base form."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_IRREGULAR: Mapping[str, str] = MappingProxyType(
    {
        row.split()[0]: " ".join(row.split()[1:])
        for row in """
        be is are was were been being
        become became become
        begin began begun
        blow blew blown
        break broke broken
        bring brought
        catch caught
        come came
        cut cut
        fall fell fallen
        feed fed
        find found
        fly flew flown
        get got
        give gave given
        go went gone goes
        have has had
        hit hit
        keep kept
        lay laid
        leave left
        let let
        make made
        put put
        quit quit
        rise rose risen
        run ran
        grow grew grown
        shut shut
        slide slid
        sell sold
        buy bought
        build built
        hold held
        strike struck
        draw drew drawn
        seek sought
        see saw seen
        shrink shrank shrunk
        say said
        see saw seen
        send sent
        set set
        sling slung
        shed shed
        shoot shot
        stand stood
        steal stole stolen
        take took taken
        tell told
        throw threw thrown
        undergo underwent undergone
        win won
        withdraw withdrew withdrawn
        """.strip().splitlines()
    }
)
"""Past and participle, or all forms that are not made by rule."""
_VOWELS = frozenset("aeiou")
_UNDOUBLED = frozenset(
    {"cover", "enter", "order", "target", "open", "answer", "alter", "offer", "lower", "edit", "debut", "limit"}
)
_LONG = 5
"""Letters from which on a last consonant is seldom doubled: "ship", "shipped", but "order", "ordered"."""


_UNDOUBLED_ENDS = _VOWELS | {"w", "x", "y"}


def _doubles(verb: str) -> bool:
    ends = verb[-1] not in _UNDOUBLED_ENDS and verb[-2] in _VOWELS
    return ends and len(verb) > 2 and verb[-3] not in _VOWELS and len(verb) <= _LONG and verb not in _UNDOUBLED


def _stem(verb: str) -> str:
    return verb + verb[-1] if _doubles(verb) else verb


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _ing(verb: str) -> str:
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else _stem(verb)) + "ing"


def inflect(verb: str) -> tuple[str, ...]:
    """All forms of a verb, its base form first.

    >>> inflect("ship"), inflect("carry"), inflect("take")[1:4]
    (('ship', 'ships', 'shipping', 'shipped'), ('carry', 'carries', 'carrying', 'carried'), ('takes', 'taking', 'took'))
    """
    if verb == "be":
        return ("be", *_IRREGULAR["be"].split())
    past = _IRREGULAR[verb].split() if verb in _IRREGULAR else [_past(verb)]
    return (verb, _third(verb), _ing(verb), *past)
