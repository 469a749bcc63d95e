"""The bench: what it reads, how it divides, and that a tiny job gives every key. Nothing here is timed."""

import json
import shutil

import numpy as np
import pytest
from click.testing import CliRunner

from flyout.cli.main import group, run
from flyout.core.errors import DomainError, FlyoutError
from flyout.studies.bench import measure
from flyout.studies.bench.errors import Converged, errors_between, loosest_tolerance
from flyout.studies.bench.job import BURNOUT_ELEVATION, VEHICLE, vary
from flyout.studies.bench.measure import Plan, take_turns
from flyout.studies.bench.memory import bytes_per_flight
from flyout.studies.bench.rival import settings_of
from flyout.studies.bench.spread import ratios
from flyout.studies.bench.yardstick import LARGEST_SOURCE, Printed, Yardstick, compiled_yardstick, read_printed

SAID = "{} flights/s on one core (rtol 1e-07, 8 flights)\nnominal: flight time 296.152 s, apogee 68.7 km, range {} km\n"
PROGRAM = """
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv) {
  double rtol = argc > 2 ? atof(argv[2]) : 0;
  printf("1000 flights/s on one core\\nnominal: range %.3f km\\n", 300.0 + 5e4 * rtol);
  return 0;
}
"""
needs_compiler = pytest.mark.skipif(
    not any(map(shutil.which, ("cc", "gcc", "clang"))), reason="no C compiler is on this machine"
)


@pytest.fixture
def tiny_sample(monkeypatch):
    monkeypatch.setattr(measure, "SAMPLE", 8)
    monkeypatch.setattr(measure, "FEW", 10)
    monkeypatch.setattr(measure, "MANY", 20)


def test_reads_rate_and_range_in_si():
    printed = read_printed(SAID.format(33000, "297.092"), "y.c")
    assert printed == Printed(rate=33000.0, nominal_range=pytest.approx(297092.0))


@pytest.mark.parametrize(
    "text", ["", "nan flights/s on one core", SAID.format(0, "297.092"), SAID.format(33000, "nan"), "9" * 100_000]
)
def test_other_output_is_an_error_with_words(text):
    with pytest.raises(FlyoutError, match="does not print"):
        read_printed(text, "y.c")


@needs_compiler
@pytest.mark.parametrize("name", ["y.c", "-o evil.c", "$(touch evil); rm *.c", "a'b\"c\nd.c", "no suffix"])
def test_a_path_is_never_part_of_a_command(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    source = tmp_path / name
    source.write_text(PROGRAM, encoding="utf-8")
    with compiled_yardstick(source.relative_to(tmp_path)) as yardstick:
        assert yardstick.run(8, 0.0).nominal_range == pytest.approx(300e3)
        assert name not in " ".join(yardstick.command).split()[-1]
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert not yardstick.program.exists()


@needs_compiler
def test_the_yardstick_is_tightened_until_it_keeps_the_limit(tmp_path):
    source = tmp_path / "y.c"
    source.write_text(PROGRAM, encoding="utf-8")
    with compiled_yardstick(source) as yardstick:
        as_given, same_error = settings_of(yardstick, 1.0)
    assert (as_given.rtol, as_given.error) == (1e-7, 5.0)
    assert (same_error.rtol, same_error.error) == (2e-8, 1.0)


@needs_compiler
@pytest.mark.parametrize("text", ["int main( {", "int main(void) { return 3; }"])
def test_a_source_that_does_not_compile_or_run_is_an_error(tmp_path, text):
    source = tmp_path / "broken.c"
    source.write_text(text, encoding="utf-8")
    with pytest.raises(FlyoutError, match="ended with code"), compiled_yardstick(source) as yardstick:
        yardstick.run(8, 1e-7)


def test_sources_that_cannot_be_read_are_errors(tmp_path):
    large = tmp_path / "large.c"
    large.write_bytes(b" " * (LARGEST_SOURCE + 1))
    for path in (tmp_path / "missing.c", tmp_path, large):
        with pytest.raises(FlyoutError), compiled_yardstick(path):
            pass
    assert run(["bench", "--yardstick", str(tmp_path / "missing.c")]) == 2


def test_a_program_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FlyoutError, match="does not run"):
        Yardstick(program=tmp_path / "none", command=(), where="y.c").run(8, 1e-7)


def test_ratios_are_taken_turn_by_turn():
    slowed_in_one_turn = ratios([10.0, 1.0, 10.0], [5.0, 0.5, 5.0])
    assert (slowed_in_one_turn.median, slowed_in_one_turn.least, slowed_in_one_turn.greatest) == (2.0, 2.0, 2.0)
    with pytest.raises(ValueError, match="zip"):
        ratios([1.0], [1.0, 2.0])


def test_turns_alternate():
    order = []
    turns = [lambda: order.append("ours") or 2.0, lambda: order.append("theirs") or 1.0]
    assert take_turns(turns, 3) == [[2.0] * 3, [1.0] * 3]
    assert order == ["ours", "theirs"] * 3


def test_errors_are_ordered_and_count_from_the_converged_answer():
    answer = np.array([300e3, 310e3, 290e3, 305e3])
    errors = errors_between(answer + np.array([0.5, -4.0, 1.0, 0.0]), answer)
    assert (errors.greatest, errors.median, errors.nominal) == (4.0, 0.75, 0.5)
    assert errors.median < errors.rms < errors.greatest


def test_the_first_flight_is_as_published_and_more_flights_leave_the_first_alone():
    few, many = vary(3), vary(50)
    assert few.columns.specific_impulse[0, 0] == VEHICLE.stages[0].specific_impulse
    assert few.elevation[0] == BURNOUT_ELEVATION
    assert few.elevation.tolist() == many.elevation[:3].tolist()
    assert len(np.unique(many.columns.drag_factor)) == 50


def test_no_tolerance_keeps_an_error_against_a_wrong_answer():
    flights = vary(2)
    wrong = Converged(ranges=np.zeros(2), tolerance=1e-13, within=0.0)
    with pytest.raises(FlyoutError, match="no tolerance"):
        loosest_tolerance(flights, wrong, limit=1.0, measure="greatest", workers=1)


def test_a_flight_takes_at_least_the_memory_of_its_own_columns():
    inputs, summary = 9 * 8, 7 * 8 + 1
    assert inputs + summary <= bytes_per_flight(100, 1100) < 1000


@pytest.mark.parametrize("wrong", [{"flights": 0}, {"repetitions": 0}, {"error_limit": float("nan")}])
def test_a_plan_that_measures_nothing_is_refused(wrong):
    with pytest.raises(DomainError):
        Plan(**wrong)


def test_an_error_of_no_known_name_is_refused():
    with pytest.raises(DomainError, match="mean"):
        Plan(error_measure="mean")


@pytest.mark.usefixtures("tiny_sample")
def test_a_tiny_job_gives_every_key():
    result = CliRunner().invoke(group, ["bench", "--flights", "8", "--repetitions", "1", "--json"])
    row = json.loads(result.stdout)
    assert 0.0 < row["impact_error_m"] <= row["error_limit_m"] == 1.0
    assert row["flights_per_second_per_core"] > 0.0
    assert row["converged_within_m"] <= 0.01
    assert row["bytes_per_flight"] > 0.0
    assert row["yardstick_ratio"] is None
    assert {"two_core_ratio", "machine", "tolerance", "job"} < row.keys()


@needs_compiler
@pytest.mark.usefixtures("tiny_sample")
def test_beside_a_yardstick_the_ratio_is_ours_over_its(tmp_path):
    source = tmp_path / "y.c"
    source.write_text(PROGRAM, encoding="utf-8")
    arguments = ["bench", "--flights", "8", "--repetitions", "1", "--yardstick", str(source)]
    row = json.loads(CliRunner().invoke(group, [*arguments, "--json"]).stdout)
    assert row["yardstick_ratio"] == pytest.approx(row["flights_per_second_per_core"] / 1000.0)
    assert row["yardstick_error_m"] == 5.0
    words = CliRunner().invoke(group, arguments).stdout
    assert "flights a second on one core" in words
    assert "as it is given, 5 m wrong" in words
