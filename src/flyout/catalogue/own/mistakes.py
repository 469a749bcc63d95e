"""Every mistake of a file, collected instead of raised one by one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from flyout.core.errors import CatalogueError

Mistakes = list[CatalogueError]

_Form = TypeVar("_Form", bound=BaseModel)


def checked(content: object, form: type[_Form], where: str, mistakes: Mistakes) -> _Form | None:
    """A table as its form, every mistake noted; None where more is wrong with it than unknown keys."""
    try:
        return form.model_validate(content)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False)
    for wrong in found:
        mistakes.append(_mistake(wrong["loc"], wrong["type"], wrong["msg"], list(form.model_fields), where))
    if isinstance(content, Mapping) and all(wrong["type"] == "extra_forbidden" for wrong in found):
        return form.model_validate({key: content[key] for key in content if key in form.model_fields})
    return None


def _mistake(place: tuple[int | str, ...], kind: str, message: str, keys: list[str], where: str) -> CatalogueError:
    key = ".".join(str(part) for part in place)
    if kind == "missing":
        return CatalogueError(f"{key} is missing", where=where)
    if kind == "extra_forbidden":
        return CatalogueError(f'unknown key "{key[:60]}"', where=where, remedy=likely(key, keys))
    words = message.removeprefix("Value error, ").replace("Input should be", "has to be")
    return CatalogueError(f"{key}: {words}" if key else words, where=where)


def likely(word: str, known: Iterable[str]) -> str:
    """Which known word an unknown one may have meant."""
    known = list(known)
    close = difflib.get_close_matches(word, known, n=1)
    return f"did you mean {close[0]}?" if close else f"one of {', '.join(known)}"


def table_of(content: Mapping[str, Any], key: str, mistakes: Mistakes, where: str) -> Mapping[str, Any]:
    """The table under a key; empty, with a mistake noted, where it is something else."""
    found = content.get(key, {})
    if isinstance(found, dict):
        return found
    mistakes.append(CatalogueError(f"{key} is no table", where=where, remedy=f"begin it with [{key}]"))
    return {}


def tables_of(content: Mapping[str, Any], key: str, mistakes: Mistakes, where: str) -> list[Mapping[str, Any]]:
    """The tables of an array under a key; none, with a mistake noted, where it is something else."""
    found = content.get(key, [])
    if isinstance(found, list) and all(isinstance(item, dict) for item in found):
        return found
    mistakes.append(CatalogueError(f"{key} is no array of tables", where=where, remedy=f"begin each with [[{key}]]"))
    return []
