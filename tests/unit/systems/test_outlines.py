"""Missiles of which the whole is published: the parts add up to it, and what is published stands."""

import numpy as np
import pytest

from flyout.catalogue.load import load_catalogue
from flyout.constants.standard import STANDARD_GRAVITY
from flyout.core.errors import DomainError
from flyout.ensembles.columns import columns_of
from flyout.ensembles.fitted import possible_draws
from flyout.ensembles.outlined import possible
from flyout.ensembles.tables import with_payload
from flyout.systems.load import load_system
from flyout.systems.outline import Outline
from flyout.systems.outlines import load_outlines

CATALOGUE = load_catalogue()
SYSTEMS = [load_system(CATALOGUE, name) for name in load_outlines()]


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.label)
def test_the_parts_add_up_to_the_published_whole(system):
    draws = possible_draws(system.airframe, system.payload, 128, seed=1)
    columns = columns_of(system.airframe, system.payload, draws)
    whole = (columns.dry_mass + columns.propellant_mass).sum(axis=1) + columns.payload_mass
    assert whole == pytest.approx(draws[system.airframe.launch_mass.name], rel=1e-9)
    assert possible(system.airframe, draws).all()


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.label)
def test_every_figure_has_its_reason_and_a_source_the_catalogue_knows(system):
    for figure in system.figures:
        assert figure.reason
        assert figure.source == "assumption" or figure.source in CATALOGUE.sources


def test_thrust_and_burn_time_are_kept_where_published():
    system = load_system(CATALOGUE, "Redstone")
    outline = system.airframe
    assert isinstance(outline, Outline)
    draws = possible_draws(outline, system.payload, 64, seed=1)
    columns = columns_of(outline, system.payload, draws)
    vacuum = STANDARD_GRAVITY.value * columns.specific_impulse * columns.propellant_mass / columns.burn_time
    loss = draws[outline.booster.stages[0].sea_level_loss.name]
    assert columns.burn_time[:, 0] == pytest.approx(draws[outline.burn_time.name])
    assert vacuum[:, 0] * (1.0 - loss) == pytest.approx(draws[outline.thrust.name])


def test_another_payload_leaves_the_body_as_it_is():
    system = load_system(CATALOGUE, "Agni-III")
    light = with_payload(system, 500.0)
    draws = possible_draws(light.airframe, light.payload, 64, seed=1)
    body, same = (columns_of(it.airframe, it.payload, draws) for it in (system, light))
    assert np.array_equal(body.dry_mass, same.dry_mass)
    assert (same.payload_mass == 500.0).all()
    assert body.payload_mass.min() > 1000.0


def test_a_payload_no_missile_of_the_class_carries_is_refused():
    outline = load_system(CATALOGUE, "Agni-III").airframe
    heavy = with_payload(load_system(CATALOGUE, "Agni-III"), 47e3).payload
    with pytest.raises(DomainError, match="published masses"):
        possible_draws(
            Outline(
                booster=outline.booster, launch_mass=outline.launch_mass, payload=heavy, model_error=outline.model_error
            ),
            heavy,
            64,
            seed=1,
        )
