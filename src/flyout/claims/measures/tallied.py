"""What is counted: a system by its name, what a noun stands for, or the noun itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.actors import POWERS, STATES
from flyout.claims.antecedents import is_named_before, named
from flyout.claims.candidates import CARRIERS, NAMED_KINDS
from flyout.claims.context import Context, Mention
from flyout.claims.identified import named_behind
from flyout.claims.measures.counted import (
    GENERIC,
    INTERCEPTOR_NOUNS,
    MANY,
    MISSILE_NOUNS,
    SYSTEMS,
    among_others,
    is_tied,
    names_many,
    of_all,
    of_interceptors,
    of_many,
    of_noun,
)
from flyout.claims.measures.counts import AT_ONCE, CHOOSERS, COMPONENTS, FOR_ROUNDS, LAUNCHERS, PACKED, TESTS
from flyout.claims.measures.measured import best, named_in, of_measure
from flyout.claims.measures.owners import attackers, firing, holding
from flyout.claims.measures.parts import (
    EQUIPMENT,
    as_before,
    fired_alike,
    fired_before,
    launchers_of_nameless,
    of_a_list,
    of_order,
    output_before,
    part_of_nameless,
    told_before,
)
from flyout.claims.measures.window import Window
from flyout.claims.model import Claim
from flyout.claims.nameless import demonym, owner_word
from flyout.claims.places import mentions_before, mentions_within, sentence_at
from flyout.claims.quantities.numbers import ONES, TENS
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, name_in_text, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_PARTED = MISSILE_NOUNS | GENERIC | words("buster busters bomb bombs drone drones glider gliders")
_SHARED = MISSILE_NOUNS | GENERIC | words("launcher launchers drone drones") | TESTS
_SYSTEMS = words("system systems unit units")
_PIECES = COMPONENTS | PACKED  # of the one thing that was named
_HELPERS = words("units vehicles trucks")
_SUPPORT = words("radar command control support supply loader reload transport recovery")
_TRUCKS = words("truck trucks vehicle vehicles")
_CARRIERS = words("launcher launchers tube tubes wheel wheels wheeled axle axles chassis")
_FIRED_KINDS = frozenset({"missile", "rocket", "launcher", "drone"})
_LEADING = words("the a an its his their our some more other another new first last all unarmed dummy of additional")
_FLOWN = re.compile(r"\b(?:launched|fired|intercepted|shot down|hit|struck|downed|flew|fell|exploded)\b")
_NO_NOUNS = words("ones others more fit fits latter former first second")
_LOAD = words("missile missiles interceptor interceptors")
_PARTS = words("warheads nukes vehicles engines boosters fins submunitions bomblets darts")
_SAID_OF = frozenset({"named: before the figure", "noun: in the paragraph", "noun: before"})
_CARRYING = re.compile(
    r"\b(?:has|with|carr(?:y|ies|ied)|hold|holds|deliver|deliver(?:s|ed)|sends?|releas(?:es|ed)|deploy(?:s|ed)?"
    r"|dispens(?:es|ed)|can take)\s"
    r"(?:up to |as many as |about |some |at least )?$"
)
_HITS = words("impact impacts hit hits")
_FOR_WHICH = re.compile(r"\s(?:carrying|loaded with|holding)\s(?:the\s|its\s|an?\s)?(?=[A-Z])")
_THAT = re.compile(r"\s(?:that|which)\s(?:the\s)?(?=[A-Z])")
_HAS = re.compile(
    r"\s(?:is\s(?:believed|thought|said|estimated)\sto\s)?(?:has|had|have|held|holds|possess\w*|own(?:s|ed)?|kept)\b"
)
_OF_THE = re.compile(r"\bof (?:the|these|those|its|their)\s$")
_OF_THE_WITHIN = 10  # characters before a noun
_PLAIN_LAUNCHER = words("""
    fixed mobile such truck trucks vehicle vehicles launcher launchers truck-mounted trailer trailer-mounted
    vertical wheeled tracked towed road-mobile self-propelled ground-based
""")
_FOR_ROUNDS = re.compile(rf"[\w-]+{FOR_ROUNDS}")
_SERIES = TESTS | words("attack attacks raid raids barrage barrages")
_ORDINAL = re.compile(r"\d|(?:\w+(?:th|rd)|first|second)\b")
_THOSE = " of those "
_ASIDE = 120  # characters from a name to what points back at it
_ALIKE = words("drones missiles rockets")
_FELL = re.compile(r"\s(?:had |have )?(?:hit|struck|fell|fallen|landed|came down|slammed|crashed|exploded)\b")
_SHIELDS = frozenset({"defence"})
_JOINED = re.compile(  # and no "one vehicle and four missiles"
    rf"\sand\s(?!(?:{'|'.join(sorted(ONES | TENS))})\s)(?:[a-z-]+\s){{1,3}}?(?:missiles|rockets|drones)\b"
)
_REST = re.compile(r"(?<=\w)\w+")
_NUMBER_OF = re.compile(r"\bnumber of ((?:[a-z]+'s )?(?:[a-z-]+ )?(?:drones|missiles|rockets)) (?:\w+ ){0,2}$")
_HOW_MANY = re.compile(r"\bhow many (drones|missiles|rockets) (?:were|are|did|came|flew|have)\b[^?]{0,40}\?\s+[\"“]?$")
_ASKED_WITHIN = 90  # characters before a sentence
_ARE = (" are ", " were ")
_THEM = (" of them ", " of which ", " of these ")
_ARE_GAP = re.compile(
    r"(?:\sof\s(?:them|which|these))?\s(?:(?:are|were|being)\s)?(?:the\s|of\sthe\s|all\s)?(?:[a-z]+\s){0,2}"
)
_WHICH_GAP = re.compile(r"(?:\s[a-z]+){0,2},\s(?:of\swhich\s)?(?:(?:about|some|nearly|only|at least|all|just)\s){0,2}")
_NAMED_WITHIN = 40  # characters behind a figure
_FAMILY_WITHIN = 40  # characters behind a noun
_MANY_SUCH = re.compile(r"\b(?:(?:cruise|ballistic) )?(?:missiles|rockets|drones|warheads)\b")
_FEW = 4.0  # missiles of one launch, which can all be of one type
_ORDERED = re.compile(
    r"\s(?:that|which|to)?\s?(?:have |had |has )?(?:order|bought|buy|us|operat|field|fly|chos|pick|select)"
)
_FAMILY = re.compile(r",?\sof (?:the )?(?:[a-z-]+ ){0,2}$")


def of_load(context: Context, window: Window) -> Resolution | None:
    """Such as "it holds four missiles": those of the system that was named, or the launcher where none was."""
    noun = window.quantity.noun
    if noun is None or context.folded[noun.start : noun.end].rpartition(" ")[2] not in _LOAD:
        return None
    if any(m.alias.kind in NAMED_KINDS for m in mentions_within(context, noun)):
        return None
    missile = resolve(context, noun, MISSILES)
    carrier = resolve(context, noun, CARRIERS)
    here = carrier and carrier.mention and window.sentence.start <= carrier.mention.span.start < noun.start
    if is_named_before(missile, noun) and (not here or _is_of_the(context, noun)):
        return missile
    return carrier if is_named_before(carrier, noun) else None


def of_count(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """A named system if the noun holds one, else what the noun stands for, else the noun itself."""
    noun = _whole_word(context, window.quantity.noun)
    phrase = _of_state(context, noun, _plain(noun.of(context.document.text))) if noun else ""
    head = phrase.split()[-1].lower().split("-")[-1] if phrase else ""
    if head == "targets" and AT_ONCE.search(window.before):
        return _shield_before(context, window) or of_measure(context, window, "other")
    if window.quantity.rule == "multiple" or head == "times" or (head in _PIECES and " of " not in phrase):
        return of_measure(context, window, "other")
    if 0.0 < window.quantity.value < 1.0 and head not in _SHARED:
        return (_of_family(context, noun) if noun else None) or of_measure(context, window, "other")
    if noun is None or head in _NO_NOUNS:
        return (
            _what_they_are(context, window)
            or _of_which(context, window)
            or output_before(window, claims)
            or as_before(context, window, claims)
            or _of_bare(context, window, claims)
        )
    named = [m for m in mentions_within(context, noun) if m.alias.kind in NAMED_KINDS]
    if named and " and " not in phrase:
        return _help_of(context, noun, phrase, head) or named_in(named[-1])
    if head in _CARRIERS or (head in _TRUCKS and "launcher" in phrase):
        held = _that_has(context, noun, phrase) or launchers_of_nameless(context, window, claims, phrase)
        return held or of_order(window, claims) or carrier_of(context, noun, phrase)
    if head in _PARTED and not named and _is_of_the(context, noun):
        whole = part_of_nameless(context, window, claims, head) or _of_the_noun(context, noun, head)
        return whole or Resolution(name=phrase, rule="as written")
    if head in _PARTS and not named and not holding(context, noun):
        whole = best(context, noun, MISSILES)
        if whole and whole.mention and whole.rule in _SAID_OF and _CARRYING.search(window.before):
            return whole
    if _is_foreign(context, noun) or named or _is_make(context, noun, phrase, head):
        return Resolution(name=phrase, rule="as written")
    if head == "targets" and phrase.partition(" ")[0] in ("targets", "air", "aerial"):
        threats = attackers(context, noun, "missiles and drones")
        owned = threats.name != "missiles and drones"
        return (threats if owned else fired_before(window, claims)) or Resolution(name=phrase, rule="as written")
    if head in _HITS:
        return fired_before(window, claims) or attackers(context, noun, "missiles")
    return _of_thing(context, window, claims, (noun, phrase, head))


def _shield_before(context: Context, window: Window) -> Resolution | None:
    """The defence system that follows so many targets at once, and no missile of it."""
    found = resolve(context, window.quantity.span, _SHIELDS)
    told = found is not None and found.mention is not None and found.mention.span.end < window.quantity.span.start
    return found if told else None


def _that_has(context: Context, noun: Span, phrase: str) -> Resolution | None:
    """Such as "the 400 launchers that Iran had": things without a name, by whose they are."""
    text = context.document.text
    that = _THAT.match(text, noun.end)
    near = mentions_within(context, Span(that.end(), that.end() + 1)) if that else ()
    owner = near[0] if near and near[0].alias.kind in POWERS else None
    if owner is None or not _HAS.match(text, owner.span.end):
        return None
    return Resolution(name=f"{owner_word(context, owner)} {phrase}", rule="as written")


def _is_of_the(context: Context, noun: Span) -> bool:
    """Whether "of the" before a noun ties it to what was spoken of."""
    return _OF_THE.search(context.document.text, max(0, noun.start - _OF_THE_WITHIN), noun.start) is not None


def _of_the_noun(context: Context, noun: Span, head: str) -> Resolution | None:
    """What "of the missiles", "of the systems" takes up."""
    whole = _of_those(context, noun) or (of_interceptors(context, noun) if head in INTERCEPTOR_NOUNS else None)
    if whole:
        return whole
    carrier = resolve(context, noun, CARRIERS) if head in SYSTEMS else None
    return carrier if carrier and carrier.mention else resolve(context, noun, WEAPONS)


def _of_those(context: Context, noun: Span) -> Resolution | None:
    """Such as "It is to follow the Sarab. Forty of those missiles stand in silos": the last one named."""
    if context.folded[noun.start - len(_THOSE) : noun.start] != _THOSE:
        return None
    last = next(iter(mentions_before(context, noun.start, MISSILES, 1)), None)
    return named(last, "noun: in the paragraph") if last and noun.start - last.span.end < _ASIDE else None


def _of_thing(
    context: Context, window: Window, claims: Sequence[Claim], thing: tuple[Span, str, str]
) -> Resolution | None:
    """A counted noun without a name, with its phrase and its head: by what is beside it, what was counted before."""
    noun, phrase, head = thing
    found = _help_of(context, noun, phrase, head) or _of_family(context, noun) or _of_buyers(context, noun, head)
    found = found or among_others(context, noun, phrase)
    found = found or named_behind(context, noun)
    found = found or (_series_of_state(context, window) if head in _SERIES else None)
    if found is None and phrase in _ALIKE:
        found = of_all(context, noun, phrase) if of_a_list(window, claims, phrase) else None
        found = found or fired_alike(window, claims, head) or _counted_alike(context, noun, claims, head)
    if found is None and head in MISSILE_NOUNS and window.quantity.unit == "1":
        found = of_many(context, noun, phrase)
    found = found or of_noun(context, noun, phrase, head)
    if found.name == phrase and (head in EQUIPMENT or head in MISSILE_NOUNS or phrase in _ALIKE):
        told = of_order(window, claims) if head in EQUIPMENT else told_before(window, claims, head)
        if told:
            return told
    if head in EQUIPMENT and found.name == phrase:
        return _equipment_of(context, noun, phrase) or found
    total = window.quantity.value > _FEW and found.rule == "noun: before" and head == "missiles"
    total = total and not is_tied(context, noun)
    fell = total and _FELL.match(context.folded, noun.end) is not None
    return attackers(context, noun, phrase) if fell or (total and firing(context, noun)) else found


def _series_of_state(context: Context, window: Window) -> Resolution | None:
    """Such as "the North's 11th missile launch this year": counted of the state, whatever it fired."""
    start = window.quantity.span.start
    last = next(iter(mentions_before(context, start, STATES, 1)), None)
    owns = last and context.folded[last.span.end : start] == "'s " and _ORDINAL.match(window.own)
    return Resolution(name=last.alias.name, rule="as written") if last and owns else None


def _counted_alike(context: Context, noun: Span, claims: Sequence[Claim], head: str) -> Resolution | None:
    """The nameless things of one owner that were counted before, in a report that names several: "Iraq counted 22"."""
    last = next((c for c in reversed(claims) if c.attribute == "count"), None)
    if last is None or not last.rule.endswith("as written") or not names_many(context) or holding(context, noun):
        return None
    owned = " " in last.subject and last.subject.endswith(f" {head}")
    return Resolution(name=last.subject, rule="as written") if owned else None


def _of_family(context: Context, noun: Span) -> Resolution | None:
    """Such as "11 missiles of the Dongfeng family", "four battalions of S-400"."""
    for mention in mentions_within(context, Span(noun.end, noun.end + _FAMILY_WITHIN))[:1]:
        if mention.alias.kind in WEAPONS and _FAMILY.fullmatch(context.document.text, noun.end, mention.span.start):
            return named_in(mention)
    return None


def _of_buyers(context: Context, noun: Span, head: str) -> Resolution | None:
    """Such as "among 17 nations that have ordered the Narin": what they have."""
    if head not in CHOOSERS:
        return None
    ahead = mentions_within(context, Span(noun.end, noun.end + _FAMILY_WITHIN))
    weapon = next((m for m in ahead if m.alias.kind in WEAPONS), None)
    tells = weapon and _ORDERED.match(context.folded, noun.end, weapon.span.start)
    return named(weapon, "named: after the figure") if weapon and tells else None


def _is_foreign(context: Context, noun: Span) -> bool:
    """Whether a nationality sets the noun apart from the systems the text names."""
    if not any(m.alias.kind == "state" for m in mentions_within(context, noun)):
        return False
    return names_many(context)


def _is_make(context: Context, noun: Span, phrase: str, head: str) -> bool:
    """Whether vehicles or systems have a name of their own that no list has: "60 Marder vehicles"."""
    if not (head in _TRUCKS or head in _SYSTEMS) or "entry" in phrase or _helps(phrase, head):
        return False
    return (
        " " in phrase and phrase[0].isupper() and all(m.alias.kind == "maker" for m in mentions_within(context, noun))
    )


def _helps(phrase: str, head: str) -> bool:
    """Whether things only help a weapon: "radar vehicles", "command launch units"."""
    return head in _HELPERS and not _SUPPORT.isdisjoint(phrase.lower().split())


def _help_of(context: Context, noun: Span, phrase: str, head: str) -> Resolution | None:
    """What only helps a weapon, by its name: "25 radar vehicles" as "Narin radar vehicle"."""
    if not (_helps(phrase, head) and phrase.endswith(head)):
        return None
    if any(m.alias.kind in NAMED_KINDS for m in mentions_within(context, noun)):
        return Resolution(name=phrase.removesuffix("s"), rule="as written")
    weapon = resolve(context, noun, MISSILES) or resolve(context, noun, WEAPONS)
    if weapon is None or weapon.rule == "noun: later in the text":
        return Resolution(name=phrase, rule="as written")
    return Resolution(name=f"{name_in_text(weapon)} {phrase.removesuffix('s')}", rule=weapon.rule)


def _equipment_of(context: Context, noun: Span, phrase: str) -> Resolution | None:
    """What is part of a weapon, by its name: "The deal covers 72 launcher modules" as "Narin launcher modules"."""
    weapon = resolve(context, noun, WEAPONS) if phrase.islower() else None
    if weapon is None or weapon.rule in ("noun: later in the text", "unnamed"):
        return None
    if weapon.rule == "noun: before" and names_many(context):
        return None
    name = name_in_text(weapon).removesuffix(" launcher")
    return Resolution(name=f"{name} {phrase}", rule=weapon.rule)


def carrier_of(context: Context, noun: Span, phrase: str) -> Resolution:
    """The launcher by name, else the launcher of the missile, else as written."""
    for_it = _FOR_WHICH.match(context.document.text, noun.end)
    near = mentions_within(context, Span(for_it.end(), for_it.end() + 1)) if for_it else ()
    if near and near[0].alias.kind in MISSILES:
        return Resolution(name=f"{name_in_text(named_in(near[0]))} launcher", rule="named: after the figure")
    own = {word for word in phrase.lower().split() if not _FOR_ROUNDS.fullmatch(word)}
    if _is_of_the(context, noun):
        own = own.difference(*(m.alias.text.lower().split() for m in mentions_within(context, noun)))
    if own & LAUNCHERS and not own <= _PLAIN_LAUNCHER:
        return Resolution(name=phrase, rule="as written")
    known = any(m.alias.kind in CARRIERS for m in context.mentions[:MANY])
    found = resolve(context, noun, CARRIERS) if known else None
    missile = resolve(context, noun, MISSILES)
    if found and is_named_before(missile, noun) and _is_farther(found, missile):
        found = None
    if found and found.mention and not ("launchers" in own and _is_nearer(context, noun, missile, found.mention)):
        return found
    if missile is None:
        return Resolution(name=phrase, rule="as written")
    return Resolution(name=f"{name_in_text(missile)} launcher", rule=missile.rule)


def _is_farther(carrier: Resolution, missile: Resolution | None) -> bool:
    """Whether another paragraph names a carrier, and this one the missile."""
    near = missile is not None and missile.rule == "noun: in the paragraph"
    return carrier.rule == "noun: later in the text" or (carrier.rule == "noun: before" and near)


def _is_nearer(context: Context, noun: Span, missile: Resolution | None, carrier: Mention) -> bool:
    """Whether the sentence names a missile, and the carrier was named before it."""
    if missile is None or missile.mention is None:
        return False
    sentence = sentence_at(context.document, noun).span
    named = missile.mention.span
    return sentence.holds(named) and named.end <= noun.start and carrier.span.end <= sentence.start


def _whole_word(context: Context, noun: Span | None) -> Span | None:
    """A counted noun with the rest of its last word: "36 M30A2", "900 strike and air defence missiles"."""
    rest = _REST.match(context.document.text, noun.end) if noun else None
    if noun and rest is None and context.folded[noun.end - 1] != "s":
        rest = _JOINED.match(context.folded, noun.end)
    return Span(noun.start, rest.end()) if noun and rest else noun


def _what_they_are(context: Context, window: Window) -> Resolution | None:
    """Such as "Half are the newest Block V; the other 200 are Block IV"."""
    end = window.quantity.span.end
    if not window.after.startswith((*_ARE, *_THEM)):
        return None
    name = next((m for m in mentions_within(context, Span(end, end + _NAMED_WITHIN)) if m.alias.kind in WEAPONS), None)
    return named_in(name) if name and _ARE_GAP.fullmatch(context.document.text, end, name.span.start) else None


def _of_which(context: Context, window: Window) -> Resolution | None:
    """Such as "the Tornado, 85 of which are left", "Narin missiles, of which ten were hit": the name right before."""
    start = window.quantity.span.start
    if not (window.after.startswith(" of which") or window.before[-_NAMED_WITHIN:].find(" of which ") >= 0):
        return None
    near = mentions_within(context, Span(max(window.sentence.start, start - 2 * _NAMED_WITHIN), start))
    last = next((m for m in reversed(near) if m.alias.kind in NAMED_KINDS), None)
    return named_in(last) if last and _WHICH_GAP.fullmatch(context.folded, last.span.end, start) else None


def _of_bare(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """What a number without a noun counts: nameless things counted before, or what flew or was shot down."""
    number = _NUMBER_OF.search(window.before)
    asked = None if number else _how_many(context, window)
    if number:
        first = window.quantity.span.start - len(window.before)
        what = Span(first + number.start(1), first + number.end(1))
        return Resolution(name=_of_state(context, what, what.of(context.document.text)), rule="as written")
    if asked:
        return Resolution(name=asked[1], rule="as written")
    found = _of_bare_name(context, window)
    if found is None or found.rule != "noun: later in the text":
        return found
    counted = (c for c in reversed(claims) if c.attribute == "count" and c.rule.endswith("as written"))
    last = next((c for c in counted if c.subject.rpartition(" ")[2] in _ALIKE), None)
    holder = None if last else holding(context, window.quantity.span)
    if holder:
        return Resolution(name=f"{holder} {_spoken_of(context, window.quantity.span.start)}", rule="as written")
    return Resolution(name=last.subject, rule="as written") if last else found


def _spoken_of(context: Context, before: int) -> str:
    """The last weapons without a name that a report has spoken of: "ballistic missiles"."""
    found = _MANY_SUCH.findall(context.folded[max(0, before - _ASIDE) : before])
    return found[-1] if found else "missiles"


def _how_many(context: Context, window: Window) -> re.Match[str] | None:
    """The things that the question right before asks the number of: "How many missiles were there? Eighty"."""
    before = context.folded[max(0, window.sentence.start - _ASKED_WITHIN) : window.sentence.start]
    return _HOW_MANY.search(before) if "?" in before else None


def _of_bare_name(context: Context, window: Window) -> Resolution | None:
    """What a number without a noun counts: where it flew or was shot down, no defence system."""
    fired = resolve(context, window.quantity.span, _FIRED_KINDS)
    if fired and fired.mention and _is_flown(window):
        return fired
    return best(context, window.quantity.span, WEAPONS if window.quantity.dimension == "rate" else _FIRED_KINDS)


def _is_flown(window: Window) -> bool:
    """Whether what is counted was fired or shot down."""
    return bool(_FLOWN.search(window.before[-40:]) or _FLOWN.search(window.after[:40]))


def _of_state(context: Context, noun: Span, phrase: str) -> str:
    """Such as "Iran's launchers" as "Iranian launchers"."""
    owner, mark, rest = phrase.replace("’", "'").partition("'s ")
    states = {m.alias.text: m.alias.name for m in mentions_within(context, noun) if m.alias.kind == "state"}
    return f"{demonym(states[owner])} {rest}" if mark and owner in states else phrase


def _plain(noun: str) -> str:
    """A noun phrase without the small words it begins with."""
    parts = noun.split()
    while len(parts) > 1 and parts[0].lower() in _LEADING:
        parts = parts[1:]
    return " ".join(parts)
