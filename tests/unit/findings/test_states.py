"""A state and its own ministries, forces and news agencies are one origin, and the finding says why."""

from itertools import combinations

import pytest

from flyout.claims.actors import actor_table
from flyout.findings.case import open_case
from flyout.findings.compare import compare
from flyout.findings.grades import grades
from flyout.findings.model import Relation
from flyout.findings.origins import origins_of
from flyout.findings.states import is_state, state_behind

VOICES = {
    "North Korea": ("North Korea", "Pyongyang", "KCNA", "Korean Central News Agency", "North Korean state media"),
    "Russia": (
        "Russia",
        "TASS",
        "the TASS news agency",
        "Russia's Defence Ministry",
        "the Kremlin",
        "Russian officials",
    ),
    "Iran": ("Iran", "IRNA", "Fars", "the IRGC", "Iran’s Revolutionary Guards", "Iranian state television"),
    "China": ("China", "Xinhua", "Beijing", "China's military", "the People's Liberation Army"),
    "Ukraine": ("Ukraine", "Ukraine's General Staff", "Kyiv", "Ukrainian President Volodymyr Zelensky"),
    "United States": (
        "the U.S.",
        "the Pentagon",
        "Pentagon spokesman Pat Ryder",
        "the U.S. Army",
        "President Joe Biden",
    ),
}
ALONE = (
    *("Reuters", "BBC", "Yonhap", "Lockheed Martin", "experts", "a Western diplomat in Kyiv", "Congress", "NATO"),
    *("a former Ukrainian general", "Russian experts", "Russian-installed officials", "US and South Korean militaries"),
    *("American officials in Kyiv", "Ukrainian lawmakers", "the Houthis", "Iranian opposition officials"),
)


@pytest.mark.parametrize(("state", "voice"), [(state, voice) for state, names in VOICES.items() for voice in names])
def test_who_speaks_for_a_state(state, voice):
    assert state_behind(voice) == state


@pytest.mark.parametrize("voice", ALONE)
def test_who_speaks_for_himself(voice):
    assert state_behind(voice) is None


def test_every_voice_of_a_state_is_of_a_state_that_is_known():
    states = {actor.name for actor in actor_table().values() if actor.kind == "state"}
    assert {actor.voice_of for actor in actor_table().values()} - {None} <= states
    assert not [actor for actor in actor_table().values() if actor.kind == "state" and actor.voice_of]


def test_one_name_has_one_voice_however_it_is_written():
    voices = {}
    for actor in actor_table().values():
        voices.setdefault(actor.name, set()).add(actor.voice_of)
    assert {name for name, states in voices.items() if len(states) > 1} == set()


def count(make, voices, outlets=None):
    said = [make.say(f"r{k}", "range", 300, "km", speaker=voice) for k, voice in enumerate(voices)]
    reports = [make.report(f"r{k}", outlet=(outlets or {}).get(k)) for k in range(len(voices))]
    return len(origins_of(said, open_case(said, [], [], reports)))


@pytest.mark.parametrize("state", VOICES)
def test_all_voices_of_a_state_are_one_origin(make, state):
    assert count(make, VOICES[state]) == 1


@pytest.mark.parametrize(("one", "other"), tuple(combinations(VOICES, 2)))
def test_two_states_are_two_origins(make, one, other):
    assert count(make, [*VOICES[one], *VOICES[other]]) == 2


def test_its_agency_in_its_own_voice_is_the_state_and_a_foreign_paper_is_not(make):
    assert count(make, ["North Korea", None], {1: "KCNA"}) == 1
    assert count(make, ["North Korea", None], {1: "Yonhap"}) == 2


def test_a_telling_that_two_states_stand_behind_joins_neither_to_the_other(make):
    said = [
        make.say("a", "range", 300, "km", speaker="Russian officials"),
        make.say("b", "range", 300, "km", speaker="Ukrainian officials"),
        make.say("c", "range", 300, "km", speaker="Reuters", quote="Reuters, citing the Kremlin, said so."),
    ]
    assert len(origins_of(said, open_case(said, [], [], [make.report(doc) for doc in "abc"]))) == 2


def test_the_finding_and_the_grade_say_why(make):
    said = [
        make.say(doc, "range", 300, "km", speaker=who)
        for doc, who in zip("abc", VOICES["North Korea"][::2], strict=False)
    ]
    reports = [make.report(doc) for doc in "abc"]
    (finding,) = [found for found in compare(said, [], [], reports) if found.relation is Relation.ONE_ORIGIN]
    assert finding.sentence.endswith(
        "but one origin stands behind them and it counts once: North Korea (in a, b and c; KCNA and North Korean state "
        "media speak for North Korea)."
    )
    (grade,) = grades(open_case(said, [], [], reports))
    assert grade.credibility == 6
    assert "KCNA and North Korean state media speak for North Korea" in grade.sentence


def test_one_voice_needs_no_reason(make):
    said = [make.say(doc, "range", 300, "km", speaker="KCNA") for doc in "ab"]
    (origin,) = origins_of(said, open_case(said, [], [], [make.report(doc) for doc in "ab"]))
    assert origin.named == "KCNA (in a and b)"


def test_the_name_of_a_state_is_told_from_its_bodies():
    assert [is_state(name) for name in ("Tehran", "the United States", "Iranian officials", "KCNA")] == [
        True,
        True,
        False,
        False,
    ]
