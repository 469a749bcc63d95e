"""The user's own systems, read once."""

from __future__ import annotations

from functools import cache

from flyout.catalogue.own.folder import own_files, read_text
from flyout.catalogue.own.read import Own, read_own
from flyout.core.errors import CatalogueError


@cache
def own_systems() -> tuple[Own, ...]:
    """Every system in the user's own folder; the same value on every call.

    Raises
    ------
    CatalogueError
        If a file has mistakes; `flyout systems add --check` lists them all.
    """
    systems: list[Own] = []
    for path in own_files():
        own, mistakes = read_own(read_text(path), path.name)
        if own is None or mistakes:
            raise CatalogueError(
                f"a system of your own has mistakes, the first: {mistakes[0].what}",
                where=str(path),
                remedy=f"flyout systems add --check {path} lists them; or move the file away",
            )
        systems.append(own)
    return tuple(systems)


def readable_systems() -> tuple[Own, ...]:
    """The user's own systems as far as they can be read: what another may not be called."""
    read = (read_own(read_text(path), path.name) for path in own_files())
    return tuple(own for own, mistakes in read if own is not None and not mistakes)
