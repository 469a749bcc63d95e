"""From a claim of a report to the value that can be compared and judged."""

from __future__ import annotations

from flyout.claims.model import Claim, Kind
from flyout.core.interval import Interval
from flyout.core.statement import Origin, Statement
from flyout.documents.model import Document
from flyout.units.figures import reading
from flyout.units.table import UNITS, to_si

_WHOLE = 2  # figures taken for an end whose digits were not counted


def to_statement(claim: Claim, document: Document) -> Statement | None:
    """What a claim says of an attribute of a system, in SI; None for events and quotes.

    Parameters
    ----------
    claim : Claim
    document : Document
        The report it was read in.

    Returns
    -------
    Statement or None
        `reading` holds every value its digits allow, from the lowest of the
        lower end to the highest of the upper; qualifiers do not widen it.
    """
    if claim.kind not in (Kind.QUANTITY, Kind.ATTRIBUTE):
        return None
    value = claim.value if isinstance(claim.value, (int, float)) else None
    return Statement(
        subject=claim.subject,
        variant=claim.variant,
        attribute=claim.attribute,
        modality=claim.modality,
        origin=_origin(claim, document),
        value=value,
        value_high=claim.value_high,
        unit=claim.unit,
        words=claim.value if isinstance(claim.value, str) else None,
        reading=None if value is None else _reading(claim, value),
        qualifier=claim.qualifier,
        speaker=claim.speaker,
    )


def _origin(claim: Claim, document: Document) -> Origin:
    return Origin(
        kind="report",
        name=claim.doc,
        title=document.headline or document.name,
        locator=claim.id,
        quote=claim.quote,
        address=document.address,
        published=document.published,
    )


def _reading(claim: Claim, value: float) -> Interval | None:
    """Values the digits allow, both ends of a range together [SI]."""
    low = _end(claim, value, 0)
    if claim.value_high is None or low is None:
        return low
    high = _end(claim, claim.value_high, 1)
    return low if high is None else low.hull(high)


def _end(claim: Claim, value: float, index: int) -> Interval | None:
    if claim.unit is None or claim.unit not in UNITS:
        return None
    digits = claim.digits[index] if index < len(claim.digits) else _WHOLE
    band = reading(value, digits)
    return Interval(to_si(band.low, claim.unit), to_si(band.high, claim.unit))
