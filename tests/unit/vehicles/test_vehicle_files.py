"""Vehicle files: what is read, and what every mistake is told."""

import math
from pathlib import Path

import pytest

from flyout.core.errors import UnitError, VehicleError
from flyout.vehicles.file import load_vehicle, parse_vehicle

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "vehicles"

GOOD = """
name = "Mine"
[[stage]]
dry_mass = "1198 kg"
propellant_mass = "3.699 t"
specific_impulse = "230 s"
burn_time = "1.25 min"
diameter = "84 cm"
[payload]
mass = "1000 kg"
[drag]
mach = [0.0, 1, 4.5]
cd = [0.2, 0.27, 0.2]
"""


def broken(old, new):
    assert old in GOOD
    return GOOD.replace(old, new)


def test_figures_are_read_in_si():
    vehicle = parse_vehicle(GOOD, name="mine.toml")
    stage = vehicle.stages[0]
    assert vehicle.name == "Mine"
    assert (stage.propellant_mass, stage.burn_time, stage.diameter) == pytest.approx((3699.0, 75.0, 0.84))
    assert vehicle.launch_mass == pytest.approx(5897.0)
    assert vehicle.drag.mach == (0.0, 1.0, 4.5)


def test_a_file_without_a_name_is_called_after_itself():
    assert parse_vehicle(broken('name = "Mine"\n', ""), name="mine.toml").name == "mine"


def test_stages_fire_in_the_order_of_the_file():
    second = GOOD.split("[payload]", maxsplit=1)[0].split("[[stage]]")[1].replace("1198", "100").replace("3.699", "1.2")
    vehicle = parse_vehicle(GOOD.replace("[payload]", f"[[stage]]{second}[payload]"), name="two.toml")
    assert [stage.dry_mass for stage in vehicle.stages] == [1198.0, 100.0]


@pytest.mark.parametrize(
    "line", ['nozzle_exit_area = "2500 cm2"', f'nozzle_exit_diameter = "{2 * math.sqrt(0.25 / math.pi)} m"']
)
def test_a_nozzle_is_given_by_area_or_diameter(line):
    vehicle = parse_vehicle(broken('diameter = "84 cm"', f'diameter = "84 cm"\n{line}'), name="mine.toml")
    assert vehicle.stages[0].nozzle_exit_area == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("old", "new", "error", "told"),
    [
        ('"1198 kg"', "1198", UnitError, ["1198 is a bare number", "[[stage]] 1, dry_mass", '"1198 kg"']),
        ('"1198 kg"', '"1198"', UnitError, ["bare number", "[[stage]] 1, dry_mass"]),
        ('"1198 kg"', '"1198 km"', UnitError, ["is a length where a mass is needed", "[[stage]] 1, dry_mass"]),
        ('"1198 kg"', '"1198 snails"', UnitError, ["snails", "[[stage]] 1, dry_mass"]),
        ('"1198 kg"', '"nan kg"', UnitError, ["no number with a unit", "dry_mass"]),
        ('"1198 kg"', "nan", UnitError, ["bare number", "dry_mass"]),
        ('"1198 kg"', '"-1198 kg"', VehicleError, ['dry mass is "-1198 kg"', "above zero"]),
        ('"1198 kg"', '"0 kg"', VehicleError, ['dry mass is "0 kg"', "above zero"]),
        ('"1198 kg"', "true", UnitError, ["no figure", "dry_mass"]),
        ('"1198 kg"', "[1, 2]", UnitError, ["no figure", "dry_mass"]),
        ('"1000 kg"', '"-1 kg"', VehicleError, ['mass is "-1 kg"', "[payload], mass"]),
        ("dry_mass", "dry_mas", VehicleError, ['unknown key "dry_mas"', "did you mean dry_mass?"]),
        ("[payload]", "[paylod]", VehicleError, ['unknown key "paylod"', "did you mean payload?"]),
        ('burn_time = "1.25 min"\n', "", VehicleError, ["burn_time is missing", "[[stage]] 1"]),
        ('mass = "1000 kg"', "", VehicleError, ["mass is missing", "[payload]"]),
        ("[[stage]]", "[stage]", VehicleError, ["stage is no array of tables", "[[stage]]"]),
        ("[0.0, 1, 4.5]", "[0.0, 4.5, 1]", VehicleError, ["do not increase", "[drag]"]),
        ("[0.0, 1, 4.5]", "[0.0, 1, 1]", VehicleError, ["do not increase", "[drag]"]),
        ("[0.0, 1, 4.5]", "[0.0, 1]", VehicleError, ["2 Mach numbers and 3 coefficients", "[drag]"]),
        ("[0.0, 1, 4.5]", "[0.0, nan, 4.5]", VehicleError, ["[drag]"]),
        ("[0.0, 1, 4.5]", '["0", "1", "2"]', VehicleError, ["no list of plain numbers", "[drag], mach"]),
        ("[0.2, 0.27, 0.2]", "[0.2, -0.27, 0.2]", VehicleError, ["negative", "[drag]"]),
        ('name = "Mine"', "name = 3", VehicleError, ["name is no text"]),
        ('name = "Mine"', 'launch_mass = "5000 kg"', VehicleError, ["5,000 kg", "sum to 5,897 kg"]),
        ('name = "Mine"', 'name = "Mine', VehicleError, ["no TOML", "line 2"]),
        (
            'diameter = "84 cm"',
            'diameter = "84 cm"\nnozzle_exit_area = "1 m2"\nnozzle_exit_diameter = "1 m"',
            VehicleError,
            ["both given"],
        ),
    ],
)
def test_every_mistake_names_file_table_and_key(old, new, error, told):
    with pytest.raises(error) as caught:
        parse_vehicle(broken(old, new), name="mine.toml")
    message = str(caught.value)
    assert "mine.toml" in message
    for words in told:
        assert words in message


def test_a_byte_order_mark_and_foreign_line_ends_do_no_harm(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load_vehicle(file) == parse_vehicle(GOOD, name="mine.toml")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "stage is missing"),
        (b"\x89PNG\r\n\x1a\n\xff", "no text in UTF-8"),
        (b"x = " + b"[" * 100_000, "no TOML"),
        (b"#" * 1_000_001, "more than a million bytes"),
    ],
)
def test_what_is_no_vehicle_file_is_told_so(tmp_path, content, told):
    file = tmp_path / "odd.toml"
    file.write_bytes(content)
    with pytest.raises(VehicleError, match=told):
        load_vehicle(file)


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    with pytest.raises(VehicleError, match="no such file"):
        load_vehicle(tmp_path / "none.toml")
    with pytest.raises(VehicleError, match="is a directory"):
        load_vehicle(tmp_path)


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_examples_are_vehicles(file):
    assert load_vehicle(file).launch_mass > 0


def test_a_stage_may_wait_and_burn_by_a_named_or_given_curve():
    lines = 'diameter = "84 cm"\ncoast_time = "3 s"\n'
    named = parse_vehicle(broken('diameter = "84 cm"\n', lines + 'thrust = "progressive"\n'), name="mine.toml").stages[
        0
    ]
    assert named.coast_time == 3.0
    assert named.thrust_curve.thrust == (0.7, 1.3)
    table = "[stage.thrust]\ntime = [0, 2, 8]\nthrust = [1, 3, 2.5]\n"
    given = parse_vehicle(broken('diameter = "84 cm"\n', lines + table), name="mine.toml").stages[0]
    assert given.thrust_curve.time == (0.0, 2.0, 8.0)


SEPARATES = 'mass = "1000 kg"\nseparation_delay = "5 s"\ndiameter = "0.6 m"\n'


def test_a_payload_may_fly_on_alone():
    coefficient = parse_vehicle(
        broken('mass = "1000 kg"\n', SEPARATES + 'ballistic_coefficient = "5000 kg/m2"\n'), name="mine.toml"
    ).separation
    assert 1000.0 / (coefficient.drag.cd[0] * math.pi * 0.3**2) == pytest.approx(5000.0)
    curve = parse_vehicle(broken('mass = "1000 kg"\n', SEPARATES + '[payload.drag]\ncurve = "Forden 2007"\n'), name="m")
    assert curve.separation.drag.mach[-1] == 4.5
    assert parse_vehicle(GOOD, name="mine.toml").separation is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('mass = "1000 kg"\n', SEPARATES, "ballistic_coefficient or"),
        ('mass = "1000 kg"\n', 'mass = "1000 kg"\nballistic_coefficient = "5000 kg/m2"\n', "separation_delay"),
        ('mass = "1000 kg"\n', SEPARATES + "ballistic_coefficient = 5000\n", "5000 kg/m2"),
        ('diameter = "84 cm"\n', 'diameter = "84 cm"\nthrust = "wobbly"\n', "progressive"),
        ('diameter = "84 cm"\n', 'diameter = "84 cm"\n[stage.thrust]\ntime = [0, 0]\nthrust = [1, 1]\n', "increase"),
        ("mach = [0.0, 1, 4.5]\ncd = [0.2, 0.27, 0.2]\n", 'curve = "Newton"\n', "Forden 2007"),
    ],
)
def test_a_curve_that_is_not_whole_is_told(old, new, told):
    with pytest.raises((VehicleError, UnitError), match=told):
        parse_vehicle(broken(old, new), name="mine.toml")
