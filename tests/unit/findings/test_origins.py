"""One origin however often it is repeated: who quotes whom, and who prints whose sentence."""

import pytest

from flyout.claims.model import Kind
from flyout.core.statement import Modality
from flyout.documents.text import document_from_text
from flyout.findings.authorities import authority_of, behind, home_of, same_authority
from flyout.findings.case import open_case
from flyout.findings.compare import compare
from flyout.findings.model import Relation, Weight
from flyout.findings.origins import origins_of

SENTENCE = "The Kestrel can carry its load of half a tonne over a distance of 300 kilometres"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia’s defence ministry", "the Russian Ministry of Defense"),
        ("Ukraine's Air Force", "the Ukrainian air force"),
        ("the U.S. Department of Defense", "US Department of Defence"),
        ("the Interfax news agency", "Interfax"),
    ],
)
def test_one_body_under_two_spellings(one, other):
    assert authority_of(one) == authority_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia's defence ministry", "Ukraine's defence ministry"),
        ("North Korea", "South Korea"),
        ("Reuters", "TASS"),
        ("the Norland news agency", "Sudland"),
    ],
)
def test_two_bodies_stay_two(one, other):
    assert not same_authority(authority_of(one), authority_of(other))


def test_a_surname_is_short_for_its_full_name_unless_two_bear_it():
    ryder, brother = authority_of("Pat Ryder"), authority_of("Anna Ryder")
    assert home_of(authority_of("Ryder"), [ryder]) == ryder
    assert home_of(authority_of("Ryder"), [ryder, brother]) == authority_of("Ryder")


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("Reuters, quoting a senior official, said it flew 300 km.", ("a senior official",)),
        ("TASS reported, citing the army as saying that it flew 300 km.", ("the army",)),
        ("It flew 300 km, the ministry said.", ()),
        ("The minister quoted Homer.", ("Homer",)),
        ("It flew 300 km, said Ada Lind, a spokeswoman for Norland's army.", ("Norland's army",)),
        ("A Norland Air Force spokesman said that it flew 300 km.", ("A Norland Air Force",)),
    ],
)
def test_who_is_quoted_behind_the_speaker(words, cited):
    assert behind(words) == cited


def case_of(make, said, outlets=None):
    docs = dict.fromkeys(statement.origin.name for statement in said)
    return open_case(said, [], [], [make.report(doc, outlet=(outlets or {}).get(doc)) for doc in docs])


def count(make, said, outlets=None):
    return len(origins_of(said, case_of(make, said, outlets)))


def quoting(make, doc, speaker, quote=""):
    return make.say(doc, "range", 300, "km", speaker=speaker, quote=quote)


def test_reports_with_a_word_of_their_own_are_as_many_origins(make):
    assert count(make, [quoting(make, doc, None) for doc in "abc"]) == 3


def test_the_paper_that_is_quoted_and_the_one_that_quotes_it(make):
    said = [quoting(make, "a", None), quoting(make, "b", "Harbour Wire"), quoting(make, "c", None)]
    assert count(make, said) == 3
    assert count(make, said, {"a": "Harbour Wire"}) == 2


def test_who_quotes_a_paper_repeats_one_voice_in_it_and_not_all(make):
    said = [
        quoting(make, "a", "the Norland army"),
        quoting(make, "a", "an analyst"),
        quoting(make, "b", "the chiefs of staff", "Harbour Wire quoted the chiefs of staff as saying so."),
    ]
    assert count(make, said) == 3
    assert count(make, said, {"a": "Harbour Wire"}) == 2


def test_a_chain_of_quotations_is_one_origin(make):
    said = [
        quoting(make, "a", "Norland army"),
        quoting(make, "b", "TASS", "TASS, citing the Norland army, said so."),
        quoting(make, "c", "TASS"),
        quoting(make, "d", "the maker"),
    ]
    assert count(make, said) == 2


def test_a_report_that_quotes_somebody_adds_no_word_of_its_own(make):
    said = [quoting(make, "a", None), quoting(make, "a", "the maker"), quoting(make, "b", "the maker")]
    assert count(make, said) == 1


def test_one_sentence_in_two_papers_is_one_origin_and_a_short_one_is_not(make):
    words = SENTENCE.split()
    copies = [quoting(make, "a", None, SENTENCE), quoting(make, "b", None, " ".join(words[:-1]) + " miles")]
    assert count(make, copies) == 1
    short = " ".join(words[:9])
    assert count(make, [quoting(make, doc, None, short) for doc in "ab"]) == 2


def test_a_report_that_is_the_source_of_the_catalogue_is_one_origin(make):
    said = make.say("a", "range", 300, "km")
    figure = make.publish("Gazette: a new missile", "range", 300, "km", address="https://www.gazette.example/missile/")
    document = make.report("a", address="http://gazette.example/missile")
    (origin,) = origins_of([said, figure], open_case([said], [figure], [], [document]))
    assert origin.named == "a and Gazette: a new missile"
    assert len(origins_of([said, figure], open_case([said], [figure], [], [make.report("a")]))) == 2


def test_one_sentence_in_two_mouths_is_no_copy(make):
    said = [quoting(make, "a", "the Norland army", SENTENCE), quoting(make, "b", "the Sudland army", SENTENCE)]
    assert count(make, said) == 2


def test_the_finding_names_the_origin_and_counts(make):
    said = [quoting(make, doc, "the Norland army") for doc in "abc"]
    findings = compare(said, [], [], [make.report(doc) for doc in "abc"])
    (finding,) = [finding for finding in findings if finding.relation is Relation.ONE_ORIGIN]
    assert finding.sentence == (
        "Three reports give the range of the Kestrel as 300 kilometres, but one origin stands behind them "
        "and it counts once: the Norland army (in a, b and c)."
    )
    assert finding.arithmetic.startswith("three reports, one independent origin; 1. ")
    assert finding.weight is Weight.NOTE


def test_an_origin_is_named_by_its_speaker_its_wording_or_itself(make):
    def named(said, outlets=None):
        return [origin.named for origin in origins_of(said, case_of(make, said, outlets))]

    assert named([quoting(make, doc, "Norland army") for doc in "ab"]) == ["the Norland army (in a and b)"]
    assert named([quoting(make, doc, "officials") for doc in "ab"]) == ["officials (in a and b, perhaps the same)"]
    assert named([quoting(make, doc, None, SENTENCE) for doc in "ab"]) == ["the same words in a and b"]
    assert named([quoting(make, doc, None) for doc in "ab"], dict.fromkeys("ab", "Harbour Wire")) == ["a and b"]
    published = [make.publish(f"{blog} quoting AP, July 2023", "range", 300, "km") for blog in ("One", "Two")]
    assert named(published) == ["One quoting AP, July 2023, and Two quoting AP, July 2023"]


def test_an_agreement_of_one_voice_with_itself_is_no_good_news(make):
    said = [quoting(make, doc, "the Norland army") for doc in "ab"]
    findings = compare(said, [], [], [make.report("a"), make.report("b")])
    weights = {finding.relation: finding.weight for finding in findings}
    assert weights[Relation.AGREES] is Weight.NOTE


def test_an_event_on_the_word_of_one_agency(make):
    events = [
        make.tell(
            doc,
            "The army struck for the first time, Harbour Wire reported.",
            value="first strike",
            status="reported",
            event="strike|Kestrel|Sudland",
            modality=Modality.ATTRIBUTED,
            speaker="Harbour Wire",
            kind=Kind.EVENT,
        )
        for doc in "ab"
    ]
    findings = compare([], [], events, [make.report("a"), make.report("b")])
    (finding,) = [finding for finding in findings if finding.relation is Relation.ONE_ORIGIN]
    assert finding.members == tuple(event.id for event in events)
    assert "Harbour Wire (in a and b)" in finding.sentence


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("Pakistan's army fired it. It flew 75 km, the military's media wing said.", 1),
        ("Pakistan's army fired it after India did. It flew 75 km, the military's media wing said.", 2),
        ("It flew 75 km, the military's media wing said.", 2),
    ],
)
def test_a_ministry_is_that_of_the_one_state_that_its_report_names(make, text, origins):
    said = [
        make.say("a", "flight_distance", 75, "km", speaker="the military's media wing"),
        make.say("b", "flight_distance", 75, "km", speaker="Pakistan"),
    ]
    documents = [document_from_text(text, name="a", encoding="utf-8"), make.report("b")]
    case = open_case(said, [], [], documents)
    assert len(origins_of(said, case)) == origins
