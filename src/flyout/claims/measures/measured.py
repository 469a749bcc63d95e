"""Of what a measurement speaks: the system that flies so far, weighs so much."""

from __future__ import annotations

import re

from flyout.claims.antecedents import antecedent, named, unnamed
from flyout.claims.candidates import NAMED_KINDS, PLANES, candidates_in, is_oblique
from flyout.claims.context import Context, Mention
from flyout.claims.interceptors import INTERCEPTORS
from flyout.claims.measures.deals import priced_behind
from flyout.claims.measures.others import of_other_thing
from flyout.claims.measures.shares import any_such, share_of_fired, shared_out, stopped
from flyout.claims.measures.window import Window
from flyout.claims.places import has_name, mentions_before, mentions_within, sentence_at
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words
from flyout.units.table import to_si

_FLIGHT = words("""
    range min_range flight_distance apogee altitude flight_time speed cep payload_mass propellant_mass thrust burn_time
    stages
""")
_OF_A_FLIGHT = frozenset({"flight_distance", "apogee", "flight_time", "cep"})
_THE = re.compile(r"\b[Tt]he\s(?:[a-z-]+\s)?$")
_OTHERS = re.compile(r"(?:the\s)?other\s((?:[a-z-]+\s){0,3}(?:missiles|rockets|weapons|systems))\b")
_FIRES_THE = re.compile(r"\band (?:fires|uses|launches|employs)\s(?:the |an? )?$")
_ON_ROADS = re.compile(r"^(?:\s\([^)]{1,30}\))?\son (?:the )?(?:paved )?(?:roads?|highways?)\b")
_DRIVEN = frozenset({"launcher", "artillery"})
_THE_WITHIN = 24  # characters before a noun
_HEAVY = re.compile(r"\b(?:launcher|vehicle|truck|system|drone|bomb|radar)s?\b")
_MOVED = re.compile(
    r"\b(?:(?:moved|carried|flown|lifted) (?:by|in|aboard) an? [\w-]+ (?:transport|aircraft|plane)|airlifted|drives?)\b"
)
_TRUCK_KG = 8_000.0  # of which a vehicle weighs more, and most missiles less
_MOVED_WITHIN = 80  # characters behind a weight
_FLYING = frozenset({"drone", "bomb", "defence"})
_FAR_RULES = frozenset({"noun: later in the text", "noun: before"})
_THE_PLANE = re.compile(
    r"the (?:aircraft|plane|bomber|jet|fighter) (?:itself )?(?:has|had|can|could|flies|flew|weighs|carries|is|was)\b"
)
_FROM_PLANE = re.compile(
    r"\b(?:from|by|aboard|arms?|equips?|under)\s(?:[\w-]+\s){0,3}$"
)  # "an engine taken from old L-39s"
_BRINGS = re.compile(
    r"s?\s(?:(?:has|had)\s)?(?:brought|carried|took|flew|flown|moved|delivered|airlifted)\s(?:it|them|the)\b"
)
_THE_TARGET = re.compile(r"the target (?:missile )?(?:was|had|has|flew|left|rose|came|took|travell?ed|splashed)\b")
_OF_FLYING = frozenset({"length", "time", "speed", "mach"})
_JET_WITH = re.compile(  # "fired from a Sarab, a single-engine jet with a radius of 400 miles"
    r",\san?\s(?:[\w-]+\s){0,3}(?:jet|plane|aircraft|fighter|bomber)\s(?:with|that|which)\b"
)
_FIRED_FROM = re.compile(r"\b(?:fired|launched|shot)\s(?:[a-z]+\s){0,3}$")  # "two jets fired from 40 km away"
_FROM_WITHIN = 40  # characters before an aircraft


def of_measure(context: Context, window: Window, attribute: str) -> Resolution | None:
    """The system that a measurement is of, or the thing beside it that is none."""
    span = window.quantity.span
    if attribute == "speed" and _ON_ROADS.match(window.after):
        driven = resolve(context, span, _DRIVEN)
        if driven and driven.mention:
            return driven
    light = attribute == "launch_mass" and not _is_vehicle(window)
    missile = attribute in _FLIGHT or light or window.quantity.dimension == "length"
    first = MISSILES if missile and not window.name_follows else WEAPONS
    plane = _aircraft(context, window)
    if plane:
        return plane
    if window.quantity.dimension in _OF_FLYING and _THE_TARGET.match(window.before):
        return Resolution(name="target missile", rule="as written")
    return (
        of_other_thing(context, window, attribute)
        or _left_by(context, window)
        or priced_behind(context, window)
        or any_such(context, window)
        or stopped(context, window)
        or share_of_fired(context, window)
        or (_flown(context, span) if attribute in _OF_A_FLIGHT else None)
        or best(context, span, first)
        or shared_out(context, window)
    )


def _left_by(context: Context, window: Window) -> Resolution | None:
    """What came down, of which a crater tells: no shield that was to stop it."""
    if "crater" not in window.heard:
        return None
    found = best(context, window.quantity.span, MISSILES)
    shield = found is not None and found.mention is not None and found.mention.alias
    stops = shield and (shield.kind == "defence" or shield.name in INTERCEPTORS)
    return unnamed(context, window.quantity.span) if stops else found


def _is_vehicle(window: Window) -> bool:
    """Whether a weight is told as that of what carries or fires missiles, or is too great for one."""
    moved = _HEAVY.search(window.before) or _MOVED.search(window.after[:_MOVED_WITHIN])
    return moved is not None or _is_truck_load(window)


def _is_truck_load(window: Window) -> bool:
    """Whether a weight is rather that of a vehicle than of what it fires."""
    quantity = window.quantity
    return quantity.dimension == "mass" and to_si(quantity.value, quantity.unit) >= _TRUCK_KG


def _flown(context: Context, figure: Span) -> Resolution | None:
    """What flew, where the paragraph names only what was to stop it: "the warhead sailed over the Patriots"."""
    found = best(context, figure, MISSILES)
    if found is None or found.mention is None or found.mention.alias.kind != "defence":
        return found
    last = next(iter(mentions_before(context, figure.start, MISSILES, 1)), None)
    return named(last, "noun: before") if last and found.rule.startswith("noun") else found


def best(context: Context, figure: Span, kinds: frozenset[str]) -> Resolution | None:
    """A system of these kinds, but any other weapon that is named before one that is not, or is named only later."""
    apart = (_noun_of_other(context, figure) or _of_others(context, figure)) if kinds == MISSILES else None
    if apart:
        return apart
    first = resolve(context, figure, kinds)
    if first and kinds == MISSILES and _is_fired_by_another(context, first):
        return resolve(context, figure, WEAPONS)
    near = bool(first and first.mention and first.rule not in (*_FAR_RULES, "named: later in the sentence"))
    if first and near and (first.rule.startswith("named") or not _names_other(context, figure, kinds)):
        return first
    second = resolve(context, figure, WEAPONS)
    if first is None or second is None or second.mention is None:
        return first or second
    if near:
        own = second.rule == "named: before the figure" and second.mention.alias.kind in _FLYING
        return second if own else first
    before = second.mention.span.end <= figure.start
    later = first.rule in ("noun: later in the text", "named: later in the sentence") and (
        before or second.rule == "named: after the figure"
    )
    nearer = first.rule == "noun: before" and second.rule in ("named: before the figure", "noun: in the paragraph")
    return second if first.mention is None or later or nearer else first


def _is_fired_by_another(context: Context, found: Resolution) -> bool:
    """Whether what "it" might be was only named as what a system fires: "NASAMS ... fires the AMRAAM. It reaches"."""
    if found.mention is None or found.rule != "noun: in the paragraph":
        return False
    start = found.mention.span.start
    return _FIRES_THE.search(context.folded, max(0, start - _THE_WITHIN), start) is not None


def _noun_of_other(context: Context, figure: Span) -> Resolution | None:
    """What a drone or a gun in the subject's place stands for: "The drones fly at 180 km/h, the missiles at Mach 6"."""
    start = sentence_at(context.document, figure).span.start
    last = next(reversed(candidates_in(context, Span(start, figure.start), WEAPONS)), None)
    text = context.document.text
    if last is None or last.mention or last.kinds & MISSILES or not last.kinds & _FLYING:
        return None
    if not _THE.search(text, max(start, last.span.start - _THE_WITHIN), last.span.start) or is_oblique(text, last.span):
        return None
    found = antecedent(context, last.span, last.kinds)
    return found if found and found.mention and found.mention.alias.kind in last.kinds else None


def _of_others(context: Context, figure: Span) -> Resolution | None:
    """What is said of others than those named: "Other ballistic missiles in the parade have ranges of 1,300 km"."""
    start = sentence_at(context.document, figure).span.start
    others = _OTHERS.match(context.folded, start, figure.start)
    if others is None or has_name(context, Span(start, figure.start), WEAPONS):
        return None
    return Resolution(name=others[1], rule="as written")


def _names_other(context: Context, figure: Span, kinds: frozenset[str]) -> bool:
    """Whether the sentence names a weapon of another kind before the figure."""
    start = sentence_at(context.document, figure).span.start
    return any(
        m.alias.kind in WEAPONS and m.alias.kind not in kinds
        for m in mentions_within(context, Span(start, figure.start))
    )


def _aircraft(context: Context, window: Window) -> Resolution | None:
    """An aircraft, where it alone is named in the sentence before the figure."""
    start, end = window.sentence.start, window.quantity.span.start
    before = [m for m in mentions_within(context, Span(start, end)) if m.alias.kind in NAMED_KINDS]
    if not before and _THE_PLANE.match(window.before):
        last = next(iter(mentions_before(context, start, PLANES, 1)), None)
        return named_in(last) if last else None
    if not before:
        return None
    last = before[-1]
    if last.alias.kind == "aircraft" and _JET_WITH.match(context.document.text, last.span.end):
        return named_in(last)
    if any(m.alias.kind != "aircraft" for m in before) or "missile" in window.before:
        return None
    if _BRINGS.match(context.document.text, last.span.end) or _FIRED_FROM.search(window.before):
        return None
    away = _FROM_PLANE.search(context.document.text, max(start, last.span.start - _FROM_WITHIN), last.span.start)
    return None if away else named_in(last)


def named_in(mention: Mention) -> Resolution:
    """A system by its name in the words of a figure: "40 Narin missiles"."""
    return Resolution(
        name=mention.alias.name, variant=mention.alias.variant, rule="named: in what is counted", mention=mention
    )
