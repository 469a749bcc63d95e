"""Web pages saved in one file by a browser: MHTML (RFC 2557), read by the mail parser of the standard library."""

from __future__ import annotations

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from flyout.core.errors import DocumentError

_HEAD = re.compile(rb"\s*(?:From|MIME-Version|Subject|Date|Snapshot-Content-Location|Content-Type):", re.IGNORECASE)
_SAMPLE = 8192  # bytes of its head


def is_mhtml(data: bytes) -> bool:
    r"""Whether a file is a web page with its pictures in one, by its first lines.

    >>> is_mhtml(b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n")
    True
    """
    return _HEAD.match(data) is not None and b"multipart/related" in data[:_SAMPLE].lower()


def page_in(data: bytes, path: Path) -> tuple[bytes, str | None]:
    """The page itself, and the address it was saved from; None where that is not said.

    Raises
    ------
    DocumentError
        If the file is damaged or holds no page.
    """
    try:
        message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)
        part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        page = part.get_payload(decode=True) if part else None
        address = message.get("Snapshot-Content-Location")
    except Exception as error:  # whatever the parser raises on hostile bytes
        raise _without_page(path) from error
    if not isinstance(page, bytes) or not page.strip():
        raise _without_page(path)
    return page, str(address) if address else None


def _without_page(path: Path) -> DocumentError:
    return DocumentError(
        "no web page was found in this web archive",
        where=str(path),
        remedy="save the page as HTML, or the words of the report as plain text",
    )
