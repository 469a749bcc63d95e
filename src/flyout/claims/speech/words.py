"""Words of a sentence with their places, and the small words English is built with.

No tagger stands behind this: the closed classes are listed, everything else
is told apart by its capital and its neighbours.
"""

from __future__ import annotations

import re

from flyout.claims.known import LOWER, Known
from flyout.core.record import record
from flyout.core.span import Span

_WORD = re.compile(
    r"[A-Za-z]\w*+(?![-.&/'’])"  # most words, which no mark joins to another
    r"|(?=[A-Z])(?:(?:[A-Z]\.){2,}"  # U.S., U.K.
    r"|[A-Z]\.(?= [A-Z])"  # an initial
    r"|(?:Gen|Col|Lt|Maj|Capt|Cmdr|Adm|Sgt|Brig|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|N|S"
    r"|(?:Co|Corp|Inc|Ltd|Bros|St|Mt|Ft|Jr|Sr)(?=\.[ ,]))\.)"  # a firm, a place, a son, where the sentence goes on
    r"|\d[\d.,:/]*\d|\d"
    r"|\w+(?:[-.&/]\w+|['’](?!s\b)\w+)*"
    r"|['’]s\b|--|\.\.\.|[^\w\s]"
)


_HEALTH_BODY = "w.h.o."
"""The World Health Organization in small letters, which are no "who"."""

_ARTICLES = frozenset({"al", "el", "as", "ad", "ar", "an", "at", "az", "ul"})


@record(kw_only=False)
class Word:
    """One word, number or mark as it is written: the same object wherever it stands.

    Parameters
    ----------
    text, low : str
        As written, and in small letters.
    capital : bool
        It begins with a capital, behind an Arabic article as well: "al-Basha".
    adverb : bool
        It says how or when ("officially", "later").
    mark : bool
        It is punctuation and no word.
    number : bool
        It is written in figures.
    noun : bool
        It can stand inside a noun phrase, whatever its neighbours: no mark, figure, adverb or word of a closed class.
    step : int
        Characters to where the next word begins, one blank between them.
    """

    text: str
    low: str
    capital: bool
    adverb: bool
    mark: bool
    number: bool
    noun: bool
    step: int


Words = tuple[Word, ...]


@record(kw_only=False)
class Placed:
    """Words in a row, where in the text each of them begins, and which have a capital."""

    words: Words
    starts: tuple[int, ...]
    capitals: tuple[int, ...]


def placed(words: Words, starts: tuple[int, ...]) -> Placed:
    """Words in a row, those with a capital told apart."""
    return Placed(words, starts, tuple([index for index, word in enumerate(words) if word.capital]))


def _word(written: str) -> Word:
    low = LOWER[written] if written != "WHO" else _HEALTH_BODY
    adverb, number = _is_adverb(written), written[0].isdigit()
    mark = not (written[0].isalnum() or written in {"'s", "’s", "'S", "’S"})
    noun = not (mark or number or adverb or low in _NO_NOUNS)
    return Word(written, low, _begins_name(written), adverb, mark, number, noun, len(written) + 1)


_WORDS = Known(_word)
_alone = Known(lambda piece: _WORDS[piece] if piece.isalpha() else None).__getitem__
"""The word that a piece of text between two blanks is, if it holds nothing but letters."""


def _begins_name(written: str) -> bool:
    """Whether a word begins with a capital, behind an Arabic article as well."""
    return written[0].isupper() or (written[2:3] == "-" and written[:2] in _ARTICLES and written[3:4].isupper())


def _cut(piece: str) -> Placed:
    """The words of a piece of text that begins and ends at a blank, placed in it: the same wherever it stands."""
    found = tuple(_WORD.finditer(piece))
    return placed(tuple(_WORDS[match[0]] for match in found), tuple(match.start() for match in found))


_pieces = Known(_cut).__getitem__


def read_words(text: str, span: Span) -> Placed:
    """The words of `text` inside `span`.

    >>> [word.text for word in read_words("Ukraine's U.S.-made missiles didn't fly.", Span(0, 40)).words]
    ['Ukraine', "'s", 'U.S.', '-', 'made', 'missiles', "didn't", 'fly', '.']
    """
    words: list[Word] = []
    starts: list[int] = []
    capitals: list[int] = []
    at = span.start
    pieces = iter(text[span.start : span.end].split(" "))
    for piece in pieces:
        word = _alone(piece)
        if word is not None:  # as most
            if word.capital:
                capitals.append(len(words))
            words.append(word)
            starts.append(at)
            at += word.step
            continue
        whole = piece
        while whole and whole[-1] == "." and (following := next(pieces, None)) is not None:
            whole += f" {following}"  # cut together, which tells "J. Holm" from "plan J."
        cut = _pieces(whole)
        for index in cut.capitals:
            capitals.append(len(words) + index)
        words += cut.words
        for start in cut.starts:
            starts.append(at + start)
        at += len(whole) + 1
    return Placed(tuple(words), tuple(starts), tuple(capitals))


def lowers(words: str) -> frozenset[str]:
    """A word class written as one line."""
    return frozenset(words.split())


DETERMINERS = lowers(
    "the a an this that these those his her its their our my your some any no every each both several many most "
    "all another other few two three four five six seven eight nine ten one"
)
NUMERALS = lowers(
    "two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty seventy "
    "eighty ninety hundred hundreds thousand thousands"
)
POSSESSIVE_MARKS = frozenset({"'s", "’s"})
"""Endings of an owner's name."""
ITS = frozenset({"its", "their"})
"""Possessives of bodies and things."""
POSSESSIVES = lowers("his her its their our my your 's ’s ' ’")
PRONOUNS = lowers("he she it they we i you")
OBLIQUE = lowers("him her them us me himself herself itself themselves")
RELATIVES = lowers("who which that whom whose")
QUESTIONS = lowers("who what when where which why how")
"""What opens a question that is left open and takes for granted what it asks of."""

ASIDES = frozenset({"which", "who"})
"""Relatives that tell more of what is known, and do not tell which one is meant."""
OF_THINGS = frozenset({"which", "that"})
"""Relatives of things."""
PREPOSITIONS = lowers(
    "of in on at to from for with by about against into over under within without after before during between "
    "among through near around since until toward towards upon via inside outside across along behind beyond "
    "despite amid per including following like unlike off above below aboard"
)
CONJUNCTIONS = lowers(
    "and but or nor so yet while although though as because since if when where whereas until unless whether than"
)
ADDING = frozenset({"and", "but"})
JOINTS = CONJUNCTIONS | RELATIVES
"""What joins a clause to another."""
CLAUSE_ENDS = JOINTS - {"and"}
"""Of these, what surely begins a clause and so ends the one before it."""
AUXILIARIES = lowers(
    "is are was were be been being am has have had having do does did will would shall should can could may might must "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't "
    "shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t"
)
DID = lowers("flew fell sank hit struck went came left rose broke made took")
"""What missiles did, by verbs without "-ed"."""
MODALS = lowers("will would shall should can could may might must do does did")
IS = frozenset({"is", "are"})
FINITE_BE = IS | {"was", "were"}
BE = lowers("is are was were be been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t")
NEGATIONS = lowers(
    "not no never neither nor none n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't "
    "wouldn't can't cannot couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t "
    "won’t wouldn’t can’t couldn’t"
)
ADVERBS = lowers(
    "also then later earlier still even just only once again already now soon too both all however further ago "
    "meanwhile instead yesterday today tonight tomorrow thus hence often always never not yet so far first since "
    "previously recently afterward afterwards beforehand reportedly repeatedly openly there here"
)
TIMES = lowers(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. morning evening "
    "night afternoon week month year day hours days weeks months years yesterday today tonight overnight early late "
    "mid last next"
) | {"May"}
_MAY = Word("May", "May", capital=True, adverb=False, mark=False, number=False, noun=False, step=4)
_BEFORE_MONTHS = PREPOSITIONS | TIMES | {"this"}
NO_NOUNS = (AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | PRONOUNS | OBLIQUE | RELATIVES | DETERMINERS) | {"what"}
"""Words that no noun phrase goes on with."""
_NO_NOUNS = NO_NOUNS | TIMES | {"x."}
CLOSED = DETERMINERS | PREPOSITIONS | PRONOUNS | OBLIQUE | CONJUNCTIONS | AUXILIARIES | RELATIVES | POSSESSIVES
"""Words that carry no content of their own."""

MARKS = frozenset(",;:.!?()[]–—-") | {"--", "...", "…"}
QUOTES = frozenset('"“”„‟«»')
PARTICLES = lowers("van der den de von zu la bin ibn al ter dos da du del di")
"""Small words inside names: "Jan van der Berg", "Rio de Janeiro"."""

GIVEN_NAMES = lowers("per will may can")
"""Small words that are given names when written with a capital inside a sentence."""

_NOT_MANNER = lowers("family ally assembly supply reply anomaly monopoly likely early daily weekly monthly only")


def _is_adverb(word: str) -> bool:
    low = LOWER[word]
    manner = low.endswith("ly") and len(low) > 4 and low not in _NOT_MANNER and not word[0].isupper()
    return low in ADVERBS or manner


def with_may(words: Words) -> Words:
    """The words of a sentence, the month told apart from the verb by its small letters, which are "May".

    >>> [word.low for word in with_may(read_words("In May it may fly.", Span(0, 18)).words)]
    ['in', 'May', 'it', 'may', 'fly', '.']
    """
    return tuple(_MAY if word.text == "May" and _is_month(words, index) else word for index, word in enumerate(words))


def _is_month(words: Words, index: int) -> bool:
    """Whether a "May" is the month: "in May", "5 May", "May 5"."""
    after = words[index + 1 : index + 2]
    before = index > 0 and (words[index - 1].low in _BEFORE_MONTHS or words[index - 1].number)
    return before or any(word.number for word in after)
