"""Whether a sentence speaks of weapons at all, so that its figures may matter."""

from __future__ import annotations

import re

from flyout.claims.context import Context
from flyout.claims.measures.window import Window
from flyout.claims.places import mentions_within, sentence_index
from flyout.claims.subjects import WEAPONS

_LOOK_BACK = 5  # sentences of the same paragraph
_WORDS = re.compile(
    r"\b(?:missiles?|rockets?|warheads?|launch\w*|icbms?|irbms?|slbms?|interceptors?|projectiles?"
    r"|weapons?|munitions?|drones?|"
    r"payloads?|ballistic|apogee|trajector\w+|altitudes?|artillery|ammunition|military|arms|arsenal"
    r"|air defen[cs]es?|fired|"
    r"warplanes?|helicopters?|himars|systems?|vehicles?|test-fired|flew|range|aid|contract|bombs?|defen[cs]e|"
    r"strikes?|struck|airfields?|airbases?|depots?)\b",
    re.I,
)


def is_about_weapons(context: Context, window: Window) -> bool:
    """Whether the sentence of a figure, or the one before it, speaks of weapons."""
    index = sentence_index(context.document, window.quantity.span.start)
    paragraph = context.document.sentences[index].paragraph
    near = (i for i in range(max(0, index - _LOOK_BACK), index + 1))
    return any(
        _speaks(context, i) for i in near if i >= index - 1 or context.document.sentences[i].paragraph == paragraph
    )


def _speaks(context: Context, index: int) -> bool:
    span = context.document.sentences[index].span
    if any(m.alias.kind in WEAPONS for m in mentions_within(context, span)):
        return True
    return bool(_WORDS.search(context.document.text, span.start, span.end))
