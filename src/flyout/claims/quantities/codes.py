"""Numerals that are codes and places: telephone numbers, house numbers, "007", "the over-60s"."""

from __future__ import annotations

from flyout.claims.quantities.numbers import GROUP_SPACES
from flyout.claims.quantities.tape import DASHES, HYPHENS, NUMBER, WORD, Tape
from flyout.claims.quantities.vocabulary import DETERMINERS, NOUN_STOPS, words

LONGEST_NAME = 3  # words of a street
MOST_GROUPS = 8  # of one telephone number
STREETS = words(
    "street st avenue ave road rd boulevard blvd lane ln drive dr court square terrace crescent parkway turnpike"
)
CALLING = words("call calls phone telephone tel dial dialling fax hotline helpline number text")
AGES = words("under over mid early late")
TEAMS = words("side team squad game match level international player players")
CONTESTS = words(
    "won win wins winning beat beats beating lost lose loses loss losing defeat defeats defeated drew draw draws tied "
    "tie ties lead leads led trail trails trailed trailing victory record score scored scoreline vote voted series up "
    "down set sets game match advantage aggregate"
)
BEHIND_SCORES = NOUN_STOPS | CONTESTS


def site_name(tape: Tape, i: int) -> range | None:
    """A number that begins the name of a website: "told 1in.am", "24sata.hr".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> site_name(read_tape("told 1in.am on Monday"), 1), site_name(read_tape("flew 70km.The army"), 1)
    (range(1, 5), None)
    """
    word, stop, end = tape[i + 1 : i + 4]
    if not (word.glued and word.kind == WORD and stop.text == "." and stop.glued):
        return None
    return range(i, i + 4) if end.glued and end.kind == WORD and end.text.islower() else None


def length_of_sum(tape: Tape, i: int) -> range | None:
    """How many digits a number has: "a nine-figure sum", "double-digit growth".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> length_of_sum(read_tape("a nine-figure sum"), 1), length_of_sum(read_tape("a nine-foot missile"), 1)
    (range(1, 4), None)
    """
    counted = tape.is_hyphen(i + 1) and tape[i + 2].lower in ("figure", "figures", "digit", "digits")
    return range(i, i + 3) if counted else None


def padded_code(tape: Tape, i: int) -> range | None:
    """Digits that begin with a nought are a code: 007, 0930.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> padded_code(read_tape("at 0930"), 1), padded_code(read_tape("10 000"), 1)
    (range(1, 2), None)
    """
    text = tape[i].text
    if not (text.startswith("0") and len(text) > 1 and text.isdigit()):
        return None
    is_group = tape[i - 1].kind == NUMBER and tape.text[tape.end(i - 1) : tape.starts[i]] in GROUP_SPACES
    return None if is_group and len(text) == 3 else range(i, i + 1)


def telephone(tape: Tape, i: int) -> range | None:
    """A telephone number, or any three numbers hyphened: 1-800-555-0199, 4-4-2, "call 555-1234", +44 20 7946 0958.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> telephone(read_tape("1-800-555-0199"), 0), telephone(read_tape("call 555-1234"), 1)
    (range(0, 7), range(1, 4))
    >>> telephone(read_tape("500-1000 people"), 0) is None
    True
    """
    end, groups = i + 1, 1
    spaced = tape[i - 1].text == "+" and not tape[i - 1].glued and tape[i].glued
    while groups < MOST_GROUPS:
        if tape[end].text in HYPHENS and tape[end].glued and tape[end + 1].kind == NUMBER and tape[end + 1].glued:
            end += 2
        elif spaced and tape[end].kind == NUMBER:
            end += 1
        else:
            break
        groups += 1
    called = groups == 2 and bool(CALLING.intersection(tape.before(i, 3)))
    return range(i, end) if groups > 2 or called else None


def house_number(tape: Tape, i: int) -> range | None:
    """The number of a house: "10 Downing Street".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> house_number(read_tape("at 10 Downing Street"), 1), house_number(read_tape("10 Street cars"), 0)
    (range(1, 2), None)
    """
    for j in range(i + 1, i + 2 + LONGEST_NAME):
        if not tape.is_capital(j):
            return None
        if tape[j].lower in STREETS and j > i + 1:
            return range(i, i + 1)
    return None


def generation(tape: Tape, i: int) -> range | None:
    """Ages and decades in short: "the over-60s", "under 18s", "in his 40s", "the 80s", "the under-21 side".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> generation(read_tape("the over-60s"), 3), generation(read_tape("within 60s"), 1)
    (range(3, 5), None)
    """
    if len(tape[i].text) != 2 or not tape[i].text.isdigit():
        return None
    before = tape[i - 2] if tape.is_hyphen(i - 1) else tape[i - 1]
    if tape[i + 1].lower == "s" and tape[i + 1].glued:
        return range(i, i + 2) if before.lower in AGES or before.lower in DETERMINERS else None
    named = before.lower in ("under", "over") and tape.is_hyphen(i - 1) and tape[i + 1].kind == WORD
    return range(i, i + 1) if named and tape[i + 1].lower in TEAMS else None


def low_score(tape: Tape, i: int) -> range | None:
    """A score with the lesser first, which only its words tell from a range: "lost 2-3", "a 1-4 defeat".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> low_score(read_tape("Spurs lost 2-3"), 2), low_score(read_tape("some 2-3 hours"), 1)
    (range(2, 5), None)
    """
    dash, other = tape[i + 1], tape[i + 2]
    if dash.text not in DASHES or not dash.glued or not (other.kind == NUMBER and other.glued):
        return None
    if not (tape[i].text.isdigit() and other.text.isdigit() and len(tape[i].text) < 4 and len(other.text) < 4):
        return None
    after = tape[i + 3]
    if after.text in ("%", "°") or after.text in HYPHENS or (after.kind == WORD and after.lower not in BEHIND_SCORES):
        return None
    named = tape.is_capital(i - 1) and not tape.ends_sentence(i - 2) and tape[i - 1].lower != "mach"
    contest = CONTESTS.intersection((tape[i - 1].lower, tape[i - 2].lower, after.lower))
    return range(i, i + 3) if named or contest else None
