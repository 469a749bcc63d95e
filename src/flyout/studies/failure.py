"""What a study says of a report it could not read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One report that could not be checked; the others were."""

    name: str
    message: str
