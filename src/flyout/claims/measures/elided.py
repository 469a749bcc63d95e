"""Figures whose unit stands elsewhere in the sentence, and those that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from flyout.claims.context import Context, Mention
from flyout.claims.measures.counts import TESTS
from flyout.claims.measures.rates import yearly_output
from flyout.claims.measures.window import Window, open_window
from flyout.claims.model import Claim, Quantity
from flyout.claims.places import mentions_within
from flyout.claims.subjects import WEAPONS
from flyout.core.span import Span
from flyout.core.statement import Qualifier

_NAME = 40  # characters of a name before its number
_FAMILY = re.compile(  # a designator and the numbers that go on with it
    r"\b(?P<name>[A-Z][A-Za-z]{0,9}[ -]\d{1,3})(?:,\s\d{1,3})*(?:,|,?\s(?:and|or))\s$"
)
_DESIGNATED = 1000.0
_SEVERAL = 2.0
_MEASURED = frozenset({"length", "mass", "speed", "money", "percent"})
_ELIDED = frozenset({*_MEASURED, "time"})
_NEXT_STAGE = re.compile(
    r"(?:, | and |, and )the (?:second|third|fourth|upper|last) (?:stage )?(?:for|in) (?:about )?$"
)
_SET_AGAINST = re.compile(r",\s(?:instead of|rather than|down from|up from|compared with|against)\s(?:about\s)?$")
_AND_THERE = re.compile(  # "reaches Kyiv in 16 minutes and Lviv in 22"
    r",?\s(?:and|or)\s(?:[A-Z][\w-]+\s){1,2}(?:with)?in\s(?:(?:about|some|only|just)\s)?"
)
_COMES_TO = re.compile(  # "from 42 months to 18", "it was 42 months; it will be 18"
    r"\sto\s(?:(?:about|some|only|just)\s)?|;\s(?:it|that)\s(?:is|will be|should be)\s(?:now\s)?"
)
_TAKES_TOO = re.compile(  # "the older one needs an hour; this one takes two"
    r"\b(?:takes?|took|lasts?|lasted)\s(?:(?:about|some|only|just|nearly|at least)\s)?$"
)
_NEAR = 5.0  # times the figure before, or a fifth of it
_A_SUM = 1000.0  # smaller ones are counts
_MILLION = 1e6
_GAP = 24  # characters between the two
_ELIDED_WITHIN = 120  # characters from the figure that has the unit
_AFTER = 12
_ELIDES = re.compile(
    r"^,?\s(?:or|perhaps|possibly|even)\s(?:(?:about|some|nearly|almost|even|as much as)\s)?$|^,\sperhaps\s$"
)
_OF_IT = re.compile(
    r"\s?of (?:it|them|which|that)\b|(?:\s(?:is|are)(?:\sthe)?)?\s(?:propellant|fuel|payload|warhead)\b"
)
_PART_OF = re.compile(r"\.?,\s(?:of\swhich\s)?")
_PART_IS = re.compile(  # "36 tonnes, of which the warhead makes up eight"
    r",\sof\swhich\s(?:(?:the|its)\s)?(?:warhead|payload|fuel|propellant)\s(?:makes\sup|accounts\sfor|is|weighs)\s"
    r"(?:about\s)?"
)
_AND = (" and ", '"and ', "“and ")
_AND_ALSO = re.compile(
    r"(?:,[\"”]\s[^\"“”]{0,40},\s[\"“])?\s?and\s"
)  # '"60 a month," he said, "and five of the other"'
_REGULARLY = ("yearly", "annual", "monthly", "weekly", "daily")
_ENDS = re.compile(r"[.!?]\s")
_TOLD = re.compile(  # "500 km. Experts say 700."
    r"[^.!?\n]{0,60}[.!?]\s[^.!?;\n]{0,40}"
    r"\b(?:said|says?|assumes?|believes?|thinks?|speaks? of|puts? it at|gives|guess(?:es)?)\s(?:[a-z]+\s){0,2}"
)
_LEADS = re.compile(
    r"(?:\b(?:(?:height|altitude|apogee|peak|range|distance|depth|length|diameter|weight|mass) of"
    r"|to|or|even|adds?|added|not the|says?|said|mention(?:s|ed)?|cites?|claims?"
    r"|about|some|nearly|almost|only|just|at|is|perhaps"
    r"|and|but|manages?|managed|reach(?:es|ed)?|flies|does|goes|went|gets|weighs?|costs?|carries|lifts?"
    r"|beyond|below|above|under|past|than|from|against|versus|type|version|variant|model|missile|rocket|drone|ones?|others?|latter|sister"
    r"|cousin|successor|possibly|around"
    r"|roughly|over)\s|[a-z], |\(|\b[\w-]*[A-Z][\w-]* )$"
)
_CLOSES = re.compile(r"(?:[.;,)]?$|[.;,)](?:\s|$)|\s(?:or|and|if|now|today|with|without|for|that|which)\b)")
_TO_RATE = re.compile(
    r"^ (?:to|and) (?:about |some |around )?[\d,]+ (?:[\w-]+ ){0,2}?(?:a|per|every|each) (year|month|week|day)\b"
)
_OUTPUT = re.compile(  # "the rate was 60", "wants to raise that to 80"
    r"\b(?:production|output|capacity|rate|figure|(?:rais|increas|lift|boost|expand|bring)\w*\s(?:that|this|it)"
    r"|(?:goal|target|aim|number)\s(?:is|was|will|would|should|is to)"
    r"|(?:rise|rose|grow|grew|climb(?:ed)?|jump(?:ed)?|go|went|double|triple|increase)\s(?:together\s)?(?:from|to)"
    r"(?=\s(?:[\w-]+\s){0,2}$)"
    r"|(?:to|will|would|can|could|should)\s(?:produce|make|build|turn out|assemble)(?=\s(?:[\w-]+\s){0,3}$))\b"
)
_LEAVES = re.compile(  # "40 of the missiles are leaving the line each month"
    r"(?:\sof\s[^.;,]{3,60}?)?\s(?:(?:is|are|was|were|will be)\s(?:[\w-]+\s){0,2}?"
    r"(?:leaving|coming off|rolling off|(?:being )?(?:built|made|produced|assembled|turned out))"
    r"|leave|(?:come|roll) (?:off|out of))\s"
    r"[^.;,]{0,40}?\b(?:each|every|a|per)\s(year|month|week|day)\b"
)
_MAKING = re.compile(r"\b(?:produc|mak|build|turn|assembl|manufactur)\w*\b")
_SENT = re.compile(r"\b(?:sent|sold|delivered|gave|fired|lost|used|shipped|exported)\s(?:[\w-]+\s){0,3}$")
_NUCLEAR = re.compile(r"\b(?:warheads?|mirvs?|yields?|nuclear|thermonuclear|w\d\d)\b")
_RATES = {"year": "/a", "month": "/mo", "week": "/wk", "day": "/d"}
_FROM_TO = re.compile(r"\b(?:from|against|to|towards?|than|with|of)\s(?:[\w-]+\s){0,2}$")


def is_of_name(context: Context, quantity: Quantity) -> bool:
    """Whether a count begins inside the name of a weapon: "fitted with Aster 30 missiles"."""
    figure = quantity.span
    if quantity.dimension not in ("count", "time"):
        return False
    near = mentions_within(context, Span(max(0, figure.start - _NAME), figure.end))
    if any(m.span.start < figure.start < m.span.end and m.alias.kind in WEAPONS for m in near):
        return True
    return quantity.rule == "bare_count" and _goes_on_naming(context, quantity, near)


def _goes_on_naming(context: Context, quantity: Quantity, near: Sequence[Mention]) -> bool:
    """Whether a number is the next of a family: "the YJ-15, 17, 19 and 20", "200 more Aster 15 and 30"."""
    if quantity.value >= _DESIGNATED or not quantity.value.is_integer():
        return False
    first = quantity.span.start
    listed = _FAMILY.search(context.document.text, max(0, first - _NAME), first)
    if listed is None:
        return False
    return "-" in listed["name"] or any(m.span.end == listed.end("name") and m.alias.kind in WEAPONS for m in near)


def as_yield(context: Context, quantity: Quantity) -> Quantity:
    """Knots that are kilotons: "a warhead of 200 kt"."""
    if quantity.unit != "[kn_i]":
        return quantity
    around = context.folded[max(0, quantity.span.start - _NAME) : quantity.span.end + _NAME]
    return replace(quantity, unit="kt{TNT}", dimension="energy") if _NUCLEAR.search(around) else quantity


def is_no_amount(quantity: Quantity) -> bool:
    """Whether it is but "several" or "a few" of a unit: "takes several hours"."""
    return quantity.vague and quantity.value == _SEVERAL and quantity.qualifier is Qualifier.MORE_THAN


def with_unit(context: Context, quantity: Quantity, last: Quantity | None) -> Quantity:
    """A bare number with the unit of the figure before it: "2,900 pounds, or 3,500 with its booster"."""
    if quantity.rule != "bare_count" or last is None or last.dimension not in _ELIDED:
        return quantity
    gap = context.document.text[last.span.end : max(last.span.end, quantity.span.start)]
    if last.dimension == "time":  # "the first burns for 60 seconds, the second for 66"
        of_stage = len(gap) <= _ELIDED_WITHIN and _NEXT_STAGE.fullmatch(gap)
        set_against = len(gap) <= _ELIDED_WITHIN and _SET_AGAINST.search(gap) and not _ENDS.search(gap)
        placed = len(gap) <= _ELIDED_WITHIN and quantity.noun is None and _AND_THERE.fullmatch(gap)
        taken = len(gap) <= _ELIDED_WITHIN and quantity.noun is None and _TAKES_TOO.search(gap)
        taken = taken or _COMES_TO.fullmatch(gap)
        same = of_stage or set_against or placed or taken
        return replace(quantity, unit=last.unit, dimension=last.dimension) if same else quantity
    money = last.dimension == "money"
    near = last.value / _NEAR <= quantity.value <= last.value * _NEAR or (money and quantity.value >= _A_SUM)
    beside = len(gap) <= _GAP and _ELIDES.match(gap)
    summed = money and quantity.value >= _MILLION and len(gap) <= _ELIDED_WITHIN and not _ENDS.search(gap)
    of_it = _PART_OF.fullmatch(gap) and _OF_IT.match(context.folded, quantity.span.end)
    if 1.0 <= quantity.value < last.value and (of_it or (len(gap) <= _ELIDED_WITHIN and _PART_IS.fullmatch(gap))):
        return replace(quantity, unit=last.unit, dimension=last.dimension)
    if not near or not (beside or summed or _stands_alone(context, quantity, gap)):
        return quantity
    return replace(quantity, unit=last.unit, dimension=last.dimension)


def _stands_alone(context: Context, quantity: Quantity, gap: str) -> bool:
    """Whether a number in the same sentence counts nothing: "250 km, though others say 400", "A flies 60 km, B 90"."""
    told = _TOLD.fullmatch(gap) if len(gap) <= _ELIDED_WITHIN else None
    if len(gap) > _ELIDED_WITHIN or (told is None and _ENDS.search(gap)):
        return False
    after = context.document.text[quantity.span.end : quantity.span.end + _AFTER]
    return bool((told or _LEADS.search(gap)) and _CLOSES.match(after))


def goes_on_taking(context: Context, window: Window) -> bool:
    """Whether the words before a bare time lead to it as to one before: "Kyiv in 16 minutes and Lviv in 22"."""
    start = window.quantity.span.start
    there = _AND_THERE.search(context.document.text, max(0, start - _NAME), start)
    taken = _TAKES_TOO.search(window.before) or _COMES_TO.search(window.before[-_GAP:])
    return taken is not None or (there is not None and there.end() == start)


def with_rate(context: Context, quantity: Quantity, claims: Sequence[Claim]) -> Quantity:
    """A bare number that gives what is made in a time, with the unit of a rate: "650 a year, from 350 in 2018"."""
    if quantity.rule not in ("bare_count", "count"):
        return quantity
    folded, span = context.folded, quantity.span
    leaves = _LEAVES.match(folded, span.end)
    if leaves:
        return replace(quantity, unit=_RATES[leaves[1]], dimension="rate")
    joined = folded.startswith((" to ", " and "), span.end)
    if quantity.rule == "count" and not joined:
        return _output_of(context, quantity, claims)
    both = _TO_RATE.match(folded[span.end : span.end + _ELIDED_WITHIN]) if joined else None
    if both:
        return replace(quantity, unit=_RATES[both[1]], dimension="rate")
    if quantity.rule == "count":
        return _output_of(context, quantity, claims)
    window = open_window(context, quantity)
    last = claims[-1] if claims else None
    near = last is not None and last.attribute == "production_rate" and window.sentence.start - last.clause.end <= 1
    here = last is not None and window.sentence.holds(last.mention)
    goes_on = near and (_OUTPUT.search(window.before) or (here and _is_rate_told(window)))
    per = last.unit if last and goes_on else yearly_output(window)
    return replace(quantity, unit=per, dimension="rate") if per else quantity


def _is_rate_told(window: Window) -> bool:
    """Whether the words before a bare number tell that it is set against a rate, or what is made: "from 350"."""
    if _FROM_TO.search(window.before):
        return True
    return _MAKING.search(window.before[-_NAME:]) is not None and _SENT.search(window.before) is None


def _output_of(context: Context, quantity: Quantity, claims: Sequence[Claim]) -> Quantity:
    """Things counted that are made in a time: "puts monthly output at 40 Iskanders and five Kinzhals"."""
    if quantity.noun is not None and quantity.noun.of(context.folded).rpartition(" ")[2] in TESTS:
        return quantity  # "155 missiles a year and two firings"
    before = context.folded[max(0, quantity.span.start - _ELIDED_WITHIN) : quantity.span.start]
    last = claims[-1] if claims else None
    if last is not None and last.attribute == "production_rate" and before.endswith(_AND):
        gap = context.folded[last.mention.end : quantity.span.start]
        return replace(quantity, unit=last.unit or "/a", dimension="rate") if _AND_ALSO.fullmatch(gap) else quantity
    if not (any(word in before for word in _REGULARLY) or "in 20" in before):
        return quantity
    per = yearly_output(open_window(context, quantity))
    return replace(quantity, unit=per, dimension="rate") if per else quantity
