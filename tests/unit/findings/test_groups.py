"""Grouping in nearly linear time gives what comparing every two would."""

import time
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from flyout.findings.case import open_case
from flyout.findings.grades import grades
from flyout.findings.groups import Groups, likely_copies
from flyout.findings.origins import origins_of
from flyout.findings.pairs import one_of_each, pair, shape_of

WORDS = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f", "g"]), max_size=16)


@given(st.lists(WORDS, max_size=12))
def test_no_copy_is_overlooked(sentences):
    alike = {
        (a, b)
        for a, b in combinations(range(len(sentences)), 2)
        if min(len(sentences[a]), len(sentences[b])) >= 5
        and Indel.normalized_similarity(sentences[a], sentences[b]) >= 0.8
    }
    assert alike <= set(likely_copies(sentences, 5, 0.8))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_groups_are_the_connected_parts(joins):
    groups = Groups(10)
    parts = [{k} for k in range(10)]
    for a, b in joins:
        groups.join(a, b)
        one, other = (next(part for part in parts if k in part) for k in (a, b))
        if one is not other:
            parts.remove(other)
            one |= other
    assert groups.listed() == sorted(map(sorted, parts))
    assert all(groups.joined(a, b) for a, b in joins)


def test_figures_of_one_shape_stand_alike_to_every_other(make):
    said = [
        make.say(doc, attribute, value, unit, qualifier=qualifier)
        for doc in "ab"
        for attribute, unit in (("range", "km"), ("range", "[mi_i]"), ("unit_cost", "USD"))
        for value in (190, 300, 306)
        for qualifier in ("exact", "up_to", "approx", "at_least")
    ]
    firsts = {shape_of(one): one for one in one_of_each(said)}
    assert len(firsts) < len(said)
    assert all(pair(a, b) is pair(firsts[shape_of(a)], firsts[shape_of(b)]) for a in said for b in said)


def reports(make, number, figures, words):
    said = [
        make.say(f"r{k}", "range", figures(k), "km", speaker="the army" if k % 3 else None, quote=words(k))
        for k in range(number)
    ]
    return open_case(said, [], [], [make.report(f"r{k}", outlet=f"Paper {k}") for k in range(number)])


SENTENCE = "the missile can carry a load of half a tonne over a distance of so many kilometres"


@pytest.mark.parametrize(
    "words",
    [lambda _: SENTENCE, lambda k: f"{SENTENCE} {k}", lambda k: " ".join(f"w{k}x{n}" for n in range(14))],
    ids=["one sentence", "nearly one sentence", "sentences of their own"],
)
def test_four_times_as_many_reports_take_about_four_times_as_long(make, words):
    def seconds(number):
        case = reports(make, number, lambda k: 300 + 200 * (k % 4), words)
        start = time.process_time()
        grades(case)
        return time.process_time() - start

    seconds(10)
    few, many = (min(seconds(number) for _ in range(2)) for number in (100, 400))
    assert many < 4 * 2.5 * few + 0.05


def test_copies_of_copies_are_one_origin(make):
    words = SENTENCE.split()
    chain = [" ".join([*words[k:], *(f"x{n}" for n in range(k))]) for k in range(0, 6, 2)]
    case = reports(make, 3, lambda _: 300, lambda k: chain[k])
    assert Indel.normalized_similarity(chain[0].split(), chain[2].split()) < 0.8
    plain = [make.say(said.origin.name, "range", 300, "km", quote=said.origin.quote) for said in case.reported]
    assert len(origins_of(plain, open_case(plain, [], [], list(case.documents.values())))) == 1
