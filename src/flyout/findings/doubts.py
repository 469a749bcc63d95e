"""Which claims take away from what others report: a denial, a silence on the act itself."""

from __future__ import annotations

import re

from flyout.claims.model import Claim

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|untrue|false(?:hoods?)?|fakes?|lies?|lied|lying|wishful|fabricat\w+|hoax|invented"
    r"|reject(?:s|ed|ing|ion)?|refut(?:e|es|ed|ing|ation)|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|contradict\w*"
    r"|rebut\w*|wrong|nonsense|disinformation|propaganda|contest(?:s|ed)|never happened)\b",
    re.IGNORECASE,
)
"""Words of a denial."""

_NEGATES = re.compile(r"\b(?:no|not|never|neither|nor|none|nobody)\b|n['’]t\b", re.IGNORECASE)
"""Words that only tell what was not done on some occasion, unless a word of a denial stands beside them."""

_DETAILS = re.compile(
    r"\b(?:how (?:many|much|far|long|often)|numbers?|details?|price|cost|stocks?|quantit(?:y|ies)|figures?|range"
    r"|type|kind|exact|precise|specific|further|more|neither (?:the )?(?:target|date|place|type)|which|when|where)\b",
    re.IGNORECASE,
)
"""What may be kept back about an act that nobody doubts: "would not say how many"."""

_DETAILS_WITHIN = 60
"""Characters behind a silence in which it is told what it is about."""


def takes_away(claim: Claim) -> bool:
    """Whether a claim denies an act or leaves it unconfirmed, and does not merely tell of another or of its details."""
    match claim.status:
        case "denied":
            return _NEGATES.search(claim.quote) is None or _DENIES.search(claim.quote) is not None
        case "not_confirmed":
            start = max(0, claim.quote.find(claim.mention_text))
            about = claim.quote[start : start + len(claim.mention_text) + _DETAILS_WITHIN]
            return _DETAILS.search(about) is None
        case _:
            return True
