"""Score the claims read from annotated reports against their annotation, and print what was gained and lost.

    python benchmarks/claims_score.py [--record] [--misses N]

The annotated reports and the scoring tool lie beside the project; without
them the script says so and ends. `claims_score.json` holds the last recorded
scores; `--record` writes the present ones there.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from flyout.claims.model import Claim
from flyout.claims.read import read_claims
from flyout.claims.rows import to_row
from flyout.documents.read import read_document
from flyout.studies.reading import lexicon

SHARED = Path(__file__).resolve().parents[2] / "shared"
TOOL = SHARED / "tools" / "score_claims.py"
RECORD = Path(__file__).with_name("claims_score.json")
SETS = {
    "dev": (SHARED / "texts" / "dev.jsonl", SHARED / "texts" / "dev"),
    "seeds": (SHARED / "texts" / "seeds.jsonl", SHARED / "reports" / "seeds"),
}
COMPARABLE = {
    "dev": ("quantity", "attribute", "event", "quote", "of matched"),
    "seeds": ("quantity", "attribute"),  # the other kinds are marked by an earlier scheme there
}


def read_folder(folder: Path) -> list[Claim]:
    """Claims of every text file of a folder."""
    return [claim for path in sorted(folder.glob("*.txt")) for claim in read_claims(read_document(path), lexicon())]


def score(gold: Path, claims: Sequence[Claim], *options: str) -> str:
    """What the scoring tool says of `claims`."""
    with tempfile.TemporaryDirectory() as box:
        rows = Path(box, "claims.jsonl")
        rows.write_text("".join(json.dumps(to_row(c), ensure_ascii=False) + "\n" for c in claims), encoding="utf-8")
        command = [sys.executable, str(TOOL), str(gold), str(rows), *options]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout  # noqa: S603


def measures(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """One number a row of a table: F1, or the share that is right."""
    for kind in COMPARABLE[name]:
        for row, numbers in table[kind].items():
            yield f"{kind}, {row}", numbers["f1"] if "f1" in numbers else numbers["right"]


def changes(now: Mapping[str, float], before: Mapping[str, float]) -> list[str]:
    """What was gained and lost, a line each."""
    return [
        f"{'gained' if value > before[row] else 'LOST  '} {value - before[row]:+5.1f}  {row}: {before[row]} -> {value}"
        for row, value in now.items()
        if row in before and value != before[row]
    ]


def comparable(name: str, printed: str) -> str:
    """The rows of the tool's table that can be compared."""
    return "\n".join(line for line in printed.splitlines() if line.startswith((*COMPARABLE[name], "--", "   ")))


def main() -> int:
    """Read, score, print."""
    if not TOOL.exists():
        print("skipped: the annotated reports are not beside this checkout")
        return 0
    lexicon()
    options = [option for option in sys.argv[1:] if option != "--record"]
    before = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    now: dict[str, dict[str, float]] = {}
    for name, (gold, folder) in SETS.items():
        start = time.perf_counter()
        claims = read_folder(folder)
        print(f"== {name}: {len(claims)} claims in {time.perf_counter() - start:.2f} s")
        print(comparable(name, score(gold, claims, *options)))
        now[name] = dict(measures(name, json.loads(score(gold, claims, "--json"))))
        print(*(changes(now[name], before.get(name, {})) or ["no change since the scores were recorded"]), "", sep="\n")
    if "--record" in sys.argv:
        RECORD.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
