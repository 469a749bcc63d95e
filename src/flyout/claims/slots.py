"""Places where only a weapon can stand: "fired a Sarab", "the Sarab weighs", "Grey Lynx Missile System (GLMS)".

What stands there names a weapon even if nobody listed it. A place that other
things could hold as well counts only for a word that the text writes more than once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from flyout.claims.once import once
from flyout.claims.quantities.tape import Tape
from flyout.documents.wordlists import words

_BEFORE = words("the a an its their one another each two three four five six seven eight nine ten first new")
_NUMBERED = (  # no "the Sarab 90 km"
    r"(?:[- ](?:\d{1,3}[A-Z]?|[IVX]{1,4})\b(?!\s(?:km|kilo|miles|nautical|kg|tons|tonnes|met(?:re|er)s|feet|pounds)))?"
)
_NAME = re.compile(rf"[A-Z](?:[\w’']{{1,24}}+(?:-[A-Z]\w{{2,20}}+)?|[a-z]-[A-Z]\w{{2,20}}+)(?:\.\d\b)?{_NUMBERED}")
_TWO_WORDS = re.compile(rf"[A-Z][a-z]{{2,20}}+ [A-Z][a-z]{{2,20}}+{_NUMBERED}")
_DOES = re.compile(  # what weapons do, and what is done with them
    r"(?:\s\([^)]{1,40}\))?(?:,\s[^,.;:]{1,60},)?,?\s(?:"
    r"(?:has|had|with)\s(?:an?\s|the\s)?(?:[\w-]+\s){0,3}?(?:ranges?|reach|warhead|speed|accuracy|payload|ceiling)\b"
    r"|(?:which\s|that\s)?(?:can|could|may|might|will|would)\s(?:[\w-]+\s){0,4}?(?:\d|warhead|missile|rocket)"
    r"|(?:weighs?|weighed|flies|flew|costs?|carries|carried|measures?|reaches|reached|travell?ed|rose|entered)"
    r"\s(?:[\w-]+\s){0,4}?(?:\d|service\b|warhead|missile|rocket)"
    r"|(?:which|that)\s(?:(?:[\w-]+\s){0,6}?(?:will|would|can|could)\s(?:cost|weigh|fly|reach|carry)|weighs?|weighed|flies"
    r"|flew|costs?|reaches|reached)\s(?:[\w-]+\s){0,4}?[$€£]?\d"
    r"|(?:is|was)\s(?:\w+\s)?(?:\d[\d.,]{0,5}\s(?:metres|meters|feet)\slong"
    r"|(?:said|thought|believed|reported|estimated|claimed|expected)\sto\s(?:fly|reach|weigh|carry|cost)\b)"
    r"|whose\s(?:[\w-]+\s){0,2}?(?:range|warhead|speed|payload|reach)\b"
    r"|(?:was|were|is|are|been)\s(?:\w+ly\s|first\s|then\s|also\s)?"
    r"(?:fired|launched|test-fired|tested|flown|intercepted|shot down|fielded|mounted on|powered by|armed with)\b)"
)
_UNIT = r"(?:km|kilomet(?:er|re)s?|(?:nautical\s)?miles?|kg|kilograms?|tons?|tonnes?|pounds|met(?:er|re)s|feet)\b"
_FIGURE = rf"(?:(?:about|some|only|around|nearly|just)\s)?\d[\d,.]{{0,6}}[\s-]{_UNIT}"
_MEASURES = re.compile(  # the Sarab, 7 metres long; the Sarab 90 km; the Sarab, at 90 km; the Sarab (90 km)
    rf"(?:,?\s(?:(?:with|at)\s)?|\s\((?:range:?\s)?){_FIGURE}"
    r"(?!\s(?:away|off|north|south|east|west|inland|behind|up|down|deep|wide|high|tall|below|above|across|from|to|in|of)\b)"
)
_OWNED = re.compile(r"[A-Z]\w{2,24}+(?=[’']s\s)")
_OF_ITS = re.compile(rf"[’']s\s(?:is|was)\s{_FIGURE}")  # the Sarab's is 90 km
_ITS_PART = re.compile(  # the Sarab's warhead weighs
    r"[’']s\s(?:[a-z-]+\s)?(?:warhead|range|motor|engine|seeker|speed|payload|launcher|guidance|accuracy|airframe)\b"
)
_OWN = ("'s", "’s")
_RATED = words("older newer smaller larger bigger lighter heavier cheaper faster slower original elder similar rival")
_DONE = re.compile(  # what is done to weapons, before their article
    r"\b(?:fire[sd]?|launch(?:es|ed)?|test-fire[sd]?|test(?:s|ed)|unveil(?:s|ed)|field(?:s|ed)|deploy(?:s|ed)|operates?"
    r"|shot down|downed|intercept(?:s|ed)|firing of|launch of|test of|flight of|tests of|versions? of|variants? of"
    r"|armed with|equipped with|range of|successor (?:to|of)|replace[sd]?|fitted with|carr(?:y|ies|ied)|of type)\s$"
)
_DONE_WITHIN = 24  # characters before an article
_TWICE_WITHIN = 20_000  # characters each way in which a word stands again
_ALONE = re.compile(r"s?(?:[.,;:)]|\s(?:[a-z(]|\d)|$)")  # no longer name goes on
_SPELT_OUT = re.compile(
    r"(?:[A-Z][\w-]+\s){1,5}(?:Missile|Rocket|Weapon|Munition|Interceptor|Launcher|Bomb|Vehicle|System)s?"
    r"(?:\sSystems?)?(?:\s\((?:or\s)?(?P<name>[A-Z][A-Za-z-]{2,9}[A-Z\d])s?\)"
    r"|,\sor\s(?P<beside>[A-Z][A-Za-z-]{1,9}[A-Z\d])(?=[,.;]))"
)
_FULL_ENDS = re.compile(r"\s\(|,\sor\s")
_HEADS = words(
    "missile missiles rocket rockets weapon weapons munition interceptor launcher bomb vehicle system systems"
)
_OF_SHIP = re.compile(
    r"\b(?:cruiser|ship|flagship|frigate|destroyer|submarine|carrier|tanker|vessel|boat|corvette|USS|HMS|INS|sank|sunk)"
    r"\s([A-Z][\w’'.-]*)"
)


def names_in_slots(tape: Tape, taken: Collection[int] = (), *, among_weapons: bool = True) -> Iterator[re.Match[str]]:
    """Names that stand where a weapon does, as matches of their own.

    Parameters
    ----------
    tape : Tape
    taken : collection of int
        Where names begin that are known already.
    among_weapons : bool
        The text speaks of weapons, so that what it says was fired or tested is one.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> def names(text):
    ...     return [match[0] for match in names_in_slots(read_tape(text))]
    >>> names("It fired a Sarab. The Sarab, shown in May, weighs 2 tonnes. The Times was printed.")
    ['Sarab', 'Sarab']
    >>> names("The Sarab reaches 120 km, the older Narin 90 km. The Kirin's is 80 km, as it is 70 km to the Sinai.")
    ['Sarab', 'Narin', 'Kirin']
    """
    text = tape.text
    for place in tape.at(_BEFORE):
        behind = place + 1 + (tape[place + 1].text in _RATED)
        if not tape[behind].capital:
            continue
        begins = tape.starts[behind]
        if begins in taken:
            continue
        name = _NAME.match(text, begins)
        two = _TWO_WORDS.match(text, begins)
        name = two if two and _DOES.match(text, two.end()) else name
        if name is None:
            continue
        owned = _OWNED.match(text, begins) if name[0].endswith(_OWN) else None
        if owned and (_OF_ITS.match(text, owned.end()) or (among_weapons and _ITS_PART.match(text, owned.end()))):
            yield owned
        elif _DOES.match(text, name.end()) or (among_weapons and _MEASURES.match(text, name.end())):
            if not _is_ship(text, name[0]):
                yield name
        elif among_weapons and _ALONE.match(text, name.end()):
            start = tape.starts[place]
            done = _DONE.search(text, max(0, start - _DONE_WITHIN), start)
            if done and text.count(name[0], max(0, start - _TWICE_WITHIN), start + _TWICE_WITHIN) > 1:
                yield name


def _is_ship(text: str, name: str) -> bool:
    """Whether the text calls it a ship somewhere: "the cruiser Sarab"."""
    return name.partition(" ")[0] in _ships(text)


@once
def _ships(text: str) -> frozenset[str]:
    """First words of what a text calls ships."""
    return frozenset(found[1] for found in _OF_SHIP.finditer(text))


def names_spelt_out(tape: Tape) -> Iterator[tuple[str, str]]:
    """Abbreviations behind the full name of a weapon, with that name: "Grey Lynx Missile System (GLMS)".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> list(names_spelt_out(read_tape("the Grey Lynx Missile (GLMS), a Deep Strike Missile, or DSM, and others")))
    [('GLMS', 'Grey Lynx Missile'), ('DSM', 'Deep Strike Missile')]
    """
    for place in tape.at(_HEADS):
        if not tape[place].capital:
            continue
        start = tape.starts[place]
        for back in range(1, 6):
            if not tape[place - back].capital:
                break
            start = tape.starts[place - back]
        match = _SPELT_OUT.match(tape.text, start)
        if match:
            yield match["name"] or match["beside"], _FULL_ENDS.split(match[0])[0]
