"""Full names of persons in a text, so that a surname can be traced back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flyout.claims.actors import actor_table
from flyout.claims.context import Mention
from flyout.claims.known import LOWER, Known
from flyout.claims.speech.roles import BODIES, DOCUMENTS, MATTERS, TITLES, WEAPONS
from flyout.claims.speech.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    GIVEN_NAMES,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    Word,
    Words,
    lowers,
)

_LONGEST = 5
_ARTICLES = frozenset({"al", "el", "as", "ad", "ar", "an", "at", "az", "ul"})
"""Arabic articles, which a report often leaves out where it names a person again."""
_PAIR = 2
_PARTICLES_AND_NAME = 3
_ASKING = frozenset({"what", "how", "why"})
_CLOSED = (
    (DETERMINERS | PREPOSITIONS | PRONOUNS | CONJUNCTIONS | AUXILIARIES | ADVERBS | TIMES) | RELATIVES | _ASKING
) - GIVEN_NAMES
_PLACES_AND_BODIES = lowers(
    "defence defense foreign interior ministry institute university international national joint staff security "
    "council house street city region province oblast base field range island islands sea ocean gulf strait river "
    "mount airport war system systems missile command center centre strategic global united republic federation "
    "general services agreement treaty act day press air space test squadron corporation inc depot school college "
    "hospital studies executive officer co. corp. inc. ltd. industry affairs trade energy commerce education finance "
    "health justice labor labour agriculture development environment relations veterans homeland treasury economy"
)
_NO_NAMES = _PLACES_AND_BODIES | BODIES | DOCUMENTS | WEAPONS
_STATES = frozenset({"U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "P.R.", "N.Y."})
_FAMILY_FIRST = lowers(
    "kim lee park choi jung jeong yoon moon han kang cho shin hwang xi li wang zhang liu chen yang zhao wu lai tsai "
    "nguyen tran pham ri pak"
)
"""Family names that stand before the given name."""

_SONS = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})
"""What stands behind a surname: "Romeo Brawner Jr."."""
_ALSO_GIVEN = frozenset({"Israel", "Jordan", "Chad", "Georgia"})
"""Names of states that are given names as well: "Minister Israel Katz"."""
_PEERS = lowers("lord lady baroness baron viscount earl prince princess sheikh")
"""Titles that a name of one word keeps: "Lord Coaker" in full."""


_FITS = Known(lambda word: len(word) > 1 and not word.isupper() and LOWER[word] not in _CLOSED)
"""Whether a capital word can begin a name or go on with one."""


def _is_initial(words: Words, index: int, *, follows: bool) -> bool:
    """Whether a word is "J." or "A.Q.", and no state's letters, or a letter between names: "Samir V Kamat".

    One of a letter or two only where it `follows` a part of a name.
    """
    text = words[index].text
    if not (follows if len(text) <= _PAIR else text[-1] == "."):
        return False
    if len(text) == _PAIR and index and words[index - 1].low in TITLES:
        return text.isupper() and index + 1 < len(words) and words[index + 1].capital  # "Marshal AP Singh"
    if len(text) == 1:
        return (
            text not in {"I", "A"}
            and index + 1 < len(words)
            and words[index + 1].capital
            and _FITS[words[index + 1].text]
        )
    dotted = text.endswith(".") and len(text) in (2, 4, 6)
    return dotted and text[0::2].isalpha() and text[0::2].isupper() and text not in _STATES


def _runs(words: Words, capitals: Iterable[int]) -> Iterable[list[int]]:
    """Rows of several words that can be parts of a name, by their places."""
    run: list[int] = []
    for index in capitals:
        step = index - run[-1] if run else 0
        if 1 < step <= _PARTICLES_AND_NAME:
            between = range(run[-1] + 1, index)
            if all(words[k].text in PARTICLES for k in between):
                run += between
                step = 1
        word = words[index]
        if word.low == "May":
            continue
        if _FITS[word.text] or _is_initial(words, index, follows=step == 1):
            if step > 1:
                if len(run) > 1:
                    yield run
                run = []
            run.append(index)
    if len(run) > 1:
        yield run


def _is_title(word: Word) -> bool:
    """Whether a word stands before names and is none; "Gen" without its point is a given name in Japan."""
    return word.low in TITLES and word.text != "Gen"


def _strip(words: Words, run: list[int], names: Mapping[int, Mention]) -> list[int]:
    """A run of capital words without the titles, demonyms and bodies before the name."""
    titled = [k for k, index in enumerate(run[:-1]) if _is_title(words[index])]
    run = run[titled[-1] + 1 :] if titled else run
    while run:
        word = words[run[0]]
        mention = names.get(run[0])
        known = mention is not None and _is_no_person(mention, first=bool(titled))
        general = bool(titled) and word.text == "Gen" and len(run) > _PAIR  # "Lt Gen Tariq Aziz", "Minister Gen Sato"
        held = word.low in MATTERS and len(run) > _PAIR  # "Minister for Health Ann Lee"
        if not (known or general or held or _is_title(word) or word.low in _NO_NAMES):
            return run
        run = run[1:]
    return run


def _is_family_first(words: Words, name: list[int]) -> bool:
    """Whether the family name stands first: listed ones, and those before a given name like "Gyu-back"."""
    last = words[name[-1]].text
    korean = len(name) == _PAIR and last.count("-") == 1 and last.partition("-")[2].islower()
    return korean or words[name[0]].low in _FAMILY_FIRST


def _is_capital_city(mention: Mention) -> bool:
    """Whether a name is that of a town a government sits in, as given names can be: "Minister Wellington Koo"."""
    actor = actor_table().get(mention.alias.text)
    return actor is not None and actor.form == "metonym"


def _is_no_person(mention: Mention, *, first: bool) -> bool:
    """Whether a name inside another is no person's; the `first` after a title may be a town's, or initials, as well."""
    initials = mention.alias.kind == "outlet" and len(mention.alias.text) == _PAIR  # "Marshal AP Singh"
    given = initials or mention.alias.text in _ALSO_GIVEN or _is_capital_city(mention)
    return mention.alias.kind != "person" and not (first and given)


def find_people(words: Words, capitals: Iterable[int], names: Mapping[int, Mention]) -> dict[str, str]:
    """Surname -> full name, for every run of capital words that can be a person's name.

    The first of two people with one surname is kept.
    """
    found: dict[str, str] = {}
    for run in _runs(words, capitals):
        if len(run) == _PAIR and words[run[0]].low in _PEERS and run[1] not in names:
            found.setdefault(words[run[1]].text, f"{words[run[0]].text} {words[run[1]].text}")
        name = _strip(words, run, names)
        if not 2 <= len(name) <= _LONGEST or any(words[k].low in _NO_NAMES for k in name) or _is_title(words[name[-1]]):
            continue
        called = words[name[0] - 1].low in TITLES if name[0] else False
        if any(_is_no_person(names[k], first=called and k == name[0]) for k in name if k in names):
            continue
        full = " ".join(words[k].text for k in name)
        born = len(name) > _PAIR and words[name[-1]].low in _SONS
        surname = words[name[0 if _is_family_first(words, name) else -1 - born]].text
        found.setdefault(surname, full)
        if surname[2:3] == "-" and surname[:2].lower() in _ARTICLES:
            found.setdefault(surname[3:], full)  # "Turki al-Maliki", and later "Colonel Maliki"
    return found
