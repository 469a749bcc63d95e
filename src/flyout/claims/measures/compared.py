"""The second figure of a comparison: "70 km, against 45 km for the older missile", "at 2.3 tonnes against 430 kg"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain, pairwise

from flyout.claims.comparisons import is_compared
from flyout.claims.context import Context, Mention
from flyout.claims.measures.window import Window, Wording
from flyout.claims.model import Claim, subject_words
from flyout.claims.places import has_name, mentions_before, mentions_within
from flyout.claims.subjects import WEAPONS, Resolution
from flyout.core.span import Span
from flyout.documents.wordlists import words

OF_THE_OTHER = "named: the other of two"
_OTHER = re.compile(
    r"^(?:\s\([^)]{1,40}\))?\s(?:for|of|in|with|by)\s(?:the\s|its\s)(?:(?:much\s)?(?:older|other|earlier|previous|existing"
    r"|present|current|original|former|basic|base|standard|baseline|parent|old|smaller|larger|bigger|newer|first)\s(?:[a-z-]+\s)?"
    r"(?:missile|rocket|weapon|model|version|variant|system|type|one|drone|interceptor)|predecessor|successor|rival|forerunner"
    r"|elder|cousin)\b"
)
_AGAINST = Wording(
    words("against versus compared instead rather"),
    re.compile(
        r"\b(?:against|versus|compared (?:with|to)|(?P<not>instead of|rather than))\s"
        r"(?:(?:only|just|about|around|some|roughly|nearly|a mere)\s)*$"
    ),
)
_OF_BEFORE = re.compile(r"^\s(?:for|of|in|previously|before|earlier|today|now|last|a year|until|at)\b")
_ELDER = Wording(
    words("predecessor forerunner elder older old earlier previous"),
    re.compile(
        r"\b(?:its (?:predecessor|forerunner|elder|older (?:brother|sister|sibling|cousin|model))"
        r"|the (?:old|older|earlier|previous)\s(?:[a-z-]+\s)?"
        r"(?:missile|rocket|weapon|model|version|variant|system|type|one))\s(?:[\w-]+\s){0,6}$"
    ),
)
_NEWER = Wording(
    words("newer younger"),
    re.compile(  # "While its predecessor, the Narin, reaches 90 km, the newer one is to fly 160"
        r"\bthe (?:newer|younger) (?:one|missile|rocket|weapon|model|version|type|system)\s(?:[\w-]+\s){0,9}$"
    ),
)
_HEIR_BEHIND = re.compile(r"(?:\s[a-z-]+){0,3},\s(?:its|the)\s(?:planned\s|chosen\s)?(?:successor|replacement)\b")
_HEIR_BEFORE = re.compile(r"\b(?:successor|replacement),\s(?:the\s)?$")
_HEIR_WITHIN = 24  # characters before a name
_MEASURES = words("ranges speeds weights lengths masses payloads warheads prices altitudes")
_PLURALS = r"\b(?:ranges|speeds|weights|lengths|masses|payloads|warheads|prices|altitudes) of (?:up to |about |some )?"
_PLURAL_OF = Wording(_MEASURES, re.compile(rf"{_PLURALS}$"))
_SECOND_OF_PAIR = Wording(_MEASURES, re.compile(rf"{_PLURALS}\d[\d,.]*(?: [a-z]+)? and (?:up to |about |some )?$"))
_AND_FIGURE = re.compile(r"(?: [a-z]+)? and (?:up to |about |some )?\d")
_AND_NAME = re.compile(r"(?:\smissiles?)?\sand\s(?:the\s)?")
_AND = re.compile(r",? and (?:(?:up to|about|around|some|roughly|nearly|over|almost) )?")
_FIGURES = re.compile(r"(?<![\w.,-])\d[\d,.]*")
_ELDER_WITHIN = 80  # characters before a figure
_NEWER_WITHIN = 110  # the same
_PAIR_WITHIN = 80
_COMPARED_WITHIN = 60  # characters before a name
_REACH = 400  # characters each way in which a sentence is looked at
_LOOKED_AT = 6  # names looked back at
_LIKE = frozenset({"length", "mass", "speed", "time", "mach"})


def of_compared(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """The other one of two systems, whose figure stands beside that of the first.

    Parameters
    ----------
    context : Context
    window : Window
    claims : sequence of Claim
        Those read before it, the last of which may be the first figure.

    Returns
    -------
    Resolution or None
        None where no comparison is made, or only one system is named.
    """
    found = (
        _of_elder(context, window)
        or _of_newer(context, window)
        or _in_turn(context, window, claims)
        or _of_pair(context, window)
    )
    if found:
        return found
    last = claims[-1] if claims else None
    if last is None or not window.sentence.holds(last.mention) or window.quantity.dimension not in _LIKE:
        return None
    against = None if _OF_BEFORE.match(window.after) else _AGAINST.before(window)
    if not against and not _OTHER.match(window.after):
        return None
    start, end = window.quantity.span.start, window.quantity.span.end
    behind = mentions_within(context, Span(end, max(end, min(window.sentence.end, end + _REACH)))) if against else ()
    near = chain(behind, mentions_before(context, start, WEAPONS, _LOOKED_AT))
    other = next((m for m in near if m.alias.kind in WEAPONS and not _is_same(m, last)), None)
    if other is None or (against and against["not"] and not _is_set_beside(context, other)):
        return None
    return Resolution(name=other.alias.name, variant=other.alias.variant, rule=OF_THE_OTHER, mention=other)


def _is_set_beside(context: Context, name: Mention) -> bool:
    """Whether a system is one that another is compared with."""
    return is_compared(context.document.text, name.span, max(0, name.span.start - _COMPARED_WITHIN))


def _in_turn(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """Such as "the X and the Y fly 500 and 300 km respectively": each figure is of the name in its turn.

    The names are the last before the figures, as many as there are figures:
    "the W, which flies 90 km, and the X and the Y, which fly 500 and 300 km respectively".
    """
    figure = window.quantity.span
    gap = window.after.find("respectively")
    if gap < 0 or has_name(context, Span(figure.end, figure.end + gap), WEAPONS):
        return None
    start = max(window.sentence.start, figure.start - _REACH)
    names = [m for m in mentions_within(context, Span(start, figure.start)) if m.alias.kind in WEAPONS]
    if len(names) < 2:
        return None
    listed = names[-1].span.end
    turn = sum(c.unit == window.quantity.unit and c.mention.start >= listed for c in claims[-len(names) :])
    figures = turn + 1 + len(_FIGURES.findall(window.after, 0, gap))
    own = names[-max(2, figures) :]
    if turn >= len(own):
        return None
    one = own[turn]
    return Resolution(name=one.alias.name, variant=one.alias.variant, rule=OF_THE_OTHER, mention=one)


def _of_pair(context: Context, window: Window) -> Resolution | None:
    """Such as "the X and the Y are copies of the Z, with ranges of 450 km and 500 km": the first and the second.

    No word need tell that there are two figures where two systems alone are named: "the X and Y reach 450 and 500 km".
    """
    second = _SECOND_OF_PAIR.before(window, _PAIR_WITHIN) is not None
    told = second or (
        _PLURAL_OF.before(window, _PAIR_WITHIN) is not None and _AND_FIGURE.match(window.after) is not None
    )
    beside = 0 if told else _beside(context, window)
    if not told and not beside:
        return None
    start = max(window.sentence.start, window.quantity.span.start - _REACH)
    names = [m for m in mentions_within(context, Span(start, window.quantity.span.start)) if m.alias.kind in WEAPONS]
    text = context.document.text
    pairs = [pair for pair in pairwise(names) if _AND_NAME.fullmatch(text, pair[0].span.end, pair[1].span.start)]
    if not pairs or (beside and len(names) > 2):
        return None
    one = pairs[0][1 if second or beside < 0 else 0]
    return Resolution(name=one.alias.name, variant=one.alias.variant, rule=OF_THE_OTHER, mention=one)


def _beside(context: Context, window: Window) -> int:
    """Where the other of two like figures is that "and" joins to this one: 1 behind it, -1 before it, else 0."""
    here, text = bisect_left(context.figure_starts, window.quantity.span.start), context.folded
    near = context.quantities[max(0, here - 1) : here + 2]
    for one, other in pairwise(near):
        if (
            one.dimension == other.dimension
            and other.dimension in _LIKE
            and _AND.fullmatch(text, one.span.end, other.span.start)
        ):
            return 1 if one.span == window.quantity.span else -1
    return 0


def _of_elder(context: Context, window: Window) -> Resolution | None:
    """Such as "Its predecessor reaches 1,400 km": the system that the report's own was compared with before."""
    elder = _ELDER.before(window, _ELDER_WITHIN)
    start = window.quantity.span.start
    if elder is None or mentions_within(context, Span(start - len(elder[0]), start)):
        return None
    text = context.document.text
    near = mentions_before(context, start, WEAPONS, _LOOKED_AT)
    heir = next((m for m in near if _is_heir(text, m.span)), None)
    other = next((m for m in near if _is_set_beside(context, m)), None) or (
        next((m for m in near if m.alias.name != heir.alias.name), None) if heir else None
    )
    if other is None:
        return None
    return Resolution(name=other.alias.name, variant=other.alias.variant, rule=OF_THE_OTHER, mention=other)


def _of_newer(context: Context, window: Window) -> Resolution | None:
    """Such as "unlike its predecessor, the X, the newer one flies 160 km": what was compared with the X."""
    newer = _NEWER.before(window, _NEWER_WITHIN)
    start = window.quantity.span.start
    if newer is None or mentions_within(context, Span(start - len(newer[0]), start)):
        return None
    near = mentions_before(context, start, WEAPONS, _LOOKED_AT)
    elder = near[0] if near and window.sentence.holds(near[0].span) and _is_set_beside(context, near[0]) else None
    told = (elder.alias.name, elder.alias.variant) if elder else None
    other = next((m for m in near if (m.alias.name, m.alias.variant) != told), None) if elder else None
    if other is None:
        return None
    return Resolution(name=other.alias.name, variant=other.alias.variant, rule=OF_THE_OTHER, mention=other)


def _is_heir(text: str, name: Span) -> bool:
    """Whether a system follows another: "the Sarab missile, its successor"."""
    before = text[max(0, name.start - _HEIR_WITHIN) : name.start]
    return bool(_HEIR_BEHIND.match(text, name.end) or _HEIR_BEFORE.search(before))


def _is_same(mention: Mention, claim: Claim) -> bool:
    """Whether a name is of the system that a claim is about."""
    return subject_words(mention.alias.name, mention.alias.variant) == subject_words(claim.subject, claim.variant)
