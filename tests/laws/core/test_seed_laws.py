import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from flyout.core.seeds import sample_seeds


@given(st.integers(0, 2**63), st.integers(1, 200), st.integers(1, 200))
def test_a_sample_keeps_its_seed_whatever_the_count(seed, few, many):
    n = min(few, many)
    assert np.array_equal(sample_seeds(seed, few)[:n], sample_seeds(seed, many)[:n])


def test_against_the_reference_sequence():
    """First outputs of SplitMix64 from state 1234567, as published with the Java and C reference code."""
    expected = [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
        4593380528125082431,
        16408922859458223821,
    ]
    assert sample_seeds(1234567, 5).tolist() == expected
