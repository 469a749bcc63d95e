"""Reach of a system: a band, honest counts, the same on any number of cores."""

from dataclasses import fields, replace

import numpy as np
import pytest

from flyout.catalogue.load import load_catalogue
from flyout.core.errors import DomainError
from flyout.ensembles.columns import columns_of, take
from flyout.ensembles.draws import draw
from flyout.ensembles.greatest import PILOTS, Setting, greatest_ranges
from flyout.ensembles.reach import reach_of
from flyout.flights.models import Models
from flyout.flights.reach import reach_batch
from flyout.systems.distributions import Fixed, Uniform
from flyout.systems.load import load_system

CATALOGUE = load_catalogue()


def fixed(figure, value):
    return replace(figure, distribution=Fixed(value))


def forden(name, *, propellant, burn_time, payload):
    """A missile with the figures of Forden's table and nothing else unknown but its drag."""
    system = load_system(CATALOGUE, name)
    stage = system.airframe.stages[0]
    stage = replace(
        stage,
        propellant_share=fixed(stage.propellant_share, propellant / stage.loaded_mass.distribution.value),
        specific_impulse=fixed(stage.specific_impulse, 230.0),
        burn_time=fixed(stage.burn_time, burn_time),
        diameter=fixed(stage.diameter, 0.84),
    )
    factor = replace(system.airframe.drag_factor, distribution=Uniform(0.95, 1.05))
    airframe = replace(
        system.airframe, stages=(stage,), drag_factor=factor, model_error=fixed(system.airframe.model_error, 1.0)
    )
    return replace(system, airframe=airframe, payload=fixed(system.payload, payload))


@pytest.fixture(scope="module")
def atacms():
    return reach_of(load_system(CATALOGUE, "ATACMS"), seed=1, draws=2048)


@pytest.mark.parametrize(
    ("name", "propellant", "burn_time", "payload", "published"),
    [("Scud-B", 3699.0, 75.0, 1000.0, 288e3), ("Al Hussein", 4739.0, 90.0, 191.0, 693e3)],
)
def test_against_forden(name, propellant, burn_time, payload, published):
    system = forden(name, propellant=propellant, burn_time=burn_time, payload=payload)
    reach = reach_of(system, seed=4, draws=256)
    assert reach.range.p50 == pytest.approx(published, rel=0.03)
    assert reach.range.p95 / reach.range.p05 < 1.03
    assert [unknown.name for unknown in reach.unknowns] == [system.airframe.drag_factor.name]


def test_points_of_every_band_are_in_order(atacms):
    for band in (atacms.range, atacms.apogee, atacms.flight_time, atacms.burnout_speed):
        assert 0.0 < band.p05 < band.p50 < band.p95


def test_the_light_variants_of_atacms_are_predicted_from_the_heavy_one(atacms):
    assert atacms.range.p05 > 300e3
    assert 340e3 < atacms.range.p50 < 470e3
    assert "M39" in atacms.conditioned_on[0]
    assert "165 km" in atacms.conditioned_on[0]
    assert atacms.effective_draws > 1000.0


def test_counts_add_up(atacms):
    assert sum(atacms.outcomes.values()) == 2048
    assert atacms.flights == 2 * 2048
    assert atacms.samples.size == atacms.outcomes["came down"]


def test_side_views_end_where_the_band_has_its_points(atacms):
    points = (atacms.range.p05, atacms.range.p50, atacms.range.p95)
    for path, point in zip(atacms.paths, points, strict=True):
        assert path.range == pytest.approx(point, rel=0.02)
        assert path.ground_distance[-1] == pytest.approx(path.range, rel=1e-6)
        assert path.height.max() == pytest.approx(path.apogee, rel=1e-3)
        assert 0 < path.burnout_index < len(path.height) - 1


def test_unknowns_are_all_told_with_shares_in_order(atacms):
    system = load_system(CATALOGUE, "ATACMS")
    assert {unknown.name for unknown in atacms.unknowns} == {figure.name for figure in system.unknowns}
    shares = [unknown.share for unknown in atacms.unknowns]
    assert shares == sorted(shares, reverse=True)
    assert 0.0 <= shares[-1] <= shares[0] <= 1.0


def test_the_same_seed_gives_the_same_bytes_on_one_core_and_on_two(atacms):
    system = load_system(CATALOGUE, "ATACMS")
    one, two = (reach_of(system, seed=1, draws=2048, workers=workers) for workers in (1, 2))
    assert one.samples.tobytes() == two.samples.tobytes() == atacms.samples.tobytes()
    assert one.range == two.range
    assert one.unknowns == two.unknowns


def test_another_seed_gives_nearly_the_same_band(atacms):
    other = reach_of(load_system(CATALOGUE, "ATACMS"), seed=2, draws=2048)
    assert other.samples.tobytes() != atacms.samples.tobytes()
    assert other.range.p50 == pytest.approx(atacms.range.p50, rel=0.02)


def test_progress_counts_every_flight_once():
    told = []
    reach_of(
        load_system(CATALOGUE, "ATACMS"), seed=1, draws=512, progress=lambda done, total: told.append((done, total))
    )
    done = [step for step, _ in told]
    assert done == sorted(done)
    assert told[-1] == (1024, 1024)
    assert {total for _, total in told} == {1024}


def test_learnt_elevations_cost_hardly_any_range():
    system = load_system(CATALOGUE, "ATACMS")
    columns = columns_of(system.airframe, system.payload, draw(system.figures, 600, seed=9))
    setting = Setting(launch=system.launch, models=Models())
    learnt = greatest_ranges(columns, setting)
    searched = reach_batch(take(columns, slice(0, 200)), setting.launch, models=setting.models)
    assert len(columns) > PILOTS
    assert learnt.shortfall < 1e-3
    assert np.median(1.0 - learnt.flights.range[:200] / searched.range) < 1e-4
    assert np.max(1.0 - learnt.flights.range[:200] / searched.range) < 1e-2


def test_a_rocket_too_heavy_to_leave_the_pad_is_no_answer():
    system = load_system(CATALOGUE, "Scud-B")
    heavy = replace(system, payload=fixed(system.payload, 1e6))
    with pytest.raises(DomainError, match="no draw of Scud-B comes down"):
        reach_of(heavy, seed=1, draws=64)


def test_a_second_stage_below_goes_farther():
    one = forden("Scud-B", propellant=3699.0, burn_time=75.0, payload=1000.0)
    upper = one.airframe.stages[0]
    named = {field.name: getattr(upper, field.name) for field in fields(upper)}
    booster = replace(upper, **{key: replace(figure, name=f"stage 1 {figure.name}") for key, figure in named.items()})
    booster = replace(booster, loaded_mass=fixed(booster.loaded_mass, 12e3), burn_time=fixed(booster.burn_time, 60.0))
    two = replace(one, airframe=replace(one.airframe, stages=(booster, upper)))
    single, double = (reach_of(system, seed=1, draws=128) for system in (one, two))
    assert double.range.p05 > 2.0 * single.range.p95
    assert sum(double.outcomes.values()) == 128
