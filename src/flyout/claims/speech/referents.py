"""Whom "the company", "the minister" or "the agency" means: the one of that kind whom the report has named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile

from flyout.claims.actors import actor_table
from flyout.claims.attributes.companies import makers_of
from flyout.claims.context import Context, Mention
from flyout.claims.speech.lines import Line
from flyout.claims.speech.offices import office_words
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.roles import MEDIA
from flyout.claims.speech.words import DETERMINERS, POSSESSIVE_MARKS, lowers

_FIRMS = lowers(
    "company firm manufacturer maker builder developer contractor producer supplier vendor concern startup start-up "
    "shipbuilder corporation enterprise group conglomerate"
)
_OF_ONE = frozenset({"manufacturer", "maker", "builder", "developer", "producer", "contractor"})
"""What a firm is to one thing, so that a report may speak of it before it names it: "its maker"."""

_WORKSHOPS = ("plant", "plants", "works", "factory", "shipyard")
PAPERS = MEDIA | {"outlet", "network", "publication", "paper", "website", "agency", "journal", "station"}
_HELD = lowers(
    "minister president premier chancellor secretary general colonel admiral major captain commander governor mayor "
    "ambassador senator lawmaker congressman congresswoman spokesman spokeswoman spokesperson director analyst expert "
    "researcher professor scientist engineer designer historian king prince chairman chairwoman ceo executive leader "
    "officer author physicist specialist curator adviser advisor envoy commissioner chief head founder inventor "
    "diplomat politician journalist reporter blogger lieutenant brigadier marshal"
)
_ALSO = {
    "general": lowers("gen. lieutenant-general major-general brigadier-general colonel-general"),
    "colonel": lowers("col."),
    "admiral": lowers("adm. vice-admiral rear-admiral"),
    "captain": lowers("capt."),
    "major": lowers("maj."),
    "senator": lowers("sen."),
    "lawmaker": lowers("sen. rep. mp senator congressman congresswoman"),
    "leader": lowers("president premier chancellor king"),
    "premier": lowers("minister"),
    "executive": lowers("ceo director president chairman"),
    "officer": lowers("gen. col. maj. capt. lt. general colonel major captain commander"),
    "official": lowers("secretary"),
    "diplomat": lowers("ambassador envoy minister secretary spokesman spokeswoman spokesperson"),
    "chief": lowers("minister secretary head director commander general admiral marshal chairman president ceo"),
}
"""Other words for an office: a president is a leader, and "Gen." a general."""

_BODIES = {
    "agency": lowers("agency administration organisation organization bureau"),
    "institute": lowers("institute institution"),
    "ministry": lowers("ministry"),
    "department": lowers("department"),
    "office": lowers("office"),
    "command": lowers("command force"),
    "council": lowers("council"),
    "commission": lowers("commission"),
    "committee": lowers("committee"),
    "service": lowers("service army navy force corps"),
    "centre": lowers("centre center"),
    "center": lowers("centre center"),
    "university": lowers("university"),
    "museum": lowers("museum"),
    "foundation": lowers("foundation"),
    "tank": lowers("institute centre center foundation council"),
    "organisation": lowers("organisation organization"),
    "organization": lowers("organisation organization"),
    "administration": lowers("administration"),
    "directorate": lowers("directorate"),
    "bureau": lowers("bureau"),
    "wing": lowers("relations"),
    "embassy": lowers("embassy"),
    "corporation": lowers("corporation"),
    "association": lowers("association"),
    "paper": lowers(
        "times post telegraph journal tribune herald news daily gazette mail guardian standard globe chronicle courier "
        "ledger monitor observer"
    ),
}
"""Bodies, and the words of their names."""

_TRADES = lowers("intelligence secret security rescue emergency border ambulance fire weather medical health police")
"""What a body does, which tells one service or agency from another."""

_ARMIES = frozenset({"army", "military"})
_ARMED = frozenset({"military", "Army", "army", "Forces", "forces", "Military"})
_FORCES = {
    "service": ("force", ""),
    "alliance": ("organisation", "NATO"),
    "bloc": ("organisation", "European Union"),
}
"""Nouns for what has one name or few."""

_DEGREES = frozenset({"senior", "top", "veteran", "high-ranking"})
"""What tells of nobody which office is held."""

_RULERS = frozenset({"leader", "president", "chancellor", "premier"})
_ASKED_FOR = _FIRMS | _HELD | PAPERS | _ARMIES | frozenset(_FORCES) | frozenset(_BODIES)
"""Nouns that take up a name."""

_TIES = frozenset({"of", "for", "and", "the", "&"})
_LONGEST = 4
"""Most words of "the German defence minister"."""

_THE_MINISTER = ("the", "Minister")
"""An office that a report writes with a capital."""
_ANY = frozenset({"a", "an", "another", "some", "one"})
_LONGEST_NAME = 9
_ACRONYM = re.compile(r"[A-Z]{2,8}")
_BEFORE_ACRONYM = re.compile(r"((?:[A-Z][\w'’-]*\s(?:(?:of|for|and|the|on)\s){0,2}){2,9})\($")
_INITIAL = re.compile(r"\b[A-Z]")
_BETWEEN = r"(?:\s(?:of|for|and|the)){0,2}[\s-]"
_SHORTEST = 3
_REACH = 120
_REMEMBERED = 60
"""Sentences looked back at for one who is meant: what a reader still knows."""
_MANY = 40
"""Firms looked at, each way."""


@dataclass(eq=False)
class Cast:
    """Who has been named in a report up to the line that is being read."""

    context: Context
    lines: list[Line] = field(default_factory=list)
    spelled: dict[str, str | None] = field(default_factory=dict)
    """Long forms of the abbreviations asked for."""

    looked_at: int = 0
    person: str | None = None
    """The last one with a full name in the lines looked at."""

    @cached_property
    def makers(self) -> tuple[Mention, ...]:
        """Firms, wherever they are named."""
        makers = (maker for maker, _ in makers_of(self.context))
        return tuple(maker for maker in makers if not maker.alias.name.endswith(_WORKSHOPS))

    def meant_by(self, line: Line, phrase: Phrase) -> tuple[str, bool] | None:
        """The name of the one whom "the company" and the like mean, and whether it is a person's."""
        if line.row[phrase[1]] not in _ASKED_FOR:
            return None
        row = (line.words[k] for k in range(phrase[0], phrase[1] + 1))
        words = [word for word in row if not (word.mark or word.low in POSSESSIVE_MARKS)]
        head = words[-1].low
        titled = len(words) == len(_THE_MINISTER) and words[0].low == "the"
        if len(words) > _LONGEST or words[0].low in _ANY or (words[-1].capital != (len(words) == 1) and not titled):
            return None
        if head in _FIRMS:
            name = self._firm(line, line.starts[phrase[0]], head)
            return (name, False) if name else None
        if words[0].low not in {"the", "this"} and len(words) > 1:
            return None
        asked = {word.low for word in words[:-1] if word.low not in DETERMINERS and word.low not in _DEGREES}
        if head in _HELD:
            name = self._holder(line, phrase, head, asked)
            return (name, True) if name else None
        if head in _ARMIES and not asked:
            name = self._army(line, phrase)
            return (name, False) if name else None
        name = self._named(line, phrase, *_FORCES[head]) if head in _FORCES and not (asked & _TRADES) else None
        if name is None and head in _BODIES:
            name = self._body(line, phrase, head, asked & _TRADES)
        named = any(line.words[k].capital and _is_own_name(line, k) for k in range(phrase[0] + 1, phrase[1]))
        if name is None and head in PAPERS and not named:  # "the Bild newspaper" has a name of its own
            name = self._named(line, phrase, "outlet", "")
        return (name, False) if name else None

    def _before(self, line: Line, phrase: Phrase) -> Iterator[tuple[Line, int]]:
        """Earlier lines, the last first, each with the word up to which it counts."""
        yield line, phrase[0]
        for earlier in islice(reversed(self.lines), _REMEMBERED):
            yield earlier, len(earlier.words)

    def _firm(self, line: Line, start: int, head: str) -> str | None:
        """The only firm named before in the paragraph, else in the report so far, or in all of it."""
        last = bisect_left(self.makers, start, key=_start)
        before = self.makers[max(0, last - _MANY) : last]
        paragraph = takewhile(lambda other: other.paragraph == line.paragraph, reversed(self.lines[-_REMEMBERED:]))
        opens = min((other.span.start for other in paragraph), default=line.span.start)
        rows = [tuple(maker for maker in before if maker.span.start >= opens), before]
        if head in _OF_ONE and not before:
            rows.append(self.makers[:_MANY])
        names = next(filter(None, ({maker.alias.name for maker in row} for row in rows)), set())
        if len(names) != 1:
            return None
        own = (maker for maker in self.makers[max(0, last - _MANY) : last + _MANY] if maker.alias.name in names)
        return max((self.context.text_of(maker.span) for maker in own), key=len)

    def _holder(self, line: Line, phrase: Phrase, head: str, asked: set[str]) -> str | None:
        """The person named last who holds an office by the words beside the name."""
        roles = {head} | _ALSO.get(head, frozenset())
        for earlier, stop in self._before(line, phrase):
            for index in reversed(earlier.proper):
                full = _person_at(earlier, index) if index < stop and not earlier.quoted[index] else None
                if full is None:
                    continue
                told = _office_at(earlier, index, full)
                if not roles.isdisjoint(told) and _fits(asked, told):
                    return full
        if head in _RULERS and asked:
            return self._ruler(line, phrase, asked)
        return self._only_one(line, phrase) if head in _RULERS and self.lines else None

    def _only_one(self, line: Line, phrase: Phrase) -> str | None:
        """The only person of the sentence before: "Why won't Jane Doe send it? The chancellor says ..."."""
        before = self.lines[-1]
        names = {_person_at(before, k) for k in before.proper if not before.quoted[k]} - {None}
        return next(iter(names)) if len(names) == 1 and before.paragraph >= line.paragraph - 1 else None

    def _ruler(self, line: Line, phrase: Phrase, asked: set[str]) -> str | None:
        """The known person of a state whose leader is meant: "the Russian leader"."""
        states = {actor.state for low in asked if (actor := actor_table().get(low.title()))}
        for earlier, stop in self._before(line, phrase) if states else ():
            for index in sorted(earlier.names, reverse=True):
                mention = earlier.names[index]
                actor = (
                    actor_table().get(mention.alias.text) if mention.alias.kind == "person" and index < stop else None
                )
                if actor and actor.state in states:
                    full = earlier.people.get(earlier.words[index].text, actor.name)
                    told = _office_at(earlier, index, full)
                    if _HELD.isdisjoint(told) or not _RULERS.isdisjoint(told):
                        return full
        return None

    def last_person(self, line: Line, stop: int) -> str | None:
        """The person whose full name stands last before word `stop` of a line."""
        for earlier in self.lines[self.looked_at :]:
            self.person = _last_person(earlier, len(earlier.words)) or self.person
        self.looked_at = len(self.lines)
        return _last_person(line, stop) or self.person

    def _army(self, line: Line, phrase: Phrase) -> str | None:
        """The only armed forces named before."""
        names: dict[str, str] = {}
        for earlier, stop in self._before(line, phrase):
            for index, mention in earlier.names.items():
                if index < stop and mention.alias.kind == "force" and not _ARMED.isdisjoint(mention.alias.name.split()):
                    names[mention.alias.name] = self.context.text_of(mention.span)
        return next(iter(names.values())) if len(names) == 1 else None

    def _named(self, line: Line, phrase: Phrase, kind: str, word: str) -> str | None:
        """The name last read that is of a kind and holds a word."""
        for earlier, stop in self._before(line, phrase):
            named = [earlier.names[k] for k in sorted(earlier.names) if k < stop and not earlier.quoted[k]]
            for mention in reversed(named):
                if mention.alias.kind == kind and word in mention.alias.name:
                    return self.context.text_of(mention.span).removeprefix("The ")
        return None

    def _body(self, line: Line, phrase: Phrase, head: str, asked: set[str]) -> str | None:
        """The name in capitals of a body of that kind, with the words `asked` for: "the Swedish Space Agency"."""
        for earlier, stop in self._before(line, phrase):
            for index in reversed(earlier.proper):
                if index < stop and earlier.row[index] in _BODIES[head] and not earlier.quoted[index]:
                    first, last = _capitals(earlier, index)
                    if (last - first >= 1 or head == "service") and asked.issubset(earlier.row[first:last]):
                        return earlier.place(first, last).of(self.context.document.text)
        return None

    def spelled_out(self, name: str) -> str | None:
        """The long form of an abbreviation that the report gives in brackets: "the Royal Air Arm (RAA)"."""
        if not _ACRONYM.fullmatch(name):
            return None
        if name not in self.spelled:
            self.spelled[name] = self._long_form(name)
        return self.spelled[name]

    def _long_form(self, name: str) -> str | None:
        text = self.context.document.text
        place = text.find(f"({name})")
        found = _BEFORE_ACRONYM.search(text, max(0, place - _REACH), place + 1) if place > 0 else None
        words = found[1].split() if found else []
        for first in range(len(words)):
            if "".join(_INITIAL.findall(" ".join(words[first:]))) == name:
                return " ".join(words[first:])
        return None if name in actor_table() else self._whole_name(name, text)

    def _whole_name(self, name: str, text: str) -> str | None:
        """The name in capitals whose first letters an abbreviation is made of: "Indian Air Force" for "IAF"."""
        if len(name) < _SHORTEST:
            return None
        found = re.search(_BETWEEN.join(rf"\b{letter}[a-z]+" for letter in name), text)
        return found[0] if found else None


def _is_own_name(line: Line, index: int) -> bool:
    """Whether a word before "newspaper" is the name of one, and no state's."""
    mention = line.names.get(index)
    return mention is None or mention.alias.kind == "outlet"


def _start(maker: Mention) -> int:
    return maker.span.start


def _person_at(line: Line, index: int) -> str | None:
    """The full name of the person whose name ends at a word."""
    full = line.people.get(line.words[index].text)
    mention = line.ends_name(index)
    return full or (mention.alias.text if mention and mention.alias.kind == "person" else None)


def _office_at(line: Line, index: int, full: str) -> frozenset[str]:
    """The words beside a name that ends at `index`, which tell what the person is."""
    first = index - len(full.split()) + 1
    first = first if first >= 0 and line.words[first].text == full.split(maxsplit=1)[0] else index
    return office_words(line, first, index)


def _last_person(line: Line, stop: int) -> str | None:
    """The full name of a person that stands last before a word, outside quotation marks."""
    names = (_person_at(line, k) for k in reversed(line.proper) if k < stop and not line.quoted[k])
    return next(filter(None, names), None)


def _fits(asked: set[str], told: frozenset[str]) -> bool:
    """Whether an office is of the state, and of the matter, that are asked for: "the German defence minister"."""
    for low in asked - told:
        actor = actor_table().get(low.title())
        if actor is None:
            return False
        states = {other.state for word in told if (other := actor_table().get(word.title()))}
        if states and actor.state not in states:
            return False
    return True


def _capitals(line: Line, index: int) -> Phrase:
    """The words with a capital about the one at `index`, with "of" and the like between them."""
    first = last = index
    while first > 0 and index - first < _LONGEST_NAME and line.words[first - 1].capital:
        first -= 1
    while last + 1 < len(line.words) and last - index < _LONGEST_NAME:
        step = 1
        while last + step < len(line.words) and line.row[last + step] in _TIES and step < 3:
            step += 1
        if last + step >= len(line.words) or not line.words[last + step].capital:
            break
        last += step
    return (first + 1, last) if line.row[first] in DETERMINERS and first < index else (first, last)
