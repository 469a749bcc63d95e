"""Sentences as rows of words that know which of them are quoted and which are names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from flyout.claims.actors import actor_table
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within
from flyout.claims.speech.people import find_people
from flyout.claims.speech.speechmarks import find_quoted
from flyout.claims.speech.words import POSSESSIVE_MARKS, QUOTES, Placed, Words, read_words, with_may
from flyout.claims.speech.words import placed as placed_words
from flyout.core.record import record
from flyout.core.span import Span
from flyout.documents.model import FACT, HEADLINE, Part

SYSTEM_KINDS = frozenset({"missile", "rocket", "launcher", "defence", "drone", "artillery", "bomb", "aircraft"})
_LONGEST = 300
"""Most words of a line; longer ones are cut, so that no text can take long."""

ACTOR_KINDS = frozenset({"state", "force", "person", "organisation", "outlet"})


@record(kw_only=False)
class Line:
    """One sentence, or several that one quotation holds together.

    Parameters
    ----------
    span : Span
    part : Part
    paragraph : int
    words : tuple of Word
    starts : tuple of int
        Where each word begins.
    row : list of str
        The same in lower case.
    lows : frozenset of str
        The same, each once: to tell what need not be looked for.
    proper : tuple of int
        Words with a capital and words of names.
    quoted : tuple of bool
        For each word, whether it stands in quotation marks.
    quotations : tuple of Span
        Quoted stretches that begin in this line, marks included.
    names : mapping of int to Mention
        For each word that belongs to a name, the name.
    people : mapping of str to str
        Surname to full name, for the persons of the whole report.
    """

    span: Span
    part: Part
    paragraph: int
    words: Words
    starts: tuple[int, ...]
    row: list[str]
    lows: frozenset[str]
    proper: tuple[int, ...]
    quoted: tuple[bool, ...]
    quotations: tuple[Span, ...]
    names: Mapping[int, Mention]
    people: Mapping[str, str]

    def place(self, first: int, last: int) -> Span:
        """Span of the words `first` to `last`, both included."""
        return Span(self.starts[first], self.starts[last] + len(self.words[last].text))

    def end_of(self, index: int) -> int:
        """Where the word at `index` ends."""
        return self.starts[index] + len(self.words[index].text)

    def index_at(self, offset: int) -> int:
        """Index of the last word that begins at or before `offset`."""
        return (bisect_right(self.starts, offset) or 1) - 1

    def ends_name(self, index: int) -> Mention | None:
        """The name that ends with the word at `index`."""
        mention = self.names.get(index)
        return mention if mention and mention.span.end <= self.end_of(index) else None


def is_adjective(mention: Mention) -> bool:
    """Whether a name is only an adjective of its state ("Russian")."""
    actor = actor_table().get(mention.alias.text)
    several = mention.alias.text.endswith("s") and not mention.alias.text.endswith("ss")  # "Saudis", not "Swiss"
    return actor is not None and actor.form == "adjective" and not several


def is_compounded(line: Line, index: int) -> bool:
    """Whether the name at `index` is only part of an adjective: "Iran-backed", "U.S.-supplied"."""
    mention = line.names[index]
    if mention.span.end < line.end_of(index):
        return True
    return index + 1 < len(line.words) and line.words[index + 1].text == "-" and index + 1 not in line.names


def own_force(line: Line, index: int) -> str | None:
    """The force that is no state's own after a state's name that ends before `index`: "Yemen's Houthi movement"."""
    mention = line.names.get(index + 1)
    if mention is None or line.row[index] not in POSSESSIVE_MARKS:
        return None
    actor = actor_table().get(mention.alias.text)
    return actor.name if actor and actor.kind == "force" and not actor.state else None


def _join(context: Context, quotations: tuple[Span, ...]) -> Iterator[tuple[Span, Part, int]]:
    """Sentences that make claims, those that one quotation runs over joined; facts have their hedges too."""
    current: tuple[Span, Part, int] | None = None
    inside = iter((*quotations, None))
    quotation = next(inside)
    for sentence in context.document.sentences:
        if not (sentence.part.makes_claims or sentence.part is FACT):
            continue
        while quotation and current and quotation.end <= current[0].end:
            quotation = next(inside)
        if current and quotation and current[2] == sentence.paragraph and quotation.start < current[0].end:
            current = (Span(current[0].start, sentence.span.end), current[1], current[2])
            continue
        if current:
            yield current
        current = (sentence.span, sentence.part, sentence.paragraph)
    if current:
        yield current


def _name_words(placed: Placed, mentions: tuple[Mention, ...]) -> dict[int, Mention]:
    names: dict[int, Mention] = {}
    starts = placed.starts
    for mention in mentions:
        index = (bisect_right(starts, mention.span.start) or 1) - 1
        index += starts[index] + len(placed.words[index].text) <= mention.span.start
        while index < len(starts) and starts[index] < mention.span.end:
            names.setdefault(index, mention)
            index += 1
    return names


def _quoted_words(placed: Placed, quotations: tuple[Span, ...]) -> tuple[bool, ...]:
    words, starts = placed.words, placed.starts
    if not quotations:
        return (False,) * len(words)
    flags = [False] * len(words)
    for mark in quotations:
        for index in range(bisect_left(starts, mark.start), bisect_left(starts, mark.end)):
            flags[index] = words[index].text not in QUOTES
    return tuple(flags)


def _pieces(placed: Placed) -> Sequence[Placed]:
    """The words of a sentence, cut where no sentence that people write is so long."""
    words, starts = placed.words, placed.starts
    if 0 < len(words) <= _LONGEST:
        return (placed,)
    cuts = [slice(first, first + _LONGEST) for first in range(0, len(words), _LONGEST)]
    return [placed_words(words[cut], starts[cut]) for cut in cuts]


@record(kw_only=False)
class _Quotations:
    """The quoted stretches of a report, in order, none inside another."""

    marks: tuple[Span, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def touching(self, span: Span) -> tuple[Span, ...]:
        """Those that share a place with `span`."""
        return self.marks[bisect_right(self.ends, span.start) : bisect_left(self.starts, span.end)]


def _quotations(marks: tuple[Span, ...]) -> _Quotations:
    return _Quotations(marks, tuple(mark.start for mark in marks), tuple(mark.end for mark in marks))


def _read_line(
    context: Context, piece: tuple[Placed, Part, int], quoted_at: _Quotations, people: dict[str, str]
) -> Line:
    placed, part, paragraph = piece
    words, starts, capitals = placed.words, placed.starts, placed.capitals
    span = Span(starts[0], starts[-1] + len(words[-1].text))
    marks = quoted_at.touching(span)
    names = _name_words(placed, mentions_within(context, span))
    row = [word.low for word in words]
    lows = frozenset(row)
    if "may" in lows:
        words = with_may(words)
        row = [word.low for word in words]
        lows = frozenset(row)
    if part is not HEADLINE and len(capitals) > 1:  # every word of a headline may be capital
        for surname, full in find_people(words, capitals, names).items():
            people.setdefault(surname, full)
    proper = tuple(sorted({*capitals, *names})) if names else capitals
    quoted = _quoted_words(placed, marks)
    quotations = tuple([mark for mark in marks if mark.start >= span.start]) if marks else ()
    return Line(span, part, paragraph, words, starts, row, lows, proper, quoted, quotations, names, people)


def read_lines(context: Context) -> tuple[Line, ...]:
    """The lines of a report, in order."""
    quotations = _quotations(find_quoted(context.document.text))
    people: dict[str, str] = {}
    return tuple(
        _read_line(context, (placed, part, paragraph), quotations, people)
        for span, part, paragraph in _join(context, quotations.marks)
        for placed in _pieces(read_words(context.document.text, span))
    )


_SHORTEST = 3
"""Letters of a name that nobody knows without its article."""


def _needs_article(line: Line, index: int) -> bool:
    """Whether a name is too short to go without the article that it is written with: "The Sun", and no "The UN"."""
    name = line.words[index].text
    return line.words[index - 1].capital and name.istitle() and len(name) <= _SHORTEST


def text_of(line: Line, first: int, last: int) -> str:
    """Words as they stand, without the article before them, unless they are one short name: "The Sun"."""
    if line.row[first] == "the" and last > first and not (last == first + 1 and _needs_article(line, last)):
        first += 1
    pieces: list[str] = []
    previous = line.starts[first]
    for index in range(first, last + 1):
        if line.starts[index] > previous:
            pieces.append(" ")
        pieces.append(line.words[index].text)
        previous = line.end_of(index)
    return "".join(pieces)
