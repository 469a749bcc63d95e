"""Figures that a later one has replaced: of the same authority, or in what is published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from flyout.claims.model import Claim
from flyout.core.dates import date_words, days_of, is_later, when
from flyout.core.statement import Modality, Statement
from flyout.findings.agreement import supporters
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.authorities import same_authority
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.dated import given_on
from flyout.findings.figures import home_unit, stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.origins import chain_of, telling_of
from flyout.findings.pairs import Pairing, pair
from flyout.findings.swaps import in_unit, mistaken_for
from flyout.findings.variants import version_of
from flyout.findings.voices import counted, listed, speaker
from flyout.findings.wording import readings

_STANDING = ("produced", "stock")
"""Counts that one authority brings up to date, as it does a rate of production; others are of another day or batch."""

_FORMERLY = re.compile(
    r"\b(?:previously|formerly|in the past|until (?:now|recently|then|lately)|used to)\b", re.IGNORECASE
)

SETTLED = timedelta(days=60)
"""After so long another body of a state brings up to date what one of its bodies said; until then they may differ."""


@dataclass(frozen=True, slots=True)
class _Voice:
    """On whose word a figure stands: somebody quoted, or the outlet itself."""

    speaks: bool
    names: frozenset[frozenset[str]]
    state: str | None


@dataclass(frozen=True, slots=True)
class Corrections:
    """Figures of one topic that their own authority has since replaced, with those that replace them.

    Parameters
    ----------
    updates : mapping of Statement to tuple of Statement
    former : mapping of Statement to tuple of Statement
        What a report itself tells as the figure of earlier days, with what it gives now.
    """

    updates: Mapping[Statement, tuple[Statement, ...]]
    former: Mapping[Statement, tuple[Statement, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def outdate(self, old: Statement, other: Statement) -> bool:
        """Whether the authority of `old` has since given another figure, and `other` is that figure."""
        return any(pair(new, other) is Pairing.AGREE for new in (*self.updates.get(old, ()), *self.former.get(old, ())))


def corrections(topic: Topic, case: Case) -> Corrections:
    """What is corrected in a topic; every figure is dated and its authority read once."""
    former = _former(topic, case)
    days = {said: _day(said, case) if said not in former else None for said in topic.reported}
    whose = {said: _voice(said, case) for said in topic.reported if days[said]}
    given: dict[_Voice, list[Statement]] = {}
    for said, voice in whose.items():
        given.setdefault(voice, []).append(said)
    order = {said: rank for rank, said in enumerate(topic.reported)}
    beside: dict[str, list[Statement]] = {}
    for said in topic.reported:
        beside.setdefault(said.origin.name, []).append(said)
    updates: dict[Statement, tuple[Statement, ...]] = {}
    for old, voice in whose.items():
        later = [
            new
            for other in given
            for new in given[other]
            if new.variant == old.variant and _is_later(days[new], days[old], voice, other)
        ]
        later.sort(key=order.__getitem__)
        # Whoever has come back to his old figure has corrected nothing.
        last = max(later, key=lambda new: (days[new] or (), new.origin.locator), default=None)
        if last is None or not _replaces(last, old):
            continue
        # What the older report gives of the same day beside it is no news.
        same_day = (other for other in beside[old.origin.name] if days[other] == days[old])
        if not any(pair(last, other) is Pairing.AGREE for other in same_day):
            updates[old] = tuple(new for new in later if _replaces(new, old))
    for old, now in former.items():
        updates |= {said: now for said in topic.reported if _is_of_then(said, old, case) and said not in updates}
    return Corrections(updates, former)


def _day(said: Statement, case: Case) -> tuple[date, date] | None:
    """When a figure was given; a plan brings nothing up to date."""
    return None if said.modality is Modality.EXPECTED else days_of(given_on(said, case))


def _former(topic: Topic, case: Case) -> dict[Statement, tuple[Statement, ...]]:
    """What reports tell as the figure of earlier days: "previously the army gave 500 km"."""
    told = [said for said in topic.reported if _is_former(case.claims.get(said.origin.locator))]
    found: dict[Statement, tuple[Statement, ...]] = {}
    for old in told:
        beside = (said for said in topic.reported if said.origin.name == old.origin.name and said not in told)
        now = tuple(new for new in beside if new.variant == old.variant and _replaces(new, old))
        found |= {old: now} if now else {}
    return found


def _is_former(claim: Claim | None) -> bool:
    return claim is not None and _FORMERLY.search(claim.quote[: claim.mention.start - claim.clause.start]) is not None


def _is_of_then(said: Statement, old: Statement, case: Case) -> bool:
    """Whether an earlier report gives what a later one tells as the figure of earlier days."""
    if said.origin.name == old.origin.name or pair(said, old) is not Pairing.AGREE:
        return False
    return is_later(old.origin.published, given_on(said, case))


def _replaces(new: Statement, old: Statement) -> bool:
    """Whether a figure is another one; what would agree in a neighbour unit is a slip, and corrects nothing."""
    if pair(old, new) is not Pairing.APART:
        return False
    return not any(pair(in_unit(new, code), old) is Pairing.AGREE for code in mistaken_for(new.unit or ""))


def _voice(said: Statement, case: Case) -> _Voice:
    telling = telling_of(said, case)
    return _Voice(bool(said.speaker), chain_of(telling), telling.state)


def _is_later(new: tuple[date, date] | None, old: tuple[date, date] | None, voice: _Voice, other: _Voice) -> bool:
    """Whether an authority speaks on a day that is surely later, or its state does long after."""
    if new is None or old is None or new[0] <= old[1]:
        return False
    return _one(voice, other) or (voice.state is not None and voice.state == other.state and new[0] - old[1] > SETTLED)


def _one(a: _Voice, b: _Voice) -> bool:
    """Whether one authority stands behind both; an outlet is told by its whole name only."""
    if a.speaks and b.speaks:
        return any(same_authority(mine, theirs) for mine in a.names for theirs in b.names)
    return not a.names.isdisjoint(b.names)


def superseded_figures(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding for every reported figure that a later one has replaced, whoever else still gives it."""
    lasting = topic.attribute == "production_rate" or topic.of in _STANDING
    if MEASURES[topic.attribute].dispute is not Weight.WARNING and not lasting:
        return ()
    corrected = corrections(topic, case)
    alike: dict[tuple[str, str], list[Statement]] = {}
    for old in corrected.updates:
        alike.setdefault((stated(old), _who(old, case)), []).append(old)
    told = (_by_its_authority(group, corrected, topic, case) for group in alike.values())
    figures: dict[str, list[Statement]] = {}
    for said in topic.reported:
        figures.setdefault(stated(said), []).append(said)
    published = (_in_print(group, topic, case) for group in figures.values())
    return (*told, *(finding for finding in published if finding is not None))


def _who(said: Statement, case: Case) -> str:
    return speaker(said.speaker) if said.speaker else case.voices.of(said)


def _by_its_authority(olds: Sequence[Statement], corrected: Corrections, topic: Topic, case: Case) -> Finding:
    """A figure whose authority gives another one later."""
    updates = {new for old in olds for new in corrected.updates[old]}
    new = max(updates, key=lambda said: (_last_day(said, case), said.origin.locator))
    old = max(olds, key=lambda said: _last_day(said, case))
    # Another body of its state may have brought it up to date.
    by = "" if _who(new, case) == _who(old, case) or not new.speaker else f"{_who(new, case)} gave "
    sentence = (
        f"{_given(olds, topic, case)}, is out of date: {_who(old, case)} {'last ' if len(olds) > 1 else ''}gave it "
        f"{_when(old, case)}, and {by}{stated(new)} {_when(new, case)} ({case.voices.of(new)})."
    )
    return _finding((*olds, new), sentence, case)


def _given(olds: Sequence[Statement], topic: Topic, case: Case) -> str:
    who = listed(list(dict.fromkeys(map(case.voices.of, olds))))
    return f"The {phrase_of(topic.attribute, topic.of, topic.subject)} given by {who}, {stated(olds[0])}"


def _finding(members: Sequence[Statement], sentence: str, case: Case) -> Finding:
    arithmetic = _dated(members, case)
    return of_statements(Relation.SUPERSEDED, members, sentence, Weight.NOTE, arithmetic=arithmetic)


def _in_print(group: Sequence[Statement], topic: Topic, case: Case) -> Finding | None:
    """A figure that was published once and that every later source contradicts."""
    same = supporters(group, topic.published)
    if not same or any(given_on(figure, case) is None for figure in same):
        return None
    newest = max(same, key=lambda figure: _last_day(figure, case))
    later = [figure for figure in topic.published if is_later(given_on(figure, case), given_on(newest, case))]
    against = [figure for figure in later if pair(group[0], figure) is Pairing.APART and _one_version(figure, newest)]
    if not against or len(against) < len(later):
        return None
    last = max(against, key=lambda figure: _last_day(figure, case))
    sentence = (
        f"{_given(group, topic, case)}, may be out of date: it was last published "
        f"{_when(newest, case)} ({case.voices.of(newest)}), and {counted(len(against), 'later source')} "
        f"{'gives' if len(against) == 1 else 'give'} another figure, {stated(last)} {_when(last, case)} "
        f"({case.voices.of(last)})."
    )
    return _finding((*group, newest, *against), sentence, case)


def _one_version(a: Statement, b: Statement) -> bool:
    return version_of(a) == version_of(b)


def _last_day(said: Statement, case: Case) -> date:
    days = days_of(given_on(said, case))
    return days[1] if days else date.min


def _when(said: Statement, case: Case) -> str:
    return when(given_on(said, case) or "")


def _dated(members: Sequence[Statement], case: Case) -> str:
    """Every figure as it was read, with its date, in the order of the dates."""
    return "; ".join(_lines(sorted(members, key=lambda said: _last_day(said, case)), case))


def _lines(members: Iterable[Statement], case: Case) -> Iterable[str]:
    members = tuple(members)
    home = home_unit(members[0])
    for said in members:
        (line,) = readings((said,), home)
        yield f"{date_words(given_on(said, case)) or 'no date'}: {line}"
