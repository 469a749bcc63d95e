import pytest

from flyout.claims.model import Kind
from flyout.core.statement import Modality, Qualifier
from flyout.findings.compare import compare
from flyout.findings.model import Relation, Weight
from flyout.findings.swaps import SWAPS, mistaken_for
from flyout.units.table import dimension_of


def found(findings, relation):
    return [finding for finding in findings if finding.relation is relation]


@pytest.mark.parametrize(
    ("attribute", "value", "unit", "right"),
    [
        ("range", 300, "[mi_i]", "km"),
        ("range", 480, "km", "[mi_i]"),
        ("apogee", 60_000, "m", "[ft_i]"),
        ("flight_distance", 900, "[mi_i]", "[nmi_i]"),
        ("flight_time", 12, "s", "min"),
        ("launch_mass", 3500, "kg", "[lb_av]"),
    ],
)
def test_a_figure_in_the_wrong_unit_is_named(make, attribute, value, unit, right):
    slipped = make.say("a", attribute, value, unit)
    others = [make.say(doc, attribute, value, right) for doc in "bc"]
    documents = [make.report(name) for name in "abc"]
    findings = found(compare([slipped, *others], [], [], documents), Relation.UNIT_SLIP)
    assert [finding.members[0] for finding in findings] == [slipped.origin.locator]
    assert findings[0].weight is Weight.WARNING
    assert "probably a slip of the unit" in findings[0].sentence


def test_a_figure_somebody_else_gives_too_is_no_slip(make):
    said = [make.say("a", "range", 300, "[mi_i]"), make.say("b", "range", 300, "km"), make.say("c", "range", 483, "km")]
    documents = [make.report(name) for name in "abc"]
    slips = found(compare(said, [], [], documents), Relation.UNIT_SLIP)
    assert all(said[0].origin.locator != slip.members[0] for slip in slips)


def test_of_two_reports_alone_either_may_be_wrong(make):
    said = [make.say("a", "range", 300, "[mi_i]"), make.say("b", "range", 300, "km")]
    findings = found(compare(said, [], [], [make.report("a"), make.report("b")]), Relation.UNIT_SLIP)
    assert len(findings) == 1
    assert findings[0].sentence.startswith("One of two reports probably has the wrong unit")


def test_the_catalogue_tells_which_report_is_wrong(make):
    said = [make.say("a", "range", 300, "[mi_i]"), make.say("b", "range", 300, "km")]
    figures = [make.publish(source, "range", 300, "km") for source in ("Handbook", "Yearbook")]
    findings = found(compare(said, figures, [], [make.report("a"), make.report("b")]), Relation.UNIT_SLIP)
    assert [finding.members[0] for finding in findings] == [said[0].origin.locator]
    assert "two published figures" in findings[0].sentence


def test_a_slip_explains_no_denial(make):
    said = [make.say("a", "flight_time", 90, "s"), make.say("b", "flight_time", 90, "min")]
    denied = make.say("a", "flight_time", 90, "s", modality=Modality.DENIED)
    findings = compare([*said, denied], [], [], [make.report("a"), make.report("b")])
    assert found(findings, Relation.UNIT_SLIP)
    assert [finding for finding in found(findings, Relation.CONFLICTS) if denied.origin.locator in finding.members]


def test_every_swap_is_between_units_of_one_dimension():
    assert all(dimension_of(a) == dimension_of(b) for a, b in SWAPS)
    assert all(a in mistaken_for(b) and b in mistaken_for(a) for a, b in SWAPS)


def bracketed(make, value, unit, also_value, also_unit):
    return make.tell(
        "a",
        f"{value} ({also_value})",
        kind=Kind.QUANTITY,
        attribute="range",
        value=value,
        unit=unit,
        also_value=also_value,
        also_unit=also_unit,
    )


@pytest.mark.parametrize(
    ("value", "unit", "also_value", "also_unit"),
    [
        (190, "[mi_i]", 305, "km"),
        (500, "km", 300, "[mi_i]"),
        (50, "km", 30, "[mi_i]"),
        (2000, "[lb_av]", 900, "kg"),
        (300, "km", 162, "[nmi_i]"),
        (1.5, "t", 3300, "[lb_av]"),
    ],
)
def test_a_conversion_rounded_as_newspapers_do_is_right(make, value, unit, also_value, also_unit):
    claim = bracketed(make, value, unit, also_value, also_unit)
    assert not compare([], [], [claim], [make.report("a")])


@pytest.mark.parametrize(
    ("value", "unit", "also_value", "also_unit", "reason"),
    [
        (6000, "km", 3278, "[mi_i]", "two digits may have changed places"),
        (6000, "km", 3240, "[mi_i]", "it would be right as 3,240 nautical miles"),
        (300, "km", 300, "[mi_i]", "it would be right as 300 kilometres"),
        (70, "km", 230, "[ft_i]", None),
    ],
)
def test_a_wrong_conversion_is_shown_with_its_likely_reason(make, value, unit, also_value, also_unit, reason):
    claim = bracketed(make, value, unit, also_value, also_unit)
    (finding,) = compare([], [], [claim], [make.report("a")])
    assert finding.relation is Relation.CONVERSION_MISMATCH
    assert finding.members == (claim.id,)
    assert reason is None or reason in finding.sentence


def test_two_currencies_have_no_fixed_rate(make):
    assert not compare([], [], [bracketed(make, 32.5e9, "TWD", 1.08e9, "USD")], [make.report("a")])


def test_one_bound_in_two_units_is_a_slip_of_either(make):
    said = [
        make.say(doc, "range", 900, unit, qualifier=Qualifier.MORE_THAN) for doc, unit in (("a", "km"), ("b", "[mi_i]"))
    ]
    documents = [make.report(name) for name in "ab"]
    findings = compare(said, [], [], documents)
    assert found(findings, Relation.UNIT_SLIP)
    assert not found(findings, Relation.COMPATIBLE)
    wider = [said[0], make.say("b", "range", 700, "[mi_i]", qualifier=Qualifier.MORE_THAN)]
    assert not found(compare(wider, [], [], documents), Relation.UNIT_SLIP)


def test_a_figure_that_only_happens_to_be_near_in_another_unit_is_no_slip(make):
    """13,000 miles are 20,900 km, and yet nobody got 13,000 km out of more than 20,000 km."""
    said = [
        make.say("a", "range", 13000, "km", speaker="an institute"),
        *(make.say(doc, "range", 20000, "km", qualifier=Qualifier.MORE_THAN) for doc in "bc"),
    ]
    documents = [make.report(doc) for doc in "abc"]
    assert not found(compare(said, [], [], documents), Relation.UNIT_SLIP)
    assert found(compare(said, [], [], documents), Relation.CONFLICTS)


def test_a_slip_of_one_of_two_explains_no_contradiction_of_either_by_what_is_published(make):
    figures = [make.publish("x", "launch_mass", 90, "kg"), make.publish("y", "launch_mass", 90, "kg")]
    kilograms, pounds = make.say("b", "launch_mass", 100, "kg"), make.say("a", "launch_mass", 100, "[lb_av]")
    findings = compare([kilograms, pounds], figures, [], [make.report("a"), make.report("b")])
    told = [finding for finding in findings if finding.relation is Relation.CONFLICTS]
    assert any(kilograms.origin.locator in finding.members and "row" in "".join(finding.members) for finding in told)
