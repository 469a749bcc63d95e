"""The state that a report is at home in, whose army is "the Army": by its dateline, else by its money."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.actors import actor_table
from flyout.claims.speech.lines import Line
from flyout.documents.model import Part

_STROKES = frozenset({"-", "--", "–", "—", ":"})
_DASHES = _STROKES | {"("}
_INITIALS = 2  # letters of "US", which opens no dateline
_ALONE = 6
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
    "nt$": "Taiwan",
    "a$": "Australia",
    "zloty": "Poland",
}
_MONEY_WORDS = frozenset(_MONEYS)


def home_of(text: str, lines: Sequence[Line]) -> str | None:
    """The state a report is sent from ("MANILA, Philippines — "), else the one in whose money it reckons."""
    opening = dateline(lines)
    return (_by_dateline(text, *opening) if opening else None) or _by_money(lines)


def dateline(lines: Sequence[Line]) -> tuple[Line, int] | None:
    """The first line of the text and the word that ends its dateline; None where it opens with none."""
    body = next((line for line in lines if line.part is Part.BODY), None)
    if body is None or not body.words[0].text.isupper():
        return None
    stop = next((k for k in range(1, min(_OPENING, len(body.words))) if body.words[k].text in _DASHES), None)
    if stop is None and len(body.words) <= _ALONE and [word.text for word in body.words[1:2]] == [","]:
        stop = len(body.words) - 1  # "MOSCOW, May 3."
    return None if stop is None else (body, stop)


def past_dateline(line: Line) -> int:
    """The first word of a line behind its dateline: "OSLO -- | Norway will"."""
    if not (line.words[0].text.isupper() and len(line.words[0].text) > _INITIALS):
        return 0
    near = range(1, min(_OPENING, len(line.words) - 1))
    return next((k + 1 for k in near if line.words[k].text in _STROKES), 0)


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


def _by_money(lines: Sequence[Line]) -> str | None:
    """The state in whose money a report reckons, if in one only."""
    homes = {_MONEYS[low] for line in lines for low in line.lows & _MONEY_WORDS}
    return next(iter(homes)) if len(homes) == 1 else None
