"""Give every target a number of inputs made by Hypothesis.

python fuzz/with_hypothesis.py RUNS
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from targets import PIECES, TEXT_TARGETS, reader

JUMBLES = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(("", " "))), max_size=60).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
TEXTS = JUMBLES | st.text(max_size=300)
BODIES = st.binary(max_size=400) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))
PAGES = st.tuples(st.binary(min_size=1, max_size=1), BODIES).map(b"".join)


def run(name: str, target: Callable[[object], None], inputs: st.SearchStrategy[object], runs: int) -> None:
    """One target on `runs` inputs."""
    calls = 0

    @settings(max_examples=runs, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(inputs)
    def once(example: object) -> None:
        nonlocal calls
        calls += 1
        target(example)

    once()
    print(f"{name}: {calls} inputs by Hypothesis, no exception", flush=True)


def main() -> None:
    """All targets."""
    runs = int(sys.argv[1])
    for name, target in TEXT_TARGETS.items():
        run(name, target, TEXTS, runs)
    run("reader", reader, PAGES, runs)


if __name__ == "__main__":
    main()
