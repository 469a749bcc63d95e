"""How many independent origins stand behind what several reports say.

Reports that quote one speaker, quote each other, or print one sentence are
one origin; the rule is written out in `docs/findings.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from flyout.claims.model import Claim
from flyout.core.statement import Statement
from flyout.findings.authorities import authority_of, behind, home_of, houses_of, page_of, publisher_of, same_authority
from flyout.findings.case import Case
from flyout.findings.groups import Groups, likely_copies
from flyout.findings.states import is_state, speaks_for, state_behind
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
    outlet : str or None
        Outlet of the report, or the publisher of the source.
    page : str or None
        Where it stands on the web.
    lone_state : str or None
        The only state that the report names: that of a "defence ministry" whose state goes without saying.
    office : str or None
        Of the speaker, where the report names it: "IRGC Aerospace Commander".
    """

    locator: str
    doc: str
    name: str
    speaker: str | None
    quote: str
    houses: frozenset[frozenset[str]]
    outlet: str | None
    page: str | None
    office: str | None = None
    lone_state: str | None = None

    @property
    def organ(self) -> str | None:
        """Through whom a state speaks here: the speaker, somebody quoted behind him, or the outlet.

        None where no state does, or more than one.
        """
        named = f"{self.office} {self.speaker}" if self.office else None
        voices = (self.speaker, named, *behind(self.quote)) if self.speaker else (self.outlet,)
        organs = {state: voice for voice in reversed(voices) if voice and (state := state_behind(voice))}
        if organs or not self.speaker or not self.lone_state or not speaks_for(self.speaker, self.lone_state):
            return next(iter(organs.values())) if len(organs) == 1 else None
        return self.speaker

    @property
    def state(self) -> str | None:
        """The state that speaks here, where one does."""
        return (state_behind(self.organ) or self.lone_state) if self.organ else None


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
    why : str
        Why several voices are one, where one state speaks through them:
        "KCNA speaks for North Korea".
    """

    name: str
    by_name: bool
    by_wording: bool
    tellings: tuple[Telling, ...]
    why: str

    @property
    def docs(self) -> tuple[str, ...]:
        """Reports and sources that rest on it, each once."""
        return tuple(dict.fromkeys(telling.doc for telling in self.tellings))

    @property
    def named(self) -> str:
        """Who it is, with the reports that rest on it: "the Pentagon (in BBC and Reuters)"."""
        docs = listed(list(dict.fromkeys(telling.name for telling in self.tellings)))
        reason = f"; {self.why}" if self.why else ""
        if self.by_name:
            perhaps = ", perhaps the same" if _DESCRIBED.match(self.name) and len(self.docs) > 1 else ""
            return f"{self.name} (in {docs}{perhaps}{reason})"
        if self.why:
            return f"{docs} ({self.why})"
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
    outlet = case.outlets.get(doc)
    return Telling(
        locator=locator,
        doc=doc,
        name=case.voices.report(doc),
        speaker=said.speaker,
        quote=quote,
        houses=frozenset((authority_of(outlet) if outlet else frozenset((f"file {doc}",)),)),
        outlet=outlet,
        page=page_of(document.address if document else None),
        office=case.offices.get((doc, said.speaker or "")),
        lone_state=case.states.get(doc),
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
        outlet=publisher_of(name),
        page=page_of(figure.origin.address),
    )


def origins_of(said: Iterable[Statement | Claim], case: Case) -> tuple[Origin, ...]:
    """The independent origins of what is said, in the order in which they come up."""
    tellings = tuple(telling_of(one, case) for one in said)
    groups = Groups(len(tellings))
    heard = _heard(tellings)
    _join_voices(heard, groups)
    _join_nameless(heard, groups)
    _join_states(heard, groups)
    _join_quotations(tellings, groups)
    _join_pages(tellings, groups)
    for a, b in likely_copies([_words_of(telling.quote) for telling in tellings], SHORTEST, ALIKE):
        if not groups.joined(a, b) and is_copy(tellings[a], tellings[b]):
            groups.join(a, b)
    return tuple(_origin([tellings[k] for k in group], [heard[k] for k in group]) for group in groups.listed())


def _heard(tellings: Sequence[Telling]) -> list[Telling]:
    """Each telling, or the one that says on whose word it is.

    A report that quotes somebody for a thing says it on his word also where it
    leaves the name out: in its headline, or further down.
    """
    quoting = {telling.doc: telling for telling in reversed(tellings) if telling.speaker}
    return [telling if telling.speaker else quoting.get(telling.doc, telling) for telling in tellings]


def _join_voices(heard: Sequence[Telling], groups: Groups) -> None:
    """Who speaks on one word is one origin."""
    first: dict[frozenset[str], int] = {}
    for k, names in enumerate(_authorities(heard)):
        for name in names:
            groups.join(first.setdefault(name, k), k)


def _join_nameless(heard: Sequence[Telling], groups: Groups) -> None:
    """Speakers without name or state whom one report quotes: whether they are two, it alone knows."""
    first: dict[str, int] = {}
    for k, telling in enumerate(heard):
        if telling.speaker and not state_behind(telling.organ or "") and _DESCRIBED.match(speaker(telling.speaker)):
            groups.join(first.setdefault(telling.doc, k), k)


def _join_states(heard: Sequence[Telling], groups: Groups) -> None:
    """A state, its ministries, forces and news agencies have one voice."""
    first: dict[str, int] = {}
    for k, telling in enumerate(heard):
        if telling.state:
            groups.join(first.setdefault(telling.state, k), k)


def _join_quotations(tellings: Sequence[Telling], groups: Groups) -> None:
    """Who quotes an outlet repeats one thing it printed, and not every voice in it: the first of each report."""
    printed: dict[frozenset[str], list[int]] = {}
    first = {telling.doc: k for k, telling in reversed(tuple(enumerate(tellings)))}
    for k in first.values():
        for house in tellings[k].houses:
            printed.setdefault(house, []).append(k)
    for k, telling in enumerate(tellings):
        for name in chain_of(telling) if telling.speaker else ():
            for other in printed.pop(name, ()):
                groups.join(k, other)
            printed.setdefault(name, []).append(k)


def _join_pages(tellings: Sequence[Telling], groups: Groups) -> None:
    """Reports and sources that stand on one page of the web."""
    pages: dict[str, list[int]] = {}
    for k, telling in enumerate(tellings):
        if telling.page:
            pages.setdefault(telling.page, []).append(k)
    for places in pages.values():
        if len({tellings[k].doc for k in places}) > 1:
            for k in places:
                groups.join(places[0], k)


def _authorities(heard: Sequence[Telling]) -> list[frozenset[frozenset[str]]]:
    """For each telling everybody on whose word it is said."""
    chains = [chain_of(telling) for telling in heard]
    speakers = frozenset(
        name for telling, chain in zip(heard, chains, strict=True) if telling.speaker for name in chain
    )
    outlets = frozenset(
        name for telling, chain in zip(heard, chains, strict=True) if not telling.speaker for name in chain
    )
    homes = _homes(speakers, outlets)
    return [frozenset(one for name in chain for one in (name, homes.get(name, name))) for chain in chains]


def _homes(
    speakers: frozenset[frozenset[str]], outlets: frozenset[frozenset[str]]
) -> dict[frozenset[str], frozenset[str]]:
    """For each speaker the fuller name it is short for; an outlet is short for nobody."""
    holding: dict[str, set[frozenset[str]]] = {}
    for name in speakers | outlets:
        for word in name:
            holding.setdefault(word, set()).add(name)
    near = {name: min((holding[word] for word in name), key=len) for name in speakers}
    return {name: home_of(name, others & speakers, others & outlets) for name, others in near.items()}


def chain_of(telling: Telling) -> frozenset[frozenset[str]]:
    """The speaker, those he quotes and those he speaks for, else the outlet, else the report or source alone."""
    if telling.speaker:
        return frozenset(map(authority_of, (telling.speaker, *behind(telling.quote))))
    return telling.houses


def is_copy(a: Telling, b: Telling) -> bool:
    """Whether two reports print one sentence, a few words changed at most."""
    if a.doc == b.doc:
        return False
    # Who puts the words into another mouth has not copied them.
    if a.speaker and b.speaker and not same_authority(authority_of(a.speaker), authority_of(b.speaker)):
        return False
    words, others = _words_of(a.quote), _words_of(b.quote)
    if min(len(words), len(others)) < SHORTEST:
        return False
    return Indel.normalized_similarity(words, others) >= ALIKE


def _origin(tellings: Sequence[Telling], heard: Sequence[Telling]) -> Origin:
    """An origin by the speaker that most of its reports share, else by the first of them."""
    speakers = [speaker(telling.speaker) for telling in tellings if telling.speaker]
    return Origin(
        name=max(speakers, key=speakers.count) if speakers else tellings[0].name,
        by_name=bool(speakers),
        by_wording=not (speakers or _one_house(tellings)),
        tellings=tuple(tellings),
        why=_why(heard),
    )


def _why(heard: Sequence[Telling]) -> str:
    """Which voices of one state are counted as one; empty where there is but one."""
    voices: dict[str, dict[frozenset[str], str]] = {}
    for organ in (telling.organ for telling in heard):
        state = state_behind(organ) if organ else None
        if organ and state:
            voices.setdefault(state, {}).setdefault(authority_of(organ), organ)
    return listed([_reason(state, tuple(names.values())) for state, names in voices.items() if len(names) > 1])


def _reason(state: str, names: Sequence[str]) -> str:
    organs = [speaker(name) for name in names if not is_state(name)]
    article = "the " if state.startswith("United ") else ""
    return f"{listed(organs)} {'speaks' if len(organs) == 1 else 'speak'} for {article}{state}" if organs else ""


@lru_cache(maxsize=1 << 12)
def _words_of(quote: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(quote.casefold()))


def _one_house(tellings: Sequence[Telling]) -> bool:
    """Whether all of them come from one outlet or stand on one page."""
    pages = {telling.page for telling in tellings}
    return bool(frozenset.intersection(*(telling.houses for telling in tellings))) or (
        len(pages) == 1 and None not in pages
    )
