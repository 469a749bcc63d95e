"""Which figures of reports contradict each other, worked out once for every two shapes of figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from types import MappingProxyType

from flyout.core.dates import days_of
from flyout.core.interval import Interval
from flyout.core.statement import Modality, Statement
from flyout.findings.attributes import MEASURES, is_of_flight
from flyout.findings.beside import Sentence, sentence_of, side_by_side
from flyout.findings.case import Case, Topic
from flyout.findings.dated import given_on
from flyout.findings.groups import Groups
from flyout.findings.model import Weight
from flyout.findings.occurrences import SEASON
from flyout.findings.pairs import Pairing, Shape, figure_of, one_of_each, pair, shape_of
from flyout.findings.slips import Slips, slips_of
from flyout.findings.superseded import Corrections, corrections
from flyout.findings.variants import explained

_PLANNED = ("production_rate", "count")
"""What is planned to be another number than there is."""


_BY_PAYLOAD = ("range", "payload_mass")
_LOADED = re.compile(r"\bwith (?:an?|the|its|one|two)\b[^.;,]{0,30}\b(?:warheads?|payloads?)\b", re.IGNORECASE)
"""What tells two ranges of one missile apart: "300 km with the heaviest warhead, 3,000 with a 1-ton one"."""


@dataclass(frozen=True, slots=True)
class Contradictions:
    """What of one topic contradicts what.

    Parameters
    ----------
    apart : frozenset of (Shape, Shape)
        Figures that no value satisfies and no version explains, either way round.
    corrected : Corrections
    slips : Slips
    parts : frozenset of Shape
        Of counts: parts that one sentence gives of a number given elsewhere.
    days : mapping of Statement to (date, date)
        Of flights: when each is given or was flown, as far as is known.
    within : bool
        A report may contradict itself; it does not where it may well count
        several things, or tell of several flights, on one word.
    given : mapping of (str, str or None) to sequence of Interval
        Where several things may be counted, or flights told of: all that a report gives on one word.
    beside : mapping of Sentence to sequence of Interval
        Figures that stand side by side in one sentence.
    withdrawn : frozenset of Statement
        What its own outlet takes back.
    """

    apart: frozenset[tuple[Shape, Shape]]
    corrected: Corrections
    slips: Slips
    parts: frozenset[Shape]
    days: Mapping[Statement, tuple[date, date]]
    within: bool
    given: Mapping[tuple[str, str | None], Sequence[Interval]]
    beside: Mapping[Sentence | None, Sequence[Interval]]
    withdrawn: frozenset[Statement]

    def hold(self, a: Statement, b: Statement) -> bool:
        """Whether `a` and `b` contradict each other.

        What somebody has since corrected contradicts nothing, nor do parts of one number, two versions that one
        report tells apart, or two flights of different seasons.
        """
        both = shape_of(a), shape_of(b)
        if both not in self.apart or not self.parts.isdisjoint(both) or _told_apart(a, b):
            return False
        if self.corrected.outdate(a, b) or self.corrected.outdate(b, a) or not self.withdrawn.isdisjoint((a, b)):
            return False
        if not self._is_the_one(a, b) or not self._is_the_one(b, a):
            return False
        return (self.within or self._of_one_thing(a, b)) and not self._of_two_seasons(a, b)

    def _is_the_one(self, said: Statement, other: Statement) -> bool:
        """Whether of several figures in one sentence this is the nearest."""
        return _is_nearest(said, other, self.beside.get(sentence_of(said), ()))

    def _of_one_thing(self, a: Statement, b: Statement) -> bool:
        """Whether two figures of flights or counts can be of one: of several on one word the nearest may."""
        if a.variant != b.variant and not is_of_flight(a.attribute):
            return False
        if a.origin.name == b.origin.name and (not a.speaker or not b.speaker or a.speaker == b.speaker):
            return False
        return all(
            _is_nearest(one, other, self.given.get((one.origin.name, one.speaker), ()))
            for one, other in ((a, b), (b, a))
        )

    def _of_two_seasons(self, a: Statement, b: Statement) -> bool:
        if a not in self.days or b not in self.days:
            return False
        (first, last), (begin, end) = self.days[a], self.days[b]
        return max(first, begin) - min(last, end) > SEASON

    def excluding(self, members: Sequence[Statement], others: Sequence[Statement]) -> tuple[Statement, ...]:
        """Those of `others` that stand against some of `members`.

        Neither a slip of the unit does, nor a figure whose authority has come round to one of `members`, or that stands
        beside one of them in its sentence.
        """
        firsts = {(shape_of(said), said.origin.name): said for said in members}.values()
        sentences = set(map(sentence_of, members))
        many = (mine for mine in members if len(self.beside.get(sentence_of(mine), ())) > 1)
        listed = {(sentence_of(mine), shape_of(mine)): mine for mine in many}.values()
        return tuple(
            other
            for other in others
            if any((shape_of(other), shape_of(mine)) in self.apart and not _told_apart(other, mine) for mine in firsts)
            and not self.slips.rule_out(other)
            and other not in self.withdrawn
            and (sentence_of(other) is None or sentence_of(other) not in sentences)
            and all(self._is_the_one(mine, other) for mine in listed)
            and not any(self.corrected.outdate(other, said) for said in members)
        )


def _is_nearest(said: Statement, other: Statement, beside: Iterable[Interval]) -> bool:
    """Whether none of the figures beside one is nearer to another."""
    own, theirs = figure_of(said), figure_of(other)
    if own is None or theirs is None:
        return False
    return all(abs(own.middle - theirs.middle) <= abs(figure.middle - theirs.middle) for figure in beside)


def _told_apart(a: Statement, b: Statement) -> bool:
    """Whether one report gives figures of two things ("the new weighs 7 tonnes, the first 2.3"), or one is a plan."""
    planned = (a.modality is Modality.EXPECTED) + (b.modality is Modality.EXPECTED)
    if planned and a.variant != b.variant:
        return True  # what a version is to reach contradicts nothing that there is
    if planned == 1 and a.attribute in _PLANNED:
        return True
    if a.origin.name != b.origin.name:
        return False
    if a.attribute in _BY_PAYLOAD and a.origin.quote == b.origin.quote and _LOADED.search(a.origin.quote):
        return True
    # Nobody contradicts himself in one sentence.
    return a.variant != b.variant or (sentence_of(a) is not None and sentence_of(a) == sentence_of(b))


def contradictions(topic: Topic, case: Case) -> Contradictions:
    """What of a topic contradicts what, every two shapes of figures looked at once."""
    firsts = {shape_of(said): said for said in one_of_each(topic.reported)}
    apart: set[tuple[Shape, Shape]] = set()
    for (one, a), (other, b) in combinations(firsts.items(), 2):
        if pair(a, b) is Pairing.APART and not explained(a, b, topic.published):
            apart |= {(one, other), (other, one)}
    within = MEASURES[topic.attribute].dispute is Weight.WARNING
    return Contradictions(
        apart=frozenset(apart),
        corrected=corrections(topic, case) if apart else Corrections(MappingProxyType({})),
        slips=slips_of(topic) if apart else Slips(MappingProxyType({})),
        parts=_parts(topic.reported) if apart and topic.attribute == "count" else frozenset(),
        days=_flown(topic, case) if apart else MappingProxyType({}),
        within=within,
        given=MappingProxyType({} if within or not apart else _given(topic.reported)),
        beside=MappingProxyType(side_by_side(topic.reported) if apart else {}),
        withdrawn=frozenset(withdrawn(topic, case)) if apart else frozenset(),
    )


def _given(reported: Iterable[Statement]) -> dict[tuple[str, str | None], list[Interval]]:
    """All figures that every report gives on one word."""
    given: dict[tuple[str, str | None], list[Interval]] = {}
    for said in reported:
        figure = figure_of(said)
        if figure is not None:
            given.setdefault((said.origin.name, said.speaker), []).append(figure)
    return given


def withdrawn(topic: Topic, case: Case) -> Iterator[Statement]:
    """Figures that an outlet gave and takes back in its own voice."""
    for denied in topic.denied:
        outlet = case.outlets.get(denied.origin.name)
        if outlet is not None and denied.speaker is None:
            yield from (
                said
                for said in topic.reported
                if case.outlets.get(said.origin.name) == outlet and pair(said, denied) is Pairing.AGREE
            )


def _parts(counts: Iterable[Statement]) -> frozenset[Shape]:
    """Numbers that one sentence gives side by side, and that make another when taken together."""
    sentences: dict[tuple[str, str], dict[Shape, float]] = {}
    for said in counts:
        if said.value is not None and said.value_high is None and said.origin.quote:
            sentences.setdefault((said.origin.name, said.origin.quote), {}).setdefault(shape_of(said), said.value)
    whole = {value for values in sentences.values() for value in values.values()}
    parts = [values for values in sentences.values() if len(values) > 1 and sum(values.values()) in whole]
    return frozenset(shape for values in parts for shape in values)


def _flown(topic: Topic, case: Case) -> dict[Statement, tuple[date, date]]:
    """When each of the flights was, that figures of a topic are of; nothing where they are of no flight."""
    if not is_of_flight(topic.attribute):
        return {}
    return {said: days for said in topic.reported if (days := days_of(given_on(said, case)))}


def docs_of(statements: Iterable[Statement]) -> dict[Shape, set[str]]:
    """Which reports give a figure of each shape."""
    docs: dict[Shape, set[str]] = {}
    for said in statements:
        docs.setdefault(shape_of(said), set()).add(said.origin.name)
    return docs


def disputes(reported: Sequence[Statement], found: Contradictions) -> tuple[tuple[Statement, ...], ...]:
    """Reports' statements joined into groups by the contradictions between them."""
    places: dict[Shape, list[int]] = {}
    for place, said in enumerate(reported):
        places.setdefault(shape_of(said), []).append(place)
    groups = Groups(len(reported))
    for one, other in combinations(places, 2):
        if (one, other) in found.apart:
            for a, b in product(places[one], places[other]):
                if not groups.joined(a, b) and found.hold(reported[a], reported[b]):
                    groups.join(a, b)
    return tuple(tuple(reported[place] for place in group) for group in groups.listed() if len(group) > 1)
