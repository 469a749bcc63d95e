"""Published prices of other years beside a reported one, all in the money of its year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flyout.core.interval import Interval
from flyout.core.statement import Statement
from flyout.findings.attributes import MEASURES, phrase_of
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.figures import spell, stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import Pairing, pair, same_money
from flyout.findings.variants import rivals
from flyout.findings.voices import Voices, as_subject, counted, listed
from flyout.units.prices import restating_step, show_times


@dataclass(frozen=True, slots=True)
class _Restated:
    """A published price and what it is multiplied by to be in the money of a report."""

    figure: Statement
    factor: float

    @property
    def words(self) -> str:
        """The sum in the money of the report: "7.16 million US dollars"."""
        return spell(show_times(self.figure, self.factor), self.figure.unit or "")


def same_money_prices(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding for every reported price that published ones of other years can be laid beside."""
    first = {(said.value, said.value_high, said.unit, said.origin.year): said for said in reversed(topic.reported)}
    said_first = [said for said in topic.reported if said in first.values()]
    findings = (_finding(said, _restated(said, topic), topic, case.voices) for said in said_first)
    return tuple(finding for finding in findings if finding is not None)


def _restated(said: Statement, topic: Topic) -> list[_Restated]:
    factors = ((figure, same_money(said, figure)) for figure in rivals(said, topic.published))
    return [_Restated(figure, factor) for figure, factor in factors if factor is not None]


def _finding(said: Statement, prices: Sequence[_Restated], topic: Topic, voices: Voices) -> Finding | None:
    if not prices:
        return None
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    given = f"{as_subject([voices.cited(said)])} gives {stated(said)} as the {phrase}"
    beside = listed([f"{price.words} ({stated(price.figure)} of {price.figure.origin.year})" for price in prices])
    verb = "is" if len(prices) == 1 else "are"
    noun = counted(len(prices), "published price").removeprefix("one ")
    sentence = (
        f"{given}; in the money of {said.origin.year} the {noun} of other years {verb} {beside}, so the price given "
    )
    sentence += f"{_position(said, prices)}. {MEASURES[topic.attribute].caveat}"
    members = (said, *(price.figure for price in prices))
    arithmetic = "; ".join(restating_step(said, price.figure) for price in prices)
    return of_statements(Relation.SAME_MONEY, members, sentence, Weight.NOTE, arithmetic=arithmetic)


def _position(said: Statement, prices: Sequence[_Restated]) -> str:
    """Where a reported price lies among published ones in its own money."""
    pairings = {pair(said, price.figure): price.figure.origin.year for price in prices}
    if Pairing.CLOSE in pairings:
        return "agrees with one of them" if len(prices) > 1 else "agrees with it"
    if Pairing.AGREE in pairings:
        return f"is that of {pairings[Pairing.AGREE]} as printed, and not in the money of {said.origin.year}"
    ends = [_reading(price.figure).scaled(price.factor) for price in prices]
    mine = _reading(said)
    if mine.high < min(end.low for end in ends):
        return "is less than any of them" if len(prices) > 1 else "is less"
    if mine.low > max(end.high for end in ends):
        return "is more than any of them" if len(prices) > 1 else "is more"
    return "lies among them" if len(prices) > 1 else "leaves room for it"


def _reading(statement: Statement) -> Interval:
    if statement.reading is None:
        raise ValueError(f"no figure in {statement.origin.locator}")
    return statement.reading
