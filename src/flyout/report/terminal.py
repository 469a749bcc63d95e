"""The summary of a check in the terminal."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from flyout.findings.credibility import CREDIBILITY, UNJUDGEABLE
from flyout.report.compared import thread_cards
from flyout.report.graded import grade_rows
from flyout.report.judged import sourced_rows, unfiled, verdict_cards
from flyout.report.model import ClaimRow, ClaimTable, GradeRow, ReportCard, TextView, VerdictCard
from flyout.report.page import failures_of, report_card, summary_lines
from flyout.report.places import Places, lay_out
from flyout.report.texts import text_views
from flyout.report.words import count_of, listed
from flyout.studies.model import Check

_TABLE_WIDTH = 84
"""Columns from which the claims stand in a table; below, each has lines of its own."""

_Row = tuple[str, Text]


def print_summary(check: Check, console: Console, *, claims: bool) -> None:
    """Print what was found: reports, sentences, events, verdicts, failures.

    Nothing depends on colour, and nothing a report says is read as markup or
    reaches the terminal as a control sequence.

    Parameters
    ----------
    check : Check
    console : Console
        Its width decides between a table and lines.
    claims : bool
        Whether every claim is listed too.
    """
    places = lay_out(check)
    cards = tuple(report_card(check, document, n) for n, document in enumerate(check.documents, start=1))
    console.print(Text(f"flyout {check.version}, seed {check.seed}", style="dim"), *map(_report, cards), sep="\n")
    lines = summary_lines(check)
    told = {line.text for line in lines}
    _part(console, "What was found", [_items(("-", Text(line.text)) for line in lines if not line.warning)])
    for view in text_views(check, cards) if claims else ():
        _part(console, f"Claims of report {view.card.number}: {view.card.title}", _claims(view, console.width))
    _part(console, "The events", [_items(_event(t.overall, t.title) for t in thread_cards(check, places))])
    _part(console, "Can it be true?", [_items(row for v in verdict_cards(check, places) for row in _verdict(v, told))])
    _part(console, "What physics cannot judge", [_items(_sourced(check, places))])
    _part(console, "How far it is confirmed", [_items(_grades(grade_rows(check, places)))])
    _part(console, "Beware", [_items(("!", Text(line.text)) for line in lines if line.warning)])
    _part(console, "Could not be read", [_items(_event(f.name, f.message) for f in failures_of(check))])


def _part(console: Console, title: str, shown: Sequence[RenderableType]) -> None:
    """A heading and what stands under it; nothing at all where there is nothing."""
    filled = [it for it in shown if not isinstance(it, Table) or it.row_count]
    if filled:
        console.print()
        console.print(Text(title, style="bold underline"))
        for it in filled:
            console.print(it, highlight=False)


def _items(rows: Iterable[_Row]) -> Table:
    """Marks on the left, text with a hanging indent beside them."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for marker, text in rows:
        grid.add_row(Text(marker), text)
    return grid


def _report(card: ReportCard) -> Table:
    words = Text(card.title, style="bold")
    for line in (card.meta, card.counts, *card.notes):
        words.append(f"\n{line}", style="not bold")
    return _items([(f"{card.number}.", words)])


def _event(first: str, then: str) -> _Row:
    return "-", Text.assemble((first, "bold"), f": {then}")


def _verdict(card: VerdictCard, told: Container[str]) -> Iterable[_Row]:
    """The claim, then each question with its answer, and the sentence unless it was told before."""
    flown = f" (flown as {card.system})" if card.system else ""
    yield "-", Text.assemble((card.claim.text, "bold"), flown)
    for answer in card.answers:
        sure = ", ".join(part for part in (answer.likelihood, answer.chance) if part)
        words = Text.assemble(f"{answer.question} ", (sure, "bold"))
        yield "", words if answer.sentence in told else words.append(f"\n{answer.sentence}")


def _sourced(check: Check, places: Places) -> Iterable[_Row]:
    """What sources say, a sentence each; of what none of them speaks, a line for each system."""
    for row in sourced_rows(check, places):
        if row.reasons:
            yield "-", Text(row.sentence)
    for system, things in unfiled(check).items():
        yield "-", Text(f"{system}: nothing is on file about its {listed(list(things))}.")


def _grades(rows: Sequence[GradeRow]) -> Iterable[_Row]:
    """Grades that say something, a line or two each; what one origin alone says is counted."""
    alone = sum(row.number == UNJUDGEABLE for row in rows)
    for row in rows:
        if row.number != UNJUDGEABLE:
            count = f"{count_of(row.agreeing, 'origin')} for it, {row.against or 'none'} against ({_codes(row)})"
            yield str(row.number), Text.assemble((f"{row.about}: {row.value}", "bold"), f": {row.words}; {count}")
    if alone:
        words = f"{count_of(alone, 'thing')} said by one origin alone: {CREDIBILITY[UNJUDGEABLE]}"
        yield str(UNJUDGEABLE), Text(words)


def _codes(row: GradeRow) -> str:
    """Letter and number of each report, reports of one letter together: "B1 report 2, F1 reports 1 and 3"."""
    reports: dict[str, list[str]] = {}
    for rating in row.ratings:
        reports.setdefault(rating.code, []).append(str(rating.report))
    return ", ".join(f"{code} report{'s' if len(told) > 1 else ''} {listed(told)}" for code, told in reports.items())


def _claims(view: TextView, width: int) -> list[RenderableType]:
    layout = _claim_table if width >= _TABLE_WIDTH else _claim_lines
    return [part for table in view.tables for part in (Padding(Text(table.title), (1, 0, 0, 0)), layout(table))]


def _claim_table(table: ClaimTable) -> Table:
    shown = Table(box=None, padding=(0, 1), header_style="dim", expand=True, pad_edge=False)
    shown.add_column("", justify="right", no_wrap=True)
    for heading, ratio in (("About", 3), ("What is said", 4), ("Who says so", 3), ("How sure", 3)):
        shown.add_column(heading, ratio=ratio, overflow="fold")
    for row in table.rows:
        shown.add_row(str(row.number), *map(Text, (row.about, _value(row), row.speaker, row.sureness)))
    return shown


def _claim_lines(table: ClaimTable) -> Table:
    return _items(
        (
            f"{row.number:>2}",
            Text.assemble(f"{row.about}: ", (_value(row), "bold"), f"\n{row.speaker}; {row.sureness}"),
        )
        for row in table.rows
    )


def _value(row: ClaimRow) -> str:
    return f"{row.value} ({row.second})" if row.second else row.value
