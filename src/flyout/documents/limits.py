"""How large a report may be, and how a file is opened without trusting it."""

from __future__ import annotations

from pathlib import Path

from flyout.core.errors import DocumentError

MAX_BYTES = 20_000_000
"""A newspaper article is some kilobytes; a file a thousand times that is no report."""


def read_bytes(path: Path) -> bytes:
    """All bytes of a file of reasonable size; a large one is refused unread.

    Raises
    ------
    DocumentError
        For a missing file, a folder, a device, a file that may not be read,
        is too large, or holds nothing.
    """
    try:
        _check(path)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(
            f"the report cannot be opened: {reason}", where=str(path), remedy="check the name and the permissions"
        ) from error
    if len(data) > MAX_BYTES:
        raise too_large(path, len(data))
    if not data.strip():
        raise DocumentError("the file is empty", where=str(path), remedy="give a file with the text of a report")
    return data


def _check(path: Path) -> None:
    """Whether there is a file at all, and of a size to read."""
    if not path.is_file():
        raise _no_file(path)
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise too_large(path, size)


def _no_file(path: Path) -> DocumentError:
    """The error for what is no file that can be read."""
    if path.is_dir():
        message, remedy = "this is a folder, not a report", "name the files in it, such as FOLDER/*.txt"
    elif not path.exists():
        message, remedy = "there is no such file", "check the name and the folder"
    else:
        message, remedy = "this is a device or a pipe, not a file", "save the report first"
    return DocumentError(message, where=str(path), remedy=remedy)


def too_large(path: Path, size: int) -> DocumentError:
    """The error for a file of `size` bytes."""
    return DocumentError(
        f"the file is too large for a report: {size / 1e6:.0f} MB, at most {MAX_BYTES / 1e6:.0f} MB are read",
        where=str(path),
        remedy="give one article a file",
    )
