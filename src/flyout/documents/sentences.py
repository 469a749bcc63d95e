"""Where sentences end, by rules that never look past a line break.

A full stop ends a sentence only when what stands before it is no abbreviation
and what follows can begin one. Quotation marks and brackets that close after
the stop belong to the sentence they close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.core.span import Span
from flyout.documents.wordlists import words

# A run of marks, the quotes and brackets that close after it, white space, and the next word.
# It starts where the run does and never gives back, so that a long run is read once.
_END = re.compile(r"""(?<![.!?…])[.!?…]++["'”’»)\]]{0,3}+(?=\s)""")
LONGEST = 2000
"""Most characters of a sentence; no rule that looks around in one has to look farther."""

_SOLID = re.compile(r"\S")
_NEXT = re.compile(r"""\s+["'“‘«(\[—–-]{0,3}\s?(\w[\w'’-]{0,30})""")
_LONGEST_WORD = 31
_LAST_WORD = re.compile(r"[\w.&'’-]+$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.){1,5}")

# Written with a capital, never the end: a name follows.
_TITLES = words("""
    Gen Lt Col Maj Capt Cpt Sgt Cmdr Adm Brig Pvt Mr Mrs Ms Dr Prof Sen Rep Gov Pres Rev Hon St Mt Ft Spc Amb Insp Supt
    Maj-Gen Lt-Gen Lt-Col Brig-Gen Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
""")
_NEVER = words("vs approx cf e.g i.e ca")
# Not the end where a number follows: "No. 5", "Nov. 19".
_BEFORE_NUMBERS = words("no nos fig figs vol pp art sec jan feb mar apr jun jul aug sep sept oct nov dec op para")
# The end only before a word that begins sentences: "Lockheed Martin Corp. The missile".
_WEAK = words("""
    inc corp co ltd bros plc jr sr dept etc al ft in lb lbs oz mi yd est
    Calif Fla Tex Ariz Va Md Pa Mass Conn Colo Wash Ala Ark Ga Ill Ind Kan Ky La Mich Minn Miss Mo Mont Neb Nev Okla
    Ore Tenn Wis Wyo Del
""")
_AFTER_CLOCK = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december local
""")
_STARTERS = words("""
    The It Its This That These Those A An In On At By For From With Without As If When While Where But And Or Yet So
    Because Since After Before During Despite Although Though He She They We You I His Her Their Our There Here What
    Who Why How Which Some Many Most Several All Both Each No Not Nor Under Over Of To Also However Meanwhile Earlier
    Later Last Now Then Once Until Unlike Like Such Other Another Only Even Officials Analysts Experts According Critics
""")


def split_sentences(text: str, line: Span) -> Iterator[Span]:
    """Sentences of one line, without the white space around them.

    >>> text = 'Gen. Smith of the U.S. Army spoke on Nov. 19. He said: "No. 5 flew 300 km."'
    >>> [span.of(text) for span in split_sentences(text, Span(0, len(text)))]
    ['Gen. Smith of the U.S. Army spoke on Nov. 19.', 'He said: "No. 5 flew 300 km."']
    """
    start = line.start
    for found in _END.finditer(text, line.start, line.end):
        if found.end() < line.end and _ends(text, start, found, line.end):
            yield from _trimmed(text, start, found.end())
            start = found.end()
    yield from _trimmed(text, start, line.end)


def _ends(text: str, start: int, mark: re.Match[str], line_end: int) -> bool:
    """Whether the stop at `mark` ends the sentence that began at `start`."""
    following = _NEXT.match(text, mark.end(), line_end)
    if not following:
        return _SOLID.search(text, mark.end(), line_end) is not None  # a bullet or a sign: let it begin anew
    word = following.group(1)
    if not (word[0].isupper() or word[0].isdigit()):
        return False
    if mark.group() != ".":
        return True
    return not _is_abbreviation(text[max(start, mark.start() - _LONGEST_WORD) : mark.start()], word)


def _is_abbreviation(before: str, following: str) -> bool:
    """Whether the stop after `before` only shortens a word."""
    found = _LAST_WORD.search(before)
    if not found:
        return False
    word, plain = found.group(), found.group().lower()
    if word in _TITLES or plain in _NEVER:
        return True
    if plain in _BEFORE_NUMBERS:
        return following[0].isdigit()
    if plain in ("a.m", "p.m"):
        return following.lower() in _AFTER_CLOCK or following.isupper()
    if word in _WEAK or plain in _WEAK or _INITIALS.fullmatch(word + "."):
        return following not in _STARTERS
    return False


def cut_long(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, or its pieces where it runs on longer than people write.

    >>> [(span.start, span.end) for span in cut_long("missile " * 400, Span(0, 3199))]
    [(0, 1999), (2000, 3199)]
    """
    start = sentence.start
    if sentence.end - start <= LONGEST:
        yield sentence
        return
    while sentence.end - start > LONGEST:
        end = max(text.rfind(" ", start, start + LONGEST), start + LONGEST // 2)
        yield from _trimmed(text, start, end)
        start = end
    yield from _trimmed(text, start, sentence.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    body = piece.strip()
    if body:
        begin = start + len(piece) - len(piece.lstrip())
        yield Span(begin, begin + len(body))
