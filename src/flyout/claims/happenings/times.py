"""When a deed was done, by the words of time around it."""

from __future__ import annotations

from flyout.claims.attribution import Attributions
from flyout.claims.context import Context
from flyout.claims.dates.model import DatedSpan
from flyout.claims.happenings.clocks import clock_in
from flyout.claims.happenings.home import past_dateline
from flyout.claims.happenings.model import Happening
from flyout.claims.happenings.triggers import VERBS
from flyout.claims.places import sentence_at
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import AUXILIARIES
from flyout.claims.when import dates_another, dates_inside, dates_less, dates_the_saying, dates_thing, time_words
from flyout.core.span import Span

_FIRST_TIME = "for the first time"
_NEARBY = 300
"""Letters before and after an event among which its time is looked for."""
_AHEAD = ("next ", "tomorrow", "the coming", "coming ")
_DONE = frozenset({"has", "have", "had", "was", "were"})
_AFTER = frozenset({"after", "before"})
_PASTS = frozenset({"flew", "came", "struck", "hit", "fell", "sank", "went", "left", "blew", "broke", "rose"})
_PERFECT = (["has"], ["have"])


def time_hint(context: Context, happening: Happening, place: Span, attributions: Attributions) -> str | None:
    """The words of time nearest to what tells the event at `place`; "for the first time" where there are no others."""
    line, text = happening.line, context.document.text
    if happening.trigger.attribute == "confirmation" and happening.negated:
        return None  # who keeps silent does so for good: "made no comment on Wednesday's launch"
    near = Span(max(line.span.start, place.start - _NEARBY), min(line.span.end, place.end + _NEARBY))
    found = [date for date in dates_inside(near, context) if date.span.end <= near.end]
    if found:
        sentence = sentence_at(context.document, place).span  # of those that one quotation holds together
        found = [date for date in found if sentence.holds(date.span) and _can_be_when(happening, date.words.lower())]
        found = [date for date in found if not (dates_another(date, line.span, place, text) or dates_thing(date, text))]
        found = [date for date in found if not _is_of_saying(happening, date, text)]
        found = [date for date in found if not _is_of_another(happening, date)]
    if len(found) > 1:
        found = _among_several(context, place, found, attributions)
    if found:
        return time_words(min(found, key=lambda date: _distance(date.span, place)), text)
    first = context.folded.find(_FIRST_TIME, near.start, near.end)
    return text[first : first + len(_FIRST_TIME)] if first >= 0 else clock_in(text, near, place)


def _among_several(
    context: Context, place: Span, found: list[DatedSpan], attributions: Attributions
) -> list[DatedSpan]:
    """Of several times those that can be meant: of what is said before of the saying, of its own verb before another's.

    "In a briefing last night he said it had been fired on Friday", "ordered three in 2022 and received one in May".
    """
    text = context.document.text
    found = [date for date in found if not dates_less(date, found, text)]
    speech = attributions.speech_at(place)
    content = speech.content_at(place) if speech else None
    if content:
        found = [date for date in found if content.start <= date.span.start < content.end] or found
    if context.folded.endswith("and ", 0, place.start):
        own = (date for date in found if date.span.start >= place.end)
        found = [date for date in own if "," not in text[place.end : date.span.start]] or found
    return [date for date in found if not dates_the_saying(date, text)] or found


def _is_of_saying(happening: Happening, date: DatedSpan, text: str) -> bool:
    """Whether a time is that of a dateline, or of the saying where the deed is older: "he said on Monday it had"."""
    line = happening.line
    if date.span.end <= line.starts[past_dateline(line)]:
        return True
    earlier = happening.relative or "had" in line.row[happening.first : happening.verb]
    return earlier and dates_the_saying(date, text)


def _is_of_another(happening: Happening, date: DatedSpan) -> bool:
    """Whether a time is that of another verb.

    Of the one behind a relative: "the missiles bought in India | arrived on Friday". Of the one before "after": "put
    it on display on Saturday, weeks | after planes brought it".
    """
    line = happening.line
    at = line.index_at(date.span.start)
    if at > happening.last:
        between = range(happening.last + 1, at)
        return happening.relative and any(_is_past(line, k) for k in between)
    return any(line.row[k] in _AFTER for k in range(line.index_at(date.span.end - 1) + 1, happening.first))


def _is_past(line: Line, index: int) -> bool:
    """Whether a word is a verb in the past: "arrived", "flew", "were"."""
    low = line.row[index]
    if index in line.names or not (low in VERBS or low in AUXILIARIES):
        return False
    return low.endswith("ed") or low in _PASTS or low in AUXILIARIES


def _can_be_when(happening: Happening, words: str) -> bool:
    """Whether a deed can be of a time: what was done is not of next year, nor what "has been" done of last year."""
    group = happening.line.row[happening.first : happening.verb]
    if words.startswith(_AHEAD):
        return _DONE.isdisjoint(group)
    return not (group[:1] in _PERFECT and words.startswith("last "))


def _distance(time: Span, place: Span) -> int:
    return max(time.start - place.end, place.start - time.end)
