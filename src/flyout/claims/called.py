"""What a report calls a system: "Tsirkon" for Zircon, "SS-4" for R-12, "S-75 Dvina" for S-75."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from flyout.claims.candidates import WEAPONS
from flyout.claims.context import Mention
from flyout.claims.letters import fold
from flyout.claims.model import is_full_name

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}
_DESIGNATION = re.compile(r"[A-Z]{1,4}-\d{1,4}")
_NUMBERED = re.compile(r"[A-Z][a-z]{3,}[- ]\d")  # one of a family, which is told but once in a report on it
_SOUTH_ASIAN = re.compile(r"(?:Agni|Shaheen|Fatah|Ghauri)[- ]\d")  # "Agni-5" to DRDO and its ministry
_NICKNAMES = frozenset({"Satan 2", "Satan II"})
_OFTEN = 2  # times a name is used beside the usual one, which is told but once
_WORD = re.compile(r"[A-Z][a-z]{3,}")
_PLAIN = re.compile(r"[a-z]+|\d+")
_TWICE = re.compile(r"([a-z])\1")
_NOUN = re.compile(r"\s(?:missile|rocket|system|drone|bomb|launcher|howitzer|interceptor)s?$|(?<=[IVX\d])s$")


def names_called(mentions: Iterable[Mention]) -> Mapping[str, str]:
    """For every system that the report names in its own way, but once at most, what it calls it.

    A name of three words or more spelt out or shortened, or one with its number in figures, is the same name:
    "Pershing 2" is filed as Pershing II. Only an Agni-5 or a Shaheen-3 stays one: its makers write it so.
    A designation goes by the fuller name that the report gives of it with the word behind it, and a long name by
    the letters that the report sets in brackets behind it, or mostly uses.

    >>> from flyout.core.alias import Alias
    >>> from flyout.core.span import Span
    >>> def called(*aliases):
    ...     return dict(names_called(Mention(Span(0, 1), Alias(text=a, name=n, kind="missile")) for a, n in aliases))
    >>> called(("Tsirkon", "Zircon"), ("Precision Strike Missile", "PrSM"), ("Pershing 2", "Pershing II"))
    {'Zircon': 'Tsirkon'}
    >>> called(("Agni 5", "Agni-V"))
    {'Agni-V': 'Agni-5'}
    >>> called(*[("CSS-2", "DF-3")] * 3, ("DF-3", "DF-3"))
    {'DF-3': 'CSS-2'}
    >>> called(("S-75", "S-75"), *[("S-75 Dvina", "S-75")] * 2, ("Standard Missile-3", "SM-3"), ("SM-3", "SM-3"))
    {'S-75': 'S-75 Dvina'}
    >>> called(("Tsirkon", "Zircon"), ("Zircon", "Zircon"))
    {}
    >>> nsm = "Naval Strike Missile"
    >>> called((nsm, nsm), *[("NSM", nsm)] * 3), called((nsm, nsm), ("NSM", nsm)), called(*[("Satan 2", "Sarmat")] * 3)
    ({'Naval Strike Missile': 'NSM'}, {}, {'Sarmat': 'Satan 2'})
    """
    used: defaultdict[str, Counter[str]] = defaultdict(Counter)
    weapons = [m for m in mentions if m.alias.kind in WEAPONS and not _is_of_variant(m)]
    written = Counter([(m.alias.name, m.alias.text) for m in weapons])
    for (name, text), count in written.items():
        used[name][_NOUN.sub("", text)] += count
    named = ((name, _called(name, texts)) for name, texts in used.items())
    return _abbreviations(weapons, used) | {name: own for name, own in named if own}


def _is_of_variant(mention: Mention) -> bool:
    """Whether a name is that of one variant alone, and says nothing of what the system is called: "M57"."""
    alias = mention.alias
    if alias.variant is None or is_full_name(alias.name, alias.variant):
        return False
    return _letters(alias.text) == _letters(alias.variant)


def _abbreviations(weapons: Sequence[Mention], used: Mapping[str, Counter[str]]) -> dict[str, str]:
    """The letters by which a report calls what has a long name: "Naval Strike Missile (NSM)", and NSM ever after."""
    pairs = pairwise(weapons)
    bracketed = {
        b.alias.text for a, b in pairs if a.alias.name == b.alias.name and b.span.start - a.span.end == len(" (")
    }
    return {
        name: letters
        for name, texts in used.items()
        for letters, count in texts.items()
        if letters.isupper() and " " in name and letters == _initials(name) and 2 * count >= texts.total()
        if letters in bracketed or count > _OFTEN
    }


def _called(name: str, texts: Counter[str]) -> str | None:
    """What a system is called instead of its name, by how often each name of it is used."""
    if len(texts) == 1 and name in texts and not _SOUTH_ASIAN.fullmatch(name):
        return None  # as most
    fuller = _fuller(name, texts) if _DESIGNATION.fullmatch(name) else None
    usual = sum(count for text, count in texts.items() if _same(text, name))
    often, count = texts.most_common(1)[0]
    own = usual == 1 and count > _OFTEN and next(iter(texts)) == often and not _NUMBERED.fullmatch(name)
    own = own and often not in _NICKNAMES and not _is_alike(name, often)
    written = often.replace(" ", "-") if _SOUTH_ASIAN.fullmatch(often) else often
    return fuller or (written if usual == 0 or own else None)


def _is_alike(name: str, written: str) -> bool:
    """Whether what is written for a name is its beginning, or short or long for it."""
    if name.startswith(written.removesuffix("s")):
        return True
    letters, of_name = _letters(written), _letters(name)
    return _spells_out(of_name, letters) or _spells_out(letters, of_name)


def _fuller(name: str, texts: Counter[str]) -> str | None:
    """A designation with its word."""
    for text in texts:
        if text.startswith(f"{name} ") and _WORD.fullmatch(text, len(name) + 1) and texts[text] >= _OFTEN:
            return text
    return None


@lru_cache(maxsize=4096)
def _same(written: str, name: str) -> bool:
    if _SOUTH_ASIAN.fullmatch(written):
        return False
    a, b = _letters(written), _letters(name)
    return a in b or b in a or _initials(written) == name or (written.count(" ") > 1 and _spells_out(a, b))


def _letters(name: str) -> str:
    """Letters and figures alone, Roman numbers as figures, double letters once."""
    return _TWICE.sub(r"\1", "".join(_ROMAN.get(part, part) for part in _PLAIN.findall(fold(name))))


def _initials(written: str) -> str:
    """First letters of a name, with those of its words that are letters already: "Guided MLRS" is GMLRS."""
    return "".join(word if word.isupper() else word[0] for word in written.split())


def _spells_out(long: str, short: str) -> bool:
    """Whether the letters of an abbreviation come in this order in a name."""
    rest = iter(long)
    return all(letter in rest for letter in short)
