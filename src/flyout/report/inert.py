"""Text from outside made harmless: nothing in it can move a cursor, turn a line round or run."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

BIDI_CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Characters that reorder what is written around them (Unicode TR 9, table of explicit formatting)."""

_UNSEEN = re.compile(f"[\x00-\x1f\x7f-\x9f{BIDI_CONTROLS}\u2028\u2029\ufeff\ud800-\udfff]")
_BLANK = frozenset("\t\n\r\u2028\u2029")


def visible(text: str) -> str:
    r"""Text for one line of a page or terminal, with every control character shown as a replacement mark.

    A file name may hold an escape sequence that clears the screen, or a
    character that makes `exe.txt` read `txt.exe`. White space becomes a space.

    >>> visible("red\x1b[31m and\u202e turned\nround")
    'red�[31m and� turned round'
    """
    return _UNSEEN.sub(lambda match: " " if match[0] in _BLANK else "\ufffd", text)


def web_address(address: str | None) -> str | None:
    """The address if a browser may be sent there: http or https with a host; None otherwise.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if address is None or _UNSEEN.search(address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:  # "http://[": no host can be read from it
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname else None
