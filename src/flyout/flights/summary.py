"""The few numbers that sum up a flight, as one row of an array."""

from __future__ import annotations

RANGE, APOGEE, FLIGHT_TIME, BURNOUT_SPEED, IMPACT_SPEED, BURNOUT_HEIGHT, ELEVATION = range(7)
IMPACT_LATITUDE, IMPACT_LONGITUDE, BURNOUT_TIME, APOGEE_TIME, STEPS = range(7, 12)
SUMMARY = 12
