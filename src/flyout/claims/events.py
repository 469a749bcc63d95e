"""What is done with the systems of a report: strikes, tests, deliveries, permissions."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from flyout.claims.actors import actor_table
from flyout.claims.agents import Cast, actor_of_mention, place_of, said_actor, sentence_subject
from flyout.claims.attribution import Attribution, Attributions
from flyout.claims.context import Context
from flyout.claims.happenings import Happening, find_happenings, has_weapon, is_warlike
from flyout.claims.lines import SYSTEM_KINDS, Line
from flyout.claims.model import Claim, Kind
from flyout.claims.subjects import WEAPONS, resolve
from flyout.claims.words import CONJUNCTIONS, RELATIVES
from flyout.core.statement import Modality
from flyout.documents.model import Part

_ARMED_LINES = 4
"""A weapon is in the reader's mind for so many sentences after it was named."""

_TIME = re.compile(
    r"\b(?:(?:on|in|by|since|until|before|after|during)\s+)?(?:early |late |mid-)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|June|July|August|September|October"
    r"|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|May)(?:\s\d{1,2}\b)?(?:,?\s\d{4}\b)?)"
    r"|\b(?:in|since|by|until)\s(?:early |late |mid-)?(?:19|20)\d\d\b"
    r"|\b(?:last|next|this|earlier this|later this)\s(?:week|month|year|fall|spring|summer|winter|autumn)\b"
    r"|\bfor the first time\b|\b(?:today|yesterday|tomorrow|overnight|recently|soon|previously|historically|earlier)\b",
    re.IGNORECASE,
)
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


def _is_apart(first: Happening, second: Happening) -> bool:
    """Whether two triggers of one kind stand in clauses of their own."""
    line = first.line
    for index in range(first.last + 1, second.first):
        word = line.words[index]
        if word.text in {";", ","} or word.low in RELATIVES or word.low in CONJUNCTIONS - {"than", "or"}:
            return True
    return False


def _distinct(found: list[Happening]) -> list[Happening]:
    """Happenings of a line, each event once: the main clause before the relative one, the verb before the noun."""
    kept: list[Happening] = []
    shot_down = any(happening.trigger.attribute == "interception" for happening in found)
    for happening in found:
        attribute = happening.trigger.attribute
        if shot_down and attribute == "strike" and happening.trigger.base in {"damage", "destroy", "fell on"}:
            continue
        same = [other for other in kept if other.trigger.attribute == attribute]
        if same and (same[-1].relative or not _is_apart(same[-1], happening) or attribute == "strike"):
            if same[-1].relative and not happening.relative:
                kept[kept.index(same[-1])] = happening
            continue
        kept.append(happening)
    return kept


def _armed_lines(lines: tuple[Line, ...]) -> list[bool]:
    armed: list[bool] = []
    since = _ARMED_LINES + 1
    for line in lines:
        since = 0 if has_weapon(line) else since + 1
        armed.append(since <= _ARMED_LINES)
    return armed


def _cast(context: Context) -> Cast:
    counts: Counter[str] = Counter()
    for mention in context.mentions:
        if mention.alias.kind in {"state", "force", "person", "organisation"}:
            name = actor_of_mention(mention)
            if name and name in actor_table():
                counts[name] += 1
    return Cast(states=counts)


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


def _actor(happening: Happening, cast: Cast, place: str | None) -> tuple[str | None, str]:
    named = said_actor(happening)
    if named:
        return named, "named"
    if happening.shape == "active":
        subject = sentence_subject(happening)
        if subject and subject != place:
            return subject, "subject of the sentence"
    if happening.trigger.attribute in _ACTED and not happening.negated:
        return None, "nobody named"
    return cast.usual(happening.trigger.attribute, place), "as before in the report"


def _event(context: Context, happening: Happening, cast: Cast) -> _Event | None:
    actor, how = _actor(happening, cast, None)
    place = place_of(happening, actor)
    if how != "named":
        actor, how = _actor(happening, cast, place)
    if actor is None:
        return None
    cast.saw(happening.trigger.attribute, actor)
    system, variant, rule = _system(context, happening)
    return _Event(
        happening=happening,
        actor=actor,
        system=system,
        variant=variant,
        place=place,
        rule=f"{happening.trigger.base}, {happening.shape}; actor {how}; system {rule}",
    )


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
    if attribute == "confirmation":
        return "not_confirmed" if event.happening.negated else "confirmed"
    if told.modality in {Modality.EXPECTED, Modality.DENIED}:
        return _STATUS[told.modality]
    if attribute == "authorisation":
        return "authorised"
    if attribute == "restriction":
        return "restricted"
    if told.modality is Modality.ATTRIBUTED and told.speaker:
        speaker = actor_table().get(told.speaker)
        party = speaker is not None and speaker.kind != "outlet" and (speaker.state or speaker.name) == event.actor
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


def _claim(context: Context, event: _Event, attributions: Attributions) -> Claim:
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
        event=event.key,
    )


def read_events(context: Context, attributions: Attributions) -> tuple[Claim, ...]:
    """Event claims of a report, in the order of its text.

    An event counts if a weapon stands in the right place beside it: "launched
    a missile", "the missile flew over Japan", "allowed Ukraine to use ATACMS".
    """
    lines = attributions.lines
    warlike, cast = is_warlike(lines), _cast(context)
    events: list[_Event] = []
    for line, armed in zip(lines, _armed_lines(lines), strict=True):
        for happening in _distinct(find_happenings(line, warlike=warlike, armed=armed)):
            event = _event(context, happening, cast)
            if event:
                events.append(event)
    return tuple(_claim(context, event, attributions) for event in events)
