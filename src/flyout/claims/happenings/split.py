"""Events told by a verb and words that stand apart from it: "shot two of them down", "put it on show"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from flyout.claims.happenings.clauses import (
    holds_weapon,
    is_boundary,
    low_words,
    subject_window,
    weapon_after,
)
from flyout.claims.happenings.groups import group_start, is_foreseen, tells_of_deed
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import OPPOSITE, Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import AUXILIARIES, BE, NEGATIONS, is_number, lowers

_SPLIT = (
    (
        "interception",
        "shoot shoots shot shooting bring brought brings knock knocks knocked swat swatted blow blew blown",
        "down/out of the sky/from the sky/out of the air",
    ),
    ("other", "put puts putting go goes went gone", "on show/on display"),
    ("other", "go goes went gone", "off by accident/off by mistake/off accidentally"),
    ("other", "blow blowing blown", "up"),
    ("restriction", "do does", "away with"),
    (
        "production",
        "double doubles doubled doubling triple triples tripled tripling increase increases increased increasing raise "
        "raises raised raising boost boosts boosted boosting expand expands expanded expanding",
        "output/production/manufacture",
    ),
    ("request", "press presses pressed pressing lobby lobbied lobbying", "for"),
    (
        "request",
        "urge urges urged urging ask asks asked asking press pressed beg begged",
        "to send/to deliver/to supply/to provide/to hand/to give/to sell/to release",
    ),
    ("test", "is are was were be", "under trial/in trials/in testing"),
    ("other", "roll rolls rolled", "through/past/down the/across the"),
    (
        "other",
        "tell told inform informed notify notified warn warned",
        "of the launch/about the launch/of the test/of the strike/of the firing/before the launch",
    ),
    ("test", "put puts putting", "through a test/through tests/to the test/through trials/through its paces"),
    (
        "authorisation",
        "give gives gave given giving grant grants granted granting",
        "leave/permission/the go-ahead/its go-ahead/the green light/its consent/approval/its approval/clearance"
        "/the nod/consent/its blessing",
    ),
    ("authorisation", "let", "use/fire/launch/strike/hit/export/buy"),
    (
        "authorisation",
        "need needs needed require requires required",
        "the consent of/the approval of/the permission of/consent from/approval from/permission from",
    ),
    (
        "restriction",
        "put puts putting place placed",
        "on hold/a hold on/on ice/a ban on/a freeze on/limits on/a stop to",
    ),
    ("restriction", "say says said", "no to"),
    ("restriction", "turn turned turns", "down"),
    ("restriction", "give", "up"),
    ("delivery", "take takes took taken taking", "delivery of"),
    (
        "production",
        "roll rolls rolled rolling come comes came leave leaves left leaving",
        "off the line/off the production line/off the assembly line/the factory/the production line/the assembly line"
        "/the plant/the works",
    ),
    (
        "production",
        "be is are was were been has have put puts went go goes come came enter enters entered start",
        "in production/into production/in series production/into series production/in serial production"
        "/into serial production/in mass production/into mass production/in full production/production",
    ),
    (
        "deployment",
        "be been stand stands stood go goes went gone put puts place placed enter entered keep kept is are was were "
        "take taken took remain remains remained bring brought come came",
        "on combat duty/on duty/on alert/on high alert/on combat alert/on standby/in service/into service/in use"
        "/into use/into operation/in operation",
    ),
    (
        "deployment",
        "be been go goes went become becomes became is was were declare declared made make",
        "operational/fully operational",
    ),
    ("deployment", "stand stands stood", "up"),
)
"""Attribute, forms of the verb, what stands apart from it."""
_LASTING = lowers("is are was were be remain remains stand stands has have")
_TIMED = lowers("since now already will would until by expected should soon been")
_OF_WEAPONS = frozenset({"interception", "other", "test"})
_GAP = 8


def _table() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Forms of the verbs, each with what may stand apart from it and what the two tell of."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for attribute, verbs, parts in _SPLIT:
        for verb in verbs.split():
            table.setdefault(verb, []).extend((tuple(part.split()), attribute) for part in parts.split("/"))
    return MappingProxyType({verb: tuple(parts) for verb, parts in table.items()})


_PARTS = _table()
_LASTS = MappingProxyType({verb: frozenset(part[-1] for part, _ in parts) for verb, parts in _PARTS.items()})
"""Last words of what may stand apart from each verb: without one of them it need not be looked for."""
SPLIT_VERBS = frozenset(_PARTS)
STANDING_VERBS = SPLIT_VERBS & AUXILIARIES - {"do", "does"}
"""Verbs that stand in every second sentence: they tell of something only beside one of `STATES`."""
STATES = frozenset[str]().union(*(_LASTS[verb] for verb in STANDING_VERBS))


def _part_after(line: Line, index: int) -> tuple[int, int, str] | None:
    """First and last word of what belongs to the verb at `index`, and what the two tell of."""
    parts = _PARTS[line.words[index].low]
    for k in range(index + 1, min(index + 1 + _GAP, len(line.words))):
        if k in line.names:
            continue
        for part, attribute in parts:
            if line.words[k].low == part[0] and tuple(low_words(line, k, k + len(part))) == part:
                return k, k + len(part) - 1, attribute
        if is_boundary(line, k) or line.words[k].text in {",", "("}:
            return None
    return None


def _is_dated(line: Line, first: int, last: int) -> bool:
    """Whether a state is told with its beginning or end: "has been in production since 1994"."""
    group = low_words(line, first, last + 7)
    years = any(is_number(word) and len(word.text) == 4 for word in line.words[last + 1 : last + 7])
    return years or not _TIMED.isdisjoint(group)


def split_at(line: Line, index: int) -> Happening | None:
    """The event that the verb at `index` tells together with words further on."""
    low = line.words[index].low
    if low not in _PARTS or index in line.names:
        return None
    if line.lows.isdisjoint(_LASTS[low]):
        return None
    found = _part_after(line, index)
    if found is None:
        return None
    part, last, attribute = found
    first = group_start(line, index)
    passive = low not in BE and not BE.isdisjoint(low_words(line, first, index))
    shape = "passive" if passive else "active"
    if low in _LASTING and attribute != "test" and not _is_dated(line, first, last):
        return None
    if low in _LASTING and "to" in low_words(line, index, part):
        return None  # "is meant to stay in service"
    obliged = attribute == "restriction" and not {"must", "shall", "to"}.isdisjoint(low_words(line, first, index))
    if low not in _LASTING and not obliged and not tells_of_deed(line, first, index, shape):
        return None
    if attribute == "request" and not weapon_after(line, last - 1):
        return None
    if attribute in _OF_WEAPONS and not _has_weapon(line, first, index, part):
        return None
    negated = any(word in NEGATIONS for word in low_words(line, first, index))
    return Happening(
        line=line,
        trigger=Trigger(OPPOSITE.get(attribute, attribute) if negated else attribute, "near", low),
        first=first,
        last=last,
        verb=index,
        shape=shape,
        foreseen=is_foreseen(line, first, index) or "will" in low_words(line, first, index),
        negated=negated,
    )


def _has_weapon(line: Line, first: int, verb: int, part: int) -> bool:
    """Whether a weapon is the object between verb and part, or the subject."""
    between = (verb + 1, part - 1) if part > verb + 1 else None
    return holds_weapon(line, between) or holds_weapon(line, subject_window(line, first), stand_ins=False)
