"""Of what a figure or a noun speaks: a name beside it, or the last one that fits.

The rules are tried in the order of `RULES`; the name of the one that decided
is kept with every claim, so that a reader can see why "the missile" was taken
for this system and no other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from flyout.claims.actors import actor_table
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_around, mentions_before, mentions_within, sentence_index
from flyout.core.span import Span
from flyout.documents.model import Part
from flyout.documents.wordlists import words

MISSILES = frozenset({"missile", "rocket"})
WEAPONS = frozenset({"missile", "rocket", "launcher", "defence", "drone", "artillery", "bomb"})

RULES = {
    "named: before the figure": "the nearest fitting name or noun before, in the same clause",
    "named: after the figure": "a fitting name or noun right after, in the same noun phrase or behind 'for' or 'of'",
    "named: later in the sentence": "the first fitting name after, where none stands before",
    "noun: in the paragraph": "a definite noun or pronoun: the last fitting name of the paragraph",
    "noun: before": "a definite noun or pronoun: the last fitting name before the paragraph",
    "noun: in the headline": "no fitting name before: the one of the headline",
    "noun: later in the text": "no fitting name before: the first one after",
    "unnamed": "the text names no fitting system: whose weapon it is, and what it is",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The system that is spoken of, and the rule of `RULES` that found it.

    Parameters
    ----------
    name : str
        Canonical, or as the text writes it if it is not in the catalogue.
    variant : str or None
    rule : str
    mention : Mention or None
        The name it was taken from.
    """

    name: str
    rule: str
    variant: str | None = None
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A name, a definite noun or a pronoun that can be what is spoken of."""

    span: Span
    mention: Mention | None  # None for nouns and pronouns


_NOUN_KINDS = {
    "missile": MISSILES,
    "icbm": MISSILES,
    "irbm": MISSILES,
    "projectile": MISSILES,
    "rocket": MISSILES,
    "warhead": MISSILES,
    "interceptor": MISSILES | {"defence"},
    "launcher": frozenset({"launcher", "defence"}),
    "drone": frozenset({"drone"}),
    "weapon": WEAPONS,
    "system": WEAPONS,
    "it": WEAPONS,
}
_NOUN = re.compile(
    r"\b(?:(?:the|this|that|these|those|each|such|its|their|every|new|one|individual|a|an)\s+(?:[\w’'-]+\s+){0,4}?)?"
    r"(missile|rocket|ICBM|IRBM|SRBM|SLBM|projectile|weapon|system|launcher|drone|interceptor|version|type|model|"
    r"variant|munition)s?\b"
    r"|\b(?:it|they|its|their|that\sone)\b",
    re.I,
)
_OTHER_HEAD = re.compile(  # "missile defence", "rocket motor": the noun is not the weapon
    r"\s(?:defen[cs]es?|tests?|testing|launch(?:es)?|program(?:me)?s?|force|forces|expert|experts|range|attack|attacks|"
    r"strike|strikes|motor|motors|engine|engines|technology|site|sites|silo|silos|brigade|unit|units|threat|crew|"
    r"artillery|fuel|propellant|design|work|command|base|bases|component|components|age|industry|facility)\b",
    re.I,
)
_PREPOSITIONS = words("""
    of with than on from by for in like as against into at to including such behind under after before per over
""")
_AND_VERB = re.compile(
    r"\b(?:and|but)\s+(?:\w+ly\s+)?(?:can|could|has|have|had|is|are|was|were|will|would|may|might|costs?|flew|reach\w*|"
    r"travel\w*|carr\w+|weigh\w*|measure\w*|rose|land\w*|hit|climb\w*|cover\w*|fl\w+|stays?|use[sd]?)\b"
)
_PLAIN_GAP = re.compile(r"^[\s,-]*(?:[\w’'./-]+[\s,-]+){0,5}$")
_FOR_GAP = re.compile(r"^,?\s(?:for|of)\s(?:the\s|an?\s|its\s|each\s)?(?:[\w-]+\s){0,3}$")
_GAP_STOPS = words("""
    and or but is are was were be been has have had can could will would may might must did does do that which who
    whose to from at in on by with for of away as than when while after before it they its their the a an said says
    into over off per each apiece toward towards because since until between against near inside above below
""")
_FRONTED = re.compile(
    r"(?:With|At|Of|By|From|Weighing|Costing|Measuring|Armed|Capable|Able|Flying|Travell?ing|Powered|Designed|Like|In|On|For)\b"
)
_RECENT = 40  # names looked back at: what a reader still has in mind


def resolve(context: Context, span: Span, kinds: Collection[str]) -> Resolution | None:
    """What system the figure or noun at `span` speaks of.

    Parameters
    ----------
    context : Context
    span : Span
        The figure, or the noun itself ("the missile", "it").
    kinds : collection of str
        Kinds of alias that fit: `MISSILES`, `WEAPONS`, {"launcher"}, ...

    Returns
    -------
    Resolution or None
        None where the text holds nothing that fits.
    """
    sentence = context.document.sentences[sentence_index(context.document, span.start)].span
    candidates = tuple(_candidates(context, sentence, frozenset(kinds)))
    chosen = _beside(context, span, sentence, candidates)
    if chosen is None:
        return _antecedent(context, span, frozenset(kinds))
    candidate, rule = chosen
    if candidate.mention:
        return _named(candidate.mention, rule)
    return _antecedent(context, candidate.span, frozenset(kinds))


def _named(mention: Mention, rule: str) -> Resolution:
    return Resolution(name=mention.alias.name, variant=mention.alias.variant, rule=rule, mention=mention)


def _candidates(context: Context, sentence: Span, kinds: frozenset[str]) -> Iterator[_Candidate]:
    """Names, nouns and pronouns of a sentence that fit, in order, none inside another."""
    mentions = mentions_within(context, sentence)
    names = [_Candidate(m.span, m) for m in mentions if m.alias.kind in kinds]
    weapons = [m.span for m in mentions if m.alias.kind in WEAPONS or m.alias.kind == "aircraft"]
    nouns = [
        _Candidate(Span(found.start(), found.end()), None)
        for found in _NOUN.finditer(context.document.text, sentence.start, sentence.end)
        if _noun_fits(found, kinds) and not _OTHER_HEAD.match(context.document.text, found.end())
    ]
    nouns = [noun for noun in nouns if not any(_touches(name, noun.span) for name in weapons)]
    yield from sorted([*names, *nouns], key=lambda c: c.span)


def _touches(name: Span, noun: Span) -> bool:
    """Whether a noun is part of a name's phrase: "ATACMS missiles"."""
    return name.overlaps(noun) or 0 <= noun.start - name.end <= 2


def _noun_fits(found: re.Match[str], kinds: frozenset[str]) -> bool:
    word = (found.group(1) or "it").lower()
    return bool(_NOUN_KINDS.get(word, WEAPONS) & kinds)


def _beside(
    context: Context, span: Span, sentence: Span, candidates: tuple[_Candidate, ...]
) -> tuple[_Candidate, str] | None:
    """The candidate that stands in the right place around `span`, with the rule."""
    text = context.document.text
    for candidate in candidates:
        if candidate.span.overlaps(span):
            return candidate, "named: after the figure"
    after = [c for c in candidates if c.span.start >= span.end]
    if after and _close_behind(text[span.end : after[0].span.start]):
        return after[0], "named: after the figure"
    before = [c for c in candidates if c.span.end <= span.start]
    for candidate in reversed(before):
        if not _is_skipped(text, candidate, span) or candidate is before[0]:
            return _owner_of(text, candidate, before), "named: before the figure"
    named = [c for c in after if c.mention] or after
    if named and (_FRONTED.match(text, sentence.start) or "," not in text[span.end : named[0].span.start]):
        return named[0], "named: later in the sentence"
    return None


def _owner_of(text: str, candidate: _Candidate, before: Collection[_Candidate]) -> _Candidate:
    """Such as "the Scud with its warhead": the name right before "its" is what it stands for."""
    if candidate.mention is None and text[candidate.span.start : candidate.span.end].lower() in ("its", "their"):
        for name in before:
            if name.mention and text[name.span.end : candidate.span.start] in (" with ", " and ", ", with "):
                return name
    return candidate


def _close_behind(gap: str) -> bool:
    if _FOR_GAP.match(gap):
        return True
    return bool(_PLAIN_GAP.match(gap)) and not (_GAP_STOPS & set(gap.lower().replace(",", " ").split()))


def _is_skipped(text: str, candidate: _Candidate, span: Span) -> bool:
    """A name behind a preposition is no subject of a verb that "and" joins on."""
    return _is_oblique(text, candidate.span) and bool(_AND_VERB.search(text, candidate.span.end, span.start))


@lru_cache(maxsize=4096)
def _oblique_before(words: str) -> bool:
    tail = words.lower().split()[-4:]
    while tail and tail[-1] not in _PREPOSITIONS:
        if tail[-1][-1] in ",;:.)":
            return False
        if tail.pop() in ("the", "a", "an", "its", "this", "these"):
            break
    return bool(tail) and tail[-1] in _PREPOSITIONS


def _is_oblique(text: str, span: Span) -> bool:
    """Whether a preposition governs the noun: "based on the X", "than the X"."""
    return _oblique_before(text[max(0, span.start - 40) : span.start])


def _antecedent(context: Context, span: Span, kinds: frozenset[str]) -> Resolution | None:
    """The system that a definite noun or pronoun at `span` stands for."""
    document = context.document
    here = sentence_index(document, span.start)
    before = [m for m in mentions_before(context, span.start, kinds, _RECENT) if _said(context, m)]
    if before:
        counts = Counter(m.alias.name for m in before)
        mention = max(before, key=lambda m: _salience(context, m, here, counts))
        paragraph = document.sentences[sentence_index(document, mention.span.start)].paragraph
        near = paragraph == document.sentences[here].paragraph
        return _named(mention, "noun: in the paragraph" if near else "noun: before")
    around = mentions_around(context, kinds, _RECENT)
    headline = [m for m in around if _in_headline(context, m)]
    if headline:
        return _named(headline[0], "noun: in the headline")
    later = [m for m in around if m.span.start >= span.end and _said(context, m)]
    return _named(later[0], "noun: later in the text") if later else _unnamed(context, span)


def _said(context: Context, mention: Mention) -> bool:
    """Whether a name stands in a part of the report that says something."""
    return context.document.sentences[sentence_index(context.document, mention.span.start)].part.makes_claims


def _salience(context: Context, mention: Mention, here: int, counts: Counter[str]) -> tuple[float, int]:
    """How readily a noun is understood as this name: near, in the subject's place, and what the text is about."""
    sentences = context.document.sentences
    index = sentence_index(context.document, mention.span.start)
    distance = here - index + 0.5 * (sentences[index].paragraph != sentences[here].paragraph)
    subject = 0.0 if _is_oblique(context.document.text, mention.span) else 1.5
    opening = 0.5 * (index < here and _opens_paragraph(context, index) and index >= 0 and subject > 0.0)
    topic = 1.0 if counts[mention.alias.name] == max(counts.values()) else 0.0
    return (subject + topic + opening - distance, mention.span.start)


def _opens_paragraph(context: Context, index: int) -> bool:
    """Whether a sentence is the first of its paragraph, where a text says what it goes on about."""
    sentences = context.document.sentences
    return index == 0 or sentences[index - 1].paragraph != sentences[index].paragraph


def _in_headline(context: Context, mention: Mention) -> bool:
    sentence = context.document.sentences[sentence_index(context.document, mention.span.start)]
    if sentence.part is Part.HEADER:
        return bool(context.document.headline) and sentence.span.of(context.document.text).startswith("TITLE")
    return sentence.part in (Part.HEADLINE, Part.REPEATED_HEADLINE)


_WEAPON_NOUN = re.compile(r"\b(missile|rocket|ICBM|IRBM|SLBM|projectile|weapon|drone)s?\b")


def _unnamed(context: Context, span: Span) -> Resolution | None:
    """Whose weapon it is and what it is: "North Korean missile"."""
    text = context.document.text
    sentence = context.document.sentences[sentence_index(context.document, span.start)].span
    noun = _WEAPON_NOUN.search(span.of(text)) or _WEAPON_NOUN.search(text, sentence.start, sentence.end)
    noun = noun or _WEAPON_NOUN.search(text)
    owner = _owner(context)
    if noun is None or owner is None:
        return None
    return Resolution(name=f"{owner} {noun.group(1)}", rule="unnamed")


_OWNS = re.compile(
    r"[\w\s’'-]{0,30}?\b(?:fired?|fires|launch\w*|test\w*|unveil\w*|has|developed|missiles?|ICBMs?|rockets?|used)\b"
)


def _owner(context: Context) -> str | None:
    """Demonym of the first state of the text that fires, tests or has a weapon."""
    text = context.document.text
    states = [m for m in context.mentions if m.alias.kind == "state"]
    for mention in states:
        if _OWNS.match(text, mention.span.end):
            return demonym(mention.alias.name)
    return None


def demonym(state: str) -> str:
    """Adjective of a state: "North Korean"; its name where there is none."""
    return _demonyms().get(state, state)


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for actor in actor_table().values():
        if actor.form == "adjective" and actor.kind == "state":
            found.setdefault(actor.name, actor.text)
    return found
