"""What a missile is said to burn, and how it is guided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_folded, sought
from flyout.claims.context import Context
from flyout.claims.subjects import MISSILES, WEAPONS, resolve
from flyout.core.span import Span

_PROPELLANT = sought(
    "solid|liquid|hybrid|hypergolic|cryogenic",
    r"\b(?P<what>solid|liquid|hybrid|hypergolic|cryogenic)(?:[-\s](?:rocket|propellant|fuel|fuelled|fueled))?[-\s]"
    r"(?:rocket\s)?(?:propellants?|propelled|fuel(?:l?ed)?|fuels|propulsion(?:\ssystem)?|motors?|engines?|boosters?)\b",
)
_LIQUID = (
    r"(?:kerosene|(?:red fuming )?nitric acid|liquid oxygen|lox|alcohol|ethanol|hydrazine|udmh"
    r"|unsymmetrical dimethylhydrazine"
    r"|nitrogen tetroxide|dinitrogen tetroxide|hydrogen peroxide|liquid hydrogen)"
)
_MIXED = sought(
    "kerosene|acid|oxygen|lox|alcohol|ethanol|hydrazine|udmh|tetroxide|hydrogen",
    rf"\b(?P<what>{_LIQUID}(?:\s(?:and|with)\s{_LIQUID}))\b",
)
_JET = sought(
    "jet|turbofan",
    r"\b(?P<what>turbojet|turbofan|ramjet|scramjet|jet)(?:[-\s](?:engines?|powered|propelled))\b",
)
_GUIDANCE = sought(
    "guid|homing|seeker|navigation",
    r"\b(?P<what>(?:gps|ins|inertial|satellite|laser|radar|infrared|infra-red|terrain|tv|optical|glonass"
    r"|stellar|wire|command|"
    r"radio|image|electro-optical|imaging infrared|beidou)(?:(?:[-\s/,]|\sand\s)(?:gps|ins|inertial"
    r"|satellite|laser|radar|infrared|terrain|optical|"
    r"glonass|matching|contour|aided|navigation|beidou)){0,6})[-\s](?:guided|guidance|homing|seekers?|navigation"
    r"|system)\b",
)
_TARGET = re.compile(r"\s(?:site|sites|radar|bomb|bombs)\b")


def read_propellants(context: Context) -> Iterator[Found]:
    """Propellants: "solid rocket propellant", "liquid-fuelled"; and the engines of cruise missiles."""
    for described in (_PROPELLANT, _MIXED, _JET):
        for match in find_folded(context, described):
            span = Span(match.start(), match.end())
            subject = resolve(context, span, MISSILES)
            if subject:
                value = match["what"].lower()
                yield Found(attribute="propellant", value=value, mention=span, subject=subject, rule="propellant")


def read_guidance(context: Context) -> Iterator[Found]:
    """Guidance: "inertial guidance", "GPS-guided"."""
    for match in find_folded(context, _GUIDANCE):
        if _TARGET.match(context.document.text, match.end()):
            continue
        span = Span(match.start(), match.end())
        subject = resolve(context, span, WEAPONS)
        if subject:
            value = " ".join(Span(*match.span("what")).of(context.document.text).split())
            yield Found(attribute="guidance_type", value=value, mention=span, subject=subject, rule="guidance")
