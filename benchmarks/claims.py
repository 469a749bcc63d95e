"""Articles a second on one core, reading and claims, and whether memory stays flat.

    python benchmarks/claims.py [ARTICLES]

Articles of about 600 words are mixed from the paragraphs of the example
reports, always alike. Time is processor time of this process, so that a busy
machine changes little; memory is the peak of the process so far. The garbage
collector is set as `flyout claims` sets it.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from flyout.claims.read import read_claims
from flyout.cli.collector import settle
from flyout.documents.read import read_document
from flyout.studies.reading import lexicon

REPORTS = Path(__file__).resolve().parents[1] / "examples" / "reports"
WORDS = 600
FIRST = 1000  # articles after which memory is read for the first time


def paragraphs() -> list[str]:
    """Every paragraph of the example reports, header lines left out."""
    pieces = (
        piece.strip() for path in sorted(REPORTS.glob("*.txt")) for piece in path.read_text("utf-8").split("\n\n")
    )
    return [piece for piece in pieces if len(piece.split()) > 12]


def articles(count: int) -> Iterator[str]:
    """Mixed articles of about `WORDS` words, each one different."""
    pieces, dice = paragraphs(), random.Random(1)  # noqa: S311
    for n in range(count):
        chosen = [dice.choice(pieces)]
        while (missing := WORDS - sum(len(piece.split()) for piece in chosen)) > 0:
            piece = dice.choice(pieces)
            if len(piece.split()) > 2 * missing:  # without it the article is nearer to its length
                break
            chosen.append(piece)
        yield f"Report {n} on missiles\n\n" + "\n\n".join(chosen) + "\n"


def peak_mb() -> float:
    """Greatest memory of this process so far [MB]."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Read, time, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10 * FIRST
    names = lexicon()
    settle()
    reading = claiming = 0.0
    words = claims = 0
    with tempfile.TemporaryDirectory() as box:
        path = Path(box, "article.txt")
        for n, text in enumerate(articles(count), 1):
            path.write_text(text, encoding="utf-8")
            start = time.process_time()
            document = read_document(path)
            middle = time.process_time()
            claims += len(read_claims(document, names))
            reading, claiming = reading + middle - start, claiming + time.process_time() - middle
            words += len(text.split())
            if n in (FIRST // 10, FIRST, count):
                milliseconds = f"reading {1e3 * reading / n:.1f} ms, claims {1e3 * claiming / n:.1f} ms"
                print(f"{n} articles of {words / n:.0f} words, {claims / n:.0f} claims each, peak {peak_mb():.0f} MB:")
                print(f"  {n / (reading + claiming):.0f} articles a second ({milliseconds})", flush=True)


if __name__ == "__main__":
    main()
