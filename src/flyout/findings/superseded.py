"""Figures that a later one has replaced: of the same authority, or in what is published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from flyout.core.dates import date_words, days_of, is_later, when
from flyout.core.statement import Statement
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
from flyout.findings.variants import version_of
from flyout.findings.voices import counted, speaker
from flyout.findings.wording import readings

_STANDING = ("produced", "stock")
"""Counts that one authority brings up to date; others are of another day or batch."""


def superseded_figures(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding for every reported figure that a later one has replaced."""
    if MEASURES[topic.attribute].dispute is not Weight.WARNING and topic.of not in _STANDING:
        return ()
    told = (_by_its_authority(said, topic, case) for said in topic.reported)
    published = (_in_print(said, topic, case) for said in topic.reported)
    return tuple(finding for finding in (*told, *published) if finding is not None)


def is_update(old: Statement, new: Statement, case: Case) -> bool:
    """Whether one authority gave `new` after `old` and the two exclude each other."""
    return (
        pair(old, new) is Pairing.APART
        and is_later(given_on(new, case), given_on(old, case))
        and _one_authority(old, new, case)
    )


def is_outdated(old: Statement, other: Statement, topic: Topic, case: Case) -> bool:
    """Whether the authority of `old` has since given another figure, and `other` is that figure."""
    updates = (new for new in topic.reported if is_update(old, new, case))
    return any(pair(new, other) is Pairing.AGREE for new in updates)


def _one_authority(a: Statement, b: Statement, case: Case) -> bool:
    mine, theirs = (chain_of(telling_of(said, case)) for said in (a, b))
    if a.speaker and b.speaker:
        return any(same_authority(one, other) for one in mine for other in theirs)
    return not set(mine).isdisjoint(theirs)


def _by_its_authority(old: Statement, topic: Topic, case: Case) -> Finding | None:
    """A figure whose authority gives another one later."""
    updates = [new for new in topic.reported if is_update(old, new, case)]
    if not updates:
        return None
    new = max(updates, key=lambda said: (_last_day(said, case), said.origin.locator))
    who = speaker(old.speaker) if old.speaker else case.voices.of(old)
    sentence = (
        f"{_out_of_date(old, topic, case)}: {who} gave it {_when(old, case)}, "
        f"and {stated(new)} {_when(new, case)} ({case.voices.of(new)})."
    )
    return of_statements(Relation.SUPERSEDED, (old, new), sentence, Weight.NOTE, arithmetic=_dated((old, new), case))


def _out_of_date(old: Statement, topic: Topic, case: Case) -> str:
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    return f"The {phrase} given by {case.voices.of(old)}, {stated(old)}, is out of date"


def _in_print(said: Statement, topic: Topic, case: Case) -> Finding | None:
    """A figure that was published once and that every later source contradicts."""
    same = supporters((said,), topic.published)
    if not same or any(given_on(figure, case) is None for figure in same):
        return None
    newest = max(same, key=lambda figure: _last_day(figure, case))
    later = [figure for figure in topic.published if is_later(given_on(figure, case), given_on(newest, case))]
    against = [figure for figure in later if pair(said, figure) is Pairing.APART and _one_version(figure, newest)]
    if not against or len(against) < len(later):
        return None
    last = max(against, key=lambda figure: _last_day(figure, case))
    sentence = (
        f"{_out_of_date(said, topic, case).replace('is out', 'may be out')}: it was last published "
        f"{_when(newest, case)} ({case.voices.of(newest)}), and {counted(len(against), 'later source')} "
        f"{'gives' if len(against) == 1 else 'give'} another figure, {stated(last)} {_when(last, case)} "
        f"({case.voices.of(last)})."
    )
    members = (said, newest, *against)
    return of_statements(Relation.SUPERSEDED, members, sentence, Weight.NOTE, arithmetic=_dated(members, case))


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
