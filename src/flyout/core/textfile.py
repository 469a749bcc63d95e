"""Small text files from outside."""

from __future__ import annotations

from pathlib import Path

from flyout.core.errors import FlyoutError

LARGEST = 1_000_000  # bytes; a file that somebody writes by hand has some thousands


def read_small_text(path: Path, error: type[FlyoutError], *, unread: str, too_large: str) -> str:
    """The text of a file in UTF-8.

    Parameters
    ----------
    path : Path
    error : type
        Raised where it cannot be read, is far too large, or is no UTF-8.
    unread, too_large : str
        What the first two are told as.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as caught:
        raise error(f"{unread}: {(caught.strerror or 'unreadable').lower()}", where=str(path)) from None
    if len(content) > LARGEST:
        raise error(f"{too_large}: it has more than a million bytes", where=str(path))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as caught:
        raise error(
            f"this is no text in UTF-8 (byte {caught.start})", where=str(path), remedy="save the file as UTF-8"
        ) from None
