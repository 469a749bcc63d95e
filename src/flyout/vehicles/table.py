"""One table of a vehicle file, read key by key with its place for every message."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from flyout.core.errors import UnitError, VehicleError
from flyout.units.text import read_si

_EXAMPLES = {
    "mass": "kg",
    "time": "s",
    "length": "m",
    "area": "m2",
    "areal density": "kg/m2",
    "angle": "deg",
    "speed": "m/s",
}
_LONGEST = 60  # of a value quoted in a message


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Keys of one table of a file.

    Parameters
    ----------
    content : mapping
        As the TOML reader gives it.
    where : str
        File and table for messages: 'scud-b.toml, [[stage]] 1'.
    """

    content: Mapping[str, Any]
    where: str

    def check_keys(self, *, required: Collection[str], optional: Collection[str] = ()) -> None:
        """Refuse unknown and missing keys; raises VehicleError naming them."""
        known = [*required, *optional]
        for key in self.content:
            if key not in known:
                likely = difflib.get_close_matches(key, known, n=1)
                remedy = f"did you mean {likely[0]}?" if likely else f"the keys are {', '.join(known)}"
                raise VehicleError(f'unknown key "{key[:_LONGEST]}"', where=self.where, remedy=remedy)
        for key in required:
            if key not in self.content:
                raise VehicleError(f"{key} is missing", where=self.where, remedy=f"the keys are {', '.join(known)}")

    def figure(self, key: str, dimension: str, *, least: str = "above zero") -> float:
        """A text with its unit as SI.

        Parameters
        ----------
        key : str
        dimension : str
            What the figure has to measure.
        least : str
            "above zero" or "zero or more".

        Raises
        ------
        UnitError
            If it is a bare number, no number, or of another dimension.
        VehicleError
            If it is smaller than `least` allows.
        """
        where = f"{self.where}, {key}"
        value = self.content[key]
        if not isinstance(value, str):
            example = f'{key} = "{value} {_EXAMPLES[dimension]}"' if _is_number(value) else f"{key} as a text"
            wrong = f"{str(value)[:_LONGEST]} is {'a bare number' if _is_number(value) else 'no figure'}"
            raise UnitError(f"{wrong} where a {dimension} needs its unit", where=where, remedy=f"write {example}")
        figure = read_si(value, dimension, where=where)
        if figure < 0.0 or (figure == 0.0 and least == "above zero"):
            raise VehicleError(
                f'{key.replace("_", " ")} is "{value}"', where=where, remedy=f"give a {dimension} {least}"
            )
        return figure

    def numbers(self, key: str) -> tuple[float, ...]:
        """A list of plain numbers; raises VehicleError for anything else."""
        values = self.content[key]
        if not isinstance(values, list) or not all(_is_number(value) for value in values):
            raise VehicleError(
                f"{key} is no list of plain numbers",
                where=f"{self.where}, {key}",
                remedy=f"write {key} = [0.0, 1.0, 2.0]",
            )
        return tuple(float(value) for value in values)

    def words(self, key: str) -> str:
        """A text that is not empty; raises VehicleError for anything else."""
        value = self.content[key]
        if not isinstance(value, str) or not value.strip():
            raise VehicleError(f"{key} is no text", where=f"{self.where}, {key}", remedy=f'write {key} = "..."')
        return value.strip()

    def table(self, key: str) -> Table:
        """The table under `key`; raises VehicleError if it is none."""
        value = self.content[key]
        if not isinstance(value, dict):
            raise VehicleError(f"{key} is no table", where=self.where, remedy=f"write a table [{key}]")
        return Table(content=value, where=f"{self.where}, [{key}]")

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables of the array under `key`; raises VehicleError if it is none or empty."""
        values = self.content[key]
        if not isinstance(values, list) or not values or not all(isinstance(value, dict) for value in values):
            raise VehicleError(
                f"{key} is no array of tables", where=self.where, remedy=f"begin every {key} with [[{key}]]"
            )
        return tuple(
            Table(content=value, where=f"{self.where}, [[{key}]] {number}") for number, value in enumerate(values, 1)
        )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
