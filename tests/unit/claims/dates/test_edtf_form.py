"""What is written as EDTF is read as EDTF by somebody else."""

import pytest

from flyout.claims.dates.read import read_dates

edtf = pytest.importorskip("edtf", reason="the edtf package is not installed")

TEXTS = (
    "Nov. 19, 2024; November 2024; in 2023; on Friday; two years ago; early 1990s; the 20th century; "
    "summer 2023; from 2020 to 2027; Nov. 19 and 21, 2024; next Friday; last March; last week; a decade ago",
    "second half of 2021; first quarter of 2021; last fall; fiscal 2025",
)


@pytest.mark.parametrize("date", [d.edtf for text in TEXTS for d in read_dates(text, "2024-11-19")])
def test_against_the_edtf_parser(date):
    assert edtf.parse_edtf(date) is not None
