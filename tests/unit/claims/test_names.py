"""Weapons nobody listed: designators, names the text introduces, second names in brackets."""

from itertools import pairwise

import pytest


def weapons(context):
    return [(m.alias.name, m.span.of(context.document.text)) for m in context.mentions if m.alias.kind == "missile"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They fired a Hwasong-29.", ["Hwasong-29"]),
        ("They fired a KN-39 and a 9M799.", ["KN-39", "9M799"]),
        ("A new missile called Sarab flew far. Sarab fell into the sea.", ["Sarab", "Sarab"]),
        ("The Sarab ballistic missile was shown.", ["Sarab"]),
        ("It showed a new missile, the Sarab, on Monday.", ["Sarab"]),
        ("North Korean missiles and Army missiles fell on Nov. 5.", []),
        ("Two F-16 jets and a Su-57 took off; Covid-19 spread on Boeing-737s.", []),
        ("The missile flew on Monday. Most missiles do.", []),
    ],
)
def test_names_of_the_text(context_of, text, names):
    assert [name for name, _ in weapons(context_of(text))] == names


def test_second_name_in_brackets_is_the_same_system(context_of):
    assert [name for name, _ in weapons(context_of("They fired a KN-39 (Hwasong-29) at noon."))] == ["KN-39", "KN-39"]


def test_mentions_stand_in_order_and_apart(context_of):
    mentions = context_of("Ukraine fired ATACMS, Storm Shadow and Hwasong-29 from HIMARS near Kyiv.").mentions
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
