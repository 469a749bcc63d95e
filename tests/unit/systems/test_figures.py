"""Published figures as distributions: everything between the lowest and the highest."""

import pytest

from flyout.catalogue.load import load_catalogue
from flyout.core.errors import CatalogueError
from flyout.core.source import ASSUMPTION
from flyout.systems.figures import UNSOURCED_MARGIN, published
from flyout.systems.forms import read_data, read_figure

CATALOGUE = load_catalogue()


def test_figures_that_disagree_are_all_held():
    entry = CATALOGUE.find("Scud-B")
    figure = published(entry, None, "diameter", name="diameter", unit="m")
    low, high = figure.distribution.ends
    readings = [f.reading for f in entry.figures if f.attribute == "diameter" and f.citable]
    assert len(readings) > 1
    assert (low, high) == (min(r.low for r in readings), max(r.high for r in readings))
    assert figure.source in CATALOGUE.sources


def test_a_figure_without_source_is_an_assumption_with_more_room():
    entry = CATALOGUE.find("ATACMS")
    figure = published(entry, None, "diameter", name="diameter", unit="m")
    reading = next(f.reading for f in entry.figures if f.attribute == "diameter")
    assert figure.source == ASSUMPTION
    assert figure.distribution.ends == pytest.approx(
        (reading.low * (1 - UNSOURCED_MARGIN), reading.high * (1 + UNSOURCED_MARGIN))
    )


def test_nothing_published_is_said():
    with pytest.raises(CatalogueError, match="no burn_time of ATACMS"):
        published(CATALOGUE.find("ATACMS"), None, "burn_time", name="burn time", unit="s")


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"prior": "specific_impulse.plasma"}, "there is no prior"),
        ({"value": "3 s", "source": "assumption"}, "has no 'reason'"),
        ({"high": "3 s", "source": "assumption", "reason": "guess"}, "has no 'low'"),
    ],
)
def test_a_form_that_is_none_of_the_four_is_refused(form, says):
    with pytest.raises(CatalogueError, match=says):
        read_figure(form, "specific_impulse", entry=CATALOGUE.find("ATACMS"))


def test_every_prior_names_its_sample_and_its_reason():
    priors = [prior for table in read_data("priors.toml").values() for prior in table.values()]
    assert priors
    assert all(prior["sample"] and prior["reason"] and prior["source"] for prior in priors)
