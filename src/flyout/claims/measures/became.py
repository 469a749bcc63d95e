"""What became of things counted, by the verb they are the subject or the object of: fired, delivered, ordered."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from flyout.claims.measures.holdings import FLYING, MET_OR_HIT, WITHIN, told_beside
from flyout.claims.measures.met import FIRING, SHOOTERS, is_fired, is_met
from flyout.claims.measures.window import Window
from flyout.claims.model import Claim
from flyout.documents.wordlists import words


def _table(text: str) -> Mapping[str, str]:
    """Fates by word, from lines "fate: word word"."""
    lines = (line.partition(":") for line in text.strip().splitlines())
    return MappingProxyType({word: of.strip() for of, _, line in lines for word in line.split()})


_DONE = _table("""
    launched: fired launched test-fired released loosed unleashed aimed used expended lobbed hurled dropped employed
    launched: directed flown tested shot spent
    intercepted: intercepted downed suppressed repelled neutralised neutralized thwarted
    hit: destroyed struck hit damaged lost sank sunk
    delivered: delivered received sent supplied provided given gave donated transferred shipped handed brought
    delivered: dispatched unloaded gifted accepted sold
    ordered: ordered bought purchased contracted procured acquired awarded paid
    requested: requested sought
    produced: produced built made manufactured assembled completed finished
    stock: deployed stationed stockpiled fielded kept stored operated retained possessed
    other: scrapped retired mothballed dismantled cancelled
""")
"""Participles: what is done to the things, whether they stand before the verb or behind it."""

_DOES = _table("""
    launched: fire fires firing launch launches launching test-fire test-fires test-firing attack attacks attacked
    launched: attacking shooting release releases use uses using expend salvo volley barrage launchings firings shoot
    intercepted: intercept intercepts intercepting interception downs downing
    hit: destroy destroys destroying strike hits lose loses losing loss toll
    delivered: deliver delivers delivering delivery deliveries receive receives receiving send sends sending supply
    delivered: supplies supplying provide provides providing give gives giving donate donates transfer transfers
    delivered: shipment shipments got gets get arrival donation due
    ordered: order orders ordering buy buys buying purchase purchases purchasing contract contracts acquire acquires
    ordered: acquiring procure deal option package sale covers cover include includes including contains followed
    ordered: agreement agreements deals packages procurement acquisition
    requested: request requests requesting asked asks ask seek seeks seeking wants wanted appeal appealed needs
    produced: produce produces producing build builds building make makes making manufacture manufactures production
    produced: output
    stock: has have had possess possesses hold holds held keep keeps owns own operate operates operating field fields
    stock: moved relocated shifted redeployed
    stock: deploy deploys stock stocks stockpile stockpiles arsenal arsenals inventory inventories fleet fleets retains
    other: objective goal ceiling limit limits pledge pledged wreckage carry carries carried carrying mounted rolled
    other: showed shows fitted chosen presented displayed put puts raise raised scrap scrapped plan plans stopped
""")
"""Verbs and nouns before the things, which are their objects."""

_MOVES = _table("""
    launched: flew flies fly left rose soared crossed headed searched
    hit: struck hit slammed killed wounded injured
    delivered: arrived arrive arrives came come landed went go gone follow followed due expected reached
    stock: survive survives survived remain remained remains stood stand stay stayed
    other: failed fell crashed missed exploded succeeded
""")
"""What the things do or did themselves."""

_STATES = (
    ("ordered", re.compile(r"(?:still |now )?(?:on order|under contract)\b")),
    (
        "stock",
        re.compile(
            r"(?:still |now |already |currently )*"
            r"(?:in (?:service|place|stock|use|store|storage|the (?:arsenal|inventory))\b"
            r"|on (?:alert|duty|hand)\b|ready\b|operational\b|left\b|available\b)"
        ),
    ),
    ("delivered", re.compile(r"(?:still |now )?(?:due|expected|on (?:the|their) way|to (?:follow|come|arrive))\b")),
)
_TOKEN = re.compile(r"(?:[a-z]\.){2,}|[^\W_][\w’'./-]*\w|\w|[^\w\s]")
_BE = words("is are was were be been being")
_HAVE = words("has have had having")
_AUXILIARY = _BE | _HAVE | words("will would shall should can could may might must to")
_PASSED = words("also then now already later so far all each both reportedly since still just only")
_WEAK = words("made built used designed assembled manufactured produced finished completed deployed stationed")
"""Participles that only describe what else something is said of: "missiles made in the US struck the border"."""
_STOPS = frozenset(".;:!?()")
_OPENERS = words("that which while whereas but whose where when because after before if until though although")
_LISTING = frozenset((",", "including", "include", "includes"))
_JOINING = frozenset((",", ";", ":", "and", "or", "plus", "including", "among", "-", "–", "—", "("))
_ROUGHLY = words("about around some nearly almost over at least up to as many more than roughly a the an")
_NOT = words("not never")
_SAYING = words("said says told")
_FALLEN = words("fell landed got")
_AT_SEA = words("sea waters zone ocean gulf")
_OWN = words("its their the")
_GOALS = (["target"], ["targets"], ["mark"], ["marks"])
_ANY = (["a"], ["an"], ["the"])
_ONTO = words("on onto through inside")
_STRUCK = words("struck hit bombed attacked pounded")
_REACHING = words("reached reach reaches hit hits")
_DESCRIBING = words("fired launched shot sent aimed directed used released")
_THEY = words("it they he she we")
_TOWARD = words("by from at against toward towards")
_HOW = words("by from at against toward towards into on in over since during overnight")
_GREATNESSES = words("altitude altitudes height heights apogee speed speeds mach velocity")
_RAIDING = words("attack attacks attacked attacking")
_SHOT = words("launched intercepted hit")
_PLANES = re.compile(
    r"\b(?<!-)(?:aircraft|planes?|jets?|warplanes|bombers?|(?:war)?ships?|vessels?|frigates?|destroyers?)$"
)
_ABOUT = re.compile(r"^[^;:.]{0,60}\s(?:around|near|into|across|over|off|towards?|through)\s")
_STANDING = re.compile(r"\b(?:ships?|vessels?|tankers?|freighters?|targets?|towns?|cities|facilities|depots?)$")
_PLACED = re.compile(r"^\s(?:over|in|near|on|off|at)\s")
_REMAINING = words("the remaining other another last")
_NONE_OF = re.compile(r"\b(?:none|neither) of (?:the )?$")
_NUMBER = re.compile(
    r"(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several)$"
)
_ARTICLES = words("the a an its their his these those some about up with")
_NOUNS_TOO = words("attack strike launch order option package field fire use")
"""Words that are verbs only before an object of their own: "strike drones", "a launch vehicle"."""
_AHEAD_OF_VERBS = words("would will to could should must may")
_ASKING = words("ask asks asked request requests requested want wants wanted seek seeks sought like")
_GETTING = words("buy purchase acquire get receive procure order")
_SUPPLYING = words("provide provides provided providing")
_SUPPLY = words("deliver supply provide")
_DOWN = words("bring brings take takes knock knocks shot shoot shooting shoots brought took taken knocked to")
_PARTICLES = MappingProxyType(
    {
        "down": (_DOWN, "intercepted"),
        "together": (words("put puts putting"), "produced"),
        "over": (words("hand hands handed handing"), "delivered"),
        "out": (words("knocked took"), "hit"),
    }
)
"""What verbs with a word behind them do to the things: "shot down", "hand over"."""
_HOLDERS = re.compile(
    r"\b(?:each|battery|batteries|launchers?|missiles?|frigates?|boats?|ships?|regiments?|battalions?|trucks?|brigades?"
    r"|squadrons?)"
    r" (?:has|have|had)(?: up to| about| some)? $"
)
_TESTS = re.compile(r"\b(?:tests?|launch(?:es)?|firings?|flights?|shots?|trials?|test-(?:flights?|firings?)|salvos?)$")
_NO_TEST = re.compile(
    r"\d(?:st|nd|rd|th)\b|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|\bplanned\b"
)
_TO_COME = re.compile(
    r"^ (?:are|were) (?:scrubbed|cancell?ed|postponed|called off|aborted"
    r"|planned|likely|expected|due|needed|to follow|still)\b"
)
_KINDS = re.compile(r"\b(?:types|kinds|varieties|countries|nations)\b(?!,)")
_DEAL = re.compile(r"\b(?:packages?|deals?|contracts?|agreements?|aid|tranches?|award)\b")
_DEAL_HOLDS = re.compile(  # "That order, worth $414 million, included 270 rockets and 30 ATACMS"
    r"\b(?:orders?|contracts?|deals?|purchases?|packages?|sales?|agreements?)\b[^.;]{0,80}"
    r"\b(?:included|covered|comprised)\s[^.;]{0,60}$"
)
_FIRED_BEHIND = re.compile(r"^,\s(?:all\s)?(?:fired|launched|released)\s(?:from|by|at|over|towards?)\b")
_FOR_MONEY = re.compile(r"(?:[$€£¥]\s?\d|\b(?:million|billion)\b)[^;:]{0,40}\bfor\s(?:[\w-]+\s){0,2}$")
_TOWARDS = re.compile(r"^[^;:.]{0,90}\b(?:towards?|against|aloft|(?<=sent )to (?:hit|attack|strike|target))\b")
_REACH = 160  # characters each way
_LOADS = re.compile(r"\b(?:warheads|submunitions|bomblets|re-?entry vehicles|decoys)$")
_HOLDS = re.compile(  # "the missile that fell had six warheads, each with six submunitions"
    r"\b(?:each (?:with|had|has)|(?:missiles?|rockets?|weapons?|it|one)\b[^,;]{0,40}\s(?:has|have|had))"
    r"\s(?:[\w-]+\s){0,2}$"
)
_IT_DID = re.compile(
    r"\s(?:it|they)\s(?:has\s|had\s|have\s)?(transferred|donated|handed over|delivered|sent|received|sold|lost|fired)\b"
)
_BY_SOMEBODY = re.compile(
    r"(?:\s[a-z-]+){0,2}\s(?:that|which)\s(?:the\s)?(?:[\w.'’-]+\s){1,3}?(?:has\s|had\s|have\s)?"
    r"(bought|ordered|purchased|received|delivered|sent|built|produced|fired|launched|lost)\b"
)
_SOME_OF = re.compile(  # "shot down most of the roughly 180 missiles"
    r"\b(?:most|many|half|some|few|rest|thirds?|quarters?) of (?:the |those |these |its |their )(?:[a-z-]+ )?$"
)
_OF_THEM = (["of", "them"], ["of", "which"], ["of", "these"])
_PARTS_OF = words("half most some all none many few one two three four five six")
_FIRST_OF = re.compile(r"\b(?:first|last|second|third|latest) of (?:the |those |these |its |their )?$")
_SAID = 40  # characters behind the things in which they are said to be sent
_AHEAD = 12  # words between the things and their verb
_BACK = 14  # words between a verb and the things
_BESIDE = 3  # words between a verb and its object right behind it
_INSERTED = 10  # words from one comma to the next
_CLOSING = frozenset(",.;")
_HAS = 4  # the same for "has"
_GAP = 12  # words between two counts of one list
_ITEM = 25  # the same in a list with semicolons


def what_became(window: Window, last: Claim | None = None) -> str:
    """What happened to the counted things: "delivered", "launched", ...; "other" if it is not said.

    Parameters
    ----------
    window : Window
    last : Claim or None
        The count before it in the sentence, whose fate it shares in a list: "shot down six missiles and 40 drones".
    """
    if _KINDS.search(window.own) or (_LOADS.search(window.own) and _HOLDS.search(window.before[-_REACH:])):
        return "other"
    if _TESTS.search(window.own):
        return "other" if _NO_TEST.search(window.own) or _TO_COME.match(window.after) else "launched"
    before = _TOKEN.findall(window.before[-_REACH:])
    beside = told_beside(window, last) or _done_by_it(window)
    if beside:
        return beside
    told, described = _as_subject(_TOKEN.findall(window.after[:_REACH]), window.own)
    if told and _NONE_OF.search(window.before[-WITHIN:]):
        return "launched" if told == "intercepted" else "other"
    found = _as_object(before, window, _BESIDE) or told
    return _as_meant(window, found or _telling(_in_list(window, last), _as_object(before, window, _BACK), described))


def _done_by_it(window: Window) -> str | None:
    """What was done to things by whom a pronoun right behind them names: "the two launchers | it sent in May"."""
    did = _IT_DID.match(window.after)
    return (_main_fate(window.after[did.end() :][:_REACH], window.own) or _DONE.get(did[1])) if did else None


def _as_meant(window: Window, found: str | None) -> str:
    """What a fate comes to by how many or which the things are: most of those shot down, the first delivered."""
    if found in MET_OR_HIT and _SOME_OF.search(window.before[-WITHIN:]) and FLYING.search(window.own):
        return "launched"
    if found == "delivered" and window.quantity.value > 1.0 and _FIRST_OF.search(window.before[-WITHIN:]):
        return "ordered"
    if found == "hit" and is_met(window):
        return "intercepted"
    if found == "produced" and _DEAL.search(f"{window.before[-_REACH:]} {window.after[:60]}"):
        return "ordered"
    if found == "delivered" and "sent" in window.before[-_REACH:] + window.after[:_SAID]:
        return _of_sent(window)
    if found == "launched" and _PLANES.search(window.own):
        return "other"  # "34 aircraft crossed the line"
    by = _BY_SOMEBODY.match(window.after) if found is None else None
    if by:
        return _main_fate(window.after[by.end() : by.end() + _REACH], window.own) or _DONE.get(by[1], "other")
    return found or _unsaid(window)


def _unsaid(window: Window) -> str:
    """What became of things of which no verb tells: fired as a participle says, bought for a sum or in a deal."""
    if _FIRED_BEHIND.match(window.after):
        return "launched"
    bought = _FOR_MONEY.search(window.before) or _DEAL_HOLDS.search(window.before[-_REACH:])
    return "ordered" if bought else "other"


def _main_fate(after: str, own: str) -> str | None:
    """What the main verb behind a relative clause says: "the 600 that the army bought | have arrived"."""
    tokens = _TOKEN.findall(after)
    for index, word in enumerate(tokens[:_AHEAD]):
        if word in _STOPS or word in _PARTS_OF:
            return None
        if word in _AUXILIARY or word in _MOVES:
            fate = _verb_at(tokens, index, own)
            return None if fate == "other" else fate
    return None


def _of_sent(window: Window) -> str:
    """What became of things sent: shot at somebody, on patrol if they are ships and planes, else delivered."""
    if _PLANES.search(window.own) and _ABOUT.match(window.after):
        return "other"
    return "launched" if _TOWARDS.match(window.after) else "delivered"


def _telling(*fates: str | None) -> str | None:
    """The first fate that says something, else "other" if there is one."""
    return next((of for of in fates if of not in (None, "other")), "other" if "other" in fates else None)


def _as_subject(after: Sequence[str], own: str) -> tuple[str | None, str | None]:
    """What the things do or what is done to them, by the words behind them, and what a participle says they are.

    A participle without an auxiliary only describes: "drones launched by Russia were shot down". So does a verb with
    a subject of its own, "launchers it ordered", and what stands behind ", and" may be said of the last thing alone.
    """
    weak: str | None = None
    described: str | None = None
    index, most, apart = 0, _AHEAD, False
    while index < min(len(after), most):
        word = after[index]
        if word == "(" or (word == "," and _is_inserted(after, index)):
            index = _behind(after, index + 1, ")" if word == "(" else ",")
            most = index + _AHEAD
            continue
        if _ends(after, index):
            break
        apart = apart or word in _THEY or after[index : index + 2] == [",", "and"]
        found = _verb_at(after, index, own)
        if found and word in _WEAK:
            weak = weak or found
        elif found and (apart or _describes(after, index)):
            described = described or found
        elif found:
            return found, described
        index += 1
    return weak, described


def _describes(after: Sequence[str], index: int) -> bool:
    """Whether a participle only tells which things are meant: "fired by the group", "aimed at Haifa"."""
    return after[index] in _DESCRIBING and after[index + 1 : index + 2] != [] and after[index + 1] in _HOW


def _is_inserted(after: Sequence[str], comma: int) -> bool:
    """Whether what stands between two commas only says more, or who tells it: ", a captain said, were lost"."""
    if after[comma + 1 : comma + 2] == ["which"]:
        return True
    for close in range(comma + 1, min(comma + _INSERTED, len(after) - 1)):
        if after[close] in _CLOSING:
            return after[close] == "," and (after[close + 1] in _BE or after[close + 1] in _HAVE)
    return False


def _behind(after: Sequence[str], start: int, mark: str) -> int:
    """Index behind the next such mark; the end where there is none."""
    return after.index(mark, start) + 1 if mark in after[start:] else len(after)


def _ends(after: Sequence[str], index: int) -> bool:
    """Whether what is said of the things ends here: a mark, another clause, no further counted thing of a list."""
    word = after[index]
    if word in {"that", "which", "who"}:
        following = after[index + 1] if index + 1 < len(after) else ""
        return not (following in _AUXILIARY or following in _DONE or following in _MOVES)
    if word in {",", "and", "or"}:
        rest = [
            low for low in after[index + 1 : index + 4] if low not in {"and", "about", "some", "more", "than", "of"}
        ]
        part = after[index + 2 : index + 4] in _OF_THEM  # ", 12 of them handed over"
        return not rest or (_NUMBER.match(rest[0]) is None and rest[0] != "all") or "which" in rest or part
    return word in _STOPS


def _verb_at(after: Sequence[str], index: int, own: str) -> str | None:
    """What the verb at `index` says of the things before it, if one stands there."""
    word = after[index]
    following = after[index + 1] if index + 1 < len(after) else ""
    if word in _AUXILIARY:
        return _behind_auxiliary(after, index)
    if index and after[index - 1] == "-":
        return None  # "a U.S.-made missile"
    ended = _where_it_ended(after, index, own) or _not_done(after, index)
    if ended:
        return ended
    down = following == "down" and word in _DOWN
    if _acts_itself(after, index, down=down) and SHOOTERS.search(own):
        return "other"
    if word in _MOVES:
        return _MOVES[word]
    if down:
        return "intercepted"
    if word in _DONE and (_NUMBER.match(following) or following in _ARTICLES):
        return None
    return _DONE.get(word)


def _where_it_ended(after: Sequence[str], index: int, own: str) -> str | None:
    """What is told by where things fell or what they reached: "fell on a house", "reached their targets"."""
    word, rest = after[index], after[index + 1 : index + 8]
    at_sea = not _AT_SEA.isdisjoint(rest)
    if word in _FALLEN and rest[:1] != [] and rest[0] in _ONTO and not at_sea:
        return "hit"
    if word == "landed" and rest[:1] == ["in"] and rest[1:2] in _ANY and FLYING.search(own):
        return "launched" if at_sea else "hit"  # and not "in Taiwan"
    if word in _REACHING and rest[:1] != [] and rest[0] in _OWN and rest[1:2] in _GOALS:
        return "hit"
    return "launched" if word in _REACHING and not _GREATNESSES.isdisjoint(rest[:4]) else None  # "a height of 50 km"


def _not_done(after: Sequence[str], index: int) -> str | None:
    """What is told of things to which something was not done: "were not shot down"."""
    word, rest = after[index], after[index + 1 : index + 3]
    if word in {"did", "do", "never"}:
        return "other"
    if word not in _NOT:
        return None
    down = rest[1:] == ["down"] and rest[0] in _DOWN
    return "launched" if down or (rest and _DONE.get(rest[0]) == "intercepted") else "other"


def _acts_itself(after: Sequence[str], index: int, *, down: bool) -> bool:
    """Whether launchers, ships or planes are who does it: "eleven launchers fired 33 rockets", "jets struck ports"."""
    struck = after[index] in _STRUCK and after[index + 1 : index + 2] != ["by"]
    return struck or ((down or after[index] in _DONE) and _takes_count(after, index + 1 + down))


def _takes_count(after: Sequence[str], index: int) -> bool:
    """Whether a verb's own object begins at `index`: "at least eight drones"."""
    while index < len(after) and after[index] in _ROUGHLY:
        index += 1
    return index < len(after) and (_NUMBER.match(after[index]) is not None or after[index - 1] in _ARTICLES)


def _behind_auxiliary(after: Sequence[str], index: int) -> str | None:
    """What a verb with its auxiliaries says: "have come", "were shot down", "are on order"."""
    passive = False
    while index < len(after) and (after[index] in _AUXILIARY or after[index] in _PASSED or after[index].endswith("ly")):
        passive = passive or after[index] in _BE
        index += 1
    if index == len(after):
        return None
    word, rest = after[index], " ".join(after[index : index + 4])
    if not passive:
        return _MOVES.get(word)
    state = next((of for of, pattern in _STATES if pattern.match(rest)), None)
    if state or (word in _DOWN and " down" in rest):
        return state or "intercepted"
    if rest.startswith(("lost from", "made public")):
        return "other"
    return _DONE.get(word) or _MOVES.get(word)


def _in_list(window: Window, last: Claim | None) -> str | None:
    """The fate of the count before it, where only nouns stand between."""
    if last is None or last.of is None:
        return None
    gap = window.before[max(0, len(window.before) - (window.quantity.span.start - last.mention.end)) :]
    between = _TOKEN.findall(gap)
    joined = not between or not _JOINING.isdisjoint(between)
    if window.quantity.noun is None and _joins_last(between) and _PLACED.match(window.after):
        return last.of  # "seven were shot down over the sea and 11 over land"
    told = any(
        word in _DONE or word in _AUXILIARY or word in _SAYING or (word != "including" and _acts(between, index))
        for index, word in enumerate(between)
    )
    return last.of if joined and len(between) <= (_ITEM if ";" in between else _GAP) and not told else None


def _joins_last(between: Sequence[str]) -> bool:
    """Whether a comma or "and" stands before a number, "the remaining" in between."""
    end = len(between)
    while end and between[end - 1] in _REMAINING:
        end -= 1
    return between[end - 1 : end] in (["and"], [","])


def _acts(tokens: Sequence[str], index: int) -> str | None:
    """What the verb or noun at `index` does to what follows."""
    word = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    if (
        word in _NOUNS_TOO
        and index + 1 < len(tokens)
        and not (following in _ARTICLES or following in {"for", "of", "on"})
        and tokens[max(0, index - 1)] not in _AHEAD_OF_VERBS  # "would order Aster missiles"
    ):
        return None if _NUMBER.match(following) is None else _DOES.get(word)
    return _DOES.get(word)


def _as_object(before: Sequence[str], window: Window, most: int) -> str | None:
    """What was done to the things, by the nearest verb or noun at most so many words before them.

    A participle that only describes other things comes last: "shot down a missile fired at Riyadh and six drones".
    """
    described: str | None = None
    for back in range(1, min(len(before), most) + 1):
        index = len(before) - back
        if before[index] in _STOPS or before[index] in _OPENERS or (before[index] in _LISTING and most == _BESIDE):
            break
        found = _object_of(before, index, back, window)
        if found and most > _BESIDE and before[index] in _DESCRIBING and before[index + 1] in _TOWARD:
            described = described or found
        elif found:
            return found
    return described


def _object_of(before: Sequence[str], index: int, back: int, window: Window) -> str | None:
    word = before[index]
    previous = before[index - 1] if index else ""
    if word in _PARTICLES and previous in _PARTICLES[word][0]:
        return _PARTICLES[word][1]
    if word in _RAIDING and "with" not in before[index:] and _STANDING.search(window.own):
        return "hit"
    if word in FIRING and FLYING.search(window.own) and is_fired(before[index:], back):
        return "launched"
    if word in _GETTING and not _ASKING.isdisjoint(before[max(0, index - 5) : index]):
        return "requested"
    if word in _SUPPLYING and before[index + 1 : index + 2] == ["for"]:
        return "ordered"  # "a contract that provides for 1,202"
    if previous in _BE and _DONE.get(word) in _SHOT:
        return None  # "4,500 were fired and 735 intercepted"
    if word in _WEAK and before[index + 1 : index + 2] == ["by"]:
        return None  # "a radar made by X and three launchers"
    if word in _HAVE and (back > _HAS or any(low in _DONE or low.endswith("ed") for low in before[index + 1 :])):
        return None
    if word in _HAVE and _HOLDERS.search(window.before):
        return "other"
    if word == "sent" and before[index + 1 : index + 2] == ["off"]:
        return "launched"
    if word in _SUPPLY and previous == "to" and _DEAL.search(window.before[-_REACH:]):
        return "ordered"
    if word in {"hold", "holds", "held", "had", "has", "includes", "include"} and _DEAL.search(window.before[-_REACH:]):
        return "ordered"
    return _DONE.get(word) or _acts(before, index)
