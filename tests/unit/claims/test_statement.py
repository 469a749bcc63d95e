"""Claims as statements: SI readings by the figures as written, words for what is no number."""

import pytest

from flyout.claims.read import read_claims
from flyout.claims.statement import to_statement
from flyout.core.interval import Interval
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon


def statements(text):
    document = document_from_text(text, name="report.txt", published="2024-11-19")
    made = (to_statement(claim, document) for claim in read_claims(document, lexicon()))
    return {s.attribute: s for s in made if s is not None}


def test_miles_read_to_two_figures_are_kilometres():
    said = statements("ATACMS can reach targets up to 190 miles away.")["range"]
    assert said.reading.low == pytest.approx(185 * 1609.344)
    assert said.reading.high == pytest.approx(195 * 1609.344)
    assert (said.value, said.unit) == (190, "[mi_i]")


def test_range_of_prices_spans_both_ends():
    said = statements("A single ATACMS missile costs between $1 million and $1.5 million.")["unit_cost"]
    assert said.reading.contains(1e6)
    assert said.reading.contains(1.54e6)
    assert said.reading.low < 1e6
    assert said.unit == "USD"


def test_words_have_no_reading():
    said = statements("The ATACMS is made by Lockheed Martin.")["manufacturer"]
    assert (said.words, said.value, said.reading) == ("Lockheed Martin", None, None)


def test_origin_names_the_report_and_its_words():
    origin = statements("ATACMS has a range of 300 km.")["range"].origin
    assert (origin.kind, origin.name, origin.published) == ("report", "report.txt", "2024-11-19")
    assert origin.quote == "ATACMS has a range of 300 km."


def test_years_and_counts_stay_numbers():
    said = statements("The Lance entered service in 1972. The army ordered 40 Lance missiles.")
    assert said["year"].reading == Interval(1971.5, 1972.5)
    assert said["count"].reading.contains(40)


def test_events_and_quotes_are_no_statements():
    document = document_from_text("Ukraine fired ATACMS at Russia, officials said.", name="r")
    kinds = {
        c.kind: to_statement(c, document) for c in read_claims(document, lexicon()) if c.kind in ("event", "quote")
    }
    assert kinds
    assert all(made is None for made in kinds.values())
