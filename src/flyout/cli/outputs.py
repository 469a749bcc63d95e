"""Files that a command was asked to write."""

from __future__ import annotations

from pathlib import Path

from flyout.core.errors import FlyoutError


def write_file(path: Path, content: str) -> None:
    """Write a text file as it is; raises FlyoutError with the reason where that cannot be done."""
    try:
        path.write_text(content, encoding="utf-8", newline="")
    except OSError as error:
        reason = (error.strerror or "not writable").lower()
        raise FlyoutError(
            f"cannot write it: {reason}", where=str(path), remedy="name a file in another folder"
        ) from None
