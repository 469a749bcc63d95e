"""Sums of money: "$1.5m", "NT$32.52 billion", "1.3 billion won", "two million Canadian dollars"."""

from __future__ import annotations

from flyout.claims.quantities.figure import Figure, Number, figure_of
from flyout.claims.quantities.numbers import read_number
from flyout.claims.quantities.tape import MARK, NUMBER, WORD, Tape
from flyout.claims.quantities.vocabulary import words
from flyout.units.currencies import CURRENCIES, SHARED_NAMES

MARKS = {mark: code for code, currency in CURRENCIES.items() for mark in currency.marks}
NAMES = {word: code for code, currency in CURRENCIES.items() for word in currency.words}
NATIONS = {tuple(nation.split()): code for code, currency in CURRENCIES.items() for nation in currency.nations}
FIRST_OF_NATIONS = frozenset(nation[0] for nation in NATIONS)
LETTER_MARKS = frozenset(mark.lower().rstrip(".$£¥") for mark in MARKS if mark[0].isalpha())
# Names of money that are also common words, taken only behind a sum that looks like money.
PARTS = {"cent": "USX", "cents": "USX", "¢": "USX", "pence": "GBX", "penny": "GBX", "p": "GBX"}
WHOLES = {"USD": ("cents", "cent"), "EUR": ("cents", "cent"), "GBP": ("pence", "p")}
PICTURES = ("480", "576", "720")  # lines of a video, as in "720p"
SMALL_CODES = frozenset(("usd", "eur", "gbp"))  # codes that are no words of their own
HOMONYMS = frozenset(("won", "rand", "dong", "lei", "lev", "quid", "bucks", "dram", "taka", "sterling", "yuan"))
PRICE_WORDS = words(
    "cost costs costing worth price prices priced pay pays paid spend spends spent spending fund funds "
    "funding profit profits revenue deal contract budget aid sum value valued bill sold bought"
)


def read_marked_money(tape: Tape, i: int) -> Figure | None:
    """An amount behind a currency sign or code.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> for text in ("$1.5m", "NT$32.52 billion", "€2.3bn", "£790,000", "USD 5 million"):
    ...     print(read_marked_money(read_tape(text), 0))
    1500000 USD
    32520000000 TWD
    2300000000 EUR
    790000 GBP
    5000000 USD
    """
    found = _mark(tape, i)
    if found is None:
        return None
    code, j = found
    number = read_number(tape, j, money=True)
    if number is None:
        return None
    end = number.end
    again = read_currency(tape, end, number)  # "$5 million dollars", "$30 US"
    if again is not None and again[0] == code:
        end = again[1]
    return figure_of(number, i, end, "marked_money", code)


def _mark(tape: Tape, i: int) -> tuple[str, int] | None:
    """A sign, or letters that end in a sign, or an ISO 4217 code.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _mark(read_tape("US$5"), 0), _mark(read_tape("EUR 5"), 0)
    (('USD', 2), ('EUR', 1))
    """
    token = tape[i]
    if token.kind == MARK:
        return (MARKS[token.text], i + 1) if token.text in MARKS else None
    if token.kind != WORD or not token.text[0].isupper():
        return None
    if tape[i + 1].kind == MARK and tape[i + 1].glued:
        code = MARKS.get(token.text + tape[i + 1].text)
        return (code, i + 2) if code else None
    code = token.text if token.text in CURRENCIES else MARKS.get(token.text)
    if code is None:
        return None
    return code, i + 2 if tape[i + 1].text == "." else i + 1


def read_currency(tape: Tape, i: int, number: Number) -> tuple[str, int] | None:
    """A currency behind its amount, and the token behind it.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> five = read_number(read_tape("5 million South Korean won"), 0)
    >>> read_currency(read_tape("5 million South Korean won"), 2, five)
    ('KRW', 5)
    """
    j = i + 1 if tape.is_hyphen(i) else i
    if number.vague and tape[j].lower == "of":
        j += 1
    return (
        _by_nation(tape, j)
        or _by_name(tape, j, number)
        or _by_sign(tape, j)
        or _by_part(tape, j, number)
        or _pounds(tape, j, number)
    )


def _by_part(tape: Tape, j: int, number: Number) -> tuple[str, int] | None:
    """Cents and pence, counted as they are written.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _by_part(read_tape("45 cents"), 1, Number(value=45, digits=2, end=1))
    ('USX', 2)
    """
    token = tape[j]
    code = PARTS.get(token.lower)
    if token.lower == "p" and not is_pence(tape, j):
        return None
    return (code, j + 1) if code else None


def is_pence(tape: Tape, j: int) -> bool:
    """Whether a "p" glued to a number means pence, and no lines of a video.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> is_pence(read_tape("1,234p"), 1), is_pence(read_tape("1080p"), 1)
    (True, False)
    """
    written = tape[j - 1].text
    lines = written in PICTURES or (written.isdigit() and len(written) > 3)
    return tape[j].text == "p" and tape[j].glued and tape[j - 1].kind == NUMBER and not lines


def read_small_change(tape: Tape, end: int, code: str) -> tuple[float, int] | None:
    """Cents behind dollars, as a part of them, and the token behind.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> read_small_change(read_tape("3 dollars and 50 cents"), 2, "USD")
    (0.5, 5)
    """
    j = end + (tape[end].lower == "and")
    number = read_number(tape, j) if code in WHOLES and tape[j].kind in (NUMBER, WORD) else None
    if number is None or number.value >= 100 or tape[number.end].lower not in WHOLES[code]:
        return None
    return number.value / 100, number.end + 1


def _by_nation(tape: Tape, j: int) -> tuple[str, int] | None:
    """A shared name behind a nation: "Canadian dollars", "South Korean won".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _by_nation(read_tape("New Zealand dollars"), 0)
    ('NZD', 3)
    """
    if tape[j].lower not in FIRST_OF_NATIONS:
        return None
    for length in (2, 1):
        code = NATIONS.get(tape.words(j, length))
        name = tape[j + length].lower
        if code and (name in SHARED_NAMES or NAMES.get(name) == code):
            return code, j + length + 1
    return None


def _by_name(tape: Tape, j: int, number: Number) -> tuple[str, int] | None:
    """A name that means one currency: "euros", "won" behind a sum.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _by_name(read_tape("3 won"), 1, Number(value=3, digits=1, end=1)) is None
    True
    """
    word = tape[j].lower
    if word == "pounds" and tape[j + 1].lower == "sterling":
        return "GBP", j + 2
    if word not in NAMES or (word in HOMONYMS and number.value < 100):
        return None
    return NAMES[word], j + 1


def _by_sign(tape: Tape, j: int) -> tuple[str, int] | None:
    """A sign or ISO 4217 code behind the amount: "500 €", "2 million USD".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _by_sign(read_tape("500 €"), 1)
    ('EUR', 2)
    """
    token = tape[j]
    if token.text in CURRENCIES or token.lower in SMALL_CODES:
        return token.text.upper(), j + 1
    if token.kind == MARK and token.text in MARKS and tape[j + 1].kind != NUMBER:
        return MARKS[token.text], j + 1
    return ("PLN", j + 1) if token.text == "zł" else ("CZK", j + 1) if token.text == "Kč" else None


def _pounds(tape: Tape, j: int, number: Number) -> tuple[str, int] | None:
    """Pounds are money where the words just before speak of a price.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("each cost 790,000 pounds")
    >>> _pounds(tape, 3, read_number(tape, 2))
    ('GBP', 4)
    """
    if tape[j].lower not in ("pounds", "pound") or number.value < 1000:
        return None
    return ("GBP", j + 1) if PRICE_WORDS.intersection(tape.before(j, 8)) else None
