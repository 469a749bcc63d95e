"""Weapons nobody listed: designators, names the text introduces, second names in brackets."""

import os
import subprocess
import sys
from itertools import pairwise

import pytest

from flyout.catalogue.load import load_catalogue
from flyout.claims.candidates import WEAPONS
from flyout.claims.model import subject_words
from flyout.claims.names import _shy


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
        ("Named Sarab (Mirage), the missile flew far.", ["Sarab"]),
        ("It fired Sarab, a cruise missile said to be new.", ["Sarab"]),
        ("It showed Sarab, billed as the country's first ballistic missile.", ["Sarab"]),
        ("Sarab is the Iranian version of the Korean rocket.", ["Sarab"]),
        ("It showed the hypersonic missile Sarab.", ["Sarab"]),
        ("Its best missile was the Sarab, shown in May.", ["Sarab"]),
        ("They tested the 2,500-km Sarab and a longer-range Kirin in May.", ["Sarab", "Kirin"]),
        (
            "Of the missiles the first, a Sarab, blew up. The smallest of the three, the Kirin, flew.",
            ["Sarab", "Kirin"],
        ),
        ("The missile is old. Its replacement, Zorya's Sarab, is late.", ["Sarab"]),
        ("They fired a Sarab-II. The SM-99 Kirin fell; the Kirin is old.", ["Sarab-II", *["SM-99 Kirin"] * 3]),
        ("The Zulf-V (Sarab) flew. The Sarab is new, the Zulf-V too.", ["Zulf-V Sarab"] * 4),
        ("The firm made 200 missiles of the Sarab type. The Kirin's warhead is big.", ["Sarab", "Kirin"]),
        ("Sarab (missile): all that is known", ["Sarab"]),
        ("They found parts of the liquid-fuel Sarab in pictures.", ["Sarab"]),
        ("It comes from the Kirin, itself a relative of the older rocket.", ["Kirin"]),
        ("The missile flew. He gave it the name Sarab.", ["Sarab"]),
        ("The Sarab, which the army says will cost $9 million, is a missile.", ["Sarab"]),
        ("The Grey Lynx, a missile of the navy's, flew. A Grey Lynx is cheap.", ["Grey Lynx", "Grey Lynx"]),
        ("The home-made L-QAM interceptor flew. The Grey Fox air defence was handed over.", ["L-QAM"]),
        ("It bought the Joint Lynx Missile and Deep Fox Projectiles.", ["Joint Lynx Missile", "Deep Fox Projectile"]),
        ("The Sarab missile flies 120 km, the Kirin 90 km.", ["Sarab", "Kirin"]),
        ("It calls the missile the Guam killer. In Isfahan, the missile is made.", []),
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The missile is late. The Sentinel weighs 100 tonnes, and Sentinel costs more.", ["Sentinel", "Sentinel"]),
        ("Iran showed missiles: 20 Emads and an Iranian Ghadr with a range of 1,600 km.", ["Emad", "Ghadr"]),
        ("Imran Khan spoke of missiles in Milan, and Gabriel Attal of Atlas Air.", []),
        ("The Sentinel was printed every morning.", []),  # no word of weapons
    ],
)
def test_names_that_are_other_words_too(context_of, text, names):
    assert [name for name, _ in weapons(context_of(text))] == names


def test_a_bare_name_of_the_catalogue_is_never_shy():
    assert not _shy() & set(load_catalogue().aliases())


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The SM-3 Block IIA has a range of 2,500 km.", "SM-3 Block IIA"),
        ("The Block V Tomahawk has a range of 1,600 km.", "Tomahawk Block V"),
        ("The M51.3 has a range of 9,000 km.", "M51.3"),
        ("The Hyunmoo-5 missile has a range of 600 km.", "Hyunmoo-5"),
        ("The SM-6 Block IA has a range of 300 km.", "SM-6 Block IA"),
    ],
)
def test_versions_are_named(context_of, text, subject):
    (mention,) = (m for m in context_of(text).mentions if m.alias.kind in WEAPONS)
    assert subject_words(mention.alias.name, mention.alias.variant) == subject


def test_a_name_of_several_kinds_is_the_first_listed_in_every_process():
    """Sets of strings have another order in each process: no claim may hang on it."""
    code = (
        "from flyout.claims.names import Lexicon, _with_listed; "
        "print([m.alias.kind for m in _with_listed(Lexicon([])).find_apart('Coyote')[1]])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        for seed in "12345"
    ]
    assert {run.stdout for run in runs} == {b"['missile']\n"}
