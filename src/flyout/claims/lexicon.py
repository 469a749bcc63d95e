"""Names found in a text: all aliases at once, with exact places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

import ahocorasick

from flyout.claims.context import Mention
from flyout.claims.letters import fold, shape, small
from flyout.claims.once import once
from flyout.core.alias import Alias
from flyout.core.span import Span

_HYPHENED = re.compile(r"[A-Z][A-Za-z]{1,3}-\d")  # two letters at least: "A4" is paper
_HYPHENS = frozenset("-‑‐")
_JOINS = _HYPHENS | {" "}
"""What stands before the last letter of a name."""
_APOSTROPHES = frozenset("'’")
_OWNING = ("s ", "s-")  # behind an apostrophe
_LOUD = 6  # shorter words in capitals are abbreviations
_ARTICLES = ("the ", "The ")
_SEA = " Sea"
_STATE = "state"
_SMALL_WORDS = ("a ", "as ")
_SHORT = 3  # capitals this short must be capitals in the text: "US" is not "us"

_Place = tuple[int, int, Alias]
"""Where a name begins, and with a minus where it ends: in order, what begins at one place comes longest first."""
_Named = tuple[int, Alias, str | None]


class Lexicon:
    """Names that can be found in texts.

    Parameters
    ----------
    aliases : iterable of Alias
        Where two are written alike, the first wins among those whose case fits.
    more : iterable of Alias
        Names that are found in the same pass and told apart from these.
    """

    def __init__(self, aliases: Iterable[Alias], more: Iterable[Alias] = ()) -> None:
        self.aliases, self._more = tuple(aliases), tuple(more)

    @cached_property
    def _automaton(self) -> ahocorasick.Automaton:
        """All forms, each with its length and its names: whether one is of `more`, and how it must be written."""
        by_form: defaultdict[str, list[_Named]] = defaultdict(list)
        for more, aliases in enumerate((self.aliases, self._more)):
            for alias in aliases:
                by_form[fold(alias.text)].append((more, alias, _strict_form(alias)))
                if _HYPHENED.match(alias.text):  # "KN23", "DF41"
                    joined = alias.text.replace("-", "", 1)
                    by_form[fold(joined)].append((more, alias, shape(joined)))
        automaton = ahocorasick.Automaton()
        for form, same in by_form.items():
            if form.strip():
                automaton.add_word(form, (len(form), tuple(same)))
        automaton.make_automaton()
        return automaton

    def find(self, text: str) -> tuple[Mention, ...]:
        """Names in `text`, in order, none inside another; the longest wins.

        >>> lexicon = Lexicon([Alias(text="Scud", name="Scud", kind="missile"),
        ...                    Alias(text="Scud-B", name="Scud-B", kind="missile")])
        >>> [(m.alias.name, m.span.start) for m in lexicon.find("Two Scud-Bs and a scud; a Scud-C.")]
        [('Scud-B', 4), ('Scud', 18)]
        >>> lexicon = Lexicon([Alias(text="A-135", name="A-135", kind="defence")])
        >>> [m.span.start for m in lexicon.find("A 135 km flight ended a 135-day stop of the A-135.")]
        [44]
        """
        return self.find_apart(text)[0]

    def find_apart(self, text: str) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """The same, and those of `more`, which may stand inside of them."""
        if not (self.aliases or self._more):
            return (), ()
        found: tuple[list[_Place], list[_Place]] = ([], [])
        for more, place in self._candidates(text):
            found[more].append(place)
        return _longest(found[0]), _longest(found[1])

    def _candidates(self, text: str) -> Iterator[tuple[int, _Place]]:
        shaped, folded = _forms(text)
        for last, (length, aliases) in self._automaton.iter(folded):
            start, end = last + 1 - length, last + 1
            before = text[start - 1] if start else ""
            if before.isalnum() or not _ends_here(text, end):
                continue
            if before in _APOSTROPHES and text.startswith(_OWNING, start):
                continue  # "the nation's 400 missiles" are no S-400
            fits = -1  # the list that a name which fits is of
            for more, alias, strict in aliases:
                if fits >= more or (alias.kind == _STATE and _names_sea(text, start, end)):
                    continue
                if strict is None or _is_written(text, shaped[start:end], start, strict):
                    fits = more
                    yield more, (start, -end, alias)


def _longest(found: list[_Place]) -> tuple[Mention, ...]:
    """Names in their order, none inside another."""
    kept: list[_Place] = []
    for place in sorted(found):
        if not kept or place[0] >= -kept[-1][1]:
            kept.append(place)
        elif place[0] + place[1] < kept[-1][0] + kept[-1][1]:
            kept[-1] = place
    return tuple([Mention(Span(start, -end), alias) for start, end, alias in kept])


@once
def _forms(text: str) -> tuple[str, str]:
    """A text as several lexicons look at it, made alike once."""
    shaped = shape(text)
    return shaped, small(shaped)


def _strict_form(alias: Alias) -> str | None:
    """How an alias must be written, capitals as they are; None where any letters will do.

    >>> names = ("A-135", "AS-15", "US", "KN-23")
    >>> [_strict_form(Alias(text=name, name=name, kind="missile")) for name in names]
    ['A 135', 'AS 15', 'US', None]
    """
    strict = alias.case_sensitive or (alias.text.isupper() and len(alias.text) <= _SHORT)
    written = shape(alias.text)
    return written if strict or small(written).startswith(_SMALL_WORDS) else None  # "a 135 km range", "as 15 fell"


def _is_written(text: str, written: str, start: int, strict: str) -> bool:
    """Whether a word stands as it must, or in the capitals of a tabloid: "A TRIDENT missile"."""
    meant = written == strict or (len(strict) >= _LOUD and written == strict.upper())
    return meant and not text.startswith("A ", start)


def _ends_here(text: str, end: int) -> bool:
    """Whether no longer word goes on here, but for a plural or possessive ending."""
    behind = text[end : end + 1]
    if not behind.isalnum():
        return behind != "$" and not (behind in _HYPHENS and _goes_on(text, end))  # "US$1.2 billion" is money
    if text[end + 1 : end + 2].isalnum():
        return False
    small_letter = text[end - 1].islower() and text[end - 2 : end - 1] in _JOINS  # "BrahMos as well" is no BrahMos-A
    return (behind == "s" and not small_letter) or (text[end - 1].isdigit() and "A" <= behind <= "H")  # AIM-120C


def _names_sea(text: str, start: int, end: int) -> bool:
    """Whether a state's name is part of a longer one: "the South | China Sea", "the South China | Sea"."""
    if text[end : end + 1] != " ":
        return False
    half = text[start : start + 4] in _ARTICLES and text[end + 1 : end + 2].isupper()
    return half or (text.startswith(_SEA, end) and not text[end + 5 : end + 6].isupper())  # no "Sea Sparrow"


def _goes_on(text: str, end: int) -> bool:
    """Whether the hyphen at `end` joins a further designator: "Scud" in "Scud-C", "Fateh" in "Fateh-110"."""
    stop = end + 1
    while stop < len(text) and stop - end <= 5 and text[stop].isalnum():
        stop += 1
    joined = text[end + 1 : stop]
    return joined[:1].isdigit() or (len(joined) <= 2 and joined[:1].isupper())
