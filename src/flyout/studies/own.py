"""A system of the user's own: what is wrong with its file, what is missing, and how it gets into the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flyout.catalogue.load import load_package
from flyout.catalogue.model import Entry
from flyout.catalogue.model import Path as Course
from flyout.catalogue.own.folder import install, own_files, read_text
from flyout.catalogue.own.load import readable_systems
from flyout.catalogue.own.merge import clashes, with_own
from flyout.catalogue.own.read import Own, read_own
from flyout.catalogue.sense import senseless
from flyout.core.errors import CatalogueError
from flyout.systems.own import design_mistakes

USUAL = ("range", "launch_mass", "payload_mass", "length", "diameter", "propellant", "country_of_origin")
"""Attributes most reports speak of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What became of one file.

    Parameters
    ----------
    file : str
        As given.
    entry : Entry or None
        As far as it could be read; None where not even the table [system] could.
    mistakes : tuple of CatalogueError
        All of them; the system is used only if there are none.
    missing : tuple of str
        What it would still need, and for what; no mistakes.
    installed : Path or None
        Where it now is, if it was to be installed.
    """

    file: str
    entry: Entry | None
    mistakes: tuple[CatalogueError, ...]
    missing: tuple[str, ...]
    installed: Path | None = None


def check_own(path: Path) -> Checked:
    """What is wrong with a file and what is missing in it; nothing is written.

    Raises
    ------
    CatalogueError
        If the file cannot be read at all.
    """
    return _checked(path, read_text(path))[1]


def add_own(path: Path, *, replace: bool) -> Checked:
    """Check a file and, if it is right, put it among the user's own systems.

    Parameters
    ----------
    path : Path
    replace : bool
        Whether it may take the place of a system of one's own with the same name.

    Raises
    ------
    CatalogueError
        If the file cannot be read, or the folder not be written.
    """
    text = read_text(path)
    own, checked = _checked(path, text, replace=replace)
    if own is None or checked.mistakes:
        return checked
    return Checked(
        file=checked.file,
        entry=checked.entry,
        mistakes=(),
        missing=checked.missing,
        installed=install(text, own.file),
    )


def _checked(path: Path, text: str, *, replace: bool = True) -> tuple[Own | None, Checked]:
    own, mistakes = read_own(text, path.name)
    if own is not None:
        mistakes += [*_taken(own, replace=replace), *senseless(own.entry), *design_mistakes(own)]
    entry = None if own is None else own.entry
    missing = () if own is None else tuple(_missing(own))
    return own, Checked(file=str(path), entry=entry, mistakes=tuple(mistakes), missing=missing)


def _taken(own: Own, *, replace: bool) -> Iterator[CatalogueError]:
    """Names that are in use, those of its own earlier self left out."""
    others = [other for other in readable_systems() if other.file != own.file]
    yield from clashes(own, with_own(load_package(), others))
    if not replace and any(path.stem == own.file for path in own_files()):
        yield CatalogueError(
            f"{own.entry.name} is among your own systems already",
            where=f"{own.read_from}, [system]",
            remedy="flyout systems add --replace FILE",
        )


def _missing(own: Own) -> Iterator[str]:
    """What else a reader or a command would want."""
    given = {figure.attribute for figure in own.entry.figures}
    absent = [attribute.replace("_", " ") for attribute in USUAL if attribute not in given]
    if own.entry.path is not Course.NONE and absent:
        yield f"no figure of {', '.join(absent)}: reports on these have nothing to be compared with"
    if own.entry.path is Course.BALLISTIC and own.design is None:
        yield "no [design]: flyout reach and the physical verdicts have nothing to fly"
    if not any(figure.citable for figure in own.entry.figures):
        yield "every figure is an assumption: nothing can be quoted against a report"
    unplaced = sum(not figure.locator and figure.citable for figure in own.entry.figures)
    if unplaced:
        yield f"{unplaced} of {len(own.entry.figures)} figures do not say where in their source they stand (locator)"
