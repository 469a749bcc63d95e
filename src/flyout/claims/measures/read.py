"""The quantity claims of a report: each figure, what it measures, of what, who says so."""

from __future__ import annotations

import re

from flyout.claims.attribution import Attributions
from flyout.claims.candidates import PLANES
from flyout.claims.context import Context
from flyout.claims.measures.attribute import attribute_of
from flyout.claims.measures.became import what_became
from flyout.claims.measures.claimed import figure_claim
from flyout.claims.measures.counts import count_attribute, goes_on_loading
from flyout.claims.measures.elided import as_yield, goes_on_taking, is_no_amount, is_of_name, with_rate, with_unit
from flyout.claims.measures.heights import FAR
from flyout.claims.measures.lengths import unsaid_length
from flyout.claims.measures.money import says_no_deal
from flyout.claims.measures.people import PERSONS
from flyout.claims.measures.times import SHORT, unsaid_time
from flyout.claims.measures.topics import is_about_weapons
from flyout.claims.measures.whose import of_report, whose
from flyout.claims.measures.window import Window, Wording, any_of, open_window
from flyout.claims.model import Claim, Quantity
from flyout.claims.places import has_name, mentions_within, sentence_at, sentence_index
from flyout.claims.subjects import WEAPONS
from flyout.core.span import Span
from flyout.core.statement import Qualifier
from flyout.documents.wordlists import words
from flyout.units.table import dimension_of

_UNSAID = {"length": unsaid_length, "time": unsaid_time}
_LENGTHS = frozenset({"range", "flight_distance", "apogee", "altitude"})
_NUMBER_OF = any_of(r"(?:not|nor|neither|no|unclear|unknown|asked|asks)\b[^.;]{0,50}\b(?:how many|number of)")
_QUESTION = 90  # characters
_HOW_MANY = re.compile(r"\bhow many (\w+)")
_ASKED_WITHIN = 2  # sentences
_BLOCK = re.compile(r"(?:block|mark|mk|increment|flight)\s[\divx]+")
_AGAIN = any_of(r"record|percentage|rate|share|longest")  # "The record was 71 minutes"
_WILL_BE = re.compile(r"\b(?:will|shall|should|would) be (?:at |down to )?(?:[\w-]+ ){0,2}$")  # "It will be 18 months"
_DESIGNATION = re.compile(r"^(?:[A-Z][a-z]+ )?(?:(?:[A-Z][A-Za-z]*-)+\d+[A-Z]*s?|[A-Z]{1,4}\d+[A-Z]*s?)$")
_LETTERS = re.compile(r"[A-Z][A-Z-]{1,6}s?")
_OF_YEAR = re.compile(r",?\sof (?:the )?(?:early |late |mid-)?$")
_LONGEST_NAME = 60
_NAMES = 100  # looked at
_NEAR_COUNT = 160  # characters
_LAST = 3  # claims
_OF_THE = (" of the ", " of its ", " of their ", " of all ")
_NAME_WITHIN = 30  # characters behind a share
_OF_WHICH = (" of which ", " of them ")
_BESIDE = 20  # characters between two halves of a pair
_PLANES_DEALT = any_of(
    r"shot down|brought down|downed|lost|loss|destroyed|damaged|deliver\w*|receiv\w*|order\w*|bought|buy\w*|sold|sale"
)
_OF_WITHIN = 10  # characters between a part and its whole
_TELLS = any_of(
    r"speaks? of|says?|said|mention\w*|estimat\w*|cit(?:e|es|ed)|giv(?:e|es)|gave|puts? (?:it|the figure)"
    r"|quot(?:e|es|ed)|claim\w*|believe\w*|thinks?|assume\w*|reckon\w*|suggest\w*|guess\w*"
)
_OF_RANGE = any_of(r"range|reach|how far")
_SIZES = frozenset({"length", "diameter", "wingspan"})
_AGAINST = re.compile(
    r"(?:\s(?:apiece|each))?(?:\s\([^)]*\))?,?\s(?:as )?(?:against|versus|compared (?:with|to)"
    r"|up from|down from|instead of|rather than)\s"
    r"(?:[\w-]+\s){0,3}"
)
_CHANGED_FROM = re.compile(r"\b(?:rise|increase|jump|growth|up|down|fall|drop) (?:from|on|over) (?:[\w-]+ ){0,2}$")
_AND = re.compile(r"\sand\s(?:a second (?:of|at)\s)?")  # "peaks of 90 and 40 km", "a first of 90 km and a second of 40"
_HEIGHTS = frozenset({"apogee", "altitude"})
_AGAINST_WITHIN = 50  # characters
_OR = re.compile(r",?\sor\s(?:[\w-]+\s){0,2}$")


_CROWD = Wording(
    words("""
        crowd crowds audience audiences gathering gatherings congregation congregations staff staffs workforce
        workforces
    """),
    re.compile(r"\b(?:crowd|audience|gathering|congregation|staff|workforce)s? of (?:[a-z-]+ ){0,2}$"),
)
_PLURAL = re.compile(r"(?:[a-z]s|people|personnel|men|women)$")
_CROWD_WITHIN = 40  # characters before a figure


def read_measures(context: Context, attributions: Attributions) -> tuple[Claim, ...]:
    """Quantity claims in the order of the text; figures that say nothing of weapons are left out."""
    claims: list[Claim] = []
    last: Quantity | None = None
    passed: Quantity | None = None  # the last things counted that are no weapons: people, jobs, places
    for found in context.quantities:
        if is_of_name(context, found) or is_no_amount(found):
            continue
        quantity = with_unit(context, with_rate(context, as_yield(context, found), claims), last)
        if not sentence_at(context.document, quantity.span).part.makes_claims:
            continue
        window = open_window(context, quantity)
        attribute = None if passed and _is_more_of(context, passed, window) else _attribute(context, window, claims)
        claim = attribute and _claim(context, attributions, window, attribute, claims)
        if claim:
            claims.append(claim)
            last = quantity
        if claim or (quantity.noun is not None and _PLURAL.search(quantity.noun.of(context.folded))):
            passed = None if claim else quantity
    return tuple(claims)


def _is_more_of(context: Context, passed: Quantity, window: Window) -> bool:
    """Whether a bare number goes on with things that are no weapons: "310 people work there. Sixty more will come"."""
    gap = window.quantity.span.start - passed.span.end
    if window.quantity.value == 1.0 and 0 < gap <= _BESIDE and window.before.endswith((", ", " and ")):
        return True  # "two keys, one British and one American"
    if window.quantity.rule not in ("bare_count", "multiple") or gap > _NEAR_COUNT:
        return False
    same = window.sentence.holds(passed.span) and not window.before.endswith(_OF_WHICH)
    if same and passed.noun is not None and context.folded[passed.noun.start : passed.noun.end].split()[-1] in PERSONS:
        return True
    return window.after.startswith((" more", " of them", " of those", " of whom")) or window.before.endswith(
        " another "
    )


def _attribute(context: Context, window: Window, claims: list[Claim]) -> str | None:
    """What the figure measures, or what the one before it in the sentence did."""
    if not is_about_weapons(context, window) and not _answers(context, window, claims):
        return None
    if _CROWD.before(window, _CROWD_WITHIN):
        return None
    if window.quantity.dimension == "count":
        return _of_count(context, window, claims)
    found = (
        _set_against(context, window, claims)
        or attribute_of(window)
        or _named_after(context, window)
        or _carried_on(context, window, claims)
        or _share_of_named(context, window)
        or _unsaid(window)
    )
    if window.quantity.dimension == "rate" and (
        _goes_on_making(window, claims) or window.quantity.rule == "bare_count"
    ):
        return "production_rate"
    asked = found == "contract_value" and (_goes_on_pricing(window, claims) or _price_asked(context, window))
    return "unit_cost" if asked else found


def _answers(context: Context, window: Window, claims: list[Claim]) -> bool:
    """Whether a bare number goes on with a count, or answers how many there are: "Perhaps half. Seoul ordered 260."."""
    if window.quantity.rule != "bare_count":
        return False
    return _goes_on_counting(context, window, claims) or _asked_how_many(context, window) is not None


def _share_of_named(context: Context, window: Window) -> str | None:
    """A share of weapons that are named behind it: "credited with 40 percent of the Scuds"."""
    end = window.quantity.span.end
    if window.quantity.dimension != "percent" or not window.after.startswith(_OF_THE):
        return None
    return "other" if has_name(context, Span(end, end + _NAME_WITHIN), WEAPONS) else None


def _unsaid(window: Window) -> str | None:
    unsaid = _UNSAID.get(window.quantity.dimension)
    return unsaid(window) if unsaid else None


def _goes_on_making(window: Window, claims: list[Claim]) -> bool:
    """Whether a rate goes on with one of output: "650 a year. That is a rise from the 350 a year of 2021"."""
    last = claims[-1] if claims else None
    if last is None or last.attribute != "production_rate":
        return False
    changed = _CHANGED_FROM.search(window.before) and window.sentence.start - last.clause.end <= 1
    return window.sentence.holds(last.mention) or bool(changed)


def _set_against(context: Context, window: Window, claims: list[Claim]) -> str | None:
    """What the figure before measures, if this one is set against it: "reaches 70 km, against 45 km for the older"."""
    last = claims[-1] if claims else None
    if last is None or window.quantity.span.start - last.mention.end > _AGAINST_WITHIN:
        return None
    gap = context.folded[last.mention.end : window.quantity.span.start]
    if last.unit is None or dimension_of(last.unit) != window.quantity.dimension:
        return None
    if _AND.fullmatch(gap) and last.attribute in _HEIGHTS:
        return "altitude" if "second" in gap else last.attribute
    return last.attribute if _AGAINST.fullmatch(gap) else None


def _named_after(context: Context, window: Window) -> str | None:
    """A year that tells which make of a system is meant: "the Pershing II of 1983"."""
    if window.quantity.dimension != "year":
        return None
    of = _OF_YEAR.search(window.before)
    if of is None:
        return None
    end = window.quantity.span.start - len(of[0])
    near = mentions_within(context, Span(max(0, end - _LONGEST_NAME), end))
    return "year" if any(m.span.end == end and m.alias.kind in WEAPONS for m in near) else None


def _of_count(context: Context, window: Window, claims: list[Claim]) -> str | None:
    noun = window.quantity.noun
    if noun is None and _asks_for_people(context, window):
        return None
    head = noun.of(context.document.text).lower().split()[-1] if noun else ""
    return count_attribute(
        window,
        head.split("-")[-1],
        names_weapon=_names_weapon(context, window)
        or (noun is not None and (_is_make(context, noun) or _is_short_load(context, window, noun, claims))),
        follows_count=lambda: _count_before(window, claims) is not None,
        names_near=lambda: _names_near(context, window) or _goes_on_counting(context, window, claims),
        load_before=lambda: goes_on_loading(window, claims),
    ) or _asked_how_many(context, window)


def _names_near(context: Context, window: Window) -> bool:
    """Whether a weapon is named in the sentence of a figure or the one before it."""
    index = sentence_index(context.document, window.quantity.span.start)
    sentences = context.document.sentences
    near = mentions_within(context, Span(sentences[max(0, index - 1)].span.start, sentences[index].span.end))
    return any(m.alias.kind in WEAPONS for m in near)


def _goes_on_counting(context: Context, window: Window, claims: list[Claim]) -> bool:
    """Whether one of the last claims, a short way back in the same paragraph, is a count."""
    last = next((claim for claim in reversed(claims[-_LAST:]) if claim.unit == "1"), None)
    if last is None or window.quantity.span.start - last.mention.end > _NEAR_COUNT:
        return False
    here, there = (sentence_at(context.document, span) for span in (window.quantity.span, last.mention))
    return here.paragraph == there.paragraph


def _count_before(window: Window, claims: list[Claim]) -> Claim | None:
    """The count that stands before in the sentence: "took 60 of the missiles, the Greeks only 20".

    Of a part and its whole it is the part: "shot down 91 of 128 drones and two missiles".
    """
    counts = [c for c in claims[-_LAST:] if c.attribute == "count" and window.sentence.holds(c.mention)]
    parted = len(counts) > 1 and counts[-1].of == "launched" != counts[-2].of
    parted = parted and counts[-1].mention.start - counts[-2].mention.end <= _OF_WITHIN
    behind = (
        window.before[len(window.before) - (window.quantity.span.start - counts[-1].mention.end) :] if counts else ""
    )
    parted = parted or (len(counts) > 1 and behind.startswith(_OF_WHICH))
    return counts[-2 if parted else -1] if counts else None


def _is_make(context: Context, noun: Span) -> bool:
    """Whether a noun is but a block, a nation or a designation: "200 Block IV", "859 American", "80 SSC-X-4s"."""
    if _BLOCK.match(context.folded, noun.start, noun.end) or _DESIGNATION.search(noun.of(context.document.text)):
        return True
    if context.folded[noun.start : noun.end].endswith("s"):  # "11 North Koreans"
        return False
    return any(m.span == noun and m.alias.kind == "state" for m in mentions_within(context, noun))


def _is_short_load(context: Context, window: Window, noun: Span, claims: list[Claim]) -> bool:
    """Whether letters alone stand for what a launcher holds besides: "six GEM-Ts or eight MSEs"."""
    return _LETTERS.fullmatch(noun.of(context.document.text)) is not None and goes_on_loading(window, claims)


def _names_weapon(context: Context, window: Window) -> bool:
    """Whether a weapon is what is counted, or planes that were lost or dealt in, and not only flew somewhere."""
    noun = window.quantity.noun
    if noun is None:
        return False
    return (
        has_name(context, noun, WEAPONS)
        or _is_short_name(context, noun)
        or (has_name(context, noun, PLANES) and _PLANES_DEALT.search(window.all) is not None)
    )


def _is_short_name(context: Context, noun: Span) -> bool:
    """Whether a noun is the last word of a weapon's name: "25,000 Hercules" where the Nike Hercules is named."""
    written = noun.of(context.document.text)
    if not written[0].isupper() or " " in written:
        return False
    return any(m.alias.kind in WEAPONS and m.alias.text.endswith(f" {written}") for m in context.mentions[:_NAMES])


def _goes_on_pricing(window: Window, claims: list[Claim]) -> bool:
    """Such as "It costs $118 million, others say $162 million": the second sum is a price as the first was."""
    last = claims[-1] if claims else None
    if last is None or last.attribute != "unit_cost" or window.sentence.start - last.clause.end > 1:
        return False
    return says_no_deal(window)


def _price_asked(context: Context, window: Window) -> bool:
    """Whether the question before was what one piece costs."""
    return says_no_deal(window) and any("cost" in question for question in _questions(context, window))


def _asked_how_many(context: Context, window: Window) -> str | None:
    """A bare number that answers "how many are there?" is a count."""
    if window.quantity.noun is not None:
        return None
    asked = any("how many" in question for question in _questions(context, window))
    return "count" if asked or _number_spoken_of(context, window) else None


def _number_spoken_of(context: Context, window: Window) -> bool:
    """Whether the words before spoke of a number nobody gave: "did not say how many. Eight, says a source"."""
    index = sentence_index(context.document, window.sentence.start)
    before = context.document.sentences[index - 1].span.of(context.folded) if index else ""
    return _NUMBER_OF.search(before) is not None or _NUMBER_OF.search(window.before) is not None


def _asks_for_people(context: Context, window: Window) -> bool:
    """Whether the question right before is how many people there are: "How many soldiers? Some 285"."""
    start = window.sentence.start
    asked = _HOW_MANY.search(context.folded, max(0, start - _QUESTION), start)
    return asked is not None and asked[1] in PERSONS and "?" in context.folded[asked.end() : start]


def _questions(context: Context, window: Window) -> list[str]:
    """What is asked in the sentences right before, in small letters."""
    index = sentence_index(context.document, window.sentence.start)
    near = context.document.sentences[max(0, index - _ASKED_WITHIN) : index]
    asked = (sentence.span.of(context.folded) for sentence in near)
    return [text for text in asked if text.rstrip().endswith("?")]


def _carried_on(context: Context, window: Window, claims: list[Claim]) -> str | None:
    """Such as "300 km, or 500 km in the newer version": the second measures what the first did."""
    if window.quantity.dimension == "time" and window.quantity.rule == "bare_count" and goes_on_taking(context, window):
        return claims[-1].attribute if claims and claims[-1].unit == window.quantity.unit else None
    if window.quantity.dimension == "time" and any("how long" in text for text in _questions(context, window)):
        return "flight_time" if window.quantity.unit in SHORT else None
    last = claims[-1] if claims else None
    same = last is not None and last.unit == window.quantity.unit and window.sentence.start - last.clause.end <= 1
    if last is not None and same and window.quantity.dimension == "time" and _WILL_BE.search(window.before):
        return last.attribute
    if last is not None and same and _AGAIN.search(window.before):
        return last.attribute
    if last is not None and same and window.quantity.dimension == "percent" and window.sentence.holds(last.mention):
        return last.attribute
    if window.quantity.dimension != "length":
        return None
    near = last and (
        window.sentence.holds(last.mention)
        or ("figure" in window.before and window.sentence.start - last.clause.end <= 1)
    )
    if last and near and (last.attribute in _LENGTHS or (last.attribute in _SIZES and _OR.search(window.before))):
        return last.attribute
    return "range" if window.quantity.unit in FAR and _range_spoken_of(context, window) else None


def _range_spoken_of(context: Context, window: Window) -> bool:
    """Whether a figure is told right after the reach was spoken of: "gave no range. Experts say 300 km"."""
    if not _TELLS.search(window.before[-60:]):
        return False
    index = sentence_index(context.document, window.sentence.start)
    if index == 0:
        return False
    return bool(_OF_RANGE.search(context.document.sentences[index - 1].span.of(context.folded)))


def _claim(
    context: Context, attributions: Attributions, window: Window, attribute: str, claims: list[Claim]
) -> Claim | None:
    quantity = window.quantity
    subject = whose(context, window, attribute, claims) or of_report(context)
    if subject is None:
        return None
    return figure_claim(
        context,
        attributions.at(quantity.span),
        quantity,
        attribute=attribute,
        subject=subject,
        of=what_became(window, _count_before(window, claims)) if attribute == "count" else None,
        qualifier=_qualifier(quantity, attribute, window),
    )


def _qualifier(quantity: Quantity, attribute: str, window: Window) -> Qualifier:
    """The greatest height of a flight that happened is its height."""
    flown = attribute in ("apogee", "flight_distance") and quantity.qualifier is Qualifier.UP_TO
    if flown and not any(word in window.all for word in ("can ", "could ", "able to", "capable")):
        return Qualifier.EXACT
    if attribute == "min_range" and quantity.qualifier is Qualifier.AT_LEAST:
        return Qualifier.EXACT
    return quantity.qualifier
