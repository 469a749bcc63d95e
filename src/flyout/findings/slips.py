"""Figures in what is probably the wrong unit: alone against all others, and right in its neighbour unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flyout.core.statement import Qualifier, Statement
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.beside import LISTED, sentence_of, side_by_side
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.figures import home_unit, read_out, stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import Pairing, figure_of, one_of_each, pair, shape_of
from flyout.findings.swaps import in_unit, mistaken_for
from flyout.findings.variants import rivals
from flyout.findings.voices import Voices, counted, listed
from flyout.findings.wording import best_example, by_figure

NEAR = 0.025
"""Share by which a figure may miss what it was converted from, where nobody has its numerals in the other unit."""

_BOUNDS = (Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.LESS_THAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slip:
    """A statement, what it would say in another unit, and who would then agree."""

    said: Statement
    meant: Statement
    agreeing: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Slips:
    """Figures of one topic that another unit explains, each with those it would agree with."""

    meant: Mapping[Statement, frozenset[Statement]]

    def rule_out(self, said: Statement) -> bool:
        """Whether it is this figure that slipped: those it would agree with have not slipped themselves."""
        agreeing = self.meant.get(said)
        return agreeing is not None and agreeing.isdisjoint(self.meant)


def slips_of(topic: Topic) -> Slips:
    """What another unit explains in a topic."""
    return Slips({slip.said: frozenset(slip.agreeing) for slip in _slips(topic)})


def _slips(topic: Topic) -> list[_Slip]:
    if MEASURES[topic.attribute].dispute is None:
        return []
    given = {sentence: len(figures) for sentence, figures in side_by_side(topic.reported).items()}
    alone = (said for said in topic.reported if given.get(sentence_of(said), 0) < LISTED)
    return [slip for said in alone if (slip := _slip(said, topic)) is not None]


def unit_slips(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding for every figure that only another unit makes agree with anybody."""
    slips = _slips(topic)
    once: dict[tuple[str, str], _Slip] = {}  # of a report and a figure, whoever is quoted for it
    for slip in slips:
        once.setdefault((slip.said.origin.name, stated(slip.said)), slip)
    findings = [_finding(slip, slips, topic, case.voices) for slip in once.values()]
    return tuple({frozenset(finding.members): finding for finding in reversed(findings)}.values())[::-1]


def _slip(said: Statement, topic: Topic) -> _Slip | None:
    elsewhere = tuple(other for other in topic.reported if other.origin.name != said.origin.name)
    if MEASURES[topic.attribute].dispute is Weight.WARNING:
        elsewhere += rivals(said, topic.published)
    pairings = {other: pair(said, other) for other in one_of_each(elsewhere)}
    # A bound that leaves room for a figure ("at least 100 miles") is no second voice for it.
    if said.unit is None or not {Pairing.AGREE, Pairing.CLOSE}.isdisjoint(pairings.values()):
        return None
    apart = [other for other, pairing in pairings.items() if pairing is Pairing.APART or _has_numerals_of(said, other)]
    candidates = [_read_as(said, code, apart, elsewhere) for code in mistaken_for(said.unit)]
    best = max(candidates, key=lambda slip: len(slip.agreeing), default=None)
    return best if best and best.agreeing else None


def _has_numerals_of(said: Statement, other: Statement) -> bool:
    """Whether one bound stands in two units: more than 15,000 miles is no second voice for more than 15,000 km."""
    mine, theirs = (said.qualifier, said.value, said.value_high), (other.qualifier, other.value, other.value_high)
    return mine == theirs and said.unit != other.unit


def _read_as(said: Statement, code: str, apart: Sequence[Statement], elsewhere: Sequence[Statement]) -> _Slip:
    meant = in_unit(said, code)
    shapes = {shape_of(other) for other in apart if pair(meant, other) is Pairing.AGREE and _is_meant(meant, other)}
    agreeing = tuple(other for other in elsewhere if shapes and shape_of(other) in shapes)
    return _Slip(said=said, meant=meant, agreeing=agreeing)


def _is_meant(meant: Statement, other: Statement) -> bool:
    """Whether a figure in its other unit is the one given elsewhere, and not merely near it by chance.

    It is where the numerals are the same, or where a conversion gives them;
    13,000 miles are not what "more than 20,000 km" was converted from.
    """
    if (meant.value, meant.value_high, meant.unit) == (other.value, other.value_high, other.unit):
        return True
    mine, theirs = figure_of(meant), figure_of(other)
    if mine is None or theirs is None or other.qualifier in _BOUNDS:
        return False
    return abs(mine.middle - theirs.middle) <= NEAR * max(abs(mine.middle), abs(theirs.middle))


def _finding(slip: _Slip, slips: Sequence[_Slip], topic: Topic, voices: Voices) -> Finding:
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    mutual = next((other for other in slips if other.said in slip.agreeing and slip.said in other.agreeing), None)
    if mutual:
        sentence = (
            f"One of two reports probably has the wrong unit for the {phrase}: {stated(slip.said)} "
            f"({voices.cited(slip.said)}) and {stated(mutual.said)} ({voices.cited(mutual.said)}) "
            "would agree in one unit."
        )
    else:
        sentence = (
            f"The {phrase} given by {voices.cited(slip.said)}, {stated(slip.said)}, is probably a slip of the unit: "
            f"{stated(slip.meant)} would agree with {_witnesses(slip, voices)}."
        )
    members = (slip.said, *slip.agreeing)
    return of_statements(Relation.UNIT_SLIP, members, sentence, Weight.WARNING, arithmetic=_arithmetic(slip))


def _witnesses(slip: _Slip, voices: Voices) -> str:
    """Who would agree: the reports by name, the published figures by number."""
    reports = [other for other in slip.agreeing if other.origin.kind == "report"]
    published = [other for other in slip.agreeing if other.origin.kind != "report"]
    names = [f"{figure} ({listed(who)})" for figure, who in by_figure(reports, voices).items()]
    if published:
        example = best_example(slip.meant, published, voices)
        names.append(
            example if len(published) == 1 else f"{counted(len(published), 'published figure')}, among them {example}"
        )
    return listed(names)


def _arithmetic(slip: _Slip) -> str:
    home = home_unit(slip.agreeing[0])
    lines = [read_out(slip.said, home), read_out(slip.meant, home)]
    lines += dict.fromkeys(read_out(other, home) for other in slip.agreeing[:2])
    return "; ".join(lines)
