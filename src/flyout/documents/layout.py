"""What each line of a report is: header, headline, heading, body or page furniture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flyout.core.span import Span
from flyout.documents.furniture import heads_list, is_furniture
from flyout.documents.headers import HEADER_LINES, Header, read_header
from flyout.documents.imprint import Imprint, read_imprint
from flyout.documents.model import BODY, HEADING, HEADLINE, Part

_HEADLINE_WORDS = 30  # at most
_HEADING_WORDS = 12
_MENU_WORDS = 3
_OF_REPORT = (BODY, HEADING)
_PROSE_ENDS = (".", ",", ";", ":", ".”", '."', "…", ",”", ',"', "!”", "?”")
_ABOVE, _BELOW = 3, 8  # lines beside a headline that may say when and by whom it was printed
_CHRONICLE = 60  # lines
_BLANKS = 20  # characters by which a line may be longer that holds the same words


@dataclass(frozen=True, slots=True)
class Line:
    """One line with words on it, what it is, and the paragraph it belongs to."""

    span: Span
    part: Part
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A line as found: its place without the white space around it, and what is next to it."""

    span: Span
    words: str
    after_gap: bool  # an empty line, or nothing, stands above
    before_gap: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a report, the words of its headline and what its header lines say."""

    lines: tuple[Line, ...]
    headline: str | None
    labels: Mapping[str, str]
    imprint: Mapping[int, Imprint]
    """What lines beside the headline say of the report, by their number."""


def lay_out(text: str) -> Layout:
    """Tell for every line of `text` what it is.

    The headline is what a TITLE line says, else a short first line that is no
    sentence and stands apart; the same words again are its repetition. The
    headlines of other reports below "Related stories" are none of this one.
    """
    rows = tuple(_rows(text))
    first = _first_label(rows)
    header = _header(rows, first)
    labels, last = header.labels, first + header.lines
    begins = last + _menu(rows[last:])
    above = () if first else tuple(_above(rows[begins:]))
    headline = labels.get("TITLE") or (rows[0].words if first else _headline(rows[begins + len(above) :]))
    imprint = dict(enumerate(above, begins)) | dict(_below(rows, begins + len(above), headline))
    seen_headline = "TITLE" in labels
    heading = _plain(headline or "")
    lines, listing = [], False
    for index, row in enumerate(rows):
        part = Part.HEADER if first <= index < last or index in imprint else _part(row, heading, seen_headline)
        heads = part is Part.FURNITURE and heads_list(row.words)
        listing = heads or (listing and _is_headline(row.words.rstrip("?!")))
        if part in _OF_REPORT and (listing or last <= index < begins):
            part = Part.FURNITURE
        seen_headline = seen_headline or part is HEADLINE
        lines.append(Line(row.span, part, index))
    return Layout(tuple(lines), headline or None, labels, imprint)


def _rows(text: str) -> Iterator[_Row]:
    spans, at = [], 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = at + len(line) - len(line.lstrip())
            spans.append((Span(start, start + len(words)), words))
        at += len(line)
    for i, (span, words) in enumerate(spans):
        above = text[spans[i - 1][0].end : span.start] if i else "\n\n"
        below = text[span.end : spans[i + 1][0].start] if i + 1 < len(spans) else "\n\n"
        yield _Row(span, words, _breaks(above) > 1, _breaks(below) > 1)


def _breaks(gap: str) -> int:
    """Line breaks in the white space between two lines; a carriage return and line feed are one."""
    return len(gap.splitlines()) - 1 + gap.endswith(("\n", "\r", "\u2028", "\u2029"))


def _first_label(rows: Sequence[_Row]) -> int:
    """Where header lines begin: at the very top, or below the headline."""
    below = len(rows) > 1 and not _header(rows, 0).lines and _header(rows, 1).lines
    return 1 if below and _is_headline(rows[0].words) else 0


def _header(rows: Sequence[_Row], first: int) -> Header:
    return read_header([row.words for row in rows[first : first + HEADER_LINES]])


def _menu(rows: Sequence[_Row]) -> int:
    """How many lines at the top are the menu of a page: buttons, and the few words that stand among them."""
    block = next((i + 1 for i, row in enumerate(rows) if row.before_gap), 0)
    buttons = next((i for i, row in enumerate(rows) if not is_furniture(row.words)), 0)
    short = all(len(row.words.split()) <= _MENU_WORDS for row in rows[:block])
    return block if short and any(is_furniture(row.words) for row in rows[:block]) else buttons


def _above(rows: Sequence[_Row]) -> Iterator[Imprint]:
    """Lines above a headline that say when, by whom or where it was printed; a headline may hold names, they do not."""
    for row in rows[:_ABOVE]:
        found = read_imprint(row.words)
        if found is None or found.named:
            return
        yield found


def _below(rows: Sequence[_Row], start: int, headline: str | None) -> Iterator[tuple[int, Imprint]]:
    """The like lines below a headline; behind other words only those that say what they are.

    A day by itself that stands there more than once heads what was told of each day.
    """
    others = 0
    heading = _plain(headline or "")
    for index in range(start, min(start + _BELOW, len(rows))):
        words = rows[index].words
        if len(words) <= len(headline or "") + _BLANKS and _plain(words) == heading:
            continue
        found = read_imprint(words)
        if found and (found.labelled or (headline and not others and not _is_chronicle(rows[index + 1 :]))):
            yield index, found
        elif not is_furniture(words):
            others += 1
        if others > 1:
            return


def _is_chronicle(rows: Sequence[_Row]) -> bool:
    """Whether more lines are nothing but a day: what follows each is of that day."""
    bare = (read_imprint(row.words) for row in rows[:_CHRONICLE])
    return any(found and not found.labelled for found in bare)


def _headline(rows: Sequence[_Row]) -> str | None:
    """Words of a short first line that is no sentence and has text, or the time and buttons, below it."""
    if len(rows) < 2 or not (rows[0].before_gap or is_furniture(rows[1].words) or read_imprint(rows[1].words)):
        return None
    words = rows[0].words
    return words if _is_headline(words) and not is_furniture(words) else None


def _is_headline(words: str) -> bool:
    """Whether words are few and end as no sentence does."""
    return not words.endswith(_PROSE_ENDS) and len(words.split()) <= _HEADLINE_WORDS


def _part(row: _Row, headline: str, seen_headline: bool) -> Part:
    """What a line is, given the headline in plain letters."""
    begins = headline != "" and headline.startswith(row.words[0].casefold())  # which is soon seen
    if begins and _plain(row.words) == headline:
        return Part.REPEATED_HEADLINE if seen_headline else HEADLINE
    if is_furniture(row.words):
        return Part.FURNITURE
    return HEADING if _is_heading(row) else BODY


def _is_heading(row: _Row) -> bool:
    """A short line by itself that does not end as prose does."""
    return (
        row.after_gap
        and row.before_gap
        and not row.words.endswith(_PROSE_ENDS)
        and len(row.words.split(None, _HEADING_WORDS)) <= _HEADING_WORDS
        and not row.words[0].islower()
    )


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
