"""Figures with units at the edges."""

import pytest

from flyout.core.errors import UnitError
from flyout.units.text import read_si


@pytest.mark.parametrize(
    ("text", "dimension", "si"),
    [
        ("1198 kg", "mass", 1198.0),
        ("300km", "length", 300e3),
        ("190 miles", "length", 305775.36),
        ("37 min", "time", 2220.0),
        ("1,500 lb", "mass", 680.388555),
        ("0.84 m", "length", 0.84),
        ("20 °C", "temperature", 293.15),
        ("270 kN", "force", 270e3),
        ("2e3 m/s", "speed", 2000.0),
        ("-4 deg", "angle", -0.06981317007977318),
        ("0.5 m2", "area", 0.5),
        ("1 Nautical  Mile", "length", 1852.0),
    ],
)
def test_reads(text, dimension, si):
    assert read_si(text, dimension) == pytest.approx(si, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "dimension", "says"),
    [
        ("300", "length", "bare number"),
        ("300 km", "mass", "is a length where a mass is needed"),
        ("300 furlongs", "length", "do not know"),
        ("km", "length", "no number"),
        ("", "length", "no number"),
        ("1" * 200, "length", "no number"),
        ("300 km 5", "length", "do not know"),
    ],
)
def test_refuses(text, dimension, says):
    with pytest.raises(UnitError, match=says) as caught:
        read_si(text, dimension, where="scud.toml, stage 1, dry_mass")
    assert "scud.toml, stage 1, dry_mass" in str(caught.value)
    assert caught.value.remedy
