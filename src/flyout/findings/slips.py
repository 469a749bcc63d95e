"""Figures in what is probably the wrong unit: alone against all others, and right in its neighbour unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.figures import home_unit, read_out, stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import Pairing, pair
from flyout.findings.published import rivals
from flyout.findings.swaps import mistaken_for
from flyout.findings.voices import Voices, counted, listed
from flyout.findings.wording import best_example, by_figure
from flyout.units.table import from_si, to_si


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slip:
    """A statement, what it would say in another unit, and who would then agree."""

    said: Statement
    meant: Statement
    agreeing: tuple[Statement, ...]


def unit_slips(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding for every figure that only another unit makes agree with anybody."""
    if MEASURES[topic.attribute].dispute is None:
        return ()
    slips = [slip for said in topic.reported if (slip := _slip(said, topic)) is not None]
    once: dict[tuple[str, str], _Slip] = {}  # of a report and a figure, whoever is quoted for it
    for slip in slips:
        once.setdefault((slip.said.origin.name, stated(slip.said)), slip)
    findings = [_finding(slip, slips, topic, case.voices) for slip in once.values()]
    return tuple({frozenset(finding.members): finding for finding in reversed(findings)}.values())[::-1]


def _slip(said: Statement, topic: Topic) -> _Slip | None:
    elsewhere = [other for other in topic.reported if other.origin.name != said.origin.name]
    others = [other for other in elsewhere if pair(said, other) is not Pairing.INCOMPARABLE]
    if MEASURES[topic.attribute].dispute is Weight.WARNING:
        others += rivals(said, topic.published)
    # A bound that leaves room for a figure ("at least 100 miles") is no second voice for it.
    if said.unit is None or any(pair(said, other) in (Pairing.AGREE, Pairing.CLOSE) for other in others):
        return None
    others = [other for other in others if pair(said, other) is Pairing.APART]
    candidates = [_read_as(said, code, others) for code in mistaken_for(said.unit)]
    best = max(candidates, key=lambda slip: len(slip.agreeing), default=None)
    return best if best and best.agreeing else None


def _read_as(said: Statement, code: str, others: Sequence[Statement]) -> _Slip:
    meant = in_unit(said, code)
    return _Slip(
        said=said, meant=meant, agreeing=tuple(other for other in others if pair(meant, other) is Pairing.AGREE)
    )


def in_unit(said: Statement, code: str) -> Statement:
    """The same numerals with another unit behind them."""
    if said.reading is None or said.unit is None:
        return said
    low, high = (to_si(from_si(end, said.unit), code) for end in (said.reading.low, said.reading.high))
    return replace(said, unit=code, reading=Interval(low, high))


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
