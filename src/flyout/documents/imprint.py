"""The lines beside a headline that say when a report was printed, who wrote it and for which outlet.

Such a line holds nothing else: "By Jane Doe | Updated 12 Mar 2024". What only
looks like one (a headline with a date in it, a sentence) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flyout.documents.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS, day_text, month_text
from flyout.documents.wordlists import words

_YEAR = r"(?:19|20)\d\d"
_DIGIT, _FOUR = re.compile(r"\d"), re.compile(_YEAR)
_LONGEST = 160  # characters of such a line
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?:(?P<y0>{_YEAR})-(?P<m0>\d\d)-(?P<d0>\d\d)(?=\D|$)"
    rf"|(?P<a>\d\d?)[/.](?P<b>\d\d?)[/.](?P<y3>{_YEAR})\b"
    rf"|(?P<d1>\d\d?)(?:st|nd|rd|th)?(?:\sof)?[\s.-]{{1,2}}(?P<m1>{_MONTH})\b\.?(?:,?[\s-](?P<y1>{_YEAR})\b)?"
    rf"|(?P<m2>{_MONTH})\b\.?\s(?P<d2>\d\d?)(?:st|nd|rd|th)?\b(?:,?\s(?P<y2>{_YEAR})\b)?"
    rf"|(?P<m4>{_MONTH})\b\.?,?\s(?P<y4>{_YEAR})\b)",
    re.IGNORECASE,
)
_DAY = "|".join(sorted((*WEEKDAYS, *SHORT_WEEKDAYS, "sat", "sun"), key=len, reverse=True))
_CLOCK = re.compile(
    r"(?:\bat\s|(?<=\d)T|\b)[0-2]?\d(?:[:.][0-5]\d(?::\d\d(?:\.\d+)?)?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)"
    r"(?:\s?hrs\b)?(?:\s?\(?(?:[A-Z]{1,5}|[ECMP]T|Z)\b\)?|\s?(?:GMT|UTC)?[+-]\d\d:?\d\d\b)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?P<label>(?:(?:first|last|originally|date)\s)?(?:published|updated|posted|modified|edited|issued|released"
    r"|created|filed|uploaded)|publication\sdate|release\sdate|date|dated|(?:current\s)?as\sof)\b(?:\s(?:on|at|in)\b)?"
    r"\s?:?",
    re.IGNORECASE,
)
_CHANGED = ("updated", "modified", "edited")
_IDLE = re.compile(rf"\b(?:{_DAY})\b\.?|\b\d\d?[\s-]min(?:ute)?s?(?:\sread)?\b", re.IGNORECASE)
_CUTS = re.compile(r"\s*[|•·–—;()\[\]\t/]\s*|\s-{1,2}\s|,\s|\s{3,}")
_NAME = r"(?:(?:de|van|von|der|al|el|bin|ibn|du|la|le)\s)?[A-Z][\w’'.-]*"
_NAMES = rf"{_NAME}(?:\s{_NAME}){{0,3}}"
_PERSON = rf"{_NAME}(?:\s{_NAME}){{1,3}}"
_BYLINE = re.compile(
    rf"(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Ww]ords)\s)?(?:[Bb]y|BY)\b:?\s(?P<author>{_PERSON}(?:\s(?:and|&)\s{_PERSON})?)"
    rf"(?:\sfor\s(?P<outlet>{_NAMES}))?(?:\s(?:in|at)\s{_NAMES})?|Author:\s(?P<named>{_PERSON})"
)
_OFFICES = words("editor correspondent reporter writer staff analyst bureau chief author fellow contributor")
HOUSES = words("""
    news times post daily press agency herald tribune gazette ministry today journal review observer guardian
    telegraph reuters afp ap bbc cnn tass irna kcna yonhap xinhua department office weekly monitor magazine
""")
_GENRES = words("press news release statement fact sheet media advisory bulletin report analysis for immediate update")
_PLACE = re.compile(rf"{_NAMES}|at|on")
_PLACES = 2  # a city and its country


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a line says of the report it belongs to.

    Parameters
    ----------
    published : str or None
        EDTF; None for a day without its year.
    yearless : tuple of int or None
        Month and day where the year is not said.
    changed : bool
        Whether the date is only that of the last change.
    labelled : bool
        Whether the line says of itself what it is: "Published", "By".
    named : bool
        Whether names stand in it that could be places, or words of a headline.
    """

    published: str | None = None
    yearless: tuple[int, int] | None = None
    changed: bool = False
    labelled: bool = False
    named: bool = False
    author: str | None = None
    outlet: str | None = None


def read_imprint(line: str) -> Imprint | None:
    """What a line says that holds a date, who wrote the report, or both, and nothing else.

    >>> read_imprint("Published: Tue 12 Mar 2024 10:30 GMT").published, read_imprint("Missile fired on March 12, 2024")
    ('2024-03-12', None)
    >>> found = read_imprint("By Jane Doe for The Echo | Updated March 12, 2024")
    >>> found.author, found.outlet, found.published, found.changed
    ('Jane Doe', 'The Echo', '2024-03-12', True)
    >>> read_imprint("By Land and Sea"), read_imprint("12 March 2024 saw three launches")
    (None, None)
    """
    if len(line) > _LONGEST or not (line[:3].casefold() in ("by ", "by:", "wri", "aut") or _may_date(line)):
        return None
    dates = list(_dates(line))
    rest = _CLOCK.sub("|", _DATE.sub("|", line)) if dates else line
    rest = _IDLE.sub("|", _LABEL.sub("|", rest)) if dates else rest
    said = _said(rest, dated=bool(dates))
    if said is None or not (dates or said[0]):
        return None
    changed, date = next((each for each in dates if not each[0]), dates[0]) if dates else (False, None)
    return Imprint(
        published=date if isinstance(date, str) else None,
        yearless=date if isinstance(date, tuple) else None,
        changed=changed,
        labelled=said[0] is not None or (bool(dates) and _LABEL.search(line) is not None),
        named=said[2],
        author=said[0],
        outlet=said[1],
    )


def date_of(line: str) -> str | None:
    """The date of a line that holds a date and nothing else.

    >>> date_of("Tue, 12 Mar 2024 10:30:00 +0000"), date_of("2024"), date_of("last Tuesday")
    ('2024-03-12', '2024', None)
    """
    if re.fullmatch(rf"{_YEAR}|{_YEAR}-(?:0[1-9]|1[0-2])", line):
        return line
    found = read_imprint(line)
    return found.published if found and not (found.author or found.outlet) else None


def _may_date(line: str) -> bool:
    """Whether a date may stand in a line: a digit, and a year or the name of a month."""
    if _DIGIT.search(line) is None:
        return False
    return _FOUR.search(line) is not None or any(
        part.strip(".,").casefold() in MONTHS for part in re.split(r"[\s-]", line)
    )


def _dates(line: str) -> Iterator[tuple[bool, str | tuple[int, int] | None]]:
    """Dates of a line, and whether each is only that of a change, as the label before it says."""
    changed = False
    behind = 0
    for found in _DATE.finditer(line):
        label = list(_LABEL.finditer(line, behind, found.start()))
        changed = label[-1]["label"].lower().endswith(_CHANGED) if label else changed
        yield changed, _value(found)
        behind = found.end()


def _value(found: re.Match[str]) -> str | tuple[int, int] | None:
    """A date in EDTF, or month and day; None where it does not exist or day and month cannot be told apart."""
    if found["y0"]:
        return day_text(int(found["y0"]), int(found["m0"]), int(found["d0"]))
    if found["y3"]:
        return _in_figures(int(found["a"]), int(found["b"]), int(found["y3"]), dotted="." in found[0])
    if found["m4"]:
        return month_text(int(found["y4"]), MONTHS[found["m4"].lower()])
    month, day = MONTHS[(found["m1"] or found["m2"]).lower()], int(found["d1"] or found["d2"])
    year = found["y1"] or found["y2"]
    return day_text(int(year), month, day) if year else (month, day)


def _in_figures(first: int, second: int, year: int, *, dotted: bool) -> str | None:
    """12/31/2024 and 31.12.2024; where a stroke leaves two readings, none."""
    readings = {day_text(year, second, first)} | (set() if dotted else {day_text(year, first, second)})
    known = [reading for reading in readings if reading]
    return known[0] if len(known) == 1 else None


def _said(rest: str, *, dated: bool) -> tuple[str | None, str | None, bool] | None:
    """Author and outlet in what a line holds beside its dates, and whether other names; None if anything else."""
    author = outlet = None
    places = 0
    for piece in filter(None, (each.strip(" ,.:") for each in _CUTS.split(rest))):
        byline = _BYLINE.fullmatch(piece)
        low = frozenset(piece.casefold().split())
        if byline and author is None and not low & HOUSES.difference(("reuters", "afp", "ap", "tass", "staff")):
            author, outlet = byline["author"] or byline["named"], byline["outlet"] or outlet
        elif low & HOUSES and len(low) <= 6 and piece[0].isupper() and not low <= _GENRES:
            outlet = outlet or piece
        elif low <= _GENRES or (author and low & _OFFICES):
            continue
        elif dated and places < _PLACES and _PLACE.fullmatch(piece):
            places += 1
        else:
            return None
    return author, outlet, places > 0


_DASH = re.compile(r"\s[-–—]{1,2}\s")
_OPENING = re.compile(
    rf"(?:(?P<place>[A-Z][^\d()/]{{1,50}}?)[,.]\s)?(?P<date>{_DATE.pattern})?\.?,?\s?"
    r"(?:[(/](?P<outlet>[A-Z][\w .&-]{1,30}?)[)/])?\.?\s?[-–—]{1,2}\s",
    re.IGNORECASE,
)


def read_opening(line: str) -> Imprint | None:
    """What the opening of a report says before its dash: "KYIV, March 12, 2024 (Echo) - ".

    >>> read_opening("KYIV, March 12 (Echo) - Two missiles fell.").yearless, read_opening("On March 12 - a day")
    ((3, 12), None)
    """
    head = line[:_LONGEST]
    found = _OPENING.match(head) if _DASH.search(head) and _may_date(head) else None
    if found is None or not (found["date"] and (found["outlet"] or (found["place"] or "").isupper())):
        return None
    if found["place"] and not found["place"][0].isupper():
        return None
    date = _value(found) if found["date"] else None
    return Imprint(
        published=date if isinstance(date, str) else None,
        yearless=date if isinstance(date, tuple) else None,
        outlet=found["outlet"],
    )
