"""How well the grammar reads public test sets: floors for the tests, a table for people.

    python tests/texts/quantities/test_against_public_sets.py [--misses SET]

A gold quantity is found if its numbers agree within 0.5 % (both ends of a
range) where the spans overlap, or anywhere in the sentence for sets without
spans. A set that is not there is left out and named.
"""

from __future__ import annotations

import json
import pathlib
import sys
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from flyout.claims.model import Quantity
from flyout.claims.quantities.read import read_quantities

SETS = pathlib.Path(__file__).resolve().parents[4] / "shared"
PHRASE_UNITS = {
    "mi": {"[mi_i]"},
    "lb": {"[lb_av]"},
    "ton": {"t", "[ston_av]"},  # the word alone does not say which
    "mach": {"Ma"},
    "month": {"mo"},
    "count": {"1"},
}
HUNDREDTHS = frozenset(("cent", "pence", "penny"))
"""Units of the sets that we give in the currency they are a hundredth of."""


class Gold(NamedTuple):
    """One quantity of a test set; `start` is None where the set has no spans."""

    low: float
    high: float
    units: set[str] | None = None
    start: int | None = None
    end: int | None = None


def close(a: float, b: float) -> bool:
    """Whether two numbers agree within 0.5 %."""
    return abs(a - b) <= 0.005 * max(abs(a), abs(b), 1e-12)


def part_of(unit: str | None) -> float:
    """What one of a unit of a set is in the currency we give it in."""
    return 0.01 if (unit or "").lower() in HUNDREDTHS else 1.0


def readings(quantity: Quantity) -> Iterator[tuple[float, float, str]]:
    """Every reading of a quantity: low, high, unit."""
    yield quantity.value, quantity.value if quantity.value_high is None else quantity.value_high, quantity.unit
    if quantity.also_value is not None:
        high = quantity.also_value if quantity.also_value_high is None else quantity.also_value_high
        yield quantity.also_value, high, quantity.also_unit or ""


def score(text: str, gold: list[Gold], kinds: frozenset[str]) -> tuple[int, int, int, int, list[Gold], list[Quantity]]:
    """Found, found with unit, gold, read; what was missed and what was read besides."""
    quantities = [q for q in read_quantities(text) if q.dimension != "year" and (not kinds or q.dimension in kinds)]
    open_ = [(k, low, high, unit, q) for k, q in enumerate(quantities) for low, high, unit in readings(q)]
    found = with_unit = 0
    missed, used = [], set()
    for g in gold:
        hits = [
            o
            for o in open_
            if close(o[1], g.low)
            and close(o[2], g.high)
            and (g.start is None or (o[4].span.start < (g.end or 0) and g.start < o[4].span.end))
        ]
        hits.sort(key=lambda o: g.units is None or o[3] not in g.units)
        if not hits:
            missed.append(g)
            continue
        open_.remove(hits[0])
        used.add(hits[0][0])
        found += 1
        with_unit += g.units is None or hits[0][3] in g.units
    spurious = [q for k, q in enumerate(quantities) if k not in used]
    return found, with_unit, len(gold), found + len(spurious), missed, spurious


def news_phrases() -> Iterator[tuple[str, list[Gold]]]:
    """Short sentences on missiles."""
    for line in (SETS / "data/claims/news_phrases.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        yield (
            row["text"],
            [Gold(q["low"], q["high"], PHRASE_UNITS.get(q["unit"], {q["unit"]})) for q in row["quantities"]],
        )


def recognizers(model: str) -> Iterator[tuple[str, list[Gold]]]:
    """Recognizers-Text, one model; spans with inclusive ends."""
    path = SETS / f"data/claims/recognizers_text_specs/NumberWithUnit_English_{model}Model.json"
    for row in json.loads(path.read_text("utf-8-sig")):
        gold = []
        for result in row["Results"]:
            try:
                resolution = result.get("Resolution") or {}
                value = float(resolution.get("value")) * part_of(resolution.get("unit"))
            except (TypeError, ValueError):
                continue
            gold.append(Gold(value, value, None, result["Start"], result["End"] + 1))
        yield row["Input"], gold


def quantulum() -> Iterator[tuple[str, list[Gold]]]:
    """Sentences of quantulum3's own tests: middle value and uncertainty."""
    for row in json.loads((SETS / "data/claims/quantulum3_tests/quantities.json").read_text("utf-8")):
        gold = []
        for result in row["res"]:
            half, part = result.get("uncertainty") or 0.0, part_of(result.get("unit"))
            gold.append(Gold((result["value"] - half) * part, (result["value"] + half) * part))
        yield row["req"], gold


def dev_texts() -> Iterator[tuple[str, list[Gold]]]:
    """Annotated reports: only what they say of weapons, so that recall counts."""
    rows = [json.loads(line) for line in (SETS / "texts/dev.jsonl").read_text("utf-8").splitlines()]
    for name in sorted({row["doc"] for row in rows}):
        text = (SETS / "texts/dev" / name).read_bytes().decode("utf-8")
        gold = [
            Gold(
                row["value"],
                row["value"] if row["value_high"] is None else row["value_high"],
                {row["unit"]},
                row["mention_start"],
                row["mention_end"],
            )
            for row in rows
            if row["doc"] == name and row["kind"] == "quantity"
        ]
        yield text, [g for g in gold if "year" not in (g.units or ())]


ALL: frozenset[str] = frozenset()
TABLE = {
    "news phrases": (news_phrases, ALL),
    "annotated reports (recall)": (dev_texts, ALL),
    "Recognizers dimension": (
        lambda: recognizers("Dimension"),
        frozenset(("length", "area", "volume", "mass", "speed", "angle", "power")),
    ),
    "Recognizers currency": (lambda: recognizers("Currency"), frozenset(("money",))),
    "quantulum3": (quantulum, ALL),
}


# Floors are what readers of reports need, not what we happen to reach: nothing
# wrong on plain sentences about missiles, and nearly nothing overlooked in reports.
FLOORS = {
    "news phrases": (1.0, 1.0, 1.0),
    "annotated reports (recall)": (0.0, 0.96, 0.95),
    "Recognizers dimension": (0.85, 0.65, 0.95),
    "Recognizers currency": (0.85, 0.65, 0.95),
    "quantulum3": (0.7, 0.7, 0.95),
}


@pytest.mark.parametrize("name", sorted(TABLE))
def test_floors(name):
    precision, recall, unit = FLOORS[name]
    try:
        scores = scores_of(name)
    except FileNotFoundError:
        pytest.skip("the public sets lie beside the repository, and are not here")
    found, with_unit, gold, read = (sum(s[k] for s in scores) for k in (1, 2, 3, 4))
    assert found / read >= precision
    assert found / gold >= recall
    assert with_unit / found >= unit


def scores_of(name: str) -> list[tuple[str, int, int, int, int, list[Gold], list[Quantity]]]:
    """Every text of a set with its score."""
    rows, kinds = TABLE[name]
    return [(text, *score(text, gold, kinds)) for text, gold in rows()]


def main(*, misses: str | None) -> None:
    """Print the table."""
    print(f"{'set':28} {'P':>6} {'R':>6} {'F1':>6} {'unit':>6} {'gold':>6}")
    for name in TABLE:
        try:
            scores = scores_of(name)
        except FileNotFoundError:
            print(f"{name:28} not here")
            continue
        found, unit, gold, read = (sum(s[k] for s in scores) for k in (1, 2, 3, 4))
        p, r = found / max(read, 1), found / max(gold, 1)
        f = 2 * p * r / max(p + r, 1e-9)
        print(f"{name:28} {100 * p:6.1f} {100 * r:6.1f} {100 * f:6.1f} {100 * unit / max(found, 1):6.1f} {gold:6d}")
        if misses is not None and misses in name:
            print_misses(scores)


def print_misses(scores: list[tuple[str, int, int, int, int, list[Gold], list[Quantity]]]) -> None:
    """What was missed and what was read besides."""
    for text, *_, missed, spurious in scores:
        for g in missed:
            where = text if g.start is None else text[max(0, g.start - 40) : (g.end or 0) + 20]
            print(f"    missed {g.low:g}..{g.high:g} in {where!r}")
        for q in spurious:
            where = text[max(0, q.span.start - 30) : q.span.end + 20]
            print(f"    besides {q.value:g} {q.unit} [{q.rule}] {where!r}")


if __name__ == "__main__":
    main(misses=sys.argv[2] if sys.argv[1:2] == ["--misses"] else None)
