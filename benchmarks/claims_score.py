"""Score the claims read from annotated reports against their annotation, and print the table.

    python benchmarks/claims_score.py [--misses N]

The annotated reports and the scoring tool lie beside the project; without
them the script says so and ends.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from flyout.claims.model import Claim
from flyout.claims.read import read_claims
from flyout.claims.rows import to_row
from flyout.documents.read import read_document
from flyout.studies.reading import lexicon

SHARED = Path(__file__).resolve().parents[2] / "shared"
TOOL = SHARED / "tools" / "score_claims.py"
SETS = {
    "dev": (SHARED / "texts" / "dev.jsonl", SHARED / "texts" / "dev"),
    "seeds": (SHARED / "texts" / "seeds.jsonl", SHARED / "reports" / "seeds"),
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


def main() -> int:
    """Read, score, print."""
    if not TOOL.exists():
        print("skipped: the annotated reports are not beside this checkout")
        return 0
    lexicon()
    for name, (gold, folder) in SETS.items():
        start = time.perf_counter()
        claims = read_folder(folder)
        print(f"== {name}: {len(claims)} claims in {time.perf_counter() - start:.2f} s")
        print(score(gold, claims, *sys.argv[1:]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
