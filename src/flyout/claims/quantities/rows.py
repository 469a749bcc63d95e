"""Quantities as rows for files."""

from __future__ import annotations

from flyout.claims.model import Quantity


def to_row(quantity: Quantity, text: str) -> dict[str, object]:
    """One quantity as a plain row, in a fixed order.

    >>> from flyout.claims.quantities.read import read_quantities
    >>> text = "It flies up to 190 miles."
    >>> row = to_row(read_quantities(text)[0], text)
    >>> row["value"], row["unit"], row["qualifier"], row["text"]
    (190.0, '[mi_i]', 'up_to', '190 miles')
    """
    noun = quantity.noun
    return {
        "value": quantity.value,
        "value_high": quantity.value_high,
        "unit": quantity.unit,
        "dimension": quantity.dimension,
        "qualifier": quantity.qualifier.value,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.span.of(text),
        "also_value": quantity.also_value,
        "also_value_high": quantity.also_value_high,
        "also_unit": quantity.also_unit,
        "noun": None if noun is None else noun.of(text),
        "vague": quantity.vague,
        "digits": list(quantity.digits),
        "rule": quantity.rule,
    }
