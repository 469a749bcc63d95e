"""Of what the lines of a fact box are told: the name beside its label, above the box, or in the headline."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from flyout.claims.antecedents import Resolution, antecedent, named
from flyout.claims.context import Context, Mention
from flyout.claims.facts.labels import is_part
from flyout.claims.facts.lines import Fact, fact_in
from flyout.claims.once import once
from flyout.claims.places import mentions_within
from flyout.claims.standing import is_headline
from flyout.claims.subjects import MISSILES, WEAPONS
from flyout.core.span import Span
from flyout.documents.model import FACT, Sentence

_HEADER = 40
"""Lines among which the headline stands."""
_TITLE = 90
"""Most characters of a line that heads a box."""
_NAMES = frozenset({"name", "designation", "system", "missile", "weapon", "model", "missile name", "official name"})
_RANK = re.compile(r"(?:(?:attempt|test|flight|launch|trial|no\.?)\s)?\d", re.IGNORECASE)
_VERSION = re.compile(r"(?:block|mark|mk|increment|version|variant|batch|lot)\b", re.IGNORECASE)
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
            opens = index + 1 < len(sentences) and _is_title(sentence, text)
            heading = (
                (_headed(context, sentence) or (heading if opens else None))
                if opens or _gives_name(sentence, text)
                else None
            )
            part = opens and is_part(sentence.span.of(text))
            continue
        fact = fact_in(text, sentence.span)
        subject = fact and not (part and fact.name is None) and _subject(context, fact, sentence, heading)
        if fact and subject:
            found[index] = (fact, subject)
    return found


def _is_title(sentence: Sentence, text: str) -> bool:
    """Whether a line may head what stands below it."""
    span = sentence.span
    return span.end - span.start <= _TITLE and text[span.end - 1] not in _ENDS


def _gives_name(sentence: Sentence, text: str) -> bool:
    """Whether a line of a box tells the name of what it is about: "Name: Kh-47M2 Kinzhal"."""
    label, _, _ = sentence.span.of(text)[:_TITLE].partition(":")
    return label.lstrip("-•* ").lower() in _NAMES


def _headed(context: Context, sentence: Sentence) -> Resolution | None:
    first = _first(context, sentence.span)
    return named(first, "named: above the table") if first else None


def _first(context: Context, span: Span) -> Mention | None:
    """The first missile that is named in a place, else the first weapon."""
    weapons = [m for m in mentions_within(context, span) if m.alias.kind in WEAPONS]
    return next((m for m in weapons if m.alias.kind in MISSILES), weapons[0] if weapons else None)


def _subject(context: Context, fact: Fact, sentence: Sentence, heading: Resolution | None) -> Resolution | None:
    topic = heading or _of_headline(context)
    if fact.name is None:
        return topic or antecedent(context, Span(sentence.span.start, sentence.span.start + 1), MISSILES)
    first = _first(context, fact.name)
    if first:
        return named(first, "named: before the label")
    name = context.text_of(fact.name)
    if is_part(name):
        return None
    if topic and _RANK.match(name):
        return topic
    if topic and _VERSION.match(name):
        return replace(topic, variant=name)
    return Resolution(name=name, rule="as written")


def _of_headline(context: Context) -> Resolution | None:
    """The system that the headline names, where it names one alone."""
    lines = (each.span for each in context.document.sentences[:_HEADER] if is_headline(context.document, each))
    told = [m for span in lines for m in mentions_within(context, span) if m.alias.kind in WEAPONS]
    return named(told[0], "noun: in the headline") if len({m.alias.name for m in told}) == 1 else None
