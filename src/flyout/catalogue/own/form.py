"""What a file with a system of the user's own must look like; nothing is kept in this form."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from flyout.catalogue.model import Confidence, Kind, Path
from flyout.catalogue.schema import Text
from flyout.core.statement import Qualifier

TABLES = ("system", "variant", "source", "figure", "design")
"""What a file may hold."""


def _with_unit(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise ValueError(f'{value} is a bare number: write it with its unit, such as "{value} km"')
    return value


def _written(value: object) -> object:
    """A date that TOML has read as one, as text again."""
    return value.isoformat() if isinstance(value, date) else value


Measured = Annotated[Text, BeforeValidator(_with_unit)]
Dated = Annotated[Text, BeforeValidator(_written)]


class OwnSystem(BaseModel):
    """The table [system]."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Text
    aliases: tuple[Text, ...] = ()
    kind: Kind
    path: Path
    words: Text
    source: Text
    reason: str = ""


class OwnFigure(BaseModel):
    """One table [[figure]]."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    attribute: Text
    source: Text
    value: Measured | None = None
    value_high: Measured | None = None
    words: Text | None = None
    qualifier: Qualifier | None = None
    variant: Text | None = None
    of: Text | None = None
    as_of: Dated | None = None
    payload: Measured | None = None
    condition: Text | None = None
    locator: str = ""
    confidence: Confidence = Confidence.MEDIUM
    note: str = ""
