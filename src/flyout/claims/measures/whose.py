"""Whose figure it is: the system, or the thing counted or paid for, as the words name it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flyout.claims.antecedents import demonym, owner_of_unnamed
from flyout.claims.candidates import INTERCEPTORS, attacks, can_be
from flyout.claims.context import Context, Mention
from flyout.claims.measures.counts import TESTS
from flyout.claims.measures.owners import fired_by, firing
from flyout.claims.measures.window import Window
from flyout.claims.model import Claim
from flyout.claims.places import mentions_within, sentence_at
from flyout.claims.subjects import MISSILES, WEAPONS, Resolution, name_in_text, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_FLIGHT = words("""
    range min_range flight_distance apogee altitude flight_time speed cep payload_mass propellant_mass thrust burn_time
    stages
""")
_MISSILE_NOUNS = words(
    "missile missiles icbm icbms irbm irbms slbm slbms projectile projectiles warhead warheads stage stages"
)
_GENERIC = words("""
    rocket rockets weapon weapons one ones more others other system systems vehicle vehicles interceptor interceptors
    round rounds type types version versions unit units set sets munition munitions battery batteries squadron
    squadrons regiment regiments cell cells submunition submunitions
""")
_PARTED = _MISSILE_NOUNS | _GENERIC | words("buster busters bomb bombs drone drones glider gliders")
_SHARED = _MISSILE_NOUNS | _GENERIC | words("launcher launchers drone drones") | TESTS
_CARRIERS = words("launcher launchers tube tubes wheel wheels wheeled axle axles chassis")
_CHASSIS = re.compile(r"^[\s-](?:[\w-]+\s){0,3}?(?:chassis|truck|vehicle|launcher|trailer)s?\b")
_HEAVY = re.compile(r"\b(?:launcher|vehicle|truck|system|drone|bomb|radar)s?\b")
_OWNERS = frozenset({"state", "force"})
_FIRED_KINDS = frozenset({"missile", "rocket", "launcher", "drone"})
_CARRIER_KINDS = frozenset({"launcher", "defence"})
_NAMED_KINDS = WEAPONS | {"aircraft"}
_PART_OF = re.compile(r"\b(?:part of|included in) (?:an?|the) (?:[\w-]+ ){0,2}$")
_AID = re.compile(r"\b(?:aid|assistance|donat\w+|drawdown)\b")
_PACKAGE = re.compile(r"\b(package|aid|assistance|contract|deal|budget|programm?e|sale|loan|tranche)\b")
_LEADING = words("the a an its his their our some more other another new first last all unarmed dummy of additional")
_LAUNCHERS = words("launcher launchers")
_DRONES = words("drone drones uav uavs")
_INTERCEPTOR = words("interceptor interceptors")
_OTHER_DRONES = re.compile(r"\b(?:reconnaissance|surveillance|decoy|naval|sea|underwater|interceptor|FPV)\b")
_NO_NOUNS = words("ones others more fit fits")
_HITS = words("impact impacts hit hits")
_PLAIN_ROUNDS = re.compile(r"(?:test|training|practice|live|further|such|remaining|new)\s")
_FORMATIONS = words("battalion battalions brigade brigades division divisions")
_BLOCK = re.compile(r"\bBlock (?:[IVX]+|\d)")
_OF_THE = re.compile(r"\bof (?:the|these|those|its|their)\s$")
_SYSTEMS = words(
    "battalion battalions system systems battery batteries squadron squadrons regiment regiments unit units set sets"
)
_TIED = re.compile(r"\b(?:the|these|those|its|their|of them|both|all|such)\s(?:[\w-]+\s){0,3}$", re.I)
_SOME = re.compile(r"\b(?:includ\w+|among them|such as|for example|one of)\s(?:the\s)?(?:[\w-]+\s){0,2}$")
_SOME_WITHIN = 40  # characters before a name
_THEM = re.compile(r"\s?\bof (?:them|these|those)\b")
_DOWNED = re.compile(r"\b(?:shot down|downed|destroyed|intercepted|stopped|brought down|got|repelled)\s(?:\w+\s){0,2}$")
_FIRED = frozenset({"launched", "intercepted", "hit", "other"})
_NEAR_COUNT = 700  # characters between a whole and its part
_FAR_RULES = frozenset({"noun: later in the text", "noun: before"})
_UNNAMED = re.compile(r"\b(missile|rocket|drone|interceptor)s?\b")
_BEGINNING = 1000  # characters in which a report on unnamed missiles says so
_MANY = 400  # names looked at to tell what a report is about
_PLAIN_LAUNCHER = words("""
    fixed mobile such launcher launchers truck-mounted trailer trailer-mounted vertical wheeled tracked towed
    road-mobile self-propelled ground-based
""")


def whose(context: Context, window: Window, attribute: str, claims: Sequence[Claim]) -> Resolution | None:
    """Subject of the claim a figure makes, or None where nothing fits.

    Parameters
    ----------
    context : Context
    window : Window
    attribute : str
    claims : sequence of Claim
        Those read before it, for "the other 48".
    """
    if attribute == "missiles_per_launcher" and window.quantity.noun is None:
        return _best(context, window.quantity.span, MISSILES)
    if window.quantity.dimension in ("count", "rate"):
        return _of_count(context, window, claims)
    if attribute == "contract_value":
        return _of_deal(context, window)
    if attribute == "other" and _CHASSIS.match(window.after):
        return _carrier(context, window.quantity.span, "launcher")
    return _of_measure(context, window, attribute)


def of_report(context: Context) -> Resolution | None:
    """What a report is about, for a figure that nothing nearer claims: its first weapon, else whose missiles."""
    first = next((m for m in context.mentions[:_MANY] if m.alias.kind in WEAPONS), None)
    if first is not None:
        return Resolution(name=first.alias.name, variant=first.alias.variant, rule="noun: before", mention=first)
    noun = _UNNAMED.search(context.folded, 0, _BEGINNING)
    owner = owner_of_unnamed(context)
    return Resolution(name=f"{owner} {noun[1]}", rule="unnamed") if noun and owner else None


def _of_measure(context: Context, window: Window, attribute: str) -> Resolution | None:
    span = window.quantity.span
    light = attribute == "launch_mass" and not _HEAVY.search(window.before)
    missile = attribute in _FLIGHT or light or window.quantity.dimension == "length"
    first = MISSILES if missile and not window.name_follows else WEAPONS
    plane = _aircraft(context, window)
    if plane:
        return plane
    return (
        _noun_behind(context, window)
        or _share_of_fired(context, window)
        or _best(context, span, first)
        or _shared_out(context, window)
    )


_SHARE = re.compile(
    r"\sof (?:the |its |their |all |those |these )?(?:roughly |about |some |nearly |\d[\d,.]* )*"
    r"(?P<what>(?:[a-z-]+ )?(?:missiles|rockets|projectiles|drones|threats))\b"
)


def _share_of_fired(context: Context, window: Window) -> Resolution | None:
    """Such as "90 percent of the 200 missiles it fired": whose they are."""
    found = _SHARE.match(window.after) if window.quantity.dimension == "percent" else None
    if found is None:
        return None
    end = window.quantity.span.end
    return _attackers(context, Span(end + found.start("what"), end + found.end("what")), found["what"])


_SHARED_OUT = re.compile(r"^\sof (?:the |its |their |all |some |these |those )?(?P<what>(?:[\w-]+\s){0,3}?[\w-]+s)\b")


def _shared_out(context: Context, window: Window) -> Resolution | None:
    """What a share is of, where the text gives it no name: "86 percent of the drones"."""
    if window.quantity.dimension != "percent":
        return None
    end = window.quantity.span.end
    found = _SHARED_OUT.match(context.document.text[end : end + 80])
    return Resolution(name=found["what"], rule="as written") if found else None


def _best(context: Context, figure: Span, kinds: frozenset[str]) -> Resolution | None:
    """A system of these kinds, but any other weapon that is named before one that is not, or is named only later."""
    first = resolve(context, figure, kinds)
    if first and first.mention and first.rule not in _FAR_RULES and first.rule != "named: later in the sentence":
        return first
    second = resolve(context, figure, WEAPONS)
    if first is None or second is None or second.mention is None:
        return first or second
    before = second.mention.span.end <= figure.start
    later = first.rule in ("noun: later in the text", "named: later in the sentence") and before
    nearer = first.rule == "noun: before" and second.rule in ("named: before the figure", "noun: in the paragraph")
    return second if first.mention is None or later or nearer else first


def _aircraft(context: Context, window: Window) -> Resolution | None:
    """An aircraft, where it alone is named in the sentence before the figure."""
    start, end = window.sentence.start, window.quantity.span.start
    before = [m for m in mentions_within(context, Span(start, end)) if m.alias.kind in _NAMED_KINDS]
    if not before or any(m.alias.kind != "aircraft" for m in before) or "missile" in window.before:
        return None
    return _named(before[-1])


_PRICED = re.compile(r"^\s(?P<what>[A-Z][\w.]*\s(?:[\w-]+\s){0,2}?(?:drones|missiles|rockets|interceptors|shells))\b")


def _noun_behind(context: Context, window: Window) -> Resolution | None:
    """Such as "$2,000 Houthi drones": a thing the text gives no other name."""
    if window.quantity.dimension != "money" or window.name_follows:
        return None
    end = window.quantity.span.end
    found = _PRICED.match(context.document.text[end : end + 80])
    return Resolution(name=found["what"], rule="as written") if found else None


def _of_count(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """A named system if the noun holds one, else what the noun stands for, else the noun itself."""
    noun = window.quantity.noun
    phrase = _of_state(context, noun, _plain(noun.of(context.document.text))) if noun else ""
    head = phrase.split()[-1].lower().split("-")[-1] if phrase else ""
    if window.quantity.rule == "multiple" or head == "times":
        return _of_measure(context, window, "other")
    if 0.0 < window.quantity.value < 1.0 and head not in _SHARED:
        return _of_measure(context, window, "other")
    if noun is None or head in _NO_NOUNS:
        return _as_before(context, window, claims) or _best(context, window.quantity.span, _FIRED_KINDS)
    named = [m for m in mentions_within(context, noun) if m.alias.kind in _NAMED_KINDS]
    if named and " and " not in phrase:
        return _named(named[-1])
    if head in _CARRIERS:
        return _carrier(context, noun, phrase)
    if head in _PARTED and not named and _OF_THE.search(context.document.text[max(0, noun.start - 10) : noun.start]):
        carrier = resolve(context, noun, _CARRIER_KINDS) if head in _SYSTEMS else None
        found = carrier if carrier and carrier.mention else resolve(context, noun, WEAPONS)
        return found or Resolution(name=phrase, rule="as written")
    if _is_foreign(context, noun) or named:
        return Resolution(name=phrase, rule="as written")
    if head in _HITS:
        return _fired_before(window, claims) or _attackers(context, noun, "missiles")
    family = _of_family(context, noun)
    if family:
        return family
    many = _of_many(context, noun, phrase) if head in _MISSILE_NOUNS and window.quantity.unit == "1" else None
    return many or _of_noun(context, noun, phrase, head)


def _of_noun(context: Context, noun: Span, phrase: str, head: str) -> Resolution:
    """What a noun without a name stands for."""
    written = Resolution(name=phrase, rule="as written")
    if head in _MISSILE_NOUNS or head in TESTS or head in _INTERCEPTOR:
        found = resolve(context, noun, MISSILES) or resolve(context, noun, WEAPONS) or written
        fits = (
            can_be(found.name, phrase)
            and not _is_drone(found)
            and not _defends(found, phrase)
            and not (head.startswith("interceptor") and _strikes(context, found))
            and not (head.endswith("s") and _is_one_of_them(context, found))
            and not (found.rule == "unnamed" and _of_another(context, noun, found))
        )
        return found if fits else _attackers(context, noun, phrase)
    if head in ("rockets", "rounds", "weapons") and len(phrase.split()) > 1 and not _PLAIN_ROUNDS.match(phrase):
        return written
    if head in _DRONES and _OTHER_DRONES.search(phrase):
        return written
    if head in _DRONES:
        drones = {m.alias.name for m in context.mentions[:_MANY] if m.alias.kind == "drone"}
        found = (resolve(context, noun, frozenset({"drone"})) or written) if len(drones) == 1 else written
        far = found.rule == "noun: later in the text" and firing(context, noun) is not None
        return _attackers(context, noun, phrase) if found is written or far else found
    if head in _SYSTEMS:
        system = resolve(context, noun, _CARRIER_KINDS)
        if system and system.mention and system.mention.span.end <= noun.start:
            return system
    generic = head in _GENERIC or head in _FORMATIONS or _BLOCK.search(phrase)
    found = (resolve(context, noun, WEAPONS) or written) if generic else written
    plural = head.endswith("s") and head in ("rockets", "missiles")
    fits = can_be(found.name, phrase) and not (plural and found.rule == "noun: later in the text")
    return found if fits else _attackers(context, noun, phrase)


def _of_another(context: Context, noun: Span, found: Resolution) -> bool:
    """Whether the sentence says that another fires them than the owner of the nameless weapon of the text."""
    owner = firing(context, noun)
    return owner is not None and not found.name.startswith(owner)


def _defends(found: Resolution, phrase: str) -> bool:
    """Whether it is what shoots such things down: an air defence system is no ballistic missile."""
    return found.mention is not None and found.mention.alias.kind == "defence" and attacks(phrase)


def _strikes(context: Context, found: Resolution) -> bool:
    """Whether it is fired at places and not at missiles, as far as the text and the lists say."""
    if found.mention is None or found.mention.alias.kind not in MISSILES or found.name in INTERCEPTORS:
        return False
    return f"{found.mention.alias.text.lower()} interceptor" not in context.folded


def _is_drone(found: Resolution) -> bool:
    return found.mention is not None and found.mention.alias.kind == "drone"


def _is_one_of_them(context: Context, found: Resolution) -> bool:
    """Whether a system named only later is but one of those counted: "those include the X", "the X, the Y and "
    "the Z".
    """
    if found.rule != "noun: later in the text" or found.mention is None:
        return False
    start = found.mention.span.start
    before = context.document.text[max(0, start - _SOME_WITHIN) : start]
    return _names_many(context) or _SOME.search(before) is not None


def _attackers(context: Context, noun: Span, phrase: str) -> Resolution:
    """Missiles that the only missile named is fired at: by whose they are."""
    owner = firing(context, noun)
    if owner is None and phrase.rpartition(" ")[2] not in _DRONES | _INTERCEPTOR:
        owner = owner_of_unnamed(context)
    return Resolution(name=f"{owner} {phrase}" if owner else phrase, rule="as written")


def _of_many(context: Context, noun: Span, phrase: str) -> Resolution | None:
    """Missiles that no article ties to one of several systems named: whose they are, or as written."""
    text = context.document.text
    tied = _TIED.search(text[max(0, noun.start - 40) : noun.start]) and not fired_by(context, noun)
    plain = not phrase.lower().endswith("s") or phrase.rsplit(maxsplit=1)[-1].lower() in TESTS
    if tied or plain or not _names_many(context) or _names_before(context, noun):
        return None
    owner = firing(context, noun)
    if owner is None and " " not in phrase:
        return None
    return Resolution(name=f"{owner} {phrase}" if owner else phrase, rule="as written")


def _names_before(context: Context, noun: Span) -> bool:
    """Whether the sentence has named a missile by then: "they used PrSM and sank it with two missiles"."""
    start = sentence_at(context.document, noun).span.start
    return any(m.alias.kind in MISSILES for m in mentions_within(context, Span(start, noun.start)))


def _as_before(context: Context, window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """Such as "64 in the first phase and 20 in the second": the same thing as in the count before.

    A system counted before comes before a thing that has no name: "59 Tomahawks
    were fired from two destroyers; 58 hit". What is shot down is what was fired,
    also in a sentence before: "They downed 40 of them".
    """
    counted: list[Claim] = []
    for claim in reversed(claims):
        if claim.attribute != "count" or not window.sentence.holds(claim.mention):
            break
        counted.append(claim)
    if counted:
        last = next((claim for claim in counted if not claim.rule.endswith("as written")), counted[0])
        return Resolution(name=last.subject, variant=last.variant, rule="as in the count before")
    if not (_THEM.match(window.after) or _THEM.search(window.own) or _DOWNED.search(window.before[-40:])):
        return None
    return _fired_before(window, claims)


def _fired_before(window: Window, claims: Sequence[Claim]) -> Resolution | None:
    """What was fired, by the count shortly before of which the figure is a part."""
    fired = (c for c in reversed(claims) if c.attribute == "count" and _is_whole(c, window))
    first = next(fired, None)
    return Resolution(name=first.subject, variant=first.variant, rule="as in the count before") if first else None


_FAMILY = re.compile(r"\sof (?:the )?(?:[a-z-]+ ){0,2}$")


def _of_family(context: Context, noun: Span) -> Resolution | None:
    """Such as "11 missiles of the Dongfeng family", "four battalions of S-400"."""
    for mention in mentions_within(context, Span(noun.end, noun.end + _SOME_WITHIN))[:1]:
        if mention.alias.kind in WEAPONS and _FAMILY.fullmatch(context.document.text, noun.end, mention.span.start):
            return _named(mention)
    return None


def _is_whole(claim: Claim, window: Window) -> bool:
    """Whether a count shortly before can be the whole of which the figure is a part."""
    near = window.quantity.span.start - claim.mention.end < _NEAR_COUNT
    number = claim.value_high or claim.value
    return near and claim.of in _FIRED and isinstance(number, float) and number >= window.quantity.value


def _is_foreign(context: Context, noun: Span) -> bool:
    """Whether a nationality sets the noun apart from the systems the text names."""
    if not any(m.alias.kind == "state" for m in mentions_within(context, noun)):
        return False
    return _names_many(context)


def _names_many(context: Context) -> bool:
    """Whether the report names more than one missile."""
    return len({m.alias.name for m in context.mentions[:_MANY] if m.alias.kind in MISSILES}) > 1


def _carrier(context: Context, noun: Span, phrase: str) -> Resolution:
    """The launcher by name, else the launcher of the missile, else as written."""
    own = set(phrase.lower().split())
    if own & _LAUNCHERS and not own <= _PLAIN_LAUNCHER:
        return Resolution(name=phrase, rule="as written")
    known = any(m.alias.kind in _CARRIER_KINDS for m in context.mentions[:_MANY])
    found = resolve(context, noun, _CARRIER_KINDS) if known else None
    if found and found.mention:
        return found
    missile = resolve(context, noun, MISSILES)
    if missile is None:
        return Resolution(name=phrase, rule="as written")
    return Resolution(name=f"{name_in_text(missile)} launcher", rule=missile.rule)


def _of_deal(context: Context, window: Window) -> Resolution | None:
    """A deal is about the system it names; an aid package is named after who gives it."""
    after = _PACKAGE.search(window.after[:25])
    before = [found.group(1) for found in _PACKAGE.finditer(window.before[-60:])]
    kind = after.group(1) if after else before[-1] if before else ""
    if _PART_OF.search(window.before):
        kind = "aid"
    bought = (
        None
        if kind in ("aid", "assistance") or _AID.search(window.all)
        else resolve(context, window.quantity.span, WEAPONS)
    )
    if kind not in ("package", "aid", "assistance") or (bought and bought.mention):
        return bought or resolve(context, window.quantity.span, WEAPONS)
    givers = [m for m in mentions_within(context, window.sentence) if m.alias.kind == "state"]
    what = "aid package" if kind == "package" else kind
    return Resolution(name=f"{_adjective(givers[0])} {what}" if givers else what, rule="as written")


def _adjective(state: Mention) -> str:
    adjective = demonym(state.alias.name)
    return "US" if adjective == "American" else adjective


def _named(mention: Mention) -> Resolution:
    return Resolution(
        name=mention.alias.name, variant=mention.alias.variant, rule="named: in what is counted", mention=mention
    )


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
