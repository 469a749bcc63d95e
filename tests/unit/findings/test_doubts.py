"""Which words take away from what is reported."""

import pytest

from flyout.findings.doubts import takes_away


@pytest.mark.parametrize(
    ("quote", "status", "doubts"),
    [
        ("Sudland denied that a missile had struck.", "denied", True),
        ("The claim was wishful thinking and no missile was fired, he said.", "denied", True),
        ("The navy had not tested one since.", "denied", False),
        ("It replaces the Kestrel, which Norland never bought.", "denied", False),
        ("Norland has not confirmed the strike.", "not_confirmed", True),
        ("Norland declined to say how many it fired.", "not_confirmed", False),
        ("The ministry did not comment on the number of missiles.", "not_confirmed", False),
        ("A missile struck a depot.", "reported", True),
    ],
)
def test_only_denials_and_silence_on_the_act_take_away(make, quote, status, doubts):
    assert takes_away(make.tell("a", quote, status=status, event="strike|Kestrel|Sudland")) is doubts
