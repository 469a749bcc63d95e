"""What a counted noun without a name stands for: "the 40 missiles", "two systems", "nine impacts"."""

from __future__ import annotations

import re

from flyout.claims.actors import FOES
from flyout.claims.antecedents import is_named_before, named
from flyout.claims.candidates import CARRIERS, MISSILES, WEAPONS
from flyout.claims.context import Context
from flyout.claims.interceptors import INTERCEPTORS, attacks, can_be
from flyout.claims.measures.counts import TESTS
from flyout.claims.measures.owners import attackers, fired_by, firing, holding, named_after
from flyout.claims.nameless import demonym, owner_of_unnamed
from flyout.claims.origins import HOMES
from flyout.claims.places import mentions_before, mentions_within, sentence_at
from flyout.claims.subjects import Resolution, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

MISSILE_NOUNS = words(
    "missile missiles icbm icbms irbm irbms slbm slbms projectile projectiles warhead warheads stage stages"
)
GENERIC = words("""
    rocket rockets weapon weapons one ones more others other system systems vehicle vehicles interceptor interceptors
    round rounds kind kinds sort sorts type types version versions unit units set sets munition munitions
    battery batteries squadron squadrons regiment regiments cell cells submunition submunitions
    example examples specimen specimens copy copies piece pieces prototype prototypes model models
    countries nations states armies navies sites
""")
_HELD = words("missiles rockets warheads icbms")
_DRONES = words("drone drones uav uavs")
INTERCEPTOR_NOUNS = words("interceptor interceptors")
_SHIELDS = frozenset({"defence"})
_OTHER_DRONES = re.compile(r"\b(?:reconnaissance|surveillance|decoy|naval|sea|underwater|interceptor|FPV)\b")
_NEAR = 2  # missiles looked back at for interceptors
_PLAIN_ROUNDS = re.compile(r"(?:test|training|practice|live|further|such|remaining|new|guided|unguided|all-up)\s")
_FORMATIONS = words("battalion battalions brigade brigades division divisions")
_AIMED = re.compile(r"\s(?:at|on|into|towards?)\s(?:the\s)?[A-Z]")  # a place, at which no shield fires
_LAUNCH_MODE = re.compile(r"(?:air|ship|submarine|surface|helicopter)-launched missiles?")  # of the one of a report
_BLOCK = re.compile(r"\bBlock (?:[IVX]+|\d)")
SYSTEMS = words(
    "battalion battalions system systems battery batteries squadron squadrons regiment regiments unit units set sets"
)
_CLASSED = re.compile(r"\b(?:missile|defen[cs]e|rocket|artillery|radar)\s\w+$")
_TIED = re.compile(r"\b(?:the|these|those|its|their|of them|both|all|such)\s(?:[\w-]+\s){0,3}$", re.I)
_SOME = re.compile(r"\b(?:includ\w+|among them|such as|for example|one of)\s(?:the\s)?(?:[\w-]+\s){0,2}$")
_AMONG = re.compile(r"\b(?:includ\w+|among (?:them|which)|such as)\s")
_LISTED_WITHIN = 120  # characters between what is counted and a name in its list
_ONE_OF = re.compile(r"\b(?:is|are|was|were)\s(?:(?:but|only)\s)?(?:one\sof|among)\s(?:the\s)?(?:[\w-]+\s){1,2}$")
_OF_KINDS = re.compile(r",?\sof\s(?:(?:several|various|different|many|all|other)\s)+(?:types|kinds|sorts|classes)\b")
_OF_THIS_TYPE = re.compile(r"\sof\s(?:this|that|the\ssame)\s(?:type|kind|model|class|sort)\b")
_SOME_WITHIN = 40  # characters before a name
MANY = 400  # names looked at to tell what a report is about


_DRONE = frozenset({"drone"})
_LAUNCHER = frozenset({"launcher"})


def of_noun(context: Context, noun: Span, phrase: str, head: str) -> Resolution:
    """What a noun without a name stands for."""
    written = Resolution(name=phrase, rule="as written")
    if _LAUNCH_MODE.fullmatch(phrase) and not names_many(context):
        return resolve(context, noun, MISSILES) or written
    holder = holding(context, noun) if head in _HELD and not _OF_THIS_TYPE.match(context.folded, noun.end) else None
    if holder:
        held = phrase.removeprefix("operational ")
        return Resolution(name=held if held.startswith(holder) else f"{holder} {held}", rule="as written")
    if head in INTERCEPTOR_NOUNS:
        return of_interceptors(context, noun) or attackers(context, noun, phrase)
    if head.endswith("s") and head in MISSILE_NOUNS and not is_tied(context, noun) and fired_by(context, noun):
        return attackers(context, noun, phrase)
    if head in MISSILE_NOUNS or head in TESTS:
        first = WEAPONS if head in TESTS else MISSILES
        found = resolve(context, noun, first) or resolve(context, noun, WEAPONS) or written
        fits = (
            can_be(found.name, phrase)
            and not _is_drone(found)
            and not _defends(context, noun, found)
            and not (head.endswith("s") and _is_one_of_them(context, noun, found))
            and not (found.rule == "unnamed" and _of_another(context, noun, found))
            and not _is_of_enemy(context, noun, found)
        )
        return found if fits else attackers(context, noun, phrase)
    if head in ("rockets", "rounds", "weapons") and len(phrase.split()) > 1 and not _PLAIN_ROUNDS.match(phrase):
        return written
    if head in _DRONES and _OTHER_DRONES.search(phrase):
        return written
    if head in _DRONES:
        drones = {m.alias.name for m in context.mentions[:MANY] if m.alias.kind == "drone"}
        found = (resolve(context, noun, _DRONE) or written) if len(drones) == 1 else written
        far = found.rule == "noun: later in the text" and firing(context, noun) is not None
        return attackers(context, noun, phrase) if found is written or far else found
    if head in SYSTEMS:
        system = resolve(context, noun, CARRIERS)
        far = system is not None and system.rule == "noun: before" and " " in phrase and not is_tied(context, noun)
        if far and _CLASSED.search(phrase):
            return written  # "1,570 rocket launchers and 612 surface-to-air missile systems"
        if system and is_named_before(system, noun):
            return system
    generic = head in GENERIC or head in _FORMATIONS or _BLOCK.search(phrase)
    found = (resolve(context, noun, WEAPONS) or written) if generic else written
    plural = head.endswith("s") and head in ("rockets", "missiles")
    later = plural and found.rule == "noun: later in the text"
    fits = can_be(found.name, phrase) and not later and not (head == "rockets" and _no_rocket(context, noun, found))
    return found if fits else attackers(context, noun, phrase)


def _no_rocket(context: Context, noun: Span, found: Resolution) -> bool:
    """Whether rockets that no article ties are others than the missile named: "It fired a Qader. Some 40 rockets fell".

    Where a launcher is named they are its rockets.
    """
    missile = found.mention is not None and found.mention.alias.kind == "missile"
    if not missile or is_tied(context, noun) or mentions_before(context, noun.start, _LAUNCHER, 1):
        return False
    return owner_of_unnamed(context) is not None


def of_interceptors(context: Context, noun: Span) -> Resolution | None:
    """The interceptor or the defence system that interceptors are of, and no missile that strikes."""
    paragraph = sentence_at(context.document, noun).paragraph
    for mention in mentions_before(context, noun.start, MISSILES, _NEAR):
        if mention.alias.name in INTERCEPTORS and sentence_at(context.document, mention.span).paragraph == paragraph:
            return named(mention, "noun: in the paragraph")
    for kinds in (WEAPONS, _SHIELDS):
        found = resolve(context, noun, kinds)
        if found and found.mention and found.rule != "noun: later in the text" and not _strikes(context, found):
            return found
    return None


def _of_another(context: Context, noun: Span, found: Resolution) -> bool:
    """Whether the sentence says that another fires them than the owner of the nameless weapon of the text."""
    owner = firing(context, noun)
    return owner is not None and not found.name.startswith(owner)


def _is_of_enemy(context: Context, noun: Span, found: Resolution) -> bool:
    """Whether the sentence says that the enemy of who has the weapon fires them: no Houthi has a Tomahawk."""
    home = HOMES.get(found.name)
    fired = firing(context, noun) if home else None
    return fired is not None and any(home in war and fired in map(demonym, war - {home}) for war in FOES)


def _defends(context: Context, noun: Span, found: Resolution) -> bool:
    """Whether it is what shoots such things down: an air defence system is no ballistic missile."""
    if found.mention is None or found.mention.alias.kind != "defence":
        return False
    said = noun.of(context.folded)
    aimed = said.rpartition(" ")[2] in MISSILE_NOUNS and _AIMED.match(context.document.text, noun.end) is not None
    return attacks(said) or firing(context, noun) is not None or aimed


def _strikes(context: Context, found: Resolution) -> bool:
    """Whether it is fired at places and not at missiles, as far as the text and the lists say."""
    if found.mention is None or found.mention.alias.kind not in MISSILES or found.name in INTERCEPTORS:
        return False
    return f"{found.mention.alias.text.lower()} interceptor" not in context.folded


def _is_drone(found: Resolution) -> bool:
    return found.mention is not None and found.mention.alias.kind == "drone"


def _is_one_of_them(context: Context, noun: Span, found: Resolution) -> bool:
    """Whether a system named only later is but one of those counted: "those include the X", "the X, the Y and "
    "the Z".
    """
    if found.rule != "noun: later in the text" or found.mention is None:
        return False
    start = found.mention.span.start
    before = context.document.text[max(0, start - _SOME_WITHIN) : start]
    listed = start - noun.end < _LISTED_WITHIN and _AMONG.search(context.document.text, noun.end, start)
    plain = not any(m.alias.kind == "state" for m in mentions_within(context, noun))
    some = _SOME.search(before) is not None or bool(listed)
    return some or names_many(context) or (plain and owner_of_unnamed(context) is not None)


def is_tied(context: Context, noun: Span) -> bool:
    """Whether words tie what is counted to what was spoken of: "40 of the missiles", "12 missiles of this type"."""
    if _OF_THIS_TYPE.match(context.folded, noun.end):
        return True
    return _TIED.search(context.document.text[max(0, noun.start - 40) : noun.start]) is not None


def among_others(context: Context, noun: Span, phrase: str) -> Resolution | None:
    """Things of several kinds: "the Sarab is one of six weapons", "rockets of all types", "naval and air missiles"."""
    text = context.document.text
    if not phrase.endswith("s"):
        return None
    one_of = _ONE_OF.search(text, max(0, noun.start - _SOME_WITHIN), noun.start)
    mixed = one_of or _OF_KINDS.match(text, noun.end) or (" and " in phrase and phrase.endswith("missiles"))
    return of_all(context, noun, phrase) if mixed else None


def of_all(context: Context, noun: Span, phrase: str) -> Resolution:
    """Things of all kinds: by whose they are where the sentence says so, else as written."""
    owner = firing(context, noun) or holding(context, noun)
    return Resolution(name=named_after(context, owner, phrase) if owner else phrase, rule="as written")


def of_many(context: Context, noun: Span, phrase: str) -> Resolution | None:
    """Missiles that no article ties to one of several systems named: whose they are, or as written."""
    tied = is_tied(context, noun) and not fired_by(context, noun)
    plain = not phrase.lower().endswith("s") or phrase.rsplit(maxsplit=1)[-1].lower() in TESTS
    if tied or plain or not names_many(context) or (" " not in phrase and _names_before(context, noun)):
        return None
    owner = firing(context, noun)
    if owner is None and (" " not in phrase or (phrase.rpartition(" ")[2] in _HELD and holding(context, noun))):
        return None
    return Resolution(name=named_after(context, owner, phrase) if owner else phrase, rule="as written")


def _names_before(context: Context, noun: Span) -> bool:
    """Whether the sentence has named a missile by then: "they used PrSM and sank it with two missiles"."""
    start = sentence_at(context.document, noun).span.start
    return any(m.alias.kind in MISSILES for m in mentions_within(context, Span(start, noun.start)))


def names_many(context: Context) -> bool:
    """Whether the report names more than one missile."""
    return len({m.alias.name for m in context.mentions[:MANY] if m.alias.kind in MISSILES}) > 1
