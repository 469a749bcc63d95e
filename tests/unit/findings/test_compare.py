import re

import pytest

from flyout.core.statement import Modality, Qualifier
from flyout.findings.compare import compare
from flyout.findings.model import Relation, Weight


def relations(findings, attribute="range"):
    return [finding.relation for finding in findings if finding.attribute == attribute]


def one(findings, relation):
    found = [finding for finding in findings if finding.relation is relation]
    assert len(found) == 1, [finding.sentence for finding in findings]
    return found[0]


def test_miles_and_kilometres_agree_by_the_figures_as_written(make):
    miles = make.say("a", "range", 190, "[mi_i]", qualifier=Qualifier.UP_TO)
    kilometres = make.say("b", "range", 300, "km", qualifier=Qualifier.UP_TO)
    finding = one(compare([miles, kilometres], [], [], [make.report("a"), make.report("b")]), Relation.AGREES)
    assert finding.members == (miles.origin.locator, kilometres.origin.locator)
    # 185 to 195 mi are 297.729 to 313.822 km by 1 mi = 1.609344 km.
    assert "190 mi read to 2 figures is 185 to 195 mi = 297.7 to 313.8 km" in finding.arithmetic
    assert "300 km read to 2 figures is 295 to 305 km" in finding.arithmetic
    assert finding.weight is Weight.GOOD


def test_figures_that_exclude_each_other_conflict_and_name_who_says_what(make):
    said = [make.say("a", "range", 300, "km"), make.say("b", "range", 500, "km"), make.say("c", "range", 300, "km")]
    documents = [make.report("a"), make.report("b", outlet="The Norland Times"), make.report("c")]
    finding = one(compare(said, [], [], documents), Relation.CONFLICTS)
    assert finding.weight is Weight.WARNING
    assert finding.sentence == (
        "Reports contradict each other on the range of the Kestrel: 300 kilometres (a and c) "
        "and 500 kilometres (The Norland Times)."
    )
    assert set(finding.members) == {statement.origin.locator for statement in said}


def test_a_report_that_quotes_two_for_a_figure_is_named_once(make):
    quoting = [make.say("a", "range", 300, "km", speaker=who) for who in ("minister", "Ana Popa", None)]
    other = make.say("b", "range", 500, "km", speaker="its own army")
    finding = one(compare([*quoting, other], [], [], [make.report("a"), make.report("b")]), Relation.CONFLICTS)
    assert "300 kilometres (a, quoting the minister and Ana Popa)" in finding.sentence
    assert "500 kilometres (b, quoting its own army)" in finding.sentence


def test_what_a_missile_is_to_reach_one_day_is_no_slip_of_today(make):
    figures = [make.publish("x", "range", 300, "km"), make.publish("y", "range", 320, "km")]
    for modality, warned in ((Modality.ASSERTED, True), (Modality.EXPECTED, False)):
        said = make.say("a", "range", 1000, "km", modality=modality)
        findings = compare([said], figures, [], [make.report("a")])
        assert any(finding.weight is Weight.WARNING for finding in findings) is warned


def test_many_agreeing_reports_make_one_finding(make):
    said = [make.say(f"r{place}", "range", 300, "km") for place in range(6)]
    findings = compare(said, [], [], [make.report(f"r{place}") for place in range(6)])
    assert relations(findings) == [Relation.AGREES]
    assert "Six reports agree" in findings[0].sentence


def test_a_figure_of_another_variant_explains_the_difference(make):
    said = make.say("a", "range", 300, "km")
    figures = [
        make.publish("Handbook", "range", 165, "km", variant="Mk1"),
        make.publish("Yearbook", "range", 300, "km", variant="Mk2"),
    ]
    findings = compare([said], figures, [], [make.report("a")])
    finding = one(findings, Relation.EXPLAINED_BY_VARIANT)
    assert "165 kilometres is published for the Mk1" in finding.sentence
    assert "fits the Mk2" in finding.sentence
    assert Relation.CONFLICTS not in relations(findings)


def test_two_reports_of_two_variants_do_not_conflict(make):
    said = [make.say("a", "range", 165, "km"), make.say("b", "range", 300, "km")]
    figures = [
        make.publish("Handbook", "range", 165, "km", variant="Mk1"),
        make.publish("Yearbook", "range", 300, "km"),
    ]
    documents = [make.report("a"), make.report("b")]
    assert Relation.CONFLICTS in relations(compare(said, [], [], documents))
    explained = compare(said, figures, [], documents)
    assert Relation.CONFLICTS not in relations(explained)
    assert Relation.EXPLAINED_BY_VARIANT in relations(explained)


def test_a_condition_such_as_a_payload_explains_the_difference(make):
    said = make.say("a", "range", 120, "km")
    figures = [
        make.publish("Almanac", "range", 120, "km", condition="payload 200 kg"),
        make.publish("Almanac", "range", 70, "km", condition="payload 450 kg"),
    ]
    finding = one(compare([said], figures, [], [make.report("a")]), Relation.EXPLAINED_BY_VARIANT)
    assert "70 kilometres is published for the case “payload 450 kg”" in finding.sentence


def test_variants_named_in_the_texts_are_not_compared(make):
    said = [make.say("a", "range", 165, "km", variant="Mk1"), make.say("b", "range", 300, "km", variant="Mk2")]
    assert Relation.CONFLICTS not in relations(compare(said, [], [], [make.report("a"), make.report("b")]))


def test_a_single_report_on_the_price(make):
    said = make.say("a", "unit_cost", 1_000_000, "USD", value_high=1_500_000, qualifier=Qualifier.BETWEEN)
    finding = one(compare([said], [], [], [make.report("a"), make.report("b")]), Relation.SINGLE_SOURCE)
    assert "Only a gives the unit price of the Kestrel" in finding.sentence
    assert finding.weight is Weight.NOTE


def test_an_assumption_neither_supports_nor_contradicts(make):
    said = make.say("a", "launch_mass", 1200, "kg")
    for mass in (1200, 9000):
        figures = [make.publish("trial file", "launch_mass", mass, "kg", citable=False)]
        findings = compare([said], figures, [], [make.report("a")])
        assert relations(findings, "launch_mass") == [Relation.SINGLE_SOURCE]
        assert "assumption" in findings[0].sentence
        assert findings[0].members == (said.origin.locator,)


def test_a_report_against_everything_published(make):
    said = make.say("a", "range", 900, "km")
    figures = [make.publish(source, "range", 300, "km") for source in ("Handbook", "Yearbook")]
    finding = one(compare([said], figures, [], [make.report("a")]), Relation.CONFLICTS)
    assert finding.weight is Weight.WARNING
    assert "two figures contradict it" in finding.sentence


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((400, Qualifier.MORE_THAN), (560, Qualifier.EXACT)),
        ((400, Qualifier.AT_LEAST), (560, Qualifier.AT_LEAST)),
        ((900, Qualifier.LESS_THAN), (560, Qualifier.EXACT)),
    ],
)
def test_bounds_leave_room(make, first, second):
    said = [
        make.say(doc, "length", value, "m", qualifier=qualifier)
        for doc, (value, qualifier) in zip("ab", (first, second), strict=True)
    ]
    found = relations(compare(said, [], [], [make.report("a"), make.report("b")]), "length")
    assert found == [Relation.COMPATIBLE]


def test_neighbouring_figures_are_neither_agreement_nor_contradiction(make):
    said = [make.say("a", "range", 290, "km"), make.say("b", "range", 300, "km")]
    found = compare(said, [], [], [make.report("a"), make.report("b")])
    assert relations(found) == [Relation.COMPATIBLE]
    assert "rounding and conversion explain the difference" in found[0].sentence


def test_a_figure_converted_and_rounded_twice_is_no_contradiction(make):
    said = [make.say("a", "range", 186, "[mi_i]"), make.say("b", "range", 305, "km")]
    assert relations(compare(said, [], [], [make.report("a"), make.report("b")])) == [Relation.COMPATIBLE]


def test_an_estimate_is_no_version(make):
    said = make.say("a", "range", 120, "km")
    figures = [
        make.publish("Almanac", "range", 120, "km"),
        make.publish("Yearbook", "range", 90, "km", condition="estimate by two analysts"),
    ]
    found = relations(compare([said], figures, [], [make.report("a")]))
    assert found == [Relation.AGREES, Relation.CONFLICTS]


def test_one_report_with_two_figures_is_a_note_and_named_once(make):
    said = [make.say("a", "range", 120, "km"), make.say("a", "range", 300, "km", speaker="the maker")]
    finding = one(compare(said, [], [], [make.report("a")]), Relation.CONFLICTS)
    assert finding.weight is Weight.NOTE
    assert finding.sentence == (
        "a gives figures that exclude each other on the range of the Kestrel: "
        "120 kilometres and 300 kilometres (quoting the maker)."
    )


def test_up_to_bounds_a_count_but_gives_a_range(make):
    documents = [make.report("a"), make.report("b")]
    mass = [
        make.say("a", "payload_mass", 500, "kg", qualifier=Qualifier.UP_TO),
        make.say("b", "payload_mass", 200, "kg"),
    ]
    assert Relation.CONFLICTS not in relations(compare(mass, [], [], documents), "payload_mass")
    reach = [make.say("a", "range", 500, "km", qualifier=Qualifier.UP_TO), make.say("b", "range", 200, "km")]
    assert Relation.CONFLICTS in relations(compare(reach, [], [], documents))


def test_the_upper_end_of_a_band_is_its_range(make):
    band = make.say("a", "range", 70, "km", value_high=300, qualifier=Qualifier.BETWEEN)
    most = make.say("b", "range", 300, "km", qualifier=Qualifier.UP_TO)
    assert relations(compare([band, most], [], [], [make.report("a"), make.report("b")])) == [Relation.AGREES]


def test_two_currencies_are_not_compared(make):
    said = [make.say("a", "unit_cost", 2_000_000, "USD"), make.say("b", "unit_cost", 900_000, "GBP")]
    findings = compare(said, [], [], [make.report("a"), make.report("b")])
    assert Relation.CONFLICTS not in relations(findings, "unit_cost")


def test_a_denied_figure_contradicts_who_gives_it(make):
    said = [
        make.say("a", "range", 2000, "km"),
        make.say("b", "range", 2000, "km", modality=Modality.DENIED, speaker="the maker"),
    ]
    finding = one(compare(said, [], [], [make.report("a"), make.report("b")]), Relation.CONFLICTS)
    assert "denied by the maker" in finding.sentence


def test_published_flights_of_other_days_do_not_contradict(make):
    said = make.say("a", "flight_time", 12, "min")
    figures = [make.publish("Log", "flight_time", 37, "min", condition="flight of 2017-07-04")]
    assert Relation.CONFLICTS not in relations(compare([said], figures, [], [make.report("a")]), "flight_time")


def test_manufacturer_and_developer_are_two_roles_of_one_company(make):
    said = [make.say("a", "manufacturer", "Acme Rockets"), make.say("b", "developer", "Acme Rockets")]
    finding = one(compare(said, [], [], [make.report("a"), make.report("b")]), Relation.AGREES)
    assert "two roles of one maker" in finding.sentence


def test_spelling_of_a_trait_does_not_matter(make):
    said = [make.say("a", "propellant", "solid fuel"), make.say("b", "propellant", "Solid rocket propellant")]
    documents = [make.report("a"), make.report("b")]
    assert relations(compare(said, [], [], documents), "propellant") == [Relation.AGREES]


def test_two_propellants_exclude_each_other_two_launchers_do_not(make):
    documents = [make.report("a"), make.report("b")]
    fuels = [make.say("a", "propellant", "solid"), make.say("b", "propellant", "liquid")]
    assert one(compare(fuels, [], [], documents), Relation.CONFLICTS).weight is Weight.WARNING
    launchers = [make.say("a", "launcher", "HIMARS"), make.say("b", "launcher", "M270")]
    assert compare(launchers, [], [], documents) == ()


def test_one_report_with_two_propellants_is_a_note(make):
    fuels = [make.say("a", "propellant", "solid"), make.say("a", "propellant", "liquid")]
    assert one(compare(fuels, [], [], [make.report("a")]), Relation.CONFLICTS).weight is Weight.NOTE


def test_a_denied_maker_contradicts_who_names_it(make):
    said = [
        make.say("a", "manufacturer", "Acme Rockets"),
        make.say("b", "manufacturer", "Acme Rockets", modality=Modality.DENIED, speaker="the firm"),
    ]
    finding = one(compare(said, [], [], [make.report("a"), make.report("b")]), Relation.CONFLICTS)
    assert "Acme Rockets (a) and not Acme Rockets (b, quoting the firm)" in finding.sentence


def test_a_maker_no_source_names(make):
    said = make.say("a", "manufacturer", "Acme Rockets")
    figures = [make.publish("Handbook", "manufacturer", "Norland Works")]
    finding = one(compare([said], figures, [], [make.report("a")]), Relation.CONFLICTS)
    assert "published sources say Norland Works (Handbook)" in finding.sentence
    assert finding.weight is Weight.NOTE


def test_names_cannot_break_a_sentence(make):
    name = "{0} {who} %s \\ <b>"
    said = [make.say(doc, "range", 300, "km", subject=name, speaker=name) for doc in "ab"]
    said += [make.say(doc, "launcher", name, subject=name) for doc in "ab"]
    for finding in compare(said, [], [], [make.report("a", headline=name), make.report("b", outlet=name)]):
        assert name in finding.sentence


def test_sentences_are_whole_and_name_no_file_of_figures(make):
    said = [make.say("a", "range", 300, "km"), make.say("b", "range", 500, "km"), make.say("a", "length", 4, "m")]
    figures = [
        make.publish("Handbook", "range", 300, "km"),
        make.publish("Yearbook", "range", 160, "km", variant="Mk1"),
    ]
    for finding in compare(said, figures, [], [make.report("a"), make.report("b")]):
        assert re.fullmatch(r"[“A-Za-z].*[.]", finding.sentence)
        assert "None" not in finding.sentence
        assert "  " not in finding.sentence


def test_ranges_that_only_share_some_values_do_not_agree(make):
    said = [
        make.say("a", "payload_mass", 350, "kg", value_high=700, qualifier=Qualifier.BETWEEN),
        make.say("b", "payload_mass", 500, "kg", value_high=1000, qualifier=Qualifier.BETWEEN),
    ]
    found = compare(said, [], [], [make.report("a"), make.report("b")])
    assert Relation.AGREES not in relations(found, "payload_mass")
    within = make.say("c", "payload_mass", 600, "kg", value_high=900, qualifier=Qualifier.BETWEEN)
    found = compare([said[1], within], [], [], [make.report("b"), make.report("c")])
    assert Relation.AGREES in relations(found, "payload_mass")


def test_a_figure_that_two_ranges_share_does_not_make_the_ranges_agree(make):
    low = make.say("a", "payload_mass", 350, "kg", value_high=700, qualifier=Qualifier.BETWEEN)
    high = make.say("b", "payload_mass", 500, "kg", value_high=1000, qualifier=Qualifier.BETWEEN)
    plain = make.say("c", "payload_mass", 600, "kg")
    found = compare([low, high, plain], [], [], [make.report(doc) for doc in "abc"])
    sets = [set(finding.members) for finding in found if finding.relation is Relation.AGREES]
    assert sets
    assert not any({low.origin.locator, high.origin.locator} <= members for members in sets)


def test_a_slip_is_told_once_whoever_is_quoted_for_it(make):
    said = [
        *(make.say("a", "range", 2000, "[mi_i]", speaker=who) for who in ("state media", "experts")),
        *(make.say(doc, "range", 2000, "km") for doc in "bc"),
    ]
    found = compare(said, [], [], [make.report(doc) for doc in "abc"])
    assert relations(found).count(Relation.UNIT_SLIP) == 1
