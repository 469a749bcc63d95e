import itertools

import pytest

from flyout.core.conventions import MTCR_CATEGORY_I, SCHEMES, US_USAGE
from flyout.findings.compare import compare
from flyout.findings.model import Relation


def usage(make, words, range_km, kind="ballistic missile"):
    said = [
        make.say("a", "class", words),
        make.say("b", "class", kind),
        make.say("b", "range", range_km, "km"),
    ]
    found = compare(said, [], [], [make.report("a"), make.report("b")])
    return [finding for finding in found if finding.relation is Relation.USAGE]


def test_long_range_of_a_300_km_missile_is_press_usage(make):
    (finding,) = usage(make, "long-range missile", 300)
    assert "short-range in common US usage (under 1,000 kilometres)" in finding.sentence
    for scheme in SCHEMES:
        assert scheme.name in finding.arithmetic
        assert scheme.source in finding.arithmetic


@pytest.mark.parametrize(
    ("words", "range_km"),
    [
        ("short-range ballistic missile", 300),
        ("medium-range ballistic missile", 2000),
        ("IRBM or intermediate-range ballistic missile", 4500),
        ("intercontinental ballistic missile", 10000),
        ("intermediate-range missile", 1500),  # in the INF Treaty
        ("long-range missile", 13000),  # what the schemes call intercontinental
        ("short- to medium-range weapon", 125),
    ],
)
def test_class_words_that_some_scheme_bears_out(make, words, range_km):
    assert not usage(make, words, range_km)


def test_an_icbm_of_300_km_is_not_one(make):
    (finding,) = usage(make, "ICBM", 300)
    assert "short-range" in finding.sentence


def test_schemes_are_for_ballistic_missiles(make):
    assert not usage(make, "long-range cruise missile", 300, kind="cruise missile")


def test_schemes_have_neither_gaps_nor_overlaps():
    for scheme in SCHEMES:
        for shorter, longer in itertools.pairwise(scheme.classes):
            assert shorter.high == longer.low
        assert all(cls.low < cls.high for cls in scheme.classes)


# RUSI and the treaty's article II as in the field's usual tables; Britannica in statute miles, 300, 600 and 3,300.
@pytest.mark.parametrize(
    ("range_km", "names"),
    [
        (300, ("short-range", None, "short-range")),
        (600, ("short-range", "shorter-range", "medium-range")),
        (2000, ("medium-range", "intermediate-range", "intermediate-range")),
        (5400, ("intermediate-range", "intermediate-range", "intercontinental")),
        (12000, ("intercontinental", None, "intercontinental")),
    ],
)
def test_classes_differ_between_schemes(range_km, names):
    found = [scheme.class_of(range_km * 1e3) for scheme in SCHEMES]
    assert tuple(cls.name if cls else None for cls in found) == names


def test_bounds_belong_to_the_longer_class():
    assert US_USAGE.class_of(1000e3).name == "medium-range"


def test_mtcr_category_one():
    assert (MTCR_CATEGORY_I.range, MTCR_CATEGORY_I.payload_mass) == (300e3, 500.0)


@pytest.mark.parametrize(
    ("words", "odd"), [("intermediate-range", False), ("intercontinental", False), ("short-range", True)]
)
def test_the_very_limit_of_two_classes_belongs_to_both(make, words, odd):
    assert bool(usage(make, f"{words} ballistic missile", 5500)) is odd
