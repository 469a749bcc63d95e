"""What a single word tells of how sure a sentence is: "reportedly", "believed", "is expected to", "due in May"."""

from __future__ import annotations

from flyout.claims.speech.forecasts import COMING, PROMISED, is_to_happen
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import BE, DETERMINERS, FINITE_BE, IS, POSSESSIVE_MARKS, lowers
from flyout.core.statement import Modality

REPORTED = lowers("reportedly allegedly purportedly supposedly purports purporting")
REPORTED_PASSIVE = lowers("reported said alleged claimed rumoured rumored understood")
DOUBTFUL = lowers(
    "estimated believed thought seems seem seemed appears appear appeared apparently may might possibly perhaps "
    "presumably probably unclear unproven unconfirmed estimates assumed likely rumours rumors "
    "unverified potentially maybe unknown"
)
PLANNED = lowers(
    "expected will planned plans due slated scheduled projected forecast intends intended plan aims hopes upcoming "
    "goal objective ambition considering negotiating weighing mulling contemplating "
    "anticipated anticipating would promised pledged set going won't won’t should "
    "expects expect wants want seeks hoped meant supposed track "
    "course preparing looking talks"
)
_COURSES = lowers("range course path trajectory distance route area target point altitude height apogee speed zone")
"""What a flight had before it: "covered its planned range" tells of no plan."""
_OWNERS = frozenset({"its", "their"})
_WIDELY = lowers("commonly often generally usually widely variously mostly sometimes")
_LATER = frozenset({"later", "eventually", "become", "soon"})
"""After "would": what came to be, and no condition."""
_BEFORE_NOUNS = DETERMINERS | POSSESSIVE_MARKS | {"with", "of"}
_MEASURED = lowers(
    "range reach speed price cost weight mass payload length altitude apogee accuracy stock number figure"
)
_SEEN = lowers("seen viewed regarded hailed")
_DUE = PROMISED | COMING | {"be"}
_PURPOSES = frozenset({"verify", "check", "test", "assess", "confirm", "show", "prove", "demonstrate", "ensure"})
"""What a test is for, which tells of no plan: "the test was to verify its accuracy"."""
_PRESUMED = frozenset({"presumed", "suspected", "assessed"})
_DECLARED = frozenset({"advertised"})
_OWN_VIEWS = frozenset({"estimate", "believe", "think", "suspect", "assume", "reckon"})
"""What the report itself holds: "we estimate a length of 6 m"."""
_GOALS = frozenset({"plan", "goal", "objective", "ambition"})
_GOALS_ARE = frozenset({"is", "was", "for", "of"})
_AIMED = frozenset({"course", "preparing", "looking", "talks"})
_WEIGHING = frozenset({"considering", "weighing", "mulling", "contemplating"})
_HALF_PLANS = _GOALS | _WEIGHING | _AIMED | lowers("set going due should would meant supposed track")
"""Words of a plan only beside others: "set to", "due in", "on track for"."""
_TO_BE = IS | {"were"}
_MONEY = frozenset({"$", "€", "£", "¥"})
_CONTRACTORS = frozenset({"contractor", "contractors"})
"""Whose "will be" in a notice of a sale tells who they are."""
_OF_HEARSAY = REPORTED | REPORTED_PASSIVE | _DECLARED | {"credited", "by"}
_ALL = frozenset({"most", "some", "all", "several", "many", "other"})
_COUNTS = frozenset({"counts", "accounts", "estimates", "reckonings", "measures", "reports"})
HEDGES = (
    (REPORTED | REPORTED_PASSIVE | DOUBTFUL | PLANNED)
    | (_PRESUMED | _DECLARED | _OWN_VIEWS | _SEEN | _TO_BE)
    | {"put", "by", "credited"}
)
"""All words that may tell how sure a sentence is."""


def _passive(line: Line, index: int) -> bool:
    """Whether a form of "be" stands before the participle at `index`."""
    index -= 1
    while index > 0 and line.words[index].adverb:
        index -= 1
    return index >= 0 and line.row[index] in BE


def _told_of(line: Line, index: int) -> bool:
    """Whether "claimed" and the like stand before a noun: "a claimed range", "its reported speed"."""
    if index + 1 >= len(line.words) or line.row[index] == "said":
        return False
    measured = line.row[index + 1] in _MEASURED
    counted = line.row[index - 1] == "a" and (line.words[index + 1].text in _MONEY or line.words[index + 1].number)
    return counted or (measured and (index == 0 or line.row[index - 1] in _BEFORE_NOUNS))


def hedge_at(line: Line, index: int) -> Modality | None:
    """What a single word of `HEDGES` says of the clause it stands in."""
    low = line.row[index]
    following = line.row[index + 1] if index + 1 < len(line.words) else ""
    if _is_formal(line, index, following):
        return None
    if low in _OF_HEARSAY:
        return Modality.ATTRIBUTED if _is_hearsay(line, index, following) else None
    if low in _PRESUMED:
        return Modality.UNCONFIRMED if following == "to" or _told_of(line, index) else None
    if low == "put":
        widely = line.row[index - 1] in _WIDELY
        at = following == "at" and line.row[index - 1 - widely] in FINITE_BE
        return (Modality.ATTRIBUTED if widely else Modality.UNCONFIRMED) if at else None
    if low in _SEEN and _passive(line, index) and index + 1 < len(line.words) and line.row[index + 1] == "as":
        return Modality.OPINION
    if low in _OWN_VIEWS:
        return Modality.UNCONFIRMED if index and line.row[index - 1] == "we" else None
    if low == "likely" and is_to_happen(line, index):
        return Modality.EXPECTED
    if low in DOUBTFUL and (not line.words[index].capital or (low != "may" and _begins(line, index))):
        appears = low.startswith("appear") and (index + 1 >= len(line.words) or line.row[index + 1] != "to")
        return None if appears else Modality.UNCONFIRMED
    if low == "plans" and line.row[index - 1] == "no":
        return Modality.DENIED  # "has no plans to deploy them"
    if low in PLANNED:
        if following in _COURSES and index > 1 and line.row[index - 1] in _OWNERS:
            return None
        return Modality.EXPECTED if low not in _HALF_PLANS or _heads_plan(line, index) else None
    if (
        low in FINITE_BE
        and following == "to"
        and not _is_place(line, index + 2)
        and line.row[index + 2] not in _PURPOSES
    ):
        return Modality.EXPECTED
    return None


def _is_hearsay(line: Line, index: int, following: str) -> bool:
    """Whether a word of `_OF_HEARSAY` tells what is told by somebody nobody names."""
    low = line.row[index]
    if low == "credited":
        return following == "with" and _passive(line, index)
    if low == "by":
        return bool(line.row[index + 2 : index + 3]) and _by_all(line, index)
    if low in _DECLARED:
        return _told_of(line, index)
    return low in REPORTED or following == "to" or _passive(line, index) or _told_of(line, index)


def _is_formal(line: Line, index: int, following: str) -> bool:
    """Whether a hedge is a form of notices of sales: "for an estimated cost of", "the contractor will be"."""
    before = line.row[max(0, index - 1)]
    if line.row[index] == "will":
        return before in _CONTRACTORS
    return line.row[index] == "estimated" and before == "an" and following in {"cost", "value"}


def _is_yet_meant(line: Line, index: int) -> bool:
    """Whether "meant to" tells of a plan and of no purpose: "was meant to reach", not "is meant to destroy"."""
    if line.row[index - 1] in IS:
        return not _DUE.isdisjoint(line.row[index + 2 : index + 3]) or line.row[index + 2 : index + 3] == ["take"]
    return line.row[index - 1] in FINITE_BE and line.row[index + 2 : index + 3] != ["last"]


def _by_all(line: Line, by: int) -> bool:
    """Whether "by most counts" and the like stand at `by`: what many say and nobody is named for."""
    return line.row[by + 1] in _ALL and line.row[by + 2] in _COUNTS


def _is_place(line: Line, index: int) -> bool:
    """Whether no verb stands at `index`: "is to the east"."""
    return index >= len(line.words) or line.row[index] in DETERMINERS or line.words[index].capital


def _begins(line: Line, index: int) -> bool:
    """Whether a sentence, or what stands behind a colon, begins at `index`."""
    return index == 0 or line.words[index - 1].text == ":"


def _heads_plan(line: Line, index: int) -> bool:
    """Whether "set", "due", "going", "plan" and the like speak of the future: "set to fly", "due in May"."""
    words = line.words
    low, following = words[index].low, words[index + 1].low if index + 1 < len(words) else ""
    if low == "should":
        return True
    if low == "would":
        return following not in _LATER
    if low in _WEIGHING:
        return _passive(line, index)
    if low in {"meant", "supposed"}:
        return following == "to" and index > 0 and (low == "supposed" or _is_yet_meant(line, index))
    if low in _AIMED:
        return following == "to" and (low != "course" or (index > 0 and words[index - 1].low == "on"))
    if low == "track":
        return following in {"to", "for"} and index > 0 and words[index - 1].low == "on"
    if low == "due":
        after = words[index + 2].low if index + 2 < len(words) else ""
        return following in {"in", "on", "by", "next"} or (following == "to" and after in _DUE)
    return following == "to" or (low in _GOALS and following in _GOALS_ARE)
