"""Statements, claims and reports made by hand, each in one short call."""

import itertools
import types

import pytest

from flyout.claims.model import Claim, Kind
from flyout.core.interval import Interval
from flyout.core.span import Span
from flyout.core.statement import Modality, Origin, Qualifier, Statement
from flyout.documents.model import Document
from flyout.units.figures import reading, significant_figures
from flyout.units.table import to_si

NUMBERS = itertools.count(1)


def report(name, **more):
    return Document(
        name=name,
        text="",
        sha256="",
        encoding="utf-8",
        sentences=(),
        **more,
    )


def read(value, value_high, unit):
    low, high = (
        reading(end, significant_figures(f"{end:.0f}" if end == int(end) else repr(end)))
        for end in (value, value if value_high is None else value_high)
    )
    return Interval(to_si(low.low, unit), to_si(high.high, unit))


def say(doc, attribute, value=None, unit=None, **rest):
    """A statement of a report: a figure with its unit, or words alone."""
    number = next(NUMBERS)
    words = value if isinstance(value, str) else None
    qualifier = rest.pop("qualifier", Qualifier.EXACT if words is None else None)
    value_high = rest.pop("value_high", None)
    origin = rest.pop("origin", None) or Origin(
        kind="report",
        name=doc,
        title=doc,
        locator=rest.pop("locator", f"{doc}-{number:04d}"),
        quote=rest.pop("quote", ""),
        published=rest.pop("published", None),
    )
    return Statement(
        subject=rest.pop("subject", "Kestrel"),
        attribute=attribute,
        modality=rest.pop("modality", Modality.ASSERTED),
        origin=origin,
        value=None if words is not None else value,
        value_high=value_high,
        unit=unit,
        words=words,
        reading=None if words is not None else read(value, value_high, unit),
        qualifier=qualifier,
        **rest,
    )


def publish(source, attribute, value=None, unit=None, *, citable=True, **rest):
    """A figure of the catalogue."""
    origin = Origin(
        kind="catalogue",
        name=source,
        title=source,
        locator=f"row {next(NUMBERS)}",
        quote="",
        published=rest.pop("published", None),
        address=rest.pop("address", None),
        citable=citable,
    )
    return say(source, attribute, value, unit, origin=origin, **rest)


def tell(doc, words, **rest):
    """A claim of a report; an event unless another kind is given."""
    start = rest.pop("start", next(NUMBERS) * 1000)
    mention = rest.pop("mention", words)
    return Claim(
        id=rest.pop("id", f"{doc}-{start:07d}"),
        doc=doc,
        clause=Span(start, start + len(words)),
        quote=words,
        mention=Span(start, start + len(mention)),
        mention_text=mention,
        kind=rest.pop("kind", Kind.EVENT),
        subject=rest.pop("subject", "Norland"),
        attribute=rest.pop("attribute", "strike"),
        modality=rest.pop("modality", Modality.ASSERTED),
        rule="by hand",
        **rest,
    )


@pytest.fixture(scope="session")
def make():
    """Builders: `make.report`, `make.say`, `make.publish`, `make.tell`."""
    return types.SimpleNamespace(report=report, say=say, publish=publish, tell=tell)
