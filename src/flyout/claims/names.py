"""Weapons by name that the catalogue holds no figures of: listed ones, and ones the text itself introduces.

A report on "Hwasong-21" or "the Sarab missile" names its system even though
nobody listed it. Such a name serves as the subject as written.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise

from flyout.claims.candidates import MISSILES, WEAPONS
from flyout.claims.context import Mention
from flyout.claims.ellipses import with_ellipses
from flyout.claims.introductions import NO_WEAPON, SHORTEST, WEAPON_WORDS, can_be_name, names_introduced, only_in_title
from flyout.claims.letters import shape
from flyout.claims.lexicon import Lexicon
from flyout.claims.quantities.tape import NUMBER, OTHER, WORD, Tape
from flyout.claims.shynames import is_listed_shy, is_shy, without_shy
from flyout.claims.slots import names_spelt_out
from flyout.claims.versions import with_versions
from flyout.core.alias import Alias
from flyout.core.span import Span
from flyout.documents.wordlists import words

_DESIGNATOR = re.compile(  # looks back from behind its first letter or figure, as above
    r"[A-Z\d](?<![\w-].)(?:"
    r"(?<=[A-Z])[a-z]{2,15}+-(?:(?:[IVX]{1,4}-)?\d{1,3}[A-Z]{0,2}(?!\w|[.,]\d)"  # Hwasong-21, Sarab-IV-3
    r"|[IVX]{1,4}(?!\w|-\w))"  # Sarab-II
    r"|(?<=[A-Z])[A-Z]{0,3}[a-z]?-\d{1,4}[A-Z]{0,3}\d?(?=s?(?!\w|[.,]\d))"  # KN-27, Kh-69, F-16s
    r"|(?<=\d)[A-Z]\d{2,3}[A-Z]{0,2}\d?(?!\w)"  # 9M723, 3M54, 9M82MD
    r"|(?<=T)ype \d{2,3}(?=\s(?:[a-z]+-to-[a-z]+|anti-[a-z]+|air[ -]defen[cs]e"
    r"|(?:training|practice)\sround|missile|rocket|SAM)|,\swhose\s(?:range|reach)))"
)
_DRONE = re.compile(r"\b(?:drone|loitering munition)s?\b")
_LAUNCHER = re.compile(r"\blaunchers?\b", re.I)
_SHIELD = re.compile(
    r"\b(?:defen[cs]e|anti-aircraft|anti-missile|surface-to-air)\s(?:missile\s)?(?:system|batter|unit)"
    r"|\s(?:air|missile)[ -]defen[cs]e$"
)
_PARTS = words("9N 9P 9T 9S 9F 3S")  # Russian designations of warheads, vehicles, radars and launchers on ships
_NOUNS = words("missile rocket interceptor system drone bomb launcher")
_AIRCRAFT = words(
    "Su MiG JF KF JH Yak RB SR WC EP F Tu Il B C E A An Ka Mi AH UH CH MH MQ RQ EA KC FA P U H J Y MAZ MZKT KAMAZ "
    "KamAZ ZIL Ural BAZ KrAZ UAV Mi T BMP BTR M AK RPG G DC MD"
)
_NO_WEAPON_BEFORE = ("AN/", "Site ", "site ", "Pad ", "pad ", "Hangar ", "Building ")
_ENGINE_BEHIND = re.compile(r"\s(?:turbofan|turbojet|turboprop|ramjet|(?:jet\s|rocket\s)?engine)s?\b")
_ENGINE_BEFORE = re.compile(r"\bengines?(?:,|\s(?:is|are|was|were))\s(?:an?\s|the\s)?(?:old\s|[A-Z][a-z]+\s)?$")
_ENGINE_WITHIN = 30  # characters before a designation
_PLANE_BEHIND = re.compile(r"s?\s(?:trainer|jet|fighter|bomber|helicopter|aircraft|airlifter|warplane|plane)s?\b")
_CALLED = re.compile(  # between two names of one system
    r"(?:\s(?:missile|rocket|system|interceptor)s?)?(?:"
    r",?\s(?:which|that)\s(?:[A-Za-z.]+\s){1,4}?(?:calls?|called|dubs?|dubbed|names?|knows?\sas|(?:is|was)\sknown\s(?:[A-Za-z]+\s){0,4}?as)"
    r"\s(?:the\s|it\sthe\s)?[“\"]?"
    r"|,\s(?:also|otherwise|better|formerly)?\s?(?:known|called|designated)\s(?:[A-Za-z]+\s){0,4}?(?:as\s)?(?:the\s)?[“\"]?)"
)
_KNOWN_AS = re.compile(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir)\s(?:[\w-]+\s){0,3}?"
    r"(?:missile|rocket|drone|launcher|system|weapon|bomb|interceptor)s?,\s(?:(?:(?:also|better|otherwise)\s)?"
    r"known\s(?:[A-Za-z]+\s){0,3}?as|(?:also|otherwise)\s(?:called|nicknamed|dubbed))\s(?:the\s)?[“\"]?$"
)
_KNOWN_BEFORE = 90  # characters before a name
_KNOWN_WITHIN = 300  # characters between two names of one system
_SECOND_NAME = re.compile(
    r"(?: |(?P<bracket> \())(?P<name>[A-Z][a-z]{3,20}(?: [A-Z][a-z]{3,20})?)(?(bracket)\)|(?![-\w]| [A-Z]|[’']s?\b))"
)
_UNITED = MISSILES | {"defence"}  # of which a second name is told
_NUMBERED = re.compile(r"\s[IVX]{1,4}$")
_NUMBERS = frozenset("0123456789IVX")


@cache
def _rows() -> tuple[Alias, ...]:
    file = resources.files("flyout.claims").joinpath("data/names.csv")
    with file.open(encoding="utf-8") as lines:
        return tuple(
            Alias(text=row["text"], name=row["name"], kind=row["kind"], case_sensitive=bool(row["case_sensitive"]))
            for row in csv.DictReader(lines)
        )


@lru_cache(maxsize=1)
def _with_listed(lexicon: Lexicon) -> Lexicon:
    """A lexicon that finds the listed names in the same pass."""
    return Lexicon(lexicon.aliases, (*_rows(), *_bare()))


@cache
def _shy() -> frozenset[Alias]:
    return frozenset(_bare())


@cache
def _bare() -> tuple[Alias, ...]:
    """The bare words of names that are listed with their noun, in the order of the list."""
    bare = {row.text for row in _rows() if " " not in row.text}
    return tuple(
        replace(row, text=first)
        for row in _rows()
        if row.kind in WEAPONS and is_shy(row) and (first := row.text.partition(" ")[0]) not in bare
    )


@cache
def _by_text() -> Mapping[str, Alias]:
    """Listed missiles by what is written, to find the family of "RGM-84L" under "RGM-84"."""
    return {alias.text: alias for alias in _rows() if alias.kind in MISSILES}


@cache
def _by_first_word() -> Mapping[str, Alias]:
    """Names listed with their noun only, "Flamingo missile", by the word that names the system."""
    two = (alias for alias in _rows() if alias.case_sensitive and alias.kind in WEAPONS and alias.text.count(" ") == 1)
    return {alias.text.split()[0]: alias for alias in two if alias.text.split()[1] in _NOUNS}


def find_names(tape: Tape, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Names of a lexicon, and the further ones of weapons and makers, in the order of the text.

    What the lexicon knows comes first: a listed name is taken only where nothing known
    stands, unless it is longer; a name the text introduces only where neither is.
    """
    text = tape.text
    merged = _merge(*_with_listed(lexicon).find_apart(text))
    meant = bool(WEAPON_WORDS & tape.places.keys()) or any(
        mention.alias.kind in WEAPONS and not is_listed_shy(mention.alias, _shy()) for mention in merged
    )
    found = without_shy(text, merged, _shy(), meant=meant)
    found = tuple(m for m in found if not _names_operation(text, m)) if "Operation " in text else found
    found = _merge(tuple(with_versions(text, found)), _designators(tape))
    second = tuple(_second_names(text, found))
    introduced = {a.text: a for a in (*_shortened(found), *second, *_introduced(tape, found))}
    seconds = {text.partition(" ")[2] for text in introduced}
    introduced = {text: alias for text, alias in introduced.items() if text not in seconds}
    if introduced:
        found = _merge(found, Lexicon(introduced.values()).find(text))
    united = _unite_brackets(text, _unite_beside(text, found, frozenset(introduced.values())))
    united = _unite_numbered(_unite_known(text, united) if _is_renamed(text) else united)
    return with_ellipses(tape, _by_both(united, second) if second else united)


def _is_renamed(text: str) -> bool:
    """Whether a report may give a second name of what it has named: "known as", "also called"."""
    return " known " in text or " also " in text or " otherwise " in text


def _unite_numbered(found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A name without its number is that of the only one of the family that the report numbers: "the Minuteman".

    >>> aliases = [Alias(text=n, name=n, kind="missile", case_sensitive=True) for n in ("Minuteman", "Minuteman III")]
    >>> [m.alias.name for m in _unite_numbered(tuple(Mention(Span(0, 9), alias) for alias in aliases))]
    ['Minuteman III', 'Minuteman III']
    """
    names = {m.alias.name for m in found if m.alias.kind in _UNITED}
    full = [name for name in names if _NUMBERED.search(name)]
    if not full:
        return found
    family = Counter(name.rpartition(" ")[0] for name in full)
    told = {m.alias.name for m in found if m.alias.variant}  # by its versions
    whole = names - told
    same = {short: name for name in full if family[short := name.rpartition(" ")[0]] == 1 and short in whole}
    if not same:
        return found
    return tuple(Mention(m.span, replace(m.alias, name=same.get(m.alias.name, m.alias.name))) for m in found)


def _names_operation(text: str, mention: Mention) -> bool:
    """Whether what looks like a weapon's name is that of an operation: "Operation Aspides"."""
    return mention.alias.kind in WEAPONS and text.endswith("Operation ", 0, mention.span.start)


def _by_both(found: tuple[Mention, ...], second: Collection[Alias]) -> tuple[Mention, ...]:
    """What has a designation that nobody listed and a name as well goes by both: "SM-78 Jupiter"."""
    both = {a.name: f"{a.name} {a.text}" for a in second if _DESIGNATOR.fullmatch(a.name) and a.name not in _by_text()}
    return tuple(
        Mention(m.span, replace(m.alias, name=both[m.alias.name])) if m.alias.name in both else m for m in found
    )


def _unite_beside(text: str, found: tuple[Mention, ...], introduced: frozenset[Alias]) -> tuple[Mention, ...]:
    """A name that stands behind a designation is the same system's: "the R-29RM Shtil", and Shtil ever after."""
    if not introduced:
        return found
    names = {
        second.alias: first.alias.name
        for first, second in pairwise(found)
        if first.span.end + 1 == second.span.start
        and first.alias.kind in WEAPONS
        and text[first.span.end] == " "
        and second.alias in introduced
        and first.alias not in introduced
    }
    if not names:
        return found
    return tuple(Mention(m.span, replace(m.alias, name=names[m.alias])) if m.alias in names else m for m in found)


def _unite_brackets(text: str, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A second name in brackets right behind the first is the same system: "KN-23 (Hwasong-11)".

    So is one that others call it by: "the CSS-2, which the Chinese call the DF-3".
    """
    united: list[Mention] = []
    renamed: dict[str, Alias] = {}
    last: Mention | None = None
    for mention in found:
        if mention.alias.kind not in _UNITED:
            united.append(mention)
            continue
        gap = text[last.span.end : mention.span.start] if last else ""
        first = renamed.get(mention.alias.name)
        if last and gap == " (" and text[mention.span.end : mention.span.end + 1] == ")":
            first = last.alias
        elif last and len(gap) > SHORTEST and _CALLED.fullmatch(gap):
            first = renamed[mention.alias.name] = replace(last.alias, name=_told_first(last.alias, mention.alias))
        last = _renamed(mention, first) if first else mention
        united.append(last)
    if not renamed:
        return tuple(united)
    return tuple(_renamed(m, first) if (first := renamed.get(m.alias.name)) else m for m in united)


def _unite_known(text: str, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A name by which others know what was named before is the same system's: "the launchers, known here as the X".

    >>> chunmoo, homar = (Alias(text=name, name=name, kind="launcher") for name in ("Chunmoo", "Homar-K"))
    >>> text = "The Chunmoo is built by Hanwha. The launcher, known in Poland as the Homar-K, fires rockets."
    >>> at = text.index("Homar-K")
    >>> [m.alias.name for m in _unite_known(text, (Mention(Span(4, 11), chunmoo), Mention(Span(at, at + 7), homar)))]
    ['Chunmoo', 'Chunmoo']
    """
    same: dict[str, Alias] = {}
    for first, second in pairwise(m for m in found if m.alias.kind in WEAPONS):
        near = second.span.start - first.span.end < _KNOWN_WITHIN
        if near and first.alias.kind == second.alias.kind and first.alias.name != second.alias.name:
            start = max(first.span.end, second.span.start - _KNOWN_BEFORE)
            if _KNOWN_AS.search(text, start, second.span.start):
                same.setdefault(second.alias.name, first.alias)
    return tuple(Mention(m.span, same.get(m.alias.name, m.alias)) for m in found) if same else found


def _told_first(first: Alias, second: Alias) -> str:
    """The name by which a system goes that is called otherwise too: the first one, though the second may be listed."""
    return first.text if first.name == second.name else first.name


def _renamed(mention: Mention, first: Alias) -> Mention:
    return Mention(
        mention.span, replace(mention.alias, name=first.name, variant=mention.alias.variant or first.variant)
    )


def _start(mention: Mention) -> int:
    return mention.span.start


def _merge(kept: Sequence[Mention], others: Iterable[Mention]) -> tuple[Mention, ...]:
    """All that are kept, and those others that touch none of them or wholly hold them; both come in order."""
    added: list[Mention] = []
    inner: set[int] = set()
    low = high = 0
    for mention in others:
        while low < len(kept) and kept[low].span.end <= mention.span.start:
            low += 1
        high = max(low, high)
        while high < len(kept) and kept[high].span.start < mention.span.end:
            high += 1
        if all(mention.span.holds(rival.span) and mention.span != rival.span for rival in kept[low:high]):
            added.append(mention)
            inner.update(range(low, high))
    if not added:
        return tuple(kept)
    outer = [mention for k, mention in enumerate(kept) if k not in inner] if inner else kept
    return tuple(sorted((*outer, *added), key=_start))


def _designations(tape: Tape) -> Iterator[re.Match[str]]:
    """Letters and figures that a hyphen joins, or a figure with a letter right behind: "KN-27", "9M723"; "Type 91"."""
    hyphens = (place for place in tape.places.get(OTHER, ()) if tape[place].text == "-" and tape[place].glued)
    lettered = (
        place for place in tape.places.get(NUMBER, ()) if tape[place + 1].glued and tape[place + 1].kind == WORD
    )
    places = (*[place - 1 for place in hyphens], *lettered, *tape.places.get("type", ()))
    end = 0
    for start in sorted({tape.starts[place] for place in places}):
        found = _DESIGNATOR.match(tape.text, start) if start >= end else None
        if found:
            end = found.end()
            yield found


def _designators(tape: Tape) -> Iterator[Mention]:
    """Letters and figures joined as the designations of weapons are."""
    text = tape.text
    for found in _designations(tape):
        head = shape(found.group()).split(" ")[0]
        if (
            head in NO_WEAPON
            or head[:2] in _PARTS
            or text.endswith(_NO_WEAPON_BEFORE, 0, found.start())
            or _ENGINE_BEHIND.match(text, found.end())
            or _ENGINE_BEFORE.search(text, max(0, found.start() - _ENGINE_WITHIN), found.start())
        ):  # a radar, a radio, a place, an engine
            continue
        plane = head in _AIRCRAFT or _PLANE_BEHIND.match(text, found.end())
        kind = "aircraft" if plane else "missile"
        family = _by_text().get(found.group().rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) if kind == "missile" else None
        written = Alias(text=found.group(), name=found.group(), kind=kind, case_sensitive=True)
        alias = replace(family, text=found.group(), variant=found.group()) if family else written
        yield Mention(Span(found.start(), found.end()), alias)


def _second_names(text: str, found: tuple[Mention, ...]) -> Iterator[Alias]:
    """Names right behind a designation, or in brackets behind it: "the SM-78 Jupiter", "the Hatf-5 (Ghauri)".

    >>> def second(text, name):
    ...     alias = Alias(text=name, name=name, kind="missile")
    ...     return [a.text for a in _second_names(text, (Mention(Span(4, 4 + len(name)), alias),))]
    >>> second("The SM-78 Jupiter flew.", "SM-78"), second("The Hatf-5 (Ghauri) flew.", "Hatf-5")
    (['Jupiter'], ['Ghauri'])
    """
    for last, following in pairwise((*found, None)):
        if last is None or last.alias.kind not in MISSILES or text[last.span.end - 1] not in _NUMBERS:
            continue
        name = _SECOND_NAME.match(text, last.span.end)
        free = name and (following is None or following.span.start >= name.end())
        if name and free and can_be_name(name["name"]) and not only_in_title(text, name.start("name"), name["name"]):
            yield replace(last.alias, text=name["name"], case_sensitive=True)


def _shortened(found: tuple[Mention, ...]) -> Iterator[Alias]:
    """Such as "Sarab" for the rest of a text that spoke of the "Sarab missile"."""
    for alias in dict.fromkeys(mention.alias for mention in found if " " in mention.alias.text):
        first, _, noun = alias.text.partition(" ")
        if noun in _NOUNS and alias.kind in WEAPONS:
            yield replace(alias, text=first, case_sensitive=True)


def _introduced(tape: Tape, found: tuple[Mention, ...]) -> Iterator[Alias]:
    """Proper names that the text itself calls a missile, rocket or drone, or speaks of as one does of weapons."""
    ends = [mention.span.end for mention in found]

    def is_taken(start: int, end: int) -> bool:
        near = bisect_right(ends, start)
        return near < len(found) and found[near].span.start < end

    for name, said in names_introduced(tape, {m.span.start for m in found}, is_taken):
        yield _alias_of(name, said)
    known = {mention.alias.text for mention in found}
    for name, full in names_spelt_out(tape):
        if not {name, full} & known:
            yield _alias_of(name, full)
            yield replace(_alias_of(name, full), text=full)


def _alias_of(name: str, said: str) -> Alias:
    """A name as the text writes it, of the kind that the words around it say; a listed one as it is listed."""
    kind = "drone" if _DRONE.search(said) else "defence" if _SHIELD.search(said) else "missile"
    if _LAUNCHER.search(said):
        kind = "launcher"
    written = Alias(text=name, name=name, kind=kind, case_sensitive=True)
    return replace(_by_first_word().get(name, written), text=name)
