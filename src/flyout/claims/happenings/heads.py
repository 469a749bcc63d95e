"""Whom a phrase means: the actor it names, or the one its "it", "the ministry" or "the group" stands for."""

from __future__ import annotations

from flyout.claims.happenings.bodies import BODIES
from flyout.claims.happenings.cast import DOERS, Cast, actor_of_mention
from flyout.claims.happenings.clauses import is_weapon
from flyout.claims.happenings.home import past_dateline
from flyout.claims.happenings.named import FAR, first_actor, names_firm
from flyout.claims.speech.lines import Line, is_adjective, is_compounded
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import ITS, POSSESSIVE_MARKS, PREPOSITIONS, lowers

OF_ARMIES = frozenset({"deployment", "strike", "interception", "test"})
"""What makers do not do: "Boeing built the missile, which entered service in 1970"."""
FIRED = frozenset({"fired", "launched", "sent"})
_INITIALS = frozenset({"U.S.", "US", "U.K.", "UK"})
"""Names that are their own adjectives: "a U.S. Patriot battery"."""
_SERVICES = lowers("army navy marines")
REBELS = lowers("rebels militants militia movement insurgents militiamen")
_OF_GROUPS = REBELS | {"group"}
_COMPANIES = lowers("company firm manufacturer contractor corporation group")
_TROOPS = lowers(
    "force forces troops military army navy unit units crews soldiers group fighters brigade defences "
    "defenses jets warplanes helicopters"
)
_OWN_BODIES = BODIES | lowers(
    "country government nation side mission embassy delegation spokesman spokeswoman spokesperson service jets "
    "warplanes ships"
)
_OWNING = ITS | {"his", "her"}
_OF_STATES = BODIES | lowers("government minister cabinet parliament legislature department committee council board")
_OFFICIAL = frozenset({"confirmation", "authorisation", "restriction", "order", "request"})
"""What is done by those who hold an office."""
_WITH = frozenset({"with", "from"})
_RULERS = BODIES | {"government", "governments"}
_SEATS = frozenset({"of", "in"})
_LEADERS = lowers("head chief minister commander spokesman spokeswoman spokesperson leader secretary director")
_LANDS = lowers("kingdom emirate sultanate republic island country")
"""What stands for the state spoken of: "the kingdom ordered seven"."""
PRONOUNS = lowers("it they he she")
_OURSELVES = frozenset({"we", "i"})
_PERSONAL = PRONOUNS | _OURSELVES


def in_head(line: Line, phrase: Phrase, cast: Cast, *, outlets: bool = False) -> str | None:
    """Actor of a phrase before anything that hangs on it."""
    stop = next((k for k in range(*phrase) if line.words[k].low in PREPOSITIONS and k not in line.names), None)
    last = stop - 1 if stop else phrase[1]
    if any(is_weapon(line, k) and not names_firm(line, k) for k in range(phrase[0], last + 1)):
        own = (cast.voice or cast.subject) if line.row[phrase[0]] in ITS else None
        return _owner(line, phrase[0], last, cast) or _shooter(line, *phrase) or own
    if line.row[last] == "enemy":
        return cast.foe()
    if phrase[0] == phrase[1] and line.row[last] in _PERSONAL:
        return cast.voice if line.row[last] in _OURSELVES else _taken_up(line, last, cast)
    if line.row[phrase[1]] in _LANDS and line.row[phrase[0]] == "the" and phrase[1] == phrase[0] + 1:
        return _land_before(line, phrase[0]) or (cast.voice if cast.voice in cast.states else cast.last)
    named = first_actor(line, phrase[0], last, outlets=outlets) or (_behind(line, stop, phrase[1]) if stop else None)
    if line.row[last] in _COMPANIES and named not in cast.makers and not (line.row[last] == "group" and cast.groups):
        return cast.last if cast.last in cast.makers else cast.maker or named  # "the Norwegian company"
    return named or _nameless(line, phrase, last, cast)


def _behind(line: Line, tie: int, last: int) -> str | None:
    """Whose leader, force or spokesman a phrase speaks of: "the head | of Iran's navy", "a spokesman | for Rafael"."""
    low, head = line.row[tie], line.row[tie - 1]
    of = low == "of" or (low == "for" and head.startswith("spokes"))
    ruled = head in _RULERS and low in _SEATS  # "the ministry | in Oslo"
    return first_actor(line, tie + 1, last) if ruled or (of and (head in _LEADERS or head in _TROOPS)) else None


def _nameless(line: Line, phrase: Phrase, last: int, cast: Cast) -> str | None:
    """Whom a force or body without a name stands for: "the group", "its crews", "the Army", "the ministry"."""
    low = line.row[last]
    group = next((name for name, _ in cast.groups.most_common(1)), None)
    if low == "group" and group:
        return group
    if low in _TROOPS and cast.voice and cast.voice not in cast.makers:
        return cast.voice
    if low in _SERVICES and cast.home:
        return cast.home
    if group and _is_of_group(line, phrase[0], last):
        return group
    if line.row[phrase[0]] in _OWNING and not _OWN_BODIES.isdisjoint(line.row[phrase[0] : last + 1]):
        return cast.voice or cast.subject or cast.last  # "its mission in New York"
    return cast.forces.of(line, last) or bare_service(line, last, cast) or _own_body(line, phrase, cast)


def _land_before(line: Line, index: int) -> str | None:
    """The state named last before "the country" in its sentence: "In Finland it is new; | the country bought it"."""
    for k in range(index - 1, -1, -1):
        mention = line.names.get(k)
        if mention and mention.alias.kind == "state" and not is_adjective(mention):
            return actor_of_mention(mention)
    return None


def _is_of_group(line: Line, first: int, last: int) -> bool:
    """Whether a phrase speaks of an armed group: "the militants", "the group's forces"."""
    return line.row[last] in REBELS or not _OF_GROUPS.isdisjoint(line.row[first:last])


def _own_body(line: Line, phrase: Phrase, cast: Cast) -> str | None:
    """Whose a ministry or minister is that acts without a state: at home, else of the state told of last or most.

    "The ministry did not name the type", "the defence minister has authorised the purchase".
    """
    words = line.row[phrase[0] : phrase[1] + 1]
    if _OF_STATES.isdisjoint(words) or cast.now.deed not in _OFFICIAL:
        return None
    if cast.home:
        return cast.home
    if cast.now.deed == "confirmation":
        return None if BODIES.isdisjoint(words) or cast.last not in cast.states else cast.last
    met = _dealt_with(line, phrase[1])
    return next((name for name, _ in cast.states.most_common() if name != met), None)


def _dealt_with(line: Line, last: int) -> str | None:
    """Whom somebody deals with: "has signed a contract with | the United States"."""
    ties = (k for k in range(last + 1, len(line.row) - 1) if line.row[k] in _WITH)
    return next((name for k in ties if (name := first_actor(line, k + 1, min(k + 2, len(line.row) - 1)))), None)


def _taken_up(line: Line, index: int, cast: Cast) -> str | None:
    """Whom "it" means: who speaks, else who opens the sentence or the one before, else who did what was told last.

    Behind the words "the army said" it is no longer the speaker: "Iran fired two, Israel said, after it lost ten".
    """
    start = past_dateline(line)
    opens = first_actor(line, start, min(start + 1, index - 1))
    strikers = cast.doers.get("strike", ()) if cast.now.deed == "interception" else ()
    last = None if cast.last in strikers and cast.last not in cast.struck else cast.last  # who fires shoots none down
    if cast.now.tagged:
        return first_actor(line, 0, cast.now.tagged - 1) or last
    if line.row[index - 1] == "when" and index > 1:
        owner = _owner_before(line, index - 1) or opens
        if owner:
            return owner
    if cast.now.of_many and line.row[index] == "it" and opens:
        return opens  # "Israel is silent, but U.S. officials said it had struck"
    return cast.voice or opens or cast.subject or (None if cast.now.of_weapon and cast.now.deed in OF_ARMIES else last)


def _owner_before(line: Line, index: int) -> str | None:
    """Whose deed the words before "when" name: "Iran's attack of April, | when it fired 300"."""
    for k in range(index - 1, max(0, index - FAR), -1):
        if line.row[k] in POSSESSIVE_MARKS:
            return first_actor(line, max(0, k - 2), k - 1)
    return None


def _owner(line: Line, first: int, last: int, cast: Cast) -> str | None:
    """Whose weapon a phrase speaks of: "North Korea's missile", "the Army's next missile"."""
    for index in range(first + 1, last + 1):
        if line.words[index].low in POSSESSIVE_MARKS:
            return first_actor(line, first, index - 1) or bare_service(line, index - 1, cast)
    return _adjective_owner(line, first, last, cast)


def _shooter(line: Line, first: int, last: int) -> str | None:
    """Who fired a weapon by the participle behind it: "drones launched by Ukraine's security service"."""
    fired = next((k for k in range(first + 1, last) if line.row[k] in FIRED), None)
    told = fired is not None and line.row[fired + 1] == "by" and is_weapon(line, fired - 1)
    return first_actor(line, fired + 2, last) if fired is not None and told else None


def _adjective_owner(line: Line, first: int, last: int, cast: Cast) -> str | None:
    """Whose weapon an adjective tells: "two Ukrainian Neptune missiles".

    In a report in which others strike it may be only where theirs come from ("Iranian drones"), if it is no side.
    """
    strikers = cast.doers.get("strike") if cast.now.deed != "interception" else None
    name = adjective_actor(line, first, last)
    together = strikers and any(name in striker.split(" and ") for striker in strikers)
    return name if not strikers or together or name in cast.sides else None


def adjective_actor(line: Line, first: int, last: int) -> str | None:
    """The actor of the first adjective of a phrase that is no part of a longer one: "Ukrainian", not "Iran-made"."""
    for index in range(first, last + 1):
        mention = line.names.get(index)
        if mention and mention.alias.kind in DOERS and (is_adjective(mention) or mention.alias.text in _INITIALS):
            return None if is_compounded(line, index) else actor_of_mention(mention)
    return None


def bare_service(line: Line, index: int, cast: Cast) -> str | None:
    """The United States for "the Army" without a country, in a report that names them."""
    bare = line.words[index].capital and line.words[index].low in _SERVICES
    if bare and cast.home:
        return cast.home
    return "United States" if bare and "United States" in cast.states else None
