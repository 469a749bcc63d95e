"""What `flyout fly` writes: the history as CSV, the picture as SVG."""

from __future__ import annotations

import csv
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from flyout.cli.main import run

TEXT = "{http://www.w3.org/2000/svg}text"
HEAVY = """
[[stage]]
dry_mass = "100 kg"
propellant_mass = "100 kg"
specific_impulse = "200 s"
burn_time = "100 s"
diameter = "1 m"
[payload]
mass = "10 t"
[drag]
mach = [0.0]
cd = [0.2]
"""


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_history_tells_what_the_answer_tells(tmp_path, capsys):
    path = tmp_path / "flight.csv"
    assert run(["fly", "Scud-B", "--history", str(path)]) == 0
    said = capsys.readouterr().out
    rows = rows_of(path)
    ends = {row["event"]: row for row in rows if row["event"]}
    assert list(ends) == ["burnout", "apogee", "impact"]
    assert f"{float(ends['impact']['ground_distance_m']) / 1e3:.1f} km" in said
    assert f"{float(ends['apogee']['height_m']) / 1e3:.1f} km" in said
    assert f"{float(ends['burnout']['speed_m_s']):.0f} m/s" in said
    assert float(rows[0]["time_s"]) == 0.0
    assert all(None not in row.values() for row in rows)


def test_the_picture_marks_the_events_and_names_the_models(tmp_path):
    first, second = tmp_path / "first.svg", tmp_path / "second.svg"
    for path in (first, second):
        assert run(["fly", "Scud-B", "--plot", str(path)]) == 0
    assert first.read_bytes() == second.read_bytes()
    words = " ".join(text.text or "" for text in ET.parse(first).getroot().iter(TEXT))
    for expected in ("Scud-B: came down after 286 km", "burnout", "apogee", "impact", "Mach number", "WGS-84"):
        assert expected in words


@pytest.mark.parametrize("option", ["--history", "--plot"])
def test_where_nothing_flew_there_is_no_file(option, tmp_path, capsys):
    vehicle, path = tmp_path / "heavy.toml", tmp_path / "out"
    vehicle.write_text(HEAVY, encoding="utf-8")
    assert run(["fly", str(vehicle), option, str(path)]) == 2
    assert "never left the pad" in capsys.readouterr().err
    assert not path.exists()


@pytest.mark.parametrize("option", ["--history", "--plot"])
def test_a_file_that_cannot_be_written_is_named(option, tmp_path, capsys):
    path = tmp_path / "no such folder" / "out"
    assert run(["fly", "Scud-B", option, str(path)]) == 2
    said = capsys.readouterr().err
    assert "cannot write it" in said
    assert str(path) in said


def test_a_flight_alone_does_not_wait_for_what_draws():
    told = "from flyout.cli.main import run; import sys; run(['fly', 'Scud-B']); print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("False\n")
