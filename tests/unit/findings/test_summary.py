from flyout.core.statement import Modality, Qualifier
from flyout.findings.compare import compare
from flyout.findings.events import follow_events
from flyout.findings.links import pairs
from flyout.findings.model import Relation, Weight
from flyout.findings.summary import LONGEST, top_sentences
from flyout.findings.voices import name_reports


def case(make):
    statements = [
        make.say("a", "range", 190, "[mi_i]", qualifier=Qualifier.UP_TO),
        make.say("b", "range", 300, "km", qualifier=Qualifier.UP_TO),
        make.say("a", "unit_cost", 1_000_000, "USD"),
        make.say("a", "length", 4, "m"),
        make.say("b", "length", 9, "m"),
        *(make.say(doc, "class", "long-range missile") for doc in "ab"),
        make.say("b", "class", "ballistic missile"),
        *(make.say(doc, "manufacturer", "Acme Rockets") for doc in "ab"),
    ]
    claims = [
        make.tell("a", "struck", status="expected", event="strike|Kestrel|Sudland", modality=Modality.EXPECTED),
        make.tell("b", "struck", status="reported", event="strike|Kestrel|Sudland", in_headline=True),
        make.tell("b", "struck", status="reported", event="strike|Kestrel|Sudland", modality=Modality.ATTRIBUTED),
        make.tell("b", "did not confirm", status="not_confirmed", event="strike|Kestrel|Sudland"),
    ]
    documents = [make.report("a"), make.report("b")]
    return compare(statements, [], claims, documents), follow_events(claims, documents)


def test_warnings_come_first_and_nothing_twice(make):
    findings, threads = case(make)
    top = top_sentences(findings, threads)
    assert len(top) == len(set(top)) <= LONGEST
    warnings = [finding.sentence for finding in findings if finding.weight is Weight.WARNING]
    assert top[0] in warnings
    kinds = [sentence in warnings for sentence in top]
    assert kinds == sorted(kinds, reverse=True)


def test_the_top_says_what_a_reader_asks_for(make):
    findings, threads = case(make)
    top = " ".join(top_sentences(findings, threads))
    for words in ("contradict", "reported, not confirmed", "agree on the range", "unit price", "press usage"):
        assert words in top
    assert "say that the Kestrel is a long-range missile" not in top


def test_a_shorter_top_is_the_beginning_of_a_longer_one(make):
    findings, threads = case(make)
    assert top_sentences(findings, threads, limit=3) == top_sentences(findings, threads)[:3]


def test_nothing_found_says_nothing():
    assert top_sentences((), ()) == ()


def test_links_join_members_two_by_two(make):
    findings, threads = case(make)
    links = pairs(findings, threads)
    for finding in findings:
        for a in finding.members:
            for b in finding.members:
                assert a == b or (min(a, b), max(a, b), finding.relation) in links
    assert any(relation is Relation.STATUS_CHANGE for _, _, relation in links)


def test_reports_are_named_apart(make):
    documents = [
        make.report("1.txt", outlet="The Norland Times"),
        make.report("2.txt", outlet="Radio Norland", headline="One"),
        make.report("3.txt", outlet="Radio Norland", headline="Two"),
        make.report("4.txt", headline="A headline that goes on for much longer than a name should"),
        make.report("5.txt"),
    ]
    voices = name_reports(documents)
    assert [voices.report(document.name) for document in documents] == [
        "The Norland Times",
        "“One”",
        "“Two”",
        "“A headline that goes on for…”",
        "5.txt",
    ]


def test_what_is_out_of_date_comes_before_what_only_one_report_gives(make):
    said = [
        make.say("a", "range", 200, "km", speaker="the maker", published="2020"),
        make.say("b", "range", 300, "km", speaker="the maker", published="2024"),
        make.say("a", "speed", 900, "km/h"),
    ]
    top = top_sentences(compare(said, [], [], [make.report("a"), make.report("b")]), ())
    places = [
        next(place for place, told in enumerate(top) if words in told) for words in ("out of date", "Only a gives")
    ]
    assert places == sorted(places)
