"""Events that several claims speak of: which claims belong together, and what the event is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product, starmap
from types import MappingProxyType

from flyout.claims.model import Claim, Kind
from flyout.findings.attributes import the

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
        "restriction": "the restriction on the use{of}{in_}",
    }
)
"""How an event is called; what is not known is left out."""

NAMELESS = ("other", "confirmation")
"""Kinds that do not say which event is meant, so that two of them need not be one."""

_LASTING = ("authorisation", "restriction", "request")
"""Acts that hold from then on, so that two reports of one are of the same."""

_FIRST = re.compile(r"\bfirst(?:-ever)?\b", re.IGNORECASE)


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
    """One event with all the claims about it, in the order of the reports."""

    key: Key
    claims: tuple[Claim, ...]

    @property
    def title(self) -> str:
        """What the event is called: "Ukraine’s first ATACMS strike on Russia"."""
        return title_of(self.key, self.claims)


def occurrences(claims: Iterable[Claim]) -> tuple[Occurrence, ...]:
    """Claims grouped by the event they carry, in the order in which the events come up.

    A key that leaves a part open joins the one fuller key that fits it; where
    two would fit, it stays by itself.
    """
    read = [(Key.read(claim.event), claim) for claim in claims if claim.event]
    carried = [(key, claim) for key, claim in read if key.attribute not in NAMELESS]
    fuller: dict[Key, list[Key]] = {}
    for key in dict.fromkeys(key for key, _ in carried):
        for opener in key.open_forms():
            fuller.setdefault(opener, []).append(key)
    groups: dict[Key, list[Claim]] = {}
    for key, claim in carried:
        groups.setdefault(_home(key, fuller.get(key, ())), []).append(claim)
    return tuple(Occurrence(key=key, claims=tuple(group)) for key, group in groups.items())


def _home(key: Key, fuller: Sequence[Key]) -> Key:
    """The one of the fuller keys that leaves least open, else the key itself."""
    known = max((other.parts for other in fuller), default=0)
    most = [other for other in fuller if other.parts == known]
    return most[0] if len(most) == 1 else key


def title_of(key: Key, claims: Sequence[Claim]) -> str:
    """What an event is called in a sentence."""
    own = [claim for claim in claims if claim.kind is Kind.EVENT and claim.attribute == key.attribute]
    actors = Counter(claim.subject for claim in own if claim.subject != key.system)
    actor = actors.most_common(1)[0][0] if actors else ""
    first = any(map(is_first, own))
    system, place = key.system, key.place if key.place != actor else ""
    pattern = _TITLES.get(key.attribute, f"the {key.attribute.replace('_', ' ')}{{of}}{{in_}}")
    return pattern.format(
        actors=possessive(actor) if actor else "the",
        first="first " if first else "",
        system=f"{system} " if system else "",
        thing=the(system) if system else "the weapons",
        of=f" of {the(system)}" if system else "",
        for_=f" for {the(system)}" if system else "",
        on=f" on {place}" if place else "",
        to=f" to {place}" if place else "",
        in_=f" in {place}" if place else "",
    )


def is_first(claim: Claim) -> bool:
    """Whether a claim says that this was the first time."""
    return _FIRST.search(f"{claim.mention_text} {claim.value}") is not None


def is_single(claim: Claim, key: Key) -> bool:
    """Whether two reports of it are of one act: strikes and tests recur, unless they are the first."""
    return key.attribute in _LASTING or is_first(claim)


def told_of(occurrence: Occurrence) -> tuple[Claim, ...]:
    """Where texts tell one act as done, on whosever word; nothing where there may have been several.

    Strikes and tests recur: claims on one are of one act where it is said to be the first.
    """
    if not any(is_single(claim, occurrence.key) for claim in occurrence.claims):
        return ()
    done = ("authorised", "reported", "claimed", "confirmed")
    return tuple(claim for claim in occurrence.claims if claim.status in done and not claim.in_headline)


def possessive(name: str) -> str:
    """A name with its genitive.

    >>> possessive("Ukraine"), possessive("the Houthis"), possessive("United States")
    ('Ukraine’s', 'the Houthis’', 'the United States’')
    """
    article = "the " if name.startswith("United ") else ""
    return f"{article}{name}’" if name.endswith("s") else f"{article}{name}’s"
