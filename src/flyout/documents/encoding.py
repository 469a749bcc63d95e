"""From bytes to text: byte-order mark, UTF-8, what the page declares, then its letters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from flyout.core.errors import DocumentError
from flyout.documents.binary import kind_of, looks_binary

_MARKS = (  # the longer marks first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_.:-]{2,40})""")
_SAMPLE = 65_536
_WESTERN = frozenset(map(chr, range(128))) | frozenset(
    "‘’“”‚„–—…•€£§°©«»·½¼áàâäãåæçéèêëíìîïñóòôöõøœúùûüßÁÀÂÄÅÇÉÈÊÍÑÓÖÔÜÚ\xa0"
)
_AS_UTF8 = "save the report as UTF-8"
_AS_REPORT = "give the report as plain text, HTML, MHTML, PDF or DOCX"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the name of its encoding, and how that was found."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, path: Path) -> Decoded:
    """Text of a file's bytes, without a byte-order mark.

    Raises
    ------
    DocumentError
        For images and other binary files, and for text whose encoding is
        broken or cannot be told.
    """
    kind = kind_of(data)
    if kind:
        raise DocumentError(f"this is {kind}, not a text", where=str(path), remedy=_AS_REPORT)
    decoded = _by_mark(data, path) or _by_zeros(data)
    if decoded is None and b"\x00" in data[:_SAMPLE]:
        raise _binary(path)
    decoded = decoded or _as_utf8(data) or _by_declaration(data) or _western(data) or _guess(data, path)
    if looks_binary(decoded.text):
        raise _binary(path)
    return decoded


def _by_mark(data: bytes, path: Path) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _broken(encoding, len(mark) + error.start, path) from error
            return Decoded(text, encoding, (f"a byte-order mark says {encoding}",))
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    text = _try(data, "utf-8")
    return None if text is None else Decoded(text, "utf-8")


def _by_declaration(data: bytes) -> Decoded | None:
    """What an HTML or XML page says of itself near its top."""
    found = _DECLARED.search(data[:2048]) if data.lstrip()[:1] == b"<" else None
    if not found:
        return None
    encoding = found.group(1).decode("ascii").lower()
    text = _try(data, encoding)
    return None if text is None else Decoded(text, encoding, (f"decoded as {encoding}, as the page declares",))


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 without a mark shows itself by a zero beside every Latin letter."""
    sample = data[:_SAMPLE]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[first::2].count(0), sample[1 - first :: 2].count(0)
        if others == 0 and zeros > 0.4 * len(sample[first::2]):
            text = _try(data, encoding)
            return None if text is None else Decoded(text, encoding, (f"decoded as {encoding}, by its zero bytes",))
    return None


def _western(data: bytes) -> Decoded | None:
    """Windows-1252, if all it gives beyond ASCII are Western letters and the marks of print."""
    text = _try(data, "windows-1252")
    if text is None or not set(text[:_SAMPLE]) <= _WESTERN:
        return None
    return Decoded(text, "windows-1252", ("decoded as windows-1252, by its letters",))


def _guess(data: bytes, path: Path) -> Decoded:
    """By the statistics of charset-normalizer, unless it is UTF-8 with faults in it."""
    fault = _fault_in_utf8(data[:_SAMPLE])
    if fault is not None:
        raise _broken("utf-8", fault, path)
    best = from_bytes(data[:_SAMPLE]).best()
    text = _try(data, best.encoding) if best else None
    if best is None or text is None:
        raise DocumentError("the encoding of this file cannot be told", where=str(path), remedy=_AS_UTF8)
    return Decoded(text, best.encoding, (f"decoded as {best.encoding}, by its letter statistics",))


def _fault_in_utf8(data: bytes) -> int | None:
    """Offset of the first bad byte if the rest is plainly UTF-8; None if it is something else."""
    lenient = data.decode("utf-8", errors="surrogateescape")
    bad = sum(1 for c in lenient if "\udc80" <= c <= "\udcff")
    good = sum(1 for c in lenient if c > "\x7f") - bad
    if good <= bad:
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _binary(path: Path) -> DocumentError:
    return DocumentError("this is a binary file, not a text", where=str(path), remedy=_AS_REPORT)


def _broken(encoding: str, offset: int, path: Path) -> DocumentError:
    return DocumentError(f"the {encoding} text is broken at byte {offset}", where=str(path), remedy=_AS_UTF8)
