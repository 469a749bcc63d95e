"""Printed lines become paragraphs again, and the heads and feet of pages go."""

import pytest

from flyout.documents.running import join_lines
from flyout.documents.sheets import without_margins


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (
            ["The missile flew three hundred kilo-", "metres and fell into the eastern sea."],
            ["The missile flew three hundred kilometres and fell into the eastern sea."],
        ),
        (
            ["It is called a surface-to-surface missile, a surface-to-", "surface missile of the army."],
            ["It is called a surface-to-surface missile, a surface-to-surface missile of the army."],
        ),
        (
            ["A long-range missile is dear, and this one is a long-", "range missile too."],
            ["A long-range missile is dear, and this one is a long-range missile too."],
        ),
        (["They flew a Su-", "57 over the sea."], ["They flew a Su- 57 over the sea."]),
        (["They fired the mis\u00ad", "sile, a soft\u00adened one."], ["They fired the missile, a softened one."]),
        (
            ["The army showed its new missile today.", "It flew.", "Nobody was hurt when the missile fell."],
            ["The army showed its new missile today. It flew.", "Nobody was hurt when the missile fell."],
        ),
        (["It flew.", "", "It fell."], ["It flew.", "It fell."]),
    ],
)
def test_lines_are_joined(lines, paragraphs):
    assert join_lines([lines])[0] == "\n\n".join(paragraphs) + "\n"


def test_a_paragraph_runs_over_the_end_of_a_page():
    assert join_lines([["The missile flew three hundred"], ["kilometres and fell."]])[0].count("\n\n") == 0


def test_what_most_pages_repeat_is_left_out_and_what_two_share_is_not():
    bodies = [[f"Line {word} {k}." for k in "abcde"] for word in ("one", "two", "three", "four")]
    pages = [["The Daily | page 7", *body, f"- {n} -"] for n, body in enumerate(bodies, 1)]
    assert without_margins(pages) == (bodies, 8)
    assert without_margins([["It flew."], ["It flew."]]) == ([["It flew."], ["It flew."]], 0)


def test_what_a_browser_prints_is_left_out_and_a_sentence_with_its_time_is_not():
    assert without_margins([["11/19/24, 1:06 PM New missile | The Echo", "It flew.", "https://example.org/a 1/2"]]) == (
        [["It flew."]],
        2,
    )
    assert without_margins([["19.11.2024, 13:06 Two missiles fell.", "Nobody was hurt."]])[1] == 0
