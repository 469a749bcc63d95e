import pytest

from flyout.core.statement import Modality
from flyout.findings.compare import compare
from flyout.findings.events import STATUS, follow_events
from flyout.findings.model import Relation, Weight
from flyout.findings.occurrences import is_first, occurrences

STRIKE = "strike|Kestrel|Sudland"


def told(make, doc, status, words="struck Sudland", **rest):
    return make.tell(doc, words, status=status, event=rest.pop("event", STRIKE), **rest)


def overall(make, *claims):
    (thread,) = follow_events(claims, [make.report(name) for name in "abc"])
    return thread.overall


def test_expected_then_reported_and_not_confirmed(make):
    claims = [
        told(make, "a", "expected", modality=Modality.EXPECTED),
        told(make, "b", "reported", in_headline=True),
        told(make, "b", "reported", modality=Modality.ATTRIBUTED, speaker="Radio Norland"),
        told(make, "b", "not_confirmed", attribute="confirmation", modality=Modality.UNCONFIRMED),
    ]
    (thread,) = follow_events(claims, [make.report("a"), make.report("b")])
    assert thread.overall == "reported, not confirmed"
    assert thread.title == "Norland’s Kestrel strike on Sudland"
    assert [step.status for step in thread.steps] == ["expected", "reported", "reported", "not_confirmed"]
    assert thread.sentence == (
        "Norland’s Kestrel strike on Sudland is reported, not confirmed. a says that it is expected. b states it as "
        "a fact in its headline, reports it on the word of Radio Norland and says that Norland has not confirmed it."
    )


def test_a_headline_lifts_nothing_its_text_does_not(make):
    claims = [told(make, "a", "confirmed", in_headline=True), told(make, "a", "expected", modality=Modality.EXPECTED)]
    assert overall(make, *claims) == "expected"


def test_a_headline_alone_counts(make):
    claims = [told(make, "a", "reported", in_headline=True), told(make, "b", "expected")]
    assert overall(make, *claims) == "reported"


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        (("expected", "reported"), "reported"),
        (("reported", "not_confirmed"), "reported, not confirmed"),
        (("claimed", "denied"), "claimed by Norland’s army, denied by Sudland"),
        (("reported", "confirmed"), "confirmed by Norland’s army"),
        (("not_confirmed", "confirmed"), "confirmed by Norland’s army"),
        (("confirmed", "denied"), "confirmed by Norland’s army, denied by Sudland"),
        (("reported", "retracted"), "retracted"),
        (("not_confirmed", "denied"), "not confirmed, denied by Sudland"),
    ],
)
def test_the_words_for_all_reports_together(make, statuses, words):
    speakers = {"claimed": "Norland’s army", "confirmed": "Norland’s army", "denied": "Sudland"}
    claims = [told(make, "abc"[place], status, speaker=speakers.get(status)) for place, status in enumerate(statuses)]
    assert overall(make, *claims) == words


def test_speakers_of_one_report_are_put_together(make):
    claims = [
        told(make, "a", "reported", speaker="Radio Norland"),
        told(make, "a", "reported", speaker="A villager"),
        told(make, "b", "expected"),
    ]
    (thread,) = follow_events(claims, [make.report("a"), make.report("b")])
    assert "a reports it on the word of Radio Norland and a villager." in thread.sentence


def test_who_confirms_is_who_the_confirmation_is_of(make):
    claims = [told(make, "a", "reported"), told(make, "b", "confirmed", attribute="confirmation", subject="Norland")]
    assert overall(make, *claims) == "confirmed by Norland"


def test_steps_follow_the_dates_where_all_are_known(make):
    claims = [told(make, "late", "confirmed", speaker="Norland"), told(make, "early", "expected")]
    dated = [make.report("late", published="2024-11-20"), make.report("early", published="2024-11-17")]
    (thread,) = follow_events(claims, dated)
    assert [step.doc for step in thread.steps] == ["early", "late"]
    undated = [make.report("late", published="2024-11-20"), make.report("early")]
    (thread,) = follow_events(claims, undated)
    assert [step.doc for step in thread.steps] == ["late", "early"]


def test_an_event_told_once_makes_no_thread(make):
    assert follow_events([told(make, "a", "reported")], [make.report("a")]) == ()


def test_what_one_report_expects_and_tells_may_be_two_events(make):
    claims = [told(make, "a", "expected"), told(make, "a", "reported")]
    assert follow_events(claims, [make.report("a")]) == ()


def test_a_doubt_about_nothing_that_is_told_makes_no_thread(make):
    assert follow_events([told(make, "a", "not_confirmed")], [make.report("a")]) == ()


def test_a_denial_is_worth_a_thread_by_itself(make):
    (thread,) = follow_events([told(make, "a", "denied", speaker="Kremlin")], [make.report("a")])
    assert thread.overall == "denied by the Kremlin"


def test_two_places_are_two_events(make):
    claims = [told(make, "a", "expected"), told(make, "b", "reported", event="strike|Kestrel|Ostland")]
    assert follow_events(claims, [make.report("a"), make.report("b")]) == ()


def test_an_open_place_joins_the_only_event_that_fits(make):
    claims = [told(make, "a", "expected", event="strike|Kestrel|"), told(make, "b", "reported")]
    (thread,) = follow_events(claims, [make.report("a"), make.report("b")])
    assert thread.key == STRIKE
    other = told(make, "b", "reported", event="strike|Kestrel|Ostland")
    assert follow_events([*claims, other], [make.report("a"), make.report("b")]) == ()


def test_every_status_has_its_words(make):
    for status in STATUS:
        claims = [told(make, "a", status), told(make, "b", "expected"), told(make, "b", "denied")]
        (thread,) = follow_events(claims, [make.report("a"), make.report("b")])
        assert thread.sentence.startswith(f"{thread.title} is {thread.overall}. a ")
        assert "None" not in thread.sentence


def findings(make, *claims):
    return compare([], [], claims, [make.report("a"), make.report("b")])


def of(found, relation):
    return [finding for finding in found if finding.relation is relation]


def test_a_headline_that_says_more_than_its_text(make):
    headline = told(make, "a", "reported", "Norland strikes Sudland", in_headline=True)
    body = told(
        make, "a", "reported", "struck, Radio Norland said", modality=Modality.ATTRIBUTED, speaker="Radio Norland"
    )
    (finding,) = of(findings(make, headline, body), Relation.HEADLINE_OVERSTATES)
    assert finding.members == (headline.id, body.id)
    assert finding.weight is Weight.WARNING
    assert "attributes it to Radio Norland" in finding.sentence
    assert "“Norland strikes Sudland”" in finding.arithmetic


@pytest.mark.parametrize(
    "change",
    [
        {"modality": Modality.ASSERTED},
        {"status": "confirmed"},
        {"doc": "b"},
        {"event": "strike|Kestrel|Ostland"},
        {"in_headline": True},
    ],
)
def test_a_headline_its_text_bears_out(make, change):
    headline = told(make, "a", "reported", in_headline=True)
    same = {"doc": "a", "status": "reported", "modality": Modality.ATTRIBUTED, **change}
    body = told(make, same.pop("doc"), same.pop("status"), **same)
    assert not of(findings(make, headline, body), Relation.HEADLINE_OVERSTATES)


@pytest.mark.parametrize(("speaker", "told_by_others"), [("the defence ministry", False), ("Boeing", True)])
def test_who_decides_may_tell_of_it(make, speaker, told_by_others):
    deal = {"event": "order|Kestrel|", "subject": "Sweden", "attribute": "order"}
    headline = told(make, "a", "reported", "Sweden orders it", in_headline=True, **deal)
    body = told(make, "a", "claimed", "has ordered it", modality=Modality.ATTRIBUTED, speaker=speaker, **deal)
    assert bool(of(findings(make, headline, body), Relation.HEADLINE_OVERSTATES)) is told_by_others


def test_a_headline_that_asks_states_nothing(make):
    headline = told(make, "a", "reported", "Did Norland strike Sudland?", in_headline=True)
    body = told(make, "a", "reported", modality=Modality.ATTRIBUTED, speaker="Radio Norland")
    assert not of(findings(make, headline, body), Relation.HEADLINE_OVERSTATES)


def test_a_report_may_state_a_thing_and_then_quote_somebody(make):
    headline = told(make, "a", "reported", in_headline=True)
    plain = told(make, "a", "reported")
    quoted = told(make, "a", "reported", modality=Modality.ATTRIBUTED, speaker="Radio Norland")
    doubt = told(make, "a", "not_confirmed", attribute="confirmation", modality=Modality.UNCONFIRMED)
    assert not of(findings(make, headline, plain, quoted), Relation.HEADLINE_OVERSTATES)
    (finding,) = of(findings(make, headline, plain, quoted, doubt), Relation.HEADLINE_OVERSTATES)
    assert finding.members == (headline.id, doubt.id)


def test_a_restriction_gives_way_to_a_permission(make):
    before = told(
        make, "a", "reported", "had restricted the use", attribute="restriction", event="restriction|Kestrel|Sudland"
    )
    now = told(make, "b", "authorised", "allowed it", attribute="authorisation", event="authorisation|Kestrel|Sudland")
    (finding,) = of(findings(make, before, now), Relation.STATUS_CHANGE)
    assert finding.sentence.startswith("What was restricted is now authorised: the use of the Kestrel in Sudland.")
    assert set(finding.members) == {before.id, now.id}


def test_a_doubt_qualifies_the_report(make):
    report = told(make, "a", "reported", modality=Modality.ATTRIBUTED, speaker="Radio Norland")
    doubt = told(make, "b", "not_confirmed", attribute="confirmation", speaker="Norland officials")
    (finding,) = of(findings(make, report, doubt), Relation.QUALIFIES)
    assert finding.sentence.startswith("Norland officials have not confirmed what Radio Norland reported")
    assert finding.weight is Weight.WARNING


def test_nobody_denies_what_he_himself_reported(make):
    report = told(make, "a", "reported", modality=Modality.ATTRIBUTED, speaker="Radio Norland")
    own = told(make, "b", "reported", modality=Modality.ATTRIBUTED, speaker="Sudland")
    denial = told(make, "b", "denied", modality=Modality.DENIED, speaker="Sudland")
    (finding,) = of(findings(make, report, own, denial), Relation.CONFLICTS)
    assert finding.sentence.startswith("Sudland has denied what Radio Norland reported")


def test_two_reports_of_one_act_agree(make):
    acts = [told(make, doc, "authorised", attribute="authorisation", event="authorisation|Kestrel|") for doc in "ab"]
    (finding,) = of(findings(make, *acts), Relation.AGREES)
    assert set(finding.members) == {act.id for act in acts}


def test_tests_recur_unless_they_are_the_first(make):
    def tests(words):
        return [told(make, doc, "reported", words, attribute="test", event="test|Kestrel|") for doc in "ab"]

    assert not of(findings(make, *tests("tested it")), Relation.AGREES)
    assert of(findings(make, *tests("tested it for the first time")), Relation.AGREES)


def test_events_of_no_named_kind_are_not_joined(make):
    claims = [told(make, doc, status, event="other|Kestrel|") for doc, status in (("a", "expected"), ("b", "denied"))]
    assert follow_events(claims, [make.report("a"), make.report("b")]) == ()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("fired it in the first launch since November", False),
        ("carried out its first test in more than two years", False),
        ("held the first test of this year", False),
        ("tested it for the first time", True),
    ],
)
def test_the_first_after_others_is_not_the_first(make, words, first):
    assert is_first(make.tell("a", words, attribute="test")) is first


def test_a_missile_without_a_name_wears_its_state_once(make):
    claims = [make.tell("a", "fired it", event="strike|Russian missile|", subject="Russia", status="claimed")]
    (occurrence,) = occurrences(claims, {})
    assert occurrence.title == "Russia’s missile strike"


def test_who_wins_an_order_has_not_given_it(make):
    claims = [make.tell("a", "has won", attribute="order", event="order|Kestrel|", subject="Kite Works")]
    assert occurrences(claims, {})[0].title == "the order for the Kestrel"
    claims = [make.tell("a", "ordered", attribute="order", event="order|Kestrel|", subject="Sweden")]
    assert occurrences(claims, {})[0].title == "Sweden’s order for the Kestrel"


def test_what_one_body_of_a_state_would_not_confirm_and_another_tells_is_no_warning(make):
    events = {"attribute": "delivery", "event": "delivery|Kestrel|"}
    report = told(make, "a", "reported", modality=Modality.ATTRIBUTED, speaker="people familiar with it", **events)
    doubt = told(make, "a", "not_confirmed", modality=Modality.UNCONFIRMED, subject="United States", **events)
    said = told(make, "b", "claimed", modality=Modality.ATTRIBUTED, speaker="the Pentagon", **events)
    assert of(findings(make, report, doubt), Relation.QUALIFIES)[0].weight is Weight.WARNING
    assert of(findings(make, report, doubt, said), Relation.QUALIFIES)[0].weight is Weight.NOTE


@pytest.mark.parametrize(("silent", "weight"), [("Russia", Weight.WARNING), ("Greece", Weight.NOTE)])
def test_only_the_silence_of_who_has_a_part_in_a_strike_is_a_warning(make, silent, weight):
    """Russia is at war with Ukraine, which strikes; Greece may well not know."""
    strike = {"attribute": "strike", "event": "strike|Kestrel|"}
    report = told(make, "a", "reported", modality=Modality.ATTRIBUTED, speaker="a source", subject="Ukraine", **strike)
    doubt = told(make, "a", "not_confirmed", modality=Modality.UNCONFIRMED, subject=silent, **strike)
    assert of(findings(make, report, doubt), Relation.QUALIFIES)[0].weight is weight


def test_a_strike_of_another_state_with_the_same_missile_is_another_strike(make):
    one = told(make, "a", "reported", subject="Russia", event="strike|Kestrel|")
    other = told(make, "b", "reported", subject="Armenia", event="strike|Kestrel|Azerbaijan")
    assert len(occurrences([one, other], {})) == 2
    same = told(make, "c", "reported", subject="Armenia", event="strike|Kestrel|")
    assert len(occurrences([same, other], {})) == 1


def test_a_delivery_of_a_missile_without_a_name_is_the_one_that_others_name(make):
    def delivery(doc, system, place="Sudland", act="delivery"):
        return make.tell(doc, "has sent them", attribute=act, event=f"{act}|{system}|{place}")

    named, nameless = delivery("a", "Kestrel"), delivery("b", "Iranian missile")
    assert len(occurrences([named, nameless], {})) == 1
    assert len(occurrences([named, delivery("c", "Merlin"), nameless], {})) == 3
    assert len(occurrences([named, delivery("b", "Iranian missile", "Norland")], {})) == 2
    strikes = [delivery("a", "Kestrel", act="strike"), delivery("b", "Iranian missile", act="strike")]
    assert len(occurrences(strikes, {})) == 2
