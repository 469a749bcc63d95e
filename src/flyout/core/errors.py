"""The few errors a caller can meet, each saying what, where and what to do."""

from __future__ import annotations

from typing import ClassVar


class FlyoutError(Exception):
    """A mistake of the caller or of the input, with a remedy.

    Parameters
    ----------
    what : str
        What was given and what is wrong with it, one sentence.
    where : str or None
        The file, line, system or row it was found in.
    remedy : str or None
        What the caller can do.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        lines = [self.what]
        if self.where:
            lines.append(f"  in: {self.where}")
        if self.remedy:
            lines.append(f"  try: {self.remedy}")
        return "\n".join(lines)


class DocumentError(FlyoutError):
    """A report that cannot be read as text."""


class UnitError(FlyoutError):
    """A figure whose unit is missing, unknown or of the wrong dimension."""


class DomainError(FlyoutError):
    """A number outside the range a model is made for."""


class VehicleError(FlyoutError):
    """A vehicle description that no rocket can have."""


class CatalogueError(FlyoutError):
    """A catalogue file that breaks its own rules."""


class UnknownSystemError(FlyoutError):
    """A name the catalogue does not know."""
