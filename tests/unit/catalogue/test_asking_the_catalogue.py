"""Names, figures and statements of the catalogue."""

import pytest

from flyout.catalogue.figures import si_of
from flyout.catalogue.load import load_catalogue
from flyout.core.errors import UnknownSystemError
from flyout.core.statement import Modality, Qualifier

CATALOGUE = load_catalogue()


@pytest.mark.parametrize(
    ("name", "system", "variant"),
    [
        ("ATACMS", "ATACMS", None),
        ("atacms", "ATACMS", None),
        ("Army Tactical Missile System", "ATACMS", None),
        ("M39", "ATACMS", "M39"),
        ("ATACMS M57", "ATACMS", "M57"),
        ("MGM-168", "ATACMS", "M57"),
        ("ATACMS Block IA", "ATACMS", "M39A1"),
        ("HIMARS", "HIMARS", None),
        ("M142", "HIMARS", None),
        ("MLRS", "M270", None),
        ("Precision Strike Missile", "PrSM", None),
        ("SS-26 Stone", "Iskander-M", None),
        ("9M723", "Iskander-M", "9M723"),
        ("R-17", "Scud-B", None),
        ("scud b", "Scud-B", None),
        ("SCALP", "Storm Shadow", None),
        ("MGM-52", "Lance", None),
        ("Lance nuclear warhead", "Lance", "nuclear warhead"),
        ("V2", "V-2", None),
        ("KN-15", "Pukguksong-2", None),
        ("Hwasong 14", "Hwasong-14", None),
    ],
)
def test_a_system_goes_by_many_names(name, system, variant):
    entry, found = CATALOGUE.find_variant(name)
    assert (entry.name, found) == (system, variant)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Iskandr", "did you mean Iskander-M"),
        ("ATACM S", "did you mean ATACMS"),
        ("Kalibr", "known by name, but the catalogue holds no figures"),
        ("Lockheed Martin", "no system"),
        ("", "no system"),
        ("q" * 10_000, "no system"),
    ],
)
def test_an_unknown_name_is_told_what_was_likely_meant(name, told):
    with pytest.raises(UnknownSystemError) as caught:
        CATALOGUE.find(name)
    assert told in str(caught.value)
    assert len(str(caught.value)) < 400


def statements(system, attribute, variant=None):
    return [s for s in CATALOGUE.statements_of(system) if s.attribute == attribute and s.variant == variant]


def test_the_shorter_range_belongs_to_the_older_variant():
    ranges = [s for s in statements("ATACMS", "range", "M39") if s.origin.citable]
    assert ranges
    assert all(s.reading is not None and s.reading.high < 175e3 for s in ranges)
    assert any(s.reading is not None and s.reading.contains(300e3) for s in statements("ATACMS", "range"))


def test_a_figure_that_hangs_on_the_payload_says_so():
    (conventional,) = statements("Lance", "range", "conventional warhead")
    assert (conventional.value, conventional.unit) == (45.0, "[mi_i]")
    assert max(s.value for s in statements("Lance", "range", "nuclear warhead")) == 75.0
    loaded, empty = statements("Al-Samoud-2", "range")
    assert (loaded.condition, empty.condition) == ("payload 300 kg", "without payload; payload 0 kg")


def test_conflicting_figures_stand_side_by_side():
    costs = {(s.value, s.unit) for s in statements("Storm Shadow", "unit_cost")}
    assert {(2_200_000.0, "GBP"), (767_000.0, "GBP"), (1_000_000.0, "EUR")} <= costs


def test_a_statement_carries_its_source_and_its_digits():
    found = next(s for s in statements("ATACMS", "range") if s.unit == "[mi_i]" and s.value == 190)
    assert found.origin.kind == "catalogue"
    assert found.origin.address.startswith("https://")
    assert found.origin.quote.startswith("up to 190 mi")
    assert found.qualifier is Qualifier.UP_TO
    assert (found.reading.low, found.reading.high) == pytest.approx((185 * 1609.344, 195 * 1609.344))


def test_a_figure_without_a_citable_source_is_marked():
    assumed = [s for s in CATALOGUE.statements_of("ATACMS") if not s.origin.citable]
    assert {s.attribute for s in assumed} >= {"launch_mass", "length", "diameter"}
    assert all(s.modality is Modality.UNCONFIRMED for s in assumed)
    assert all(s.origin.address is None for s in assumed)


def test_one_flight_has_its_date():
    apogees = [s for s in statements("Hwasong-14", "apogee") if s.condition == "flight of 2017-07-04"]
    assert [s.value for s in apogees] == [2802.0]


def test_a_range_of_values_is_read_at_both_ends():
    (figure,) = (f for f in CATALOGUE.figures_of("V-2") if f.attribute == "apogee" and f.value_high is not None)
    assert figure.text == "50 to 60 mi"
    assert si_of(figure) == pytest.approx(55 * 1609.344)
    assert (figure.reading.low, figure.reading.high) == pytest.approx((49.5 * 1609.344, 60.5 * 1609.344))


def test_words_are_no_number():
    figure = next(f for f in CATALOGUE.figures_of("ATACMS") if f.attribute == "propellant")
    with pytest.raises(ValueError, match="no number"):
        si_of(figure)


def test_a_name_without_an_entry_has_no_figures():
    assert CATALOGUE.figures_of("Kalibr") == ()
    assert CATALOGUE.statements_of("Kalibr") == ()
