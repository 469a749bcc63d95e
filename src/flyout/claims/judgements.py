"""Judgements a report makes in its own voice: "a significant shift in policy", with nobody who says so."""

from __future__ import annotations

import re

from flyout.claims.attributes.found import find_folded, opened
from flyout.claims.attribution import Attributions
from flyout.claims.context import Context
from flyout.claims.model import Claim, Kind, claim_of
from flyout.claims.speech.lines import Line
from flyout.claims.speech.systems import Systems
from flyout.core.span import Span
from flyout.core.statement import Modality
from flyout.documents.model import Part

_JUDGED = opened(
    "chang|alter|shift|transform|game changer|game-changer|turning point|significant shift|significant departure"
    "|major shift|major departure|dramatic shift|dramatic departure",
    r"\b(?=[castgmd])(?:"
    r"(?:chang|alter|shift|transform)\w{0,6}\sthe(?:\s\w{1,20})?\s(?:dynamics?|course|tide|trajectory|balance)"
    r"|game[- ]changer|turning point|(?:significant|major|dramatic)\s(?:shift|departure))\b",
)
"""Words that say how much a thing matters; "decisive" and "end the war" say too many other things as well."""

_STOPS = re.compile(r"[,;:](?=\s)|\s(?:as|while|although|but)\s")


def read_judgements(context: Context, attributions: Attributions) -> tuple[Claim, ...]:
    """Opinions of the report itself, in the order of its text.

    Quotations and headlines are left out, and so are texts that speak of no system.
    """
    systems = Systems(context)
    found = (_judgement(systems, attributions, judged) for judged in find_folded(context, _JUDGED))
    return tuple(claim for claim in found if claim)


def _judgement(systems: Systems, attributions: Attributions, judged: re.Match[str]) -> Claim | None:
    index = attributions.line_at(judged.start())
    if index is None or attributions.speeches[index] or attributions.lines[index].part is not Part.BODY:
        return None
    line = attributions.lines[index]
    place = _clause(systems.context.document.text, line.span, Span(*judged.span()))
    subject = systems.spoken_of(line, place)
    if subject is None or line.quoted[line.index_at(judged.start())]:
        return None
    return _claim(systems.context, line, place, (subject.name, subject.rule))


def _clause(text: str, line: Span, judged: Span) -> Span:
    """The stretch between two commas or joints that holds the words."""
    before = [stop.end() for stop in _STOPS.finditer(text, line.start, judged.start)]
    after = _STOPS.search(text, judged.end, line.end)
    start, end = max(before, default=line.start), after.start() if after else line.end
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip(" \t\r\n.!?")))


def _claim(context: Context, line: Line, place: Span, subject: tuple[str, str]) -> Claim:
    words = context.text_of(place)
    return claim_of(
        id="",
        doc=context.document.name,
        clause=line.span,
        quote=context.text_of(line.span),
        mention=place,
        mention_text=words,
        kind=Kind.QUOTE,
        subject=subject[0],
        attribute="statement",
        modality=Modality.OPINION,
        rule=f"judgement of the report; subject {subject[1]}",
        value=words,
        direct=False,
    )
