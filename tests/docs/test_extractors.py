"""The extractor of docs/extractors.md, installed as it says, and worse ones beside it."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from flyout.cli.main import run

DOCS = Path(__file__).resolve().parents[2] / "docs" / "extractors.md"
REPORT = "Reporters saw the steel rain rocket on Monday. The ATACMS missile has a range of 300 km, the army said.\n"
OTHERS = """
from dataclasses import replace

import nicknames
from flyout.core.span import Span


def fails(context):
    raise ValueError("no model found")


def misplaced(context):
    for claim in nicknames.find_nicknames(context):
        yield claim
        yield replace(claim, mention=Span(claim.mention.start + 1, claim.mention.end + 1))
        yield replace(claim, mention=Span(900, 930))
        yield replace(claim, doc="other.txt")
        yield replace(claim, kind="attribute ")
        yield {"kind": "attribute"}


def endless(context):
    while True:
        yield from nicknames.find_nicknames(context)


number = 5
"""


def block(kind):
    return re.search(rf"```{kind}\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL).group(1)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A folder on the path that holds the package of the page, as an installer leaves it."""
    (tmp_path / "nicknames.py").write_text(block("python"), encoding="utf-8")
    (tmp_path / "others.py").write_text(OTHERS, encoding="utf-8")
    ours = re.search(r"^nicknames = \"(.+)\"", block("toml"), re.MULTILINE).group(1)
    points = {name: f"others:{name}" for name in ("fails", "misplaced", "endless", "number")}
    points |= {"nicknames": ours, "gone": "no_such_module:f"}
    folder = tmp_path / "nicknames-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: nicknames\nVersion: 1.0\n", encoding="utf-8")
    rows = "".join(f"{name} = {target}\n" for name, target in points.items())
    (folder / "entry_points.txt").write_text(f"[flyout.extractors]\n{rows}", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.fixture
def claims(tmp_path, capsys):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")

    def _claims(*names):
        options = [word for name in names for word in ("--extractor", name)]
        code = run(["claims", str(path), "--date", "2024-11-19", *options])
        said = capsys.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    return _claims


def without_ids(rows):
    return [{key: value for key, value in row.items() if key != "id"} for row in rows]


@pytest.mark.usefixtures("installed")
def test_the_example_of_the_page_works(claims):
    _, own, _ = claims()
    code, rows, err = claims("nicknames")
    (more,) = [row for row in rows if row["rule"] == "nicknames: nickname"]
    assert (code, err) == (0, "")
    assert (more["subject"], more["mention"], more["id"]) == ("M26", "the steel rain rocket", "report-01")
    assert [row for row in without_ids(rows) if row["rule"] != more["rule"]] == without_ids(own)


@pytest.mark.usefixtures("installed")
def test_nothing_runs_unless_named(claims):
    assert all("nickname" not in row["rule"] for row in claims()[1])


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("name", "words"),
    [("fails", "no model found"), ("gone", "no_such_module"), ("number", "not callable")],
)
def test_a_failing_extractor_is_named_and_left_out(claims, name, words):
    code, rows, err = claims(name)
    assert code == 0
    assert without_ids(rows) == without_ids(claims()[1])
    assert repr(name) in err
    assert words in err


@pytest.mark.usefixtures("installed")
def test_claims_that_do_not_hold_their_words_are_left_out(claims):
    code, rows, err = claims("misplaced")
    assert code == 0
    assert len([row for row in rows if row["rule"].startswith("misplaced")]) == 1
    assert "5 of 6 claims on report.txt were left out" in err


@pytest.mark.usefixtures("installed")
def test_what_two_extractors_say_counts_once_and_none_runs_forever(claims):
    _, rows, _ = claims("nicknames", "endless")
    assert len([row for row in rows if "nickname" in row["rule"]]) == 1


@pytest.mark.usefixtures("installed")
def test_an_unknown_name_is_an_error_with_those_that_are(claims):
    code, _, err = claims("nickname")
    assert code == 2
    assert "nicknames" in err


@pytest.mark.usefixtures("installed")
def test_check_takes_extractors_too(tmp_path, capsys):
    path = tmp_path / "report.txt"
    path.write_text(REPORT.split(". ", maxsplit=1)[0] + ".\n", encoding="utf-8")
    out = tmp_path / "out"
    assert run(["check", str(path), "--out", str(out), "--extractor", "nicknames", "--extractor", "fails"]) == 0
    assert "warning: extractor 'fails'" in capsys.readouterr().err
    assert "nicknames: nickname" in (out / "claims.jsonl").read_text(encoding="utf-8")


def wheel(folder):
    """The package of the page as its author would publish it: a wheel, which is a zip file with a list of itself."""
    point = re.search(r"^nicknames = .+$", block("toml"), re.MULTILINE).group().replace('"', "")
    about = {
        "METADATA": "Metadata-Version: 2.1\nName: nicknames\nVersion: 1.0\n",
        "WHEEL": "Wheel-Version: 1.0\nGenerator: by hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "entry_points.txt": f"[flyout.extractors]\n{point}\n",
    }
    files = {"nicknames.py": block("python")} | {
        f"nicknames-1.0.dist-info/{name}": text for name, text in about.items()
    }
    record = "nicknames-1.0.dist-info/RECORD"
    files[record] = "".join(f"{name},,\n" for name in (*files, record))
    path = folder / "nicknames-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def test_a_package_that_pip_installed_is_found_by_a_program_of_its_own(tmp_path):
    """Nothing in this process knows the package: pip puts it into a folder, and another Python finds it there."""
    site = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--disable-pip-version-check"]
    subprocess.run([*pip, "--target", str(site), str(wheel(tmp_path))], check=True, timeout=120)
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    command = [
        sys.executable,
        "-c",
        "from flyout.cli.main import main; main()",
        "claims",
        str(report),
        "--extractor",
        "nicknames",
    ]
    done = subprocess.run(
        command, env=os.environ | {"PYTHONPATH": str(site)}, capture_output=True, text=True, timeout=120, check=True
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    (more,) = [row for row in rows if row["rule"] == "nicknames: nickname"]
    assert (more["subject"], more["mention"]) == ("M26", "the steel rain rocket")
    assert done.stderr == ""
