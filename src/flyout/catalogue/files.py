"""Data files to checked rows, with the file, row and field of every mistake."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from flyout.core.errors import CatalogueError

_Form = TypeVar("_Form", bound=BaseModel)


def read_rows(file: Traversable, schema: type[_Form]) -> Iterator[tuple[int, _Form]]:
    """Rows of a CSV file with their line number, the header being line 1.

    Raises
    ------
    CatalogueError
        At the first row that breaks the schema, or if the header does.
    """
    reader = csv.DictReader(file.read_text(encoding="utf-8").splitlines(), strict=True)
    expected = list(schema.model_fields)
    if reader.fieldnames != expected:
        raise CatalogueError(
            f"the header is {','.join(reader.fieldnames or ())}",
            where=f"{file.name}, line 1",
            remedy=f"write {','.join(expected)}",
        )
    for cells in reader:
        yield reader.line_num, _check(cells, schema, f"{file.name}, line {reader.line_num}")


def read_tables(file: Traversable, schema: type[_Form]) -> dict[str, _Form]:
    """Tables of a TOML file by name.

    Raises
    ------
    CatalogueError
        If the file is no TOML, or at the first table that breaks the schema.
    """
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"no TOML: {error}", where=file.name) from None
    return {name: _check(table, schema, f"{file.name}, [{name}]") for name, table in content.items()}


def _check(cells: Mapping[Any, Any], schema: type[_Form], where: str) -> _Form:
    try:
        return schema.model_validate(cells)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        wrong = f"{field}: {first['msg']}" if field else first["msg"]
        raise CatalogueError(wrong.replace("Value error, ", ""), where=where) from None
