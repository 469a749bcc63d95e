"""Every date of a text, by rules that read along its tokens once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from flyout.claims.dates import absolute, hints, relative, years
from flyout.claims.dates.anchor import Anchor, anchor_from
from flyout.claims.dates.calendar import FEASTS, SEASONS, count_at, unit_of
from flyout.claims.dates.found import Fixed, Found, Words, Yearless
from flyout.claims.dates.join import is_joined, stretch
from flyout.claims.dates.model import DatedSpan, Grain
from flyout.claims.dates.resolve import Setting, resolve
from flyout.claims.dates.tense import is_to_come
from flyout.claims.quantities.masks import URL_STARTS, address
from flyout.claims.quantities.tape import BREAK, NUMBER, Tape, read_tape
from flyout.claims.quantities.vocabulary import words
from flyout.documents.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS

Rule = Callable[[Tape, int], Found | None]
ANCHORED = frozenset(
    (
        *("weekday", "weekday of a week", "weekday near publication", "weekend", "day near publication", "last night"),
        *("near publication", "month near publication", "season near publication", "ago"),
        *("month", "month and day", "month of a year"),
    )
)
"""Rules whose dates lean on publication."""
_EARLY = words("early late mid earlier later end beginning start middle")
_NUMBER_RULES: tuple[Rule, ...] = (
    absolute.numeric,
    absolute.century,
    absolute.day_first,
    absolute.decade,
    years.year,
)


def _modified(tape: Tape, i: int) -> Found | None:
    """A part of what follows: "early 1990s", "late last year", "the end of 2025", "earlier on Tuesday"."""
    j = i + 1
    if tape[i].lower in ("end", "beginning", "start", "middle"):
        if tape[j].lower != "of":
            return None
        j += 1
    elif tape[j].text in ("-", "‐", "‑") or tape[j].lower in ("on", "in"):
        j += 1
    j += tape[j].lower == "the"
    found = _rule_at(tape, j)
    return None if found is None or found.rule == "hint" else replace(found, start=i)


def _overnight(tape: Tape, i: int) -> Found | None:
    """The night before a day, or on it: "overnight into Friday", "overnight on 5 May"."""
    if tape[i + 1].lower not in ("into", "to", "on"):
        return None
    found = _rule_at(tape, i + 2)
    return None if found is None or found.rule == "hint" else replace(found, start=i)


def _table() -> Mapping[str, tuple[Rule, ...]]:
    """The rules that may begin with each word."""
    table: dict[str, tuple[Rule, ...]] = {}
    for begins, rules in (
        (MONTHS, (absolute.month_first,)),
        ((*WEEKDAYS, *SHORT_WEEKDAYS), (relative.weekday,)),
        (SEASONS, (absolute.season_of_year,)),
        (("today", "tonight", "yesterday", "tomorrow"), (relative.near_day,)),
        (("last", "past", "previous", "this", "next", "coming", "upcoming"), (relative.leaning,)),
        (("first", "second", "third", "fourth"), (absolute.part_of_year,)),
        (("q", "h"), (absolute.lettered_part,)),
        (("weekend",), (relative.weekend,)),
        (frozenset(feast[0] for feast in FEASTS), (absolute.feast,)),
        (("fiscal", "fy"), (absolute.fiscal_year,)),
        (("ago",), (relative.ago,)),
        (("overnight",), (_overnight,)),
        ((*hints.SINGLE, *hints.PAIRED), (hints.hint,)),
        (("that", "the"), (hints.from_the_story,)),
        (("recent",), (hints.recent_times,)),
        (hints.COUNTING, (hints.since_told,)),
        (_EARLY, (_modified,)),
    ):
        forms = [form for word in begins for form in (word, f"{word}'s", f"{word}’s")]
        table.update({form: (*table.get(form, ()), *rules) for form in forms})
    return table


_RULES = _table()
_BEGINNINGS = frozenset((NUMBER, *_RULES, *URL_STARTS)) - hints.FAINT


def _rule_at(tape: Tape, i: int) -> Found | None:
    """What the first rule reads that knows the token."""
    token = tape[i]
    rules = _NUMBER_RULES if token.kind == NUMBER else _RULES.get(token.lower, ())
    for rule in rules:
        found = rule(tape, i)
        if found is not None:
            return found
    return None


def _counted_from(tape: Tape, found: Found) -> Found:
    """A date from which others are counted is not itself meant: "three days after Tuesday" stays words."""
    i = found.start
    counted = tape[i - 1].lower in ("before", "after", "from") and unit_of(tape[i - 2].lower)
    if not counted or count_at(tape, i - 3) is None:
        return found
    return Found(i - 3, found.end, Words(), "counted from a date")


def _found(tape: Tape) -> Iterator[Found]:
    """Finds of the whole text, none inside a web address, none over another."""
    behind = 0
    for i in sorted({*tape.at(_BEGINNINGS), *hints.faint_beginnings(tape)}):
        if i < behind:
            continue
        skipped = address(tape, i) if tape[i].lower in URL_STARTS else None
        if skipped is not None:
            behind = skipped.stop
            continue
        found = _rule_at(tape, i)
        if found is not None and found.start >= behind:
            yield _counted_from(tape, found)
            behind = found.end


def _frame_of(tape: Tape, found: Found, anchor: Anchor | None) -> int | None:
    """Year a full date sets for the dates behind it in its paragraph; None for the year of publication.

    A bare year does so only where it opens a sentence ("In 2017, ...").
    """
    if not isinstance(found.form, Fixed) or found.form.grain not in (Grain.DAY, Grain.MONTH, Grain.YEAR):
        return None
    opens = tape.ends_sentence(found.start - 2) and tape[found.start - 1].lower == "in"
    if found.form.grain is Grain.YEAR and not opens:
        return None
    text = found.form.edtf.lstrip("{")[:4]
    year = int(text) if text.isdecimal() else None
    return None if year is None or (anchor and year == anchor.year) else year


def _setting(tape: Tape, finds: Sequence[Found], k: int, anchor: Anchor | None, frame: int | None) -> Setting:
    """What the date at place `k` of the finds leans on."""
    found = finds[k]
    year, month = _year_behind(tape, finds, k)
    return Setting(
        anchor=anchor,
        future=is_to_come(tape, found.start, found.end),
        frame=frame,
        before=year,
        before_month=month,
    )


def _year_behind(tape: Tape, finds: Sequence[Found], k: int) -> tuple[int | None, int | None]:
    """Year and month of the full date that closes the row of dates this one stands in."""
    for this, other in zip(finds[k : k + 3], finds[k + 1 : k + 4], strict=False):
        if not is_joined(tape, this.end, other.start):
            break
        if isinstance(other.form, Fixed) and other.form.grain in (Grain.DAY, Grain.MONTH):
            text = other.form.edtf.lstrip("{")
            return int(text[:4]), int(text[5:7])
        if not isinstance(other.form, Yearless):
            break
    return None, None


def read_dates(text: str, published: str | None) -> tuple[DatedSpan, ...]:
    """Dates of a text, in its order.

    Parameters
    ----------
    text : str
    published : str or None
        EDTF date of publication, which anchors "on Tuesday" and "last month";
        without it such words stay unresolved. Today's date is never used.

    Returns
    -------
    tuple of DatedSpan

    Examples
    --------
    >>> [(d.words, d.edtf) for d in read_dates("On Tuesday, as in early 2023, it may fly.", "2024-11-21")]
    [('Tuesday', '2024-11-19'), ('early 2023', '2023')]
    """
    return dates_on(read_tape(text), published)


def dates_on(tape: Tape, published: str | None) -> tuple[DatedSpan, ...]:
    """The dates of a text that is cut into tokens already."""
    anchor = anchor_from(published)
    finds = tuple(_found(tape))
    frame: int | None = None
    read: list[tuple[int, int, DatedSpan]] = []
    last = 0
    breaks = tape.places.get(BREAK, [])
    for k, found in enumerate(finds):
        if bisect_left(breaks, last) < bisect_left(breaks, found.start):
            frame = None
        last = found.end
        edtf, grain = resolve(found.form, _setting(tape, finds, k, anchor, frame))
        frame = _frame_of(tape, found, anchor) or frame
        span = tape.span(found.start, found.end - 1)
        dated = DatedSpan(span=span, words=span.of(tape.text), edtf=edtf, grain=grain, rule=found.rule)
        _add(tape, read, (found.start, found.end, dated))
    return tuple(dated for _, _, dated in read)


def _add(tape: Tape, read: list[tuple[int, int, DatedSpan]], new: tuple[int, int, DatedSpan]) -> None:
    """Put a date behind the others, or make one stretch of it and the last."""
    joined = stretch(tape, read[-1], new) if read else None
    if joined is None:
        read.append(new)
    else:
        read[-1] = (read[-1][0], new[1], joined)
