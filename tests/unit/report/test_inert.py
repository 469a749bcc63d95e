"""Text from outside is text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flyout.report.inert import visible, web_address


@given(st.text())
def test_visible_text_is_one_line_without_controls_and_as_long(text):
    shown = visible(text)
    assert len(shown) == len(text)
    assert shown.isprintable() or not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)
    assert not set(shown) & set("\n\r\u2028\u2029\u202e\u2066\x1b\x07")
    shown.encode("utf-8")


@given(st.text(alphabet=st.characters(categories=("L", "N", "P")), max_size=30))
def test_letters_are_left_alone(text):
    assert visible(text) == text


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host/x", "http:", "http://[", "ftp://a/b",
     "https://a.example/\u202e", "java\nscript:x", "", None],
)  # fmt: skip
def test_only_web_addresses_are_linked(address):
    assert web_address(address) is None


@pytest.mark.parametrize("address", ["https://a.example/b?c=d&e=f", "http://a.example"])
def test_web_addresses_stay_as_they_are(address):
    assert web_address(address) == address
