"""The words around one figure, as its rules look at them."""

from __future__ import annotations

import re

from flyout.claims.context import Context
from flyout.claims.model import Quantity
from flyout.claims.places import mentions_between, sentence_at
from flyout.claims.subjects import WEAPONS
from flyout.core.record import record
from flyout.core.span import Span

CLAUSE_BREAK = re.compile(r"[;:]")
_NEAR = 40
_NO_ADJECTIVE = "per|for|of|to|on|in|and|from|a|the|includes|included|covers?|buys?|bought|pays?|is|was|by|at"
_ADJECTIVES = re.compile(rf"^[\s-](?:(?!(?:{_NO_ADJECTIVE})\b)[\w.-]+\s){{0,3}}$")
_SENTENCE_END = re.compile(r"\n|\d\.\s")
_REACH = 400  # characters each way: a sentence that runs on longer is no help


@record(kw_only=False)
class Window:
    """One figure in its sentence, in small letters.

    Parameters
    ----------
    quantity : Quantity
    sentence : Span
    before, after : str
        Words of the sentence before and after the figure.
    own : str
        Words of the figure itself.
    name_follows : bool
        The name of a weapon stands right behind, in the same noun phrase: "$2 million Scuds".
    """

    quantity: Quantity
    sentence: Span
    before: str
    after: str
    own: str
    name_follows: bool

    @property
    def all(self) -> str:
        """The sentence as far as it was looked at."""
        return f"{self.before}{self.own}{self.after}"


def open_window(context: Context, quantity: Quantity) -> Window:
    """Cut the sentence around a figure."""
    text = context.folded
    sentence = sentence_at(context.document, quantity.span).span
    start, end = quantity.span.start, quantity.span.end
    before = text[max(sentence.start, start - _REACH) : start]
    after = text[end : max(end, min(sentence.end, end + _REACH))]
    return Window(quantity, sentence, before, after, text[start:end], _name_follows(context, quantity.span))


def _name_follows(context: Context, figure: Span) -> bool:
    for name in mentions_between(context, figure.end, figure.end + _NEAR):
        if name.alias.kind in WEAPONS:
            gap = context.document.text[figure.end : name.span.start]
            return _ADJECTIVES.match(gap) is not None and _SENTENCE_END.search(gap) is None
    return False


def distance_before(cue: re.Pattern[str], before: str) -> int | None:
    """Characters between the last place `cue` ends and the figure; None if it is nowhere before."""
    ends = [found.end() for found in cue.finditer(before)]
    return len(before) - ends[-1] if ends else None


def distance_after(cue: re.Pattern[str], after: str) -> int | None:
    """Characters between the figure and the first place `cue` begins."""
    found = cue.search(after)
    return None if found is None else found.start()


def any_of(*phrases: str) -> re.Pattern[str]:
    """A pattern that finds whole words or phrases; each phrase is itself a pattern without open repeats."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")
