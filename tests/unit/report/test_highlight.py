"""Marks over a text, however they overlap."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flyout.core.span import Span
from flyout.report.highlight import Mark, highlight

LETTERS = "abcdefghij"


def marks_of(*spans):
    return tuple(
        Mark(span=Span(*span), sort="fact", anchor=f"m{k}", target=f"c{k}", number=k) for k, span in enumerate(spans)
    )


def covered(page, text):
    """For each character of a text of plain letters, the anchors or reopened marks around it."""
    depth, depths = 0, []
    for token in re.findall(r"<a [^>]*></a>|<[^>]*>|.", page):
        if token.startswith("<a"):
            continue
        if token.startswith("</"):
            depth -= 1
        elif token.startswith("<"):
            depth += 1
        else:
            depths.append(depth)
    assert depth == 0
    assert len(depths) == len(text)
    return depths


@pytest.mark.parametrize("spans", [[(0, 3)], [(1, 5), (3, 8)], [(2, 4), (0, 9), (2, 4)], [(0, 4), (4, 6)], [(9, 10)]])
def test_every_character_stands_in_as_many_marks_as_cover_it(spans):
    depths = covered(str(highlight(LETTERS, marks_of(*spans))), LETTERS)
    assert depths == [sum(start <= k < end for start, end in spans) for k in range(len(LETTERS))]


spans = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(sorted)


@given(st.lists(spans, max_size=7))
def test_any_marks_keep_the_text_nest_and_name_each_mark_once(drawn):
    page = str(highlight(LETTERS, marks_of(*drawn)))
    assert re.sub(r"<[^>]*>", "", page) == LETTERS
    opened = []
    for closing, tag in re.findall(r"<(/?)(\w+)", page):
        if closing:
            assert opened.pop() == tag
        else:
            opened.append(tag)
    assert not opened
    anchors = re.findall(r'id="(m\d+)"', page)
    assert sorted(anchors) == sorted(f"m{k}" for k, (start, end) in enumerate(drawn) if start < end)
    assert len(re.findall('class="ref"', page)) == len(anchors)


def test_text_is_escaped_and_controls_are_fenced():
    page = str(highlight("<b>&\u202e\x1b\r\n", ()))
    assert page.startswith("&lt;b&gt;&amp;<bdi ")
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert page.endswith("&#13;\n")


@pytest.mark.parametrize("character", ["\x00", "\x9b", "\ud800"])
def test_what_html_cannot_hold_is_replaced_one_for_one(character):
    page = str(highlight(f"a{character}b", ()))
    assert re.sub(r"<[^>]*>", "", page) == "a\ufffdb"
