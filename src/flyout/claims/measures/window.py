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
_NO_ADJECTIVE = "per|for|of|to|on|in|into|and|from|a|the|includes|included|covers?|buys?|bought|pays?|is|was|by|at"
_ADJECTIVES = re.compile(rf"^[\s-](?:(?!(?:{_NO_ADJECTIVE})\b)[\w.-]+\s){{0,3}}$")
_SENTENCE_END = re.compile(r"\n|\d\.\s")
_REACH = 400  # characters each way: a sentence that runs on longer is no help
_WORD = re.compile(r"\w+")


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
    heard : frozenset of str
        Each word of all these once, in small letters.
    name_follows : bool
        The name of a weapon stands right behind, in the same noun phrase: "$2 million Scuds".
    """

    quantity: Quantity
    sentence: Span
    before: str
    after: str
    own: str
    heard: frozenset[str]
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
    first, last = sentence.start, sentence.end
    if last - first > _REACH or last < end:
        first, last = max(first, start - _REACH), max(end, min(last, end + _REACH))
    heard = _heard(context, first, last)
    name_follows = _name_follows(context, quantity.span)
    return Window(quantity, sentence, text[first:start], text[end:last], text[start:end], heard, name_follows)


def _heard(context: Context, start: int, end: int) -> frozenset[str]:
    """Every word between two places, once; of "the missile's" both "missile's" and "missile"."""
    tokens = frozenset(context.tape.between(start, end))
    return (
        tokens if context.folded.find("'", start, end) < 0 else tokens.union(_WORD.findall(context.folded[start:end]))
    )


def _name_follows(context: Context, figure: Span) -> bool:
    for name in mentions_between(context, figure.end, figure.end + _NEAR):
        if name.alias.kind in WEAPONS:
            gap = context.document.text[figure.end : name.span.start]
            return _ADJECTIVES.match(gap) is not None and _SENTENCE_END.search(gap) is None
    return False


@record(kw_only=False)
class Wording:
    """A pattern of what stands around a figure, tried only where one of its words is heard.

    Parameters
    ----------
    words : frozenset of str
        In small letters; every match holds one of them.
    pattern : pattern
    """

    words: frozenset[str]
    pattern: re.Pattern[str]

    def before(self, window: Window, within: int = _REACH) -> re.Match[str] | None:
        """The first match in the last `within` characters before a figure."""
        return None if self.words.isdisjoint(window.heard) else self.pattern.search(window.before[-within:])

    def after(self, window: Window) -> re.Match[str] | None:
        """The first match behind a figure; a pattern that begins with "^" stands right behind it."""
        return None if self.words.isdisjoint(window.heard) else self.pattern.search(window.after)

    def anywhere(self, window: Window) -> re.Match[str] | None:
        """The first match in all that is looked at."""
        return None if self.words.isdisjoint(window.heard) else self.pattern.search(window.all)

    def distance_before(self, window: Window) -> int | None:
        """Characters between the last place it ends and the figure; None if it is nowhere before."""
        if self.words.isdisjoint(window.heard):
            return None
        ends = [found.end() for found in self.pattern.finditer(window.before)]
        return len(window.before) - ends[-1] if ends else None

    def distance_after(self, window: Window) -> int | None:
        """Characters between the figure and the first place it begins."""
        found = self.after(window)
        return None if found is None else found.start()


def any_of(*phrases: str) -> re.Pattern[str]:
    """A pattern that finds whole words or phrases; each phrase is itself a pattern without open repeats."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")
