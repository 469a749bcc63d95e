"""What a noun tells of the system that it stands for: its class, the state it comes from, which of two it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from flyout.claims.actors import MAKERS, STATES
from flyout.claims.candidates import WEAPONS
from flyout.claims.context import Context
from flyout.claims.interceptors import INTERCEPTORS
from flyout.claims.once import once
from flyout.claims.origins import UNKNOWN
from flyout.claims.places import has_name, has_word, mentions_before, mentions_between, mentions_of, sentence_index
from flyout.claims.standing import Placed
from flyout.core.span import Span
from flyout.documents.wordlists import words

_CLASSES = r"(cruise|ballistic|hypersonic|anti-ship|anti-tank|glide|subsonic|supersonic|solid-fuel|liquid-fuel)"
_CLASS_WORDS = words("cruise ballistic hypersonic ship tank glide subsonic supersonic fuel")
_CLASSED = re.compile(rf"\b[Tt]h(?:e|ese|ose)\s(?:[a-z-]+\s)?{_CLASSES}\s$")
_APART = {"cruise": ("ballistic", "glide"), "ballistic": ("cruise", "anti-tank", "glide")}
"""Classes of which no missile of a class is."""
_WITHIN = 40  # characters before a noun or a name
_CLASS_BEHIND = re.compile(
    r"(?:\s\([^)]{1,30}\))?(?:,|\s(?:is|was))?\s(?:an?\s|the\s|its\s)?"
    rf"(?:(?!(?:cruise|ballistic|hypersonic)\b)[a-z][\w-]*\s){{0,3}}{_CLASSES}\s"
)
_CLASS_BEFORE = re.compile(rf"\b{_CLASSES}\s(?:missile|rocket|weapon)s?,?\s(?:the\s|called\s|named\s)?$")
_SHIELD = re.compile(
    r"\b[Tt]h(?:e|ese|ose)\s(?:[\w-]+\s){0,3}?(?:air[ -]defen[cs]e|anti-aircraft|anti-air|surface-to-air)"
    r"\s(?:missile\s)?$"
)
_SHIELD_WORDS = words("defence defense aircraft air")
_SEVERAL = 2
_FIRMS = 6  # names of firms looked back at
_HOMES = STATES | MAKERS
_THE = ("the ", "these ", "those ", "this ", "that ", "each ", "both ")
_OF_STATE = re.compile(r"(?:-(?:built|made|developed|designed))?\s(?:[a-z-]+\s){0,2}")
_HAS_HOME = re.compile(r"(?:['’]s)?\s(?:(?!of\b|for\b|with\b|and\b|to\b|in\b|on\b|by\b)[a-z][\w-]*\s){0,4}")
_RUSSIAN = frozenset({"Russia", "Soviet Union"})
_KOREAN = frozenset({"South Korea", "North Korea"})
_THE_KOREAN = re.compile(r"\b[Tt]h(?:e|ese|ose) Korean\s(?:[a-z-]+\s){0,2}$")
_NONE = frozenset[str]()
_ELDER = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose)\s(?:old|older|earlier|previous|existing|former)\s(?:[a-z-]+\s)?$")
_ELDER_WORDS = words("old older earlier previous existing former")
_OTHER = re.compile(r"\b[Tt]he other\s(?:[a-z-]+\s)?$")
_OTHER_WORDS = frozenset({"other"})
_NO_THINGS = words("version versions variant variants model models type types it its they their")
_TELLING = _CLASS_WORDS | _SHIELD_WORDS | _ELDER_WORDS | _OTHER_WORDS | frozenset({"korean"})
"""One of which stands before a noun that tells which system it is, unless a state does."""
_MEMORY = 3  # sentences in which two systems were set beside each other


def tells_which(context: Context, noun: Span) -> bool:
    """Whether a word or a state before a noun may tell which system it stands for."""
    places = _telling(context)
    last = bisect_left(places, noun.start)
    near = last > 0 and noun.start - places[last - 1] <= _WITHIN
    return near and noun.of(context.folded) not in _NO_THINGS


@once
def _telling(context: Context) -> tuple[int, ...]:
    """Where states and firms stand in a report, and words that tell which system is meant."""
    homes = (actor.span.start for actor in mentions_of(context, _HOMES))
    return tuple(sorted((*homes, *context.tape.starts_of(_TELLING))))


def fitting(context: Context, noun: Span, here: int, before: Sequence[Placed]) -> Sequence[Placed]:
    """Those of the names before that what is told with a noun fits; none where nothing is told that tells them apart.

    Parameters
    ----------
    context : Context
    noun : Span
        "missile" of "the Iranian missile", "the older missile", "the other missile", "the cruise missile".
    here : int
        Its sentence.
    before : sequence of Placed
        Nearest first.
    """
    if len({place.mention.alias.name for place in before}) < _SEVERAL:
        return ()
    return (
        _of_maker(context, noun, here, before)
        or _of_shield(context, noun, before)
        or _of_class(context, noun, before)
        or _of_home(context, noun, before)
        or _elder(context, noun, here, before)
        or _other(context, noun, here, before)
    )


def _of_maker(context: Context, noun: Span, here: int, before: Sequence[Placed]) -> Sequence[Placed]:
    """What "Kirin built 70 of the missiles" speaks of: the system beside which the same firm was named before."""
    start = context.document.sentences[here].span.start
    if before[0].paragraph == context.document.sentences[here].paragraph or not has_name(
        context, Span(start, noun.start), MAKERS
    ):
        return ()
    maker = next(m for m in reversed(mentions_between(context, start, noun.start)) if m.alias.kind in MAKERS)
    earlier = mentions_before(context, start, MAKERS, _FIRMS)
    told = next((firm.span.start for firm in earlier if firm.alias.name == maker.alias.name), None)
    if told is None:
        return ()
    index = sentence_index(context.document, told)
    paragraph = context.document.sentences[index].paragraph
    beside = [place for place in before if place.paragraph == paragraph and place.index <= index and not place.compared]
    return beside[:1]


def _of_shield(context: Context, noun: Span, before: Sequence[Placed]) -> Sequence[Placed]:
    """What "the air defence missile" stands for: what is fired at aircraft and missiles."""
    near = max(0, noun.start - _WITHIN)
    if not has_word(context, _SHIELD_WORDS, near, noun.start):
        return ()
    if not _SHIELD.search(context.document.text, near, noun.start):
        return ()
    return [place for place in before if place.mention.alias.kind == "defence" or _is_interceptor(place)]


def _is_interceptor(place: Placed) -> bool:
    return place.mention.alias.name in INTERCEPTORS


def _of_class(context: Context, noun: Span, before: Sequence[Placed]) -> Sequence[Placed]:
    """What "the cruise missile" stands for: the only one that is told to be one, and none told to be ballistic."""
    text = context.document.text
    near = max(0, noun.start - _WITHIN)
    classed = _CLASSED.search(text, near, noun.start) if has_word(context, _CLASS_WORDS, near, noun.start) else None
    if classed is None:
        return ()
    told = [place for place in before if _is_told(text, place.mention.span, (classed[1],))]
    if told:
        return told[:1] if len({place.mention.alias.name for place in told}) == 1 else ()
    apart = _APART.get(classed[1], ())
    others = {place.mention.alias.name for place in before if apart and _is_told(text, place.mention.span, apart)}
    return [place for place in before if place.mention.alias.name not in others] if others else ()


def _is_told(text: str, name: Span, classes: Sequence[str]) -> bool:
    """Whether a name says of what class it is, or the words beside it: "the cruise missile Narin", "the Narin, a"."""
    behind = _CLASS_BEHIND.match(text, name.end)
    before = _CLASS_BEFORE.search(text, max(0, name.start - _WITHIN), name.start)
    if any(found and found[1] in classes for found in (behind, before)):
        return True
    return any(f"{word} " in name.of(text).lower() for word in classes)


def _of_home(context: Context, noun: Span, before: Sequence[Placed]) -> Sequence[Placed]:
    """What "the Iranian missile" stands for: what comes from there, and nothing that comes from elsewhere."""
    states = _states_told(context, noun)
    if not states:
        return ()
    homes = {place.mention.alias.name: home_of(context, place.mention.alias.name) for place in before}
    own = [place for place in before if homes[place.mention.alias.name] in states]
    if own or all(homes.values()):
        return own
    return [place for place in before if homes[place.mention.alias.name] is None] if any(homes.values()) else ()


def _states_told(context: Context, noun: Span) -> frozenset[str]:
    """The state that a noun is given to, with those that go by the same word."""
    text, start = context.document.text, max(0, noun.start - _WITHIN)
    near = mentions_between(context, start, noun.start)
    if not near or near[-1].alias.kind not in STATES:
        korean = text.find("Korean", start, noun.start) >= 0
        return _KOREAN if korean and _THE_KOREAN.search(text, start, noun.start) else _NONE
    state = near[-1]
    said = _OF_STATE.fullmatch(text, state.span.end, noun.start)
    if not said or not context.folded.endswith(_THE, max(0, state.span.start - _WITHIN), state.span.start):
        return _NONE
    return _RUSSIAN if state.alias.name in _RUSSIAN else frozenset({state.alias.name})


def home_of(context: Context, name: str) -> str | None:
    """The state that a system comes from: as is known of it, else as the report says beside its name."""
    return UNKNOWN.home(name) or UNKNOWN.only_user(name) or _homes_told(context).get(name)


@once
def _homes_told(context: Context) -> Mapping[str, str]:
    """For systems by name, the first state whose they are called: "Iran's new Sarab", "the Norwegian Narin"."""
    text, told = context.document.text, dict[str, str]()
    for state in mentions_of(context, STATES):
        near = mentions_between(context, state.span.end, state.span.end + _WITHIN)
        if near and near[0].alias.kind in WEAPONS and _HAS_HOME.fullmatch(text, state.span.end, near[0].span.start):
            told.setdefault(near[0].alias.name, state.alias.name)
    return told


def _elder(context: Context, noun: Span, here: int, before: Sequence[Placed]) -> Sequence[Placed]:
    """What "the older missile" stands for: the one that the other was just compared with, or is to replace."""
    if not _is_marked(context, noun, _ELDER_WORDS, _ELDER):
        return ()
    other = next((place for place in before if place.compared and here - place.index < _MEMORY), None)
    return (other,) if other else ()


def _other(context: Context, noun: Span, here: int, before: Sequence[Placed]) -> Sequence[Placed]:
    """What "the other missile" stands for: of two named in one sentence, the one that was not spoken of last."""
    if not _is_marked(context, noun, _OTHER_WORDS, _OTHER):
        return ()
    last = before[0].mention.alias.name
    pair = next((p for p in before if p.mention.alias.name != last and here - p.index <= _MEMORY), None)
    beside = pair and any(p.index == pair.index and p.mention.alias.name == last for p in before)
    return (pair,) if pair and beside else ()


def _is_marked(context: Context, noun: Span, marks: frozenset[str], marked: re.Pattern[str]) -> bool:
    """Whether a noun has such a word before it."""
    near = max(0, noun.start - _WITHIN)
    if not has_word(context, marks, near, noun.start):
        return False
    return marked.search(context.document.text, near, noun.start) is not None
