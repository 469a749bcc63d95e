"""What a weapon goes by that a report gives no name: whose it is and of what class, "North Korean cruise missile"."""

from __future__ import annotations

import re
from functools import lru_cache

from flyout.claims.actors import POWERS, actor_table
from flyout.claims.candidates import MISSILES, WEAPONS
from flyout.claims.context import Context, Mention
from flyout.claims.described import home_of
from flyout.claims.once import once
from flyout.claims.origins import UNKNOWN
from flyout.claims.places import has_name, has_word, mentions_before, mentions_between, mentions_of, sentence_at
from flyout.core.span import Span
from flyout.documents.model import BODY
from flyout.documents.wordlists import words

_CLASSES = ("cruise", "ballistic")
_NOUNS = ("missile", "rocket", "ICBM", "IRBM", "SLBM", "projectile", "drone")
NOUN = re.compile(
    rf"\b(?:(?P<classed>{'|'.join(_CLASSES)})\s)?(?P<noun>{'|'.join(_NOUNS)})s?\b"
    r"(?!\s(?:boosters?|motors?|engines?|fuel|propellant|launchers?|artillery)\b)"
)
_ANY_CASE = (*_NOUNS, "Missile", "Rocket")
_CLASSED = tuple(f"{word} " for word in _CLASSES)
_HEAD = 12  # characters of a word behind: "rocket booster"
_FIRST_MISSILE = re.compile(
    r"\b(?:(?P<icbm>ICBM|[Ii]ntercontinental (?:ballistic )?[Mm]issile)|(?P<cruise>[Cc]ruise[ -][Mm]issile)|[Mm]issile)"
)
_FROM = re.compile(r"\b(?:missile|rocket|projectile|drone)s?\s(?:fired\s|launched\s|shot\s)?from\s$")
_FROM_WITHIN = 26  # characters before a state
_MOVEMENTS = {"Yemen": ("houthi",), "Lebanon": ("hezbollah", "hizbollah", "hizbullah", "hizballah")}
"""Armed movements that fire from a land whose government does not, and how a report writes them."""
_TESTS_ONE = re.compile(
    r"(?:[’']s)?\s(?:[a-z]+\s){0,2}(?:test-fired|test-launched|tested|fired|launched)\s(?!(?:the|its|their|these|those)\s)"
    r"(?:[a-z][\w-]*\s){0,5}(?:missiles?|rockets?|ICBMs?|IRBMs?|SLBMs?|projectiles?)\b"
)
_TESTED_WITHIN = 40  # characters behind a state
_LOOSELY = ("rocket", "projectile")
_THE_ONE = re.compile(r"\bthe\s(?:[a-z-]+\s)?$")
_THE_WITHIN = 24  # characters before a noun
_OWNER_WITHIN = 40  # characters before a noun
_NAMED_BEHIND = 16  # characters behind a noun: "a Russian missile, the Sarab"
_THEIRS = re.compile(r"\s(?:[a-z-]+\s){0,2}")
_ONE = re.compile(
    r"(?<!,)(?<! is)(?<! was)(?<! as)(?<! of)(?<! the)(?:\s|^)(?:an?|another|one)\s$"
)  # and said of nothing
_TOLD_BEHIND = re.compile(  # "missiles with a range of 500 km", "a missile able to fly 500 km"
    r"s?\s(?:with|of|for|capable|able|(?:said|thought|believed|reported|claimed)\sto|(?:that|which)\s(?:can|could|will|would|fl(?:y|ies)|reach(?:es)?|go(?:es)?|travels?))"
    r"\b[^.,;:]{0,60}?(?:\d|\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten|several)\b)"
)
_TOLD_BEFORE = re.compile(r"\d[\d,.]*[\s-]?(?:km|kilomet(?:er|re)|mile|kg|kilogram|tonne|ton)s?\s(?:[a-z-]+\s){0,2}$")
_ANY_ONE = re.compile(  # and none that is told to be something: "it is a missile with a range of 500 km"
    r"(?<!,)(?<! is)(?<! was)(?<! be)(?<! as)(?<! or)(?<! like)(?<! called)\s(?:an?|another|one|two)\s"
    r"(?:[\w.,-]+\s){0,4}$"
)
_THROWN = MISSILES | {"drone", "bomb"}
_FLYING = _THROWN | {"defence"}
_DEALS = words("agreement contract deal package order sale purchase")  # in which rounds go with what fires them
_DETERMINED = re.compile(  # "those of its missiles", and no "its stock of missiles"
    r"\b(?:the|this|th[eo]se|its|their|his|her|our|both|all|any|each|every|no|such|other|[a-z]+['’]s)\s(?:(?!of\b|for\b)[\w-]+\s){0,3}$"
)
_LOOKED_AT = 400  # states and forces that may be new to a report
_FIRST = 40  # states and forces looked at from the beginning of a text
_WORD = (
    r"(?:(?!says?\b|said\b|told\b|claim\w*\b|report\w*\b|that\b|of\b|intercept\w*\b|destroy\w*\b|shot\b|stop\w*\b"
    r"|down(?:s|ed)?\b"
    r"|detect\w*\b|track\w*\b|spott\w*\b|monitor\w*\b|condemn\w*\b|saw\b)[a-z][\w-]*\s)"
)
_OWNS = re.compile(
    rf"(?:[’']s)?\s(?:{_WORD}{{0,2}}?(?:fired?|fires|launch\w*|test\w*|unveil\w*|has(?!\s(?:been|given|shot|said|seen|downed|intercepted|destroyed|stopped)\b)|developed|used|show\w*|sent)\b"
    rf"|{_WORD}{{0,5}}?(?:missiles?|I[CR]BMs?|SLBMs?|rockets?|drones?)\b)"
    r"|,\swhich\s[^,.;]{1,80},\s(?:test-)?(?:fired|launched|tested)\b"
    r"|[’']s (?:\w+ )?(?:attack|barrage|salvo)\b|\s(?:missile |drone )?(?:attack|barrage|salvo) (?:of|on|in) [A-Z]"
    r"|\s(?:says?|said)(?: on)?(?: [A-Z][a-z]+day)? (?:that )?(?:it|they|its [a-z]+) (?:had |has |have )?"
    r"(?:successfully )?(?:fired|launched|tested|used|sent)\b"
)


def name_of_nameless(context: Context, span: Span) -> str | None:
    """Whose weapon it is and what it is, by the noun at `span`, in its sentence or first in the text.

    None where nobody is said to have fired, tested or owned one.
    """
    text = context.document.text
    sentence = sentence_at(context.document, span).span
    at = next((span.start - len(word) for word in _CLASSED if text.endswith(word, 0, span.start)), span.start)
    own = NOUN.search(text, at, span.end + _HEAD)
    noun = (
        (own if own and own.start() < span.end else None)
        or NOUN.search(text, sentence.start, sentence.end)
        or _first_noun(context)
    )
    owner = owner_of_unnamed(context)
    return f"{owner} {_class(context, noun)}" if noun and owner else None


def nameless(context: Context, span: Span) -> str | None:
    """Name of a weapon that a report names no more than by whose it is, though it names others."""
    return newcomer(context, span) or any_of_owner(context, span) or fresh(context, span)


def newcomer(context: Context, span: Span) -> str | None:
    """Name of the missile that a state new to the report has tested, in the paragraph of `span` and before its end.

    A report on one state's weapon that turns to another: "North Korea test-fired a missile on Monday. It flew 800 km."
    """
    for owner, tested in _newcomers(context):
        if owner.span.start < span.end and sentence_at(context.document, owner.span).paragraph == (
            sentence_at(context.document, span).paragraph
        ):
            between = mentions_between(context, owner.span.end, span.end)
            noun = NOUN.search(context.document.text, *tested.span())
            if noun and all(mention.alias.kind not in WEAPONS for mention in between):
                return f"{owner_word(context, owner)} {_class(context, noun)}"
    return None


def any_of_owner(context: Context, noun: Span) -> str | None:
    """Name of a missile that only its owner tells, in a sentence that names none: "In May a Houthi missile hit it"."""
    if not context.document.text.startswith(_CLASSES + _NOUNS, noun.start):
        return None
    start = sentence_at(context.document, noun).span.start
    near = mentions_between(context, max(start, noun.start - _OWNER_WITHIN), noun.start)
    owner = near[-1] if near and near[-1].alias.kind in POWERS else None
    text = context.document.text
    if owner is None or not _THEIRS.fullmatch(text, owner.span.end, noun.start) or not _names_another(context, start):
        return None
    any_one = _ONE.search(context.folded, max(0, start - 1, owner.span.start - _OWNER_WITHIN), owner.span.start)
    found = NOUN.match(text, noun.start) if any_one else None
    if found is None or has_name(context, Span(start, noun.end + _NAMED_BEHIND), WEAPONS):
        return None
    return f"{owner_word(context, owner)} {_class(context, found)}"


def fresh(context: Context, noun: Span) -> str | None:
    """Name of a missile that only its own figure tells apart: "The army then tested a missile with a range of 500 km".

    None where its sentence names one, where none was named before, or where what was named last fires missiles.
    """
    found = _told_apart(context, noun)
    sentence = sentence_at(context.document, noun).span
    if found is None or not _is_any_one(context, noun, sentence) or has_name(context, sentence, WEAPONS):
        return None
    several = context.folded.startswith("s", noun.end - 1)
    if not (several or _names_another(context, sentence.start)):
        return None
    last = next(iter(mentions_before(context, sentence.start, WEAPONS, 1)), None)
    own = _owner_in(context, Span(sentence.start, noun.start))
    fires = last is not None and last.alias.kind not in (_FLYING if own else _THROWN)
    if fires or has_word(context, _DEALS, sentence.start, noun.start):
        return None
    owner = own or owner_of_unnamed(context)
    return f"{owner} {_class(context, found)}" if owner else None


def _told_apart(context: Context, noun: Span) -> re.Match[str] | None:
    """A noun with a figure of its own right behind it or before it."""
    text = context.document.text
    if not text.startswith(_ANY_CASE, noun.start):
        return None
    near = max(0, noun.start - _OWNER_WITHIN)
    if not (_TOLD_BEHIND.match(text, noun.end) or _TOLD_BEFORE.search(text, near, noun.start)):
        return None
    return NOUN.match(text, noun.start) or NOUN.match(context.folded, noun.start)


def _is_any_one(context: Context, noun: Span, sentence: Span) -> bool:
    """Whether a noun points at nothing known: "a missile", "missiles"."""
    near = max(0, noun.start - _OWNER_WITHIN, sentence.start - 1)
    if context.folded.startswith("s", noun.end - 1):
        return _DETERMINED.search(context.folded, near, noun.start) is None
    return _ANY_ONE.search(context.folded, near, noun.start) is not None


def _owner_in(context: Context, span: Span) -> str | None:
    """Demonym of the last state, force or maker of a state that is named in a stretch of text."""
    owners = (m for m in reversed(mentions_between(context, span.start, span.end)) if m.alias.kind in POWERS)
    return next((owner_word(context, m) for m in owners), None)


def _names_another(context: Context, before: int) -> bool:
    """Whether the body of a report has named a weapon by then: until it does, any missile may be the one it names."""
    last = next(iter(mentions_before(context, before, WEAPONS, 1)), None)
    return last is not None and sentence_at(context.document, last.span).part is BODY


@once
def _newcomers(context: Context) -> tuple[tuple[Mention, re.Match[str]], ...]:
    """States that fire something without a name where a report first speaks of them, behind the name of a weapon.

    So are those that fire something where only another state's weapon was named before.
    """
    found: list[tuple[Mention, re.Match[str]]] = []
    weapon = next(iter(mentions_of(context, WEAPONS)), None)
    met: set[str] = set()
    for owner in mentions_of(context, POWERS)[:_LOOKED_AT] if weapon else ():
        end = owner.span.end
        behind = weapon is not None and weapon.span.end < owner.span.start
        did = behind and context.folded.find("ed ", end, end + _TESTED_WITHIN) >= 0
        tested = _TESTS_ONE.match(context.document.text, end) if did else None
        if tested and (owner.alias.name not in met or _is_others(context, owner)):
            named = has_name(context, sentence_at(context.document, owner.span).span, WEAPONS)
            found += [] if named else [(owner, tested)]
        met.add(owner.alias.name)
    return tuple(found)


def _is_others(context: Context, owner: Mention) -> bool:
    """Whether the weapon named last before a state or a force is another state's."""
    last = next(iter(mentions_before(context, owner.span.start, WEAPONS, 1)), None)
    home = home_of(context, last.alias.name) if last else None
    actor = actor_table().get(owner.alias.text)
    return home is not None and home != (actor.state if actor and actor.state else owner.alias.name)


def _class(context: Context, noun: re.Match[str]) -> str:
    """What a noun names: the class that the report tells before all else, unless the noun comes with another.

    An IRBM is a missile like others; only an ICBM goes by its class.
    """
    if noun["noun"] not in ("missile", "IRBM") and not _is_missile_again(context, noun):
        return noun["noun"]
    whole = _class_of_text(context)
    if noun["classed"] and (noun["classed"] == "cruise") != (whole == "cruise missile"):
        return "cruise missile" if noun["classed"] == "cruise" else "ballistic missile"
    return whole


def _is_missile_again(context: Context, noun: re.Match[str]) -> bool:
    """Whether "the rocket" is the one that a report calls a missile before: "It fired a missile. The rocket flew"."""
    if noun["noun"] not in _LOOSELY:
        return False
    first = _first_noun(context)
    again = _THE_ONE.search(context.folded, max(0, noun.start() - _THE_WITHIN), noun.start())
    return first is not None and first["noun"] == "missile" and first.start() < noun.start() and again is not None


@once
def _class_of_text(context: Context) -> str:
    """The class of the first missile of a report: an ICBM, a cruise missile, or any."""
    first = _FIRST_MISSILE.search(context.document.text)
    if first is None:
        return "missile"
    return "ICBM" if first["icbm"] else "cruise missile" if first["cruise"] else "missile"


@once
def _first_noun(context: Context) -> re.Match[str] | None:
    return NOUN.search(context.document.text)


@once
def owner_of_unnamed(context: Context) -> str | None:
    """Demonym of the first state or force of the text that fires, tests or has a weapon."""
    owners = mentions_of(context, POWERS)[:_FIRST]
    owns = (m for m in owners if _OWNS.match(context.document.text, m.span.end) or _comes_from(context, m))
    return next((owner_word(context, m) for m in owns), None)


def _comes_from(context: Context, owner: Mention) -> bool:
    """Whether a weapon came from there: "a missile from Yemen"."""
    start = max(0, owner.span.start - _FROM_WITHIN)
    return context.folded.endswith(" from ", start, owner.span.start) and bool(
        _FROM.search(context.folded, start, owner.span.start)
    )


def is_of_others(context: Context, system: str) -> bool:
    """Whether only another state has a system than the one whose weapon without a name a report first speaks of."""
    home, owner = UNKNOWN.only_user(system), owner_of_unnamed(context)
    return home is not None and owner is not None and demonym(home) != owner


def owner_word(context: Context, owner: Mention) -> str:
    """How a weapon is called after its owner: "Russian" of the Russian Navy, "Houthi" of the Houthis."""
    actor = actor_table().get(owner.alias.text)
    state = actor.state if actor and actor.state else owner.alias.name
    movement = _MOVEMENTS.get(state)
    if movement and any(name in context.folded for name in movement):
        state = movement[0].title()
    word = demonym(state)
    if word == "Russian" and "soviet" in context.folded and "russia" not in context.folded:
        return "Soviet"
    return word


def demonym(state: str) -> str:
    """Adjective of a state: "North Korean"; its name where there is none, the singular of a movement."""
    one = state.removesuffix("s")
    return _demonyms().get(state) or (one if one in actor_table() else state)


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for actor in actor_table().values():
        if actor.form == "adjective" and actor.kind == "state":
            found.setdefault(actor.name, actor.text)
    return found
