"""Ministries and forces that a report names with their state once, and then without: "the air force"."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from flyout.claims.actors import actor_table
from flyout.claims.happenings.home import dateline
from flyout.claims.happenings.owners import owner_at
from flyout.claims.speech.cues import is_speech_verb
from flyout.claims.speech.lines import Line, is_compounded
from flyout.claims.speech.words import CLOSED, POSSESSIVE_MARKS, lowers
from flyout.core.record import record

BODIES = lowers("force forces staff ministry military army navy command guards")
NAVIES = MappingProxyType(
    {
        **dict.fromkeys(("HMS", "H.M.S", "H.M.S."), "United Kingdom"),
        **dict.fromkeys(("USS", "USNS"), "United States"),
        **dict.fromkeys(("HNoMS", "KNM"), "Norway"),
        "HMAS": "Australia",
        "HMCS": "Canada",
        "HMNZS": "New Zealand",
        "HNLMS": "Netherlands",
        "HDMS": "Denmark",
        "JS": "Japan",
        "ROKS": "South Korea",
        "PNS": "Pakistan",
        "BRP": "Philippines",
        "TCG": "Türkiye",
        "ESPS": "Spain",
        "FGS": "Germany",
        "RFS": "Russia",
        "KRI": "Indonesia",
        "RSS": "Singapore",
        "ORP": "Poland",
    }
)
"""Whose ships have a name that begins so: "HMS Diamond"."""
_CIVIL = lowers("foreign interior justice finance health energy economy transport")
_ENDING = CLOSED - POSSESSIVE_MARKS
_REACH = 5
"""Within so many words after its state a body is named."""


@record(kw_only=False)
class Body:
    """A ministry or force that is named with its state, and where."""

    start: int
    head: str
    state: str


@record(kw_only=False)
class Forces:
    """Whose the ministries and forces of a report are.

    Parameters
    ----------
    bodies : tuple of Body
        Those named with their state.
    spoken : tuple of (int, int, str)
        Paragraph, place and state of each sentence in which a capital or state speaks.
    seat : str or None
        State whose capital the report is sent from.
    """

    bodies: tuple[Body, ...] = ()
    spoken: tuple[tuple[int, int, str], ...] = ()
    seat: str | None = None

    def of(self, line: Line, index: int) -> str | None:
        """The state whose ministry or force a word without a state stands for: the one named last before.

        Where none is, the state that spoke in the sentence before: "Moscow denied it. The ministry said".
        """
        head = line.row[index]
        if head not in BODIES:
            return None
        before = [body for body in self.bodies if body.head == head and body.start < line.starts[index]]
        if before:
            return before[-1].state
        spoke = [said for said in self.spoken if said[0] == line.paragraph and said[1] < line.span.start]
        return spoke[-1][2] if spoke else self.seat


NO_FORCES = Forces()
"""Of a report that names none."""


def forces_of(lines: Sequence[Line], home: str | None) -> Forces:
    """The ministries and forces of a report that is at home in a state, or in the state of its dateline."""
    return Forces(_named_bodies(lines), _speaking_states(lines), home or _seat(lines))


def _named_bodies(lines: Sequence[Line]) -> tuple[Body, ...]:
    """Ministries and forces that are named with their state, in order: "Russia's defence ministry"."""
    telling = [line for line in lines if not line.lows.isdisjoint(BODIES)]
    found = [_body_at(line, index) for line in telling for index in sorted(line.names)]
    return tuple([body for body in found if body])


def _ends_as_body(name: str) -> bool:
    """Whether a name is that of a ministry or force: "Chinese Defense Ministry"."""
    return name.rsplit(" ", 1)[-1].lower() in BODIES


def _body_at(line: Line, index: int) -> Body | None:
    """The body that belongs to the state named at `index`, or the force named there."""
    mention = line.names[index]
    actor = actor_table().get(mention.alias.text)
    if actor is None or is_compounded(line, index):
        return None
    if actor.kind != "state" and actor.state and _ends_as_body(mention.alias.text):
        return Body(line.starts[index], mention.alias.text.rsplit(" ", 1)[-1].lower(), actor.state)
    name = owner_at(line, index) if actor.kind == "state" else None
    for k in range(index + 1, min(index + 1 + _REACH, len(line.words))) if name else ():
        if line.row[k] in _CIVIL:
            break
        if line.row[k] in BODIES:
            return Body(line.starts[index], line.row[k], name or "")
        if line.row[k] in _ENDING or line.words[k].number:
            break
    return None


def _speaking_states(lines: Sequence[Line]) -> tuple[tuple[int, int, str], ...]:
    """Paragraph, place and state of the sentences that open with a state that speaks: "Moscow denied it"."""
    found: list[tuple[int, int, str]] = []
    for line in lines:
        mention = line.names.get(0)
        actor = actor_table().get(mention.alias.text) if mention else None
        if mention is None or actor is None or actor.kind != "state":
            continue
        last = len(line.words) - 1
        after = line.index_at(mention.span.end)
        after += after < last and line.starts[after] < mention.span.end
        if is_speech_verb(line.words[min(after, last)]):
            found.append((line.paragraph, line.span.start, actor.name))
    return tuple(found)


def _seat(lines: Sequence[Line]) -> str | None:
    """The state whose capital alone is the dateline: "SEOUL (Reuters) - "."""
    opening = dateline(lines)
    city = actor_table().get(opening[0].words[0].text.title()) if opening else None
    return city.state if city else None
