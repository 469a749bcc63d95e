"""Figures put as others put them: in a second currency, as one height, as what is ordered."""

from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.findings.case import open_case
from flyout.findings.compare import findings_on
from flyout.findings.model import Relation
from flyout.studies.check import statements_of
from flyout.studies.reading import lexicon


def found(*texts):
    documents = [
        document_from_text(f"In brief {name}\n\n{text}\n", name=name, encoding="utf-8")
        for name, text in zip("abc", texts, strict=False)
    ]
    claims = [claim for document in documents for claim in read_claims(document, lexicon())]
    case = open_case(statements_of(claims, documents), [], claims, documents)
    return {(finding.relation, finding.attribute): finding.sentence for finding in findings_on(case)}


def test_a_price_in_two_currencies_is_compared_in_the_one_that_others_use():
    won = "Poland signed a 5.6 trillion-won ($3.9 billion) contract for Chunmoo launchers."
    sentence = found(won, "Poland ordered Chunmoo launchers in a deal worth $3.9 billion.")[
        Relation.AGREES, "contract_value"
    ]
    assert "3.9 billion US dollars" in sentence
    both = found(won, "Poland ordered Chunmoo launchers in a deal worth 5.6 trillion won.")
    assert "won" in both[Relation.AGREES, "contract_value"]


def test_a_height_is_what_most_reports_call_it(make):
    said = [
        make.say("a", "altitude", 40000, "[ft_i]"),
        make.say("b", "altitude", 40000, "[ft_i]"),
        make.say("c", "apogee", 12, "km"),
    ]
    case = open_case(said, [], [], [make.report(doc) for doc in "abc"])
    assert {one.attribute for one in case.reported} == {"altitude"}
    alone = open_case([said[0], make.say("c", "apogee", 80, "km")], [], [], [make.report(doc) for doc in "ac"])
    assert {one.attribute for one in alone.reported} == {"altitude", "apogee"}


def test_what_is_still_to_be_delivered_is_what_another_report_calls_ordered():
    ordered = "Estonia ordered 36 HIMARS launchers."
    assert "36" in found(ordered, "Estonia will receive 36 HIMARS launchers.")[Relation.AGREES, "count"]
    assert (Relation.AGREES, "count") not in found(ordered, "Estonia has received 36 HIMARS launchers.")
    assert (Relation.CONFLICTS, "count") not in found(ordered, "Estonia will receive six HIMARS launchers next year.")
