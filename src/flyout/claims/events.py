"""What is done with the systems of a report: strikes, tests, deliveries, permissions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from flyout.claims.actors import party_of
from flyout.claims.attribution import Attribution, Attributions
from flyout.claims.context import Context
from flyout.claims.happenings.agents import Cast, place_of, read_cast, said_actor, shared_subject
from flyout.claims.happenings.find import find_happenings
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import NOUNS, VERBS
from flyout.claims.model import Claim, Kind
from flyout.claims.speech.lines import SYSTEM_KINDS
from flyout.claims.speech.words import CONJUNCTIONS, RELATIVES
from flyout.claims.subjects import WEAPONS, resolve
from flyout.core.statement import Modality
from flyout.documents.model import Part

_TIME = re.compile(
    r"\b(?:(?:on|in|by|since|until|before|after|during)\s+)?(?:early |late |mid-)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|June|July|August|September|October"
    r"|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|May)(?:\s\d{1,2}\b)?(?:,?\s\d{4}\b)?)"
    r"|\b(?:in|since|by|until)\s(?:early |late |mid-)?(?:19|20)\d\d\b"
    r"|\b(?:last|next|this|earlier this|later this)\s(?:week|month|year|fall|spring|summer|winter|autumn)\b"
    r"|\bfor the first time\b|\b(?:today|yesterday|tomorrow|overnight|recently|soon|previously|historically|earlier)\b",
    re.IGNORECASE,
)
_CONFIRMED = 8
"""So many words after "confirmed" say what is."""

_ACTED = frozenset({"authorisation", "restriction", "request", "confirmation"})
"""Events only somebody who is named can bring about."""

_STATUS = {
    Modality.EXPECTED: "expected",
    Modality.DENIED: "denied",
    Modality.UNCONFIRMED: "reported",
    Modality.OPINION: "reported",
    Modality.ASSERTED: "reported",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """A happening with its actor, system and place."""

    happening: Happening
    actor: str
    system: str
    variant: str | None
    place: str | None
    rule: str

    @property
    def key(self) -> str:
        return f"{self.happening.trigger.attribute}|{self.system}|{self.place or ''}"

    @property
    def confirms(self) -> bool:
        return self.happening.trigger.attribute == "confirmation"


def _system(context: Context, happening: Happening) -> tuple[str, str | None, str]:
    """System an event is about: the name nearest to it in the line, else what the words stand for."""
    line = happening.line
    near = [
        (abs(k - happening.verb), mention)
        for k, mention in line.names.items()
        if mention.alias.kind in SYSTEM_KINDS - {"aircraft"}
    ]
    if near:
        mention = min(near, key=lambda pair: pair[0])[1]
        return mention.alias.name, mention.alias.variant, "named in the sentence"
    found = resolve(context, line.place(happening.first, happening.last), WEAPONS)
    return (found.name, found.variant, found.rule) if found else ("", None, "no system named")


def _clause_start(happening: Happening, attributions: Attributions) -> int:
    """First word of what the speaker says in whose words an event stands, else of the line."""
    line = happening.line
    speech = attributions.speech_at(line.place(happening.verb, happening.verb))
    if speech is None or speech.contents[0].start > line.words[happening.verb].start:
        return 0
    return line.index_at(speech.contents[0].start)


def _voice(happening: Happening, attributions: Attributions) -> str | None:
    """The actor in whose words an event stands, whom "it" in them means."""
    speech = attributions.speech_at(happening.line.place(happening.verb, happening.verb))
    return party_of(speech.speaker.name) if speech else None


def _named_actor(happening: Happening, cast: Cast, attributions: Attributions) -> tuple[str | None, str]:
    named = said_actor(happening, cast)
    if named:
        return named, "named"
    if happening.shape == "active":
        shared = shared_subject(happening, cast, _clause_start(happening, attributions))
        if shared:
            return shared, "subject of the clause"
    return None, "as elsewhere in the report"


def _cast_events(context: Context, happenings: list[Happening], attributions: Attributions) -> list[_Event]:
    """Happenings with their actors: first those that name one, then the others by what those do."""
    cast = read_cast(context, attributions.lines)
    named: list[tuple[str | None, str, str | None]] = []
    for happening in happenings:
        cast.voice = _voice(happening, attributions)
        actor, how = _named_actor(happening, cast, attributions)
        place = place_of(happening, actor)
        if actor:
            cast.saw(happening.trigger.attribute, actor, place)
            cast.last = actor
        named.append((actor, how, place))
    events: list[_Event] = []
    for happening, (said, how, place) in zip(happenings, named, strict=True):
        alone = happening.trigger.attribute in _ACTED and not happening.negated
        actor = said or (None if alone else cast.usual(happening.trigger.attribute, place))
        if actor or not alone:
            events.append(_event(context, happening, actor, how, place if place != actor else None))
    return events


def _event(context: Context, happening: Happening, actor: str | None, how: str, place: str | None) -> _Event:
    system, variant, rule = _system(context, happening)
    if actor is None:
        actor, how = system, "unknown, the system instead"
    return _Event(
        happening=happening,
        actor=actor,
        system=system,
        variant=variant,
        place=place,
        rule=f"{happening.trigger.base}, {happening.shape}; actor {how}; system {rule}",
    )


def _confirmed_kind(happening: Happening) -> str | None:
    """The kind of event that is confirmed or not, by the words after "confirmed"."""
    for word in happening.line.words[happening.last + 1 : happening.last + 1 + _CONFIRMED]:
        trigger = NOUNS.get(word.low) or VERBS.get(word.low)
        if trigger and trigger.attribute != "confirmation":
            return "strike" if trigger.attribute == "launch" else trigger.attribute
    return None


def _keys(events: list[_Event]) -> list[str]:
    """Key of each event; what is confirmed has the key of the event it speaks of."""
    keys = [event.key for event in events]
    for index, event in enumerate(events):
        if event.confirms:
            kind = _confirmed_kind(event.happening)
            told = [key for other, key in zip(events, keys, strict=True) if not other.confirms]
            fitting = [key for key in told if key.split("|")[:2] == [kind, event.system]]
            fullest = max(fitting, key=lambda key: not key.endswith("|"), default=None)
            keys[index] = fullest or (f"{kind}|{event.system}|" if kind else event.key)
    return keys


def _attribution(event: _Event, attributions: Attributions) -> Attribution:
    happening = event.happening
    span = happening.line.place(happening.first, happening.last)
    told = attributions.at(span)
    if happening.trigger.attribute == "confirmation" and happening.negated:
        return Attribution(modality=Modality.UNCONFIRMED)
    if happening.relative and told.speaker and told.modality is Modality.ATTRIBUTED:
        return Attribution()
    if told.modality is Modality.ASSERTED and happening.foreseen:
        return replace(told, modality=Modality.EXPECTED)
    if told.modality is Modality.ATTRIBUTED and any(
        happening.line.words[k].low == "would" for k in range(happening.first, happening.verb)
    ):
        return replace(told, modality=Modality.EXPECTED)
    return told


def _status(event: _Event, told: Attribution, text: str) -> str:
    """Where the event stands by this claim alone: a word of `findings.events.STATUS`."""
    attribute = event.happening.trigger.attribute
    if event.confirms:
        return "not_confirmed" if event.happening.negated else "confirmed"
    if told.modality in {Modality.EXPECTED, Modality.DENIED}:
        return _STATUS[told.modality]
    if attribute == "authorisation":
        return "authorised"
    if attribute == "restriction":
        return "restricted"
    if told.modality is Modality.ATTRIBUTED and told.speaker:
        party = party_of(told.speaker) == event.actor
        confirms = told.cue is not None and text[told.cue.start : told.cue.end].startswith("confirm")
        return "confirmed" if confirms and party else "claimed" if party else "reported"
    return _STATUS.get(told.modality, "reported")


def _time_hint(context: Context, event: _Event) -> str | None:
    line = event.happening.line
    place = line.place(event.happening.first, event.happening.last)
    found = list(_TIME.finditer(context.document.text, line.span.start, line.span.end))
    if not found:
        return None
    return min(found, key=lambda match: max(match.start() - place.end, place.start - match.end()))[0]


def _value(context: Context, event: _Event) -> str:
    """A few words for the event: the verb and what follows it in its clause."""
    line, happening = event.happening.line, event.happening
    last = happening.last
    while last + 1 < len(line.words) and last - happening.first < 12:
        word = line.words[last + 1]
        if word.text in {",", ";", ".", ":", "--", "—"} or word.low in RELATIVES | (CONJUNCTIONS - {"and"}):
            break
        last += 1
    return context.text_of(line.place(happening.first, last))


def _claim(context: Context, event: _Event, key: str, attributions: Attributions) -> Claim:
    happening, line = event.happening, event.happening.line
    mention = line.place(happening.first, happening.last)
    told = _attribution(event, attributions)
    return Claim(
        id="",
        doc=context.document.name,
        clause=line.span,
        quote=context.text_of(line.span),
        mention=mention,
        mention_text=context.text_of(mention),
        kind=Kind.EVENT,
        subject=event.actor,
        attribute=happening.trigger.attribute,
        modality=told.modality,
        rule=event.rule,
        value=_value(context, event),
        speaker=told.speaker,
        anonymous=told.anonymous,
        told_to=told.told_to,
        time_hint=_time_hint(context, event),
        variant=event.variant,
        in_headline=line.part is Part.HEADLINE,
        status=_status(event, told, context.document.text),
        event=key,
    )


def _stands(event: _Event, attributions: Attributions) -> bool:
    """Whether an event is told as one: what the report says did not happen is none."""
    happening = event.happening
    if not happening.negated or happening.trigger.attribute in _ACTED:
        return True
    return attributions.at(happening.line.place(happening.first, happening.last)).speaker is not None


def read_events(context: Context, attributions: Attributions) -> tuple[Claim, ...]:
    """Event claims of a report, in the order of its text.

    An event counts if a weapon stands in the right place beside it: "launched
    a missile", "the missile flew over Japan", "allowed Ukraine to use ATACMS".
    """
    events = _cast_events(context, find_happenings(attributions.lines), attributions)
    events = [event for event in events if event.actor and _stands(event, attributions)]
    return tuple(_claim(context, event, key, attributions) for event, key in zip(events, _keys(events), strict=True))
