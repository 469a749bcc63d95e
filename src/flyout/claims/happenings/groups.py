"""Verb groups: which forms are verbs of a clause, active or passive, and whether they tell of a fact."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType

from flyout.claims.happenings.clauses import ONE_MORE, is_weapon, low_words
from flyout.claims.happenings.foreseen import CAPABLE, MODAL, is_entry
from flyout.claims.happenings.triggers import SHOTS, VERBS
from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import ACTOR_KINDS, Line, is_adjective
from flyout.claims.speech.phrases import before_bracket
from flyout.claims.speech.roles import SPEAKING_NOUNS
from flyout.claims.speech.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    NUMERALS,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    lowers,
)
from flyout.documents.model import HEADLINE

_PERFECT = frozenset({"has", "have", "had", "did"})
_HANDED = frozenset({"handed", "turned"})
_WORKING = lowers("kill kills destroy destroys intercept intercepts defeat defeats works designed can")

_DENYING = ACTOR_KINDS | {"maker"}
_STATED = frozenset({"acknowledge", "admit", "want", "need", "expect", "await"})
"""Verbs whose present tells of a deed in any part of a report: "Iran admits it"."""
_BETWEEN = lowers(
    "long ever to been expected due set planned likely slated scheduled bound believed thought reported meant"
)
_OPENING = 3
_TAG = 5
"""Words from one comma to the other around who says it."""
_LAWS = lowers("resolution resolutions sanctions treaty law laws embargo agreement pact rules")
_MADE_HERE = lowers("domestically locally indigenously nationally newly")
_ARTICLES = DETERMINERS - ONE_MORE - {"each"}
_INSERTS = frozenset(
    {("in", "fact"), ("at", "first"), ("by", "then"), ("by", "now"), ("in", "turn"), ("all", "but"), ("more", "than")}
    | {("in", "talks"), ("in", "negotiations"), ("in", "discussions"), ("in", "preparation")}
)
"""Pairs of words that can stand inside a verb group: "will at first be used", "is in talks to buy"."""
_INSERTED = frozenset(second for _, second in _INSERTS)
_HELPERS = AUXILIARIES | NEGATIONS
_CHARGING = MappingProxyType({"of": lowers("accused accuses accusing"), "with": lowers("credited credits crediting")})
"""Verbs behind whose preposition an -ing form is what somebody is said to have done."""
_CHARGED = SHOTS | {"interception", "delivery", "deployment"}
_INTRANSITIVE = lowers("appearing staying subject following travel arrival hurt motion with missing force accident")
_ARRIVALS = frozenset({"subject", "travel", "following"})
RULINGS = frozenset({"authorisation", "restriction", "request"})
"""Events whose doer often goes unnamed: "deliveries were halted"."""
_SHOWING = frozenset({"shows", "showed", "showing", "show"})
_DECREES = lowers("determination decision order ruling law bill resolution letter deal note")
"""What allows or forbids by itself: "a determination approving the sale"."""
_RULING_VERBS = lowers("allow permit approve ban block bar refuse forbid prohibit authorise authorize restrict")
_ONLY_OF_THINGS = frozenset({"deployment", "other", "order", "production"})
_LET = frozenset({"delivery", "production"})
_LETTING = lowers("let lets help helps helped")
_SHOOTERS = lowers(
    "destroyers ships warships frigates jets warplanes planes forces troops rebels defences defenses crews houthis "
    "militants defenders terrorists"
)
"""Those who in a headline "down" or "strike" in the plural."""
_ONE_FLIES = lowers("missile rocket drone coalition destroyer frigate warship ship submarine jet navy army military")
_LANDING = lowers("hits sinks damages destroys slams lands intercepts downs fires")
_FOUGHT = frozenset({"interception", "strike", "launch", "test"})
_HELPING = frozenset({"helped", "helps"})
"""Behind them a deed is told by the bare verb: "helped shoot down"."""
_DEED_AFTER = frozenset({"by", "of", "after"})
ENDING = lowers("stop stops stopped cease ceases ceased halt halted quit")
_ASPECTS = ENDING | lowers(
    "begin begins began begun start starts started continue continues continued resume resumes resumed keep keeps kept "
    "finish finished consider considers considering practise practised practice practiced rehearsed"
)
"""Verbs whose -ing form behind them is what is done: "began delivering"."""
_NEARING = frozenset({("thinking", "of"), ("close", "to")})
_GOES = lowers("go goes went gone going")
_BY_STAGES = frozenset({"delivery", "order", "production", "deployment", "other", "launch", "test", "strike"})
_ONLY_PAST = lowers("gave took flew chose withdrew forbade froze went came")
"""Pasts that are no participles: what stands before them is their subject."""
_COUNTED = NUMERALS | {"one"}
_EACH = frozenset({"a", "each", "every", "per"})
_SPANS = (["day"], ["week"], ["month"], ["year"])
_BEFORE_NOUN = lowers(
    "such first second third next last latest live test maiden previous earlier single final follow-up opening practice"
)
_GOING = frozenset({"go", "goes", "went", "gone"})
_SUCCEEDING = frozenset({"succeeded", "succeeds", "succeed"})
_SUPPLYING = frozenset({"supply", "give", "sell", "export", "provide"})
"""What a state is told to do for years on end: "Iran supplies the missiles"."""
_RELATIVE_TO = frozenset({"earlier", "later", "before", "ago", "after"})
_CLEFT = 6
_MOMENTS = frozenset({"seconds", "minutes", "moments"})
_OPEN_ENDS = PREPOSITIONS | TIMES
IN_ING = frozenset(low for low in VERBS if low.endswith("ing"))
_PASTS = frozenset(
    low for low, trigger in VERBS.items() if low.endswith("ed") or not (trigger.base == low or low.endswith("s"))
) | {"hit", "shot"}


def is_stage(line: Line, verb: int) -> bool:
    """Whether an -ing form is what somebody begins, goes on with or ends: "began | delivering"."""
    low = line.row[verb]
    if verb == 0 or low not in IN_ING:
        return False
    goes_on = line.row[verb - 1] == "on" and line.row[verb - 2] in _GOES
    goes_on = goes_on or (line.row[verb - 2], line.row[verb - 1]) in _NEARING
    return goes_on or (line.row[verb - 1] in _ASPECTS and VERBS[low].attribute in _BY_STAGES)


def group_start(line: Line, verb: int) -> int:
    """First word of a verb group: auxiliaries and adverbs before the verb."""
    first = verb
    if line.row[verb] in IN_ING and is_stage(line, verb):
        first -= 1 + (line.row[verb - 1] in {"on", "of", "to"})
    first -= line.row[verb - 1] in _HELPING and verb > 0
    index = first - 1
    while index >= 0:
        low = line.row[index]
        if low in _HELPERS:
            first = index
        elif low in _INSERTED and (line.row[index - 1], low) in _INSERTS:
            index -= 1
        elif not (low in _BETWEEN or line.words[index].adverb):
            break
        index -= 1
    return first


def past_to(group: list[str]) -> list[str]:
    """What stands behind the last "to" of a verb group: "is believed to | have received"."""
    return group[len(group) - group[::-1].index("to") :] if "to" in group else group


def _is_attributive(line: Line, verb: int) -> bool:
    """Whether a participle only describes: "400 deployed Minuteman IIIs", "the first vertically launched missile"."""
    words = line.words
    if line.row[verb - 1] in _MADE_HERE:
        return True
    if _is_said_first(line, verb):
        return True
    counted = words[verb - 1].number or line.row[verb - 1] in NUMERALS or line.row[verb - 1] == "air"
    counted = counted or (line.row[verb - 1].endswith("ly") and line.row[verb - 2] in _BEFORE_NOUN)
    return counted and line.row[verb].endswith("ed") and verb + 1 < len(words) and is_weapon(line, verb + 1)


def _is_said_first(line: Line, verb: int) -> bool:
    """Whether a participle opens what is said, before its weapon: "Oslo says | improved Penguin missiles are"."""
    if verb == 0 or line.row[verb - 1] != "says" or not line.row[verb].endswith("ed"):
        return False
    return any(is_weapon(line, k) for k in range(verb + 1, min(verb + 3, len(line.words))))


def _is_possible(line: Line, verb: int) -> bool:
    """Whether "hit" hangs on an earlier "can": "it can dodge any shield and hit targets"."""
    before = low_words(line, verb - MODAL, verb)
    joined = before[-1:] in (["and"], ["or"], [","])
    return joined and not CAPABLE.isdisjoint(before)


def _is_deed_in_ing(line: Line, verb: int) -> bool:
    """Whether an -ing form tells of a deed: "began firing", "by bombing it", "a decision approving the sale"."""
    low, before = line.row[verb], line.row[verb - 1] if verb else ""
    if VERBS[low].attribute in SHOTS and before == "on" and line.row[max(0, verb - 2)] in _GOING:
        return True  # "is to go on testing"
    if before == "by" and VERBS[low].attribute in {"strike", "launch"}:
        return _WORKING.isdisjoint(low_words(line, verb - MODAL, verb))  # "kills its target by hitting it"
    seen = verb > 1 and (
        is_weapon(line, verb - 1) or (before == "and" and any(w.endswith("ing") for w in line.row[:verb]))
    )
    filmed = seen and VERBS[low].attribute in SHOTS
    if filmed and not _SHOWING.isdisjoint(line.lows):
        return True  # "footage shows a missile striking a hotel"
    if before == "in" and verb > 1 and line.row[verb - 2] in _SUCCEEDING:
        return True  # "succeeded in hitting"
    if VERBS[low].role in _ARRIVALS and "with" in low_words(line, verb - 3, verb - 1) and before in ONE_MORE:
        return True  # "with the first arriving in April"
    charged = before in _CHARGING and not _CHARGING[before].isdisjoint(low_words(line, verb - MODAL, verb))
    if charged and VERBS[low].attribute in _CHARGED:
        return True  # "accused it of using the missile", "credited with stopping it"
    acts = VERBS[low].attribute in {"authorisation", "restriction"}
    return acts and (before in _DEED_AFTER or before in _DECREES)


def shape_of(line: Line, verb: int, first: int) -> str | None:
    """How a verb form stands in its clause; None where it is no verb of a clause at all."""
    words = line.words
    low, previous = words[verb].low, words[verb - 1] if verb else None
    group, past = line.row[first:verb], low in _PASTS
    passive = bool(group) and not BE.isdisjoint(past_to(group))
    if low in IN_ING:
        return "active" if passive or _is_deed_in_ing(line, verb) or is_stage(line, verb) else None
    if past and passive:
        return "passive"
    bare = low == VERBS[low].base
    if passive and group[-1] != "to":
        return None  # "it was not clear", "both shots were hits"
    if bare and not group and verb + 1 < len(words) and words[verb + 1].low in BE:
        return None  # "a direct hit was likely"
    if past and verb < _OPENING and all(word.adverb and word.low != "both" for word in words[:verb]):
        return "reduced" if verb + 1 < len(words) and words[verb + 1].low in PREPOSITIONS else None
    if previous is None or _is_noun(line, verb):
        return None
    if past and "to" not in group:
        return _past_shape(line, verb, group)
    if "to" in group or previous.low == "to" or not AUXILIARIES.isdisjoint(group) or previous.low in _HELPING:
        return "active"
    if VERBS[low].role in _ARRIVALS and VERBS[low].attribute == "delivery" and _is_awaited(line, verb):
        return "active"
    let = bare and VERBS[low].attribute in _LET
    if let and not _LETTING.isdisjoint(low_words(line, verb - 5, verb - 1)):
        return "active"  # "lets the firm deliver 650 a year"
    return "active" if _is_headline_verb(line, verb) or _is_rate(line, verb) or _rules(line, verb) else None


def _is_noun(line: Line, verb: int) -> bool:
    """Whether a form behind an article or the like is a noun: "the launch", "its last shot", "with a single hit"."""
    low, previous = line.row[verb], line.words[verb - 1]
    counted = previous.low in _BEFORE_NOUN if low == "shot" else low == "hit" and previous.low == "single"
    if counted or previous.low in POSSESSIVE_MARKS or previous.text == "-":
        return True
    return previous.low in _ARTICLES and not (_is_relative(line, verb - 1) or _is_other_one(line, verb))


def _is_awaited(line: Line, verb: int) -> bool:
    """Whether a present form tells what is to come: "eighteen more follow in 2026", "arrive next year"."""
    after = line.words[verb + 1 : verb + 5]
    years = any(word.number and len(word.text) == 4 for word in after)
    return (years and after[0].low in {"in", "from", "by"}) or any(word.low in {"next", "soon"} for word in after)


def _rules(line: Line, verb: int) -> bool:
    """Whether a law is what allows or forbids: "resolutions forbid the launch of missiles"."""
    return VERBS[line.row[verb]].base in _RULING_VERBS and line.row[verb - 1] in _LAWS


def _is_rate(line: Line, verb: int) -> bool:
    """Whether a present form tells how many are made in a time: "makes 40 missiles a month"."""
    if VERBS[line.row[verb]].attribute != "production":
        return False
    after = line.row[verb + 1 : verb + 12]
    if after[:2] == ["its", "own"]:
        return True
    if "rate" in after:
        return True  # "builds the rockets in Camden at a rate of 900 a month"
    numbered = any(word.number or word.low in _COUNTED for word in line.words[verb + 1 : verb + 8])
    return numbered and any(low in _EACH and after[k + 1 : k + 2] in _SPANS for k, low in enumerate(after))


def many_act(line: Line, verb: int) -> bool:
    """Whether several shoot in a headline, whose verb has no ending: "Navy frigates | fire Harpoons"."""
    return line.part is HEADLINE and verb > 0 and line.row[verb - 1] in _SHOOTERS


def _is_titled_adverb(line: Line, index: int) -> bool:
    """Whether an adverb has the capital of a headline: "Japan | Quietly | Fires"."""
    return line.part is HEADLINE and line.row[index].endswith("ly") and index not in line.names


def _is_headline_verb(line: Line, verb: int) -> bool:
    """Whether a present form tells of a deed, as it does in headlines only: "Ukraine strikes Russia"."""
    low = line.row[verb]
    base = VERBS[low].base
    present = line.part is HEADLINE or (":" in line.row and is_entry(line))
    told = present or base in _STATED or base in _RULING_VERBS or base in _SUPPLYING
    if low == VERBS[low].base and many_act(line, verb):
        return VERBS[low].attribute in _FOUGHT and verb + 1 < len(line.words) and not line.words[verb + 1].mark
    if not told or not low.endswith("s") or low == VERBS[low].base:
        return False
    if present and low in _LANDING and (line.row[verb - 1] in _ONE_FLIES or is_weapon(line, verb - 1)):
        return True  # "Houthi missile hits ship", "Arrow intercepts missile"
    before = verb - 1
    while before > 0 and (line.words[before].adverb or _is_titled_adverb(line, before)):
        before -= 1
    before = _before_insertion(line, before)
    mention = line.ends_name(before)
    named = mention is not None and mention.alias.kind in _DENYING and not is_adjective(mention)
    following = line.row[verb + 1] if verb + 1 < len(line.words) else ""
    if base in _SUPPLYING and line.part is not HEADLINE:
        return named and mention is not None and mention.alias.kind == "state"
    spoken = base not in _RULING_VERBS and line.row[before] in PRONOUNS
    return (named or spoken or line.row[before] in SPEAKING_NOUNS) and following not in AUXILIARIES


def _past_shape(line: Line, verb: int, group: list[str]) -> str | None:
    """Active or reduced: "Ukraine fired missiles" against "missiles fired by Ukraine"."""
    words = line.words
    if not _PERFECT.isdisjoint(group) or line.row[verb] in _ONLY_PAST:
        return "active"
    if _is_attributive(line, verb) or (line.row[verb] == "hit" and _is_possible(line, verb)):
        return None
    following = words[verb + 1] if verb + 1 < len(words) else None
    all_but = line.row[verb + 1 : verb + 3] == ["all", "but"]
    adverb = following is not None and following.adverb and not all_but
    ends = following is None or following.mark or following.low in _OPEN_ENDS or adverb
    if following is not None and following.low in {"about", "over", "around"} and verb + 2 < len(words):
        ends = not words[verb + 2].number and not _hands_over(line, verb)
    ends = ends or _is_span(line, verb + 1)
    previous = verb - 1
    while previous > 0 and words[previous].adverb:
        previous -= 1
    if words[previous].text == ")":
        previous = max(0, before_bracket(line, previous))
    stands_for = words[previous].low in {"those", "ones", "types", "models"}
    trigger = VERBS[words[verb].low]
    if trigger.role in _INTRANSITIVE and words[verb].low != "flown":
        return "active"
    if ends and words[previous].text == "," and _is_by_somebody(line, trigger.attribute, previous):
        return "active"  # "the minister, Ali Reza, confirmed to reporters"
    objectless = ends and following is not None and following.low in PREPOSITIONS
    objectless = objectless and trigger.attribute in _ONLY_OF_THINGS
    given = following is not None and following.low == "by" and trigger.role == "object"
    if ends and (is_weapon(line, previous) or stands_for or given or words[previous].text == ","):
        return "reduced"
    if objectless and trigger.role in {"object", "deal"} and not words[previous].capital:
        return "reduced"  # "a relic first fielded in 1959"
    if not ends and following is not None and following.low not in DETERMINERS and not following.capital:
        mention = line.ends_name(previous)
        if is_adjective(mention) if mention else words[previous].low in PREPOSITIONS:
            return None
    return "active"


def _is_span(line: Line, index: int) -> bool:
    """Whether a time before or after another is told at `index`: "fired | a day earlier"."""
    return index + 2 < len(line.row) and line.row[index + 1] in TIMES and line.row[index + 2] in _RELATIVE_TO


def _hands_over(line: Line, verb: int) -> bool:
    """Whether "over" belongs to the verb, and its object follows: "handed over | its first four missiles"."""
    following = line.words[verb + 2]
    return line.row[verb] in _HANDED and (following.low in DETERMINERS or following.capital)


def _is_by_somebody(line: Line, attribute: str, comma: int) -> bool:
    """Whether what stands before a comma can confirm, allow or refuse: "Scholz, | refused for two years to"."""
    before = _before_tag(line, comma) - 1
    named = before >= 0 and line.words[before].capital and not is_weapon(line, before)
    return attribute == "confirmation" or (attribute in RULINGS and named)


def _before_tag(line: Line, comma: int) -> int:
    """The comma before "he says" that `comma` closes, else `comma`: "Washington | , he says, refused"."""
    if comma < _TAG or not is_speech_verb(line.words[comma - 1]):
        return comma
    return next((k for k in range(comma - 2, comma - _TAG - 1, -1) if line.row[k] == ","), comma)


def _before_insertion(line: Line, comma: int) -> int:
    """The word before an insertion that `comma` closes, else `comma`: "The Navy | , for its part, wants"."""
    if line.row[comma] != ",":
        return comma
    return next((k - 1 for k in range(comma - 1, max(0, comma - _TAG - 1), -1) if line.row[k] == ","), comma)


def _is_other_one(line: Line, verb: int) -> bool:
    """Whether "another" or "the other" stands alone before a verb: "another fell near a school"."""
    other = line.row[verb - 1] == "another" or line.row[max(0, verb - 2) : verb] == ["the", "other"]
    if not other or verb + 1 >= len(line.words):
        return False
    after = line.words[verb + 1]
    closed = after.low in _OPEN_ENDS or after.low in _MOMENTS or after.low in DETERMINERS or after.mark or after.adverb
    return closed or after.number or after.capital


def _is_relative(line: Line, index: int) -> bool:
    """Whether the "that" at `index` opens a clause about the noun before it."""
    if line.row[index] != "that" or index == 0:
        return False
    before = line.words[index - 1]
    if not {("it", "was"), ("it", "is")}.isdisjoint(pairwise(line.row[max(0, index - _CLEFT) : index])):
        return True  # "it was Ukraine that hit the depot"
    return before.text == ")" or is_weapon(line, index - 1) or before.low in ONE_MORE
