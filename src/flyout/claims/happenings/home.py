"""The state that a report is at home in, whose army is "the Army": by its dateline, else by its money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from flyout.claims.actors import actor_table
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import TIMES, Word, lowers
from flyout.documents.model import Part

_STROKES = frozenset({"-", "--", "–", "—", ":"})
_DASHES = _STROKES | {"("}
_INITIALS = 2  # letters of "US", which opens no dateline
_FIRST = 6
"""Sentences among which a report opens."""
_OF_DATES = TIMES | lowers(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec updated posted published at am pm gmt utc est edt"
)
_ALONE = 9
"""Words of a dateline that is a sentence by itself."""
_OPENING = 12
"""Words in which a dateline ends."""
_AMERICAN = re.compile(  # the states of the United States as datelines give them: "FORT BLISS, Texas"
    r",\s(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois"
    r"|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri"
    r"|Montana|Nebraska|Nevada|New\s(?:Hampshire|Jersey|Mexico|York)|(?:North|South)\s(?:Carolina|Dakota)|Ohio"
    r"|Oklahoma|Oregon|Pennsylvania|Rhode\sIsland|Tennessee|Texas|Utah|Vermont|(?:West\s)?Virginia|Washington"
    r"|Wisconsin|Wyoming|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont"
    r"|Neb|Nev|N\.?[HJMYCD]|S\.?[CD]|Okla|Ore|Pa|R\.?I|Tenn|Vt|W?\.?\s?Va|Wash|Wis|Wyo|D\.?C)\b"
)
_CITIES = {  # no capitals, and named without their state in datelines, as the wires' style books list them
    "Australia": ("Sydney", "Melbourne", "Perth", "Adelaide"),
    "Brazil": ("Sao Paulo", "São Paulo", "Rio De Janeiro"),
    "Canada": ("Montreal", "Toronto"),
    "Germany": ("Frankfurt", "Hamburg", "Munich"),
    "India": ("Mumbai", "Bengaluru"),
    "Israel": ("Haifa",),
    "Italy": ("Milan",),
    "Japan": ("Osaka",),
    "Pakistan": ("Karachi", "Lahore", "Rawalpindi"),
    "Russia": ("St. Petersburg",),
    "South Africa": ("Johannesburg", "Cape Town"),
    "Spain": ("Barcelona",),
    "Switzerland": ("Geneva", "Zurich"),
    "Türkiye": ("Istanbul",),
    "United States": (
        *("Atlanta", "Baltimore", "Boston", "Chicago", "Cleveland", "Dallas", "Denver", "Detroit", "Honolulu"),
        *("Houston", "Los Angeles", "Miami", "New York", "Philadelphia", "Phoenix", "San Diego", "San Francisco"),
        *("Seattle",),
    ),
}
_STATE_OF = {city: state for state, cities in _CITIES.items() for city in cities}
_MONEYS = {
    "£": "United Kingdom",
    "crore": "India",
    "yen": "Japan",
    "reais": "Brazil",
    "hryvnias": "Ukraine",
    "shekels": "Israel",
    "liras": "Türkiye",
    "zloty": "Poland",
}
_DOLLARS = {"NT": "Taiwan", "A": "Australia", "AU": "Australia", "NZ": "New Zealand", "C": "Canada", "S": "Singapore"}
_MONEY_WORDS = frozenset(_MONEYS)


def home_of(text: str, lines: Sequence[Line]) -> str | None:
    """The state a report is sent from ("MANILA, Philippines — "), else the one in whose money it reckons."""
    opening = dateline(lines)
    return (_by_dateline(text, *opening) if opening else None) or _by_money(lines)


def dateline(lines: Sequence[Line]) -> tuple[Line, int] | None:
    """The first line of the text and the word that ends its dateline; None where it opens with none."""
    opening = [line for line in islice(lines, _FIRST) if line.part is Part.BODY]
    body = next((line for line in opening if not (_is_byline(line) or _is_date(line))), None)
    if body is None or not (body.words[0].text.isupper() or _is_place(body)):
        return None
    stop = next((k for k in range(1, min(_OPENING, len(body.words))) if _is_stroke(body, k)), None)
    if stop is None and len(body.words) <= _ALONE and _is_of_dateline(body, len(body.words) - 1):
        stop = len(body.words) - 1  # "Moscow, May 3, 2022."
    loud = body.words[0].text.isupper()
    return None if stop is None or not (loud or _is_of_dateline(body, stop)) else (body, stop)


def _is_byline(line: Line) -> bool:
    """Whether a line only names who wrote the report: "By Ana Dow / Staff reporter"."""
    return line.row[0] == "by" and len(line.row) < _OPENING


def _is_date(line: Line) -> bool:
    """Whether a line holds a date and nothing else: "Jan. 19, 2024."."""
    return not any(word.text.islower() for word in line.words) and _is_of_dateline(line, len(line.words), months=True)


def _is_of_dateline(line: Line, stop: int, *, months: bool = False) -> bool:
    """Whether the words before `stop` are those of a place and a date."""
    words = line.words[:stop]
    if months:
        return all(word.number or word.mark or word.low.rstrip(".") in _OF_DATES for word in words)
    return all(word.number or word.mark or word.capital for word in words)


def _is_place(line: Line) -> bool:
    """Whether a line begins with a state or a city that is known."""
    known = line.names.get(0)
    return (known is not None and known.alias.kind == "state") or line.words[0].text in _STATE_OF


def _is_stroke(line: Line, index: int) -> bool:
    """Whether a stroke, a colon or a bracket ends a dateline at `index`, and no hyphen joins two words."""
    if line.words[index].text not in _DASHES:
        return False
    return line.words[index].text in {":", "("} or line.starts[index] > line.end_of(index - 1)


def past_dateline(line: Line) -> int:
    """The first word of a line behind its dateline: "OSLO -- | Norway will"."""
    near = range(1, min(_OPENING, len(line.words) - 1))
    stop = next((k for k in near if line.words[k].text in _STROKES), None)
    if stop is None:
        return 0
    loud = line.words[0].text.isupper() and len(line.words[0].text) > _INITIALS
    dated = _is_place(line) or line.row[0].rstrip(".") in _OF_DATES  # "New Delhi, November 25, 2024: India has"
    return stop + 1 if loud or (dated and stop > 2 and _is_of_dateline(line, stop)) else 0


def _by_dateline(text: str, body: Line, stop: int) -> str | None:
    states = [body.names[k] for k in range(stop) if k in body.names and body.names[k].alias.kind == "state"]
    if states:
        actor = actor_table().get(states[0].alias.text)
        return (actor.state if actor else None) or states[0].alias.name
    name = " ".join(word.text for word in body.words[: _town_ends(body, stop)]).title()
    town = actor_table().get(name)
    if town and town.kind == "state":
        return town.state or town.name
    if name in _STATE_OF:
        return _STATE_OF[name]
    return "United States" if _AMERICAN.search(text, body.span.start, body.starts[stop]) else None


def _town_ends(line: Line, stop: int) -> int:
    """Word behind the capitals that open a dateline: "NEW DELHI | , May 3"."""
    return next((k for k in range(stop) if not line.words[k].text.isupper()), stop)


def _before_dollars(line: Line) -> list[Word]:
    """What stands right before each sign of dollars: "NT | $86 billion"."""
    return [line.words[k - 1] for k in range(1, len(line.row)) if line.row[k] == "$"]


def _by_money(lines: Sequence[Line]) -> str | None:
    """The state in whose money a report reckons, if in one only."""
    homes = {_MONEYS[low] for line in lines for low in line.lows & _MONEY_WORDS}
    for line in lines:
        if "$" in line.lows:
            homes |= {_DOLLARS[word.text] for word in _before_dollars(line) if word.text in _DOLLARS}
    return next(iter(homes)) if len(homes) == 1 else None
