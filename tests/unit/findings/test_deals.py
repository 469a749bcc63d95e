"""Whose order a figure is of, which season an act is of, and who speaks for a state."""

import pytest

from flyout.claims.model import Kind
from flyout.core.statement import Modality, Qualifier
from flyout.findings.case import open_case, topics
from flyout.findings.compare import compare
from flyout.findings.deals import is_of_a_deal
from flyout.findings.hosts import outlets_of
from flyout.findings.model import Relation
from flyout.findings.occurrences import occurrences
from flyout.findings.origins import origins_of


def documents_of(make, *names, **more):
    return [make.report(name, **more) for name in names]


def by_name(documents):
    return {document.name: document for document in documents}


def ordered(make, said, buyer):
    """The order and the count of one clause."""
    order = make.tell(said.origin.name, "ordered", event="order|Kestrel|", attribute="order", subject=buyer)
    count = {"kind": Kind.QUANTITY, "attribute": "count", "of": "ordered", "subject": "Kestrel"}
    return order, make.tell(said.origin.name, "six", id=said.origin.locator, start=order.clause.start, **count)


@pytest.mark.parametrize(("buyers", "sizes"), [(("Japan", "Chile"), [1, 1]), (("Japan", "Japan"), [2])])
def test_orders_of_two_states_are_no_agreement(make, buyers, sizes):
    said = [make.say(doc, "count", 6, "1") for doc in "ab"]
    claims = [claim for one, buyer in zip(said, buyers, strict=True) for claim in ordered(make, one, buyer)]
    case = open_case(said, [], claims, documents_of(make, "a", "b"))
    assert [len(topic.reported) for topic in topics(case)] == sizes


def test_a_published_contract_supports_only_reports_that_name_its_buyer(make):
    figure = make.publish("Yearbook", "contract_value", 200, "USD", condition="Japan: six launchers")
    assert is_of_a_deal(figure, ["Japan and Chile want it"])
    assert not is_of_a_deal(figure, ["Chile wants it"])
    assert not is_of_a_deal(make.publish("Yearbook", "contract_value", 200, "USD", condition="28 launchers"), ["Japan"])


def test_tests_of_two_years_are_two_and_the_older_wears_its_day(make):
    documents = [make.report("a", published="2024-03-12"), make.report("b", published="2024-03-14")]
    claims = [
        make.tell("a", "tested", event="test|Kestrel|", attribute="test", status="reported", date="2024-03-11"),
        make.tell("a", "first tested", event="test|Kestrel|", attribute="test", status="reported", date="2012-04"),
        make.tell("b", "tested", event="test|Kestrel|", attribute="test", status="reported"),
    ]
    new, old = occurrences(claims, by_name(documents))
    assert [claim.id for claim in new.claims] == [claims[0].id, claims[2].id]
    assert old.title.endswith("first test of the Kestrel in April 2012")
    assert "2012" not in new.title


def test_an_order_and_its_delivery_may_be_years_apart(make):
    documents = [make.report("a", published="2022-12-02"), make.report("b", published="2025-04-30")]
    claims = [
        make.tell("a", "will be delivered", event="delivery|Kestrel|", status="expected"),
        make.tell("b", "delivered", event="delivery|Kestrel|"),
    ]
    assert len(occurrences(claims, by_name(documents))) == 1


def test_leave_to_sell_is_no_leave_to_use(make):
    told = make.tell("a", "approved the sale", event="authorisation|Kestrel|", attribute="authorisation")
    used = make.tell("a", "approved the use", event="authorisation|Kestrel|", attribute="authorisation")
    sale, use = occurrences([told, used], {})
    assert sale.title == "the approval of the sale of the Kestrel"
    assert use.title == "the authorisation to use the Kestrel"


def test_flights_of_two_years_do_not_contradict_each_other(make):
    said = [
        make.say("a", "flight_time", 66, "min", published="2023-02-18"),
        make.say("b", "flight_time", 53, "min", published="2017-11-29"),
        make.say("c", "flight_time", 40, "min", published="2023-02-20"),
    ]
    found = compare(said, [], [], documents_of(make, *"abc"))
    (conflict,) = (finding for finding in found if finding.relation is Relation.CONFLICTS)
    assert set(conflict.members) == {said[0].origin.locator, said[2].origin.locator}


def test_a_slip_is_told_once(make):
    said = [make.say("a", "range", 500, "[mi_i]"), *(make.say(doc, "range", 500, "km") for doc in "bc")]
    published = [make.publish(name, "range", 500, "km") for name in ("Handbook", "Yearbook")]
    relations = {finding.relation for finding in compare(said, published, [], documents_of(make, *"abc"))}
    assert Relation.UNIT_SLIP in relations
    assert Relation.CONFLICTS not in relations
    more = [*said, make.say("d", "range", 900, "km")]
    assert Relation.CONFLICTS in {
        finding.relation for finding in compare(more, published, [], documents_of(make, *"abcd"))
    }


def test_room_is_not_said_to_be_left_for_figures_that_exclude_each_other(make):
    said = [
        make.say("a", "range", 400, "km"),
        make.say("b", "range", 700, "km"),
        make.say("c", "range", 300, "km", qualifier=Qualifier.MORE_THAN),
    ]
    assert Relation.COMPATIBLE not in {f.relation for f in compare(said, [], [], documents_of(make, *"abc"))}


def test_a_person_named_with_his_office_speaks_for_his_state(make):
    said = [
        make.say("a", "range", 500, "km", speaker="Omid Sarraf"),
        make.say("b", "range", 500, "km", speaker="IRNA"),
    ]
    office = make.tell("a", "struck", speaker="Omid Sarraf", office_text="IRGC commander")
    documents = documents_of(make, "a", "b")
    assert len(origins_of(said, open_case(said, [], [office], documents))) == 1
    assert len(origins_of(said, open_case(said, [], [], documents))) == 2


def test_an_address_of_a_known_outlet_names_it(make):
    documents = [
        make.report("a", address="https://en.irna.ir/news/1"),
        make.report("b", address="https://irnaland.example"),
    ]
    assert outlets_of(documents, []) == {"a": "IRNA"}


def test_an_outlet_that_denies_its_own_figure_corrects_it(make):
    said = [
        make.say("a", "contract_value", 1200, "USD"),
        make.say("b", "contract_value", 1200, "USD", modality=Modality.DENIED),
    ]

    def told(outlet):
        documents = [make.report("a", outlet="Harbour Wire"), make.report("b", outlet=outlet)]
        return next(one.sentence for one in compare(said, [], [], documents) if one.relation is Relation.CONFLICTS)

    assert "is corrected by" in told("Harbour Wire")
    assert "is denied by" in told("Evening Ledger")


def test_a_slip_told_by_two_voices_of_a_report_is_told_once(make):
    said = [make.say("a", "range", 500, "[mi_i]"), make.say("a", "range", 500, "[mi_i]", speaker="experts")]
    said += [make.say(doc, "range", 500, "km") for doc in "bc"]
    relations = [finding.relation for finding in compare(said, [], [], documents_of(make, *"abc"))]
    assert Relation.CONFLICTS not in relations


def test_nothing_is_launched_from_itself(make):
    said = [make.say("a", "launcher", "Kestrel"), make.say("b", "launcher", "Kestrel")]
    assert not compare(said, [], [], documents_of(make, "a", "b"))


def test_a_published_contract_of_one_state_supports_no_order_of_another(make):
    claims = [
        make.tell("a", "Latvia has ordered six for $200 million.", attribute="order", subject="Latvia", start=1000),
        make.tell(
            "a",
            "Latvia has ordered six for $200 million.",
            attribute="contract_value",
            kind=Kind.QUANTITY,
            start=1000,
            id="a-1",
        ),
    ]
    said = make.say("a", "contract_value", 2e8, "USD", locator="a-1")
    texts = [make.report("a"), make.report("b")]
    known = make.publish("Gazette", "contract_value", 2e8, "USD", condition="Estonia: six launchers")
    assert not agreed(compare([said], [known], claims, texts))


def agreed(findings):
    return [finding for finding in findings if finding.relation is Relation.AGREES]
