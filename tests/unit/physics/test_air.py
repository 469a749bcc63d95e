"""The quick atmosphere is the standard one."""

from __future__ import annotations

import numpy as np

from flyout.physics import us1976
from flyout.physics.air import air


def compared(low, high):
    heights = np.linspace(low, high, 20001)
    exact = np.array([us1976.air(z) for z in heights])
    quick = np.array([air(z) for z in heights])
    quick[:, 2] = 1.0 / np.sqrt(quick[:, 2])
    return np.abs(quick / exact - 1.0).max(axis=0)


def test_within_1e_9_in_the_lower_air():
    assert compared(-5000.0, 85999.0).max() < 1e-9


def test_within_2e_4_in_the_thin_air():
    """The standard itself jumps by 2e-5 where its temperatures change formula; a piece smears it."""
    assert compared(86001.0, 999999.0).max() < 2e-4


def test_nothing_is_left_above_1000_km():
    assert air(1.001e6)[:2] == (0.0, 0.0)
