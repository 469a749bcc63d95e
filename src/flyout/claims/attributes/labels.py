"""What the labels of a fact box say: "Class: ICBM. Basing: road-mobile. Operators: India"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.actors import STATES
from flyout.claims.attributes.found import Found
from flyout.claims.context import Context
from flyout.claims.places import mentions_within, sentence_index
from flyout.claims.subjects import WEAPONS, resolve
from flyout.core.span import Span

LABEL = "label"
_LABELS = {
    label: attribute
    for attribute, labels in {
        "class": "class, type, role, category, missile type, weapon type",
        "country_of_origin": "originated from, origin, country, country of origin, place of origin, origin country",
        "operator": "possessed by, operator, user, used by, operated by, in service with, current operator, main user, "
        "main operator, owner, in use with",
        "manufacturer": "manufacturer, maker, builder, producer, built by, made by, produced by, manufactured by, "
        "contractor, prime contractor, main contractor",
        "developer": "developer, designer, designed by, developed by, design bureau",
        "launcher": "basing, launch platform, platform, launched from, launcher, carrier, launch vehicle, launch mode, "
        "fired from, basing mode, launch from",
        "propellant": "propulsion, propellant, fuel, engine, motor, powerplant",
        "guidance_type": "guidance, guidance system, navigation, seeker",
        "variant_of": "derived from, based on, variant of, developed from",
        "other": "status",
    }.items()
    for label in labels.split(", ")
}
_LABEL = re.compile(r"(?:^|[.;|•*\n-]\s?)(?P<label>[A-Za-z][a-z ]{2,20}?)\s?$")
_VALUE = re.compile(r"[^.:;|\n]{2,80}")
_LONGEST = 26  # characters of a label with what stands before it


def read_labels(context: Context) -> Iterator[Found]:
    """Attributes behind their labels; every state of a row of states is one."""
    text, document = context.document.text, context.document
    colon = text.find(": ")
    while colon >= 0:
        label = _LABEL.search(text, max(0, colon - _LONGEST), colon)
        name = label["label"].lower() if label else ""
        attribute = _LABELS.get(name) or _LABELS.get(name.removesuffix("s"))
        value = _VALUE.match(text, colon + 2) if attribute else None
        if attribute and value and document.sentences[sentence_index(document, colon)].part.makes_claims:
            yield from _said(context, attribute, Span(*value.span()))
        colon = text.find(": ", colon + 1)


def _said(context: Context, attribute: str, span: Span) -> Iterator[Found]:
    subject = resolve(context, Span(span.start, span.start + 1), WEAPONS)
    if subject is None:
        return
    places = [(span, " ".join(context.text_of(span).split()))]
    if attribute in ("operator", "country_of_origin"):
        states = [m for m in mentions_within(context, span) if m.alias.kind in STATES]
        places = [(state.span, state.alias.name) for state in states] or places
    for place, value in places:
        yield Found(attribute=attribute, value=value, mention=place, subject=subject, rule=LABEL)
