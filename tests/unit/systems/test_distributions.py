"""Quantile functions keep the promises of their names."""

import numpy as np
import pytest
from scipy import stats

from flyout.systems.distributions import Fixed, Lognormal, Triangular, Uniform

SHARES = np.linspace(0.001, 0.999, 401)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (Uniform(3.0, 7.0), stats.uniform(3.0, 4.0)),
        (Triangular(3.0, 4.0, 7.0), stats.triang(0.25, 3.0, 4.0)),
        (Triangular(3.0, 3.0, 7.0), stats.triang(0.0, 3.0, 4.0)),
        (Triangular(3.0, 7.0, 7.0), stats.triang(1.0, 3.0, 4.0)),
        (Lognormal(2.0, 0.3), stats.lognorm(0.3, scale=2.0)),
    ],
)
def test_against_scipy(ours, theirs):
    tolerance = 1e-5 if isinstance(ours, Lognormal) else 1e-12  # the normal quantile is read from a table
    assert np.allclose(ours.quantile(SHARES), theirs.ppf(SHARES), rtol=tolerance)


def test_fixed_is_one_value_whatever_the_share():
    assert set(Fixed(4.5).quantile(SHARES)) == {4.5}
    assert Fixed(4.5).ends == (4.5, 4.5)


def test_lognormal_ends_are_its_5_and_95_per_cent_points():
    low, high = Lognormal(2.0, 0.3).ends
    assert np.allclose([low, high], stats.lognorm(0.3, scale=2.0).ppf([0.05, 0.95]))


@pytest.mark.parametrize(
    ("make", "figures"),
    [
        (Uniform, (2.0, 2.0)),
        (Uniform, (3.0, 2.0)),
        (Triangular, (1.0, 4.0, 3.0)),
        (Triangular, (1.0, 1.0, 1.0)),
        (Lognormal, (0.0, 0.1)),
        (Lognormal, (1.0, 0.0)),
    ],
)
def test_what_is_no_distribution_is_refused(make, figures):
    with pytest.raises(ValueError, match=r"needs? |not a"):
        make(*figures)
