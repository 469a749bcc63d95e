"""Public sets of sentences with their quantities, in one shape, and one matching for every reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flyout.units.currencies import CURRENCIES, SHARED_NAMES
from flyout.units.table import dimension_of, from_si, to_si
from flyout.units.words import find_code

HOME = Path(__file__).resolve().parents[2] / "shared" / "data" / "claims"
CLOSE = 0.005
MONEY = {word: code for code, currency in CURRENCIES.items() for word in currency.words}
NATIONS = {f"{nation} {name}": code for code, c in CURRENCIES.items() for nation in c.nations for name in SHARED_NAMES}
SPEEDS = {f"{length} per hour": code for length, code in (("mile", "[mi_i]/h"), ("kilometer", "km/h"))}
NAMES = {
    **{**NATIONS, **SPEEDS, "chinese yuan": "CNY", "united states dollar": "USD", "japanese yen": "JPY"},
    **{"finnish markka": "FIM", "netherlands guilder": "NLG", "costa rican colón": "CRC", "lao kip": "LAK"},
    **{"cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "pound sterling": "GBP", "mach": "Ma"},
    **{"percentage": "%", "lb": "[lb_av]", "mi": "[mi_i]", "month": "mo", "year": "a", "count": "1", "c": "Cel"},
    **{"dimensionless": "1", "f": "[degF]", "kilometre per hour": "km/h", "metre per second": "m/s"},
    **{"square kilometre": "km2", "pound-mass": "[lb_av]"},
}
HUNDREDTHS = frozenset(("cent", "cents", "pence", "penny"))
"""Units whose values are compared in the currency they are a hundredth of."""
NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A quantity, of a set or of a reader; `start` is None where a set has no spans, `low` where it has no values."""

    low: float | None
    high: float | None
    unit: str | None = None
    kind: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One sentence with what stands in it."""

    text: str
    gold: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts over one set."""

    found: int
    right_unit: int
    with_unit: int
    gold: int
    read: int

    @property
    def precision(self) -> float:
        """Share of the readings that the set holds."""
        return self.found / max(self.read, 1)

    @property
    def recall(self) -> float:
        """Share of the set that was read."""
        return self.found / max(self.gold, 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)


def code_of(unit: str | None) -> str | None:
    """Our code of a unit as a set or a reader names it."""
    if unit is None:
        return None
    plain = unit.strip().lower()
    return NAMES.get(plain) or MONEY.get(plain) or find_code(unit) or find_code(plain)


def kind_of(reading: Reading) -> str:
    """What a reading measures: the dimension of its unit, or what its reader says."""
    code = code_of(reading.unit)
    if code is not None:
        return dimension_of(code)
    return {"currency": "money"}.get(reading.kind or "", reading.kind or "count")


def news_phrases() -> Iterator[Sample]:
    """Short sentences on missiles, every quantity marked with its unit."""
    for line in (HOME / "news_phrases.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        gold = tuple(Reading(low=q["low"], high=q["high"], unit=q["unit"]) for q in row["quantities"])
        yield Sample(text=row["text"], gold=gold)


def recognizers(model: str) -> Iterator[Sample]:
    """Recognizers-Text, one model; spans with inclusive ends."""
    for row in json.loads((HOME / "recognizers_text_specs" / f"{model}Model.json").read_text("utf-8-sig")):
        found = []
        for result in row["Results"]:
            resolution = result.get("Resolution") or {}
            try:
                value = float(resolution.get("value"))
            except (TypeError, ValueError):
                continue
            place = {"start": result["Start"], "end": result["End"] + 1} if "Start" in result else {}
            found.append(Reading(low=value, high=value, unit=resolution.get("unit"), **place))
        yield Sample(text=row["Input"], gold=tuple(found))


def quantulum3_tests() -> Iterator[Sample]:
    """Sentences of quantulum3's own tests: middle value and half width."""
    for row in json.loads((HOME / "quantulum3_tests" / "quantities.json").read_text("utf-8")):
        found = []
        for result in row["res"]:
            half = result.get("uncertainty") or 0.0
            low, high = result["value"] - half, result["value"] + half
            found.append(Reading(low=low, high=high, unit=result.get("unit")))
        yield Sample(text=row["req"], gold=tuple(found))


def measeval(*, values: bool) -> Iterator[Sample]:
    """Scientific paragraphs; the value of a span is the one or two numerals written in it."""
    for line in (HOME / "measeval_eval.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        found = []
        for mark in row["annotations"]:
            if mark["type"] != "Quantity":
                continue
            numbers = [float(n.replace(",", "")) for n in NUMERAL.findall(mark["text"])]
            plain = values and 1 <= len(numbers) <= 2
            ends = (min(numbers), max(numbers)) if plain else (None, None)
            found.append(Reading(low=ends[0], high=ends[1], start=mark["start"], end=mark["end"]))
        yield Sample(text=row["text"], gold=tuple(found))


def score(samples: list[Sample], readings: list[list[Reading]], kinds: frozenset[str]) -> Score:
    """Match every reading to one quantity of its sentence at most, and count."""
    found = right_unit = with_unit = gold = read = 0
    for sample, rows in zip(samples, readings, strict=True):
        open_ = asked(sample, rows, kinds)
        read += len(open_)
        gold += len(sample.gold)
        for wanted in sample.gold:
            hits = sorted((r for r in open_ if matches(wanted, r)), key=lambda r: not same_unit(wanted, r))
            if hits:
                open_.remove(hits[0])
                found += 1
                with_unit += wanted.unit is not None
                right_unit += wanted.unit is not None and same_unit(wanted, hits[0])
    return Score(found=found, right_unit=right_unit, with_unit=with_unit, gold=gold, read=read)


def asked(sample: Sample, rows: list[Reading], kinds: frozenset[str]) -> list[Reading]:
    """Readings that count in a set of these kinds: by their unit, or because they stand where the set has one."""
    return [
        row for row in rows if not kinds or kind_of(row) in kinds or any(overlap(gold, row) for gold in sample.gold)
    ]


def overlap(gold: Reading, reading: Reading) -> bool:
    """Whether the spans overlap; always where the set has none."""
    return gold.start is None or (reading.start < gold.end and gold.start < reading.end)


def matches(gold: Reading, reading: Reading) -> bool:
    """Whether the spans overlap, where the set has them, and the numbers agree.

    As written, in the gold unit, or as parts of their currency.
    """
    if not overlap(gold, reading):
        return False
    if gold.low is None:
        return True
    ends = [(reading.low, reading.high)]
    if all(close(mine, theirs) for mine, theirs in zip(whole(reading), whole(gold), strict=True)):
        return True
    ours, theirs = code_of(reading.unit), code_of(gold.unit)
    if ours and theirs and ours != theirs and dimension_of(ours) == dimension_of(theirs) != "money":
        ends.append(tuple(from_si(to_si(end, ours), theirs) for end in ends[0]))
    return any(close(low, gold.low) and close(high, gold.high) for low, high in ends)


def whole(reading: Reading) -> tuple[float, float]:
    """Both ends of a reading, cents and pence as parts of their currency."""
    part = 0.01 if (reading.unit or "").strip().lower() in HUNDREDTHS else 1.0
    return reading.low * part, reading.high * part


def same_unit(gold: Reading, reading: Reading) -> bool:
    """Whether both units have one code, or one name where we know no code."""
    ours, theirs = code_of(reading.unit), code_of(gold.unit)
    if gold.unit == "Pound" and ours == "GBP":  # of money or of mass
        return True
    if ours is None and theirs is None:
        return (gold.unit or "").lower() == (reading.unit or "").lower()
    if ours is not None and theirs is not None and ours != theirs and dimension_of(ours) == dimension_of(theirs):
        converted = dimension_of(ours) != "money" and gold.low is not None and not close(reading.low, gold.low)
        return converted and close(from_si(to_si(reading.low, ours), theirs), gold.low)
    return ours == theirs


def close(a: float, b: float) -> bool:
    """Whether two numbers agree within half a per cent."""
    return abs(a - b) <= CLOSE * max(abs(a), abs(b), 1e-12)
