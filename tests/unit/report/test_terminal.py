"""The summary in a terminal of any width."""

import io
import re

import pytest
from rich.console import Console

from flyout.report.terminal import print_summary


def printed(check, width, **style):
    console = Console(file=io.StringIO(), width=width, **style)
    print_summary(check, console, claims=True)
    return console.file.getvalue()


def words(text):
    return " ".join(text.split())


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(check, width):
    assert max(len(line) for line in printed(check, width).splitlines()) <= width


@pytest.mark.parametrize("width", [60, 120])
def test_what_was_found_is_there_in_words_without_colour(check, width):
    shown = words(printed(check, width))
    for sentence in (*check.summary, *(verdict.sentence for verdict in check.verdicts)):
        assert words(sentence) in shown
    for part in ("almost certain, 97 %", "almost no chance, 3 %", "reported, not confirmed", "Could not be read"):
        assert part in shown
    assert "! The headline of the second report" in shown


def test_grades_that_say_something_are_shown_and_the_others_counted(check):
    shown = words(printed(check, 120))
    grade = "2 Heron, range: up to 190 miles: probably true; 2 origins for it, none against (B2 report 1, F2 report 2)"
    assert grade in shown
    assert "6 1 thing said by one origin alone: truth cannot be judged" in shown


def test_every_claim_of_a_wide_terminal_has_its_line(check):
    shown = printed(check, 200)
    for value in ("up to 190 mi (306 km)", "1.0 to 1.5 million USD", "Northfield Aerospace", "a diplomat, to Evening"):
        assert value in shown


def test_nothing_reaches_the_terminal_as_a_command_or_as_markup(check):
    shown = printed(check, 100)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert "[bold]Heron[/bold]" in shown
    assert "[red]" in shown


def test_colour_changes_no_word(check):
    coloured = printed(check, 100, force_terminal=True, color_system="truecolor")
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == printed(check, 100)


def test_a_report_without_claims(empty_check):
    shown = printed(empty_check, 80)
    assert "no claim about a weapon system found" in shown
    assert "Claims of report" not in shown


def test_the_claims_are_listed_only_when_asked_for(check):
    console = Console(file=io.StringIO(), width=100)
    print_summary(check, console, claims=False)
    assert "Claims of report" not in console.file.getvalue()
    assert "Claims of report" in printed(check, 100)
