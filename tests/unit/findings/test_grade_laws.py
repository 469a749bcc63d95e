"""What must hold of origins and grades whatever the reports say."""

from hypothesis import given, settings
from hypothesis import strategies as st

from flyout.findings.case import open_case
from flyout.findings.compare import findings_on
from flyout.findings.credibility import UNJUDGEABLE, credibility
from flyout.findings.grades import grades
from flyout.findings.origins import origins_of

SPEAKERS = (
    *(None, None, None, "the maker", "maker", "Ryder", "Pat Ryder", "Anna Ryder", "Harbour Wire", "Wire"),
    *("Norland", "Norland army", "the Norland air force", "Pentagon spokesman Pat Ryder", "officials", "two officials"),
)
OUTLETS = (None, None, "Harbour Wire", "The Norland Times", "Evening Ledger")
QUOTES = (
    "",
    "The Kestrel can fly 300 km, Harbour Wire reported, citing the Norland army.",
    "The Kestrel can carry its load of half a tonne over a distance of 300 kilometres",
    "The Kestrel can carry a load of half a tonne over the distance of 300 kilometres",
    "Harbour Wire, quoting Pat Ryder, said that it can fly some 300 kilometres or more if it must",
)
DOCS = "abcde"
DAYS = (None, "2020", "2022-05", "2024-11-22")
VALUES = (90, 180, 190, 300, 305, 500)


@st.composite
def said(draw, make, docs=DOCS, days=(None,)):
    return make.say(
        draw(st.sampled_from(docs)),
        draw(st.sampled_from(("range", "launch_mass"))),
        draw(st.sampled_from(VALUES)),
        draw(st.sampled_from(("km", "[mi_i]"))),
        speaker=draw(st.sampled_from(SPEAKERS)),
        quote=draw(st.sampled_from(QUOTES)),
        published=draw(st.sampled_from(days)),
    )


@st.composite
def outlets(draw):
    return {doc: draw(st.sampled_from(OUTLETS)) for doc in DOCS}


def case_of(make, statements, named, figures=(), order=(*DOCS, "y", "z")):
    return open_case(statements, figures, [], [make.report(doc, outlet=named.get(doc)) for doc in order])


def gist(case):
    found = {(finding.relation, finding.attribute, frozenset(finding.members)) for finding in findings_on(case)}
    return found, {(frozenset(grade.members), grade.credibility) for grade in grades(case)}


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_the_order_of_documents_does_not_change_findings_or_grades(make, data):
    statements = [data.draw(said(make, days=DAYS)) for _ in range(5)]
    named = data.draw(outlets())
    order = data.draw(st.permutations(DOCS))
    assert gist(case_of(make, statements, named)) == gist(case_of(make, statements, named, order=order))


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_copy_never_raises_the_count_of_origins(make, data):
    """Whoever quotes the same speaker, or prints the same sentence, or quotes the paper that said it."""
    statements = [data.draw(said(make)) for _ in range(5)]
    named = data.draw(outlets())
    before = origins_of(statements, case_of(make, statements, named))
    first = data.draw(st.sampled_from(statements))
    outlet = named[first.origin.name]
    copies = [make.say("z", "range", 300, "km", speaker=first.speaker, quote=first.origin.quote)]
    if first.speaker is None and first.origin.quote.count(" ") < 10:
        copies = []
    quotes_somebody = any(one.speaker for one in statements if one.origin.name == first.origin.name)
    if first.speaker is None and outlet and not quotes_somebody:
        copies.append(make.say("y", "range", 300, "km", speaker=outlet))
    for copy in copies:
        after = origins_of([*statements, copy], case_of(make, [*statements, copy], named))
        assert len(after) <= len(before)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_an_independent_source_that_agrees_never_lowers_a_grade(make, data):
    statements = [data.draw(said(make, days=DAYS)) for _ in range(4)]
    figures = [make.publish(f"Book {k}", "range", data.draw(st.sampled_from(VALUES)), "km") for k in range(2)]
    named = data.draw(outlets())
    first = data.draw(st.sampled_from(statements))
    more = make.say("z", first.attribute, first.value, first.unit)
    before = grades(case_of(make, statements, named, figures))
    after = grades(case_of(make, [*statements, more], named, figures))
    for grade in before:
        if first.origin.locator in grade.members:
            (again,) = [other for other in after if set(grade.members) <= set(other.members)]
            assert again.credibility <= grade.credibility
            assert len(again.agreeing) == len(grade.agreeing) + 1


@given(agreeing=st.integers(1, 40), against=st.integers(0, 40))
def test_the_rule_rises_with_agreement_and_falls_with_contradiction(agreeing, against):
    number = credibility(agreeing, against)
    assert credibility(agreeing + 1, against) <= number
    if number != UNJUDGEABLE:
        assert credibility(agreeing, against + 1) >= number


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_every_figure_in_a_report_has_a_grade_and_its_origins_are_whole(make, data):
    statements = [data.draw(said(make)) for _ in range(5)]
    case = case_of(make, statements, data.draw(outlets()))
    graded = {locator for grade in grades(case) for locator in grade.members}
    assert graded == {statement.origin.locator for statement in statements}
    tellings = [telling.locator for origin in origins_of(statements, case) for telling in origin.tellings]
    assert sorted(tellings) == sorted(statement.origin.locator for statement in statements)
