"""Which system a name means, and what a misspelt one may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from flyout.catalogue.model import Entry
from flyout.core.alias import Alias
from flyout.core.errors import UnknownSystemError

_LIKENESS = 70.0  # of 100; below it a suggestion is noise
_SUGGESTIONS = 3


def resolve(name: str, entries: Mapping[str, Entry], aliases: Iterable[Alias]) -> tuple[Entry, str | None]:
    """The entry that `name` means, and the variant if the name says which.

    Canonical names, aliases, variants ("M39") and both together ("ATACMS M39")
    are understood, in any case of letters.

    Raises
    ------
    UnknownSystemError
        If the catalogue has no such system; it names the likeliest ones.
    """
    meanings = _meanings(entries, aliases)
    wanted = _fold(name)
    if wanted in meanings:
        system, variant = meanings[wanted]
        if system in entries:
            return entries[system], variant
        raise UnknownSystemError(
            f'"{name[:80]}" is known by name, but the catalogue holds no figures of it',
            remedy="flyout systems lists the systems with figures",
        )
    raise UnknownSystemError(f'the catalogue has no system "{name[:80]}"', remedy=_suggest(wanted, meanings, entries))


def _meanings(entries: Mapping[str, Entry], aliases: Iterable[Alias]) -> dict[str, tuple[str, str | None]]:
    """Every folded name with what it means; the canonical ones win."""
    meanings = {_fold(alias.text): (alias.name, alias.variant) for alias in aliases if alias.kind != "maker"}
    for entry in entries.values():
        for variant in entry.variants:
            meanings[_fold(f"{entry.name} {variant.name}")] = (entry.name, variant.name)
    for entry in entries.values():
        meanings[_fold(entry.name)] = (entry.name, None)
    return meanings


def _suggest(wanted: str, meanings: Mapping[str, tuple[str, str | None]], entries: Mapping[str, Entry]) -> str:
    known = [name for name, (system, _) in meanings.items() if system in entries]
    likely = process.extract(wanted, known, scorer=fuzz.WRatio, limit=12, score_cutoff=_LIKENESS)
    names = list(dict.fromkeys(meanings[match][0] for match, _, _ in likely))[:_SUGGESTIONS]
    return f"did you mean {' or '.join(names)}?" if names else "flyout systems lists the systems with figures"


def _fold(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
