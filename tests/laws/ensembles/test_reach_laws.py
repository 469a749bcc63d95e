"""What must hold for any system: more to burn goes farther, more to carry less far."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from flyout.catalogue.load import load_catalogue
from flyout.core.interval import Interval
from flyout.ensembles.columns import columns_of
from flyout.ensembles.draws import draw
from flyout.ensembles.greatest import Setting, greatest_ranges
from flyout.ensembles.model import Band, Reach
from flyout.flights.models import Models
from flyout.systems.load import load_system
from flyout.verdicts.likelihood import SCALE, term
from flyout.verdicts.probability import band_at_least, reaches_at_least

SYSTEM = load_system(load_catalogue(), "ATACMS")
SETTING = Setting(launch=SYSTEM.launch, models=Models(tolerance=1e-6))
DRAWS = draw(SYSTEM.figures, 24, seed=3)
HARDLY = 1e-3  # what a search leaves undone


def ranges(**changed):
    """Greatest ranges of the same draws with some of their columns changed."""
    columns = replace(columns_of(SYSTEM.airframe, SYSTEM.payload, DRAWS), **changed)
    return greatest_ranges(columns, SETTING).flights.range


COLUMNS = columns_of(SYSTEM.airframe, SYSTEM.payload, DRAWS)
AS_DRAWN = ranges()


@settings(max_examples=8, deadline=None)
@given(st.floats(1.01, 1.3))
def test_more_payload_goes_less_far(factor):
    assert np.all(ranges(payload_mass=factor * COLUMNS.payload_mass) < AS_DRAWN * (1 + HARDLY))


@settings(max_examples=8, deadline=None)
@given(st.floats(1.01, 1.15))
def test_more_propellant_burnt_as_fast_goes_farther(factor):
    more = ranges(propellant_mass=factor * COLUMNS.propellant_mass, burn_time=factor * COLUMNS.burn_time)
    assert np.all(more > AS_DRAWN * (1 - HARDLY))


@settings(max_examples=8, deadline=None)
@given(st.floats(1.01, 2.0))
def test_more_drag_goes_less_far(factor):
    assert np.all(ranges(drag_factor=factor * COLUMNS.drag_factor) < AS_DRAWN * (1 + HARDLY))


def reach_with(samples):
    nothing = Band(p05=0.0, p50=0.0, p95=0.0)
    low, middle, high = np.percentile(samples, [5, 50, 95])
    return Reach(
        system="X",
        variant=None,
        range=Band(p05=low, p50=middle, p95=high),
        apogee=nothing,
        flight_time=nothing,
        burnout_speed=nothing,
        samples=np.asarray(samples),
        counted_speeds=np.zeros(1),
        flights=len(samples),
        unknowns=(),
        conditioned_on=(),
        models=(),
        paths=(),
        outcomes={},
        seed=0,
    )


lengths = st.floats(1e3, 1e7)


@given(st.lists(lengths, min_size=1, max_size=30), lengths, st.floats(0.0, 1e5), st.floats(0.0, 1e5))
def test_a_longer_claim_is_never_more_likely(samples, low, width, farther):
    reach = reach_with(samples)
    near, far = Interval(low, low + width), Interval(low + farther, low + width + farther)
    assert 0.0 <= reaches_at_least(reach, far) <= reaches_at_least(reach, near) <= 1.0


@given(st.lists(lengths, min_size=1, max_size=30), lengths)
def test_a_claim_read_ever_more_closely_comes_to_the_plain_share_of_draws(samples, claimed):
    reach = reach_with(samples)
    point = reaches_at_least(reach, Interval(claimed, claimed))
    assert point == np.mean(np.asarray(samples) >= claimed)
    assert reaches_at_least(reach, Interval(claimed - 1e-9, claimed)) >= point - 1e-12


@given(lengths, st.floats(1.0, 1e6), st.floats(1.0, 1e6), lengths, st.floats(0.0, 1e6))
def test_three_points_of_a_band_make_a_falling_probability(low, first, second, value, farther):
    band = Band(p05=low, p50=low + first, p95=low + first + second)
    assert 0.0 <= band_at_least(band, value + farther) <= band_at_least(band, value) <= 1.0


@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_the_scale_never_falls(one, other):
    order = [step.words for step in SCALE]
    lesser, greater = sorted((one, other))
    assert order.index(term(lesser)) <= order.index(term(greater))
