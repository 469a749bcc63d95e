"""Claims as rows of the public format."""

from __future__ import annotations

from flyout.claims.model import Claim, written_subject

Value = str | float | int | bool | None


def to_row(claim: Claim) -> dict[str, Value]:
    """One claim as a JSON object: the public fields in their order, then how it was read.

    Parameters
    ----------
    claim : Claim

    Returns
    -------
    dict
        Numbers without a fraction are whole ("190", not "190.0"); a subject of
        which the text names a variant carries it ("ATACMS M39"); one the text
        never gives its usual name goes by the text's, and `system` has the usual one;
        a unit goes without what UCUM has in braces, which changes no unit ("kt", not "kt{TNT}").
    """
    return {
        "id": claim.id,
        "doc": claim.doc,
        "start": claim.clause.start,
        "end": claim.clause.end,
        "quote": claim.quote,
        "mention_start": claim.mention.start,
        "mention_end": claim.mention.end,
        "mention": claim.mention_text,
        "kind": claim.kind.value,
        "subject": claim.called or written_subject(claim),
        "attribute": claim.attribute,
        "of": claim.of,
        "value": _plain(claim.value),
        "value_high": _plain(claim.value_high),
        "unit": claim.unit and claim.unit.partition("{")[0],
        "also_value": _plain(claim.also_value),
        "also_value_high": _plain(claim.also_value_high),
        "also_unit": claim.also_unit,
        "qualifier": claim.qualifier.value if claim.qualifier else None,
        "modality": claim.modality.value,
        "speaker": claim.speaker,
        "time_hint": claim.time_hint,
        "date": claim.date,
        "system": claim.subject if claim.called else None,
        "variant": claim.variant,
        "in_headline": claim.in_headline,
        "direct": claim.direct,
        "status": claim.status,
        "event": claim.event,
        "office": claim.office_text,
        "office_start": claim.office.start if claim.office else None,
        "office_end": claim.office.end if claim.office else None,
        "told_to": claim.told_to,
        "anonymous": claim.anonymous,
        "rule": claim.rule,
    }


def _plain(value: float | str | None) -> Value:
    return int(value) if isinstance(value, float) and value.is_integer() else value
