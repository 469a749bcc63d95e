"""What a report calls a system where it never uses the usual name: "Tsirkon" for Zircon, "SS-4" for R-12."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from flyout.claims.candidates import WEAPONS
from flyout.claims.context import Mention
from flyout.claims.letters import fold

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}
_PLAIN = re.compile(r"[a-z]+|\d+")
_TWICE = re.compile(r"([a-z])\1")
_NOUN = re.compile(r"\s(?:missile|rocket|system|drone|bomb|launcher|howitzer|interceptor)s?$")


def names_called(mentions: Iterable[Mention]) -> Mapping[str, str]:
    """For every system that the report names in its own way only, what it calls it most often.

    A name of three words or more spelt out, shortened or numbered otherwise is the same name.

    >>> from flyout.core.alias import Alias
    >>> from flyout.core.span import Span
    >>> def called(*aliases):
    ...     return dict(names_called(Mention(Span(0, 1), Alias(text=a, name=n, kind="missile")) for a, n in aliases))
    >>> called(("Tsirkon", "Zircon"), ("Precision Strike Missile", "PrSM"), ("Pershing 2", "Pershing II"))
    {'Zircon': 'Tsirkon'}
    >>> called(("Tsirkon", "Zircon"), ("Zircon", "Zircon"))
    {}
    """
    used: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.alias.kind in WEAPONS:
            used[mention.alias.name][_NOUN.sub("", mention.alias.text)] += 1
    return {name: texts.most_common(1)[0][0] for name, texts in used.items() if not any(_same(t, name) for t in texts)}


@lru_cache(maxsize=4096)
def _same(written: str, name: str) -> bool:
    a, b = _letters(written), _letters(name)
    return a in b or b in a or (written.count(" ") > 1 and _spells_out(a, b))


def _letters(name: str) -> str:
    """Letters and figures alone, Roman numbers as figures, double letters once."""
    return _TWICE.sub(r"\1", "".join(_ROMAN.get(part, part) for part in _PLAIN.findall(fold(name))))


def _spells_out(long: str, short: str) -> bool:
    """Whether the letters of an abbreviation come in this order in a name."""
    rest = iter(long)
    return all(letter in rest for letter in short)
