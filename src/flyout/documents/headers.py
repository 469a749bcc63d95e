"""Header lines at the top of a text file: of an archive ("SOURCE: ..."), of a mail or a wire ("Subject: ...")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from flyout.documents.imprint import HOUSES
from flyout.documents.wordlists import words

_ARCHIVE = re.compile(r"(SOURCE|TITLE|DATE|OUTLET|PUBLISHER|AUTHOR|BYLINE|URL|LANGUAGE):[ \t]*")
_MAIL = re.compile(r"(?P<label>[A-Za-z][A-Za-z-]{1,30}):(?:\s+(?P<value>.*))?")
_LABELS = words("""
    subject re headline title from sent date to cc bcc reply-to message-id mime-version received return-path sender
    importance priority attachments slug byline dateline source keywords author outlet publisher published url
    content-type content-transfer-encoding content-language in-reply-to references thread-topic thread-index
    delivered-to list-id embargo
""")
_TOPICS = words("subject re headline title slug")
_TITLES = ("headline", "title", "subject", "re")
"""Of several, the first is the title."""

_WHO = words("from byline author sender")
_WHEN = words("date sent published")
_NEXT_SENTENCE = re.compile(r"[.!?]\s+[A-Z].{60}")
_FORWARDED = re.compile(r"-{2,}.{0,40}\bmessage\b.{0,10}-{2,}|begin forwarded message:?", re.IGNORECASE)
_AGAIN = re.compile(r"(?:(?:re|fwd?|aw|wg):\s*)+", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*[<(\[][^<>()\[\]]*@[^<>()\[\]]*[>)\]]|\s*\S+@\S+")
HEADER_LINES = 30
"""Most lines of a header."""

_FEWEST = 2  # of a mail
_ARCHIVE_LINES = 12


@dataclass(frozen=True, slots=True)
class Header:
    """What header lines say, by the labels of an archive, and how many lines they are."""

    labels: dict[str, str] = field(default_factory=dict)
    lines: int = 0


def read_header(lines: Sequence[str]) -> Header:
    """The header that the first of these lines opens.

    >>> found = read_header(["Subject: FW: Heron shown", "From: Jo Low <jo@echo.example>", "It flies far."])
    >>> found.labels, found.lines
    ({'TITLE': 'Heron shown', 'AUTHOR': 'Jo Low'}, 2)
    >>> read_header(["Subject: the Heron", "It flies far."]).lines
    0
    """
    labels: dict[str, str] = {}
    for line in lines[:_ARCHIVE_LINES]:
        found = _ARCHIVE.match(line)
        if not found or found[1] in labels:
            break
        labels[found[1]] = line[found.end() :].strip()
    mail = _read_mail(lines)
    return mail if mail.lines > len(labels) else Header(labels, len(labels))


def _read_mail(lines: Sequence[str]) -> Header:
    """The header of a mail or a wire: two lines or more, with what it is about, or from whom and when or to whom."""
    first = 1 if lines and _FORWARDED.fullmatch(lines[0]) else 0
    found: dict[str, str] = {}
    count = first
    for line in lines[first:HEADER_LINES]:
        label = _MAIL.fullmatch(line)
        name = label["label"].lower() if label else ""
        if label is None or not (name in _LABELS or name.startswith("x-")) or _runs_on(line):
            break
        found.setdefault(name, label["value"] or "")
        count += 1
    told = found.keys()
    sent = "from" in told and not told.isdisjoint(_WHEN | {"to"})
    if count - first < _FEWEST or not (sent or told & _TOPICS) or not any(map(str.isalpha, found.get("from", "a"))):
        return Header()
    return Header(_as_archive(found), count)


def _runs_on(line: str) -> bool:
    """Whether a line goes on with a whole sentence, and so is no header.

    >>> _runs_on("Source: Echo. It flew on Saturday from the pad to a lake 90 km off in the east, he said.")
    True
    >>> _runs_on("Source: Echo.")
    False
    """
    return line.endswith((".", "!", "?")) and _NEXT_SENTENCE.search(line) is not None


def _as_archive(found: dict[str, str]) -> dict[str, str]:
    """The same by the labels of an archive."""
    who, where = _sender(next((found[label] for label in found if label in _WHO), ""))
    source = found.get("source", "")
    said = {
        "TITLE": _AGAIN.sub("", next((found[label] for label in _TITLES if label in found), "")),
        "DATE": next((found[label] for label in found if label in _WHEN), ""),
        "AUTHOR": who,
        "OUTLET": found.get("outlet") or found.get("publisher") or where or ("" if "/" in source else source),
        "URL": found.get("url") or (source if "/" in source else ""),
    }
    return {label: value for label, value in said.items() if value}


def _sender(written: str) -> tuple[str, str]:
    """Person and outlet that a mail is from.

    >>> _sender('"Low, Jo" <jo@echo.example>'), _sender("Jo Low, Echo News"), _sender("Echo News Agency")
    (('Low, Jo', ''), ('Jo Low', 'Echo News'), ('', 'Echo News Agency'))
    """
    quoted = written.startswith('"')
    plain = " ".join(_ADDRESS.sub("", written).split()).strip(" \"',")
    pieces = [plain] if quoted else [piece.strip() for piece in re.split(r",\s|\s[/|–-]\s", plain)]
    houses = [piece for piece in pieces if not HOUSES.isdisjoint(piece.lower().split())]
    persons = [piece for piece in pieces if piece and piece not in houses]
    return ", ".join(persons), ", ".join(houses)
