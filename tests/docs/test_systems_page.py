"""The example of docs/systems.md, added as the page says, and what other commands then make of it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "systems.md"
REPORT = "The Kestrel-1 missile has a range of 300 kilometres, the army said on Tuesday.\n"


def example():
    return re.search(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL).group(1)


@pytest.fixture
def flyout(tmp_path):
    """`flyout` as a user calls it, with a catalogue of their own and the example beside them."""
    folder = tmp_path
    (folder / "kestrel.toml").write_text(example(), encoding="utf-8")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    environment = {**os.environ, "FLYOUT_CATALOGUE": str(folder / "own")}

    def call(*arguments):
        command = [sys.executable, "-c", "from flyout.cli.main import main; main()", *arguments]
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300
        )

    call.folder = folder
    return call


def test_the_example_is_right_and_checking_writes_nothing(flyout):
    done = flyout("systems", "add", "--check", "kestrel.toml", "--json")
    assert (done.returncode, json.loads(done.stdout)["mistakes"]) == (0, [])
    assert not (flyout.folder / "own").exists()


def test_once_added_every_command_knows_it(flyout):
    done = flyout("systems", "add", "kestrel.toml")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (flyout.folder / "own").iterdir()] == ["kestrel.toml"]
    shown = json.loads(flyout("systems", "kestrel 1", "--json").stdout)
    assert (shown["name"], shown["figure_count"]) == ("Kestrel", example().count("[[figure]]"))
    reach = json.loads(flyout("reach", "KS-1 Kestrel", "--draws", "256", "--json").stdout)
    assert 0 < reach["range_km"]["p05"] < reach["range_km"]["p95"] < 1000
    claims = [json.loads(line) for line in flyout("claims", "report.txt").stdout.splitlines()]
    assert {claim["subject"] for claim in claims} == {"Kestrel"}
    checked = json.loads(flyout("check", "report.txt", "--date", "2024-11-19", "--json").stdout)
    assert any(
        finding["relation"] == "agrees" and "Handbook of made-up missiles" in finding["sentence"]
        for finding in checked["findings"]
    )
    assert any(verdict["judged_by"] == "physics" for verdict in checked["verdicts"])


def test_it_is_not_added_twice_unless_told(flyout):
    assert flyout("systems", "add", "kestrel.toml").returncode == 0
    again = flyout("systems", "add", "kestrel.toml")
    assert again.returncode == 2
    assert "among your own systems already" in again.stderr
    assert flyout("systems", "add", "--replace", "kestrel.toml").returncode == 0


def test_the_mistakes_on_the_page_are_those_of_the_program(flyout):
    spoilt = example().replace('value = "300 km"', "value = 300", 1).replace('"480 kg"', '"1,980 kg"')
    (flyout.folder / "spoilt").mkdir()
    (flyout.folder / "spoilt" / "kestrel.toml").write_text(spoilt, encoding="utf-8")
    done = flyout("systems", "add", "--check", "spoilt/kestrel.toml")
    said = [re.sub(r"^    ", "", line) for line in PAGE.read_text(encoding="utf-8").splitlines()]
    told = [line for line in done.stderr.splitlines() if not line.startswith("flyout: ")]
    assert done.returncode == 2
    assert len(told) >= 4
    assert [line for line in told if line not in said] == []
