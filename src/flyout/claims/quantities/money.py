"""Sums of money: "$1.5m", "NT$32.52 billion", "1.3 billion won", "two million Canadian dollars"."""

from __future__ import annotations

from dataclasses import replace

from flyout.claims.quantities.figure import Figure, Number, figure_of
from flyout.claims.quantities.homes import SHARED, home_dollar, home_money
from flyout.claims.quantities.numbers import MONEY_MAGNITUDES, read_number
from flyout.claims.quantities.tape import MARK, NUMBER, WORD, Tape
from flyout.claims.quantities.vocabulary import NOUN_STOPS, words
from flyout.units.currencies import CURRENCIES, SHARED_NAMES

MARKS = {mark: code for code, currency in CURRENCIES.items() for mark in currency.marks}
IN_DOLLARS = frozenset(
    code for code, currency in CURRENCIES.items() if any(mark.endswith("$") for mark in currency.marks)
)
NAMES = {word: code for code, currency in CURRENCIES.items() for word in currency.words}
NATIONS = {tuple(nation.split()): code for code, currency in CURRENCIES.items() for nation in currency.nations}
FIRST_OF_NATIONS = frozenset(nation[0] for nation in NATIONS)
BIG_MARKS = {"R": "ZAR", "P": "PHP", "KD": "KWD", "BD": "BHD", "Sh": "KES"}
"""Letters that are money before millions alone: "R40 billion", and no R40."""
LETTER_MARKS = frozenset(
    (
        *(mark.lower().rstrip(cut) for mark in MARKS if mark[0].isalpha() for cut in (".$£¥", "$£¥")),
        *(mark.lower() for mark in BIG_MARKS),
        "kr",
    )
)
BEHIND_DOLLARS = frozenset(("A", "C", "HK", "NT", "NZ", "S", "US"))
"""What may stand behind the sign instead of before it: "$US1.2 billion"."""
COLLIDING = words("ALL BAM BMD CAD CUP ERN FIM GEL GMD MAD MOP NAD PAB PEN SAR SCR SLE SOS STN TOP TRY")
"""Codes that are words or the names of weapons and programmes, taken only of a thousand and more."""
UNSURE_MARKS = frozenset(("LE", "Kz"))
INDIAN = frozenset(("crore", "crores", "lakh", "lakhs"))
# Names of money that are also common words, taken only behind a sum that looks like money.
PARTS = {"¢": "USD", "cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "p": "GBP"}
PARTS |= dict.fromkeys(("kopeck", "kopecks", "kopek", "kopeks"), "RUB") | {"paise": "INR", "agorot": "ILS"}
CENTS = frozenset(("cent", "cents"))
EUROS = frozenset(("euro", "euros", "€"))
DOLLARS = frozenset(("dollar", "dollars", "$"))
WHOLES = {"USD": ("cents", "cent"), "EUR": ("cents", "cent"), "GBP": ("pence", "p")}
FIRST_WORDS = frozenset(
    (
        *(*FIRST_OF_NATIONS, *SHARED, *PARTS, *LETTER_MARKS, *(name.split()[0] for name in NAMES)),
        *(code.lower() for code in CURRENCIES),
    )
)
"""Words, in small letters, with which the currency behind a sum may begin."""
PICTURES = ("480", "576", "720")  # lines of a video, as in "720p"
SMALL_CODES = frozenset(("usd", "eur", "gbp"))  # codes that are no words of their own
HOMONYMS = frozenset(
    (
        *(
            "won",
            "rand",
            "dong",
            "lei",
            "lev",
            "quid",
            "bucks",
            "dram",
            "taka",
            "sterling",
            "yuan",
            "kip",
            "pula",
            "kina",
        ),
        *(
            "tala",
            "lats",
            "leke",
            "escudo",
            "escudos",
            "balboa",
            "cordoba",
            "crown",
            "crowns",
            "som",
            "lira",
            "drachma",
        ),
    )
)
MASSES = frozenset(("pound", "pounds"))
HEAVY_WORDS = words("weigh weighs weighing weighed weight heavy mass payload warhead thrust carry carries carrying")
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
    >>> print(read_marked_money(read_tape("$90 million AUD"), 0))
    90000000 AUD
    """
    found = _mark(tape, i)
    if found is None:
        return None
    code, j = found
    number = read_number(tape, j, money=True)
    if number is None or (tape[i].text in COLLIDING and number.value < 1000):
        return None
    end = number.end
    change = read_small_change(tape, end, code)
    if change is not None:
        number, end = replace(number, value=number.value + change[0], digits=number.digits + 2), change[1]
    again = read_currency(tape, end, number)  # "$5 million dollars", "$30 US"
    if again is not None and (again[0] == code or (tape[i].text == "$" and again[0] in IN_DOLLARS)):
        code, end = again
    return figure_of(number, i, end, "marked_money", code)


def _mark(tape: Tape, i: int) -> tuple[str, int] | None:
    """A sign, or letters that end in a sign, or an ISO 4217 code.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _mark(read_tape("US$5"), 0), _mark(read_tape("EUR 5"), 0)
    (('USD', 2), ('EUR', 1))
    """
    token = tape[i]
    if token.kind == MARK:
        behind = is_behind_dollar(tape, i + 1)
        if behind:
            return MARKS[tape[i + 1].text + "$"], i + 2
        return home_dollar(tape) if token.text == "$" else MARKS[token.text], i + 1
    if token.text == "kr":
        code, j = home_money(tape, i, "kr"), i + 1 + (tape[i + 1].text == ".")
        return (code, j) if code and tape[j].kind == NUMBER else None
    if token.kind != WORD or not token.text[0].isupper():
        return None
    if is_big_mark(tape, i):
        return BIG_MARKS[token.text], i + 1
    if tape[i + 1].kind == MARK and tape[i + 1].glued:
        iso = token.text if token.text in CURRENCIES and tape[i + 1].text == "$" else None  # "MXN$200m"
        code = MARKS.get(token.text + tape[i + 1].text, iso)
        return (code, i + 2) if code else None
    code = token.text if token.text in CURRENCIES else MARKS.get(token.text)
    if code is None:
        return None
    return code, i + 2 if tape[i + 1].text == "." else i + 1


def is_big_mark(tape: Tape, i: int) -> bool:
    """Whether letters before millions are money.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> is_big_mark(read_tape("R40 billion"), 0), is_big_mark(read_tape("R40 missiles"), 0)
    (True, False)
    >>> is_big_mark(read_tape("P18.9-billion"), 0)
    True
    """
    if tape[i].text not in BIG_MARKS or tape[i + 1].kind != NUMBER:
        return False
    return tape[i + 2 + tape.is_hyphen(i + 2)].lower in ("million", "billion", "trillion", "mn", "bn", "tn")


def is_behind_dollar(tape: Tape, i: int) -> bool:
    """Whether letters stand between a dollar sign and its sum.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> is_behind_dollar(read_tape("$US1.2 billion"), 1), is_behind_dollar(read_tape("$5"), 1)
    (True, False)
    """
    glued = tape[i].glued and tape[i - 1].text == "$"
    return glued and tape[i].text in BEHIND_DOLLARS and tape[i + 1].kind == NUMBER


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
    if tape[j].kind != MARK and tape[j].lower not in FIRST_WORDS:
        return _rupees(tape, j, number) if tape[j - 1].lower in INDIAN else None
    return (
        _by_nation(tape, j)
        or _by_part(tape, j)
        or _by_name(tape, j, number)
        or _by_sign(tape, j, number)
        or _pounds(tape, j, number)
    )


def in_wholes(tape: Tape, number: Number, end: int) -> Number:
    """An amount of cents or pence in the currency they are a hundredth of, for ISO 4217 has no code for the parts.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> in_wholes(read_tape("45 cents"), Number(value=45, digits=2, end=1), 2).value
    0.45
    """
    if tape[end - 1].lower not in PARTS:
        return number
    high = None if number.high is None else round(number.high / 100, 12)
    return replace(number, value=round(number.value / 100, 12), high=high, scale=number.scale / 100)


def _by_part(tape: Tape, j: int) -> tuple[str, int] | None:
    """The currency of cents and pence: the one told just before, "euro cents", or else by their name.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _by_part(read_tape("45 cents"), 1), _by_part(read_tape("45 euro cents"), 1)
    (('USD', 2), ('EUR', 3))
    >>> _by_part(read_tape("It rose from 2 euros by 45 cents"), 7)
    ('EUR', 8)
    """
    if tape[j].lower in EUROS and tape[j + 1].lower in CENTS:
        return "EUR", j + 2
    token = tape[j]
    code = PARTS.get(token.lower)
    if code is None or (token.lower == "p" and not is_pence(tape, j)):
        return None
    told = next((word for word in reversed(tape.before(j, 20)) if word in EUROS or word in DOLLARS), None)
    return ("EUR" if told in EUROS and token.lower in CENTS else code), j + 1


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
    for length in (3, 2, 1):
        code = NATIONS.get(tape.words(j, length))
        name = tape[j + length].lower
        if code and (name in SHARED_NAMES or name in CENTS or NAMES.get(name) == code):
            return code, j + length + 1
    return None


def _by_name(tape: Tape, j: int, number: Number) -> tuple[str, int] | None:
    """A name that means one currency, or one first of all: "euros", "won" behind a sum.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _by_name(read_tape("3 won"), 1, Number(value=3, digits=1, end=1)) is None
    True
    """
    word = tape[j].lower
    if word == "pounds" and tape[j + 1].lower == "sterling":
        return "GBP", j + 2
    if word in HOMONYMS and number.value < 100:
        return None
    code = NAMES.get(word)
    if word in SHARED and word not in MASSES:
        code = home_money(tape, j, word, code)
    return (code, j + 1) if code else None


def _by_sign(tape: Tape, j: int, number: Number) -> tuple[str, int] | None:
    """A sign or ISO 4217 code behind the amount: "500 €", "2 million USD".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _by_sign(read_tape("500 €"), 1, Number(value=500, digits=1, end=1))
    ('EUR', 2)
    """
    token = tape[j]
    if token.lower in SMALL_CODES:
        return token.text.upper(), j + 1
    if token.kind == MARK and token.text in MARKS and tape[j + 1].kind != NUMBER:
        return MARKS[token.text], j + 1
    return _by_letters(tape, j, number) if token.kind == WORD else None


def _by_letters(tape: Tape, j: int, number: Number) -> tuple[str, int] | None:
    """A code, or letters that mark money, behind the amount; no letters that lead a name.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _by_letters(read_tape("500 SEK."), 1, Number(value=500, digits=1, end=1))
    ('SEK', 2)
    >>> _by_letters(read_tape("3 SAR satellites"), 1, Number(value=3, digits=1, end=1)) is None
    True
    """
    if tape[j + 1].kind == MARK and tape[j + 1].glued and tape[j + 2].kind != NUMBER:  # "500 NT$"
        code, end = MARKS.get(tape[j].text + tape[j + 1].text), j + 2
        return (code, end) if code else None
    text = tape[j].text
    code = text if text in CURRENCIES else MARKS.get(text)
    leads = tape[j + 1].kind == WORD and tape[j + 1].lower not in NOUN_STOPS
    small = number.value < 1000 and (leads or text in COLLIDING)
    if code is None or small or text in UNSURE_MARKS or tape.is_hyphen(j + 1):
        return None
    return code, j + 1


_MILLION = 1e6


def _pounds(tape: Tape, j: int, number: Number) -> tuple[str, int] | None:
    """Pounds are money where the words just before speak of a price, and by the million.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("each cost 790,000 pounds")
    >>> _pounds(tape, 3, read_number(tape, 2))
    ('GBP', 4)
    >>> tape = read_tape("a 30 million pound contract")
    >>> _pounds(tape, 3, read_number(tape, 1))
    ('GBP', 4)
    """
    if tape[j].lower not in MASSES or number.value < 1000:
        return None
    words_before = tape.before(j, 8)
    last = next((word for word in reversed(words_before) if word in PRICE_WORDS or word in HEAVY_WORDS), None)
    by_million = last is None and number.scale >= _MILLION and tape.words(j + 1, 1) != ("of",)
    if last not in PRICE_WORDS and not by_million:
        return None
    code = home_money(tape, j, "pounds", "GBP")
    return (code, j + 1) if code else None


def _rupees(tape: Tape, j: int, number: Number) -> tuple[str, int] | None:
    """Crores and lakhs of nothing are rupees where the words before speak of a price.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> tape = read_tape("it cost 10,147 crore.")
    >>> _rupees(tape, 4, read_number(tape, 2))
    ('INR', 4)
    """
    name = tape[j - 1].lower
    counted = tape[j].kind == WORD and tape[j].lower not in NOUN_STOPS
    if name not in INDIAN or counted or not PRICE_WORDS.intersection(tape.before(j, 8)):
        return None
    code = home_money(tape, j, name, "INR")
    return (code, j) if code else None


def millions_before(tape: Tape, number: Number) -> Number:
    """A number with the letter behind it, where a currency follows that letter: "400 m EUR", "5 b USD".

    >>> from flyout.claims.quantities.tape import read_tape
    >>> millions_before(read_tape("400 m EUR"), Number(value=400, digits=1, end=1)).value
    400000000.0
    """
    factor = MONEY_MAGNITUDES.get(tape[number.end].lower)
    if factor is None or number.scale != 1.0 or number.vague:
        return number
    scaled = replace(number, value=float(f"{number.value * factor:.15g}"), scale=factor, end=number.end + 1)
    return scaled if _by_sign(tape, scaled.end, scaled) else number
