"""Names found in a text: all aliases at once, with exact places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import ahocorasick

from flyout.claims.context import Mention
from flyout.claims.letters import fold, shape
from flyout.core.alias import Alias
from flyout.core.span import Span

_TAILS = ("'s", "s'", "s", "'")  # longest first: "ATACMS's", "the HIMARS'", "Scuds"
_SHORT = 3  # capitals this short must be capitals in the text: "US" is not "us"


class Lexicon:
    """Names that can be found in texts.

    Parameters
    ----------
    aliases : iterable of Alias
        Where two are written alike, the first wins among those whose case fits.
    """

    def __init__(self, aliases: Iterable[Alias]) -> None:
        by_form: defaultdict[str, list[Alias]] = defaultdict(list)
        for alias in aliases:
            by_form[fold(alias.text)].append(alias)
        self._automaton = ahocorasick.Automaton()
        for form, same in by_form.items():
            if form.strip():
                self._automaton.add_word(form, (len(form), tuple(same)))
        if by_form:
            self._automaton.make_automaton()
        self._empty = not by_form

    def find(self, text: str) -> tuple[Mention, ...]:
        """Names in `text`, in order, none inside another; the longest wins.

        >>> lexicon = Lexicon([Alias(text="Scud", name="Scud", kind="missile"),
        ...                    Alias(text="Scud-B", name="Scud-B", kind="missile")])
        >>> [(m.alias.name, m.span.start) for m in lexicon.find("Two Scud-Bs and a scud; a Scud-C.")]
        [('Scud-B', 4), ('Scud', 18)]
        """
        if self._empty:
            return ()
        candidates = sorted(self._candidates(text), key=lambda m: (m.span.start, -m.span.end))
        found: list[Mention] = []
        for mention in candidates:
            if not found or mention.span.start >= found[-1].span.end:
                found.append(mention)
            elif _length(mention) > _length(found[-1]):
                found[-1] = mention
        return tuple(found)

    def _candidates(self, text: str) -> Iterator[Mention]:
        shaped = shape(text)
        for last, (length, aliases) in self._automaton.iter(fold(text)):
            span = Span(last + 1 - length, last + 1)
            if not _is_word(text, span):
                continue
            written = span.of(shaped)
            alias = next((alias for alias in aliases if _case_fits(alias, written)), None)
            if alias:
                yield Mention(span, alias)


def _length(mention: Mention) -> int:
    return mention.span.end - mention.span.start


def _case_fits(alias: Alias, written: str) -> bool:
    strict = alias.case_sensitive or (alias.text.isupper() and len(alias.text) <= _SHORT)
    return not strict or shape(alias.text) == written


def _is_word(text: str, span: Span) -> bool:
    """Whether `span` is a whole word, but for a plural or possessive ending."""
    if span.start and text[span.start - 1].isalnum():
        return False
    rest = text[span.end : span.end + 3].replace("’", "'")
    for tail in _TAILS:
        if rest.startswith(tail) and not rest[len(tail) : len(tail) + 1].isalnum():
            rest = ""
    return not rest[:1].isalnum() and not _goes_on(text, span.end)


def _goes_on(text: str, end: int) -> bool:
    """Whether a hyphen joins a further designator: "Scud" in "Scud-C", "Fateh" in "Fateh-110"."""
    if text[end : end + 1] not in ("-", "‑", "‐"):
        return False
    stop = end + 1
    while stop < len(text) and stop - end <= 5 and text[stop].isalnum():
        stop += 1
    joined = text[end + 1 : stop]
    return joined[:1].isdigit() or (len(joined) <= 2 and joined[:1].isupper())
