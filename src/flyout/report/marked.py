"""A report in the terminal, its claims marked where they stand and listed below each sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from flyout.claims.model import Claim
from flyout.claims.places import sentence_index
from flyout.documents.model import Document, Sentence
from flyout.report.inert import visible
from flyout.report.words import about, count_of, second_reading, sort_of, speaker_words, sureness_words, value_words

_STYLES = {"fact": "bold green", "event": "bold yellow", "opinion": "bold magenta"}
"""Of the words that carry a claim; words of others are whole sentences and stay as they are."""
_INDENT = 4

_Numbered = tuple[int, Claim]


def print_marked(document: Document, claims: Sequence[Claim], console: Console) -> None:
    """Print the sentences that make claims, each with its claims; nothing depends on colour.

    Parameters
    ----------
    document : Document
    claims : sequence of Claim
        Of this document, in the order of the text.
    console : Console
    """
    title = Text(visible(document.headline or document.name), style="bold underline")
    console.print(title, Text(f"{visible(document.name)}: {count_of(len(claims), 'claim')}", style="dim"), sep="\n")
    for sentence, numbered in _by_sentence(document, claims):
        console.print()
        console.print(_marked(document.text, sentence, numbered), highlight=False)
        console.print(Padding(_listed(numbered), (0, 0, 0, _INDENT)), highlight=False)
    console.print()


def _by_sentence(document: Document, claims: Sequence[Claim]) -> Iterator[tuple[Sentence, list[_Numbered]]]:
    """Sentences in which claims begin, with these and their numbers."""
    numbered = enumerate(claims, start=1)
    for index, inside in groupby(numbered, lambda each: sentence_index(document, each[1].mention.start)):
        yield document.sentences[index], list(inside)


def _marked(text: str, sentence: Sentence, numbered: Sequence[_Numbered]) -> Text:
    """A sentence with the number of each claim behind the words that carry it."""
    start, end = sentence.span.start, sentence.span.end
    words = Text(visible(text[start:end]))
    behind: dict[int, list[int]] = {}
    for number, claim in numbered:
        last = min(claim.mention.end, end) - start
        words.stylize(_STYLES.get(sort_of(claim), ""), claim.mention.start - start, last)
        behind.setdefault(last, []).append(number)
    pieces = words.divide(sorted(behind))
    marks = [f"[{', '.join(map(str, behind[place]))}]" for place in sorted(behind)]
    return Text.assemble(*(part for pair in zip(pieces, [*marks, ""], strict=True) for part in pair))


def _listed(numbered: Sequence[_Numbered]) -> Table:
    """What each claim says: its number, then its words."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for number, claim in numbered:
        second = second_reading(claim)
        value = visible(value_words(claim)) + (f" ({second})" if second else "")
        who = f"; {visible(speaker_words(claim))}; {visible(sureness_words(claim))}"
        grid.add_row(f"{number}", Text.assemble(f"{visible(about(claim))}: ", (value, "bold"), (who, "dim")))
    return grid
