"""Second readings in brackets that are not the first one converted: "6,000 km (3,278 miles)"."""

from __future__ import annotations

from dataclasses import dataclass

from flyout.claims.model import Claim
from flyout.core.interval import Interval
from flyout.findings.build import of_claims
from flyout.findings.case import Case
from flyout.findings.figures import OWN_DIGITS, between, spell
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import ROUNDED_TWICE
from flyout.findings.swaps import mistaken_for
from flyout.findings.voices import Voices
from flyout.units.figures import reading, significant_figures
from flyout.units.show import show, show_si_range
from flyout.units.table import dimension_of, from_si, to_si


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One figure of a claim and all it may stand for [SI]."""

    value: float
    code: str
    range: Interval

    @classmethod
    def of(cls, value: float, code: str) -> Reading:
        """Read a value by its own digits."""
        own = reading(value, significant_figures(_numeral(value)))
        return cls(value=value, code=code, range=Interval(to_si(own.low, code), to_si(own.high, code)))

    @property
    def words(self) -> str:
        """As a reader sees it."""
        return spell(show(self.value, self.code, digits=OWN_DIGITS), self.code)

    def read_out(self) -> str:
        """All it may stand for, in its own unit."""
        own = show_si_range(self.range.low, self.range.high, self.code, digits=OWN_DIGITS)
        return f"{show(self.value, self.code, digits=OWN_DIGITS)} is {own} by its digits"


def _numeral(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else repr(float(value))


def conversion_mismatches(case: Case) -> tuple[Finding, ...]:
    """Claims whose two readings cannot be one figure."""
    findings = (_check(claim, case.voices) for claim in case.claims.values())
    return tuple(finding for finding in findings if finding is not None)


def _check(claim: Claim, voices: Voices) -> Finding | None:
    for first, second in ((claim.value, claim.also_value), (claim.value_high, claim.also_value_high)):
        if not isinstance(first, float | int) or second is None or claim.unit is None or claim.also_unit is None:
            continue
        # Money is left out: there is no fixed rate between two currencies.
        if dimension_of(claim.unit) in ("money", "mach") or dimension_of(claim.unit) != dimension_of(claim.also_unit):
            continue
        a, b = Reading.of(first, claim.unit), Reading.of(second, claim.also_unit)
        if not _same(a.range, b.range):
            return _finding(claim, a, b, voices)
    return None


def _same(a: Interval, b: Interval) -> bool:
    return a.gap(b) <= ROUNDED_TWICE * min(abs(a.middle), abs(b.middle))


def _finding(claim: Claim, a: Reading, b: Reading, voices: Voices) -> Finding:
    right = spell(show(from_si(to_si(a.value, a.code), b.code), b.code, digits=4), b.code)
    sentence = f"{voices.report(claim.doc)} gives “{claim.mention_text}”, but {a.words} is {right}, not {b.words}"
    remedy = _remedy(a, b)
    arithmetic = f"{a.read_out()} = {between(a.range, b.code)}; {b.read_out()}"
    sentence = f"{sentence}; {remedy}." if remedy else f"{sentence}."
    return of_claims(Relation.CONVERSION_MISMATCH, [claim], sentence, Weight.WARNING, arithmetic=arithmetic)


def _remedy(a: Reading, b: Reading) -> str | None:
    """What may have gone wrong, where one simple slip would explain it."""
    if _transposed(f"{b.value:.0f}", f"{from_si(to_si(a.value, a.code), b.code):.0f}"):
        return "two digits may have changed places"
    for code in mistaken_for(b.code):
        meant = Reading.of(b.value, code)
        if _same(a.range, meant.range):
            return f"it would be right as {meant.words}"
    for code in mistaken_for(a.code):
        meant = Reading.of(a.value, code)
        if _same(meant.range, b.range):
            return f"it would be right if the first figure were {meant.words}"
    return None


def _transposed(written: str, right: str) -> bool:
    """Whether two neighbouring digits of `right` changed places in `written`."""
    wrong = [place for place, (x, y) in enumerate(zip(written, right, strict=False)) if x != y]
    return (
        len(written) == len(right) and len(wrong) == 2 and wrong[1] - wrong[0] == 1 and sorted(written) == sorted(right)
    )
