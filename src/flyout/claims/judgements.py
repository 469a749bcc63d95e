"""Judgements a report makes in its own voice: "a significant shift in policy", with nobody who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attribution import Attributions
from flyout.claims.context import Context
from flyout.claims.model import Claim, Kind
from flyout.claims.speech.lines import Line
from flyout.claims.speech.systems import Systems
from flyout.core.span import Span
from flyout.core.statement import Modality
from flyout.documents.model import Part

_JUDGED = re.compile(
    r"\b(?=[castgmd])(?:"
    r"(?:chang|alter|shift|transform)\w{0,6}\sthe(?:\s\w{1,20})?\s(?:dynamics?|course|tide|trajectory|balance)"
    r"|game[- ]changer|turning point|(?:significant|major|dramatic)\s(?:shift|departure))\b"
)
"""Words that say how much a thing matters; "decisive" and "end the war" say too many other things as well."""

_STOPS = re.compile(r"[,;:](?=\s)|\s(?:as|while|although|but)\s")


def read_judgements(context: Context, attributions: Attributions) -> tuple[Claim, ...]:
    """Opinions of the report itself, in the order of its text.

    Quotations and headlines are left out, and so are texts that speak of no system.
    """
    systems = Systems(context)
    lines = zip(attributions.lines, attributions.speeches, strict=True)
    own = (line for line, speeches in lines if line.part is Part.BODY and not speeches)
    return tuple(claim for line in own for claim in _of_line(systems, line))


def _of_line(systems: Systems, line: Line) -> Iterator[Claim]:
    text = systems.context.document.text
    for found in _JUDGED.finditer(systems.context.folded, line.span.start, line.span.end):
        place = _clause(text, line.span, Span(*found.span()))
        subject = systems.spoken_of(line, place)
        if subject and not line.quoted[line.index_at(found.start())]:
            yield _claim(systems.context, line, place, (subject.name, subject.rule))


def _clause(text: str, line: Span, judged: Span) -> Span:
    """The stretch between two commas or joints that holds the words."""
    before = [stop.end() for stop in _STOPS.finditer(text, line.start, judged.start)]
    after = _STOPS.search(text, judged.end, line.end)
    start, end = max(before, default=line.start), after.start() if after else line.end
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip(" \t\r\n.!?")))


def _claim(context: Context, line: Line, place: Span, subject: tuple[str, str]) -> Claim:
    words = context.text_of(place)
    return Claim(
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
