"""What no system can be, rule by rule."""

import pytest

from flyout.catalogue.own.read import read_own
from flyout.catalogue.sense import senseless

ROCKET = {
    "launch_mass": "1650 kg",
    "payload_mass": "480 kg",
    "propellant_mass": "800 kg",
    "length": "4.2 m",
    "diameter": "60 cm",
    "range": "300 km",
    "min_range": "70 km",
    "specific_impulse": "250 s",
    "burn_time": "25 s",
}


def told(changes, *, path="ballistic", confidence="medium", words="short-range ballistic missile"):
    figures = "".join(
        f'[[figure]]\nattribute = "{name}"\nvalue = "{value}"\nsource = "page"\nconfidence = "{confidence}"\n'
        for name, value in {**ROCKET, **changes}.items()
    )
    text = (
        f'[system]\nname = "Kestrel"\nkind = "missile"\npath = "{path}"\nwords = "x"\nsource = "page"\n'
        f'[source.page]\ntitle = "A page"\naddress = "https://example.org"\n{figures}'
        f'[[figure]]\nattribute = "class"\nwords = "{words}"\nsource = "page"\n'
    )
    own, mistakes = read_own(text, "mine.toml")
    assert mistakes == []
    return [str(mistake) for mistake in senseless(own.entry)]


def test_a_rocket_makes_sense():
    assert told({}) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"payload_mass": "1800 kg"}, "as heavy as the launch mass"),
        ({"propellant_mass": "2.1 t"}, "as heavy as the launch mass"),
        ({"launch_mass": "16500 kg"}, "kg a cubic metre"),
        ({"launch_mass": "300 kg", "payload_mass": "30 kg", "propellant_mass": "100 kg"}, "kg a cubic metre"),
        ({"length": "42 m", "launch_mass": "16500 kg"}, "no body is that long"),
        ({"min_range": "400 km"}, "not below the greatest"),
        ({"range": "30000 km"}, "nothing on earth is that far away"),
        ({"specific_impulse": "2500 s"}, "rockets have 150 to 470 s"),
        ({"burn_time": "25 min"}, "rockets have 1 to 600 s"),
        ({"launch_mass": "0 kg"}, "nothing is that small"),
    ],
)
def test_each_rule_finds_what_breaks_it(changes, words):
    found = told(changes)
    assert any(words in mistake for mistake in found)
    assert all("mine.toml, line" in mistake for mistake in found)


def test_a_class_word_has_to_fit_a_range():
    assert any("5,500 to" in mistake for mistake in told({}, words="intercontinental ballistic missile"))


def test_figures_of_low_confidence_are_not_held_to_it():
    assert told({"payload_mass": "1800 kg"}, confidence="low") == []


def test_launchers_are_held_to_their_numbers_only():
    assert told({"payload_mass": "1800 kg"}, path="none") == []
