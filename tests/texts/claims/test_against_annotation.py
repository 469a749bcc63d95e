"""Claims of the annotated reports against their annotation: the goals that must hold."""

import importlib.util
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"
A_LITTLE = 1.0  # points: one claim of a hundred

pytestmark = pytest.mark.skipif(not (SHARED / "texts" / "dev.jsonl").exists(), reason="no annotated reports here")


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("claims_score", ROOT / "benchmarks" / "claims_score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def table(bench):
    return {
        name: json.loads(bench.score(gold, bench.read_folder(folder), "--json"))
        for name, (gold, folder) in bench.SETS.items()
    }


@pytest.mark.parametrize(("measure", "goal"), [("value", 96), ("value+unit", 95), ("+attribute", 88), ("+subject", 84)])
def test_quantities(table, measure, goal):
    assert table["dev"]["quantity"][measure]["f1"] >= goal


@pytest.mark.parametrize(("kind", "goal"), [("attribute", 70), ("event", 75), ("quote", 70)])
def test_claims_in_words(table, kind, goal):
    assert table["dev"][kind]["found"]["f1"] >= goal


def test_qualifiers_modality_and_speakers(table):
    assert table["dev"]["quantity"]["qualifier"]["right"] >= 93
    assert table["dev"]["of matched"]["modality"]["right"] >= 88
    assert table["dev"]["of matched"]["speaker where gold has one"]["right"] >= 88


def test_two_reports_have_their_three_quantities(table):
    assert table["seeds"]["quantity"]["+subject"]["f1"] == 100.0


@pytest.mark.parametrize("name", ["dev", "seeds"])
def test_little_is_lost_of_what_was_recorded(bench, table, name):
    """`make claims-score` shows the changes; `benchmarks/claims_score.py --record` takes them over."""
    recorded = json.loads(bench.RECORD.read_text(encoding="utf-8"))[name]
    now = dict(bench.measures(name, table[name]))
    lost = {row: (value, now[row]) for row, value in recorded.items() if now[row] < value - A_LITTLE}
    assert not lost
