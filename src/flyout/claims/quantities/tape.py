"""A text cut into tokens, each with its place, for the rules to read along."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Self

from flyout.claims.known import LOWER, Known
from flyout.core.record import record
from flyout.core.span import Span

NUMBER = "NUMBER"
WORD = "WORD"
MARK = "MARK"  # a currency sign
BREAK = "BREAK"  # a line end
OTHER = "OTHER"

VULGAR = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}
HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑–—−~")
STOPS = frozenset(".!?;")
LONGEST_NUMERAL = 25  # longer runs of digits are codes, not amounts

# Every alternative is one run of characters with nothing nested, so that the
# text is cut in one pass whatever it holds. None looks past a blank, so that
# what stands between two blanks is cut alike wherever it stands.
_TOKEN = re.compile(
    r"[A-Za-z]++(?![\w.'’])|(?:[A-Za-z]\.){2,}|[^\W0-9_¼½¾⅓⅔⅛⅜⅝⅞]+(?:['’][^\W0-9_¼½¾⅓⅔⅛⅜⅝⅞]+)*"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])(?:\.[0-9]+)?"  # 12,34,567 in India
    r"|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|(?<!Rs)(?<!Tk)(?<!Rp)(?<!kr)\.[0-9]+"
    r"|\n|\S"
)
_CAPITAL = re.compile(r"[A-Z](?<!\w.)(?<!\w-.)\w*+")  # a word with a capital, and no later part of one
_MARKS = frozenset("$€£¥₩₡₭₴₽₺₹₪₸₼₾₱₫₦฿৳؋֏﷼")


def _kind(token: str) -> str:
    """What a token is, by its first letter; ".5" is a number."""
    first = token[0]
    if first in VULGAR or "0" <= first <= "9" or (first == "." and len(token) > 1):
        return NUMBER
    if first.isalnum():
        return WORD
    return MARK if first in _MARKS else BREAK if first == "\n" else OTHER


@record(kw_only=False)
class Token:
    """One token; `glued` says that no space stands before it, `capital` that it is a word that begins with one.

    It is the same object in all reports: the tape knows where it stands. No
    tuple with names: every look at a field of one, of which there are many,
    takes longer.
    """

    kind: str
    text: str
    lower: str
    glued: bool
    capital: bool

    @property
    def key(self) -> str:
        """By what it is found: a word by its letters, all others by their kind."""
        return self.lower if self.kind == WORD else self.kind


_MARGIN = 64
_NOTHING = Token(BREAK, "", "", False, False)
_Cut = tuple[tuple[tuple[int, Token, str], ...], tuple[tuple[int, str], ...]]


def _token(written: str, *, glued: bool) -> Token:
    kind = _kind(written)
    return Token(kind, written, LOWER[written], glued, kind == WORD and written[0].isupper())


def _cut(piece: str) -> _Cut:
    """The tokens of what stands between two blanks, each with its place there and its key; its words with a capital."""
    cuts: list[tuple[int, Token, str]] = []
    end = -1
    for match in _TOKEN.finditer(piece):
        written, glued, end = match[0], match.start() == end, match.end()
        token = _token(written, glued=glued)
        cuts.append((match.start(), token, token.key))
    return tuple(cuts), tuple((match.start(), match[0]) for match in _CAPITAL.finditer(piece))


_pieces = Known(_cut).__getitem__
_plain = Known(lambda word: _token(word, glued=False)).__getitem__


class Tape(tuple[Token, ...]):
    """The tokens of one text, and which of them are no figures (dates, designators).

    It ends in a margin of line ends, so that a rule may look a little past
    either end of the text (an index below zero counts from the margin). It is
    a tuple itself, for the rules look at thousands of tokens.

    Parameters
    ----------
    tokens : iterable of Token
    text : str
    starts : list of int
        Where each token begins.
    lowers : tuple of str
        The tokens in lower case.
    places : mapping of str to list of int
        Where each word stands, by its lower case, and all other tokens by their kind, which is in capitals.
    held : frozenset of str
        The keys of `places`.
    capitals : list of (int, str)
        Words with a capital, and where in the text each begins.
    masked : frozenset of int
        Tokens that only look like figures.
    """

    text: str
    starts: list[int]
    lowers: tuple[str, ...]
    places: Mapping[str, list[int]]
    held: frozenset[str]
    capitals: list[tuple[int, str]]
    masked: frozenset[int]

    def __new__(
        cls,
        tokens: Iterable[Token],
        text: str,
        lowers: list[str],
        starts: list[int],
        places: Mapping[str, list[int]],
        capitals: list[tuple[int, str]],
    ) -> Self:
        """Tokens of `text`, the margin among them."""
        tape = super().__new__(cls, tokens)
        tape.text, tape.starts, tape.places, tape.capitals, tape.masked = text, starts, places, capitals, frozenset()
        tape.lowers = tuple(lowers)
        tape.held = frozenset(places)
        return tape

    def end(self, index: int) -> int:
        """Where a token ends."""
        return self.starts[index] + len(self[index].text)

    def span(self, first: int, last: int) -> Span:
        """From the token `first` to the token `last`, both included."""
        return Span(self.starts[first], self.end(last))

    def at(self, keys: frozenset[str]) -> list[int]:
        """Places of these words and kinds, in order."""
        found = keys & self.held
        if len(found) > 1:
            return sorted(chain.from_iterable(map(self.places.__getitem__, found)))
        return [place for word in found for place in self.places[word]] if found else []

    def starts_of(self, keys: frozenset[str]) -> list[int]:
        """Where in the text these words and kinds begin, in order."""
        places = self.at(keys)
        return [self.starts[place] for place in places] if places else places

    def matches(
        self, pattern: re.Pattern[str], first: frozenset[str], *, capital: bool = False
    ) -> Iterator[re.Match[str]]:
        """Matches of a pattern that begins with one of the words `first`, none inside another.

        With `capital` it has a word with a capital right behind that.
        """
        end = 0
        for place in self.at(first):
            if capital and not self[place + 1 + (self[place + 1].kind == BREAK)].capital:
                continue
            start = self.starts[place]
            match = pattern.match(self.text, start) if start >= end else None
            if match:
                end = match.end()
                yield match

    def words(self, start: int, count: int) -> tuple[str, ...]:
        """Lower-case texts of `count` tokens from `start`."""
        if start < 0:
            return tuple([self.lowers[index] for index in range(start, start + count)])
        return self.lowers[start : start + count]

    def between(self, start: int, end: int) -> tuple[str, ...]:
        """Lower-case texts of all tokens of which anything stands between two places of the text."""
        length = len(self) - _MARGIN
        first = bisect_right(self.starts, start, 0, length) - 1
        return self.lowers[max(0, first) : bisect_left(self.starts, end, 0, length)]

    def before(self, start: int, reach: int) -> tuple[str, ...]:
        """Lower-case texts of up to `reach` tokens before `start`, within its sentence."""
        first = start
        while start - first < reach and not self.ends_sentence(first - 1):
            first -= 1
        return self.words(first, start - first)

    def without(self, masked: Iterable[int]) -> Tape:
        """The same tape with these tokens masked."""
        tape = tuple.__new__(Tape, self)
        vars(tape).update(vars(self), masked=frozenset(masked))
        return tape

    def is_numeral(self, index: int) -> bool:
        """Whether a numeral that may be read stands here."""
        return self[index].kind == NUMBER and index not in self.masked

    def is_hyphen(self, index: int) -> bool:
        """Whether a hyphen joins the tokens on both sides."""
        token = self[index]
        return token.glued and token.text in HYPHENS and self[index + 1].glued

    def is_capital(self, index: int) -> bool:
        """Whether a word with a capital stands here."""
        return self[index].capital

    def ends_sentence(self, index: int) -> bool:
        """Whether a rule that looks around must stop here."""
        token = self[index]
        return token.kind == BREAK or token.text in STOPS


def read_tape(text: str) -> Tape:
    """Cut a text into tokens.

    >>> [token.text for token in read_tape("up to 1,500km (930 miles)") if token.text]
    ['up', 'to', '1,500', 'km', '(', '930', 'miles', ')']
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    tokens: list[Token] = []
    lowers: list[str] = []
    starts: list[int] = []
    capitals: list[tuple[int, str]] = []
    at = 0
    for piece in text.split(" "):
        if piece.isalpha():  # one word, as most
            token = _plain(piece)
            if token.capital:
                capitals.append((at, piece))
            low = token.lower
            places[low].append(len(tokens))
            tokens.append(token)
            lowers.append(low)
            starts.append(at)
        else:
            cuts, begun = _pieces(piece)
            for start, token, key in cuts:
                places[key].append(len(tokens))
                tokens.append(token)
                lowers.append(token.lower)
                starts.append(at + start)
            for start, word in begun:
                capitals.append((at + start, word))
        at += len(piece) + 1
    tokens += [_NOTHING] * _MARGIN
    return Tape(tokens, text, lowers + [""] * _MARGIN, starts + [0] * _MARGIN, places, capitals)
