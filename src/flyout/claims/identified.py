"""A weapon without a name that the report names further on: "All were M-9s", "South Korea labels it the KN-25"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from flyout.claims.antecedents import Resolution, named
from flyout.claims.candidates import MISSILES
from flyout.claims.context import Context, Mention
from flyout.claims.model import Claim, Kind
from flyout.claims.nameless import owner_of_unnamed
from flyout.claims.places import mentions_between, sentence_at
from flyout.claims.speech.words import NUMERALS
from flyout.claims.standing import in_headline, placed
from flyout.core.span import Span
from flyout.documents.wordlists import words

RULE = "named: identified later"
_THEM = (
    r"(?:it|they|them|(?:the|its|these|those|both) (?:[\w-]+ ){0,3}?(?:missile|rocket|projectile|weapon|system|type)s?)"
)
_BELIEVED = r"(?:believed|thought|presumed|assumed|assessed|said|known|suspected|understood|judged)"
_KIND_OF = r"(?:an? |the )?(?:(?:[a-z-]+ ){0,2}?(?:version|variant|type) of (?:the |its )?|new |so-called )?"
_IS = re.compile(  # "the projectiles are presumed to be super-large rockets, called KN-25"
    rf"\b(?<!among )(?<!of )(?:{_THEM}|all|these|those|both)(?: of them| used| fired| launched| in question)?"
    r" (?:is|was|are|were|appear(?:s|ed)?|seem(?:s|ed)?|must (?:have been|be)"
    r"|(?P<weak>(?:may|might|could) (?:well )?(?:have been|be)))"
    rf"(?: (?:probably|likely|possibly|presumably|apparently|most|very|really|in fact))*(?: {_BELIEVED})?"
    r"(?: (?:to be|to have been|identified as))? (?P<what>(?:[\w.-]+,? ){0,8})$"
)
_LABELLED = re.compile(rf"\b(?:label|call|dub|designate|identif|classif)\w* {_THEM} (?:as )?{_KIND_OF}$")
_BEHIND = re.compile(rf" (?:that|which) (?:is|are|was|were) {_BELIEVED} to (?:be|have been) {_KIND_OF}$")
_OF_TYPE = re.compile(r"of (?:an? |the )?")
_TYPE = (" type", " class", " series", " family")
_SETS_APART = NUMERALS | words(
    "of like than from similar version variant copy not no neither either as based with against for by in"
)
"""Words before a name that set it or a part apart: "was a version of the Scud", "were eight Scuds"."""

_WITHIN = 120  # characters before a name
_LOOKED_AT = 8  # names
_NEAR = 100  # characters between a weapon and the name told in its relative clause
_NOUNS = words("missile missiles rocket rockets projectile projectiles irbm weapon weapons")
_NAMELESS = ("as written", "unnamed", "as in the count before")
_FEW = 4.0  # missiles of one launch
_AT_OTHER_TIMES = re.compile(
    r"\b(?:since|so far|in all|in total|altogether|this year|last (?:year|month|week)|earlier|previous(?:ly)?|had)\b"
)


def named_behind(context: Context, noun: Span) -> Resolution | None:
    """The name told in the clause behind a weapon: "two missiles that are believed to be KN-23s"."""
    names = mentions_between(context, noun.end, noun.end + _NEAR)
    name = next((mention for mention in names if mention.alias.kind in MISSILES), None)
    told = name is not None and _BEHIND.fullmatch(context.folded, noun.end, name.span.start)
    return named(name, RULE) if name and told else None


def with_identities(context: Context, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims on a weapon without a name, told of the one that the report later says it was."""
    claims = tuple(claims)
    nameless = [claim for claim in claims if _is_nameless(claim)]
    name = _identity(context, few=all(map(_is_few, nameless))) if nameless else None
    return tuple(_told_of(name, claim, context) if claim in nameless else claim for claim in claims) if name else claims


def _is_nameless(claim: Claim) -> bool:
    nameless = claim.kind is not Kind.EVENT and claim.rule.endswith(_NAMELESS)
    return nameless and claim.subject.rpartition(" ")[2].lower() in _NOUNS


def _is_few(claim: Claim) -> bool:
    """Whether no more are counted than can all be of the type that one of them may have been."""
    return claim.attribute != "count" or (isinstance(claim.value, float) and claim.value <= _FEW)


def _told_of(name: Mention, claim: Claim, context: Context) -> Claim:
    if name.span.start < claim.mention.end or not _is_same(context, claim):
        return claim
    rule = "; ".join((*claim.rule.split("; ")[:-1], RULE))
    return replace(claim, subject=name.alias.name, variant=name.alias.variant, rule=rule)


def _identity(context: Context, *, few: bool) -> Mention | None:
    """The first weapon that a report speaks of by name, if it is named as what the report has spoken of before."""
    spoken_of = (place for place in placed(context, MISSILES) if place.said and not place.compared)
    places = tuple(islice(spoken_of, _LOOKED_AT))
    if not places or in_headline(context, places[0]):
        return None
    name = places[0].mention
    disputed = any(p.index == places[0].index and p.mention.alias.name != name.alias.name for p in places)
    return name if not disputed and _is_named_as(context, name, few=few) else None


def _is_named_as(context: Context, name: Mention, *, few: bool) -> bool:
    """Whether a sentence says that what was spoken of is what the name stands for."""
    start = max(sentence_at(context.document, name.span).span.start, name.span.start - _WITHIN)
    if _LABELLED.search(context.folded, start, name.span.start):
        return True
    said = _IS.search(context.folded, start, name.span.start)
    if said is None or (said["weak"] and not few):
        return False
    what = said["what"]
    if context.folded.startswith(_TYPE, name.span.end):  # "may have been of the KN-25 type"
        what = _OF_TYPE.sub("", what, count=1)
    told = what.replace(",", "").split()
    return _SETS_APART.isdisjoint(told) and not any(word.isdecimal() for word in told)


def _is_same(context: Context, claim: Claim) -> bool:
    """Whether a nameless weapon is what the report is about, and not what fell at other times or was another's."""
    owner = owner_of_unnamed(context)
    ours = owner is None or claim.subject.startswith(owner) or claim.subject[0].islower()
    few = claim.attribute == "count" and _is_few(claim)
    return ours and (few or _AT_OTHER_TIMES.search(context.folded, claim.clause.start, claim.clause.end) is None)
