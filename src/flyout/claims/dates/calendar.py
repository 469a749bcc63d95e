"""Names of seasons and numbers, and the years and days of a text."""

from __future__ import annotations

from flyout.claims.quantities.tape import NUMBER, OTHER, WORD, Tape

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Codes of EDTF; winter is that of the year in which it begins."""

FEASTS: dict[tuple[str, ...], tuple[int, int]] = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("year's", "day"): (1, 1),
    ("year’s", "day"): (1, 1),
    ("year's", "eve"): (12, 31),
    ("year’s", "eve"): (12, 31),
}
"""Days with a name of their own, by month and day; those that move are none. A "new" stands before the year's."""

NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6} | {
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
UNITS = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}


def unit_of(word: str) -> str | None:
    """The calendar unit a word names: "years" -> "year"."""
    return UNITS.get(word) or UNITS.get(word.removesuffix("s"))


def plain(word: str) -> str:
    """A word without the s of possession: "tuesday's" -> "tuesday"."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


def count_at(tape: Tape, i: int) -> int | None:
    """A small whole number, in words or figures."""
    token = tape[i]
    if token.kind == NUMBER:
        return int(token.text) if token.text.isdecimal() and len(token.text) <= 3 else None
    return NUMBERS.get(token.lower)


def year_at(tape: Tape, i: int) -> int | None:
    """A year written with four figures and nothing joined to it."""
    token = tape[i]
    if token.kind != NUMBER or len(token.text) != 4 or not token.text.isdigit():
        return None
    joined = tape[i + 1].glued and (tape[i + 1].kind in (WORD, NUMBER) or tape[i + 1].text in "%$€£")
    return int(token.text) if 1000 <= int(token.text) <= 2100 and not joined else None


def day_at(tape: Tape, i: int) -> tuple[int, int] | None:
    """A day of the month and the token behind it: "19", "19th"."""
    token, after = tape[i], tape[i + 1]
    if token.kind != NUMBER or not token.text.isdecimal() or len(token.text) > 2 or not 1 <= int(token.text) <= 31:
        return None
    if after.glued and after.lower in ("st", "nd", "rd", "th"):
        return int(token.text), i + 2
    hour = after.text == ":" and tape[i + 2].glued  # "18:30", and not "May 18: it flew"
    measured = after.glued and (after.kind != OTHER or after.text in "%°" or hour)
    return None if measured else (int(token.text), i + 1)
