"""Whose money a name means that several countries share: "kroner", "crowns", "pesos", "rials".

The country decides that the sentence names, else the paragraph, else the
whole text with its headline and dateline; the first of these that names any
candidate decides, and only if it names one. Where it names several, or none
does, the name keeps its first meaning ("francs" are Swiss), or stays a count if
it has none ("kroner").

Won are those of South Korea unless a nation stands beside them. Pounds are
sterling, for a missile that hits Syria is not paid in Syrian pounds; a dateline
of Cairo alone may change that. Dollars are those of the United States, for that
is how the press of the world writes, from Taipei, too. The press of Australia,
Canada and New Zealand alone calls its own dollar "$": a report is taken to be
of it that opens on that one country, writes "defence" and not "defense", and marks
no dollar with letters ("A$", "US$"), or that comes from an address of that country.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from flyout.claims.quantities.tape import BREAK, DASHES, MARK, OTHER, WORD, Tape
from flyout.claims.quantities.vocabulary import words

SENTENCE = 60
"""Tokens to either side within which a sentence is looked through."""
DATELINE = 4
"""Tokens from a place to the bracket or dash that makes it a dateline."""

HOMES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "AED": words("emirates emirati uae dubai dhabi"),
        "ARS": words("argentina argentine argentinian aires"),
        "BEF": words("belgium belgian brussels"),
        "BHD": words("bahrain bahraini manama"),
        "BYN": words("belarus belarusian belarussian minsk"),
        "CHF": words("switzerland swiss bern"),
        "CLP": words("chile chilean santiago"),
        "COP": words("colombia colombian bogota bogotá"),
        "CUP": words("cuba cuban havana"),
        "CZK": words("czech czechia prague"),
        "DKK": words("denmark danish copenhagen greenland"),
        "DZD": words("algeria algerian algiers"),
        "EGP": words("egypt egyptian cairo"),
        "FRF": words("france french paris"),
        "GBP": words("britain british uk u.k. london england scotland sterling"),
        "INR": words("india indian delhi"),
        "IQD": words("iraq iraqi baghdad"),
        "IRR": words("iran iranian tehran"),
        "ISK": words("iceland icelandic reykjavik"),
        "ITL": words("italy italian rome"),
        "JOD": words("jordan jordanian amman"),
        "KES": words("kenya kenyan nairobi"),
        "KGS": words("kyrgyzstan kyrgyz bishkek"),
        "KWD": words("kuwait kuwaiti"),
        "LBP": words("lebanon lebanese beirut"),
        "LKR": words("lankan lanka colombo"),
        "LYD": words("libya libyan tripoli"),
        "MAD": words("morocco moroccan rabat"),
        "MDL": words("moldova moldovan chisinau"),
        "MXN": words("mexico mexican"),
        "NOK": words("norway norwegian oslo"),
        "NPR": words("nepal nepalese kathmandu"),
        "OMR": words("oman omani muscat"),
        "PHP": words("philippines philippine filipino manila"),
        "PKR": words("pakistan pakistani islamabad"),
        "QAR": words("qatar qatari doha"),
        "RON": words("romania romanian bucharest"),
        "RSD": words("serbia serbian belgrade"),
        "RUB": words("russia russian moscow kremlin"),
        "SAR": words("saudi riyadh"),
        "SDG": words("sudan sudanese khartoum"),
        "SEK": words("sweden swedish stockholm"),
        "SKK": words("slovakia slovak bratislava"),
        "SYP": words("syria syrian damascus"),
        "TND": words("tunisia tunisian tunis"),
        "TRY": words("turkey turkish türkiye turkiye ankara"),
        "TZS": words("tanzania tanzanian"),
        "UGX": words("uganda ugandan kampala"),
        "UZS": words("uzbekistan uzbek tashkent"),
        "UYU": words("uruguay uruguayan montevideo"),
        "YER": words("yemen yemeni sanaa houthi houthis"),
    }
)
"""Words that name the country of a currency, its people and its capital."""

_CROWNS = ("CZK", "DKK", "ISK", "NOK", "SEK", "SKK")
_FAMILIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("kr", ("DKK", "ISK", "NOK", "SEK")),
    ("krone kroner", ("DKK", "NOK")),
    ("krona kronor", ("ISK", "SEK")),
    ("crown crowns", _CROWNS),
    ("koruna korunas", ("CZK", "SKK")),
    ("dinar dinars", ("BHD", "DZD", "IQD", "JOD", "KWD", "LYD", "RSD", "TND")),
    ("dirham dirhams", ("AED", "MAD")),
    ("franc francs", ("BEF", "CHF", "FRF")),
    ("leu lei", ("MDL", "RON")),
    ("lira liras", ("ITL", "LBP", "SYP", "TRY")),
    ("peso pesos", ("ARS", "CLP", "COP", "CUP", "MXN", "PHP", "UYU")),
    ("pound pounds", ("EGP", "GBP", "LBP", "SDG", "SYP")),
    ("rial rials riyal riyals", ("IRR", "OMR", "QAR", "SAR", "YER")),
    ("rouble roubles ruble rubles", ("BYN", "RUB")),
    ("rupee rupees crore crores lakh lakhs", ("INR", "LKR", "NPR", "PKR")),
    ("shilling shillings", ("KES", "TZS", "UGX")),
    ("som soum", ("KGS", "UZS")),
)
DOLLARS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "AUD": words("australia australian australians canberra"),
        "CAD": words("canada canadian canadians ottawa"),
        "NZD": words("zealand wellington"),
    }
)
"""Words that name the countries whose press calls its own dollar so."""
_ADDRESSES = {"au": "AUD", "ca": "CAD", "nz": "NZD"}
_SUMS = 40
"""Signs of money looked at."""
_OPENING = 60
"""Tokens in which a report says what it is about, and where it comes from."""
SHARED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: codes for names, codes in _FAMILIES for name in names.split()}
)
"""Currencies each name may mean."""


def home_money(tape: Tape, i: int, name: str, first: str | None = None) -> str | None:
    """The currency that a shared name at token `i` means, or `first`, its usual meaning.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> home_money(read_tape("Norway paid 3 billion kroner"), 4, "kroner")
    'NOK'
    >>> home_money(read_tape("Norway and Denmark paid 3 billion kroner"), 6, "kroner") is None
    True
    >>> home_money(read_tape("OSLO (Reuters) - It paid 3 billion kroner. Denmark and Norway agreed."), 8, "kroner")
    'NOK'
    >>> home_money(read_tape("The Philippines paid 3 billion pesos"), 5, "pesos", "MXN")
    'PHP'
    """
    codes = SHARED.get(name, ())
    if "GBP" in codes:
        return _by_dateline(tape, codes, first)
    for n, (start, end) in enumerate(_scopes(tape, i)):
        named = [code for code in codes if any(_stands(tape, word, start, end) for word in HOMES[code])]
        if n == 0 and len(named) == 1:
            return named[0]
        if named:
            here = _of_dateline(tape, codes)
            return here or (named[0] if len(named) == 1 else first)
    return first


def home_dollar(tape: Tape) -> str:
    """The currency that a bare dollar sign means in a report.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> home_dollar(read_tape("The Australian Army has a battery, the Defence Department said. It cost $1.6 billion."))
    'AUD'
    >>> home_dollar(read_tape("Australia has a battery, the US Defense Department said. It cost $1.6 billion."))
    'USD'
    >>> home_dollar(read_tape("Canada's defence minister put it at $2 billion (US$1.5 billion)."))
    'USD'
    """
    named = [code for code, names in DOLLARS.items() if any(_stands(tape, word, 0, _OPENING) for word in names)]
    marks = tape.places.get(MARK, [])[:_SUMS]
    if len(named) != 1 or any(tape[place].glued and tape[place - 1].kind == WORD for place in marks):
        return "USD"
    british = "defence" in tape.places and "defense" not in tape.places
    return named[0] if british or _is_addressed(tape, named[0]) else "USD"


def _is_addressed(tape: Tape, code: str) -> bool:
    """Whether an address of the country stands at the head of a report.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> _is_addressed(read_tape("SOURCE: https://news.example.au/2025"), "AUD")
    True
    """
    ends = (place for name, of in _ADDRESSES.items() if of == code for place in tape.places.get(name, [])[:1])
    return any(place < _OPENING and tape[place].glued and tape[place - 1].text == "." for place in ends)


def _scopes(tape: Tape, i: int) -> Iterator[tuple[int, int]]:
    """Tokens of the sentence around `i`, of the paragraph, of the text."""
    start, end = i, i + 1
    while start > 0 and i - start < SENTENCE and not tape.ends_sentence(start - 1):
        start -= 1
    while end - i < SENTENCE and not tape.ends_sentence(end):
        end += 1
    yield start, end
    breaks = tape.places.get(BREAK, [])
    place = bisect_left(breaks, i)
    yield breaks[place - 1] if place else 0, breaks[place] if place < len(breaks) else len(tape)
    yield 0, len(tape)


def _stands(tape: Tape, word: str, start: int, end: int) -> bool:
    """Whether a word with a capital stands there, or whose it is ("Norway's"), found without reading along."""
    for form in (word, f"{word}'s", f"{word}’s"):
        places = tape.places.get(form, [])
        place = bisect_left(places, start)
        if place < len(places) and places[place] < end and tape.is_capital(places[place]):
            return True
    return False


def _by_dateline(tape: Tape, codes: tuple[str, ...], first: str | None) -> str | None:
    """The money of the place from which the report comes, where no word of the text names Britain.

    >>> from flyout.claims.quantities.tape import read_tape
    >>> home_money(read_tape("CAIRO (Reuters) - It costs 300 million pounds."), 9, "pounds", "GBP")
    'EGP'
    """
    if any(word in tape.places for word in HOMES["GBP"]):
        return first
    return _of_dateline(tape, codes) or first


def _of_dateline(tape: Tape, codes: tuple[str, ...]) -> str | None:
    """The currency among several whose country the report comes from, if there is one."""
    places = (tape.places[word][0] for code in codes for word in HOMES[code] if word in tape.places)
    datelines = [place for place in places if _is_dateline(tape, place)]
    if len(datelines) != 1:
        return None
    return next(code for code in codes if tape[datelines[0]].lower in HOMES[code])


def _is_dateline(tape: Tape, i: int) -> bool:
    """Whether a line begins with this place, and a bracket or dash parts it from the text."""
    if i > 0 and tape[i - 1].kind != BREAK:
        return False
    nexts = [token for token in tape[i + 1 : i + 1 + DATELINE] if token.kind == OTHER]
    return any(token.text in DASHES or token.text == "(" for token in nexts)
