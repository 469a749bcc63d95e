import pytest

from flyout.claims.model import Kind
from flyout.core.statement import Modality
from flyout.findings.compare import compare
from flyout.findings.model import Relation
from flyout.findings.opinions import part_opinions, stance_of


def think(make, doc, words, **rest):
    return make.tell(doc, words, kind=Kind.QUOTE, attribute="statement", value=words, **rest)


def of(found, relation):
    return [finding for finding in found if finding.relation is relation]


@pytest.mark.parametrize(
    "words", ["will change the course of the war", "a game-changer", "could prove decisive", "altering the dynamics"]
)
def test_words_that_promise_a_turn_and_their_contraries(words):
    assert stance_of(words).holds
    assert not stance_of(f"is unlikely to be {words}").holds
    assert not stance_of(f"would not be {words}").holds


def test_words_without_a_stance():
    assert stance_of("the missile flew 300 kilometres") is None


def test_opinions_that_disagree(make):
    hope = think(make, "a", "it could change the dynamics of the war", speaker="Experts", modality=Modality.OPINION)
    doubt = think(make, "b", "unlikely to be decisive", speaker="a diplomat", modality=Modality.ATTRIBUTED)
    (finding,) = of(compare([], [], [hope, doubt], [make.report("a"), make.report("b")]), Relation.DISAGREES)
    assert set(finding.members) == {hope.id, doubt.id}
    assert "(experts, in a), but “unlikely to be decisive” (a diplomat, in b)" in finding.sentence


def test_opinions_on_other_matters_do_not_meet(make):
    hope = think(make, "a", "a game-changer", modality=Modality.OPINION, subject="Kestrel")
    doubt = think(make, "b", "not decisive", modality=Modality.OPINION, subject="Merlin")
    assert not of(compare([], [], [hope, doubt], [make.report("a"), make.report("b")]), Relation.DISAGREES)


def test_opinions_are_parted_from_facts(make):
    fact = make.tell("a", "fired a missile")
    opinion = think(make, "a", "an impressive weapon", modality=Modality.OPINION)
    assert part_opinions([fact, opinion]) == ((fact,), (opinion,))
    (finding,) = of(compare([], [], [fact, opinion], [make.report("a")]), Relation.OPINION)
    assert finding.members == (opinion.id,)


@pytest.mark.parametrize("verb", ["hinted at it", "alluded to it", "implied as much", "appeared to confirm it"])
def test_a_hint_supports_weakly(make, verb):
    event = make.tell("a", "struck Sudland", status="reported", event="strike|Kestrel|Sudland", speaker="Radio Norland")
    hint = think(
        make, "a", f"The minister {verb}: “wait and see”", event="strike|Kestrel|Sudland", speaker="The minister"
    )
    (finding,) = of(compare([], [], [event, hint], [make.report("a")]), Relation.SUPPORTS_WEAKLY)
    assert finding.members == (hint.id, event.id)
    assert "weak support and no confirmation" in finding.sentence


def test_plain_speech_is_no_hint(make):
    event = make.tell("a", "struck Sudland", status="reported", event="strike|Kestrel|Sudland")
    speech = think(make, "a", "The minister said: “wait and see”", event="strike|Kestrel|Sudland")
    assert not of(compare([], [], [event, speech], [make.report("a")]), Relation.SUPPORTS_WEAKLY)
