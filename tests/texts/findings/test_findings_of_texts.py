"""Short reports in our own words, and what a careful reader finds by laying them side by side.

Each line of `reports.jsonl` holds some reports; under `found` what must be
found (relation, attribute, words of the sentence or the arithmetic), under
`silent` the relations that must not be, and under `grades` the grades of
their claims (attribute, number), where they matter.
"""

import json
from pathlib import Path

import pytest

from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.findings.attributes import MEASURES
from flyout.findings.case import open_case
from flyout.findings.compare import findings_on
from flyout.findings.grades import grades
from flyout.studies.check import statements_of
from flyout.studies.reading import lexicon

CASES = [
    json.loads(line) for line in Path(__file__).with_name("reports.jsonl").read_text(encoding="utf-8").splitlines()
]


def opened(case):
    documents = [
        document_from_text(report["text"], name=report["name"], encoding="utf-8", published=report.get("published"))
        for report in case["reports"]
    ]
    claims = [claim for document in documents for claim in read_claims(document, lexicon())]
    return open_case(statements_of(claims, documents), [], claims, documents)


def holds(finding, wanted):
    relation, attribute, *words = wanted
    told = f"{finding.sentence} {finding.arithmetic}"
    return (finding.relation, finding.attribute) == (relation, attribute) and all(word in told for word in words)


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_findings_of_a_set_of_reports(case):
    opened_case = opened(case)
    findings = findings_on(opened_case)
    told = [f"{finding.relation}: {finding.sentence}" for finding in findings]
    assert [wanted for wanted in case["found"] if not any(holds(finding, wanted) for finding in findings)] == [], told
    assert [finding.sentence for finding in findings if finding.relation in case["silent"]] == []
    given = [[grade.attribute, grade.credibility] for grade in grades(opened_case)]
    assert [grade for grade in case["grades"] if grade not in given] == [], given


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_every_finding_on_figures_shows_its_arithmetic_and_its_claims(case):
    opened_case = opened(case)
    for finding in findings_on(opened_case):
        assert set(finding.members) & opened_case.claims.keys(), finding.sentence
        assert finding.arithmetic or finding.attribute not in MEASURES, finding.sentence
