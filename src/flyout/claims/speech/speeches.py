"""One act of saying with its speaker, in the line where it stands."""

from __future__ import annotations

from flyout.claims.speech.lines import Line
from flyout.claims.speech.memory import Speaker
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.sources import Source
from flyout.claims.speech.turns import Label
from flyout.claims.speech.utterances import RUNS_ON, Utterance
from flyout.core.record import record
from flyout.core.span import Span

_CLAIMS = frozenset({"claim", "claims", "claimed"})
"""Verbs whose object is told with them: "claimed the attack"."""

_MARK = 1


@record(kw_only=False)
class Speech:
    """One utterance with its speaker, in the line where it stands.

    `contents` are the places of what is said, in the text.
    """

    line: Line
    utterance: Utterance
    speaker: Speaker
    contents: tuple[Span, ...]

    @property
    def said(self) -> Phrase:
        """First and last word of all that is said."""
        contents = self.utterance.contents
        return contents[0][0], contents[-1][1]

    @property
    def cue(self) -> Span:
        """The words that show that somebody speaks."""
        return self.line.place(*self.utterance.cue)

    def content_at(self, span: Span) -> Span | None:
        """The stretch of what is said that holds `span`, its verb of saying left out ("calls it KN-15")."""
        if self.utterance.denies and span.start <= self.cue.start < span.end:
            return self.contents[0]
        first = self.utterance.cue[0]
        names = self.utterance.frame == "name" or self.line.row[first] in _CLAIMS
        names = names and span.start == self.line.starts[first]
        for content in self.contents:
            if _covers(content, span) or (names and content.start < span.end <= content.end):
                return content
        return None

    def width(self) -> int:
        """Length of what is said; the shorter speech of two nested ones is the inner one."""
        return sum(content.end - content.start for content in self.contents)


def _covers(content: Span, span: Span) -> bool:
    """Whether a stretch holds `span`, the mark at its end left out."""
    return content.start <= span.start < content.end and span.end <= content.end + _MARK


def whole_line(line: Line, speaker: Speaker, label: Label | None = None, frame: str = RUNS_ON) -> Speech:
    """A whole line as the words of somebody named elsewhere."""
    last = len(line.words) - 1
    first = min(label.last + 1, last) if label else 0
    source = Source(phrase=(0, 0), how="named")
    utterance = Utterance(cue=(0, 0), source=source, contents=((first, last),), frame=frame)
    return Speech(line=line, utterance=utterance, speaker=speaker, contents=(line.place(first, last),))
