"""What speakers say about the systems and events of a report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from flyout.claims.actors import actor_table
from flyout.claims.antecedents import Resolution, named
from flyout.claims.attribution import Attributions
from flyout.claims.candidates import WEAPONS, candidates_in
from flyout.claims.context import Context
from flyout.claims.model import Claim, Kind, claim_of
from flyout.claims.places import mentions_within
from flyout.claims.speech.lines import ACTOR_KINDS, SYSTEM_KINDS, Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.roles import IMAGES, MEDIA
from flyout.claims.speech.speeches import Speech
from flyout.claims.speech.systems import Systems
from flyout.claims.speech.utterances import TURN, WHOLE_LINES
from flyout.claims.speech.words import (
    AUXILIARIES,
    CLOSED,
    JOINTS,
    NEGATIONS,
    PRONOUNS,
    QUOTES,
    Word,
)
from flyout.claims.standing import headline_names
from flyout.claims.subjects import FAR
from flyout.core.alias import Alias
from flyout.core.span import Span
from flyout.core.statement import Modality
from flyout.documents.model import FACT, HEADLINE

_MEASURES = frozenset({"length", "mass", "time", "speed", "mach", "money"})
_JUDGING = frozenset(["can", "could", "would", "may", "might", "should", "is", "are", "was", "were"])
_CLAIMING = frozenset({"claimed", "claims", "accused", "accuses", "spoke", "speaks", "insisted", "insists"})
"""Verbs of an outlet that tells more than what happened."""

Mention = tuple[int, int, Kind, str]
"""Where the words of another claim begin and end, its kind and attribute."""

_CHARGES = frozenset({"strike", "other"})
"""Events of which it is a charge of its own that somebody tells them."""

_BESIDE = 6
"""Claims looked at before the end of a figure."""

_CLAUSE = 10
"""A clause of fewer words that counts what was done says nothing else."""

_CARRIED = "carried"
_TALE = "named"
_NAMING = frozenset({"name", "as"})
_CALLED = frozenset({"what", "which"})
"""What stands before a speaker's name for a thing."""

_CLAUSE_OF_ONE = 4
"""Words that a clause has at least, besides the first."""

_LEFT = 1
"""Words of content left over where other claims hold all that is said."""

_NAME_WORDS = 3
_ON_ONESELF = frozenset({"it", "its", "we", "our", "they", "their"})
"""With these speakers begin to speak of themselves."""
_CONFIRMING = frozenset({"confirm", "confirms", "confirmed", "confirming", "confirmation"})
_MENTIONING = frozenset({"mention", "mentions", "mentioned", "mentioning"})
_AROUND = "".join(QUOTES) + " ,"
_FEW = 6
"""Words beside its figures that a content may have and still say nothing but the figures."""


def _spans_cue(outer: Speech, inner: Speech) -> bool:
    """Whether one speech stands in the words of another."""
    cue = inner.cue
    return any(content.holds(cue) for content in outer.contents)


def _is_own(outer: Speech, inner: Speech) -> bool:
    """Whether a speech in the words of another is part of them: what a speaker tells of himself, how others react.

    Such as "he said he had accepted it", "said they hit what they called a camp", "said he wanted more", and not "said
    so by stating that".
    """
    if not inner.utterance.carries:
        first, last = inner.said
        return not any(inner.line.quoted[first : last + 1])
    if outer.speaker.name != inner.speaker.name or not outer.utterance.carries:
        return False
    subject, begins = inner.utterance.source.phrase[0], outer.utterance.contents[0][0]
    if subject == begins:
        return True
    named = inner.utterance.frame in _NAMING and subject > begins > outer.utterance.cue[0]
    if _is_put_in(inner) and not outer.utterance.denies:
        return True
    wishes = inner.utterance.frame == "figure" and inner.utterance.source.how == "before"
    return wishes or (named and inner.line.row[subject - 1] in _CALLED)


def _is_put_in(speech: Speech) -> bool:
    """Whether only "they said" stands between commas in what is said: "... in need: without it, they said, all go"."""
    row, subject, verb = speech.line.row, speech.utterance.source.phrase, speech.utterance.cue[1]
    alone = subject[0] == subject[1] and row[subject[0]] in PRONOUNS and subject[0] > 0
    return alone and row[subject[0] - 1] == "," and row[verb + 1 : verb + 2] == [","]


def _is_passed_on(speech: Speech, beside: tuple[Speech, ...]) -> bool:
    """Whether a speech only passes on what another in it says, or is itself part of what another says."""
    others = [other for other in beside if other is not speech and other.utterance.frame not in WHOLE_LINES]
    denies = speech.utterance.denies  # "denied X's claim that": it is X's, too
    tales = [other for other in others if not (denies and other.utterance.frame == _TALE)]
    inside = any(_spans_cue(speech, other) and not _is_own(speech, other) for other in tales)
    return inside or any(_spans_cue(other, speech) and _is_own(other, speech) for other in others)


def _is_claimed(figure: Span, mentions: Sequence[Mention]) -> bool:
    """Whether a claim of its own holds a figure."""
    behind = bisect_left(mentions, (figure.end,))
    near = mentions[max(0, behind - _BESIDE) : behind]
    return any(mention[1] > figure.start and mention[2] is Kind.QUANTITY for mention in near)


def _is_only_figures(context: Context, speech: Speech, place: Phrase, mentions: Sequence[Mention]) -> bool:
    """Whether what is said is a measurement and nothing else, which the figure's own claim carries."""
    if speech.utterance.frame in {"put", "figure"}:
        return True
    figures = _figures(context, _whole(speech))
    figures = [figure for figure in figures if _is_claimed(figure, mentions)] if figures else figures
    if not figures or _adds_clause(speech.line, place, figures[-1]):
        return False
    first, last = place
    line = speech.line
    rest = [
        k
        for k in range(first, last + 1)
        if _has_content(line.words[k]) and not any(figure.start <= line.starts[k] < figure.end for figure in figures)
    ]
    return len(rest) <= _FEW * len(figures) and not any(speech.line.quoted[first : last + 1])


def _adds_clause(line: Line, place: Phrase, figure: Span) -> bool:
    """Whether a further "that" follows the last figure: "said it flew at Mach 10 and that nothing could stop it"."""
    first = line.index_at(figure.end - 1)
    return any(line.row[k] == "that" and line.row[k - 1] == "and" for k in range(first + 2, place[1] + 1))


def _has_content(word: Word) -> bool:
    return not (word.low in CLOSED or word.mark or word.number)


def _is_only_name(speech: Speech) -> bool:
    """Whether what is said only names a thing or its class: "calls it KN-15"."""
    if speech.utterance.frame not in _NAMING:
        return False
    line = speech.line
    first, last = speech.said
    plain = [k for k in range(first, last + 1) if _has_content(line.words[k]) and k not in line.names]
    named = any(k in line.names and line.names[k].alias.kind in SYSTEM_KINDS for k in range(first, last + 1))
    return named and len(plain) <= _NAME_WORDS and not any(line.quoted[first : last + 1])


def _is_only_confirmation(speech: Speech) -> bool:
    """Whether a speaker only confirms something, or mentions nothing: an event of its own."""
    line, cue = speech.line, speech.utterance.cue[0]
    if line.row[cue] in _MENTIONING:
        return line.row[cue + 1] in {"no", "nothing", "neither"}
    if line.row[cue] not in _CONFIRMING:
        return False
    first, last = speech.utterance.contents[0]
    row = line.row[first : last + 1]
    return AUXILIARIES.isdisjoint(row) and not any(low.endswith("ed") for low in row)


def _figures(context: Context, place: Span) -> list[Span]:
    """Measurements inside `place`."""
    first = bisect_left(context.figure_starts, place.start)
    last = bisect_left(context.figure_starts, place.end, first)
    if first == last:
        return []
    return [q.span for q in context.quantities[first:last] if q.dimension in _MEASURES and place.holds(q.span)]


def _whole(speech: Speech) -> Span:
    """All that is said, from its first to its last word."""
    first, last = speech.contents[0], speech.contents[-1]
    return first if first is last else Span(first.start, last.end)


def _quoted_share(speech: Speech) -> float:
    line = speech.line
    first, last = speech.said
    if not any(line.quoted[first : last + 1]):
        return 0.0
    said = [line.quoted[k] for k in range(first, last + 1) if not line.words[k].mark]
    return sum(said) / len(said) if said else 0.0


def _mention(context: Context, speech: Speech) -> Span:
    """The words said, or only the quoted ones where nothing else makes a speech of them."""
    whole = _whole(speech)
    if speech.utterance.frame != _CARRIED:
        return whole
    quotations = [quotation for quotation in speech.line.quotations if whole.holds(quotation)]
    return Span(quotations[0].start, quotations[-1].end) if quotations else whole


def _own_weapon(context: Context, line: Line, place: Span) -> Alias | None:
    """The weapon that speakers name with words on themselves: "said | it is making two Sarabs a week"."""
    if line.row[line.index_at(place.start)] not in _ON_ONESELF:
        return None
    return next((m.alias for m in mentions_within(context, place) if m.alias.kind in WEAPONS), None)


def _subject(systems: Systems, line: Line, place: Span) -> Resolution:
    """What the words are about: a system, else the first actor they name, else what the headline is on.

    Words in which nothing stands for a weapon are about none that only another paragraph names.
    """
    own = _own_weapon(systems.context, line, place)
    if own:
        return Resolution(name=own.name, variant=own.variant, rule="named: after the figure")
    found = systems.spoken_of(line, place)
    far = found is not None and found.rule in FAR and not candidates_in(systems.context, line.span, WEAPONS)
    if found and not far:
        return found
    actors = [mention for mention in mentions_within(systems.context, place) if mention.alias.kind in ACTOR_KINDS]
    if actors:
        return Resolution(name=actors[0].alias.name, rule="actor named in it")
    topic = next(iter(headline_names(systems.context)), None)
    if topic:
        return named(topic.mention, "noun: in the headline")
    return found or Resolution(name="", rule="nothing named")


def _claim(systems: Systems, speech: Speech) -> Claim:
    context = systems.context
    line, mention = speech.line, _mention(context, speech)
    subject = _subject(systems, line, mention)
    words = context.text_of(mention)
    return claim_of(
        id="",
        doc=context.document.name,
        clause=line.span,
        quote=context.text_of(line.span),
        mention=mention,
        mention_text=words,
        kind=Kind.QUOTE,
        subject=subject.name,
        variant=subject.variant,
        attribute="statement",
        modality=Modality.DENIED if speech.utterance.denies else Modality.ATTRIBUTED,
        rule=f"{speech.utterance.frame}, {speech.utterance.source.how}; subject {subject.rule}",
        value=words.strip(_AROUND),
        speaker=speech.speaker.name,
        anonymous=speech.speaker.anonymous,
        told_to=speech.speaker.told_to,
        in_headline=line.part is HEADLINE,
        direct=speech.utterance.frame == _CARRIED or _quoted_share(speech) >= 0.5,
    )


def _says_nothing(line: Line, place: Phrase) -> bool:
    """Whether what is said has no word of content: "denied this", "spoke of 25", and not 'said: "I do."'."""
    if any(line.quoted[place[0] : place[1] + 1]):
        return False
    for index in range(place[0], place[1] + 1):
        word = line.words[index]
        if (word.low in NEGATIONS or not word.adverb) and _has_content(word):
            return False
    return True


def _is_only_report(speech: Speech, place: Phrase, mentions: Sequence[Mention]) -> bool:
    """Whether an outlet only tells what happened, which the claim of an event or a figure carries."""
    actor = actor_table().get(speech.speaker.name)
    if speech.line.row[speech.utterance.cue[0]] in _CLAIMING:
        return False
    tells = speech.utterance.frame in {"clause", "named"} and speech.speaker.name.rsplit(" ", 1)[-1].lower() in MEDIA
    if not tells and (actor is None or actor.kind != "outlet"):
        return False
    whole, clause = _whole(speech), place[1] - place[0] >= _CLAUSE_OF_ONE
    if clause and bisect_left(mentions, (whole.start,)) == bisect_left(mentions, (whole.end,)):
        return False
    line, (first, last) = speech.line, place
    return _JUDGING.isdisjoint(line.row[first : last + 1]) and not any(line.quoted[first : last + 1])


def _counts(context: Context, speech: Speech, beside: tuple[Speech, ...], mentions: Sequence[Mention]) -> bool:
    if speech.utterance.frame in WHOLE_LINES or speech.line.part is HEADLINE:
        return False
    if len(beside) > 1 and _is_passed_on(speech, beside):
        return False
    place = speech.said
    if (
        _is_only_report(speech, place, mentions)
        or _says_nothing(speech.line, place)
        or not IMAGES.isdisjoint(speech.speaker.name.lower().split())
    ):
        return False
    only = _is_only_figures(context, speech, place, mentions)
    return not (only or _is_only_name(speech) or _is_only_confirmation(speech))


def read_quotes(context: Context, attributions: Attributions, others: Sequence[Claim] = ()) -> tuple[Claim, ...]:
    """Quote claims of a report, in the order of its text.

    Direct and indirect speech alike; speech that only gives a figure, or only
    passes on what another speaker says, makes no quote of its own, nor does a
    sentence of an answer which makes one of the `others`, nor a line of a fact box.
    """
    systems = Systems(context)
    mentions = sorted((claim.mention.start, claim.mention.end, claim.kind, claim.attribute) for claim in others)
    return tuple(
        _claim(systems, speech)
        for speeches in attributions.speeches
        for speech in speeches
        if speech.line.part is not FACT
        and (
            (_counts(context, speech, speeches, mentions) and not _is_told(speech, mentions))
            or (len(speeches) == 1 and _answers(speech, mentions))
        )
    )


def _is_told(speech: Speech, mentions: Sequence[Mention]) -> bool:
    """Whether figures, classes, makers and the like hold all that is said but a word: "it was built by Saab".

    Or one event and its count do, in one short clause: "four drones were shot down over the town".
    """
    first, last = speech.said
    whole = _whole(speech)
    begins, ends = bisect_left(mentions, (whole.start,)), bisect_left(mentions, (whole.end,))
    if begins == ends:
        return False
    inside = [mention for mention in mentions[begins:ends] if mention[1] <= whole.end]
    if not inside or any(speech.line.quoted[first : last + 1]):
        return False
    events = [attribute for *_, kind, attribute in inside if kind is Kind.EVENT]
    if events:
        counted = len(events) == 1 and any(kind is Kind.QUANTITY for *_, kind, _ in inside)
        alone = counted and events[0] not in _CHARGES and last - first < _CLAUSE
        return alone and JOINTS.isdisjoint(speech.line.row[first : last + 1])
    line = speech.line
    content = (k for k in range(first, last + 1) if k not in line.names and _has_content(line.words[k]))
    return sum(not any(start <= line.starts[k] < end for start, end, *_ in inside) for k in content) <= _LEFT


def _answers(speech: Speech, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence of an interview says something that no other claim holds: "A parade is no deployment"."""
    line = speech.line
    if speech.utterance.frame != TURN or AUXILIARIES.isdisjoint(line.lows) or line.words[-1].text == "?":
        return False
    told = bisect_left(mentions, (line.span.start,)) == bisect_left(mentions, (line.span.end,))
    first, last = speech.said
    return told and last - first >= _FEW - 1 and not (line.row[first] == "no" or "know" in line.lows)
