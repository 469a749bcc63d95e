"""Who can have a weapon: states, armies and units, by name, one or several in a row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from flyout.claims.actors import USERS, actor_table
from flyout.claims.attributes.found import Found, said, sentence_of
from flyout.claims.context import Context, Mention
from flyout.claims.once import once
from flyout.claims.places import has_name, sentence_index
from flyout.claims.quantities.tape import NUMBER, WORD, Tape, Token
from flyout.claims.subjects import WEAPONS, Resolution
from flyout.core.record import record
from flyout.core.span import Span
from flyout.documents.wordlists import words

_UNIT = r"(?:Regiment|Brigade|Battalion|Group|Division|Battery|Squadron|Command|Task\sForce)"
_OF_FORCE = r"(?:\sof\sthe(?:\s[A-Z]\w+){1,4})?"
_FORCE = re.compile(  # "the Royal Norwegian Air Force", "the German army", "the 40th Missile Regiment"
    r"(?:(?:[A-Z][\w.&-]*\s){0,4}(?:Army|Navy|Air\s(?:and\sSpace\s)?Force|Marine\sCorps|Marines|Coast\sGuard|Armed\sForces"
    r"|National\sGuard|Revolution(?:ary)?\sGuards?(?:\sCorps)?"
    r"|Aerospace\sForces?|Rocket\sForces?|Missile\sForces?|Space\sForce|(?:Land|Ground|Naval)\sForces"
    r"|Forces\sCommand|Self-Defen[cs]e\sForces?"
    rf"|Defen[cs]e\sForces?)(?:(?:[’']s?)?(?:\s[A-Z]\w+){{0,3}}\s{_UNIT}\b)?"
    rf"|\d+(?:st|nd|rd|th)\s(?:[A-Z][\w-]+\s){{0,4}}(?:{_UNIT}|Army|Corps|Fleet|Wing|Division)\b{_OF_FORCE}"
    rf"|(?:[A-Z][\w-]+\s){{1,4}}(?:Regiment|Brigade|Battalion|Squadron|Unit|Fleet|Forces?\sCommand)\b{_OF_FORCE}"
    r"|(?:[A-Z]\w+\s){1,3}(?:fleet|squadrons)"
    r"|[A-Z]\w+\sand\s[A-Z]\w+\s(?:navies|armies|militaries|air\sforces|forces|marines|crews)"
    r"|(?:[A-Z]\w+\s)?(?:armed\sforces|army|navy|air\sforce|marines))\b"
)
_PLAIN_HEADS = words("""
    army navy navies armies militaries crews fleet wing
    force forces corps marines guard guards regiment brigade battalion group division battery squadron squadrons command
    unit
""")
_SEVERAL = words("navies armies militaries crews forces marines")
_HEADS = frozenset(f"{head}{owns}" for head in _PLAIN_HEADS for owns in ("", "'s", "’s"))
_OWNS = re.compile(r"[’']s$")
_OPENS = words("the its a an this that")
_INNER = frozenset("-&’'")
_AIR_AND_SPACE = ["air", "and", "space"]
_LONGEST = 9  # tokens of such a name
_JOIN = re.compile(
    r"(?:\s\([^)]{1,12}\))?(?:\son\s(?:the\s)?[A-Z][\w-]+(?=\sand\swith\s))?(?:,\swhere[^,;.]{1,60})?(?:,\s(?:and\s"
    r"|as\swell\sas\s)?|\s(?:and|or)\s)(?:with\s)?(?:(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:more\s)?for\s)?"
)
_STANDS_FOR_ARMY = re.compile(
    r"\s(?:forces|service|military|troops|inventory|arsenal|stockpile|hands|and|or)\b|[,.;:)]|$"
)
_ARTICLES = re.compile(r"(?:(?:the|its|those\sof|those\sof\sthe)\s)?(?:People[’']s\s)?")
_FORCES_OF = re.compile(
    r"(?:the\s)?(?:[Gg]overnments?|Kingdom)\sof\s(?:the\s)?|the\s(?:armies|navies|army|navy|(?:air|armed)\sforces?"
    r"|militaries)\sof\s(?:the\s)?"
)  # "of Spain and Italy"


_CROWD = re.compile(  # "a dozen other nations"
    r"(?:(?:more|fewer)\sthan\s|over\s|some\s|about\s|at\sleast\s)?(?:a\sdozen|dozens\sof|(?!(?:the|those|these|its)\b)[\w-]+)\s"
    r"(?:other|allied|foreign|NATO)\s(?:nations|countries|states|armies|navies|air\sforces)\b"
)


@record(kw_only=False)
class User:
    """One that can have a weapon, at one place of the text, and the name to file it under.

    `armed` says that it is an army or a unit of one, and no state; `adjective` that it stands before a noun: "Polish".
    """

    span: Span
    name: str
    armed: bool
    adjective: bool = False


@once
def users_of(context: Context) -> tuple[User, ...]:
    """All of a report in the order of its text; names that overlap are one: "People's Liberation Army Rocket Force"."""
    forces = [User(span, context.text_of(span), armed=True) for span in _forces(context)]
    actors = [_user(context, actor) for actor, _ in said(context, USERS)]
    found: list[User] = []
    for user in sorted([*forces, *actors], key=lambda user: (user.span.start, -user.span.end)):
        if not found or not found[-1].span.overlaps(user.span):
            found.append(user)
        elif user.armed and user.span.end > found[-1].span.end:
            whole = Span(found[-1].span.start, user.span.end)
            found[-1] = User(whole, context.text_of(whole), armed=True)
    return tuple(found)


def _forces(context: Context) -> Iterator[Span]:
    """Armies and units by name, none that is only the beginning of a weapon's: "the Army Tactical Missile System"."""
    tape, document, end = context.tape, context.document, 0
    for place in tape.at(_HEADS):
        first = _first_of(tape, place)
        force = _FORCE.match(document.text, tape.starts[first]) if tape.starts[first] >= end else None
        if force is None or force.end() < tape.starts[place] + len(_OWNS.sub("", tape[place].text)):
            continue
        end = force.end()
        said = document.sentences[sentence_index(document, force.start())].part.makes_claims
        if said and not has_name(context, Span(*force.span()), WEAPONS):
            yield Span(*force.span())


def _is_of_name(token: Token) -> bool:
    """Whether a word can stand inside a name: with a capital, and no owner of the rest ("Korea's army")."""
    return token.text in _INNER or (token.kind == WORD and token.text[0].isupper() and _INNER.isdisjoint(token.text))


def _first_of(tape: Tape, place: int) -> int:
    """Where the name begins whose last word stands at `place`."""
    first = place - 1 if tape[place - 1].lower in ("air", "armed") else place
    first = place - 3 if [tape[place - back].lower for back in (3, 2, 1)] == _AIR_AND_SPACE else first
    while place - first < _LONGEST and _is_of_name(tape[first - 1]):
        first -= 1
    if tape[place].lower in _SEVERAL and tape[first - 1].lower == "and" and _is_of_name(tape[first - 2]):
        first -= 2
    if tape[first - 1].lower in ("th", "st", "nd", "rd") and tape[first - 2].kind == NUMBER:
        first -= 2
    while first < place and tape[first].lower in _OPENS:
        first += 1
    return first


def _user(context: Context, actor: Mention) -> User:
    known = actor_table().get(context.text_of(actor.span))
    adjective = known is not None and known.form == "adjective"
    return User(actor.span, actor.alias.name, armed=actor.alias.kind == "force", adjective=adjective)


def users_at(context: Context, start: int) -> tuple[User, ...]:
    """Users named one after another, beginning at `start`: "Spain, Italy and Turkey"."""
    stop = sentence_of(context, Span(start, start)).end
    users: list[User] = []
    last = 1  # behind the last comma without "and" something else begins: "Spain, the Pentagon said"
    while (user := _user_at(context, start, stop)) is not None:
        users.append(user)
        join = _JOIN.match(context.document.text, user.span.end, stop)
        if join is None:
            break
        last, start = (
            (last if join.group().startswith(", ") and "and" not in join.group() else len(users) + 1),
            join.end(),
        )
    return tuple(users[:last])


def _user_at(context: Context, start: int, stop: int) -> User | None:
    """The user whose name begins at `start`, behind "the" or without it."""
    text = context.document.text
    of = _FORCES_OF.match(text, start, stop)
    start = of.end() if of else start
    crowd = _CROWD.match(text, start, stop)
    if crowd:
        return User(Span(*crowd.span()), crowd.group(), armed=False)
    users = users_of(context)
    place = bisect_left(_starts(context), start)
    if place == len(users) or users[place].span.start >= stop:
        return None
    user = users[place]
    bare = user.adjective and not _STANDS_FOR_ARMY.match(text, user.span.end)
    return user if _ARTICLES.fullmatch(text, start, user.span.start) and not bare else None


@once
def _starts(context: Context) -> tuple[int, ...]:
    return tuple(user.span.start for user in users_of(context))


def last_user_before(context: Context, offset: int) -> User | None:
    """The last user whose name begins before `offset`."""
    place = bisect_left(_starts(context), offset)
    return users_of(context)[place - 1] if place else None


def operator_of(value: str, subject: Resolution | None, rule: str, place: Span) -> Iterator[Found]:
    """Whoever stands at `place` as the operator of a weapon, where there is one."""
    if subject:
        yield Found(attribute="operator", value=value, mention=place, subject=subject, rule=f"operator: {rule}")
