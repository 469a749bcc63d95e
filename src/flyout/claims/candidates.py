"""What a figure in a sentence can be about: names, definite nouns and pronouns, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from flyout.claims.comparisons import COMPARED_WITHIN, compared_before, is_compared
from flyout.claims.context import Context, Mention
from flyout.claims.once import once
from flyout.claims.places import mentions_between, sentence_at
from flyout.core.record import record
from flyout.core.span import Span
from flyout.documents.wordlists import words

MISSILES = frozenset({"missile", "rocket"})
WEAPONS = frozenset({"missile", "rocket", "launcher", "defence", "drone", "artillery", "bomb"})
PLANES = frozenset({"aircraft"})
NAMED_KINDS = WEAPONS | PLANES
CARRIERS = frozenset({"launcher", "defence"})
"""Kinds of systems that fire others."""


@record(kw_only=False)
class Candidate:
    """A name, a definite noun or a pronoun that can be what is spoken of.

    Parameters
    ----------
    span : Span
    mention : Mention or None
        None for nouns and pronouns.
    kinds : frozenset of str
        Kinds of system it can stand for.
    """

    span: Span
    mention: Mention | None
    kinds: frozenset[str]


_NOUN_KINDS = {
    "launcher": frozenset({"launcher", "defence"}),
    "interceptor": MISSILES | {"defence"},
    "drone": frozenset({"drone"}),
    **dict.fromkeys(("gun", "howitzer"), frozenset({"artillery", "defence"})),
    **dict.fromkeys(("round", "missile", "icbm", "irbm", "srbm", "slbm", "projectile", "rocket"), MISSILES),
}
_NOUN = re.compile(
    r"\b(?:([Mm]issile|[Rr]ocket|ICBM|IRBM|SRBM|SLBM|[Pp]rojectile|[Ww]eapon|[Ss]ystem|[Ll]auncher|[Dd]rone"
    r"|[Rr]ound(?=s?\s(?:is|are|was|were|can|has|have|had|costs?|weighs?|flies|fly|with|at)\b)|[Ii]nterceptor|[Vv]ersion|[Tt]ype|[Mm]odel|[Vv]ariant|[Mm]unition|[Gg]un|[Hh]owitzer)s?|[Ii]ts?|[Tt]hey|[Tt]heir)\b"
)
_NOUN_FORMS = frozenset(
    form + tail
    for noun in words("""
        round missile rocket icbm irbm srbm slbm projectile weapon system launcher drone interceptor version type model
        variant munition gun howitzer it they their
    """)
    for form in (noun, f"{noun}s")
    for tail in ("", *(f"{mark}{rest}" for mark in "'’" for rest in words("s ll re ve d")))
)
_OTHER_HEAD = re.compile(  # "missile defence", "rocket motor", in small letters: the noun is not the weapon
    r"\s(?:launchers?|defen[cs]es?|tests?|testing|launch(?:es)?|program(?:me)?s?|forces?|experts?|range|attacks?"
    r"|strikes?|motors?|boosters?"
    r"|engines?|technology|sites?|silos?|brigade|units?|threat|crew|artillery|fuel|propellant|design|work|command"
    r"|bases?|components?|age|industry|facility|procurement|production|contracts?|deals?|treaty|guidelines|funds|shields?"
    r"|warnings?|alerts?|bays?)\b"
)
_BY_PEOPLE = re.compile(  # "it can build 400 a year": a firm or a state, no weapon
    r"\s(?:(?:can|could|will|would|has|have|had|is to|are to|may|might|must|also|already|still|now|then|later)\s){0,3}"
    r"(?:(?:build|make|produce|deliver|order|buy|acquire|sell|suppl|receive|want|need|plan|hope|expect|aim|intend|invest"
    r"|pay|spend|say|ask|request|donat|pledg|announc|shot|down|fire)(?:s|d|ed|ies|ied|y)?|built|bought|made|sold|said|paid"
    r"|spent|got|(?:show|suggest|indicate|reveal|note|argue|believe|estimate|think|add|claim)(?:s|d|ed)? that)\b"
)
_AGAINST = ("anti-ballistic ", "anti-cruise ", "anti-")  # "for anti-ballistic missile defence"
_PART = (" part,", " part ")  # "India, for its part, tested a missile"
_PRONOUNS = words("its it they their")
_VERSIONS = words("version variant model type")
_OBJECTS = ("it", "them")
_OF_WHOSE = re.compile(r",\swhose\s(?:[\w-]+\s){1,4}$")
_TO_EACH = (" to a ", " to each ", " to every ", " per ")
_BY_NOW = re.compile(r"\s(?:before|after|beside|behind|like|unlike|above|below)\s")  # "the X before it flew 900 km"
_NO_VERB = re.compile(r"\s(?:from|in|by|at|with|within|on|until|before|after|over|across|into|through)\b")
_PREPOSED = 50  # characters in which an article before a noun is looked for
_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|its|their|his|both|all|such|each|every|our|new|own|first|last|other|two|three|four|five|six"
    r"|seven|eight|nine|ten|dozens?|several|many|more"
    r"|(?!Its|The|Their|They|It|In|On|At|For|Each)[A-Z][a-z]+(?:an|ese|ish|ch|i|[’']s))"
    r"|(?:^|(?:\b[a-z][a-z-]*|\d|[^\w\s])\s)\d[\d,.]*)\s(?:[\w-]+\s){0,2}$"  # no "Arrow 3 stops missiles"
)
_PREPOSITIONS = words("""
    of with than on from by for in like as against into at to including such behind under after before per over
""")
_MORE_THAN = ("over", "than")
_ARTICLES = ("the", "a", "an", "its", "this", "these")
_VERB = (
    r"(?:can|could|should|must|has|have|had|is|are|was|were|will|would|may|might|costs?|flew|reach\w*|travel\w*|carr\w+|weigh\w*"
    r"|measure\w*|rose|land\w*|hit|climb\w*|cover\w*|fl\w+|stays?|use[sd]?|burn\w*|enter\w*|needs?|needed|takes?|took"
    r"|holds?|adds?|added|runs?|ran|goes|went|comes|came|stands?|stood|dives?|glides?|strikes?|accelerat\w*|delivers?|destroys?|sprints?)\b"
)
_ADVERB = r"(?:(?:\w+ly|now|still|also|then)\s)?"
_AND_VERB = re.compile(rf"\b(?:and|but)\s{_ADVERB}{_VERB}")
_OWN_CLAUSE = re.compile(
    r"(?:\s\([^)]*\))?,\s(?:which|that)\s(?:[^,]|,(?!\s(?:and|but)\b))*$"
)  # and none goes on behind it
_COMMA_VERB = re.compile(rf"^(?:\s\([^)]*\))?,\s{_ADVERB}{_VERB}")
_RELATIVE = re.compile(r",\s(?:which|that|who)\b")
_APPOSITION = re.compile(
    r"(?:\s\([^)]{1,30}\))?,\s(?:an?|developed|built|made|based|derived"
    r"|(?:(?:from|to|by|of|for|on|with|than|like)\s)?(?:which|whose|whom))\s"
)
_GOES_ON = re.compile(rf"(?:,|\s(?:and|but)\s(?:which|that))\s{_ADVERB}{_VERB}")
_PLAIN_GAP = re.compile(r"^\.?(?:\s\d{2,3}[ -]?mm)?[\s,-]*(?:[^\W\d][\w’'./-]*[\s,-]+){0,5}$")
_FOR_GAP = re.compile(
    r"^(?:\s(?:and|or)\s(?:more|less|so))?,?\s(?:for|of|per|with(?=\sthe)|to\s(?:replace|build|make|deliver|develop))\s(?:the\s|an?\s|its\s|each\s)?(?:[\w-]+\s){0,3}(?:of\s(?:the\s)?)?$"
)
_GAP_STOPS = words("""
    and or but is are was were be been has have had can could will would may might must did does do that which who
    whose to from at in on by with for of away as than when while after before it they its their the a an said says
    into over off per each apiece toward towards because since until between against near inside above below
    fire fires carry carries hold holds weigh weighs reach reaches fly flies travel travels replace replaces enters
    entered one two three four five six seven eight nine ten eleven twelve dozens several looks like resembles
""")
_BEGINS = re.compile(r",\s(?:(?:the|this|that|its|an?)\s(?:[a-z-]+\s){0,2}?)?$")
_FRONTED = re.compile(
    r"(?:With|At|Of|By|From|Weighing|Costing|Measuring|Armed|Capable|Able|Flying|Travell?ing|Powered|Designed"
    r"|Developed|Built|Made|Produced|Manufactured|Like|Unlike|In"
    r"|On|For)\b"
)
_CLASS = (  # between a name and its noun: "Tomahawk cruise missiles"
    r"(?:(?:long|short|medium|intermediate)-range|(?:air|ground|sea|ship|submarine)-launched|surface-to-air"
    r"|cruise|ballistic|intercontinental|hypersonic|supersonic|tactical|strategic|guided|anti-ship|anti-tank|rocket"
    r"|anti-aircraft|anti-missile|anti-radiation|loitering|kamikaze|one-way|attack|reconnaissance|interceptor|subsonic"
    r"|multiple|launch|air|missile|defen[cs]e)\s"
)
_CLASSED = re.compile(rf"\)?\s(?:{_CLASS}){{1,4}}")
_OWN_NOUN = re.compile(
    rf"\)?\s(?:{_CLASS}){{0,4}}(?:missile|rocket|system|launcher|drone|interceptor|munition|bomb|weapon|ICBM|SLBM)s?\b"
)
_NAME = 80  # characters of the longest name
_GAP = 2  # characters between a name and its noun
_APPOSED = re.compile(r"(?:\s[\w’'-]+){0,4},\s(?:(?:the|an?)\s(?:[a-z-]+\s){0,2}?)?|\s\(")
_WHOSE_NAME = re.compile(r",\swhose\s(?:[\w-]+\s){0,3}[\w-]+,\s(?:the\s)?")  # "the X, whose export version, the Y,"
_DESCRIBES = re.compile(r",\san?\s(?:[a-z-]+\s)*$")  # "the Gorna, a longer Vinda"
_NEXT_CLAUSE = re.compile(r",(?!\d)|;|\s(?:and|but|while)\s(?:an?|the|each|its|one)\s")
_WHAT = re.compile(  # "a third of what a Scud costs", "twice that of the Scud"
    r"\bof what (?:an?|the)\s$"
    r"|(?:(?<=that)|(?<=those)|(?<=price)|(?<=cost)|(?<=range)|(?<=weight)|(?<=speed))\sof\s(?:the\s|an?\s)?(?:[A-Z]\w+\s)?$"
)
_OWN_FIGURE = re.compile(
    r"[’']s?\b|,?\s(?:known|nicknamed|made|built|developed|designed|produced|in service|itself|an?|which|whose|that"
    r"|with|at|has|had|can|could|of"
    r"|weigh(?:s|ed)|costs?|flies|flew|is|was|reach(?:es|ed))\b|\s?\(|\s?$"
    r"|\s(?:retired|withdrawn|introduced|fielded|adopted|bought|ordered|acquired|supplied|delivered|unveiled|tested)"
    r"\s(?:[a-z]+\s){0,2}$"
)
_VERSION_OF = re.compile(
    r"\b(?:version|variant|derivative|copy|development)\sof\s(?:the\s|an?\s)?(?:[\w.’'-]+\s){0,2}$"
)
_OF_VERSION = (" that ", " which ", ", with a")  # what is said behind, is said of the version
_VERSUS = re.compile(r"[^()]{0,40}?\s(?:versus|vs\.?|against|to|compared)\s[^()]{0,40}\)")
_TOLD_OF = re.compile(
    r"\s(?:with\s(?:an?\s)?(?:[a-z-]+\s)?(?:ranges?|reach|warheads?)|of|(?:said|thought|believed|reported|claimed)\sto"
    r"|(?:that|which)\s(?:can|could|will|would|fly|reach))\b[^,.;]{0,30}"
)
_KIN_OF = re.compile(  # "The successor of the X costs $2 million": of what it is not
    r"(?:The|An?|Its)\s(?:[\w-]+\s){0,2}(?:successor|replacement|rival|answer|counterpart|alternative|predecessor|forerunner)"
    r"\s(?:of|to|for)\s(?:the\s|an?\s)?(?:[\w-]+\s)?"
)
_IS_SUCH = re.compile(r"\b(?:is|was|are|were)\s(?:really\s|basically\s|essentially\s)?an?\s(?:[a-z-]+\s){0,3}$")
_COUNTED = re.compile(
    r"\b(?:several|many|dozens of|\d[\d,.]*|hundred|thousand|two|three|four|six)\s(?:[a-z-]+\s){0,2}$"
)
_WHICH = re.compile(r",\s(?:which|who)\s(?!(?:is|was|are|were)\s(?:called|named|dubbed|known))(?:[\w’'-]+\s){1,7}$")
_CLOSED = re.compile(
    r"(?:\s[a-z-]+){0,2},\s(?:(?!(?:an?|the|its|which|who|whose|with|and|or|made|built|developed|also)\b)[a-z]"
    r"|and\s(?:[A-Z][a-z]+|the|it|they)\s)"
)
_WITH = (" with ", " and ", ", with ")
_HEIR = re.compile(r"(?:\s[\w-]+){1,4},\s")
_ITS_CLAUSE = re.compile(r"(?:\s[\w-]+)?,\s(?:which|whom)\s[^,.;:()]{1,80}\s")


@once
def _nouns(context: Context) -> tuple[Candidate, ...]:
    """Definite nouns and pronouns of a report that are no part of a name, looked for once."""
    text = context.document.text
    matches = (_NOUN.match(text, start) for start in context.tape.starts_of(_NOUN_FORMS))
    return tuple(
        Candidate(span, None, _NOUN_KINDS.get((match[1] or "it").lower(), WEAPONS))
        for match in matches
        if match
        and not (match[1] and _OTHER_HEAD.match(context.folded, match.end()))
        and not (match[1] is None and _BY_PEOPLE.match(text, match.end()))
        and not text.startswith(_PART, match.end())
        and not text.endswith(_AGAINST, 0, match.start())
        and not _is_of_name(context, span := Span(*match.span()))
    )


@once
def _noun_starts(context: Context) -> tuple[int, ...]:
    return tuple(noun.span.start for noun in _nouns(context))


def _is_of_name(context: Context, noun: Span) -> bool:
    """Whether a noun stands in a name, or belongs to the one before it: "ATACMS missiles"."""
    names = mentions_between(context, noun.start - _NAME, noun.end)
    if not names or names[-1].span.start < sentence_at(context.document, noun).span.start:
        return False
    near = noun.start - names[-1].span.end
    if names[-1].alias.kind not in NAMED_KINDS or near < 0:
        return near < 0
    if noun.of(context.folded) in ("it", "they"):  # "a rival of the X, it flies 500 km"
        return False
    return near <= _GAP or bool(_CLASSED.fullmatch(context.document.text, names[-1].span.end, noun.start))


def candidates_in(context: Context, sentence: Span, kinds: frozenset[str]) -> tuple[Candidate, ...]:
    """Names, nouns and pronouns of a sentence that fit `kinds`, in order, none inside another."""
    return _candidates_between(context, sentence.start, sentence.end, kinds)


@once
def _candidates_between(context: Context, start: int, end: int, kinds: frozenset[str]) -> tuple[Candidate, ...]:
    named = mentions_between(context, start, end)
    found = [Candidate(m.span, m, kinds) for m in named if m.alias.kind in kinds] if named else []
    starts = _noun_starts(context)
    first = bisect_left(starts, start)
    last = bisect_left(starts, end, first)
    if first < last:
        found += [_of_kinds(n, kinds) for n in _nouns(context)[first:last] if not n.kinds.isdisjoint(kinds)]
    return tuple(sorted(found, key=_start) if named and first < last else found)


def _of_kinds(noun: Candidate, kinds: frozenset[str]) -> Candidate:
    """A noun as what it can stand for of these kinds."""
    return noun if noun.kinds <= kinds else Candidate(noun.span, None, noun.kinds & kinds)


def _start(candidate: Candidate) -> int:
    return candidate.span.start


def _around(span: Span, candidates: Sequence[Candidate]) -> tuple[Candidate | None, list[Candidate], list[Candidate]]:
    """The first candidate that shares a place with `span`, those before it and those behind."""
    before: list[Candidate] = []
    after: list[Candidate] = []
    for candidate in candidates:
        if candidate.span.start >= span.end:
            after.append(candidate)
        elif candidate.span.end <= span.start:
            before.append(candidate)
        else:
            return candidate, before, after
    return None, before, after


def choose(text: str, span: Span, sentence: Span, candidates: Sequence[Candidate]) -> tuple[Candidate, str] | None:
    """The candidate that stands in the right place around `span`, and the rule by which it does.

    Tried in turn: what holds the span; what follows in the same noun phrase;
    what stands before in the same clause; what follows later.
    """
    if not candidates:
        return None
    inside, before, after = _around(span, candidates)
    if inside:
        return inside, "named: after the figure"
    if after and text.find("of", span.end, after[0].span.start) >= 0:
        after = [] if _WHAT.search(text, span.end, after[0].span.start) else after
    if after and _is_behind(text, span, after[0]) and not _is_listed_next(text, span, sentence, candidates):
        return after[0], "named: after the figure"
    before = [c for c in before if not _is_enclosed(text, c)] if before else before
    if len(before) == 1 and _is_only_beside(text, before[0], sentence, span):
        return None
    if len(before) == 1 and before[0].mention and _KIN_OF.fullmatch(text, sentence.start, before[0].span.start):
        return None
    for i in range(len(before) - 1, -1, -1):
        if i == 0 or not (_is_any(text, before[: i + 1], span) or _is_skipped(text, before[i], before[:i], span)):
            return _owner_of(text, before[i], before), "named: before the figure"
    if not after:
        return None
    if _FRONTED.match(text, sentence.start):
        subject = next(
            (c for c in after if _BEGINS.search(text, max(span.end, c.span.start - _PREPOSED), c.span.start)), None
        )
        if subject:
            return subject, "named: later in the sentence"
    named = [c for c in after if c.mention and not is_compared(text, c.span, span.end)]
    named = named or [c for c in after if not (c.mention or _is_counted(text, c))]
    if named and (_FRONTED.match(text, sentence.start) or not _NEXT_CLAUSE.search(text, span.end, named[0].span.start)):
        return named[0], "named: later in the sentence"
    return None


def _is_only_beside(text: str, name: Candidate, sentence: Span, figure: Span) -> bool:
    """Whether what its sentence is about is compared with a name: "The design goes back to the X and is meant for"."""
    goes_on = name.mention and _AND_VERB.match(text[name.span.end : figure.start].lstrip())
    return bool(goes_on) and is_compared(text, name.span, sentence.start)


def _is_counted(text: str, candidate: Candidate) -> bool:
    """Whether a noun only says how many more there are: "it came to $2 billion and included several missiles"."""
    start = max(0, candidate.span.start - _PREPOSED)
    return candidate.mention is None and _COUNTED.search(text, start, candidate.span.start) is not None


def _is_enclosed(text: str, candidate: Candidate) -> bool:
    """Whether a name stands in a clause on something else: "the plant, which made the X, now turns out 200 a year".

    So does a noun of which each holds so many: "two to a launcher".
    """
    if candidate.mention is None:
        return text.endswith(_TO_EACH, 0, candidate.span.start)
    return is_enclosed(text, candidate.span)


def is_enclosed(text: str, name: Span) -> bool:
    """Whether a name ends a clause between commas that begins with "which" or "who"."""
    start = max(0, name.start - COMPARED_WITHIN)
    if text.find(", wh", start, name.start) < 0 or _WHICH.search(text, start, name.start) is None:
        return False
    return _CLOSED.match(text, name.end) is not None


def _owner_of(text: str, candidate: Candidate, before: Sequence[Candidate]) -> Candidate:
    """Such as "the Scud with its warhead": the name right before "its" is what it stands for.

    So is the name on which the clause of "its" is: "the Sarab, which Isfahan is changing to stretch its range",
    and the one its sentence begins with, behind a semicolon: "the Sarab is 8 metres long; its warhead weighs".
    """
    if candidate.mention is None and candidate.span.of(text).lower() in ("its", "their"):
        subject = before[0]
        if subject.mention and not is_oblique(text, subject.span) and text.endswith("; ", 0, candidate.span.start):
            return subject
        for name in before:
            gap = text[name.span.end : candidate.span.start]
            if name.mention and (gap in _WITH or _ITS_CLAUSE.fullmatch(gap)):
                return name
    return candidate


def _is_behind(text: str, figure: Span, candidate: Candidate) -> bool:
    """Whether a candidate stands behind a figure in its own phrase, and no pronoun behind a comma."""
    gap = text[figure.end : candidate.span.start]
    word = "" if candidate.mention else candidate.span.of(text).lower()
    if word in ("its", "their") or (word in _PRONOUNS and "," in gap):
        return False
    if word in _PRONOUNS and _OF_WHOSE.search(text, max(0, figure.start - _PREPOSED), figure.start):
        return False  # "the Narin, whose reach of 300 km it doubles"
    return _close_behind(gap)


def _is_listed_next(text: str, figure: Span, sentence: Span, candidates: Sequence[Candidate]) -> bool:
    """Whether the name behind a figure is only the next of a list: "the X, with a range of 700 km, Y and Z"."""
    behind = next(c for c in candidates if c.span.start >= figure.end)
    alone = behind.mention is not None and text[figure.end : behind.span.start] == ", "
    return alone and candidates[0].span.end <= figure.start and not is_fronted(text, sentence.start)


def _close_behind(gap: str) -> bool:
    """Whether only adjectives, or "for the", stand between a figure and a name behind it."""
    if _FOR_GAP.match(gap):
        return True
    return bool(_PLAIN_GAP.match(gap)) and not (_GAP_STOPS & set(gap.lower().replace(",", " ").split()))


def is_plain_plural(text: str, candidate: Candidate) -> bool:
    """Whether any such things are spoken of, and none that is known: "its radar follows rockets"."""
    if candidate.mention or not candidate.span.of(text).endswith("s") or candidate.span.of(text).lower() in _PRONOUNS:
        return False
    return _DEFINITE.search(text[max(0, candidate.span.start - _PREPOSED) : candidate.span.start]) is None


def _is_any(text: str, before: Sequence[Candidate], figure: Span) -> bool:
    """Whether the last noun speaks of any such things, and of none that the figure tells of alone.

    In "It was the second test, after one of missiles said to fly 900 km" it tells of them; beside a name it does not.
    """
    told = _TOLD_OF.fullmatch(text, before[-1].span.end, figure.start) and not any(c.mention for c in before)
    return is_plain_plural(text, before[-1]) and not told


def _is_skipped(text: str, candidate: Candidate, before: Sequence[Candidate], span: Span) -> bool:
    """Whether a name is no subject of the verb before the figure, but one of those before it can be.

    A name that is only compared with has no figure but its own; a name behind
    a preposition is none of a verb that "and" joins on; a name
    in a clause between commas is none of the verb behind the second comma.
    """
    end = _end_of(text, candidate)
    gap = text[end : span.start]
    own: object = _OWN_FIGURE.match(gap) and not (gap == " (" and _VERSUS.match(text, span.end))
    goes_on = _OF_VERSION if any(c.mention or c.span.of(text).lower() in _PRONOUNS for c in before) else _OF_VERSION[:1]
    if own and gap.startswith(goes_on):  # "a longer-range version of the X that can fly 900 km"
        own = _VERSION_OF.search(text, max(0, candidate.span.start - COMPARED_WITHIN), candidate.span.start) is None
    if not own and _is_beside(text, candidate, before):
        return True
    if candidate.mention and _is_predicate(text, candidate.span, before):
        return True
    if is_oblique(text, candidate.span) and _AND_VERB.search(gap) and not _OWN_CLAUSE.match(gap):
        return True
    if candidate.span.of(text) in _OBJECTS and _NO_VERB.match(gap) and not text[: candidate.span.start].endswith(", "):
        return True
    name = next((c for c in reversed(before) if c.mention), None)
    if name and candidate.span.of(text) in _OBJECTS and _BY_NOW.fullmatch(text, name.span.end, candidate.span.start):
        return True
    if name and (_is_in_relative(text, candidate, name, gap) or _is_in_apposition(text, candidate, name, gap)):
        return True
    if not _COMMA_VERB.match(gap):
        return False
    comma = text.rfind(",", before[0].span.end, candidate.span.start)
    earlier = next((c for c in reversed(before) if c.span.end <= comma), None)
    if earlier is None:
        return False
    described = earlier.mention is not None and candidate.mention is not None
    apposed = _APPOSED.fullmatch(text, earlier.span.end, candidate.span.start)
    return apposed is None or (described and _DESCRIBES.search(apposed[0]) is not None)


def _is_beside(text: str, candidate: Candidate, before: Sequence[Candidate]) -> bool:
    """Whether something else is compared with a name, or with a noun: "twice the range of the older missile"."""
    last = next((c for c in reversed(before) if c.span.of(text).lower() not in _VERSIONS), before[0])
    if candidate.mention:
        return is_compared(text, candidate.span, last.span.start)
    start = max(last.span.start, candidate.span.start - COMPARED_WITHIN)
    return candidate.span.of(text).lower() not in _PRONOUNS and compared_before(text[start : candidate.span.start])


def _is_predicate(text: str, name: Span, before: Sequence[Candidate]) -> bool:
    """Whether a name only says what another is: "the X is an enlarged Y with a range of 900 km"."""
    near = max(before[-1].span.end, name.start - COMPARED_WITHIN)
    return any(c.mention for c in before) and _IS_SUCH.search(text, near, name.start) is not None


def _end_of(text: str, candidate: Candidate) -> int:
    """Where a name ends with its noun: "the Volta missile, which"."""
    noun = _OWN_NOUN.match(text, candidate.span.end) if candidate.mention else None
    return noun.end() if noun else candidate.span.end


def _is_in_relative(text: str, candidate: Candidate, earlier: Candidate, gap: str) -> bool:
    """Whether it stands in a clause on the name before it: "the X, which is to replace it, flies 500 km".

    A name may also stand in an apposition: "the X, a version of the Y with a new engine, flies 500 km".
    """
    if not _GOES_ON.search(gap):
        return False
    if candidate.mention:
        end = _end_of(text, earlier)
        return _APPOSITION.match(text, end) is not None and not _WHOSE_NAME.fullmatch(text, end, candidate.span.start)
    return candidate.span.of(text).lower() in _PRONOUNS and _RELATIVE.match(text, earlier.span.end) is not None


def _is_in_apposition(text: str, candidate: Candidate, name: Candidate, gap: str) -> bool:
    """Whether "its" only tells what a name is to another: "the Narin, its planned heir, costs $90 million"."""
    its = candidate.mention is None and candidate.span.of(text) in ("its", "their")
    return its and text[_end_of(text, name) : candidate.span.start] == ", " and _HEIR.match(gap) is not None


@lru_cache(maxsize=4096)
def _oblique_before(before: str) -> bool:
    tail = before.lower().split()[-4:]
    last = ""
    while tail and (tail[-1] not in _PREPOSITIONS or (tail[-1] in _MORE_THAN and _is_no_preposition(tail, last))):
        if tail[-1][-1] in ",;:.)" or (last := tail.pop()) in _ARTICLES:
            break
    return bool(tail) and tail[-1] in _PREPOSITIONS


def _is_no_preposition(before: Sequence[str], after: str) -> bool:
    """Whether "over" or "than" opens a number, or belongs to a verb: "over 900 Narins", "to hand over the Narin"."""
    return after[:1].isdigit() or (len(before) > 1 and before[-2].startswith(("hand", "turn", "sign")))


def is_oblique(text: str, span: Span) -> bool:
    """Whether a preposition governs the noun at `span`: "based on the X", "than the X"."""
    return _oblique_before(text[max(0, span.start - 40) : span.start].rpartition("\n")[2])


def is_fronted(text: str, start: int) -> bool:
    """Whether a sentence begins with a phrase before its subject: "With a range of 300 km, the X", "Unlike the Y"."""
    return _FRONTED.match(text, start) is not None
