"""The figures of a fact box: what each measures is what its label says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flyout.claims.antecedents import named
from flyout.claims.attribution import Attributions
from flyout.claims.context import Context
from flyout.claims.facts.labels import Label
from flyout.claims.facts.lines import Fact
from flyout.claims.facts.topics import facts_of
from flyout.claims.measures.claimed import figure_claim
from flyout.claims.model import Claim, Quantity
from flyout.claims.places import mentions_within
from flyout.claims.quantities.read import quantities_on
from flyout.claims.quantities.tape import read_tape
from flyout.claims.subjects import WEAPONS, Resolution
from flyout.core.span import Span
from flyout.core.statement import Qualifier
from flyout.units.table import to_si

_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d,/])")
_AGREE = 0.1  # of a figure: within this a second one in brackets is the same in another unit
_BOUNDED = frozenset({"range", "altitude", "speed", "payload_mass", "apogee"})
_DRIVEN = "operational range"
_WIDEST = 120  # characters of a value that is a figure


def read_figures(context: Context, attributions: Attributions) -> Iterator[Claim]:
    """Quantity claims of the lines "Range: 300 km"."""
    for fact, topic in facts_of(context).values():
        for quantity in _figures(context, fact):
            subject = _named_in_value(context, fact, quantity) or topic
            attribute = _attribute(fact.label, quantity, subject)
            yield figure_claim(
                context,
                attributions.at(quantity.span),
                quantity,
                attribute=attribute,
                subject=subject,
                of=fact.label.counts if attribute == "count" else None,
                qualifier=_qualifier(quantity, fact.label, attribute),
            )


def _attribute(label: Label, quantity: Quantity, subject: Resolution) -> str:
    """What a figure measures; how far a launcher goes on its wheels is no range of fire."""
    attribute = label.measures[quantity.dimension]
    if attribute != "range":
        return attribute
    driven = label.name == _DRIVEN and subject.mention is not None and subject.mention.alias.kind == "launcher"
    return "other" if driven else "min_range" if label.least else attribute


def _named_in_value(context: Context, fact: Fact, quantity: Quantity) -> Resolution | None:
    """The round or version whose name stands before a figure in the value itself: "M26: 32 km; GMLRS: 70 km"."""
    before = context.document.text[fact.value.start : quantity.span.start]
    colon = before.rfind(": ")
    start = max(before.rfind(mark, 0, max(0, colon)) for mark in (";", ",", ")")) + 1
    if colon < 0 or ";" in before[colon:] or ", " in before[colon:]:
        return None
    place = Span(fact.value.start + start, fact.value.start + colon)
    name = next((m for m in mentions_within(context, place) if m.alias.kind in WEAPONS), None)
    return named(name, "named: before the figure") if name else None


def _figures(context: Context, fact: Fact) -> list[Quantity]:
    """Figures of the kind that the label announces; what a bracket repeats in another unit counts once."""
    found: list[Quantity] = []
    for quantity in _read(context, fact):
        if _is_told(context, quantity, fact.label) and not _repeats(context, quantity, found):
            found.append(quantity)
    if "year" in fact.label.measures:
        found = [*found, *_years(context, fact, found)]
    return found


def _is_told(context: Context, quantity: Quantity, label: Label) -> bool:
    """Whether a label announces such a figure; of a motor the stages alone are counted: "Propulsion: two-stage"."""
    attribute = label.measures.get(quantity.dimension)
    return attribute is not None and (
        attribute != "stages" or label.told is None or "stage" in context.text_of(quantity.span).lower()
    )


def _read(context: Context, fact: Fact) -> Iterator[Quantity]:
    first = bisect_left(context.figure_starts, fact.value.start)
    last = bisect_left(context.figure_starts, min(fact.value.end, fact.value.start + _WIDEST), first)
    for quantity in context.quantities[first:last]:
        yield _with_unit(context, quantity, fact.label.unit)


def _with_unit(context: Context, quantity: Quantity, unit: str | None) -> Quantity:
    """A bare figure with the unit that its label has in brackets: "Range (km): 300"."""
    if unit is None or quantity.dimension not in ("count", "year"):
        return quantity
    told = quantities_on(read_tape(f"{context.text_of(quantity.span)} {unit}"))
    return replace(told[0], span=quantity.span, noun=None) if told and told[0].dimension != "count" else quantity


def _repeats(context: Context, quantity: Quantity, found: list[Quantity]) -> bool:
    """Whether a figure in brackets is the one before it in another unit."""
    if not found:
        return False
    last = found[-1]
    _, opened, inside = context.document.text[last.span.end : quantity.span.start].rpartition("(")
    if not opened or ")" in inside:
        return False  # "$9.7m (IB), $27.9m (IIA)"
    if quantity.dimension != last.dimension or quantity.dimension in ("money", "count", "year", "mach"):
        return quantity.dimension == last.dimension
    first, second = to_si(last.value, last.unit), to_si(quantity.value, quantity.unit)
    return abs(first - second) <= _AGREE * max(abs(first), abs(second))


def _years(context: Context, fact: Fact, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Years that are no figures by themselves: that of a date, "12 March 1998", and further ones of a row."""
    text = context.document.text
    dated = bool(found)
    for year in _YEAR.finditer(text, fact.value.start, min(fact.value.end, fact.value.start + _WIDEST)):
        if any(quantity.span.holds(Span(*year.span())) for quantity in found):
            continue
        if dated and text[year.start() - 2 : year.start()] not in (", ", "; "):
            continue
        dated = True
        yield Quantity(
            span=Span(*year.span()),
            value=float(year[0]),
            unit="year",
            dimension="year",
            qualifier=Qualifier.EXACT,
            digits=(len(year[0]),),
            rule="year",
        )


def _qualifier(quantity: Quantity, label: Label, attribute: str) -> Qualifier:
    """The most that a label announces is a bound."""
    bound = label.most and attribute in _BOUNDED and quantity.qualifier is Qualifier.EXACT
    return Qualifier.UP_TO if bound else quantity.qualifier
