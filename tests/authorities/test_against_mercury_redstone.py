"""The flight of Alan Shepard, 5 May 1961: the published vehicle flown to the published distance.

Vehicle and flight are rows of the catalogue: NASA's archive (NSSDCA, MERCR3) gives 186.4 km and 483 km, two other
pages 187.5 km and 487.6 km. Propellant and dry mass follow from published thrust, impulse and burn time. The
impulse is that at sea level and the drag curve that of the V-2, so the flight is met to a tenth and not to a
hundredth.
"""

import math
import statistics

import pytest

from flyout.catalogue.figures import si_of
from flyout.catalogue.load import load_catalogue
from flyout.catalogue.model import Confidence
from flyout.flights.fly import fly
from flyout.flights.launch import Launch
from flyout.vehicles.catalogued import vehicle_of

CATALOGUE = load_catalogue()
CAPE = Launch(latitude=math.radians(28.4), azimuth=math.radians(105.0))  # LC-5, towards the Bahamas
TOLERANCE = 0.10


def published(attribute):
    (figures,) = [found for trial, found in CATALOGUE.flights().items() if trial.name == "MR-3"]
    return [si_of(f) for f in figures if f.attribute == attribute and f.confidence is Confidence.HIGH]


@pytest.fixture(scope="module")
def flight():
    """The steeper of the two flights that come down at the published distance."""
    vehicle, distance = vehicle_of(CATALOGUE, "Mercury-Redstone"), statistics.mean(published("flight_distance"))
    flat, steep = math.radians(40.0), math.radians(80.0)
    for _ in range(30):
        middle = (flat + steep) / 2
        flown = fly(vehicle, CAPE, burnout_elevation=middle)
        flat, steep = (middle, steep) if flown.range > distance else (flat, middle)
    return flown


def test_the_published_height_is_met_at_the_published_distance(flight):
    assert flight.range == pytest.approx(483e3, rel=1e-3)
    assert flight.apogee == pytest.approx(statistics.mean(published("apogee")), rel=TOLERANCE)


def test_the_published_speed_is_that_against_the_stars(flight):
    turning = 7.2921e-5 * 6378137.0 * math.cos(CAPE.latitude)
    assert flight.burnout_speed < published("speed")[0] < flight.burnout_speed + turning
