"""Where the user's own systems lie, and how one gets there."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from click import get_app_dir

from flyout.core.errors import CatalogueError
from flyout.core.textfile import read_small_text

VARIABLE = "FLYOUT_CATALOGUE"
"""Environment variable that names another folder."""


def own_folder() -> Path:
    """The folder of the user's own systems, which need not exist.

    `$FLYOUT_CATALOGUE` if it is set, else `systems` in the folder where this
    platform keeps settings.
    """
    named = os.environ.get(VARIABLE)
    return Path(named) if named else Path(get_app_dir("flyout")) / "systems"


def own_files() -> tuple[Path, ...]:
    """The files of the user's own systems, by name."""
    folder = own_folder()
    return tuple(sorted(folder.glob("*.toml"))) if folder.is_dir() else ()


def read_text(path: Path) -> str:
    """The text of a file.

    Raises
    ------
    CatalogueError
        If it cannot be read, is far too large, or is no UTF-8.
    """
    return read_small_text(path, CatalogueError, unread="cannot read it", too_large="this describes no system")


def install(text: str, name: str) -> Path:
    """Write one system into the user's folder, wholly or not at all.

    Parameters
    ----------
    text : str
        As it was checked.
    name : str
        Of the file, without its ending.

    Raises
    ------
    CatalogueError
        If the folder cannot be written.
    """
    target = own_folder() / f"{name}.toml"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=target.parent, prefix=f".{name}-", delete=False
        ) as file:
            file.write(text)
        Path(file.name).replace(target)
    except OSError as error:
        reason = (error.strerror or "unwritable").lower()
        raise CatalogueError(
            f"cannot write it: {reason}", where=str(target), remedy=f"name another folder in {VARIABLE}"
        ) from None
    return target
