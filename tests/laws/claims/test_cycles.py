"""A report that has been read is freed at once: nothing of it waits for the garbage collector."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from flyout.claims.read import read_claims
from flyout.documents.read import read_document
from flyout.studies.reading import lexicon

REPORTS = sorted((Path(__file__).parents[3] / "examples" / "reports").glob("*.txt"))


def read_all() -> int:
    return sum(len(read_claims(read_document(path), lexicon())) for path in REPORTS)


def test_a_report_leaves_no_cycles():
    claims = read_all()  # all that is loaded once is loaded now
    gc.collect()
    gc.disable()
    try:
        assert read_all() == claims > 0
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_nothing_is_kept_of_a_report_that_has_been_read():
    reports = []

    def ask(context, claims):
        reports.append(weakref.ref(context))
        return ()

    for path in REPORTS[:3]:
        read_claims(read_document(path), lexicon(), ask)
    assert [report() for report in reports] == [None] * 3
