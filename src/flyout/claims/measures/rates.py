"""Rates: how many are made, or else, in a year, a month, a day."""

from __future__ import annotations

import re

from flyout.claims.measures.people import PERSONS
from flyout.claims.measures.window import Window, any_of

_OUTPUT = re.compile(
    r"\b(?P<per>yearly|annual|monthly|weekly|daily)\s(?:[\w-]+\s){0,3}?(?:output|production|capacity|figures?"
    r"|rate)\b[^.;]{0,60}?"
    r"\b(?:at|to|from|than|is|was|of|reach(?:es)?|hits?)\s(?:[\w-]+\s){0,3}[\"“]?$"
)
_RAISED = re.compile(  # "raise production of the missiles to", "output rose from"
    r"\b(?:(?:rais|increas|boost|lift|doubl|tripl|ramp|expand|step|cut)\w*\s(?:[\w'-]+\s){0,3}?(?:output|production"
    r"|capacity)"
    r"|(?:output|production|capacity)\s(?:of\s[^.;]{2,40}?\s)?(?:rose|rises?|grew|grows?|went|goes|jump\w*|climb\w*"
    r"|fell"
    r"|increase[sd]?|(?:will|would|is to|should)\s(?:rise|grow|reach|go|climb|double|increase)))\b"
    r"[^.;]{0,70}?\b(?:to|from|between)\s(?:[\w-]+\s){0,2}$"
)
_MAKE_IN = re.compile(  # "In 2027 we will make 800 missiles"
    r"\bin (?:19|20)\d\d,? (?:\w+ ){1,3}?(?:will|would|is to|are to|should) (?:make|build|produce|turn out|assemble) "
    r"(?:[\w-]+ ){0,2}$"
)
_BY_YEAR = re.compile(r"^\s(?:[\w-]+\s){0,2}?(?:this|last|next|a|per|each)\syear\b")
_NEAR = 60  # characters before a figure
_PER = {"yearly": "/a", "annual": "/a", "monthly": "/mo", "weekly": "/wk", "daily": "/d"}
_MAKES = any_of(
    r"produc\w*|build\w*|built|manufactur\w*|mak(?:e|es|ing)|made|output|(?:turn|churn|roll|crank|pump)\w* (?:out|off)"
    r"|assembl\w*|deliver\w*|factor(?:y|ies)|plants?|(?:production|assembly) lines?|capacity|plann?(?:ed|s)?|rate of"
    r"|ramp\w*|suppliers?|come(?:s)? to|leav(?:e|es|ing)"
)
_USES = any_of(
    r"(?<!-)(?:fir(?:e|es|ed|ing)|launch\w*|us(?:e|es|ed(?!\sby\b)|ing)|attack\w*|shot|shoot\w*|drop\w*|sent|sends|hits?|sorties"
    r"|strikes?|intercept(?:s|ed|ing|ions?)?|flights|calls|visits|goes on|decommission\w*|dismantl\w*"
    r"|burn(?:s|ed|ing)? through|expend\w*|consum\w*|go(?:es|ing)? through"
    r"|destroy\w*|scrap\w*)"
)


def _away(cue: re.Pattern[str], window: Window) -> int | None:
    """Characters to the nearest of the words; those after the figure count as twice as far."""
    ends = [len(window.before) - found.end() for found in cue.finditer(window.before)]
    after = cue.search(window.after)
    if after:
        ends.append(2 * after.start())
    inside = cue.search(window.own) if "ed" in window.own or "shot" in window.own else None
    if inside and inside[0].endswith(("ed", "shot")):
        ends.append(0)
    return min(ends, default=None)


def rate_attribute(window: Window) -> str | None:
    """So many a week: made, or else; None of people."""
    if not PERSONS.isdisjoint(window.own.split()):
        return None
    made, used = _away(_MAKES, window), _away(_USES, window)
    return "production_rate" if used is None or (made is not None and made <= used) else "other"


def yearly_output(window: Window) -> str | None:
    """Unit of a bare number that gives an output: "puts the yearly output at 70", "monthly production to 60"."""
    found = _OUTPUT.search(window.before)
    if found:
        return _PER[found["per"]]
    if _MAKE_IN.search(window.before[-_NEAR:]):
        return "/a"
    return "/a" if _BY_YEAR.match(window.after) and _RAISED.search(window.before) else None
