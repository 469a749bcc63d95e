"""Designs: complete, sourced, and honest about what is not flown."""

import pytest

from flyout.catalogue.load import load_catalogue
from flyout.catalogue.model import Path
from flyout.core.errors import UnknownSystemError
from flyout.core.source import ASSUMPTION
from flyout.systems.assumptions import assumptions_of, sources_of
from flyout.systems.designs import load_designs
from flyout.systems.load import load_system, why_not_flown

CATALOGUE = load_catalogue()
DESIGNS = [(design.system, design.variant) for design in load_designs()]


def every_system():
    return [load_system(CATALOGUE, name, variant) for name, variant in DESIGNS]


def test_every_design_makes_a_system_of_the_catalogue():
    assert None not in every_system()
    assert [(system.name, system.variant) for system in every_system()] == DESIGNS


def test_every_figure_has_a_reason_and_a_source_the_catalogue_knows():
    offenders = [
        (system.label, figure.name)
        for system in every_system()
        for figure in (*system.figures, *(evidence.payload for evidence in system.evidence))
        if not figure.reason or (figure.source != ASSUMPTION and figure.source not in CATALOGUE.sources)
    ]
    assert offenders == []


def test_evidence_is_sourced_and_never_of_the_system_itself():
    for system in every_system():
        for evidence in system.evidence:
            assert evidence.source in CATALOGUE.sources
            assert evidence.label != system.variant
            assert 0.0 < evidence.low < evidence.high


def test_names_of_figures_are_unique_within_a_system():
    for system in every_system():
        names = [figure.name for figure in (*system.figures, *(evidence.payload for evidence in system.evidence))]
        assert len(names) == len(set(names))


def test_masses_are_those_of_a_rocket():
    for system in every_system():
        for stage in system.airframe.stages:
            low, high = stage.propellant_share.distribution.ends
            assert 0.0 < low <= high < 1.0
        assert system.payload.distribution.ends[1] < system.airframe.stages[0].loaded_mass.distribution.ends[0]


def test_the_atacms_family_shares_one_airframe():
    family = [load_system(CATALOGUE, "ATACMS", variant) for variant in (None, "M39", "M39A1", "M48", "M57")]
    assert len({id(system) for system in family}) == 5
    assert all(system.airframe == family[0].airframe for system in family)


def test_a_claim_without_variant_is_flown_as_the_long_range_ones_and_held_to_the_m39():
    system = load_system(CATALOGUE, "ATACMS")
    assert "long-range" in system.variant
    assert [evidence.label for evidence in system.evidence] == ["M39"]
    assert system.evidence[0].low < 165e3 < system.evidence[0].high


def test_no_system_is_flown_that_is_not_ballistic():
    assert all(CATALOGUE.find(name).path is Path.BALLISTIC for name, _ in DESIGNS)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Iskander-M", "quasi-ballistic"),
        ("KN-23", "quasi-ballistic"),
        ("Storm Shadow", "cruise missile"),
        ("HIMARS", "what it fires"),
        ("PrSM", "too little"),
    ],
)
def test_what_is_not_flown_says_why(name, says):
    assert load_system(CATALOGUE, name) is None
    assert says in why_not_flown(CATALOGUE, name)


def test_what_is_flown_has_no_reason_not_to_be():
    assert all(why_not_flown(CATALOGUE, name, variant) is None for name, variant in DESIGNS)


def test_an_unknown_variant_is_not_guessed():
    assert load_system(CATALOGUE, "ATACMS", "M999") is None
    assert "M999" in why_not_flown(CATALOGUE, "ATACMS", "M999")


def test_an_unknown_system_is_the_callers_mistake():
    with pytest.raises(UnknownSystemError):
        load_system(CATALOGUE, "Blorbomat 9000")


def test_assumptions_name_every_unknown_and_its_reason():
    system = load_system(CATALOGUE, "ATACMS")
    lines = assumptions_of(system)
    for figure in system.unknowns:
        assert any(figure.name in line and figure.reason in line for line in lines)
    assert any("M39" in line and "165 km" in line for line in lines)
    assert set(sources_of(system)) <= set(CATALOGUE.sources)
    assert sources_of(load_system(CATALOGUE, "Scud-B"))
