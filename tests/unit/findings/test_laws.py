"""What must hold whatever the reports say."""

from hypothesis import given, settings
from hypothesis import strategies as st

from flyout.core.interval import Interval
from flyout.core.statement import Modality, Qualifier
from flyout.findings.agreement import agreeing_sets
from flyout.findings.compare import compare
from flyout.findings.events import DOUBTS, STATUS, follow_events
from flyout.findings.model import Relation, Weight
from flyout.findings.pairs import Pairing, figure_of, pair

UNITS = {"range": ("km", "[mi_i]", "[nmi_i]"), "launch_mass": ("kg", "[lb_av]", "t"), "flight_time": ("min", "s")}


@st.composite
def said(draw, make, docs="abc", published=False):
    attribute = draw(st.sampled_from(sorted(UNITS)))
    value = draw(st.sampled_from((90, 100, 150, 165, 180, 190, 300, 305, 500, 1000)))
    qualifier = draw(st.sampled_from(Qualifier))
    common = {
        "variant": draw(st.sampled_from((None, None, "Mk1", "Mk2"))),
        "qualifier": qualifier,
        "value_high": value + 50 if qualifier is Qualifier.BETWEEN else None,
    }
    unit = draw(st.sampled_from(UNITS[attribute]))
    if published:
        return make.publish(draw(st.sampled_from(("Handbook", "Yearbook"))), attribute, value, unit, **common)
    speaker = draw(st.sampled_from((None, None, "the maker")))
    modality = draw(st.sampled_from((Modality.ASSERTED, Modality.ATTRIBUTED, Modality.DENIED)))
    doc = draw(st.sampled_from(docs))
    return make.say(doc, attribute, value, unit, speaker=speaker, modality=modality, **common)


def gist(findings):
    return {(finding.relation, finding.subject, finding.attribute, frozenset(finding.members)) for finding in findings}


def documents(make):
    return [make.report(name) for name in "abc"]


@given(data=st.data())
def test_agreement_is_symmetric(make, data):
    a, b = data.draw(said(make)), data.draw(said(make))
    assert pair(a, b) is pair(b, a)


@given(data=st.data())
def test_every_statement_with_a_figure_agrees_with_itself(make, data):
    a = data.draw(said(make))
    assert pair(a, a) is Pairing.AGREE


@given(data=st.data())
def test_members_of_an_agreeing_set_agree_two_by_two(make, data):
    topic = [data.draw(said(make)) for _ in range(6)]
    topic = [statement for statement in topic if statement.attribute == topic[0].attribute]
    for members in agreeing_sets(topic):
        assert all(pair(a, b) is Pairing.AGREE for a in members for b in members)
        figures = [figure_of(member) for member in members]
        assert max(figure.low for figure in figures) < min(figure.high for figure in figures)


@given(data=st.data())
def test_every_agreeing_pair_is_in_some_set(make, data):
    topic = [data.draw(said(make)) for _ in range(6)]
    topic = [statement for statement in topic if statement.attribute == topic[0].attribute]
    sets = [set(members) for members in agreeing_sets(topic)]
    for a in topic:
        for b in topic:
            if pair(a, b) is Pairing.AGREE:
                assert any({a, b} <= members for members in sets)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_order_of_statements_does_not_matter(make, data):
    statements = [data.draw(said(make)) for _ in range(5)]
    figures = [data.draw(said(make, published=True)) for _ in range(3)]
    shuffled = data.draw(st.permutations(statements)), data.draw(st.permutations(figures))
    assert gist(compare(statements, figures, [], documents(make))) == gist(compare(*shuffled, [], documents(make)))


def warned(findings):
    return {
        (finding.attribute, a, b)
        for finding in findings
        if finding.weight is Weight.WARNING and finding.relation is Relation.CONFLICTS
        for a in finding.members
        for b in finding.members
    }


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_one_more_claim_never_removes_a_contradiction(make, data):
    statements = [data.draw(said(make)) for _ in range(4)]
    figures = [data.draw(said(make, published=True)) for _ in range(2)]
    more = [*statements, data.draw(said(make))]
    before = compare(statements, figures, [], documents(make))
    after = compare(more, figures, [], documents(make))
    assert warned(before) <= warned(after)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_an_assumption_never_changes_what_reports_and_sources_say(make, data):
    statements = [data.draw(said(make)) for _ in range(4)]
    assumed = make.publish("trial file", "range", data.draw(st.sampled_from((90, 300, 1000))), "km", citable=False)
    assert gist(compare(statements, [], [], documents(make))) == gist(
        compare(statements, [assumed], [], documents(make))
    )


@given(data=st.data())
def test_a_figure_holds_the_value_as_written(make, data):
    statement = data.draw(said(make))
    figure = figure_of(statement)
    assert isinstance(figure, Interval)
    assert figure.low < figure.high


@st.composite
def told(draw, make):
    doc = draw(st.sampled_from("abc"))
    modality = draw(st.sampled_from((Modality.ASSERTED, Modality.ATTRIBUTED, Modality.EXPECTED, Modality.UNCONFIRMED)))
    return make.tell(
        doc,
        draw(st.sampled_from(("struck", "first struck", "had struck {who}"))),
        status=draw(st.sampled_from(STATUS)),
        event=draw(st.sampled_from(("strike|Kestrel|Sudland", "strike|Kestrel|", "test|Kestrel|Sudland"))),
        modality=modality,
        speaker=draw(st.sampled_from((None, "Radio Norland", "{who}"))) if modality is Modality.ATTRIBUTED else None,
        in_headline=draw(st.booleans()),
    )


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_order_of_claims_does_not_matter_to_events(make, data):
    claims = [data.draw(told(make)) for _ in range(5)]
    shuffled = data.draw(st.permutations(claims))
    assert follow_events(claims, documents(make)) == follow_events(shuffled, documents(make))
    assert gist(compare([], [], claims, documents(make))) == gist(compare([], [], shuffled, documents(make)))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_doubt_never_strengthens_an_event(make, data):
    """Whoever confirms it apart, one more doubt shows in the words for the whole."""
    claims = [data.draw(told(make)) for _ in range(4)]
    claims = [claim for claim in claims if claim.status not in ("confirmed", "retracted")]
    claims.append(make.tell("a", "struck", status="reported", event="strike|Kestrel|Sudland"))
    doubt = make.tell("c", "denied it", status=data.draw(st.sampled_from(DOUBTS)), event="strike|Kestrel|Sudland")
    threads = {thread.key: thread for thread in follow_events([*claims, doubt], documents(make))}
    overall = threads["strike|Kestrel|Sudland"].overall
    assert any(word in overall for word in ("not confirmed", "denied", "retracted"))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_sentence_is_whole(make, data):
    statements = [data.draw(said(make)) for _ in range(3)]
    claims = [data.draw(told(make)) for _ in range(4)]
    sentences = [finding.sentence for finding in compare(statements, [], claims, documents(make))]
    sentences += [thread.sentence for thread in follow_events(claims, documents(make))]
    for sentence in sentences:
        assert sentence.endswith(".")
        assert "None" not in sentence
        assert "  " not in sentence
        assert sentence.count("(") == sentence.count(")")
