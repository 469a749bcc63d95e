"""Numbers in digits, in words and in both: "1.5 million", "three hundred", "half a", "2 1/2"."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.quantities.figure import Number
from flyout.claims.quantities.tape import HYPHENS, LONGEST_NUMERAL, NUMBER, VULGAR, WORD, Tape
from flyout.claims.quantities.vocabulary import NOUN_STOPS, words
from flyout.units.figures import significant_figures

_TEENS = (
    "zero one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
ONES = {word: float(value) for value, word in enumerate(_TEENS.split())}
_TIES = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10.0 * value for value, word in enumerate(_TIES.split(), start=2)}
MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "dozen": 12.0,
    "lakh": 1e5,
    "crore": 1e7,
}
SHORT_MAGNITUDES = {"k": 1e3, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
SHORT_MAGNITUDES |= {"mio": 1e6, "mld": 1e9, "mrd": 1e9}
INDIAN_PLURALS = {"lakhs": 1e5, "crores": 1e7}
MONEY_MAGNITUDES = {**SHORT_MAGNITUDES, "m": 1e6, "mil": 1e6, "b": 1e9, "t": 1e12}
PARTS = {
    "half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25,
    "fourth": 0.25, "fourths": 0.25, "fifth": 0.2, "fifths": 0.2, "tenth": 0.1, "tenths": 0.1,
    "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "sevenths": 1 / 7, "eighth": 0.125, "eighths": 0.125,
    "ninth": 1 / 9, "ninths": 1 / 9,
}  # fmt: skip
MILLIONS_OF = words(
    "people residents users euros dollars pounds roubles rubles yen won yuan rupees barrels tonnes tons rounds shells "
    "jobs homes households customers followers viewers passengers visitors workers children women men voters tourists "
    "copies units vehicles cars doses subscribers tests cases deaths refugees members patients students tweets hits "
    "downloads shares views votes acres hectares bottles families citizens employees migrants phones devices fans pages"
)
POINTED = frozenset(("the", "another", "first", "last", "next", "these", "those"))
"""Behind these, a dozen needs no article."""
BEHIND_PARTS = words(
    "of as million billion more less lighter heavier longer shorter faster slower cheaper smaller larger bigger farther"
)
ARTICLES = frozenset(("a", "an"))
HOLDING = frozenset(("carry", "carries", "carried", "carrying", "holds", "or", "that"))
"""Behind these, "a single" counts what follows: "carries a single warhead", "said that a single missile fell"."""
DENYING = frozenset(("deny", "denies", "denied", "doubt", "doubts", "doubted"))
ARTICLES_OF_ONE = frozenset(("a", "its"))
SINGLES = frozenset(("one", "tube", "re-entry", "reentry", "re"))
AND_OR_HYPHEN = HYPHENS | {"and"}
GROUP_SPACES = (" ", "\u00a0", "\u2009", "\u202f")
LONGEST_GROUPS = 6
MOST_WORDS = 12  # no number in a report takes more


def read_number(tape: Tape, i: int, *, money: bool = False) -> Number | None:
    """A number at token `i`, with the magnitude behind it.

    `money` says that a currency sign stands before it, so that "m" is a
    million and no metre.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> [read_number(read_tape(t), 0).value for t in ("1,500", "2 1/2", "1.5 million", "two and a half", "300")]
    [1500.0, 2.5, 1500000.0, 2.5, 300.0]
    """
    if tape.is_numeral(i):
        number = _numeral(tape, i)
    elif tape[i].lower in ARTICLES:
        number = _article(tape, i)
    elif i in tape.masked:
        return None
    elif tape[i].lower == "single":
        return Number(value=1.0, digits=1, end=i + 1, worded=True) if _is_one(tape, i) else None
    elif tape[i].lower == "dozen" and tape[i - 1].lower in POINTED:
        number = _worded(tape, i, first=1.0)
    else:
        number = read_part(tape, i) or _worded(tape, i)
    if number is None:
        return None
    return _said_again(tape, _with_half(tape, _scaled(tape, _with_half(tape, number), money=money)))


def _is_one(tape: Tape, i: int) -> bool:
    """Whether "single" counts: "its single re-entry vehicle", "a single launch tube", "single-stage".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> texts = ("said that a single missile fell", "denied that a single missile fell", "has a single launch tube")
    >>> [_is_one(read_tape(text), text.split().index("single")) for text in texts]
    [True, False, True]
    """
    if tape.is_hyphen(i + 1):
        return tape[i + 2].lower == "stage"
    if not (tape[i - 1].lower in ARTICLES_OF_ONE or tape[i - 1].lower.endswith(("'s", "’s"))):
        return False
    if tape[i - 3].lower in DENYING:
        return False
    return tape[i - 2].lower in HOLDING or tape.is_capital(i + 1) or not SINGLES.isdisjoint(tape.words(i + 1, 2))


def _said_again(tape: Tape, number: Number) -> Number:
    """Words and the same number in brackets behind them, as notices of sales have it.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_number(read_tape("two hundred (200) missiles"), 0).end, read_number(read_tape("two (3)"), 0).end
    (5, 1)
    """
    j = number.end
    if not number.worded or tape[j].text != "(" or tape[j + 2].text != ")" or not tape.is_numeral(j + 1):
        return number
    again = _numeral(tape, j + 1)
    return replace(number, end=j + 3) if again is not None and again.value == number.value else number


def _numeral(tape: Tape, i: int) -> Number | None:
    """Digits, with a fraction behind them if there is one.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_number(read_tape("2½"), 0).value, read_number(read_tape("3/4"), 0).value
    (2.5, 0.75)
    """
    written = tape[i].text
    if len(written) > LONGEST_NUMERAL:
        return None
    power = read_scientific(tape, i)
    if power is not None:
        return power
    if written in VULGAR:
        return Number(value=VULGAR[written], digits=1, end=i + 1)
    fraction = _fraction(tape, i)
    if fraction is not None:
        return fraction
    if _is_group(tape, i + 1, first=written):
        return _grouped(tape, i)
    if tape[i + 1].glued and tape[i + 1].text[0] in ",.":
        foreign = _with_comma(tape, i) or with_points(tape, i)
        if foreign is not None:
            return foreign
    value = float(written.replace(",", ""))
    if "." not in written:
        more = _fraction(tape, i + 1)
        if more is None and tape.is_hyphen(i + 1):
            more = _fraction(tape, i + 2)
        if tape[i + 1].text in VULGAR:
            more = Number(value=VULGAR[tape[i + 1].text], digits=1, end=i + 2)
        if more is not None:
            return Number(value=value + more.value, digits=len(written) + 1, end=more.end)
    return Number(value, significant_figures(written), i + 1)


def _with_comma(tape: Tape, i: int) -> Number | None:
    """A decimal comma, where one or two figures and a measure stand behind it.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> [read_number(read_tape(text), 0).value for text in ("2,5 minutes", "64,75 million", "3,4 and 5", "1,250 km")]
    [2.5, 64750000.0, 3.0, 1250.0]
    """
    whole, comma, part, after = tape[i], tape[i + 1], tape[i + 2], tape[i + 3]
    if comma.text != "," or not part.glued or part.kind != NUMBER or i + 2 in tape.masked:
        return None
    if not (whole.text.isdigit() and part.text.isdigit()) or len(part.text) > 2 or tape[i - 1].text == ",":
        return None
    if not (after.text == "%" or (after.kind == WORD and after.lower not in NOUN_STOPS)):
        return None
    written = f"{whole.text}.{part.text}"
    return Number(value=float(written), digits=significant_figures(written), end=i + 3)


def with_points(tape: Tape, i: int) -> Number | None:
    """Thousands set apart by points, where there are two of these.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> [read_number(read_tape(text), 0).value for text in ("2.500.000 euros", "2.500 km", "3.14.159")]
    [2500000.0, 2.5, 3.14]
    """
    end = i + 1
    while end < i + LONGEST_GROUPS and _is_point_group(tape, end):
        end += 1
    whole, _, part = tape[i].text.partition(".")
    if end == i + 1 or len(part) != 3 or len(whole) > 3:
        return None
    written = "".join(tape[j].text for j in range(i, end)).replace(".", "")
    return Number(value=float(written), digits=significant_figures(written), end=end)


def _is_point_group(tape: Tape, j: int) -> bool:
    token = tape[j]
    return token.glued and token.kind == NUMBER and token.text[0] == "." and len(token.text) == 4


def read_scientific(tape: Tape, i: int) -> Number | None:
    """A number with a power of ten: 4e14, 2.48×10−5, 6.02 x 10^23.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> [read_scientific(read_tape(t), 0).value for t in ("4e14", "2.5×10−5", "6 x 10^23", "1e-3")]
    [400000000000000.0, 2.5e-05, 6e+23, 0.001]
    """
    j = i + 1
    if tape[i].kind != NUMBER or tape[i].text in VULGAR:
        return None
    if tape[j].lower == "e" and tape[j].glued:
        j += 1
    elif tape[j].text in ("×", "x") and tape[j + 1].text == "10" and tape[j + 2].glued:
        j += 3 if tape[j + 2].text == "^" else 2
        if tape[j].kind == NUMBER and tape[j - 1].text != "^":
            return None
    else:
        return None
    signed = tape[j].text in ("-", "−", "+")
    power = tape[j + signed]
    if not (tape[j].glued and power.glued and power.kind == NUMBER and power.text.isdigit() and len(power.text) < 3):
        return None
    written = tape[i].text.replace(",", "")
    minus = signed and tape[j].text != "+"
    value = float(f"{written}e{'-' if minus else ''}{power.text}")
    return Number(value=value, digits=significant_figures(written), end=j + signed + 1)


def _grouped(tape: Tape, i: int) -> Number | None:
    """Thousands set apart by spaces.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_number(read_tape("10 000 dollars"), 0).value
    10000.0
    """
    written, end = tape[i].text, i + 1
    while end < i + LONGEST_GROUPS and _is_group(tape, end, first=tape[i].text):
        written += tape[end].text
        end += 1
    return Number(value=float(written), digits=significant_figures(written), end=end)


def _is_group(tape: Tape, j: int, *, first: str) -> bool:
    """Whether three figures stand one space behind the last ones."""
    token = tape[j]
    plain = first.isdigit() and len(first) <= 3 and token.kind == NUMBER and token.text.isdigit()
    follows = plain and len(token.text) == 3 and j not in tape.masked
    return follows and tape.text[tape.end(j - 1) : tape.starts[j]] in GROUP_SPACES


def is_fraction(tape: Tape, i: int) -> bool:
    """Whether a common fraction in digits stands here, and no date."""
    return _fraction(tape, i) is not None


def _fraction(tape: Tape, i: int) -> Number | None:
    """A common fraction in digits: 1/2, 3/4, 5/8."""
    over, slash, under = tape[i], tape[i + 1], tape[i + 2]
    if over.kind != NUMBER or slash.text != "/" or under.kind != NUMBER or not (slash.glued and under.glued):
        return None
    if under.text not in ("2", "3", "4", "5", "8", "10", "16") or not over.text.isdigit():
        return None
    if len(over.text) > 2 or int(over.text) >= int(under.text) or tape[i + 3].text == "/":
        return None
    return Number(value=int(over.text) / int(under.text), digits=1, end=i + 3)


def _article(tape: Tape, i: int) -> Number | None:
    """One of a magnitude, or a part.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> [read_number(read_tape(t), 0).value for t in ("a dozen", "a hundred and twenty", "a fifth of it")]
    [12.0, 120.0, 0.2]
    """
    word = tape[i + 1].lower
    if word in MAGNITUDES:
        return _worded(tape, i + 1, first=1.0)
    parted = word in ("half", "quarter", "third") or (
        word in PARTS and (tape[i + 2].lower in BEHIND_PARTS or tape[i - 1].lower == "by")
    )
    return read_part(tape, i + 1) if parted else None


def read_part(tape: Tape, i: int) -> Number | None:
    """Half, thirds and quarters of what follows.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> [round(read_part(read_tape(t), 0).value, 3) for t in ("half a", "three-quarters of a", "two thirds")]
    [0.5, 0.75, 0.667]
    """
    count, j = 1.0, i
    if tape[i].lower in ONES:
        count, j = ONES[tape[i].lower], i + (2 if tape.is_hyphen(i + 1) else 1)
        if (count == 1.0) == tape[j].lower.endswith(("s", "ves")):
            return None  # "two third missiles"
    elif tape[i].lower == "quarter" and tape[i + 1].lower in ("million", "billion"):
        pass
    elif tape[i].lower != "half" and tape[i - 1].lower not in ARTICLES:
        return None  # "the quarter", "the third missile"
    if tape[j].lower not in PARTS:
        return None
    end = j + 1
    if tape[end].lower == "of" and tape[end + 1].lower in ARTICLES:
        end += 2
    elif tape[end].lower in ARTICLES and tape[j].lower == "half":
        end += 1
    elif j == i and not (tape[j].lower == "half" or tape[end].lower in BEHIND_PARTS or tape[i - 2].lower == "by"):
        return None  # "a third missile"
    return Number(value=count * PARTS[tape[j].lower], digits=1, end=end, worded=True)


def _worded(tape: Tape, i: int, first: float | None = None) -> Number | None:
    """A number in words, up to its last magnitude.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> [read_number(read_tape(t), 0).value for t in ("three hundred", "twenty-five", "two dozen")]
    [300.0, 25.0, 24.0]
    >>> read_number(read_tape("one hundred and twenty-five thousand four hundred"), 0).value
    125400.0
    """
    total, current, scale, end, last = 0.0, first, 1.0, i, 1e4
    for j in range(i, i + 2 * MOST_WORDS):
        word = tape[j].lower
        if word in ONES and (current is None or (last >= 20.0 and ONES[word] < 10.0) or last >= 100.0):
            current, last, scale = (current or 0.0) + ONES[word], ONES[word], 1.0
        elif word in TENS and (current is None or last >= 100.0):
            current, last, scale = (current or 0.0) + TENS[word], TENS[word], 1.0
        elif word in MAGNITUDES and current is not None:
            scale = MAGNITUDES[word]
            if scale in (100.0, 12.0):
                current, last = current * scale, 100.0
            else:
                total, current, last = (total + current) * scale if not total else total + current * scale, 0.0, 1e3
        elif (word == "and" and last >= 100.0 and end == j and _goes_on(tape, j + 1)) or (
            tape.is_hyphen(j) and _goes_on(tape, j + 1)
        ):
            continue
        else:
            break
        end = j + 1
    if current is None or end == i:
        return None
    value = total + current
    return Number(value=value, digits=significant_figures(f"{value:.0f}"), end=end, scale=scale, worded=True)


def _goes_on(tape: Tape, j: int) -> bool:
    word = tape[j].lower
    return word in ONES or word in TENS or word in MAGNITUDES


def _scaled(tape: Tape, number: Number, *, money: bool) -> Number:
    """A number times the magnitude words behind it.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_number(read_tape("2.3bn"), 0).value, read_number(read_tape("300-million-dollar"), 0).value
    (2300000000.0, 300000000.0)
    """
    for _ in range(2):  # "2 hundred thousand"
        j = number.end + 1 if tape.is_hyphen(number.end) else number.end
        word = tape[j].lower
        factor = MAGNITUDES.get(word)
        if factor is None:
            factor = INDIAN_PLURALS.get(word) or _short_magnitude(tape, j, money=money)
        if factor is None:
            break
        number = replace(number, value=float(f"{number.value * factor:.15g}"), scale=number.scale * factor, end=j + 1)
    return number


def _short_magnitude(tape: Tape, j: int, *, money: bool) -> float | None:
    """Letters that stand for a magnitude: "bn" always, "m" only in money."""
    word = tape[j].lower
    if money:
        return MONEY_MAGNITUDES.get(word)
    if word in ("k", "m") and tape[j].glued:
        after = tape[j + 1]
        name = after.kind == WORD and after.text.endswith("s") and not after.text.islower()  # "61.2m iPhones"
        million = tape[j].text == "M" or after.lower in MILLIONS_OF or name
        return 1e3 if word == "k" else 1e6 if million else None
    return SHORT_MAGNITUDES.get(word) if word != "k" else None


def _with_half(tape: Tape, number: Number) -> Number:
    """Another half: "two and a half", "three-and-a-half million".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_number(read_tape("three and a half million"), 0).value
    3500000.0
    """
    if tape[number.end].lower not in AND_OR_HYPHEN:
        return number
    j = number.end + 1 if tape.is_hyphen(number.end) else number.end
    step = 2 if tape.is_hyphen(j + 1) else 1
    if tape[j].lower != "and" or tape[j + step].lower != "a":
        return number
    half = j + step + (2 if tape.is_hyphen(j + step + 1) else 1)
    if tape[half].lower not in ("half", "quarter"):
        return number
    more = PARTS[tape[half].lower] * number.scale
    return replace(number, value=number.value + more, digits=number.digits + 1, end=half + 1, scale=1.0)
