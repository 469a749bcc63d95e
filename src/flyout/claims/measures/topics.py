"""Whether a sentence speaks of weapons at all, so that its figures may matter."""

from __future__ import annotations

from bisect import bisect_left

from flyout.claims.context import Context
from flyout.claims.measures.window import Window
from flyout.claims.once import once
from flyout.claims.places import mentions_within, sentence_index
from flyout.claims.subjects import WEAPONS
from flyout.core.span import Span
from flyout.documents.wordlists import words

_LOOK_BACK = 4  # sentences before
_MANY = 400  # names looked at
_REACH = 500  # characters each way: a sentence that runs on longer is no help
_WORDS = words("""
    missile missiles rocket rockets warhead warheads launch launches launched launching launcher launchers launchpad
    icbm icbms irbm irbms slbm slbms interceptor interceptors projectile projectiles weapon weapons munition munitions
    drone drones payload payloads ballistic apogee trajectory trajectories altitude altitudes artillery ammunition
    military arms arsenal defence defences defense defenses fired squadron squadrons battery batteries regiment
    regiments warplane warplanes helicopter helicopters himars system systems vehicle vehicles flew range aid contract
    bomb bombs army navy strike strikes struck airfield airfields airbase airbases depot depots
""")


def is_about_weapons(context: Context, window: Window) -> bool:
    """Whether the sentence of a figure, or one of the few before it, speaks of weapons.

    A report that names a weapon anywhere is about it throughout.
    """
    if _names_weapons(context):
        return True
    index = sentence_index(context.document, window.quantity.span.start)
    near = range(index, max(-1, index - _LOOK_BACK - 1), -1)
    return any(_speaks(context, _near(context, i, window)) for i in near)


@once
def _names_weapons(context: Context) -> bool:
    """Whether the report names a weapon at all: what it then measures is one, or a deal in it."""
    return any(m.alias.kind in WEAPONS for m in context.mentions[:_MANY])


def _near(context: Context, index: int, window: Window) -> Span:
    """A sentence as far as it is near the figure."""
    span, figure = context.document.sentences[index].span, window.quantity.span
    return Span(min(span.end, max(span.start, figure.start - _REACH)), min(span.end, figure.end + _REACH))


def _speaks(context: Context, span: Span) -> bool:
    for mention in mentions_within(context, span):
        if mention.alias.kind in WEAPONS:
            return True
    places = _places(context)
    near = bisect_left(places, span.start)
    return near < len(places) and places[near] < span.end


@once
def _places(context: Context) -> tuple[int, ...]:
    """Where words of war stand in a report."""
    return tuple(context.tape.starts_of(_WORDS))
