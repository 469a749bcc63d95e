"""Quasi-random points against the library that defines them for most people."""

import numpy as np
import pytest
from scipy.stats import qmc

from flyout.ensembles.sobol import BITS, MOST_DIMENSIONS, sobol, unshifted


def test_against_scipy():
    theirs = qmc.Sobol(MOST_DIMENSIONS, scramble=False, bits=BITS).random_base2(11)
    assert np.array_equal(unshifted(2**11, MOST_DIMENSIONS) / 2.0**BITS, theirs)


def test_every_row_of_a_power_of_two_falls_in_its_own_slice():
    points = sobol(256, MOST_DIMENSIONS, seed=7)
    for column in points.T:
        assert sorted(np.floor(column * 256).astype(int)) == list(range(256))


def test_no_coordinate_is_at_the_edge_and_seeds_differ():
    points = sobol(4096, 5, seed=1)
    assert points.min() > 0.0
    assert points.max() < 1.0
    assert np.array_equal(points, sobol(4096, 5, seed=1))
    assert not np.array_equal(points, sobol(4096, 5, seed=2))


@pytest.mark.parametrize(("count", "dimensions"), [(0, 3), (8, 0), (8, MOST_DIMENSIONS + 1)])
def test_what_cannot_be_drawn_is_refused(count, dimensions):
    with pytest.raises(ValueError, match="no Sobol sequence"):
        sobol(count, dimensions, seed=1)
