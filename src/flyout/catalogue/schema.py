"""What the rows of the data files must look like; nothing is kept in this form."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, model_validator

from flyout.catalogue.attributes import ATTRIBUTES, COUNTED, FLIGHT_ATTRIBUTES, OTHER, WORDS
from flyout.catalogue.model import Confidence, Kind, Manner, Path
from flyout.core.source import ASSUMPTION
from flyout.core.statement import Qualifier
from flyout.units.table import UNITS, dimension_of

_EDTF = r"\d{4}(-\d{2}(-\d{2})?)?~?"
_NUMERAL = r"\d+(\.\d+)?"

Text = Annotated[str, StringConstraints(min_length=1)]
Numeral = Annotated[str, StringConstraints(pattern=rf"^{_NUMERAL}$")]
Date = Annotated[str, StringConstraints(pattern=rf"^{_EDTF}$")]
MissingIsNone = BeforeValidator(lambda cell: cell or None)


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FigureRow(_Row):
    """One row of `figures.csv`, every cell still text; an empty cell is None."""

    system: Text
    variant: Annotated[Text | None, MissingIsNone]
    attribute: Text
    of: Annotated[Text | None, MissingIsNone]
    value: Annotated[Numeral | None, MissingIsNone]
    value_high: Annotated[Numeral | None, MissingIsNone]
    unit: Annotated[Text | None, MissingIsNone]
    words: Annotated[Text | None, MissingIsNone]
    qualifier: Annotated[Qualifier | None, MissingIsNone]
    as_of: Annotated[Date | None, MissingIsNone]
    payload: Annotated[Text | None, MissingIsNone]
    condition: Annotated[Text | None, MissingIsNone]
    source: Text
    locator: str
    confidence: Confidence
    note: str

    @model_validator(mode="after")
    def _number_or_words(self) -> Self:
        if (self.value is None) == (self.words is None):
            raise ValueError("give either a value or words")
        if self.value is None and (self.unit or self.value_high or self.qualifier):
            raise ValueError("words take no unit, no upper value and no qualifier")
        if self.value is not None and not (self.unit and self.qualifier):
            raise ValueError("a value needs its unit and qualifier")
        _check_ends(self.value, self.value_high, self.qualifier)
        return self

    @model_validator(mode="after")
    def _attribute_fits(self) -> Self:
        if (self.of is not None) != (self.attribute == "count") or (self.of and self.of not in COUNTED):
            raise ValueError(f"only a count says what it is of, one of {', '.join(sorted(COUNTED))}")
        if self.attribute == OTHER and self.condition is None:
            raise ValueError("an attribute other needs a condition that says what it is")
        _check_attribute(self.attribute, self.unit)
        return self


class FlightRow(_Row):
    """One row of `flights.csv`: one figure that one source gives of one flight."""

    flight: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    system: Text
    variant: Annotated[Text | None, MissingIsNone]
    date: Annotated[Date | None, MissingIsNone]
    name: Annotated[Text | None, MissingIsNone]
    manner: Annotated[Manner | None, MissingIsNone]
    attribute: Text
    value: Numeral
    value_high: Annotated[Numeral | None, MissingIsNone]
    unit: Text
    qualifier: Qualifier
    who: Annotated[Text | None, MissingIsNone]
    as_of: Annotated[Date | None, MissingIsNone]
    condition: Annotated[Text | None, MissingIsNone]
    source: Text
    locator: str
    confidence: Confidence
    note: str

    @model_validator(mode="after")
    def _number_of_a_flight(self) -> Self:
        if self.attribute not in FLIGHT_ATTRIBUTES:
            raise ValueError(f"attribute {self.attribute} is none of a flight: {', '.join(sorted(FLIGHT_ATTRIBUTES))}")
        if self.date is None and self.name is None:
            raise ValueError("a flight needs its date or a name")
        _check_ends(self.value, self.value_high, self.qualifier)
        _check_attribute(self.attribute, self.unit)
        return self


def _check_ends(low: str | None, high: str | None, qualifier: Qualifier | None) -> None:
    if (high is not None) != (qualifier is Qualifier.BETWEEN):
        raise ValueError("an upper value goes with the qualifier between, and only with it")
    if high is not None and float(high) <= float(low or 0.0):
        raise ValueError("the upper value is not above the lower one")


def _check_attribute(attribute: str, unit: str | None) -> None:
    if unit is not None and unit not in UNITS:
        raise ValueError(f"unit {unit} is not one of ours")
    if attribute == OTHER:
        return
    if attribute not in ATTRIBUTES:
        raise ValueError(f"attribute {attribute} is not one of ours")
    dimension = WORDS if unit is None else dimension_of(unit)
    if dimension not in ATTRIBUTES[attribute]:
        raise ValueError(f"{attribute} is no {dimension}")


class SourceTable(_Row):
    """One table of `sources.toml`."""

    title: Text
    address: str
    publisher: Text | None = None
    published: Date | None = None
    citable: bool = True
    note: str = ""

    @model_validator(mode="after")
    def _address_or_reason(self) -> Self:
        if self.citable and not re.match(r"https?://[^/\s]+", self.address):
            raise ValueError("a citable source needs a web address")
        if not self.citable and not self.note:
            raise ValueError("a source that cannot be cited needs a note that says why")
        return self


class _Reasoned(_Row):
    source: Text
    reason: str = ""

    @model_validator(mode="after")
    def _assumption_has_reason(self) -> Self:
        if self.source == ASSUMPTION and not self.reason:
            raise ValueError("an assumption needs its reason")
        return self


class VariantTable(_Reasoned):
    """One version of a system in `systems.toml`."""

    name: Text
    words: Text


class RecipeTable(_Row):
    """Which figures make a vehicle, in `systems.toml`."""

    sources: tuple[Text, ...]
    drag: Text
    reason: Text


class SystemTable(_Reasoned):
    """One system in `systems.toml`."""

    kind: Kind
    path: Path
    words: Text
    variants: tuple[VariantTable, ...] = ()
    recipe: RecipeTable | None = None


class AliasRow(_Row):
    """One row of `aliases.csv`."""

    text: Text
    name: Text
    kind: Text
    variant: Annotated[Text | None, MissingIsNone]
    case_sensitive: Annotated[bool, BeforeValidator(lambda cell: {"yes": True, "": False}.get(cell, cell))]
