"""How the time to read a text and its claims grows with its length, for ordinary and for hostile texts.

    python benchmarks/claims_growth.py [BYTES ...]

Time is processor time of this process. The exponent is that of the last step:
1 where ten times the text takes ten times the time, 2 where it takes a hundred.
"""

from __future__ import annotations

import math
import sys
import time

from claims import articles

from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

SIZES = (10_000, 100_000, 1_000_000)
HOSTILE = {
    "quotation marks": 'He said "',
    "marks never closed": "“ ",
    "numbers": "300 ",
    "figures": "300 km ",
    "digits and commas": "1,000,",
    "commas": ", ",
    "stops": ". ",
    "initials": "U.S. ",
    "brackets": "( ",
    "capitals": "Aa ",
    "hyphens": "a-b-",
    "words of saying": "he said, ",
    "according to": "according to the Pentagon ",
    "events": "fired and launched missiles and ",
    "names": "ATACMS ",
    "names in brackets": "KN-23 (KN-23) ",
    "pronouns": "the missile it ",
    "makers": "Lockheed Martin won ",
    "operators": "used by Russia, Ukraine, China, ",
    "guidance": "gps inertial ",
    "ranges": "between 300 and ",
    "dates": "Nov. 19, ",
    "years": "2020 and 2021, ",
    "lines": "missile\n",
}
"""What each hostile text repeats, most of them in one sentence."""


def ordinary(size: int) -> str:
    """The first characters of mixed articles."""
    found: list[str] = []
    for article in articles(size):
        found.append(article)
        if sum(map(len, found)) >= size:
            break
    return "\n".join(found)[:size]


def without_stops(size: int) -> str:
    """The same without a stop: one sentence."""
    return " ".join(ordinary(size).replace(".", " ").split())


def hostile(piece: str, size: int) -> str:
    """One piece over and over."""
    return (piece * (size // len(piece) + 1))[:size]


def seconds(text: str) -> float:
    """Processor time of reading one text and its claims [s]."""
    start = time.process_time()
    read_claims(document_from_text(f"A report on missiles\n\n{text}\n", name="text.txt"), lexicon())
    return time.process_time() - start


def ever_new_names(size: int) -> str:
    """Missiles that nobody listed, each named once."""
    words = ("".join(chr(97 + int(digit)) for digit in f"{n:06d}") for n in range(size))
    return "".join(f"The X{word} Yara missile flew 300 km. " for word, _ in zip(words, range(size // 40), strict=False))


def report(name: str, texts: list[str]) -> None:
    """Print one row: the time of each text and the exponent of the last step."""
    times = [seconds(text) for text in texts]
    exponent = math.log(times[-1] / times[-2]) / math.log(len(texts[-1]) / len(texts[-2]))
    row = "  ".join(f"{taken:8.3f} s" for taken in times)
    print(f"{name:20}  {row}  {exponent:5.2f}  {1e6 * times[-1] / len(texts[-1]):6.1f} s/MB", flush=True)


def main() -> None:
    """Every text at every size."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    seconds("A missile flew 300 km.")  # what is loaded once
    print(f"{'':20}  {'  '.join(f'{size / 1000:7.0f} kB' for size in sizes)}   exponent")
    report("articles", [ordinary(size) for size in sizes])
    report("articles, no stop", [without_stops(size) for size in sizes])
    report("ever new names", [ever_new_names(size) for size in sizes])
    for name, piece in HOSTILE.items():
        report(name, [hostile(piece, size) for size in sizes])


if __name__ == "__main__":
    main()
