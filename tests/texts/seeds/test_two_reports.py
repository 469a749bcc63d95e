"""The first case that must work whole: two news reports on ATACMS."""

import json
from pathlib import Path

import pytest

from flyout.claims.model import Kind
from flyout.findings.links import pairs
from flyout.findings.model import Relation
from flyout.report.page import build_page
from flyout.studies.check import check_reports
from flyout.studies.reading import Report

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "reports" / "seeds"
FIRST, SECOND = "000_653a0a605732160c.txt", "004_fe97aff1c578ee72.txt"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two reports are not beside the project")


@pytest.fixture(scope="module")
def check():
    return check_reports([Report(path=SEEDS / FIRST), Report(path=SEEDS / SECOND)], seed=1)


@pytest.fixture(scope="module")
def claims(check):
    return check.claims


def of(claims, kind, attribute, doc=None):
    return [c for c in claims if c.kind is kind and c.attribute == attribute and doc in (None, c.doc)]


def findings(check, relation, attribute):
    return [f for f in check.findings if f.relation is relation and f.attribute == attribute]


def verdicts(check, words):
    return [v for v in check.verdicts if v.judged_by == "physics" and words in v.question]


def test_spans_hold_their_words(check):
    texts = {d.name: d.text for d in check.documents}
    for claim in check.claims:
        assert claim.clause.of(texts[claim.doc]) == claim.quote
        assert claim.mention.of(texts[claim.doc]) == claim.mention_text


def test_the_three_quantities_and_no_other(claims):
    read = {
        (c.doc, c.subject, c.attribute, c.value, c.value_high, c.unit, c.qualifier, c.mention_text)
        for c in claims
        if c.kind is Kind.QUANTITY
    }
    assert read == {
        (FIRST, "ATACMS", "range", 190, None, "[mi_i]", "up_to", "190 miles"),
        (SECOND, "ATACMS", "range", 300, None, "km", "up_to", "300 kilometers"),
        (FIRST, "ATACMS", "unit_cost", 1e6, 1.5e6, "USD", "between", "between $1 million and $1.5 million"),
    }


@pytest.mark.parametrize(
    ("doc", "subject", "attribute", "value"),
    [
        (FIRST, "ATACMS", "manufacturer", "Lockheed Martin"),
        (SECOND, "ATACMS", "developer", "Lockheed Martin"),
        (SECOND, "ATACMS", "propellant", "solid"),
        (FIRST, "ATACMS", "launcher", "HIMARS"),
        (SECOND, "ATACMS", "class", "surface-to-surface ballistic missile"),
        (FIRST, "ATACMS", "class", "long-range missile"),
        (SECOND, "ATACMS", "class", "long-range missile"),
        (FIRST, "ATACMS", "country_of_origin", "United States"),
        (SECOND, "ATACMS", "country_of_origin", "United States"),
        (FIRST, "HIMARS", "operator", "Ukraine"),
    ],
)
def test_attributes(claims, doc, subject, attribute, value):
    assert (subject, value) in {(c.subject, c.value) for c in of(claims, Kind.ATTRIBUTE, attribute, doc)}


def test_direct_quotes_have_their_speakers(claims):
    direct = {(c.mention_text.strip("“”\"',. "), c.speaker) for c in claims if c.kind is Kind.QUOTE and c.direct}
    assert direct == {
        (
            "ATACMS will significantly improve Ukraine's ability to disrupt Russian operations "
            "deep behind the front lines",
            "Andriy Zagorodnyuk",
        ),
        ("fuel to the fire", "Russian officials"),
        ("Strikes are not made with words… The missiles will speak for themselves", "Volodymyr Zelensky"),
        ("It can raise the war cost for Russia", "A Western diplomat in Kyiv"),
    }


def test_the_diplomat_spoke_to_the_bbc_and_is_not_named(claims):
    (quote,) = [c for c in claims if c.direct and c.speaker == "A Western diplomat in Kyiv"]
    assert (quote.told_to, quote.anonymous) == ("BBC", True)


@pytest.mark.parametrize(
    "speaker", ["Kremlin", "Pentagon", "Ukrainian officials", "A Western diplomat in Kyiv", "Russian officials"]
)
def test_indirect_speech_is_told_apart(claims, speaker):
    assert any(c.kind is Kind.QUOTE and c.direct is False and speaker in (c.speaker or "") for c in claims)


def test_furniture_and_the_second_headline_claim_nothing(check):
    (second,) = [d for d in check.documents if d.name == SECOND]
    again = second.text.index("Ukraine strikes Russia", 10)
    end = second.text.index("Exit mobile version")
    starts = [c.mention.start for c in check.claims if c.doc == SECOND]
    assert not [s for s in starts if again <= s < again + 60 or s >= end]


def test_the_ranges_agree_with_the_arithmetic_shown(check):
    (agreement,) = [f for f in findings(check, Relation.AGREES, "range") if f.subject == "ATACMS"]
    assert {c.id for c in check.claims if c.attribute == "range"} <= set(agreement.members)
    for figure in ("190 mi", "297.7", "313.8", "300 km"):
        assert figure in agreement.arithmetic


def test_only_one_report_gives_the_price(check):
    (single,) = [f for f in findings(check, Relation.SINGLE_SOURCE, "unit_cost") if f.subject == "ATACMS"]
    assert len([m for m in single.members if m in {c.id for c in check.claims}]) == 1


def test_long_range_is_press_usage(check):
    (usage,) = findings(check, Relation.USAGE, "class")
    assert "long-range" in usage.sentence
    assert "short-range" in usage.sentence


def strike_thread(check):
    (thread,) = [t for t in check.threads if t.key.startswith("strike") and "Russia" in t.key]
    return thread


def test_the_strike_is_reported_and_not_confirmed(check):
    thread = strike_thread(check)
    steps = [(s.doc, s.status, s.in_headline, s.speaker) for s in thread.steps]
    assert (FIRST, "expected", False, None) in steps
    assert any(doc == SECOND and headline and status == "reported" for doc, status, headline, _ in steps)
    assert any(doc == SECOND and speaker == "RBC Ukraine" and not headline for doc, _, headline, speaker in steps)
    assert any(doc == SECOND and status == "not_confirmed" for doc, status, _, _ in steps)
    assert thread.overall == "reported, not confirmed"


def test_the_headline_says_more_than_the_text(check):
    (warning,) = [f for f in check.findings if f.relation is Relation.HEADLINE_OVERSTATES]
    assert "RBC Ukraine" in warning.sentence


def test_restriction_then_authorisation_is_a_change(check):
    changes = [f for f in check.findings if f.relation is Relation.STATUS_CHANGE]
    assert any("restrict" in f.sentence and "authoris" in f.sentence for f in changes)


def test_opinion_is_kept_apart(check):
    opinions = [f for f in check.findings if f.relation in (Relation.OPINION, Relation.DISAGREES)]
    assert opinions
    members = {m for f in opinions for m in f.members}
    facts = [
        f for f in check.findings if f.relation in (Relation.AGREES, Relation.CONFLICTS) and f.attribute != "statement"
    ]
    assert not members & {m for f in facts for m in f.members}
    (group,) = [group for group in build_page(check).findings if group.sort == "opinion"]
    assert {row.relation for row in group.rows} == {"agrees", "opinion", "opinions differ"}


def test_the_long_range_variant_can_reach_it(check):
    can = [v for v in verdicts(check, "can it reach") if v.variant != "M39"]
    assert can
    for verdict in can:
        assert verdict.probability > 0.8
        assert verdict.margin > 0
        assert verdict.main_unknown


def test_300_km_need_not_be_the_most_it_could_do(check):
    most = [v for v in verdicts(check, "the most") if v.variant != "M39"]
    assert most
    for verdict in most:
        assert 330e3 < verdict.band.p50 < 480e3
        assert any("maximum" in reason and "below" in reason for reason in verdict.reasons)


def test_the_m39_stays_at_165_km_and_why(check):
    (m39,) = [r for r in check.reaches if r.variant == "M39"]
    assert m39.range.p05 < 165e3 < m39.range.p95
    assert any("M39 stays at a published 165 km" in s and "heavier payload" in s for s in check.summary)


def test_the_long_range_variants_are_held_to_the_m39_and_not_to_their_own_figure(check):
    (long,) = [r for r in check.reaches if r.variant != "M39"]
    assert any("M39" in words and "165 km" in words for words in long.conditioned_on)
    assert not any("300 km" in words for words in long.conditioned_on)


def test_price_and_maker_are_judged_on_sources_alone(check):
    ids = {c.id for c in check.claims if c.attribute in ("unit_cost", "manufacturer", "developer")}
    judged = [v for v in check.verdicts if v.statement in ids]
    assert {v.statement for v in judged} == ids
    assert {v.judged_by for v in judged} == {"sources"}


def test_seventeen_of_the_links_between_the_claims_are_found(check):
    """The links a careful reader drew between the annotated claims, each claim found by the words it stands on."""
    texts = SEEDS.parents[1] / "texts"
    rows = (json.loads(line) for line in (texts / "seeds.jsonl").read_text(encoding="utf-8").splitlines())
    gold = {row["id"]: row for row in rows}
    drawn = [json.loads(line) for line in (texts / "seeds_links.jsonl").read_text(encoding="utf-8").splitlines()]
    found = pairs(check.findings, check.threads)
    missed = [link for link in drawn if not _is_found(link, gold, check.claims, found)]
    assert len(drawn) - len(missed) >= 17, missed


MEANING = {
    "hedge_differs": "headline_overstates",
    "tension": "usage",
}


def _is_found(link, gold, claims, found):
    relation = Relation(MEANING.get(link["relation"], link["relation"]))
    ours, theirs = (_at(gold[link[end]], claims) for end in "ab")
    return any((*sorted((a, b)), relation) in found for a in ours for b in theirs)


def _at(row, claims):
    """Our claims on the words of an annotated one: its mention, or a claim of its kind in its clause."""
    here = [claim for claim in claims if claim.doc == row["doc"]]
    return {
        claim.id
        for claim in here
        if (claim.mention.start < row["mention_end"] and row["mention_start"] < claim.mention.end)
        or (
            claim.clause.start < row["end"]
            and row["start"] < claim.clause.end
            and (claim.attribute == row["attribute"] or claim.kind == row["kind"])
        )
    }
