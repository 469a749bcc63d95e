"""Of what a figure or a noun speaks: a name beside it, or the last one that fits.

The name of the rule that decided is kept with every claim, so that a reader
can see why "the missile" was taken for this system and no other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from flyout.claims.antecedents import Resolution, antecedent, is_named_before, named, unnamed
from flyout.claims.candidates import (
    CARRIERS,
    MISSILES,
    WEAPONS,
    Candidate,
    candidates_in,
    choose,
    is_oblique,
    is_plain_plural,
)
from flyout.claims.context import Context, Mention
from flyout.claims.model import is_full_name
from flyout.claims.places import has_word, mentions_before, mentions_within, sentence_index
from flyout.core.span import Span

__all__ = ["FAR", "MISSILES", "OTHER_THING", "RULES", "WEAPONS", "Resolution", "resolve"]

OTHER_THING = "as written: another thing"
RULES = {
    "named: before the figure": "the nearest fitting name before, in the same clause",
    "named: after the figure": "a fitting name right after, in the same noun phrase or behind 'for' or 'of'",
    "named: later in the sentence": "the first fitting name after, where none stands before",
    "named: the other of two": "a figure set against another: of the system that the first one is not of",
    "named: identified later": "a weapon without a name, which the report says further on to be this one",
    "named: before the label": "a line of a fact box or a table that begins with a name",
    "named: above the table": "a line of a fact box: the name that heads the box",
    "noun: in the paragraph": "a definite noun or pronoun: the most salient fitting name of the paragraph",
    "noun: before": "a definite noun or pronoun: the most salient fitting name of an earlier paragraph",
    "noun: in the headline": "no fitting name before: the one of the headline",
    "noun: later in the text": "no fitting name before: the first one after that is no comparison",
    "noun: rockets of the launcher": "'rockets' beside a launcher that fires missiles too: the rockets of the launcher",
    "pointed: the former, the latter": "the first or the second of the two fitting names before",
    "unnamed": "the text names no fitting system: whose weapon it is, and what it is",
    "as written: any such": "the class of weapons that the figure marks off: all missiles that fly so far",
    OTHER_THING: "a place, a ship or a plane that the figure speaks of",
    "as written": "a thing without a name of its own, in the words of the text",
}
FAR = frozenset({"noun: before", "noun: later in the text"})
"""Rules that find a name in another paragraph, which are the least sure."""

_OF_THEM = (" of them", " of these")
_LAUNCHERS = frozenset({"launcher"})
_POINTING = re.compile(  # and no "former president", "latter half"
    r"\b[Tt]he (former|latter|first(?! of)|second(?! of))"
    r"(?=[’']s|[,.;:)]|\s?$|\s(?:has|had|is|was|can|could|will|would|may|costs?|weighs?|with|at"
    r"|by|being|of|for|fl\w+|reach\w*|carr\w+|measures?|travel\w*|rose|fell|hits?|went|used|entered|\d+)\b)"
)
_ORDINALS = frozenset({"first", "second"})
_POINTERS = _ORDINALS | {"former", "latter"}
_APPOSED = re.compile(r"(?:\s(?:missile|rocket|[A-Z][A-Z-]+))?,\s(?:an?|its|their)\s(?:[\w-]+(?:[.,]\d[\w-]*)?\s){0,5}")
_ANY_ONE = re.compile(r"\ban?\s(?:[a-z-]+\s){0,3}$")
_VERSIONS = frozenset({"version", "variant", "model"})
_ROUNDS = frozenset({"rocket", "rockets", "missile", "missiles"})
_THAT_FIRE = frozenset({"launcher", "launchers", "system", "systems"})
_FIRES = re.compile(r"\s(?:can\s|could\s|will\s)?(?:also\s)?(?:fires?|launch(?:es)?|shoots?)\s")
_THE = re.compile(r"The\s(?:[\w-]+\s){0,2}")
_AND = re.compile(r"(?:\s[a-z-]+){0,2},?\s(?:and|or)\s(?:(?:the|an?|its)\s)?(?:[A-Z]?[a-z-]+\s){0,2}")
_SAME = re.compile(  # "the Kalkan, a new interceptor"
    r"[\"”’]?\)?(?:\s\([^)]{1,40}\))?(?:,|\s(?:is|was))\san?\s(?:[\w-]+\s){0,6}"
)
_AND_A_NEW = re.compile(r",?\sand\s(?:an?|another)\s(?:(?!(?:version|variant)\b)[\w-]+\s){0,4}$")
_BESIDE = 80  # characters between a name and the noun beside it
_RECENT = 40  # names looked back at
_REACH = 500  # characters each way in which a sentence is looked at


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
    whole = context.document.sentences[sentence_index(context.document, span.start)].span
    sentence = _within_reach(whole, span)
    wanted = frozenset(kinds)
    pointed = _of_two(context, span, sentence, wanted)
    if pointed:
        return pointed
    chosen = choose(context.document.text, span, sentence, candidates_in(context, sentence, wanted))
    if chosen is None:
        return _other_subject(context, span, sentence, wanted) or antecedent(context, span, wanted)
    candidate, rule = chosen
    if candidate.mention:
        return named(candidate.mention, rule)
    apposed = _apposed(context, candidate, wanted)
    if apposed:
        return apposed
    shield = _met_by(context, candidate, sentence) if rule == "named: before the figure" else None
    if shield:
        return shield
    if not candidate.kinds & MISSILES:
        return _carrier(context, candidate)
    another = _another(context, candidate, sentence)
    if another:
        return another
    candidate = _versioned(context, candidate, sentence)
    found = antecedent(context, candidate.span, candidate.kinds)
    found = _rockets_of_launcher(context, candidate.span, found) or found
    return found or (antecedent(context, span, wanted) if wanted != candidate.kinds else None)


def _within_reach(sentence: Span, span: Span) -> Span:
    """As much of a sentence as is looked at: what is in reach of `span`, and all of that."""
    first, last = span.start - _REACH, span.end + _REACH
    if first <= sentence.start and span.end <= sentence.end <= last:
        return sentence
    return Span(max(sentence.start, first), max(span.end, min(sentence.end, last)))


def _versioned(context: Context, version: Candidate, sentence: Span) -> Candidate:
    """What a version is of, by the noun before it in its sentence: "the rockets fly 70 km, the longer version 150"."""
    if version.span.of(context.folded) not in _VERSIONS:
        return version
    before = candidates_in(context, Span(sentence.start, version.span.start), MISSILES)
    last = before[-1] if before else None
    return last if last and last.mention is None and last.span.of(context.folded) in _ROUNDS else version


def _other_subject(context: Context, span: Span, sentence: Span, kinds: frozenset[str]) -> Resolution | None:
    """A weapon of another kind that the sentence is about, where nothing else in it fits: "The Harop flies far"."""
    if kinds == WEAPONS or not kinds <= MISSILES or context.folded.startswith(_OF_THEM, span.end):
        return None
    chosen = choose(context.document.text, span, sentence, candidates_in(context, sentence, WEAPONS))
    if chosen is None or chosen[0].mention is None or chosen[1] != "named: before the figure":
        return None
    return None if is_oblique(context.document.text, chosen[0].span) else named(chosen[0].mention, chosen[1])


def _met_by(context: Context, noun: Candidate, sentence: Span) -> Resolution | None:
    """What meets any such things, by its name before them: "the Kalkan stops ballistic missiles at 40 km"."""
    before = mentions_within(context, Span(sentence.start, max(sentence.start, noun.span.start)))
    shield = next((m for m in reversed(before) if m.alias.kind in WEAPONS and m.alias.kind not in MISSILES), None)
    text = context.document.text
    if shield is None:
        return _fired_by(context, noun, sentence)
    if is_oblique(text, shield.span) or _SAME.fullmatch(text, shield.span.end, noun.span.start):
        return None
    one = _ANY_ONE.search(text, max(0, noun.span.start - _BESIDE), noun.span.start)
    return named(shield, "named: before the figure") if one or is_plain_plural(text, noun) else None


def _another(context: Context, noun: Candidate, sentence: Span) -> Resolution | None:
    """A weapon without a name that is told beside a named one: "the Kalkan, which flies far, and a new missile"."""
    text = context.document.text
    start = max(sentence.start, noun.span.start - _BESIDE)
    if text.find("and a", start, noun.span.start) < 0 or not _AND_A_NEW.search(text, start, noun.span.start):
        return None
    before = mentions_within(context, Span(sentence.start, noun.span.start))
    named_one = any(m.alias.kind in MISSILES for m in before)
    return unnamed(context, noun.span) if named_one else None


def _fired_by(context: Context, noun: Candidate, sentence: Span) -> Resolution | None:
    """Such as "the launcher fires missiles to 290 km": the launcher or the shield that a sentence begins with."""
    if not context.document.text.startswith("The ", sentence.start):
        return None
    first = next(iter(candidates_in(context, Span(sentence.start, noun.span.start), CARRIERS)), None)
    if first is None or first.mention or first.span.of(context.folded) not in _THAT_FIRE:
        return None
    text = context.document.text
    fires = _FIRES.match(text, first.span.end)
    if not fires or fires.end() > noun.span.start or not _THE.fullmatch(text, sentence.start, first.span.start):
        return None
    found = antecedent(context, first.span, first.kinds)
    return found if found and found.mention and found.mention.alias.kind in CARRIERS else None


def _of_two(context: Context, span: Span, sentence: Span, kinds: frozenset[str]) -> Resolution | None:
    """What "the former" or "the latter" before a figure means: the first or second of the two names before it."""
    if not has_word(context, _POINTERS, sentence.start, span.start):
        return None
    before = context.document.text[sentence.start : span.start]
    pointing = list(_POINTING.finditer(before))
    if not pointing:
        return None
    at = span.start - len(before) + pointing[0].start()
    two = _joined(context, at) or _distinct(mentions_before(context, at, kinds, _RECENT))
    word = pointing[-1][1]
    if len(two) < 2 or (word in _ORDINALS and not _are_pair(context, two, span)):
        return None
    return named(two[1 if word in ("former", "first") else 0], "pointed: the former, the latter")


def _joined(context: Context, before: int) -> Sequence[Mention]:
    """The last two systems before a place, of whatever kinds, if "and" joins them: "the Kalkan and the Sarab"."""
    two = mentions_before(context, before, WEAPONS, 2)
    if len(two) < 2 or two[0].alias.name == two[1].alias.name:
        return ()
    return two if _AND.fullmatch(context.document.text, two[1].span.end, two[0].span.start) else ()


def _distinct(mentions: Iterable[Mention]) -> Sequence[Mention]:
    """The nearest mention of each system."""
    nearest: dict[str, Mention] = {}
    for mention in mentions:
        nearest.setdefault(mention.alias.name, mention)
    return tuple(nearest.values())


def _are_pair(context: Context, two: Sequence[Mention], figure: Span) -> bool:
    """Whether the last two systems stand alone in one sentence, this one or the one before: "an X and a Y"."""
    here, there = (sentence_index(context.document, span.start) for span in (figure, two[0].span))
    sentence = context.document.sentences[there].span
    names = {m.alias.name for m in mentions_within(context, sentence) if m.alias.kind in WEAPONS}
    return here - there <= 1 and names == {mention.alias.name for mention in two[:2]} and sentence.holds(two[1].span)


def _apposed(context: Context, candidate: Candidate, kinds: frozenset[str]) -> Resolution | None:
    """The name a noun stands beside: "the RS-26, an intercontinental ballistic missile"."""
    last = next(iter(mentions_before(context, candidate.span.start, kinds, 1)), None)
    if last is None or candidate.span.start - last.span.end > _BESIDE:
        return None
    beside = _APPOSED.fullmatch(context.document.text, last.span.end, candidate.span.start)
    return named(last, "named: before the figure") if beside else None


def _carrier(context: Context, candidate: Candidate) -> Resolution | None:
    """A launcher or the like by its name, else as that of the missile: "Scud launcher"."""
    found = antecedent(context, candidate.span, candidate.kinds)
    missile = antecedent(context, candidate.span, MISSILES)
    ahead = found is not None and found.rule == "noun: later in the text" and is_named_before(missile, candidate.span)
    if found and found.mention and not ahead:
        return found
    noun = candidate.span.of(context.document.text).lower().removesuffix("s")
    if noun == "drone":
        return unnamed(context, candidate.span) or Resolution(name=noun, rule="as written")
    return Resolution(name=f"{name_in_text(missile)} {noun}", rule=missile.rule, mention=None) if missile else None


def name_in_text(system: Resolution) -> str:
    """Name by which a launcher is called after its missile, with the version: "Hyunmoo-5 launcher"."""
    own = system.variant and is_full_name(system.name, system.variant)
    full = system.variant if system.variant and own else system.name
    written = system.mention.alias.text if system.mention else full
    return written if full.startswith(written) else full


def _rockets_of_launcher(context: Context, noun: Span, found: Resolution | None) -> Resolution | None:
    """Such as "the rockets" in a report on a launcher that fires missiles too: its rockets, not its missile."""
    if "rocket" not in noun.of(context.document.text).lower() or (found and _is_rocket(context, noun, found)):
        return None
    carrier = antecedent(context, noun, _LAUNCHERS)
    launcher = carrier.mention if carrier else None
    if launcher is None or launcher.alias.kind not in _LAUNCHERS or launcher.span.start > noun.start:
        return None
    before = mentions_before(context, noun.start, MISSILES, _RECENT)
    rocket = next((m for m in before if _is_called_rocket(context, m)), None)
    if rocket:
        return named(rocket, "noun: before")
    return Resolution(name=f"{launcher.alias.name} rockets", rule="noun: rockets of the launcher", mention=launcher)


def _is_rocket(context: Context, noun: Span, found: Resolution) -> bool:
    """Whether the text itself, or the name, calls the system a rocket."""
    before = mentions_before(context, noun.start, MISSILES, _RECENT)
    return any(_is_called_rocket(context, m) for m in before if m.alias.name == found.name)


def _is_called_rocket(context: Context, name: Mention) -> bool:
    """Whether a name is that of a rocket, or has the word in it or right behind it."""
    behind = context.document.text[name.span.end : name.span.end + 8]
    return name.alias.kind == "rocket" or "rocket" in (name.alias.text + behind).lower()
