"""What is written: the JSON, and files that are whole or not there."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from flyout.core.errors import FlyoutError
from flyout.report import write
from flyout.report.jsonfile import findings_json, json_text
from flyout.report.write import write_all

ROOT = Path(__file__).resolve().parents[3]


def test_findings_hold_everything_and_no_samples(check):
    whole = json.loads(findings_json(check))
    assert [document["name"] for document in whole["documents"]] == [document.name for document in check.documents]
    assert len(whole["verdicts"]) == len(check.verdicts)
    assert whole["verdicts"][1]["likelihood"] == check.verdicts[1].likelihood
    assert whole["findings"][0]["relation"] == "agrees"
    assert whole["threads"][0]["steps"][0]["claim"] == check.threads[0].steps[0].claim
    assert whole["reaches"][0]["range_km"]["p50"] == pytest.approx(check.reaches[0].range.p50 / 1000)
    assert whole["figures"][3]["origin"]["citable"] is False
    assert "samples" not in findings_json(check)


def test_every_member_that_is_a_claim_has_its_span(check):
    found = json.loads(findings_json(check))["findings"]
    claims = {claim.id: claim for claim in check.claims}
    texts = {document.name: document.text for document in check.documents}
    for finding in found:
        assert {span["claim"] for span in finding["spans"]} == claims.keys() & set(finding["members"])
        for span in finding["spans"]:
            claim, text = claims[span["claim"]], texts[span["doc"]]
            assert text[span["start"] : span["end"]] == claim.quote
            assert text[span["mention_start"] : span["mention_end"]] == claim.mention_text


def test_a_grade_is_written_with_the_rating_of_each_report(check):
    grades = json.loads(findings_json(check))["grades"]
    assert [grade["credibility"] for grade in grades] == [grade.credibility for grade in check.grades]
    assert grades[1]["ratings"] == [{"doc": "first.txt", "rating": "B2"}, {"doc": "second.txt", "rating": "F2"}]


def test_keys_are_sorted_and_bytes_stable(check):
    text = findings_json(check)
    assert text == findings_json(check)
    assert text == json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False) + "\n" or "\\u" in text
    keys = list(json.loads(text))
    assert keys == sorted(keys)


def test_every_key_is_documented(check):
    documented = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", documented))

    def keys(value):
        if isinstance(value, dict):
            yield from value
            for inner in value.values():
                yield from keys(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from keys(inner)

    whole = json.loads(findings_json(check))
    for reach in whole["reaches"]:
        del reach["outcomes"]  # its keys are words for how flights end
    assert {key for key in keys(whole) if key not in named} == set()


def test_json_holds_no_control_character(check):
    controls = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\ud800-\udfff]"
    assert not re.search(controls, findings_json(check))
    odd = {"name": "\u202e\x9b\ud83d\x1b", "é": "漢"}
    assert json.loads(json_text(odd)) == odd
    assert "漢" in json_text(odd)


def test_a_number_json_does_not_know_is_null(check):
    endless = replace(check.verdicts[1], margin=float("inf"), claimed=float("nan"))
    verdict = json.loads(findings_json(replace(check, verdicts=(endless,))))["verdicts"][0]
    assert verdict["margin_si"] is None
    assert verdict["claimed_si"] is None


def test_all_files_are_written_and_nothing_else(check, tmp_path):
    page = write_all(check, tmp_path / "new" / "folder")
    assert page == tmp_path / "new" / "folder" / "report.html"
    assert sorted(path.name for path in page.parent.iterdir()) == ["claims.jsonl", "findings.json", "report.html"]
    rows = (page.parent / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["id"] for row in rows] == [claim.id for claim in check.claims]


def test_two_runs_write_the_same_bytes(check, tmp_path):
    first, second = (write_all(check, tmp_path / name).parent for name in ("a", "b"))
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()


def test_a_failure_leaves_the_last_report_and_no_rest(check, tmp_path, monkeypatch):
    write_all(check, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    monkeypatch.setattr(write, "claims_jsonl", lambda check: "\ud800 cannot be written as UTF-8")
    with pytest.raises(UnicodeEncodeError):
        write_all(check, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_cannot_be_made_is_told(check, tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(FlyoutError, match="cannot be written") as told:
        write_all(check, tmp_path / "taken")
    assert told.value.where == str(tmp_path / "taken")


def test_a_file_name_no_encoding_knows_is_written(check, tmp_path):
    odd = replace(check.documents[0], name="report\udcff.txt")
    claims = tuple(replace(claim, doc=odd.name) for claim in check.claims if claim.doc == "first.txt")
    page = write_all(replace(check, documents=(odd,), grades=(), claims=claims), tmp_path)
    assert "report\ufffd.txt" in page.read_text(encoding="utf-8")
