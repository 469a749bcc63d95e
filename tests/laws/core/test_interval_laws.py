from hypothesis import given
from hypothesis import strategies as st

from flyout.core.interval import Interval

numbers = st.floats(-1e9, 1e9)
intervals = st.tuples(numbers, numbers).map(lambda ends: Interval(min(ends), max(ends)))


@given(intervals, intervals)
def test_overlap_is_mutual_and_means_no_gap(a, b):
    assert a.overlaps(b) == b.overlaps(a) == (a.gap(b) == 0)


@given(intervals, intervals, numbers)
def test_the_hull_holds_what_either_holds(a, b, x):
    if a.contains(x) or b.contains(x):
        assert a.hull(b).contains(x)


@given(intervals, intervals, st.floats(1e-3, 1e3))
def test_scaling_keeps_overlap(a, b, k):
    if a.overlaps(b):
        assert a.scaled(k).overlaps(b.scaled(k))
