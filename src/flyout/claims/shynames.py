"""Names that are also other words: "Sentinel", "Atlas", "Emad" name a weapon only where the text treats them so.

They are listed with their noun ("Sentinel missile"). A text that speaks of
"the Sentinel" or of "12 Sentinels" and of missiles somewhere means the weapon
wherever the word stands for itself, and no part of a longer name; so does one
that gives the full name somewhere ("LGM-35A Sentinel").
"""

from __future__ import annotations

import re
from itertools import pairwise

from flyout.claims.candidates import WEAPONS
from flyout.claims.context import Mention
from flyout.core.alias import Alias

_ARTICLE = re.compile(
    r"(?:\b(?:the|an?|its|their|his|our|each|every|another|this|that|these|those|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|dozens|hundreds|more|new|newer|old|older|own|of|and|or)|[’']s|\d)\s(?:[a-z][a-z-]+\s){0,2}$",
    re.I,
)
_FLIES = re.compile(
    r"(?:\s\([^)]{1,30}\))?,?\s(?:has|had|with|can|could|weighs|flies|flew|carries|costs|is|was)\s(?:[\w-]+\s){0,6}?"
    r"(?:ranges?|reach|fly|flown|fired|launched|missiles?|rockets?|warheads?|drones?|ICBM|\d)"
    r"|,\swhich\s(?:is|was|will|would)\s(?:[a-z]+\s){0,2}?(?:replace|succeed|supersede|enter|follow)\b"
    r"|,\s(?:its|their|the)\s(?:[a-z-]+\s){0,2}?(?:replacement|successor|follow-on|predecessor|forerunner|rival)\b"
)
_LONGER = re.compile(
    r"(?!,?\s(?:Block|Mk|Mark|Increment|Batch)\s[\dIVX])(?:-[a-z]|[-’']?\s?(?:[A-Z][a-z]|\b[A-Z]\.))"
)  # "Gabriel Attal": a longer name begins here
_NAMED = re.compile(r"(?:\b[A-Z][\w’'-]*\.?|\b(?:Mr|Dr|Gen)\.)\s$")
_STARTS = re.compile(r"(?:^|[.!?:\n”\"]\s?|\b(?:The|An?|Its|Each|Another|This|These|Two|Three|On|For|With))\s?$")
_BEFORE = 40  # characters in which the words before a name are looked for
_FRONTED = re.compile(r"\b(?:On|For|With)\s$")  # and what is told of it: "On Mistral we went from 20 to 40"
_TOLD = re.compile(r",?\s(?:we|they|it|the\s(?:time|output|rate|number|wait|figure|price|order))\b")
_MADE_BY = re.compile(r"\b[A-Z][\w.&-]+(?:[’']s|s[’'])\s$")  # "Northrop's Sentinel"
_PLACED = re.compile(r"\b(?:in|at|near|from)\s$")


def is_shy(alias: Alias) -> bool:
    """Whether a row lists a name with its noun only: "Sentinel missile"."""
    first, _, noun = alias.text.partition(" ")
    return alias.case_sensitive and noun in _NOUNS and first[:1].isupper()


def is_listed_shy(alias: Alias, shy: frozenset[Alias]) -> bool:
    """Whether a name is one of the shy ones, all of which must be written with their capital."""
    return alias.case_sensitive and alias.kind in WEAPONS and alias in shy


def without_shy(
    text: str, found: tuple[Mention, ...], shy: frozenset[Alias], *, meant: bool = True
) -> tuple[Mention, ...]:
    """All names but those shy ones that the text gives no sign of meaning a weapon by; all shy ones unless `meant`.

    >>> from flyout.core.span import Span
    >>> atlas = Alias(text="Atlas", name="Atlas", kind="missile", case_sensitive=True)
    >>> def weapons(text):
    ...     found = tuple(Mention(Span(i, i + 5), atlas) for i in range(len(text)) if text.startswith("Atlas", i))
    ...     return [m.span.start for m in without_shy(text, found, frozenset([atlas]))]
    >>> weapons("The Atlas flew in 1957. Atlas was retired in 1965."), weapons("Atlas Air flew from Atlas.")
    ([4, 24], [])
    >>> sm_65 = Mention(Span(0, 12), Alias(text="SM-65 Atlas", name="Atlas", kind="missile"))
    >>> bare = Mention(Span(22, 27), atlas)
    >>> len(without_shy("SM-65 Atlas flew. Then Atlas was retired.", (sm_65, bare), frozenset([atlas])))
    2
    """
    if not any(is_listed_shy(mention.alias, shy) for mention in found):
        return found
    own = [
        mention
        for last, mention in pairwise((None, *found))
        if mention
        and (not is_listed_shy(mention.alias, shy) or (meant and not _is_of_longer_name(text, mention, last)))
    ]
    bare = [mention for mention in own if is_listed_shy(mention.alias, shy)]
    in_full = {mention.alias.name for mention in own if not is_listed_shy(mention.alias, shy)} if bare else set()
    weapons = {mention.alias for mention in bare if mention.alias.name in in_full or _is_weapon(text, mention)}
    return tuple(m for m in own if not is_listed_shy(m.alias, shy) or m.alias in weapons)


def _is_of_longer_name(text: str, mention: Mention, last: Mention | None) -> bool:
    """Whether another name goes on with this one, or begins before it."""
    if _LONGER.match(text, mention.span.end):
        return True
    if last and last.alias.kind != "person" and text[last.span.end : mention.span.start] == " ":
        return False  # "Iranian Emad", "LGM-118 Peacekeeper"
    before = text[max(0, mention.span.start - _BEFORE) : mention.span.start]
    return bool(_NAMED.search(before)) and not (_STARTS.search(before) or _MADE_BY.search(before))


def _is_weapon(text: str, mention: Mention) -> bool:
    """Whether an article, a number, a plural or what it does shows that the word names a weapon."""
    before = text[max(0, mention.span.start - _BEFORE) : mention.span.start]
    if _PLACED.search(before):
        return False
    if _FRONTED.search(before) and _TOLD.match(text, mention.span.end):
        return True
    plural = text[mention.span.end : mention.span.end + 1] == "s"
    return plural or any(p.search(before) for p in (_ARTICLE, _MADE_BY)) or bool(_FLIES.match(text, mention.span.end))


_NOUNS = frozenset({"missile", "rocket", "interceptor", "system", "drone", "bomb", "launcher", "howitzer"})
