"""Of what the lines of a fact box are told: the name beside its label, above the box, or in the headline."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from flyout.claims.antecedents import Resolution, antecedent, named
from flyout.claims.candidates import PLANES
from flyout.claims.context import Context, Mention
from flyout.claims.facts.labels import is_part
from flyout.claims.facts.lines import Fact, fact_in
from flyout.claims.once import once
from flyout.claims.places import mentions_within
from flyout.claims.standing import is_headline
from flyout.claims.subjects import MISSILES, WEAPONS
from flyout.core.span import Span
from flyout.documents.model import FACT, Sentence
from flyout.documents.tables.lines import is_plain_head
from flyout.documents.wordlists import words

_HEADER = 40
"""Lines among which the headline stands."""
_TITLE = 90
"""Most characters of a line that heads a box."""
_NAMES = frozenset({"name", "designation", "system", "missile", "weapon", "model", "missile name", "official name"})
_RANK = re.compile(r"(?:(?:attempt|test|flight|launch|trial|no\.?)\s)?\d", re.IGNORECASE)
_VERSION = re.compile(r"(?:block|mark|mk|increment|version|variant|batch|lot)\b", re.IGNORECASE)
_WEAPON = re.compile(r"\b(?:missile|rocket|drone|interceptor|munition)s?\b")
_OF_ROUND = words("range min_range altitude apogee speed payload_mass cep flight_time unit_cost")
_ENDS = (".", "!", "?", ",", ";")


@once
def facts_of(context: Context) -> Mapping[int, tuple[Fact, Resolution]]:
    """Each line of a fact box by the number of its sentence, with what it is told of."""
    found: dict[int, tuple[Fact, Resolution]] = {}
    heading: Resolution | None = None
    part = False
    sentences, text = context.document.sentences, context.document.text
    if all(sentence.part is not FACT for sentence in sentences):
        return found
    for index, sentence in enumerate(sentences):
        if sentence.part is not FACT:
            opens = _is_title(sentence, text)
            heading = _headed(context, sentence) or (heading if opens else None)
            part = opens and ":" not in sentence.span.of(text) and is_part(sentence.span.of(text))
            continue
        fact = fact_in(text, sentence.span)
        subject = fact and not (part and fact.name is None) and _subject(context, fact, sentence, heading)
        if fact and subject:
            found[index] = (fact, subject)
    return found


def _is_title(sentence: Sentence, text: str) -> bool:
    """Whether a line is short and no sentence: it may head what stands below it, and ends no box."""
    span = sentence.span
    return span.end - span.start <= _TITLE and text[span.end - 1] not in _ENDS


def _headed(context: Context, sentence: Sentence) -> Resolution | None:
    """What a line above a box names: "ATACMS: key facts", or in it "Name: ATACMS", but not "Successor: ATACMS"."""
    span, text = sentence.span, context.document.text
    if not _is_title(sentence, text):
        return None
    colon = text.find(":", span.start, span.end)
    if colon >= 0 and text[span.start : colon].lstrip("-•* ").lower() not in _NAMES:
        span = Span(span.start, colon)
    first = _first(context, span)
    return named(first, "named: above the table") if first else None


def _first(context: Context, span: Span) -> Mention | None:
    """The first missile that is named in a place, else the first weapon."""
    weapons = [m for m in mentions_within(context, span) if m.alias.kind in WEAPONS]
    return next((m for m in weapons if m.alias.kind in MISSILES), weapons[0] if weapons else None)


def _subject(context: Context, fact: Fact, sentence: Sentence, heading: Resolution | None) -> Resolution | None:
    topic = heading or _of_headline(context)
    if fact.name is None:
        return topic or antecedent(context, Span(sentence.span.start, sentence.span.start + 1), MISSILES)
    first = _told_of(context, fact, fact.name)
    if first:
        return named(first, "named: before the label")
    name = context.text_of(fact.name)
    if is_part(name):
        return None
    if is_plain_head(name) or (topic and _RANK.match(name)):
        return topic
    if topic and _VERSION.match(name):
        return replace(topic, variant=name)
    return Resolution(name=name, rule="as written") if _is_about_weapons(context) else None


def _told_of(context: Context, fact: Fact, name: Span) -> Mention | None:
    """The system that the name of a row holds; of a launcher with its round in brackets what flies is the round."""
    if not _OF_ROUND.isdisjoint(fact.label.measures.values()):
        first = _first(context, name)
    else:
        first = next((m for m in mentions_within(context, name) if m.alias.kind in WEAPONS), None)
    return first or next((m for m in mentions_within(context, name) if m.alias.kind in PLANES), None)


@once
def _is_about_weapons(context: Context) -> bool:
    """Whether a report speaks of weapons at all, so that a name nobody knows may be that of one."""
    return any(m.alias.kind in WEAPONS for m in context.mentions) or _WEAPON.search(context.folded) is not None


def _of_headline(context: Context) -> Resolution | None:
    """The system that the headline names, where it names one alone."""
    lines = (each.span for each in context.document.sentences[:_HEADER] if is_headline(context.document, each))
    told = [m for span in lines for m in mentions_within(context, span) if m.alias.kind in WEAPONS]
    return named(told[0], "noun: in the headline") if len({m.alias.name for m in told}) == 1 else None
