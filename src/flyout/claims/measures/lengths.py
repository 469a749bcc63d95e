"""Lengths: range, distance flown, height, the missile's own size, or a place on the map."""

from __future__ import annotations

import re

from flyout.claims.measures.cue import Cue, nearest
from flyout.claims.measures.extents import CUES, is_of_no_weapon
from flyout.claims.measures.heights import FAR, FEET, by_height
from flyout.claims.measures.window import Window, Wording, any_of
from flyout.documents.wordlists import words

_PLACE = re.compile(
    r"^(?:\s\([^)]{0,40}\))?,?\s(?:(?:to the )?(?:(?:north|south)?(?:east|west)|north|south|inland|offshore)(?:ern)?\b"
    r"|off\b|inside\b|outside\b|short of\b|deep\b|into\b|behind\b|beyond\b|sideways\b|laterally\b|(?:away )?from \w)"
)
_FROM_LAUNCH = re.compile(
    r"^(?:\s\([^)]{0,40}\))?\s(?:away )?(?:from|behind|short of|beyond|past) (?:its|the|their) "
    r"(?:launch\w*|pad|silo|start|platform)\b|^\s(?:away )?from where (?:it|they)\b"
)
_TESTED_TO = Wording(
    words("test tests firing firings shot shots flight flights"),
    re.compile(
        r"\b(?:tests?|firings?|shots?|flights?) (?:of the [\w-]+ )?(?:to|out to|over) "
        r"(?:(?:well|just|about|some|over|nearly) ){0,2}$"
    ),
)
_ROSE_TO = Wording(
    words("range reach"),
    re.compile(  # "its range rose to 300 km"
        r"\b(?:range|reach)(?:\s[\w-]+){0,4}?\s(?:rose|risen|rises|climb\w*|went up|jump\w*|soar\w*)"
        r"\s(?:[\w-]+\s){0,3}$"
    ),
)
_MET_AT = Wording(
    words("shot brought downed destroyed struck hit launched fired"),
    re.compile(  # "shot down an aircraft at a distance of 300 km", "was launched at a range of 450 km"
        r"\b(?:(?<!to )(?:shot down|brought down|downed|destroyed|struck|hit)\s[^.;]{3,60}|(?:launched|fired)\s)"
        r"\b(?:at|over|to) (?:a|the) (?:distance|range) of\s(?:[\w-]+\s){0,2}$"
    ),
)
_SENT_IT = Wording(
    words("sent sending hurled hurling propelled carried"),
    re.compile(r"\b(?:sent|sending|hurled|hurling|propelled|carried) (?:it|them)\s(?:[\w-]+\s){0,3}$"),
)
_TO_HAVE_FLOWN = Wording(
    words("fly flown travel cover hurl go flight flights covered flew exceed exceeds exceeded"),
    re.compile(  # "was supposed to fly 3,700 miles", "took 15 minutes to cover 900 km"
        r"\b(?:was|were)\s(?:(?:supposed|meant|due|expected|intended)\s)?to\s(?:have\s)?(?:fl(?:y|own)|travel|cover"
        r"|hurl)\s[^.;]{0,40}$"
        r"|\b(?:took|needed)\s[^.;]{2,40}\sto\s(?:cover|fly|travel|go)\s(?:[\w-]+\s){0,3}$"
        r"|\bflights?\sat\s(?:[\w-]+\s){0,2}$"
        r"|\b(?:covered|flew)\s(?:its|their)\s(?:[a-z]+\s){0,3}?range\sof\s(?:[\w-]+\s){0,2}$"
        r"|\b(?:launch(?:es)?|flights?|tests?|shots?)\s[^.;,]{0,30}\bexceed(?:s|ed)?\s(?:[\w-]+\s){0,2}$"
    ),
)
_REACHED_THERE = Wording(
    words("reached hit struck destroyed hitting striking"),
    re.compile(  # "the missile hit a target 400 km away"
        r"\b(?:(?:warheads?|missiles?|rockets?|it|they)(?: of the [\w-]+)?\sreached"
        r"|(?<!to )(?:hit|struck|destroyed)|hitting|striking|used (?:it|them) to hit)\s"
        r"(?!an? (?:height|altitude))[^.;]{1,60}$"
    ),
)
_MET_ABOVE = Wording(
    words("above below high low"),
    re.compile(  # "meets missiles above 100 km", "hits them outside the atmosphere, above 100 km"
        r"\b(?:meets?|engages?|intercepts?|destroys?|kills?|hits?|stops?)\s(?:[\w-]+,?\s){1,5}"
        r"(?:above|below|as high as|as low as)\s(?:(?:about|some) )?$"
    ),
)
_FROM_FRONT = re.compile(
    r"^(?:\s\([^)]{0,40}\))?\s(?:away\s)?(?:from|behind|beyond)\sthe\s(?:[a-z]+\s)?"
    r"(?:front ?lines?|front|border|line of contact)\b"
)
_CAME_THERE = any_of(r"fell|landed|came down|crashed|splashed|hit|struck|destroyed|tore")
_APART = re.compile(  # "Guam, some 3,500 km away", "the border, which is less than 40 km away"
    r"(?<!\d),\s(?:(?:which|that)\s(?:is|are|was|lies|lay|sits|stands)\s)?"
    r"(?:(?:just|only|some|about|roughly|around|nearly|almost|over|well|(?:more|less) than)\s){0,3}$"
)
_BESIDE_PLACE = re.compile(  # "stands at Varna, 290 km from Plovdiv", "a base in Tabriz, about 90 km from"
    r"\b(?:in|at|to|near|of|from|as) (?:[\w'’-]+ ){0,2}[\w'’-]+, "
    r"(?:(?:just|only|some|about|roughly|around|nearly|over) )?$"
)
_FROM_PLACE = re.compile(r"^(?:\s\([^)]{0,40}\))?\s(?:away )?from (?!its\b|their\b|where\b)\w")
_PASSED_BY = Wording(
    words("within"),
    re.compile(r"\b(?:came|come|passed|flew|got|landed|fell|exploded) (?:to )?within\s$"),
)  # "a mile of the ship"
_OF_AIM = re.compile(r"^ of (?:its|the|their|an?) (?:[a-z]+ )?(?:targets?|aim|mark|aiming point|buoy)\b")
_TARGET_OF = (" a target of ", " targets of ")  # "hits a target of five metres at 500 km"
_IN_REACH = re.compile(r"^\saway,\s(?:well\s|just\s)?(?:with)?in\s(?:the\s|its\s|their\s)?(?:reach|range)\b")
_WAS_MET = re.compile(  # "was shot down 20 km from the town"
    r"\b(?:was|were|been) (?:hit|shot down|intercepted|downed|destroyed|brought down)\s(?:[\w-]+\s){0,2}$"
    r"|\b(?:shot down|brought down|intercepted|downed)\s(?:[\w-]+\s){1,6}$"
)
_FIRED_FROM = Wording(
    words("fired launched released"),
    re.compile(  # "was fired from 30 km away", "fired a missile at a target in the White Sea 300 km away"
        r"\b(?:fired|launched|released)\s[^.;]{0,60}?\b(?:from|at)\s(?:[\w-]+\s){0,2}$"
        r"|\b(?:fired|launched)\s[^.;]{0,90}?\bat\s(?:an?\s|the\s)?(?:[\w-]+\s)?target\s[^.;\d]{0,40}$"
    ),
)
_STANDOFF = re.compile(r"^\s(?:away\s|out\s)?from (?:its|their|the) targets?\b")  # how far off one let go of it
_MISSED = any_of(r"miss\w*|errors?|accura\w+|cep|within|land(?:s|ed)|fell|hit|struck|impact\w*|exploded|came down")
_CLOSED = Wording(
    words("corridor zone strip"),
    re.compile(r"\b(?:corridor|zone|strip) of (?:[\w-]+ ){0,2}$"),
)
_SHATTERED = Wording(
    words("""
        track tracks tracked detect detects detected window windows heard felt seen shattered evacuated residents debris
        damaged
    """),
    re.compile(  # "windows were shattered three miles away", "its radar tracks targets 400 km away"
        r"\b(?:track(?:s|ed)?|detect(?:s|ed)?|windows?|heard|felt|seen|shattered|evacuated|residents|debris"
        r"|damaged)\s[^.;]{0,60}$"
    ),
)
_AWAY = re.compile(r"^(?:\s\([^)]{0,40}\))?\s(?:away\b(?! from)|(?:up|down) the range\b|(?:off|out)\b(?=[.,;]|$))")
_FELL = Wording(
    words("""
        landed landing fell falling came coming crashed splashed splashes splashing impacted tore dropped dropping end
        ends ended
    """),
    re.compile(
        r"\b(?:landed|landing|fell|falling|came (?:back|down)|coming down|crashed|splash(?:ed|es|ing) down|impacted"
        r"|tore through|dropp(?:ed|ing)|ends?|ended)\s[^.;\d]{0,60}$"
    ),
)
_COMPARED = re.compile(r"^\s(?:less|shorter|longer|farther|further|higher|lower|greater) than\b")
_IN_HEIGHT = re.compile(r"^\s(?:high\b|in (?:height|altitude)\b)")
_SEES = Wording(
    words("radar radars"),
    re.compile(  # "its radar sees 300 km far"
        r"\bradars?\s(?:of the [\w-]+\s)?(?:can\s)?(?:sees?|looks?|reach(?:es)?|ha[sd] a range|have a range"
        r"|with a range)\s(?:[\w-]+\s){0,3}$"
    ),
)
_AT = re.compile(r"\bat (?:an? altitude of )?(?:[\w-]+\s){0,2}$")
_STANDS = re.compile(r"\b(?:stands?|standing|is|was|measur\w+)\s(?:[\w-]+\s){0,2}$")
_TALL = re.compile(r"^[\s-](?:high|tall)\b")
_DROPS_TO = re.compile(r"\b(?:drops?|dropp(?:ed|ing)|dives?|descends?|sinks?|comes down) to (?:[\w-]+ ){0,2}$")
_FLIES_SO_HIGH = re.compile(
    r"\d\s?(?:km|kilomet(?:er|re)s|miles) at (?:(?:about|only|some|just|under) )?$"
)  # "flies 250 km at"
_BURSTS = re.compile(  # "burst 30 metres above a playground"
    r"\b(?:bursts?|explod(?:ed|es)|detonat(?:ed|es)|went off|blew up) (?:(?:about|some|only|just) )?$"
)
_FLIES_AT = Wording(
    words("fly flies flying cruise cruises cruising glide glides gliding"),
    re.compile(  # "gliders, flying below 50 miles"
        r"\b(?:fl(?:y|ies|ying)|cruis(?:e|es|ing)|glid(?:e|es|ing)) (?:at|below|above|under|as low as|as high as)\s"
        r"(?:(?:about|some|only|just) )?$"
    ),
)
_MET_HIGH = Wording(
    words("altitude altitudes height heights"),
    re.compile(  # "can hit missiles at an altitude of 70 km"
        r"\b(?:engag(?:e|es|ing)|intercept(?:s|ing)?|hits?|kills?|destroys?|shoots? down|stops?|strikes?|defeats?"
        r"|meets?)"
        r"\s(?:[\w,-]+\s){1,6}?at\s(?:an?\s)?(?:altitudes?|heights?)\s(?:of|up to|above)\s(?:[\w-]+\s){0,2}$"
    ),
)
_MEETS = Wording(
    words("at strikes"),
    re.compile(  # "engages aircraft at 150 km"
        r"\bstrikes (?:at|out to)\s$|\bat distances of (?:up to )?$"
        r"|\b(?:engag(?:e|es|ing)|intercepts?|destroys?|kills?|hits?|strikes?|shoots? down|down|defeats?|counters?"
        r"|neutrali[sz]es?|protects?(?: against)?|defends? against)\s(?:[\w,-]+\s){1,6}?"
        r"at\s(?:(?:a )?(?:distances?|ranges?) of\s)?(?:up to\s|about\s|around\s|some\s|over\s|more than\s)?$"
    ),
)
_CARRIES_TO = Wording(
    words("""
        carries carry deliver delivers throw throws lob lobs hurl hurls send sends take takes fire fires give gives
    """),
    re.compile(  # "carries a tonne of explosives to 300 km", "which gives it 1,950 km"
        r"\b(?:carries|carry|delivers?|throws?|lobs?|hurls?|sends?|takes?|fires?|gives?)\s"
        r"(?:[^,;.]{3,60}\s(?:to|over|across|out to|up to)|it|them)\s"
        r"(?:a distance of\s)?(?:up to\s|about\s|around\s|some\s|over\s|more than\s|nearly\s)?$"
    ),
)
_CAME_DOWN = re.compile(r"\b(?:landed|landing|fell|splash\w+ down|came down|crashed)\s(?:[\w-]+\s){0,2}$")
_CRATER = any_of(r"craters?", r"holes?")
_ABLE = re.compile(r"\b(?:can|could|able to|capable of|designed to)\s(?!have\b)[^;:]{0,200}$")
_DID_COVER = re.compile(r"\b(?:it|they|which|missiles?|rockets?) (?:flew|covered|travell?ed) (?:[\w-]+ ){0,3}$")
_COULD_HAVE = any_of(r"(?:could|would|might|may) have (?:flown|covered|travell?ed|gone|reached)")
_FLIGHT_VERB = any_of(r"flew|flown|followed|travell?ed|covered|carried|flight")
_UPWARDS = any_of(r"in the air|aloft|altitude|height|space|lofted|high|apogee")
_REACHED = Wording(
    words("reached reaching"),
    re.compile(r"\breach(?:ed|ing)\W[^.;]{0,25}$"),
)
_SIZED = re.compile(
    r"^\.?(?:\s|-)(?!in (?:diameter|width)|wide\b|across\b|thick\b)"
    r"(?:long\b|tall\b|(?:[\w-]+[\s,]+){0,3}?(?:missiles?|rockets?|projectiles?|weapons?)\b)"
)
_SIZED_TOO = re.compile(  # "the 12-metre, 36.8-tonne missile"
    r"^,\s(?:an?\s)?(?:[\w.-]+[\s,]+){0,3}?(?:missiles?|rockets?|projectiles?|weapons?)\b"
)
_DEPTH = any_of(r"depths? of|pierc\w*|penetrat\w*|punch\w*|burrow\w*|break through")
_BENEATH = re.compile(
    r"^\s(?:underground|under(?:neath)? the|below|of (?:reinforced |solid )?(?:earth|concrete|rock|soil))\b"
)
_LONG_AFTER = re.compile(r"^[\s-](?:in length|long|tall)\b")
_TIP_TO_TAIL = re.compile(r"^\sfrom (?:tip|nose|end) to\b")
_SKIMS = re.compile(
    r"\b(?:skim\w*|hug\w*|treetop|wave\w*|terrain)\b[^.;]{0,40}\bat (?:[\w-]+ ){0,2}$|\bskim\w* (?:[\w-]+ ){0,2}$"
)
_OVER_SEA = re.compile(r"^\.?\s(?:above|over|off) (?:the )?(?:waves?|water|sea|ground|surface|terrain|wavetops)\b")
_LOAD_OVER = Wording(
    words("payload payloads warhead warheads"),
    re.compile(r"\b(?:payload|warhead)s? of [^,;]{3,25} (?:over|to|up to|as far as) $"),
)
_AND_MASS = re.compile(r"^\sand\s[\d,.]+\s?(?:kg|lb|lbs|t|tons?|tonnes?|pounds|kilograms|kilogrammes)\b")
_BY = re.compile(r"\d\s?(?:m|ft|cm|in|metres|meters|feet)(?: long)?(?: \([^)]{1,20}\))? by $")  # "10.5 m by 1.15 m"
_OF_SIZE = re.compile(r"\b(?:missiles?|rockets?|weapons?|drones?) of (?:[\w.,]+\s){1,3}and $")
_CALIBRE = frozenset({"mm", "cm"})
_SMALL = frozenset({"m", "[ft_i]", "[in_i]", "mm", "cm"})
_ATTRIBUTIVE = re.compile(  # "an 800-km version", "a 500 km ballistic missile", "100-km and 300-km versions"
    r"^(?:\s(?:and|or)\s[\d,.]+[\s-]?\w+)?\s(?:(?:class|range|ballistic|cruise|hypersonic|new|newer|guided)\s){0,3}"
    r"(?:versions?|variants?|missiles?|rockets?|weapons?|models?)\b"
)
_CASING = re.compile(r"^(?:[-\s,]+[\w-]+){0,2}?[-\s,]+(?:boosters?|motors?|rockets?|missiles?|glide)\b")
_OF_ARMOUR = re.compile(r"^\sof\s(?:[\w-]+\s){0,3}(?:armou?r|steel|concrete)\b")
_DROP_CALIBRE = re.compile(
    r"^[\s-]?(?:[\w-]+\s){0,2}?(?:artillery|howitzers?|shells?|guns?|mortars?|cannons?|ammunition|rounds?)\b"
)
_WAS_FLOWN = re.compile(
    r"(?<!-)\b(?:flew|flown|launched|fired|tested|test-fired|landed|fell|came down|start|splash\w+)\b"
)
_OF_MATTER = re.compile(r"^\sof (?:[\w-]+\s)?(?:cables?|wires?|pipes?|tunnels?|fencing|track)\b")
_NOT_FLOWN = any_of(
    r"border|borders|frontline|front line|road|pipeline|crater|perimeter|coastline|residents|villagers|evacuat\w*"
    r"|guns?|march\w*|drove|driven|walk\w*"
)


_SPAN = re.compile(r"span (?:is |was |of )?(?:[\w-]+ ){0,2}$")  # "a wingspan of 91 cm"
_ORBIT = re.compile(r"\borbits? (?:[\w-]+ ){0,3}$")  # "an orbit 500 km high"
_IS_UP = re.compile(  # "by then the missile is 190 km high"
    r"\b(?:missile|rocket|warhead|it) (?:is|was) (?:already |still )?(?:[\w-]+ ){0,2}$"
)
_SATELLITE_TO = Wording(
    words("satellite satellites"),
    re.compile(r"\bsatellites? (?:in)?to (?:[\w-]+ ){0,2}$"),
)  # "took the satellite to 750 km"
_CEILING = re.compile(r"\bceiling (?:[\w-]+ ){0,3}$")  # what a missile can reach, and no top of a flight
_NAMED_WITHIN = 40  # characters before a figure
_CEP_AFTER = re.compile(r"^\s(?:cep|circular\serror)\b")
_ACCURACY = Wording(
    words("accuracy cep miss"),
    re.compile(  # "at the price of accuracy, which was put at 1 km"
        r"\b(?:accuracy|cep|miss\sdistance),\swhich\s(?:was|is)\s(?:\w+\s){0,3}?(?:put|given|estimated|reckoned)"
        r"\s(?:at|as)\s(?:\w+\s)?$"
    ),
)


def length_attribute(window: Window) -> str | None:
    """What a length measures; None where it says nothing of a weapon or a flight."""
    unit = window.quantity.unit
    if _is_of_a_gun(window) or is_of_no_weapon(window):
        return None
    if unit in _CALIBRE:
        if _OF_ARMOUR.match(window.after):
            return "other"
        if _LONG_AFTER.match(window.after):
            return "length"
        if _SPAN.search(window.before[-_NAMED_WITHIN:]):
            return "wingspan"
        of_missile = window.quantity.value >= _NO_GUN and "round" in window.after[:12]
        return None if _DROP_CALIBRE.match(window.after) and not of_missile else "diameter"
    if _CEP_AFTER.match(window.after) or _ACCURACY.before(window, 60):
        return "cep"
    if unit in FAR and _IN_HEIGHT.match(window.after):
        passing = _ORBIT.search(window.before[-_NAMED_WITHIN:]) or _IS_UP.search(window.before[-_NAMED_WITHIN:])
        return "altitude" if passing else _by_tense("apogee", window)
    found = _far(window) if unit in FAR else _small(window) if unit in _SMALL else None
    if found:
        return found
    if _FROM_LAUNCH.match(window.after):
        return "flight_distance"
    cue = nearest(CUES, window)
    if unit in _SMALL and (_CRATER.search(window.before) or _CRATER.match(window.after.strip(" -"))):
        return "other"
    if _PLACE.match(window.after) and not _is_of_a_flight(cue, window):
        return "other"
    if cue is not None and cue.attribute == "cep" and unit in FAR and _is_no_miss(window):
        return "other"
    return _by_tense(cue.attribute, window) if cue else None


def _is_no_miss(window: Window) -> bool:
    """Whether it is too far for a miss, or how far from its target somebody let go of a weapon."""
    if window.quantity.value >= _NO_MISS_KM:
        return True
    return _STANDOFF.match(window.after) is not None and not _MISSED.search(window.before)


def _is_of_a_gun(window: Window) -> bool:
    """Whether it is the calibre of a gun in inches: "a 4.5-inch shell"."""
    return window.quantity.unit == "[in_i]" and _DROP_CALIBRE.match(window.after) is not None


def unsaid_length(window: Window) -> str | None:
    """What a length measures for which no word of the sentence says so: a report on missiles tells of little else."""
    if _OF_MATTER.match(window.after):
        return "other"
    if _NOT_FLOWN.search(window.all) or _is_of_a_gun(window) or is_of_no_weapon(window):
        return None
    if window.quantity.unit in _SMALL:
        return "length" if window.quantity.value < _LONG else "other"
    return "flight_distance" if _WAS_FLOWN.search(window.before) and not _ABLE.search(window.before) else "range"


def _small(window: Window) -> str | None:
    """What metres, feet and inches measure, where their own phrase settles it."""
    unit, before, after = window.quantity.unit, window.before, window.after
    if before.strip() == "at" and _AND_MASS.match(after):
        return "length"
    if _PASSED_BY.before(window, _PHRASE) and after.startswith(" of "):
        return "cep" if _OF_AIM.match(after) else "other"
    if before.endswith(_TARGET_OF):
        return "cep"
    if _FLIES_SO_HIGH.search(before[-_NAMED_WITHIN:]) or (after.startswith(" above") and _BURSTS.search(before)):
        return "altitude"
    if _BY.search(before[-30:]):
        return "diameter"
    joined = "-" in window.own or (" " not in window.own and before.endswith((" the ", " a ", " its ")))
    listed = joined and _SIZED_TOO.match(after)
    stands = _STANDS.search(before) and _TALL.match(after)
    if listed or stands or _SIZED.match(after) or _OF_SIZE.search(before):
        return "length"
    if unit in FEET and window.name_follows and re.search(r"\d-\w|\w-\w", window.own):
        return "length"
    if unit == "[in_i]" and _CASING.match(after):
        return "diameter"
    if _TIP_TO_TAIL.match(after):
        return "length"
    if _BENEATH.match(after) or _DEPTH.search(before[-30:]):
        return "other"
    if (
        _DROPS_TO.search(before)
        or before.endswith("as low as ")
        or _SKIMS.search(before)
        or _FLIES_AT.before(window)
        or _OVER_SEA.match(after)
    ):
        return "altitude"
    high = unit == "[ft_i]" and window.quantity.value >= _HIGH_FT
    return "altitude" if high and _AT.search(before) else None


def _far(window: Window) -> str | None:
    """What kilometres and miles measure, where their own phrase settles it."""
    before, after = window.before[-_PHRASE:], window.after
    if _LOAD_OVER.before(window, _PHRASE) or window.before.strip() in ("over", "at a range of", "at a distance of"):
        return "range"
    if _COMPARED.match(after):
        return "other"
    if _FLIES_AT.before(window, _PHRASE) or _MET_HIGH.before(window, _PHRASE):
        return "altitude"
    if _ATTRIBUTIVE.match(after) or (window.name_follows and "-" in window.own):
        return "range"
    if _SEES.before(window, _PHRASE):
        return "other"
    if before.endswith(_PLAIN):
        return None
    found = _where(window, before) or _flown(window, before)
    if found or _ROSE_TO.before(window, _PHRASE):
        return found or "range"
    met = _MEETS.before(window, _PHRASE) or _CARRIES_TO.before(window, _PHRASE)
    return "range" if met and not _HEIGHT.search(before) else None


def _where(window: Window, before: str) -> str | None:
    """What was felt or closed so far away, or where and how high something is met: no flight of its own."""
    after = window.after
    if _MET_ABOVE.before(window, _PHRASE) or _SATELLITE_TO.before(window, _PHRASE):
        return "altitude"
    if _FROM_FRONT.match(after):
        return "other"
    if _FROM_PLACE.match(after) and _BESIDE_PLACE.search(before) and not _FROM_LAUNCH.match(after):
        return "other"
    if _AWAY.match(after) and _APART.search(before) and not _CAME_THERE.search(before):
        return "range" if _IN_REACH.search(after) else "other"
    if _PASSED_BY.before(window, _PHRASE) and after.startswith(" of "):
        return "other"
    shaken = _AWAY.match(after) and _SHATTERED.before(window, _PHRASE)
    closed = _CLOSED.before(window, _PHRASE)
    return "other" if shaken or closed or (_PLACE.match(after) and _WAS_MET.search(before)) else None


def _flown(window: Window, before: str) -> str | None:
    """How far one flew, by where it was fired or came down."""
    away = _AWAY.match(window.after)
    if _TO_HAVE_FLOWN.before(window, _PHRASE) and not _HEIGHT.search(before[-40:]):
        return "flight_distance"
    fell = away and _FELL.before(window, _PHRASE)
    if fell or _TESTED_TO.before(window, _PHRASE) or _SENT_IT.before(window, _PHRASE):
        return "flight_distance"
    fired = away and (_FIRED_FROM.before(window, _PHRASE) or _REACHED_THERE.before(window, _PHRASE))
    hit = " of " in before and _MET_AT.before(window, _PHRASE)
    return "flight_distance" if (fired or hit) and not _ABLE.search(before) else None


def _is_of_a_flight(cue: Cue | None, window: Window) -> bool:
    """Whether the words right before say that a flight or reach is measured and no place."""
    if cue is None or _CAME_DOWN.search(window.before):
        return False
    away = cue.distance(window)
    if away is None or away > _BESIDE:
        return False
    return cue.attribute in ("apogee", "min_range", "cep") or (
        cue.attribute in ("flight_distance", "range")
        and (window.quantity.unit in FAR or window.quantity.value >= _SHORT)
    )


def _by_tense(attribute: str, window: Window) -> str:
    """Settle between what a flight did and what the missile can do."""
    if attribute == "apogee" and _CEILING.search(window.before[-_NAMED_WITHIN:]):
        return "altitude"
    if attribute == "length" and window.quantity.unit in FAR:  # "stretched them to 500 kilometres"
        return "range"
    if attribute == "flight_distance" and _DID_COVER.search(window.before[-_NAMED_WITHIN:]):
        return attribute
    if attribute == "flight_distance" and (_ABLE.search(window.before) or _COULD_HAVE.search(window.before[-60:])):
        return "range"
    if attribute == "apogee" and (_SECOND_PEAK.search(window.before) or _REACHES_HEIGHT.search(window.before)):
        return "altitude"
    if attribute in ("range", "flight_distance", "apogee") and _REACHED.before(window):
        up = _UPWARDS.search(window.before) or _FLIGHT_VERB.search(window.before)
        return "apogee" if up else attribute
    return by_height(window) if attribute == "apogee" else attribute


_SECOND_PEAK = re.compile(r"\ba second (?:peak |one )?(?:at|of) $")
_REACHES_HEIGHT = re.compile(r"\breach(?:es)? (?:an? )?(?:heights? of|altitudes above) (?:\w+ ){0,2}$")
_HEIGHT = any_of(r"altitudes?|heights?|as high as")
_PLAIN = ("has a range of ", "with a range of ", "maximum range of ", "range of up to ", "altitude of ", "height of ")
_BESIDE = 25  # characters from a cue that is sure
_SHORT = 1000.0  # in yards, metres or feet; no missile flies less far
_PHRASE = 130  # characters of its own phrase before a figure
_LONG = 100.0  # in any small unit; no missile is longer, whatever stands there
_NO_GUN = 215.0  # in mm; no gun now in use fires more
_NO_MISS_KM = 50.0  # in km or miles; who is so far off has not aimed
_HIGH_FT = 500.0
