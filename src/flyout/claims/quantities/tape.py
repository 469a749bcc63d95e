"""A text cut into tokens, each with its place, for the rules to read along."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

NUMBER = "number"
WORD = "word"
MARK = "mark"  # a currency sign
BREAK = "break"  # a line end
OTHER = "other"

VULGAR = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑–—−~")
STOPS = frozenset(".!?;")
LONGEST_NUMERAL = 25  # longer runs of digits are codes, not amounts

# Every alternative is one run of characters with nothing nested, so that the
# text is cut in one pass whatever it holds.
_TOKEN = re.compile(
    r"(?P<word>(?:[A-Za-z]\.){2,}|[^\W0-9_¼½¾⅓⅔⅛⅜⅝⅞]+(?:['’][^\W0-9_¼½¾⅓⅔⅛⅜⅝⅞]+)*)"
    r"|(?P<number>[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])(?:\.[0-9]+)?"  # 12,34,567 in India
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+|[¼½¾⅓⅔⅛⅜⅝⅞])"
    r"|(?P<mark>[$€£¥₩₡₭₴₽₺₹₪₸₼₾₱₫₦฿৳؋֏﷼])"
    r"|(?P<break>\n)"
    r"|(?P<other>\S)"
)


class Token(NamedTuple):
    """One token; a plain tuple, for a report has a thousand of them.

    `glued` says that no space stands before it.
    """

    start: int
    end: int
    kind: str
    text: str
    lower: str
    glued: bool


_MARGIN = (Token(0, 0, BREAK, "", "", False),) * 64


@dataclass(frozen=True, slots=True)
class Tape:
    """The tokens of one text, and which of them are no figures (dates, designators).

    `tokens` ends in a margin of line ends, so that a rule may look a little
    past either end of the text (an index below zero counts from the margin).
    """

    text: str
    tokens: tuple[Token, ...]
    masked: frozenset[int] = frozenset()

    def __getitem__(self, index: int) -> Token:
        """The token at `index`; before and behind the text stand line ends."""
        return self.tokens[index]

    def words(self, start: int, count: int) -> tuple[str, ...]:
        """Lower-case texts of `count` tokens from `start`."""
        if start < 0:
            return tuple([self.tokens[index].lower for index in range(start, start + count)])
        return tuple([token.lower for token in self.tokens[start : start + count]])

    def before(self, start: int, reach: int) -> tuple[str, ...]:
        """Lower-case texts of up to `reach` tokens before `start`, within its sentence."""
        first = start
        while start - first < reach and not self.ends_sentence(first - 1):
            first -= 1
        return self.words(first, start - first)

    def without(self, masked: Iterable[int]) -> Tape:
        """The same tape with these tokens masked."""
        return replace(self, masked=frozenset(masked))

    def is_numeral(self, index: int) -> bool:
        """Whether a numeral that may be read stands here."""
        return self[index].kind == NUMBER and index not in self.masked

    def is_hyphen(self, index: int) -> bool:
        """Whether a hyphen joins the tokens on both sides."""
        return self[index].text in HYPHENS and self[index].glued and self[index + 1].glued

    def is_capital(self, index: int) -> bool:
        """Whether a word with a capital stands here."""
        token = self[index]
        return token.kind == WORD and token.text[0].isupper()

    def ends_sentence(self, index: int) -> bool:
        """Whether a rule that looks around must stop here."""
        token = self[index]
        return token.kind == BREAK or token.text in STOPS


def read_tape(text: str) -> Tape:
    """Cut a text into tokens.

    >>> [token.text for token in read_tape("up to 1,500km (930 miles)").tokens if token.text]
    ['up', 'to', '1,500', 'km', '(', '930', 'miles', ')']
    """
    tokens = []
    last = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        written = match.group()
        tokens.append(Token(start, end, match.lastgroup or OTHER, written, written.lower(), start == last))
        last = end
    tokens.extend(_MARGIN)
    return Tape(text, tuple(tokens))
