"""How many independent origins stand behind what several reports say.

Reports that quote one speaker, quote each other, or print one sentence are
one origin; the rule is written out in `docs/findings.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from flyout.claims.model import Claim
from flyout.core.statement import Statement
from flyout.findings.authorities import authority_of, behind, home_of, houses_of, page_of, same_authority
from flyout.findings.case import Case
from flyout.findings.voices import listed, speaker

SHORTEST = 10
"""Words from which two sentences that are nearly the same were not written twice by chance."""

ALIKE = 0.8
"""Share of their words that two such sentences have in common, in the same order."""

_WORD = re.compile(r"\w+")

_DESCRIBED = re.compile(r"(?:an?|one|two|three|some|several|many|senior)\s|[^A-Z]*$")
"""Speakers without a name, "officials" or "a Western diplomat": counted as one, for nothing tells them apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One place at which a report says something, and on whose word.

    Parameters
    ----------
    locator : str
        Of the claim, or of the catalogue row.
    doc : str
        Name of the report, or key of the source.
    name : str
        What the report or source is called in a sentence.
    speaker : str or None
    quote : str
        The words that say it; empty for a catalogue row.
    houses : frozenset of frozenset of str
        Outlet of the report, or those behind the source, as `authorities` has
        them; the report itself where its outlet is not known.
    page : str or None
        Where it stands on the web.
    """

    locator: str
    doc: str
    name: str
    speaker: str | None
    quote: str
    houses: frozenset[frozenset[str]]
    page: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One independent origin and everything that rests on it.

    Parameters
    ----------
    name : str
        What it is called in a sentence.
    by_name : bool
        Somebody is quoted; otherwise it is the report or source itself.
    by_wording : bool
        Reports of several outlets that share nothing but a sentence.
    tellings : tuple of Telling
    """

    name: str
    by_name: bool
    by_wording: bool
    tellings: tuple[Telling, ...]

    @property
    def docs(self) -> tuple[str, ...]:
        """Reports and sources that rest on it, each once."""
        return tuple(dict.fromkeys(telling.doc for telling in self.tellings))

    @property
    def named(self) -> str:
        """Who it is, with the reports that rest on it: "the Pentagon (in BBC and Reuters)"."""
        docs = listed(list(dict.fromkeys(telling.name for telling in self.tellings)))
        if self.by_name:
            perhaps = ", perhaps the same" if _DESCRIBED.match(self.name) and len(self.docs) > 1 else ""
            return f"{self.name} (in {docs}{perhaps})"
        return f"the same words in {docs}" if self.by_wording else docs


def telling_of(said: Statement | Claim, case: Case) -> Telling:
    """Where and on whose word a statement or claim is made."""
    if isinstance(said, Statement) and said.origin.kind != "report":
        return _published(said, case)
    locator, doc, quote = (
        (said.id, said.doc, said.quote)
        if isinstance(said, Claim)
        else (said.origin.locator, said.origin.name, said.origin.quote)
    )
    document = case.documents.get(doc)
    outlet = document.outlet if document else None
    return Telling(
        locator=locator,
        doc=doc,
        name=case.voices.report(doc),
        speaker=said.speaker,
        quote=quote,
        houses=frozenset((authority_of(outlet) if outlet else frozenset((f"file {doc}",)),)),
        page=page_of(document.address if document else None),
    )


def _published(figure: Statement, case: Case) -> Telling:
    """A row of the catalogue: its source has outlets in its title and prints no sentence."""
    name = case.voices.of(figure)
    return Telling(
        locator=figure.origin.locator,
        doc=figure.origin.name,
        name=name,
        speaker=figure.speaker,
        quote="",
        houses=houses_of(name),
        page=page_of(figure.origin.address),
    )


def origins_of(said: Iterable[Statement | Claim], case: Case) -> tuple[Origin, ...]:
    """The independent origins of what is said, in the order in which they come up."""
    tellings = tuple(telling_of(one, case) for one in said)
    names = _authorities(tellings)
    first = {telling.doc: k for k, telling in reversed(tuple(enumerate(tellings)))}
    groups: list[list[int]] = [[k] for k in range(len(tellings))]
    for a, b in combinations(range(len(tellings)), 2):
        one, other = tellings[a], tellings[b]
        # Who quotes an outlet repeats one thing it printed, and not every voice in it.
        repeats = (first[other.doc] == b and _quotes(one, other)) or (first[one.doc] == a and _quotes(other, one))
        if names[a] & names[b] or repeats or is_copy(one, other):
            _join(groups, a, b)
    return tuple(_origin([tellings[k] for k in group]) for group in sorted(groups))


def _authorities(tellings: Sequence[Telling]) -> list[frozenset[frozenset[str]]]:
    """For each telling everybody on whose word it is said.

    A report that quotes somebody for a thing says it on his word also where it
    leaves the name out: in its headline, or further down.
    """
    quoting = {telling.doc: telling for telling in reversed(tellings) if telling.speaker}
    heard = [telling if telling.speaker else quoting.get(telling.doc, telling) for telling in tellings]
    speakers = frozenset(name for telling in heard if telling.speaker for name in chain_of(telling))
    outlets = frozenset(name for telling in heard if not telling.speaker for name in chain_of(telling))
    return [_with_homes(chain_of(telling), speakers, outlets) for telling in heard]


def _with_homes(
    chain: Iterable[frozenset[str]], speakers: frozenset[frozenset[str]], outlets: frozenset[frozenset[str]]
) -> frozenset[frozenset[str]]:
    """Names of a chain as they stand, and the fuller names they are short for; an outlet is short for nobody."""
    return frozenset(
        one for name in chain for one in (name, home_of(name, speakers, outlets) if name in speakers else name)
    )


def chain_of(telling: Telling) -> frozenset[frozenset[str]]:
    """The speaker, those he quotes and those he speaks for, else the outlet, else the report or source alone."""
    if telling.speaker:
        return frozenset(map(authority_of, (telling.speaker, *behind(telling.quote))))
    return telling.houses


def _quotes(telling: Telling, other: Telling) -> bool:
    """Whether a telling goes by the word of the outlet that prints another."""
    return telling.speaker is not None and not chain_of(telling).isdisjoint(other.houses)


def is_copy(a: Telling, b: Telling) -> bool:
    """Whether two are one page, or two reports print one sentence, a few words changed at most."""
    if a.doc == b.doc:
        return False
    if a.page and a.page == b.page:
        return True
    # Who puts the words into another mouth has not copied them.
    if a.speaker and b.speaker and not same_authority(authority_of(a.speaker), authority_of(b.speaker)):
        return False
    words, others = (_WORD.findall(telling.quote.casefold()) for telling in (a, b))
    if min(len(words), len(others)) < SHORTEST:
        return False
    return Indel.normalized_similarity(words, others) >= ALIKE


def _join(groups: list[list[int]], a: int, b: int) -> None:
    mine, theirs = (next(group for group in groups if k in group) for k in (a, b))
    if mine is not theirs:
        groups.remove(theirs)
        mine[:] = sorted((*mine, *theirs))


def _origin(tellings: Sequence[Telling]) -> Origin:
    """An origin by the speaker that most of its reports share, else by the first of them."""
    speakers = [speaker(telling.speaker) for telling in tellings if telling.speaker]
    return Origin(
        name=max(speakers, key=speakers.count) if speakers else tellings[0].name,
        by_name=bool(speakers),
        by_wording=not (speakers or _one_house(tellings)),
        tellings=tuple(tellings),
    )


def _one_house(tellings: Sequence[Telling]) -> bool:
    """Whether all of them come from one outlet or stand on one page."""
    pages = {telling.page for telling in tellings}
    return bool(frozenset.intersection(*(telling.houses for telling in tellings))) or (
        len(pages) == 1 and None not in pages
    )
