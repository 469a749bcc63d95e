"""The history of one flight as CSV, every column with its unit."""

from __future__ import annotations

import csv
import io
import math

from flyout.flights.flight import Flight

_DEGREE = math.degrees(1.0)
_COLUMNS = {
    "time_s": ("time", 1.0),
    "height_m": ("height", 1.0),
    "ground_distance_m": ("ground_distance", 1.0),
    "speed_m_s": ("speed", 1.0),
    "mach": ("mach", 1.0),
    "flight_path_angle_deg": ("flight_path_angle", _DEGREE),
    "latitude_deg": ("latitude", _DEGREE),
    "longitude_deg": ("longitude", _DEGREE),
    **{f"{axis}_m": (axis, 1.0) for axis in "xyz"},
    **{f"v{axis}_m_s": (f"v{axis}", 1.0) for axis in "xyz"},
}
"""Columns of the file: the field of a flight, and how large its unit is."""


def history_csv(flight: Flight) -> str:
    """One row a moment, the events among them; place and velocity Earth-centred, Earth-fixed."""
    fields = flight.columns()
    columns = [(size * fields[name]).tolist() for name, size in _COLUMNS.values()]
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([*_COLUMNS, "event"])
    for *numbers, event in zip(*columns, flight.marks(), strict=True):
        writer.writerow([*(f"{number:.12g}" for number in numbers), event])
    return buffer.getvalue()
