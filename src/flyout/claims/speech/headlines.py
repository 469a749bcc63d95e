"""Who speaks in a headline, before or behind a colon or a stroke."""

from __future__ import annotations

from collections.abc import Iterator

from flyout.claims.speech.lines import Line
from flyout.claims.speech.nouns import Told
from flyout.claims.speech.phrases import Phrase, can_speak
from flyout.claims.speech.roles import BODIES, PERSONS
from flyout.claims.speech.stretches import STROKES

_WRITINGS = frozenset({"report", "reports", "study", "statement", "memo", "survey"})


def find_headed(line: Line) -> Iterator[Told]:
    """Who speaks in a line that is a headline with a colon: "Kyiv: strikes will go on", "Range is 300 km: expert"."""
    if len(line.words) < 4:
        return
    colons = [k for k, word in enumerate(line.words) if word.text == ":" and not line.quoted[k]]
    dashes = [k for k, word in enumerate(line.words) if word.text in STROKES and _stands_free(line, k)]
    if len(colons or dashes) != 1 or not 0 < (colons or dashes)[0] < len(line.words) - 1:
        return
    mark, last = (colons or dashes)[0], len(line.words) - 1
    before, after = (0, mark - 1), (mark + 1, last)
    for phrase, content in ((before, after), (after, before)) if colons else ((after, before),):
        if 0 <= phrase[1] - phrase[0] < 4 and can_speak(line, phrase) and _heads(line, phrase):
            yield (mark, mark), phrase, (content,)
            return


def _heads(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase at an end of a headline is somebody who speaks, and no topic, nor one who is told."""
    word = line.words[phrase[1]]
    if word.low == "told":
        return False
    if phrase[1] in line.names or word.text in line.people or word.low in PERSONS or word.low in _WRITINGS:
        return True
    return phrase[0] > 0 and (not word.capital or word.low in BODIES)


def _stands_free(line: Line, index: int) -> bool:
    """Whether a mark has blanks around it."""
    if not 0 < index < len(line.words) - 1:
        return False
    return line.end_of(index - 1) < line.starts[index] and line.end_of(index) < line.starts[index + 1]
