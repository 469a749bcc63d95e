"""What a bare number counts: "64 missiles", "11 M142 HIMARS launchers", "five of the rockets"."""

from __future__ import annotations

from flyout.claims.quantities.figure import Figure
from flyout.claims.quantities.numbers import MAGNITUDES, ONES, TENS
from flyout.claims.quantities.tape import NUMBER, WORD, Tape
from flyout.claims.quantities.unit import read_unit
from flyout.claims.quantities.vocabulary import (
    CLASSIFIERS,
    DETERMINERS,
    IRREGULAR_PLURALS,
    LOOSE,
    MOVES,
    NOUN_STOPS,
    SINGULARS,
    VERBS,
    words,
)
from flyout.units.table import dimension_of

LONGEST_KIND = 3  # words
SETTING_APART = words("that which who , ; .")
KINDS = words("type kind version variant model sort")
LONGEST_OWNER = 4  # tokens
LONGEST_PHRASE = 11  # tokens between a number and its noun
IDIOMS = words("way off time sided sidedly on piece person star handed another day")
POINTING = DETERMINERS | words("only which new old older newer latest other last next first second third big single")
TAKING = words("lost shot sunk hit struck least only just with")
NUMERALS = frozenset((*ONES, *TENS, *MAGNITUDES))
SIZES = ("length", "mass")
CLOSING = ('"', "”", "’")
ROUGHLY = words("about some around nearly almost roughly over")
PASSING = words("last next annually yearly monthly weekly daily")
_MEASURED = frozenset({"reached", "flew", "travelled", "traveled", "rose", "climbed", "covered"})
"""What a figure follows that tells more of one than that it is one: "one of them reached 50 km"."""
ACTING = VERBS | MOVES | {"was", "were"}
OPENING = words("and , while but")
SAYING = words("said says say told tells")
PERIODS = {"hour": "/h", "day": "/d", "night": "/d", "week": "/wk", "month": "/mo", "year": "/a", "annum": "/a"}
PASSED = words("ago later")
COMPARED = words("new newer newest old older oldest latest smaller larger bigger heavier improved upgraded modern same")
REGULAR = {"hourly": "/h", "daily": "/d", "weekly": "/wk", "monthly": "/mo", "annually": "/a", "yearly": "/a"}


def read_noun(tape: Tape, figure: Figure) -> tuple[int, int] | None:
    """First token of the noun phrase that is counted, and the token behind it.

        >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
        >>> text = "11 M142 HIMARS launchers arrived"
        >>> read_noun(read_tape(text), read_figure(read_tape(text), 0))
        (1, 5)
        >>> text = "four 90 km range rockets"
        >>> read_noun(read_tape(text), read_figure(read_tape(text), 0))
        (3, 5)
    """
    j = _behind_measure(tape, figure)
    if tape.words(j, 2) in (("or", "so"), ("or", "more")):
        j += 2
    if tape[j].lower in ("more", "such", "further") or (tape[j].lower == "other" and tape[j + 1].kind == WORD):
        j += 1
    if tape.is_hyphen(j):
        return _hyphened(tape, j + 1)
    if tape[j].lower == "of":
        j += 1
        if tape[j].lower == "what":
            return None  # "a fifth of what Moscow asks"
        if tape[j].lower in DETERMINERS:
            j += 1
        j += tape[j].lower in ROUGHLY and tape[j + 1].kind == NUMBER
        second = _behind_owner(tape, j)
        if tape[second].kind == NUMBER or tape[second].lower in NUMERALS:
            return _of_second(tape, second)
    shared = _second_end(tape, figure)
    if shared is not None:
        return _of_second(tape, shared)
    second_noun = _of_second(tape, j + 2) if _shares_noun(tape, j) else None
    if second_noun is not None:
        return second_noun
    end = _phrase_end(tape, j, plural=figure.low != 1.0 or figure.high is not None)
    return (j, end) if end > j else None


def _behind_measure(tape: Tape, figure: Figure) -> int:
    """The token behind what each of the things measures: "four *90 km* range rockets"."""
    if not figure.worded or tape[figure.end].kind != NUMBER or tape.is_hyphen(figure.end + 1):
        return figure.end
    unit = read_unit(tape, figure.end + 1)
    return unit[1] if unit and dimension_of(unit[0]) in SIZES else figure.end


def _behind_owner(tape: Tape, j: int) -> int:
    """The token behind whose they are, if that is said: "150 of *the nation's* 400 missiles".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("150 of the nation's 400 missiles")
    >>> tape[_behind_owner(tape, 3)].text
    '400'
    """
    for k in range(j, j + LONGEST_OWNER):
        if tape[k].lower.endswith(("'s", "’s")):
            return k + 1
        if tape[k].kind != WORD:
            break
    return j


def _second_end(tape: Tape, figure: Figure) -> int | None:
    """The number that a thing grew to, or of which so many are spoken of.

        >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
        >>> grown, part = read_tape("from 44 to 76 launchers"), read_tape("12 out of 15 missiles")
        >>> _second_end(grown, read_figure(grown, 1)), _second_end(part, read_figure(part, 0))
        (3, 3)
    """
    j = figure.end
    if tape[j].lower == "to" and tape[figure.start - 1].lower == "from":
        j += 1
    elif tape.words(j, 2) == ("out", "of"):
        j += 3 if tape[j + 2].lower in DETERMINERS else 2
    else:
        return None
    return j if tape[j].kind == NUMBER or tape[j].lower in NUMERALS else None


def _shares_noun(tape: Tape, j: int) -> bool:
    """Whether a lone adjective and another number follow: "12 *fixed and 24* mobile launchers".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _shares_noun(read_tape("12 fixed and 24 mobile launchers"), 1), _shares_noun(read_tape("12 came and 24"), 1)
    (True, False)
    """
    joined = tape[j].kind == WORD and tape[j + 1].lower in ("and", "or") and tape[j].text.islower()
    numbered = joined and (tape[j + 2].kind == NUMBER or tape[j + 2].lower in NUMERALS)
    return numbered and tape[j + 3].kind == WORD and not _is_plural(tape, j) and tape[j].lower not in NOUN_STOPS


def _of_second(tape: Tape, j: int) -> tuple[int, int] | None:
    """The noun behind a second number, which counts the first as well.

    >>> from flyout.claims.quantities.tape import read_tape
        >>> _of_second(read_tape("12 of 15 missiles"), 2), _of_second(read_tape("8 of 10"), 2)
        ((3, 4), None)
    """
    start = j + 1
    while tape[start].lower in NUMERALS or tape.is_hyphen(start):
        start += 1
    end = _phrase_end(tape, start, plural=True)
    return (start, end) if end > start and _is_plural(tape, end - 1) else None


def _hyphened(tape: Tape, j: int) -> tuple[int, int] | None:
    """A noun hyphened to its number: two-stage, eight-wheel.

    >>> from flyout.claims.quantities.tape import read_tape
        >>> _hyphened(read_tape("two-stage"), 2), _hyphened(read_tape("one-way"), 2)
        ((2, 3), None)
    """
    return (j, j + 1) if tape[j].kind == WORD and tape[j].lower not in IDIOMS else None


def _phrase_end(tape: Tape, j: int, *, plural: bool) -> int:
    """The token behind the head of the noun phrase at `j`, or `j` if there is none."""
    limit = _run_end(tape, j)
    for k in range(j, limit):
        if plural and _is_plural(tape, k) and not (tape.is_capital(k) and k + 1 < limit and tape.is_capital(k + 1)):
            if k + 1 < limit and _is_plural(tape, k + 1) and tape.is_capital(k):
                continue  # "HIMARS launchers"
            return _with_of(tape, k + 1) if tape[k].lower in CLASSIFIERS else k + 1
        if not plural and tape[k].lower in SINGULARS and not _goes_on(tape, k):
            return k + 1
    shared = _shared_end(tape, j, limit) if plural else None
    return shared or _capitals_end(tape, j, limit)


def _shared_end(tape: Tape, j: int, limit: int) -> int | None:
    """The token behind the plural that two descriptions joined by "and" share.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _shared_end(read_tape("missile launch and storage sites"), 0, 2)
    5
    """
    if limit == j or tape[limit].lower not in ("and", "or") or not all(_describes(tape, k) for k in range(j, limit)):
        return None
    for k in range(limit + 1, limit + 1 + LONGEST_KIND):
        if not _describes(tape, k) or tape[k].lower in NOUN_STOPS:
            return None
        if _is_plural(tape, k):
            return k + 1
    return None


def _describes(tape: Tape, k: int) -> bool:
    """Whether a token is a small word or a hyphen between two."""
    return tape.is_hyphen(k) or (tape[k].kind == WORD and tape[k].text.islower())


def _run_end(tape: Tape, j: int) -> int:
    """Words, designators and hyphens in a row, up to a word that ends a noun phrase."""
    end = j
    while end - j < LONGEST_PHRASE:
        token = tape[end]
        ends = (
            token.lower in NOUN_STOPS
            and token.text != "US"
            and not tape.is_hyphen(end + 1)
            and not tape.is_hyphen(end - 1)
        )
        figured = token.kind == NUMBER or token.lower in ONES or token.lower in TENS
        is_number = figured and end not in tape.masked and not token.glued and not tape.is_hyphen(end + 1)
        if ends or is_number or not (token.kind in (WORD, NUMBER) or tape.is_hyphen(end)):
            break
        end += 1
    return end


def _is_plural(tape: Tape, k: int) -> bool:
    token = tape[k]
    if token.kind != WORD or (tape.is_hyphen(k + 1) and tape[k + 2].kind == WORD):
        return False
    ends = token.lower.endswith("s") and not token.lower.endswith(("ss", "ous")) and len(token.lower) > 3
    return ends or token.lower in IRREGULAR_PLURALS


def _capitals_end(tape: Tape, j: int, limit: int) -> int:
    """Without a plural the name itself is counted ("two Shahed", "three of the newer Kalibr"), else the first word."""
    of_kind = next((k for k in range(j, min(limit, j + LONGEST_KIND)) if tape[k].lower in KINDS), None)
    if of_kind is not None:
        return of_kind + 1
    k = j
    while k < limit - 1 and (tape[k].lower in COMPARED or _is_joined(tape, k, limit)):
        k += 1 if tape[k].lower in COMPARED else 3
    if k > j and not (tape.is_capital(k) or k in tape.masked):
        return k + 1  # "a dozen of the smaller weapon"
    j = k
    while k < limit and (tape.is_capital(k) or k in tape.masked or tape.is_hyphen(k)):
        k += 1
    if k > j or tape[j].lower in LOOSE:
        return k
    acts = tape[j].lower.endswith("ed") or (tape[j].lower in MOVES and tape[j - 1].lower in ("more", "one"))
    is_noun = tape[j].lower not in PASSING and not acts
    return min(limit, j + 1) if is_noun else j  # "sent 50 last July", "27 succeeded", "two more sank"


def _is_joined(tape: Tape, k: int, limit: int) -> bool:
    """Whether two small words with a hyphen stand before a noun: "the *air-launched* version".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _is_joined(read_tape("air-launched version"), 0, 4), _is_joined(read_tape("SS-20 launchers"), 0, 4)
    (True, False)
    """
    return k + 3 < limit and tape.is_hyphen(k + 1) and not tape.is_capital(k) and tape[k + 2].kind == WORD


def _goes_on(tape: Tape, k: int) -> bool:
    """Whether a noun is but the first part of a longer one: "anti-ship missile", "missile system"."""
    return tape[k + 1].lower in SINGULARS or (tape.is_hyphen(k - 1) and tape[k + 1].kind == WORD)


def _with_of(tape: Tape, end: int) -> int:
    """What the pieces are of: "29 sets of the M142 launcher"."""
    if tape[end].lower != "of":
        return end
    j = end + 1 + (tape[end + 1].lower in DETERMINERS)
    limit = _run_end(tape, j)
    return limit if limit > j else end


def is_idiom(tape: Tape, figure: Figure) -> bool:
    """Whether a lone "one" only points: "the one", "this one", "no one", "one of".

        >>> from flyout.claims.quantities.measure import read_figure
    >>> from flyout.claims.quantities.tape import read_tape
        >>> older, damaged = read_tape("the older one failed"), read_tape("they damaged one, it said")
        >>> is_idiom(older, read_figure(older, 2)), is_idiom(damaged, read_figure(damaged, 2))
        (True, False)
        >>> code, lost = read_tape("fired one 9M729 missile"), read_tape("two landed and one exploded")
        >>> is_idiom(code, read_figure(code, 1)), is_idiom(lost, read_figure(lost, 3))
        (False, False)
        >>> told, got = read_tape("said that one rocket fell"), read_tape("It fired two. One got through.")
        >>> is_idiom(told, read_figure(told, 2)), is_idiom(got, read_figure(got, 4))
        (False, False)
    """
    if tape[figure.start].lower != "one" or figure.end != figure.start + 1:
        return False
    after, before = tape[figure.end], tape[figure.start - 1].lower
    if before == "that" and after.kind == WORD and after.lower not in NOUN_STOPS and not tape.is_hyphen(figure.end):
        return False  # "said that one missile fell"
    if after.lower in ("more", "further") and tape[figure.end + 1].lower != "than":
        return False  # "one more test is needed"
    if _is_parted(tape, figure.start):
        return False  # "two batteries, one from Germany and one from Spain"
    if before == "not" or tape.is_hyphen(figure.start - 2):
        return True  # "not one missile was fired", "a smaller, air-launched one"
    if read_rate(tape, figure.end) is not None:
        return before in POINTING and before != "that"  # "said that one a day"
    if after.lower == "of" and (before in ("only", "just", "least") or _is_part_told(tape, figure.end + 1)):
        return False  # "only one of them flew", "one of the four missiles was intercepted"
    if figure.end in tape.masked and not after.glued:
        return before != "only" and before in POINTING  # "one 9M729 missile"
    if after.lower in ("hit", "struck") and before not in POINTING:
        return False  # "of the fourteen fired that day one hit a jet"
    opens = before in OPENING or tape.ends_sentence(figure.start - 1)
    second = tape[figure.end + 1]
    did = after.lower.endswith("ed") and (second.kind != WORD or second.lower in NOUN_STOPS)
    if opens and (did or (after.lower in ACTING and after.lower not in SAYING)):
        return False  # "two fell into the sea and one exploded", but "one retired officer"
    if tape.is_hyphen(figure.end):
        return tape[figure.end + 1].lower in IDIOMS
    if after.kind == WORD and after.lower not in NOUN_STOPS and before not in POINTING:
        return after.lower in ("another", "day")
    return after.lower == "of" or not (before.endswith("ed") or before in TAKING)


def _is_part_told(tape: Tape, j: int) -> bool:
    """Whether what became of one is told, and of what it is: "one of | the four missiles was intercepted", "of them".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> hit, kind = read_tape("one of four missiles had been hit"), read_tape("is one of six weapons that were shown")
    >>> _is_part_told(hit, 2), _is_part_told(kind, 3)
    (True, False)
    >>> sank, theirs = read_tape("five missiles, one of which sank a ship"), read_tape("one of which is the larger")
    >>> _is_part_told(sank, 5), _is_part_told(theirs, 2)
    (True, False)
    """
    did = tape[j + 1].lower
    if tape[j].lower in ("them", "which"):
        acts = did.endswith("ed") and (tape[j + 2].lower in NOUN_STOPS or tape[j + 2].lower == "to")
        return did not in _MEASURED and (acts or (did in ACTING and did not in SAYING))
    j += tape[j].lower in ("the", "its", "their", "those", "these")
    numbered = tape[j].kind == NUMBER or tape[j].lower in ONES
    behind = tape.words(j + 1, LONGEST_PHRASE - 2) if numbered else ()
    passive = next((k for k, word in enumerate(behind) if word in ("was", "were", "been")), None)
    return passive is not None and SETTING_APART.isdisjoint(behind[:passive])


def _is_parted(tape: Tape, i: int) -> bool:
    """Whether a "one" is half of two that are told apart by where each is or is from.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("two batteries, one from Germany and one from Spain")
    >>> _is_parted(tape, 3), _is_parted(tape, 7), _is_parted(read_tape("two in all, one from Spain"), 4)
    (True, True, False)
    """
    where = tape[i + 1].lower
    if where not in ("from", "in", "at", "for"):
        return False
    before = tape[i - 1].text
    if before in (",", ":", ";"):
        others: range = range(i + 3, i + 3 + LONGEST_PHRASE)
        return any(tape.words(k, 3) == ("and", "one", where) for k in others)
    if before.lower() != "and":
        return False
    others = range(i - 3, i - 3 - LONGEST_PHRASE, -1)
    return any(tape[k].text in (",", ":", ";") and tape.words(k + 1, 2) == ("one", where) for k in others)


def rate_of_two(tape: Tape, end: int) -> tuple[str, int] | None:
    """The rate behind a second name or what the things are for: "40 Kalibr and Kh-101 missiles a month".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> rate_of_two(read_tape("40 Kalibr and Iskander missiles a month"), 2)
    ('/mo', 7)
    >>> rate_of_two(read_tape("90 boosters for the Sarab a year"), 2)
    ('/a', 7)
    >>> rate_of_two(read_tape("90 rockets of two kinds a year"), 2)
    ('/a', 7)
    >>> rate_of_two(read_tape("90 Sarab II air-to-air and air defence missiles per year"), 3)
    ('/a', 14)
    """
    if tape[end].lower in ("of", "for"):
        lead = tape[end + 1].lower in DETERMINERS or tape[end + 1].lower in NUMERALS
        return read_rate(tape, _phrase_end(tape, end + 1 + lead, plural=True))
    shared = _shared_end(tape, end, _run_end(tape, end))
    if shared:
        return read_rate(tape, shared)
    if tape[end].lower != "and" or not (tape.is_capital(end + 1) or end + 1 in tape.masked):
        return None
    behind = _phrase_end(tape, end + 1, plural=True)
    return read_rate(tape, behind) if behind > end + 1 and _is_plural(tape, behind - 1) else None


def read_rate(tape: Tape, end: int) -> tuple[str, int] | None:
    """A count per time: "two missiles a week".

    >>> from flyout.claims.quantities.tape import read_tape
        >>> read_rate(read_tape("two missiles a week"), 2), read_rate(read_tape("two missiles weekly"), 2)
        (('/wk', 4), ('/wk', 3))
    >>> print(read_rate(read_tape("up from two a week ago"), 3))
    None
    >>> read_rate(read_tape('"some 900" a month'), 3)
    ('/mo', 6)
    """
    if tape[end].text in CLOSING and tape[end].glued:
        end += 1
    if tape[end].lower in REGULAR:
        return REGULAR[tape[end].lower], end + 1
    if tape[end].lower not in ("a", "an", "per", "each", "every"):
        return None
    code = PERIODS.get(tape[end + 1].lower)
    return (code, end + 2) if code and tape[end + 2].lower not in PASSED else None
