"""What is done with the systems of a report: strikes, tests, deliveries, permissions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flyout.claims.attribution import Attribution, Attributions
from flyout.claims.context import Context
from flyout.claims.happenings.clauses import in_added_relative
from flyout.claims.happenings.deeds import Deed, read_deeds
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.times import time_hint
from flyout.claims.happenings.triggers import NOUNS, VERBS
from flyout.claims.model import Claim, Kind, claim_of
from flyout.claims.origins import UNKNOWN, Origins
from flyout.claims.speech.words import AUXILIARIES, CLAUSE_ENDS, FINITE_BE, QUESTIONS
from flyout.core.span import Span
from flyout.core.statement import Modality
from flyout.documents.model import HEADLINE

_LONGEST = 13
"""Words of what is said of an event, unless the words that tell it are more."""
_VALUE_ENDS = (CLAUSE_ENDS - {"than"}) | {",", ";", ".", ":", "--", "—"}

_CONFIRMED = 8
"""So many words after "confirmed" say what is."""

_CLAIM = frozenset({"claim", "claims", "report", "reports", "account", "accounts", "statement"})
"""What stands for the event told last, behind "confirm the"."""

_UNDONE = frozenset({"production", "order", "deployment", "interception"})
"""What a report tells of even where it was not done: "was not put into production"."""
_TO_COME = frozenset({"would", "could", "yet", "will", "should"})
"""What tells in a speaker's words that a deed is still to come: "would deliver", "has yet to receive"."""
_LASTING = frozenset({"deployment", "delivery", "order"})
_WANTING = frozenset({"want", "wants", "wanted"})
_NEAR = 5
_OPEN = frozenset({"meant", "whether"})
_MAY = frozenset({"may", "might"})
_ABOUT_TO = frozenset({"about", "to"})
_PAIR = 2
_AWAITED = frozenset({"planned", "due", "expected", "scheduled", "foreseen", "slated"})
_TO_BEGIN = (["to", "begin"], ["to", "start"], ["to", "be"], ["to", "end"], ["to", "follow"])
_PURSUED = 9
"""Within so many words behind a noun its verb stands: "firings of the complete system, SAMP/T NG, | are due"."""
_BEGINNINGS = frozenset({"begin", "begins", "start", "starts"})

_STATUS = {
    Modality.EXPECTED: "expected",
    Modality.DENIED: "denied",
    Modality.UNCONFIRMED: "reported",
    Modality.OPINION: "reported",
    Modality.ASSERTED: "reported",
}


def _confirmed_kind(happening: Happening) -> str | None:
    """The kind of event that is confirmed or not, by the words after "confirmed".

    Who keeps back how many they are, or when they come, confirms and doubts no event.
    """
    if not QUESTIONS.isdisjoint(happening.line.row[happening.last + 1 : happening.last + 2]):
        return None  # a particular is kept back: "did not say how many were bought"
    for word in happening.line.words[happening.last + 1 : happening.last + 1 + _CONFIRMED]:
        trigger = NOUNS.get(word.low) or VERBS.get(word.low)
        if trigger and trigger.attribute != "confirmation":
            return "strike" if trigger.attribute == "launch" else trigger.attribute
    return None


def _keys(deeds: list[Deed]) -> list[str]:
    """Key of each event; what is confirmed has the key of the event it speaks of."""
    fullest: dict[str, str] = {}
    for deed in deeds:
        part = f"{deed.happening.trigger.attribute}|{deed.system}|"
        if not deed.confirms and fullest.get(part, part) == part:
            fullest[part] = deed.key
    return [
        _confirmed_key(deed, fullest, deeds[:place]) if deed.confirms else deed.key for place, deed in enumerate(deeds)
    ]


def _confirmed_key(deed: Deed, fullest: dict[str, str], before: Sequence[Deed]) -> str:
    happening = deed.happening
    if happening.line.row[happening.verb].startswith("confirm") and _CLAIM.intersection(
        happening.line.row[happening.last + 2 : happening.last + 3]
    ):
        told = (other.key for other in reversed(before) if not other.confirms and other.system == deed.system)
        return next(told, deed.key)
    kind = _confirmed_kind(happening)
    part = f"{kind}|{deed.system}|"
    return fullest.get(part, part) if kind else deed.key


def _is_scheduled(happening: Happening) -> bool:
    """Whether the present tells what is to come: "deliveries begin in 2027", "production of it is planned"."""
    row, after = happening.line.row, happening.last + 1
    if happening.shape == "noun" and not _BEGINNINGS.isdisjoint(row[after : after + 1]):
        return True
    if row[after : after + 1] != ["of"]:
        return False
    told = next((k for k in range(after, min(after + _PURSUED, len(row) - 2)) if row[k] in FINITE_BE), None)
    return told is not None and (row[told + 1] in _AWAITED or row[told + 1 : told + 3] in _TO_BEGIN)


def _is_known(happening: Happening) -> bool:
    """Whether a speaker takes an event for granted: "the missiles that Kyiv bought", not those "fired by Kyiv"."""
    fresh = happening.shape == "reduced" and happening.trigger.attribute in {"strike", "launch", "test"}
    return happening.relative and not fresh and not in_added_relative(happening.line, happening.first)


def _is_told(happening: Happening, span: Span, attributions: Attributions) -> bool:
    """Whether a participle is all that a speaker tells: "reported 54 drones destroyed"."""
    line = happening.line
    if happening.shape != "reduced" or line.row[happening.verb + 1 : happening.verb + 2] == ["by"]:
        return False
    if happening.trigger.attribute in _LASTING:
        return False  # "the battery stationed in Israel missed, the radio reported"
    speech = attributions.speech_at(span)
    content = speech.content_at(span) if speech else None
    if content is None:
        return False
    return AUXILIARIES.isdisjoint(line.row[line.index_at(content.start) : line.index_at(content.end - 1) + 1])


def _is_forecast(happening: Happening) -> bool:
    """Whether a deed is to come, and is no plan of old or left open: "had meant to", "has not decided whether to"."""
    group = happening.line.row[max(0, happening.first - _PAIR) : happening.verb]
    return happening.foreseen and not happening.negated and _OPEN.isdisjoint(group)


def _tells_by_not(happening: Happening) -> bool:
    """Whether a "not" is what tells the event, and denies none: "decided not to send it", "never reached its path"."""
    trigger = happening.trigger
    return not happening.negated and (trigger.attribute == "restriction" or trigger.base == "stray")


def _attribution(happening: Happening, span: Span, attributions: Attributions) -> Attribution:
    told = attributions.at(span)
    if told.modality is Modality.DENIED and _tells_by_not(happening):
        told = replace(told, modality=Modality.ATTRIBUTED if told.speaker else Modality.ASSERTED)
    if happening.trigger.attribute == "confirmation" and happening.negated:
        return Attribution(modality=Modality.UNCONFIRMED)
    if happening.trigger.base == "deny":
        return told if told.modality is Modality.DENIED else Attribution(modality=Modality.DENIED)
    if _is_wanted(happening):
        return replace(told, modality=Modality.EXPECTED)
    planned = happening.shape == "noun" and told.modality is Modality.EXPECTED  # "no deployment is planned, he said"
    if happening.negated and told.speaker and (planned or told.modality is Modality.ATTRIBUTED):
        return replace(told, modality=Modality.DENIED)
    known = _is_known(happening) and not _is_told(happening, span, attributions)
    if known and told.speaker and told.modality is Modality.ATTRIBUTED:
        return Attribution()
    undone = happening.trigger.attribute in _UNDONE or happening.trigger.attribute == "test"
    if happening.negated and told.modality is Modality.ASSERTED and undone:
        return replace(told, modality=Modality.DENIED)
    if told.modality is Modality.ATTRIBUTED and _is_forecast(happening):
        return replace(told, modality=Modality.EXPECTED)  # "is expected to come in May, he said"
    if told.modality is Modality.ASSERTED and (happening.foreseen or _is_scheduled(happening)):
        return replace(told, modality=Modality.EXPECTED)
    if told.modality is Modality.ATTRIBUTED and (_is_ahead(happening) or _is_scheduled(happening)):
        return replace(told, modality=Modality.EXPECTED)
    return told


def _is_wanted(happening: Happening) -> bool:
    """Whether somebody only wants it done: "wants 100 missiles placed in silos"."""
    before = happening.line.row[max(0, happening.first - _NEAR) : happening.first]
    return happening.shape == "reduced" and not _WANTING.isdisjoint(before)


def _is_ahead(happening: Happening) -> bool:
    """Whether reported words tell of a deed that is still to come: "would deliver", "is about to test"."""
    group = frozenset(happening.line.row[max(0, happening.first - _PAIR) : happening.verb])
    told = not _TO_COME.isdisjoint(group) or group >= _ABOUT_TO
    return told or ("have" not in group and not _MAY.isdisjoint(group))


def _status(deed: Deed, told: Attribution, text: str) -> str:
    """Where the event stands by this claim alone: a word of `findings.events.STATUS`."""
    attribute = deed.happening.trigger.attribute
    if deed.confirms:
        return "not_confirmed" if deed.happening.negated else "confirmed"
    if told.modality in {Modality.EXPECTED, Modality.DENIED}:
        return _STATUS[told.modality]
    if attribute == "authorisation":
        return "authorised"
    if attribute == "restriction":
        return "restricted"
    if told.modality is Modality.ATTRIBUTED and told.speaker:
        party = deed.voice == deed.actor
        confirms = told.cue is not None and text[told.cue.start : told.cue.end].startswith("confirm")
        return "confirmed" if confirms and party else "claimed" if party else "reported"
    return _STATUS.get(told.modality, "reported")


def _value(context: Context, deed: Deed) -> str:
    """A few words for the event: the verb and what follows it in its clause."""
    line, first, last = deed.happening.line, deed.happening.first, deed.happening.last
    for low in line.row[last + 1 : first + _LONGEST]:
        if low in _VALUE_ENDS:
            break
        last += 1
    return context.document.text[line.starts[first] : line.end_of(last)]


def _claim(context: Context, deed: Deed, key: str, attributions: Attributions) -> Claim:
    happening, line = deed.happening, deed.happening.line
    mention = line.place(happening.first, happening.last)
    told = _attribution(happening, mention, attributions)
    return claim_of(
        id="",
        doc=context.document.name,
        clause=line.span,
        quote=context.text_of(line.span),
        mention=mention,
        mention_text=context.text_of(mention),
        kind=Kind.EVENT,
        subject=deed.actor,
        attribute=happening.trigger.attribute,
        modality=told.modality,
        rule=deed.rule,
        value=_value(context, deed),
        speaker=told.speaker,
        anonymous=told.anonymous,
        told_to=told.told_to,
        time_hint=time_hint(context, happening, mention, attributions),
        variant=deed.variant,
        in_headline=line.part is HEADLINE,
        status=_status(deed, told, context.document.text),
        event=key,
    )


def _stands(deed: Deed, attributions: Attributions) -> bool:
    """Whether a deed is told as one: what the report itself says did not happen is none."""
    undone = deed.happening.trigger.attribute in _UNDONE and deed.happening.shape != "noun"
    untested = deed.happening.trigger.attribute == "test"  # "no test has been seen"
    if not deed.happening.negated or deed.stands_alone or undone or untested:
        return True
    happening = deed.happening
    return attributions.at(happening.line.place(happening.first, happening.last)).speaker is not None


def read_events(context: Context, attributions: Attributions, origins: Origins = UNKNOWN) -> tuple[Claim, ...]:
    """Event claims of a report, in the order of its text.

    An event counts if a weapon stands in the right place beside it: "launched
    a missile", "the missile flew over Japan", "allowed Ukraine to use ATACMS".
    """
    deeds = [deed for deed in read_deeds(context, attributions, origins) if _stands(deed, attributions)]
    return tuple(_claim(context, deed, key, attributions) for deed, key in zip(deeds, _keys(deeds), strict=True))
