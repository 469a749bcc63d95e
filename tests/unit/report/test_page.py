"""The page model: order, words, and where things point."""

from dataclasses import replace

from flyout.claims.model import Kind
from flyout.core.dates import date_words
from flyout.findings.model import Relation
from flyout.report.compared import lanes_of, range_charts
from flyout.report.judged import unit_to_show
from flyout.report.page import build_page, title_words
from flyout.report.words import speaker_words, sureness_words


def test_the_title_names_the_system_most_is_said_of(check, empty_check):
    assert title_words(check) == "What 3 reports say about Heron"
    assert title_words(empty_check) == "What 1 report says"


def test_the_title_names_others_of_which_half_as_much_is_said(check):
    other = replace(check.statements[0], subject="Wagtail")
    assert title_words(replace(check, statements=(*check.statements, other))).endswith("about Heron")
    twice = replace(check, statements=(*check.statements, other, other))
    assert title_words(twice).endswith("about Heron and Wagtail")


def test_a_card_shows_the_unit_of_its_claim(check):
    fast = replace(check.statements[0], attribute="speed", unit="Ma", value=3.0, value_high=None)
    assert [unit_to_show(statement) for statement in (None, check.statements[2], fast)] == ["km", "km", "m/s"]


def test_a_warning_is_told_apart_and_none_is_left_out(check):
    lines = build_page(replace(check, summary=("All is well.",))).summary
    assert [(line.text[:12], line.warning) for line in lines] == [("All is well.", False), ("The headline", True)]
    assert [line.warning for line in build_page(check).summary] == [False, True, False, False]


def test_what_physics_judged_is_kept_from_what_it_cannot(check):
    page = build_page(check)
    assert [card.system for card in page.verdicts] == ["Heron B", "Heron B"]
    assert [len(card.answers) for card in page.verdicts] == [2, 2]
    assert page.verdicts[0].strip.samples is check.reaches[0].samples
    (alone,) = page.sourced
    assert [claim.anchor for claim in alone.claims] == ["claim-5"]


def test_claims_of_which_the_sources_say_the_same_share_a_row(check):
    again = replace(check.verdicts[0], statement="second-05")
    (row,) = build_page(replace(check, verdicts=(check.verdicts[0], again))).sourced
    assert [claim.anchor for claim in row.claims] == ["claim-5", "claim-13"]


def test_grades_stand_with_the_best_confirmed_first_and_lead_to_their_claims(check):
    first, last = build_page(check).grades
    assert [(row.number, row.words) for row in (first, last)] == [
        (2, "probably true"),
        (6, "truth cannot be judged"),
    ]
    assert [(rating.code, rating.report) for rating in first.ratings] == [("B2", 1), ("F2", 2)]
    assert [member.anchor for member in first.members] == ["claim-3", "claim-13"]


def test_a_letter_the_user_gave_stands_beside_the_report(check):
    cards = build_page(check).reports
    assert ["source B, usually reliable" in card.meta for card in cards] == [True, False, False]


def test_sources_that_write_the_same_share_a_bar(check):
    twin = replace(check.figures[0], origin=replace(check.figures[0].origin, title="Another book", locator="x"))
    (chart,) = range_charts(replace(check, figures=(*check.figures, twin)))
    assert len(chart.rows) == 6
    assert [row.source for row in chart.rows if row.words == "Heron B: up to 300 km"] == [
        "Handbook of Invented Missiles and 1 more"
    ]


def test_a_system_no_report_gives_a_range_of_has_no_chart(check):
    other = replace(check.figures[0], subject="Wagtail")
    assert [chart.system for chart in range_charts(replace(check, figures=(*check.figures, other)))] == ["Heron"]


def test_facts_events_and_opinions_are_kept_apart(check):
    views = build_page(check).texts
    titles = [[table.title for table in view.tables] for view in views]
    assert titles == [["Facts and figures", "Events", "Opinions"]] * 2 + [["Facts and figures"]]
    numbers = [row.number for table in views[0].tables for row in table.rows]
    assert sorted(numbers) == list(range(1, 10))


def test_members_point_to_their_claims_and_rows(check):
    groups = build_page(check).findings
    assert [group.sort for group in groups] == ["warning", "note", "good"]
    findings = [finding for group in groups for finding in group.rows]
    agreed = next(finding for finding in findings if finding.relation == "agrees")
    assert [member.anchor for member in agreed.members] == ["claim-3", "claim-13", "figure-0"]
    alone = next(finding for finding in findings if finding.relation == "one source only")
    assert [(member.anchor, member.text) for member in alone.members][1] == (None, "nowhere-99")


def test_opinions_are_kept_from_facts(check):
    opinion = replace(check.findings[2], relation=Relation.DISAGREES)
    groups = build_page(replace(check, findings=(opinion, *check.findings))).findings
    assert [(group.sort, len(group.rows)) for group in groups] == [
        ("warning", 1),
        ("note", 1),
        ("good", 1),
        ("opinion", 1),
    ]


def test_lanes_show_the_rungs_nobody_has_reached(check):
    (card,) = build_page(check).threads
    assert card.timeline.lanes == ("confirmed", "claimed", "reported", "expected", "not_confirmed")
    assert lanes_of(["not_confirmed"])[0] == "confirmed"
    assert lanes_of(["restricted", "authorised"]) == ("authorised", "restricted")


def test_who_says_it_and_how_sure(check):
    quote = next(claim for claim in check.claims if claim.kind is Kind.QUOTE and claim.told_to)
    assert speaker_words(quote) == "a diplomat, to Evening Ledger"
    assert sureness_words(quote) == "opinion, in quotation marks, speaker not named"
    assert speaker_words(replace(quote, speaker=None, told_to=None)) == "a source not named"


def test_dates_stay_as_coarse_as_they_are():
    assert date_words("2024-11-19T10:00") == "2024-11-19T10:00"
    assert date_words("2024-13") == "2024-13"
    assert date_words(None) is None


def test_figures_without_a_source_are_marked(check):
    figures = build_page(check).evidence.figures
    assert [figure.citable for figure in figures] == [True, True, True, False]
    sources = build_page(check).evidence.sources
    assert [source.address for source in sources] == ["https://handbook.example/heron", None, None]
