"""What contradicts what: slips and neighbours of one digit; origins behind addresses."""

import pytest

from flyout.core.statement import Modality, Qualifier
from flyout.findings.case import open_case
from flyout.findings.compare import compare
from flyout.findings.grades import grades
from flyout.findings.hosts import outlets_of
from flyout.findings.model import Relation
from flyout.findings.origins import origins_of
from flyout.findings.pairs import Pairing, pair


def documents_of(said, make):
    return [make.report(doc) for doc in dict.fromkeys(one.origin.name for one in said)]


def found(said, make, relation):
    return [finding for finding in compare(said, [], [], documents_of(said, make)) if finding.relation is relation]


def credibility(said, make):
    case = open_case(said, [], [], documents_of(said, make))
    return {grade.value: grade.credibility for grade in grades(case)}


def test_two_camps_that_each_have_a_second_voice_are_no_slip(make):
    said = [
        make.say(doc, "range", 700, unit) for doc, unit in zip("abcd", ("[mi_i]", "[mi_i]", "km", "km"), strict=True)
    ]
    assert len(found(said, make, Relation.CONFLICTS)) == 1


def test_who_slipped_tells_against_nobody_and_all_tell_against_him(make):
    said = [make.say("a", "range", 700, "[mi_i]"), *(make.say(doc, "range", 700, "km") for doc in "bcd")]
    assert credibility(said, make) == {"700 miles": 5, "700 kilometres": 1}


def test_where_either_may_have_slipped_each_tells_against_the_other(make):
    said = [make.say("a", "length", 9, "[ft_i]"), make.say("b", "length", 9, "m")]
    assert credibility(said, make) == {"9 feet": 4, "9 metres": 4}


def test_height_in_metres_for_kilometres_is_a_slip(make):
    said = [make.say("a", "apogee", 812, "m"), *(make.say(doc, "apogee", 812, "km") for doc in "bc")]
    (finding,) = found(said, make, Relation.UNIT_SLIP)
    assert finding.members[0] == said[0].origin.locator


def test_a_report_that_tells_two_versions_apart_does_not_contradict_itself(make):
    new, old = make.say("a", "launch_mass", 7.2, "t", variant="Kestrel-2"), make.say("a", "launch_mass", 2.3, "t")
    other = make.say("b", "launch_mass", 2.3, "t")
    assert not found([new, old], make, Relation.CONFLICTS)
    assert set(credibility([new, old], make).values()) == {6}
    assert found([new, other], make, Relation.CONFLICTS)


def test_two_reports_that_give_one_figure_each_still_contradict(make):
    said = [make.say("a", "range", 120, "km"), make.say("b", "range", 340, "km")]
    assert found(said, make, Relation.CONFLICTS)
    assert set(credibility(said, make).values()) == {4}


@pytest.mark.parametrize(
    ("low", "high", "expected"), [(8, 9, Pairing.APART), (1.4, 1.5, Pairing.CLOSE), (290, 300, Pairing.CLOSE)]
)
def test_neighbours_of_one_digit_are_two_figures(make, low, high, expected):
    assert pair(make.say("a", "payload_mass", low, "t"), make.say("b", "payload_mass", high, "t")) is expected


def test_an_older_estimate_beside_the_new_figure_is_not_replaced_by_a_repeat(make):
    said = [make.say(doc, "unit_cost", value, "USD") for doc, value in (("a", 30000), ("a", 90000), ("b", 90000))]
    wire = [
        make.report(doc, outlet="Harbour Wire", published=day)
        for doc, day in (("a", "2024-02-01"), ("b", "2024-02-02"))
    ]
    assert Relation.SUPERSEDED not in {finding.relation for finding in compare(said, [], [], wire)}


def test_an_address_that_spells_a_quoted_outlet_is_that_outlet(make):
    said = [make.say("a", "range", 500, "km"), make.say("b", "range", 500, "km", speaker="the Harbour Wire")]
    claims = [make.tell("b", "struck", speaker="the Harbour Wire")]
    documents = [make.report("a", address="https://www.harbourwire.example/news/1"), make.report("b")]
    assert outlets_of(documents, claims) == {"a": "the Harbour Wire"}
    assert len(origins_of(said, open_case(said, [], claims, documents))) == 1
    assert len(origins_of(said, open_case(said, [], claims, documents_of(said, make)))) == 2


def test_speakers_without_a_name_are_one_within_a_report_and_two_between_reports(make):
    who = (("a", "state media"), ("a", "experts"), ("b", "analysts in the capital"))
    said = [make.say(doc, "range", 500, "km", speaker=name) for doc, name in who]
    assert len(origins_of(said, open_case(said, [], [], documents_of(said, make)))) == 2


def test_officials_of_two_states_are_two_within_a_report(make):
    who = ("an Iranian official", "an Israeli official", "experts")
    said = [make.say("a", "range", 500, "km", speaker=name) for name in who]
    assert len(origins_of(said, open_case(said, [], [], documents_of(said, make)))) == 3


def test_ends_of_one_published_range_do_not_contradict_each_other(make):
    said = [make.say("a", "payload_mass", 480, "kg"), make.say("b", "payload_mass", 700, "kg")]
    published = [make.publish("Yearbook", "payload_mass", 480, "kg", value_high=700)]
    relations = {finding.relation for finding in compare(said, published, [], documents_of(said, make))}
    assert Relation.EXPLAINED_BY_VARIANT in relations
    assert Relation.CONFLICTS not in relations
    assert found(said, make, Relation.CONFLICTS)


def test_parts_of_a_number_do_not_contradict_it(make):
    quote = "Eight of the one and thirteen of the other were ordered."
    parts = [make.say("a", "count", value, "1", quote=quote) for value in (8, 13)]
    whole = make.say("b", "count", 21, "1", quote="It ordered 21.")
    assert not found([*parts, whole], make, Relation.CONFLICTS)
    assert found([*parts, make.say("b", "count", 30, "1", quote="It ordered 30.")], make, Relation.CONFLICTS)


def test_makers_named_side_by_side_do_not_contradict_each_other(make):
    quote = "The contractors will be Acme and Borealis."
    both = [make.say("a", "manufacturer", name, quote=quote) for name in ("Acme", "Borealis")]
    one = make.say("b", "manufacturer", "Acme", quote="Acme makes it.")
    assert not found([*both, one], make, Relation.CONFLICTS)
    assert found([one, make.say("a", "manufacturer", "Borealis", quote="Borealis makes it.")], make, Relation.CONFLICTS)


@pytest.mark.parametrize(
    ("value", "other", "unit", "expected"),
    [(6, 5.05, "m", False), (6, 5.6, "m", True), (300, 308, "km", True), (3, 3.6, "t", False)],
)
def test_about_leaves_a_twentieth_open_and_no_more(make, value, other, unit, expected):
    rounded, exact = (
        make.say("a", "length", value, unit, qualifier=Qualifier.APPROX),
        make.say("b", "length", other, unit),
    )
    assert (pair(rounded, exact) is Pairing.AGREE) is expected


@pytest.mark.parametrize(("value", "other", "expected"), [(800_000, 767_000, True), (800_000, 750_000, False)])
def test_about_a_round_sum_leaves_a_twentieth_open(make, value, other, expected):
    """Nobody who writes "about 800,000" means 790,000 to 810,000."""
    rounded = make.say("a", "unit_cost", value, "GBP", qualifier=Qualifier.APPROX)
    assert (pair(rounded, make.say("b", "unit_cost", other, "GBP")) is Pairing.AGREE) is expected


def test_more_than_the_next_whole_number_is_not_the_number_before_it(make):
    more = make.say("a", "speed", 11, "Ma", qualifier=Qualifier.MORE_THAN)
    assert pair(more, make.say("b", "speed", 10, "Ma")) is Pairing.APART
    assert pair(more, make.say("b", "speed", 11, "Ma")) is Pairing.AGREE


def test_of_two_peaks_of_one_flight_the_nearest_is_the_one_that_others_tell_of(make):
    peaks = [make.say("a", "apogee", height, "km", speaker="KCNA") for height in (99.8, 42.5)]
    assert not found([*peaks, make.say("b", "apogee", 100, "km")], make, Relation.CONFLICTS)
    (finding,) = found([*peaks, make.say("b", "apogee", 300, "km")], make, Relation.CONFLICTS)
    assert peaks[1].origin.locator not in finding.members


def test_two_who_are_quoted_in_one_report_may_contradict_each_other_on_a_flight(make):
    said = [
        make.say("a", "flight_distance", value, "km", speaker=who) for value, who in ((1500, "KCNA"), (1100, "JCS"))
    ]
    assert found(said, make, Relation.CONFLICTS)


def test_what_its_outlet_takes_back_contradicts_nobody(make):
    wrong, right = make.say("a", "range", 5000, "km", speaker="officials"), make.say("b", "range", 2000, "km")
    taken_back = make.say("b", "range", 5000, "km", modality=Modality.DENIED)
    said = [wrong, right, taken_back, make.say("c", "range", 2000, "km")]
    papers = [make.report(doc, outlet=outlet) for doc, outlet in (("a", "Ledger"), ("b", "Ledger"), ("c", "Herald"))]
    (finding,) = [one for one in compare(said, [], [], papers) if one.relation is Relation.CONFLICTS]
    assert "is corrected by" in finding.sentence
    given = {grade.value: grade.credibility for grade in grades(open_case(said, [], [], papers))}
    assert given == {"5,000 kilometres": 5, "2,000 kilometres": 2}


@pytest.mark.parametrize(
    ("years", "variant", "words"),
    [
        (("2016", "2024"), None, "They are 7 years apart"),
        (("2023", "2024"), "Kestrel ER", "Not all of them are given for the Kestrel ER"),
        (("2023", "2024"), None, None),
    ],
)
def test_what_speaks_for_two_versions_stands_beside_a_contradiction(make, years, variant, words):
    old = make.say("a", "range", 200, "km", published=years[0])
    new = make.say("b", "range", 300, "km", published=years[1], variant=variant)
    (finding,) = found([old, new], make, Relation.CONFLICTS)
    assert ("may speak of" in finding.sentence) is bool(words)
    assert (words or "") in finding.sentence


def test_how_many_there_are_of_one_version_contradicts_no_count_of_all(make):
    said = [make.say("a", "count", 300, "1", variant="Kestrel ER"), make.say("b", "count", 350, "1")]
    assert not found(said, make, Relation.CONFLICTS)
    assert found([make.say("a", "count", 300, "1"), said[1]], make, Relation.CONFLICTS)


def test_nobody_contradicts_himself_in_one_sentence(make):
    words = "It flies at Mach 16 outside the atmosphere and at Mach 8 within it."
    said = [make.say("a", "speed", mach, "Ma", quote=words) for mach in (16, 8)]
    assert not found(said, make, Relation.CONFLICTS)
    assert found([said[0], make.say("a", "speed", 8, "Ma", quote="It flies at Mach 8.")], make, Relation.CONFLICTS)


def test_a_part_of_an_order_is_not_laid_beside_the_whole_that_its_report_gives_too(make):
    said = [make.say("a", "count", number, "1") for number in (400, 200)]
    said.append(make.say("b", "count", 400, "1", qualifier=Qualifier.UP_TO))
    assert not found(said, make, Relation.COMPATIBLE)
    assert found(said[1:], make, Relation.COMPATIBLE)


def test_what_a_version_is_to_reach_contradicts_nothing_that_there_is(make):
    planned = make.say("a", "range", 1000, "km", variant="Kestrel ER", modality=Modality.EXPECTED)
    there = make.say("b", "range", 500, "km")
    assert not found([planned, there], make, Relation.CONFLICTS)
    assert found([make.say("a", "range", 1000, "km", modality=Modality.EXPECTED), there], make, Relation.CONFLICTS)


def test_of_a_list_in_one_sentence_only_the_nearest_is_held_against_others(make):
    words = "Its missiles have ranges of 120, 200, 250 and 380 km."
    listed = [make.say("a", "range", value, "km", quote=words) for value in (120, 200, 250, 380)]
    others = [make.say(doc, "range", 400, "km") for doc in "bc"]
    (finding,) = found([*listed, *others], make, Relation.CONFLICTS)
    assert {listed[0].origin.locator, listed[1].origin.locator}.isdisjoint(finding.members)
    assert not found([*listed, *others], make, Relation.UNIT_SLIP)
    assert not found([*listed, make.say("b", "range", 380, "km")], make, Relation.CONFLICTS)


def test_what_stands_beside_the_figure_of_others_is_not_graded_against_them(make):
    words = "Its range was raised from 290 km to 450 km."
    raised = [make.say("a", "range", value, "km", quote=words) for value in (290, 450)]
    case = open_case([*raised, make.say("b", "range", 290, "km")], [], [], [make.report("a"), make.report("b")])
    assert all(not grade.against for grade in grades(case))


def test_two_ranges_of_one_missile_by_what_it_carries_exclude_nothing(make):
    quote = "With the heaviest warhead it flies 300 km; experts say that with a 1-ton warhead it could reach 3,000 km."
    near = make.say("a", "range", 300, "km", quote=quote)
    far = make.say("a", "range", 3000, "km", quote=quote, speaker="experts")
    assert not found([near, far], make, Relation.CONFLICTS)
    plain = "Kyiv says that it flies 300 km and Moscow that it flies 3,000 km."
    said = [
        make.say("a", "range", value, "km", quote=plain, speaker=who)
        for value, who in ((300, "Kyiv"), (3000, "Moscow"))
    ]
    assert found(said, make, Relation.CONFLICTS)


def test_a_report_that_names_two_makers_itself_contradicts_nobody(make):
    two = [make.say("a", "manufacturer", who, quote=f"{who} builds it.") for who in ("Acme", "Borealis")]
    assert not found(two, make, Relation.CONFLICTS)
    quoted = [two[0], make.say("a", "manufacturer", "Borealis", quote="Borealis builds it.", speaker="Moscow")]
    assert found(quoted, make, Relation.CONFLICTS)
