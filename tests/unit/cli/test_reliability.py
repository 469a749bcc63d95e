"""Letters of reliability on the command line, and where they come out."""

import json

import pytest

from flyout.cli.main import run

REPORT = "Morning brief\n\nThe {} missile is 6.2 metres long, the army said on Tuesday.\n"


@pytest.fixture
def check(tmp_path, capsys):
    paths = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path, name in zip(paths, ("Lance", "Tomahawk"), strict=True):
        path.write_text(REPORT.format(name), encoding="utf-8")

    def _check(*letters):
        options = [word for letter in letters for word in ("--reliability", letter)]
        code = run(["check", *map(str, paths), "--out", str(tmp_path / "out"), "--json", *options])
        said = capsys.readouterr()
        return code, said

    return _check


def letters(said):
    return [document["reliability"] for document in json.loads(said.out)["documents"]]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [((), "FF"), (("a.txt=B",), "BF"), (("C",), "CC"), (("C", "b.txt=A"), "CA"), (("a.txt=B", "b.txt=E"), "BE")],
)
def test_a_letter_for_a_report_or_for_all(check, given, wanted):
    code, said = check(*given)
    assert code == 0
    assert letters(said) == list(wanted)
    ratings = [rating for grade in json.loads(said.out)["grades"] for rating in grade["ratings"]]
    assert {(rating["doc"], rating["rating"][0]) for rating in ratings} == {("a.txt", wanted[0]), ("b.txt", wanted[1])}


@pytest.mark.parametrize(
    ("given", "words"),
    [("a.txt=G", "no letter"), ("a.txt=b", "no letter"), ("c.txt=B", "c.txt"), ("a.txt=", "no letter")],
)
def test_a_bad_letter_is_an_error_with_those_there_are(check, given, words):
    code, said = check(given)
    assert code == 2
    assert words in said.err
    assert "try:" in said.err


def test_two_letters_for_all_are_an_error(check):
    code, said = check("A", "B")
    assert code == 2
    assert "twice" in said.err


def test_the_letter_changes_nothing_but_itself(check):
    whole = [json.loads(check(*given)[1].out) for given in ((), ("E",))]
    for found in whole:
        for document in found["documents"]:
            del document["reliability"]
        for grade in found["grades"]:
            del grade["ratings"]
    assert whole[0] == whole[1]
