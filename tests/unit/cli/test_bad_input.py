"""Bad input: clear words, the right exit code, the other reports still checked, nothing half-written."""

import json
import subprocess
import sys

import pytest

from flyout.cli.main import run

GOOD = "The Norrland Echo\n\nThe ATACMS missile has a maximum range of 300 kilometres, the army said on Tuesday.\n"


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def bad_inputs(folder):
    (folder / "folder.txt").mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 50)
    (folder / "broken.txt").write_bytes(b"\xff\xfe" + b"\xd8\x00" * 101 + b"\x00")
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    return {
        "missing.txt": "missing.txt",
        "folder.txt": "folder",
        "empty.txt": "empty",
        "picture.txt": "PNG",
        "binary.txt": "binary",
        "broken.txt": "broken.txt",
        "huge.txt": "MB",
    }


@pytest.mark.parametrize(
    "name", ["missing.txt", "folder.txt", "empty.txt", "picture.txt", "binary.txt", "broken.txt", "huge.txt"]
)
def test_a_bad_report_is_named_and_the_good_one_checked(name, good, tmp_path, capsys):
    word = bad_inputs(tmp_path)[name]
    out = tmp_path / "out"
    code = run(["check", str(tmp_path / name), str(good), "--out", str(out)])
    said = capsys.readouterr()
    assert code == 3
    assert word in said.err
    assert "try:" in said.err
    claims = [json.loads(line) for line in (out / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {c["doc"] for c in claims} == {"good.txt"}
    assert sorted(p.name for p in out.iterdir()) == ["claims.jsonl", "findings.json", "report.html"]


def test_claims_go_as_rows_unless_they_are_asked_for_marked(good, capsys):
    assert run(["claims", str(good)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert "300 kilometres" in {row["mention"] for row in rows}
    assert run(["claims", str(good), "--marked"]) == 0
    assert f"good.txt: {len(rows)} claim" in capsys.readouterr().out


def test_nothing_is_written_when_no_report_can_be_read(tmp_path, capsys):
    out = tmp_path / "out"
    assert run(["check", str(tmp_path / "missing.txt"), "--out", str(out)]) == 2
    assert not out.exists()
    assert "missing.txt" in capsys.readouterr().err


def test_a_report_without_a_claim_is_no_error(tmp_path, capsys):
    path = tmp_path / "rain.txt"
    path.write_text("Rain fell on the coast all night and the ferries stayed in port.\n", encoding="utf-8")
    assert run(["check", str(path), "--out", str(tmp_path / "out")]) == 0
    assert "no claim" in capsys.readouterr().out.lower()


def test_an_out_that_cannot_be_written_is_told(good, tmp_path, capsys):
    blocker = tmp_path / "file"
    blocker.write_text("in the way", encoding="utf-8")
    assert run(["check", str(good), "--out", str(blocker / "out")]) == 2
    assert "out" in capsys.readouterr().err
    assert blocker.read_text(encoding="utf-8") == "in the way"


@pytest.mark.parametrize("day", ["19-11-2024", "2024-13", "2024-02-30", "soon", ""])
def test_a_date_that_is_none_is_refused(day, good, capsys):
    assert run(["claims", str(good), "--date", day]) == 2
    assert "2024-11-19" in capsys.readouterr().err


def test_a_date_for_a_file_not_given_is_refused(good, capsys):
    assert run(["claims", str(good), "--date", "other.txt=2024"]) == 2
    assert "other.txt" in capsys.readouterr().err


def test_an_unknown_system_gets_suggestions(capsys):
    assert run(["systems", "ATAKMS"]) == 2
    assert "ATACMS" in capsys.readouterr().err


VEHICLE = """
name = "Trial"
[[stage]]
dry_mass = "{dry}"
propellant_mass = "3699 kg"
specific_impulse = "230 s"
burn_time = "75 s"
diameter = "0.84 m"
[payload]
mass = "1000 kg"
[drag]
mach = [0.0, 2.0]
cd = [0.2, 0.2]
"""


@pytest.mark.parametrize(
    ("dry", "word"), [("1198", "unit"), ("-5 kg", "dry_mass"), ("nan kg", "dry_mass"), ("5 km", "dry_mass")]
)
def test_a_vehicle_no_rocket_can_have_is_refused(dry, word, tmp_path, capsys):
    path = tmp_path / "trial.toml"
    path.write_text(VEHICLE.format(dry=dry), encoding="utf-8")
    assert run(["fly", str(path)]) == 2
    said = capsys.readouterr().err
    assert word in said
    assert "trial.toml" in said


def test_a_reader_that_leaves_early_gets_no_traceback(good):
    """As in `flyout claims report | head -0`."""
    program = "import sys; from flyout.cli.main import run; sys.exit(run(sys.argv[1:]))"
    writer = subprocess.Popen(
        [sys.executable, "-c", program, "claims", str(good)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    writer.stdout.close()
    error = writer.stderr.read().decode()
    writer.stderr.close()
    writer.wait()
    assert error == ""
