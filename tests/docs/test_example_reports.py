"""The example reports are in our own words, and the README beside them lists them all."""

import itertools
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REPORTS = sorted((ROOT / "examples" / "reports").iterdir())
SHARED = ROOT.parent / "shared"
OTHERS = [*SHARED.glob("reports/seeds/*.txt"), *SHARED.glob("texts/dev/*.txt")]

RUN = 8  # words in a row that two people do not write by chance


def runs(path):
    words = re.findall(r"\w+", path.read_text(encoding="utf-8").casefold())
    return {tuple(words[k : k + RUN]) for k in range(len(words) - RUN + 1)}


def test_the_readme_lists_every_example():
    readme = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    assert len(REPORTS) >= 6
    assert [path.name for path in REPORTS if f"`{path.name}`" not in readme] == []


@pytest.mark.skipif(not OTHERS, reason="the reports to compare with are not beside the repository")
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_no_example_repeats_the_words_of_another_report(path):
    taken = set(itertools.chain.from_iterable(map(runs, OTHERS)))
    assert runs(path) & taken == set()
