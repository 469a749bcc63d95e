"""Words that introduce what somebody says, and how each of them takes it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib import resources

from flyout.claims.speech.lines import SYSTEM_KINDS, Line
from flyout.claims.speech.roles import WEAPONS
from flyout.claims.speech.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    ITS,
    NEGATIONS,
    OBLIQUE,
    POSSESSIVE_MARKS,
    PREPOSITIONS,
    RELATIVES,
    Word,
    Words,
    lowers,
)
from flyout.core.record import record
from flyout.documents.model import HEADLINE

_FILE = "data/speech_verbs.csv"
_SHORT = 6
"""Most words of a speaker between "which" and "says"."""

_PASSED = AUXILIARIES | {"himself", "herself", "itself", "themselves", "long"}
_ASKED = frozenset({"asked", "asks", "ask", "asking"})
_AT = frozenset({"first", "last", "once"})
_AFTER_NOUNS = frozenset({"run", "range", "vary", "differ", "put", "suggest", "show", "point", "indicate", "go"})
"""Verbs of several things: what stands before them is a noun."""

_PARTICIPLES = frozenset({"shown", "given", "known", "written", "seen", "foreseen"})
_HAVING = frozenset({"has", "have", "had", "having", "hasn't", "haven't", "hadn't"})
_PLAINLY = frozenset({"said", "says", "told", "added", "wrote", "warned", "insisted"})
"""Verbs of saying that are no adjectives: not "one reported attack"."""

_TALES = frozenset({"reports", "claims", "estimates", "charges", "comments", "remarks"})
"""What others tell, with the form of a verb."""

_NO_SAYING = {
    **dict.fromkeys(("count", "counts", "counted", "counting"), ("on",)),
    **dict.fromkeys(("give", "gives", "gave", "given", "giving"), ("up",)),
}
"""Verbs of saying that say nothing with the particle behind them."""

_CHANNELS = frozenset({"telephone", "phone", "email", "e-mail", "text", "letter", "fax", "video", "mail", "radio"})
"""By what somebody is spoken to from afar: "he said by telephone"."""

_FIRST = frozenset({"first", "last", "latest", "only"})
BRINGING = frozenset({"led", "leads", "leading", "prompted", "prompts", "prompting"})
"""Verbs for what brings somebody to say something."""

_CARRIERS = lowers("continue continues continued began begins begin went goes go used hastened rushed")
_INCLINED = frozenset({"quick", "careful", "keen", "eager", "happy", "swift", "glad", "sad", "sorry"})
"""What somebody is who says a thing: "was careful to say that"."""


@record()
class SpeechVerb:
    """A verb of saying and what may follow it.

    Parameters
    ----------
    base : str
    frames : frozenset of str
        "clause" (that ...), "quote" (only or also quotation marks), "object"
        (what is said is its object), "told" (takes a listener), "promise"
        (to ...), "figure" (give the range as 300 km), "as" (describe X as Y), "name" (call X Y), "put" (put X at
        Y), "reaction" (criticise X), "feeling" (voice X), "denial", "citing", "hold" (of persons), "asks" (of papers),
        "weak" (says little by itself: needs a clause after it).
    """

    base: str
    frames: frozenset[str]

    def takes(self, *frames: str) -> bool:
        """Whether one of `frames` may follow."""
        return not self.frames.isdisjoint(frames)


@record(kw_only=False)
class Cue:
    """A verb of saying at words `first` to `last` of a sentence.

    `form` is "base", "third", "past" or "participle" (the -ing form);
    `before` is the place of the word before it, adverbs and auxiliaries
    skipped, -1 at the start.
    """

    first: int
    last: int
    verb: SpeechVerb
    form: str
    before: int


@cache
def _forms() -> Mapping[str, tuple[SpeechVerb, str, str]]:
    """First word of each form -> the verb, the form, the particle that must follow."""
    table: dict[str, tuple[SpeechVerb, str, str]] = {}
    file = resources.files("flyout.claims").joinpath(_FILE)
    with file.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            verb = SpeechVerb(base=row["base"], frames=frozenset(row["frames"].split()))
            for form in ("base", "third", "participle", "past"):
                for written in row[form].split("|"):
                    head, _, particle = written.partition(" ")
                    table[head + " " + particle if particle else head] = (verb, form, particle)
    return table


_CLAIMABLE = frozenset({"damages", "compensation", "lives", "victory", "victims"})
_SHOWING = frozenset({"revealed", "reveals", "reveal"})


@cache
def _particles() -> frozenset[str]:
    """What stands behind the verb in some forms: the "out" of "pointed out"."""
    return frozenset(particle for _, _, particle in _forms().values() if particle)


@cache
def _heads() -> frozenset[str]:
    """First words of all forms."""
    return frozenset(form.split()[0] for form in _forms())


def _look_up(words: Words, index: int) -> tuple[int, SpeechVerb, str] | None:
    """The verb of saying at `index`: its last word, which may be a particle behind it, the verb and its form."""
    table = _forms()
    low, following = words[index].low, words[index + 1].low if index + 1 < len(words) else ""
    pair = table.get(f"{low} {following}") if following in _particles() else None
    if pair:
        return index + 1, pair[0], pair[1]
    single = table.get(low)
    return (index, single[0], single[1]) if single else None


def before(words: Words, index: int) -> int:
    """Index of the word before `index`, adverbs, auxiliaries and "itself" skipped; -1 at the start."""
    index -= 1
    while index >= 0 and ((words[index].low in _PASSED and words[index].text != "May") or words[index].adverb):
        index -= 1 + (index > 0 and words[index].low in _AT and words[index - 1].low == "at")
    return index


def _is_finite(line: Line, index: int, form: str, left: int) -> bool:
    """Whether the form at `index` is a verb of its own clause, and no noun, adjective or passive."""
    words, low, previous = line.words, line.row[index], line.row[index - 1] if index else ""
    lows = line.row[left + 1 : index] if left + 1 < index else []
    if lows and (not NEGATIONS.isdisjoint(lows) or (form == "past" and not BE.isdisjoint(lows))):
        return False
    if previous == "command" and low in {"post", "posts"}:
        return False  # where an army is led from
    if index > 1 and words[index - 2].low == "jane":
        return form != "base"  # "Jane's believes"
    if previous in {"one", "another"} and low in _PLAINLY:
        return True  # "officers are blunter: one said"
    if previous in DETERMINERS or previous in POSSESSIVE_MARKS or previous == "such":
        return previous in {"both", "all", "many", "some", "few", "this", "that"}
    if form == "base" and previous == "to":
        return index > 1 and (words[index - 2].low in _CARRIERS or _is_brought(words, index))
    following = words[index + 1].low if index + 1 < len(words) else ""
    if following == "not" and low in _ASKED:
        return False  # "who asked not to be named"
    by = following == "by" and not (index + 2 < len(words) and words[index + 2].low in _CHANNELS)
    if form == "past" and (by or _is_hearsay(words, index) or _is_bare(words, index, lows)):
        return False
    if form == "third" and (following in _AFTER_NOUNS or _is_told(words, index)):
        return False  # "intelligence estimates run from 25 to 50"
    if following in _NO_SAYING.get(low, ()):
        return False  # "is counting on the Tomahawk", "gave up all missiles"
    if following in _CLAIMABLE and low.startswith("claim"):
        return False  # "could claim damages"
    if low == "states" and following.endswith("ed"):
        return False  # "the three Baltic states placed an order"
    aux = following in AUXILIARIES and following != "having"
    return not (form in {"third", "base"} and aux) or _asks_which(words, index)


def _is_bare(words: Words, index: int, skipped: list[str]) -> bool:
    """Whether a participle that is no past stands without its "has": "a warhead, first shown in May"."""
    return words[index].low in _PARTICIPLES and _HAVING.isdisjoint(skipped)


def _is_told(words: Words, index: int) -> bool:
    """Whether a noun with the form of a verb is what somebody tells or denies: "rejected reports that"."""
    before = words[index - 1]
    told = words[index].low in _TALES and is_speech_verb(before)
    return before.low.endswith("ed") and (told or words[index].low == "questions")  # "referred questions to the army"


def _is_brought(words: Words, index: int) -> bool:
    """Whether something leads somebody to say what the verb at `index` says, or somebody is the first to say it."""
    if words[index - 2].low in _FIRST:
        return index > 3 and words[index - 4].low in BE
    if words[index - 2].low == "on":
        return index > 2 and words[index - 3].low in _CARRIERS
    if words[index - 2].low in _INCLINED:
        return index > 2 and words[index - 3].low in BE  # "was quick to note"
    if words[index - 2].low == "as":
        return index > 2 and words[index - 3].low == "far"  # "went so far as to say"
    return any(word.low in BRINGING for word in words[max(0, index - _SHORT) : index - 2])


def _is_hearsay(words: Words, index: int) -> bool:
    """Whether "said to" tells what nobody named says: "said to reach 500 km", not "said to reporters"."""
    if words[index].low != "said" or index + 2 >= len(words) or words[index + 1].low != "to":
        return False
    whom = words[index + 2]
    return not (whom.capital or whom.low in DETERMINERS or whom.low in OBLIQUE or whom.low.endswith("s"))


def _asks_which(words: Words, index: int) -> bool:
    """Whether a speaker stands between "which" and a verb of saying: "which the government says can fly 300 km"."""
    near = words[max(0, index - _SHORT) : index - 1]
    for k, word in enumerate(near):
        own = k + 1 < len(near) and near[k + 1].low in ITS
        if word.low == "which" or (word.low == "that" and k > 0 and near[k - 1].low in WEAPONS and not own):
            return True
    return False


def _shows_weapon(line: Line, index: int) -> bool:
    """Whether a weapon is what is revealed, and nothing said: "revealed the Sarab", and no "revealed the range of"."""
    for k in range(index + 1, min(index + 1 + _SHORT, len(line.words))):
        if line.row[k] in PREPOSITIONS or line.row[k] in RELATIVES or line.words[k].mark:
            return False
        mention = line.names.get(k)
        if line.row[k] in WEAPONS or (mention and mention.alias.kind in SYSTEM_KINDS):
            return True
    return False


def find_cues(line: Line) -> list[Cue]:
    """Verbs of saying among the words of a sentence, those in quotation marks and in names left out."""
    heads = _heads()
    if line.lows.isdisjoint(heads):
        return []
    cues: list[Cue] = []
    for index in [k for k, low in enumerate(line.row) if low in heads]:
        word = line.words[index]
        if line.quoted[index] or index in line.names or (cues and index <= cues[-1].last):
            continue
        if word.capital and line.part is not HEADLINE and word.low != "said" and not word.low.endswith("ing"):
            continue
        if word.low in _SHOWING and _shows_weapon(line, index):
            continue
        found = _look_up(line.words, index)
        if found is None:
            continue
        (last, verb, form), left = found, before(line.words, index)
        if _is_finite(line, index, form, left):
            cues.append(Cue(index, last, verb, form, left))
    return cues


def is_speech_verb(word: Word) -> bool:
    """Whether a single word is some form of a verb of saying."""
    return word.low in _forms()


def is_denial(word: Word) -> bool:
    """Whether a single word is some form of a verb that denies what others say."""
    found = _forms().get(word.low)
    return found is not None and ("denial" in found[0].frames or found[0].base in {"reject", "dismiss"})
