"""What "the missile" and "it" stand for: the name that is nearest, in the subject's place, and the text's topic."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from flyout.claims.beside import is_attack, name_behind
from flyout.claims.candidates import CARRIERS, MISSILES, WEAPONS, candidates_in
from flyout.claims.context import Context, Mention
from flyout.claims.described import fitting, tells_which
from flyout.claims.nameless import NOUN, is_of_others, name_of_nameless, nameless
from flyout.claims.once import once
from flyout.claims.places import sentence_index
from flyout.claims.standing import (
    Placed,
    count_before,
    in_headline,
    is_apart,
    is_shield_of_rounds,
    of_headline,
    placed,
    recent,
)
from flyout.core.record import record
from flyout.core.span import Span


@record(kw_only=False)
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


@record(kw_only=False)
class _Weighed:
    """Names of systems that a noun can stand for, nearest first.

    Parameters
    ----------
    names : tuple of Placed
    likely : tuple of Placed
        Those that are of its kinds, or can be meant though they are not.
    topic : mapping of str to (float, bool)
        For each name how far the text is about it, and whether its headline is.
    """

    names: tuple[Placed, ...]
    likely: tuple[Placed, ...]
    topic: Mapping[str, tuple[float, bool]]


_OTHERS = frozenset({"defence", "drone", "bomb"})
_FIRST = 40  # names and states looked at from the beginning of a text
_UPRIGHT = 1.5  # how far a name that no preposition governs comes before others
_OPENING = 0.5  # how far the name that opens a paragraph comes before others
_BEGUN = 1.0  # and the sentence right before in its paragraph
_TOPIC = 3.0  # how far the name that a paragraph turns to comes before others
_NEAR = 3  # sentences: what the headline names is never further from a reader's mind
_CHAIN = 4  # sentences through which "it ... it ... it" is followed
_ROUND = re.compile(r"\s(?:interceptors?|rounds?)\b")  # "one THAAD round"
_ITS = (" its ", " their ")
_SYSTEM_NOUNS = frozenset({"system", "systems"})
_NAMELESS = re.compile(
    r"(?:did|does|do|would) not (?:name (?:it|the (?:missile|rocket|weapon|system|drone|type))\b"
    r"|(?:give|disclose|reveal|say|state|specify) (?:its|the) (?:name|type|model)\b|identify it|specify the type)"
    r"|without naming (?:it|the (?:missile|rocket|weapon))"
    r"|(?:gave|gives?|giving) no (?:(?:details?|word) (?:of|on|about) (?:the|its) )?(?:type|model|name|designation)\b"
)
_NAMELESS_FROM = frozenset({"did", "does", "do", "would", "without", "gave", "give", "gives", "giving"})
_FROM_AFAR = frozenset({"unnamed", "noun: later in the text"})
_OPENS = re.compile(  # "The new missile", "Certification of the missile"
    r"(?:The|This|That|These|Those|Both)\s(?:[\w.-]+\s){0,2}"
    r"|[A-Z][\w-]+\s(?:[a-z-]+\s){0,2}of\s(?:the|this|that)\s(?:[\w.-]+\s){0,2}"
)
_SHIELD = re.compile(r"\b(?:air[- ]defen[cs]e|surface-to-air|anti-aircraft|anti-air)\s$")
_OR_ANOTHER = re.compile(r",?\sor\s(?:the\s|an?\s)?[A-Z]")  # "experts think it is the Sarab or the Narin"
_POINTS = re.compile(
    r"[“\"]?(?:(?:That|This) (?:is|was)\b|That (?:[\w-]+ ){0,2}(?:missile|rocket|weapon|system|model|type)\b"
    r"|(?:(?:One|Each|Every|Two|Three) such|Such an?)\b)"
)
_POINTING = ("That ", "This ", "One ", "Each ", "Every ", "Two ", "Three ", "Such ", "“", '"')


def named(mention: Mention, rule: str) -> Resolution:
    """A system taken from a name."""
    return Resolution(mention.alias.name, rule, mention.alias.variant, mention)


@once
def is_named_before(system: Resolution | None, place: Span) -> bool:
    """Whether a system was named before a place."""
    return system is not None and system.mention is not None and system.mention.span.end <= place.start


@once
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
    another = None if kinds.isdisjoint(MISSILES) else nameless(context, span)
    if another:
        return Resolution(name=another, rule="unnamed")
    here = sentence_index(context.document, span.start)
    told = _told(context, span, here, kinds)
    if told:
        return told
    found = _system(context, span, here, depth) or _its_rounds(context, span, here)
    found = found or _before(context, here, count_before(context, span.start, kinds), kinds, depth)
    if found and found.mention and found.mention.alias.kind not in kinds and is_attack(context, span):
        found = None
    return found or _elsewhere(context, span, kinds) or _other_system(context, span, kinds) or unnamed(context, span)


def _told(context: Context, noun: Span, here: int, kinds: frozenset[str]) -> Resolution | None:
    """The system that what is told with a noun fits: "the Iranian missile", "the older missile"."""
    if not tells_which(context, noun):
        return None
    told = fitting(context, noun, here, _said(context, count_before(context, noun.start, kinds), kinds))
    return _most_salient(context, _weigh(context, tuple(told), WEAPONS), here) if told else None


def _system(context: Context, noun: Span, here: int, depth: int) -> Resolution | None:
    """What "the system" stands for: a launcher or a defence that the report is about, and no missile of it."""
    if noun.of(context.folded) not in _SYSTEM_NOUNS:
        return None
    found = _before(context, here, count_before(context, noun.start, CARRIERS), CARRIERS, depth)
    near = found is not None and (found.rule == "noun: in the paragraph" or found.name in of_headline(context))
    return found if near else None


def _its_rounds(context: Context, noun: Span, here: int) -> Resolution | None:
    """What "its missiles" stands for: those of the shield that its paragraph has named last."""
    if not context.folded.endswith(_ITS, 0, noun.start):
        return None
    last = next(iter(recent(context, count_before(context, noun.start, WEAPONS), WEAPONS)), None)
    if last is None or last.paragraph != context.document.sentences[here].paragraph or last.compared:
        return None
    return named(last.mention, "noun: in the paragraph") if is_shield_of_rounds(last.mention.alias) else None


@once
def _said(context: Context, names: int, kinds: frozenset[str]) -> tuple[Placed, ...]:
    """The last of the first `names` names of these kinds, nearest first, that stand where a report says something."""
    return tuple([place for place in recent(context, names, kinds) if place.said])


@once
def _plain(context: Context, names: int, kinds: frozenset[str]) -> _Weighed:
    """The same without those that something else is only compared with."""
    return _weigh(context, tuple([place for place in _said(context, names, kinds) if not place.compared]), kinds)


@once
def _before(context: Context, here: int, names: int, kinds: frozenset[str], depth: int) -> Resolution | None:
    """The system that a noun in the sentence `here` stands for by the `names` before it: the same for all its nouns."""
    before = _said(context, names, kinds)
    text, start = context.document.text, context.document.sentences[here].span.start
    if text.startswith(_POINTING, start) and _POINTS.match(text, start):
        return named(before[0].mention, "noun: in the paragraph") if before else None
    turned = bool(before) and _turns_to(context, before[0], here)
    chained = None if turned else _chained(context, here, kinds, depth)
    if chained:
        return chained
    plain = _plain(context, names, kinds)
    return _most_salient(context, plain, here) if plain.names else None


def _turns_to(context: Context, place: Placed, here: int) -> bool:
    """Whether a sentence, or the one right before in its paragraph, speaks of a name: "Next will come the Sarab"."""
    if place.oblique or place.compared:
        return False
    last = place.index == here - 1 and place.paragraph == context.document.sentences[here].paragraph
    return last or place.index == here


def _other_system(context: Context, span: Span, kinds: frozenset[str]) -> Resolution | None:
    """The defence system, drone or bomb a text speaks of, where no missile is named and the sentence says none."""
    sentence = context.document.sentences[sentence_index(context.document, span.start)].span
    said_of = NOUN.search(context.document.text, sentence.start, min(sentence.end, span.end))
    if kinds & _OTHERS or (said_of and not _SHIELD.search(context.document.text, sentence.start, said_of.start())):
        return None
    before = _plain(context, count_before(context, span.start, _OTHERS), _OTHERS)
    return _most_salient(context, before, sentence_index(context.document, span.start)) if before.names else None


def _chained(context: Context, here: int, kinds: frozenset[str], depth: int) -> Resolution | None:
    """Where the sentence before itself begins with "it" or "the missile", what that stands for."""
    sentences, paragraph = context.document.sentences, context.document.sentences[here].paragraph
    first = None
    for sentence in reversed(sentences[max(0, here - _CHAIN) : here]) if depth < _CHAIN else ():
        if sentence.paragraph != paragraph or first is not None:
            break
        first = next(iter(candidates_in(context, sentence.span, kinds)), None)
    if first is None or first.mention or not _is_subject(context, first.span):
        return None
    found = antecedent(context, first.span, kinds & first.kinds, depth + 1)
    return found if found and found.rule not in _FROM_AFAR else None


def _is_subject(context: Context, span: Span) -> bool:
    """Whether "it" or "the missile" opens a sentence, or "it" its main clause behind a comma."""
    text = context.document.text
    sentence = context.document.sentences[sentence_index(context.document, span.start)].span
    word = span.of(text).lower()
    if word in ("it", "they"):
        return span.start == sentence.start or text[span.start - 2 : span.start] == ", "
    return word not in ("its", "their") and _OPENS.fullmatch(text, sentence.start, span.start) is not None


def _most_salient(context: Context, before: _Weighed, here: int) -> Resolution:
    paragraph, names, topic = context.document.sentences[here].paragraph, before.names, before.topic
    if len(names) == 1:
        return _recalled(names[0], paragraph)
    spoken_of = [place for place in before.likely or names if place.paragraph == paragraph and not place.oblique]
    last = spoken_of[0].mention.alias.name if spoken_of and before.likely else None  # to which the paragraph has turned

    def salience(place: Placed) -> tuple[float, bool, int]:
        """How readily a noun is understood as this name: what the text is about, near, no aside."""
        name, gap = place.mention.alias.name, here - place.index
        about, told = topic[name]
        if place.paragraph != paragraph:
            standing = 0.0 if place.oblique else _UPRIGHT + _OPENING * place.opens
            return (standing + about - (_NEAR if told and gap > _NEAR else gap) - 1.0, told, place.mention.span.start)
        turned = place.topic and gap > 0 and not place.oblique and last in (None, name)
        standing = 0.0 if place.oblique else _UPRIGHT
        if turned:
            standing += _TOPIC
        elif place.opens and gap > 0 and not place.oblique:
            standing += _BEGUN if gap == 1 else _OPENING
        distance = _NEAR if (turned or told) and gap > _NEAR else gap
        return (standing + about - distance, True, place.mention.span.start)

    best = max(spoken_of or before.likely or names, key=salience)
    return _recalled(best if best.paragraph == paragraph else _of_family(best, names), paragraph)


def _weigh(context: Context, names: tuple[Placed, ...], kinds: frozenset[str]) -> _Weighed:
    likely = tuple([place for place in names if place.mention.alias.kind in kinds or _is_meant(context, place)])
    return _Weighed(names, likely, _topic(context, [place.mention.alias.name for place in names]))


def _is_meant(context: Context, place: Placed) -> bool:
    """Whether a system of another kind can be meant: the headline is on it, or one of its rounds is spoken of."""
    if place.mention.alias.name in of_headline(context):
        return True
    return _ROUND.match(context.document.text, place.mention.span.end) is not None


def _topic(context: Context, names: Sequence[str]) -> Mapping[str, tuple[float, bool]]:
    """How far the text is about each of these names, and whether its headline is: by what is named most."""
    counts = {name: names.count(name) for name in names}
    most, headline = max(counts.values(), default=0), of_headline(context)
    topic: dict[str, tuple[float, bool]] = {}
    for name, count in counts.items():
        told = name in headline or name.rpartition(" ")[0] in headline  # a Gabriel V
        topic[name] = (count == most) + 2.0 * told, told
    return topic


def _of_family(place: Placed, before: Sequence[Placed]) -> Placed:
    """The family instead of a version, where another paragraph than the noun's was on the version alone."""
    version = place.mention.alias.variant
    if version is None:
        return place
    alike = [other for other in before if other.mention.alias.name == place.mention.alias.name]
    plain = [other for other in alike if other.mention.alias.variant is None]
    versions = sum(other.mention.alias.variant == version for other in alike)
    return plain[0] if plain and len(plain) >= versions else place


def _recalled(place: Placed, paragraph: int) -> Resolution:
    return named(place.mention, "noun: in the paragraph" if place.paragraph == paragraph else "noun: before")


def _elsewhere(context: Context, span: Span, kinds: frozenset[str]) -> Resolution | None:
    """The name of the headline, else the first one after."""
    around = _opening(context, kinds)
    headline = next((place for place in around if in_headline(context, place)), None)
    if headline:
        return named(headline.mention, "noun: in the headline")
    if _stays_nameless(context):
        return None
    text = context.document.text
    after = (place.mention for place in around if place.mention.span.start >= span.end and place.said)
    later = (m for m in after if not is_apart(text, m.span) and not is_of_others(context, m.alias.name))
    first = next(later, None)
    undecided = first is None or _OR_ANOTHER.match(text, first.span.end)
    return None if first is None or undecided else named(first, "noun: later in the text")


@once
def _opening(context: Context, kinds: frozenset[str]) -> tuple[Placed, ...]:
    """The first names of just these kinds in a report that something is told of."""
    fitting = (place for place in placed(context, WEAPONS) if place.mention.alias.kind in kinds)
    return tuple([place for place in islice(fitting, _FIRST) if not place.compared])


@once
def _stays_nameless(context: Context) -> bool:
    """Whether a report says that its weapon was given no name: "He did not name it"."""
    return any(_NAMELESS.match(context.folded, start) for start in context.tape.starts_of(_NAMELESS_FROM))


def unnamed(context: Context, span: Span) -> Resolution | None:
    """Whose weapon it is and what it is, where the text gives no name: "North Korean missile"."""
    name = name_of_nameless(context, span)
    return Resolution(name=name, rule="unnamed") if name else None
