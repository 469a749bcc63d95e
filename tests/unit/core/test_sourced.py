import pytest

from flyout.core.errors import FlyoutError, UnitError
from flyout.core.source import ASSUMPTION, Sourced


def test_a_number_without_a_source_cannot_be_built():
    with pytest.raises(TypeError):
        Sourced(value=1.0, locator="page 1")
    with pytest.raises(ValueError, match="source"):
        Sourced(value=1.0, source="", locator="page 1")


def test_an_assumption_needs_its_reason():
    with pytest.raises(ValueError, match="reason"):
        Sourced(value=1.0, source=ASSUMPTION, locator="-")


def test_an_error_says_what_where_and_what_to_do():
    words = str(UnitError("'5862' has no unit", where="scud.toml, [[stage]] 1, dry_mass", remedy='"5862 kg"'))
    assert words == "'5862' has no unit\n  in: scud.toml, [[stage]] 1, dry_mass\n  try: \"5862 kg\""
    assert issubclass(UnitError, FlyoutError)
