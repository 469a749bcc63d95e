"""Read public sets of sentences with flyout and with quantulum3, match both alike, and write docs/quantities.md.

    python benchmarks/quantities.py [--misses SET]

The sets lie beside the project; without them the script says so and ends.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from quantity_sets import (
    HOME,
    Reading,
    Sample,
    Score,
    asked,
    matches,
    measeval,
    news_phrases,
    quantulum3_tests,
    recognizers,
    score,
)

from flyout import __version__
from flyout.claims.quantities.read import read_quantities

ROOT = Path(__file__).resolve().parents[1]
PEER = ROOT / ".venv-bench-text" / "bin" / "python"
PAGE = ROOT / "docs" / "quantities.md"
ALL: frozenset[str] = frozenset()
SIZES = frozenset(("length", "area", "volume", "mass", "speed", "power", "pressure", "information", "flow", "energy"))
MONEY = frozenset(("money",))
HEAT = frozenset(("temperature",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """One set: its sentences, and the kinds of quantity it marks (all where empty)."""

    name: str
    samples: Callable[[], Iterable[Sample]]
    kinds: frozenset[str] = ALL
    newslike: bool = True


SETS = (
    Set(name="news phrases", samples=news_phrases),
    Set(
        name="Recognizers-Text dimension",
        samples=lambda: recognizers("NumberWithUnit_English_Dimension"),
        kinds=SIZES,
    ),
    Set(name="Recognizers-Text currency", samples=lambda: recognizers("NumberWithUnit_English_Currency"), kinds=MONEY),
    Set(
        name="Recognizers-Text temperature",
        samples=lambda: recognizers("NumberWithUnit_English_Temperature"),
        kinds=HEAT,
        newslike=False,
    ),
    Set(name="Recognizers-Text number", samples=lambda: recognizers("Number_English_Number"), newslike=False),
    Set(name="quantulum3's own tests", samples=quantulum3_tests),
    Set(name="MeasEval, any overlap", samples=lambda: measeval(values=False), newslike=False),
    Set(name="MeasEval, overlap and value", samples=lambda: measeval(values=True), newslike=False),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one reader made of one set."""

    rows: list[list[Reading]]
    score: Score
    milliseconds: float
    errors: int


def read_with_flyout(texts: list[str]) -> tuple[list[list[Reading]], float]:
    """Readings of flyout, a bracketed conversion as a second one, years left out; seconds."""
    start = time.perf_counter()
    found = [read_quantities(text) for text in texts]
    seconds = time.perf_counter() - start
    rows = []
    for quantities in found:
        rows.append([])
        for q in quantities:
            if q.dimension == "year":
                continue
            place = {"start": q.span.start, "end": q.span.end}
            high = q.value if q.value_high is None else q.value_high
            rows[-1].append(Reading(low=q.value, high=high, unit=q.unit, **place))
            if q.also_value is not None:
                high = q.also_value if q.also_value_high is None else q.also_value_high
                rows[-1].append(Reading(low=q.also_value, high=high, unit=q.also_unit, **place))
    return rows, seconds


def read_with_quantulum3(texts: list[str]) -> dict[str, object]:
    """Readings of quantulum3, from its own environment."""
    command = [str(PEER), str(Path(__file__).with_name("quantities_peer.py"))]
    answer = subprocess.run(  # noqa: S603
        command, input=json.dumps(texts), check=True, capture_output=True, encoding="utf-8"
    )
    return json.loads(answer.stdout)


def measure(part: Set) -> tuple[Run, Run, str]:
    """Both readers on one set, and the peer's version."""
    samples = list(part.samples())
    texts = [sample.text for sample in samples]
    read_quantities("It weighs 5 kg.")
    ours, seconds = read_with_flyout(texts)
    peer = read_with_quantulum3(texts)
    theirs = [[Reading(**row) for row in rows] for rows in peer["rows"]]
    runs = (
        Run(rows=ours, score=score(samples, ours, part.kinds), milliseconds=1e3 * seconds / len(texts), errors=0),
        Run(
            rows=theirs,
            score=score(samples, theirs, part.kinds),
            milliseconds=1e3 * peer["seconds"] / len(texts),
            errors=peer["errors"],
        ),
    )
    return *runs, peer["version"]


def line(part: Set, reader: str, run: Run) -> str:
    """One row of the table."""
    s = run.score
    unit = f"{100 * s.right_unit / s.with_unit:.1f}" if s.with_unit else "–"
    return (
        f"| {part.name} | {reader} | {100 * s.precision:.1f} | {100 * s.recall:.1f} | **{100 * s.f1:.1f}** "
        f"| {unit} | {s.gold} | {run.milliseconds:.2f} | {run.errors} |"
    )


def page(lines: list[str], peer_version: str) -> str:
    """The page, from the rows of its table."""
    table = "\n".join(lines)
    return f"""# Quantities: flyout beside quantulum3

Written by `make quantities-bench`: flyout {__version__} and quantulum3 {peer_version} (classifier off, in its own
environment) on the same sentences in one run, Python {platform.python_version()}.

| set | reader | P | R | F1 | unit right | quantities | ms a text | exceptions |
|---|---|---|---|---|---|---|---|---|
{table}

## How readings are matched

The same code matches both readers.

- A reading is right if its number, or both ends of its range, agree with the set within 0.5 %, as written or
  converted to the unit of the set (62 inches are 5 feet 2 inches). Where a set has spans, the spans overlap too.
- Each reading answers one quantity of the set at most. What is left over counts against precision, what is missing
  against recall.
- "Unit right" is the share of the quantities found, where the set names a unit, whose unit is the same.
- Recognizers-Text marks one kind of quantity a file, so only readings of that kind count there: by the dimension
  of their unit, or because they stand where the file has a quantity (so that a value without its unit is still
  found). A bracketed conversion is two readings. Years are times and no readings of flyout; quantulum3 reads them
  as counts, and its own tests expect some.
- MeasEval has no values. Its second row takes the one or two numerals of a span as its value; it marks only
  quantities that a sentence measures something with, so precision is low for any reader that reads all.
- The news phrases were written with flyout in mind: read their row as "reachable".

Sources of the sets: Microsoft Recognizers-Text (MIT), quantulum3 (MIT), MeasEval (Harper et al., SemEval-2021 task 8).
"""


def print_misses(part: Set, run: Run) -> None:
    """What flyout missed, and what it read besides."""
    for sample, rows in zip(part.samples(), run.rows, strict=True):
        left = asked(sample, rows, part.kinds)
        for gold in sample.gold:
            hit = next((r for r in left if matches(gold, r)), None)
            if hit is None:
                print("   missed", gold.low, gold.high, gold.unit, "|", sample.text[:140])
            else:
                left.remove(hit)
        for r in left:
            print("   besides", r.low, r.high, r.unit, "|", sample.text[max(0, r.start - 40) : r.end + 30])


def main() -> int:
    """Measure, print, write."""
    if not HOME.exists() or not PEER.exists():
        print("skipped: the public sets, or the environment of quantulum3, are not there")
        return 0
    wanted = sys.argv[2] if sys.argv[1:2] == ["--misses"] else None
    lines, version = [], ""
    for part in SETS:
        if wanted and wanted not in part.name:
            continue
        ours, theirs, version = measure(part)
        lines += [line(part, "flyout", ours), line(part, "quantulum3", theirs)]
        print(*lines[-2:], sep="\n", flush=True)
        if wanted:
            print_misses(part, ours)
    if not wanted:
        PAGE.write_text(page(lines, version), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
