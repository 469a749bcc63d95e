"""What is learnt from vehicles is what they taught."""

from dataclasses import replace

import numpy as np

from flyout.catalogue.load import load_catalogue
from flyout.ensembles.columns import columns_of, take, vehicle_at
from flyout.ensembles.draws import draw
from flyout.ensembles.learn import learn, traits_of
from flyout.systems.load import load_system

SYSTEM = load_system(load_catalogue(), "ATACMS")
COLUMNS = columns_of(SYSTEM.airframe, SYSTEM.payload, draw(SYSTEM.figures, 300, seed=1))


def test_a_polynomial_of_second_degree_is_learnt_exactly():
    traits = traits_of(COLUMNS)
    values = 2.0 + traits[:, 0] * traits[:, 2] - 3.0 * traits[:, 3] ** 2
    told = learn(traits[:100], values[:100]).at(traits)
    assert np.allclose(told, values, rtol=1e-6)


def test_a_trait_that_is_the_same_for_all_is_no_hindrance():
    traits = traits_of(replace(COLUMNS, nozzle_exit_area=np.zeros_like(COLUMNS.nozzle_exit_area)))
    assert np.all(np.isfinite(learn(traits, traits[:, 0]).at(traits)))


def test_back_pressure_takes_the_stated_part_of_the_thrust():
    draws = draw(SYSTEM.figures, 300, seed=1)
    stage = SYSTEM.airframe.stages[0]
    thrust = 9.80665 * COLUMNS.specific_impulse * COLUMNS.propellant_mass / COLUMNS.burn_time
    lost = 101325.0 * COLUMNS.nozzle_exit_area / thrust
    assert np.allclose(lost[:, 0], draws[stage.sea_level_loss.name])


def test_one_row_is_the_vehicle_of_that_draw():
    vehicle = vehicle_at(COLUMNS, 7, "test")
    assert vehicle.payload_mass == COLUMNS.payload_mass[7]
    assert vehicle.stages[0].propellant_mass == COLUMNS.propellant_mass[7, 0]
    assert np.array_equal(take(COLUMNS, slice(7, 8)).payload_mass, [vehicle.payload_mass])
