"""Mach numbers beside speeds, worked by hand with 340.29 m/s at sea level and 295.07 m/s at 11 to 20 km."""

import pytest

from flyout.core.statement import Qualifier
from flyout.findings.compare import compare
from flyout.findings.model import Relation, Weight


def found(findings, relation=Relation.MACH):
    return [finding for finding in findings if finding.relation is relation]


def beside(make, mach, value, unit, **rest):
    said = [make.say("a", "speed", mach, "Ma"), make.say("b", "speed", value, unit, **rest)]
    return compare(said, [], [], [make.report("a"), make.report("b")])


def test_a_mach_number_alone_may_be_either_speed(make):
    (finding,) = found(compare([make.say("a", "speed", 5.0, "Ma")], [], [], [make.report("a")]))
    # 5 x 340.29 m/s = 1701.45 m/s = 6125.2 km/h; 5 x 295.07 m/s = 1475.35 m/s = 5311.3 km/h.
    assert finding.sentence == (
        "The speed of the Kestrel is given as Mach 5 (a), which is 6,130 km/h at sea level but 5,310 km/h "
        "at 11 to 20 km, where sound is slower; the report does not say which is meant."
    )
    assert "times 340.29 m/s at sea level" in finding.arithmetic
    assert "times 295.07 m/s at 11 to 20 km" in finding.arithmetic
    assert finding.weight is Weight.NOTE


@pytest.mark.parametrize(
    ("mach", "value", "unit", "words"),
    [
        # Mach 5 by its digit is 1531 to 1872 m/s at sea level and 1328 to 1623 m/s at 11 to 20 km.
        (5.0, 6125, "km/h", "6,125 km/h (b) fits it at sea level"),
        (5.0, 3200, "[mi_i]/h", "3,200 mph (b) fits it at 11 to 20 km"),  # 1431 m/s
        (5.0, 1580, "m/s", "1,580 m/s (b) fits both, best at 11 to 20 km"),
        # Mach 6.25 is 2125 to 2129 and 1843 to 1846 m/s.
        (6.25, 1970, "m/s", "1,970 m/s (b) lies between the two"),
    ],
)
def test_a_speed_beside_it_tells_which_sound_is_meant(make, mach, value, unit, words):
    findings = beside(make, mach, value, unit)
    assert words in found(findings)[0].sentence
    assert not found(findings, Relation.CONFLICTS)


def test_a_speed_that_no_height_makes_the_mach_number(make):
    (finding,) = found(beside(make, 10.0, 4000, "km/h"), Relation.CONFLICTS)
    # 3950 to 4050 km/h over 10.5 to 9.5 is 104.5 to 118.4 m/s, 111 m/s in the middle.
    assert finding.sentence == (
        "a gives the speed of the Kestrel as Mach 10, b as 4,000 km/h, and these are one speed at no height: sound "
        "would have to travel at 111 m/s, and it travels at 295 to 340 m/s. They may speak of different moments of the "
        "flight."
    )
    assert "one speed if sound travels at 104.5 to 118.4 m/s" in finding.arithmetic
    assert finding.weight is Weight.WARNING


def test_the_unit_that_would_make_them_one_is_named(make):
    (finding,) = found(beside(make, 10.0, 7600, "km/h"), Relation.CONFLICTS)
    assert "7,600 mph would fit" in finding.sentence


@pytest.mark.parametrize(
    ("mach", "speed"), [(Qualifier.MORE_THAN, Qualifier.EXACT), (Qualifier.EXACT, Qualifier.LESS_THAN)]
)
def test_bounds_leave_room(make, mach, speed):
    said = [
        make.say("a", "speed", 5.0, "Ma", qualifier=mach),
        make.say("b", "speed", 9000, "km/h", qualifier=speed),
    ]
    assert not found(compare(said, [], [], [make.report("a"), make.report("b")]), Relation.CONFLICTS)


def test_one_report_that_gives_both_is_a_note(make):
    said = [make.say("a", "speed", 10.0, "Ma"), make.say("a", "speed", 8000, "km/h")]
    (finding,) = found(compare(said, [], [], [make.report("a")]), Relation.CONFLICTS)
    assert finding.weight is Weight.NOTE


def test_published_speeds_contradict_only_where_none_fits(make):
    mach = make.say("a", "speed", 10.0, "Ma")
    against = [make.publish("Handbook", "speed", 8000, "km/h"), make.publish("Yearbook", "speed", 7000, "km/h")]
    fitting = make.publish("Almanac", "speed", 12250, "km/h")
    (finding,) = found(compare([mach], against, [], [make.report("a")]), Relation.CONFLICTS)
    assert "Handbook as 8,000 km/h" in finding.sentence
    assert finding.weight is Weight.NOTE
    findings = compare([mach], [*against, fitting], [], [make.report("a")])
    assert not found(findings, Relation.CONFLICTS)
    assert "12,250 km/h (Almanac) fits it at sea level" in found(findings)[0].sentence


def test_two_variants_are_not_compared(make):
    said = [make.say("a", "speed", 10.0, "Ma", variant="Mk1"), make.say("b", "speed", 8000, "km/h", variant="Mk2")]
    findings = compare(said, [], [], [make.report("a"), make.report("b")])
    assert not found(findings, Relation.CONFLICTS)


def test_speeds_alone_need_no_sound(make):
    assert not found(compare([make.say("a", "speed", 8000, "km/h")], [], [], [make.report("a")]))
