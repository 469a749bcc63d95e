"""Numerals that are no quantities: designators, dates, times, labels, ordinals."""

from __future__ import annotations

from collections.abc import Callable

from flyout.claims.quantities.codes import (
    generation,
    house_number,
    length_of_sum,
    low_score,
    padded_code,
    site_name,
    telephone,
)
from flyout.claims.quantities.money import BEHIND_DOLLARS, BIG_MARKS, MARKS, is_behind_dollar, is_big_mark, is_pence
from flyout.claims.quantities.numbers import (
    MONEY_MAGNITUDES,
    ONES,
    SHORT_MAGNITUDES,
    TENS,
    is_fraction,
    read_scientific,
    with_points,
)
from flyout.claims.quantities.tape import BREAK, DASHES, HYPHENS, LONGEST_NUMERAL, MARK, NUMBER, WORD, Tape
from flyout.claims.quantities.unit import is_heat, is_unit_word
from flyout.claims.quantities.vocabulary import (
    AUXILIARIES,
    BEFORE_NUMBERS,
    CAPITAL_LABELS,
    IN_MONTH,
    LABELS,
    MONTHS,
    MOVES,
    PREFIXES,
    PREPOSITIONS,
    SINGULARS,
    VERBS,
)
from flyout.units.currencies import CURRENCIES

Mask = Callable[[Tape, int], range | None]
ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
CLOCK = frozenset(("a.m.", "p.m.", "am", "pm", "o'clock", "o’clock", "gmt", "utc", "est", "edt", "msk", "kst", "jst"))
URL_STARTS = frozenset(("http", "https", "www", "ftp"))
SUSPECTS = frozenset((NUMBER, *URL_STARTS, *ONES, *TENS))
_JOINS = HYPHENS | {"–", "−"}
COUNTED = frozenset((*ONES, *TENS, "a", "an", "single"))
LISTING = frozenset(("and", "or", "to", "through"))
_DAYS_JOINED = frozenset(("and", "or", "to"))
LONGEST_CHAIN = 12  # tokens of one designator


def mask(tape: Tape) -> Tape:
    """The same tape with everything masked that only looks like a number.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> text = "On Nov. 19 an R-360 and six Su-57s flew from Block 2 at 9:05 a.m."
    >>> tape = mask(read_tape(text))
    >>> [token.text for i, token in enumerate(tape) if token.kind == "NUMBER" and i not in tape.masked]
    []
    """
    masked: set[int] = set()
    for i in tape.at(SUSPECTS):
        if i not in masked:
            masked.update(_first_mask(tape, i) or ())
    return tape.without(masked)


def _first_mask(tape: Tape, i: int) -> range | None:
    """What the first rule that knows the token masks."""
    for rule in NUMERAL_MASKS if tape[i].kind == NUMBER else WORD_MASKS:
        found = rule(tape, i)
        if found is not None:
            return found
    return None


def address(tape: Tape, i: int) -> range | None:
    """The rest of a web address.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> address(read_tape("see https://example.org/2021/5033458 for 5"), 1)
    range(1, 12)
    """
    end = i + 1
    if tape[i].lower not in URL_STARTS or tape[end].text not in (":", "."):
        return None
    while tape[end].glued:
        end += 1
    return range(i, end)


def designator(tape: Tape, i: int) -> range | None:
    """Letters and digits in one word: Su-57, R-360, M142, 9M723, Tu-95MS, 5G.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("the 9M723-1 flew 300km")
    >>> designator(tape, 1), designator(tape, 8)
    (range(1, 6), None)
    >>> designator(read_tape("300km-500km"), 3)
    """
    if not (_letters_before(tape, i) or _letters_behind(tape, i)):
        return None
    start, end = i, i + 1
    while i - start < LONGEST_CHAIN and tape[start].glued and _chains(tape, start - 1):
        start -= 1
    while end - i < LONGEST_CHAIN and tape[end].glued and _chains(tape, end):
        end += 1
    return range(start, end)


def _chains(tape: Tape, j: int) -> bool:
    token = tape[j]
    return token.kind in (WORD, NUMBER) or (token.text in "-‐‑–/" and token.text != "" and tape[j + 1].glued)


def _letters_before(tape: Tape, i: int) -> bool:
    if not tape[i].glued or any(read_scientific(tape, i - k) is not None for k in (2, 3)):
        return False
    before = tape[i - 1]
    if before.kind == WORD:
        text = before.text
        is_money = text in CURRENCIES or text in MARKS or (text in BIG_MARKS and is_big_mark(tape, i - 1))
        is_money = is_money or (text in BEHIND_DOLLARS and is_behind_dollar(tape, i - 1))
        return not (is_money or before.lower in PREFIXES)
    if before.text not in _JOINS or not before.glued:
        return False
    name = tape[i - 2]
    if name.kind == NUMBER:  # the middle of "9M-723"
        return tape[i - 2].glued and tape[i - 3].kind == WORD
    if name.kind != WORD or (name.lower in PREFIXES and name.text != "C") or name.lower in ONES or name.lower in TENS:
        return False
    if tape[i - 3].kind == NUMBER and tape[i + 1].lower == name.lower and is_unit_word(tape, i - 2):
        return False  # "300km-500km"
    return before.text in HYPHENS or name.text[0].isupper()


def _letters_behind(tape: Tape, i: int) -> bool:
    after = tape[i + 1]
    if after.kind != WORD or not after.glued or read_scientific(tape, i) is not None:
        return False
    if tape[i + 2].kind == NUMBER and tape[i + 2].glued:
        return not (is_unit_word(tape, i + 1) and tape[i + 2].text in ("2", "3"))
    if is_heat(tape, i + 1) or is_pence(tape, i + 1):
        return False
    known = is_unit_word(tape, i + 1) or after.lower in SHORT_MAGNITUDES or after.lower in ORDINAL_ENDS
    if known or after.lower in ("s", "m", "th", "mach") or after.text in CURRENCIES:
        return False
    money = tape[i - 1].kind == MARK
    return not (money and (after.lower in MONEY_MAGNITUDES or after.lower in ("million", "billion")))


def long_code(tape: Tape, i: int) -> range | None:
    """A run of digits too long for an amount, or digits split by points: 192.168.1.2.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> long_code(read_tape("192.168.1.2"), 0)
    range(0, 2)
    """
    if len(tape[i].text) > LONGEST_NUMERAL:
        return range(i, i + 1)
    if with_points(tape, i) is not None:
        return None
    if tape[i + 1].kind == NUMBER and tape[i + 1].glued and tape[i + 1].text.startswith("."):
        return range(i, i + 2)
    return range(i, i + 1) if tape[i].glued and tape[i].text.startswith(".") and tape[i - 1].kind == NUMBER else None


def ordinal(tape: Tape, i: int) -> range | None:
    """A place in a row is no count: the 19th, the 2nd.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> ordinal(read_tape("19th"), 0)
    range(0, 2)
    """
    return range(i, i + 2) if tape[i + 1].glued and tape[i + 1].lower in ORDINAL_ENDS else None


def label(tape: Tape, i: int) -> range | None:
    """A number that names: No. 5, Article 5, Block 1, Phase Two, Complex 373-8, Lots 22 through 26.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> label(read_tape("serial No. 4666"), 3), label(read_tape("Article 5"), 1)
    (range(3, 4), range(1, 2))
    >>> label(read_tape("Lots 22 through 26."), 1), label(read_tape("Block 1 and 20 missiles"), 1)
    (range(1, 4), range(1, 2))
    """
    before = tape[i - 1]
    if before.text in ("#", "№", "No") or (before.text == "." and tape[i - 2].lower in ("no", "nos")):
        return range(i, i + 1)
    if before.text in HYPHENS and tape.is_hyphen(i - 1):
        before = tape[i - 2]
    if "," in tape[i].text or (before.text == "Building" and tape.ends_sentence(i - 2)):
        return None  # "the air-launched type 2,500 kg", "Building 40 silos"
    named = before.lower in LABELS or (before.lower in CAPITAL_LABELS and before.text[:1].isupper())
    if not named:
        return None
    ends = tape[i + 3].kind != WORD or tape[i + 3].lower in PREPOSITIONS
    goes_on = tape.is_hyphen(i + 1) or (ends and tape[i + 1].lower in LISTING)
    return range(i, i + 3 if goes_on and tape[i + 2].kind == NUMBER else i + 1)


def name_with_number(tape: Tape, i: int) -> range | None:
    """A number behind a name belongs to it: "two Pershing 2 missiles", "the Hwasong 15 missile".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> name_with_number(read_tape("two Pershing 2 missiles"), 2)
    range(2, 3)
    >>> name_with_number(read_tape("a single Sarab 1 ballistic missile"), 3)
    range(3, 4)
    >>> name_with_number(read_tape("gave Ukraine 20 missiles"), 2) is None
    True
    >>> name_with_number(read_tape("the 9M96E 40 km"), 5) is None
    True
    """
    token, before, after = tape[i], tape[i - 1], tape[i + 1]
    if not tape.is_capital(i - 1) or before.lower in BEFORE_NUMBERS or not token.text.isdigit() or len(token.text) > 3:
        return None
    if before.lower in MONTHS or before.text in CURRENCIES or before.text in MARKS or before.lower == "mach":
        return None
    if after.kind == WORD:
        if before.glued and is_unit_word(tape, i + 1):
            return None  # "the R-17B 500 km"
        counted = _first_of_name(tape, i - 1) - 1
        is_counted = tape[counted].lower in COUNTED or tape[counted].kind == NUMBER
        is_name = token.text != "1" or after.lower in AUXILIARIES
        acts = _is_deed(tape, i + 1) and tape[counted].lower not in PREPOSITIONS
        return range(i, i + 1) if is_counted or acts or (after.lower in SINGULARS and is_name) else None
    gapped = tape[_first_of_name(tape, i - 1) - 1]
    if gapped.text in (",", ";") or gapped.lower == "and":
        return None  # "Ukraine got 3,000, Germany 500"
    shortened = after.text == "(" and tape[i + 2].text.isupper()  # "Patriot Advanced Capability 3 (PAC-3)"
    ends = after.text in ".,;:)’'\"”!?" or after.kind == BREAK or shortened
    return range(i, i + 1) if ends and not tape.ends_sentence(i - 2) else None


def _is_deed(tape: Tape, j: int) -> bool:
    """Whether a verb stands here, so that what is before it is a name: "the S&P 500 rose"."""
    word = tape[j]
    return word.text.islower() and (word.lower in VERBS or word.lower in MOVES or word.lower.endswith("ed"))


def _first_of_name(tape: Tape, j: int) -> int:
    while tape.is_capital(j - 1) and tape[j - 1].lower not in BEFORE_NUMBERS and tape[j - 1].lower not in ONES:
        j -= 1
    return j


def clock_time(tape: Tape, i: int) -> range | None:
    """A time of day: 9:05 a.m., 03:25, 5 p.m., 0300 GMT, 1400 hours.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> clock_time(read_tape("at 9:05 a.m."), 1), clock_time(read_tape("0300 GMT"), 0)
    (range(1, 5), range(0, 2))
    """
    end = i + 1
    while tape[end].text == ":" and tape[end].glued and tape[end + 1].kind == NUMBER and tape[end + 1].glued:
        end += 2
    military = len(tape[i].text) == 4 and tape[i].text.isdigit() and tape[end].lower in ("hours", "hrs")
    end += military or tape[end].lower in CLOCK
    return range(i, end) if end > i + 1 else None


def calendar_date(tape: Tape, i: int) -> range | None:
    """A day, with its month and year: "Nov. 19, 2024", "19 November", "November 2024".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> calendar_date(read_tape("Nov. 19, 2024"), 2), calendar_date(read_tape("19 November 2024"), 0)
    (range(2, 5), range(0, 3))
    >>> calendar_date(read_tape("on 28 and 29 July 2024"), 1)
    range(1, 6)
    >>> calendar_date(read_tape("in May 2024"), 2) is None  # which is read as a year
    True
    """
    day = tape[i].text.isdecimal() and len(tape[i].text) <= 2 and 1 <= int(tape[i].text) <= 31
    month = i - 2 if tape[i - 1].text == "." else i - 1
    after = i + 2 if tape[i + 1].lower in ORDINAL_ENDS and tape[i + 1].glued else i + 1
    if tape[month].lower in MONTHS and tape.is_capital(month):
        if _is_year(tape, i):
            return None if tape[month - 1].lower in IN_MONTH and month == i - 1 else range(i, i + 1)
        return range(i, _end_of_days(tape, after)) if day else None
    if not day:
        return None
    joined = tape[after].text in DASHES or tape[after].lower in _DAYS_JOINED
    if joined and tape[after + 1].kind == NUMBER and tape.is_capital(after + 2):  # 3-5 March, 28 and 29 July
        return range(i, _end_with_year(tape, after + 3)) if tape[after + 2].lower in MONTHS else None
    after += tape[after].lower == "of"
    if tape[after].lower in MONTHS and tape.is_capital(after):
        return range(i, _end_with_year(tape, after + 1))
    return None


def _end_of_days(tape: Tape, j: int) -> int:
    """Behind "19", "19-21", "19 and 20", "19 and 20 from there", "19, 2024"."""
    other = j + 1
    if (tape[j].text in DASHES or tape[j].lower in ("and", "to")) and tape[other].text.isdigit():
        is_day = len(tape[other].text) <= 2 and 1 <= int(tape[other].text) <= 31
        behind = tape[other + 1]
        plain = behind.kind != WORD or behind.lower in PREPOSITIONS or tape[j].text in DASHES
        if is_day and plain:
            return _end_with_year(tape, other + 1)
    return _end_with_year(tape, j)


def _end_with_year(tape: Tape, j: int) -> int:
    j_year = j + 1 if tape[j].text in (",", ".") else j
    return j_year + 1 if _is_year(tape, j_year) else j


def _is_year(tape: Tape, j: int) -> bool:
    text = tape[j].text
    return tape[j].kind == NUMBER and len(text) == 4 and text.isdigit() and "1000" <= text <= "2100"


def numeric_date(tape: Tape, i: int) -> range | None:
    """Digits joined by strokes: 2024-11-19, 19/11/2024, 9/11, 24/7.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> numeric_date(read_tape("2024-11-19"), 0), numeric_date(read_tape("1/2"), 0)
    (range(0, 5), None)
    """
    stroke = tape[i + 1].text
    if stroke not in ("/", "-", ".") or not (tape[i + 1].glued and tape[i + 2].kind == NUMBER and tape[i + 2].glued):
        return None
    if tape[i + 3].text == stroke and tape[i + 3].glued and tape[i + 4].kind == NUMBER and tape[i + 4].glued:
        return range(i, i + 5)
    return range(i, i + 3) if stroke == "/" and not is_fraction(tape, i) else None


def product(tape: Tape, i: int) -> range | None:
    """Sizes and wheels that are no single figure: "8 × 8".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> product(read_tape("an 8 × 8 truck"), 1)
    range(1, 4)
    """
    times = tape[i + 1].text in ("×", "x") and tape[i + 2].kind == NUMBER and not is_unit_word(tape, i + 3)
    return range(i, i + 3) if times and read_scientific(tape, i) is None else None


def list_mark(tape: Tape, i: int) -> range | None:
    """The number of an item or a note: "3. Payload" at the start of a line, "[12]".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> list_mark(read_tape("3. Payload"), 0), list_mark(read_tape("[12]"), 1)
    (range(0, 1), range(1, 2))
    """
    starts = tape[i - 1].kind == BREAK and tape[i + 1].text in (".", ")") and tape[i + 1].glued
    if starts and tape[i + 2].kind == WORD and not tape[i + 2].glued:
        return range(i, i + 1)
    return range(i, i + 1) if tape[i - 1].text == "[" and tape[i + 1].text == "]" else None


def score(tape: Tape, i: int) -> range | None:
    """A vote or a score, the greater first: "52-48", "3-0".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> score(read_tape("52-48"), 0), score(read_tape("48-52"), 0)
    (range(0, 3), None)
    """
    dash, other = tape[i + 1], tape[i + 2]
    if dash.text not in DASHES or not dash.glued or not (other.kind == NUMBER and other.glued):
        return None
    if not (tape[i].text.isdigit() and other.text.isdigit()) or len(tape[i].text) > 3 or len(other.text) > 3:
        return None
    if tape[i + 3].text == "/" and tape[i + 3].glued:
        return None  # 2-1/2
    return range(i, i + 3) if int(tape[i].text) >= int(other.text) and not is_unit_word(tape, i + 3) else None


NUMERAL_MASKS: tuple[Mask, ...] = (
    long_code,
    site_name,
    ordinal,
    telephone,
    numeric_date,
    calendar_date,
    clock_time,
    designator,
    label,
    list_mark,
    product,
    generation,
    house_number,
    name_with_number,
    score,
    low_score,
    padded_code,
    length_of_sum,
)
WORD_MASKS: tuple[Mask, ...] = (address, label, length_of_sum)
