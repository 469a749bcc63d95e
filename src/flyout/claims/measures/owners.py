"""Whose weapons they are that are counted, where no system is named: "Russia attacked with 120 missiles"."""

from __future__ import annotations

import re

from flyout.claims.actors import USERS, actor_table
from flyout.claims.context import Context, Mention
from flyout.claims.nameless import owner_of_unnamed, owner_word
from flyout.claims.once import once
from flyout.claims.places import mentions_before, mentions_within, sentence_at
from flyout.claims.subjects import Resolution
from flyout.core.span import Span
from flyout.documents.wordlists import words

_VERB = (
    r"(?:fired?|fires|firing|launch(?:e[sd]|ing)?|shot(?!\s(?:\w+\s)?down)|used|uses|(?:has|have|had)(?!\s(?:\w+ed|been|done|shot|struck|hit|lost|taken|brought)\b)|sent|sends|attack\w*|struck|strikes|hits?|pound\w*"
    r"|batter\w*|bombard\w*|target\w*|hurl\w*|lobb\w*|rain\w*|unleash\w*|shower\w*|dispatch\w*|loos(?:ed|es)|directed"
    r"|aimed|threw|shell\w*)\b"
)
_FIRES = re.compile(
    rf"(?:\s\([A-Z]+\)|\))?(?:[’']s (?:army|military|forces|armed forces))?\s(?:[\w-]+\s){{0,2}}?{_VERB}"
)
_THE_GROUP = re.compile(
    rf"\b[Tt]he (?:group|militants?|rebels?|movement|militia|insurgents)\s(?:[\w-]+\s){{0,2}}?{_VERB}"
)
_FORCES = frozenset({"force", "organisation"})
_FORCES_BACK = 12  # names of forces looked back at
_RAID = re.compile(
    r"(?:[’']s?)?\s(?:[\w-]+\s){0,3}?(?:attacks?|barrages?|salvos?|salvoes|strikes?|raids?|bombardments?|assaults?|volleys?"
    r"|waves?|onslaughts?)\b"
)
_THAT = re.compile(r"(?:\sand\s(?:\w+\s){1,2}?(?:drones|missiles|rockets))?,?\s(?:(?:that|which)\s)?(?:the\s)?$")
_BY = re.compile(r"\s(?:(?:that|which) were )?(?:fired|launched|sent)\s(?:[\w-]+\s){0,4}by\s(?:the\s)?$")
_OF_MANY_HANDS = words("drone drones uav uavs interceptor interceptors")  # whose they are, only the sentence says
_UNMANNED = words("uavs drones")
_MISSILE_CLASSES = words("cruise ballistic anti-ship")
_CLASSES = (
    _MISSILE_CLASSES
    | words("""
    short-range medium-range intermediate-range long-range land-attack surface-to-surface tactical guided hypersonic
""")
    | words("strike attack fixed-wing kamikaze one-way suicide combat unmanned aerial")
)
_HOLDS = re.compile(
    r"(?:,\s(?:which|who))?\s(?:(?:now|still|already|currently)\s)?(?:(?:has|had|have)(?!\s(?:\w+ed|done|been)\b)|possess(?:es|ed)|owns?|owned|maintain(?:s|ed)|deploy(?:s|ed)|fields?|fielded|keeps?|kept)\s(?:[\w,.-]+\s){0,5}"
    r"|[’']s\s(?:[a-z]+\s)?(?:arsenal|stockpile|inventory|stocks?)\s(?:at|of|is|was|has|now)\s(?:[\w,.-]+\s){0,5}"
)
_HAS_TOO = re.compile(
    r"\s(?:(?:has|had|have|possesses|owns|deploys|keeps|only|just|about|around|some|roughly|nearly|over)\s){0,4}"
)
_HOLDS_WITHIN = 80  # characters between an owner and what it has
_RELATIVE = 60  # characters in which "that Russia fired" begins


def firing(context: Context, noun: Span) -> str | None:
    """Who fires what a noun names: "Hamas launched 2,200 rockets", "a Russian salvo of 40 missiles".

    The word for it is the adjective of the state ("Russian"), else the name.
    """
    sentence = sentence_at(context.document, noun).span
    text = context.document.text
    owners = [m for m in mentions_within(context, Span(sentence.start, noun.start)) if m.alias.kind in USERS]
    found = [m for m in owners if _FIRES.match(text, m.span.end) or _RAID.match(text, m.span.end)]
    return fired_by(context, noun) or (owner_word(context, found[-1]) if found else _group_firing(context, noun))


def _group_firing(context: Context, noun: Span) -> str | None:
    """The armed movement that a sentence calls but "the group": "Since March the group has launched | 27 missiles"."""
    sentence = sentence_at(context.document, noun).span
    if _THE_GROUP.search(context.document.text, sentence.start, noun.start) is None:
        return None
    last = next((m for m in mentions_before(context, noun.start, _FORCES, _FORCES_BACK) if _is_movement(m)), None)
    return owner_word(context, last) if last else None


def _is_movement(force: Mention) -> bool:
    """Whether a force is no state's."""
    actor = actor_table().get(force.alias.text)
    return actor is not None and actor.state is None


def fired_by(context: Context, noun: Span) -> str | None:
    """Who fires it by the clause behind: "18 missiles that Russia fired at Kyiv"."""
    text = context.document.text
    for mention in mentions_within(context, Span(noun.end, noun.end + _RELATIVE)):
        if mention.alias.kind in USERS and _BY.fullmatch(text, noun.end, mention.span.start):
            return owner_word(context, mention)
        if mention.alias.kind in USERS and _THAT.fullmatch(text, noun.end, mention.span.start):
            return owner_word(context, mention) if _FIRES.match(text, mention.span.end) else None
    return None


def holding(context: Context, noun: Span) -> str | None:
    """Who has what a noun names: "Iran has some 2,000 missiles"."""
    start = max(sentence_at(context.document, noun).span.start, noun.start - _HOLDS_WITHIN)
    for mention in reversed(mentions_within(context, Span(start, noun.start))):
        if mention.alias.kind in USERS:
            held = _HOLDS.fullmatch(context.document.text, mention.span.end, noun.start)
            return owner_word(context, mention) if held else None
    return None


def holding_too(context: Context, figure: Span) -> str | None:
    """Who has as many of what was counted before: "Russia has 1,700 warheads and the United States 1,600"."""
    text = context.document.text
    near = mentions_within(context, Span(max(0, figure.start - _RELATIVE), figure.start))
    last = near[-1] if near else None
    if last is None or last.alias.kind not in USERS or not _HAS_TOO.fullmatch(text, last.span.end, figure.start):
        return None
    return owner_word(context, last)


def attackers(context: Context, noun: Span, phrase: str) -> Resolution:
    """Missiles that the only missile named is fired at: by whose they are."""
    owner = firing(context, noun)
    if owner is None and phrase.rpartition(" ")[2] not in _OF_MANY_HANDS:
        owner = owner_of_unnamed(context)
    return Resolution(name=named_after(context, owner, phrase) if owner else phrase, rule="as written")


def named_after(context: Context, owner: str, phrase: str) -> str:
    """Weapons by whose they are, of a class where the report mostly tells the class: "Iranian missiles"."""
    *before, head = phrase.removeprefix(f"{owner} ").split()
    head = "drones" if head.lower() in _UNMANNED else head
    if head.lower() != "drones" and (head.lower() != "missiles" or not _mostly_plain(context)):
        return " ".join((owner, *before, head))
    return " ".join((owner, *(word for word in before if word.lower() not in _CLASSES), head))


@once
def _mostly_plain(context: Context) -> bool:
    """Whether a report speaks of missiles without their class more often than with it."""
    classed = sum(context.folded.count(f"{word} missiles") for word in _MISSILE_CLASSES)
    return classed * 2 < context.folded.count("missiles")
