"""From a figure's dimension to the rules that say what it measures."""

from __future__ import annotations

import re
from collections.abc import Callable

from flyout.claims.measures.lengths import length_attribute
from flyout.claims.measures.masses import force_attribute, mass_attribute
from flyout.claims.measures.money import money_attribute
from flyout.claims.measures.rates import rate_attribute
from flyout.claims.measures.times import time_attribute, year_attribute
from flyout.claims.measures.window import Window, any_of

_HITS = any_of(r"hit(?:s|ting)? (?:the|their|its) targets?|accuracy|on target|hit (?:all|every)")
_RATE = any_of(r"(?:success|interception|hit|kill|failure|reliability) rates?(?: of)?")
_ABOUT = any_of(
    r"missiles?|rockets?|targets?|interceptors?|intercept(?:s|ed|ing|ion\w*)?|downed|shot down"
    r"|launch\w*|drones?|warheads?|weapons?|munitions?|shells?"
    r"|of the (?:work|development|project)"
    r"|threats?|arms|navy|army|air force|military|defen[cs]e|contracts?|reliab\w*|components?|range|orders?|success\w*"
    r"|(?:hit|kill|failure) rates?|duds?|misfires?|parts|local content"
)
_NOT_ARMS = any_of(
    r"turnout|vot(?:e|es|ed|ers|ing)|inflation|gdp|economy|interest|loans?|tax\w*|polls?|population|unemployment"
    r"|oil|crude|barrels?|shares|stocks? (?:fell|rose)"
    r"|surveys?|surveyed|households?|margin of error|electricity|growth|gross domestic|respondents|salar\w+|wages?"
)
_CHANGED = re.compile(  # "its price has risen 81 percent", "output grew by 50 per cent"
    r"\b(?:price|cost|output|production|range|reach|payload|weight|accuracy|speed)s?\s(?:[\w,-]+\s){0,9}?"
    r"(?:ris(?:e|en|es)|rose|grow[sn]?|grew|soar(?:ed)?|jump(?:ed)?|climb(?:ed)?|fall(?:s|en)?|fell|drop(?:s|ped)?"
    r"|increased?|go(?:es)? up|went up|doubled|cut|up|down)\s(?:[\w-]+\s){0,4}$"
)
_OF_MEASURE = re.compile(
    r"^\s(?:in|of (?:its|the)|more|less|greater|longer|higher|lower|heavier|lighter|faster|cheaper|further)\s?"
    r"(?:range|altitude|height|speed|payload|weight|cost|price|accuracy|reach|than)\b"
)
_THAN_LAST = re.compile(r"^\s(?:less|more) than (?:last|a|the) (?:year|previous|quarter)")
_BUDGETS = any_of(r"budget|revenues?|sales|profits?|spending|turnover")
_TRADE = re.compile(  # "its sales rose 27 percent": of a firm and not of a weapon
    r"\b(?:sales|revenues?|turnover|profits?|earnings|income|margins?|shares|backlog|intake"
    r"|(?:oil|crude|gas|gold|stock) prices?|futures|stocks)\s(?:[\w.,$€£-]+\s){0,9}$"
)
_HOLDS = re.compile(r"\b(?:holds?|held|owns?|owned|stakes? of|a)\s(?:[\w-]+\s)?$")
_SHARE = re.compile(r"^(?:[.,;]|\s(?:stake|share|of the (?:venture|company|firm|shares)))")
_UNDER = re.compile(r"\b(?:under|below)\s(?:the\s)?$")  # "just under the speed of sound"
_WIND = any_of(r"winds?", r"gusts?")


def _percent(window: Window) -> str | None:
    """A share of hits is a stated accuracy; of anything else about missiles, other."""
    if _HOLDS.search(window.before[-30:]) and _SHARE.match(window.after):
        return None  # "a venture in which the firm holds 50 percent"
    less = _THAN_LAST.match(window.after) and _BUDGETS.search(window.before[-90:])
    if less or _TRADE.search(window.before[-60:]):
        return None  # "sales rose 27 percent", "the budget is $1 billion, 15 percent less than last year"
    if _HITS.search(window.all):
        return "cep"
    if _RATE.search(window.before[-40:]):
        return "other"
    if _CHANGED.search(window.before[-90:]) or _OF_MEASURE.match(window.after):
        return "other"
    return None if _NOT_ARMS.search(window.all) or not _ABOUT.search(window.all) else "other"


def _speed(window: Window) -> str | None:
    if window.own == "speed of sound" and _UNDER.search(window.before):
        return None
    return None if _WIND.search(window.all) else "speed"


def _energy(window: Window) -> str | None:
    """The yield of a warhead: no attribute of its own."""
    return "other"


_BY_DIMENSION: dict[str, Callable[[Window], str | None]] = {
    "length": length_attribute,
    "mass": mass_attribute,
    "time": time_attribute,
    "year": year_attribute,
    "money": money_attribute,
    "speed": _speed,
    "mach": _speed,
    "force": force_attribute,
    "energy": _energy,
    "percent": _percent,
    "rate": rate_attribute,
}


def attribute_of(window: Window) -> str | None:
    """What a measured figure says of a weapon, a flight or a deal; None if nothing."""
    rule = _BY_DIMENSION.get(window.quantity.dimension)
    return rule(window) if rule else None
