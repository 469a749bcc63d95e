"""Events that several claims speak of: which claims belong together, and what the event is called."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, product, starmap
from types import MappingProxyType

from flyout.claims.model import Claim, Kind
from flyout.core.dates import days_of, when
from flyout.documents.model import Document
from flyout.findings.attributes import the
from flyout.findings.states import state_behind
from flyout.findings.unnamed import without_state

_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "strike": "{actors} {first}{system}strike{on}",
        "test": "{actors} {first}test{of}",
        "delivery": "the {first}delivery{of}{to}",
        "request": "{actors} request{for_}",
        "order": "{actors} order{for_}",
        "production": "the production{of}",
        "interception": "the interception{of}",
        "deployment": "the {first}deployment{of}{in_}",
        "authorisation": "the authorisation to use {thing}{in_}",
        "sale": "the approval of the sale{of}{to}",
        "restriction": "the restriction on the use{of}{in_}",
    }
)
"""How an event is called; what is not known is left out."""

NAMELESS = ("other", "confirmation")
"""Kinds that do not say which event is meant, so that two of them need not be one."""

_LASTING = ("authorisation", "sale", "restriction", "request")
"""Acts that hold from then on, so that two reports of one are of the same."""

_BOUGHT = ("order", "request")

_RECURRING = ("test", "strike", "interception")
"""Acts that are done again: what is told of two seasons is two of them."""

SEASON = timedelta(days=180)
"""Between two days this far apart nobody tells of one launch."""

_SALE = re.compile(
    r"\b(?:sales?|sell(?:ing)?|sold|exports?|exporting|purchases?|purchasing|buy(?:ing)?)\b", re.IGNORECASE
)
"""What an authorisation is one of that lets somebody buy a weapon and not use it."""

_DONE = ("authorised", "reported", "claimed", "confirmed")
"""Where an event stands that has happened."""

_FIRST = re.compile(r"\bfirst(?:-ever)?\b", re.IGNORECASE)


_AGAIN = re.compile(
    r"\bfirst\b[^.;]{0,60}?\b(?:since|this (?:year|month|week|summer|spring|autumn|winter)"
    r"|of (?:(?:the|this) (?:year|month)|\d{4})|(?:in|for) (?:(?:more|less) than |nearly |almost |over |about |some )?"
    r"[\w-]+ (?:days|weeks|months|years|decades))",
    re.IGNORECASE,
)
"""The first after others: "the first launch since November"."""


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What sets one event apart from others: its kind, the system, the place or other side."""

    attribute: str
    system: str
    place: str

    @classmethod
    def read(cls, key: str) -> Key:
        """Read a key as claims carry it: "strike|ATACMS|Russia"; missing parts stay empty."""
        attribute, system, place, *_ = (*(part.strip() for part in key.split("|")), "", "", "")
        return cls(attribute, system, place)

    @property
    def parts(self) -> int:
        """How many parts are known."""
        return sum(map(bool, (self.attribute, self.system, self.place)))

    def open_forms(self) -> Iterator[Key]:
        """The same key with one or more of its known parts left open."""
        choices = ({part, ""} for part in (self.attribute, self.system, self.place))
        return (key for key in starmap(Key, product(*choices)) if key != self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One event with all the claims about it, in the order of the reports.

    Parameters
    ----------
    key : Key
    claims : tuple of Claim
    when : str
        Its day in EDTF, of an older event of a kind that reports tell of again; else empty.
    """

    key: Key
    claims: tuple[Claim, ...]
    when: str = ""

    @property
    def title(self) -> str:
        """What the event is called: "Ukraine’s first ATACMS strike on Russia"."""
        return title_of(self.key, self.claims) + (f" {when(self.when)}" if self.when else "")


def key_of(claim: Claim) -> Key:
    """The event a claim carries; leave to sell a weapon is another act than leave to use it."""
    key = Key.read(claim.event or "")
    if key.attribute == "authorisation" and _SALE.search(f"{claim.mention_text} {claim.value}"):
        return replace(key, attribute="sale")
    return key


def occurrences(claims: Iterable[Claim], documents: Mapping[str, Document]) -> tuple[Occurrence, ...]:
    """Claims grouped by the event they carry, in the order in which the events come up.

    A key that leaves a part open joins the one fuller key that fits it; where
    two would fit, or where others have done the one than the other, it stays by
    itself. Tests and strikes of two seasons are two.
    """
    read = [(key_of(claim), claim) for claim in claims if claim.event]
    carried = [(key, claim) for key, claim in read if key.attribute not in NAMELESS]
    fuller: dict[Key, list[Key]] = {}
    for key in dict.fromkeys(key for key, _ in carried):
        for opener in key.open_forms():
            fuller.setdefault(opener, []).append(key)
    actors = _actors(carried)
    groups: dict[Key, list[Claim]] = {}
    for key, claim in carried:
        fitting = [other for other in fuller.get(key, _named(key, carried)) if _of_one_actor(key, other, actors)]
        groups.setdefault(_home(key, fitting), []).append(claim)
    return tuple(one for key, group in groups.items() for one in _by_season(key, group, documents))


def _actors(carried: Iterable[tuple[Key, Claim]]) -> Mapping[Key, set[str]]:
    """States that are said to have done what each key stands for."""
    found: dict[Key, set[str]] = {}
    for key, claim in carried:
        state = state_behind(claim.subject) if claim.attribute == key.attribute else None
        if state:
            found.setdefault(key, set()).add(state)
    return found


def _of_one_actor(key: Key, other: Key, actors: Mapping[Key, set[str]]) -> bool:
    """Whether one state may have done both: a strike of Russia's is none of Armenia's with the same missile."""
    mine, theirs = actors.get(key), actors.get(other)
    return key.attribute not in _RECURRING or not mine or not theirs or not mine.isdisjoint(theirs)


def _by_season(key: Key, claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Occurrence]:
    """One event for every season in which the claims have it happen, in the order in which they come up."""
    days = {claim.id: _day_of(claim, documents) for claim in claims}
    starts = _seasons(days.values()) if key.attribute in _RECURRING else []
    told: dict[int, list[Claim]] = {}
    for claim in claims:
        own = days[claim.id]
        told.setdefault(bisect(starts, own[0]) if own else len(starts), []).append(claim)
    return [
        Occurrence(key=key, claims=tuple(group), when=_told_day(group) if season < len(starts) else "")
        for season, group in told.items()
    ]


def _seasons(days: Iterable[tuple[date, date] | None]) -> list[date]:
    """The first days of all seasons; none where there is but one."""
    known = sorted(day for day in days if day)
    ends = accumulate((last for _, last in known), max)
    starts = [first for (first, _), before in zip(known[1:], ends, strict=False) if first - before > SEASON]
    return [known[0][0], *starts] if starts else []


def _day_of(claim: Claim, documents: Mapping[str, Document]) -> tuple[date, date] | None:
    """When a claim has its event happen: on the day it names, else about that of its report."""
    document = documents.get(claim.doc)
    return days_of(claim.date if claim.status in _DONE else None) or days_of(document.published if document else None)


def _told_day(claims: Iterable[Claim]) -> str:
    return next((claim.date for claim in claims if claim.date and claim.status in _DONE), "")


def _named(key: Key, carried: Iterable[tuple[Key, Claim]]) -> list[Key]:
    """Where a weapon without a name may be one that others name: the same act, with the same other side."""
    if not key.place or key.attribute in _RECURRING or without_state(key.system) is None:
        return []
    same = (other for other, _ in carried if (other.attribute, other.place) == (key.attribute, key.place))
    return list(dict.fromkeys(other for other in same if other.system and without_state(other.system) is None))


def _home(key: Key, fuller: Sequence[Key]) -> Key:
    """The one of the fuller keys that leaves least open, else the key itself."""
    known = max((other.parts for other in fuller), default=0)
    most = [other for other in fuller if other.parts == known]
    return most[0] if len(most) == 1 else key


def title_of(key: Key, claims: Sequence[Claim]) -> str:
    """What an event is called in a sentence."""
    own = [claim for claim in claims if claim.kind is Kind.EVENT and key_of(claim).attribute == key.attribute]
    actors = Counter(claim.subject for claim in own if claim.subject != key.system)
    actor = actors.most_common(1)[0][0] if actors else ""
    if key.attribute in _BOUGHT and not state_behind(actor):
        actor = ""  # who makes it has won an order and given none
    first = any(map(is_first, own))
    name = without_state(key.system) or _without_owner(key.system, actor)
    place = key.place if key.place != actor else ""
    system, called = name or key.system, f"a {name}" if name else the(key.system)
    pattern = _TITLES.get(key.attribute, f"the {key.attribute.replace('_', ' ')}{{of}}{{in_}}")
    return pattern.format(
        actors=possessive(actor) if actor else "the",
        first="first " if first else "",
        system=f"{system} " if system else "",
        thing=called if system else "the weapons",
        of=f" of {called}" if system else "",
        for_=f" for {called}" if system else "",
        on=f" on {place}" if place else "",
        to=f" to {place}" if place else "",
        in_=f" in {place}" if place else "",
    )


def _without_owner(system: str, actor: str) -> str | None:
    """What a movement's weapon without a name is.

    >>> _without_owner("Houthi missile", "Houthis"), _without_owner("Quds-1", "Houthis")
    ('missile', None)
    """
    owner = f"{actor.removesuffix('s')} "
    return system.removeprefix(owner) if actor and system.startswith(owner) else None


def is_first(claim: Claim) -> bool:
    """Whether a claim says that this was the first time."""
    return _FIRST.search(f"{claim.mention_text} {claim.value}") is not None and not _AGAIN.search(claim.quote)


def is_single(claim: Claim, key: Key) -> bool:
    """Whether two reports of it are of one act: strikes and tests recur, unless they are the first."""
    return key.attribute in _LASTING or is_first(claim)


def told_of(occurrence: Occurrence) -> tuple[Claim, ...]:
    """Where texts tell one act as done, on whosever word; nothing where there may have been several.

    Strikes and tests recur: claims on one are of one act where it is said to be the first.
    """
    if not any(is_single(claim, occurrence.key) for claim in occurrence.claims):
        return ()
    return tuple(claim for claim in occurrence.claims if claim.status in _DONE and not claim.in_headline)


def possessive(name: str) -> str:
    """A name with its genitive.

    >>> possessive("Ukraine"), possessive("the Houthis"), possessive("United States")
    ('Ukraine’s', 'the Houthis’', 'the United States’')
    """
    article = "the " if name.startswith("United ") else ""
    return f"{article}{name}’" if name.endswith("s") else f"{article}{name}’s"
