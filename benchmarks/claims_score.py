"""Score the claims read from annotated reports against their annotation, and print the table.

    python benchmarks/claims_score.py [--misses N]

The annotated reports and the scoring tool lie outside the project; without
them the script says so and ends.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from flyout.claims.read import read_claims
from flyout.claims.rows import to_row
from flyout.documents.read import read_document
from flyout.studies.reading import lexicon

SHARED = Path(__file__).resolve().parents[1] / ".." / "shared"
SETS = (
    ("dev", SHARED / "texts" / "dev.jsonl", SHARED / "texts" / "dev"),
    ("seeds", SHARED / "texts" / "seeds.jsonl", SHARED / "reports" / "seeds"),
)


def main() -> int:
    """Read, score, print."""
    tool = SHARED / "tools" / "score_claims.py"
    if not tool.exists():
        print("skipped: the annotated reports are not beside this checkout")
        return 0
    names = lexicon()
    for name, gold, folder in SETS:
        start = time.perf_counter()
        claims = [claim for path in sorted(folder.glob("*.txt")) for claim in read_claims(read_document(path), names)]
        print(f"== {name}: {len(claims)} claims in {time.perf_counter() - start:.2f} s")
        with tempfile.TemporaryDirectory() as box:
            rows = Path(box, "claims.jsonl")
            rows.write_text("".join(json.dumps(to_row(c), ensure_ascii=False) + "\n" for c in claims), encoding="utf-8")
            subprocess.run([sys.executable, str(tool), str(gold), str(rows), *sys.argv[1:]], check=True)  # noqa: S603
    return 0


if __name__ == "__main__":
    sys.exit(main())
