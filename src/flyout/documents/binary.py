"""What a file is that is not text, told by its first bytes."""

from __future__ import annotations

import re

_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"BM", "a bitmap image"),
    (b"RIFF", "a RIFF sound, film or image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document without text"),
    (b"\xd0\xcf\x11\xe0", "an old or locked Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
    (b"bplist00", "a Safari web archive"),
)
_ALSO_WORDS = (b"BM", b"MZ", b"RIFF", b"ID3")  # an article may begin with these letters
_SAMPLE = 4096
_FEW = 0.02  # of all characters, at most these are control characters in text
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")  # but for tabs, line ends, escape


def kind_of(data: bytes) -> str | None:
    """What the bytes are, if they are surely no text: "a PNG image"; None for text."""
    for magic, name in _MAGIC:
        if data.startswith(magic) and (magic not in _ALSO_WORDS or _has_controls(data[:_SAMPLE])):
            return name
    return None


def _has_controls(data: bytes) -> bool:
    return any(byte < 0x20 and byte not in b"\t\n\r\f\v\x1b" for byte in data)


def looks_binary(text: str) -> bool:
    """Whether decoded text is mostly no text: too many control characters."""
    sample = text[: 16 * _SAMPLE]
    return "\x00" in sample or len(_CONTROL.findall(sample)) > _FEW * len(sample)
