"""How the names of weapons stand in a report: as what it speaks of, or beside that."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from flyout.claims.candidates import MISSILES, WEAPONS, is_enclosed, is_fronted, is_oblique
from flyout.claims.comparisons import is_compared
from flyout.claims.context import Context, Mention
from flyout.claims.once import once
from flyout.claims.places import has_word, mentions_of, sentence_index
from flyout.core.alias import Alias
from flyout.core.record import record
from flyout.core.span import Span
from flyout.documents.model import Document, Part, Sentence

_NO_ROUNDS = frozenset(
    (
        *("Iron Dome", "David's Sling", "Iron Beam", "Golden Dome", "Steel Dome", "C-Dome", "Drone Dome", "NASAMS"),
        *("SAMP/T", "Phalanx", "Centurion C-RAM", "Gepard", "Skyranger", "Mantis", "Shilka", "Korkut", "Aegis"),
        *("Safeguard", "Sea Viper", "Sky Sabre", "Avenger", "Trophy", "VAMPIRE", "Spyder", "Barak MX", "MEADS", "IFPC"),
        *("Terrahawk Paladin", "Merops", "Ironclad", "Iron Fist", "FrankenSAM"),
    )
)  # shields that no missile is called after: guns, lasers, systems whose missile has a name of its own
_RECENT = 16  # names looked back at: what a reader still has in mind
_HEAD = 8  # names among which those of a headline stand
_TURNING = frozenset({"also", "meanwhile", "separately"})  # to another topic
_CALLED = re.compile(r"\b(?:called|named|dubbed|known as)\s(?:the\s)?[“\"']?$")
_HELD = re.compile(
    r"\b(?:(?:that|which)\s(?:\w+\s)?(?:holds?|held|carr(?:y|ies|ied)|fires?|fired|uses?|used|took|takes?)"
    r"|(?<!it\s)(?:fires|carries|holds|launches)|(?:launchers|systems|trucks|vehicles)\s(?:fire|carry|hold|launch)"
    r"|uses|employs|can (?:also )?(?:fire|carry|launch|hold))\s"
    r"(?:(?:the|an?|its|one|two|four|six)\s)?(?:[\w-]+\s){0,2}$"
)
_RELATIVE = re.compile(  # with one of which what something holds is told
    r"that |which |, who |uses |employs |can |fires |ries |holds |launches |s (?:fire|carry|hold|launch) "
)
_TOLD_BY = re.compile(r",\swhich\s(?:[a-z]+\s){0,3}?(?:said|says|announced|wants?|plans?|gave|sent)\s[^,.;]{0,40}$")
_IS_A = re.compile(r"(?:\s[a-z]+)?\s(?:is|was|are|were)\s(?:really\s|but\s|in fact\s)?an?\s(?:[A-Za-z-]+\s){0,3}")
_NAMED_NEXT = r"\s(?:the\s|an?\s|its\s)?(?:[\w,-]+\s){0,3}$"
_TOPIC_OF = {  # by the word before the name: "a successful test of the X", "an improved version of the X"
    word: re.compile(rf"\b(?:{told}){word.strip()}{_NAMED_NEXT}")
    for word, told in {
        " of ": r"(?:[Ww]hat|[Hh]ow|tests?|launch(?:es)?|firings?|flights?|trials?|versions?|variants?|output"
        r"|production|deliver(?:y|ies)|sales?|purchases?)\s",
        " about ": r"(?:[Ww]hat|[Hh]ow)\s",
        " with ": r"(?:hit\sback|repl(?:y|ied)|retaliated|responded|struck|strikes?|attack(?:s|ed)?|destroyed|sank)"
        r"\s[^.;,]{0,30}?\b",
        " for ": r"(?:swap|exchang|contract|deal|ask|order|tender|opt)[a-z]*\s[^.;,]{0,30}?\b",
        " by ": r"(?:replaced|succeeded|superseded|supplanted|followed)\s",
        " on ": r"(?:rel(?:y|ies|ied|ying)|depend(?:s|ed)?|bet(?:s|ting)?|bank(?:s|ed)?|settled?|decided)\s",
        " to ": r"turn(?:s|ed|ing)?\s",
        " as ": r"(?:copied|built|sold|produced|fielded|adopted|exported|introduced)\s(?:[\w-]+\s){0,3}",
    }.items()
}
_FIRST_OF = re.compile(  # "The first of the family, the Narin, was shown in May"
    r"\b(?:first|second|oldest|earliest|smallest|largest|latest|last)(?:\s(?:member|missile|model))?\s(?:of|in)\s"
    r"(?:the|its|this)\s(?:family|series|line|class),\s(?:the\s)?$"
)
_KIN = re.compile(r"\b[Ii]ts\s(?:[\w-]+\s){0,2}(?:predecessor|forerunner|sibling|cousin|brother|sister),\sthe\s$")
_CONTRASTED = re.compile(  # "The Narin, by contrast", "a HIMARS rival"
    r"(?:\s[a-z]+)?,\s(?:by contrast|in contrast|by comparison)\b"
    r"|\s(?:rivals?|alternatives?|competitors?|challengers?|killers?|lookalikes?|equivalents?|substitutes?|offer|bid)\b"
)
_COMPARED_WITHIN = 60  # characters before a name
_AND = re.compile(r"(?:\s(?:from|by)(?:\s[A-Z][\w-]+){1,3}|\s[\w-]+)?(?:,|,?\s(?:and|or))\s(?:[\w.-]+\s){0,2}")
_JOINED = re.compile(r"(?:\s[\w-]+)?\s(?:and|or)\s")  # and no comma, behind which a clause may begin
_CALLED_WITHIN = 20  # characters before a name
_HEADER, _HEADLINES = Part.HEADER, (Part.HEADLINE, Part.REPEATED_HEADLINE)
_TIME_AFTER = (  # "two days after the test of a"
    r"(?:hours?|days?|weeks?|months?|years?)\s(?:after|since)\s(?:(?:it|they|[A-Z]\w+(?:\s[A-Z]\w+)?)\s)?(?:had\s)?"
    r"(?:(?:the|an?|its|their)\s(?:[a-z-]+\s){0,2}?(?:tests?|launch|flight|firing)\sof"
    r"|(?:firing|launching|testing|fired|launched|tested))"
)
_TESTED_BEFORE = re.compile(rf"\b{_TIME_AFTER}\s(?:the\s|an?\s|its\s)?(?:[\w-]+\s){{0,3}}$")
_APART = re.compile(  # an example, or what was fired at another time
    r"\b(?:(?:such as|for instance|for example|say)|(?:previous|earlier|preceding|prior|last)\s(?:[\w-]+\s){0,3}?"
    r"(?:tests?|launch|flight|firing|shot),?(?:\sof)?"
    r"|(?:[Aa]nother|(?:[Aa]|[Tt]he)\s(?:separate|different|further|second|other))\s(?:[a-z-]+\s)?"
    r"(?:missile|weapon|rocket|system|type),"
    r"|first\s(?:[\w-]+\s){0,2}?(?:tests?|launch|flight|firing|shot),\sof"
    r"|(?:had|last)\s(?:(?:last|already|previously|earlier|also|even)\s)?(?:fired|tested|test-fired|launched|flown)(?=\sa)"
    r"|(?:shot|brought)\sdown(?=\san?\s)|downed(?=\san?\s)|\b(?:has|had|owns?)\s(?!been\b|\w+ed\b)[\w-]+"
    rf"|{_TIME_AFTER})\s(?:the\s|an?\s)?(?:[\w-]+\s){{0,2}}$"
)
_LAST_TIME = re.compile(  # "It last fired a missile in May, when it tested the Narin"
    r"\blast\s(?:fired|tested|test-fired|launched|flew)\s[^.;]{3,60},\swhen\s(?:\w+\s){1,5}"
    r"(?:fired|tested|test-fired|launched|flown)\s(?:the\s|an?\s|its\s)?(?:[\w-]+\s){0,2}$"
)
_LAST_WITHIN = 140  # characters before a name
_OLDER = re.compile(
    r"\b(?:first\s(?:tested|test-fired|fired|launched|flew|showed|unveiled)|(?:version|variant|successor|copy)s?\sof)"
    r"\s[^.;]{8,60},\sthe\s(?:[\w-]+\s){0,2}$"
)
_APART_WITHIN = 80  # characters before a name


@record()
class Placed:
    """A name of a weapon, the sentence it stands in, and how it stands there.

    Parameters
    ----------
    mention : Mention
    index, paragraph : int
        Of the sentence.
    said : bool
        It stands in a part of the report that says something.
    compared : bool
        It is only what something else is compared with: "resembles the X".
    oblique : bool
        A preposition governs it.
    opens : bool
        Its sentence is the first of its paragraph, where a text says what it goes on about.
    topic : bool
        The paragraph turns to it: "What of the X?", "The army also has the X"
    """

    mention: Mention
    index: int
    paragraph: int
    said: bool
    compared: bool
    oblique: bool
    opens: bool
    topic: bool


def _fits(alias: Alias, kinds: frozenset[str]) -> bool:
    """Whether a name can be that of a thing of these kinds: a defence system is called as its missile is."""
    return alias.kind in kinds or (kinds <= MISSILES and is_shield_of_rounds(alias))


def is_shield_of_rounds(alias: Alias) -> bool:
    """Whether a defence system is called as the missiles that it fires."""
    return alias.kind == "defence" and alias.name not in _NO_ROUNDS


@once
def placed(context: Context, kinds: frozenset[str]) -> tuple[Placed, ...]:
    """All names of these kinds, each looked at once a report."""
    if kinds != WEAPONS:
        return tuple(place for place in placed(context, WEAPONS) if _fits(place.mention.alias, kinds))
    found: list[Placed] = []
    text = context.document.text
    for mention in mentions_of(context, WEAPONS):
        place = _place(context, mention)
        last = found[-1] if found else None
        between = last and last.oblique and _AND.fullmatch(text, last.mention.span.end, mention.span.start)
        if last and between and not (between[0].endswith((" the ", " a ", " an ")) and _opens_sentence(context, last)):
            place = replace(place, oblique=True, compared=place.compared or last.compared)
        elif last and last.compared and _JOINED.match(text, last.mention.span.end) and _joins(text, last, mention):
            place = replace(place, compared=True)  # "it replaced the Lance and the Sergeant"
        elif last and last.index == place.index and _IS_A.fullmatch(text, last.mention.span.end, mention.span.start):
            place = replace(place, compared=True)  # "the Al-Hussein was a Scud with longer tanks"
        found.append(place)
    return tuple(found)


def _joins(text: str, last: Placed, name: Mention) -> bool:
    """Whether "and" joins a name to the last one in the same phrase."""
    return _AND.fullmatch(text, last.mention.span.end, name.span.start) is not None


def _opens_sentence(context: Context, place: Placed) -> bool:
    """Whether a name stands in the phrase that a sentence begins with: "Like the Narin, the Sarab flies far"."""
    start = context.document.sentences[place.index].span.start
    fronted = is_fronted(context.document.text, start)
    return fronted and "," not in context.document.text[start : place.mention.span.start]


def _place(context: Context, mention: Mention) -> Placed:
    text, sentences = context.document.text, context.document.sentences
    index = sentence_index(context.document, mention.span.start)
    sentence = sentences[index]
    opens = index == 0 or sentences[index - 1].paragraph != sentence.paragraph
    return Placed(
        mention=mention,
        index=index,
        paragraph=sentence.paragraph,
        said=sentence.part.makes_claims,
        compared=is_compared(text, mention.span, sentence.span.start)
        or _is_of_earlier(text, mention.span)
        or _is_kin(text, mention.span)
        or _is_older(text, mention.span)
        or _CONTRASTED.match(text, mention.span.end) is not None,
        oblique=_is_aside(text, mention.span),
        opens=opens,
        topic=text[sentence.span.end - 1] == "?"
        or (opens and has_word(context, _TURNING, sentence.span.start, mention.span.start)),
    )


def _is_of_earlier(text: str, name: Span) -> bool:
    """Whether a name is that of what was fired some time before: "two days after the test of an X"."""
    start = max(0, name.start - _APART_WITHIN)
    timed = text.find(" after ", start, name.start) >= 0 or text.find(" since ", start, name.start) >= 0
    return timed and _TESTED_BEFORE.search(text, start, name.start) is not None


def _is_older(text: str, name: Span) -> bool:
    """Whether a name ends what is told of an older missile: "a version of the one tested last April, the X"."""
    start = max(0, name.start - _APART_WITHIN)
    return text.rfind(", the ", start, name.start) >= 0 and _OLDER.search(text, start, name.start) is not None


@once
def is_apart(text: str, name: Span) -> bool:
    """Whether a name is that of an example, or of what was fired at another time: "such as the X"."""
    apart = _APART.search(text, max(0, name.start - _APART_WITHIN), name.start) is not None
    return apart or _is_older(text, name) or _is_of_last_time(text, name)


def _is_of_last_time(text: str, name: Span) -> bool:
    """Whether a name is that of what was fired the last time, which a clause with "when" tells."""
    start = max(0, name.start - _LAST_WITHIN)
    told = text.find(", when ", start, name.start) >= 0
    return told and _LAST_TIME.search(text, start, name.start) is not None


def _is_kin(text: str, name: Span) -> bool:
    """Whether a name is told as that of a relative of the system spoken of: "its predecessor, the Narin"."""
    start = max(0, name.start - _COMPARED_WITHIN)
    if not text.endswith((", the ", ", "), start, name.start):
        return False
    kin = _KIN.search(text, start, name.start) or _FIRST_OF.search(text, start, name.start)
    return kin is not None


def _is_topic(before: str) -> bool:
    """Whether a name is governed by what a report turns to with it: "a test of", "replaced by", "What of"."""
    return any(word in before and told.search(before) for word, told in _TOPIC_OF.items())


def _is_aside(text: str, name: Span) -> bool:
    """Whether a name is governed by a preposition, or is what something else holds: "a pod that held one ATACMS"."""
    before = text[max(0, name.start - _COMPARED_WITHIN) : name.start]
    governed = is_oblique(text, name) and not (_CALLED.search(before[-_CALLED_WITHIN:]) or _is_topic(before))
    if governed or not _RELATIVE.search(before):
        return governed
    return bool(_HELD.search(before) or _TOLD_BY.search(before)) or is_enclosed(text, name)


@once
def _ends(context: Context, kinds: frozenset[str]) -> tuple[int, ...]:
    return tuple(place.mention.span.end for place in placed(context, kinds))


def count_before(context: Context, offset: int, kinds: frozenset[str]) -> int:
    """How many names of these kinds end before `offset`."""
    return bisect_right(_ends(context, kinds), offset)


def recent(context: Context, last: int, kinds: frozenset[str]) -> tuple[Placed, ...]:
    """The last of the first `last` names of these kinds, nearest first."""
    return placed(context, kinds)[max(0, last - _RECENT) : last][::-1]


@once
def headline_names(context: Context) -> tuple[Placed, ...]:
    """Names of the systems that the headline is about, in its order."""
    around = placed(context, WEAPONS)[:_HEAD]
    return tuple(place for place in around if in_headline(context, place) and not place.compared)


@once
def of_headline(context: Context) -> frozenset[str]:
    """Systems the headline names: what the report is about."""
    return frozenset(place.mention.alias.name for place in headline_names(context))


def in_headline(context: Context, place: Placed) -> bool:
    """Whether a name stands in the headline, or in the header line that gives it."""
    return is_headline(context.document, context.document.sentences[place.index])


def is_headline(document: Document, sentence: Sentence) -> bool:
    """Whether a line is the headline, or the header line that gives it: "TITLE: ...", "Subject: ..."."""
    if sentence.part is _HEADER:
        return bool(document.headline) and sentence.span.of(document.text).endswith(document.headline or "")
    return sentence.part in _HEADLINES
