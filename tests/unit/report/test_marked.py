"""Claims shown in their sentences: each once, behind the words that carry it, whatever the text holds."""

import io
import re

import pytest
from rich.console import Console

from flyout.report.inert import visible
from flyout.report.marked import print_marked


def shown(check, document, width=100, **style):
    console = Console(file=io.StringIO(), width=width, **style)
    claims = [claim for claim in check.claims if claim.doc == document.name]
    print_marked(document, claims, console)
    return claims, console.file.getvalue()


def words(text):
    return " ".join(text.split())


@pytest.mark.parametrize("width", [40, 100])
def test_every_claim_stands_behind_its_words_and_once_below_its_sentence(check, width):
    for document in check.documents:
        claims, text = shown(check, document, width)
        for number, claim in enumerate(claims, start=1):
            behind = re.search(rf"\[(?:\d+, )*{number}(?:, \d+)*\]", text)
            before = re.sub(r"\[[\d, ]+\]", "", text[: behind.start()])
            assert words(before).endswith(words(visible(claim.mention_text)))
            assert len(re.findall(rf"^ +{number} \S", text, re.MULTILINE)) == 1
        assert max(map(len, text.splitlines())) <= width


def test_colour_adds_nothing_and_no_control_character_of_a_text_reaches_the_terminal(check):
    for document in check.documents:
        _, plain = shown(check, document)
        _, coloured = shown(check, document, force_terminal=True, color_system="standard")
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", plain)
