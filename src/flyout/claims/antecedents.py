"""What "the missile" and "it" stand for: the name that is nearest, in the subject's place, and the text's topic."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from flyout.claims.beside import is_attack, name_behind
from flyout.claims.candidates import (
    CARRIERS,
    MISSILES,
    WEAPONS,
    candidates_in,
    is_compared,
    is_enclosed,
    is_fronted,
    is_oblique,
)
from flyout.claims.context import Context, Mention
from flyout.claims.nameless import NOUN, name_of_nameless, newcomer
from flyout.claims.places import has_word, mentions_of, sentence_index
from flyout.core.alias import Alias
from flyout.core.record import record
from flyout.core.span import Span
from flyout.documents.model import Part
from flyout.documents.wordlists import words


@record()
class Resolution:
    """The system that is spoken of, and the rule of `subjects.RULES` that found it.

    Parameters
    ----------
    name : str
        Canonical, or as the text writes it if it is not in the catalogue.
    rule : str
    variant : str or None
    mention : Mention or None
        The name it was taken from.
    """

    name: str
    rule: str
    variant: str | None = None
    mention: Mention | None = None


@record()
class _Placed:
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


_NO_ROUNDS = frozenset(
    (
        *("Iron Dome", "David's Sling", "Iron Beam", "Golden Dome", "Steel Dome", "C-Dome", "Drone Dome", "NASAMS"),
        *("SAMP/T", "Phalanx", "Centurion C-RAM", "Gepard", "Skyranger", "Mantis", "Shilka", "Korkut", "Aegis"),
        *("Safeguard", "Sea Viper", "Sky Sabre", "Avenger", "Trophy", "VAMPIRE", "Spyder", "Barak MX", "MEADS", "IFPC"),
        *("Terrahawk Paladin", "Merops", "Ironclad", "Iron Fist", "FrankenSAM"),
    )
)  # shields that no missile is called after: guns, lasers, systems whose missile has a name of its own
_RECENT = 16  # names looked back at: what a reader still has in mind
_OTHERS = frozenset({"defence", "drone", "bomb"})
_FIRST = 40  # names and states looked at from the beginning of a text
_HEAD = 8  # names among which those of a headline stand
_OPENING = 0.5  # how far the name that opens a paragraph comes before others
_BEGUN = 1.0  # and the sentence right before in its paragraph
_TOPIC = 3.0  # how far the name that a paragraph turns to comes before others
_TURNS = re.compile(r"\b(?:also|[Mm]eanwhile|[Ss]eparately)\b")  # to another topic
_NEAR = 3  # sentences: what the headline names is never further from a reader's mind
_CHAIN = 4  # sentences through which "it ... it ... it" is followed
_CALLED = re.compile(r"\b(?:called|named|dubbed|known as)\s(?:the\s)?[“\"']?$")
_HELD = re.compile(
    r"\b(?:(?:that|which)\s(?:\w+\s)?(?:holds?|held|carr(?:y|ies|ied)|fires?|fired|uses?|used|took|takes?)"
    r"|(?<!it\s)(?:fires|carries|holds|launches)|(?:launchers|systems|trucks|vehicles)\s(?:fire|carry|hold|launch)"
    r"|uses|employs|can (?:also )?(?:fire|carry|launch|hold))\s"
    r"(?:(?:the|an?|its|one|two|four|six)\s)?(?:[\w-]+\s){0,2}$"
)
_RELATIVE = (  # with one of which what something holds is told
    *("that ", "which ", ", who ", "uses ", "employs ", "can ", "fires ", "ries ", "holds ", "launches "),
    *("s fire ", "s carry ", "s hold ", "s launch "),
)
_TOLD_BY = re.compile(r",\swhich\s(?:[a-z]+\s){0,3}?(?:said|says|announced|wants?|plans?|gave|sent)\s[^,.;]{0,40}$")
_IS_A = re.compile(r"(?:\s[a-z]+)?\s(?:is|was|are|were)\s(?:really\s|but\s|in fact\s)?an?\s(?:[A-Za-z-]+\s){0,3}")
_TOPIC_OF = re.compile(  # "a successful test of the X", "an improved version of the X"
    r"\b(?:(?:[Ww]hat|[Hh]ow)\s(?:of|about)|(?:tests?|launch(?:es)?|firings?|flights?|trials?|versions?|variants?"
    r"|output|production|deliver(?:y|ies)|sales?|purchases?)\sof"
    r"|(?:copied|built|sold|produced|fielded|adopted|exported|introduced)\s(?:[\w-]+\s){0,3}as)"
    r"\s(?:the\s|an?\s|its\s)?(?:[\w-]+\s){0,3}$"
)
_KIN = re.compile(r"\b[Ii]ts\s(?:[\w-]+\s){0,2}(?:predecessor|forerunner|sibling|cousin|brother|sister),\sthe\s$")
_CONTRASTED = re.compile(  # "The Narin, by contrast", "a HIMARS rival"
    r"(?:\s[a-z]+)?,\s(?:by contrast|in contrast|by comparison)\b"
    r"|\s(?:rivals?|alternatives?|competitors?|challengers?|killers?|lookalikes?|equivalents?|substitutes?|offer|bid)\b"
)
_COMPARED_WITHIN = 60  # characters before a name
_AND = re.compile(r"(?:\s[\w-]+)?(?:,|,?\s(?:and|or))\s(?:[\w.-]+\s){0,2}")
_CALLED_WITHIN = 20  # characters before a name
_ROUND = re.compile(r"\s(?:interceptors?|rounds?)\b")  # "one THAAD round"
_CLASSES = r"(cruise|ballistic|hypersonic|anti-ship|anti-tank|glide|subsonic|supersonic|solid-fuel|liquid-fuel)"
_CLASS_WORDS = words("cruise ballistic hypersonic ship tank glide subsonic supersonic fuel")
_CLASSED = re.compile(rf"\b[Tt]h(?:e|ese|ose)\s(?:[a-z]+\s)?{_CLASSES}\s$")
_CLASSED_WITHIN = 40  # characters before a noun or a name
_CLASS_BEHIND = re.compile(
    r"(?:\s\([^)]{1,30}\))?(?:,|\s(?:is|was))?\s(?:an?\s|the\s|its\s)?"
    rf"(?:(?!(?:cruise|ballistic|hypersonic)\b)[a-z][\w-]*\s){{0,3}}{_CLASSES}\s"
)
_CLASS_BEFORE = re.compile(rf"\b{_CLASSES}\s(?:missile|rocket|weapon)s?,?\s(?:the\s|called\s|named\s)?$")
_HEADER, _HEADLINES = Part.HEADER, (Part.HEADLINE, Part.REPEATED_HEADLINE)
_SYSTEM_NOUNS = frozenset({"system", "systems"})
_SEVERAL = 2
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
    rf"|{_TIME_AFTER})\s(?:the\s|an?\s)?(?:[\w-]+\s){{0,2}}$"
)
_APART_WITHIN = 80  # characters before a name
_NAMELESS = re.compile(
    r"(?:did|does|do|would) not (?:name (?:it|the (?:missile|rocket|weapon|system|drone|type))\b"
    r"|(?:give|disclose|reveal|say|state|specify) (?:its|the) (?:name|type|model)\b|identify it|specify the type)"
    r"|without naming (?:it|the (?:missile|rocket|weapon))"
    r"|(?:gave|gives?|giving) no (?:(?:details?|word) (?:of|on|about) (?:the|its) )?(?:type|model|name|designation)\b"
)
_NAMELESS_FROM = frozenset({"did", "does", "do", "would", "without", "gave", "give", "gives", "giving"})
_SHIELD = re.compile(r"\b(?:air[- ]defen[cs]e|surface-to-air|anti-aircraft|anti-air)\s$")
_OR_ANOTHER = re.compile(r",?\sor\s(?:the\s|an?\s)?[A-Z]")  # "experts think it is the Sarab or the Narin"
_POINTS = re.compile(
    r"[“\"]?(?:(?:That|This) (?:is|was)\b|That (?:[\w-]+ ){0,2}(?:missile|rocket|weapon|system|model|type)\b)"
)


def named(mention: Mention, rule: str) -> Resolution:
    """A system taken from a name."""
    return Resolution(name=mention.alias.name, variant=mention.alias.variant, rule=rule, mention=mention)


def antecedent(context: Context, span: Span, kinds: frozenset[str], depth: int = 0) -> Resolution | None:
    """The system that a definite noun or pronoun at `span` stands for.

    Parameters
    ----------
    context : Context
    span : Span
    kinds : frozenset of str
        Kinds of system that fit the noun.
    depth : int
        How many pronouns were followed already.
    """
    called = name_behind(context, span)
    if called and called.alias.kind in kinds:
        return named(called, "noun: in the paragraph")
    another = newcomer(context, span) if kinds & MISSILES else None
    if another:
        return Resolution(name=another, rule="unnamed")
    here = sentence_index(context.document, span.start)
    of_class = _of_class(context, span, kinds)
    if of_class:
        return of_class
    found = _system(context, span, here, depth)
    found = found or _before(context, here, _count_before(context, span.start, kinds), kinds, depth)
    if found and found.mention and found.mention.alias.kind not in kinds and is_attack(context, span):
        found = None
    return found or _elsewhere(context, span, kinds) or _other_system(context, span, kinds) or unnamed(context, span)


def _system(context: Context, noun: Span, here: int, depth: int) -> Resolution | None:
    """What "the system" stands for: a launcher or a defence that the report is about, and no missile of it."""
    if noun.of(context.folded) not in _SYSTEM_NOUNS:
        return None
    found = _before(context, here, _count_before(context, noun.start, CARRIERS), CARRIERS, depth)
    near = found is not None and (found.rule == "noun: in the paragraph" or found.name in _of_headline(context))
    return found if near else None


def _of_class(context: Context, noun: Span, kinds: frozenset[str]) -> Resolution | None:
    """What "the cruise missile" stands for where only one of the systems before is told to be one."""
    text = context.document.text
    near = max(0, noun.start - _CLASSED_WITHIN)
    classed = _CLASSED.search(text, near, noun.start) if has_word(context, _CLASS_WORDS, near, noun.start) else None
    if classed is None:
        return None
    before = [place for place in _recent(context, _count_before(context, noun.start, kinds), kinds) if place.said]
    if len({place.mention.alias.name for place in before}) < _SEVERAL:
        return None
    told = [place for place in before if _is_told(text, place.mention.span, classed[1])]
    if len({place.mention.alias.name for place in told}) != 1:
        return None
    return _recalled(told[0], context.document.sentences[sentence_index(context.document, noun.start)].paragraph)


def _is_told(text: str, name: Span, class_word: str) -> bool:
    """Whether a name is said to be of a class beside it: "the Narin, a cruise missile", "the cruise missile Narin"."""
    behind = _CLASS_BEHIND.match(text, name.end)
    before = _CLASS_BEFORE.search(text, max(0, name.start - _CLASSED_WITHIN), name.start)
    return any(found and found[1] == class_word for found in (behind, before))


@lru_cache(maxsize=64)
def _before(context: Context, here: int, names: int, kinds: frozenset[str], depth: int) -> Resolution | None:
    """The system that a noun in the sentence `here` stands for by the `names` before it: the same for all its nouns."""
    before = [place for place in _recent(context, names, kinds) if place.said]
    named_here = bool(before) and before[0].index == here and not (before[0].oblique or before[0].compared)
    chained = None if named_here else _chained(context, here, kinds, depth)
    if chained:
        return chained
    if before and _POINTS.match(context.document.text, context.document.sentences[here].span.start):
        return named(before[0].mention, "noun: in the paragraph")
    before = [place for place in before if not place.compared]
    return _most_salient(context, before, here, kinds) if before else None


def _other_system(context: Context, span: Span, kinds: frozenset[str]) -> Resolution | None:
    """The defence system, drone or bomb a text speaks of, where no missile is named and the sentence says none."""
    sentence = context.document.sentences[sentence_index(context.document, span.start)].span
    said_of = NOUN.search(context.document.text, sentence.start, min(sentence.end, span.end))
    if kinds & _OTHERS or (said_of and not _SHIELD.search(context.document.text, sentence.start, said_of.start())):
        return None
    before = _recent(context, _count_before(context, span.start, _OTHERS), _OTHERS)
    said = [place for place in before if place.said and not place.compared]
    return _most_salient(context, said, sentence_index(context.document, span.start)) if said else None


def _chained(context: Context, here: int, kinds: frozenset[str], depth: int) -> Resolution | None:
    """Where the sentence before itself begins with "it", what that stands for."""
    sentences = context.document.sentences
    if depth >= _CHAIN or _POINTS.match(context.document.text, sentences[here].span.start):
        return None
    first = None
    for i in range(here - 1, max(-1, here - 1 - _CHAIN), -1):
        if sentences[i].paragraph != sentences[here].paragraph or first is not None:
            break
        first = next(iter(candidates_in(context, sentences[i].span, kinds)), None)
    if first is None or first.mention or not _is_subject_pronoun(context, first.span):
        return None
    found = antecedent(context, first.span, kinds & first.kinds, depth + 1)
    return found if found and found.rule != "unnamed" else None


def _is_subject_pronoun(context: Context, span: Span) -> bool:
    """Whether "it" or "they" opens a sentence, or its main clause behind a comma."""
    text = context.document.text
    sentence = context.document.sentences[sentence_index(context.document, span.start)].span
    opens = span.start == sentence.start or text[span.start - 2 : span.start] == ", "
    return opens and span.of(text).lower() in ("it", "they")


def _fits(alias: Alias, kinds: frozenset[str]) -> bool:
    """Whether a name can be that of a thing of these kinds: a defence system is called as its missile is."""
    return alias.kind in kinds or (kinds <= MISSILES and alias.kind == "defence" and alias.name not in _NO_ROUNDS)


@lru_cache(maxsize=8)
def _placed(context: Context, kinds: frozenset[str]) -> tuple[_Placed, ...]:
    """All names of these kinds, each looked at once a report."""
    if kinds != WEAPONS:
        return tuple(place for place in _placed(context, WEAPONS) if _fits(place.mention.alias, kinds))
    placed: list[_Placed] = []
    text = context.document.text
    for mention in mentions_of(context, WEAPONS):
        place = _place(context, mention)
        last = placed[-1] if placed else None
        between = last and last.oblique and _AND.fullmatch(text, last.mention.span.end, mention.span.start)
        if last and between and not (between[0].endswith((" the ", " a ", " an ")) and _opens_sentence(context, last)):
            place = replace(place, oblique=True, compared=place.compared or last.compared)
        elif last and last.index == place.index and _IS_A.fullmatch(text, last.mention.span.end, mention.span.start):
            place = replace(place, compared=True)  # "the Al-Hussein was a Scud with longer tanks"
        placed.append(place)
    return tuple(placed)


def _opens_sentence(context: Context, place: _Placed) -> bool:
    """Whether a name stands in the phrase that a sentence begins with: "Like the Narin, the Sarab flies far"."""
    start = context.document.sentences[place.index].span.start
    fronted = is_fronted(context.document.text, start)
    return fronted and "," not in context.document.text[start : place.mention.span.start]


def _place(context: Context, mention: Mention) -> _Placed:
    text, sentences = context.document.text, context.document.sentences
    index = sentence_index(context.document, mention.span.start)
    sentence = sentences[index]
    opens = index == 0 or sentences[index - 1].paragraph != sentence.paragraph
    return _Placed(
        mention=mention,
        index=index,
        paragraph=sentence.paragraph,
        said=sentence.part.makes_claims,
        compared=is_compared(text, mention.span, sentence.span.start)
        or _is_of_earlier(text, mention.span)
        or _is_kin(text, mention.span)
        or _CONTRASTED.match(text, mention.span.end) is not None,
        oblique=_is_aside(text, mention.span),
        opens=opens,
        topic=text[sentence.span.end - 1] == "?"
        or (opens and _TURNS.search(text, sentence.span.start, mention.span.start) is not None),
    )


def _is_of_earlier(text: str, name: Span) -> bool:
    """Whether a name is that of what was fired some time before: "two days after the test of an X"."""
    start = max(0, name.start - _APART_WITHIN)
    timed = text.find(" after ", start, name.start) >= 0 or text.find(" since ", start, name.start) >= 0
    return timed and _TESTED_BEFORE.search(text, start, name.start) is not None


def _is_kin(text: str, name: Span) -> bool:
    """Whether a name is told as that of a relative of the system spoken of: "its predecessor, the Narin"."""
    start = max(0, name.start - _COMPARED_WITHIN)
    return text.endswith(", the ", start, name.start) and _KIN.search(text, start, name.start) is not None


def _is_aside(text: str, name: Span) -> bool:
    """Whether a name is governed by a preposition, or is what something else holds: "a pod that held one ATACMS"."""
    before = text[max(0, name.start - _COMPARED_WITHIN) : name.start]
    governed = is_oblique(text, name) and not (_CALLED.search(before[-_CALLED_WITHIN:]) or _TOPIC_OF.search(before))
    if governed or not any(word in before for word in _RELATIVE):
        return governed
    return bool(_HELD.search(before) or _TOLD_BY.search(before)) or is_enclosed(text, name)


@lru_cache(maxsize=8)
def _ends(context: Context, kinds: frozenset[str]) -> tuple[int, ...]:
    return tuple(place.mention.span.end for place in _placed(context, kinds))


def _count_before(context: Context, offset: int, kinds: frozenset[str]) -> int:
    """How many names of these kinds end before `offset`."""
    return bisect_right(_ends(context, kinds), offset)


def _recent(context: Context, last: int, kinds: frozenset[str]) -> tuple[_Placed, ...]:
    """The last of the first `last` names of these kinds, nearest first."""
    return _placed(context, kinds)[max(0, last - _RECENT) : last][::-1]


def _most_salient(context: Context, before: list[_Placed], here: int, kinds: frozenset[str] = WEAPONS) -> Resolution:
    paragraph = context.document.sentences[here].paragraph
    if len(before) == 1:
        return _recalled(before[0], paragraph)
    names = [place.mention.alias.name for place in before]
    counts = {name: names.count(name) for name in set(names)}
    most = max(counts.values())
    headline = _of_headline(context)
    told = {name for name in counts if name in headline or name.rpartition(" ")[0] in headline}  # a Gabriel V
    topic = {name: (count == most) + 2.0 * (name in told) for name, count in counts.items()}
    text = context.document.text
    likely = [
        place
        for place in before
        if place.mention.alias.kind in kinds
        or place.mention.alias.name in headline
        or _ROUND.match(text, place.mention.span.end)
    ]

    def salience(place: _Placed) -> tuple[float, bool, int]:
        """How readily a noun is understood as this name: near, in the subject's place, what the text is about."""
        name, gap, here_too = place.mention.alias.name, here - place.index, place.paragraph == paragraph
        standing = 0.0 if place.oblique else 1.5
        turned = place.topic and here_too and gap > 0 and not place.oblique
        if turned:
            standing += _TOPIC
        elif place.opens and gap > 0 and not place.oblique:
            standing += _BEGUN if here_too and gap == 1 else _OPENING
        distance = min(gap, _NEAR) if turned or name in told else gap
        return (standing + topic[name] - distance - (not here_too), here_too or name in told, place.mention.span.start)

    best = max(likely or before, key=salience)
    return _recalled(best if best.paragraph == paragraph else _of_family(best, before), paragraph)


def _of_family(place: _Placed, before: list[_Placed]) -> _Placed:
    """The family instead of a version, where another paragraph than the noun's was on the version alone."""
    version = place.mention.alias.variant
    if version is None:
        return place
    alike = [other for other in before if other.mention.alias.name == place.mention.alias.name]
    plain = [other for other in alike if other.mention.alias.variant is None]
    versions = sum(other.mention.alias.variant == version for other in alike)
    return plain[0] if plain and len(plain) >= versions else place


def _recalled(place: _Placed, paragraph: int) -> Resolution:
    return named(place.mention, "noun: in the paragraph" if place.paragraph == paragraph else "noun: before")


@lru_cache(maxsize=2)  # a report or two: a cache that held more would keep whole reports alive
def _of_headline(context: Context) -> frozenset[str]:
    """Systems the headline names: what the report is about."""
    around = _placed(context, WEAPONS)[:_HEAD]
    return frozenset(
        place.mention.alias.name for place in around if _in_headline(context, place) and not place.compared
    )


def _elsewhere(context: Context, span: Span, kinds: frozenset[str]) -> Resolution | None:
    """The name of the headline, else the first one after."""
    fitting = (place for place in _placed(context, WEAPONS) if place.mention.alias.kind in kinds)
    around = [place for place in islice(fitting, _FIRST) if not place.compared]
    headline = [place for place in around if _in_headline(context, place)]
    if headline:
        return named(headline[0].mention, "noun: in the headline")
    if _stays_nameless(context):
        return None
    text = context.document.text
    after = (place.mention for place in around if place.mention.span.start >= span.end and place.said)
    later = (m for m in after if not _APART.search(text, max(0, m.span.start - _APART_WITHIN), m.span.start))
    first = next(later, None)
    undecided = first is None or _OR_ANOTHER.match(text, first.span.end)
    return None if first is None or undecided else named(first, "noun: later in the text")


@lru_cache(maxsize=2)
def _stays_nameless(context: Context) -> bool:
    """Whether a report says that its weapon was given no name: "He did not name it"."""
    starts = (context.tape[place].start for place in context.tape.at(_NAMELESS_FROM))
    return any(_NAMELESS.match(context.folded, start) for start in starts)


def _in_headline(context: Context, place: _Placed) -> bool:
    sentence = context.document.sentences[place.index]
    if sentence.part is _HEADER:
        return bool(context.document.headline) and sentence.span.of(context.document.text).startswith("TITLE")
    return sentence.part in _HEADLINES


def unnamed(context: Context, span: Span) -> Resolution | None:
    """Whose weapon it is and what it is, where the text gives no name: "North Korean missile"."""
    name = name_of_nameless(context, span)
    return Resolution(name=name, rule="unnamed") if name else None
